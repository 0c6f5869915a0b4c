// SPDX-License-Identifier: AGPL-3.0-or-later
// Keeping memory in order, as a person does it: candidates, changes, pruning, health, receipts, and coming back.
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

#include "tests/ui/shell/memory_desk.h"
#include "ui/shell/changes_view.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/entry_list.h"
#include "ui/shell/forget_dialog.h"
#include "ui/shell/forgotten_view.h"
#include "ui/shell/health_view.h"
#include "ui/shell/labels_dialog.h"
#include "ui/shell/merge_panel.h"
#include "ui/shell/moments.h"
#include "ui/shell/pruning_view.h"
#include "ui/shell/resume_bar.h"
#include "ui/shell/review_view.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/undo_bar.h"

using namespace hearth;
using namespace hearth::test;

namespace {

/// Goes to a part of the Memory page and waits for so many rows.
template <typename View>
View& openPart(Session& run, const QString& tab, int rows) {
    run.window->workspace()->showMemory();
    auto* tabs = run.window->findChild<shell::MemoryPage*>()->findChild<QTabBar*>();
    for (int at = 0; at < tabs->count(); ++at)
        if (tabs->tabText(at).startsWith(tab)) tabs->setCurrentIndex(at);
    auto& view = *run.window->findChild<View*>();
    auto* list = view.template findChild<shell::EntryList*>();
    const bool reached = QTest::qWaitFor([&] { return view.isVisible() && list->count() == rows; }, kPatience);
    INFO(tab.toStdString() << " has " << list->count());
    REQUIRE(reached);
    return view;
}

QString rowText(QWidget& view, int row) {
    return view.findChild<QListView*>()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
}

int rowsOf(QWidget& view) { return view.findChild<shell::EntryList*>()->count(); }

void choose(QWidget& view, int row) {
    auto* list = view.findChild<QListView*>();
    list->setCurrentIndex(list->model()->index(row, 0));
}

void press(QWidget& view, const QString& button) { labelled<QPushButton>(view, button).click(); }

/// Says it in a conversation of its own and reads it, while the window is open.
void sayNow(Session& run, const std::string& text) {
    std::optional<bool> read;
    QObject context;
    const auto work = [text](engine::Engine& engine, const CancelToken& token) -> Status {
        HEARTH_TRY(const auto conversation, engine.conversations().create("Said now"));
        HEARTH_TRY_STATUS(engine.conversations().append({conversation.id, std::nullopt, chat::Role::User, text, {}}));
        HEARTH_TRY_STATUS(engine.memories().audit(conversation.id, token));
        return {};
    };
    run.bridge.ask(&context, bridge::Lane::Write, work, [&](const Status& status) { read = status.ok(); });
    REQUIRE(QTest::qWaitFor([&] { return read.has_value(); }, kPatience));
    REQUIRE(*read);
}

/// As if everything had been said so many days ago.
void age(store::Vault& vault, int days) {
    const std::string back = std::to_string(days * kDay);
    for (const char* change : {"UPDATE messages SET created_at = created_at - ",
                               "UPDATE memories SET created_at = "
                               "created_at - "}) {
        REQUIRE(vault.write([&](store::Database& database) { return database.run(change + back); }).ok());
    }
    const auto learned = [&](store::Database& database) {
        return database.run("UPDATE memories SET learned_at = learned_at - " + back);
    };
    REQUIRE(vault.write(learned).ok());
}

bool waits(const std::function<bool()>& reached) { return QTest::qWaitFor(reached, kPatience); }

}  // namespace

TEST_CASE("with the question on, what is found waits, and is remembered when it is accepted") {
    Desk desk;
    auto& run = desk.enter();
    auto& review = openPart<shell::ReviewView>(run, QStringLiteral("Review"), 0);
    auto& ask = labelled<QCheckBox>(review, QStringLiteral("Ask me before anything is remembered"));
    ask.click();
    REQUIRE(waits([&] { return ask.isChecked(); }));
    QTest::qWait(50);
    sayNow(run, "I live in Porto.");
    auto& browser = *run.window->findChild<shell::MemoryBrowser*>();
    run.window->findChild<shell::MemoryPage*>()->reload();
    REQUIRE(waits([&] { return rowsOf(review) == 1; }));
    CHECK(browser.model().isEmpty());
    auto* tabs = run.window->findChild<shell::MemoryPage*>()->findChild<QTabBar*>();
    CHECK(tabs->tabText(2) == QStringLiteral("Review (1)"));
    choose(review, 0);
    SECTION("accepted") {
        press(review, QStringLiteral("Accept"));
        CHECK(waits([&] { return browser.model().total() == 1; }));
    }
    SECTION("rejected") {
        press(review, QStringLiteral("Refuse"));
        CHECK(waits([&] { return rowsOf(review) == 0; }));
        CHECK(browser.model().total() == 0);
    }
    SECTION("in better words") {
        press(review, QStringLiteral("Edit"));
        auto& text = named<QPlainTextEdit>(review, QStringLiteral("Text of the candidate"));
        text.setPlainText(QStringLiteral("Lives in Bonfim, Porto."));
        press(review, QStringLiteral("Accept with these words"));
        REQUIRE(waits([&] { return browser.model().total() == 1; }));
        CHECK(listed(browser) == QStringList{QStringLiteral("Lives in Bonfim, Porto.")});
    }
    CHECK(waits([&] { return tabs->tabText(2) == QStringLiteral("Review"); }));
}

TEST_CASE("the question can be turned on in the settings too") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->showSettings();
    labelled<QCheckBox>(*run.window, QStringLiteral("Ask me before anything is remembered")).click();
    std::optional<bool> on;
    CHECK(waits([&] {
        run.context.tending.reviews(run.window.get(), [&](const Result<bool>& asked) { on = *asked; });
        return on == true;
    }));
}

TEST_CASE("what was changed by itself is listed with its reason and can be taken back") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        talk(vault, "Before", {"I live in Berlin."});
        talk(vault, "After", {"I moved to Porto."});
    });
    auto& run = desk.enter();
    auto& changes = openPart<shell::ChangesView>(run, QStringLiteral("Changes"), 1);
    CHECK(rowText(changes, 0).contains(QStringLiteral("Berlin")));
    CHECK(rowText(changes, 0).contains(QStringLiteral("made room for")));
    auto& browser = *run.window->findChild<shell::MemoryBrowser*>();
    SECTION("shown first") {
        press(changes, QStringLiteral("Show"));
        REQUIRE(waits(
            [&] { return memoryList(browser).currentIndex().data().toString().contains(QStringLiteral("Berlin")); }));
        run.window->findChild<shell::MemoryPage*>()->findChild<QTabBar*>()->setCurrentIndex(3);
    }
    SECTION("at once") {}
    press(changes, QStringLiteral("Undo"));
    CHECK(waits([&] { return rowsOf(changes) == 0; }));
    CHECK(waits([&] { return run.window->findChild<shell::MemoryBrowser*>()->model().total() == 2; }));
}

TEST_CASE("a change that lies ahead says from when, and once it came is one like others") {
    const auto move = [](store::Vault& vault, Milliseconds ahead) {
        talk(vault, "Before", {"I live in Berlin."});
        talk(vault, "After", {"I moved to Porto."});
        const Timestamp day((vault.clock().now().milliseconds() + ahead) / kDay * kDay);
        REQUIRE(vault
                    .write([&](store::Database& database) -> Status {
                        HEARTH_TRY_STATUS(
                            database.run("UPDATE memories SET superseded_at = learned_at - ?1 WHERE "
                                         "superseded_by IS NOT NULL",
                                         40 * kDay));
                        return database.run("UPDATE memories SET valid_from = ?1 WHERE content LIKE '%Porto%'", day);
                    })
                    .ok());
        return day;
    };
    Desk desk;
    SECTION("ahead") {
        Timestamp day(0);
        prepare(desk, [&](store::Vault& vault) { day = move(vault, 30 * kDay); });
        auto& changes = openPart<shell::ChangesView>(desk.enter(), QStringLiteral("Changes"), 1);
        CHECK(rowText(changes, 0).contains(QStringLiteral("makes room for")));
        CHECK(rowText(changes, 0).contains(QStringLiteral("from ") + shell::keptDayText(day.milliseconds())));
    }
    SECTION("past") {
        prepare(desk, [&](store::Vault& vault) { move(vault, -10 * kDay); });
        auto& changes = openPart<shell::ChangesView>(desk.enter(), QStringLiteral("Changes"), 1);
        CHECK(rowText(changes, 0).contains(QStringLiteral("made room for")));
    }
}

TEST_CASE("what was left unused for long is listed before it goes, and is kept or archived") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        talk(vault, "Moving", {"I live in Porto."});
        age(vault, 366);
    });
    auto& run = desk.enter();
    auto& pruning = openPart<shell::PruningView>(run, QStringLiteral("Pruning"), 2);
    CHECK(rowText(pruning, 0) == QStringLiteral("Memories"));
    CHECK(rowText(pruning, 1).contains(QStringLiteral("goes on")));
    CHECK(rowText(pruning, 1).contains(QStringLiteral("importance")));
    choose(pruning, 1);
    SECTION("kept") {
        press(pruning, QStringLiteral("Keep"));
        CHECK(waits([&] { return rowsOf(pruning) == 0; }));
        CHECK(run.window->findChild<shell::MemoryBrowser*>()->model().total() == 1);
    }
    SECTION("archived, and taken out again") {
        press(pruning, QStringLiteral("Archive now"));
        auto& browser = *run.window->findChild<shell::MemoryBrowser*>();
        CHECK(waits([&] { return browser.model().total() == 0; }));
        run.window->findChild<shell::UndoBar*>()->undo();
        CHECK(waits([&] { return browser.model().total() == 1; }));
    }
}

TEST_CASE("what is there twice is named, and its row leads to the merge of exactly these two") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        memory::MemoryEngine memories(vault);
        REQUIRE(memories.add("The kiln is fired on Fridays.").ok());
        REQUIRE(memories.add("On Fridays the kiln is fired.").ok());
    });
    auto& run = desk.enter();
    auto& health = openPart<shell::HealthView>(run, QStringLiteral("Health"), 2);
    CHECK(rowText(health, 0) == QStringLiteral("Said twice (1)"));
    choose(health, 1);
    SECTION("merged") {
        press(health, QStringLiteral("Merge…"));
        auto& panel = *run.window->findChild<shell::MergePanel*>();
        REQUIRE(waits([&] { return panel.isVisible(); }));
        CHECK(panel.findChild<QListWidget*>()->currentItem()->text().startsWith(
            QStringLiteral("On Fridays the kiln is fired.")));
    }
    SECTION("told to differ, for good") {
        press(health, QStringLiteral("They differ"));
        REQUIRE(waits([&] { return says(health, QStringLiteral("Nothing is there twice")); }));
        health.reload();
        CHECK(waits([&] { return says(health, QStringLiteral("Nothing is there twice")); }));
    }
}

TEST_CASE("a healthy memory says that nothing is wrong") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) { talk(vault, "Moving", {"I live in Porto."}); });
    auto& health = openPart<shell::HealthView>(desk.enter(), QStringLiteral("Health"), 0);
    CHECK(waits([&] { return says(health, QStringLiteral("Nothing is there twice")); }));
}

TEST_CASE("a conversation is forgotten from its menu, leaves a receipt, and is not shown any more") {
    Desk desk;
    std::optional<ConversationId> id;
    prepare(desk, [&](store::Vault& vault) { id = talk(vault, "Moving", {"I live in Porto."}); });
    auto& run = desk.enter();
    waitForList(run, 1);
    run.window->workspace()->openConversation(*id);
    REQUIRE(waits([&] { return view(run).count() == 1; }));
    type(run, QStringLiteral("half typed"));
    Q_EMIT run.window->findChild<shell::Sidebar*>()->forgetRequested(*id);
    auto* asked = run.window->findChild<shell::ForgetDialog*>();
    REQUIRE(asked);
    REQUIRE(waits([&] { return labelled<QPushButton>(*asked, QStringLiteral("Forget")).isEnabled(); }));
    press(*asked, QStringLiteral("Forget"));
    waitForList(run, 0);
    CHECK(waits([&] { return view(run).count() == 0; }));
    asked->reject();
    auto& forgotten = openPart<shell::ForgottenView>(run, QStringLiteral("Forgotten"), 1);
    CHECK(rowText(forgotten, 0).startsWith(QStringLiteral("A conversation: 1 conversation")));
    CHECK_FALSE(rowText(forgotten, 0).contains(QStringLiteral("Moving")));
    desk.stop();
    lookInside(desk, [](store::Vault& vault) {
        const auto drafts = vault.read([](store::Database& database) {
            return database.integer("SELECT COUNT(*) FROM drafts WHERE text LIKE '%half typed%'");
        });
        CHECK(drafts.value() == 0);
    });
}

TEST_CASE("a conversation that one comes back to says what was decided, until that is closed") {
    Desk desk;
    std::optional<ConversationId> id;
    prepare(desk, [&](store::Vault& vault) {
        id = talk(vault, "Flat hunt", {"We decided to look for a flat in Bonfim.", "How much is the rent there?"});
        age(vault, 2);
    });
    auto& run = desk.enter();
    run.window->workspace()->openConversation(*id);
    auto& bar = *run.window->findChild<shell::ResumeBar*>();
    REQUIRE(waits([&] { return says(bar, QStringLiteral("Decided:")); }));
    CHECK(says(bar, QStringLiteral("You come back to this")));
    named<QToolButton>(bar, QStringLiteral("Hide where this was left off")).click();
    CHECK_FALSE(bar.isVisible());
}

TEST_CASE("a conversation of this hour is not explained to the person who has just had it") {
    Desk desk;
    std::optional<ConversationId> id;
    prepare(desk,
            [&](store::Vault& vault) { id = talk(vault, "Flat hunt", {"We decided to look for a flat in Bonfim."}); });
    auto& run = desk.enter();
    run.window->workspace()->openConversation(*id);
    REQUIRE(waits([&] { return view(run).count() == 1; }));
    QTest::qWait(200);
    CHECK_FALSE(run.window->findChild<shell::ResumeBar*>()->isVisible());
}

TEST_CASE("a new conversation with memory off does not promise that what was settled comes along") {
    Desk desk;
    auto& run = desk.enter();
    connectDemo(run);
    Q_EMIT run.window->findChild<shell::SettingsPage*>()->connectionsChanged();
    run.window->workspace()->startConversation();
    const QString promise = QStringLiteral("comes along by itself");
    REQUIRE(waits([&] { return says(view(run), promise); }));
    auto* menu = run.window->findChild<shell::ConversationPage*>()->findChild<QMenu*>();
    const auto turn = [&] {
        Q_EMIT menu->aboutToShow();
        for (auto* action : menu->actions())
            if (action->text() == QStringLiteral("Remember from this conversation")) action->trigger();
    };
    turn();
    CHECK_FALSE(says(view(run), promise));
    CHECK(says(view(run), QStringLiteral("Memory is off here")));
    turn();
    CHECK(says(view(run), promise));
}

TEST_CASE("a conversation can begin with memory off, shows it, and nothing of it is learned") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->startConversation();
    auto* menu = run.window->findChild<shell::ConversationPage*>()->findChild<QMenu*>();
    Q_EMIT menu->aboutToShow();
    for (auto* action : menu->actions())
        if (action->text() == QStringLiteral("Remember from this conversation")) action->trigger();
    auto& off = labelled<QPushButton>(*run.window, QStringLiteral("Memory off"));
    say(run, QStringLiteral("I live in Porto."));
    REQUIRE(waits([&] { return off.isVisible(); }));
    const auto id = *run.window->findChild<shell::ConversationPage*>()->conversation();
    std::optional<bool> ran;
    const auto leave = [id](engine::Engine& engine, const CancelToken& token) -> Status {
        HEARTH_TRY_STATUS(engine.leaveThread(id));
        return engine.runDueJobs(nullptr, token);
    };
    run.bridge.ask(run.window.get(), bridge::Lane::Long, leave, [&](const Status& status) { ran = status.ok(); });
    REQUIRE(waits([&] { return ran.has_value(); }));
    auto& browser = openMemory(run, 0);
    CHECK(browser.model().isEmpty());
    run.window->workspace()->openConversation(id);
    off.click();
    CHECK(waits([&] { return !off.isVisible(); }));
}

namespace {

shell::LabelsDialog& openLabels(Session& run) {
    auto& page = *run.window->findChild<shell::ConversationPage*>();
    auto* menu = page.findChild<QMenu*>();
    Q_EMIT menu->aboutToShow();
    for (auto* action : menu->actions())
        if (action->text() == QStringLiteral("Labels…")) action->trigger();
    auto* dialog = page.findChild<shell::LabelsDialog*>();
    REQUIRE(dialog);
    return *dialog;
}

}  // namespace

TEST_CASE("a label that would fit is added or turned down from the conversation's menu") {
    Desk desk;
    std::optional<ConversationId> id;
    prepare(desk, [&](store::Vault& vault) {
        const auto labelled = talk(vault, "Old bowls", {"The pottery class is on Fridays."});
        REQUIRE(chat::Conversations(vault).setLabel(labelled, "pottery", true).ok());
        id = talk(vault, "New bowls", {"My pottery wheel stands in the cellar.", "I like pottery."});
    });
    auto& run = desk.enter();
    waitForList(run, 2);
    run.window->workspace()->openConversation(*id);
    REQUIRE(waits([&] { return view(run).count() == 2; }));
    auto& dialog = openLabels(run);
    REQUIRE(waits([&] { return says(dialog, QStringLiteral("Would fit")); }));
    const auto headSays = [&](const QString& labels) {
        for (const auto* label : run.window->findChildren<QLabel*>())
            if (label->isVisible() && label->accessibleName() == QStringLiteral("Labels") && label->text() == labels)
                return true;
        return false;
    };
    SECTION("added, shown beside the title, and taken away again") {
        named<QPushButton>(dialog, QStringLiteral("Add the label “pottery”")).click();
        REQUIRE(waits([&] { return !says(dialog, QStringLiteral("Would fit")); }));
        CHECK(waits([&] { return headSays(QStringLiteral("pottery")); }));
        named<QPushButton>(dialog, QStringLiteral("Remove the label “pottery”")).click();
        CHECK(waits([&] { return says(dialog, QStringLiteral("Would fit")); }));
    }
    SECTION("turned down, and not suggested again") {
        named<QPushButton>(dialog, QStringLiteral("Do not suggest the label “pottery”")).click();
        REQUIRE(waits([&] { return says(dialog, QStringLiteral("It carries none yet")); }));
        CHECK_FALSE(says(dialog, QStringLiteral("Would fit")));
    }
    SECTION("or one of one's own, by keys alone") {
        auto& own = named<QLineEdit>(dialog, QStringLiteral("A label of your own"));
        QTest::keyClicks(&own, QStringLiteral("cellar"));
        QTest::keyClick(&own, Qt::Key_Return);
        REQUIRE(waits([&] { return says(dialog, QStringLiteral("cellar")); }));
        CHECK(own.text().isEmpty());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        CHECK_FALSE(dialog.isVisible());
    }
}
