// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/threads/thread_rows.h"

#include <algorithm>
#include <cmath>

namespace hearth::memory {

namespace {

constexpr std::string_view kThreads =
    "SELECT c.id, c.title, t.summary, t.topic, t.subtopics, t.state, t.decisions, t.open_questions, t.position, "
    "t.message_count, "
    "t.engagement, t.last_at, "
    "t.precomputed FROM thread_summaries t JOIN conversations c ON c.id = t.id WHERE c.deleted_at IS NULL AND "
    "c.memory_off = 0 AND t.summary <> ''";

Result<std::vector<ThreadState>> readThreads(store::Statement& rows) {
    std::vector<ThreadState> threads;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return threads;
        HEARTH_TRY(const ConversationId id, rows.id<ConversationId>(0));
        threads.push_back({id, std::string(rows.text(1)), std::string(rows.text(2)), std::string(rows.text(3)),
                           listFrom(rows.text(4)), std::string(rows.text(5)), listFrom(rows.text(6)),
                           listFrom(rows.text(7)), std::string(rows.text(8)), rows.integer(9), rows.real(10),
                           rows.time(11), std::string(rows.text(12))});
    }
}

}  // namespace

std::vector<std::string> listFrom(std::string_view json) {
    std::vector<std::string> list;
    const auto parsed = parseJson(json);
    if (!parsed.ok() || !parsed->is_array()) return list;
    for (const auto& entry : *parsed)
        if (entry.is_string()) list.push_back(entry.get<std::string>());
    return list;
}

Result<ThreadFold> readFold(store::Database& database, const ConversationId& conversation) {
    HEARTH_TRY(auto row, database.query("SELECT fold FROM thread_summaries WHERE id = ?1", conversation));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return ThreadFold{};
    const auto parsed = parseJson(row.text(0));
    return parsed.ok() ? foldFromJson(*parsed) : ThreadFold{};
}

Status writeThread(store::Database& database, const ConversationId& conversation, const ThreadFold& fold,
                   const ThreadDigest& digest, Timestamp now) {
    return database.run(
        "INSERT INTO thread_summaries(id, summary, topic, state, decisions, open_questions, entities, position, "
        "message_count, engagement, first_at, last_at, precomputed, "
        "written_by, updated_at, fold, subtopics) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
        "'rules', ?14, ?15, ?16) ON CONFLICT(id) DO UPDATE SET summary = ?2, topic = ?3, "
        "state = ?4, decisions = ?5, open_questions = ?6, entities = ?7, position = ?8, message_count = ?9, engagement "
        "= ?10, first_at = ?11, last_at = ?12, precomputed = ?13, "
        "written_by = 'rules', updated_at = ?14, fold = ?15, subtopics = ?16",
        conversation, digest.summary, digest.topic, digest.state, dumpJson(digest.decisions),
        dumpJson(digest.openQuestions), dumpJson(digest.entities), digest.position, fold.messages, digest.engagement,
        fold.firstAt, fold.lastAt, digest.precomputed, now, dumpJson(foldToJson(fold)), dumpJson(digest.subtopics));
}

Result<std::optional<ThreadState>> threadOf(store::Database& database, const ConversationId& conversation) {
    HEARTH_TRY(auto rows, database.query(std::string(kThreads) + " AND c.id = ?1", conversation));
    HEARTH_TRY(auto threads, readThreads(rows));
    if (threads.empty()) return std::optional<ThreadState>();
    return std::optional<ThreadState>(std::move(threads.front()));
}

Result<std::vector<ThreadState>> allThreads(store::Database& database) {
    HEARTH_TRY(auto rows, database.query(kThreads));
    return readThreads(rows);
}

double pickUpScore(const ThreadState& thread, Timestamp now) {
    const double days = std::max(0.0, static_cast<double>(now.since(thread.lastAt)) / static_cast<double>(kDay));
    const double recency = std::exp2(-days / 14);
    const double open = std::min(1.0, static_cast<double>(thread.openQuestions.size()) / 3);
    const bool over = thread.state == "completed" || thread.state == "abandoned";
    return (0.6 * recency + 0.25 * thread.engagement + 0.15 * open) * (over ? 0.5 : 1.0);
}

}  // namespace hearth::memory
