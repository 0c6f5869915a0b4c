// SPDX-License-Identifier: AGPL-3.0-or-later
// Backups as a person makes, sees and restores them in the window, and what the window says of a damaged vault.
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include "tests/ui/shell/desk.h"
#include "ui/shell/backups_section.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/repair_text.h"
#include "ui/shell/unlock_page.h"
#include "ui/shell/workspace.h"

using namespace hearth;
using namespace hearth::test;

namespace {

/// A backup of the desk's vault, made without the window's dialogs.
QString backUp(Desk& desk, Session& run) {
    const QString folder = desk.file(QStringLiteral("backup"));
    bridge::Task task(run.bridge);
    std::optional<bool> made;
    run.context.backups.make(task, folder, [&](const Result<bridge::CopyItem>& copy) { made = copy.ok(); });
    REQUIRE(QTest::qWaitFor([&] { return made.has_value(); }, kPatience));
    REQUIRE(*made);
    return folder;
}

void showSettings(Session& run) {
    run.window->workspace()->showSettings();
    QTest::qWait(50);
}

void open(Session& run, const char* passphrase = kPassphrase) {
    auto& field = named<QLineEdit>(*run.window, QStringLiteral("Passphrase or recovery words"));
    QTest::keyClicks(&field, QLatin1String(passphrase));
    QTest::keyClick(&field, Qt::Key_Return);
}

void waitForWorkspace(Session& run) {
    REQUIRE(QTest::qWaitFor([&] { return run.window->workspace() != nullptr; }, kPatience));
}

void waitUntilSaid(Session& run, const QString& text) {
    INFO(text.toStdString());
    REQUIRE(QTest::qWaitFor([&] { return says(*run.window, text); }, kPatience));
}

/// Overwrites so many bytes in the middle of a file.
void damage(const std::filesystem::path& path, qint64 at, int bytes) {
    QFile file(QString::fromStdString(path.string()));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    file.write(QByteArray(bytes, '\x5a'));
}

}  // namespace

TEST_CASE("a backup is asked for in a folder, and the settings say when it was made and where") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->startConversation();
    say(run, QStringLiteral("Hello there"));
    showSettings(run);
    waitUntilSaid(run, QStringLiteral("There is no backup yet"));
    const QString folder = backUp(desk, run);
    showSettings(run);
    waitUntilSaid(run, QStringLiteral("Last backup"));
    CHECK(says(*run.window, QDir::toNativeSeparators(folder)));

    // Again into the same one, with one press.
    labelled<QPushButton>(*run.window, QStringLiteral("Back up now")).click();
    REQUIRE(QTest::qWaitFor(
        [&] { return labelled<QPushButton>(*run.window, QStringLiteral("Back up now")).isEnabled(); }, kPatience));
    CHECK_FALSE(run.window->findChild<shell::BackupsSection*>()->findChild<shell::ProblemBar*>()->isVisible());
    desk.stop();
    CHECK(store::Vault::open(folder.toStdString(), crypto::SecretBytes::fromText(kPassphrase), {0}, desk.clock,
                             desk.random)
              .ok());
}

TEST_CASE("a backup that was stopped leaves nothing half behind, and the vault goes on") {
    Desk desk;
    auto& run = desk.enter();
    bridge::Task task(run.bridge);
    // So small a vault may be copied before the stop is heard.
    bool whole = false;
    ErrorCode code = ErrorCode::Internal;
    run.context.backups.make(task, desk.file(QStringLiteral("backup")), [&](const Result<bridge::CopyItem>& copy) {
        whole = copy.ok();
        if (!whole) code = copy.error().code;
    });
    CHECK(task.isRunning());
    task.cancel();
    REQUIRE(QTest::qWaitFor([&] { return !task.isRunning(); }, kPatience));
    CHECK((whole || code == ErrorCode::Cancelled));
    CHECK(QFile::exists(desk.file(QStringLiteral("backup/vault.db"))) == whole);
    run.window->workspace()->startConversation();
    say(run, QStringLiteral("Still here"));
}

TEST_CASE("a folder with other things in it is not used for a backup: a folder in it is") {
    QTemporaryDir folder;
    CHECK(bridge::Backups::folderFor(folder.path()) == QDir(folder.path()).absolutePath());
    QFile letter(folder.filePath(QStringLiteral("letter.txt")));
    REQUIRE(letter.open(QIODevice::WriteOnly));
    letter.close();
    CHECK(bridge::Backups::folderFor(folder.path()) == folder.filePath(QStringLiteral("Hearth backup")));
}

TEST_CASE("checking a sound vault says so in words") {
    Desk desk;
    auto& run = desk.enter();
    showSettings(run);
    labelled<QPushButton>(*run.window, QStringLiteral("Check now")).click();
    waitUntilSaid(run, QStringLiteral("The vault is whole"));
}

TEST_CASE("restoring asks first, locks, wants the copy's passphrase, and keeps what was there") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->startConversation();
    say(run, QStringLiteral("Before the backup"));
    const QString folder = backUp(desk, run);
    run.window->workspace()->startConversation();
    say(run, QStringLiteral("After the backup"));
    waitForList(run, 2);
    showSettings(run);

    auto* section = run.window->findChild<shell::BackupsSection*>();
    Q_EMIT section->restoreChosen({bridge::CopyReason::Backup, folder});
    REQUIRE(QTest::qWaitFor([&] { return !run.bridge.isOpen() && !run.window->workspace(); }, kPatience));
    waitUntilSaid(run, QStringLiteral("takes the place of the vault"));

    SECTION("a wrong passphrase changes nothing, and Back leads to the vault as it was") {
        open(run, "not this one");
        waitUntilSaid(run, QStringLiteral("does not open this copy"));
        labelled<QPushButton>(*run.window, QStringLiteral("Back")).click();
        open(run);
        waitForWorkspace(run);
        waitForList(run, 2);
    }
    SECTION("the right one restores and opens") {
        open(run);
        waitForWorkspace(run);
        waitForList(run, 1);
        showSettings(run);
        waitUntilSaid(run, QStringLiteral("before a restore"));
    }
}

TEST_CASE("a damaged vault offers to be repaired or replaced, and the repair says what it found") {
    Desk desk;
    auto& first = desk.enter();
    first.window->workspace()->startConversation();
    say(first, QStringLiteral("Not much was said"));
    desk.stop();
    damage(desk.vault() / "vault.db", 100, 64);

    auto& run = desk.start();
    open(run);
    waitUntilSaid(run, QStringLiteral("is damaged and was not opened"));
    SECTION("repair") {
        labelled<QPushButton>(*run.window, QStringLiteral("Check and repair…")).click();
        open(run);
        waitUntilSaid(run, QStringLiteral("The damaged vault is kept in"));
        CHECK(says(*run.window, QStringLiteral("could not be read")));
        labelled<QPushButton>(*run.window, QStringLiteral("Open")).click();
        waitForWorkspace(run);
    }
    SECTION("a backup, without one") {
        // The daily one may have been taken while the vault was open.
        std::filesystem::remove_all(desk.vault() / "snapshots");
        labelled<QPushButton>(*run.window, QStringLiteral("Restore a backup…")).click();
        waitUntilSaid(run, QStringLiteral("There are no snapshots"));
        labelled<QPushButton>(*run.window, QStringLiteral("Back")).click();
        CHECK(named<QLineEdit>(*run.window, QStringLiteral("Passphrase or recovery words")).isEnabled());
    }
}

TEST_CASE("a vault that another program has open is named with that program") {
    Desk desk;
    desk.enter();
    desk.stop();
    auto other =
        store::Vault::open(desk.vault(), crypto::SecretBytes::fromText(kPassphrase), {0}, desk.clock, desk.random);
    REQUIRE(other.ok());
    auto& run = desk.start();
    open(run);
    waitUntilSaid(run, QStringLiteral("The vault is in use (owned by"));
}

TEST_CASE("a repair's words count what was lost, and do not promise more than is known") {
    bridge::RepairResult result;
    result.damagedPages = 3;
    result.items = {{bridge::SalvagedItem::Kind::Messages, 100, 2, false}};
    CHECK(shell::repairText(result).contains(QStringLiteral("2 message(s)")));
    CHECK_FALSE(shell::repairText(result).contains(QStringLiteral("More may be missing")));
    result.items.front() = {bridge::SalvagedItem::Kind::Memories, 100, 0, true};
    CHECK(shell::repairText(result).contains(QStringLiteral("More may be missing")));
    result.items.front().atLeast = false;
    CHECK(shell::repairText(result).contains(QStringLiteral("Everything was saved")));
    result.sound = true;
    CHECK(shell::repairText(result).contains(QStringLiteral("Nothing was changed")));
}

TEST_CASE("changes that a damaged log took with it are told, until somebody has read it") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->tellLost({});
    CHECK_FALSE(says(*run.window, QStringLiteral("log was damaged")));
    run.window->workspace()->tellLost({2, "vault.db-wal.damaged"});
    CHECK(says(*run.window, QStringLiteral("vault.db-wal.damaged")));
}
