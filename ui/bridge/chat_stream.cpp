// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/chat_stream.h"

#include <QTimer>

#include "ui/bridge/error_text.h"
#include "ui/bridge/text_feed.h"
#include "ui/bridge/tool_desk.h"
#include "ui/bridge/work_feed.h"

namespace hearth::bridge {

namespace {

TurnEnd endOf(const engine::TurnResult& result) {
    TurnEnd end{toItem(result.question), toItem(result.answer), result.question.conversation};
    if (result.failure && result.failure->error.code != ErrorCode::Cancelled) {
        end.answer.problem = turnProblem(*result.failure);
    }
    if (result.budget) end.budget = toItem(*result.budget);
    for (const auto& notice : result.toolNotices) end.missingTools << missingTool(notice);
    return end;
}

engine::TurnRequest requestOf(const Turn& turn) {
    engine::TurnRequest request;
    request.kind = turn.kind;
    request.conversation = turn.conversation;
    request.target = turn.target;
    request.text = fromQt(turn.text);
    if (turn.connection) askOf(request, *turn.connection);
    request.overBudget = turn.overBudget;
    request.tools = turn.tools;
    request.fallback = turn.fallback;
    request.instructions = fromQt(turn.instructions);
    return request;
}

}  // namespace

void askOf(engine::TurnRequest& request, const ConnectionItem& connection) {
    const auto filled = [](const QString& value) {
        return value.isEmpty() ? std::optional<std::string>() : std::optional(fromQt(value));
    };
    request.provider = connection.provider.isEmpty() ? "offline" : fromQt(connection.provider);
    request.model = filled(connection.model);
    request.baseUrl = filled(connection.baseUrl);
}

ChatStream::ChatStream(Bridge& bridge, Turn turn, QObject* parent)
    : QObject(parent),
      m_bridge(bridge),
      m_turn(std::move(turn)),
      m_feed(std::make_shared<TextFeed>()),
      m_desk(std::make_shared<ToolDesk>()),
      m_work(std::make_shared<WorkFeed>()) {}

ChatStream::~ChatStream() {
    m_cancel.cancel();
    settleQuestion();
}

void ChatStream::begin() {
    const QPointer<QObject> self(this);  // Copied on workers, looked at on the window's thread only.
    engine::TurnListener listener;
    listener.onStarted = [this, self, &bridge = m_bridge](const chat::Message& question, const chat::Message& answer) {
        bridge.notify(self, [this, asked = toItem(question), empty = toItem(answer),
                             conversation = question.conversation] { Q_EMIT started(asked, empty, conversation); });
    };
    listener.onRecalled = [this, self, &bridge = m_bridge](const recall::RecallResult& result) {
        bridge.notify(self, [this, receipt = toItem(result)] { Q_EMIT recalled(receipt); });
    };
    listener.onText = [this, self, feed = m_feed, work = m_work, &bridge = m_bridge](std::string_view delta) {
        const bool thought = work->say(delta);
        if (feed->add(delta) || thought)
            bridge.notify(self, [this] { QTimer::singleShot(kFeedMilliseconds, this, &ChatStream::flush); });
    };
    listenToThinking(listener, self);
    listenToTools(listener, self);
    auto work = [request = requestOf(m_turn), files = m_turn.files, listener, desk = m_desk](
                    engine::Engine& engine, const CancelToken& token) mutable -> Result<TurnEnd> {
        listener.tools.onQuestion = [ask = listener.tools.onQuestion, desk,
                                     token](const engine::ToolQuestion& question) {
            ask(question);
            return desk->wait(token);
        };
        addFiles(request, files);
        HEARTH_TRY(auto result, engine.chat(request, listener, token));
        return endOf(result);
    };
    m_cancel = m_bridge.ask(this, Lane::Stream, std::move(work), [this](Result<TurnEnd> end) {
        flush();
        settleQuestion();
        if (end.ok()) {
            Q_EMIT finished(*end);
        } else {
            Q_EMIT failed(end.error());
        }
    });
}

void ChatStream::listenToTools(engine::TurnListener& listener, const QPointer<QObject>& self) {
    listener.tools.onQuestion = [this, self, desk = m_desk, &bridge = m_bridge](const engine::ToolQuestion& question) {
        desk->clear();
        bridge.notify(self, [this, asked = toItem(question)] {
            if (m_cancel.cancelled()) return;
            if (!std::exchange(m_asked, true)) m_bridge.pauseWork(true);
            Q_EMIT toolAsked(asked);
        });
        return engine::ToolDecision::No;
    };
    listener.tools.onCall = [this, self, work = m_work, &bridge = m_bridge](const engine::ToolKey& tool,
                                                                            const Json& arguments) {
        work->call(tool, arguments);
        bridge.notify(self, [this, what = workingWith(tool)] {
            flush();
            Q_EMIT working(what);
        });
    };
    listener.tools.onStep = [this, self, work = m_work, &bridge = m_bridge](const engine::ToolStep& step) {
        work->step(step);
        bridge.notify(self, [this] {
            flush();
            Q_EMIT working({});
        });
    };
}

void ChatStream::listenToThinking(engine::TurnListener& listener, const QPointer<QObject>& self) {
    const auto soon = [this, self, &bridge = m_bridge](bool waits) {
        if (waits) bridge.notify(self, [this] { QTimer::singleShot(kFeedMilliseconds, this, &ChatStream::flush); });
    };
    listener.onThinking = [soon, work = m_work](std::string_view delta) { soon(work->think(delta)); };
    listener.onThinkingAnew = [soon, work = m_work] { soon(work->thinkAnew()); };
}

void ChatStream::answerTool(engine::ToolDecision decision) {
    settleQuestion();
    m_desk->give(decision);
}

void ChatStream::settleQuestion() {
    if (std::exchange(m_asked, false)) m_bridge.pauseWork(false);
}

void ChatStream::stop() {
    settleQuestion();
    m_cancel.cancel();
}

void ChatStream::flush() {
    const QString come = m_feed->take();
    if (!come.isEmpty()) Q_EMIT text(come);
    if (const auto parts = m_work->take()) Q_EMIT worked(*parts);
}

}  // namespace hearth::bridge
