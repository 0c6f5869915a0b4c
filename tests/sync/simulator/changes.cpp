// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/sync/simulator/changes.h"

#include <fmt/format.h>

#include "core/base/clock.h"
#include "core/crypto/hash.h"
#include "core/store/capture.h"
#include "core/store/registry.h"

namespace hearth::sync {

namespace {

using store::Database;

struct Doing {
    Database& database;
    test::FixedRandom& random;
    Timestamp now;

    std::uint64_t below(std::uint64_t bound) const { return random.next() % bound; }
    IdBytes fresh() const {
        IdBytes id{};
        random.fill(id);
        return id;
    }
    /// One of a few that several devices make alike.
    IdBytes shared(std::string_view kind) const {
        const std::string which = std::to_string(below(6));
        return crypto::derivedId("simulated", {asBytes(kind), asBytes(which)});
    }
    std::string words() const { return fmt::format("w{:08x}", static_cast<std::uint32_t>(random.next())); }
    /// A row of a table, any of those that fit; nothing where there is none.
    Result<std::optional<IdBytes>> any(const std::string& table, const std::string& where = "1") const {
        HEARTH_TRY(const std::int64_t all, database.integer("SELECT count(*) FROM " + table + " WHERE " + where));
        if (all == 0) return std::optional<IdBytes>();
        HEARTH_TRY(auto row, database.query("SELECT id FROM " + table + " WHERE " + where +
                                                " ORDER BY id LIMIT 1 "
                                                "OFFSET ?1",
                                            static_cast<std::int64_t>(below(static_cast<std::uint64_t>(all)))));
        HEARTH_TRY([[maybe_unused]] const bool found, row.step());
        HEARTH_TRY(const auto id, row.id<Id<struct RowTag>>(0));
        return std::optional(id.bytes());
    }
};

using Change = Result<std::string> (*)(const Doing&);
std::string named(std::string_view what, const IdBytes& id) {
    return fmt::format("{} {}", what, toHex(id).substr(0, 8));
}
const std::string kNothing = "does nothing";

Result<std::string> startConversation(const Doing& doing) {
    const IdBytes id = doing.fresh();
    HEARTH_TRY_STATUS(
        doing.database.run("INSERT INTO conversations(id, title, created_at, updated_at) VALUES(?1, ?2, "
                           "?3, ?3)",
                           ByteView(id), doing.words(), doing.now));
    return named("starts conversation", id);
}

Result<std::string> importConversation(const Doing& doing) {
    const IdBytes id = doing.shared("import");
    HEARTH_TRY(const std::int64_t gone,
               doing.database.integer("SELECT count(*) FROM sync_tombstones WHERE id = ?1", ByteView(id)));
    if (gone != 0) return kNothing;
    HEARTH_TRY_STATUS(
        doing.database.run("INSERT OR IGNORE INTO conversations(id, title, created_at, updated_at, source) "
                           "VALUES(?1, ?2, 5, 5, 'jsonl')",
                           ByteView(id), doing.words()));
    return named("imports conversation", id);
}

Result<std::string> writeMessage(const Doing& doing) {
    HEARTH_TRY(const auto conversation, doing.any("conversations"));
    if (!conversation) return startConversation(doing);
    HEARTH_TRY(const auto parent, doing.any("messages", "conversation_id = x'" + toHex(*conversation) + "'"));
    const IdBytes id = doing.fresh();
    std::optional<Bytes> above;
    if (parent) above = Bytes(parent->begin(), parent->end());
    HEARTH_TRY(auto insert,
               doing.database.prepare("INSERT INTO messages(id, conversation_id, parent_id, role, created_at, text, "
                                      "state) VALUES(?1, ?2, ?3, 'user', ?4, ?5, ?6)"));
    insert.bind(1, ByteView(id));
    insert.bind(2, ByteView(*conversation));
    if (above)
        insert.bind(3, ByteView(*above));
    else
        insert.bind(3, nullptr);
    insert.bind(4, doing.now);
    insert.bind(5, doing.words());
    const bool streams = doing.below(5) == 0;
    insert.bind(6, streams ? "streaming" : "complete");
    HEARTH_TRY_STATUS(insert.run());
    return named(streams ? "begins answer" : "writes message", id) + " in " + toHex(*conversation).substr(0, 8);
}

Result<std::string> finishAnswer(const Doing& doing) {
    HEARTH_TRY(const auto message, doing.any("messages", "state = 'streaming'"));
    if (!message) return writeMessage(doing);
    HEARTH_TRY_STATUS(doing.database.run("UPDATE messages SET text = ?2, state = 'complete', model = 'm' WHERE id = ?1",
                                         ByteView(*message), doing.words()));
    return named("finishes answer", *message);
}

Result<std::string> setColumn(const Doing& doing, const std::string& table, const std::string& set,
                              const std::string& where = "1") {
    HEARTH_TRY(const auto row, doing.any(table, where));
    if (!row) return kNothing;
    const std::string sql = "UPDATE " + table + " SET " + set + " WHERE id = ?1";
    const bool hasWords = set.find("?2") != std::string::npos;
    HEARTH_TRY_STATUS(hasWords ? doing.database.run(sql, ByteView(*row), doing.words())
                               : doing.database.run(sql, ByteView(*row)));
    return named(table + ": " + set, *row);
}

Result<std::string> renameConversation(const Doing& doing) { return setColumn(doing, "conversations", "title = ?2"); }
Result<std::string> pinConversation(const Doing& doing) {
    return setColumn(doing, "conversations", "pinned = 1 - pinned");
}
Result<std::string> trashConversation(const Doing& doing) {
    return setColumn(doing, "conversations",
                     doing.below(2) == 0 ? "deleted_at = " + std::to_string(doing.now.milliseconds())
                                         : std::string("deleted_at = NULL"));
}
Result<std::string> instruct(const Doing& doing) { return setColumn(doing, "conversations", "system_prompt = ?2"); }
Result<std::string> hideMessage(const Doing& doing) {
    return setColumn(doing, "messages", "hidden = 1 - hidden", "state <> 'streaming' AND text <> ''");
}
Result<std::string> editMemory(const Doing& doing) {
    return setColumn(doing, "memories", "content = ?2", "origin <> 'forgotten'");
}
Result<std::string> pinMemory(const Doing& doing) {
    return setColumn(doing, "memories", "pinned = 1 - pinned", "origin <> 'forgotten'");
}
Result<std::string> learnEarlier(const Doing& doing) {
    const auto when = std::to_string(1000 - static_cast<int>(doing.below(900)));
    return setColumn(doing, "memories", "learned_at = min(learned_at, " + when + ")", "origin <> 'forgotten'");
}
Result<std::string> useMemory(const Doing& doing) {
    return setColumn(doing, "memories", "uses = uses + 1, last_used_at = " + std::to_string(doing.now.milliseconds()),
                     "origin <> 'forgotten'");
}

Result<std::string> learn(const Doing& doing) {
    const IdBytes id = doing.shared("memory");
    HEARTH_TRY_STATUS(doing.database.run(
        "INSERT INTO memories(id, content, kind, subject, attribute, value, tier, quality, base_priority, speaker, "
        "origin, learned_at, created_at) SELECT ?1, ?2, 'fact', 'user', 'a', ?2, 3, 0.5, 0.5, 'user', 'rule', ?3, 7 "
        "WHERE NOT EXISTS(SELECT 1 FROM sync_tombstones WHERE id = ?1) ON CONFLICT DO NOTHING",
        ByteView(id), doing.words(), static_cast<std::int64_t>(1000 + doing.below(1000))));
    // As in the product, nothing is learned from an answer that is not final: nobody else would know what it was.
    HEARTH_TRY(const auto message, doing.any("messages", "state <> 'streaming' AND text <> ''"));
    if (message && doing.database.changes() > 0)
        HEARTH_TRY_STATUS(doing.database.run(
            "INSERT OR IGNORE INTO memory_sources(id, memory_id, message_id, part, "
            "start, \"end\") VALUES(?1, ?2, ?3, 0, 0, 3)",
            ByteView(crypto::derivedId("source", {id, *message})), ByteView(id), ByteView(*message)));
    return named("learns", id) + (message ? " from " + toHex(*message).substr(0, 8) : "");
}

Result<std::string> dropSource(const Doing& doing) {
    HEARTH_TRY(const auto source, doing.any("memory_sources"));
    if (!source) return kNothing;
    HEARTH_TRY_STATUS(doing.database.run("DELETE FROM memory_sources WHERE id = ?1", ByteView(*source)));
    return named("drops source", *source);
}

Result<std::string> countUse(const Doing& doing) {
    HEARTH_TRY(const auto memory, doing.any("memories", "origin <> 'forgotten'"));
    if (!memory) return learn(doing);
    HEARTH_TRY(auto row, doing.database.prepare("SELECT value FROM vault_info WHERE name = 'device_id'"));
    HEARTH_TRY([[maybe_unused]] const bool found, row.step());
    HEARTH_TRY(const DeviceId self, row.id<DeviceId>(0));
    HEARTH_TRY_STATUS(doing.database.run(
        "INSERT INTO memory_uses(id, memory_id, device_id, uses) VALUES(?1, ?2, ?3, 1) ON CONFLICT(id) DO UPDATE SET "
        "uses = uses + 1",
        ByteView(crypto::derivedId("use", {*memory, self.view()})), ByteView(*memory), self));
    return named("counts a use of", *memory);
}

Result<std::string> set(const Doing& doing) {
    const IdBytes id = doing.shared("setting");
    HEARTH_TRY_STATUS(
        doing.database.run("INSERT INTO settings(id, name, value) VALUES(?1, 'prompt/x', ?2) "
                           "ON CONFLICT(id) DO UPDATE SET value = excluded.value",
                           ByteView(id), doing.words()));
    return named("sets", id);
}

Result<std::string> unset(const Doing& doing) {
    HEARTH_TRY(const auto setting, doing.any("settings"));
    if (!setting) return set(doing);
    HEARTH_TRY_STATUS(doing.database.run("DELETE FROM settings WHERE id = ?1", ByteView(*setting)));
    return named("unsets", *setting);
}

Result<std::string> label(const Doing& doing) {
    HEARTH_TRY(const auto conversation, doing.any("conversations"));
    if (!conversation) return kNothing;
    const IdBytes label = doing.shared("label");
    HEARTH_TRY_STATUS(doing.database.run("INSERT OR IGNORE INTO labels(id, name) VALUES(?1, 'l')", ByteView(label)));
    const IdBytes both = crypto::derivedId("labelled", {*conversation, label});
    HEARTH_TRY_STATUS(
        doing.database.run("INSERT INTO conversation_labels(id, conversation_id, label_id, present) "
                           "VALUES(?1, ?2, ?3, 1) ON CONFLICT(id) DO UPDATE SET present = 1 - present",
                           ByteView(both), ByteView(*conversation), ByteView(label)));
    return named("labels", *conversation);
}

Result<std::string> draft(const Doing& doing) {
    HEARTH_TRY(const auto conversation, doing.any("conversations"));
    if (!conversation) return kNothing;
    HEARTH_TRY_STATUS(
        doing.database.run("INSERT INTO drafts(id, text, updated_at) VALUES(?1, ?2, 1) ON CONFLICT(id) "
                           "DO UPDATE SET text = excluded.text",
                           ByteView(*conversation), doing.words()));
    return named("types in", *conversation);
}

Result<std::string> summarise(const Doing& doing) {
    HEARTH_TRY(const auto conversation, doing.any("conversations"));
    if (!conversation) return kNothing;
    HEARTH_TRY_STATUS(doing.database.run(
        "INSERT INTO thread_summaries(id, summary, topic, state, decisions, open_questions, entities, position, "
        "message_count, engagement, first_at, last_at, precomputed, written_by, updated_at) VALUES(?1, ?2, 't', 's', "
        "'[]', '[]', '[]', 'p', 1, 0.5, 1, 2, 'local', 'rule', 3) ON CONFLICT(id) DO UPDATE SET summary = "
        "excluded.summary",
        ByteView(*conversation), doing.words()));
    return named("sums up", *conversation);
}

Result<std::string> forgetMessage(const Doing& doing) {
    HEARTH_TRY(const auto message, doing.any("messages", "state <> 'streaming' AND text <> ''"));
    if (!message || doing.below(3) != 0) return writeMessage(doing);
    HEARTH_TRY_STATUS(doing.database.run(
        "UPDATE messages SET text = '', parts = NULL, author = NULL, state = 'complete', hidden = 1, provider = NULL, "
        "model = NULL, call = NULL, receipt = NULL, external_id = NULL WHERE id = ?1",
        ByteView(*message)));
    HEARTH_TRY_STATUS(store::noteForgotten(doing.database, store::kMessagesTable, *message));
    HEARTH_TRY_STATUS(doing.database.run("DELETE FROM memory_sources WHERE message_id = ?1", ByteView(*message)));
    return named("FORGETS message", *message);
}

Result<std::string> forgetMemory(const Doing& doing) {
    HEARTH_TRY(const auto memory, doing.any("memories", "origin <> 'forgotten'"));
    if (!memory || doing.below(4) != 0) return learn(doing);
    HEARTH_TRY_STATUS(doing.database.run("DELETE FROM memory_sources WHERE memory_id = ?1", ByteView(*memory)));
    HEARTH_TRY_STATUS(doing.database.run("DELETE FROM memory_uses WHERE memory_id = ?1", ByteView(*memory)));
    HEARTH_TRY_STATUS(doing.database.run(
        "UPDATE memories SET content = '', kind = 'note', subject = '', attribute = '', value = '', "
        "valid_from = NULL, valid_until = NULL, superseded_by = NULL, superseded_at = NULL, origin = "
        "'forgotten', deleted_at = ?2 WHERE id = ?1",
        ByteView(*memory), doing.now));
    HEARTH_TRY_STATUS(store::noteForgotten(doing.database, store::kMemoriesTable, *memory));
    return named("FORGETS memory", *memory);
}

Result<std::string> forgetConversation(const Doing& doing) {
    HEARTH_TRY(const auto conversation, doing.any("conversations"));
    if (!conversation || doing.below(4) != 0) return startConversation(doing);
    for (const char* sql :
         {"DELETE FROM memory_sources WHERE message_id IN (SELECT id FROM messages WHERE conversation_id = ?1)",
          "DELETE FROM messages WHERE conversation_id = ?1",
          "DELETE FROM conversation_labels WHERE conversation_id = ?1", "DELETE FROM drafts WHERE id = ?1",
          "DELETE FROM thread_summaries WHERE id = ?1", "DELETE FROM conversations WHERE id = ?1"})
        HEARTH_TRY_STATUS(doing.database.run(sql, ByteView(*conversation)));
    return named("FORGETS conversation", *conversation);
}

constexpr Change kChanges[] = {startConversation,
                               importConversation,
                               writeMessage,
                               writeMessage,
                               writeMessage,
                               finishAnswer,
                               renameConversation,
                               renameConversation,
                               pinConversation,
                               trashConversation,
                               hideMessage,
                               editMemory,
                               editMemory,
                               pinMemory,
                               learnEarlier,
                               useMemory,
                               learn,
                               dropSource,
                               set,
                               set,
                               unset,
                               label,
                               label,
                               draft,
                               summarise,
                               forgetMessage,
                               forgetMemory,
                               forgetConversation};
constexpr Change kNewChanges[] = {countUse, instruct};

}  // namespace

Result<std::string> anyChange(Database& database, test::FixedRandom& random, Timestamp now, bool oldProgram) {
    const Doing doing{database, random, now};
    constexpr std::size_t kOld = std::size(kChanges);
    const auto which = static_cast<std::size_t>(doing.below(kOld + (oldProgram ? 0 : 2 * std::size(kNewChanges))));
    return which < kOld ? kChanges[which](doing) : kNewChanges[which % std::size(kNewChanges)](doing);
}

}  // namespace hearth::sync
