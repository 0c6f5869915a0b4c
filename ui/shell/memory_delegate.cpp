// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/memory_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include "ui/bridge/memory_model.h"
#include "ui/shell/long_words.h"
#include "ui/shell/moments.h"
#include "ui/shell/row_painter.h"

namespace hearth::shell {

namespace {

using bridge::MemoryModel;
using theme::ColorRole;

constexpr int kInsetX = 12;
constexpr int kInsetY = 10;
constexpr int kMaxLines = 3;
constexpr int kMaxQuietLines = 2;
constexpr int kLeastWidth = 120;
constexpr int kMarks = 48;  ///< Room for pin and local-only at the end of the line.
constexpr int kMark = 14;
constexpr int kSectionHeight = 36;

}  // namespace

MemoryDelegate::MemoryDelegate(const Context& context, QObject* parent)
    : QStyledItemDelegate(parent), m_context(context) {}

QString MemoryDelegate::quietText(const QModelIndex& index) const {
    const QVariant own = index.data(MemoryModel::QuietRole);
    if (own.isValid()) return own.toString().simplified();
    const QString when = momentText(index.data(MemoryModel::TimeRole).toLongLong(), m_context.bridge.now());
    QStringList parts{index.data(MemoryModel::StateRole).toString(), index.data(MemoryModel::AheadRole).toString(),
                      index.data(MemoryModel::TierRole).toString(), when};
    parts.removeAll(QString());
    // No line ends within a date.
    for (QString& part : parts) part.replace(QLatin1Char(' '), QChar::Nbsp);
    return parts.join(QStringLiteral(" · "));
}

MemoryDelegate::Lines MemoryDelegate::linesOf(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFont font = m_context.theme.font(theme::TextRole::Base);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int whole = (view ? view->viewport()->width() : option.rect.width()) - 2 * kInsetX;
    const int width = std::max(kLeastWidth, whole - m_context.theme.scaled(kMarks));
    const QString text = index.data(Qt::DisplayRole).toString().simplified();
    const QString quiet = quietText(index);
    Lines lines{wrappedLines(text, font, width, kMaxLines),
                wrappedLines(quiet, font, std::max(kLeastWidth, whole), kMaxQuietLines),
                {}};
    const auto isCut = [](const QStringList& shown, const QString& said) {
        return shown.back() != said && shown.back().endsWith(QStringLiteral("…"));
    };
    if (isCut(lines.text, text) || isCut(lines.quiet, quiet)) lines.whole = text + QStringLiteral("\n") + quiet;
    return lines;
}

bool MemoryDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                               const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid() || index.data(MemoryModel::SectionRole).toBool())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // What is cut in the row is whole here.
    QToolTip::showText(event->globalPos(), tip(linesOf(option, index).whole.split(QLatin1Char('\n'))), view);
    return true;
}

QSize MemoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.data(MemoryModel::SectionRole).toBool())
        return {option.rect.width(), m_context.theme.scaled(kSectionHeight)};
    const Lines lines = linesOf(option, index);
    const int height = QFontMetrics(m_context.theme.font(theme::TextRole::Base)).lineSpacing();
    return {option.rect.width(),
            static_cast<int>(lines.text.size() + lines.quiet.size()) * height + 2 * kInsetY + theme::kFine};
}

void MemoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& look = m_context.theme;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(MemoryModel::SectionRole).toBool()) {
        paintSection(*painter, option, index.data(Qt::DisplayRole).toString());
        painter->restore();
        return;
    }
    QPainterPath shape;
    shape.addRoundedRect(option.rect.adjusted(0, 1, 0, -1), theme::kRadius, theme::kRadius);
    if (option.state & QStyle::State_Selected) {
        painter->fillPath(shape, look.color(ColorRole::Selection));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillPath(shape, look.color(ColorRole::Raised));
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(look.color(ColorRole::Accent), 1.5));
        painter->drawPath(shape);
    }
    paintMemory(*painter, option, index);
    painter->restore();
}

void MemoryDelegate::paintSection(QPainter& painter, const QStyleOptionViewItem& option, const QString& title) const {
    QFont font = m_context.theme.font(theme::TextRole::Base);
    font.setPixelSize(font.pixelSize() - 2);
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    font.setCapitalization(QFont::AllUppercase);
    painter.setFont(font);
    painter.setPen(m_context.theme.color(ColorRole::Muted));
    RowPainter(painter, option.rect, option.direction)
        .line(option.rect.adjusted(kInsetX, theme::kGrid, -kInsetX, 0), Qt::AlignVCenter | Qt::AlignLeft, title);
}

void MemoryDelegate::paintMemory(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const auto& look = m_context.theme;
    const RowPainter row(painter, option.rect, option.direction);
    QRect text = option.rect.adjusted(kInsetX, kInsetY, -kInsetX, -kInsetY);
    int markRight = text.right();
    const auto mark = [&](theme::Icon icon, ColorRole role) {
        const int side = look.scaled(kMark);
        row.icon(QRect(markRight - side - 1, text.top() + 1, side, side), look.icon(icon, role));
        markRight -= side + 6;
    };
    if (index.data(MemoryModel::PinnedRole).toBool()) mark(theme::Icon::Pin, ColorRole::Accent);
    if (index.data(MemoryModel::LocalOnlyRole).toBool()) mark(theme::Icon::Local, ColorRole::Good);

    const QFont font = look.font(theme::TextRole::Base);
    painter.setFont(font);
    const bool active = index.data(MemoryModel::ActiveRole).toBool();
    painter.setPen(look.color(active ? ColorRole::Text : ColorRole::Muted));
    const int height = QFontMetrics(font).lineSpacing();
    const int width = text.width() - look.scaled(kMarks);
    const Lines lines = linesOf(option, index);
    int top = text.top();
    for (const auto& line : lines.text) {
        row.line(QRect(text.left(), top, width + theme::kGrid, height), Qt::AlignLeft | Qt::AlignVCenter, line);
        top += height;
    }
    painter.setPen(look.color(ColorRole::Muted));
    for (const auto& line : lines.quiet) {
        row.line(QRect(text.left(), top + theme::kFine, text.width(), height), Qt::AlignLeft | Qt::AlignVCenter, line);
        top += height;
    }
}

}  // namespace hearth::shell
