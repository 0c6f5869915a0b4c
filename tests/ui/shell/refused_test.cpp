// SPDX-License-Identifier: AGPL-3.0-or-later
// What was refused, by me or by a model, stands where I look for it, says who refused it, and can be had back.
#include <QAccessible>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>

#include "core/memory/keeping/refusals.h"
#include "core/memory/keeping/review.h"
#include "tests/ui/shell/memory_desk.h"
#include "ui/shell/changes_view.h"
#include "ui/shell/entry_list.h"
#include "ui/shell/memory_section.h"
#include "ui/shell/review_view.h"
#include "ui/shell/undo_bar.h"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kDropping =
    R"({"memories":[{"message":1,"quote":"the spare key under the third flowerpot","statement":"Has a spare key )"
    R"(under the third flowerpot.","kind":"fact","subject":"user","attribute":"spare key","value":"third flowerpot",)"
    R"("confidence":0.9}],"drop":[1],"thread":{"summary":"A key."}})";
/// What the rules kept of the first message is over by the second.
constexpr const char* kEnding =
    R"({"memories":[],"over":[{"known":1,"message":2,"quote":"Dune is finished"}],"thread":{"summary":"Books."}})";
const QString kRefused = QStringLiteral("Refused");

bool waits(const std::function<bool()>& reached) { return QTest::qWaitFor(reached, kPatience); }

memory::Memory added(store::Vault& vault, const std::string& content) {
    const auto made = memory::MemoryEngine(vault).add(content);
    REQUIRE(made.ok());
    return *made;
}

/// As if it had been found and refused.
void refuse(store::Vault& vault, const MemoryId& id, const std::optional<std::string>& by, Timestamp at) {
    const auto done = vault.write([&](store::Database& database) -> Status {
        if (by) HEARTH_TRY_STATUS(memory::noteRefusal(database, id, {*by, at}));
        return database.run(
            "UPDATE memories SET archived_at = 0, archived_by = 'rejected', origin = 'rule' WHERE id = ?1", id);
    });
    REQUIRE(done.ok());
}

struct RefusedDesk : Desk {
    template <typename Work>
    explicit RefusedDesk(const Work& work) {
        prepare(*this, work);
        run = &enter();
    }
    shell::ReviewView& review() { return *run->window->findChild<shell::ReviewView*>(); }
    shell::EntryList& list() { return *review().findChild<shell::EntryList*>(); }
    QListView& rows() { return *review().findChild<QListView*>(); }
    shell::MemoryBrowser& browser() { return *run->window->findChild<shell::MemoryBrowser*>(); }
    QPushButton& part(const QString& name) {
        for (auto* button : review().findChildren<QPushButton*>())
            if (button->autoExclusive() && button->text().startsWith(name)) return *button;
        FAIL("no part is called " << name.toStdString());
        throw 0;
    }
    void open() {
        run->window->workspace()->showMemory();
        run->window->findChild<shell::MemoryPage*>()->findChild<QTabBar*>()->setCurrentIndex(2);
    }
    /// Goes to what was refused and waits for so many rows, headings too.
    void openRefused(int count) {
        open();
        part(kRefused).click();
        waitForRows(count);
    }
    void waitForRows(int count) {
        const bool reached = waits([&] { return part(kRefused).isChecked() && list().count() == count; });
        INFO(list().count());
        REQUIRE(reached);
    }
    QString text(int row) { return rows().model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); }
    void press(const QString& button) { labelled<QPushButton>(review(), button).click(); }
    void undo() { run->window->findChild<shell::UndoBar*>()->undo(); }
    void draw(const QString& name) { picture(*run, *run->window, name); }

    Session* run = nullptr;
};

}  // namespace

TEST_CASE("what I refuse goes to what was refused, is had back from there, and the undo refuses it again") {
    RefusedDesk desk(
        [](store::Vault& vault) { REQUIRE(memory::MemoryEngine(vault).propose("Lives in Porto.", false).ok()); });
    desk.open();
    REQUIRE(waits([&] { return desk.list().count() == 1; }));
    CHECK(desk.part(QStringLiteral("Waiting")).text() == QStringLiteral("Waiting (1)"));
    CHECK(desk.part(kRefused).text() == kRefused);
    desk.draw(QStringLiteral("refused-waiting"));
    desk.press(QStringLiteral("Refuse"));
    REQUIRE(waits([&] { return desk.part(kRefused).text() == QStringLiteral("Refused (1)"); }));
    SECTION("the refusal is taken back") {
        desk.undo();
        CHECK(waits([&] { return desk.list().count() == 1; }));
        CHECK(desk.part(kRefused).text() == kRefused);
    }
    SECTION("accepted after all") {
        desk.openRefused(1);
        CHECK(desk.text(0).startsWith(QStringLiteral("Lives in Porto., refused by you, ")));
        CHECK(desk.text(0).contains(QStringLiteral("a model asked to keep it")));
        desk.press(QStringLiteral("Accept after all"));
        REQUIRE(waits([&] { return desk.browser().model().total() == 1; }));
        desk.waitForRows(0);
        desk.undo();
        REQUIRE(waits([&] { return desk.browser().model().total() == 0; }));
        desk.waitForRows(1);
        CHECK(desk.text(0).contains(QStringLiteral("refused by you")));
    }
}

TEST_CASE("what a model says is over is said after the reading") {
    RefusedDesk desk([](store::Vault& vault) {
        const auto books = talk(vault, "Books", {"I am reading Dune at the moment."});
        QTest::qSleep(20);  // What is over was said before that was told.
        chat::NewMessage later{books, std::nullopt, chat::Role::User, "Dune is finished, what comes next?", {}};
        REQUIRE(chat::Conversations(vault).append(later).ok());
        REQUIRE(memory::MemoryEngine(vault).audit(books, CancelToken()).ok());
    });
    desk.transport.setReading({kEnding});
    connectDemo(*desk.run);
    desk.run->window->workspace()->showSettings();
    auto& window = *desk.run->window;
    REQUIRE(waits([&] { return says(window, QStringLiteral("1 conversation(s) were not read")); }));
    labelled<QPushButton>(window, QStringLiteral("Have it read")).click();
    CHECK(waits([&] { return says(window, QStringLiteral("1 conversation(s) read: 1 over.")); }));
}

TEST_CASE("what a model drops is said after the reading, and the way leads to where it is had back") {
    RefusedDesk desk([](store::Vault& vault) {
        talk(vault, "The key", {"We keep the spare key under the third flowerpot for my brother."});
    });
    desk.transport.setReading({kDropping});
    connectDemo(*desk.run);
    desk.run->window->workspace()->showSettings();
    auto& window = *desk.run->window;
    REQUIRE(waits([&] { return says(window, QStringLiteral("1 conversation(s) were not read")); }));
    labelled<QPushButton>(window, QStringLiteral("Have it read")).click();
    REQUIRE(waits([&] { return says(window, QStringLiteral("1 rough note(s) dropped")); }));
    picture(*desk.run, *window.findChild<shell::MemorySection*>()->parentWidget(), QStringLiteral("refused-outcome"));
    auto& way = labelled<QPushButton>(window, QStringLiteral("See what was dropped"));
    CHECK(way.focusPolicy() & Qt::TabFocus);
    way.click();
    desk.waitForRows(1);
    CHECK(desk.review().isVisible());
    CHECK(desk.text(0).contains(QStringLiteral("spare key")));
    CHECK(desk.text(0).contains(QStringLiteral("dropped by hearth-demo, ")));
    CHECK(desk.text(0).contains(QStringLiteral("in “The key”")));
    desk.draw(QStringLiteral("refused-dropped"));
    SECTION("from there") {
        QTest::keyClick(&desk.rows(), Qt::Key_A);
        CHECK(waits([&] { return desk.browser().model().total() == 2; }));
    }
    SECTION("from the changes, where it is told too") {
        desk.run->window->findChild<shell::MemoryPage*>()->findChild<QTabBar*>()->setCurrentIndex(3);
        auto& changes = *desk.run->window->findChild<shell::ChangesView*>();
        auto* list = changes.findChild<QListView*>();
        REQUIRE(waits([&] { return list->model()->rowCount() == 1; }));
        CHECK(list->model()
                  ->index(0, 0)
                  .data(Qt::AccessibleTextRole)
                  .toString()
                  .contains(QStringLiteral("dropped by a model")));
        labelled<QPushButton>(changes, QStringLiteral("Undo")).click();
        CHECK(waits([&] { return desk.browser().model().total() == 2; }));
    }
    SECTION("and where it was said is a key away") {
        QTest::keyClick(&desk.rows(), Qt::Key_O);
        CHECK(waits([&] { return view(*desk.run).isVisible() && view(*desk.run).count() == 1; }));
    }
}

TEST_CASE("several that were refused are had back at once, searched, and told apart by who refused them") {
    RefusedDesk desk([](store::Vault& vault) {
        const Timestamp now = SystemClock().now();
        refuse(vault, added(vault, "Has a cat called Miso.").id, "ollama/llama3.2", now);
        refuse(vault, added(vault, "Keeps the glaze recipes in the blue folder.").id, "ollama/llama3.2",
               now.plus(-kDay));
        refuse(vault, added(vault, "Lives in Porto.").id, std::string(memory::kByPerson), now.plus(-2 * kDay));
        refuse(vault, added(vault, "Works as a nurse.").id, std::nullopt, now);
    });
    desk.openRefused(6);
    CHECK(desk.text(0) == QStringLiteral("Dropped by a model"));
    CHECK(desk.text(1).startsWith(QStringLiteral("Has a cat called Miso., dropped by llama3.2, ")));
    CHECK(desk.text(3) == QStringLiteral("Refused otherwise"));
    CHECK(desk.text(4).contains(QStringLiteral("refused by you, ")));
    // Nobody wrote down who it was, and nobody is named.
    CHECK(desk.text(5).startsWith(QStringLiteral("Works as a nurse., refused earlier")));
    desk.draw(QStringLiteral("refused-both"));
    SECTION("all at once, and all back") {
        desk.rows().setFocus();
        desk.rows().selectAll();
        desk.press(QStringLiteral("Accept after all"));
        REQUIRE(waits([&] { return desk.browser().model().total() == 4; }));
        desk.waitForRows(0);
        CHECK(says(desk.review(), QStringLiteral("Nothing was refused.")));
        CHECK(desk.part(kRefused).hasFocus());
        desk.draw(QStringLiteral("refused-none"));
        desk.undo();
        desk.waitForRows(6);
        CHECK(desk.browser().model().total() == 0);
    }
    SECTION("searched, with the headings of what is there") {
        QTest::keyClick(desk.run->window->workspace(), Qt::Key_F, Qt::ControlModifier);
        auto& search = named<QLineEdit>(desk.review(), QStringLiteral("Search what was refused"));
        REQUIRE(waits([&] { return search.hasFocus(); }));
        QTest::keyClicks(&search, QStringLiteral("LLAMA folder"));
        CHECK(desk.list().count() == 2);
        CHECK(desk.text(1).startsWith(QStringLiteral("Keeps the glaze")));
        desk.draw(QStringLiteral("refused-sought"));
        QTest::keyClicks(&search, QStringLiteral("x"));
        CHECK(says(desk.review(), QStringLiteral("Nothing here has these words.")));
        QTest::keyClick(&search, Qt::Key_Escape);
        CHECK(waits([&] { return desk.list().count() == 6; }));
        QTest::keyClick(&search, Qt::Key_Down);
        CHECK(desk.rows().hasFocus());
    }
    SECTION("by who listens to the screen") {
        auto* list = QAccessible::queryAccessibleInterface(&desk.rows());
        CHECK(list->text(QAccessible::Name) == QStringLiteral("What was refused"));
        auto* part = QAccessible::queryAccessibleInterface(&desk.part(kRefused));
        CHECK(part->role() == QAccessible::RadioButton);
        CHECK(part->state().checked);
        CHECK(part->text(QAccessible::Name) == QStringLiteral("Refused (4)"));
        desk.part(kRefused).setFocus(Qt::TabFocusReason);
        QTest::keyClick(&desk.part(kRefused), Qt::Key_Left);
        CHECK(desk.part(QStringLiteral("Waiting")).isChecked());
        CHECK(waits([&] { return desk.list().count() == 0; }));
        CHECK(list->text(QAccessible::Name) == QStringLiteral("Candidates"));
    }
    SECTION("in better words") {
        QTest::keyClick(&desk.rows(), Qt::Key_F2);
        desk.press(QStringLiteral("Accept with these words"));
        CHECK(waits([&] { return desk.browser().model().total() == 1; }));
        desk.waitForRows(5);
    }
}

TEST_CASE("what was refused is a list of any length, with texts of any length, at any size of the text") {
    RefusedDesk desk([](store::Vault& vault) {
        const Timestamp now = SystemClock().now();
        std::string longText = "Keeps";
        while (longText.size() < 900) longText += " the third shelf of the studio for what has to be fired again";
        refuse(vault, added(vault, longText + ".").id, "ollama/" + std::string(90, 'm'), now);
        for (int i = 0; i < 400; ++i)
            refuse(vault, added(vault, "Has read volume " + std::to_string(i) + " of the series.").id,
                   "ollama/llama3.2", now.plus(-i * kHour));
    });
    desk.openRefused(401);
    CHECK(desk.part(kRefused).text() == QStringLiteral("Refused (401)"));
    desk.draw(QStringLiteral("refused-many"));
    desk.run->theme.setTextScale(2);
    desk.run->window->resize(700, 800);
    QTest::qWait(100);
    desk.draw(QStringLiteral("refused-200"));
    auto& accept = labelled<QPushButton>(desk.review(), QStringLiteral("Accept after all"));
    CHECK(desk.review().rect().contains(
        accept.geometry().translated(accept.parentWidget()->mapTo(&desk.review(), QPoint()))));
    CHECK(desk.rows().height() > 100);
    desk.run->theme.setTextScale(1);
}
