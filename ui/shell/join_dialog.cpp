// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/join_dialog.h"

#include "ui/shell/problem_bar.h"
#include "ui/shell/secret_edit.h"
#include "ui/shell/six_words.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kWidth = 520;
constexpr int kCodeHeight = 72;
}  // namespace

JoinDialog::JoinDialog(Context& context, QWidget* parent) : QDialog(parent), m_context(context) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Use the vault of another device"));
    setMinimumWidth(kWidth);
    auto* down = column(this, theme::kGrid * 3, theme::kGrid * 3 / 2);
    down->addWidget(label(this, tr("Use the vault of another device"), "title"));
    m_sides = child<QStackedWidget>(this);
    m_byCode = buildCode();
    m_byWords = buildWords();
    m_words = child<SixWords>(m_sides, context.theme);
    m_done = buildDone();
    for (QWidget* side : std::initializer_list<QWidget*>{m_byCode, m_byWords, m_words, m_done})
        m_sides->addWidget(side);
    down->addWidget(m_sides);
    m_what = paragraph(this, {}, "muted");
    m_waiting = child<QProgressBar>(this);
    m_waiting->setRange(0, 0);
    m_waiting->setTextVisible(false);
    down->addWidget(m_what);
    down->addWidget(m_waiting);
    m_problem = child<ProblemBar>(this, context.theme);
    down->addWidget(m_problem);
    auto* across = row(theme::kGrid);
    m_close = button(this, tr("Not now"), "quiet");
    m_close->setAutoDefault(false);
    across->addStretch();
    across->addWidget(m_close);
    down->addLayout(across);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    setWaiting({});
    m_code->setFocus();
}

QWidget* JoinDialog::buildCode() {
    auto* side = child<QWidget>(this);
    auto* down = column(side, 0, theme::kGrid * 3 / 2);
    down->addWidget(paragraph(side, tr("On the other device, open Settings, Devices, and choose “Add a device”. Copy "
                                       "the code that it shows, and put it here.")));
    m_code = child<QPlainTextEdit>(side);
    m_code->setAccessibleName(tr("Code of the other device"));
    m_code->setFont(m_context.theme.font(theme::TextRole::Code));
    m_code->setTabChangesFocus(true);
    m_code->setFixedHeight(kCodeHeight);
    down->addWidget(m_code);
    auto* across = row(theme::kGrid);
    auto* words = button(side, tr("I have no other device any more"), "quiet");
    words->setAutoDefault(false);
    m_join = button(side, tr("Go on"), "primary");
    m_join->setEnabled(false);
    m_join->setAutoDefault(false);
    across->addWidget(words);
    across->addStretch();
    across->addWidget(m_join);
    down->addLayout(across);
    down->addStretch();
    connect(words, &QPushButton::clicked, this, [this] {
        m_problem->hide();
        m_sides->setCurrentWidget(m_byWords);
        m_address->setFocus();
    });
    connect(m_code, &QPlainTextEdit::textChanged, this,
            [this] { m_join->setEnabled(!m_code->toPlainText().trimmed().isEmpty()); });
    connect(m_join, &QPushButton::clicked, this, &JoinDialog::join);
    return side;
}

QWidget* JoinDialog::buildWords() {
    auto* side = child<QWidget>(this);
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
    back->setAutoDefault(false);
    m_recover = button(side, tr("Bring it back"), "primary");
    m_recover->setEnabled(false);
    m_recover->setAutoDefault(false);
    across->addWidget(back);
    across->addStretch();
    across->addWidget(m_recover);
    down->addLayout(across);
    down->addStretch();
    connect(back, &QPushButton::clicked, this, [this] {
        m_problem->hide();
        m_sides->setCurrentWidget(m_byCode);
    });
    const auto judge = [this] { m_recover->setEnabled(!m_address->text().isEmpty() && !m_phrase->text().isEmpty()); };
    connect(m_address, &QLineEdit::textChanged, this, judge);
    connect(m_phrase, &QLineEdit::textChanged, this, judge);
    connect(m_recover, &QPushButton::clicked, this, &JoinDialog::recover);
    connect(m_phrase, &QLineEdit::returnPressed, this, &JoinDialog::recover);
    return side;
}

QWidget* JoinDialog::buildDone() {
    auto* side = child<QWidget>(this);
    auto* down = column(side, 0, theme::kGrid * 3 / 2);
    down->addWidget(paragraph(side, tr("This device belongs to the vault now."), "good"));
    down->addWidget(paragraph(side, tr("What is in it comes while you use Hearth. The passphrase that you chose opens "
                                       "it on this computer.")));
    auto* across = row(theme::kGrid);
    auto* done = button(side, tr("Done"), "primary");
    across->addStretch();
    across->addWidget(done);
    down->addLayout(across);
    down->addStretch();
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    return side;
}

void JoinDialog::join() {
    m_problem->hide();
    setWaiting(tr("Asking the other device…"));
    if (m_steps) m_steps->deleteLater();
    m_steps = std::make_unique<bridge::PairingSteps>(m_context.bridge, this).release();
    connect(m_steps, &bridge::PairingSteps::wordsCame, this, [this](const QStringList& words) {
        setWaiting({});
        m_words->setWords(words);
        m_sides->setCurrentWidget(m_words);
    });
    connect(m_steps, &bridge::PairingSteps::serverAway, this, [this](bool away) {
        if (away) {
            setWaiting(tr("The server does not answer just now. It is asked again."));
        } else {
            setWaiting(m_sides->currentWidget() == m_byCode ? tr("Asking the other device…") : QString());
        }
    });
    connect(m_steps, &bridge::PairingSteps::done, this, &JoinDialog::showDone);
    connect(m_steps, &bridge::PairingSteps::failed, this, &JoinDialog::showFailure);
    connect(m_words, &SixWords::same, m_steps, &bridge::PairingSteps::agree);
    connect(m_words, &SixWords::different, m_steps, &bridge::PairingSteps::refuse);
    m_steps->join(m_code->toPlainText().trimmed());
}

void JoinDialog::recover() {
    if (!m_recover->isEnabled()) return;
    m_problem->hide();
    setWaiting(tr("Asking the server for the vault of these words…"));
    m_context.devices.recover(this, m_address->text().trimmed(), m_phrase->take(), [this](const Status& status) {
        if (status.ok()) return showDone();
        showFailure(status.error());
    });
}

void JoinDialog::showDone() {
    setWaiting({});
    m_problem->hide();
    m_close->hide();
    m_sides->setCurrentWidget(m_done);
    Q_EMIT joined();
}

void JoinDialog::showFailure(const Error& error) {
    setWaiting({});
    if (m_sides->currentWidget() == m_words) m_sides->setCurrentWidget(m_byCode);
    m_problem->showError(Operation::PairDevices, error);
}

void JoinDialog::setWaiting(const QString& what) {
    const bool waits = !what.isEmpty();
    m_what->setText(what);
    m_what->setVisible(waits);
    m_waiting->setAccessibleName(what);
    m_waiting->setVisible(waits);
    m_byCode->setEnabled(!waits);
    m_byWords->setEnabled(!waits);
}

}  // namespace hearth::shell
