// SPDX-License-Identifier: AGPL-3.0-or-later
// The first start, step by step: a vault, its recovery words, a model, old conversations. Only the vault is needed.
#pragma once

#include <QProgressBar>
#include <QStackedWidget>
#include <QWidget>
#include <filesystem>

#include "ui/shell/connection_form.h"
#include "ui/shell/context.h"
#include "ui/shell/import_view.h"
#include "ui/shell/new_passphrase.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/recovery_step.h"

namespace hearth::shell {

class WelcomePage final : public QWidget {
    Q_OBJECT

public:
    WelcomePage(Context& context, store::KdfProfile profile, QWidget* parent = nullptr);

    void setDirectory(const std::filesystem::path& directory);

Q_SIGNALS:
    void finished();
    void openExistingChosen();

private:
    enum Step { Vault, Recovery, Model, Import };

    QWidget* buildVaultStep();
    QWidget* buildModelStep();
    QWidget* buildImportStep();
    /// A scrolling step with its heading; `content` gets what is put below it.
    QWidget* page(const QString& heading, const QString& text, QVBoxLayout*& content);
    void createVault();
    /// The vault that was just made becomes a device of another one.
    void join();
    void setWaiting(bool waiting);
    void go(Step step);

    Context& m_context;
    store::KdfProfile m_profile;
    std::filesystem::path m_directory;
    QStackedWidget* m_steps;
    QLabel* m_where = nullptr;
    NewPassphrase* m_passphrase = nullptr;
    QProgressBar* m_waiting = nullptr;
    QPushButton* m_create = nullptr;
    QPushButton* m_other = nullptr;
    bool m_joins = false;  ///< The vault is made to become a device of another one.
    ProblemBar* m_problem = nullptr;
    RecoveryStep* m_recovery = nullptr;
    ConnectionForm* m_connection = nullptr;
    ImportView* m_import = nullptr;
    QPushButton* m_finish = nullptr;
};

}  // namespace hearth::shell
