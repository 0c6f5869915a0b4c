// SPDX-License-Identifier: AGPL-3.0-or-later
// Paints one memory: its words on up to three lines, and a quiet line on its kind, layer and date.
#pragma once

#include <QStyledItemDelegate>

#include "ui/shell/context.h"

namespace hearth::shell {

class MemoryDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit MemoryDelegate(const Context& context, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// What is cut in the row, whole.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    struct Lines {
        QStringList text;
        QStringList quiet;
        QString whole;  ///< Both as they are; empty where nothing is cut.
    };

    void paintSection(QPainter& painter, const QStyleOptionViewItem& option, const QString& title) const;
    void paintMemory(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    QString quietText(const QModelIndex& index) const;
    Lines linesOf(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const Context& m_context;
};

}  // namespace hearth::shell
