// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/forgetting_selection.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/chat/titles.h"
#include "core/index/letters.h"
#include "core/memory/keeping/by_hand.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/rulings.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kMostExamples = 5;
constexpr std::size_t kExample = 80;

/// Where words stand in a vault that a person can see: a query of (id, text…), what an id found there is an item of,
/// and how many texts each row has.
struct Place {
    const char* kind;
    const char* sql;
    int texts;
};

constexpr auto kPlaces = std::to_array<Place>({
    {"conversation", "SELECT id, title FROM conversations", 1},
    {kInstruction, "SELECT id, system_prompt FROM conversations WHERE system_prompt <> ''", 1},
    {"message", "SELECT id, text, author FROM messages", 2},
    // What a part says and holds, and what a tool was given: not what the program calls its members and kinds.
    {"message",
     "SELECT m.id, t.atom, CASE WHEN t.path LIKE '$[%].data.%' THEN t.key END FROM messages m, json_tree(m.parts) t "
     "WHERE json_valid(m.parts) AND t.type = 'text' AND t.key NOT IN ('kind', 'mediaType')",
     2},
    {"message",
     "SELECT m.id, t.atom FROM messages m, json_tree(m.call) t WHERE json_valid(m.call) AND t.key = 'detail' AND "
     "t.type = 'text'",
     1},
    {"message", "SELECT message_id, name FROM attachments", 1},
    // Subjects and values have names of the program's own among them; of an attribute only the qualifier is the
    // person's words.
    {"memory",
     "SELECT id, content, CASE WHEN subject <> 'user' THEN subject END, CASE WHEN value <> 'no' THEN value END, CASE "
     "WHEN instr(attribute, '/') > 0 AND attribute NOT LIKE 'note/%' THEN substr(attribute, instr(attribute, '/') + 1) "
     "END FROM memories WHERE deleted_at IS NULL",
     4},
    {"shift", "SELECT id, old_topic, new_topic FROM context_shifts", 2},
    {"label", "SELECT id, name FROM labels", 1},
    {"folder", "SELECT id, name FROM folders", 1},
    {"draft", "SELECT id, text FROM drafts", 1},
    {kPrompt,
     "SELECT id, substr(name, 8), json_extract(value, '$') FROM settings WHERE name LIKE 'prompt/%' AND "
     "json_valid(value)",
     2},
    // What the window remembers of half written texts; never a setting that a person chose.
    {"setting",
     "SELECT s.id, t.atom FROM settings s, json_tree(s.value) t WHERE s.name LIKE 'window/%' AND json_valid(s.value) "
     "AND t.type = 'text'",
     1},
    // What another device wrote in the place of a text.
    {kVersion,
     "SELECT row, CASE WHEN table_id = 1 AND json_valid(value) THEN json_extract(value, '$') ELSE value END FROM "
     "sync_history WHERE typeof(value) = 'text'",
     1},
});

/// Whether a letter ends at `end`, or begins at `at`.
bool letterBefore(std::string_view text, std::size_t end) {
    std::size_t at = end;
    while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0) == 0x80) {
    }
    return at < end && index::startsWithLetter(text.substr(at, end - at));
}
bool letterAt(std::string_view text, std::size_t at) { return index::startsWithLetter(text.substr(at)); }

/// Apostrophes, hyphens and dashes as a keyboard has them; phones write others.
std::string plainMarks(std::string_view text) {
    static constexpr auto kMarks = std::to_array<std::pair<std::string_view, char>>({{"‘", '\''},
                                                                                     {"’", '\''},
                                                                                     {"ʼ", '\''},
                                                                                     {"‐", '-'},
                                                                                     {"‑", '-'},
                                                                                     {"‒", '-'},
                                                                                     {"–", '-'},
                                                                                     {"—", '-'},
                                                                                     {"―", '-'}});
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            plain += text[at++];
            continue;
        }
        const std::string_view rest = text.substr(at);
        const auto* mark =
            std::find_if(kMarks.begin(), kMarks.end(), [&](const auto& one) { return rest.starts_with(one.first); });
        plain += mark == kMarks.end() ? text[at] : mark->second;
        at += mark == kMarks.end() ? 1 : mark->first.size();
    }
    return plain;
}

/// As both what is looked for and where it is looked for are compared.
std::string comparable(std::string_view text) { return plainMarks(collapseSpaces(foldCase(text))); }

/// Looks for words in folded text. A topic may go on ("garden" in "gardening"); a name is a whole word.
class Finder {
public:
    Finder(std::string_view words, bool wholeWord) : m_words(comparable(words)), m_wholeWord(wholeWord) {}

    bool in(std::string_view text) const {
        const std::string folded = comparable(text);
        for (std::size_t at = folded.find(m_words); at != std::string::npos; at = folded.find(m_words, at + 1))
            if (!letterBefore(folded, at) && (!m_wholeWord || !letterAt(folded, at + m_words.size()))) return true;
        return false;
    }

private:
    std::string m_words;
    bool m_wholeWord;
};

Result<IdBytes> idAt(const store::Statement& rows, int column) {
    HEARTH_TRY(const MessageId id, rows.id<MessageId>(column));
    return id.bytes();
}

Status findWords(store::Database& database, const Finder& finder, Selection& selection) {
    for (const auto& [kind, sql, texts] : kPlaces) {
        HEARTH_TRY(auto rows, database.prepare(sql));
        while (true) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) break;
            for (int column = 1; column <= texts; ++column) {
                if (rows.isNull(column) || !finder.in(rows.text(column))) continue;
                HEARTH_TRY(const IdBytes id, idAt(rows, 0));
                selection.add(kind, id, rows.text(column));
                break;
            }
        }
    }
    return {};
}

template <typename... Values>
Status addRows(store::Database& database, Selection& selection, std::string_view kind, std::string_view sql,
               const Values&... values) {
    HEARTH_TRY(auto rows, database.query(sql, values...));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        HEARTH_TRY(const IdBytes id, idAt(rows, 0));
        selection.add(kind, id, rows.text(1));
    }
}

Status requireOne(store::Database& database, std::string_view sql, const IdBytes& id) {
    HEARTH_TRY(const std::int64_t found, database.integer(sql, ByteView(id)));
    return found > 0 ? Status() : Status(fail(ErrorCode::NotFound, "there is nothing with this id"));
}

/// A memory with its earlier wordings: edited or not, to the person it is one.
Status selectWordings(store::Database& database, const MemoryId& memory, Selection& selection) {
    std::vector<MemoryId> wordings{memory};
    for (std::size_t i = 0; i < wordings.size(); ++i) {
        if (selection.items.contains({"memory", wordings[i].bytes()})) continue;
        selection.add("memory", wordings[i].bytes());
        HEARTH_TRY(const auto before, wordingsBefore(database, wordings[i]));
        wordings.insert(wordings.end(), before.begin(), before.end());
    }
    return {};
}

Status selectOne(store::Database& database, const ForgetTarget& target, Selection& selection) {
    if (!target.id) return fail(ErrorCode::InvalidArgument, "an id is missing");
    const ByteView id(*target.id);
    switch (target.kind) {
        case ForgetKind::Memory:
            HEARTH_TRY_STATUS(
                requireOne(database, "SELECT COUNT(*) FROM memories WHERE id = ?1 AND deleted_at IS NULL", *target.id));
            return selectWordings(database, MemoryId(*target.id), selection);
        case ForgetKind::Message:
            HEARTH_TRY_STATUS(requireOne(database, "SELECT COUNT(*) FROM messages WHERE id = ?1", *target.id));
            return addRows(database, selection, "message", "SELECT id, text FROM messages WHERE id = ?1", id);
        default: break;
    }
    HEARTH_TRY_STATUS(requireOne(database, "SELECT COUNT(*) FROM conversations WHERE id = ?1", *target.id));
    return addRows(database, selection, "conversation", "SELECT id, title FROM conversations WHERE id = ?1", id);
}

Status selectRange(store::Database& database, const ForgetTarget& target, Selection& selection) {
    if (!target.since || !target.until || *target.since >= *target.until)
        return fail(ErrorCode::InvalidArgument, "a range needs a beginning and a later end");
    HEARTH_TRY_STATUS(addRows(database, selection, "message",
                              "SELECT id, text FROM messages WHERE created_at >= ?1 AND created_at < ?2", *target.since,
                              *target.until));
    return addRows(database, selection, "memory",
                   "SELECT id, content FROM memories WHERE deleted_at IS NULL AND learned_at >= ?1 AND learned_at < "
                   "?2 AND NOT EXISTS(SELECT 1 FROM memory_sources s WHERE s.memory_id = memories.id)",
                   *target.since, *target.until);
}

Status selectEverything(store::Database& database, Selection& selection) {
    for (const auto& [kind, sql, texts] : kPlaces)
        if (std::string_view(kind) != "message") HEARTH_TRY_STATUS(addRows(database, selection, kind, sql));
    return {};
}

/// The titles that were made of a message that goes, of conversations that stay.
Status followTitles(store::Database& database, Selection& selection) {
    std::vector<IdBytes> titled;
    for (const auto& [kind, id] : selection.items) {
        if (kind != "message") continue;
        HEARTH_TRY(auto row, database.query("SELECT c.id, c.title FROM messages m JOIN conversations c ON c.id = "
                                            "m.conversation_id WHERE m.id = ?1 AND c.title <> ''",
                                            ByteView(id)));
        HEARTH_TRY(const bool found, row.step());
        if (!found) continue;
        HEARTH_TRY(const IdBytes conversation, idAt(row, 0));
        HEARTH_TRY(const std::string made, chat::titleOf(database, MessageId(id)));
        if (made == row.text(1) && !selection.items.contains({"conversation", conversation}))
            titled.push_back(conversation);
    }
    for (const auto& conversation : titled) selection.add(kTitle, conversation);
    return {};
}

/// What follows from what was chosen: answers without a model, which only quote it, and shifts named
/// after a conversation that goes or loses its name.
Status complete(store::Database& database, Selection& selection) {
    std::vector<IdBytes> quoted;
    std::vector<IdBytes> conversations;
    for (const auto& [kind, id] : selection.items) {
        if (kind == "message" || kind == "memory") quoted.push_back(id);
        if (kind == "conversation" || kind == kTitle) conversations.push_back(id);
    }
    for (const auto& id : quoted)
        HEARTH_TRY_STATUS(addRows(database, selection, "message",
                                  "SELECT id, text FROM messages WHERE receipt IS NOT NULL AND provider = 'offline' "
                                  "AND instr(receipt, ?1) > 0",
                                  formatUuid(id)));
    for (const auto& id : conversations)
        HEARTH_TRY_STATUS(addRows(database, selection, "shift",
                                  "SELECT s.id, s.old_topic FROM context_shifts s JOIN conversations c ON c.title IN "
                                  "(s.old_topic, s.new_topic) WHERE c.id = ?1 AND c.title <> ''",
                                  ByteView(id)));
    return {};
}

/// The messages of conversations that go, but for the empty places that forgotten ones left.
Status followConversations(store::Database& database, Selection& selection) {
    for (const auto& [kind, id] : selection.items) {
        if (kind != "conversation") continue;
        HEARTH_TRY(auto rows,
                   database.query("SELECT id FROM messages WHERE conversation_id = ?1 AND hidden = 0", ByteView(id)));
        while (true) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) break;
            HEARTH_TRY(const IdBytes message, idAt(rows, 0));
            selection.following.emplace("message", message);
        }
    }
    return {};
}

/// Whether nothing is left that a memory could stand on. What tells the rest of another line, or is drawn from one,
/// goes with any source.
Result<bool> losesItsGround(store::Database& database, const MemoryId& memory, const std::set<IdBytes>& going) {
    HEARTH_TRY(const auto origins, originsOf(database, memory));
    const auto goes = [&](const Origin& origin) { return going.contains(origin.message.bytes()); };
    if (std::all_of(origins.begin(), origins.end(), goes)) return true;
    return goesWithAny(database, memory);
}

/// The memories that these messages told.
Result<std::vector<MemoryId>> toldBy(store::Database& database, const IdBytes& message) {
    std::vector<MemoryId> memories;
    HEARTH_TRY(auto rows, database.query("SELECT DISTINCT m.id FROM memory_sources s JOIN memories m ON m.id = "
                                         "s.memory_id WHERE s.message_id = ?1 AND m.deleted_at IS NULL",
                                         ByteView(message)));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return memories;
        HEARTH_TRY(const MemoryId memory, rows.id<MemoryId>(0));
        memories.push_back(memory);
    }
}

Status followMessages(store::Database& database, Selection& selection) {
    std::set<IdBytes> going;
    for (const auto* all : {&selection.items, &selection.following})
        for (const auto& [kind, id] : *all)
            if (kind == "message") going.insert(id);
    std::set<MemoryId> looked;
    for (const auto& message : going) {
        HEARTH_TRY(const auto memories, toldBy(database, message));
        for (const auto& memory : memories) {
            if (!looked.insert(memory).second) continue;
            HEARTH_TRY(const bool goes, losesItsGround(database, memory, going));
            if (!goes) continue;
            selection.following.emplace("memory", memory.bytes());
            // Taken back with its messages, it is learned again should they come back; forgotten by itself, never.
            selection.items.erase({"memory", memory.bytes()});
        }
    }
    return {};
}

/// What has a name or a number of a memory that goes.
Status followDrawn(store::Database& database, Selection& selection) {
    for (const auto& memory : selection.memories()) {
        HEARTH_TRY(auto rows, database.query("WITH RECURSIVE drawn(id) AS (SELECT ?1 UNION SELECT r.new_id FROM "
                                             "rulings r JOIN drawn d ON r.old_id = d.id WHERE r.why = ?2) SELECT m.id "
                                             "FROM memories m WHERE m.id IN (SELECT id FROM drawn) AND m.deleted_at IS "
                                             "NULL AND m.id <> ?1",
                                             memory, kDrawn));
        while (true) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) break;
            HEARTH_TRY(const IdBytes drawn, idAt(rows, 0));
            selection.following.emplace("memory", drawn);
        }
    }
    return {};
}

}  // namespace

void Selection::add(std::string_view kind, const IdBytes& id, std::string_view example) {
    const bool fresh = items.emplace(std::string(kind), id).second;
    const bool tells = kind == "message" || kind == "conversation";
    if (fresh && tells && !example.empty() && examples.size() < kMostExamples)
        examples.push_back(elide(collapseSpaces(example), kExample));
}

ForgetCounts Selection::counts() const {
    ForgetCounts counts;
    const auto count = [&](const std::string& kind) { ++counts[kind == "memory" ? "memories" : kind + "s"]; };
    for (const auto& item : items) count(item.first);
    for (const auto& item : following)
        if (!items.contains(item)) count(item.first);
    return counts;
}

std::vector<MemoryId> Selection::memories() const {
    std::set<MemoryId> found;
    for (const auto* all : {&items, &following})
        for (const auto& [kind, id] : *all)
            if (kind == "memory") found.insert(MemoryId(id));
    return {found.begin(), found.end()};
}

Result<std::vector<ForgottenLine>> listed(store::Database& database, const std::vector<MemoryId>& memories) {
    std::vector<std::pair<Timestamp, ForgottenLine>> found;
    for (const auto& memory : memories) {
        HEARTH_TRY(auto row, database.query("SELECT content, learned_at FROM memories WHERE id = ?1", memory));
        HEARTH_TRY(const bool there, row.step());
        if (there && !row.text(0).empty()) found.push_back({row.time(1), {memory, std::string(row.text(0))}});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& one, const auto& other) { return one.first > other.first; });
    std::vector<ForgottenLine> lines;
    for (auto& [at, line] : found)
        if (lines.size() < kMostListedMemories) lines.push_back(std::move(line));
    return lines;
}

Result<Selection> select(store::Database& database, const ForgetTarget& target) {
    Selection selection;
    switch (target.kind) {
        case ForgetKind::Topic:
        case ForgetKind::Person:
            if (countCharacters(trim(target.words)) < 2)
                return fail(ErrorCode::InvalidArgument, "a topic or a name has two characters or more");
            HEARTH_TRY_STATUS(findWords(database, Finder(target.words, target.kind == ForgetKind::Person), selection));
            break;
        case ForgetKind::Range: HEARTH_TRY_STATUS(selectRange(database, target, selection)); break;
        case ForgetKind::Everything: HEARTH_TRY_STATUS(selectEverything(database, selection)); break;
        default: HEARTH_TRY_STATUS(selectOne(database, target, selection));
    }
    HEARTH_TRY_STATUS(followTitles(database, selection));
    HEARTH_TRY_STATUS(complete(database, selection));
    HEARTH_TRY_STATUS(followConversations(database, selection));
    HEARTH_TRY_STATUS(followMessages(database, selection));
    HEARTH_TRY_STATUS(followDrawn(database, selection));
    return selection;
}

}  // namespace hearth::memory
