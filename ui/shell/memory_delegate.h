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

private:
    void paintSection(QPainter& painter, const QStyleOptionViewItem& option, const QString& title) const;
    void paintMemory(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    QStringList quietLines(const QModelIndex& index, const QFont& font, int width) const;

    const Context& m_context;
};

}  // namespace hearth::shell
