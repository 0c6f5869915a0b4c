// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/forgetting.h"

#include <algorithm>
#include <array>

#include "core/base/json.h"
#include "core/chat/titles.h"
#include "core/memory/audit.h"
#include "core/memory/engine_state.h"
#include "core/memory/forgetting_rows.h"
#include "core/memory/forgetting_selection.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/threads/context_shift.h"
#include "core/memory/threads/conversation_insights.h"
#include "core/memory/threads/period_summaries.h"
#include "core/store/backup.h"
#include "core/store/scrub.h"

namespace hearth::memory {

namespace {

constexpr auto kKindNames =
    std::to_array<std::string_view>({"memory", "message", "conversation", "topic", "person", "range", "everything"});

/// Steps of a forgetting, stored by name, never renamed. A step that was interrupted is done again.
constexpr std::string_view kRows = "rows";
constexpr std::string_view kThreads = "threads";
constexpr std::string_view kIndex = "index";
constexpr std::string_view kFile = "file";
constexpr std::string_view kDone = "done";
constexpr auto kStages = std::to_array<std::string_view>({kRows, kThreads, kIndex, kFile, kDone});

Json countsJson(const ForgetCounts& counts) {
    Json value = Json::object();
    for (const auto& [what, count] : counts) value[what] = count;
    return value;
}

ForgetCounts countsFrom(std::string_view json) {
    ForgetCounts counts;
    const auto parsed = parseJson(json);
    if (!parsed.ok() || !parsed->is_object()) return counts;
    for (const auto& [what, count] : parsed->items())
        if (count.is_number_integer()) counts[what] = count.get<std::int64_t>();
    return counts;
}

Result<std::vector<std::string>> backupsElsewhere(store::Database& database, const Clock& clock) {
    std::vector<std::string> places;
    HEARTH_TRY(auto rows, database.prepare("SELECT place, at FROM backups ORDER BY at DESC"));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return places;
        places.push_back(std::string(rows.text(0)) + ", " + clock.day(rows.time(1)));
    }
}

/// A forgetting under way.
struct Underway {
    std::int64_t key = 0;
    std::string stage;
    ForgetReceipt receipt;
};

Result<std::vector<Underway>> readForgettings(store::Database& database) {
    std::vector<Underway> found;
    HEARTH_TRY(auto rows, database.prepare("SELECT k, id, kind, stage, asked_at, finished_at, counts, still FROM "
                                           "forgettings ORDER BY asked_at DESC, k DESC"));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return found;
        HEARTH_TRY(const ForgettingId id, rows.id<ForgettingId>(1));
        const auto kind = std::find(kKindNames.begin(), kKindNames.end(), rows.text(2));
        Underway one{rows.integer(0), std::string(rows.text(3)),
                     ForgetReceipt{id,
                                   static_cast<ForgetKind>(std::min<std::ptrdiff_t>(kind - kKindNames.begin(), 6)),
                                   rows.time(4),
                                   rows.optionalTime(5),
                                   rows.text(3) != kRows,
                                   countsFrom(rows.text(6)),
                                   {}}};
        if (const auto still = parseJson(rows.text(7)); still.ok() && still->is_array())
            for (const auto& place : *still)
                if (place.is_string()) one.receipt.stillIn.push_back(place.get<std::string>());
        found.push_back(std::move(one));
    }
}

Result<Underway> readForgetting(const store::Vault& vault, const ForgettingId& id) {
    return vault.read([&](store::Database& database) -> Result<Underway> {
        HEARTH_TRY(auto all, readForgettings(database));
        for (auto& one : all)
            if (one.receipt.id == id) return std::move(one);
        return fail(ErrorCode::NotFound, "forgetting");
    });
}

/// Those that another thread has brought further meanwhile stay there.
Status setStage(store::Vault& vault, const std::vector<std::int64_t>& keys, std::string_view from,
                std::string_view to) {
    return vault.write([&](store::Database& database) -> Status {
        for (const std::int64_t key : keys)
            HEARTH_TRY_STATUS(
                database.run("UPDATE forgettings SET stage = ?3 WHERE k = ?1 AND stage = ?2", key, from, to));
        return {};
    });
}

/// Whether what sums up several conversations has lost something: a memory alone stands in none of it.
Result<bool> touchedThreads(store::Database& database) {
    HEARTH_TRY(const std::int64_t touched,
               database.integer("SELECT EXISTS(SELECT 1 FROM upkeep WHERE value = -1) OR EXISTS(SELECT 1 FROM "
                                "forgettings WHERE stage = ?1 AND kind <> ?2)",
                                kThreads, forgetKindName(ForgetKind::Memory)));
    return touched != 0;
}

/// Nobody meets what is to go any more, however long it takes: messages as placeholders, conversations in the trash,
/// memories by `kNotLeaving`, titles made anew.
Status hide(store::Database& database, std::int64_t key, const Selection& selection, Timestamp now) {
    for (const auto* all : {&selection.items, &selection.following}) {
        for (const auto& [kind, item] : *all) {
            if (kind == "message")
                HEARTH_TRY_STATUS(
                    database.run("UPDATE messages SET hidden = 1 WHERE id = ?1 AND hidden = 0", ByteView(item)));
            if (kind == "conversation")
                HEARTH_TRY_STATUS(
                    database.run("UPDATE conversations SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
                                 ByteView(item), now));
            if (kind == "memory" && all == &selection.following)
                HEARTH_TRY_STATUS(addItem(database, key, kFollows, item));
        }
    }
    for (const auto& [kind, item] : selection.items)
        if (kind == kTitle) HEARTH_TRY_STATUS(chat::nameAnew(database, ConversationId(item)));
    return {};
}

Result<std::vector<ConversationId>> threadsToRead(store::Database& database, std::int64_t key) {
    std::vector<ConversationId> threads;
    HEARTH_TRY(auto rows, database.query("SELECT c.id FROM forgetting_items i JOIN conversations c ON c.id = i.item "
                                         "WHERE i.forgetting_k = ?1 AND i.kind = 'read' ORDER BY c.created_at, c.k",
                                         key));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return threads;
        HEARTH_TRY(const ConversationId thread, rows.id<ConversationId>(0));
        threads.push_back(thread);
    }
}

Result<std::vector<std::int64_t>> keysAt(store::Database& database, std::string_view stage) {
    std::vector<std::int64_t> keys;
    HEARTH_TRY(auto rows, database.query("SELECT k FROM forgettings WHERE stage = ?1 ORDER BY k", stage));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return keys;
        keys.push_back(rows.integer(0));
    }
}

}  // namespace

std::string_view forgetKindName(ForgetKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

Result<ForgetPreview> Forgetting::preview(const ForgetTarget& target) const {
    ForgetPreview preview;
    HEARTH_TRY_STATUS(m_vault.read([&](store::Database& database) -> Status {
        HEARTH_TRY(Selection selection, select(database, target));
        preview.counts = selection.counts();
        preview.examples = std::move(selection.examples);
        HEARTH_TRY(preview.memories, listed(database, selection.memories()));
        HEARTH_TRY(preview.backups, backupsElsewhere(database, m_vault.clock()));
        return {};
    }));
    const auto snapshots = static_cast<std::int64_t>(store::snapshotsOf(m_vault.directory()).size());
    if (!preview.nothing() && snapshots > 0) preview.counts["snapshots"] = snapshots;
    return preview;
}

Result<ForgettingId> Forgetting::begin(const ForgetTarget& target) {
    const auto id = newId<ForgettingId>(m_vault.clock(), m_vault.random());
    const Status begun = m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(const Selection selection, select(database, target));
        HEARTH_TRY(const auto backups, backupsElsewhere(database, m_vault.clock()));
        HEARTH_TRY_STATUS(database.run(
            "INSERT INTO forgettings(id, kind, stage, asked_at, counts, still) VALUES(?1, ?2, 'rows', ?3, ?4, ?5)", id,
            forgetKindName(target.kind), m_vault.clock().now(), dumpJson(countsJson(selection.counts())),
            dumpJson(Json(backups))));
        const std::int64_t key = database.lastInsertKey();
        for (const auto& [kind, item] : selection.items) HEARTH_TRY_STATUS(addItem(database, key, kind, item));
        return hide(database, key, selection, m_vault.clock().now());
    });
    if (!begun.ok()) return begun.error();
    return id;
}

Status Forgetting::forgetRows(std::int64_t key, const CancelToken& cancel) {
    const auto tools = m_memories.tools();
    const ForgettingRows rows(Auditor(m_vault, tools->extractor, tools->threads, tools->settings), key,
                              m_vault.clock().now(), m_vault.random());
    for (bool more = true; more;) {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "forgetting");
        HEARTH_TRY(more, m_vault.write([&](store::Database& database) { return rows.forgetSome(database); }));
    }
    return {};
}

/// What is left of conversations is read as if the rest had never been said, in the order in which they began.
Status Forgetting::readThreads(std::int64_t key, const CancelToken& cancel) {
    constexpr std::size_t kAtOnce = 200;
    HEARTH_TRY(const auto conversations,
               m_vault.read([&](store::Database& database) { return threadsToRead(database, key); }));
    for (std::span<const ConversationId> left(conversations); !left.empty();) {
        const auto some = left.first(std::min(left.size(), kAtOnce));
        left = left.subspan(some.size());
        HEARTH_TRY_STATUS(readSome(some, cancel));
        const Status noted = m_vault.write([&](store::Database& database) -> Status {
            for (const auto& conversation : some)
                HEARTH_TRY_STATUS(removeItem(database, key, "read", conversation.bytes()));
            return {};
        });
        HEARTH_TRY_STATUS(noted);
    }
    return m_vault.write([&](store::Database& database) {
        return database.run("DELETE FROM forgetting_items WHERE forgetting_k = ?1", key);
    });
}

Status Forgetting::readSome(std::span<const ConversationId> conversations, const CancelToken& cancel) {
    const auto all = m_memories.audit(conversations, cancel);
    if (all.ok() || all.error().code != ErrorCode::NotFound) return all.ok() ? Status() : Status(all.error());
    // One of them was removed by another way.
    for (const auto& conversation : conversations) {
        const auto read = m_memories.audit(conversation, cancel);
        if (!read.ok() && read.error().code != ErrorCode::NotFound) return read.error();
    }
    return {};
}

/// What sums up several conversations is made anew.
Status Forgetting::sumUp(const CancelToken& cancel) {
    HEARTH_TRY([[maybe_unused]] const std::int64_t periods,
               PeriodSummaries(m_vault).update(m_vault.clock().now(), {}, cancel));
    HEARTH_TRY([[maybe_unused]] const std::int64_t alike, ConversationInsights(m_vault).compare(cancel));
    return {};
}

Status Forgetting::run(std::string_view stage, const std::vector<std::int64_t>& keys, const CancelToken& cancel) {
    for (const std::int64_t key : keys) {
        if (stage == kRows) HEARTH_TRY_STATUS(forgetRows(key, cancel));
        if (stage == kThreads) HEARTH_TRY_STATUS(readThreads(key, cancel));
    }
    if (stage == kThreads) {
        HEARTH_TRY(const bool touched, m_vault.read(touchedThreads));
        if (touched) HEARTH_TRY_STATUS(sumUp(cancel));
    }
    if (stage == kIndex) {
        HEARTH_TRY([[maybe_unused]] const std::int64_t dropped, m_index.forgetMissing(cancel));
        HEARTH_TRY([[maybe_unused]] const std::int64_t added, m_index.catchUp({}, cancel));
    }
    if (stage != kFile) return {};
    HEARTH_TRY(const store::ScrubReport scrubbed, store::scrub(m_vault, {{}, cancel}));
    for (const std::int64_t key : keys) HEARTH_TRY_STATUS(noteScrubbed(m_vault, key, scrubbed.snapshots));
    return {};
}

Status Forgetting::finish(const Progress& progress, const CancelToken& cancel) {
    const auto all = static_cast<std::int64_t>(kStages.size()) - 1;
    while (true) {
        bool any = false;
        for (std::size_t step = 0; step + 1 < kStages.size(); ++step) {
            HEARTH_TRY(const auto keys,
                       m_vault.read([&](store::Database& database) { return keysAt(database, kStages[step]); }));
            if (keys.empty()) continue;
            any = true;
            if (progress) progress(static_cast<std::int64_t>(step), all);
            HEARTH_TRY_STATUS(run(kStages[step], keys, cancel));
            HEARTH_TRY_STATUS(setStage(m_vault, keys, kStages[step], kStages[step + 1]));
        }
        if (!any) break;
    }
    if (progress) progress(all, all);
    return {};
}

Result<ForgetReceipt> Forgetting::finish(const ForgettingId& id, const Progress& progress, const CancelToken& cancel) {
    HEARTH_TRY([[maybe_unused]] const Underway begun, readForgetting(m_vault, id));
    HEARTH_TRY_STATUS(finish(progress, cancel));
    HEARTH_TRY(Underway done, readForgetting(m_vault, id));
    return std::move(done.receipt);
}

Result<std::int64_t> Forgetting::pending() const {
    return m_vault.read([](store::Database& database) {
        return database.integer("SELECT COUNT(*) FROM forgettings WHERE stage <> ?1", kDone);
    });
}

Status Forgetting::noteTaken(store::Database& database, std::int64_t memories, const Clock& clock,
                             RandomSource& random) {
    HEARTH_TRY(const auto backups, backupsElsewhere(database, clock));
    return database.run(
        "INSERT INTO forgettings(id, kind, stage, asked_at, counts, still) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
        newId<ForgettingId>(clock, random), forgetKindName(ForgetKind::Memory), kFile, clock.now(),
        dumpJson(countsJson({{"memories", memories}})), dumpJson(Json(backups)));
}

Status Forgetting::noteElsewhere(store::Database& database, const Elsewhere& gone) {
    const ForgetKind kind = !gone.conversations.empty() ? ForgetKind::Conversation
                            : !gone.messages.empty()    ? ForgetKind::Message
                                                        : ForgetKind::Memory;
    ForgetCounts counts{{"messages", static_cast<std::int64_t>(gone.messages.size())},
                        {"conversations", static_cast<std::int64_t>(gone.conversations.size())},
                        {"memories", gone.memories}};
    std::erase_if(counts, [](const auto& count) { return count.second == 0; });
    if (counts.empty()) return {};
    HEARTH_TRY(const auto backups, backupsElsewhere(database, m_vault.clock()));
    HEARTH_TRY_STATUS(
        database.run("INSERT INTO forgettings(id, kind, stage, asked_at, counts, still) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
                     newId<ForgettingId>(m_vault.clock(), m_vault.random()), forgetKindName(kind), kRows,
                     m_vault.clock().now(), dumpJson(countsJson(counts)), dumpJson(Json(backups))));
    return followElsewhere(database, database.lastInsertKey(), gone.messages, gone.conversations);
}

Result<std::vector<ForgetReceipt>> Forgetting::receipts() const {
    return m_vault.read([](store::Database& database) -> Result<std::vector<ForgetReceipt>> {
        HEARTH_TRY(auto all, readForgettings(database));
        std::vector<ForgetReceipt> receipts;
        for (auto& one : all) receipts.push_back(std::move(one.receipt));
        return receipts;
    });
}

}  // namespace hearth::memory
