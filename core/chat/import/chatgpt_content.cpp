// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/import/chatgpt_content.h"

#include <algorithm>

#include "core/chat/import/mend.h"

namespace hearth::chat {

namespace {

// ChatGPT wraps the places of its citations in characters of the private use area: U+E200 … U+E201.
constexpr std::string_view kMarkStart = "\xEE\x88\x80";
constexpr std::string_view kMarkEnd = "\xEE\x88\x81";
constexpr std::size_t kLongestMark = 400;

std::string withoutMarks(std::string text) {
    for (std::size_t at = text.find(kMarkStart); at != std::string::npos; at = text.find(kMarkStart, at)) {
        const std::size_t end = text.find(kMarkEnd, at);
        if (end == std::string::npos || end - at > kLongestMark)
            at += kMarkStart.size();
        else
            text.erase(at, end + kMarkEnd.size() - at);
    }
    return text;
}

/// Reads one message; its parts come in the order in which they were shown.
class ContentReader {
public:
    explicit ContentReader(const Json& message)
        : m_message(message),
          m_content(memberAt(message, "content")),
          m_metadata(memberAt(message, "metadata")),
          m_type(textAt(m_content, "content_type")),
          m_role(chatGptRole(message)),
          m_recipient(textAt(message, "recipient")) {}

    std::vector<Part> read() && {
        if (m_type == "thoughts")
            thoughts();
        else if (m_type == "reasoning_recap")
            add(PartKind::Thinking, textAt(m_content, "content"));
        else if (m_type == "tether_quote")
            quote();
        else if (m_type == "user_editable_context" || m_type == "model_editable_context")
            editableContext();
        else
            spoken();
        attachments();
        citations();
        return std::move(m_parts);
    }

private:
    void add(PartKind kind, std::string text, Json data = Json::object()) {
        if (text.empty() && data.empty()) return;
        m_parts.push_back({kind, std::move(text), std::move(data)});
    }

    void thoughts() {
        const Json& list = memberAt(m_content, "thoughts");
        if (!list.is_array()) return;
        for (const Json& thought : list) {
            std::string text = textAt(thought, "summary");
            const std::string body = textAt(thought, "content");
            if (!text.empty() && !body.empty()) text += "\n\n";
            add(PartKind::Thinking, text + body);
        }
    }

    void quote() {
        add(PartKind::Citation, textAt(m_content, "text"),
            {{"url", textAt(m_content, "url")}, {"title", textAt(m_content, "title")}});
    }

    void editableContext() {
        for (const char* key : {"user_profile", "user_instructions", "model_set_context", "repository", "repo_summary"})
            add(PartKind::Text, textAt(m_content, key));
    }

    /// Words: to the person, to a tool (a call), or from a tool (a result).
    void spoken() {
        const Json& parts = memberAt(m_content, "parts");
        if (parts.is_array())
            for (const Json& part : parts) piece(part);
        for (const char* key : {"text", "result"})
            if (std::string text = textAt(m_content, key); !text.empty()) words(std::move(text));
    }

    void words(std::string text) {
        if (text.empty()) return;
        if (m_role == Role::Tool) return add(PartKind::ToolResult, std::move(text), toolData());
        if (m_role == Role::Assistant && !m_recipient.empty() && m_recipient != "all")
            return add(PartKind::ToolCall, {}, {{"name", m_recipient}, {"arguments", std::move(text)}});
        if (m_type == "code") text = "```\n" + text + "\n```";
        if (m_role == Role::Assistant) text = withoutMarks(std::move(text));
        add(PartKind::Text, std::move(text));
    }

    Json toolData() const {
        Json data = {{"isError", m_type == "system_error"}};
        if (std::string name = textAt(memberAt(m_message, "author"), "name"); !name.empty()) data["name"] = name;
        return data;
    }

    void piece(const Json& part) {
        if (part.is_string()) return words(cleanText(part.get_ref<const std::string&>()));
        const std::string type = textAt(part, "content_type");
        if (type == "image_asset_pointer") return asset(part, PartKind::Image);
        if (type == "audio_asset_pointer") return asset(part, PartKind::File);
        if (type == "real_time_user_audio_video_asset_pointer")
            return asset(memberAt(part, "audio_asset_pointer"), PartKind::File);
        words(textAt(part, "text"));
    }

    /// "file-service://file-abc" or "sediment://file_abc": the name is what the export's file is called.
    void asset(const Json& part, PartKind kind) {
        std::string name = textAt(part, "asset_pointer");
        if (const std::size_t scheme = name.find("://"); scheme != std::string::npos) name.erase(0, scheme + 3);
        if (name.empty()) return;
        Json data = {{"name", name}};
        size(part, "size_bytes", data);
        add(kind, {}, std::move(data));
    }

    static void size(const Json& part, const char* key, Json& data) {
        const auto bytes = numberAt(part, key);
        if (bytes && *bytes >= 0 && *bytes < 9e15) data["bytes"] = static_cast<std::int64_t>(*bytes);
    }

    /// Files of the message; an image that a part points to already gets its real name and type from here.
    void attachments() {
        const Json& list = memberAt(m_metadata, "attachments");
        if (!list.is_array()) return;
        for (const Json& file : list) {
            if (!file.is_object()) continue;
            const std::string id = textAt(file, "id");
            std::string type = textAt(file, "mimeType");
            if (type.empty()) type = textAt(file, "mime_type");
            Json data = {{"name", textAt(file, "name")}};
            if (!type.empty()) data["mediaType"] = type;
            size(file, "size", data);
            const auto shown = std::find_if(m_parts.begin(), m_parts.end(), [&](const Part& part) {
                return !id.empty() && stringAt(part.data, "name") == id;
            });
            if (shown != m_parts.end())
                shown->data.update(data);
            else
                add(type.starts_with("image/") ? PartKind::Image : PartKind::File, {}, std::move(data));
        }
    }

    void citations() {
        const Json& older = memberAt(m_metadata, "citations");
        if (older.is_array())
            for (const Json& entry : older) citation(memberAt(entry, "metadata"));
        const Json& newer = memberAt(m_metadata, "content_references");
        if (!newer.is_array()) return;
        for (const Json& reference : newer) {
            citation(reference);
            const Json& items = memberAt(reference, "items");
            if (items.is_array())
                for (const Json& item : items) citation(item);
        }
    }

    void citation(const Json& source) {
        const std::string url = textAt(source, "url");
        const bool known = std::any_of(m_parts.begin(), m_parts.end(), [&](const Part& part) {
            return part.kind == PartKind::Citation && stringAt(part.data, "url") == url;
        });
        if (!url.empty() && !known) add(PartKind::Citation, {}, {{"url", url}, {"title", textAt(source, "title")}});
    }

    const Json& m_message;
    const Json& m_content;
    const Json& m_metadata;
    std::string m_type;
    Role m_role;
    std::string m_recipient;
    std::vector<Part> m_parts;
};

}  // namespace

std::vector<Part> chatGptParts(const Json& message) { return ContentReader(message).read(); }

bool chatGptHides(const Json& message) {
    const std::string type = textAt(memberAt(message, "content"), "content_type");
    return chatGptRole(message) == Role::System || type == "user_editable_context" ||
           type == "model_editable_context" ||
           boolAt(memberAt(message, "metadata"), "is_visually_hidden_from_conversation", false);
}

Role chatGptRole(const Json& message) {
    return roleFromName(textAt(memberAt(message, "author"), "role")).value_or(Role::Tool);
}

}  // namespace hearth::chat
