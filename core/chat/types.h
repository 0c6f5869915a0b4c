// SPDX-License-Identifier: AGPL-3.0-or-later
// What a conversation is made of: messages that are lists of parts, in a tree whose visible branch ends at one leaf.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/base/json.h"
#include "core/base/timestamp.h"

namespace hearth::chat {

enum class Role { User, Assistant, System, Tool };

/// Names are stored in `messages.parts`, never renamed.
enum class PartKind { Text, Image, File, Thinking, ToolCall, ToolResult, Citation };

/// One piece of a message. `data` holds what the kind needs besides its text: Image and File {name, mediaType,
/// bytes, attachmentId, attached}, an attached Image also {width, height}, a PDF {pages}, Thinking {signature},
/// ToolCall {id, name, arguments}, ToolResult {id, isError}, Citation {url, title}.
struct Part {
    PartKind kind = PartKind::Text;
    std::string text;
    Json data = Json::object();
};

/// Stored by name. Streaming: tokens are still coming. Broken: ended before its end; what came is kept.
enum class MessageState { Streaming, Complete, Broken };

/// One connection's part in an answer. `outcome`: "answered", "broke off", "failed", "resting" (it was being left
/// alone).
struct CallTry {
    std::string provider;
    std::string model;
    std::string outcome;
    std::string detail;  ///< Of a failure: what happened, and what the provider said.
};

/// What a message says of the model call that made it; absent for people's messages.
struct CallInfo {
    std::string route;  ///< The rule that chose the model, as the user sees it: "default", "image".
    std::int64_t inputTokens = 0;
    std::int64_t cachedTokens = 0;
    std::int64_t outputTokens = 0;
    std::optional<double> costUsd;  ///< Absent when the price is not known.
    double firstTokenMs = 0;
    double latencyMs = 0;
    std::vector<std::string> fallbacks;
    std::vector<CallTry> chain = {};  ///< Every connection that was tried, in order; empty in older answers.
};

/// Which memories and passages went into the prompt of an answer.
struct Receipt {
    std::vector<MemoryId> memories;
    std::vector<MessageId> passages;
    std::int64_t contextTokens = 0;
};

struct Message {
    MessageId id;
    ConversationId conversation;
    std::optional<MessageId> parent;
    Role role = Role::User;
    std::optional<std::string> author;  ///< The speaker's name where the source has one.
    Timestamp createdAt;
    std::string text;         ///< What search reads: `textOfParts` of its parts. Of it `ownText` was typed.
    std::vector<Part> parts;  ///< Empty when the message is exactly one text part equal to `text`.
    MessageState state = MessageState::Complete;
    bool hidden = false;
    std::optional<std::string> provider;
    std::optional<std::string> model;
    std::optional<CallInfo> call;
    std::optional<Receipt> receipt;
    std::optional<std::string> externalId;
};

struct Conversation {
    ConversationId id;
    std::string title;
    Timestamp createdAt;
    Timestamp updatedAt;
    std::string source;
    std::optional<std::string> externalId;
    std::optional<MessageId> currentMessage;
    std::optional<std::string> provider;
    std::optional<std::string> model;
    std::optional<std::string> folder;  ///< The folder's name.
    std::vector<std::string> labels;
    std::optional<std::string> systemPrompt = {};  ///< The person's instructions for this conversation.
    bool pinned = false;
    bool archived = false;
    bool memoryOff = false;
    bool localOnly = false;
    std::optional<Timestamp> deletedAt;
    std::int64_t messageCount = 0;  ///< Visible nodes of all branches, hidden ones not counted.
};

std::string_view roleName(Role role);
std::optional<Role> roleFromName(std::string_view name);
std::string_view partKindName(PartKind kind);
std::string_view messageStateName(MessageState state);
std::optional<MessageState> messageStateFromName(std::string_view name);

/// What search reads of these parts: texts, and what was extracted from files, joined by blank lines.
std::string textOfParts(const std::vector<Part>& parts);

/// Whether the part is a file or a picture that a person added to a message here (`attached` in its data). What such a
/// file says was written by somebody, and nobody says by whom: it can be found, but it is not what the person said.
bool isAttached(const Part& part);
/// What its author typed: the text without that of the attached files. It is the text's beginning, so that places in
/// it are places in the text. `parts` is the stored column. Cost: linear in the parts, where any file is attached.
std::string ownText(std::string text, const std::optional<std::string>& parts);
/// The same of a message that was read.
std::string ownText(const Message& message);

/// The parts as stored and as sent to a screen.
Json partsToJson(const std::vector<Part>& parts);
std::vector<Part> partsFromJson(const Json& value);
Json chainToJson(const std::vector<CallTry>& chain);
Json callToJson(const CallInfo& call);
CallInfo callFromJson(const Json& value);
Json receiptToJson(const Receipt& receipt);
Receipt receiptFromJson(const Json& value);

}  // namespace hearth::chat
