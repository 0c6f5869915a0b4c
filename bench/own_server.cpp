// SPDX-License-Identifier: AGPL-3.0-or-later
#include "bench/own_server.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>

namespace hearth::bench {

namespace {

/// Beside this program.
std::string programPath() {
    return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "hearthd").string();
}

}  // namespace

OwnServer::OwnServer() {
    const std::string program = programPath();
    const std::string folder = m_directory.path().string();
    int output[2];
    if (::pipe2(output, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    m_process = ::fork();
    if (m_process == 0) {
        ::dup2(output[1], 1);
        ::dup2(::open("/dev/null", O_WRONLY), 2);
        ::execl(program.c_str(), program.c_str(), "sync", "--listen", "127.0.0.1:0", "--data", folder.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(output[1]);
    FILE* lines = ::fdopen(output[0], "r");
    const int found = std::fscanf(lines, "listening on port %d", &m_port);
    std::fclose(lines);
    if (found != 1) throw std::runtime_error("hearthd does not start");
}

OwnServer::~OwnServer() {
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

std::string OwnServer::token() const {
    FILE* output = ::popen((programPath() + " admin token --data " + m_directory.path().string()).c_str(), "r");
    char line[256] = {};
    const bool said = output != nullptr && std::fgets(line, sizeof line, output) != nullptr;
    if (output != nullptr) ::pclose(output);
    if (!said) throw std::runtime_error("no token");
    std::string token = line;
    token.pop_back();
    return token;
}

}  // namespace hearth::bench
