// SPDX-License-Identifier: AGPL-3.0-or-later
// A layer over the window that is gone with Esc or a click beside it; the quick switcher and the list of shortcuts.
#pragma once

#include <QFrame>
#include <QPointer>

#include "ui/theme/theme.h"

namespace hearth::shell {

class Overlay : public QFrame {
    Q_OBJECT

public:
    Overlay(const theme::Theme& theme, QWidget* window);

    /// Shows it over the whole of its parent and takes the keyboard.
    void open();
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    /// Where the content goes.
    QFrame* sheet() const { return m_sheet; }
    virtual QWidget* firstFocus() = 0;

    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();

    const theme::Theme& m_theme;
    QFrame* m_sheet;
    QPointer<QWidget> m_before;
};

}  // namespace hearth::shell
