// SPDX-License-Identifier: AGPL-3.0-or-later
// An open window gives whoever sits at it everything already, so that changes here do not ask for the old passphrase:
// somebody who forgot it and still has the keychain can set a new one.
#include "ui/shell/slots_section.h"

#include <QMessageBox>

#include "ui/shell/new_passphrase.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/progress_line.h"
#include "ui/shell/recovery_step.h"
#include "ui/shell/sign.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

QString nameOf(const bridge::SlotItem& slot) {
    switch (slot.way) {
        case bridge::WayIn::Passphrase: return SlotsSection::tr("Passphrase");
        case bridge::WayIn::RecoveryWords: return SlotsSection::tr("Recovery words");
        case bridge::WayIn::Keychain: break;
    }
    return SlotsSection::tr("A computer's keychain");
}

QString profileText(const bridge::SlotItem& slot) {
    const QString memory = SlotsSection::tr("%1 MiB for each guess").arg(slot.mebibytes);
    if (slot.profile == QLatin1String("interactive")) return SlotsSection::tr("quick: %1").arg(memory);
    if (slot.profile == QLatin1String("moderate")) return SlotsSection::tr("strong: %1").arg(memory);
    if (slot.profile == QLatin1String("sensitive")) return SlotsSection::tr("strongest: %1").arg(memory);
    return memory;
}

theme::Icon iconOf(bridge::WayIn way) {
    switch (way) {
        case bridge::WayIn::Passphrase: return theme::Icon::Key;
        case bridge::WayIn::RecoveryWords: return theme::Icon::Edit;
        case bridge::WayIn::Keychain: break;
    }
    return theme::Icon::Local;
}

}  // namespace

SlotsSection::SlotsSection(Context& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_task(context.bridge) {
    auto* down = column(this, 0, theme::kGrid);
    down->addWidget(label(this, tr("What opens this vault")));
    m_rows = column(theme::kFine);
    down->addLayout(m_rows);
    m_keychain = button(this, tr("Let this computer's keychain open it"), "quiet");
    m_keychain->setToolTip(tr("Whoever uses your unlocked desktop can then open the vault"));
    down->addWidget(m_keychain, 0, Qt::AlignLeft);
    connect(m_keychain, &QPushButton::clicked, this, &SlotsSection::addKeychain);
    buildPassphrase(*down);
    buildWords(*down);
    m_said = paragraph(this, {}, "good");
    m_said->hide();
    down->addWidget(m_said);
    m_problem = child<ProblemBar>(this, m_context.theme);
    connect(m_problem, &ProblemBar::actionChosen, this, &SlotsSection::makeWords);
    down->addWidget(m_problem);
    down->addWidget(paragraph(this,
                              tr("Two ways always stay, and one that needs no keychain, so that no single loss locks "
                                 "you out."),
                              "muted"));
    buildNewKey(*down);
}

void SlotsSection::buildPassphrase(QVBoxLayout& down) {
    m_passphraseForm = child<QWidget>(this);
    auto* inside = column(m_passphraseForm, 0, theme::kGrid);
    m_passphrase = child<NewPassphrase>(m_passphraseForm, m_context.theme, tr("New passphrase"));
    inside->addWidget(m_passphrase);
    auto* across = row(theme::kGrid);
    auto* cancel = button(m_passphraseForm, tr("Cancel"), "quiet");
    m_change = button(m_passphraseForm, tr("Change the passphrase"), "primary");
    m_change->setEnabled(false);
    across->addStretch();
    across->addWidget(cancel);
    across->addWidget(m_change);
    inside->addLayout(across);
    m_passphraseForm->hide();
    down.addWidget(m_passphraseForm);
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_passphrase->clear();
        m_passphraseForm->hide();
    });
    connect(m_change, &QPushButton::clicked, this, &SlotsSection::changePassphrase);
    connect(m_passphrase, &NewPassphrase::submitted, this, &SlotsSection::changePassphrase);
    connect(m_passphrase, &NewPassphrase::readyChanged, m_change, &QWidget::setEnabled);
}

void SlotsSection::buildWords(QVBoxLayout& down) {
    m_wordsForm = child<QWidget>(this);
    auto* inside = column(m_wordsForm, 0, theme::kGrid);
    inside->addWidget(label(m_wordsForm, tr("Your new recovery words")));
    m_words = child<RecoveryStep>(m_wordsForm, m_context);
    inside->addWidget(m_words);
    m_wordsForm->hide();
    down.addWidget(m_wordsForm);
    connect(m_words, &RecoveryStep::confirmed, this, [this] {
        m_wordsForm->hide();
        m_context.security.confirmRecoveryWords(
            this,
            thenSay(
                tr("The new recovery words count. The old ones open copies that were made before, and nothing else.")));
    });
}

void SlotsSection::buildNewKey(QVBoxLayout& down) {
    auto* across = row(theme::kGrid * 2);
    auto* words = paragraph(this,
                            tr("Copies that were made before a change still open with what opened them then. When a "
                               "passphrase or the words became known to others, make a new key: nothing written "
                               "afterwards opens with the old one."),
                            "muted");
    m_newKey = button(this, tr("New key…"));
    across->addWidget(words, 1);
    across->addWidget(m_newKey, 0, Qt::AlignTop);
    down.addLayout(across);
    m_progress = child<ProgressLine>(this, m_task);
    down.addWidget(m_progress);
    connect(m_newKey, &QPushButton::clicked, this, &SlotsSection::makeKey);
    connect(&m_task, &bridge::Task::ended, this, [this] { setBusy(false); });
}

void SlotsSection::reload() {
    m_context.security.list(this, [this](const Result<bridge::SlotList>& list) {
        if (list.ok()) {
            show(*list);
        } else if (list.error().code != ErrorCode::Cancelled) {
            m_problem->showError(Operation::LoadList, list.error());
        }
    });
}

void SlotsSection::show(const bridge::SlotList& list) {
    clearLayout(m_rows);
    for (const auto& slot : list.slots) addRow(slot);
    const bool has = std::any_of(list.slots.begin(), list.slots.end(),
                                 [](const bridge::SlotItem& slot) { return slot.way == bridge::WayIn::Keychain; });
    m_keychain->setVisible(!has && m_context.security.hasKeychain());
    if (!list.wordsUnconfirmed || m_wordsForm->isVisibleTo(this)) return;
    m_problem->showSentence(
        tr("Your recovery words were shown, and never confirmed. If you did not write them down, make new ones."));
    m_problem->setAction(tr("New words"));
}

void SlotsSection::addRow(const bridge::SlotItem& slot) {
    auto* across = row(theme::kGrid);
    across->addWidget(sign(this, m_context.theme, iconOf(slot.way)));
    QStringList words{nameOf(slot)};
    if (slot.way == bridge::WayIn::Passphrase) words << profileText(slot);
    auto* name = label(this, words.join(QStringLiteral(" · ")));
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    across->addWidget(name, 1);
    if (slot.way == bridge::WayIn::Passphrase) {
        auto* change = button(this, tr("Change…"), "link");
        change->setAccessibleName(tr("Change the passphrase"));
        connect(change, &QPushButton::clicked, this, [this, id = slot.id] { startPassphrase(id); });
        across->addWidget(change);
    } else if (slot.way == bridge::WayIn::RecoveryWords) {
        auto* fresh = button(this, tr("New words…"), "link");
        connect(fresh, &QPushButton::clicked, this, &SlotsSection::makeWords);
        across->addWidget(fresh);
    }
    if (slot.removable) {
        auto* away = iconButton(this, m_context.theme, theme::Icon::Trash, tr("Remove: %1").arg(nameOf(slot)));
        connect(away, &QToolButton::clicked, this, [this, slot] { remove(slot); });
        across->addWidget(away);
    }
    m_rows->addLayout(across);
}

void SlotsSection::startPassphrase(const QString& slot) {
    m_changing = slot;
    m_said->hide();
    m_passphraseForm->show();
    m_passphrase->setFocus();
}

void SlotsSection::changePassphrase() {
    if (!m_passphrase->isReady()) return;
    m_passphraseForm->hide();
    setBusy(true);
    m_context.security.changePassphrase(
        this, m_changing, m_passphrase->take(),
        thenSay(tr("The passphrase is changed. Copies that were made before still open with the old one.")));
}

void SlotsSection::makeWords() {
    m_problem->hide();
    m_said->hide();
    setBusy(true);
    // A vault that is on a server asks it first.
    m_progress->setWhat(tr("Making new words…"));
    m_context.security.newRecoveryWords(m_task, [this](const Result<bridge::NewWords>& made) {
        setBusy(false);
        if (!made.ok()) return m_problem->showError(Operation::ChangeWaysIn, made.error());
        if (made->serverKeepsOld)
            m_problem->showSentence(
                tr("The server could not be told of the new words: what brings the vault back from it are the ones of "
                   "before. Keep both, and make new words when it answers."));
        m_problem->setAction({});
        m_words->setPhrase(made->words);
        m_wordsForm->show();
        reload();
    });
}

void SlotsSection::addKeychain() {
    setBusy(true);
    m_context.security.addKeychain(this, thenSay(tr("This computer's keychain opens the vault from now on.")));
}

void SlotsSection::remove(const bridge::SlotItem& slot) {
    if (slot.way == bridge::WayIn::Keychain) return removeNow(slot.id);  // It can be added again.
    auto* question = std::make_unique<QMessageBox>(QMessageBox::NoIcon, tr("Remove a way in"),
                                                   tr("Remove this way to open the vault: %1?").arg(nameOf(slot)),
                                                   QMessageBox::NoButton, this)
                         .release();
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("It will not open the vault any more. The other ways stay."));
    auto* keep = question->addButton(tr("Keep it"), QMessageBox::RejectRole);
    question->addButton(tr("Remove"), QMessageBox::AcceptRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(question, &QMessageBox::buttonClicked, this, [this, keep, id = slot.id](QAbstractButton* chosen) {
        if (chosen != keep) removeNow(id);
    });
    question->open();
}

void SlotsSection::removeNow(const QString& slot) {
    setBusy(true);
    m_context.security.remove(this, slot, thenSay(tr("Removed. It still opens copies that were made before.")));
}

void SlotsSection::makeKey() {
    m_said->hide();
    m_problem->hide();
    setBusy(true);
    m_progress->setWhat(tr("Writing the vault anew under a new key. You can go on reading."));
    m_context.security.newKey(m_task, [this](const Status& made) {
        if (made.ok()) {
            thenSay(tr("The vault has a new key. It opens as before; older copies keep their old key."))(made);
        } else {
            m_problem->showError(Operation::MakeNewKey, made.error());
            m_problem->setAction({});
        }
    });
}

bridge::Answer<void> SlotsSection::thenSay(const QString& done) {
    return [this, done](const Status& status) {
        setBusy(false);
        if (status.ok()) {
            m_problem->hide();
            m_said->setText(done);
        } else {
            m_problem->showError(Operation::ChangeWaysIn, status.error());
            m_problem->setAction({});
        }
        m_said->setVisible(status.ok());
        reload();
    };
}

void SlotsSection::setBusy(bool busy) {
    for (auto* control : findChildren<QAbstractButton*>()) {
        const bool ofForm = m_wordsForm->isAncestorOf(control) || m_progress->isAncestorOf(control);
        if (!ofForm) control->setEnabled(!busy);
    }
    if (!busy) m_change->setEnabled(m_passphrase->isReady());
}

}  // namespace hearth::shell
