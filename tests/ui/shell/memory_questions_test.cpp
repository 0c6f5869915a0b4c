// SPDX-License-Identifier: AGPL-3.0-or-later
// A question about what is remembered takes no more room than there is, is answered on purpose only, and can be
// answered anew.
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

#include "core/memory/keeping/conflicts.h"
#include "tests/ui/shell/memory_desk.h"
#include "ui/shell/entry_list.h"
#include "ui/shell/memory_cards.h"
#include "ui/shell/pruning_view.h"
#include "ui/shell/receipt_entry.h"
#include "ui/shell/undo_bar.h"

using namespace hearth;
using namespace hearth::test;

namespace {

const QString kQuestion = QStringLiteral("Which of these holds?");
const QString kInOneLine = QStringLiteral("1 question");

void raiseConflict(store::Vault& vault) {
    memory::MemoryEngine memories(vault);
    REQUIRE(memories.add("The garden tank holds 9000 litres.").ok());
    REQUIRE(memories.add("The garden tank holds 12000 litres.").ok());
    REQUIRE(
        vault.write([&](store::Database& database) { return memory::Conflicts::raise(database, vault.clock().now()); })
            .ok());
}

bool waits(const std::function<bool()>& reached) { return QTest::qWaitFor(reached, kPatience); }

QTabBar& tabs(Session& run) { return *run.window->findChild<shell::MemoryPage*>()->findChild<QTabBar*>(); }

/// The page with its question, whole.
shell::MemoryCards& asked(Session& run) {
    run.window->workspace()->showMemory();
    auto& cards = *run.window->findChild<shell::MemoryCards*>();
    const auto answers = [&] {
        for (const auto* one : cards.findChildren<QPushButton*>())
            if (one->isVisible() && one->text() == QStringLiteral("Ask me later")) return true;
        return false;
    };
    REQUIRE(waits([&] { return says(cards, kQuestion) && answers(); }));
    return cards;
}

bool isIn(const QWidget& part, const QWidget* widget) { return widget && part.isAncestorOf(widget); }

}  // namespace

TEST_CASE("beside the other parts of memory a question is one line, which opens it and takes the keyboard to it") {
    Desk desk;
    prepare(desk, raiseConflict);
    auto& run = desk.enter();
    auto& cards = asked(run);
    tabs(run).setCurrentIndex(5);
    REQUIRE(waits([&] { return says(cards, kInOneLine); }));
    CHECK_FALSE(says(cards, kQuestion));
    labelled<QPushButton>(cards, QStringLiteral("Answer")).click();
    CHECK(says(cards, kQuestion));
    const auto* at = qobject_cast<QPushButton*>(run.window->focusWidget());
    REQUIRE(at);
    CHECK(at->text() == QStringLiteral("The earlier one"));
    named<QToolButton>(cards, QStringLiteral("Answer another time")).click();
    CHECK_FALSE(says(cards, kQuestion));
    CHECK(run.window->focusWidget() == &labelled<QPushButton>(cards, QStringLiteral("Answer")));
}

TEST_CASE("in a low window a question leaves the list its room") {
    Desk desk;
    prepare(desk, raiseConflict);
    auto& run = desk.enter();
    auto& cards = asked(run);
    run.window->resize(900, 600);
    CHECK(waits([&] { return says(cards, kInOneLine) && !says(cards, kQuestion); }));
    picture(run, *run.window, QStringLiteral("memory-low"));
    auto* list = run.window->findChild<shell::MemoryBrowser*>();
    labelled<QPushButton>(cards, QStringLiteral("Answer")).click();
    CHECK(says(cards, kQuestion));
    CHECK_FALSE(list->isVisible());
    named<QToolButton>(cards, QStringLiteral("Answer another time")).click();
    CHECK(list->isVisible());
    labelled<QPushButton>(cards, QStringLiteral("Answer")).click();
    labelled<QPushButton>(*run.window, QStringLiteral("Add a memory")).click();
    CHECK(named<QPlainTextEdit>(*list, QStringLiteral("Text of the memory")).isVisible());
    run.window->resize(1280, 800);
    CHECK(waits([&] { return says(cards, kQuestion); }));
}

TEST_CASE("the health of memory leads to the question itself") {
    Desk desk;
    prepare(desk, raiseConflict);
    auto& run = desk.enter();
    auto& cards = asked(run);
    tabs(run).setCurrentIndex(5);
    auto& page = *run.window->findChild<shell::MemoryPage*>();
    REQUIRE(waits([&] { return says(cards, kInOneLine); }));
    REQUIRE(waits([&] {
        for (auto* one : page.findChildren<QPushButton*>())
            if (one->isVisible() && one->text() == QStringLiteral("Answer") && !cards.isAncestorOf(one)) {
                one->click();
                return true;
            }
        return false;
    }));
    CHECK(says(cards, kQuestion));
    CHECK(isIn(cards, run.window->focusWidget()));
}

TEST_CASE("an answer given on the card can be taken back, and waits under Review then") {
    Desk desk;
    prepare(desk, raiseConflict);
    auto& run = desk.enter();
    auto& cards = asked(run);
    auto& browser = openMemory(run, 2);
    auto& answer = labelled<QPushButton>(cards, QStringLiteral("The earlier one"));
    answer.setFocus(Qt::TabFocusReason);
    answer.click();
    REQUIRE(waits([&] { return browser.model().shown() == 1; }));
    CHECK(waits([&] { return run.window->focusWidget() == &memoryList(browser); }));
    auto* bar = run.window->findChild<shell::UndoBar*>();
    REQUIRE(waits([&] { return bar->offers(); }));
    bar->undo();
    CHECK(waits([&] { return browser.model().shown() == 2; }));
    CHECK(waits([&] { return tabs(run).tabText(2) == QStringLiteral("Review (1)"); }));
}

TEST_CASE("each side of a question leads to why it is remembered, and an answer says what becomes of both") {
    Desk desk;
    prepare(desk, raiseConflict);
    auto& run = desk.enter();
    auto& cards = asked(run);
    auto& browser = openMemory(run, 2);
    CHECK(labelled<QPushButton>(cards, QStringLiteral("The earlier one"))
              .toolTip()
              .contains(QStringLiteral("9000 litres")));
    const QString earlier = QStringLiteral("The garden tank holds 9000 litres.");
    for (auto* source : cards.findChildren<QPushButton*>())
        if (source->isVisible() && source->accessibleDescription() == earlier) source->click();
    CHECK(waits([&] { return memoryList(browser).currentIndex().data().toString() == earlier; }));
}

TEST_CASE("an empty part of memory leaves the keyboard among the tabs, never on an answer") {
    Desk desk;
    prepare(desk, raiseConflict);
    auto& run = desk.enter();
    auto& cards = asked(run);
    auto& browser = openMemory(run, 2);
    memoryList(browser).setFocus();
    tabs(run).setCurrentIndex(4);
    auto* pruning = run.window->findChild<shell::PruningView*>();
    REQUIRE(waits([&] { return says(*pruning, QStringLiteral("Nothing has been left unused")); }));
    CHECK_FALSE(isIn(cards, run.window->focusWidget()));
    CHECK(run.window->focusWidget() == &tabs(run));
    tabs(run).setCurrentIndex(0);
    tabs(run).setCurrentIndex(4);  // Known to be empty now.
    CHECK(run.window->focusWidget() == &tabs(run));
}

TEST_CASE("Tab goes through the question where it stands: above the parts, and through its answers in their order") {
    Desk desk;
    prepare(desk, raiseConflict);
    auto& run = desk.enter();
    REQUIRE(QTest::qWaitForWindowActive(run.window.get()));
    auto& cards = asked(run);
    named<QToolButton>(cards, QStringLiteral("Answer another time")).setFocus();
    QStringList heard;
    for (int step = 0; step < 7; ++step) {
        QWidget* at = run.window->focusWidget();
        QTest::keyClick(at, Qt::Key_Tab);
        if (const auto* reached = qobject_cast<QPushButton*>(run.window->focusWidget())) heard << reached->text();
    }
    CHECK(heard == QStringList{QStringLiteral("Why it is here"), QStringLiteral("Why it is here"),
                               QStringLiteral("The earlier one"), QStringLiteral("The later one"),
                               QStringLiteral("Both, each in its time"), QStringLiteral("Ask me later")});
    CHECK(run.window->focusWidget() == &tabs(run));
}

TEST_CASE("an empty memory says what will be here with the first step right below it, and the keyboard on it") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->showMemory();
    auto& browser = *run.window->findChild<shell::MemoryBrowser*>();
    REQUIRE(waits([&] { return says(browser, QStringLiteral("What you say about yourself")); }));
    auto& first = labelled<QPushButton>(browser, QStringLiteral("Add a memory"));
    REQUIRE(waits([&] { return first.isVisible(); }));
    picture(run, *run.window, QStringLiteral("memory-empty"));
    for (const auto* label : browser.findChildren<QLabel*>()) {
        if (!label->isVisible() || !label->text().startsWith(QStringLiteral("What you say"))) continue;
        const int gap = first.mapTo(&browser, QPoint()).y() - label->mapTo(&browser, QPoint(0, label->height())).y();
        CHECK(gap < 40);
        CHECK(label->mapTo(&browser, QPoint()).y() < 80);
    }
    CHECK(run.window->focusWidget() == &first);
}
