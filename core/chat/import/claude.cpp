// SPDX-License-Identifier: AGPL-3.0-or-later
// Claude's export: conversations with flat messages, and projects, which become notes with their documents.
#include <algorithm>
#include <unordered_map>

#include "core/chat/import/mend.h"
#include "core/chat/import/source.h"
#include "core/chat/tree.h"

namespace hearth::chat {

namespace {

constexpr std::string_view kName = "claude";
/// The parent that Claude gives to the first message of a conversation.
constexpr std::string_view kNoParent = "00000000-0000-4000-8000-000000000000";

void addPart(std::vector<Part>& parts, PartKind kind, std::string text, Json data = Json::object()) {
    parts.push_back({kind, std::move(text), std::move(data)});
}

/// The text of a tool's answer: a string, or a list of blocks with text.
std::string resultText(const Json& content) {
    if (content.is_string()) return cleanText(content.get_ref<const std::string&>());
    std::string text;
    if (!content.is_array()) return text;
    for (const Json& block : content) {
        const std::string piece = textAt(block, "text");
        if (!text.empty() && !piece.empty()) text += "\n\n";
        text += piece;
    }
    return text;
}

/// A JSON value that is stored as part of `data`: cleaned by being written and read again.
Json cleanJson(const Json& value) {
    auto clean = parseJson(cleanText(dumpJson(value)));
    return clean.ok() ? std::move(*clean) : Json(nullptr);
}

void addCitations(const Json& block, std::vector<Part>& parts) {
    const Json& citations = memberAt(block, "citations");
    if (!citations.is_array()) return;
    for (const Json& citation : citations) {
        const Json& details = memberAt(citation, "details");
        std::string url = textAt(citation, "url");
        if (url.empty()) url = textAt(details, "url");
        if (!url.empty())
            addPart(parts, PartKind::Citation, textAt(citation, "cited_text"),
                    {{"url", url}, {"title", textAt(citation, "title")}});
    }
}

void addBlock(const Json& block, std::vector<Part>& parts) {
    const std::string type = textAt(block, "type");
    if (type == "thinking") {
        Json data = Json::object();
        if (const std::string signature = textAt(block, "signature"); !signature.empty()) data["signature"] = signature;
        return addPart(parts, PartKind::Thinking, textAt(block, "thinking"), std::move(data));
    }
    if (type == "tool_use")
        return addPart(parts, PartKind::ToolCall, {},
                       {{"id", textAt(block, "id")},
                        {"name", textAt(block, "name")},
                        {"arguments", cleanJson(memberAt(block, "input"))}});
    if (type == "tool_result")
        return addPart(parts, PartKind::ToolResult, resultText(memberAt(block, "content")),
                       {{"id", textAt(block, "tool_use_id")},
                        {"name", textAt(block, "name")},
                        {"isError", boolAt(block, "is_error", false)}});
    if (std::string text = textAt(block, "text"); !text.empty()) addPart(parts, PartKind::Text, std::move(text));
    addCitations(block, parts);
}

Json fileData(const Json& file) {
    Json data = {{"name", textAt(file, "file_name")}};
    if (const std::string type = textAt(file, "file_type"); !type.empty()) data["mediaType"] = type;
    const auto size = numberAt(file, "file_size");
    if (size && *size >= 0 && *size < 9e15) data["bytes"] = static_cast<std::int64_t>(*size);
    return data;
}

/// What was pasted or attached: its extracted text is all that the export has of the user's words.
void addFiles(const Json& message, std::vector<Part>& parts) {
    for (const char* list : {"attachments", "files"}) {
        const Json& files = memberAt(message, list);
        if (!files.is_array()) continue;
        for (const Json& file : files)
            if (file.is_object()) addPart(parts, PartKind::File, textAt(file, "extracted_content"), fileData(file));
    }
}

std::vector<Part> partsOf(const Json& message) {
    std::vector<Part> parts;
    const Json& content = memberAt(message, "content");
    if (content.is_array())
        for (const Json& block : content) addBlock(block, parts);
    const bool spoken = std::any_of(parts.begin(), parts.end(), [](const Part& p) { return p.kind == PartKind::Text; });
    if (!spoken)
        if (std::string text = textAt(message, "text"); !text.empty()) addPart(parts, PartKind::Text, std::move(text));
    addFiles(message, parts);
    return parts;
}

std::optional<Role> roleOf(const Json& message) {
    const std::string sender = textAt(message, "sender");
    if (sender == "human" || sender == "user") return Role::User;
    if (sender == "assistant") return Role::Assistant;
    return std::nullopt;
}

/// A message before its place in the tree is known.
struct Spoken {
    std::string key;
    std::optional<std::string> externalId;
    const Json* json = nullptr;
    Role role = Role::User;
    Timestamp at;
};

class ClaudeSource final : public Source {
public:
    explicit ClaudeSource(const Clock& clock) : m_clock(clock), m_times(clock) {}

    ImportFormat format() const override { return ImportFormat::Claude; }
    std::string_view name() const override { return kName; }
    std::string_view recordName() const override { return "conversation"; }
    bool recognises(const HasMember& has) const override {
        return has("chat_messages") || (has("docs") && (has("prompt_template") || has("uuid"))) ||
               has("conversations_memory");
    }

    std::int64_t unlikelyTimes() const override { return m_times.unlikely(); }

    Result<std::vector<ImportedConversation>> read(const Json& record) override {
        if (!record.is_object()) return fail(ErrorCode::InvalidArgument, "is not an object");
        if (record.contains("conversations_memory"))
            return fail(ErrorCode::InvalidArgument, "holds Claude's own memory notes, which are not conversations");
        if (record.contains("docs") && !record.contains("chat_messages")) return project(record);
        const Json& messages = memberAt(record, "chat_messages");
        if (!messages.is_array()) return fail(ErrorCode::InvalidArgument, "has no messages (chat_messages is missing)");
        if (messages.empty()) return fail(ErrorCode::InvalidArgument, "is empty");
        return conversation(record, messages);
    }

private:
    Timestamp timeOf(const Json& record) const {
        for (const char* key : {"created_at", "updated_at"})
            if (const auto moment = m_times.of(timeAt(record, key))) return *moment;
        return m_clock.now();
    }

    ImportedConversation frame(const Json& record, const std::string& key) const {
        const std::string uuid = textAt(record, "uuid");
        ImportedConversation frame{
            .id = importedConversationId(kName, key), .title = textAt(record, "name"), .createdAt = timeOf(record)};
        if (!uuid.empty()) frame.externalId = uuid;
        return frame;
    }

    static Message blank(const ImportedConversation& in, MessageId id, Role role, Timestamp at) {
        return {.id = id, .conversation = in.id, .role = role, .createdAt = at};
    }

    /// Messages without an id are known by what they say and where; one without a time has that of its forerunner.
    std::vector<Spoken> spokenIn(const Json& messages, const std::string& title, Timestamp start) {
        std::vector<Spoken> spoken;
        Timestamp last = start;
        for (const Json& message : messages) {
            const auto role = roleOf(message);
            if (!role) continue;
            last = m_times.ofMessage(timeAt(message, "created_at")).value_or(last);
            const std::string uuid = textAt(message, "uuid");
            Spoken one{uuid, uuid, &message, *role, last};
            if (uuid.empty()) {
                one.externalId.reset();
                one.key = derivedKey({title, roleName(*role), textAt(message, "text"), std::to_string(spoken.size())});
            }
            spoken.push_back(std::move(one));
        }
        return spoken;
    }

    /// Parents where the export names them; else, and where the name leads nowhere, the message before.
    static std::vector<TreeNode> treeOf(const std::vector<Spoken>& spoken) {
        std::unordered_map<std::string_view, std::size_t> indexOf;
        for (std::size_t i = 0; i < spoken.size(); ++i) indexOf.emplace(spoken[i].key, i);
        std::vector<TreeNode> nodes;
        for (std::size_t i = 0; i < spoken.size(); ++i) {
            TreeNode node{i == 0 ? std::nullopt : std::optional(i - 1), spoken[i].at, false};
            const std::string parent = textAt(*spoken[i].json, "parent_message_uuid");
            const auto found = indexOf.find(parent);
            if (found != indexOf.end() && found->second != i) node.parent = found->second;
            if (parent == kNoParent) node.parent.reset();
            nodes.push_back(node);
        }
        return nodes;
    }

    Result<std::vector<ImportedConversation>> conversation(const Json& record, const Json& messages) {
        const std::string title = textAt(record, "name");
        const auto spoken = spokenIn(messages, title, timeOf(record));
        if (spoken.empty()) return fail(ErrorCode::InvalidArgument, "has no message that can be read");
        std::string key = textAt(record, "uuid");
        if (key.empty()) key = derivedKey({title, textAt(record, "created_at"), spoken.front().key});

        ImportedConversation result = frame(record, key);
        result.unreadable = static_cast<std::int64_t>(messages.size() - spoken.size());
        const Tree tree(treeOf(spoken));
        const auto idOf = [&](std::size_t i) { return importedMessageId(kName, key, spoken[i].key); };
        for (const std::size_t i : tree.order()) {
            Message message = blank(result, idOf(i), spoken[i].role, spoken[i].at);
            if (const auto parent = tree.parent(i)) message.parent = idOf(*parent);
            message.externalId = spoken[i].externalId;
            setParts(message, partsOf(*spoken[i].json));
            message.hidden = message.parts.empty();  // nothing to see, but others may hang from it
            result.messages.push_back(std::move(message));
        }
        result.leaf = leafOf(record, spoken, tree, idOf);
        return std::vector{std::move(result)};
    }

    template <typename IdOf>
    static std::optional<MessageId> leafOf(const Json& record, const std::vector<Spoken>& spoken, const Tree& tree,
                                           const IdOf& idOf) {
        const std::string named = textAt(record, "current_leaf_message_uuid");
        for (std::size_t i = 0; i < spoken.size(); ++i)
            if (!named.empty() && spoken[i].key == named) return idOf(i);
        const auto newest = tree.newestLeaf();
        return newest ? std::optional(idOf(*newest)) : std::nullopt;
    }

    /// A project is kept as a note: what it is for, its instructions, its documents. Other people may have written
    /// the documents, so nothing is learned from it.
    Result<std::vector<ImportedConversation>> project(const Json& record) const {
        std::string key = textAt(record, "uuid");
        if (key.empty()) key = derivedKey({"project", textAt(record, "name"), textAt(record, "created_at")});
        ImportedConversation note = frame(record, key);
        note.memoryOff = true;
        addNote(note, key, "description", Role::User, textAt(record, "description"));
        addNote(note, key, "prompt_template", Role::System, textAt(record, "prompt_template"));
        const Json& documents = memberAt(record, "docs");
        if (documents.is_array())
            for (const Json& document : documents) addDocument(note, key, document);
        if (note.messages.empty()) return fail(ErrorCode::InvalidArgument, "is a project with nothing in it");
        note.leaf = note.messages.back().id;
        return std::vector{std::move(note)};
    }

    static void append(ImportedConversation& note, Message message, std::vector<Part> parts) {
        if (!note.messages.empty()) message.parent = note.messages.back().id;
        setParts(message, std::move(parts));
        note.messages.push_back(std::move(message));
    }

    static void addNote(ImportedConversation& note, const std::string& key, const std::string& what, Role role,
                        std::string text) {
        if (text.empty()) return;
        std::vector<Part> parts;
        addPart(parts, PartKind::Text, std::move(text));
        append(note, blank(note, importedMessageId(kName, key, "project/" + what), role, note.createdAt),
               std::move(parts));
    }

    static void addDocument(ImportedConversation& note, const std::string& key, const Json& document) {
        const std::string content = textAt(document, "content");
        const std::string file = textAt(document, "filename");
        if (content.empty() && file.empty()) return;
        const std::string uuid = textAt(document, "uuid");
        const std::string id = uuid.empty() ? derivedKey({file, content}) : uuid;
        Message message = blank(note, importedMessageId(kName, key, id), Role::User,
                                timeAt(document, "created_at").value_or(note.createdAt));
        if (!uuid.empty()) message.externalId = uuid;
        std::vector<Part> parts;
        addPart(parts, PartKind::File, content,
                {{"name", file}, {"mediaType", "text/plain"}, {"bytes", static_cast<std::int64_t>(content.size())}});
        append(note, std::move(message), std::move(parts));
    }

    const Clock& m_clock;
    LikelyTimes m_times;
};

}  // namespace

std::unique_ptr<Source> makeClaudeSource(const Clock& clock) { return std::make_unique<ClaudeSource>(clock); }

}  // namespace hearth::chat
