// SPDX-License-Identifier: AGPL-3.0-or-later
// Locking: the vault is really closed, nothing of it stays on the screen, and nothing that was typed is lost.
#include <sys/resource.h>
#include <QApplication>

#include <QClipboard>
#include <QFile>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <csignal>

#include "tests/ui/shell/desk.h"
#include "tests/ui/shell/texts.h"
#include "ui/shell/auto_lock.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/import_page.h"
#include "ui/shell/memory_page.h"
#include "ui/shell/undo_bar.h"
#include "ui/shell/unlock_page.h"
#include "ui/shell/window_settings.h"
#include "ui/shell/workspace.h"

using namespace hearth;
using namespace hearth::test;

namespace {

const QString kMarker = QStringLiteral("zinnober");

void waitUntilLocked(Session& run) {
    REQUIRE(QTest::qWaitFor([&] { return !run.window->workspace() && !run.bridge.isOpen(); }, kPatience));
    REQUIRE(QTest::qWaitFor(
        [&] { return named<QLineEdit>(*run.window, QStringLiteral("Passphrase or recovery words")).isEnabled(); },
        kPatience));
}

void lock(Session& run) {
    run.window->lock();
    waitUntilLocked(run);
}

void unlock(Session& run) {
    auto& field = named<QLineEdit>(*run.window, QStringLiteral("Passphrase or recovery words"));
    QTest::keyClicks(&field, QLatin1String(kPassphrase));
    QTest::keyClick(&field, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return run.window->workspace() != nullptr; }, kPatience));
}

/// An export with one conversation of so many messages.
QString exportOf(Desk& desk, int messages) {
    QFile file(desk.file(QStringLiteral("long.jsonl")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    for (int at = 0; at < messages; ++at) {
        file.write(QStringLiteral("{\"conversation\":\"c\",\"title\":\"Kiln diary\",\"id\":\"m%1\",\"role\":\"%2\","
                                  "\"timestamp\":\"2024-05-08T13:%3:00Z\",\"text\":\"%4\"}\n")
                       .arg(at)
                       .arg(at % 2 == 0 ? QStringLiteral("user") : QStringLiteral("assistant"))
                       .arg(at % 60, 2, 10, QLatin1Char('0'))
                       .arg(QStringLiteral("Day %1. ").arg(at).repeated(40))
                       .toUtf8());
    }
    return file.fileName();
}

void openLong(Desk& desk, Session& run, int messages) {
    run.window->workspace()->importPath(exportOf(desk, messages));
    waitForList(run, 1);
    REQUIRE(QTest::qWaitFor([&] { return says(*run.window, QStringLiteral("messages added")); }, kPatience));
    run.window->workspace()->openConversation(listModel(run).conversations().front().id);
    REQUIRE(QTest::qWaitFor([&] { return view(run).count() == messages; }, kPatience));
}

/// No file of this process may grow while it lives, as on a full disk.
class FullDisk {
public:
    FullDisk() : m_before(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &m_limit);
        rlimit none = m_limit;
        none.rlim_cur = 0;
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &m_limit);
        std::signal(SIGXFSZ, m_before);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_limit{};
    void (*m_before)(int);
};

}  // namespace

TEST_CASE("locking closes the vault, and no word of it stays in any widget, model or accessible text") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->startConversation();
    say(run, QStringLiteral("My favourite pigment is %1.").arg(kMarker));
    say(run, QStringLiteral("What about the %1 pigment?").arg(kMarker));
    waitForList(run, 1);
    run.window->workspace()->showMemory();
    run.window->workspace()->openConversation(listModel(run).conversations().front().id);
    type(run, QStringLiteral("half a %1").arg(kMarker));
    REQUIRE(anyText(*run.window, kMarker));

    QTest::keyClick(run.window->workspace(), Qt::Key_L, Qt::ControlModifier);
    waitUntilLocked(run);
    CHECK_FALSE(anyText(*run.window, kMarker));
    CHECK_FALSE(anyText(*run.window, QStringLiteral("pigment")));
    CHECK(says(*run.window, QStringLiteral("Your vault is locked")));
    for (const auto* widget : QApplication::topLevelWidgets()) CHECK_FALSE(widget->windowTitle().contains(kMarker));

    // Another program can have it now.
    auto other =
        store::Vault::open(desk.vault(), crypto::SecretBytes::fromText(kPassphrase), {0}, desk.clock, desk.random);
    CHECK(other.ok());
}

TEST_CASE("unlocking needs the passphrase, and leads back to the place, the draft and the half edited message") {
    Desk desk;
    auto& run = desk.enter();
    openLong(desk, run, 60);
    type(run, QStringLiteral("a thought about cones"));
    view(run).verticalScrollBar()->setValue(view(run).verticalScrollBar()->maximum() / 2);
    const auto before = view(run).place();
    const QRect seen = view(run).rowRect(before.anchor.row);
    REQUIRE_FALSE(before.message.isEmpty());
    composer(run).startEditing(view(run).message(4).id, QStringLiteral("Day 4, told better"));
    const auto id = *run.window->findChild<shell::ConversationPage*>()->conversation();

    SECTION("in the same run") { lock(run); }
    SECTION("also when the program ends while it is locked") {
        lock(run);
        desk.stop();
        desk.start();
    }
    auto& again = *desk.session;
    auto& field = named<QLineEdit>(*again.window, QStringLiteral("Passphrase or recovery words"));
    QTest::keyClicks(&field, QStringLiteral("not this one"));
    QTest::keyClick(&field, Qt::Key_Return);
    REQUIRE(
        QTest::qWaitFor([&] { return says(*again.window, QStringLiteral("does not open this vault")); }, kPatience));
    unlock(again);
    REQUIRE(QTest::qWaitFor([&] { return view(again).count() == 60; }, kPatience));
    CHECK(*again.window->findChild<shell::ConversationPage*>()->conversation() == id);
    CHECK(view(again).isVisibleTo(again.window.get()));
    const auto after = view(again).place();
    CHECK(after.message == before.message);
    CHECK(std::abs(view(again).rowRect(after.anchor.row).top() - seen.top()) <= 2);
    CHECK(composer(again).isEditing());
    CHECK(composer(again).text() == QStringLiteral("Day 4, told better"));
    composer(again).cancelEditing();
    CHECK(composer(again).text() == QStringLiteral("a thought about cones"));

    // A place is returned to once: the next start begins at the beginning.
    desk.stop();
    auto& later = desk.enter();
    QTest::qWait(100);
    CHECK_FALSE(view(later).isVisibleTo(later.window.get()));
}

TEST_CASE("a memory that is being written outlasts the lock") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->showMemory();
    labelled<QPushButton>(*run.window, QStringLiteral("Add a memory")).click();
    QTest::keyClicks(&named<QPlainTextEdit>(*run.window, QStringLiteral("Text of the memory")),
                     QStringLiteral("I fire on Tuesdays"));
    lock(run);
    CHECK_FALSE(anyText(*run.window, QStringLiteral("Tuesdays")));
    unlock(run);
    CHECK(named<QPlainTextEdit>(*run.window, QStringLiteral("Text of the memory")).toPlainText() ==
          QStringLiteral("I fire on Tuesdays"));
}

TEST_CASE("locking stops an answer, and what had come is there afterwards") {
    Desk desk;
    auto& run = desk.enter();
    connectDemo(run);
    desk.transport.setAnswer({"The second kiln fires to cone 10, slowly, in reduction.", 20});
    run.window->workspace()->startConversation();
    type(run, QStringLiteral("How hot?"));
    QTest::keyClick(composer(run).findChild<QPlainTextEdit*>(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return view(run).count() == 2 && lastMessage(run).text.size() >= 20; }, kPatience));
    lock(run);
    unlock(run);
    REQUIRE(QTest::qWaitFor([&] { return view(run).count() == 2; }, kPatience));
    CHECK(view(run).message(0).text == QStringLiteral("How hot?"));
    CHECK(lastMessage(run).text.startsWith(QStringLiteral("The second kiln")));
    CHECK(lastMessage(run).state == conversation::MessageState::Broken);
}

TEST_CASE("a message that waits for its turn when the window locks is back where it was typed") {
    Desk desk;
    auto& run = desk.enter();
    connectDemo(run);
    desk.transport.setAnswer({"Slowly, slowly.", 6});
    for (const char* text : {"first", "second", "third", "fourth", "fifth", "sixth", "seventh"}) {
        run.window->workspace()->startConversation();
        type(run, QLatin1String(text));
        QTest::keyClick(composer(run).findChild<QPlainTextEdit*>(), Qt::Key_Return);
        // The seventh finds all six streams taken.
        if (QLatin1String(text) != QLatin1String("seventh")) {
            REQUIRE(QTest::qWaitFor([&] { return view(run).count() == 2; }, kPatience));
        }
    }
    QTest::qWait(50);
    REQUIRE(view(run).count() == 0);
    lock(run);
    unlock(run);
    REQUIRE(QTest::qWaitFor([&] { return composer(run).text() == QStringLiteral("seventh"); }, kPatience));
    waitForList(run, 6);
}

TEST_CASE("when what was typed cannot be stored, the window stays open and says so") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->startConversation();
    type(run, QStringLiteral("not to be lost"));
    {
        const FullDisk full;
        run.window->lock();
        REQUIRE(QTest::qWaitFor([&] { return says(*run.window, QStringLiteral("was not locked")); }, kPatience));
    }
    CHECK(run.bridge.isOpen());
    CHECK(composer(run).isVisibleTo(run.window.get()));
    CHECK(composer(run).text() == QStringLiteral("not to be lost"));
    lock(run);
    unlock(run);
    CHECK(QTest::qWaitFor([&] { return composer(run).text() == QStringLiteral("not to be lost"); }, kPatience));
}

TEST_CASE("locking stops an import, says so, and the same file brings the rest") {
    Desk desk;
    auto& run = desk.enter();
    const QString file = exportOf(desk, 20'000);
    run.window->workspace()->importPath(file);
    lock(run);
    CHECK(says(*run.window, QStringLiteral("The import was stopped")));
    unlock(run);
    run.window->workspace()->importPath(exportOf(desk, 40));
    REQUIRE(QTest::qWaitFor(
        [&] {
            return says(*run.window, QStringLiteral("messages added")) ||
                   says(*run.window, QStringLiteral("Everything was here already"));
        },
        kPatience));
    waitForList(run, 1);
}

TEST_CASE("text that was only marked cannot be pasted from a locked window") {
    Desk desk;
    auto& run = desk.enter();
    auto* clipboard = QGuiApplication::clipboard();
    clipboard->setText(QStringLiteral("copied on purpose"));
    lock(run);
    CHECK(clipboard->text() == QStringLiteral("copied on purpose"));
    CHECK(clipboard->text(QClipboard::Selection).isEmpty());
}

TEST_CASE("the screen locks the vault with it, but not in the middle of an answer") {
    Desk desk;
    auto& run = desk.enter();
    connectDemo(run);
    desk.transport.setAnswer({"The second kiln fires to cone 10.", 20});
    run.window->workspace()->startConversation();
    type(run, QStringLiteral("How hot?"));
    QTest::keyClick(composer(run).findChild<QPlainTextEdit*>(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return view(run).count() == 2 && lastMessage(run).text.size() >= 20; }, kPatience));
    run.window->noteScreenLocked(true);
    QTest::qWait(100);
    REQUIRE(run.window->workspace() != nullptr);
    desk.transport.release();
    waitUntilLocked(run);
    run.window->noteScreenLocked(false);
    unlock(run);
    REQUIRE(QTest::qWaitFor([&] { return view(run).count() == 2; }, kPatience));
    CHECK(lastMessage(run).text == QStringLiteral("The second kiln fires to cone 10."));

    SECTION("and not at all when it is told not to") {
        shell::storeLockWithScreen(desk.settings, false);
        Q_EMIT run.window->workspace()->lockSettingsChanged();
        run.window->noteScreenLocked(true);
        QTest::qWait(100);
        CHECK(run.window->workspace() != nullptr);
    }
}

namespace {

struct Watch {
    Watch() { lock.watch(true); }

    /// How often it was time to lock when so much time passed and somebody looked.
    int after(Milliseconds time) {
        due.clear();
        clock.advance(time);
        lock.look();
        return static_cast<int>(due.size());
    }

    ManualClock clock{Timestamp(1'700'000'000'000)};
    shell::AutoLock lock{clock};
    QSignalSpy due{&lock, &shell::AutoLock::due};
};

}  // namespace

TEST_CASE("it is time to lock after so many minutes without a key or the mouse") {
    Watch watch;
    CHECK(watch.after(100 * kHour) == 0);  // Never, unless told.
    watch.lock.setMinutes(5);
    QWidget widget;
    QTest::keyClick(&widget, Qt::Key_A);
    // The key found it overdue: it is no use of a window that should have been locked.
    CHECK(watch.due.size() >= 1);
    watch.lock.watch(false);
    watch.lock.watch(true);
    CHECK(watch.after(4 * kMinute) == 0);
    QTest::keyClick(&widget, Qt::Key_A);
    CHECK(watch.after(4 * kMinute) == 0);
    QTest::mouseMove(&widget, {3, 4});
    QMouseEvent move(QEvent::MouseMove, QPointF(3, 4), QPointF(3, 4), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &move);
    CHECK(watch.after(4 * kMinute) == 0);
    CHECK(watch.after(kMinute) == 1);
}

TEST_CASE("work that was asked for is let finish, and the lock comes right after it") {
    Watch watch;
    watch.lock.setMinutes(5);
    watch.lock.setBusy(true);
    CHECK(watch.after(kHour) == 0);
    watch.lock.setBusy(false);
    CHECK(watch.due.size() == 1);
}

TEST_CASE("nobody is watched while no vault is open") {
    Watch watch;
    watch.lock.setMinutes(5);
    watch.lock.setWithScreen(true);
    watch.lock.watch(false);
    CHECK(watch.after(kHour) == 0);
    watch.lock.setScreenLocked(true);
    CHECK(watch.due.isEmpty());
}

TEST_CASE("the time to lock is remembered, and a stored number that nobody offered is not taken") {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    CHECK(shell::storedLockMinutes(settings) == 15);
    CHECK(shell::storedLockWithScreen(settings));
    shell::storeLockMinutes(settings, 0);
    CHECK(shell::storedLockMinutes(settings) == 0);
    shell::storeLockMinutes(settings, 123456789);
    CHECK(shell::storedLockMinutes(settings) == 15);
}
