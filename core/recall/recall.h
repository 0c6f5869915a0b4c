// SPDX-License-Identifier: AGPL-3.0-or-later
// Recall: given a question, what helps, best first, with the reason for each. Source: docs/RECALL.md.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/chat/types.h"
#include "core/memory/memory_engine.h"
#include "core/store/vault.h"

namespace hearth::index {
class TextIndex;
class Vectors;
}  // namespace hearth::index

namespace hearth::recall {

struct SearchQuery {
    std::string text;
    int limit = 20;
    std::optional<Timestamp> since;
    std::optional<Timestamp> until;
    std::optional<ConversationId> conversation;
    std::optional<std::string> label;
    bool mayAskRemote = false;  ///< Whether the words may go to a remote embedder: not while somebody types them.
};

/// A message that answers. `score` is 0–1; `why` holds its parts by name.
struct Hit {
    MessageId message;
    std::optional<std::string> externalId;
    ConversationId conversation;
    std::string conversationTitle;
    chat::Role role = chat::Role::User;
    std::optional<std::string> speaker;
    Timestamp createdAt;
    std::string text;
    double score = 0;
    Json why = Json::object();
};

struct RecalledMemory {
    memory::Memory memory;
    double score = 0;
    Json why = Json::object();
};

enum class RecallPath { Instant, Fast, Thorough };

struct RecallQuery {
    std::string text;
    std::optional<ConversationId> conversation;  ///< The thread that asks; its last turns are in the prompt already.
    int maxItems = 8;                            ///< At most this many memories, and this many passages.
    Milliseconds deadline = 30;
    bool forRemoteModel = false;  ///< Leaves out what is local only.
    bool mayAskRemote = true;  ///< Whether the question may go to a remote embedder. From a local thread it never does.
    std::int64_t contextTokens = 2000;
    RecallPath furthest = RecallPath::Thorough;  ///< The last step to run.
};

struct RecallResult {
    RecallPath path = RecallPath::Fast;        ///< The last step that ran to its end.
    std::string intent;                        ///< "none", "resume_session", "recall_topic" …
    std::vector<memory::ThreadState> threads;  ///< Answers of the instant step.
    std::vector<RecalledMemory> memories;
    std::vector<Hit> passages;
    std::string context;  ///< Fenced as data, every item with date and source tag, within the budget.
    std::int64_t contextTokens = 0;
    int localOnlyLeftOut = 0;  ///< Memories, messages and threads that only a model on this machine may see.
    int leftOut = 0;           ///< Items for which the budget had no room.
    double latencyMs = 0;
};

/// Threads: safe from any; calls block. Never waits for indexing.
class Recall {
public:
    /// `vectors` may be null: then nothing is found by meaning alone.
    Recall(store::Vault& vault, index::TextIndex& index, memory::MemoryEngine& memories,
           const index::Vectors* vectors = nullptr);
    ~Recall();
    Recall(const Recall&) = delete;
    Recall& operator=(const Recall&) = delete;

    /// All steps, no deadline, one hit a message, best first.
    Result<std::vector<Hit>> search(const SearchQuery& query) const;
    Result<RecallResult> recall(const RecallQuery& query) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace hearth::recall
