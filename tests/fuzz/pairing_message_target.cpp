// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as each message of a pairing whose keys nobody else has: never taken for what the other side wrote.
#include "sync/pairing_messages.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;

namespace {

sync::PairingKeys keysOfNobody(const crypto::SecretBytes& codeKey) {
    const auto one = crypto::BoxKeyPair::fromSeed(crypto::SecretBytes::fromText("one-time key of the inviter, 32."));
    const auto other = crypto::BoxKeyPair::fromSeed(crypto::SecretBytes::fromText("one-time key of the newcomer 32."));
    auto keys = sync::PairingKeys::agree(one, other.publicKey(), codeKey,
                                         {sync::commitmentTo(one.publicKey()), {}, one.publicKey()});
    if (!keys.ok()) fuzz::broken("two keys agree");
    return std::move(keys).value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView message(data, size);
    const auto secret = crypto::SecretBytes::fromText("a key that is in no fuzzer's hands");
    const auto codeKey = crypto::SecretBytes::fromBytes(secret.expose().first(32));
    static const sync::PairingKeys keys = keysOfNobody(codeKey);
    if (sync::readHello(codeKey, message).ok() || sync::readAnswer(keys, message).ok() ||
        sync::readInvitation(keys, message).ok() || sync::readArrival(keys, message).ok())
        fuzz::broken("nobody writes a message without its key");
    for (std::uint8_t slot = 0; slot < 4; ++slot)
        if (sync::readEnd(codeKey, slot, message)) fuzz::broken("nobody ends a meeting without the code");
    (void)sync::onceOf(message).ok();
    return 0;
}
