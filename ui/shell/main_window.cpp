// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QCloseEvent>
#include <QFileDialog>

#include "ui/shell/unlock_page.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/widgets.h"
#include "ui/shell/window_settings.h"
#include "ui/shell/workspace.h"

namespace hearth::shell {

namespace {
constexpr QSize kFirstSize(1280, 800);
constexpr QSize kSmallest(480, 400);
}  // namespace

MainWindow::MainWindow(Context& context, store::KdfProfile profile, QWidget* parent)
    : QMainWindow(parent), m_context(context) {
    setWindowTitle(QStringLiteral("Hearth"));
    setMinimumSize(kSmallest);
    m_screens = child<QStackedWidget>(this);
    setCentralWidget(m_screens);
    m_unlock = child<UnlockPage>(m_screens, context);
    m_welcome = child<WelcomePage>(m_screens, context, profile);
    m_screens->addWidget(m_unlock);
    m_screens->addWidget(m_welcome);
    connect(m_unlock, &UnlockPage::otherVaultChosen, this, &MainWindow::chooseVault);
    connect(m_welcome, &WelcomePage::openExistingChosen, this, &MainWindow::chooseVault);
    connect(m_welcome, &WelcomePage::finished, this, &MainWindow::enter);
    // A vault that was just made goes on with the welcome first.
    connect(&context.bridge, &bridge::Bridge::opened, this, [this] {
        if (m_screens->currentWidget() == m_unlock) enter();
    });
    if (!restoreGeometry(context.window.value(QLatin1String(kGeometry)).toByteArray())) resize(kFirstSize);
}

MainWindow::~MainWindow() = default;

void MainWindow::showVault(const std::filesystem::path& directory) {
    if (store::Vault::exists(directory)) {
        m_unlock->setDirectory(directory);
        m_screens->setCurrentWidget(m_unlock);
        m_unlock->setFocus();
    } else {
        m_welcome->setDirectory(directory);
        m_screens->setCurrentWidget(m_welcome);
    }
}

void MainWindow::openWith(crypto::SecretBytes secret) { m_unlock->openWith(std::move(secret)); }

void MainWindow::enter() {
    m_context.window.setValue(QLatin1String(kLastVault), QString::fromStdString(m_context.bridge.directory().string()));
    m_workspace = child<Workspace>(m_screens, m_context);
    m_screens->addWidget(m_workspace);
    m_screens->setCurrentWidget(m_workspace);
}

void MainWindow::chooseVault() {
    auto* dialog = child<QFileDialog>(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Choose the folder of a vault, or an empty one for a new vault"));
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { showVault(path.toStdString()); });
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_context.window.setValue(QLatin1String(kGeometry), saveGeometry());
    if (m_workspace) m_workspace->remember();
    event->accept();
}

}  // namespace hearth::shell
