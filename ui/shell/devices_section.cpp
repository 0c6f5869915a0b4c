// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/devices_section.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QProgressBar>

#include "ui/bridge/devices_text.h"
#include "ui/shell/invite_dialog.h"
#include "ui/shell/join_dialog.h"
#include "ui/shell/moments.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/progress_line.h"
#include "ui/shell/recovery_step.h"
#include "ui/shell/secret_edit.h"
#include "ui/shell/sign.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

constexpr int kRowHeight = 31;  ///< With or without buttons in it.

QString nameOf(const bridge::DeviceItem& device) {
    return device.name.isEmpty() ? DevicesSection::tr("A device without a name yet") : device.name;
}

QString whenOf(const bridge::DeviceItem& device, qint64 now) {
    if (device.removed) return DevicesSection::tr("removed");
    if (device.thisOne) return DevicesSection::tr("this one");
    return device.lastSeen ? DevicesSection::tr("last seen %1").arg(momentText(*device.lastSeen, now))
                           : DevicesSection::tr("not heard of yet");
}

}  // namespace

DevicesSection::DevicesSection(Context& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_task(context.bridge) {
    auto* down = column(this, 0, theme::kGrid);
    m_off = buildOff();
    m_on = buildOn();
    m_off->hide();
    m_on->hide();
    down->addWidget(m_off);
    down->addWidget(m_on);
    buildWords(*down);
    m_progress = child<ProgressLine>(this, m_task);
    down->addWidget(m_progress);
    m_said = paragraph(this, {}, "good");
    m_said->hide();
    down->addWidget(m_said);
    m_problem = child<ProblemBar>(this, context.theme);
    down->addWidget(m_problem);
    connect(&m_task, &bridge::Task::ended, this, [this] { setBusy(false); });
    connect(&context.bridge, &bridge::Bridge::syncChanged, this, [this] {
        if (isVisible()) reload();
    });
}

QWidget* DevicesSection::buildOff() {
    auto* side = child<QWidget>(this);
    auto* down = column(side, 0, theme::kGrid);
    down->addWidget(paragraph(side, tr("This vault is on this computer alone, and complete as it is. A server that you "
                                       "choose can bring it to your other devices; all that it keeps is sealed, and "
                                       "only your devices can read it.")));
    m_address = child<QLineEdit>(side);
    m_address->setPlaceholderText(tr("https://sync.example.org"));
    auto* where = label(side, tr("Address of the server"));
    m_address->setAccessibleName(where->text());
    where->setBuddy(m_address);
    auto* what = label(side, tr("Token from its owner"));
    m_token = child<SecretEdit>(side, m_context.theme, what->text());
    what->setBuddy(m_token);
    for (QWidget* part : std::initializer_list<QWidget*>{where, m_address, what, m_token}) down->addWidget(part);
    auto* across = row(theme::kGrid);
    auto* other = button(side, tr("Use the vault of another device…"), "quiet");
    m_enable = button(side, tr("Sync with this server"), "primary");
    m_enable->setEnabled(false);
    across->addWidget(other);
    across->addStretch();
    across->addWidget(m_enable);
    down->addLayout(across);
    const auto judge = [this] {
        m_enable->setEnabled(!m_task.isRunning() && !m_address->text().trimmed().isEmpty() &&
                             !m_token->text().isEmpty());
    };
    connect(m_address, &QLineEdit::textChanged, this, judge);
    connect(m_token, &QLineEdit::textChanged, this, judge);
    connect(m_token, &QLineEdit::returnPressed, this, &DevicesSection::enable);
    connect(m_enable, &QPushButton::clicked, this, &DevicesSection::enable);
    connect(other, &QPushButton::clicked, this, &DevicesSection::join);
    return side;
}

QWidget* DevicesSection::buildOn() {
    auto* side = child<QWidget>(this);
    auto* down = column(side, 0, theme::kGrid);
    auto* head = row(theme::kGrid);
    m_title = label(side, {}, "title");
    m_now = button(side, tr("Sync now"));
    head->addWidget(m_title, 1);
    head->addWidget(m_now);
    down->addLayout(head);
    m_detail = paragraph(side, {});
    down->addWidget(m_detail);
    m_arrival = child<QProgressBar>(side);
    m_arrival->setTextVisible(false);
    m_arrival->setAccessibleName(tr("How much of the history is here"));
    down->addWidget(m_arrival);
    m_rest = paragraph(side, {}, "muted");
    down->addWidget(m_rest);
    m_server = paragraph(side, {}, "muted");
    down->addWidget(m_server);
    m_notices = column(theme::kGrid);
    down->addLayout(m_notices);
    down->addWidget(rule(side));
    m_devices = column(theme::kFine);
    down->addLayout(m_devices);
    auto* across = row(theme::kGrid);
    auto* add = button(side, tr("Add a device…"), "primary");
    auto* key = button(side, tr("New key"), "quiet");
    key->setToolTip(tr("What is written from now on opens with a new key, which only the devices of this list get"));
    across->addWidget(add);
    across->addStretch();
    across->addWidget(key);
    down->addLayout(across);
    connect(m_now, &QPushButton::clicked, this, &DevicesSection::meet);
    connect(add, &QPushButton::clicked, this, &DevicesSection::invite);
    connect(key, &QPushButton::clicked, this, &DevicesSection::rotate);
    return side;
}

void DevicesSection::buildWords(QVBoxLayout& down) {
    m_wordsForm = child<QWidget>(this);
    auto* inside = column(m_wordsForm, 0, theme::kGrid);
    inside->addWidget(label(m_wordsForm, tr("Your new recovery words")));
    inside->addWidget(paragraph(m_wordsForm,
                                tr("They bring the vault back from the server when every device is lost, "
                                   "and take the place of the ones on paper."),
                                "muted"));
    m_words = child<RecoveryStep>(m_wordsForm, m_context);
    inside->addWidget(m_words);
    m_wordsForm->hide();
    down.addWidget(m_wordsForm);
    connect(m_words, &RecoveryStep::confirmed, this, [this] {
        m_wordsForm->hide();
        m_context.security.confirmRecoveryWords(this, thenSay(tr("The new recovery words count.")));
    });
}

void DevicesSection::reload() {
    m_context.devices.status(this, [this](const Result<bridge::DevicesItem>& item) {
        if (item.ok()) {
            show(*item);
        } else if (item.error().code != ErrorCode::Cancelled) {
            m_problem->showError(Operation::LoadList, item.error());
        }
    });
}

void DevicesSection::show(const bridge::DevicesItem& item) {
    // Rows that are as they were stay, and with them the keyboard's place.
    if (m_shown == item) return;
    m_shown = item;
    // While something is asked all buttons are off; the keyboard goes back then to whoever had it before.
    const QWidget* holder = m_before ? m_before.data() : window()->focusWidget();
    const QString held = holder && m_on->isAncestorOf(holder) ? holder->objectName() : QString();
    const bool on = item.state != engine::SyncState::Off;
    m_off->setVisible(!on);
    m_on->setVisible(on);
    showState(item);
    showArrival(item);
    showNotices(item);
    clearLayout(m_devices);
    for (const auto& device : item.devices) addDevice(device);
    setBusy(m_task.isRunning());
    if (!held.isEmpty()) takeKeyboard(held);
}

/// To the button that stands where the one of this name stood, or to the first where its device is gone.
void DevicesSection::takeKeyboard(const QString& name) {
    QAbstractButton* taker = m_now;
    for (auto* control : m_on->findChildren<QAbstractButton*>(name))
        if (control->isVisibleTo(m_on)) taker = control;
    if (taker->isEnabled()) {
        taker->setFocus();
    } else {
        m_before = taker;
    }
}

void DevicesSection::showState(const bridge::DevicesItem& item) {
    m_title->setText(bridge::syncTitle(item));
    m_detail->setText(bridge::syncDetail(item));
    // What wants the person stands below, sentence by sentence.
    m_detail->setVisible(item.state != engine::SyncState::Attention);
    m_server->setText(item.lastMet
                          ? tr("%1, last met %2").arg(item.server, momentText(*item.lastMet, m_context.bridge.now()))
                          : tr("%1, not met yet").arg(item.server));
}

void DevicesSection::showArrival(const bridge::DevicesItem& item) {
    m_arrival->setVisible(item.arriving.has_value());
    if (item.arriving) {
        m_arrival->setMaximum(static_cast<int>(item.arriving->of));
        m_arrival->setValue(static_cast<int>(item.arriving->chunks));
    }
    m_rest->setText(bridge::syncRest(item));
    m_rest->setVisible(!m_rest->text().isEmpty());
}

void DevicesSection::showNotices(const bridge::DevicesItem& item) {
    clearLayout(m_notices);
    for (const auto& notice : item.notices) {
        const bool wanted = engine::wantsPerson(notice.kind);
        auto* across = row(theme::kGrid);
        across->addWidget(sign(m_on, m_context.theme, wanted ? theme::Icon::Warning : theme::Icon::Info,
                               wanted ? theme::ColorRole::Warn : theme::ColorRole::Muted),
                          0, Qt::AlignTop);
        across->addWidget(paragraph(m_on, bridge::syncNotice(notice)), 1);
        if (notice.kind == engine::SyncNoticeKind::NeedsConsent) {
            auto* take = button(m_on, tr("Take them in"));
            connect(take, &QPushButton::clicked, this, &DevicesSection::consent);
            across->addWidget(take, 0, Qt::AlignTop);
        }
        m_notices->addLayout(across);
    }
}

void DevicesSection::addDevice(const bridge::DeviceItem& device) {
    auto* across = row(theme::kGrid);
    across->addWidget(sign(m_on, m_context.theme, device.removed ? theme::Icon::Close : theme::Icon::Local));
    auto* name = label(m_on, nameOf(device), device.removed ? "muted" : "");
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    followText(m_context.theme, name, &QWidget::setMinimumHeight, kRowHeight);
    if (!device.program.isEmpty()) name->setToolTip(tr("%1, Hearth %2").arg(nameOf(device), device.program));
    across->addWidget(name, 1);
    auto* when = label(m_on, whenOf(device, m_context.bridge.now()), "muted");
    if (device.lastSeen) when->setToolTip(fullMomentText(*device.lastSeen));
    across->addWidget(when);
    if (!device.removed) addButtons(*across, device);
    m_devices->addLayout(across);
}

void DevicesSection::addButtons(QHBoxLayout& across, const bridge::DeviceItem& device) {
    auto* name = iconButton(m_on, m_context.theme, theme::Icon::Rename, tr("Rename “%1”").arg(nameOf(device)));
    name->setObjectName(QStringLiteral("rename ") + device.id);
    name->show();  // Now, not when the layout comes to it: the keyboard may go there at once.
    connect(name, &QToolButton::clicked, this, [this, device] { rename(device); });
    across.addWidget(name);
    auto* away = iconButton(m_on, m_context.theme, theme::Icon::Trash, tr("Remove “%1”").arg(nameOf(device)));
    // It keeps its place, so that the rows stand under each other.
    QSizePolicy place = away->sizePolicy();
    place.setRetainSizeWhenHidden(true);
    away->setSizePolicy(place);
    away->setVisible(!device.thisOne);
    away->setObjectName(QStringLiteral("remove ") + device.id);
    connect(away, &QToolButton::clicked, this, [this, device] { remove(device); });
    across.addWidget(away);
}

void DevicesSection::enable() {
    if (!m_enable->isEnabled()) return;
    beginToAsk(tr("Asking the server…"));
    m_context.devices.enable(m_task, m_address->text().trimmed(), m_token->text().trimmed(),
                             [this](const Result<bridge::EnabledItem>& enabled) {
                                 if (!enabled.ok()) return m_problem->showError(Operation::EnableSync, enabled.error());
                                 if (!enabled->words.isEmpty()) {
                                     m_words->setPhrase(enabled->words);
                                     m_wordsForm->show();
                                 }
                                 if (enabled->notYet)
                                     return m_problem->showError(Operation::EnableSync, *enabled->notYet);
                                 m_token->clear();
                                 meet();
                             });
}

void DevicesSection::meet() {
    if (m_task.isRunning()) return;
    beginToAsk(tr("Meeting the server…"));
    m_context.devices.meet(m_task, [this](const Status& met) {
        // That it cannot be reached stands above already.
        if (!met.ok() && met.error().code != ErrorCode::Unavailable && met.error().code != ErrorCode::Cancelled)
            m_problem->showError(Operation::ChangeDevices, met.error());
        reload();
    });
}

void DevicesSection::join() {
    auto* dialog = std::make_unique<JoinDialog>(m_context, this).release();
    connect(dialog, &JoinDialog::joined, this, &DevicesSection::meet);
    dialog->open();
}

void DevicesSection::invite() {
    auto* dialog = std::make_unique<InviteDialog>(m_context, this).release();
    connect(dialog, &InviteDialog::changed, this, &DevicesSection::reload);
    dialog->open();
}

void DevicesSection::rename(const bridge::DeviceItem& device) {
    auto* dialog = child<QInputDialog>(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename a device"));
    dialog->setLabelText(tr("What this device is called"));
    dialog->setTextValue(device.name);
    dialog->setOkButtonText(tr("Rename"));
    dialog->setCancelButtonText(tr("Leave it"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, device](const QString& typed) {
        const QString name = typed.simplified();
        if (name.isEmpty() || name == device.name) return;
        m_context.devices.rename(this, device.id, name, thenSay(tr("“%1” is its name on every device.").arg(name)));
    });
    dialog->open();
}

void DevicesSection::remove(const bridge::DeviceItem& device) {
    auto* question = std::make_unique<QMessageBox>(QMessageBox::NoIcon, tr("Remove a device"),
                                                   tr("Remove “%1” from this vault?").arg(nameOf(device)),
                                                   QMessageBox::NoButton, this)
                         .release();
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("What it already has stays there. The vault gets a new key, so that it reads nothing that is written from "
           "now on. It can come back only with a new code."));
    auto* keep = question->addButton(tr("Keep it"), QMessageBox::RejectRole);
    question->addButton(tr("Remove it"), QMessageBox::DestructiveRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(question, &QMessageBox::buttonClicked, this, [this, keep, device](QAbstractButton* chosen) {
        if (chosen == keep) return;
        beginToAsk(tr("Removing “%1”…").arg(nameOf(device)));
        m_context.devices.revoke(m_task, device.id,
                                 thenSay(tr("“%1” is removed, and the vault has a new key.").arg(nameOf(device))));
    });
    question->open();
}

void DevicesSection::rotate() {
    beginToAsk(tr("Making a new key…"));
    m_context.devices.rotate(m_task, thenSay(tr("What is written from now on opens with a new key.")));
}

void DevicesSection::consent() {
    beginToAsk(tr("Taking them in…"));
    m_context.devices.consent(m_task, thenSay(tr("They were taken in. How it was before is among the snapshots.")));
}

void DevicesSection::beginToAsk(const QString& what) {
    m_problem->hide();
    m_said->hide();
    m_progress->setWhat(what);
    setBusy(true);
}

bridge::Answer<void> DevicesSection::thenSay(const QString& done) {
    return [this, done](const Status& status) {
        if (status.ok()) {
            m_problem->hide();
            m_said->setText(done);
        } else {
            m_problem->showError(Operation::ChangeDevices, status.error());
        }
        m_said->setVisible(status.ok());
        reload();
    };
}

void DevicesSection::setBusy(bool busy) {
    auto* holder = window()->focusWidget();
    const bool loses = holder && (m_off->isAncestorOf(holder) || m_on->isAncestorOf(holder));
    if (busy && loses) m_before = holder;
    m_off->setEnabled(!busy);
    for (auto* control : m_on->findChildren<QAbstractButton*>()) control->setEnabled(!busy);
    if (busy) return;
    m_enable->setEnabled(!m_address->text().trimmed().isEmpty() && !m_token->text().isEmpty());
    auto* before = std::exchange(m_before, nullptr).data();
    if (before && before->isVisible()) before->setFocus();
}

}  // namespace hearth::shell
