// SPDX-License-Identifier: AGPL-3.0-or-later
// JSONL as `import` reads it: every visible message of all conversations, by time then id, one a line.
#include <algorithm>
#include <ostream>
#include <unordered_map>

#include "core/chat/export_formats.h"
#include "core/chat/rows.h"

namespace hearth::chat {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

struct Thread {
    std::string key;  ///< What the `conversation` member says.
    std::string title;
    std::size_t last = kNone;  ///< The line of it that was written last.
};

/// What is kept in memory of a message; its text is read when its line is written.
struct Line {
    std::int64_t rowKey;
    std::string id;  ///< What the `id` member says.
    MessageId message;
    std::optional<MessageId> parent;
    Timestamp at;
    std::size_t thread;
    bool hidden;
};

/// What was attached to a message, without what is this vault's own of it; so that a reader does not take what a file
/// says for the person's words.
nlohmann::ordered_json attachedFiles(const std::optional<std::string>& parts) {
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    if (!parts) return files;
    const auto read = parseJson(*parts);
    if (!read.ok()) return files;
    for (const Part& part : partsFromJson(*read)) {
        if (!isAttached(part)) continue;
        nlohmann::ordered_json file;
        file["kind"] = partKindName(part.kind);
        for (const char* member : {"name", "mediaType", "bytes", "width", "height", "pages"})
            if (part.data.contains(member)) file[member] = part.data[member];
        if (!part.text.empty()) file["text"] = part.text;
        files.push_back(std::move(file));
    }
    return files;
}

class JsonlExport {
public:
    JsonlExport(store::Database& database, std::ostream& out) : m_database(database), m_out(out) {}

    Status run() {
        HEARTH_TRY_STATUS(loadThreads());
        HEARTH_TRY_STATUS(loadLines());
        // By the ids that are written, not by those of the rows: a vault filled from this file sorts it alike.
        std::sort(m_lines.begin(), m_lines.end(), [this](const Line& a, const Line& b) {
            return std::tie(a.at, a.id, m_threads[a.thread].key) < std::tie(b.at, b.id, m_threads[b.thread].key);
        });
        for (std::size_t i = 0; i < m_lines.size(); ++i) m_indexOf.emplace(m_lines[i].message, i);
        HEARTH_TRY(auto row, m_database.prepare(std::string(kSelectMessages) + " WHERE k = ?1"));
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].hidden) continue;
            row.reset();
            row.bind(1, m_lines[i].rowKey);
            HEARTH_TRY(const bool there, row.step());
            if (!there) return fail(ErrorCode::Corrupt, "a message vanished while it was exported");
            HEARTH_TRY_STATUS(write(i, row));
        }
        return {};
    }

private:
    /// Conversations of different sources may share an external id; those go by their own id instead.
    Status loadThreads() {
        std::unordered_map<std::string, std::size_t> uses;
        HEARTH_TRY_STATUS(forEachConversation(m_database, [&](const Conversation& conversation) -> Status {
            m_threadOf.emplace(conversation.id, m_threads.size());
            m_threads.push_back({conversation.externalId.value_or(conversation.id.text()), conversation.title});
            ++uses[m_threads.back().key];
            return {};
        }));
        for (const auto& [id, index] : m_threadOf)
            if (uses[m_threads[index].key] > 1) m_threads[index].key = id.text();
        return {};
    }

    Status loadLines() {
        HEARTH_TRY(auto row, m_database.prepare("SELECT k, id, conversation_id, parent_id, created_at, external_id, "
                                                "hidden FROM messages"));
        for (;;) {
            HEARTH_TRY(const bool more, row.step());
            if (!more) return {};
            HEARTH_TRY(const MessageId id, row.id<MessageId>(1));
            HEARTH_TRY(const ConversationId conversation, row.id<ConversationId>(2));
            HEARTH_TRY(auto parent, row.optionalId<MessageId>(3));
            const auto thread = m_threadOf.find(conversation);
            if (thread == m_threadOf.end()) continue;
            m_lines.push_back({row.integer(0), row.optionalText(5).value_or(id.text()), id, parent, row.time(4),
                               thread->second, row.flag(6)});
        }
    }

    /// The nearest visible message above, when it is there. Cycles of damaged rows end after as many steps as lines.
    std::size_t visibleParent(std::size_t index) const {
        auto parent = m_lines[index].parent;
        for (std::size_t steps = 0; parent && steps <= m_lines.size(); ++steps) {
            const auto found = m_indexOf.find(*parent);
            if (found == m_indexOf.end()) return kNone;
            if (!m_lines[found->second].hidden) return found->second;
            parent = m_lines[found->second].parent;
        }
        return kNone;
    }

    Status write(std::size_t index, const store::Statement& row) {
        const Line& line = m_lines[index];
        Thread& thread = m_threads[line.thread];
        nlohmann::ordered_json value;
        value["conversation"] = thread.key;
        if (!thread.title.empty()) value["title"] = thread.title;
        value["id"] = line.id;
        // A reader takes the line before for the parent; where that is wrong, in branches, the line says so.
        if (const std::size_t parent = visibleParent(index); parent != thread.last) {
            if (parent == kNone)
                value["parent"] = nullptr;
            else
                value["parent"] = m_lines[parent].id;
        }
        value["role"] = row.text(3);
        if (const auto speaker = row.optionalText(4); speaker && !speaker->empty()) value["speaker"] = *speaker;
        value["timestamp"] = line.at.rfc3339();
        const auto parts = row.optionalText(7);
        value["text"] = ownText(std::string(row.text(6)), parts);
        if (nlohmann::ordered_json files = attachedFiles(parts); !files.empty()) value["files"] = std::move(files);
        m_out << value.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
        thread.last = index;
        return checkStream(m_out);
    }

    store::Database& m_database;
    std::ostream& m_out;
    std::vector<Thread> m_threads;
    std::unordered_map<ConversationId, std::size_t, IdHash<ConversationTag>> m_threadOf;
    std::vector<Line> m_lines;
    std::unordered_map<MessageId, std::size_t, IdHash<MessageTag>> m_indexOf;
};

}  // namespace

Status exportJsonl(store::Database& database, std::ostream& out) { return JsonlExport(database, out).run(); }

}  // namespace hearth::chat
