// SPDX-License-Identifier: AGPL-3.0-or-later
// The Memory page as a person uses it, by mouse, by keys and by a screen reader.
#include <QAccessible>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QToolButton>
#include <QToolTip>
#include <cstdio>

#include "tests/ui/shell/memory_desk.h"
#include "tests/ui/shell/texts.h"
#include "ui/shell/merge_panel.h"
#include "ui/shell/receipt_entry.h"
#include "ui/shell/undo_bar.h"

using namespace hearth;
using namespace hearth::test;

namespace {

const QString kPorto = QStringLiteral("Lives in Porto.");
const QString kWalnuts = QStringLiteral("Is allergic to walnuts.");

void fill(store::Vault& vault) {
    talk(vault, "Moving", {"I live in Porto."});
    const auto id = talk(vault, "Bread", {"I am allergic to walnuts, so none of them in the bread."});
    answerWith(vault, id, remembered(vault, "walnuts").id, "Seeds instead of walnuts.");
}

shell::ReceiptEntry& entry(shell::MemoryBrowser& browser, const QString& words) {
    shell::ReceiptEntry* found = nullptr;
    const auto there = [&] {
        for (auto* one : browser.findChildren<shell::ReceiptEntry*>())
            if (one->isVisibleTo(&browser) && one->text().contains(words)) found = one;
        return found != nullptr;
    };
    INFO(words.toStdString());
    REQUIRE(QTest::qWaitFor(there, kPatience));
    return *found;
}

void press(shell::MemoryBrowser& browser, int key) {
    auto& list = memoryList(browser);
    list.setFocus();
    QTest::keyClick(&list, static_cast<Qt::Key>(key));
}

void waitFor(shell::MemoryBrowser& browser, const QStringList& rows) {
    const bool reached = QTest::qWaitFor([&] { return listed(browser) == rows; }, kPatience);
    INFO(listed(browser).join(QLatin1Char('|')).toStdString());
    CHECK(reached);
}

QComboBox& filter(shell::MemoryBrowser& browser, const char* name, const char* choice) {
    labelled<QPushButton>(browser, QStringLiteral("Filter")).setChecked(true);
    auto& box = named<QComboBox>(browser, QLatin1String(name));
    box.setCurrentIndex(box.findText(QLatin1String(choice)));
    return box;
}

void undo(Session& run) { run.window->findChild<shell::UndoBar*>()->undo(); }

const bridge::MemoryItem& onlyOne(shell::MemoryBrowser& browser) { return *browser.model().at(0); }

}  // namespace

TEST_CASE("what is typed narrows the list at once, and Esc shows all again") {
    Desk desk;
    prepare(desk, fill);
    auto& run = desk.enter();
    auto& browser = openMemory(run, 2);
    run.window->activateWindow();
    auto& search = named<QLineEdit>(browser, QStringLiteral("Search memories"));
    search.setFocus();
    QTest::keyClicks(&search, QStringLiteral("WALN"));
    CHECK(listed(browser) == QStringList{kWalnuts});
    QTest::keyClicks(&search, QStringLiteral("xyz"));
    CHECK(says(browser, QStringLiteral("No memory has these words.")));
    QTest::keyClick(&search, Qt::Key_Escape);
    CHECK(browser.model().shown() == 2);
    CHECK_FALSE(says(browser, QStringLiteral("No memory has these words.")));
}

TEST_CASE("a filter that nothing fits says so and offers all memories") {
    Desk desk;
    prepare(desk, fill);
    auto& browser = openMemory(desk.enter(), 2);
    auto& status = filter(browser, "Status", "Archived");
    CHECK(listed(browser).isEmpty());
    labelled<QPushButton>(browser, QStringLiteral("Show all current memories")).click();
    CHECK(browser.model().shown() == 2);
    CHECK(status.currentIndex() == 0);
}

TEST_CASE("how many of the memories are shown is said beside the heading, also when a filter changes it") {
    Desk desk;
    prepare(desk, fill);
    auto& run = desk.enter();
    auto& browser = openMemory(run, 2);
    auto& page = *run.window->findChild<shell::MemoryPage*>();
    auto& count = named<QLabel>(page, QStringLiteral("2 memory(ies)"));
    CHECK(count.text() == QStringLiteral("2"));
    named<QLineEdit>(browser, QStringLiteral("Search memories")).setText(QStringLiteral("porto"));
    CHECK(count.text() == QStringLiteral("1 of 2"));
    CHECK(count.accessibleName() == QStringLiteral("1 of 2 memory(ies)"));
    named<QLineEdit>(browser, QStringLiteral("Search memories")).setText(QStringLiteral(" "));
    CHECK(count.text() == QStringLiteral("2"));
    page.findChild<QTabBar*>()->setCurrentIndex(1);
    CHECK(count.text().isEmpty());
}

TEST_CASE("memories that are history are counted among all of them") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        talk(vault, "Before", {"I live in Berlin."});
        talk(vault, "After", {"I moved to Porto."});
    });
    auto& run = desk.enter();
    auto& browser = openMemory(run, 1);
    auto& count = named<QLabel>(*run.window->findChild<shell::MemoryPage*>(), QStringLiteral("1 memory(ies)"));
    auto& status = filter(browser, "Status", "Superseded");
    CHECK(count.text() == QStringLiteral("1 of 2"));
    status.setCurrentIndex(status.findText(QStringLiteral("Current or not")));
    CHECK(count.text() == QStringLiteral("2"));
}

TEST_CASE("what changes on a day to come says until when the one and from when the other is so") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        talk(vault, "Now", {"I live in Bergen."});
        talk(vault, "Then", {"From 1 March 2029 I live in Voss."});
    });
    auto& run = desk.enter();
    auto& browser = openMemory(run, 2);
    const QString bergen = QStringLiteral("Lives in Bergen.");
    const auto row = [&](const QString& words) {
        for (int at = 0; at < browser.model().rowCount(); ++at)
            if (browser.model().at(at)->content.contains(words)) return browser.model().index(at);
        return QModelIndex();
    };
    CHECK(row(bergen).data(bridge::MemoryModel::AheadRole).toString() == QStringLiteral("until 1 Mar 2029"));
    CHECK(row(bergen).data(Qt::AccessibleTextRole).toString() == QStringLiteral("Lives in Bergen., until 1 Mar 2029"));
    const auto later = row(QStringLiteral("Voss"));
    CHECK(later.data(bridge::MemoryModel::AheadRole).toString() == QStringLiteral("from 1 Mar 2029"));
    chooseMemory(browser, bergen);
    CHECK(says(browser, QStringLiteral("until 1 Mar 2029")));
    picture(run, *run.window, QStringLiteral("memory-ahead"));
    CHECK(entry(browser, bergen).accessibleDescription() == QStringLiteral("this one · current, until 1 Mar 2029"));
    CHECK(entry(browser, QStringLiteral("Voss")).accessibleDescription() == QStringLiteral("from 1 Mar 2029"));
    CHECK_FALSE(says(browser, QStringLiteral("Make it current again")));
    chooseMemory(browser, later.data().toString());
    CHECK(says(browser, QStringLiteral("from 1 Mar 2029")));
    filter(browser, "Status", "Superseded");
    CHECK(browser.model().shown() == 0);
}

TEST_CASE("memories can be listed by kind, what counts most first in each") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        talk(vault, "Bread", {"I am allergic to walnuts, so none of them in the bread."});
        talk(vault, "Shop", {"We decided to open the shop on Saturdays."});
    });
    auto& browser = openMemory(desk.enter(), 2);
    auto& order = named<QComboBox>(browser, QStringLiteral("Order"));
    order.setCurrentIndex(order.findText(QStringLiteral("By kind")));
    const QStringList rows = listed(browser);
    INFO(rows.join(QLatin1Char('|')).toStdString());
    REQUIRE(rows.size() == 4);
    CHECK(rows[0] == QStringLiteral("Current projects"));
    CHECK(rows[2] == QStringLiteral("Preferences and goals"));
    CHECK(rows[3] == kWalnuts);
}

TEST_CASE("a row that is cut says the whole under the pointer, one that is not says nothing") {
    Desk desk;
    const std::string longWords = "The garden of the house is twelve metres by nine and looks south-west. ";
    prepare(desk, [&](store::Vault& vault) {
        memory::MemoryEngine memories(vault);
        REQUIRE(memories.add("Tea is green here.").ok());
        REQUIRE(memories.add(longWords + longWords + longWords + longWords + longWords + "It has a pear tree.").ok());
    });
    auto& run = desk.enter();
    auto& browser = openMemory(run, 2);
    auto& list = memoryList(browser);
    const auto said = [&](int row) {
        const QPoint at = list.visualRect(browser.model().index(row)).center();
        QHelpEvent asks(QEvent::ToolTip, at, list.viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(list.viewport(), &asks);
        return QToolTip::text();
    };
    const bool longFirst = browser.model().at(0)->content.startsWith(QStringLiteral("The garden"));
    CHECK(said(longFirst ? 1 : 0).isEmpty());
    CHECK(said(longFirst ? 0 : 1).contains(QStringLiteral("It has a pear tree.")));
}

TEST_CASE("the words that a memory came from are quoted and lead to their message") {
    Desk desk;
    prepare(desk, fill);
    auto& run = desk.enter();
    auto& browser = openMemory(run, 2);
    chooseMemory(browser, kWalnuts);
    auto& quote = entry(browser, QStringLiteral("allergic to walnuts"));
    CHECK(quote.accessibleDescription().contains(QStringLiteral("Bread")));
    quote.click();
    REQUIRE(QTest::qWaitFor([&] { return view(run).isVisible() && view(run).count() == 2; }, kPatience));
    CHECK(view(run).message(0).text.contains(QStringLiteral("none of them in the bread")));
}

TEST_CASE("an answer that used a memory is named with it and is one click away") {
    Desk desk;
    prepare(desk, fill);
    auto& run = desk.enter();
    auto& browser = openMemory(run, 2);
    chooseMemory(browser, kWalnuts);
    CHECK(says(browser, QStringLiteral("Used in")));
    CHECK(says(browser, QStringLiteral("1 time")));
    entry(browser, QStringLiteral("Seeds instead")).click();
    CHECK(QTest::qWaitFor([&] { return view(run).isVisible() && view(run).count() == 2; }, kPatience));
}

TEST_CASE("an edit keeps the old words as history, and Undo brings them back") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) { talk(vault, "Moving", {"I live in Porto."}); });
    auto& run = desk.enter();
    auto& browser = openMemory(run, 1);
    press(browser, Qt::Key_F2);
    auto& text = named<QPlainTextEdit>(browser, QStringLiteral("Text of the memory"));
    CHECK(text.toPlainText() == kPorto);
    text.setPlainText(QStringLiteral("Lives in Bonfim."));
    QTest::keyClick(&text, Qt::Key_Return, Qt::ControlModifier);
    waitFor(browser, {QStringLiteral("Lives in Bonfim.")});
    auto& before = entry(browser, kPorto);
    CHECK(before.accessibleDescription().contains(QStringLiteral("you rewrote it")));
    SECTION("by the bar") { undo(run); }
    SECTION("by the history") { labelled<QPushButton>(browser, QStringLiteral("Make it current again")).click(); }
    waitFor(browser, {kPorto});
    CHECK(entry(browser, QStringLiteral("Bonfim")).accessibleDescription() == QStringLiteral("taken back by you"));
}

TEST_CASE("what was half typed and left is offered back, with its place") {
    Desk desk;
    prepare(desk, fill);
    auto& run = desk.enter();
    auto& browser = openMemory(run, 2);
    auto& bar = *run.window->findChild<shell::UndoBar*>();
    chooseMemory(browser, kPorto);
    press(browser, Qt::Key_F2);
    auto& text = named<QPlainTextEdit>(browser, QStringLiteral("Text of the memory"));
    SECTION("nothing typed, nothing offered") {
        QTest::keyClick(run.window->workspace(), Qt::Key_Escape);
        CHECK_FALSE(text.isVisible());
        CHECK_FALSE(bar.isVisible());
    }
    SECTION("an edit") {
        QTest::keyClicks(&text, QStringLiteral(" Since May."));
        SECTION("by Esc") { QTest::keyClick(run.window->workspace(), Qt::Key_Escape); }
        SECTION("by another row") {
            const int other = static_cast<int>(listed(browser).indexOf(kWalnuts));
            memoryList(browser).setCurrentIndex(browser.model().index(other));
        }
        SECTION("by adding one") { labelled<QPushButton>(*run.window, QStringLiteral("Add a memory")).click(); }
        REQUIRE(bar.isVisible());
        bar.undo();
        CHECK(text.isVisible());
        CHECK(text.toPlainText() == QStringLiteral("Lives in Porto. Since May."));
        CHECK(memoryList(browser).currentIndex().data().toString() == kPorto);
        labelled<QPushButton>(browser, QStringLiteral("Save")).click();
        REQUIRE(QTest::qWaitFor([&] { return listed(browser).contains(QStringLiteral("Lives in Porto. Since May.")); },
                                kPatience));
        CHECK_FALSE(text.isVisible());
        CHECK(browser.model().shown() == 2);
    }
    SECTION("a new one") {
        browser.startAdding();
        QTest::keyClicks(&text, QStringLiteral("Tea is green here."));
        labelled<QPushButton>(browser, QStringLiteral("Cancel")).click();
        bar.undo();
        CHECK(text.toPlainText() == QStringLiteral("Tea is green here."));
        CHECK(browser.halfEdited()->id.isEmpty());
    }
}

TEST_CASE("a sentence about words that are too long goes with their editor") {
    Desk desk;
    prepare(desk, fill);
    auto& browser = openMemory(desk.enter(), 2);
    browser.startAdding();
    named<QPlainTextEdit>(browser, QStringLiteral("Text of the memory")).setPlainText(QString(1299, QLatin1Char('a')));
    labelled<QPushButton>(browser, QStringLiteral("Save")).click();
    REQUIRE(says(browser, QStringLiteral("at most")));
    SECTION("closed") { CHECK(browser.escape()); }
    SECTION("begun anew") { browser.startAdding(); }
    CHECK_FALSE(says(browser, QStringLiteral("at most")));
}

TEST_CASE("Esc closes a list that is open and nothing else") {
    Desk desk;
    prepare(desk, fill);
    auto& run = desk.enter();
    auto& browser = openMemory(run, 2);
    run.window->activateWindow();
    auto& search = named<QLineEdit>(browser, QStringLiteral("Search memories"));
    search.setText(QStringLiteral("walnuts"));
    auto& status = filter(browser, "Status", "Current or not");
    status.showPopup();
    REQUIRE(status.view()->isVisible());
    QTest::keyClick(status.view(), Qt::Key_Escape);
    CHECK_FALSE(status.view()->isVisible());
    CHECK(status.currentText() == QStringLiteral("Current or not"));
    CHECK(search.text() == QStringLiteral("walnuts"));
}

TEST_CASE("a search that is cleared with the filters leaves no sign to clear it") {
    Desk desk;
    prepare(desk, fill);
    auto& run = desk.enter();
    auto& browser = openMemory(run, 2);
    auto& search = named<QLineEdit>(browser, QStringLiteral("Search memories"));
    const auto signShown = [&] {
        const auto* sign = search.findChild<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
        for (const auto* one : search.findChildren<QToolButton*>())
            if (one->accessibleName() == QStringLiteral("Clear the search")) sign = one;
        return sign->property("opacity").toDouble() > 0;
    };
    search.setText(QStringLiteral("walnuts"));
    REQUIRE(QTest::qWaitFor(signShown, kPatience));
    memoryList(browser).setFocus();
    QTest::keyClick(run.window->workspace(), Qt::Key_Escape);
    CHECK(search.text().isEmpty());
    CHECK(QTest::qWaitFor([&] { return !signShown(); }, kPatience));
}

TEST_CASE("words that could not be saved stay in the editor, and trying again saves them") {
    Desk desk;
    prepare(desk, fill);
    auto& run = desk.enter();
    auto& browser = openMemory(run, 2);
    const auto rename = [&run](const char* sql) {
        inVault(run, [sql](engine::Engine& engine) {
            return engine.vault().write([sql](store::Database& database) { return database.run(sql); });
        });
    };
    browser.startAdding();
    auto& text = named<QPlainTextEdit>(browser, QStringLiteral("Text of the memory"));
    text.setPlainText(QStringLiteral("Tea is green here."));
    rename("ALTER TABLE memories RENAME TO gone_memories");
    labelled<QPushButton>(browser, QStringLiteral("Save")).click();
    REQUIRE(QTest::qWaitFor([&] { return says(browser, QStringLiteral("What was saved is safe")); }, kPatience));
    CHECK(text.isVisible());
    CHECK(text.toPlainText() == QStringLiteral("Tea is green here."));
    rename("ALTER TABLE gone_memories RENAME TO memories");
    labelled<QPushButton>(browser, QStringLiteral("Try again")).click();
    CHECK(QTest::qWaitFor([&] { return browser.model().shown() == 3; }, kPatience));
    CHECK_FALSE(says(browser, QStringLiteral("What was saved is safe")));
}

TEST_CASE("two memories become one with the words of either, and Undo takes them apart") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        memory::MemoryEngine memories(vault);
        REQUIRE(memories.add("The kiln is fired on Fridays.").ok());
        REQUIRE(memories.add("Fires the kiln every Friday.").ok());
        REQUIRE(memories.add("Tea is green here.").ok());
    });
    auto& run = desk.enter();
    auto& browser = openMemory(run, 3);
    const QString kept = QStringLiteral("The kiln is fired on Fridays.");
    chooseMemory(browser, kept);
    press(browser, Qt::Key_M);
    auto& panel = *browser.findChild<shell::MergePanel*>();
    auto* likely = panel.findChild<QListWidget*>();
    REQUIRE(likely->count() == 1);
    CHECK(likely->item(0)->text().startsWith(QStringLiteral("Fires the kiln every Friday.")));
    labelled<QPushButton>(panel, QStringLiteral("Keep this wording")).click();
    REQUIRE(QTest::qWaitFor([&] { return browser.model().shown() == 2; }, kPatience));
    CHECK(listed(browser).contains(kept));
    CHECK(run.window->focusWidget() == &memoryList(browser));
    undo(run);
    CHECK(QTest::qWaitFor([&] { return browser.model().shown() == 3; }, kPatience));
}

TEST_CASE("pinning and keeping local are a key each, and a second press takes them back") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) { talk(vault, "Moving", {"I live in Porto."}); });
    auto& browser = openMemory(desk.enter(), 1);
    for (const bool expected : {true, false}) {
        press(browser, Qt::Key_P);
        CHECK(QTest::qWaitFor([&] { return onlyOne(browser).pinned == expected; }, kPatience));
        press(browser, Qt::Key_L);
        CHECK(QTest::qWaitFor([&] { return onlyOne(browser).localOnly == expected; }, kPatience));
    }
}

TEST_CASE("what a later statement replaced is history that can be made current again") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        talk(vault, "Before", {"I live in Berlin."});
        talk(vault, "After", {"I moved to Porto."});
    });
    auto& browser = openMemory(desk.enter(), 1);
    filter(browser, "Status", "Superseded");
    REQUIRE(browser.model().shown() == 1);
    CHECK(onlyOne(browser).content.contains(QStringLiteral("Berlin")));
    auto& later = entry(browser, QStringLiteral("Porto"));
    CHECK(later.accessibleDescription() == QStringLiteral("current"));
    REQUIRE(QTest::qWaitFor([&] { return says(browser, QStringLiteral("History")); }, kPatience));
    labelled<QPushButton>(browser, QStringLiteral("Make it current again")).click();
    CHECK(QTest::qWaitFor([&] { return browser.model().total() == 2; }, kPatience));
}

TEST_CASE("in a narrow window the chosen memory stands below the list, and nothing is cut off") {
    Desk desk;
    prepare(desk, fill);
    auto& run = desk.enter();
    auto& browser = openMemory(run, 2);
    auto* split = browser.findChild<QSplitter*>();
    CHECK(split->orientation() == Qt::Horizontal);
    labelled<QPushButton>(browser, QStringLiteral("Filter")).setChecked(true);
    run.window->resize(640, 800);
    REQUIRE(QTest::qWaitFor([&] { return split->orientation() == Qt::Vertical; }, kPatience));
    CHECK(run.window->width() == 640);
    for (const auto* shown : browser.findChildren<QPushButton*>()) {
        if (!shown->isVisibleTo(&browser)) continue;
        INFO(shown->text().toStdString());
        CHECK(shown->mapTo(&browser, QPoint(shown->width(), 0)).x() <= browser.width());
    }
}

TEST_CASE("a screen reader hears each memory and what it is, and every control has a name") {
    Desk desk;
    prepare(desk, fill);
    auto& browser = openMemory(desk.enter(), 2);
    labelled<QPushButton>(browser, QStringLiteral("Filter")).setChecked(true);
    chooseMemory(browser, kWalnuts);
    press(browser, Qt::Key_P);
    REQUIRE(QTest::qWaitFor([&] { return onlyOne(browser).pinned; }, kPatience));
    auto* list = QAccessible::queryAccessibleInterface(&memoryList(browser));
    REQUIRE(list);
    REQUIRE(list->childCount() == 2);
    CHECK(list->child(0)->text(QAccessible::Name) == QStringLiteral("Is allergic to walnuts., pinned"));
    for (auto* control : browser.findChildren<QWidget*>()) {
        const bool asks = qobject_cast<QAbstractButton*>(control) || qobject_cast<QComboBox*>(control);
        if (!asks || !control->isVisibleTo(&browser)) continue;
        auto* heard = QAccessible::queryAccessibleInterface(control);
        INFO(control->metaObject()->className());
        CHECK_FALSE(heard->text(QAccessible::Name).isEmpty());
    }
}

TEST_CASE(
    "of a memory that was said again and again the latest sources are listed, and it is said that more are there") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        for (int at = 0; at < 20; ++at)
            talk(vault, "Bread " + std::to_string(at), {"I am allergic to walnuts, so none of them in the bread."});
    });
    auto& run = desk.enter();
    auto& browser = openMemory(run, 1);
    chooseMemory(browser, kWalnuts);
    entry(browser, QStringLiteral("walnuts"));
    CHECK(browser.findChildren<shell::ReceiptEntry*>().size() == 12);
    CHECK(anyText(browser, QStringLiteral("8 earlier source")));
    int undoing = 0;
    for (const auto* button : browser.findChildren<QPushButton*>())
        undoing += button->text() == QStringLiteral("Make two of it") ? 1 : 0;
    CHECK(undoing == 12);
}

// Prints times; asked for by "[measure]".
TEST_CASE("ten thousand memories are listed and searched as one types", "[.][measure]") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        memory::MemoryEngine memories(vault);
        for (int at = 0; at < 10'000; ++at)
            REQUIRE(memories.add("Shelf " + std::to_string(at) + " holds glaze number " + std::to_string(at * 7)).ok());
    });
    auto& run = desk.enter();
    QElapsedTimer timer;
    timer.start();
    auto& browser = openMemory(run, 10'000);
    run.window->repaint();
    std::printf("10,000 memories listed after %lld ms\n", static_cast<long long>(timer.elapsed()));
    auto& search = named<QLineEdit>(browser, QStringLiteral("Search memories"));
    search.setFocus();
    qint64 slowest = 0;
    for (const char letter : std::string("glaze number 70")) {
        timer.restart();
        QTest::keyClick(&search, letter);
        run.window->repaint();
        slowest = std::max(slowest, timer.elapsed());
    }
    std::printf("slowest key %lld ms, %d found\n", static_cast<long long>(slowest), browser.model().shown());
    CHECK(browser.model().shown() < 10'000);
}
