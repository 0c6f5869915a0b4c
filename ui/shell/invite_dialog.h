// SPDX-License-Identifier: AGPL-3.0-or-later
// Adding a device: the code that it reads, the six words that both show, and what it is called.
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QTimer>

#include "ui/shell/pairing_dialog.h"

namespace hearth::shell {

class QrCode;

class InviteDialog final : public PairingDialog {
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
    void showDone(const QString& device, const QString& name) override;
    void showFailure(const Error& error) override;
    void finish();

    QWidget* m_byCode;
    QrCode* m_code = nullptr;
    QLineEdit* m_text = nullptr;
    QPushButton* m_copy = nullptr;
    QLabel* m_life = nullptr;
    QWidget* m_naming;
    QLabel* m_came = nullptr;
    QLineEdit* m_name = nullptr;
    QPushButton* m_finish = nullptr;
    QTimer m_tick;
    qint64 m_expiresAt = 0;
    QString m_device;
    QString m_called;
};

}  // namespace hearth::shell
