// SPDX-License-Identifier: AGPL-3.0-or-later
// The recovery phrase: 128 random bits as twelve words of the English BIP 39 list, with its 4-bit checksum.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace hearth::crypto {

inline constexpr std::size_t kRecoveryEntropyBytes = 16;

/// Three separate keys grow from one phrase. Source: docs/STORE_FORMAT.md, "Recovery phrase".
enum class RecoveryUse { Slot, Sign, Box };

class RecoveryPhrase {
public:
    static RecoveryPhrase generate(RandomSource& random);
    /// Pre: kRecoveryEntropyBytes.
    static RecoveryPhrase fromEntropy(SecretBytes entropy);
    /// Case, line breaks and extra spaces do not matter.
    /// Errors: InvalidArgument when it is not twelve words of the list or the checksum is wrong.
    static Result<RecoveryPhrase> parse(const SecretBytes& words);

    /// Twelve lower-case words with single spaces.
    SecretBytes words() const;
    /// A 32-byte seed for a key pair.
    SecretBytes seed(RecoveryUse use) const;
    const SecretBytes& entropy() const { return m_entropy; }

private:
    explicit RecoveryPhrase(SecretBytes entropy) : m_entropy(std::move(entropy)) {}
    SecretBytes m_entropy;
};

}  // namespace hearth::crypto
