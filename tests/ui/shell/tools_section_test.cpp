// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings, Tools: servers by pasting, what they can do, and what may be called without a question.
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include "tests/core/mcp/scripted_program.h"
#include "tests/ui/shell/desk.h"
#include "tests/ui/shell/texts.h"
#include "ui/shell/tools_section.h"
#include "ui/shell/workspace.h"

using namespace hearth;
using namespace hearth::test;

namespace {

std::vector<std::string> serverOfTwo(const mcp::Message& message) {
    if (message.method == "server/discover")
        return {mcp::answerText(message.id, {{"supportedVersions", {"2026-07-28"}}})};
    if (message.method == "tools/list")
        return {mcp::answerText(
            message.id,
            {{"tools", {{{"name", "weather"}, {"description", "What the sky does"}}, {{"name", "post"}}}}})};
    return {};
}

constexpr const char* kPasted =
    R"({"mcpServers":{"home":{"command":"home-server","args":["--token","s3cret"],"env":{"KEY":"hush"}}}})";

struct Room {
    explicit Room(ProgramScript script = serverOfTwo) : program(std::move(script)) {
        desk.launcher = &program;
        auto& session = desk.enter();
        session.window->workspace()->showSettings();
        REQUIRE(shows(QStringLiteral("memory_search")));
    }
    Session& run() { return *desk.session; }
    QWidget& section() { return *run().window->findChild<shell::ToolsSection*>(); }
    bool shows(const QString& text) {
        return QTest::qWaitFor([&] { return says(section(), text); }, kPatience);
    }
    void paste(const QString& json) {
        labelled<QPushButton>(section(), QStringLiteral("Add servers…")).click();
        named<QPlainTextEdit>(section(), QStringLiteral("Servers as JSON")).setPlainText(json);
        labelled<QPushButton>(section(), QStringLiteral("Add")).click();
    }
    engine::Permission permission(const engine::ToolKey& key) {
        engine::Permission found{};
        inVault(run(), [&](engine::Engine& engine) -> Status {
            HEARTH_TRY(const auto all, engine.tools().store().permissions());
            const auto one = all.find(key);
            found = one == all.end() ? engine::Permission::Ask : one->second;
            return {};
        });
        return found;
    }
    void say(const QString& tool, engine::Permission wanted) {
        auto& box = named<QComboBox>(section(), QStringLiteral("May be called: %1").arg(tool));
        box.setCurrentIndex(box.findData(static_cast<int>(wanted)));
        Q_EMIT box.activated(box.currentIndex());
    }

    ScriptedProgram program;
    Desk desk;
};

}  // namespace

TEST_CASE("a server is added by pasting, shows its tools when asked, and none of its secrets") {
    Room room;
    room.paste(QLatin1String(kPasted));
    REQUIRE(room.shows(QStringLiteral("home-server · starts when it is needed")));
    CHECK(room.program.starts == 0);
    labelled<QPushButton>(room.section(), QStringLiteral("Ask the servers what they can do")).click();
    REQUIRE(room.shows(QStringLiteral("What the sky does")));
    CHECK(room.shows(QStringLiteral("home-server · runs")));
    CHECK_FALSE(anyText(*room.run().window, QStringLiteral("s3cret")));
    CHECK_FALSE(anyText(*room.run().window, QStringLiteral("hush")));
    room.section().parentWidget()->resize(680, room.section().sizeHint().height() + 60);
    picture(room.run(), room.section(), QStringLiteral("turns-tools-section"));

    room.say(QStringLiteral("weather"), engine::Permission::Always);
    room.say(QStringLiteral("post"), engine::Permission::Never);
    room.say(QStringLiteral("memory_add"), engine::Permission::Never);
    CHECK(room.permission({"home", "weather"}) == engine::Permission::Always);
    CHECK(room.permission({"home", "post"}) == engine::Permission::Never);
    CHECK(room.permission({"hearth", "memory_add"}) == engine::Permission::Never);
    labelled<QPushButton>(room.section(), QStringLiteral("Ask the servers what they can do")).click();
    QTest::qWait(300);
    // What is forbidden is offered to no model, and still here to be allowed again.
    room.say(QStringLiteral("post"), engine::Permission::Ask);
    CHECK(room.permission({"home", "post"}) == engine::Permission::Ask);
}

TEST_CASE("what cannot be added says what is wrong, where, and that nothing was changed") {
    Room room;
    SECTION("no JSON") {
        room.paste(QStringLiteral("npx -y server"));
        REQUIRE(room.shows(QStringLiteral("Nothing was added: this is no JSON")));
    }
    SECTION("another shape") {
        room.paste(QStringLiteral("{\"servers\":{}}"));
        REQUIRE(room.shows(QStringLiteral("there is no \"mcpServers\" in it")));
    }
    SECTION("nothing in it") {
        room.paste(QStringLiteral("{\"mcpServers\":{}}"));
        REQUIRE(room.shows(QStringLiteral("there is no server in it")));
    }
    SECTION("one server that cannot be reached safely is named, its key is not") {
        room.paste(
            QStringLiteral("{\"mcpServers\":{\"far\":{\"url\":\"http://far.example/"
                           "mcp\",\"headers\":{\"Authorization\":\"s3cret\"}}}}"));
        REQUIRE(room.shows(QStringLiteral("the server \"far\"")));
        CHECK_FALSE(says(room.section(), QStringLiteral("s3cret")));
    }
    CHECK_FALSE(named<QPlainTextEdit>(room.section(), QStringLiteral("Servers as JSON")).toPlainText().isEmpty());
}

TEST_CASE("a server that is removed comes back with Undo, and with what was allowed") {
    Room room;
    room.paste(QLatin1String(kPasted));
    REQUIRE(room.shows(QStringLiteral("home-server")));
    inVault(room.run(), [](engine::Engine& engine) {
        return engine.tools().store().permit({"home", "weather"}, engine::Permission::Always);
    });
    named<QToolButton>(room.section(), QStringLiteral("Remove home")).click();
    REQUIRE(room.shows(QStringLiteral("“home” was removed.")));
    CHECK(room.permission({"home", "weather"}) == engine::Permission::Ask);
    labelled<QPushButton>(room.section(), QStringLiteral("Undo")).click();
    REQUIRE(room.shows(QStringLiteral("home-server")));
    CHECK(room.permission({"home", "weather"}) == engine::Permission::Always);
}

TEST_CASE("a server that dies is named with what is wrong") {
    Room room([](const mcp::Message&) { return std::vector<std::string>{"DIES"}; });
    room.paste(QLatin1String(kPasted));
    REQUIRE(room.shows(QStringLiteral("home-server")));
    labelled<QPushButton>(room.section(), QStringLiteral("Ask the servers what they can do")).click();
    REQUIRE(room.shows(QStringLiteral("The tools of “home” are missing")));
}
