// SPDX-License-Identifier: AGPL-3.0-or-later
// What a program's export must be turned into, and the register of the programs that Hearth knows.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/chat/import.h"
#include "core/chat/import/bytes.h"
#include "core/chat/types.h"

namespace hearth::chat {

/// A conversation, or a piece of one, ready to be stored: parents before children, ids derived from the source's.
struct ImportedConversation {
    ConversationId id;
    std::optional<std::string> externalId;
    std::string title;
    Timestamp createdAt;
    bool archived = false;
    bool memoryOff = false;
    std::vector<Message> messages;
    std::optional<MessageId> leaf;  ///< Of the visible branch.
    /// A first message without a parent follows what the vault already has of this conversation.
    bool continues = false;
    std::int64_t unreadable = 0;  ///< Messages of the record that had to be left out.
};

enum class Framing { Objects, Lines };

/// Whether an object has a member of this name.
using HasMember = std::function<bool(std::string_view name)>;

/// One program's export format. An instance lives as long as one import and may remember what it has seen.
class Source {
public:
    virtual ~Source() = default;
    virtual ImportFormat format() const = 0;
    virtual std::string_view name() const = 0;        ///< Stored in `conversations.source`, never renamed.
    virtual std::string_view recordName() const = 0;  ///< For reports: "conversation", "line".
    virtual Framing framing() const { return Framing::Objects; }
    /// Whether an object with these members is a record of this format.
    virtual bool recognises(const HasMember& has) const = 0;
    /// Gives no conversation for a record that is none but belongs to the format.
    /// Errors: InvalidArgument, with the end of the sentence "conversation 17 …" for the report.
    virtual Result<std::vector<ImportedConversation>> read(const Json& record) = 0;
    /// How many messages had a time that cannot be right: they have that of the message before, or of the conversation.
    virtual std::int64_t unlikelyTimes() const = 0;
};

/// Every format that can be imported, for one import. Pre: the clock outlives them.
std::vector<std::unique_ptr<Source>> makeSources(const Clock& clock);
std::unique_ptr<Source> makeChatGptSource(const Clock& clock);
std::unique_ptr<Source> makeClaudeSource(const Clock& clock);
std::unique_ptr<Source> makeJsonlSource(const Clock& clock);

bool recognises(const Source& source, const Json& record);

/// The source that recognises a record near the file's beginning, by content; null when none does.
/// Cost: at most 8 MiB are read. Errors: Unavailable.
Result<Source*> sniff(ByteStream& stream, const std::vector<std::unique_ptr<Source>>& sources);

/// The same ids on every device, so that importing again adds nothing. Stored, never derived otherwise.
ConversationId importedConversationId(std::string_view source, std::string_view conversation);
MessageId importedMessageId(std::string_view source, std::string_view conversation, std::string_view message);
/// A stand-in for an id that a record lacks, from what it holds.
std::string derivedKey(std::initializer_list<std::string_view> fields);

/// A message with text and attachments made from its parts. Pre: the parts' texts are clean.
void setParts(Message& message, std::vector<Part> parts);

}  // namespace hearth::chat
