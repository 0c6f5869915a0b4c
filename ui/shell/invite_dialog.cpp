// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/invite_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>

#include "ui/shell/problem_bar.h"
#include "ui/shell/qr_code.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
/// Together they hold everything: the picture is never covered, or a camera could not read it.
constexpr int kPictureHeight = 330;
constexpr int kTextHeight = 210;
constexpr int kTickMilliseconds = 1000;
constexpr qint64 kMillisecondsAMinute = 60'000;
}  // namespace

InviteDialog::InviteDialog(Context& context, QWidget* parent)
    : PairingDialog(context, {tr("Add a device"), tr("Close")}, parent) {
    const auto fit = [this] { setMinimumHeight(kPictureHeight + m_context.theme.scaled(kTextHeight)); };
    fit();
    connect(&context.theme, &theme::Theme::changed, this, fit);
    m_byCode = buildCode();
    m_naming = buildName();
    sides().addWidget(m_byCode);
    sides().addWidget(m_naming);
    connect(&problem(), &ProblemBar::actionChosen, this, &InviteDialog::begin);
    m_tick.setInterval(kTickMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, &InviteDialog::showLife);
    begin();
}

QWidget* InviteDialog::buildCode() {
    auto* side = child<QWidget>(&sides());
    auto* down = column(side, 0, theme::kGrid * 3 / 2);
    down->addWidget(paragraph(side, tr("On the new device, start Hearth, choose “Use the vault of another device” and "
                                       "give it this code.")));
    m_code = child<QrCode>(side, tr("The code as a picture for a camera; the same stands below as text"));
    down->addWidget(m_code, 0, Qt::AlignHCenter);
    auto* across = row(theme::kGrid);
    m_text = child<QLineEdit>(side);
    m_text->setReadOnly(true);
    followFont(m_context.theme, m_text, theme::TextRole::Code);
    m_text->setAccessibleName(tr("Code for the new device"));
    m_text->setPlaceholderText(tr("Making a code…"));
    m_copy = button(side, tr("Copy"));
    across->addWidget(m_text, 1);
    across->addWidget(m_copy);
    down->addLayout(across);
    m_life = paragraph(side, {}, "muted");
    down->addWidget(m_life);
    down->addStretch();
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->text()); });
    return side;
}

QWidget* InviteDialog::buildName() {
    auto* side = child<QWidget>(&sides());
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
    m_finish = button(side, tr("Done"), "primary");
    across->addStretch();
    across->addWidget(m_finish);
    down->addLayout(across);
    down->addStretch();
    connect(m_finish, &QPushButton::clicked, this, &InviteDialog::finish);
    return side;
}

void InviteDialog::begin() {
    sides().show();
    m_code->setText({});
    m_text->clear();
    m_life->clear();
    showSide(m_byCode, m_copy);
    auto& steps = startSteps();
    connect(&steps, &bridge::PairingSteps::codeMade, this, &InviteDialog::showCode);
    steps.invite();
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

void InviteDialog::showDone(const QString& device, const QString& name) {
    m_tick.stop();
    m_device = device;
    m_called = name;
    m_came->setText(tr("“%1” has come in. What is in this vault is on its way there.").arg(name));
    m_name->setText(name);
    m_name->selectAll();
    showSide(m_naming, m_name, m_finish);
    Q_EMIT changed();
}

void InviteDialog::showFailure(const Error& error) {
    m_tick.stop();
    sides().hide();
    problem().showError(Operation::PairDevices, error);
    problem().setAction(tr("New code"));
    closeButton().setFocus();
}

void InviteDialog::finish() {
    const QString name = m_name->text().simplified();
    if (name.isEmpty() || name == m_called) return accept();
    m_context.devices.rename(this, m_device, name, [this](const Status& status) {
        if (!status.ok()) return problem().showError(Operation::ChangeDevices, status.error());
        Q_EMIT changed();
        accept();
    });
}

}  // namespace hearth::shell
