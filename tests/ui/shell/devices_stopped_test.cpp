// SPDX-License-Identifier: AGPL-3.0-or-later
// A server that does not answer: whoever has waited enough ends the wait, and sees how it stands then.
#include <QMessageBox>
#include <QToolButton>

#include "tests/ui/shell/devices_desk.h"
#include "ui/shell/recovery_step.h"
#include "ui/shell/slots_section.h"

using namespace hearth;
using namespace hearth::test;

namespace {

/// Waits for what is said while something is waited for, and breaks it off.
void stopWaiting(QWidget& in, const QString& what) {
    waitUntilSaid(in, what);
    press(in, QStringLiteral("Cancel"));
}

void typeServer(Computer& computer, const std::string& token) {
    named<QLineEdit>(computer.section(), QStringLiteral("Address of the server")).setText(QLatin1String(kAddress));
    named<QLineEdit>(computer.section(), QStringLiteral("Token from its owner")).setText(QString::fromStdString(token));
}

bool isFocused(QWidget& window, const QWidget& widget) { return window.focusWidget() == &widget; }

}  // namespace

TEST_CASE("enabling that waits for a silent server is broken off, and the form is as it was") {
    ServedRoad road;
    Computer desk(road, "Desk");
    auto& run = desk.enter();
    desk.showDevices();
    waitUntilSaid(desk.section(), QStringLiteral("on this computer alone"));
    typeServer(desk, road.server.token());
    road.silent = true;
    press(desk.section(), QStringLiteral("Sync with this server"));
    waitUntilSaid(desk.section(), QStringLiteral("Asking the server"));
    picture(run, desk.window(), QStringLiteral("devices-asking"));
    stopWaiting(desk.section(), QStringLiteral("Asking the server"));
    waitUntilSaid(desk.section(), QStringLiteral("It was stopped, and the vault is as it was"));
    CHECK(desk.status().state == engine::SyncState::Off);
    CHECK_FALSE(says(desk.section(), QStringLiteral("Asking the server")));
    CHECK(labelled<QPushButton>(desk.section(), QStringLiteral("Sync with this server")).isEnabled());
    road.silent = false;
    press(desk.section(), QStringLiteral("Sync with this server"));
    waitUntilSaid(desk.section(), QStringLiteral("Synced"));
}

TEST_CASE("each step of a vault on a silent server is broken off, and the next one can begin") {
    ServedRoad road;
    Computer desk(road, "Desk");
    Computer laptop(road, "Laptop");
    desk.enter();
    enable(desk);
    laptop.enter();
    recover(laptop, desk.words);
    waitUntilSaid(dialogOf<shell::JoinDialog>(laptop), QStringLiteral("belongs to the vault now"));
    REQUIRE(QTest::qWaitFor([&] { return laptop.status().state == engine::SyncState::Synced; }, kPatience));
    press(desk.section(), QStringLiteral("Sync now"));
    waitUntilSaid(desk.section(), QStringLiteral("Laptop"));

    road.silent = true;
    press(desk.section(), QStringLiteral("Sync now"));
    stopWaiting(desk.section(), QStringLiteral("Meeting the server"));
    press(desk.section(), QStringLiteral("New key"));
    stopWaiting(desk.section(), QStringLiteral("Making a new key"));
    waitUntilSaid(desk.section(), QStringLiteral("It was stopped. What the server had taken"));

    auto& away = named<QToolButton>(desk.section(), QStringLiteral("Remove “Laptop”"));
    REQUIRE(QTest::qWaitFor([&] { return away.isEnabled(); }, kPatience));
    away.setFocus();
    away.click();
    press(dialogOf<QMessageBox>(desk), QStringLiteral("Remove it"));
    stopWaiting(desk.section(), QStringLiteral("Removing “Laptop”"));
    waitUntilSaid(desk.section(), QStringLiteral("It was stopped. What the server had taken"));
    CHECK(isFocused(desk.window(), named<QToolButton>(desk.section(), QStringLiteral("Remove “Laptop”"))));
    CHECK_FALSE(desk.status().devices.back().removed);

    auto& ways = *desk.window().findChild<shell::SlotsSection*>();
    press(ways, QStringLiteral("New words…"));
    stopWaiting(ways, QStringLiteral("Making new words"));
    waitUntilSaid(ways, QStringLiteral("This was stopped"));
    road.silent = false;
    press(desk.section(), QStringLiteral("Sync now"));
    waitUntilSaid(desk.section(), QStringLiteral("Synced"));
}

TEST_CASE("joining and bringing a vault back are broken off, and what was typed is there") {
    ServedRoad road;
    Computer desk(road, "Desk");
    Computer laptop(road, "Laptop");
    desk.enter();
    enable(desk);
    laptop.enter();
    laptop.showDevices();
    press(desk.section(), QStringLiteral("Add a device…"));
    auto& invite = dialogOf<shell::InviteDialog>(desk);
    auto& shown = named<QLineEdit>(invite, QStringLiteral("Code for the new device"));
    REQUIRE(QTest::qWaitFor([&] { return !shown.text().isEmpty(); }, kPatience));
    const QString code = shown.text();

    road.silent = true;
    press(laptop.section(), QStringLiteral("Use the vault of another device…"));
    auto& join = dialogOf<shell::JoinDialog>(laptop);
    auto& field = named<QPlainTextEdit>(join, QStringLiteral("Code of the other device"));
    field.setPlainText(code);
    QTest::keyClick(&field, Qt::Key_Return);
    waitUntilSaid(join, QStringLiteral("Asking the other device"));
    picture(laptop.run(), join, QStringLiteral("devices-joining"));
    stopWaiting(join, QStringLiteral("Asking the other device"));
    waitUntilSaid(join, QStringLiteral("It was stopped, so no device was let in"));
    CHECK(field.toPlainText() == code);
    CHECK(field.isEnabled());

    press(join, QStringLiteral("I have no other device any more"));
    named<QLineEdit>(join, QStringLiteral("Address of the server")).setText(QLatin1String(kAddress));
    named<QLineEdit>(join, QStringLiteral("Twelve words")).setText(desk.words);
    press(join, QStringLiteral("Bring it back"));
    stopWaiting(join, QStringLiteral("Asking the server for the vault of these words"));
    waitUntilSaid(join, QStringLiteral("this vault is as it was"));
    road.silent = false;
    CHECK(laptop.status().state == engine::SyncState::Off);
    named<QLineEdit>(join, QStringLiteral("Twelve words")).setText(desk.words);
    press(join, QStringLiteral("Bring it back"));
    waitUntilSaid(join, QStringLiteral("belongs to the vault now"));
}

TEST_CASE("whoever closes the dialog at the words ends it on the other device too") {
    ServedRoad road;
    Computer desk(road, "Desk");
    Computer laptop(road, "Laptop");
    desk.enter();
    enable(desk);
    laptop.enter();
    laptop.showDevices();
    press(laptop.section(), QStringLiteral("Use the vault of another device…"));
    compare(desk, laptop);
    QTest::keyClick(&dialogOf<shell::InviteDialog>(desk), Qt::Key_Escape);
    waitUntilSaid(dialogOf<shell::JoinDialog>(laptop), QStringLiteral("The other device ended it"));
    CHECK(desk.status().devices.size() == 1);
    REQUIRE(QTest::qWaitFor([&] { return desk.window().findChild<shell::InviteDialog*>() == nullptr; }, kPatience));
}

TEST_CASE("new words are shown although the server then says no, and once only") {
    ServedRoad road;
    Computer desk(road, "Desk");
    auto& run = desk.enter();
    // As a vault of a Hearth that did not keep its phrase's public keys.
    inVault(run, [](engine::Engine& engine) {
        return engine.vault().write([](store::Database& database) {
            return database.run("DELETE FROM vault_info WHERE name LIKE 'phrase/%'");
        });
    });
    desk.showDevices();
    typeServer(desk, "none");
    press(desk.section(), QStringLiteral("Sync with this server"));
    waitUntilSaid(desk.section(), QStringLiteral("does not take this token"));
    waitUntilSaid(desk.section(), QStringLiteral("Your new recovery words"));
    picture(run, desk.window(), QStringLiteral("devices-words-kept"));
    typeServer(desk, road.server.token());
    press(desk.section(), QStringLiteral("Sync with this server"));
    waitUntilSaid(desk.section(), QStringLiteral("Synced"));
    CHECK(says(desk.section(), QStringLiteral("Your new recovery words")));
}

TEST_CASE("the whole of adding a device is done with the keyboard") {
    ServedRoad road;
    Computer desk(road, "Desk");
    Computer laptop(road, "Laptop");
    desk.enter();
    enable(desk);
    laptop.enter();
    laptop.showDevices();
    auto& use = labelled<QPushButton>(laptop.section(), QStringLiteral("Use the vault of another device…"));
    use.setFocus();
    QTest::keyClick(&use, Qt::Key_Space);
    compare(desk, laptop);
    auto& invite = dialogOf<shell::InviteDialog>(desk);
    auto& join = dialogOf<shell::JoinDialog>(laptop);
    for (QDialog* dialog : std::initializer_list<QDialog*>{&invite, &join}) {
        // Enter says nothing of the words until somebody went to an answer.
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        CHECK(says(*dialog, QStringLiteral("If one word differs")));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        CHECK(isFocused(*dialog, labelled<QPushButton>(*dialog, QStringLiteral("They differ"))));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        CHECK(isFocused(*dialog, labelled<QPushButton>(*dialog, QStringLiteral("They are the same"))));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);  // One too many closes nothing.
    }
    waitUntilSaid(invite, QStringLiteral("has come in"));
    CHECK(isFocused(invite, named<QLineEdit>(invite, QStringLiteral("What this device is called"))));
    QTest::keyClicks(invite.focusWidget(), QStringLiteral("Blue laptop"));
    QTest::keyClick(invite.focusWidget(), Qt::Key_Return);
    waitUntilSaid(join, QStringLiteral("belongs to the vault now"));
    QTest::keyClick(join.focusWidget(), Qt::Key_Return);
    waitUntilSaid(desk.section(), QStringLiteral("Blue laptop"));
    REQUIRE(QTest::qWaitFor([&] { return laptop.window().findChild<shell::JoinDialog*>() == nullptr; }, kPatience));
}
