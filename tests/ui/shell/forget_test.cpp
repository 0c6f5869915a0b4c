// SPDX-License-Identifier: AGPL-3.0-or-later
// Forgetting in the window: asked once, safe by default, complete, with a receipt.
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>

#include "core/memory/forgetting.h"
#include "tests/ui/shell/memory_desk.h"
#include "ui/shell/forget_dialog.h"

using namespace hearth;
using namespace hearth::test;

namespace {

void fill(store::Vault& vault) {
    talk(vault, "Moving", {"I live in Porto."});
    talk(vault, "Bread", {"I am allergic to walnuts."});
}

shell::ForgetDialog& dialog(Session& run) {
    shell::ForgetDialog* found = nullptr;
    REQUIRE(QTest::qWaitFor(
        [&] {
            for (auto* one : run.window->findChildren<shell::ForgetDialog*>())
                if (one->isVisible()) found = one;
            return found != nullptr;
        },
        kPatience));
    return *found;
}

void forgetFromPage(Session& run, const bridge::ForgetWish& wish) {
    Q_EMIT run.window->findChild<shell::MemoryPage*>()->forgetChosen(wish);
}

QPushButton& forgetButton(shell::ForgetDialog& asked) { return labelled<QPushButton>(asked, QStringLiteral("Forget")); }

void confirm(shell::ForgetDialog& asked) {
    REQUIRE(QTest::qWaitFor([&] { return forgetButton(asked).isEnabled(); }, kPatience));
    forgetButton(asked).click();
    REQUIRE(QTest::qWaitFor([&] { return says(asked, QStringLiteral("It is out of this vault")); }, kPatience));
}

std::int64_t countOf(store::Vault& vault, const char* sql) {
    const auto counted = vault.read([&](store::Database& database) { return database.integer(sql); });
    REQUIRE(counted.ok());
    return *counted;
}

constexpr const char* kCurrentMemories = "SELECT COUNT(*) FROM memories WHERE deleted_at IS NULL";

}  // namespace

TEST_CASE("Delete asks before it forgets, and Enter and Esc both keep the memory") {
    Desk desk;
    prepare(desk, fill);
    auto& run = desk.enter();
    auto& browser = openMemory(run, 2);
    chooseMemory(browser, QStringLiteral("Lives in Porto."));
    memoryList(browser).setFocus();
    QTest::keyClick(&memoryList(browser), Qt::Key_Delete);
    auto& asked = dialog(run);
    REQUIRE(QTest::qWaitFor([&] { return says(asked, QStringLiteral("1 memory")); }, kPatience));
    CHECK(says(asked, QStringLiteral("“Lives in Porto.”")));
    SECTION("Enter") { QTest::keyClick(&asked, Qt::Key_Return); }
    SECTION("Esc") { QTest::keyClick(&asked, Qt::Key_Escape); }
    CHECK_FALSE(asked.isVisible());
    desk.stop();
    lookInside(desk, [](store::Vault& vault) { CHECK(countOf(vault, kCurrentMemories) == 2); });
}

TEST_CASE("a forgotten memory is gone with its row, and its receipt says what went") {
    Desk desk;
    prepare(desk, fill);
    auto& run = desk.enter();
    auto& browser = openMemory(run, 2);
    chooseMemory(browser, QStringLiteral("Lives in Porto."));
    labelled<QPushButton>(browser, QStringLiteral("Forget…")).click();
    auto& asked = dialog(run);
    confirm(asked);
    CHECK(QTest::qWaitFor([&] { return says(asked, QStringLiteral("1 memory")); }, kPatience));
    CHECK(QTest::qWaitFor([&] { return browser.model().shown() == 1; }, kPatience));
    desk.stop();
    lookInside(desk, [](store::Vault& vault) {
        CHECK(countOf(vault, "SELECT COUNT(*) FROM memories WHERE content LIKE '%Porto%'") == 0);
        CHECK(countOf(vault, "SELECT COUNT(*) FROM messages WHERE text LIKE '%Porto%'") == 1);
        CHECK(countOf(vault, "SELECT COUNT(*) FROM forgettings WHERE finished_at IS NOT NULL") == 1);
    });
}

TEST_CASE("after a memory was forgotten the next one is chosen where it stood") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        memory::MemoryEngine memories(vault);
        for (int at = 0; at < 60; ++at) REQUIRE(memories.add("Shelf " + std::to_string(at) + " holds a glaze.").ok());
    });
    auto& run = desk.enter();
    auto& browser = openMemory(run, 60);
    const QStringList rows = listed(browser);
    chooseMemory(browser, rows[40]);
    const int scrolled = memoryList(browser).verticalScrollBar()->value();
    REQUIRE(scrolled > 0);
    labelled<QPushButton>(browser, QStringLiteral("Forget…")).click();
    auto& asked = dialog(run);
    confirm(asked);
    REQUIRE(QTest::qWaitFor([&] { return browser.model().shown() == 59; }, kPatience));
    CHECK(memoryList(browser).currentIndex().data().toString() == rows[41]);
    QTest::qWait(50);
    CHECK(memoryList(browser).verticalScrollBar()->value() == scrolled);
}

TEST_CASE("a topic is named first; what would go is counted while one types, and nothing cannot be forgotten") {
    Desk desk;
    prepare(desk, fill);
    auto& run = desk.enter();
    auto& browser = openMemory(run, 2);
    forgetFromPage(run, {memory::ForgetKind::Topic});
    auto& asked = dialog(run);
    auto& words = named<QLineEdit>(asked, QStringLiteral("The topic’s words"));
    QTest::keyClicks(&words, QStringLiteral("zeppelin"));
    REQUIRE(QTest::qWaitFor([&] { return says(asked, QStringLiteral("There is nothing of it")); }, kPatience));
    CHECK_FALSE(forgetButton(asked).isEnabled());
    words.setText(QStringLiteral("walnut"));
    CHECK_FALSE(forgetButton(asked).isEnabled());
    REQUIRE(QTest::qWaitFor([&] { return says(asked, QStringLiteral("1 message")); }, kPatience));
    CHECK(says(asked, QStringLiteral("1 memory")));
    CHECK(says(asked, QStringLiteral("Memories that will go")));
    CHECK(says(asked, QStringLiteral("“Is allergic to walnuts.”")));
    confirm(asked);
    CHECK(QTest::qWaitFor([&] { return browser.model().shown() == 1; }, kPatience));
    desk.stop();
    lookInside(desk, [](store::Vault& vault) {
        CHECK(countOf(vault, "SELECT COUNT(*) FROM messages WHERE text LIKE '%walnut%'") == 0);
    });
}

TEST_CASE("however much would go, the answers are on the screen") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        std::string said = "I moved to Porto";
        for (int at = 0; at < 12; ++at)
            said += ", where the flat has a long and narrow kitchen, an old stove and a view";
        for (int at = 0; at < 12; ++at) talk(vault, "Porto " + std::to_string(at), {said + "."});
    });
    auto& run = desk.enter();
    run.theme.applyTo(*qApp);
    run.theme.setTextScale(2);
    forgetFromPage(run, {memory::ForgetKind::Topic, {}, QStringLiteral("Porto")});
    auto& asked = dialog(run);
    REQUIRE(QTest::qWaitFor([&] { return forgetButton(asked).isEnabled(); }, kPatience));
    const int screen = asked.screen()->availableGeometry().height();
    CHECK(QTest::qWaitFor([&] { return asked.height() <= screen && asked.height() > screen / 2; }, kPatience));
    const auto& forget = forgetButton(asked);
    CHECK(forget.mapTo(&asked, QPoint(0, forget.height())).y() <= asked.height());
    const auto onScreen = [&] {
        return asked.frameGeometry().bottom() <= asked.screen()->availableGeometry().bottom();
    };
    CHECK(QTest::qWaitFor(onScreen, kPatience));
    CHECK(says(asked, QStringLiteral("whose title has them goes whole")));
    picture(run, asked, QStringLiteral("forget-large"));
    run.theme.setTextScale(1);
    asked.reject();
}

TEST_CASE("a time range takes whole days, from the first to the last") {
    Desk desk;
    prepare(desk, fill);
    auto& run = desk.enter();
    openMemory(run, 2);
    forgetFromPage(run, {memory::ForgetKind::Range});
    auto& asked = dialog(run);
    REQUIRE(QTest::qWaitFor([&] { return says(asked, QStringLiteral("2 message")); }, kPatience));
    auto& from = named<QDateEdit>(asked, QStringLiteral("From"));
    from.setDate(from.date().addDays(1));
    REQUIRE(QTest::qWaitFor([&] { return !says(asked, QStringLiteral("2 message")); }, kPatience));
    CHECK_FALSE(forgetButton(asked).isEnabled());
}

TEST_CASE("closing the dialog while it works leaves the work to its end") {
    Desk desk;
    prepare(desk, fill);
    auto& run = desk.enter();
    auto& browser = openMemory(run, 2);
    forgetFromPage(run, {memory::ForgetKind::Everything});
    auto& asked = dialog(run);
    REQUIRE(QTest::qWaitFor([&] { return forgetButton(asked).isEnabled(); }, kPatience));
    forgetButton(asked).click();
    asked.reject();
    CHECK_FALSE(asked.isVisible());
    CHECK(QTest::qWaitFor([&] { return browser.model().isEmpty(); }, kPatience));
    REQUIRE(QTest::qWaitFor([&] { return run.window->findChildren<shell::ForgetDialog*>().isEmpty(); }, kPatience));
    desk.stop();
    lookInside(desk, [](store::Vault& vault) {
        CHECK(countOf(vault, "SELECT COUNT(*) FROM conversations") == 0);
        CHECK(countOf(vault, "SELECT COUNT(*) FROM forgettings WHERE finished_at IS NOT NULL") == 1);
    });
}
