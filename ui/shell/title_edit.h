// SPDX-License-Identifier: AGPL-3.0-or-later
// A title that can be typed over where it stands: what does not fit ends in an ellipsis until the keyboard is in it.
#pragma once

#include <QLineEdit>

namespace hearth::shell {

class TitleEdit final : public QLineEdit {
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

    /// What is seen of the text.
    QString shown() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect room() const;
};

}  // namespace hearth::shell
