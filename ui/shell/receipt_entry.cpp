// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/receipt_entry.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextDocumentFragment>

#include "ui/shell/row_painter.h"

namespace hearth::shell {

namespace {

constexpr int kLeft = 22;
constexpr int kRight = 10;
constexpr int kTop = 8;
constexpr int kMaxLines = 4;
constexpr int kHintWidth = 270;

constexpr int kExcerptLetters = 180;

}  // namespace

QString excerptOf(const QString& markdown) {
    constexpr qsizetype kEnough = 8 * kExcerptLetters;
    const QString line = QTextDocumentFragment::fromMarkdown(markdown.left(kEnough)).toPlainText().simplified();
    return line.size() <= kExcerptLetters ? line : line.left(kExcerptLetters).trimmed() + QStringLiteral("…");
}

ReceiptEntry::ReceiptEntry(const theme::Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setToolTip(tr("Open where this comes from"));
    connect(this, &QAbstractButton::clicked, this, &ReceiptEntry::chosen);
}

void ReceiptEntry::setTexts(const QString& text, const QString& quiet) {
    setText(text);
    m_quiet = quiet;
    setAccessibleName(text);
    setAccessibleDescription(quiet);
    updateGeometry();
    update();
}

void ReceiptEntry::setMark(theme::ColorRole role) {
    m_mark = role;
    update();
}

int ReceiptEntry::heightForWidth(int width) const {
    const QFontMetrics metrics(m_theme.font(theme::TextRole::Base));
    const int room = width - kLeft - kRight;
    const auto lines = [&](const QString& text, int most) {
        const auto shown = wrappedLines(text.simplified(), m_theme.font(theme::TextRole::Base), room, most);
        return static_cast<int>(shown.size()) * metrics.lineSpacing();
    };
    return 2 * kTop + lines(text(), kMaxLines) + theme::kFine + lines(m_quiet, 2);
}

QSize ReceiptEntry::sizeHint() const { return {kHintWidth, heightForWidth(kHintWidth)}; }

void ReceiptEntry::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kRadius, theme::kRadius);
    if (underMouse() || isDown()) painter.fillPath(shape, m_theme.color(theme::ColorRole::Selection));
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(theme::ColorRole::Accent), 1.5));
        painter.drawPath(shape);
    }
    const QFont font = m_theme.font(theme::TextRole::Base);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(m_mark));
    const RowPainter row(painter, rect(), layoutDirection());
    row.dot(QRectF(kLeft / 2.0 - 2.5, kTop + metrics.height() / 2.0 - 3.5, 7, 7));
    const QRect room(kLeft, kTop, width() - kLeft - kRight, kMaxLines * metrics.lineSpacing());
    painter.setPen(m_theme.color(theme::ColorRole::Text));
    const int below = kTop + row.paragraph(room, text()) + theme::kFine;
    painter.setPen(m_theme.color(theme::ColorRole::Muted));
    row.paragraph(QRect(kLeft, below, room.width(), 2 * metrics.lineSpacing()), m_quiet);
}

void ReceiptEntry::enterEvent(QEnterEvent*) { update(); }

void ReceiptEntry::leaveEvent(QEvent*) { update(); }

}  // namespace hearth::shell
