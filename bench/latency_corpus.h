// SPDX-License-Identifier: AGPL-3.0-or-later
// A large invented vault for measuring speed: messages whose words are as unequal as those of real ones (Zipf).
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/store/vault.h"

namespace hearth::bench {

/// The same seed gives the same texts. Threads: one at a time.
class LatencyCorpus {
public:
    explicit LatencyCorpus(std::uint32_t seed);

    /// A message of 10 to 90 words.
    std::string message();
    /// A question of 3 to 7 words, common and rare ones mixed, with the small words that questions have.
    std::string question();
    /// Fills the vault with `messages`, fifty a conversation, the user and an assistant in turn.
    Status fill(store::Vault& vault, std::int64_t messages, std::vector<std::string>* texts);

private:
    std::size_t rank();
    std::string word(std::size_t rank) const;
    std::mt19937 m_random;
};

}  // namespace hearth::bench
