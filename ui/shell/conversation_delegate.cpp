// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/conversation_delegate.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/bridge/conversation_list_model.h"
#include "ui/shell/row_painter.h"

namespace hearth::shell {

namespace {

using bridge::ConversationListModel;
using theme::ColorRole;

constexpr int kSectionHeight = 32;
constexpr int kRowHeight = 32;
constexpr int kHitHeight = 52;
constexpr int kInset = 12;
constexpr int kMark = 14;
constexpr int kBusyMark = 8;

ConversationListModel::RowKind kindOf(const QModelIndex& index) {
    return static_cast<ConversationListModel::RowKind>(index.data(ConversationListModel::KindRole).toInt());
}

}  // namespace

ConversationDelegate::ConversationDelegate(const theme::Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    switch (kindOf(index)) {
        case ConversationListModel::RowKind::Section: return {option.rect.width(), m_theme.scaled(kSectionHeight)};
        case ConversationListModel::RowKind::Hit: return {option.rect.width(), m_theme.scaled(kHitHeight)};
        case ConversationListModel::RowKind::Conversation: break;
    }
    return {option.rect.width(), m_theme.scaled(kRowHeight)};
}

void ConversationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto kind = kindOf(index);
    if (kind != ConversationListModel::RowKind::Section) {
        const QRect ground = option.rect.adjusted(0, 1, 0, -1);
        QPainterPath shape;
        shape.addRoundedRect(ground, theme::kRadius, theme::kRadius);
        if (option.state & QStyle::State_Selected) {
            painter->fillPath(shape, m_theme.color(ColorRole::Selection));
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillPath(shape,
                              theme::mixed(m_theme.color(ColorRole::Text), m_theme.color(ColorRole::Raised), 0.06));
        }
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
            painter->setPen(QPen(m_theme.color(ColorRole::Accent), 1.5));
            painter->drawPath(shape);
        }
    }
    switch (kind) {
        case ConversationListModel::RowKind::Section:
            paintSection(*painter, option, index.data(Qt::DisplayRole).toString());
            break;
        case ConversationListModel::RowKind::Conversation: paintConversation(*painter, option, index); break;
        case ConversationListModel::RowKind::Hit: paintHit(*painter, option, index); break;
    }
    painter->restore();
}

void ConversationDelegate::paintSection(QPainter& painter, const QStyleOptionViewItem& option,
                                        const QString& title) const {
    QFont font = m_theme.font(theme::TextRole::Base);
    font.setPixelSize(font.pixelSize() - 2);
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    font.setCapitalization(QFont::AllUppercase);
    painter.setFont(font);
    painter.setPen(m_theme.color(ColorRole::Muted));
    RowPainter(painter, option.rect, option.direction)
        .line(option.rect.adjusted(kInset, 8, -kInset, 0), Qt::AlignVCenter | Qt::AlignLeft, title);
}

void ConversationDelegate::paintConversation(QPainter& painter, const QStyleOptionViewItem& option,
                                             const QModelIndex& index) const {
    const RowPainter row(painter, option.rect, option.direction);
    QRect text = option.rect.adjusted(kInset, 0, -kInset, 0);
    /// A place at the end of the line, which the words give up.
    const auto takeEnd = [&text](int side) {
        const QRect place(text.right() - side + 1, text.center().y() - side / 2 + 1, side, side);
        text.setRight(place.left() - theme::kFine);
        return place;
    };
    const auto mark = [&](theme::Icon icon, ColorRole role) {
        row.icon(takeEnd(m_theme.scaled(kMark)), m_theme.icon(icon, role));
    };
    if (index.data(ConversationListModel::PinnedRole).toBool()) mark(theme::Icon::Pin, ColorRole::Muted);
    if (index.data(ConversationListModel::LocalOnlyRole).toBool()) mark(theme::Icon::Local, ColorRole::Good);
    if (index.data(ConversationListModel::BusyRole).toBool()) {
        painter.setBrush(m_theme.color(ColorRole::Accent));
        painter.setPen(Qt::NoPen);
        row.dot(takeEnd(m_theme.scaled(kBusyMark)));
    }
    const QString title = index.data(Qt::DisplayRole).toString();
    painter.setFont(m_theme.font(theme::TextRole::Base));
    painter.setPen(m_theme.color(ColorRole::Text));
    row.line(text, Qt::AlignVCenter | Qt::AlignLeft, title.isEmpty() ? tr("Untitled") : title);
}

void ConversationDelegate::paintHit(QPainter& painter, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const {
    const RowPainter row(painter, option.rect, option.direction);
    const QRect text = option.rect.adjusted(kInset, 7, -kInset, -7);
    painter.setFont(m_theme.font(theme::TextRole::Base));
    painter.setPen(m_theme.color(ColorRole::Text));
    row.line(text, Qt::AlignTop | Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
    painter.setPen(m_theme.color(ColorRole::Muted));
    row.line(text, Qt::AlignBottom | Qt::AlignLeft, index.data(ConversationListModel::ExcerptRole).toString());
}

void ConversationDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                                const QModelIndex&) const {
    editor->setGeometry(option.rect.adjusted(2, 0, -2, 0));
}

}  // namespace hearth::shell
