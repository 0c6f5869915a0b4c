// SPDX-License-Identifier: AGPL-3.0-or-later
// From when and until when something is so is kept as a day, which is its midnight in UTC, or as the moment of saying
// it. A day is the same wherever one is; a moment has the day of the person's zone.
#pragma once

#include <QDate>
#include <QString>

namespace hearth::bridge {

/// Whether it is kept as a day. Milliseconds since the epoch, UTC, here and below.
bool isDay(qint64 kept);
/// The day of either.
QDate dayOf(qint64 kept);
/// The last day of what ends then: of a day that is its end, the one before.
QDate lastDayOf(qint64 end);
/// A day by the person's calendar, a moment by the clock.
bool liesAhead(qint64 kept, qint64 now);
/// "12 May 2026".
QString dayTitle(QDate day);

}  // namespace hearth::bridge
