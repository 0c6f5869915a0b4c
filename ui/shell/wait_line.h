// SPDX-License-Identifier: AGPL-3.0-or-later
// What is being waited for, how far it is where that is known, and Cancel. Hidden while nothing is, and for the first
// moment, so that what is quick does not flicker.
#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

namespace hearth::shell {

class WaitLine : public QWidget {
    Q_OBJECT

public:
    explicit WaitLine(QWidget* parent = nullptr);

    /// Say it before it begins: "Backing up to …".
    void setWhat(const QString& what);
    void begin();
    void end();
    bool isWaiting() const { return m_waiting; }
    /// From 0 to 1; 0 while it is not known.
    void setFraction(double fraction);

Q_SIGNALS:
    /// Chosen once: from then on it says that it stops, until `end`.
    void cancelChosen();

private:
    QLabel* m_what;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QTimer m_later;
    bool m_waiting = false;
};

}  // namespace hearth::shell
