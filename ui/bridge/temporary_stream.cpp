// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/temporary_stream.h"

#include <QTimer>

#include "core/engine/temporary_chat.h"
#include "ui/bridge/chat_stream.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/text_feed.h"

namespace hearth::bridge {

namespace {

TemporaryEnd endOf(const engine::TemporaryAnswer& answer) {
    TemporaryEnd end{toQt(answer.text), toQt(answer.provider), toQt(answer.model), callDetails(answer.call), true, {}};
    if (answer.failure) {
        end.whole = false;
        if (answer.failure->error.code != ErrorCode::Cancelled)
            end.problem = turnProblem(*answer.failure, Operation::TalkTemporarily);
    }
    return end;
}

/// Copied on a worker, because files are large.
void addFiles(std::vector<engine::TemporaryTurn>& turns, const std::vector<TemporaryQuestion::Said>& said) {
    for (std::size_t at = 0; at < said.size(); ++at)
        for (const PreparedFile& file : said[at].files) turns[at].attachments.push_back(*file);
}

}  // namespace

TemporaryStream::TemporaryStream(Bridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_feed(std::make_shared<TextFeed>()) {}

TemporaryStream::~TemporaryStream() { m_cancel.cancel(); }

void TemporaryStream::begin(const TemporaryQuestion& question) {
    engine::TurnRequest request;
    request.text = fromQt(question.text);
    if (question.connection) askOf(request, *question.connection);
    std::vector<engine::TemporaryTurn> before;
    before.reserve(question.before.size());
    for (const auto& said : question.before) before.push_back({said.role, fromQt(said.text)});
    const QPointer<QObject> self(this);  // Copied on workers, looked at on the window's thread only.
    auto hear = [this, self, feed = m_feed, &bridge = m_bridge](std::string_view delta) {
        if (feed->add(delta))
            bridge.notify(self, [this] { QTimer::singleShot(kFeedMilliseconds, this, &TemporaryStream::flush); });
    };
    auto work = [request, before, question, hear](engine::Engine& engine,
                                                  const CancelToken& token) mutable -> Result<TemporaryEnd> {
        addFiles(before, question.before);
        bridge::addFiles(request, {question.files});
        HEARTH_TRY(const auto answer, engine::chatTemporarily(engine, before, request, hear, token));
        return endOf(answer);
    };
    m_cancel = m_bridge.ask(this, Lane::Stream, std::move(work), [this](Result<TemporaryEnd> end) {
        flush();
        if (end.ok()) {
            Q_EMIT finished(*end);
        } else {
            Q_EMIT failed(end.error());
        }
    });
}

void TemporaryStream::stop() { m_cancel.cancel(); }

void TemporaryStream::flush() {
    const QString come = m_feed->take();
    if (!come.isEmpty()) Q_EMIT text(come);
}

}  // namespace hearth::bridge
