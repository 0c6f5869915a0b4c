// SPDX-License-Identifier: AGPL-3.0-or-later
// Which memories help with a question: by words, by spelling, and by the standing topics of a person.
#pragma once

#include <mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/index/character_vector.h"
#include "core/index/vector_scan.h"
#include "core/memory/memory_engine.h"
#include "core/recall/passage.h"
#include "core/recall/question.h"
#include "core/recall/topics.h"
#include "core/store/vault.h"

namespace hearth::recall {

/// How a memory answers; each part 0–1.
struct MemoryMatch {
    MemoryId id;
    double words = 0;     ///< Share of the question's rare words that it holds.
    double spelling = 0;  ///< Character n-gram cosine.
    double meaning = 0;   ///< Cosine of the vectors, where it is among the nearest.
    bool topic = false;   ///< Settles a standing topic that the question asks about.
    double relevance = 0;
};

struct MemorySearch {
    const Question& question;
    std::span<const WeightedTerm> terms;  ///< The question's words with their rarity among the messages.
    bool history = false;                 ///< Superseded and ended ones, too.
    std::size_t limit = 16;
    std::span<const index::VectorMatch> near = {};  ///< The nearest by meaning, by the keys of their rows.
};

/// Keeps every memory's words and vector, read again when the vault's facts changed. Threads: safe from any.
class MemoryShelf {
public:
    explicit MemoryShelf(store::Vault& vault) : m_vault(vault) {}

    /// Those that pass the threshold, most relevant first. Errors: Corrupt. Cost: linear in the memories.
    Result<std::vector<MemoryMatch>> find(const MemorySearch& search);
    /// By the person's calendar; see `timeOfEvent`. Superseded memories count. `forRemoteModel` leaves out what is
    /// local only.
    Result<std::optional<Timestamp>> timeOf(std::string_view event, bool forRemoteModel);

private:
    struct Item {
        MemoryId id;
        std::int64_t key = 0;
        std::string content;
        std::vector<std::string> terms;
        index::CharacterVector vector;
        TopicSet settles;
        bool active = true;
        std::optional<Timestamp> validUntil;
        std::string subject;
        std::string attribute;
        std::string value;
        std::optional<Timestamp> validFrom;
        std::optional<Timestamp> learnedAt;
        bool plan = false;
        bool localOnly = false;
    };
    Status refresh();
    Status readRows(store::Database& database);
    Item shelved(MemoryId id, std::string content);
    MemoryMatch matched(const Item& item, const MemorySearch& search, const index::CharacterQuery& query,
                        TopicSet asked, double mass) const;

    store::Vault& m_vault;
    std::mutex m_mutex;
    std::int64_t m_readAt = -1;  ///< The vault's change counter when the rows were read.
    std::unordered_map<MemoryId, Item, IdHash<struct MemoryTag>> m_items;
    index::Analyzer m_analyzer;
    index::CharacterVectors m_vectors;
};

}  // namespace hearth::recall
