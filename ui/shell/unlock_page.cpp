// SPDX-License-Identifier: AGPL-3.0-or-later
// One form in five modes; what a mode does not need is hidden.
#include "ui/shell/unlock_page.h"

#include <QDir>
#include <QFileDialog>
#include <QScrollArea>

#include "ui/shell/moments.h"
#include "ui/shell/progress_line.h"
#include "ui/shell/repair_text.h"
#include "ui/shell/snapshot_list.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kFormWidth = 440;
}

UnlockPage::UnlockPage(Context& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_task(context.bridge) {
    auto* outer = column(this, 0, 0);
    auto* area = child<QScrollArea>(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto* ground = child<QWidget>(area);
    auto* middle = row(ground, theme::kGrid * 3, 0);
    auto* form = child<QWidget>(ground);
    followText(m_context.theme, form, &QWidget::setMaximumWidth, kFormWidth);
    auto* down = column(form, 0, theme::kGrid * 3 / 2);
    down->addStretch(2);
    build(*down);
    down->addStretch(3);
    middle->addStretch(1);
    middle->addWidget(form, 100);
    middle->addStretch(1);
    area->setWidget(ground);
    outer->addWidget(area);
    connectParts();
    setFocusProxy(m_secret);
    setMode(Mode::Open);
}

void UnlockPage::build(QVBoxLayout& down) {
    QWidget* form = down.parentWidget();
    m_title = paragraph(form, {}, "display");
    m_where = paragraph(form, {}, "muted");
    m_note = paragraph(form, {});
    down.addWidget(m_title);
    down.addWidget(m_where);
    down.addWidget(m_note);
    buildChoice(down);
    m_secret = child<SecretEdit>(form, m_context.theme, tr("Passphrase or recovery words"));
    down.addWidget(m_secret);
    m_waiting = child<QProgressBar>(form);
    m_waiting->setRange(0, 0);
    m_waiting->setTextVisible(false);
    m_waiting->setAccessibleName(tr("Opening the vault"));
    m_waiting->hide();
    down.addWidget(m_waiting);
    m_progress = child<ProgressLine>(form, m_task);
    down.addWidget(m_progress);
    m_keychain = button(form, tr("Open with this computer's keychain"));
    m_keychain->setIcon(m_context.theme.icon(theme::Icon::Key));
    connect(m_keychain, &QPushButton::clicked, this, &UnlockPage::openWithKeychain);
    down.addWidget(m_keychain);
    m_problem = child<ProblemBar>(form, m_context.theme);
    down.addWidget(m_problem);
    buildButtons(down);
}

void UnlockPage::buildChoice(QVBoxLayout& down) {
    m_choice = child<QWidget>(down.parentWidget());
    auto* inside = column(m_choice, 0, theme::kGrid);
    m_noCopies = paragraph(m_choice, tr("There are no snapshots beside this vault."), "muted");
    m_copies = child<SnapshotList>(m_choice);
    auto* folder = button(m_choice, tr("Restore from a folder…"));
    inside->addWidget(m_noCopies);
    inside->addWidget(m_copies);
    inside->addWidget(folder, 0, Qt::AlignLeft);
    down.addWidget(m_choice);
    connect(folder, &QPushButton::clicked, this, &UnlockPage::chooseFolder);
    connect(m_copies, &SnapshotList::restoreChosen, this, &UnlockPage::askRestore);
}

void UnlockPage::buildButtons(QVBoxLayout& down) {
    QWidget* form = down.parentWidget();
    m_remedies = child<QWidget>(form);
    auto* remedies = row(m_remedies, 0, theme::kGrid);
    auto* mend = button(m_remedies, tr("Check and repair…"));
    auto* restoring = button(m_remedies, tr("Restore a backup…"));
    remedies->addWidget(mend);
    remedies->addWidget(restoring);
    remedies->addStretch();
    m_remedies->hide();
    down.addWidget(m_remedies);
    connect(mend, &QPushButton::clicked, this, &UnlockPage::askRepair);
    connect(restoring, &QPushButton::clicked, this, &UnlockPage::chooseCopy);

    auto* across = row(theme::kGrid);
    m_back = button(form, {}, "link");
    m_open = button(form, {}, "primary");
    across->addWidget(m_back);
    across->addStretch();
    across->addWidget(m_open);
    down.addLayout(across);
}

void UnlockPage::connectParts() {
    connect(m_open, &QPushButton::clicked, this, &UnlockPage::submit);
    connect(m_back, &QPushButton::clicked, this, &UnlockPage::back);
    connect(m_secret, &QLineEdit::returnPressed, this, &UnlockPage::submit);
    connect(m_secret, &QLineEdit::textChanged, this, [this] { setWaiting(m_waits); });
    connect(&m_context.bridge, &bridge::Bridge::openFailed, this, &UnlockPage::showOpenFailure);
    connect(&m_context.bridge, &bridge::Bridge::opened, this, [this] {
        m_kept.reset();
        setWaiting(false);
    });
}

void UnlockPage::setMode(Mode mode) {
    m_mode = mode;
    const bool asks = mode == Mode::Open || mode == Mode::Restore || mode == Mode::Repair;
    m_title->setText(mode == Mode::Choose    ? tr("Restore a backup")
                     : mode == Mode::Restore ? tr("Restore this copy")
                     : mode == Mode::Repair  ? tr("Check and repair")
                     : mode == Mode::Report  ? tr("Checked")
                     : m_wasLocked           ? tr("Your vault is locked")
                                             : tr("Open your vault"));
    m_note->setText(words());
    m_note->setVisible(!m_note->text().isEmpty());
    m_choice->setVisible(mode == Mode::Choose);
    m_secret->setVisible(asks);
    m_secret->clear();
    m_keychain->setVisible(mode == Mode::Open && m_context.security.hasKeychain() &&
                           bridge::Security::offersKeychain(m_directory));
    m_open->setVisible(mode != Mode::Choose);
    m_back->setText(mode == Mode::Open ? tr("Another vault…") : tr("Back"));
    m_back->setVisible(mode != Mode::Report);
    m_problem->hide();
    m_remedies->hide();
    setWaiting(false);
    (asks ? static_cast<QWidget*>(m_secret) : m_open)->setFocus();
}

QString UnlockPage::words() const {
    switch (m_mode) {
        case Mode::Choose:
            return tr("A copy takes the place of the vault. The vault as it is now is kept among the snapshots.");
        case Mode::Restore:
            return tr("The copy of %1 takes the place of the vault, once it is proved to be whole. The vault as it is "
                      "now is kept among the snapshots. It asks for what opened the vault at that time.")
                .arg(m_copy.at ? copyMoment(m_copy) : QDir::toNativeSeparators(m_copy.folder));
        case Mode::Repair:
            return tr(
                "Every page is read. If any is damaged, what can be read goes into a new vault, which takes the "
                "place of this one; the damaged one is kept among the snapshots.");
        case Mode::Report: return m_report;
        case Mode::Open: break;
    }
    return {};
}

QString UnlockPage::actionText() const {
    switch (m_mode) {
        case Mode::Restore: return tr("Restore");
        case Mode::Repair: return tr("Check and repair");
        case Mode::Choose:
        case Mode::Report:
        case Mode::Open: break;
    }
    return m_waits ? tr("Opening…") : tr("Open");
}

void UnlockPage::setWaiting(bool waiting) {
    m_waits = waiting;
    m_waiting->setVisible(waiting && !m_task.isRunning());
    m_secret->setEnabled(!waiting);
    m_back->setEnabled(!waiting);
    m_keychain->setEnabled(!waiting);
    m_open->setEnabled(!waiting && (m_mode == Mode::Report || !m_secret->text().isEmpty()));
    m_open->setText(actionText());
    if (waiting) {
        m_problem->hide();
        m_remedies->hide();
    }
}

void UnlockPage::setDirectory(const std::filesystem::path& directory) {
    m_directory = directory;
    m_where->setText(QDir::toNativeSeparators(QString::fromStdString(directory.string())));
    m_wasLocked = false;
    setMode(Mode::Open);
}

void UnlockPage::setLocking(bool importStopped) {
    m_wasLocked = true;
    setMode(Mode::Open);
    m_note->setText(tr("The import was stopped. What had been read is kept; import the same file again for the rest."));
    m_note->setVisible(importStopped);
    setWaiting(true);
    m_open->setText(tr("Locking…"));
}

void UnlockPage::setLocked() {
    setWaiting(false);
    m_secret->setFocus();
}

void UnlockPage::submit() {
    if (m_waits || !m_open->isEnabled()) return;
    if (m_mode == Mode::Report) return openWith(std::move(*std::exchange(m_kept, std::nullopt)));
    auto secret = m_secret->take();
    if (m_mode == Mode::Restore) return restore(std::move(secret));
    if (m_mode == Mode::Repair) return repair(std::move(secret));
    openWith(std::move(secret));
}

void UnlockPage::back() {
    if (m_mode == Mode::Open) {
        Q_EMIT otherVaultChosen();
    } else {
        setMode(Mode::Open);
    }
}

void UnlockPage::openWith(crypto::SecretBytes secret) {
    setWaiting(true);
    m_byKeychain = false;
    m_context.bridge.openVault(m_directory, std::move(secret));
}

void UnlockPage::openWithKeychain() {
    setWaiting(true);
    m_byKeychain = true;
    m_context.bridge.openWithKeychain(m_directory);
}

void UnlockPage::chooseCopy() {
    setMode(Mode::Choose);
    m_noCopies->hide();
    m_context.recovery.snapshots(this, m_directory, [this](Result<std::vector<bridge::CopyItem>> copies) {
        if (!copies.ok()) return;
        m_noCopies->setVisible(copies->empty());
        m_copies->setCopies(std::move(*copies));
    });
}

void UnlockPage::chooseFolder() {
    auto* dialog = child<QFileDialog>(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Choose the folder of a backup"));
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (bridge::Recovery::isCopy(path)) return askRestore({bridge::CopyReason::Backup, path});
        m_problem->showSentence(
            tr("There is no backup in this folder. Nothing was changed; choose the folder that holds vault.db."));
    });
    dialog->open();
}

void UnlockPage::askRestore(const bridge::CopyItem& copy) {
    m_copy = copy;
    setMode(Mode::Restore);
}

void UnlockPage::askRepair() { setMode(Mode::Repair); }

void UnlockPage::restore(crypto::SecretBytes secret) {
    m_kept = secret.clone();
    m_progress->setWhat(tr("Copying and proving every page"));
    m_context.recovery.restore(m_task, m_directory, m_copy.folder, std::move(secret),
                               [this](const Result<QString>& kept) {
                                   if (!kept.ok()) return failed(Operation::RestoreCopy, kept.error());
                                   setMode(Mode::Open);
                                   openWith(std::move(*std::exchange(m_kept, std::nullopt)));
                               });
    setWaiting(true);
}

void UnlockPage::repair(crypto::SecretBytes secret) {
    m_kept = secret.clone();
    m_progress->setWhat(tr("Reading every page"));
    m_context.recovery.repair(m_task, m_directory, std::move(secret),
                              [this](const Result<bridge::RepairResult>& result) {
                                  if (!result.ok()) return failed(Operation::RepairVault, result.error());
                                  showRepair(*result);
                              });
    setWaiting(true);
}

void UnlockPage::showRepair(const bridge::RepairResult& result) {
    m_report = repairText(result);
    setMode(Mode::Report);
    if (result.sound) return;
    m_title->setText(tr("Repaired"));
    m_problem->showSentence(tr("The damaged vault is kept in %1").arg(QDir::toNativeSeparators(result.kept)),
                            result.details);
}

void UnlockPage::showOpenFailure(const Error& error) {
    if (!isVisible()) return;
    if (m_mode == Mode::Report) setMode(Mode::Open);
    failed(m_byKeychain ? Operation::OpenByKeychain : Operation::OpenVault, error);
}

void UnlockPage::failed(Operation operation, const Error& error) {
    m_kept.reset();
    setWaiting(false);
    if (error.code == ErrorCode::Locked && !error.detail.empty()) {
        m_problem->showSentence(tr("The vault is in use (%1). Nothing was changed; close that program and try again.")
                                    .arg(bridge::toQt(error.detail)));
    } else {
        m_problem->showError(operation, error);
    }
    m_remedies->setVisible(operation != Operation::RestoreCopy && operation != Operation::RepairVault &&
                           error.code == ErrorCode::Corrupt);
    m_secret->setFocus();
}

}  // namespace hearth::shell
