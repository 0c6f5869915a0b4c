// SPDX-License-Identifier: AGPL-3.0-or-later
// A list to choose from: what is chosen begins where one begins to read, and ends in an ellipsis where it does not fit.
#pragma once

#include <QComboBox>

namespace hearth::shell {

/// What does not fit stands in the tooltip, where it has no other.
class ChoiceBox final : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// Where the words may be, before it is turned round.
    QRect room() const;
    QString fitting() const;
};

}  // namespace hearth::shell
