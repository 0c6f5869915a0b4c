// SPDX-License-Identifier: AGPL-3.0-or-later
// The services over one open vault, in the order in which they depend on each other. Private to core/engine.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>

#include "core/chat/conversations.h"
#include "core/engine/attached_parts.h"
#include "core/engine/device_sync.h"
#include "core/engine/embedder_choice.h"
#include "core/engine/engine.h"
#include "core/engine/gateway.h"
#include "core/engine/job_runner.h"
#include "core/engine/memory_tools.h"
#include "core/engine/model_reader.h"
#include "core/engine/settings.h"
#include "core/engine/tool_box.h"
#include "core/index/text_index.h"
#include "core/index/vectors.h"
#include "core/llm/http_transport.h"
#include "core/memory/memory_engine.h"
#include "core/recall/recall.h"
#include "core/store/vault.h"

namespace hearth::engine {

class StreamSaver;

struct Engine::Services {
    Services(std::unique_ptr<store::Vault> opened, llm::HttpTransport& network);
    ~Services();

    std::unique_ptr<store::Vault> vault;
    llm::HttpTransport& transport;
    Settings settings;
    Gateway gateway;
    chat::Conversations conversations;
    Attachments attachments;
    index::TextIndex index;
    memory::MemoryEngine memories;
    ModelReader modelReader;
    index::Vectors vectors;
    EmbedderChoice embedder;
    recall::Recall recall;
    ToolBox tools;
    MemoryToolRunner memoryTools;
    memory::Forgetting forgetting;
    JobRunner jobs;
    DeviceSync sync;
    std::filesystem::path settingsFile;

    /// What hearth.toml says now; the memory engine goes by it from then on.
    Result<memory::MemorySettings> memorySettings();
    /// Reads hearth.toml anew when it has changed; where it cannot be understood, the log says so.
    void refreshSettings();

    /// Makes the embedding of what has no vector due, where an embedder is chosen.
    Status queueEmbedding();
    /// Makes the rest of what was begun to be forgotten due.
    Status queueForgetting();

private:
    std::mutex settingsMutex;  ///< Guards settingsRead.
    std::filesystem::file_time_type settingsRead = std::filesystem::file_time_type::min();

    void addEmbeddingJob();
    /// What follows every day: snapshots, and the memory engine's own work.
    void addDailyJobs();
};

/// Runs one turn from the stored question to the stored answer. Source: docs/ARCHITECTURE.md, "A chat turn".
/// One turn while it runs.
class ChatTurn {
public:
    ChatTurn(Engine::Services& services, const TurnRequest& request, const TurnListener& listener,
             const CancelToken& cancel);
    Result<TurnResult> run();

private:
    Result<std::optional<chat::Message>> findTarget() const;
    Result<chat::Conversation> openConversation(const std::optional<chat::Message>& target);
    Result<std::optional<chat::Message>> askedAgain(const std::optional<chat::Message>& target) const;
    TurnRequest ruledBy(const std::optional<chat::Message>& asked) const;
    Status gatherAttachments(const std::optional<chat::Message>& target);
    bool showsImage(const std::optional<chat::Message>& asked) const;
    Result<chat::Message> storeQuestion(const chat::Conversation& conversation, std::optional<chat::Message> asked);
    Result<chat::Message> beginAnswer(const chat::Message& question, const Connection& first,
                                      const std::optional<chat::Message>& target);
    Result<recall::RecallResult> recallFor(const chat::Message& question, bool remote);
    Result<std::vector<memory::Memory>> profile(const recall::RecallResult& recalled, bool remote) const;
    /// From what is recalled to the stored answer.
    Status answer(TurnResult& result, Route& route, const chat::Conversation& conversation);
    /// Ends an answer that nobody writes any more: until the next start it would look as if somebody did.
    Result<TurnResult> brokenOff(TurnResult result, const Error& error);
    Status answerOffline(TurnResult& result);
    Status answerWithModel(TurnResult& result, const Route& route);
    Result<std::vector<chat::BranchMessage>> branchTo(const chat::Message& answer) const;
    Result<Prepared> prepare(TurnResult& result, const Connection& connection, const GatewaySettings& numbers);
    Result<Prepared> preparedFor(TurnResult& result, const Connection& connection, const GatewaySettings& numbers);
    Status lookAtLength(TurnResult& result, Route& route, const chat::Conversation& conversation);
    llm::ChatSinks heard(StreamSaver& saver);
    Status sayBudget(const Route& route) const;
    Status finish(TurnResult& result, const Route& route, const Answered& answered);

    struct PreparedFor {
        Connection connection;
        Prepared prepared;
    };
    Status offerTools(const chat::Conversation& conversation, const Route& route);
    /// Lets the model work with tools until it has its last words. `sent` is what was sent last.
    Status work(TurnResult& result, const Route& route, Answered& answered, llm::ChatRequest sent, StreamSaver& saver,
                const llm::ChatSinks& sinks);
    chat::CallInfo callOf(const Answered& answered, const Route& route) const;

    Engine::Services& m_services;
    const TurnRequest& m_request;
    const TurnListener& m_listener;
    const CancelToken& m_cancel;
    bool m_remembers = true;                     ///< Memory is on for the conversation.
    std::string m_instructions;                  ///< The person's, for this conversation.
    std::vector<PreparedAttachment> m_attached;  ///< What goes with the message.
    std::optional<StagedAttachments> m_staged;   ///< The same on the disk, until the message is stored.
    std::string m_begun;                         ///< What had come of the answer that is continued.
    std::optional<Route> m_early;                ///< Of a turn that makes its conversation: chosen before that.
    std::optional<PreparedFor> m_prepared;       ///< The first connection's prompt, until it is sent.
    chat::Receipt m_receipt;                     ///< Of the prompt that was prepared last.
    bool m_recalledForRemote = false;            ///< Nothing that is local only is among what was recalled.
    ToolOffer m_offer;
    std::vector<chat::Part> m_worked;       ///< What was said and done before the last reply.
    std::vector<chat::CallInfo> m_earlier;  ///< Calls of the model before the last.
    double m_startedMs;
    double m_firstTokenMs = 0;
};

}  // namespace hearth::engine
