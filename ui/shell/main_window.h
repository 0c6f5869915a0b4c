// SPDX-License-Identifier: AGPL-3.0-or-later
// The one window: the welcome, the unlock screen, and the workspace once a vault is open.
#pragma once

#include <QMainWindow>
#include <QStackedWidget>
#include <filesystem>
#include <optional>

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
    /// Null until a vault is open.
    Workspace* workspace() { return m_workspace; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void enter();
    void chooseVault();

    Context& m_context;
    QStackedWidget* m_screens;
    UnlockPage* m_unlock;
    WelcomePage* m_welcome;
    Workspace* m_workspace = nullptr;
};

}  // namespace hearth::shell
