// SPDX-License-Identifier: AGPL-3.0-or-later
// Hearth's own JSONL: one message a line, in the order in which it was said. Format: docs/ARCHITECTURE.md.
#include <unordered_map>

#include "core/chat/import/mend.h"
#include "core/chat/import/source.h"

namespace hearth::chat {

namespace {

constexpr std::string_view kName = "jsonl";

Error unreadable(const char* reason) { return fail(ErrorCode::InvalidArgument, reason); }

/// An id may be a number in files that other programs wrote.
std::string idAt(const Json& record, const char* key) {
    const Json& member = memberAt(record, key);
    return member.is_number_integer() ? member.dump() : textAt(record, key);
}

/// Files whose names and words another vault's export tells; their contents are not in it.
std::vector<Part> attachedTo(const Json& record) {
    std::vector<Part> parts;
    const Json& files = memberAt(record, "files");
    if (!files.is_array()) return parts;
    for (const Json& file : files) {
        if (!file.is_object()) continue;
        const bool image = stringAt(file, "kind") == partKindName(PartKind::Image);
        Part part{image ? PartKind::Image : PartKind::File, image ? "" : textAt(file, "text")};
        part.data = {{"name", textAt(file, "name")}, {"attached", true}};
        if (const std::string type = textAt(file, "mediaType"); !type.empty()) part.data["mediaType"] = type;
        for (const char* member : {"bytes", "width", "height", "pages"}) {
            const Json& number = memberAt(file, member);
            if (number.is_number_unsigned()) part.data[member] = number;
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

class JsonlSource final : public Source {
public:
    ImportFormat format() const override { return ImportFormat::Jsonl; }
    explicit JsonlSource(const Clock& clock) : m_clock(clock), m_times(clock) {}

    std::string_view name() const override { return kName; }
    std::string_view recordName() const override { return "line"; }
    Framing framing() const override { return Framing::Lines; }
    bool recognises(const HasMember& has) const override { return has("conversation") && has("role") && has("text"); }

    Result<std::vector<ImportedConversation>> read(const Json& record) override {
        if (!record.is_object()) return unreadable("is not an object");
        const std::string conversation = idAt(record, "conversation");
        if (conversation.empty()) return unreadable("does not say which conversation it belongs to");
        const auto role = roleFromName(stringAt(record, "role").value_or(""));
        if (!role) return unreadable("has no role that is known (user, assistant, system, tool)");
        if (!memberAt(record, "text").is_string()) return unreadable("has no text");
        const auto moment = timeAt(record, "timestamp");
        if (!moment) return unreadable("has no readable timestamp");
        std::vector<ImportedConversation> conversations;
        conversations.push_back(line(record, conversation, *role, timeIn(conversation, *moment)));
        return conversations;
    }
    std::int64_t unlikelyTimes() const override { return m_times.unlikely(); }

private:
    /// Where a conversation of this file stands.
    struct Thread {
        std::int64_t position = 0;
        std::optional<MessageId> last;
        std::optional<Timestamp> at;
    };

    Timestamp timeIn(const std::string& conversation, Timestamp given) {
        std::optional<Timestamp>& last = m_threads[conversation].at;
        last = m_times.ofMessage(given).value_or(last.value_or(m_clock.now()));
        return *last;
    }

    ImportedConversation line(const Json& record, const std::string& conversation, Role role, Timestamp moment) {
        Thread& thread = m_threads[conversation];
        const ConversationId id = importedConversationId(kName, conversation);
        const std::string title = textAt(record, "title");
        const std::string text = textAt(record, "text");
        const std::string given = idAt(record, "id");
        const std::string key =
            given.empty() ? derivedKey({title, roleName(role), text, std::to_string(thread.position)}) : given;
        Message message{.id = importedMessageId(kName, conversation, key),
                        .conversation = id,
                        .parent = thread.last,
                        .role = role,
                        .createdAt = moment,
                        .text = text};
        if (!given.empty()) message.externalId = given;
        if (const std::string speaker = textAt(record, "speaker"); !speaker.empty()) message.author = speaker;
        if (std::vector<Part> files = attachedTo(record); !files.empty()) {
            if (!text.empty()) files.insert(files.begin(), {PartKind::Text, text});
            setParts(message, std::move(files));
        }
        const bool hasParent = record.contains("parent");
        if (hasParent) message.parent = parentOf(record, conversation);
        const bool first = thread.position++ == 0;
        thread.last = message.id;
        ImportedConversation piece{.id = id,
                                   .externalId = conversation,
                                   .title = title,
                                   .createdAt = moment,
                                   .leaf = message.id,
                                   .continues = first && !hasParent};
        piece.messages.push_back(std::move(message));
        return piece;
    }

    /// `parent` stands where a message does not follow the line before: in branches.
    static std::optional<MessageId> parentOf(const Json& record, const std::string& conversation) {
        const std::string parent = idAt(record, "parent");
        if (parent.empty()) return std::nullopt;
        return importedMessageId(kName, conversation, parent);
    }

    const Clock& m_clock;
    LikelyTimes m_times;
    std::unordered_map<std::string, Thread> m_threads;
};

}  // namespace

std::unique_ptr<Source> makeJsonlSource(const Clock& clock) { return std::make_unique<JsonlSource>(clock); }

}  // namespace hearth::chat
