// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/support/hearthd_process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <stdexcept>

namespace hearth::test {

namespace {

std::string programPath() { return std::string(HEARTH_PROGRAMS) + "/hearthd"; }

/// What the new process does before it becomes hearthd.
[[noreturn]] void become(const HearthdProcess::Setup& setup, int output, char* const* arguments) {
    ::dup2(output, 1);
    ::dup2(::open(setup.log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), 2);
    if (setup.fileLimit > 0) {
        const rlimit limit{setup.fileLimit, setup.fileLimit};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::signal(SIGXFSZ, SIG_IGN);
    }
    ::execv(arguments[0], arguments);
    ::_exit(127);
}

}  // namespace

HearthdProcess::HearthdProcess(Setup setup) : m_setup(std::move(setup)) { start(); }

HearthdProcess::~HearthdProcess() { kill(); }

void HearthdProcess::start() {
    const std::string place = "127.0.0.1:" + std::to_string(m_port);
    std::vector<std::string> words{programPath(), "sync", "--listen", place, "--data", m_setup.data.string()};
    words.insert(words.end(), m_setup.more.begin(), m_setup.more.end());
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::array<int, 2> output{};
    if (::pipe2(output.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    m_process = ::fork();
    if (m_process == 0) become(m_setup, output[1], arguments.data());
    ::close(output[1]);
    FILE* lines = ::fdopen(output[0], "r");
    int port = 0;
    const int found = std::fscanf(lines, "listening on port %d", &port);
    std::fclose(lines);
    if (found != 1) throw std::runtime_error("hearthd does not start");
    m_port = static_cast<std::uint16_t>(port);
}

void HearthdProcess::kill() {
    if (m_process < 0) return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
    m_process = -1;
}

int HearthdProcess::stop() {
    ::kill(m_process, SIGTERM);
    int status = 0;
    ::waitpid(m_process, &status, 0);
    m_process = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string HearthdProcess::token() const {
    FILE* output = ::popen((programPath() + " admin token --data " + m_setup.data.string()).c_str(), "r");
    std::array<char, 256> line{};
    const bool read = output != nullptr && std::fgets(line.data(), line.size(), output) != nullptr;
    const bool good = output != nullptr && ::pclose(output) == 0;
    std::string token = line.data();
    if (!read || !good || token.empty()) throw std::runtime_error("hearthd gives no token");
    token.pop_back();
    return token;
}

long HearthdProcess::memoryKilobytes() const {
    std::ifstream status("/proc/" + std::to_string(m_process) + "/status");
    constexpr std::string_view kName = "VmRSS:";
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(kName)) return std::stol(line.substr(kName.size()));
    return 0;
}

}  // namespace hearth::test
