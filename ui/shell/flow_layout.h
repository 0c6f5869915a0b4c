// SPDX-License-Identifier: AGPL-3.0-or-later
// Lays widgets out like words: side by side, and on a further line where the width ends.
#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace hearth::shell {

class FlowLayout final : public QLayout {
    Q_OBJECT

public:
    /// Without a parent it is to be put into another layout, which owns it.
    FlowLayout(QWidget* parent, int spacing);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;

private:
    enum class Apply { No, Yes };
    int arrange(const QRect& rect, Apply apply) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

}  // namespace hearth::shell
