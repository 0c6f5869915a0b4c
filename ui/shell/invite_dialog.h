// SPDX-License-Identifier: AGPL-3.0-or-later
// Adding a device: the code that it reads, the six words that both show, and what it is called.
#pragma once

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTimer>

#include "ui/shell/context.h"

namespace hearth::shell {

class ProblemBar;
class QrCode;
class SixWords;

class InviteDialog final : public QDialog {
    Q_OBJECT

public:
    InviteDialog(Context& context, QWidget* parent);

Q_SIGNALS:
    /// A device has come in, or is called otherwise.
    void changed();

private:
    QWidget* buildCode();
    QWidget* buildName();
    void begin();
    void showCode(const QString& code, qint64 expiresAt);
    void showLife();
    void showName(const QString& device, const QString& name);
    void showFailure(const Error& error);
    void finish();

    Context& m_context;
    bridge::PairingSteps* m_steps = nullptr;
    QStackedWidget* m_sides;
    QrCode* m_code = nullptr;
    QLineEdit* m_text = nullptr;
    QLabel* m_life = nullptr;
    QLabel* m_away;
    SixWords* m_words;
    QLabel* m_came = nullptr;
    QLineEdit* m_name = nullptr;
    ProblemBar* m_problem;
    QTimer m_tick;
    qint64 m_expiresAt = 0;
    QString m_device;
    QString m_called;
};

}  // namespace hearth::shell
