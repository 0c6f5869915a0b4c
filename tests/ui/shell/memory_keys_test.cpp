// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of memory by the keyboard alone: everything that can be done is reached by Tab, seen to have the focus,
// and done by a key.
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <set>

#include "tests/ui/shell/memory_desk.h"
#include "ui/shell/changes_view.h"
#include "ui/shell/entry_list.h"
#include "ui/shell/forget_dialog.h"
#include "ui/shell/forgotten_view.h"
#include "ui/shell/health_view.h"
#include "ui/shell/merge_panel.h"
#include "ui/shell/pruning_view.h"
#include "ui/shell/review_view.h"

using namespace hearth;
using namespace hearth::test;

namespace {

bool waits(const std::function<bool()>& reached) { return QTest::qWaitFor(reached, kPatience); }

QTabBar& tabs(Session& run) { return *run.window->findChild<shell::MemoryPage*>()->findChild<QTabBar*>(); }

QListView& list(QWidget& part) { return *part.findChild<QListView*>(); }

/// A key pressed in the list, which has the keyboard.
void press(QWidget& part, Qt::Key key) {
    list(part).setFocus(Qt::TabFocusReason);
    QTest::keyClick(&list(part), key);
}

/// Opens the page by its shortcut and goes to the part by arrow keys.
template <typename View>
View& goTo(Session& run, int tab, int rows) {
    QTest::keyClick(run.window->workspace(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    tabs(run).setFocus(Qt::TabFocusReason);
    while (tabs(run).currentIndex() < tab) QTest::keyClick(&tabs(run), Qt::Key_Right);
    auto& part = *run.window->findChild<View*>();
    auto* entries = part.template findChild<shell::EntryList*>();
    const bool reached = waits([&] { return part.isVisible() && entries->count() == rows; });
    INFO(entries->count());
    REQUIRE(reached);
    return part;
}

/// What Tab reaches from the tabs until it comes back to them.
std::set<QWidget*> reachedByTab(Session& run) {
    std::set<QWidget*> reached;
    tabs(run).setFocus(Qt::TabFocusReason);
    constexpr int kMostSteps = 200;
    for (int step = 0; step < kMostSteps; ++step) {
        QWidget* at = run.window->focusWidget();
        REQUIRE(at);
        if (step > 0 && at == &tabs(run)) return reached;
        reached.insert(at);
        QTest::keyClick(at, Qt::Key_Tab);
    }
    FAIL("Tab does not come round");
    return reached;
}

/// A widget looks another with the focus than without it.
bool showsFocus(Session& run, QWidget& widget) {
    widget.setFocus(Qt::TabFocusReason);
    QCoreApplication::processEvents();
    const QImage with = widget.grab().toImage();
    run.window->workspace()->setFocus();
    widget.clearFocus();
    QCoreApplication::processEvents();
    return widget.grab().toImage() != with;
}

void checkReached(Session& run, QWidget& part) {
    REQUIRE(QTest::qWaitForWindowActive(run.window.get()));
    const auto reached = reachedByTab(run);
    CHECK(reached.contains(&list(part)));
    CHECK(showsFocus(run, list(part)));
    CHECK(showsFocus(run, tabs(run)));
    for (auto* button : part.findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || !button->isEnabled()) continue;
        if (button->autoExclusive() && !button->isChecked()) continue;   // By arrow keys.
        if (qobject_cast<QLineEdit*>(button->parentWidget())) continue;  // Only a sign.
        INFO(button->text().toStdString());
        CHECK(reached.contains(button));
        CHECK(showsFocus(run, *button));
    }
}

void leaveToReview(Session& run, const std::string& text) {
    std::optional<bool> read;
    const auto work = [text](engine::Engine& engine, const CancelToken& token) -> Status {
        HEARTH_TRY_STATUS(engine.reviewMemories(true));
        HEARTH_TRY(const auto conversation, engine.conversations().create("Said now"));
        HEARTH_TRY_STATUS(engine.conversations().append({conversation.id, std::nullopt, chat::Role::User, text, {}}));
        return engine.memories().audit(conversation.id, token).ok() ? Status() : fail(ErrorCode::Internal, "audit");
    };
    run.bridge.ask(run.window.get(), bridge::Lane::Write, work, [&](const Status& status) { read = status.ok(); });
    REQUIRE(waits([&] { return read.has_value(); }));
    REQUIRE(*read);
}

}  // namespace

TEST_CASE("search, order, filters and all that is done with a memory are reached by Tab, and Enter presses a button") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) { talk(vault, "Moving", {"I live in Porto."}); });
    auto& run = desk.enter();
    auto& browser = openMemory(run, 1);
    chooseMemory(browser, QStringLiteral("Lives in Porto."));
    auto& fold = labelled<QPushButton>(browser, QStringLiteral("Filter"));
    fold.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&fold, Qt::Key_Return);
    REQUIRE(fold.isChecked());
    REQUIRE(QTest::qWaitForWindowActive(run.window.get()));
    const auto reached = reachedByTab(run);
    CHECK(reached.contains(&named<QLineEdit>(browser, QStringLiteral("Search memories"))));
    CHECK(reached.contains(&memoryList(browser)));
    for (auto* box : browser.findChildren<QComboBox*>()) {
        INFO(box->accessibleName().toStdString());
        CHECK(reached.contains(box) == box->isVisible());
    }
    for (auto* button : browser.findChildren<QPushButton*>()) {
        INFO(button->text().toStdString());
        if (button->isVisible() && button->isEnabled()) CHECK(reached.contains(button));
    }
    auto& edit = labelled<QPushButton>(browser, QStringLiteral("Edit"));
    edit.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&edit, Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(named<QPlainTextEdit>(browser, QStringLiteral("Text of the memory")).isVisible());
}

TEST_CASE("better words for a candidate that were left are offered back") {
    Desk desk;
    auto& run = desk.enter();
    leaveToReview(run, "I live in Porto.");
    auto& review = goTo<shell::ReviewView>(run, 2, 1);
    press(review, Qt::Key_F2);
    auto& text = named<QPlainTextEdit>(review, QStringLiteral("Text of the candidate"));
    QTest::keyClicks(&text, QStringLiteral(" Since May."));
    QTest::keyClick(run.window->workspace(), Qt::Key_Escape);
    REQUIRE_FALSE(text.isVisible());
    QTest::keyClick(run.window->workspace(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(text.isVisible());
    CHECK(text.toPlainText() == QStringLiteral("Lives in Porto. Since May."));
}

TEST_CASE("candidates are reached, accepted, rejected and put into better words by keys") {
    Desk desk;
    auto& run = desk.enter();
    leaveToReview(run, "I live in Porto.");
    auto& review = goTo<shell::ReviewView>(run, 2, 1);
    auto& browser = *run.window->findChild<shell::MemoryBrowser*>();
    SECTION("reached") { checkReached(run, review); }
    SECTION("accepted") {
        press(review, Qt::Key_A);
        CHECK(waits([&] { return browser.model().total() == 1; }));
    }
    SECTION("rejected") {
        press(review, Qt::Key_Delete);
        CHECK(waits([&] { return list(review).model()->rowCount() == 0; }));
        CHECK(browser.model().total() == 0);
    }
    SECTION("in better words") {
        press(review, Qt::Key_F2);
        auto& text = named<QPlainTextEdit>(review, QStringLiteral("Text of the candidate"));
        REQUIRE(run.window->focusWidget() == &text);
        QTest::keyClick(&text, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&text, QStringLiteral("Lives in Bonfim."));
        QTest::keyClick(&text, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(waits([&] { return browser.model().total() == 1; }));
        CHECK(listed(browser) == QStringList{QStringLiteral("Lives in Bonfim.")});
    }
    SECTION("the editor is left by Esc, and the list has the keyboard again") {
        press(review, Qt::Key_F2);
        QTest::keyClick(run.window->focusWidget(), Qt::Key_Escape);
        CHECK(run.window->focusWidget() == &list(review));
        CHECK(list(review).model()->rowCount() == 1);
    }
}

TEST_CASE("a change is reached and taken back by keys") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        talk(vault, "Before", {"I live in Berlin."});
        talk(vault, "After", {"I moved to Porto."});
    });
    auto& run = desk.enter();
    auto& changes = goTo<shell::ChangesView>(run, 3, 1);
    SECTION("reached") { checkReached(run, changes); }
    SECTION("taken back") {
        press(changes, Qt::Key_Delete);
        CHECK(waits([&] { return list(changes).model()->rowCount() == 0; }));
    }
}

TEST_CASE("what would be pruned is reached, kept, archived and opened by keys") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        talk(vault, "Moving", {"I live in Porto."});
        const auto back = [](store::Database& database) -> Status {
            HEARTH_TRY_STATUS(database.run("UPDATE messages SET created_at = created_at - ?1", 366 * kDay));
            return database.run("UPDATE memories SET learned_at = learned_at - ?1, created_at = created_at - ?1",
                                366 * kDay);
        };
        REQUIRE(vault.write(back).ok());
    });
    auto& run = desk.enter();
    auto& pruning = goTo<shell::PruningView>(run, 4, 2);
    auto& browser = *run.window->findChild<shell::MemoryBrowser*>();
    SECTION("reached") { checkReached(run, pruning); }
    SECTION("kept") {
        press(pruning, Qt::Key_K);
        CHECK(waits([&] { return list(pruning).model()->rowCount() == 0; }));
        CHECK(browser.model().total() == 1);
    }
    SECTION("archived, and back with Ctrl+Z") {
        press(pruning, Qt::Key_Delete);
        CHECK(waits([&] { return browser.model().total() == 0; }));
        QTest::keyClick(run.window->workspace(), Qt::Key_Z, Qt::ControlModifier);
        CHECK(waits([&] { return browser.model().total() == 1; }));
    }
    SECTION("opened") {
        press(pruning, Qt::Key_Return);
        CHECK(waits([&] { return browser.isVisible(); }));
    }
}

TEST_CASE("what ails memory is reached, mended and forgotten by keys") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        memory::MemoryEngine memories(vault);
        REQUIRE(memories.add("The kiln is fired on Fridays.").ok());
        REQUIRE(memories.add("On Fridays the kiln is fired.").ok());
    });
    auto& run = desk.enter();
    auto& health = goTo<shell::HealthView>(run, 5, 2);
    SECTION("reached") { checkReached(run, health); }
    SECTION("mended") {
        press(health, Qt::Key_Return);
        CHECK(waits([&] { return run.window->findChild<shell::MergePanel*>()->isVisible(); }));
    }
    SECTION("forgotten, after a question") {
        press(health, Qt::Key_Delete);
        auto* asked = run.window->findChild<shell::ForgetDialog*>();
        REQUIRE(asked);
        QTest::keyClick(asked, Qt::Key_Escape);
        CHECK_FALSE(asked->isVisible());
    }
}

TEST_CASE("receipts are reached and gone through by keys, and an empty part leaves the keyboard among the tabs") {
    Desk desk;
    auto& run = desk.enter();
    auto& forgotten = goTo<shell::ForgottenView>(run, 6, 0);
    CHECK(run.window->focusWidget() == &tabs(run));
    QTest::keyClick(&tabs(run), Qt::Key_Left);
    CHECK(tabs(run).currentIndex() == 5);
    CHECK_FALSE(forgotten.isVisible());
}
