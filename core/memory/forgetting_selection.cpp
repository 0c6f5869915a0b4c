// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/forgetting_selection.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/rulings.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kMostExamples = 5;
constexpr std::size_t kExample = 80;

/// Where words stand in a vault: a query of (id, text…), and what an id found there is an item of.
struct Place {
    const char* kind;
    const char* sql;
};

constexpr auto kPlaces = std::to_array<Place>({
    {"conversation", "SELECT id, title FROM conversations"},
    {"message", "SELECT id, text, parts, author, call FROM messages"},
    {"message", "SELECT message_id, name FROM attachments"},
    {"memory", "SELECT id, content, subject, value, attribute FROM memories WHERE deleted_at IS NULL"},
    {"shift", "SELECT id, old_topic, new_topic FROM context_shifts"},
    {"label", "SELECT id, name FROM labels"},
    {"folder", "SELECT id, name FROM folders"},
    {"draft", "SELECT id, text FROM drafts"},
    // What the window remembers of half written texts; never a setting that a person chose.
    {"setting", "SELECT id, value FROM settings WHERE name LIKE 'window/%'"},
});

bool startsWord(std::string_view text, std::size_t at) { return at == 0 || !isLetter(text[at - 1]); }
bool endsWord(std::string_view text, std::size_t end) { return end == text.size() || !isLetter(text[end]); }

/// Looks for words in folded text. A topic may go on ("garden" in "gardening"); a name is a whole word.
class Finder {
public:
    Finder(std::string_view words, bool wholeWord) : m_words(foldCase(collapseSpaces(words))), m_wholeWord(wholeWord) {}

    bool in(std::string_view text) const {
        const std::string folded = foldCase(collapseSpaces(text));
        for (std::size_t at = folded.find(m_words); at != std::string::npos; at = folded.find(m_words, at + 1))
            if (startsWord(folded, at) && (!m_wholeWord || endsWord(folded, at + m_words.size()))) return true;
        return false;
    }

private:
    std::string m_words;
    bool m_wholeWord;
};

/// One more than the last column that holds words, for each place.
constexpr auto kColumns = std::to_array<int>({2, 5, 2, 5, 3, 2, 2, 2, 2});

Result<IdBytes> idAt(const store::Statement& rows, int column) {
    HEARTH_TRY(const MessageId id, rows.id<MessageId>(column));
    return id.bytes();
}

Status findWords(store::Database& database, const Finder& finder, Selection& selection) {
    for (std::size_t place = 0; place < kPlaces.size(); ++place) {
        HEARTH_TRY(auto rows, database.prepare(kPlaces[place].sql));
        while (true) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) break;
            for (int column = 1; column < kColumns[place]; ++column) {
                if (rows.isNull(column) || !finder.in(rows.text(column))) continue;
                HEARTH_TRY(const IdBytes id, idAt(rows, 0));
                selection.add(kPlaces[place].kind, id, rows.text(column));
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

Status selectOne(store::Database& database, const ForgetTarget& target, Selection& selection) {
    if (!target.id) return fail(ErrorCode::InvalidArgument, "an id is missing");
    const ByteView id(*target.id);
    switch (target.kind) {
        case ForgetKind::Memory:
            HEARTH_TRY_STATUS(
                requireOne(database, "SELECT COUNT(*) FROM memories WHERE id = ?1 AND deleted_at IS NULL", *target.id));
            return addRows(database, selection, "memory", "SELECT id, content FROM memories WHERE id = ?1", id);
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
    for (const auto& [kind, sql] : kPlaces)
        if (std::string_view(kind) != "message") HEARTH_TRY_STATUS(addRows(database, selection, kind, sql));
    return {};
}

/// What follows from what was chosen: answers without a model, which only quote it, shifts named after a conversation
/// that goes, and conversations of which nothing is left.
Status complete(store::Database& database, Selection& selection) {
    std::vector<IdBytes> quoted;
    std::vector<IdBytes> conversations;
    for (const auto& [kind, id] : selection.items) {
        if (kind == "message" || kind == "memory") quoted.push_back(id);
        if (kind == "conversation") conversations.push_back(id);
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

/// Whether nothing is left that a memory could stand on. What tells the rest of another line goes with any source.
Result<bool> losesItsGround(store::Database& database, const MemoryId& memory, const std::set<IdBytes>& going) {
    HEARTH_TRY(const auto origins, originsOf(database, memory));
    const auto goes = [&](const Origin& origin) { return going.contains(origin.message.bytes()); };
    if (std::all_of(origins.begin(), origins.end(), goes)) return true;
    return isToldInstead(database, memory);
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
            if (goes) selection.following.emplace("memory", memory.bytes());
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
    HEARTH_TRY_STATUS(complete(database, selection));
    HEARTH_TRY_STATUS(followConversations(database, selection));
    HEARTH_TRY_STATUS(followMessages(database, selection));
    return selection;
}

}  // namespace hearth::memory
