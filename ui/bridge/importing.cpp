// SPDX-License-Identifier: AGPL-3.0-or-later
// Progress is sampled: at most one notice every 100 ms reaches the window.
#include "ui/bridge/importing.h"

#include "ui/bridge/message_item.h"

namespace hearth::bridge {

namespace {

constexpr double kNoticeMilliseconds = 100;

ImportSummary summaryOf(const chat::ImportReport& report) {
    ImportSummary summary{report.conversations, report.messages, report.added, report.alreadyThere, {}};
    summary.skipped.reserve(static_cast<qsizetype>(report.skipped.size()));
    for (const auto& record : report.skipped) {
        summary.skipped << toQt(record.where) + QStringLiteral(": ") + toQt(record.reason);
    }
    return summary;
}

}  // namespace

Importing::Importing(Bridge& bridge, const QString& path, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_path(path) {}

Importing::~Importing() { m_cancel.cancel(); }

void Importing::begin() {
    chat::ImportRequest request;
    request.path = fromQt(m_path);
    // The time of the last notice; read and written on the importing thread only.
    request.progress = [this, self = QPointer<QObject>(this), &bridge = m_bridge,
                        last = 0.0](const chat::ImportProgress& progress) mutable {
        const double now = steadyMilliseconds();
        if (now - last < kNoticeMilliseconds) return;
        last = now;
        const ImportCounts counts{progress.conversations, progress.messages, progress.fraction};
        bridge.notify(self, [this, counts] { Q_EMIT progressed(counts); });
    };
    auto work = [request](engine::Engine& engine, const CancelToken& token) mutable -> Result<ImportSummary> {
        request.cancel = token;
        HEARTH_TRY(auto report, engine.import(request));
        return summaryOf(report);
    };
    m_cancel = m_bridge.ask(this, Lane::Long, std::move(work), [this](Result<ImportSummary> outcome) {
        if (outcome.ok()) {
            Q_EMIT finished(*outcome);
        } else {
            Q_EMIT failed(outcome.error());
        }
    });
}

void Importing::cancel() { m_cancel.cancel(); }

}  // namespace hearth::bridge
