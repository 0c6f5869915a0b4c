// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/crypto/recovery_phrase.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/base/check.h"
#include "core/crypto/key_derivation.h"
#include "core/crypto/word_list.h"

namespace hearth::crypto {

namespace {

constexpr std::size_t kWords = 12;
constexpr std::size_t kListSize = 2048;
constexpr std::size_t kBitsPerWord = 11;
constexpr std::size_t kLongestWord = 8;  // of the list
using WordList = std::array<std::string_view, kListSize>;

WordList wordList() {
    WordList words;
    std::string_view rest = englishWordList();
    for (auto& word : words) {
        const auto end = rest.find('\n');
        word = rest.substr(0, end);
        rest.remove_prefix(end + 1);
    }
    return words;
}

/// The entropy with its checksum behind it: the first 4 bits of SHA-256, as BIP 39 has it.
SecretBytes withChecksum(const SecretBytes& entropy) {
    SecretBytes digest(crypto_hash_sha256_BYTES);
    crypto_hash_sha256(digest.exposeWritable().data(), entropy.expose().data(), entropy.size());
    SecretBytes whole(entropy.size() + 1);
    std::ranges::copy(entropy.expose(), whole.exposeWritable().begin());
    whole.exposeWritable().back() = digest.expose().front() & 0xF0;
    return whole;
}

bool bitAt(ByteView bytes, std::size_t index) { return ((bytes[index / 8] >> (7 - index % 8)) & 1) != 0; }

bool isSpace(std::uint8_t byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

std::uint8_t lower(std::uint8_t byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<std::uint8_t>(byte + 32) : byte;
}

/// The next word of `rest`, in lower case, and moves behind it; empty at the end; nothing for a word too long.
std::optional<SecretBytes> takeWord(ByteView& rest) {
    while (!rest.empty() && isSpace(rest.front())) rest = rest.subspan(1);
    std::size_t length = 0;
    while (length < rest.size() && !isSpace(rest[length])) ++length;
    if (length > kLongestWord) return std::nullopt;
    SecretBytes word(length);
    std::ranges::transform(rest.first(length), word.exposeWritable().begin(), lower);
    rest = rest.subspan(length);
    return word;
}

}  // namespace

RecoveryPhrase RecoveryPhrase::generate(RandomSource& random) {
    SecretBytes entropy(kRecoveryEntropyBytes);
    random.fill(entropy.exposeWritable());
    return RecoveryPhrase(std::move(entropy));
}

RecoveryPhrase RecoveryPhrase::fromEntropy(SecretBytes entropy) {
    HEARTH_CHECK(entropy.size() == kRecoveryEntropyBytes);
    return RecoveryPhrase(std::move(entropy));
}

Result<RecoveryPhrase> RecoveryPhrase::parse(const SecretBytes& words) {
    const WordList list = wordList();
    SecretBytes bits(kRecoveryEntropyBytes + 1);
    ByteView rest = words.expose();
    for (std::size_t word = 0; word < kWords; ++word) {
        const auto found = takeWord(rest);
        if (!found || found->empty()) return fail(ErrorCode::InvalidArgument, "not a recovery phrase");
        const auto text = asText(found->expose());
        const auto place = std::ranges::lower_bound(list, text);
        if (place == list.end() || *place != text) return fail(ErrorCode::InvalidArgument, "not a recovery phrase");
        const auto index = static_cast<std::size_t>(place - list.begin());
        for (std::size_t bit = 0; bit < kBitsPerWord; ++bit) {
            const std::size_t at = word * kBitsPerWord + bit;
            if (((index >> (kBitsPerWord - 1 - bit)) & 1) != 0)
                bits.exposeWritable()[at / 8] |= static_cast<std::uint8_t>(1U << (7 - at % 8));
        }
    }
    const auto behind = takeWord(rest);
    if (!behind || !behind->empty()) return fail(ErrorCode::InvalidArgument, "more than twelve words");
    SecretBytes entropy = SecretBytes::fromBytes(bits.expose().first(kRecoveryEntropyBytes));
    if (!withChecksum(entropy).equals(bits))
        return fail(ErrorCode::InvalidArgument, "the checksum of the recovery phrase is wrong");
    return RecoveryPhrase(std::move(entropy));
}

SecretBytes RecoveryPhrase::words() const {
    const WordList list = wordList();
    const SecretBytes bits = withChecksum(m_entropy);
    SecretBytes buffer(kWords * (kLongestWord + 1));
    std::size_t size = 0;
    for (std::size_t word = 0; word < kWords; ++word) {
        std::size_t index = 0;
        for (std::size_t bit = 0; bit < kBitsPerWord; ++bit)
            index = index << 1 | static_cast<std::size_t>(bitAt(bits.expose(), word * kBitsPerWord + bit));
        if (word > 0) buffer.exposeWritable()[size++] = ' ';
        for (char letter : list[index]) buffer.exposeWritable()[size++] = static_cast<std::uint8_t>(letter);
    }
    return SecretBytes::fromBytes(buffer.expose().first(size));
}

SecretBytes RecoveryPhrase::seed(RecoveryUse use) const {
    switch (use) {
        case RecoveryUse::Slot: return keyedSeed(m_entropy, "HEARTH-RECOVERY-SLOT-1");
        case RecoveryUse::Sign: return keyedSeed(m_entropy, "HEARTH-RECOVERY-SIGN-1");
        case RecoveryUse::Box: break;
    }
    return keyedSeed(m_entropy, "HEARTH-RECOVERY-BOX-1");
}

}  // namespace hearth::crypto
