// SPDX-License-Identifier: AGPL-3.0-or-later
// One line of words that gives way: what does not fit ends in an ellipsis and stands in the tooltip.
#pragma once

#include <QLabel>

namespace hearth::shell {

/// The text stays whole for screen readers and for the mouse that copies it.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text, QWidget* parent = nullptr);

    /// Nothing wide: where another size policy lets it have its own width, it gives way all the same.
    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString fitting() const;
};

}  // namespace hearth::shell
