// SPDX-License-Identifier: AGPL-3.0-or-later
// search, recall, resume, chat.
#include <pthread.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "core/base/clock.h"
#include "core/engine/commands/commands.h"
#include "core/engine/error_text.h"
#include "core/engine/json_shapes.h"
#include "core/engine/temporary_chat.h"

namespace hearth::engine::commands {

namespace {

constexpr std::int64_t kDefaultHits = 20;
constexpr std::int64_t kDefaultRecalled = 8;
constexpr std::int64_t kDefaultThreads = 5;
/// A terminal's question has no window to keep fluid: the whole of recall may run.
constexpr Milliseconds kDefaultDeadline = 2 * kSecond;

/// Brings the index up to the messages, so that what was just said is found.
Status catchUpIndex(CommandContext& context) {
    context.engine.readyEmbedder(context.cancel);
    HEARTH_TRY(const std::int64_t waiting, context.engine.index().waiting());
    if (waiting == 0) return {};
    const auto progress = [&](std::int64_t done, std::int64_t all) {
        if (context.onProgress) context.onProgress({{"job", "index"}, {"done", done}, {"all", all}});
    };
    HEARTH_TRY_STATUS(context.engine.index().catchUp(progress, context.cancel));
    return {};
}

}  // namespace

Output search(CommandContext& context, const Json& request) {
    recall::SearchQuery query;
    query.text = textOf(request, "query");
    query.limit = static_cast<int>(integerOf(request, "limit").value_or(kDefaultHits));
    query.since = timeOf(request, "since");
    query.until = timeOf(request, "until");
    query.label = optionalTextOf(request, "label");
    query.mayAskRemote = true;
    HEARTH_TRY(query.conversation, optionalConversationOf(request, "conversation"));
    HEARTH_TRY_STATUS(catchUpIndex(context));
    const double started = steadyMilliseconds();
    HEARTH_TRY(const std::vector<recall::Hit> hits, context.engine.recall().search(query));
    const double latency = steadyMilliseconds() - started;
    Json list = Json::array();
    for (const recall::Hit& hit : hits) list.push_back(toJson(hit));
    return CommandOutput{{{"hits", std::move(list)}, {"latencyMs", latency}}};
}

Output recall(CommandContext& context, const Json& request) {
    recall::RecallQuery query;
    query.text = textOf(request, "query");
    query.maxItems = static_cast<int>(integerOf(request, "max").value_or(kDefaultRecalled));
    query.deadline = integerOf(request, "deadlineMs").value_or(kDefaultDeadline);
    HEARTH_TRY_STATUS(catchUpIndex(context));
    HEARTH_TRY(const recall::RecallResult result, context.engine.recall().recall(query));
    return CommandOutput{toJson(result)};
}

Output resume(CommandContext& context, const Json& request) {
    const auto limit = static_cast<int>(integerOf(request, "limit").value_or(kDefaultThreads));
    HEARTH_TRY(const auto threads, context.engine.memories().resumable(limit));
    Json list = Json::array();
    for (const memory::ThreadState& thread : threads) list.push_back(toJson(thread));
    return CommandOutput{{{"threads", std::move(list)}}};
}

namespace {

/// Milliseconds that a chat spends on jobs which say how far they are: after an import those take minutes.
constexpr double kPatience = 1500;

/// A model that reads what was said may take minutes; from then on a person wants to know what is being waited for.
constexpr double kQuiet = 2000;

/// Stops the jobs that are run behind an answer when the person does, or when bulky ones have had their time, and says
/// when a model takes its time to read. Threads: one of its own, "patience", which hands on the person's stop and calls
/// `onReading`; ends with this.
class Patience {
public:
    Patience(CancelToken person, std::function<void()> onReading)
        : m_onReading(std::move(onReading)), m_thread([this, person = std::move(person)] {
              pthread_setname_np(pthread_self(), "patience");
              std::unique_lock lock(m_mutex);
              while (!m_over.wait_for(lock, kAskEvery, [this] { return m_ended; })) {
                  if (person.cancelled()) m_enough.cancel();
                  if (m_readingSince == 0 || steadyMilliseconds() - m_readingSince < kQuiet) continue;
                  m_readingSince = 0;
                  m_onReading();
              }
          }) {}
    ~Patience() {
        {
            const std::lock_guard lock(m_mutex);
            m_ended = true;
        }
        m_over.notify_all();
        m_thread.join();
    }
    Patience(const Patience&) = delete;
    Patience& operator=(const Patience&) = delete;

    const CancelToken& enough() const { return m_enough; }
    JobListener listener() {
        return [this](const JobProgress& job) {
            const bool reading = job.kind == "model";
            {
                const std::lock_guard lock(m_mutex);
                m_readingSince = reading ? steadyMilliseconds() : 0;
            }
            if (reading) return;
            if (m_begun == 0) m_begun = steadyMilliseconds();
            if (steadyMilliseconds() - m_begun > kPatience) m_enough.cancel();
        };
    }

private:
    static constexpr auto kAskEvery = std::chrono::milliseconds(20);
    CancelToken m_enough;
    double m_begun = 0;
    bool m_ended = false;
    double m_readingSince = 0;  ///< When a model began; 0: none reads, or it was said.
    std::function<void()> m_onReading;
    std::mutex m_mutex;  ///< Guards m_ended and m_readingSince.
    std::condition_variable m_over;
    std::thread m_thread;
};

/// What was said is remembered at once; what an import left besides, as far as there is patience, and the rest later.
Status remember(CommandContext& context, const ConversationId& conversation) {
    HEARTH_TRY_STATUS(context.engine.leaveThread(conversation));
    Patience patience(context.cancel, [&context] {
        if (context.onProgress) context.onProgress({{"reading", true}});
    });
    // Whoever stops the answer does not wait for that either; the jobs stay and are run later.
    const Status done = context.engine.runDueJobs(patience.listener(), patience.enough());
    if (!done.ok() && done.error().code != ErrorCode::Cancelled) return done;
    return {};
}

Output chatAndKeepNothing(CommandContext& context, const TurnRequest& turn) {
    if (turn.conversation) return fail(ErrorCode::InvalidArgument, "a temporary chat belongs to no conversation");
    HEARTH_TRY(const TemporaryAnswer answer, chatTemporarily(context.engine, {}, turn, context.onText, context.cancel));
    CommandOutput output{toJson(answer)};
    if (answer.failure) output.failure = Failure{answer.failure->error.code, turnFailureText(*answer.failure)};
    return output;
}

}  // namespace

Output chat(CommandContext& context, const Json& request) {
    HEARTH_TRY(TurnRequest turn, turnOf(request));
    turn.text = textOf(request, "message");
    HEARTH_TRY(turn.conversation, optionalConversationOf(request, "conversation"));
    turn.instructions = optionalTextOf(request, "instructions").value_or("");
    if (!turn.instructions.empty() && (turn.conversation || flagOf(request, "temporary")))
        return fail(
            ErrorCode::InvalidArgument,
            "--instructions are for a new conversation that is kept; for one that is there: conversations prompt");
    turn.tools = flagOf(request, "tools");
    for (const Json& tool : memberAt(request, "allow")) {
        HEARTH_TRY(ToolKey key, parseToolKey(tool.get<std::string>()));
        turn.allowed.push_back(std::move(key));
    }
    HEARTH_TRY(ChosenFiles chosen, filesOf(context, request));
    if (chosen.refused) return CommandOutput{Json(), std::move(chosen.refused)};
    turn.attachments = std::move(chosen.attachments);
    if (turn.tools && flagOf(request, "temporary"))
        return fail(ErrorCode::InvalidArgument, "a temporary chat has no tools: what they did would be kept nowhere");
    if (flagOf(request, "temporary")) return chatAndKeepNothing(context, turn);
    context.engine.readyEmbedder(context.cancel);
    TurnListener listener;
    listener.onText = context.onText;
    listener.tools.onQuestion = context.onQuestion;
    HEARTH_TRY(const TurnResult result, context.engine.chat(turn, listener, context.cancel));
    // A terminal's chat leaves the thread with its answer.
    HEARTH_TRY_STATUS(remember(context, result.answer.conversation));
    CommandOutput output{toJson(result)};
    if (result.failure) output.failure = Failure{result.failure->error.code, turnFailureText(*result.failure)};
    return output;
}

}  // namespace hearth::engine::commands
