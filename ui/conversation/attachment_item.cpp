// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/attachment_item.h"

#include <QLocale>

namespace hearth::conversation {

namespace {
constexpr qint64 kMegabyte = 1'000'000;
}

QString sizeText(qint64 bytes) {
    if (bytes < 0) return {};
    return QLocale().formattedDataSize(bytes, bytes < kMegabyte ? 0 : 1, QLocale::DataSizeSIFormat);
}

}  // namespace hearth::conversation
