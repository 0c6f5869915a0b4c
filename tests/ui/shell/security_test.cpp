// SPDX-License-Identifier: AGPL-3.0-or-later
// What opens the vault, seen and changed in the settings, and opening with the keychain.
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

#include "tests/ui/shell/desk.h"
#include "tests/ui/shell/texts.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/progress_line.h"
#include "ui/shell/recovery_step.h"
#include "ui/shell/slots_section.h"
#include "ui/shell/unlock_page.h"
#include "ui/shell/workspace.h"

using namespace hearth;
using namespace hearth::test;

namespace {

shell::SlotsSection& section(Session& run) { return *run.window->findChild<shell::SlotsSection*>(); }

void showSecurity(Session& run) {
    run.window->workspace()->showSettings();
    REQUIRE(QTest::qWaitFor([&] { return says(section(run), QStringLiteral("Recovery words")); }, kPatience));
}

/// Waits until the window takes it: a button that nothing may be done with yet swallows the press.
void press(Session& run, const QString& text) {
    auto& button = labelled<QPushButton>(*run.window, text);
    INFO(text.toStdString());
    REQUIRE(QTest::qWaitFor([&] { return button.isEnabled(); }, kPatience));
    button.click();
}

int removable(Session& run) {
    int count = 0;
    for (const auto* button : section(run).findChildren<QToolButton*>())
        if (button->accessibleName().startsWith(QStringLiteral("Remove:"))) ++count;
    return count;
}

void waitUntilSaid(Session& run, const QString& text) {
    INFO(text.toStdString());
    REQUIRE(QTest::qWaitFor([&] { return says(*run.window, text); }, kPatience));
}

bool opens(Desk& desk, const std::string& secret) {
    const auto typed = crypto::SecretBytes::fromText(secret);
    return store::Vault::open(desk.vault(), typed, {0}, desk.clock, desk.random).ok();
}

void lock(Session& run) {
    run.window->lock();
    REQUIRE(QTest::qWaitFor([&] { return !run.bridge.isOpen() && !run.window->workspace(); }, kPatience));
    QTest::qWait(20);
}

}  // namespace

TEST_CASE("the settings list what opens the vault, and the passphrase is changed there") {
    Desk desk;
    auto& run = desk.enter();
    showSecurity(run);
    CHECK(says(section(run), QStringLiteral("Passphrase · quick")));
    // One of two: none can be taken away.
    CHECK(removable(run) == 0);

    press(run, QStringLiteral("Change…"));
    QTest::keyClicks(&named<QLineEdit>(*run.window, QStringLiteral("New passphrase")),
                     QStringLiteral("nine blue boats"));
    CHECK_FALSE(labelled<QPushButton>(*run.window, QStringLiteral("Change the passphrase")).isEnabled());
    QTest::keyClicks(&named<QLineEdit>(*run.window, QStringLiteral("The same again")),
                     QStringLiteral("nine blue boats"));
    press(run, QStringLiteral("Change the passphrase"));
    waitUntilSaid(run, QStringLiteral("The passphrase is changed"));
    CHECK_FALSE(anyText(*run.window, QStringLiteral("nine blue boats")));
    desk.stop();
    CHECK_FALSE(opens(desk, kPassphrase));
    CHECK(opens(desk, "nine blue boats"));
}

TEST_CASE("new recovery words are shown once, and asked for until they are confirmed") {
    Desk desk;
    auto& run = desk.enter();
    showSecurity(run);
    press(run, QStringLiteral("New words…"));
    auto& step = *section(run).findChild<shell::RecoveryStep*>();
    REQUIRE(QTest::qWaitFor([&] { return step.isVisible(); }, kPatience));
    QStringList words;
    for (int at = 1; at <= 12; ++at) {
        for (const auto* label : step.findChildren<QLabel*>()) {
            const QString start = QStringLiteral("Word %1: ").arg(at);
            if (label->accessibleName().startsWith(start)) words << label->accessibleName().mid(start.size());
        }
    }
    REQUIRE(words.size() == 12);

    SECTION("confirmed, they are gone from the window and open the vault") {
        press(run, QStringLiteral("I have written them down"));
        for (const int place : step.asked()) {
            QTest::keyClicks(&named<QLineEdit>(*run.window, QStringLiteral("Word %1").arg(place + 1)), words[place]);
        }
        press(run, QStringLiteral("Confirm"));
        waitUntilSaid(run, QStringLiteral("The new recovery words count"));
        QTest::qWait(20);
        CHECK_FALSE(anyText(*run.window, QStringLiteral("Word 12: ") + words[11]));
        CHECK_FALSE(says(*run.window, QStringLiteral("never confirmed")));
    }
    SECTION("locked away, the settings say that they were never confirmed") {
        lock(run);
        CHECK_FALSE(anyText(*run.window, QStringLiteral("Word 12: ") + words[11]));
        run.window->openWith(crypto::SecretBytes::fromText(words.join(QLatin1Char(' ')).toStdString()));
        REQUIRE(QTest::qWaitFor([&] { return run.window->workspace() != nullptr; }, kPatience));
        showSecurity(run);
        waitUntilSaid(run, QStringLiteral("never confirmed"));
    }
    desk.stop();
    CHECK(opens(desk, words.join(QLatin1Char(' ')).toStdString()));
}

TEST_CASE("the keychain opens the vault with one press, and a lost keychain asks for the passphrase") {
    Desk desk;
    auto& run = desk.enter();
    showSecurity(run);
    press(run, QStringLiteral("Let this computer's keychain open it"));
    waitUntilSaid(run, QStringLiteral("keychain opens the vault from now on"));
    lock(run);
    const QString with = QStringLiteral("Open with this computer's keychain");
    SECTION("it opens") {
        press(run, with);
        REQUIRE(QTest::qWaitFor([&] { return run.window->workspace() != nullptr; }, kPatience));
        showSecurity(run);
        named<QToolButton>(section(run), QStringLiteral("Remove: A computer's keychain")).click();
        waitUntilSaid(run, QStringLiteral("Removed."));
        CHECK(desk.keychain.size() == 0);
    }
    SECTION("locked, reset or out of reach, it is a sentence and the passphrase field") {
        desk.keychain.state = GENERATE(MemoryKeychain::State::LockedSilently, MemoryKeychain::State::Denied,
                                       MemoryKeychain::State::Unreachable);
        press(run, with);
        waitUntilSaid(run, QStringLiteral("did not give the key"));
        auto& field = named<QLineEdit>(*run.window, QStringLiteral("Passphrase or recovery words"));
        QTest::keyClicks(&field, QLatin1String(kPassphrase));
        QTest::keyClick(&field, Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return run.window->workspace() != nullptr; }, kPatience));
    }
}

TEST_CASE("without a keychain nothing speaks of one") {
    Desk desk;
    desk.withKeychain = false;
    auto& run = desk.enter();
    showSecurity(run);
    CHECK_FALSE(anyText(*run.window->workspace(), QStringLiteral("Open with this computer's keychain")));
    for (const auto* button : section(run).findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("keychain"))) CHECK_FALSE(button->isVisible());
    }
}

TEST_CASE("a new key is made while the window is used, can be stopped, and everything is there afterwards") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->startConversation();
    say(run, QStringLiteral("Hello there"));
    showSecurity(run);
    SECTION("made") {
        press(run, QStringLiteral("New key…"));
        waitUntilSaid(run, QStringLiteral("The vault has a new key"));
    }
    SECTION("stopped") {
        bridge::Task task(run.bridge);
        std::optional<Status> outcome;
        run.context.security.newKey(task, [&](const Status& made) { outcome = made; });
        task.cancel();
        REQUIRE(QTest::qWaitFor([&] { return outcome.has_value(); }, kPatience));
        REQUIRE_FALSE(outcome->ok());
        CHECK(outcome->error().code == ErrorCode::Cancelled);
    }
    lock(run);
    run.window->openWith(crypto::SecretBytes::fromText(kPassphrase));
    REQUIRE(QTest::qWaitFor([&] { return run.window->workspace() != nullptr; }, kPatience));
    waitForList(run, 1);
}
