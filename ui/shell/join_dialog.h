// SPDX-License-Identifier: AGPL-3.0-or-later
// An empty vault becomes a device of one that is elsewhere: by the code that another device shows, or by the twelve
// recovery words when there is none any more.
#pragma once

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

#include "ui/shell/context.h"

namespace hearth::shell {

class ProblemBar;
class SecretEdit;
class SixWords;

class JoinDialog final : public QDialog {
    Q_OBJECT

public:
    JoinDialog(Context& context, QWidget* parent);

Q_SIGNALS:
    /// This vault is a device of the other one now; what is there is on its way.
    void joined();

private:
    QWidget* buildCode();
    QWidget* buildWords();
    QWidget* buildDone();
    void join();
    void recover();
    void showDone();
    void showFailure(const Error& error);
    /// What is going on while the person waits; empty when nothing is.
    void setWaiting(const QString& what);

    Context& m_context;
    bridge::PairingSteps* m_steps = nullptr;
    QStackedWidget* m_sides;
    QWidget* m_byCode = nullptr;
    QWidget* m_byWords = nullptr;
    QWidget* m_done = nullptr;
    QPlainTextEdit* m_code = nullptr;
    QPushButton* m_join = nullptr;
    QLineEdit* m_address = nullptr;
    SecretEdit* m_phrase = nullptr;
    QPushButton* m_recover = nullptr;
    SixWords* m_words;
    QLabel* m_what;
    QProgressBar* m_waiting;
    ProblemBar* m_problem;
    QPushButton* m_close;
};

}  // namespace hearth::shell
