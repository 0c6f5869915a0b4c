// SPDX-License-Identifier: AGPL-3.0-or-later
// A closed vault: it is opened with the passphrase or the recovery words, replaced by a copy, or repaired.
#pragma once

#include <QProgressBar>
#include <QWidget>
#include <filesystem>

#include "ui/shell/context.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/secret_edit.h"

class QVBoxLayout;

namespace hearth::shell {

class ProgressLine;
class SnapshotList;

class UnlockPage final : public QWidget {
    Q_OBJECT

public:
    explicit UnlockPage(Context& context, QWidget* parent = nullptr);

    void setDirectory(const std::filesystem::path& directory);
    /// The vault is being closed. `importStopped`: an import ends with it.
    void setLocking(bool importStopped);
    /// The vault is closed: it can be opened again.
    void setLocked();
    /// Asks for the passphrase of a copy that is to take the vault's place.
    void askRestore(const bridge::CopyItem& copy);
    /// Asks for the passphrase to check and repair the vault.
    void askRepair();
    /// Opens with a secret from elsewhere, e.g. a passphrase file.
    void openWith(crypto::SecretBytes secret);

Q_SIGNALS:
    void otherVaultChosen();

private:
    enum class Mode { Open, Choose, Restore, Repair, Report };

    void build(QVBoxLayout& down);
    void buildChoice(QVBoxLayout& down);
    void buildButtons(QVBoxLayout& down);
    void connectParts();
    void setMode(Mode mode);
    QString words() const;
    QString actionText() const;
    void setWaiting(bool waiting);
    void submit();
    void back();
    void chooseCopy();
    void chooseFolder();
    void restore(crypto::SecretBytes secret);
    void repair(crypto::SecretBytes secret);
    void showRepair(const bridge::RepairResult& result);
    void openWithKeychain();
    void showOpenFailure(const Error& error);
    void failed(Operation operation, const Error& error);

    Context& m_context;
    bridge::Task m_task;
    Mode m_mode = Mode::Open;
    bool m_wasLocked = false;
    bool m_waits = false;
    bool m_byKeychain = false;  ///< What is being opened with.
    std::filesystem::path m_directory;
    bridge::CopyItem m_copy;  ///< That is to be restored.
    QString m_report;         ///< What the repair found.
    std::optional<crypto::SecretBytes>
        m_kept;  ///< Opens the vault after a restore or a repair, so that it is typed once.

    QLabel* m_title;
    QLabel* m_where;
    QLabel* m_note;  ///< What locking had to stop, or what the mode does.
    QWidget* m_choice;
    SnapshotList* m_copies;
    QLabel* m_noCopies;
    SecretEdit* m_secret;
    QProgressBar* m_waiting;
    ProgressLine* m_progress;
    ProblemBar* m_problem;
    QWidget* m_remedies;
    QPushButton* m_keychain;
    QPushButton* m_back;
    QPushButton* m_open;
};

}  // namespace hearth::shell
