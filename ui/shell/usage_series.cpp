// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/usage_series.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QMap>

#include "ui/shell/cost_text.h"
#include "ui/shell/moments.h"

namespace hearth::shell {

namespace {

struct UsageWords {
    Q_DECLARE_TR_FUNCTIONS(UsageSeries)
};

using bridge::UsageSumItem;

void add(UsageSumItem& sum, const UsageSumItem& more) {
    sum.calls += more.calls;
    sum.inputTokens += more.inputTokens;
    sum.cachedTokens += more.cachedTokens;
    sum.outputTokens += more.outputTokens;
    sum.costUsd += more.costUsd;
    sum.unpriced += more.unpriced;
}

QDate dayAt(qint64 moment) { return QDateTime::fromMSecsSinceEpoch(moment).date(); }
QDate monthOf(const QDate& day) { return {day.year(), day.month(), 1}; }

}  // namespace

QString usageText(const UsageSumItem& sum) {
    if (sum.calls == 0) return UsageWords::tr("nothing");
    QStringList words{dollarText(sum.costUsd), UsageWords::tr("%n call(s)", nullptr, static_cast<int>(sum.calls)),
                      UsageWords::tr("%1 tokens").arg(countText(sum.inputTokens + sum.outputTokens))};
    if (sum.unpriced > 0) words << UsageWords::tr("%n without a known price", nullptr, static_cast<int>(sum.unpriced));
    return words.join(QStringLiteral(" · "));
}

UsageSeries usageSeries(const bridge::UsageItem& usage, qint64 now) {
    UsageSeries series;
    if (usage.byDay.empty()) return series;
    series.dollars = usage.total.costUsd > 0;
    const QDate earliest = QDate::fromString(usage.byDay.front().key, Qt::ISODate);
    const QDate from = usage.from ? dayAt(*usage.from) : earliest;
    const QDate until = std::min(dayAt(now), usage.until ? dayAt(*usage.until - 1) : dayAt(now));
    series.months = from.daysTo(until) >= kMostDays;
    QMap<QDate, UsageSumItem> sums;
    for (QDate day = series.months ? monthOf(from) : from; day <= until;
         day = series.months ? day.addMonths(1) : day.addDays(1))
        sums.insert(day, {});
    for (const auto& sum : usage.byDay) {
        const QDate day = QDate::fromString(sum.key, Qt::ISODate);
        add(sums[series.months ? monthOf(day) : day], sum);
    }
    const QLocale locale;
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum) {
        const QString name =
            locale.toString(sum.key(), series.months ? QStringLiteral("MMMM yyyy") : QStringLiteral("d MMMM yyyy"));
        const QString tick =
            locale.toString(sum.key(), series.months ? QStringLiteral("MMM yy") : QStringLiteral("d MMM"));
        const double tokens = static_cast<double>(sum->inputTokens + sum->outputTokens);
        series.bars.push_back({name, tick, usageText(*sum), series.dollars ? sum->costUsd : tokens});
    }
    return series;
}

}  // namespace hearth::shell
