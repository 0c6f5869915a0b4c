// SPDX-License-Identifier: AGPL-3.0-or-later
// A passphrase that is being chosen: typed twice, with a hint how hard it is to guess.
#pragma once

#include <QLabel>
#include <QWidget>

#include "ui/shell/secret_edit.h"

namespace hearth::shell {

class NewPassphrase final : public QWidget {
    Q_OBJECT

public:
    /// `name` is what the first field is called.
    NewPassphrase(const theme::Theme& theme, const QString& name, QWidget* parent = nullptr);

    /// Both fields hold the same text, and some.
    bool isReady() const;
    /// What was typed; the fields are empty afterwards.
    crypto::SecretBytes take();
    void clear();

Q_SIGNALS:
    void readyChanged(bool ready);
    /// Enter in the second field.
    void submitted();

private:
    void judge();

    SecretEdit* m_first;
    SecretEdit* m_again;
    QLabel* m_hint;
};

}  // namespace hearth::shell
