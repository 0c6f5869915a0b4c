// SPDX-License-Identifier: AGPL-3.0-or-later
// Times as screens show them: local, short, and only as exact as is useful.
#pragma once

#include <QString>

namespace hearth::shell {

/// "14:02" today, "yesterday", "12 May" this year, "12 May 2024" before. Both in milliseconds since the
/// epoch, UTC.
QString momentText(qint64 moment, qint64 now);
/// "12 May 2026, 14:02": for tooltips and sources.
QString fullMomentText(qint64 moment);
/// "12 May 2026": where the hour says nothing.
QString dayText(qint64 moment);
/// As momentText, where what is kept may be a day and no moment: "today", "12 May". Source: ui/bridge/days.h.
QString whenText(qint64 kept, qint64 now);
/// As dayText, of either.
QString keptDayText(qint64 kept);
/// "1,204" in the user's locale.
QString countText(qint64 count);

}  // namespace hearth::shell
