// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/compare.h"

#include <pthread.h>

#include <thread>
#include <utility>

#include "core/chat/message_tree.h"
#include "core/engine/attached_parts.h"
#include "core/engine/gateway.h"

namespace hearth::engine {

namespace {

TurnRequest turnFor(const TurnRequest& request, const ModelChoice& choice) {
    TurnRequest turn = request;
    turn.provider = choice.provider;
    turn.model = choice.model;
    turn.baseUrl = choice.baseUrl;
    turn.fallback = false;
    return turn;
}

Status checkChoices(Engine& engine, const TurnRequest& request, const std::vector<ModelChoice>& choices) {
    if (choices.size() < 2 || choices.size() > kMostCompared)
        return fail(ErrorCode::InvalidArgument, "two to four models can be compared");
    if (request.kind != TurnKind::New)
        return fail(ErrorCode::InvalidArgument, "a comparison begins with a new message");
    std::optional<chat::Conversation> conversation;
    if (request.conversation) {
        HEARTH_TRY(conversation, engine.conversations().get(*request.conversation));
    }
    for (const ModelChoice& choice : choices)
        HEARTH_TRY_STATUS(engine.gateway().route(turnFor(request, choice), conversation ? &*conversation : nullptr,
                                                 {showsImage(request.attachments), 0}));
    return {};
}

/// The turns of one comparison while they run.
class Running {
public:
    Running(Engine& engine, const TurnRequest& request, const std::vector<ModelChoice>& choices,
            const CompareListener& listener, const CancelToken& cancel)
        : m_engine(engine), m_request(request), m_choices(choices), m_listener(listener), m_cancel(cancel) {
        for (std::size_t i = 0; i < choices.size(); ++i)
            m_results.emplace_back(fail(ErrorCode::Cancelled, "the question was not stored"));
    }

    /// The first turn stores the question; the others begin as soon as it is there.
    Result<Comparison> run() {
        TurnListener listener = listenerFor(0);
        listener.onStarted = [&](const chat::Message& question, const chat::Message& answer) {
            if (m_listener.onStarted) m_listener.onStarted(0, question, answer);
            for (std::size_t which = 1; which < m_choices.size(); ++which)
                m_threads.emplace_back([this, which, answer = answer.id] { answerBeside(which, answer); });
        };
        m_results[0] = m_engine.chat(turnFor(m_request, m_choices[0]), listener, m_cancel);
        for (std::thread& thread : m_threads) thread.join();
        Comparison comparison;
        for (Result<TurnResult>& result : m_results) {
            HEARTH_TRY(TurnResult turn, std::move(result));
            comparison.answers.push_back(std::move(turn));
        }
        HEARTH_TRY_STATUS(keepAnswer(m_engine, comparison.answers.front().answer.id));
        return comparison;
    }

private:
    TurnListener listenerFor(std::size_t which) const {
        TurnListener listener;
        listener.onText = [this, which](std::string_view delta) {
            if (m_listener.onText) m_listener.onText(which, delta);
        };
        listener.onStarted = [this, which](const chat::Message& question, const chat::Message& answer) {
            if (m_listener.onStarted) m_listener.onStarted(which, question, answer);
        };
        return listener;
    }

    void answerBeside(std::size_t which, const MessageId& first) {
        pthread_setname_np(pthread_self(), "compare");
        TurnRequest turn = turnFor(m_request, m_choices[which]);
        turn.kind = TurnKind::Regenerate;
        turn.target = first;
        turn.conversation.reset();
        turn.text.clear();
        m_results[which] = m_engine.chat(turn, listenerFor(which), m_cancel);
    }

    Engine& m_engine;
    const TurnRequest& m_request;
    const std::vector<ModelChoice>& m_choices;
    const CompareListener& m_listener;
    const CancelToken& m_cancel;
    std::vector<Result<TurnResult>> m_results;  ///< Each thread writes its own.
    std::vector<std::thread> m_threads;
};

}  // namespace

Result<Comparison> compareModels(Engine& engine, const TurnRequest& request, const std::vector<ModelChoice>& choices,
                                 const CompareListener& listener, const CancelToken& cancel) {
    HEARTH_TRY_STATUS(checkChoices(engine, request, choices));
    return Running(engine, request, choices, listener, cancel).run();
}

Status keepAnswer(Engine& engine, const MessageId& answer) {
    return engine.vault().write([&](store::Database& database) { return chat::showBranchThrough(database, answer); });
}

}  // namespace hearth::engine
