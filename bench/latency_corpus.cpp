// SPDX-License-Identifier: AGPL-3.0-or-later
#include "bench/latency_corpus.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/id.h"

namespace hearth::bench {

namespace {

constexpr std::size_t kVocabulary = 60000;
constexpr std::int64_t kPerConversation = 50;
constexpr std::int64_t kPerTransaction = 20000;
constexpr auto kSyllables = std::to_array<std::string_view>(
    {"ba", "co", "di", "fe", "gu", "ha", "jo", "ki", "lo", "mu", "na", "pe", "ri", "so", "ta", "vu"});
constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"the", "of", "and", "to", "a", "in", "is", "it", "that", "was", "for", "on", "with", "as", "at", "by"});

}  // namespace

LatencyCorpus::LatencyCorpus(std::uint32_t seed) : m_random(seed) {}

/// Inverse of the cumulative distribution of 1/(rank + kFlat): the commonest word that is no stopword stands in
/// about one message of eight, as in real conversations.
std::size_t LatencyCorpus::rank() {
    constexpr double kFlat = 30;
    const double u = std::uniform_real_distribution<double>(0, 1)(m_random);
    const double rank = kFlat * std::pow((kVocabulary + kFlat) / kFlat, u) - kFlat;
    return std::min(kVocabulary - 1, static_cast<std::size_t>(rank));
}

std::string LatencyCorpus::word(std::size_t rank) const {
    std::string text;
    for (std::size_t left = rank + kSyllables.size(); left > 0; left /= kSyllables.size())
        text += kSyllables[left % kSyllables.size()];
    return text;
}

std::string LatencyCorpus::message() {
    const int words = std::uniform_int_distribution<int>(10, 90)(m_random);
    std::string text;
    for (int at = 0; at < words; ++at) {
        const bool small = m_random() % 5 < 2;
        text += small ? std::string(kSmallWords[m_random() % kSmallWords.size()]) : word(rank());
        text += at % 11 == 10 ? ". " : " ";
    }
    if (m_random() % 4 == 0) text += "?";
    return text;
}

std::string LatencyCorpus::question() {
    const int words = std::uniform_int_distribution<int>(3, 7)(m_random);
    std::string text = "What did I say about the";
    for (int at = 0; at < words; ++at) text += " " + word(rank());
    return text + "?";
}

Status LatencyCorpus::fill(store::Vault& vault, std::int64_t messages, std::vector<std::string>* texts) {
    constexpr const char* kConversation =
        "INSERT INTO conversations(id, title, created_at, updated_at) VALUES(?1, ?2, ?3, ?3)";
    constexpr const char* kMessage =
        "INSERT INTO messages(id, conversation_id, role, created_at, text) VALUES(?1, ?2, ?3, ?4, ?5)";
    const Timestamp start = midnight(2020, 1, 1);
    auto conversation = newId<ConversationId>(vault.clock(), vault.random());
    for (std::int64_t done = 0; done < messages;) {
        const std::int64_t end = std::min(messages, done + kPerTransaction);
        const auto write = [&](store::Database& database) -> Status {
            for (; done < end; ++done) {
                const Timestamp at = start.plus(done * 2 * kMinute);
                if (done % kPerConversation == 0) {
                    conversation = newId<ConversationId>(vault.clock(), vault.random());
                    HEARTH_TRY_STATUS(database.run(kConversation, conversation, "", at));
                }
                const std::string text = message();
                const char* role = done % 2 == 0 ? "user" : "assistant";
                HEARTH_TRY_STATUS(database.run(kMessage, newId<MessageId>(vault.clock(), vault.random()), conversation,
                                               role, at, text));
                if (texts != nullptr) texts->push_back(text);
            }
            return {};
        };
        HEARTH_TRY_STATUS(vault.write(write));
    }
    return {};
}

}  // namespace hearth::bench
