// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/account_keys.h"

#include <algorithm>
#include <string_view>

#include "core/crypto/hash.h"

namespace hearth::sync {

namespace {

constexpr std::string_view kDeviceContext = "HEARTH-DEV-1";

crypto::SecretBytes half(const crypto::SecretBytes& seeds, std::size_t offset) {
    return crypto::SecretBytes::fromBytes(seeds.expose().subspan(offset, kAccountSecretBytes / 2));
}

}  // namespace

static_assert(crypto::kSignSeedBytes + crypto::kBoxSeedBytes == kAccountSecretBytes);

DeviceId deviceIdOf(const crypto::SignPublicKey& signer) {
    return DeviceId(crypto::blake2bId({asBytes(kDeviceContext), signer}));
}

AccountKeys::AccountKeys(crypto::SecretBytes seeds)
    : m_seeds(std::move(seeds)),
      m_sign(crypto::SignKeyPair::fromSeed(half(m_seeds, 0))),
      m_box(crypto::BoxKeyPair::fromSeed(half(m_seeds, crypto::kSignSeedBytes))) {}

AccountKeys AccountKeys::generate(RandomSource& random) {
    crypto::SecretBytes seeds(kAccountSecretBytes);
    random.fill(seeds.exposeWritable());
    return AccountKeys(std::move(seeds));
}

Result<AccountKeys> AccountKeys::fromSecret(crypto::SecretBytes seeds) {
    if (seeds.size() != kAccountSecretBytes) return fail(ErrorCode::Corrupt, "a device's keys have the wrong size");
    return AccountKeys(std::move(seeds));
}

AccountKeys AccountKeys::fromPhrase(const crypto::RecoveryPhrase& phrase) {
    const crypto::SecretBytes sign = phrase.seed(crypto::RecoveryUse::Sign);
    const crypto::SecretBytes box = phrase.seed(crypto::RecoveryUse::Box);
    crypto::SecretBytes seeds(kAccountSecretBytes);
    std::ranges::copy(sign.expose(), seeds.exposeWritable().begin());
    std::ranges::copy(box.expose(), seeds.exposeWritable().begin() + crypto::kSignSeedBytes);
    return AccountKeys(std::move(seeds));
}

crypto::BoxPublicKey recoverySlotKey(const crypto::RecoveryPhrase& phrase) {
    return crypto::BoxKeyPair::fromSeed(phrase.seed(crypto::RecoveryUse::Slot)).publicKey();
}

}  // namespace hearth::sync
