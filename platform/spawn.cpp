// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace hearth::platform {

namespace {

/// What a child needs to run at all. API keys are in HEARTH_…_API_KEY and others' variables: no server gets them.
constexpr std::array kInherited = {"PATH",   "HOME", "USER",   "LOGNAME", "SHELL",           "TERM",           "LANG",
                                   "LC_ALL", "TZ",   "TMPDIR", "DISPLAY", "XDG_RUNTIME_DIR", "WAYLAND_DISPLAY"};

struct Pipe {
    Descriptor reads;
    Descriptor writes;
};

Result<Pipe> makePipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return fail(ErrorCode::Unavailable, "no pipe for a program");
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

std::vector<std::string> environmentOf(const mcp::LocalServer& server) {
    std::vector<std::string> all;
    for (const auto& [name, value] : server.environment) all.push_back(name + "=" + value);
    for (const char* name : kInherited) {
        const bool given = std::ranges::any_of(server.environment, [&](const auto& one) { return one.first == name; });
        const char* value = std::getenv(name);
        if (!given && value != nullptr) all.push_back(std::string(name) + "=" + value);
    }
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (std::string& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

/// What the child does before it becomes the program, and how it begins.
class Plan {
public:
    Plan() {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawnattr_init(&m_attributes);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        // A thread that starts it may have blocked signals, which the child would inherit.
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawnattr_setpgroup(&m_attributes, 0);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Plan() {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;

    void stream(const Descriptor& ours, int theirs) {
        posix_spawn_file_actions_adddup2(&m_actions, ours.get(), theirs);
    }
    void directory(const std::string& path) { posix_spawn_file_actions_addchdir_np(&m_actions, path.c_str()); }

    int run(pid_t& process, const mcp::LocalServer& server) {
        posix_spawn_file_actions_addclosefrom_np(&m_actions, STDERR_FILENO + 1);
        std::vector<std::string> words = {server.command};
        words.insert(words.end(), server.arguments.begin(), server.arguments.end());
        std::vector<std::string> variables = environmentOf(server);
        return posix_spawnp(&process, server.command.c_str(), &m_actions, &m_attributes, pointers(words).data(),
                            pointers(variables).data());
    }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

Status neverBlock(const Descriptor& descriptor) {
    const int flags = ::fcntl(descriptor.get(), F_GETFL);
    if (flags < 0 || ::fcntl(descriptor.get(), F_SETFL, flags | O_NONBLOCK) != 0)
        return fail(ErrorCode::Unavailable, "a pipe that blocks");
    return {};
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    if (this != &other) {
        close();
        m_number = std::exchange(other.m_number, -1);
    }
    return *this;
}

void Descriptor::close() {
    if (m_number >= 0) ::close(m_number);
    m_number = -1;
}

Result<Spawned> spawn(const mcp::LocalServer& server) {
    HEARTH_TRY(Pipe input, makePipe());
    HEARTH_TRY(Pipe output, makePipe());
    HEARTH_TRY(Pipe errors, makePipe());
    for (const Descriptor* ours : {&input.writes, &output.reads, &errors.reads}) HEARTH_TRY_STATUS(neverBlock(*ours));
    Plan plan;
    plan.stream(input.reads, STDIN_FILENO);
    plan.stream(output.writes, STDOUT_FILENO);
    plan.stream(errors.writes, STDERR_FILENO);
    std::error_code unseen;
    if (!server.directory.empty() && !std::filesystem::is_directory(server.directory, unseen))
        return fail(ErrorCode::NotFound, "there is no such folder");
    if (!server.directory.empty()) plan.directory(server.directory);
    Spawned spawned;
    const int failed = plan.run(spawned.process, server);
    if (failed == ENOENT || failed == EACCES || failed == ENOTDIR)
        return fail(ErrorCode::NotFound, "there is no such program");
    if (failed != 0) return fail(ErrorCode::Unavailable, "the program did not start");
    spawned.input = std::move(input.writes);
    spawned.output = std::move(output.reads);
    spawned.errors = std::move(errors.reads);
    return spawned;
}

}  // namespace hearth::platform
