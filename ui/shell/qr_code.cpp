// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/qr_code.h"

#include <qrencode.h>

#include <QPainter>
#include <algorithm>
#include <memory>

namespace hearth::shell {

namespace {
constexpr int kQuiet = 4;   ///< Modules of white around it, as the standard asks.
constexpr int kModule = 4;  ///< Pixels.
constexpr int kSide = 244;  ///< While there is nothing yet.
}  // namespace

QrCode::QrCode(const QString& name, QWidget* parent) : QWidget(parent) {
    setAccessibleName(name);
    setFixedSize(kSide, kSide);
}

void QrCode::setText(const QString& text) {
    m_dark.clear();
    m_width = 0;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        text.isEmpty() ? nullptr : QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (made) {
        m_width = made->width;
        const auto count = static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_width);
        m_dark.resize(count);
        // The lowest bit of a module says that it is dark; the others are about how it was made.
        std::transform(made->data, made->data + count, m_dark.begin(),
                       [](unsigned char module) { return (module & 1U) != 0; });
    }
    const int side = m_width == 0 ? kSide : (m_width + 2 * kQuiet) * kModule;
    setFixedSize(side, side);
    update();
}

void QrCode::paintEvent(QPaintEvent*) {
    if (m_width == 0) return;
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    for (int row = 0; row < m_width; ++row)
        for (int column = 0; column < m_width; ++column)
            if (isDark(column, row))
                painter.fillRect((column + kQuiet) * kModule, (row + kQuiet) * kModule, kModule, kModule, Qt::black);
}

}  // namespace hearth::shell
