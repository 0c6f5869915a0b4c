// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/unlock_page.h"

#include <QDir>

#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kFormWidth = 400;
}

UnlockPage::UnlockPage(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* outer = column(this, theme::kGrid * 3, 0);
    auto* form = child<QWidget>(this);
    form->setFixedWidth(kFormWidth);
    auto* down = column(form, 0, theme::kGrid * 3 / 2);
    m_title = label(form, tr("Open your vault"), "display");
    down->addWidget(m_title);
    m_where = paragraph(form, {}, "muted");
    down->addWidget(m_where);
    m_note = paragraph(form, {});
    m_note->hide();
    down->addWidget(m_note);
    down->addSpacing(theme::kGrid);
    m_secret = child<SecretEdit>(form, context.theme, tr("Passphrase or recovery words"));
    down->addWidget(m_secret);
    m_waiting = child<QProgressBar>(form);
    m_waiting->setRange(0, 0);
    m_waiting->setTextVisible(false);
    m_waiting->setAccessibleName(tr("Opening the vault"));
    m_waiting->hide();
    down->addWidget(m_waiting);
    m_problem = child<ProblemBar>(form, context.theme);
    down->addWidget(m_problem);
    auto* across = row(theme::kGrid);
    auto* other = button(form, tr("Another vault…"), "quiet");
    m_open = button(form, tr("Open"), "primary");
    across->addWidget(other);
    across->addStretch();
    across->addWidget(m_open);
    down->addLayout(across);
    outer->addStretch(2);
    outer->addWidget(form, 0, Qt::AlignHCenter);
    outer->addStretch(3);

    const auto open = [this] {
        if (!m_secret->text().isEmpty()) openWith(m_secret->take());
    };
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_secret, &QLineEdit::returnPressed, this, open);
    connect(m_secret, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_open->setEnabled(!text.isEmpty()); });
    connect(other, &QPushButton::clicked, this, &UnlockPage::otherVaultChosen);
    connect(&context.bridge, &bridge::Bridge::openFailed, this, &UnlockPage::showFailure);
    connect(&context.bridge, &bridge::Bridge::opened, this, [this] { setWaiting(false); });
    m_open->setEnabled(false);
    setFocusProxy(m_secret);
}

void UnlockPage::setDirectory(const std::filesystem::path& directory) {
    m_directory = directory;
    m_where->setText(QDir::toNativeSeparators(QString::fromStdString(directory.string())));
    m_title->setText(tr("Open your vault"));
    m_note->hide();
    m_problem->hide();
    m_secret->clear();
    m_secret->setFocus();
}

void UnlockPage::setLocking(bool importStopped) {
    m_title->setText(tr("Your vault is locked"));
    m_note->setText(tr("The import was stopped. What had been read is kept; import the same file again for the rest."));
    m_note->setVisible(importStopped);
    setWaiting(true);
    m_open->setText(tr("Locking…"));
}

void UnlockPage::setLocked() {
    setWaiting(false);
    m_secret->setFocus();
}

void UnlockPage::openWith(crypto::SecretBytes secret) {
    setWaiting(true);
    m_context.bridge.openVault(m_directory, std::move(secret));
}

void UnlockPage::setWaiting(bool waiting) {
    m_waiting->setVisible(waiting);
    m_secret->setEnabled(!waiting);
    m_open->setEnabled(!waiting && !m_secret->text().isEmpty());
    m_open->setText(waiting ? tr("Opening…") : tr("Open"));
    if (waiting) m_problem->hide();
}

void UnlockPage::showFailure(const Error& error) {
    if (!isVisible()) return;
    setWaiting(false);
    m_problem->showError(Operation::OpenVault, error);
    m_secret->setFocus();
}

}  // namespace hearth::shell
