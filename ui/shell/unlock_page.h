// SPDX-License-Identifier: AGPL-3.0-or-later
// Asks for the passphrase, or the recovery words, of a vault that is there.
#pragma once

#include <QProgressBar>
#include <QWidget>
#include <filesystem>

#include "ui/shell/context.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/secret_edit.h"

namespace hearth::shell {

class UnlockPage final : public QWidget {
    Q_OBJECT

public:
    explicit UnlockPage(Context& context, QWidget* parent = nullptr);

    void setDirectory(const std::filesystem::path& directory);
    /// The vault is being closed. `importStopped`: an import ends with it.
    void setLocking(bool importStopped);
    /// The vault is closed: it can be opened again.
    void setLocked();
    /// Opens with a secret from elsewhere, e.g. a passphrase file.
    void openWith(crypto::SecretBytes secret);

Q_SIGNALS:
    void otherVaultChosen();

private:
    void setWaiting(bool waiting);
    void showFailure(const Error& error);

    Context& m_context;
    std::filesystem::path m_directory;
    QLabel* m_title;
    QLabel* m_where;
    QLabel* m_note;  ///< What locking had to stop.
    SecretEdit* m_secret;
    QPushButton* m_open;
    QProgressBar* m_waiting;
    ProblemBar* m_problem;
};

}  // namespace hearth::shell
