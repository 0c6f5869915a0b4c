// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/model/known_memories.h"
#include "core/memory/english/english.h"

#include <algorithm>
#include <map>

#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/pair_judge.h"
#include "core/memory/language/sentences.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::int64_t kMostStanding = 2000;
constexpr std::size_t kMostSentences = 60;

struct Known {
    KnownMemory memory;
    PairSide side;
    std::optional<MemoryId> by = {};  ///< What it gave way to in the task's messages.
    double near = 0;                  ///< How likely something said here is about the same.
};

constexpr std::string_view kStanding =
    "SELECT m.id, m.subject, m.content, m.learned_at, m.attribute, m.value, m.kind, m.origin = 'rule' AND m.pinned = 0 "
    "AND COALESCE(m.archived_by, '') = '' AND NOT EXISTS(SELECT 1 FROM memory_sources s JOIN messages g ON g.id = "
    "s.message_id WHERE s.memory_id = m.id AND (g.conversation_id <> ?6 OR g.k < (SELECT k FROM messages WHERE id = "
    "?7))), CASE WHEN m.superseded_at <= ?1 THEN m.superseded_by END FROM memories m WHERE "
    // What gave way since stood then; but what the person took out by hand does not count as if it had stood.
    "m.deleted_at IS NULL AND (m.superseded_by IS NULL OR (m.superseded_at >= ?8 AND NOT EXISTS(SELECT 1 FROM memories "
    "n WHERE n.id = m.superseded_by AND n.origin = 'user') AND NOT EXISTS(SELECT 1 FROM rulings r WHERE r.old_id = "
    "m.id "
    "AND r.new_id = m.superseded_by AND r.why IN ('merge', 'conflict', 'shift', 'undo')))) AND m.learned_at <= ?1 AND "
    "COALESCE(m.valid_until, ?1) >= ?1 AND m.attribute NOT LIKE 'over/%' AND "
    "COALESCE(m.archived_by, '') NOT IN "
    "(?2, ?3) AND (?4 OR (m.local_only = 0 AND NOT EXISTS(SELECT 1 FROM memory_sources s JOIN messages g ON g.id = "
    "s.message_id JOIN conversations c ON c.id = g.conversation_id WHERE s.memory_id = m.id AND (c.local_only = 1 OR "
    "c.memory_off = 1)))) AND m.id NOT IN (SELECT item FROM forgetting_items WHERE kind IN ('memory', 'follows')) "
    "ORDER BY m.learned_at DESC, m.id LIMIT ?5";

Result<store::Statement> standingRows(store::Database& database, const ReadingTask& task) {
    const auto fresh = std::find_if(task.messages.begin(), task.messages.end(),
                                    [](const ShownMessage& message) { return message.fresh; });
    return database.query(kStanding, task.messages.back().at, kProposed, kRejected, task.localOnly, kMostStanding,
                          task.conversation, fresh->id, fresh->at);
}

Result<std::vector<Known>> standing(store::Database& database, const PairJudge& judge, const ReadingTask& task) {
    std::vector<Known> all;
    HEARTH_TRY(auto rows, standingRows(database, task));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return all;
        HEARTH_TRY(const MemoryId id, rows.id<MemoryId>(0));
        KnownMemory memory{id, std::string(rows.text(1)), std::string(rows.text(2)), rows.time(3), rows.flag(7)};
        PairSide side =
            judge.read({memory.content, memory.subject, std::string(rows.text(4)), std::string(rows.text(5)),
                        rows.text(6) == kindName(Kind::Relation), memory.learnedAt});
        HEARTH_TRY(const auto by, rows.optionalId<MemoryId>(8));
        all.push_back({std::move(memory), std::move(side), by, 0});
    }
}

/// What the person says anew, sentence by sentence, the last first: there a long message has what it is about.
std::vector<PairSide> sentencesOf(const PairJudge& judge, const ReadingTask& task) {
    std::vector<PairSide> sides;
    for (auto message = task.messages.rbegin(); message != task.messages.rend(); ++message) {
        if (!message->fresh || message->role != chat::Role::User) continue;
        for (const Sentence& sentence : splitSentences(message->text, english())) {
            if (sides.size() == kMostSentences) return sides;
            sides.push_back(judge.read({std::string(sentence.text), std::string(kUserSubject),
                                        std::string(kSaidFamily) + "/" + keyOf(sentence.text),
                                        std::string(sentence.text), false, message->at}));
        }
    }
    return sides;
}

void weigh(const PairJudge& judge, PairSide& said, std::vector<Known>& all) {
    PairSurroundings around;
    PairJudge::addPeople(said, around);
    PairJudge::addWords(said, said, around);
    for (const Known& known : all) {
        PairJudge::addPeople(known.side, around);
        PairJudge::addWords(known.side, said, around);
    }
    PairJudge::meet(said, around);
    for (Known& known : all) {
        if (!judge.mayMatter(said, known.side)) continue;
        PairJudge::meet(known.side, around);
        const PairChances chances = judge.judge(said, known.side, around);
        known.near = std::max(known.near, chances.replaces + chances.repeats);
    }
}

/// What gave way in the task's messages is shown beside what it gave way to, or not at all.
std::vector<KnownMemory> numbered(std::vector<Known> all) {
    std::map<MemoryId, std::size_t> places;
    const auto isAlone = [&](const Known& one) { return one.by && !places.contains(*one.by); };
    do {
        places.clear();
        for (const Known& one : all) places.emplace(one.memory.id, places.size());
    } while (std::erase_if(all, isAlone) > 0);
    std::vector<KnownMemory> known;
    for (Known& one : all) {
        if (one.by) one.memory.goneBy = places.at(*one.by);
        known.push_back(std::move(one.memory));
    }
    return known;
}

}  // namespace

Result<std::vector<KnownMemory>> knownBeside(store::Database& database, const Language& language,
                                             const ReadingTask& task) {
    const auto judge = PairJudge::shared(language);
    HEARTH_TRY(std::vector<Known> all, standing(database, *judge, task));
    if (all.size() > kMostKnown) {
        for (PairSide& said : sentencesOf(*judge, task)) weigh(*judge, said, all);
        // They stand the newest first, and what is as near keeps that order.
        std::stable_sort(all.begin(), all.end(), [](const Known& a, const Known& b) { return a.near > b.near; });
        all.erase(all.begin() + kMostKnown, all.end());
    }
    std::sort(all.begin(), all.end(), [](const Known& a, const Known& b) {
        return std::pair(a.memory.learnedAt, a.memory.id) < std::pair(b.memory.learnedAt, b.memory.id);
    });
    return numbered(std::move(all));
}

Result<bool> stillKnown(store::Database& database, const ReadingTask& task) {
    if (task.known.empty()) return true;
    std::map<MemoryId, std::pair<std::string, std::optional<MemoryId>>> now;
    HEARTH_TRY(auto rows, standingRows(database, task));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) break;
        HEARTH_TRY(const MemoryId id, rows.id<MemoryId>(0));
        HEARTH_TRY(const auto by, rows.optionalId<MemoryId>(8));
        now.emplace(id, std::pair(std::string(rows.text(2)), by));
    }
    return std::all_of(task.known.begin(), task.known.end(), [&](const KnownMemory& line) {
        const auto found = now.find(line.id);
        const auto by = line.goneBy ? std::optional(task.known[*line.goneBy].id) : std::nullopt;
        return found != now.end() && found->second == std::pair(line.content, by);
    });
}

}  // namespace hearth::memory
