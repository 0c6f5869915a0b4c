// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/conversation_delegate.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/bridge/conversation_list_model.h"

namespace hearth::shell {

namespace {

using bridge::ConversationListModel;
using theme::ColorRole;

constexpr int kSectionHeight = 32;
constexpr int kRowHeight = 32;
constexpr int kHitHeight = 52;
constexpr int kInset = 12;

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
            paintSection(*painter, option.rect, index.data(Qt::DisplayRole).toString());
            break;
        case ConversationListModel::RowKind::Conversation: paintConversation(*painter, option.rect, index); break;
        case ConversationListModel::RowKind::Hit: paintHit(*painter, option.rect, index); break;
    }
    painter->restore();
}

void ConversationDelegate::paintSection(QPainter& painter, const QRect& rect, const QString& title) const {
    QFont font = m_theme.font(theme::TextRole::Base);
    font.setPixelSize(font.pixelSize() - 2);
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    font.setCapitalization(QFont::AllUppercase);
    painter.setFont(font);
    painter.setPen(m_theme.color(ColorRole::Muted));
    painter.drawText(rect.adjusted(kInset, 8, -kInset, 0), Qt::AlignVCenter | Qt::AlignLeft, title);
}

void ConversationDelegate::paintConversation(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    QRect text = rect.adjusted(kInset, 0, -kInset, 0);
    const auto mark = [&](theme::Icon icon, ColorRole role) {
        const QRect place(text.right() - 13, rect.center().y() - 6, 14, 14);
        m_theme.icon(icon, role).paint(&painter, place);
        text.setRight(place.left() - theme::kFine);
    };
    if (index.data(ConversationListModel::PinnedRole).toBool()) mark(theme::Icon::Pin, ColorRole::Muted);
    if (index.data(ConversationListModel::LocalOnlyRole).toBool()) mark(theme::Icon::Local, ColorRole::Good);
    if (index.data(ConversationListModel::BusyRole).toBool()) {
        painter.setBrush(m_theme.color(ColorRole::Accent));
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPointF(text.right() - 4, rect.center().y() + 0.5), 3.5, 3.5);
        text.setRight(text.right() - 16);
    }
    const QString title = index.data(Qt::DisplayRole).toString();
    painter.setFont(m_theme.font(theme::TextRole::Base));
    painter.setPen(m_theme.color(ColorRole::Text));
    painter.drawText(
        text, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(title.isEmpty() ? tr("Untitled") : title, Qt::ElideRight, text.width()));
}

void ConversationDelegate::paintHit(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    const QRect text = rect.adjusted(kInset, 7, -kInset, -7);
    painter.setFont(m_theme.font(theme::TextRole::Base));
    painter.setPen(m_theme.color(ColorRole::Text));
    const auto metrics = painter.fontMetrics();
    painter.drawText(text, Qt::AlignTop | Qt::AlignLeft,
                     metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, text.width()));
    painter.setPen(m_theme.color(ColorRole::Muted));
    const QString excerpt = index.data(ConversationListModel::ExcerptRole).toString();
    painter.drawText(text, Qt::AlignBottom | Qt::AlignLeft, metrics.elidedText(excerpt, Qt::ElideRight, text.width()));
}

void ConversationDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                                const QModelIndex&) const {
    editor->setGeometry(option.rect.adjusted(2, 0, -2, 0));
}

}  // namespace hearth::shell
