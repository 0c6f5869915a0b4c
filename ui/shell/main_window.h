// SPDX-License-Identifier: AGPL-3.0-or-later
// The one window: the welcome, the unlock screen, and the workspace once a vault is open.
#pragma once

#include <QMainWindow>
#include <QStackedWidget>
#include <filesystem>
#include <optional>

#include "ui/shell/auto_lock.h"
#include "ui/shell/context.h"

namespace hearth::shell {

class UnlockPage;
class WelcomePage;
class Workspace;

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// `profile` is for vaults that are made here.
    MainWindow(Context& context, store::KdfProfile profile, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Shows what the folder needs: the unlock screen when a vault is there, else the welcome.
    void showVault(const std::filesystem::path& directory);
    /// Opens the vault without asking.
    void openWith(crypto::SecretBytes secret);
    /// Null while no vault is open, and while it is being locked.
    Workspace* workspace() { return m_leaving ? nullptr : m_workspace; }
    /// Closes the vault and takes everything of it off the screen and out of memory. Answers that stream are stopped,
    /// with what came kept; an import and other long work are stopped.
    void lock();
    /// Says that the computer's screen was locked or unlocked.
    void noteScreenLocked(bool locked) { m_autoLock.setScreenLocked(locked); }
    AutoLock& autoLock() { return m_autoLock; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void enter();
    void showWorkspace(const std::optional<bridge::Place>& place);
    /// A page that knows nothing of the vault that was made on the one before.
    void renewWelcome();
    void readLockSettings();
    void chooseVault();
    void letGo();
    /// Locks, and does this with the unlock page when the vault is closed.
    void lockAnd(std::function<void()> then);
    void stay(const Error& error);

    Context& m_context;
    QStackedWidget* m_screens;
    UnlockPage* m_unlock;
    store::KdfProfile m_profile;
    WelcomePage* m_welcome = nullptr;
    Workspace* m_workspace = nullptr;
    AutoLock m_autoLock;
    std::function<void()> m_afterLock;
    bool m_leaving = false;  ///< From `lock` until the vault is closed.
};

}  // namespace hearth::shell
