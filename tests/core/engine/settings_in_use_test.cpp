// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person changes in hearth.toml counts at once, wherever the memory engine uses it.
#include <catch2/catch.hpp>
#include <fstream>

#include "core/engine/engine.h"
#include "tests/core/engine/scripted_transport.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;

namespace {

struct SettingsInUse {
    test::TempVault temp;
    test::TempDirectory place;
    test::ScriptedTransport transport;
    std::unique_ptr<Engine> engine = Engine::start(temp.release(), transport).value();
    int written = 0;

    SettingsInUse() { engine->useSettingsFile(file()); }
    std::filesystem::path file() const { return place.path() / "hearth.toml"; }
    void say(std::string_view lines) {
        std::ofstream(file()) << "[memory]\n" << lines << "\n";
        // Two changes within one tick of the file system's clock are one.
        std::filesystem::last_write_time(
            file(), std::filesystem::file_time_type::clock::now() + std::chrono::seconds(++written));
    }
    /// Says each in a conversation of its own, which is read.
    void tell(const std::string& text) {
        TurnRequest request;
        request.text = text;
        const auto turn = engine->chat(request, {}, {});
        REQUIRE(turn.ok());
        REQUIRE(engine->leaveThread(turn->answer.conversation).ok());
        REQUIRE(engine->runDueJobs({}, {}).ok());
    }
    std::vector<memory::Memory> all() { return engine->memories().list({}).value(); }
};

}  // namespace

TEST_CASE("layers and fading follow the file without a restart") {
    SettingsInUse use;
    use.tell("I prefer window seats on long flights.");
    use.temp.clock().advance(20 * kDay);
    REQUIRE(use.all().size() == 1);
    const double before = use.all()[0].priority;
    CHECK(use.all()[0].layer == memory::Layer::Recent);
    use.say("working_days = 30\nrecent_days = 60\ntier2_decay = 0.5\ntier2_floor = 0.1");
    CHECK(use.all()[0].layer == memory::Layer::Working);
    CHECK(use.all()[0].priority == Approx(0.1));
    CHECK(use.engine->memories().get(use.all()[0].id)->priority == Approx(0.1));
    std::filesystem::remove(use.file());
    CHECK(use.all()[0].priority == Approx(before));
}

TEST_CASE("a kind of personal data that is turned off stays in what is remembered from then on") {
    SettingsInUse use;
    const auto told = [&](std::string_view words) {
        const auto threads = use.engine->memories().resumable(-1).value();
        return std::any_of(threads.begin(), threads.end(), [&](const memory::ThreadState& thread) {
            return thread.summary.find(words) != std::string::npos;
        });
    };
    use.tell("We decided to write to ana.silva@example.org about the oak floor.");
    CHECK(told("about the oak floor"));
    CHECK_FALSE(told("ana.silva"));
    use.say("redact_email = false");
    use.tell("We decided to write to ana.home@example.org about the garden.");
    CHECK(told("ana.home@example.org"));
    CHECK_FALSE(told("ana.silva"));
}

TEST_CASE("what is good enough to be kept is for the file to say") {
    SettingsInUse use;
    use.say("keep_from = 1\nhigh_from = 1");
    use.tell("I prefer window seats on long flights.");
    CHECK(use.all().empty());
    use.say("");
    use.tell("I prefer green tea.");
    CHECK(use.all().size() == 1);
}

TEST_CASE("a file that cannot be understood changes nothing, and who needs its numbers is told") {
    SettingsInUse use;
    use.say("working_days = 30\nrecent_days = 60");
    use.tell("I prefer window seats on long flights.");
    use.temp.clock().advance(20 * kDay);
    CHECK(use.all()[0].layer == memory::Layer::Working);
    use.say("working_days = -1");
    CHECK(use.all()[0].layer == memory::Layer::Working);
    CHECK(use.engine->memorySettings().error().code == ErrorCode::InvalidArgument);
}
