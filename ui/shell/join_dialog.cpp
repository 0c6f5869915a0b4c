// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/join_dialog.h"

#include <QKeyEvent>

#include "ui/shell/problem_bar.h"
#include "ui/shell/secret_edit.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kCodeHeight = 72;
}

JoinDialog::JoinDialog(Context& context, QWidget* parent)
    : PairingDialog(context, {tr("Use the vault of another device"), tr("Not now")}, parent), m_task(context.bridge) {
    m_byCode = buildCode();
    m_byWords = buildWords();
    m_joined = buildDone();
    for (QWidget* side : {m_byCode, m_byWords, m_joined}) sides().addWidget(side);
    showSide(m_byCode, m_code, m_join);
}

QWidget* JoinDialog::buildCode() {
    auto* side = child<QWidget>(&sides());
    auto* down = column(side, 0, theme::kGrid * 3 / 2);
    down->addWidget(paragraph(side, tr("On the other device, open Settings, Devices, and choose “Add a device”. Copy "
                                       "the code that it shows, and put it here.")));
    m_code = child<QPlainTextEdit>(side);
    m_code->setAccessibleName(tr("Code of the other device"));
    followFont(m_context.theme, m_code, theme::TextRole::Code);
    m_code->setTabChangesFocus(true);
    m_code->installEventFilter(this);
    followText(m_context.theme, m_code, &QWidget::setFixedHeight, kCodeHeight);
    down->addWidget(m_code);
    auto* across = row(theme::kGrid);
    auto* words = button(side, tr("I have no other device any more"), "quiet");
    m_join = button(side, tr("Go on"), "primary");
    m_join->setEnabled(false);
    across->addWidget(words);
    across->addStretch();
    across->addWidget(m_join);
    down->addLayout(across);
    down->addStretch();
    connect(words, &QPushButton::clicked, this, [this] {
        problem().hide();
        showSide(m_byWords, m_address, m_recover);
    });
    connect(m_code, &QPlainTextEdit::textChanged, this,
            [this] { m_join->setEnabled(!m_code->toPlainText().trimmed().isEmpty()); });
    connect(m_join, &QPushButton::clicked, this, &JoinDialog::join);
    return side;
}

QWidget* JoinDialog::buildWords() {
    auto* side = child<QWidget>(&sides());
    auto* down = column(side, 0, theme::kGrid);
    down->addWidget(paragraph(side, tr("The twelve recovery words of the vault that was on your other devices bring it "
                                       "back from its server.")));
    m_address = child<QLineEdit>(side);
    m_address->setPlaceholderText(tr("https://sync.example.org"));
    auto* where = label(side, tr("Address of the server"));
    where->setBuddy(m_address);
    m_address->setAccessibleName(where->text());
    m_phrase = child<SecretEdit>(side, m_context.theme, tr("Twelve words"));
    auto* what = label(side, tr("Twelve words"));
    what->setBuddy(m_phrase);
    for (QWidget* part : std::initializer_list<QWidget*>{where, m_address, what, m_phrase}) down->addWidget(part);
    auto* across = row(theme::kGrid);
    auto* back = button(side, tr("I have a code"), "quiet");
    m_recover = button(side, tr("Bring it back"), "primary");
    m_recover->setEnabled(false);
    across->addWidget(back);
    across->addStretch();
    across->addWidget(m_recover);
    down->addLayout(across);
    down->addStretch();
    connect(back, &QPushButton::clicked, this, [this] {
        problem().hide();
        showSide(m_byCode, m_code, m_join);
    });
    const auto judge = [this] { m_recover->setEnabled(!m_address->text().isEmpty() && !m_phrase->text().isEmpty()); };
    connect(m_address, &QLineEdit::textChanged, this, judge);
    connect(m_phrase, &QLineEdit::textChanged, this, judge);
    connect(m_recover, &QPushButton::clicked, this, &JoinDialog::recover);
    return side;
}

QWidget* JoinDialog::buildDone() {
    auto* side = child<QWidget>(&sides());
    auto* down = column(side, 0, theme::kGrid * 3 / 2);
    down->addWidget(paragraph(side, tr("This device belongs to the vault now."), "good"));
    down->addWidget(paragraph(side, tr("What is in it comes while you use Hearth. The passphrase that you chose opens "
                                       "it on this computer.")));
    auto* across = row(theme::kGrid);
    m_finish = button(side, tr("Done"), "primary");
    across->addStretch();
    across->addWidget(m_finish);
    down->addLayout(across);
    down->addStretch();
    connect(m_finish, &QPushButton::clicked, this, &QDialog::accept);
    return side;
}

bool JoinDialog::eventFilter(QObject* watched, QEvent* event) {
    // A code is one line, however it was copied.
    const bool enter = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Return;
    if (watched != m_code || !enter) return PairingDialog::eventFilter(watched, event);
    m_join->click();
    return true;
}

void JoinDialog::join() {
    setAsking(true);
    setWaiting(awaited());
    startSteps().join(m_code->toPlainText().trimmed());
}

void JoinDialog::recover() {
    problem().hide();
    setAsking(true);
    setWaiting(tr("Asking the server for the vault of these words…"));
    m_context.devices.recover(m_task, m_address->text().trimmed(), m_phrase->take(), [this](const Status& status) {
        setWaiting({});
        if (status.ok()) return showDone({}, {});
        showFailure(status.error());
    });
}

QString JoinDialog::awaited() const {
    return sides().currentWidget() == m_byCode ? tr("Asking the other device…") : QString();
}

void JoinDialog::showDone(const QString&, const QString&) {
    problem().hide();
    closeButton().hide();
    showSide(m_joined, m_finish, m_finish);
    Q_EMIT joined();
}

void JoinDialog::showFailure(const Error& error) {
    setAsking(false);
    const bool byWords = sides().currentWidget() == m_byWords;
    if (byWords)
        showSide(m_byWords, m_phrase, m_recover);
    else
        showSide(m_byCode, m_code, m_join);
    problem().showError(Operation::PairDevices, error);
}

void JoinDialog::stop() {
    if (m_task.isRunning()) return m_task.cancel();
    PairingDialog::stop();
}

void JoinDialog::setAsking(bool asking) {
    if (asking) setFocus();  // Or the keyboard would go on to what closes the dialog.
    m_byCode->setEnabled(!asking);
    m_byWords->setEnabled(!asking);
}

}  // namespace hearth::shell
