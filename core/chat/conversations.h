// SPDX-License-Identifier: AGPL-3.0-or-later
// Conversations and their messages in a vault: the one place that writes those tables.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/chat/types.h"
#include "core/store/blobs.h"
#include "core/store/vault.h"

namespace hearth::chat {

enum class ConversationScope { Active, Archived, Trash };

struct ConversationFilter {
    ConversationScope scope = ConversationScope::Active;
    std::string titleContains;         ///< Folded match; empty: all.
    std::optional<std::string> label;  ///< Only conversations that carry it.
    int limit = 0;                     ///< 0: all.
    int offset = 0;
};

struct NewMessage {
    ConversationId conversation;
    std::optional<MessageId> parent;  ///< Absent: the end of the visible branch.
    Role role = Role::User;
    std::string text;
    std::vector<Part> parts;
    MessageState state = MessageState::Complete;
    std::optional<std::string> provider;
    std::optional<std::string> model;
};

/// What an answer ends with.
struct FinishedAnswer {
    std::string text;
    std::vector<Part> parts;
    MessageState state = MessageState::Complete;
    std::optional<std::string> provider;
    std::optional<std::string> model;
    std::optional<CallInfo> call;
    std::optional<Receipt> receipt;
};

/// A message of the visible branch and where it stands among its siblings.
struct BranchMessage {
    Message message;
    int sibling = 0;  ///< 0-based.
    int siblings = 1;
};

/// Threads: safe from any; every call blocks. Errors: NotFound, plus what the store gives.
class Conversations {
public:
    explicit Conversations(store::Vault& vault);

    Result<Conversation> create(std::string_view title);
    Result<Conversation> get(const ConversationId& id) const;
    /// Pinned first, then newest. Cost: linear in the conversations returned.
    Result<std::vector<Conversation>> list(const ConversationFilter& filter) const;

    Status rename(const ConversationId& id, std::string_view title);
    Status setPinned(const ConversationId& id, bool pinned);
    Status setArchived(const ConversationId& id, bool archived);
    Status setMemoryOff(const ConversationId& id, bool off);
    Status setLocalOnly(const ConversationId& id, bool localOnly);
    Status setModel(const ConversationId& id, std::optional<std::string> provider, std::optional<std::string> model);
    /// Absent or blank: none.
    Status setSystemPrompt(const ConversationId& id, std::optional<std::string> text);
    /// An empty name takes it out of its folder; a name that is new makes the folder.
    Status moveToFolder(const ConversationId& id, std::string_view folder);
    Status setLabel(const ConversationId& id, std::string_view label, bool present);
    /// To the trash, and back.
    Status trash(const ConversationId& id);
    Status restore(const ConversationId& id);

    /// Stores a message and makes it the visible leaf. With no parent it continues the visible branch.
    /// `contents` are those of its parts that are attached, by the ids in their data; they get their names in the same
    /// transaction.
    Result<Message> append(const NewMessage& message, std::span<store::StagedBlob> contents = {});
    /// Stores a message as a sibling: the same parent as `of` (an edited question, a regenerated answer).
    Result<Message> appendSibling(const MessageId& of, const NewMessage& message,
                                  std::span<store::StagedBlob> contents = {});
    /// Replaces the text of a streaming answer; called every few hundred milliseconds, durable.
    Status saveStreaming(const MessageId& id, std::string_view text, const std::vector<Part>& parts);
    Result<Message> finish(const MessageId& id, const FinishedAnswer& answer);
    /// Answers that were streaming when the process died become Broken. Returns how many. Call once at start.
    Result<int> mendInterrupted();

    Result<Message> message(const MessageId& id) const;
    /// Answers whose prompt held this memory, newest first; those of conversations in the trash are left out.
    /// Cost: linear in the answers.
    Result<std::vector<Message>> answersUsing(const MemoryId& memory, int limit) const;
    /// The visible branch, root first, hidden nodes left out. Cost: linear in the conversation's messages.
    Result<std::vector<BranchMessage>> branch(const ConversationId& id) const;
    /// Makes the branch through sibling `index` of `message` visible, down to its newest leaf.
    Status chooseSibling(const MessageId& message, int index);

    /// The text typed but not sent; `conversation` absent: that of a new conversation.
    Status saveDraft(const std::optional<ConversationId>& conversation, std::string_view text);
    Result<std::string> draft(const std::optional<ConversationId>& conversation) const;

private:
    store::Vault& m_vault;
};

}  // namespace hearth::chat
