// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/moments.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "ui/bridge/days.h"

namespace hearth::shell {

namespace {

struct Moments {
    Q_DECLARE_TR_FUNCTIONS(Moments)
};

QDate dateOf(qint64 moment) { return QDateTime::fromMSecsSinceEpoch(moment).date(); }

QString shortDay(QDate day, QDate today) {
    if (day.daysTo(today) == 1) return Moments::tr("yesterday");
    return QLocale().toString(day, day.year() == today.year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

}  // namespace

QString momentText(qint64 moment, qint64 now) {
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(moment);
    const QDate today = dateOf(now);
    if (then.date() >= today) return QLocale().toString(then.time(), QStringLiteral("HH:mm"));
    return shortDay(then.date(), today);
}

QString whenText(qint64 kept, qint64 now) {
    if (!bridge::isDay(kept)) return momentText(kept, now);
    const QDate today = dateOf(now);
    const QDate day = bridge::dayOf(kept);
    return day == today ? Moments::tr("today") : shortDay(day, today);
}

QString fullMomentText(qint64 moment) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(moment), QStringLiteral("d MMM yyyy, HH:mm"));
}

QString dayText(qint64 moment) { return bridge::dayTitle(dateOf(moment)); }

QString keptDayText(qint64 kept) { return bridge::dayTitle(bridge::dayOf(kept)); }

QString countText(qint64 count) { return QLocale().toString(count); }

}  // namespace hearth::shell
