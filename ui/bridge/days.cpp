// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/days.h"

#include <QDateTime>
#include <QLocale>

namespace hearth::bridge {

namespace {

constexpr qint64 kDayMilliseconds = 24LL * 60 * 60 * 1000;

}  // namespace

bool isDay(qint64 kept) { return kept % kDayMilliseconds == 0; }

QDate dayOf(qint64 kept) { return QDateTime::fromMSecsSinceEpoch(kept, isDay(kept) ? Qt::UTC : Qt::LocalTime).date(); }

QDate lastDayOf(qint64 end) { return isDay(end) ? dayOf(end).addDays(-1) : dayOf(end); }

bool liesAhead(qint64 kept, qint64 now) {
    return isDay(kept) ? dayOf(kept) > QDateTime::fromMSecsSinceEpoch(now).date() : kept > now;
}

QString dayTitle(QDate day) { return QLocale().toString(day, QStringLiteral("d MMM yyyy")); }

}  // namespace hearth::bridge
