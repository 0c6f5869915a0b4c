// SPDX-License-Identifier: AGPL-3.0-or-later
// The engine: opens a vault, owns the services over it, runs chat turns and jobs. Every program is a face of it.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/chat/conversations.h"
#include "core/chat/import.h"
#include "core/engine/attachments.h"
#include "core/engine/chat_turn.h"
#include "core/engine/embedder_choice.h"
#include "core/engine/job_runner.h"
#include "core/engine/model_round.h"
#include "core/engine/settings.h"
#include "core/engine/tool_box.h"
#include "core/index/text_index.h"
#include "core/llm/http_transport.h"
#include "core/memory/forgetting.h"
#include "core/memory/keeping/memory_settings.h"
#include "core/memory/keeping/review.h"
#include "core/memory/memory_engine.h"
#include "core/recall/recall.h"
#include "core/store/vault.h"

namespace hearth::engine {

class DeviceSync;
class Gateway;

struct Stats {
    std::int64_t conversations = 0;
    std::int64_t messages = 0;
    std::int64_t memories = 0;
    std::int64_t attachments = 0;  ///< Those of messages that are not hidden; imported ones are names alone.
    std::uint64_t bytes = 0;       ///< Of the database with its log, and of attachments.
    std::optional<Timestamp> lastBackupAt;
    index::VectorCounts vectors;
};

/// Owns everything that needs the open vault. Threads: safe from any; calls block.
class Engine {
public:
    /// `transport` outlives the engine. Answers that a crash interrupted are marked broken here.
    static Result<std::unique_ptr<Engine>> start(std::unique_ptr<store::Vault> vault, llm::HttpTransport& transport);
    ~Engine();

    store::Vault& vault();
    chat::Conversations& conversations();
    memory::MemoryEngine& memories();
    recall::Recall& recall();
    index::TextIndex& index();
    Settings& settings();
    llm::HttpTransport& transport();

    /// Stores the question, recalls, calls the model, streams, stores the answer with its receipt.
    /// What was typed is stored before anything can fail. Blocks until the answer ended.
    Result<TurnResult> chat(const TurnRequest& request, const TurnListener& listener, const CancelToken& cancel);

    /// Files that go with messages: looked at before they are sent, listed, read back.
    Attachments& attachments();

    /// This vault among the other devices of its person. Give it what reaches servers before anything else runs.
    DeviceSync& sync();

    /// Servers of tools and what may be called. Give it what starts programs before anything else runs.
    ToolBox& tools();

    /// Imports and queues what follows (indexing, audits). The jobs run by themselves when `startJobs` was called.
    Result<chat::ImportReport> import(const chat::ImportRequest& request);

    /// Queues what a crash or an older version may have left undone: indexing, and threads that no audit has read.
    Status catchUp();
    /// Makes the day's snapshot due, and from then on each day's while jobs run.
    Status keepSnapshots();
    /// Makes the daily and weekly work of the memory engine due, and from then on each night's while jobs run.
    Status keepUp();
    /// What `forget` would take away. Errors: those of memory::Forgetting::preview.
    Result<memory::ForgetPreview> previewForgetting(const memory::ForgetTarget& target);
    /// Forgets for good, as a job that a kill only delays. Errors: those of memory::Forgetting::preview, Cancelled,
    /// Unavailable when it could not be finished now and will be tried again.
    Result<memory::ForgetReceipt> forget(const memory::ForgetTarget& target, const JobListener& listener,
                                         const CancelToken& cancel);
    /// Does now what is left of everything that was forgotten. Errors: Cancelled, those of memory::Forgetting::finish.
    Status finishForgetting(const JobListener& listener, const CancelToken& cancel);
    /// Newest first, those that are not finished too.
    Result<std::vector<memory::ForgetReceipt>> forgetReceipts();
    /// Shows the model that may help to remember the ends that none was shown, of this conversation or of all, oldest
    /// first: what was imported, or came while it was away. One call a conversation; what must not be shown is passed
    /// over, and what the month's budget does not hold waits. A model that does not answer is no error: the round says
    /// how far it came, and why no further. Errors: Unsupported where no model may help; Cancelled.
    Result<ModelRound> readWithModel(const std::optional<ConversationId>& conversation, const JobListener& listener,
                                     const CancelToken& cancel);
    /// Whether what an audit finds waits until the person accepts it. Off at first.
    Result<bool> reviewsMemories() const;
    /// What waits already goes on waiting when it is turned off.
    Status reviewMemories(bool on);
    /// What waits: to be listed, accepted, rejected.
    memory::Review review();
    /// Where hearth.toml is; read anew whenever its numbers are needed. Call before jobs run.
    void useSettingsFile(std::filesystem::path file);
    /// Routes, budget and settings of the model gateway.
    Gateway& gateway();
    /// [memory] of hearth.toml, which counts from now on. Where it cannot be understood, what counted goes on counting.
    /// Errors: InvalidArgument, with the sentence for the person as detail.
    Result<memory::MemorySettings> memorySettings() const;
    /// Which embedder finds by meaning; off at first. What has no vector yet gets one by a job.
    /// Errors: those of EmbedderChoice.
    Status chooseEmbedder(const EmbedderSetting& setting);
    Result<EmbedderSetting> chosenEmbedder() const;
    Result<index::VectorCounts> vectorCounts() const;
    /// Opens the embedder and its vectors, so that the next question finds by meaning: for programs that ask once.
    /// An embedder that cannot be opened is no error here: the log says so, and words find what they find.
    void readyEmbedder(const CancelToken& cancel);
    /// Runs every due job to its end on this thread. Errors: Cancelled.
    Status runDueJobs(const JobListener& listener, const CancelToken& cancel);
    /// Says that the user left a thread, which makes its audit due now.
    Status leaveThread(const ConversationId& conversation);
    /// Runs due jobs on a thread of the engine's own until it is destroyed, keeps snapshots and keeps up. The desktop
    /// calls it once.
    void startJobs(JobListener listener);

    Result<Stats> stats() const;

    struct Services;  ///< Private to core/engine: services.h.

private:
    explicit Engine(std::unique_ptr<Services> services);
    std::unique_ptr<Services> m_services;
};

}  // namespace hearth::engine
