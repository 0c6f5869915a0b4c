// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/registry.h"

#include <array>

namespace hearth::store {

namespace {

using enum MergeRule;
constexpr MergeRule kLww = LastWriter;
constexpr MergeRule kKeep = LastWriterKeep;
constexpr MergeRule kOnce = Append;
constexpr MergeRule kMost = Greatest;
constexpr MergeRule kFirst = Least;

// All numbers are sent on the wire, never renumbered and never used again.
constexpr SyncedColumn kSettings[] = {{1, "name", kOnce}, {2, "value", kKeep}};

// Without updated_at, which every device derives from the messages.
constexpr SyncedColumn kConversations[] = {
    {1, "title", kLww},           {2, "created_at", kOnce}, {3, "source", kOnce},        {4, "external_id", kOnce},
    {5, "current_message", kLww}, {6, "provider", kLww},    {7, "model", kLww},          {8, "folder_id", kLww},
    {9, "pinned", kLww},          {10, "archived", kLww},   {11, "memory_off", kLww},    {12, "local_only", kLww},
    {13, "deleted_at", kLww},     {14, "importance", kLww}, {15, "system_prompt", kKeep}};

constexpr SyncedColumn kMessages[] = {
    {1, "conversation_id", kOnce},   {2, "parent_id", kOnce},           {3, "role", kOnce},
    {4, "author", kOnce, "NULL"},    {5, "created_at", kOnce},          {6, "text", kLww, "''"},
    {7, "parts", kLww, "NULL"},      {8, "state", kLww, "'complete'"},  {9, "hidden", kLww, "1"},
    {10, "provider", kOnce, "NULL"}, {11, "model", kOnce, "NULL"},      {12, "call", kLww, "NULL"},
    {13, "receipt", kLww, "NULL"},   {14, "external_id", kOnce, "NULL"}};

// Without stored: whether the content is on this device.
constexpr SyncedColumn kAttachments[] = {{1, "message_id", kOnce}, {2, "part", kOnce},
                                         {3, "name", kLww},        {4, "media_type", kOnce},
                                         {5, "bytes", kOnce},      {6, "blob_key", kOnce, {}, kBlobKeyBytes}};

constexpr SyncedColumn kFolders[] = {{1, "name", kLww}, {2, "parent_id", kLww}, {3, "deleted_at", kLww}};
constexpr SyncedColumn kLabels[] = {{1, "name", kLww}, {2, "deleted_at", kLww}};
constexpr SyncedColumn kConversationLabels[] = {
    {1, "conversation_id", kOnce}, {2, "label_id", kOnce}, {3, "present", kLww}};
constexpr SyncedColumn kDrafts[] = {{1, "text", kKeep}, {2, "updated_at", kMost}};

constexpr SyncedColumn kMemories[] = {{1, "content", kKeep, "''"},
                                      {2, "kind", kLww, "'note'"},
                                      {3, "subject", kLww, "''"},
                                      {4, "attribute", kLww, "''"},
                                      {5, "value", kLww, "''"},
                                      {6, "tier", kLww},
                                      {7, "quality", kLww},
                                      {8, "base_priority", kLww},
                                      {9, "speaker", kOnce},
                                      {10, "origin", kLww, "'forgotten'"},
                                      {11, "learned_at", kFirst},
                                      {12, "created_at", kOnce},
                                      {13, "valid_from", kLww, "NULL"},
                                      {14, "valid_until", kLww, "NULL"},
                                      {15, "superseded_by", kLww, "NULL"},
                                      {16, "superseded_at", kLww, "NULL"},
                                      {17, "archived_at", kLww},
                                      {18, "deleted_at", kLww, "created_at"},
                                      {19, "pinned", kLww},
                                      {20, "local_only", kLww},
                                      {21, "last_used_at", kMost},
                                      {22, "uses", kMost},
                                      {23, "archived_by", kLww}};

constexpr SyncedColumn kMemorySources[] = {
    {1, "memory_id", kOnce}, {2, "message_id", kOnce}, {3, "part", kOnce}, {4, "start", kOnce}, {5, "end", kOnce}};

// Without precomputed and fold, which every device computes.
constexpr SyncedColumn kThreadSummaries[] = {
    {1, "summary", kLww},        {2, "topic", kLww},     {3, "state", kLww},    {4, "decisions", kLww},
    {5, "open_questions", kLww}, {6, "entities", kLww},  {7, "position", kLww}, {8, "message_count", kLww},
    {9, "engagement", kLww},     {10, "first_at", kLww}, {11, "last_at", kLww}, {12, "written_by", kLww},
    {13, "updated_at", kLww},    {14, "subtopics", kLww}};

constexpr SyncedColumn kUsageLedger[] = {
    {1, "message_id", kOnce},   {2, "conversation_id", kOnce}, {3, "at", kOnce},
    {4, "provider", kOnce},     {5, "model", kOnce},           {6, "route", kOnce},
    {7, "input_tokens", kOnce}, {8, "cached_tokens", kOnce},   {9, "output_tokens", kOnce},
    {10, "cost_usd", kOnce},    {11, "first_token_ms", kOnce}, {12, "total_ms", kOnce},
    {13, "fallbacks", kOnce}};

constexpr SyncedColumn kRulings[] = {
    {1, "old_id", kOnce}, {2, "new_id", kOnce}, {3, "ruling", kLww}, {4, "why", kLww}, {5, "at", kLww}};

constexpr SyncedColumn kConflicts[] = {{1, "earlier_id", kOnce}, {2, "later_id", kOnce}, {3, "reason", kOnce},
                                       {4, "raised_at", kOnce},  {5, "answer", kLww},    {6, "answered_at", kLww},
                                       {7, "ask_at", kLww}};

constexpr SyncedColumn kContextShifts[] = {{1, "week", kOnce},      {2, "old_topic", kLww},  {3, "new_topic", kLww},
                                           {4, "distance", kLww},   {5, "confidence", kLww}, {6, "at", kOnce},
                                           {7, "memory_id", kOnce}, {8, "superseded", kLww}, {9, "seen_at", kMost},
                                           {10, "undone_at", kLww}};

constexpr SyncedColumn kPeriodSummaries[] = {
    {1, "period", kOnce},       {2, "start", kOnce},      {3, "until", kOnce},         {4, "summary", kLww},
    {5, "topics", kLww},        {6, "decisions", kLww},   {7, "open_questions", kLww}, {8, "conversations", kLww},
    {9, "message_count", kLww}, {10, "written_by", kLww}, {11, "updated_at", kLww}};

constexpr SyncedColumn kDismissals[] = {{1, "kind", kOnce}, {2, "about", kOnce}, {3, "what", kOnce}, {4, "at", kMost}};

constexpr SyncedColumn kMemoryUses[] = {{1, "memory_id", kOnce}, {2, "device_id", kOnce}, {3, "uses", kMost}};

constexpr SyncedColumn kForgotten[] = {{1, "key", kOnce}, {2, "at", kOnce}};

constexpr SyncedParent kOfConversation[] = {{1, 2}};
constexpr SyncedParent kIsConversation[] = {{0, 2}};
constexpr SyncedParent kOfMessage[] = {{1, 3}};
constexpr SyncedParent kOfMemory[] = {{1, 9}};
constexpr SyncedParent kOfMemoryAndMessage[] = {{1, 9}, {2, 3}};

constexpr std::array kTables = {
    SyncedTable{1, "settings", kSettings},
    SyncedTable{2, "conversations", kConversations, "", Removal::Final, {}, {"updated_at", "created_at"}},
    // A streaming answer is local until it is final.
    SyncedTable{3, "messages", kMessages, "NEW.state <> 'streaming'", Removal::Place, kOfConversation},
    SyncedTable{4, "attachments", kAttachments, "", Removal::Final, kOfMessage},
    SyncedTable{5, "folders", kFolders},
    SyncedTable{6, "labels", kLabels},
    SyncedTable{7, "conversation_labels", kConversationLabels, "", Removal::MadeAgain, kOfConversation},
    // What is being typed stays where it is typed.
    SyncedTable{8, "drafts", kDrafts, kNeverCaptured, Removal::MadeAgain, kIsConversation},
    SyncedTable{9, "memories", kMemories, "", Removal::Place},
    SyncedTable{10, "memory_sources", kMemorySources, "", Removal::MadeAgain, kOfMemoryAndMessage},
    SyncedTable{11, "thread_summaries", kThreadSummaries, "", Removal::Final, kIsConversation, {"precomputed", "''"}},
    SyncedTable{12, "usage_ledger", kUsageLedger},
    SyncedTable{13, "rulings", kRulings},
    SyncedTable{14, "conflicts", kConflicts},
    SyncedTable{15, "context_shifts", kContextShifts},
    SyncedTable{16, "period_summaries", kPeriodSummaries},
    SyncedTable{17, "dismissals", kDismissals},
    SyncedTable{18, "memory_uses", kMemoryUses, "", Removal::MadeAgain, kOfMemory},
    SyncedTable{19, "forgotten", kForgotten},
};

}  // namespace

std::span<const SyncedTable> syncedTables() { return kTables; }

}  // namespace hearth::store
