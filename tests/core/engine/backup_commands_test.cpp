// SPDX-License-Identifier: AGPL-3.0-or-later
// Backups and snapshots as the window and every other face have them: through the engine and its commands.
#include <catch2/catch.hpp>
#include <sstream>

#include "core/engine/command_table.h"
#include "core/store/backup.h"
#include "tests/core/engine/scripted_transport.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;

namespace {

struct Running {
    test::TempVault temp;
    test::TempDirectory other;
    test::ScriptedTransport transport;
    std::unique_ptr<Engine> engine = Engine::start(temp.release(), transport).value();
    std::ostringstream output;
    std::vector<Json> told;

    Result<CommandOutput> run(const char* name, const Json& request = Json::object(), const CancelToken& cancel = {}) {
        CommandContext context{*engine, output, [this](const Json& event) { told.push_back(event); }, {}, cancel};
        return runCommand(*findCommand(name), context, request);
    }
    Result<CommandOutput> runClosed(const char* name, const Json& request = Json::object()) {
        const auto secret = temp.passphrase();
        ClosedContext context{temp.directory(), secret, temp.clock(), temp.random(), 0};
        return runCommand(*findCommand(name), context, request);
    }
    std::vector<std::string> snapshots() const {
        std::vector<std::string> names;
        for (const auto& copy : store::snapshotsOf(temp.directory())) names.push_back(copy.name);
        return names;
    }
};

}  // namespace

TEST_CASE("a backup tells how far it is, can be stopped, and shows in the statistics") {
    Running hearth;
    const std::string place = (hearth.other.path() / "backup").string();
    CancelToken cancel;
    cancel.cancel();
    CHECK(hearth.run("backup", {{"directory", place}}, cancel).error().code == ErrorCode::Cancelled);
    CHECK(hearth.run("stats")->value["lastBackupAt"].is_null());
    hearth.told.clear();
    const auto made = hearth.run("backup", {{"directory", place}});
    REQUIRE(made.ok());
    REQUIRE_FALSE(hearth.told.empty());
    CHECK(hearth.told.back()["job"] == "backup");
    CHECK(hearth.told.back()["done"] <= hearth.told.back()["all"]);
    CHECK(hearth.run("stats")->value["lastBackupAt"] == made->value["at"]);
}

TEST_CASE("while jobs run each day gets its snapshot, once") {
    Running hearth;
    REQUIRE(hearth.engine->keepSnapshots().ok());
    REQUIRE(hearth.engine->runDueJobs({}, {}).ok());
    CHECK(hearth.snapshots() == std::vector<std::string>{"2026-11-20"});
    hearth.temp.clock().advance(13 * kHour);
    REQUIRE(hearth.engine->runDueJobs({}, {}).ok());
    CHECK(hearth.snapshots().size() == 1);
    hearth.temp.clock().advance(2 * kHour);
    REQUIRE(hearth.engine->runDueJobs({}, {}).ok());
    CHECK(hearth.snapshots() == std::vector<std::string>{"2026-11-21", "2026-11-20"});
}

TEST_CASE("a snapshot is restored by its name, and the vault before it is among the snapshots then") {
    Running hearth;
    REQUIRE(hearth.run("memory add", {{"text", "tea is good"}}).ok());
    REQUIRE(hearth.run("maintain").ok());
    REQUIRE(hearth.run("memory add", {{"text", "coffee is better"}}).ok());
    CHECK(hearth.runClosed("restore", {{"snapshot", "2026-11-20"}}).error().code == ErrorCode::Locked);
    hearth.engine.reset();
    CHECK(hearth.runClosed("restore").error().code == ErrorCode::InvalidArgument);
    CHECK(hearth.runClosed("restore", {{"snapshot", "2020-01-01"}}).error().code == ErrorCode::NotFound);
    REQUIRE(hearth.runClosed("restore", {{"snapshot", "2026-11-20"}}).ok());
    CHECK(hearth.snapshots().size() == 2);
    CHECK(hearth.runClosed("doctor")->value["sound"] == true);
    hearth.temp.reopen();
    hearth.engine = Engine::start(hearth.temp.release(), hearth.transport).value();
    CHECK(hearth.engine->stats()->memories == 1);
}
