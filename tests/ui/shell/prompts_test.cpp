// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person tells models for one conversation, prompts that are kept by name, and "/" in the composer.
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include "core/engine/other_versions.h"
#include "core/engine/saved_prompts.h"
#include "tests/ui/shell/desk.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/instructions_panel.h"
#include "ui/shell/model_menu.h"
#include "ui/shell/other_version_note.h"
#include "ui/shell/prompt_completer.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/undo_bar.h"
#include "ui/shell/workspace.h"

using namespace hearth;
using namespace hearth::test;

namespace {

struct Study {
    Study() : run(desk.enter()) {
        connectDemo(run);
        inVault(run, [](engine::Engine& engine) -> Status {
            HEARTH_TRY_STATUS(engine::savePrompt(engine.settings(), "Potter", "You know kilns. Answer in one line."));
            return engine::savePrompt(engine.settings(), "Translate", "Translate into Portuguese:");
        });
        desk.transport.setAnswer({"Cone 10."});
        run.window->workspace()->startConversation();
    }
    QWidget& page() { return *run.window->findChild<shell::ConversationPage*>(); }
    shell::InstructionsPanel& panel() { return *run.window->findChild<shell::InstructionsPanel*>(); }
    QPlainTextEdit& field() { return *composer(run).findChild<QPlainTextEdit*>(); }
    void openPanel() {
        auto* menu = named<QToolButton>(page(), QStringLiteral("More")).menu();
        Q_EMIT menu->aboutToShow();
        for (auto* action : menu->actions())
            if (action->text() == QStringLiteral("Instructions…")) action->trigger();
        REQUIRE(panel().isVisible());
        REQUIRE(QTest::qWaitFor([&] { return saved().count() > 1; }, kPatience));
    }
    QPushButton& sign() { return *page().findChild<QPushButton*>(QStringLiteral("instructed")); }
    static QString modelIn(Session& session) {
        const auto buttons = composer(session).findChildren<QToolButton*>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [](const auto* one) {
            return one->accessibleName().startsWith(QStringLiteral("Model: "));
        });
        return (*found)->accessibleName().mid(7);
    }
    QString modelShown() { return modelIn(run); }
    /// What only a click does: from the menu under the composer's model.
    void chooseModel(const QString& model) {
        REQUIRE(QTest::qWaitFor([&] { return offersModel(model); }, kPatience));
        for (auto* action : menu().actions())
            if (action->text().contains(model)) action->trigger();
        menu().close();
        REQUIRE(modelShown() == model);
    }
    void tick(const QString& entry) {
        auto* more = named<QToolButton>(page(), QStringLiteral("More")).menu();
        Q_EMIT more->aboutToShow();
        for (auto* action : more->actions())
            if (action->text() == entry) action->trigger();
    }
    void expectSettled() {
        CHECK(sign().isVisible());
        CHECK(modelShown() == QStringLiteral("hearth-small"));
        CHECK(labelled<QPushButton>(page(), QStringLiteral("Memory off")).isVisible());
        openPanel();
        CHECK(named<QPlainTextEdit>(panel(), QStringLiteral("Instructions")).toPlainText() ==
              QStringLiteral("You know kilns. Answer in one line."));
        panel().hide();
    }
    shell::ModelMenu& menu() {
        for (auto* one : run.window->findChildren<shell::ModelMenu*>())
            if (one->isVisible()) return *one;
        FAIL("no menu is open");
        throw 0;
    }
    bool offersModel(const QString& model) {
        Q_EMIT composer(run).modelMenuRequested(QPoint(200, 400));
        const auto actions = menu().actions();
        const bool there =
            std::any_of(actions.begin(), actions.end(), [&](const auto* one) { return one->text().contains(model); });
        if (!there) menu().close();
        return there;
    }
    QComboBox& saved() { return named<QComboBox>(panel(), QStringLiteral("Saved prompts")); }
    void pick(const QString& name) {
        saved().setCurrentIndex(saved().findText(name));
        Q_EMIT saved().activated(saved().currentIndex());
    }
    QStringList names() {
        QStringList all;
        for (int at = 1; at < saved().count(); ++at) all << saved().itemText(at);
        return all;
    }
    Desk desk;
    Session& run;
};

/// Whether the conversation's page has such a button in sight.
bool shows(Session& run, const QString& text) {
    auto& page = *run.window->findChild<shell::ConversationPage*>();
    const auto buttons = page.findChildren<QPushButton*>();
    return std::any_of(buttons.begin(), buttons.end(),
                       [&](const auto* one) { return one->text() == text && one->isVisibleTo(&page); });
}

}  // namespace

TEST_CASE("a conversation gets instructions from a saved prompt, and the next answer is asked with them") {
    Study study;
    say(study.run, QStringLiteral("How hot?"));
    waitForList(study.run, 1);
    study.openPanel();
    study.pick(QStringLiteral("Potter"));
    auto& text = named<QPlainTextEdit>(study.panel(), QStringLiteral("Instructions"));
    REQUIRE(text.toPlainText() == QStringLiteral("You know kilns. Answer in one line."));
    picture(study.run, *study.run.window, QStringLiteral("turns-instructions"));
    labelled<QPushButton>(study.panel(), QStringLiteral("Use these instructions")).click();
    CHECK_FALSE(study.panel().isVisible());
    auto& sign = *study.page().findChild<QPushButton*>(QStringLiteral("instructed"));
    REQUIRE(QTest::qWaitFor([&] { return sign.isVisible(); }, kPatience));
    say(study.run, QStringLiteral("And the first?"));
    CHECK(study.desk.transport.lastBody().find("You know kilns.") != std::string::npos);

    auto* undo = study.run.window->findChild<shell::UndoBar*>();
    REQUIRE(undo->offers());
    undo->undo();
    QTest::qWait(300);
    say(study.run, QStringLiteral("And the third?"));
    CHECK(study.desk.transport.lastBody().find("You know kilns.") == std::string::npos);
}

TEST_CASE("instructions are given before the first message, and its model reads them") {
    Study study;
    study.openPanel();
    study.pick(QStringLiteral("Potter"));
    labelled<QPushButton>(study.panel(), QStringLiteral("Use these instructions")).click();
    CHECK(labelled<QPushButton>(study.page(), QStringLiteral("Instructions")).isVisible());
    say(study.run, QStringLiteral("How hot?"));
    CHECK(study.desk.transport.lastBody().find("You know kilns.") != std::string::npos);
    // They belong to that conversation, and to no other.
    study.run.window->workspace()->startConversation();
    say(study.run, QStringLiteral("And bread?"));
    CHECK(study.desk.transport.lastBody().find("You know kilns.") == std::string::npos);
}

TEST_CASE("what is settled before the first message is there after looking elsewhere, and counts for that message") {
    Study study;
    say(study.run, QStringLiteral("How hot?"));
    waitForList(study.run, 1);
    connectModel(study.run, QStringLiteral("hearth-small"));
    study.run.window->workspace()->startConversation();
    study.openPanel();
    study.pick(QStringLiteral("Potter"));
    labelled<QPushButton>(study.panel(), QStringLiteral("Use these instructions")).click();
    study.chooseModel(QStringLiteral("hearth-small"));
    study.tick(QStringLiteral("Remember from this conversation"));

    study.run.window->workspace()->openConversation(listModel(study.run).conversations().front().id);
    REQUIRE(QTest::qWaitFor([&] { return view(study.run).count() == 2; }, kPatience));
    CHECK_FALSE(study.sign().isVisible());
    CHECK(study.modelShown() == QStringLiteral("hearth-demo"));
    study.run.window->workspace()->startConversation();
    study.expectSettled();

    say(study.run, QStringLiteral("And the second kiln?"));
    CHECK(study.desk.transport.lastBody().find("You know kilns.") != std::string::npos);
    CHECK(study.desk.transport.lastBody().find("hearth-small") != std::string::npos);
    CHECK(QTest::qWaitFor([&] { return shows(study.run, QStringLiteral("Memory off")); }, kPatience));
    study.run.window->workspace()->startConversation();
    CHECK_FALSE(study.sign().isVisible());
    CHECK(study.modelShown() == QStringLiteral("hearth-demo"));
}

TEST_CASE("what is settled before the first message outlasts the program, but for a model that was taken away") {
    Study study;
    connectModel(study.run, QStringLiteral("hearth-small"));
    study.run.window->workspace()->startConversation();
    study.openPanel();
    study.pick(QStringLiteral("Potter"));
    labelled<QPushButton>(study.panel(), QStringLiteral("Use these instructions")).click();
    study.chooseModel(QStringLiteral("hearth-small"));
    study.tick(QStringLiteral("Remember from this conversation"));
    study.desk.stop();
    auto& again = study.desk.enter();
    again.window->workspace()->startConversation();
    REQUIRE(QTest::qWaitFor([&] { return shows(again, QStringLiteral("Instructions")); }, kPatience));
    CHECK(shows(again, QStringLiteral("Memory off")));
    CHECK(Study::modelIn(again) == QStringLiteral("hearth-small"));

    inVault(again, [](engine::Engine& engine) -> Status {
        HEARTH_TRY(const auto connections, engine.settings().connections());
        for (const auto& one : connections)
            if (one.model == "hearth-small") HEARTH_TRY_STATUS(engine.settings().removeConnection(one));
        return {};
    });
    Q_EMIT again.window->findChild<shell::SettingsPage*>()->connectionsChanged();
    REQUIRE(QTest::qWaitFor([&] { return Study::modelIn(again) == QStringLiteral("hearth-demo"); }, kPatience));
    say(again, QStringLiteral("How hot?"));
    CHECK(study.desk.transport.lastBody().find("You know kilns.") != std::string::npos);
}

TEST_CASE("prompts are saved, renamed and deleted, and deleting can be taken back") {
    Study study;
    say(study.run, QStringLiteral("How hot?"));
    waitForList(study.run, 1);
    study.openPanel();
    auto& text = named<QPlainTextEdit>(study.panel(), QStringLiteral("Instructions"));
    text.setPlainText(QStringLiteral("Be brief."));
    labelled<QPushButton>(study.panel(), QStringLiteral("Save as…")).click();
    QTest::keyClicks(&named<QLineEdit>(study.panel(), QStringLiteral("Name of the prompt")), QStringLiteral("Brief"));
    labelled<QPushButton>(study.panel(), QStringLiteral("Save")).click();
    REQUIRE(QTest::qWaitFor([&] { return study.names().contains(QStringLiteral("Brief")); }, kPatience));

    labelled<QPushButton>(study.panel(), QStringLiteral("Rename…")).click();
    auto& name = named<QLineEdit>(study.panel(), QStringLiteral("Name of the prompt"));
    SECTION("to a name that is there: nothing is lost") {
        name.setText(QStringLiteral("Potter"));
        QTest::keyClick(&name, Qt::Key_Return);
        REQUIRE(QTest::qWaitFor(
            [&] { return says(study.panel(), QStringLiteral("There is a prompt of that name already")); }, kPatience));
        CHECK(study.names().contains(QStringLiteral("Brief")));
    }
    SECTION("to a new name") {
        name.setText(QStringLiteral("Short"));
        QTest::keyClick(&name, Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return study.names().contains(QStringLiteral("Short")); }, kPatience));
        CHECK_FALSE(study.names().contains(QStringLiteral("Brief")));
    }
    SECTION("deleted and taken back") {
        study.pick(QStringLiteral("Translate"));
        labelled<QPushButton>(study.panel(), QStringLiteral("Delete")).click();
        REQUIRE(QTest::qWaitFor([&] { return !study.names().contains(QStringLiteral("Translate")); }, kPatience));
        auto* undo = study.run.window->findChild<shell::UndoBar*>();
        REQUIRE(undo->offers());
        undo->undo();
        REQUIRE(QTest::qWaitFor([&] { return study.names().contains(QStringLiteral("Translate")); }, kPatience));
    }
}

TEST_CASE("the keyboard goes from instructions to a name and back, and then to the message") {
    Study study;
    say(study.run, QStringLiteral("How hot?"));
    waitForList(study.run, 1);
    study.openPanel();
    auto& window = *study.run.window;
    auto& text = named<QPlainTextEdit>(study.panel(), QStringLiteral("Instructions"));
    CHECK(window.focusWidget() == &text);
    QTest::keyClicks(&text, QStringLiteral("Be brief."));
    labelled<QPushButton>(study.panel(), QStringLiteral("Save as…")).click();
    CHECK(window.focusWidget() == &named<QLineEdit>(study.panel(), QStringLiteral("Name of the prompt")));
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    CHECK(study.panel().isVisible());
    CHECK(window.focusWidget() == &text);
    QTest::keyClick(&text, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(study.panel().isVisible());
    CHECK(window.focusWidget() == composer(study.run).findChild<QPlainTextEdit*>());
    study.openPanel();
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(study.panel().isVisible());
    CHECK(window.focusWidget() == composer(study.run).findChild<QPlainTextEdit*>());
}

TEST_CASE("a slash at the start of an empty message offers saved prompts by name") {
    Study study;
    auto& list = *study.run.window->findChild<shell::PromptCompleter*>();
    type(study.run, QStringLiteral("/"));
    REQUIRE(QTest::qWaitFor([&] { return list.isVisible(); }, kPatience));
    picture(study.run, *study.run.window, QStringLiteral("turns-slash"));
    REQUIRE(list.findChild<QListWidget*>()->count() == 2);
    SECTION("typing narrows, Enter takes and does not send") {
        type(study.run, QStringLiteral("tran"));
        REQUIRE(list.findChild<QListWidget*>()->count() == 1);
        QTest::keyClick(&study.field(), Qt::Key_Return);
        CHECK(composer(study.run).text() == QStringLiteral("Translate into Portuguese:"));
        CHECK_FALSE(list.isVisible());
        CHECK(view(study.run).count() == 0);
        study.field().undo();
        CHECK(composer(study.run).text() == QStringLiteral("/tran"));
    }
    SECTION("the arrow keys choose") {
        QTest::keyClick(&study.field(), Qt::Key_Down);
        QTest::keyClick(&study.field(), Qt::Key_Tab);
        CHECK(composer(study.run).text() == QStringLiteral("Translate into Portuguese:"));
    }
    SECTION("Esc closes the list and leaves what was typed") {
        QTest::keyClick(&study.field(), Qt::Key_Escape);
        CHECK_FALSE(list.isVisible());
        type(study.run, QStringLiteral("usr/bin"));
        CHECK_FALSE(list.isVisible());
        CHECK(composer(study.run).text() == QStringLiteral("/usr/bin"));
    }
}

TEST_CASE("a slash within a message is a slash") {
    Study study;
    type(study.run, QStringLiteral("either /"));
    QTest::qWait(200);
    CHECK_FALSE(study.run.window->findChild<shell::PromptCompleter*>()->isVisible());
}

TEST_CASE("what another device wrote instead stands beside a prompt and the instructions, to be used or discarded") {
    Study study;
    say(study.run, QStringLiteral("How hot?"));
    waitForList(study.run, 1);
    inVault(study.run, [](engine::Engine& engine) -> Status {
        HEARTH_TRY_STATUS(engine.settings().set("devices/" + DeviceId(IdBytes{9}).text() + "/name", "Ana's laptop"));
        return engine.vault().write([](store::Database& database) -> Status {
            HEARTH_TRY_STATUS(database.script("UPDATE conversations SET system_prompt = 'In German.'"));
            const DeviceId device(IdBytes{9});
            HEARTH_TRY_STATUS(database.run(
                "INSERT INTO sync_history(table_id, row, column_id, stamp, device, value) SELECT 1, id, 2, 7, ?1, "
                "'\"You know glazes. Say which cone.\"' FROM settings WHERE name = 'prompt/Potter'",
                device));
            return database.run(
                "INSERT INTO sync_history(table_id, row, column_id, stamp, device, value) SELECT 2, id, "
                "15, 8, ?1, 'In Portuguese.' FROM conversations",
                device);
        });
    });
    study.openPanel();
    auto& note = *study.panel().findChild<shell::OtherVersionNote*>();
    REQUIRE(QTest::qWaitFor([&] { return note.isVisible(); }, kPatience));
    CHECK(note.accessibleName() == QStringLiteral("Another version from Ana's laptop"));
    CHECK(note.other()->text == QStringLiteral("In Portuguese."));
    study.pick(QStringLiteral("Potter"));
    REQUIRE(note.isVisible());
    CHECK(note.other()->text == QStringLiteral("You know glazes. Say which cone."));
    picture(study.run, *study.run.window, QStringLiteral("instructions-other-version"));
    labelled<QPushButton>(note, QStringLiteral("Use")).click();
    auto& text = named<QPlainTextEdit>(study.panel(), QStringLiteral("Instructions"));
    REQUIRE(
        QTest::qWaitFor([&] { return text.toPlainText().startsWith(QStringLiteral("You know glazes.")); }, kPatience));
    REQUIRE(QTest::qWaitFor([&] { return note.other()->text == QStringLiteral("In Portuguese."); }, kPatience));
    auto* undo = study.run.window->findChild<shell::UndoBar*>();
    CHECK(undo->offers());
    study.pick(QStringLiteral("Translate"));
    labelled<QPushButton>(note, QStringLiteral("Discard")).click();
    REQUIRE(QTest::qWaitFor([&] { return !note.isVisible(); }, kPatience));
    CHECK(study.panel().isVisible());
    inVault(study.run, [](engine::Engine& engine) -> Status {
        const auto potter = engine::VersionedText::prompt("Potter");
        const bool none = !engine::otherVersionOf(engine.vault(), potter)->has_value();
        const auto prompt = engine::savedPrompt(engine.settings(), "Potter");
        return none && prompt.ok() && prompt->text == "You know glazes. Say which cone."
                   ? Status()
                   : Status(fail(ErrorCode::Internal, "the other version was not taken"));
    });
}
