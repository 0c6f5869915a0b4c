// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault among several devices, as its person sees it: windows over whole engines, and the real server in process.
#include <QInputDialog>
#include <QMessageBox>
#include <QToolButton>

#include "tests/ui/shell/devices_desk.h"
#include "tests/ui/shell/texts.h"
#include "ui/bridge/devices_text.h"
#include "ui/shell/qr_code.h"
#include "ui/shell/recovery_step.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/six_words.h"

using namespace hearth;
using namespace hearth::test;

namespace {

/// The control of this name, reached by Tab from where the keyboard is.
QWidget& tabTo(QWidget& window, const QString& name) {
    constexpr int kMostSteps = 60;
    for (int step = 0; step < kMostSteps; ++step) {
        QWidget* at = window.focusWidget();
        REQUIRE(at);
        if (at->accessibleName() == name) return *at;
        QTest::keyClick(at, Qt::Key_Tab);
    }
    FAIL("Tab does not reach " << name.toStdString());
    throw 0;
}

}  // namespace

TEST_CASE("a vault goes on a server in the settings, and the window says calmly how it stands") {
    ServedRoad road;
    Computer desk(road, "Desk");
    auto& run = desk.enter();
    auto& side = *desk.window().findChild<shell::Sidebar*>();
    desk.showDevices();
    waitUntilSaid(desk.section(), QStringLiteral("on this computer alone"));
    CHECK_FALSE(anyText(side, QStringLiteral("Devices: Synced")));
    picture(run, desk.window(), QStringLiteral("devices-off"));

    named<QLineEdit>(desk.section(), QStringLiteral("Address of the server")).setText(QLatin1String(kAddress));
    CHECK_FALSE(labelled<QPushButton>(desk.section(), QStringLiteral("Sync with this server")).isEnabled());
    named<QLineEdit>(desk.section(), QStringLiteral("Token from its owner")).setText(QStringLiteral("none"));
    press(desk.section(), QStringLiteral("Sync with this server"));
    waitUntilSaid(desk.section(), QStringLiteral("does not take this token"));
    picture(run, desk.window(), QStringLiteral("devices-error"));

    enable(desk);
    waitUntilSaid(desk.section(), QStringLiteral("this one"));
    waitUntilSaid(desk.section(), QStringLiteral("this one"));
    CHECK(says(desk.section(), QLatin1String(kAddress)));
    REQUIRE(QTest::qWaitFor([&] { return anyText(side, QStringLiteral("Devices: Synced")); }, kPatience));

    road.cut = true;
    desk.converse("Written offline");
    press(desk.section(), QStringLiteral("Sync now"));
    waitUntilSaid(desk.section(), QStringLiteral("Everything works; "));
    REQUIRE(QTest::qWaitFor([&] { return anyText(side, QStringLiteral("Devices: Offline")); }, kPatience));
    road.cut = false;
    press(desk.section(), QStringLiteral("Sync now"));
    waitUntilSaid(desk.section(), QStringLiteral("Synced"));
    CHECK(desk.status().pending == 0);
}

TEST_CASE("a first start joins by a code and six words, and what the other device has is there by itself") {
    ServedRoad road;
    Computer desk(road, "Desk");
    Computer laptop(road, "Laptop");
    desk.enter();
    desk.converse("Glaze tests");
    enable(desk);

    auto& run = laptop.desk.start();
    QString phrase;
    QObject::connect(&run.bridge, &bridge::Bridge::created, &run.bridge, [&](const QString& words) { phrase = words; });
    for (const char* field : {"Passphrase", "The same again"})
        QTest::keyClicks(&named<QLineEdit>(laptop.window(), QLatin1String(field)), QLatin1String(kPassphrase));
    picture(run, laptop.window(), QStringLiteral("devices-welcome"));
    press(laptop.window(), QStringLiteral("Use the vault of another device"));
    press(laptop.window(), QStringLiteral("I have written them down"));
    for (const int place : laptop.window().findChild<shell::RecoveryStep*>()->asked())
        named<QLineEdit>(laptop.window(), QStringLiteral("Word %1").arg(place + 1))
            .setText(phrase.split(QLatin1Char(' '))[place]);
    press(laptop.window(), QStringLiteral("Confirm"));

    compare(desk, laptop);
    auto& invite = dialogOf<shell::InviteDialog>(desk);
    auto& join = dialogOf<shell::JoinDialog>(laptop);
    CHECK(wordsOf(invite) == wordsOf(join));
    CHECK(wordsOf(invite).simplified().split(QLatin1Char(' ')).size() == 6);
    picture(desk.run(), invite, QStringLiteral("devices-words"));
    press(invite, QStringLiteral("They are the same"));
    CHECK(desk.status().devices.size() == 1);
    press(join, QStringLiteral("They are the same"));
    waitUntilSaid(invite, QStringLiteral("has come in"));
    named<QLineEdit>(invite, QStringLiteral("What this device is called")).setText(QStringLiteral("Studio laptop"));
    picture(desk.run(), invite, QStringLiteral("devices-name"));
    press(invite, QStringLiteral("Done"));
    waitUntilSaid(join, QStringLiteral("belongs to the vault now"));
    press(join, QStringLiteral("Done"));
    REQUIRE(QTest::qWaitFor([&] { return laptop.window().workspace() != nullptr; }, kPatience));
    waitForList(run, 1);
    waitUntilSaid(desk.section(), QStringLiteral("Studio laptop"));
}

TEST_CASE("words that differ let nobody in, and a new code is one click away") {
    ServedRoad road;
    Computer desk(road, "Desk");
    Computer laptop(road, "Laptop");
    desk.enter();
    enable(desk);
    laptop.enter();
    laptop.showDevices();
    press(laptop.section(), QStringLiteral("Use the vault of another device…"));
    compare(desk, laptop);
    auto& invite = dialogOf<shell::InviteDialog>(desk);
    press(invite, QStringLiteral("They differ"));
    waitUntilSaid(invite, QStringLiteral("somebody may stand between"));
    picture(desk.run(), invite, QStringLiteral("devices-differ"));
    waitUntilSaid(dialogOf<shell::JoinDialog>(laptop), QStringLiteral("No device was let in"));
    CHECK(desk.status().devices.size() == 1);
    CHECK(laptop.status().state == engine::SyncState::Off);

    press(invite, QStringLiteral("New code"));
    auto& code = *invite.findChild<shell::QrCode*>();
    REQUIRE(QTest::qWaitFor([&] { return code.modules() > 0; }, kPatience));
    picture(desk.run(), invite, QStringLiteral("devices-code"));
    CHECK(says(invite, QStringLiteral("10 more minute")));
}

TEST_CASE("a lost device is removed in two clicks, and the list says who belongs to the vault") {
    ServedRoad road;
    Computer desk(road, "Desk");
    desk.enter();
    enable(desk);
    {
        Computer lost(road, "Old phone");
        lost.enter();
        recover(lost, desk.words);
        waitUntilSaid(dialogOf<shell::JoinDialog>(lost), QStringLiteral("belongs to the vault now"));
        Computer other(road, "Laptop");
        other.enter();
        recover(other, desk.words);
        waitUntilSaid(dialogOf<shell::JoinDialog>(other), QStringLiteral("belongs to the vault now"));
        for (Computer* one : {&lost, &other})
            REQUIRE(QTest::qWaitFor([&] { return one->status().state == engine::SyncState::Synced; }, kPatience));
    }
    press(desk.section(), QStringLiteral("Sync now"));
    waitUntilSaid(desk.section(), QStringLiteral("Old phone"));
    waitUntilSaid(desk.section(), QStringLiteral("Laptop"));
    picture(desk.run(), desk.window(), QStringLiteral("devices-three"));

    named<QToolButton>(desk.section(), QStringLiteral("Remove “Old phone”")).click();
    auto& question = dialogOf<QMessageBox>(desk);
    CHECK(question.informativeText().contains(QStringLiteral("What it already has stays there")));
    CHECK(question.defaultButton()->text() == QStringLiteral("Keep it"));
    press(question, QStringLiteral("Remove it"));
    waitUntilSaid(desk.section(), QStringLiteral("“Old phone” is removed"));
    const auto status = desk.status();
    REQUIRE(status.devices.size() == 3);
    CHECK(status.devices.back().removed);
    CHECK(status.devices.back().name == QStringLiteral("Old phone"));
    REQUIRE(QTest::qWaitFor([&] { return says(desk.section(), QStringLiteral("removed")); }, kPatience));
}

TEST_CASE("a device is renamed and a lost one removed with the keyboard alone") {
    ServedRoad road;
    Computer desk(road, "Desk");
    desk.enter();
    enable(desk);
    {
        Computer lost(road, "Phone");
        lost.enter();
        recover(lost, desk.words);
        waitUntilSaid(dialogOf<shell::JoinDialog>(lost), QStringLiteral("belongs to the vault now"));
        REQUIRE(QTest::qWaitFor([&] { return lost.status().state == engine::SyncState::Synced; }, kPatience));
    }
    press(desk.section(), QStringLiteral("Sync now"));
    waitUntilSaid(desk.section(), QStringLiteral("Phone"));
    desk.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&desk.window()));
    labelled<QPushButton>(desk.section(), QStringLiteral("Sync now")).setFocus();

    QTest::keyClick(&tabTo(desk.window(), QStringLiteral("Rename “Phone”")), Qt::Key_Space);
    auto& name = dialogOf<QInputDialog>(desk);
    REQUIRE(QTest::qWaitForWindowActive(&name));
    QTest::keyClicks(name.focusWidget(), QStringLiteral("Old phone"));
    QTest::keyClick(name.focusWidget(), Qt::Key_Return);
    waitUntilSaid(desk.section(), QStringLiteral("“Old phone” is its name on every device"));

    // The keyboard is where it was, at the row that has another name now.
    REQUIRE(QTest::qWaitFor([&] { return says(desk.section(), QStringLiteral("Old phone")); }, kPatience));
    const auto atRow = [&] {
        const auto* at = desk.window().focusWidget();
        return at && at->accessibleName() == QStringLiteral("Rename “Old phone”");
    };
    CHECK(QTest::qWaitFor(atRow, kPatience));
    QTest::keyClick(&tabTo(desk.window(), QStringLiteral("Remove “Old phone”")), Qt::Key_Space);
    auto& question = dialogOf<QMessageBox>(desk);
    REQUIRE(QTest::qWaitForWindowActive(&question));
    auto& remove = labelled<QPushButton>(question, QStringLiteral("Remove it"));
    CHECK_FALSE(remove.hasFocus());
    QTest::keyClick(question.focusWidget(), Qt::Key_Tab);
    CHECK(remove.hasFocus());
    QTest::keyClick(question.focusWidget(), Qt::Key_Return);
    waitUntilSaid(desk.section(), QStringLiteral("“Old phone” is removed"));
    const auto inSection = [&] {
        const auto* at = desk.window().focusWidget();
        return at && desk.section().isAncestorOf(at) && at->isEnabled() && at->isVisible();
    };
    CHECK(QTest::qWaitFor(inSection, kPatience));
}

TEST_CASE("words of no vault and a code that is none say so, and the vault is as it was") {
    ServedRoad road;
    Computer desk(road, "Desk");
    Computer laptop(road, "Laptop");
    desk.enter();
    enable(desk);
    laptop.enter();
    recover(laptop, laptop.words);
    auto& join = dialogOf<shell::JoinDialog>(laptop);
    waitUntilSaid(join, QStringLiteral("knows no vault of these words"));
    press(join, QStringLiteral("I have a code"));
    named<QPlainTextEdit>(join, QStringLiteral("Code of the other device")).setPlainText(QStringLiteral("no code"));
    press(join, QStringLiteral("Go on"));
    waitUntilSaid(join, QStringLiteral("This is no code of a device"));
    CHECK(laptop.status().state == engine::SyncState::Off);
}

TEST_CASE("a code that a camera reads has its three corners, and nothing is drawn for no text") {
    shell::QrCode code(QStringLiteral("Code"));
    CHECK(code.modules() == 0);
    code.setText(QStringLiteral("a code to be read"));
    const int side = code.modules();
    REQUIRE(side >= 21);
    for (const auto& [column, row] : {std::pair{0, 0}, std::pair{side - 7, 0}, std::pair{0, side - 7}}) {
        CHECK(code.isDark(column, row));
        CHECK_FALSE(code.isDark(column + 1, row + 1));
        CHECK(code.isDark(column + 3, row + 3));
    }
    code.setText({});
    CHECK(code.modules() == 0);
}

TEST_CASE("every state and every notice has a sentence that ends") {
    for (int kind = 0; kind <= static_cast<int>(engine::SyncNoticeKind::SnapshotWrong); ++kind) {
        const QString text = bridge::syncNotice({static_cast<engine::SyncNoticeKind>(kind), {}, false, 2});
        INFO(text.toStdString());
        CHECK(text.size() > 30);
        CHECK(text.endsWith(QLatin1Char('.')));
    }
    for (const auto state : {engine::SyncState::Synced, engine::SyncState::Waiting, engine::SyncState::Offline}) {
        bridge::DevicesItem item;
        item.state = state;
        CHECK_FALSE(bridge::syncTitle(item).isEmpty());
        CHECK(bridge::syncDetail(item).endsWith(QLatin1Char('.')));
        CHECK_FALSE(bridge::syncDetail(item).contains(QStringLiteral("forgot")));
        item.erasing = true;
        CHECK(bridge::syncDetail(item).contains(QStringLiteral("What you forgot is gone from your devices")));
        CHECK(bridge::syncDetail(item).endsWith(QLatin1Char('.')));
    }
    CHECK(bridge::syncTitle({}).isEmpty());
}

TEST_CASE("a history that arrives says how much of it is here, and from when on one can begin") {
    bridge::DevicesItem item;
    item.state = engine::SyncState::Waiting;
    item.arriving = bridge::ArrivalItem{1, 120, false};
    CHECK(bridge::syncTitle(item) == QStringLiteral("History is arriving: 1 of 120"));
    CHECK(bridge::syncDetail(item).contains(QStringLiteral("comes first")));
    item.arriving = bridge::ArrivalItem{34, 120, true};
    CHECK(bridge::syncTitle(item) == QStringLiteral("History is arriving: 34 of 120"));
    CHECK(bridge::syncDetail(item).contains(QStringLiteral("you can begin")));
    CHECK(bridge::syncRest(item).isEmpty());
    item.state = engine::SyncState::Offline;
    CHECK(bridge::syncTitle(item) == QStringLiteral("Offline"));
    CHECK(bridge::syncRest(item).startsWith(QStringLiteral("34 of 120 parts of the history are here")));
    item.arriving.reset();
    CHECK(bridge::syncRest(item).isEmpty());
}
