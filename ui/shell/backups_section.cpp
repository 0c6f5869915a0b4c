// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/backups_section.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>

#include "ui/shell/moments.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/progress_line.h"
#include "ui/shell/snapshot_list.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

QFileDialog* folderDialog(QWidget* parent, const QString& title) {
    auto* dialog = child<QFileDialog>(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setFileMode(QFileDialog::Directory);
    return dialog;
}

}  // namespace

BackupsSection::BackupsSection(Context& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_task(context.bridge) {
    auto* down = column(this, 0, theme::kGrid);
    buildBackup(*down);
    down->addSpacing(theme::kGrid);
    down->addWidget(rule(this));
    buildSnapshots(*down);
    down->addSpacing(theme::kGrid);
    down->addWidget(rule(this));
    buildCheck(*down);
}

void BackupsSection::buildBackup(QVBoxLayout& down) {
    m_lastText = paragraph(this, {});
    m_lastText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    down.addWidget(m_lastText);
    auto* across = row(theme::kGrid);
    m_make = button(this, tr("Back up now…"), "primary");
    m_elsewhere = button(this, tr("Into another folder…"), "quiet");
    m_elsewhere->hide();
    across->addWidget(m_make);
    across->addWidget(m_elsewhere);
    across->addStretch();
    down.addLayout(across);
    m_progress = child<ProgressLine>(this, m_task);
    down.addWidget(m_progress);
    m_problem = child<ProblemBar>(this, m_context.theme);
    down.addWidget(m_problem);
    down.addWidget(paragraph(this,
                             tr("A backup is a whole vault, encrypted like this one. It opens with what opens the "
                                "vault today. Best keep it on another disk."),
                             "muted"));
    connect(m_make, &QPushButton::clicked, this, [this] {
        if (m_last && m_last->isThere) {
            backUp(m_last->folder);
        } else {
            chooseFolder();
        }
    });
    connect(m_elsewhere, &QPushButton::clicked, this, &BackupsSection::chooseFolder);
    connect(&m_task, &bridge::Task::ended, this, [this] {
        m_make->setEnabled(true);
        m_elsewhere->setEnabled(true);
    });
}

void BackupsSection::buildSnapshots(QVBoxLayout& down) {
    auto* head = row(theme::kGrid);
    head->addWidget(label(this, tr("Snapshots")), 1);
    auto* folder = button(this, tr("Restore from a folder…"), "link");
    head->addWidget(folder);
    down.addLayout(head);
    m_noSnapshots = paragraph(this, tr("The first one will be made while you use Hearth today."), "muted");
    down.addWidget(m_noSnapshots);
    m_snapshots = child<SnapshotList>(this);
    down.addWidget(m_snapshots);
    down.addWidget(paragraph(this,
                             tr("Hearth keeps one a day beside the vault, the last seven. They help against mistakes, "
                                "not against a lost disk."),
                             "muted"));
    connect(folder, &QPushButton::clicked, this, &BackupsSection::chooseCopy);
    connect(m_snapshots, &SnapshotList::restoreChosen, this, &BackupsSection::ask);
}

void BackupsSection::buildCheck(QVBoxLayout& down) {
    auto* across = row(theme::kGrid);
    m_checked = paragraph(this, tr("Checking reads every page of the vault and proves that it is whole."), "muted");
    m_check = button(this, tr("Check now"));
    across->addWidget(m_checked, 1);
    across->addWidget(m_check, 0, Qt::AlignTop);
    down.addLayout(across);
    m_damage = child<ProblemBar>(this, m_context.theme);
    down.addWidget(m_damage);
    connect(m_check, &QPushButton::clicked, this, &BackupsSection::check);
    connect(m_damage, &ProblemBar::actionChosen, this, &BackupsSection::repairChosen);
}

void BackupsSection::reload() {
    m_context.backups.list(this, [this](const Result<bridge::CopyList>& list) {
        if (list.ok()) {
            show(*list);
        } else if (list.error().code != ErrorCode::Cancelled) {
            m_problem->showError(Operation::LoadList, list.error());
        }
    });
}

void BackupsSection::show(const bridge::CopyList& list) {
    m_last = list.lastBackup;
    if (m_last) {
        const QString folder = QDir::toNativeSeparators(m_last->folder);
        m_lastText->setText(m_last->isThere ? tr("Last backup: %1, %2, whole when it was made.\n%3")
                                                  .arg(copyMoment(*m_last), sizeText(m_last->bytes), folder)
                                            : tr("Last backup: %1, %2. Its folder is not connected now.\n%3")
                                                  .arg(copyMoment(*m_last), sizeText(m_last->bytes), folder));
    } else {
        m_lastText->setText(tr("There is no backup yet. If this disk is lost, so is the vault."));
    }
    const bool again = m_last && m_last->isThere;
    m_make->setText(again ? tr("Back up now") : tr("Back up now…"));
    m_elsewhere->setVisible(again);
    m_noSnapshots->setVisible(list.snapshots.empty());
    m_snapshots->setVisible(!list.snapshots.empty());
    m_snapshots->setCopies(list.snapshots);
}

void BackupsSection::chooseFolder() {
    auto* dialog = folderDialog(this, tr("Choose a folder for the backup"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { backUp(bridge::Backups::folderFor(path)); });
    dialog->open();
}

void BackupsSection::backUp(const QString& folder) {
    if (m_task.isRunning()) return;
    m_problem->hide();
    m_make->setEnabled(false);
    m_elsewhere->setEnabled(false);
    m_progress->setWhat(tr("Backing up to %1. You can go on using Hearth.").arg(QDir::toNativeSeparators(folder)));
    m_context.backups.make(m_task, folder, [this](const Result<bridge::CopyItem>& made) {
        if (!made.ok()) m_problem->showError(Operation::BackUp, made.error());
        reload();
    });
}

void BackupsSection::chooseCopy() {
    auto* dialog = folderDialog(this, tr("Choose the folder of a backup"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (bridge::Recovery::isCopy(path)) {
            m_problem->hide();
            ask({bridge::CopyReason::Backup, path});
        } else {
            m_problem->showSentence(
                tr("There is no backup in this folder. Nothing was changed; choose the folder that holds vault.db."));
        }
    });
    dialog->open();
}

void BackupsSection::ask(const bridge::CopyItem& copy) {
    auto* question =
        std::make_unique<QMessageBox>(QMessageBox::NoIcon, tr("Restore a copy"),
                                      tr("Put the copy of %1 in the place of this vault?")
                                          .arg(copy.at ? copyMoment(copy) : QDir::toNativeSeparators(copy.folder)),
                                      QMessageBox::NoButton, this)
            .release();
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Hearth locks and asks for the passphrase of that copy. What was said and remembered since then will not be "
           "in the vault any more. The vault as it is now is kept among the snapshots, so that you can come back to "
           "it."));
    auto* keep = question->addButton(tr("Keep this vault"), QMessageBox::RejectRole);
    question->addButton(tr("Lock and restore…"), QMessageBox::AcceptRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(question, &QMessageBox::buttonClicked, this, [this, keep, copy](QAbstractButton* chosen) {
        if (chosen != keep) Q_EMIT restoreChosen(copy);
    });
    question->open();
}

void BackupsSection::check() {
    m_check->setEnabled(false);
    m_damage->hide();
    m_checked->setText(tr("Reading every page… You can go on using Hearth."));
    m_context.backups.check(this, [this](const Result<bridge::CheckResult>& result) { showCheck(result); });
}

void BackupsSection::showCheck(const Result<bridge::CheckResult>& result) {
    m_check->setEnabled(true);
    m_checked->setText({});
    if (!result.ok()) {
        m_damage->showError(Operation::CheckVault, result.error());
        m_damage->setAction({});
    } else if (result->sound) {
        m_checked->setText(
            tr("The vault is whole: %n page(s) read, all of them sound.", nullptr, static_cast<int>(result->pages)));
    } else {
        m_damage->showSentence(
            result->damaged == 0
                ? tr("The vault is damaged: its records do not fit together. What can be read goes on working; repair "
                     "it, or restore a copy.")
                : tr("The vault is damaged: %n page(s) cannot be read. The rest goes on working; repair it, or "
                     "restore a copy.",
                     nullptr, static_cast<int>(result->damaged)),
            result->details);
        m_damage->setAction(tr("Repair…"));
    }
}

}  // namespace hearth::shell
