// SPDX-License-Identifier: AGPL-3.0-or-later
// Paints the sidebar's rows: section heads, conversations, and messages that a search found.
#pragma once

#include <QStyledItemDelegate>

#include "ui/theme/theme.h"

namespace hearth::shell {

class ConversationDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ConversationDelegate(const theme::Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    void paintSection(QPainter& painter, const QStyleOptionViewItem& option, const QString& title) const;
    void paintConversation(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintHit(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const theme::Theme& m_theme;
};

}  // namespace hearth::shell
