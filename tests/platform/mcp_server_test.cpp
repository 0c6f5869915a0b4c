// SPDX-License-Identifier: AGPL-3.0-or-later
// Real programs and real sockets: servers of tools that behave and that do not.
#include <signal.h>
#include <unistd.h>
#include <QCoreApplication>

#include <catch2/catch.hpp>
#include <fstream>

#include "core/base/clock.h"
#include "core/mcp/client.h"
#include "platform/child_process.h"
#include "platform/qt_http_transport.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::mcp;

namespace {

const CancelToken kNobody;
const Patience kPatient{60 * kSecond, kNobody};
const Patience kBrief{300, kNobody};
constexpr platform::EndTimes kQuickEnd{200, 200};

LocalServer program(std::vector<std::string> options) {
    std::vector<std::string> words = {HEARTH_MCP_SERVER};
    words.insert(words.end(), options.begin(), options.end());
    return {HEARTH_PYTHON, std::move(words), {}, ""};
}

/// A server beside the test, spoken to by lines, and what it noted.
struct Beside {
    int argc = 1;
    char name[5] = "test";
    char* argv[1] = {name};
    QCoreApplication application{argc, argv};
    test::TempDirectory folder;
    platform::ChildProcesses launcher{kQuickEnd};
    platform::QtHttpTransport transport;
    std::unique_ptr<LineChannel> web;
    std::unique_ptr<Client> client;

    std::string log() const { return folder.path() / "log"; }
    void local(std::vector<std::string> options) {
        options.insert(options.end(), {"--log", log()});
        client = makeClient({"test", program(std::move(options))}, &launcher, transport).value();
    }
    void atAddress(std::vector<std::string> options) {
        options.insert(options.end(), {"--http", "--log", log()});
        web = launcher.start(program(std::move(options))).value();
        const auto url = web->receive(kPatient).value();
        REQUIRE(url.has_value());
        client = makeClient({"test", WebServer{*url, {{"X-Key", "k1"}}}}, nullptr, transport).value();
    }
    Result<RemoteResult> call(const std::string& tool, const Patience& patience = kPatient) {
        return client->call(tool, {{"text", "hello"}}, patience);
    }
    /// Lines of the log that have this member.
    std::vector<Json> noted(const char* member) const {
        std::vector<Json> found;
        std::ifstream in(log());
        for (std::string line; std::getline(in, line);)
            if (Json note = parseJson(line).value(); note.contains(member)) found.push_back(std::move(note));
        return found;
    }
    bool runs(const char* member) const {
        const auto notes = noted(member);
        REQUIRE(notes.size() == 1);
        return ::kill(notes.front()[member].get<pid_t>(), 0) == 0;
    }
};

}  // namespace

TEST_CASE("a program answers in the era that it speaks") {
    const std::pair<const char*, Era> eras[] = {
        {"legacy", Era::Legacy}, {"modern", Era::Modern}, {"both", Era::Modern}};
    for (const auto& [name, era] : eras) {
        Beside server;
        server.local({"--era", name});
        CHECK(server.client->tools(kPatient)->size() == 15);
        CHECK(server.client->era() == era);
        CHECK(server.call("echo")->text == "echo: hello");
        CHECK(server.call("huge")->text.size() == 4'000'000);
        CHECK(server.call("fail")->isError);
        CHECK_THAT(server.call("picture")->text, Catch::Contains("image/png"));
    }
}

TEST_CASE("a program gets its own variables and folder, and no key of ours") {
    Beside server;
    ::setenv("HEARTH_ANTHROPIC_API_KEY", "s3cret", 1);
    LocalServer local = program({});
    local.environment = {{"TOKEN", "t0ken"}, {"TZ", "Asia/Tokyo"}};
    local.directory = server.folder.path();
    server.client = makeClient({"test", local}, &server.launcher, server.transport).value();
    const Json variables = parseJson(server.call("env")->text).value();
    ::unsetenv("HEARTH_ANTHROPIC_API_KEY");
    CHECK(variables["TOKEN"] == "t0ken");
    CHECK(variables["TZ"] == "Asia/Tokyo");
    CHECK(variables.contains("PATH"));
    CHECK_FALSE(variables.contains("HEARTH_ANTHROPIC_API_KEY"));
    CHECK(std::filesystem::equivalent(server.call("where")->text, server.folder.path()));
}

TEST_CASE("a program that does what it should not is cut off, and serves again the next time") {
    Beside server;
    server.local({});
    REQUIRE(server.client->connect(kPatient).ok());
    const std::pair<const char*, ErrorCode> cases[] = {{"hang", ErrorCode::Unavailable},
                                                       {"die", ErrorCode::Unavailable},
                                                       {"flood", ErrorCode::Full},
                                                       {"line", ErrorCode::Full},
                                                       {"garbage", ErrorCode::Unsupported}};
    for (const auto& [tool, code] : cases) {
        INFO(tool);
        const bool hangs = std::string_view(tool) == "hang";
        const auto result = server.call(tool, hangs ? kBrief : kPatient);
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().code == code);
        // One that hangs is in its old call until it is ended by hand.
        if (hangs) server.local({});
        CHECK(server.call("echo")->text == "echo: hello");
    }
}

TEST_CASE("a program that complains at length still answers, and the end of it is kept") {
    Beside server;
    server.local({});
    CHECK(server.call("noise")->text == "echo: hello");
    REQUIRE(server.call("echo").ok());
    CHECK(server.client->complaints().size() <= 8192);
    CHECK_THAT(server.client->complaints(), Catch::Contains("complaint\n"));
}

TEST_CASE("a program that gets another tool is asked again what it has") {
    Beside server;
    server.local({"--era", "modern"});
    const auto has = [&](std::string_view name) {
        const auto tools = server.client->tools(kPatient).value();
        return std::ranges::find(tools, name, &RemoteTool::name) != tools.end();
    };
    CHECK_FALSE(has("novel"));
    REQUIRE(server.call("change").ok());
    CHECK(has("novel"));
    CHECK_FALSE(has("fail"));
    CHECK(server.call("fail")->isError);
}

TEST_CASE("a program ends with the one who started it, also when it does not want to, and so does what it started") {
    for (const auto& options :
         {std::vector<std::string>{}, {"--stubborn"}, {"--children"}, {"--stubborn", "--children"}}) {
        Beside server;
        server.local(options);
        REQUIRE(server.call("echo").ok());
        CHECK(server.runs("pid"));
        server.client.reset();
        CHECK_FALSE(server.runs("pid"));
        if (options.empty() || options.back() != "--children") continue;
        // It is another's child by now, whose end takes a moment to be noted.
        for (int i = 0; i < 200 && server.runs("child"); ++i) ::usleep(10'000);
        const std::string state =
            "/proc/" + std::to_string(server.noted("child").front()["child"].get<int>()) + "/stat";
        std::ifstream in(state);
        const std::string stat((std::istreambuf_iterator<char>(in)), {});
        CHECK((stat.empty() || stat.find(") Z") != std::string::npos));
    }
}

TEST_CASE("a program that is not there, or whose folder is not, is said not to be there") {
    platform::ChildProcesses launcher;
    CHECK(launcher.start({"/nonexistent/server", {}, {}, ""}).error().code == ErrorCode::NotFound);
    CHECK(launcher.start({HEARTH_PYTHON, {}, {}, "/nonexistent/folder"}).error().code == ErrorCode::NotFound);
    Beside server;
    server.client = makeClient({"x", LocalServer{"true", {}, {}, ""}}, &server.launcher, server.transport).value();
    CHECK(server.client->connect(kPatient).error().code == ErrorCode::Unavailable);
}

TEST_CASE("a call that is stopped returns at once") {
    Beside server;
    server.local({});
    REQUIRE(server.client->connect(kPatient).ok());
    const CancelToken stop;
    stop.cancel();
    CHECK(server.call("hang", {60 * kSecond, stop}).error().code == ErrorCode::Cancelled);
}

TEST_CASE("a server at an address answers in its era, as a document and as events") {
    for (const char* era : {"legacy", "modern", "both"}) {
        Beside server;
        server.atAddress({"--era", era});
        INFO(era);
        CHECK(server.client->tools(kPatient)->size() == 15);
        CHECK(server.call("echo")->text == "echo: hello");
        CHECK(server.call("huge")->text.size() == 4'000'000);
        const auto posts = server.noted("message");
        CHECK(posts.back()["headers"]["x-key"] == "k1");
        server.client.reset();
        CHECK(server.noted("session").size() == (std::string_view(era) == "legacy" ? 1 : 0));
    }
}

TEST_CASE("a server at an address that forgets its session or breaks off gives its answer all the same") {
    Beside server;
    server.atAddress({"--era", "legacy"});
    CHECK(server.call("drop")->text == "echo: hello");
    CHECK(server.noted("last").front()["last"] == "e1");
}

TEST_CASE("a server at an address that forgot its sessions is begun anew") {
    Beside forgets;
    forgets.atAddress({"--era", "legacy"});
    REQUIRE(forgets.client->connect(kPatient).ok());
    // The first time its sessions are gone; the second call ends the server.
    CHECK_FALSE(forgets.call("die").ok());
    CHECK(forgets.noted("http").size() >= 6);
}

TEST_CASE("a server at an address that does what it should not is cut off") {
    Beside server;
    server.atAddress({"--era", "modern"});
    REQUIRE(server.client->connect(kPatient).ok());
    CHECK(server.call("hang", kBrief).error().code == ErrorCode::Unavailable);
    CHECK(server.call("flood").error().code == ErrorCode::Full);
    CHECK(server.call("garbage").error().code == ErrorCode::Unsupported);
    CHECK(server.call("echo")->text == "echo: hello");
    CHECK(server.call("die").error().code == ErrorCode::Unavailable);
    CHECK_FALSE(server.call("echo").ok());
}
