// SPDX-License-Identifier: AGPL-3.0-or-later
// Devices and codes here are invented: what a server and a chance would make of them is another thing every time. So a
// picture is taken before the window hears that this vault is on no server.
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include "core/engine/device_sync.h"
#include "tests/ui/shell/screenshots/sample_vault.h"
#include "tests/ui/shell/screenshots/scenes.h"
#include "ui/shell/devices_section.h"
#include "ui/shell/invite_dialog.h"
#include "ui/shell/join_dialog.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/wait_line.h"
#include "ui/shell/workspace.h"

namespace hearth::test {

namespace {

constexpr const char* kServer = "https://sync.studio-porto.example";
constexpr const char* kCode =
    "AEAB-S2DU-OR2H-A4Z2-F4XX-G6LO-MMXH-G5DV-MRUW-6LLQ-N5ZH-I3ZO-MV4G-C3LQ-NRSQ-CAQD-AQCQ-MBYI-BEFA-WDAN-BYHR-AEIS-"
    "CMKB-KFQX-DAMR-UGY4-DUPB-6IBB-EIRS-IJJG-E4UC-UKZM-FUXC-6MBR-GI2Q";
const QStringList kSixWords{QStringLiteral("amber"),  QStringLiteral("kettle"), QStringLiteral("orchard"),
                            QStringLiteral("violet"), QStringLiteral("meadow"), QStringLiteral("anchor")};

bridge::DevicesItem threeDevices() {
    const qint64 now = pictureTime().milliseconds();
    bridge::DevicesItem item;
    item.state = engine::SyncState::Synced;
    item.server = QLatin1String(kServer);
    item.lastMet = now - kMinute;
    item.devices = {
        {QStringLiteral("1"), QStringLiteral("Studio desk"), now - kMinute, false, true, QStringLiteral("1.0")},
        {QStringLiteral("2"), QStringLiteral("Ana's laptop"), now - 26 * kMinute, false, false, QStringLiteral("1.0")},
        {QStringLiteral("3"), QStringLiteral("Reading room"), now - 3 * kDay, false, false, QStringLiteral("1.0")},
        {QStringLiteral("4"), QStringLiteral("Old phone"), now - 40 * kDay, true, false, QStringLiteral("1.0")}};
    return item;
}

/// Of a device that has just come in.
bridge::DevicesItem newDevice() {
    bridge::DevicesItem item = threeDevices();
    item.state = engine::SyncState::Waiting;
    item.arriving = bridge::ArrivalItem{34, 120, true};
    item.devices.pop_back();
    item.devices.front().name = QStringLiteral("Kitchen tablet");
    item.devices[2].lastSeen.reset();
    return item;
}

}  // namespace

bool Stage::deviceScenes() { return devices() && adding() && joining() && arriving(); }

bool Stage::devices() {
    workspace().showSettings();
    settle();
    namePlaces();
    if (!scrollTo("Devices")) return false;
    shoot("devices-off");
    m_window->findChild<shell::DevicesSection*>()->show(threeDevices());
    m_window->findChild<shell::Sidebar*>()->showSync(threeDevices());
    settle();
    namePlaces();
    if (!scrollTo("Devices")) return false;
    shoot("devices");
    return true;
}

bool Stage::adding() {
    shell::InviteDialog dialog(*m_context, m_window.get());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto* steps = dialog.findChild<bridge::PairingSteps*>();
    if (!steps) return false;
    dialog.show();
    Q_EMIT steps->codeMade(QLatin1String(kCode), m_bridge->now() + 9 * kMinute);
    dialog.adjustSize();
    m_shoot(dialog, QStringLiteral("device-code"));
    Q_EMIT steps->wordsCame(kSixWords);
    dialog.adjustSize();
    m_shoot(dialog, QStringLiteral("device-words"));
    Q_EMIT steps->done(QStringLiteral("5"), QStringLiteral("Kitchen tablet"));
    m_shoot(dialog, QStringLiteral("device-name"));
    return true;
}

bool Stage::joining() {
    shell::JoinDialog dialog(*m_context, m_window.get());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto* code = dialog.findChild<QPlainTextEdit*>();
    if (!code) return false;
    dialog.show();
    code->setPlainText(QLatin1String(kCode));
    QTest::keyClick(code, Qt::Key_Return);
    dialog.findChild<shell::WaitLine*>()->show();
    dialog.adjustSize();
    m_shoot(dialog, QStringLiteral("device-joining"));
    auto* steps = dialog.findChild<bridge::PairingSteps*>();
    if (!steps) return false;
    Q_EMIT steps->done(QStringLiteral("5"), QStringLiteral("Kitchen tablet"));
    dialog.adjustSize();
    m_shoot(dialog, QStringLiteral("device-joined"));
    return true;
}

bool Stage::arriving() {
    auto* section = m_window->findChild<shell::DevicesSection*>();
    auto* side = m_window->findChild<shell::Sidebar*>();
    bridge::DevicesItem item = newDevice();
    const auto take = [&](const char* scene) {
        section->show(item);
        side->showSync(item);
        settle();
        namePlaces();
        if (!scrollTo("Devices")) return false;
        shoot(scene);
        return true;
    };
    if (!take("device-arriving")) return false;
    item.state = engine::SyncState::Offline;
    if (!take("device-arriving-offline")) return false;
    item.state = engine::SyncState::Attention;
    item.notices = {{engine::SyncNoticeKind::Withheld, QStringLiteral("Ana's laptop"), true, 0},
                    {engine::SyncNoticeKind::MissingKey, {}, false, 2}};
    if (!take("device-arriving-error")) return false;
    section->show({});
    side->showSync({});
    return true;
}

}  // namespace hearth::test
