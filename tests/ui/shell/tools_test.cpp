// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person says to a model that asks for tools, and where it is said.
#include <QAccessible>
#include <QAction>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include "tests/core/mcp/scripted_program.h"
#include "tests/ui/shell/desk.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/tool_question.h"
#include "ui/shell/workspace.h"

using namespace hearth;
using namespace hearth::test;

namespace {

std::vector<std::string> weatherServer(const mcp::Message& message) {
    if (message.method == "server/discover")
        return {mcp::answerText(message.id, {{"supportedVersions", {"2026-07-28"}}})};
    if (message.method == "tools/list")
        return {mcp::answerText(message.id, {{"tools", {{{"name", "weather"}}, {{"name", "post"}}}}})};
    if (message.method != "tools/call") return {};
    return {mcp::answerText(message.id, {{"content", {{{"type", "text"}, {"text", "Rain until four."}}}}})};
}

ScriptedTransport::Answer asksFor(const std::string& tool, const std::string& arguments) {
    ScriptedTransport::Answer answer{"Let me look."};
    answer.calls = {{tool, arguments}};
    return answer;
}

/// A window with a server of tools, a model that asks for the weather, and a conversation in which tools are on.
struct Bench {
    explicit Bench(ProgramScript script = weatherServer) : program(std::move(script)) {
        desk.launcher = &program;
        auto& session = desk.enter();
        connectDemo(session);
        inVault(session, [](engine::Engine& engine) -> Status {
            HEARTH_TRY(const auto servers, mcp::readServers(R"({"mcpServers":{"home":{"command":"x"}}})"));
            return engine.tools().store().add(servers);
        });
        session.window->workspace()->startConversation();
        desk.transport.setAnswers(
            {asksFor("home__weather", R"({"place":"Porto","days":2})"), {"Rain until four, so fire tomorrow."}});
    }
    Session& run() { return *desk.session; }
    shell::ConversationPage& page() { return *run().window->findChild<shell::ConversationPage*>(); }
    shell::ToolQuestion& card() { return *run().window->findChild<shell::ToolQuestion*>(); }
    QAction* menuAction(const QString& text) {
        auto* menu = named<QToolButton>(page(), QStringLiteral("More")).menu();
        Q_EMIT menu->aboutToShow();
        for (auto* action : menu->actions())
            if (action->text() == text) return action;
        FAIL("the menu does not offer " << text.toStdString());
        return nullptr;
    }
    void allowTools() { menuAction(QStringLiteral("Let the model use tools"))->trigger(); }
    void send(const QString& text) {
        type(run(), text);
        QTest::keyClick(composer(run()).findChild<QPlainTextEdit*>(), Qt::Key_Return);
    }
    bool asks() {
        return QTest::qWaitFor([&] { return card().isVisible(); }, kPatience);
    }
    bool ends() {
        return QTest::qWaitFor([&] { return view(run()).count() >= 2 && !composer(run()).isStreaming(); }, kPatience);
    }
    int calls() const {
        return static_cast<int>(std::count_if(program.heard.begin(), program.heard.end(),
                                              [](const auto& message) { return message.method == "tools/call"; }));
    }
    engine::Permission permission() {
        engine::Permission found{};
        inVault(run(), [&](engine::Engine& engine) -> Status {
            HEARTH_TRY(const auto all, engine.tools().store().permissions());
            const auto one = all.find({"home", "weather"});
            found = one == all.end() ? engine::Permission::Ask : one->second;
            return {};
        });
        return found;
    }

    ScriptedProgram program;
    Desk desk;
};

}  // namespace

TEST_CASE("no model is told of tools until the person lets it, and the conversation remembers") {
    Bench bench;
    bench.desk.transport.setAnswer({"No idea."});
    bench.send(QStringLiteral("Will it rain?"));
    REQUIRE(bench.ends());
    CHECK(bench.desk.transport.lastBody().find("home__weather") == std::string::npos);
    waitForList(bench.run(), 1);
    CHECK_FALSE(bench.menuAction(QStringLiteral("Let the model use tools"))->isChecked());

    bench.allowTools();
    CHECK(named<QPushButton>(bench.page(), QStringLiteral("Tools are on")).isVisible());
    bench.send(QStringLiteral("And now?"));
    REQUIRE(QTest::qWaitFor([&] { return view(bench.run()).count() == 4 && !composer(bench.run()).isStreaming(); },
                            kPatience));
    CHECK(bench.desk.transport.lastBody().find("home__weather") != std::string::npos);

    const auto id = *bench.page().conversation();
    bench.run().window->workspace()->startConversation();
    CHECK_FALSE(bench.menuAction(QStringLiteral("Let the model use tools"))->isChecked());
    bench.run().window->workspace()->openConversation(id);
    auto& sign = *bench.page().findChild<QPushButton*>(QStringLiteral("toolsOn"));
    CHECK(QTest::qWaitFor([&] { return sign.isVisible(); }, kPatience));
}

TEST_CASE("a tool is asked for once with what it will be sent, and called after a yes") {
    Bench bench;
    bench.allowTools();
    bench.send(QStringLiteral("Will it rain?"));
    REQUIRE(bench.asks());
    CHECK(bench.calls() == 0);
    CHECK(says(bench.card(), QStringLiteral("the tool “weather” of “home”")));
    const auto* sent = bench.card().findChild<QPlainTextEdit*>();
    CHECK(parseJson(sent->toPlainText().toStdString()).value() == Json({{"days", 2}, {"place", "Porto"}}));
    CHECK_FALSE(sent->hasFocus());
    picture(bench.run(), *bench.run().window, QStringLiteral("turns-tool"));

    SECTION("once") {
        labelled<QPushButton>(bench.card(), QStringLiteral("Allow once")).click();
        REQUIRE(bench.ends());
        CHECK(bench.calls() == 1);
        CHECK(bench.permission() == engine::Permission::Ask);
        CHECK(lastMessage(bench.run()).text.contains(QStringLiteral("fire tomorrow")));
    }
    SECTION("always") {
        labelled<QPushButton>(bench.card(), QStringLiteral("Always allow")).click();
        REQUIRE(bench.ends());
        CHECK(bench.calls() == 1);
        CHECK(bench.permission() == engine::Permission::Always);
    }
    SECTION("never") {
        labelled<QPushButton>(bench.card(), QStringLiteral("Never")).click();
        REQUIRE(bench.ends());
        CHECK(bench.calls() == 0);
        CHECK(bench.permission() == engine::Permission::Never);
    }
    SECTION("not now, with the key that closes things") {
        QTest::keyClick(bench.run().window->workspace(), Qt::Key_Escape);
        REQUIRE(bench.ends());
        CHECK(bench.calls() == 0);
        CHECK(bench.permission() == engine::Permission::Ask);
        CHECK(lastMessage(bench.run()).state == conversation::MessageState::Complete);
    }
    CHECK_FALSE(bench.card().isVisible());
}

TEST_CASE("the card is read aloud, and all its answers can be reached with the keyboard") {
    Bench bench;
    bench.allowTools();
    bench.send(QStringLiteral("Will it rain?"));
    REQUIRE(bench.asks());
    const auto* spoken = QAccessible::queryAccessibleInterface(&bench.card());
    CHECK(spoken->text(QAccessible::Name).contains(QStringLiteral("weather")));
    CHECK(spoken->text(QAccessible::Description).contains(QStringLiteral("Porto")));
    for (const auto* text : {"Allow once", "Always allow", "Never", "Not now"})
        CHECK(labelled<QPushButton>(bench.card(), QLatin1String(text)).focusPolicy() == Qt::StrongFocus);
    auto& once = labelled<QPushButton>(bench.card(), QStringLiteral("Allow once"));
    once.setFocus();
    QTest::keyClick(&once, Qt::Key_Space);
    REQUIRE(bench.ends());
    CHECK(bench.calls() == 1);
}

TEST_CASE("a question goes with its conversation, and waits there") {
    Bench bench;
    bench.allowTools();
    bench.send(QStringLiteral("Will it rain?"));
    REQUIRE(bench.asks());
    const auto id = *bench.page().conversation();
    bench.run().window->workspace()->startConversation();
    CHECK_FALSE(bench.card().isVisible());
    bench.run().window->workspace()->openConversation(id);
    REQUIRE(bench.asks());
    labelled<QPushButton>(bench.card(), QStringLiteral("Allow once")).click();
    REQUIRE(bench.ends());
    CHECK(bench.calls() == 1);
}

TEST_CASE("stopping, locking and closing say no to a tool that waits") {
    Bench bench;
    bench.allowTools();
    bench.send(QStringLiteral("Will it rain?"));
    REQUIRE(bench.asks());
    SECTION("stopping") {
        Q_EMIT composer(bench.run()).stopRequested();
        REQUIRE(bench.ends());
        CHECK_FALSE(bench.card().isVisible());
    }
    SECTION("locking, which a question does not keep from coming by itself") {
        CHECK_FALSE(bench.run().bridge.isBusy());
        Q_EMIT bench.run().window->workspace()->lockChosen();
        REQUIRE(QTest::qWaitFor([&] { return !bench.run().bridge.isOpen(); }, kPatience));
    }
    SECTION("closing") { bench.desk.stop(); }
    CHECK(bench.calls() == 0);
}

TEST_CASE("a server that does not start is named quietly, and the answer comes without it") {
    Bench bench([](const mcp::Message&) { return std::vector<std::string>{"DIES"}; });
    bench.allowTools();
    bench.desk.transport.setAnswer({"I cannot look, but it smells of rain."});
    bench.send(QStringLiteral("Will it rain?"));
    REQUIRE(bench.ends());
    CHECK(says(bench.page(), QStringLiteral("The tools of “home” are missing")));
    picture(bench.run(), *bench.run().window, QStringLiteral("turns-tool-missing"));
}

TEST_CASE("arguments hide nothing: what cannot be seen is written out") {
    const Json sly = {{"path", "/tmp/\u202Egnp.exe"}, {"zero", "a\u200Bb"}, {"plain", "déjà vu\nnext"}};
    const QString shown = bridge::readable(sly);
    CHECK_FALSE(shown.contains(QChar(0x202E)));
    CHECK(shown.contains(QStringLiteral("\\u202e")));
    CHECK(shown.contains(QStringLiteral("\\u200b")));
    CHECK(shown.contains(QStringLiteral("déjà vu")));
    CHECK(parseJson(shown.toStdString()).value() == sly);
}
