// SPDX-License-Identifier: AGPL-3.0-or-later
// Where files go.
#include "platform/paths.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <map>

using namespace hearth;
using namespace hearth::platform;

namespace {

Paths pathsWith(std::map<std::string, std::string> environment) {
    return Paths::from(
        [environment = std::move(environment)](const char* name) -> std::optional<std::string> {
            const auto found = environment.find(name);
            return found == environment.end() ? std::nullopt : std::optional(found->second);
        },
        "/home/account");
}

/// A folder of its own for each test, gone after it.
struct Scratch {
    Scratch() {
        std::string name = (std::filesystem::temp_directory_path() / "hearth-paths-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        folder = name;
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    std::filesystem::path folder;
};

}  // namespace

TEST_CASE("without any variables files go where the specification says") {
    const Paths paths = pathsWith({});
    CHECK(paths.defaultVault() == "/home/account/.local/share/hearth/default");
    CHECK(paths.settingsFile() == "/home/account/.config/hearth/hearth.toml");
    CHECK(paths.logFolder() == "/home/account/.local/state/hearth/logs");
    CHECK(paths.cache() == "/home/account/.cache/hearth");
    CHECK_FALSE(paths.runtime());
    CHECK(paths.makeRuntime().error().code == ErrorCode::Unavailable);
}

TEST_CASE("each variable moves its own folder") {
    const Paths paths = pathsWith({{"HOME", "/home/ana"},
                                   {"XDG_DATA_HOME", "/d"},
                                   {"XDG_CONFIG_HOME", "/c"},
                                   {"XDG_STATE_HOME", "/s"},
                                   {"XDG_CACHE_HOME", "/k"},
                                   {"XDG_RUNTIME_DIR", "/run/user/1000"}});
    CHECK(paths.data() == "/d/hearth");
    CHECK(paths.config() == "/c/hearth");
    CHECK(paths.state() == "/s/hearth");
    CHECK(paths.cache() == "/k/hearth");
    CHECK(paths.runtime() == std::filesystem::path("/run/user/1000/hearth"));
    const FileId file(IdBytes{0xab});
    CHECK(paths.socketOf(file) == std::filesystem::path("/run/user/1000/hearth/" + file.text() + ".sock"));
    CHECK(pathsWith({{"HOME", "/home/ana"}}).data() == "/home/ana/.local/share/hearth");
}

TEST_CASE("a variable that is empty or relative counts as not set") {
    for (const char* value : {"", "relative/place", "."})
        CHECK(pathsWith({{"XDG_DATA_HOME", value}, {"HOME", value}}).data() == "/home/account/.local/share/hearth");
}

TEST_CASE("the runtime folder is made for this user alone") {
    const Scratch scratch;
    const Paths paths = pathsWith({{"XDG_RUNTIME_DIR", scratch.folder.string()}});
    for (int time = 0; time < 2; ++time) {
        const auto made = paths.makeRuntime();
        REQUIRE(made.ok());
        struct stat found {};
        REQUIRE(stat(made->c_str(), &found) == 0);
        CHECK((found.st_mode & 0777) == 0700);
    }
}

TEST_CASE("a runtime folder that others can see, or that is a link, is refused") {
    const Scratch scratch;
    const Paths paths = pathsWith({{"XDG_RUNTIME_DIR", scratch.folder.string()}});
    const std::filesystem::path runtime = paths.runtime().value();
    std::filesystem::create_directory(runtime);
    std::filesystem::permissions(runtime, std::filesystem::perms(0755));
    CHECK(paths.makeRuntime().error().code == ErrorCode::AuthFailed);

    std::filesystem::remove(runtime);
    std::filesystem::create_directory_symlink("/tmp", runtime);
    CHECK(paths.makeRuntime().error().code == ErrorCode::AuthFailed);

    std::filesystem::remove(runtime);
    std::ofstream(runtime) << "a file";
    CHECK(paths.makeRuntime().error().code == ErrorCode::AuthFailed);
}

TEST_CASE("a runtime folder that cannot be made is an error") {
    CHECK(pathsWith({{"XDG_RUNTIME_DIR", "/no/such/place"}}).makeRuntime().error().code == ErrorCode::Unavailable);
}

TEST_CASE("the environment of this process gives absolute folders") {
    const Paths paths = Paths::fromEnvironment();
    for (const auto& path : {paths.data(), paths.config(), paths.state(), paths.cache()}) CHECK(path.is_absolute());
}
