// SPDX-License-Identifier: AGPL-3.0-or-later
// An empty vault becomes a device of one that is elsewhere: by the code that another device shows, or by the twelve
// recovery words when there is none any more.
#pragma once

#include <QLineEdit>
#include <QPlainTextEdit>

#include "ui/shell/pairing_dialog.h"

namespace hearth::shell {

class SecretEdit;

class JoinDialog final : public PairingDialog {
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
    bool eventFilter(QObject* watched, QEvent* event) override;
    void join();
    void recover();
    QString awaited() const override;
    void showDone(const QString& device, const QString& name) override;
    void showFailure(const Error& error) override;
    void stop() override;
    /// Whether what was typed can be changed.
    void setAsking(bool asking);

    bridge::Task m_task;
    QWidget* m_byCode;
    QWidget* m_byWords;
    QWidget* m_joined;
    QPlainTextEdit* m_code = nullptr;
    QPushButton* m_join = nullptr;
    QLineEdit* m_address = nullptr;
    SecretEdit* m_phrase = nullptr;
    QPushButton* m_recover = nullptr;
    QPushButton* m_finish = nullptr;
};

}  // namespace hearth::shell
