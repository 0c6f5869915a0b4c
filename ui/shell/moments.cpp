// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/moments.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace hearth::shell {

namespace {

struct Moments {
    Q_DECLARE_TR_FUNCTIONS(Moments)
};

}  // namespace

QString momentText(qint64 moment, qint64 now) {
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(moment);
    const QDate today = QDateTime::fromMSecsSinceEpoch(now).date();
    const qint64 days = then.date().daysTo(today);
    if (days <= 0) return QLocale().toString(then.time(), QStringLiteral("HH:mm"));
    if (days == 1) return Moments::tr("yesterday");
    const bool thisYear = then.date().year() == today.year();
    return QLocale().toString(then.date(), thisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString fullMomentText(qint64 moment) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(moment), QStringLiteral("d MMM yyyy, HH:mm"));
}

QString dayText(qint64 moment) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(moment).date(), QStringLiteral("d MMM yyyy"));
}

QString calendarDayText(qint64 moment) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).date(), QStringLiteral("d MMM yyyy"));
}

QString countText(qint64 count) { return QLocale().toString(count); }

}  // namespace hearth::shell
