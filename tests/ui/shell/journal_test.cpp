// SPDX-License-Identifier: AGPL-3.0-or-later
// The journal in the window: what a month brought, so far too, in lines that lead to what tells them; told anew
// whenever it is shown.
#include <QComboBox>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

#include "tests/ui/shell/memory_desk.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/journal_view.h"
#include "ui/shell/receipt_entry.h"
#include "ui/shell/story_page.h"

using namespace hearth;
using namespace hearth::test;

namespace {

bool waits(const std::function<bool()>& reached) { return QTest::qWaitFor(reached, kPatience); }

shell::JournalView& journal(Session& run) { return *run.window->findChild<shell::JournalView*>(); }

QTabBar& tabs(Session& run) { return *run.window->findChild<shell::MemoryPage*>()->findChild<QTabBar*>(); }

void showJournal(Session& run) {
    run.window->workspace()->showMemory();
    tabs(run).setCurrentIndex(1);
    REQUIRE(journal(run).isVisible());
}

/// The line that says this; null when none does.
shell::ReceiptEntry* line(Session& run, const QString& text) {
    for (auto* entry : journal(run).findChildren<shell::ReceiptEntry*>())
        if (entry->isVisible() && entry->text() == text) return entry;
    return nullptr;
}

QComboBox& times(Session& run) { return *journal(run).findChild<QComboBox*>(); }
QPushButton& length(Session& run, const char* name) { return labelled<QPushButton>(journal(run), QLatin1String(name)); }

const QString kFloor = QStringLiteral("Decided to take oak for the kitchen floor.");
const QString kCarpenter = QStringLiteral("“We still need to find a carpenter.”");

/// One thing long ago, and two today.
void live(store::Vault& vault) {
    talk(vault, "Home", {"I live in Porto."});
    REQUIRE(vault
                .write([&](store::Database& database) -> Status {
                    for (const char* what : {"messages SET created_at", "memories SET learned_at"})
                        HEARTH_TRY_STATUS(database.run(std::string("UPDATE ") + what + " = ?1",
                                                       vault.clock().now().plus(-400 * kDay)));
                    return database.run("UPDATE upkeep SET value = 0");
                })
                .ok());
    REQUIRE(memory::PeriodSummaries(vault).update(vault.clock().now(), {}, CancelToken()).ok());
    talk(vault, "Kitchen", {"We decided to take oak for the kitchen floor.", "We still need to find a carpenter."});
}

}  // namespace

TEST_CASE("the journal tells what this month brought so far, and each line leads to what tells it") {
    Desk desk;
    prepare(desk, live);
    auto& run = desk.enter();
    showJournal(run);
    REQUIRE(waits([&] { return line(run, kFloor) != nullptr; }));
    CHECK(times(run).currentText().endsWith(QStringLiteral(", so far")));
    CHECK(length(run, "Month").isChecked());
    CHECK(says(journal(run), QStringLiteral("2 message")));
    CHECK(line(run, kFloor)->accessibleDescription().startsWith(QStringLiteral("Decided, ")));
    REQUIRE(line(run, kCarpenter));
    CHECK(line(run, kCarpenter)->accessibleDescription().startsWith(QStringLiteral("Open, ")));
    picture(run, *run.window, QStringLiteral("journal"));

    // A memory is shown among the memories, a conversation is opened.
    line(run, kFloor)->click();
    CHECK(tabs(run).currentIndex() == 0);
    auto& browser = *run.window->findChild<shell::MemoryBrowser*>();
    CHECK(waits([&] { return memoryList(browser).currentIndex().data().toString() == kFloor; }));
    tabs(run).setCurrentIndex(1);
    REQUIRE(waits([&] { return line(run, QStringLiteral("Kitchen")) != nullptr; }));
    line(run, kCarpenter)->click();
    auto& page = *run.window->findChild<shell::ConversationPage*>();
    CHECK(waits([&] { return page.isVisible() && page.conversation().has_value(); }));
}

TEST_CASE("days, weeks, months and years are chosen, and gone through by keyboard") {
    Desk desk;
    prepare(desk, live);
    auto& run = desk.enter();
    showJournal(run);
    REQUIRE(waits([&] { return times(run).count() == 2; }));
    CHECK_FALSE(named<QToolButton>(journal(run), QStringLiteral("The one after")).isEnabled());
    CHECK(run.window->focusWidget() == &length(run, "Month"));
    QTest::keyClick(&length(run, "Month"), Qt::Key_Left, Qt::AltModifier);
    REQUIRE(waits([&] { return line(run, QStringLiteral("Lives in Porto.")) != nullptr; }));
    CHECK_FALSE(line(run, kFloor));
    CHECK_FALSE(named<QToolButton>(journal(run), QStringLiteral("The one before")).isEnabled());
    const QString month = times(run).currentText();
    CHECK_FALSE(month.endsWith(QStringLiteral("so far")));
    // The day is one of that month, and the month the one of that day.
    length(run, "Day").click();
    REQUIRE(waits([&] { return times(run).currentText().contains(month); }));
    CHECK(line(run, QStringLiteral("Lives in Porto.")));
    length(run, "Month").click();
    CHECK(waits([&] { return times(run).currentText() == month; }));
    QTest::keyClick(&times(run), Qt::Key_Right, Qt::AltModifier);
    CHECK(waits([&] { return line(run, kFloor) != nullptr; }));
    for (const char* name : {"Week", "Year"}) {
        length(run, name).click();
        CHECK(waits([&] { return length(run, name).isChecked() && line(run, kFloor) != nullptr; }));
        CHECK(times(run).currentText().endsWith(QStringLiteral(", so far")));
    }
}

TEST_CASE("a journal without a conversation says what will be in it") {
    Desk desk;
    auto& run = desk.enter();
    showJournal(run);
    CHECK(waits([&] { return says(journal(run), QStringLiteral("It begins with the first conversation.")); }));
    CHECK_FALSE(times(run).isVisible());
    CHECK_FALSE(journal(run).findChild<shell::StoryPage*>()->isVisible());
    CHECK(run.window->focusWidget() == &length(run, "Month"));
    picture(run, *run.window, QStringLiteral("journal-empty"));
}

TEST_CASE("what is forgotten is gone from the journal when it is told again, and who reads stays at its line") {
    const QString home = QStringLiteral("Lives in Porto.");
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        talk(vault, "Home", {"I live in Porto.", "We still need to find a carpenter."});
    });
    auto& run = desk.enter();
    showJournal(run);
    REQUIRE(waits([&] { return line(run, home) != nullptr; }));
    REQUIRE(line(run, kCarpenter));
    line(run, kCarpenter)->setFocus();
    inVault(run, [](engine::Engine& engine) -> Status {
        memory::MemoryFilter filter;
        filter.contains = "Porto";
        HEARTH_TRY(const auto found, engine.memories().list(filter));
        return engine.memories().forget(found.front().id);
    });
    run.window->findChild<shell::MemoryPage*>()->reload();
    CHECK(waits([&] { return line(run, home) == nullptr && line(run, kCarpenter); }));
    CHECK(qobject_cast<shell::ReceiptEntry*>(run.window->focusWidget()));
}

TEST_CASE("a journal of words and titles without end is no wider than the window") {
    Desk desk;
    const std::string word(1000, 'w');
    prepare(desk, [&](store::Vault& vault) {
        talk(vault, word, {"We still need to find a carpenter for the " + word + ".", "I live in Porto."});
        REQUIRE(memory::MemoryEngine(vault).add("The shelf is called " + word.substr(0, 900) + ".").ok());
    });
    auto& run = desk.enter();
    run.theme.setTextScale(1.5);
    run.window->resize(900, 600);
    showJournal(run);
    REQUIRE(waits([&] { return line(run, QStringLiteral("Lives in Porto.")) != nullptr; }));
    QTest::qWait(60);
    CHECK(run.window->width() == 900);
    const auto& view = journal(run);
    for (const auto* widget : view.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->isWindow()) continue;
        INFO(widget->metaObject()->className());
        CHECK(widget->mapTo(&view, QPoint()).x() + widget->width() <= view.width());
    }
    picture(run, *run.window, QStringLiteral("journal-long"));
}
