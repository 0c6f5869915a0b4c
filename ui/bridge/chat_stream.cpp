// SPDX-License-Identifier: AGPL-3.0-or-later
// Tokens are collected under a mutex and fetched by the window when it has time, so that a fast model cannot flood
// the event queue.
#include "ui/bridge/chat_stream.h"

#include <QTimer>
#include <mutex>

#include "ui/bridge/error_text.h"

namespace hearth::bridge {

namespace {
constexpr int kFlushMilliseconds = 30;
}

struct ChatStream::Feed {
    std::mutex mutex;
    std::string waiting;
    bool told = false;
};

namespace {

TurnEnd endOf(const engine::TurnResult& result) {
    TurnEnd end{toItem(result.question), toItem(result.answer), result.question.conversation};
    if (result.failure && result.failure->error.code != ErrorCode::Cancelled) {
        end.answer.problem = turnProblem(*result.failure);
    }
    return end;
}

engine::TurnRequest requestOf(const Turn& turn) {
    engine::TurnRequest request;
    request.kind = turn.kind;
    request.conversation = turn.conversation;
    request.target = turn.target;
    request.text = fromQt(turn.text);
    if (turn.connection) {
        const auto filled = [](const QString& value) {
            return value.isEmpty() ? std::optional<std::string>() : std::optional(fromQt(value));
        };
        request.provider = turn.connection->provider.isEmpty() ? "offline" : fromQt(turn.connection->provider);
        request.model = filled(turn.connection->model);
        request.baseUrl = filled(turn.connection->baseUrl);
    }
    return request;
}

}  // namespace

ChatStream::ChatStream(Bridge& bridge, Turn turn, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_turn(std::move(turn)), m_feed(std::make_shared<Feed>()) {}

ChatStream::~ChatStream() { m_cancel.cancel(); }

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
    listener.onText = [this, self, feed = m_feed, &bridge = m_bridge](std::string_view delta) {
        {
            const std::lock_guard lock(feed->mutex);
            feed->waiting += delta;
            if (feed->told) return;
            feed->told = true;
        }
        bridge.notify(self, [this] { QTimer::singleShot(kFlushMilliseconds, this, &ChatStream::flush); });
    };
    auto work = [request = requestOf(m_turn), listener](engine::Engine& engine,
                                                        const CancelToken& token) -> Result<TurnEnd> {
        HEARTH_TRY(auto result, engine.chat(request, listener, token));
        return endOf(result);
    };
    m_cancel = m_bridge.ask(this, Lane::Stream, std::move(work), [this](Result<TurnEnd> end) {
        flush();
        if (end.ok()) {
            Q_EMIT finished(*end);
        } else {
            Q_EMIT failed(end.error());
        }
    });
}

void ChatStream::stop() { m_cancel.cancel(); }

void ChatStream::flush() {
    std::string come;
    {
        const std::lock_guard lock(m_feed->mutex);
        come.swap(m_feed->waiting);
        m_feed->told = false;
    }
    // A token may end in the middle of a character: the rest of it waits for the next one.
    const std::size_t whole = wholeCharacters(come);
    if (whole < come.size()) {
        const std::lock_guard lock(m_feed->mutex);
        m_feed->waiting.insert(0, come.substr(whole));
    }
    if (whole > 0) Q_EMIT text(toQt(std::string_view(come).substr(0, whole)));
}

}  // namespace hearth::bridge
