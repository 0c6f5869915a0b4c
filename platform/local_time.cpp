// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/local_time.h"

#include <QDateTime>
#include <QTimeZone>

namespace hearth::platform {

Milliseconds utcOffset(Timestamp moment) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(moment.milliseconds(), Qt::UTC);
    return QTimeZone::systemTimeZone().offsetFromUtc(at) * kSecond;
}

}  // namespace hearth::platform
