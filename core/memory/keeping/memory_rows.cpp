// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/memory_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "core/crypto/hash.h"
#include "core/memory/keeping/by_hand.h"
#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/priority.h"
#include "core/memory/keeping/supersession_links.h"
#include "core/store/capture.h"
#include "core/store/registry.h"

namespace hearth::memory {

namespace {

/// The day of a plan by which one no longer is where one works, learns or lives: "I'm leaving Halden Press at the end
/// of February".
#define HEARTH_LEFT_ON                                                                                                 \
    "CASE WHEN s.kind = 'plan' AND s.valid_from IS NULL AND s.valid_until > m.superseded_at AND m.kind <> 'plan' AND " \
    "m.attribute IN ('employer', 'job title', 'school', 'residence', 'home') THEN s.valid_until END"

/// Sources in the order in which they were said: of one moment in that in which their messages came into a vault of the
/// person, which every device knows.
#define HEARTH_AS_SAID                                                                                            \
    "g.created_at, (SELECT v.stamp FROM sync_cells v WHERE v.table_id = 3 AND v.row = g.k AND v.column_id = 0), " \
    "g.id, "                                                                                                      \
    "s.start"

constexpr std::string_view kColumns =
    "SELECT m.k, m.id, m.content, m.kind, m.subject, m.attribute, m.value, m.tier, m.quality, m.base_priority, "
    "m.speaker, "
    "m.origin, m.learned_at, m.created_at, m.valid_from, m.valid_until, m.superseded_by, m.superseded_at, "
    "m.archived_at, "
    "m.deleted_at, m.pinned, m.local_only, m.last_used_at, m.uses + COALESCE((SELECT SUM(u.uses) FROM memory_uses u "
    "WHERE u.memory_id = m.id), 0), COALESCE(s.valid_from, " HEARTH_LEFT_ON
    ", m.superseded_at), "
    "m.archived_by, CASE WHEN s.valid_from > m.superseded_at THEN s.valid_from ELSE " HEARTH_LEFT_ON
    " END, s.superseded_at "
    "FROM memories m LEFT JOIN memories s ON s.id = m.superseded_by WHERE ";

Tier tierFrom(std::int64_t stored) {
    if (stored == 1) return Tier::CrossRecent;
    return stored == 2 ? Tier::PrefsGoals : Tier::General;
}

ReviewState reviewFrom(std::string_view archivedBy) {
    if (archivedBy == kProposed) return ReviewState::Proposed;
    if (archivedBy == kRejected) return ReviewState::Rejected;
    return archivedBy == kAccepted ? ReviewState::Accepted : ReviewState::None;
}

Result<MemoryRow> readRow(const store::Statement& row) {
    HEARTH_TRY(const MemoryId id, row.id<MemoryId>(1));
    HEARTH_TRY(const std::optional<MemoryId> successor, row.optionalId<MemoryId>(16));
    Memory memory{.id = id,
                  .content = std::string(row.text(2)),
                  .kind = std::string(row.text(3)),
                  .subject = std::string(row.text(4)),
                  .attribute = std::string(row.text(5)),
                  .value = std::string(row.text(6)),
                  .tier = tierFrom(row.integer(7)),
                  .layer = Layer::Working,
                  .quality = row.real(8),
                  .priority = 0,
                  .active = true,
                  .speaker = row.text(10) == "assistant" ? chat::Role::Assistant : chat::Role::User,
                  .origin = std::string(row.text(11)),
                  .learnedAt = row.time(12),
                  .createdAt = row.time(13),
                  .validFrom = row.optionalTime(14),
                  .validUntil = row.optionalTime(15),
                  .supersededBy = successor,
                  .supersededAt = row.optionalTime(17),
                  .archivedAt = row.optionalTime(18),
                  .lastUsedAt = row.optionalTime(22),
                  .uses = row.integer(23),
                  .pinned = row.flag(20),
                  .localOnly = row.flag(21),
                  .sources = {},
                  .review = reviewFrom(row.text(25))};
    return MemoryRow{std::move(memory),    row.integer(0),       row.real(9),         !row.isNull(19),
                     row.optionalTime(24), row.optionalTime(26), row.optionalTime(27)};
}

}  // namespace

MemoryId memoryIdFor(const Origin& origin, std::string_view subject, std::string_view attribute) {
    const std::string span = std::to_string(origin.start) + "-" + std::to_string(origin.end);
    return MemoryId(
        crypto::derivedId("memory", {origin.message.view(), asBytes(span), asBytes(subject), asBytes(attribute)}));
}

Stance stanceOf(const MemoryRow& row) {
    const Memory& memory = row.memory;
    const std::string id(asText(memory.id.view()));
    return {memory.attribute,
            memory.value,
            memory.learnedAt,
            memory.validUntil,
            id,
            memory.kind == kindName(Kind::Plan),
            memory.origin == "user",
            memory.validFrom,
            memory.content};
}

std::string rowQuery(std::string_view condition) { return std::string(kColumns) + std::string(condition); }

Result<std::vector<MemoryRow>> readRows(store::Statement& statement) {
    std::vector<MemoryRow> rows;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more) return rows;
        HEARTH_TRY(MemoryRow row, readRow(statement));
        rows.push_back(std::move(row));
    }
}

Result<std::optional<MemoryRow>> rowOf(store::Database& database, const MemoryId& id) {
    HEARTH_TRY(auto rows, rowsWhere(database, "m.id = ?1", id));
    if (rows.empty()) return std::optional<MemoryRow>();
    return std::optional<MemoryRow>(std::move(rows.front()));
}

bool MemoryRow::activeAt(Timestamp moment) const {
    const bool ahead = !aheadUntil || *aheadUntil > moment;
    return memory::activeAt(memory, moment, ahead ? standsUntil : std::nullopt);
}

void derive(MemoryRow& row, Timestamp moment, const MemorySettings& settings) {
    row.memory.layer = layerAt(row.memory.learnedAt, moment, settings.layers);
    row.memory.priority = priorityAt(row.memory, row.base, moment, settings.tiers);
    row.memory.active = row.activeAt(moment);
    const auto& end = row.memory.validUntil;
    const bool replacedFirst = row.replacedFrom && (!end || *row.replacedFrom < *end);
    row.memory.trueUntil = replacedFirst ? row.replacedFrom : end;
}

Result<Memory> loadMemory(store::Database& database, const MemoryId& id, Timestamp moment,
                          const MemorySettings& settings) {
    HEARTH_TRY(auto row, rowOf(database, id));
    if (!row || row->deleted) return fail(ErrorCode::NotFound, "memory");
    HEARTH_TRY_STATUS(readSources(database, row->memory, std::nullopt));
    derive(*row, moment, settings);
    return std::move(row->memory);
}

Result<std::vector<MemoryRow>> rivals(store::Database& database, std::string_view subject, std::string_view attribute) {
    const std::string family(familyOf(attribute));
    const std::string_view qualifier = qualifierOf(attribute);
    if (!qualifier.empty()) {
        // What was read openly of a value, and what is said of it surely.
        const std::string other =
            family + "/" +
            (isLoose(attribute) ? std::string(qualifier.substr(1)) : kLooseMark + std::string(qualifier));
        return rowsWhere(database, "m.subject = ?1 AND m.attribute IN (?2, ?3, ?4) AND m.deleted_at IS NULL", subject,
                         attribute, other, family);
    }
    // '0' follows '/' in ASCII: the range holds every qualified attribute of the family.
    return rowsWhere(
        database,
        "m.subject = ?1 AND m.attribute >= ?2 AND m.attribute < ?4 AND (m.attribute = ?2 OR m.attribute >= ?3) AND "
        "m.deleted_at IS NULL",
        subject, family, family + "/", family + "0");
}

Status insertRow(store::Database& database, const Memory& memory, double base) {
    return database.run(
        "INSERT INTO memories(id, content, kind, subject, attribute, value, tier, quality, base_priority, speaker, "
        "origin, learned_at, "
        "created_at, valid_from, valid_until, pinned, local_only) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
        "?12, ?13, ?14, ?15, ?16, ?17) "
        "ON CONFLICT(id) DO UPDATE SET content = excluded.content, kind = excluded.kind, subject = excluded.subject, "
        "attribute = excluded.attribute, "
        "value = excluded.value, tier = excluded.tier, quality = excluded.quality, base_priority = "
        "excluded.base_priority, origin = excluded.origin, "
        "learned_at = excluded.learned_at, valid_from = excluded.valid_from, valid_until = excluded.valid_until, "
        "pinned = pinned OR excluded.pinned, local_only = local_only OR excluded.local_only, deleted_at = NULL",
        memory.id, memory.content, memory.kind, memory.subject, memory.attribute, memory.value,
        static_cast<int>(memory.tier), memory.quality, base,
        memory.speaker == chat::Role::Assistant ? "assistant" : "user", memory.origin, memory.learnedAt,
        memory.createdAt, memory.validFrom, memory.validUntil, memory.pinned, memory.localOnly);
}

Status insertSource(store::Database& database, const MemoryId& memory, const Origin& origin) {
    const std::string span = std::to_string(origin.start) + "-" + std::to_string(origin.end);
    const IdBytes id = crypto::derivedId("memory source", {memory.view(), origin.message.view(), asBytes(span)});
    return database.run(
        "INSERT OR IGNORE INTO memory_sources(id, memory_id, message_id, part, start, \"end\") VALUES(?1, ?2, ?3, 0, "
        "?4, ?5)",
        ByteView(id), memory, origin.message, origin.start, origin.end);
}

Status readSources(store::Database& database, Memory& memory, std::optional<Timestamp> until) {
    HEARTH_TRY(
        auto rows,
        database.query(
            "SELECT s.message_id, g.external_id, s.part, s.start, s.\"end\" FROM memory_sources s JOIN messages g ON "
            "g.id = s.message_id WHERE s.memory_id = ?1 AND (?2 IS NULL OR g.created_at <= ?2) ORDER "
            "BY " HEARTH_AS_SAID,
            memory.id, until));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        HEARTH_TRY(const MessageId message, rows.id<MessageId>(0));
        memory.sources.push_back(
            {message, rows.optionalText(1), static_cast<int>(rows.integer(2)), rows.integer(3), rows.integer(4)});
    }
}

Result<std::vector<Origin>> originsOf(store::Database& database, const MemoryId& memory) {
    std::vector<Origin> origins;
    HEARTH_TRY(
        auto rows,
        database.query("SELECT s.message_id, g.created_at, s.start, s.\"end\" FROM memory_sources s JOIN messages g ON "
                       "g.id = s.message_id WHERE s.memory_id = ?1 ORDER BY " HEARTH_AS_SAID,
                       memory));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return origins;
        HEARTH_TRY(const MessageId message, rows.id<MessageId>(0));
        origins.push_back({message, rows.time(1), rows.integer(2), rows.integer(3)});
    }
}

Result<std::string> firstCame(store::Database& database, const MemoryId& memory) {
    HEARTH_TRY(auto row, database.query("SELECT COALESCE(MIN(printf('%020d', COALESCE(v.stamp, 0)) || hex(g.id)), '') "
                                        "FROM memory_sources s JOIN messages g ON g.id = s.message_id LEFT JOIN "
                                        "sync_cells v ON v.table_id = ?2 AND v.row = g.k AND v.column_id = 0 WHERE "
                                        "s.memory_id = ?1",
                                        memory, static_cast<int>(store::kMessagesTable)));
    HEARTH_TRY([[maybe_unused]] const bool found, row.step());
    return std::string(row.text(0));
}

Result<std::vector<MemoryRow>> contestants(store::Database& database, std::string_view subject,
                                           std::string_view attribute) {
    HEARTH_TRY(auto rows, rivals(database, subject, attribute));
    const bool mixed = std::any_of(rows.begin(), rows.end(),
                                   [](const MemoryRow& row) { return qualifierOf(row.memory.attribute).empty(); });
    if (!mixed || qualifierOf(attribute).empty()) return rows;
    return rivals(database, subject, familyOf(attribute));
}

Status keepToThisMachine(store::Database& database, const MemoryId& memory) {
    return database.run(
        "WITH RECURSIVE drawn(id) AS (SELECT ?1 UNION SELECT r.new_id FROM rulings r JOIN drawn d ON r.old_id = d.id "
        "WHERE r.why = ?2) UPDATE memories SET local_only = 1 WHERE id IN (SELECT id FROM drawn)",
        memory, kDrawn);
}

Status handOverAsked(store::Database& database, const MemoryId& from, const MemoryId& to) {
    HEARTH_TRY(const auto row, rowOf(database, from));
    if (row && row->memory.pinned) HEARTH_TRY_STATUS(database.run("UPDATE memories SET pinned = 1 WHERE id = ?1", to));
    return row && row->memory.localOnly ? keepToThisMachine(database, to) : Status();
}

Status setReview(store::Database& database, const MemoryId& id, ReviewState state) {
    static constexpr auto kNames = std::to_array<std::string_view>({"", kProposed, kAccepted, kRejected});
    const std::string_view name = kNames[static_cast<std::size_t>(state)];
    const bool aside = state == ReviewState::Proposed || state == ReviewState::Rejected;
    // It was never among what is remembered, so it is in the archive since before anything was said.
    return database.run("UPDATE memories SET archived_at = ?2, archived_by = ?3 WHERE id = ?1", id,
                        aside ? std::optional(Timestamp(0)) : std::nullopt,
                        name.empty() ? std::nullopt : std::optional(std::string(name)));
}

Status eraseRow(store::Database& database, const MemoryId& id, std::string_view origin, Timestamp now) {
    HEARTH_TRY_STATUS(database.run("DELETE FROM memory_sources WHERE memory_id = ?1", id));
    HEARTH_TRY_STATUS(database.run("DELETE FROM memory_uses WHERE memory_id = ?1", id));
    return database.run(
        "UPDATE memories SET content = '', kind = 'note', subject = '', attribute = '', value = '', valid_from = NULL, "
        "valid_until = NULL, superseded_by = NULL, superseded_at = NULL, origin = ?3, deleted_at = ?2 WHERE id = ?1",
        id, now, origin);
}

/// What would have been memories of their own, had they not told this one again in other words.
static Result<std::vector<MemoryId>> toldAgainBy(store::Database& database, const MemoryId& memory) {
    HEARTH_TRY(auto rows, database.query("SELECT old_id FROM rulings WHERE new_id = ?1 AND why = ?2", memory, kAgain));
    std::vector<MemoryId> again;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return again;
        HEARTH_TRY(const MemoryId id, rows.id<MemoryId>(0));
        again.push_back(id);
    }
}

/// What is told in a memory's place in its own words.
static Result<std::vector<MemoryRow>> toldInsteadOf(store::Database& database, const MemoryId& memory) {
    return rowsWhere(database,
                     "m.deleted_at IS NULL AND m.id IN (SELECT new_id FROM rulings WHERE old_id = ?1 AND why IN (?2, "
                     "?3))",
                     memory, kOver, kRest);
}

/// What has a name or a number of a memory that is forgotten goes too, and its threads are read again without it.
static Status unsayDrawn(store::Database& database, const MemoryId& memory, Timestamp now) {
    HEARTH_TRY(const auto drawn,
               rowsWhere(database,
                         "m.deleted_at IS NULL AND m.id IN (SELECT new_id FROM rulings WHERE old_id = ?1 AND why = ?2)",
                         memory, kDrawn));
    for (const auto& one : drawn) {
        HEARTH_TRY_STATUS(database.run(
            "DELETE FROM audits WHERE conversation_id IN (SELECT g.conversation_id FROM memory_sources s JOIN messages "
            "g ON g.id = s.message_id WHERE s.memory_id = ?1)",
            one.memory.id));
        HEARTH_TRY_STATUS(Keeper(database, now).unsay(one));
        HEARTH_TRY_STATUS(unsayDrawn(database, one.memory.id, now));
    }
    return {};
}

Status forgetRow(store::Database& database, const MemoryRow& row, Timestamp now) {
    const Memory& memory = row.memory;
    HEARTH_TRY_STATUS(unsayDrawn(database, memory.id, now));
    HEARTH_TRY(const auto instead, toldInsteadOf(database, memory.id));
    for (const auto& one : instead) HEARTH_TRY_STATUS(forgetRow(database, one, now));
    HEARTH_TRY(const auto origins, originsOf(database, memory.id));
    // What was merged into it nobody chose to forget: it stands again.
    HEARTH_TRY(const auto merged, mergedInto(database, memory.id));
    // Versions that it had replaced: the next successor takes them, or they become history.
    if (!memory.supersededBy)
        HEARTH_TRY_STATUS(
            database.run("UPDATE memories SET archived_at = COALESCE(archived_at, ?2) WHERE superseded_by = ?1 AND NOT "
                         "EXISTS(SELECT 1 FROM rulings r WHERE r.old_id = memories.id AND r.new_id = ?1 AND r.ruling "
                         "= 'replaced' AND r.why = ?3)",
                         memory.id, now, kMerged));
    HEARTH_TRY_STATUS(eraseRow(database, memory.id, kForgotten, now));
    HEARTH_TRY_STATUS(store::noteForgotten(database, store::kMemoriesTable, memory.id.view()));
    // What was merged into it must not come back as a memory of its own when its thread is read again.
    for (const auto& origin : origins)
        HEARTH_TRY_STATUS(insertTombstone(database, memoryIdFor(origin, memory.subject, memory.attribute), now));
    HEARTH_TRY(const auto again, toldAgainBy(database, memory.id));
    for (const auto& id : again) HEARTH_TRY_STATUS(insertTombstone(database, id, now));
    HEARTH_TRY_STATUS(database.run("DELETE FROM rulings WHERE old_id = ?1 OR new_id = ?1", memory.id));
    HEARTH_TRY_STATUS(database.run("DELETE FROM conflicts WHERE earlier_id = ?1 OR later_id = ?1", memory.id));
    HEARTH_TRY_STATUS(database.run("DELETE FROM dismissals WHERE about = ?1", memory.id));
    for (const auto& one : merged) HEARTH_TRY_STATUS(relinkFamilyOf(database, one));
    return relinkFamily(database, memory.subject, memory.attribute);
}

Status insertTombstone(store::Database& database, const MemoryId& id, Timestamp now) {
    HEARTH_TRY_STATUS(database.run(
        "INSERT OR IGNORE INTO memories(id, content, kind, subject, attribute, value, tier, quality, base_priority, "
        "speaker, origin, "
        "learned_at, created_at, deleted_at) VALUES(?1, '', 'note', '', '', '', 3, 0, 0, 'user', ?3, ?2, ?2, ?2)",
        id, now, kForgotten));
    if (database.changes() == 0) return {};
    return store::noteForgotten(database, store::kMemoriesTable, id.view());
}

}  // namespace hearth::memory
