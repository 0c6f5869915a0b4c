// SPDX-License-Identifier: AGPL-3.0-or-later
// Bringing conversations in from other programs' exports, as streams, skipping what cannot be read and saying so.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/cancel.h"
#include "core/store/vault.h"

namespace hearth::chat {

enum class ImportFormat { Auto, ChatGpt, Claude, Jsonl };
std::optional<ImportFormat> importFormatFromName(std::string_view name);

struct SkippedRecord {
    std::string where;   ///< File and record, e.g. "conversations.json, conversation 17".
    std::string reason;  ///< A sentence without content.
};

/// Counts messages that are not hidden; `conversations` are those seen in the file.
struct ImportReport {
    std::int64_t conversations = 0;
    std::int64_t messages = 0;
    std::int64_t added = 0;
    std::int64_t alreadyThere = 0;
    std::int64_t inTrash = 0;  ///< Of those, the ones whose conversation is in the trash.
    std::int64_t leftOut = 0;  ///< Forgotten for good, and not brought back.
    /// Messages with a time that cannot be right: they have that of the message before, or of the conversation.
    std::int64_t unlikelyTimes = 0;
    std::vector<SkippedRecord> skipped;
    std::vector<ConversationId> touched;   ///< Conversations that got new messages.
    std::vector<ConversationId> restored;  ///< Those in which a forgotten message has its words again.
};

struct ImportProgress {
    std::int64_t conversations = 0;
    std::int64_t messages = 0;
    double fraction = 0;  ///< 0–1 of the bytes read.
};

struct ImportRequest {
    std::filesystem::path path;  ///< A file, a .zip as downloaded, or an unpacked folder.
    ImportFormat format = ImportFormat::Auto;
    bool forgottenToo = false;                            ///< Brings back what was forgotten for good.
    std::function<void(const ImportProgress&)> progress;  ///< May be empty; called on the caller's thread.
    CancelToken cancel;
};

/// Reads everything readable; commits every 2,000 messages; a second import of the same file adds nothing,
/// and one of an old file does not bring back what was forgotten for good, unless that is asked for.
/// Errors: NotFound, InvalidArgument when it is no export that Hearth knows or nothing in it is readable
/// (the detail says what was expected), Cancelled (what was committed stays), Full.
Result<ImportReport> importConversations(store::Vault& vault, const ImportRequest& request);

}  // namespace hearth::chat
