// SPDX-License-Identifier: AGPL-3.0-or-later
// What adding a device and joining one have in common: the steps of a pairing, the six words, a server that is away for
// a while, and an end at any moment that the other device is told of.
#pragma once

#include <QDialog>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>

#include "ui/shell/context.h"

namespace hearth::shell {

class ProblemBar;
class SixWords;
class WaitLine;

class PairingDialog : public QDialog {
    Q_OBJECT

public:
    void reject() override;

protected:
    struct Face {
        QString title;
        QString close;  ///< What the button says that leaves it.
    };
    PairingDialog(Context& context, const Face& face, QWidget* parent);

    /// Where a side of the dialog is put; the six words are one already.
    QStackedWidget& sides() const { return *m_sides; }
    /// Shows it, with the keyboard in `focus`; Enter presses `primary` where the keyboard is in no button.
    void showSide(QWidget* side, QWidget* focus, QPushButton* primary = nullptr);
    SixWords& words() { return *m_words; }
    bool isComparing() const;
    ProblemBar& problem() { return *m_problem; }
    QPushButton& closeButton() { return *m_close; }
    /// What is being waited for; empty when nothing is. It can be broken off: see `stop`.
    void setWaiting(const QString& what);

    /// New steps, in place of any others: begin them.
    bridge::PairingSteps& startSteps();
    /// Ends the pairing. False when there was none.
    bool leaveSteps();
    void keyPressEvent(QKeyEvent* event) override;

    /// What is waited for while the server answers and nothing was compared yet; empty when there is nothing to say.
    virtual QString awaited() const { return {}; }
    virtual void showDone(const QString& device, const QString& name) = 0;
    virtual void showFailure(const Error& error) = 0;
    /// The person broke the wait off.
    virtual void stop();

    Context& m_context;

private:
    void showAway(bool away);

    QPointer<bridge::PairingSteps> m_steps;
    QStackedWidget* m_sides;
    SixWords* m_words;
    WaitLine* m_wait;
    ProblemBar* m_problem;
    QPushButton* m_close;
    QPointer<QPushButton> m_primary;
};

}  // namespace hearth::shell
