// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/journal.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace hearth::bridge {

namespace {

using engine::Engine;

struct JournalWords {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

PeriodItem toItem(const memory::PeriodSummary& period) {
    return {period.period, period.start.milliseconds(), period.until.milliseconds(),
            period.soFar,  period.messageCount,         static_cast<qint64>(period.conversations.size())};
}

std::vector<StoryLine> toLines(const std::vector<memory::ToldLine>& lines) {
    std::vector<StoryLine> items;
    for (const auto& line : lines)
        items.push_back({toQt(line.text), line.at.milliseconds(), toQt(line.before), line.memory, line.conversation});
    return items;
}

StoryItem toStory(const memory::PeriodSummary& period) {
    StoryItem story{toItem(period),          toQt(period.summary),          period.writtenBy != memory::kByRules,
                    toLines(period.changes), toLines(period.news),          toLines(period.decisions),
                    toLines(period.plans),   toLines(period.openQuestions), {}};
    for (const auto& thread : period.threads)
        story.threads.push_back({thread.id, toQt(thread.title), toQt(thread.state), thread.firstAt.milliseconds(),
                                 thread.lastAt.milliseconds(), toQt(thread.leftOff)});
    return story;
}

Result<JournalItem> readJournal(Engine& engine, memory::Period period, std::optional<qint64> at) {
    HEARTH_TRY(const auto frames, memory::PeriodSummaries::frames(engine.vault(), period));
    JournalItem journal;
    for (const auto& frame : frames) journal.periods.push_back(toItem(frame));
    if (frames.empty()) return journal;
    const auto holds = std::find_if(frames.begin(), frames.end(),
                                    [&](const auto& frame) { return !at || frame.start.milliseconds() <= *at; });
    const auto story =
        memory::PeriodSummaries::one(engine.vault(), period, (holds == frames.end() ? frames.front() : *holds).start);
    if (story.ok()) {
        journal.story = toStory(*story);
    } else if (story.error().code != ErrorCode::NotFound) {  // Else it was forgotten in between.
        return story.error();
    }
    return journal;
}

}  // namespace

QString PeriodItem::title() const {
    const QDate day = QDateTime::fromMSecsSinceEpoch(start, Qt::UTC).date();
    const QLocale words;
    switch (period) {
        case memory::Period::Day: return words.toString(day, QStringLiteral("dddd, d MMMM yyyy"));
        case memory::Period::Week:
            return JournalWords::tr("Week from %1").arg(words.toString(day, QStringLiteral("d MMMM yyyy")));
        case memory::Period::Month: return words.toString(day, QStringLiteral("MMMM yyyy"));
        case memory::Period::Year: break;
    }
    return words.toString(day, QStringLiteral("yyyy"));
}

CancelToken Journal::read(QObject* context, memory::Period period, std::optional<qint64> at,
                          Answer<JournalItem> answer) {
    auto work = [period, at](Engine& engine, const CancelToken&) { return readJournal(engine, period, at); };
    return m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

}  // namespace hearth::bridge
