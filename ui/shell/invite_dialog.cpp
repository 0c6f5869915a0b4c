// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/invite_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>

#include "ui/shell/problem_bar.h"
#include "ui/shell/qr_code.h"
#include "ui/shell/six_words.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kWidth = 520;
constexpr int kHeight = 540;  ///< The picture is never squeezed: a camera could not read it.
constexpr int kTickMilliseconds = 1000;
constexpr qint64 kMillisecondsAMinute = 60'000;
}  // namespace

InviteDialog::InviteDialog(Context& context, QWidget* parent) : QDialog(parent), m_context(context) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add a device"));
    setMinimumSize(kWidth, kHeight);
    auto* down = column(this, theme::kGrid * 3, theme::kGrid * 3 / 2);
    down->addWidget(label(this, tr("Add a device"), "title"));
    m_sides = child<QStackedWidget>(this);
    m_sides->addWidget(buildCode());
    m_words = child<SixWords>(m_sides, context.theme);
    m_sides->addWidget(m_words);
    m_sides->addWidget(buildName());
    down->addWidget(m_sides);
    m_away = paragraph(this, tr("The server does not answer just now. It is asked again."), "muted");
    m_away->hide();
    down->addWidget(m_away);
    m_problem = child<ProblemBar>(this, context.theme);
    down->addWidget(m_problem);
    down->addStretch();
    auto* across = row(theme::kGrid);
    auto* away = button(this, tr("Close"), "quiet");
    away->setAutoDefault(false);
    across->addStretch();
    across->addWidget(away);
    down->addLayout(across);
    connect(away, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_problem, &ProblemBar::actionChosen, this, &InviteDialog::begin);
    m_tick.setInterval(kTickMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, &InviteDialog::showLife);
    begin();
}

QWidget* InviteDialog::buildCode() {
    auto* side = child<QWidget>(this);
    auto* down = column(side, 0, theme::kGrid * 3 / 2);
    down->addWidget(paragraph(side, tr("On the new device, start Hearth, choose “Use the vault of another device” and "
                                       "give it this code.")));
    m_code = child<QrCode>(side, tr("The code as a picture for a camera; the same stands below as text"));
    down->addWidget(m_code, 0, Qt::AlignHCenter);
    auto* across = row(theme::kGrid);
    m_text = child<QLineEdit>(side);
    m_text->setReadOnly(true);
    m_text->setFont(m_context.theme.font(theme::TextRole::Code));
    m_text->setAccessibleName(tr("Code for the new device"));
    m_text->setPlaceholderText(tr("Making a code…"));
    auto* copy = button(side, tr("Copy"));
    copy->setAutoDefault(false);
    across->addWidget(m_text, 1);
    across->addWidget(copy);
    down->addLayout(across);
    m_life = paragraph(side, {}, "muted");
    down->addWidget(m_life);
    down->addStretch();
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->text()); });
    return side;
}

QWidget* InviteDialog::buildName() {
    auto* side = child<QWidget>(this);
    auto* down = column(side, 0, theme::kGrid * 3 / 2);
    m_came = paragraph(side, {}, "good");
    down->addWidget(m_came);
    auto* name = label(side, tr("What this device is called"));
    m_name = child<QLineEdit>(side);
    m_name->setAccessibleName(name->text());
    name->setBuddy(m_name);
    down->addWidget(name);
    down->addWidget(m_name);
    auto* across = row(theme::kGrid);
    auto* done = button(side, tr("Done"), "primary");
    done->setAutoDefault(false);
    across->addStretch();
    across->addWidget(done);
    down->addLayout(across);
    down->addStretch();
    connect(done, &QPushButton::clicked, this, &InviteDialog::finish);
    connect(m_name, &QLineEdit::returnPressed, this, &InviteDialog::finish);
    return side;
}

void InviteDialog::begin() {
    m_problem->hide();
    m_sides->show();
    m_sides->setCurrentIndex(0);
    m_code->setText({});
    m_text->clear();
    m_life->clear();
    if (m_steps) m_steps->deleteLater();
    m_steps = std::make_unique<bridge::PairingSteps>(m_context.bridge, this).release();
    connect(m_steps, &bridge::PairingSteps::codeMade, this, &InviteDialog::showCode);
    connect(m_steps, &bridge::PairingSteps::wordsCame, this, [this](const QStringList& words) {
        m_tick.stop();
        m_words->setWords(words);
        m_sides->setCurrentWidget(m_words);
    });
    connect(m_steps, &bridge::PairingSteps::serverAway, m_away, &QWidget::setVisible);
    connect(m_steps, &bridge::PairingSteps::done, this, &InviteDialog::showName);
    connect(m_steps, &bridge::PairingSteps::failed, this, &InviteDialog::showFailure);
    connect(m_words, &SixWords::same, m_steps, &bridge::PairingSteps::agree);
    connect(m_words, &SixWords::different, m_steps, &bridge::PairingSteps::refuse);
    m_steps->invite();
}

void InviteDialog::showCode(const QString& code, qint64 expiresAt) {
    m_expiresAt = expiresAt;
    m_code->setText(code);
    m_text->setText(code);
    m_text->setCursorPosition(0);
    showLife();
    m_tick.start();
}

void InviteDialog::showLife() {
    const qint64 left = std::max<qint64>(0, m_expiresAt - m_context.bridge.now());
    const int minutes = static_cast<int>((left + kMillisecondsAMinute - 1) / kMillisecondsAMinute);
    m_life->setText(
        tr("It works for %n more minute(s), and once. Leave this open until the other device shows six words.", nullptr,
           minutes));
}

void InviteDialog::showName(const QString& device, const QString& name) {
    m_away->hide();
    m_device = device;
    m_called = name;
    m_came->setText(tr("“%1” has come in. What is in this vault is on its way there.").arg(name));
    m_name->setText(name);
    m_name->selectAll();
    m_sides->setCurrentIndex(2);
    m_name->setFocus();
    Q_EMIT changed();
}

void InviteDialog::showFailure(const Error& error) {
    m_tick.stop();
    m_away->hide();
    m_sides->hide();
    m_problem->showError(Operation::PairDevices, error);
    m_problem->setAction(tr("New code"));
}

void InviteDialog::finish() {
    const QString name = m_name->text().simplified();
    if (name.isEmpty() || name == m_called) return accept();
    m_context.devices.rename(this, m_device, name, [this](const Status& status) {
        if (!status.ok()) return m_problem->showError(Operation::ChangeDevices, status.error());
        Q_EMIT changed();
        accept();
    });
}

}  // namespace hearth::shell
