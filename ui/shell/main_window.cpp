// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QFileDialog>
#include <QGuiApplication>

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
    : QMainWindow(parent), m_context(context), m_profile(profile), m_autoLock(context.bridge.ports().clock) {
    setWindowTitle(QStringLiteral("Hearth"));
    setMinimumSize(kSmallest);
    m_screens = child<QStackedWidget>(this);
    setCentralWidget(m_screens);
    m_unlock = child<UnlockPage>(m_screens, context);
    m_screens->addWidget(m_unlock);
    renewWelcome();
    connect(m_unlock, &UnlockPage::otherVaultChosen, this, &MainWindow::chooseVault);
    // A vault that was just made goes on with the welcome first.
    connect(&context.bridge, &bridge::Bridge::opened, this, [this] {
        if (m_screens->currentWidget() == m_unlock) enter();
    });
    connect(&context.bridge, &bridge::Bridge::closed, this, [this] {
        m_leaving = false;
        m_unlock->setLocked();
        if (const auto then = std::exchange(m_afterLock, nullptr)) then();
    });
    connect(&context.bridge, &bridge::Bridge::busyChanged, &m_autoLock, &AutoLock::setBusy);
    // Not from within the key or the click that it came with: what that was for is about to go.
    connect(&m_autoLock, &AutoLock::due, this, &MainWindow::lock, Qt::QueuedConnection);
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

void MainWindow::renewWelcome() {
    if (m_welcome) m_welcome->deleteLater();
    m_welcome = child<WelcomePage>(m_screens, m_context, m_profile);
    m_screens->addWidget(m_welcome);
    connect(m_welcome, &WelcomePage::openExistingChosen, this, &MainWindow::chooseVault);
    connect(m_welcome, &WelcomePage::finished, this, &MainWindow::enter);
}

void MainWindow::enter() {
    m_context.window.setValue(QLatin1String(kLastVault), QString::fromStdString(m_context.bridge.directory().string()));
    m_context.places.take(this, [this](const Result<std::optional<bridge::Place>>& place) {
        showWorkspace(place.ok() ? *place : std::nullopt);
    });
}

void MainWindow::showWorkspace(const std::optional<bridge::Place>& place) {
    m_workspace = child<Workspace>(m_screens, m_context);
    connect(m_workspace, &Workspace::lockChosen, this, &MainWindow::lock, Qt::QueuedConnection);
    connect(m_workspace, &Workspace::lockSettingsChanged, this, &MainWindow::readLockSettings);
    connect(m_workspace, &Workspace::restoreChosen, this,
            [this](const bridge::CopyItem& copy) { lockAnd([this, copy] { m_unlock->askRestore(copy); }); });
    connect(m_workspace, &Workspace::repairChosen, this, [this] { lockAnd([this] { m_unlock->askRepair(); }); });
    connect(m_workspace, &Workspace::leftVault, this, &MainWindow::letGo, Qt::QueuedConnection);
    connect(m_workspace, &Workspace::stayed, this, &MainWindow::stay);
    if (place) m_workspace->returnTo(*place);
    m_screens->addWidget(m_workspace);
    m_screens->setCurrentWidget(m_workspace);
    m_workspace->tellLost(m_context.bridge.openReport());
    renewWelcome();
    readLockSettings();
    m_autoLock.watch(true);
}

void MainWindow::readLockSettings() {
    m_autoLock.setMinutes(storedLockMinutes(m_context.window));
    m_autoLock.setWithScreen(storedLockWithScreen(m_context.window));
}

void MainWindow::lock() {
    if (!m_workspace || m_leaving) return;
    m_leaving = true;
    m_autoLock.watch(false);
    m_unlock->setDirectory(m_context.bridge.directory());
    m_unlock->setLocking(m_workspace->isImporting());
    m_screens->setCurrentWidget(m_unlock);
    m_workspace->leaveVault();
}

void MainWindow::lockAnd(std::function<void()> then) {
    m_afterLock = std::move(then);
    QMetaObject::invokeMethod(this, &MainWindow::lock, Qt::QueuedConnection);
}

void MainWindow::letGo() {
    // Text that was marked can be pasted with the middle button; text that was copied stays, on purpose.
    auto* clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsSelection()) clipboard->clear(QClipboard::Selection);
    m_screens->removeWidget(m_workspace);
    const std::unique_ptr<Workspace> gone(std::exchange(m_workspace, nullptr));
    m_context.bridge.closeVault();
}

void MainWindow::stay(const Error& error) {
    m_leaving = false;
    m_afterLock = nullptr;
    m_screens->setCurrentWidget(m_workspace);
    m_workspace->tellNotLocked(error);
    m_autoLock.watch(true);
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
    // Who ends the session is not held up by a question.
    if (m_workspace && m_workspace->holdsTemporary() && !qGuiApp->isSavingSession()) {
        event->ignore();
        m_workspace->endTemporary([this] { close(); });
        return;
    }
    m_context.window.setValue(QLatin1String(kGeometry), saveGeometry());
    if (m_workspace) m_workspace->remember();
    event->accept();
}

}  // namespace hearth::shell
