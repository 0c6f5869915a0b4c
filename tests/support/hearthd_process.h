// SPDX-License-Identifier: AGPL-3.0-or-later
// A hearthd of its own on loopback, for tests and for programs that measure: it can be killed at any moment and started
// again over the same data.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hearth::test {

/// The program lies beside the one that runs. Threads: one at a time. Throws std::runtime_error where it cannot start.
class HearthdProcess {
public:
    struct Setup {
        std::filesystem::path data;
        std::vector<std::string> more = {};       ///< Further arguments of `hearthd sync`.
        std::uint64_t fileLimit = 0;              ///< No file grows beyond it, as on a full disk; 0 for none.
        std::filesystem::path log = "/dev/null";  ///< Gets a line for each request.
    };
    explicit HearthdProcess(Setup setup);
    /// Kills it.
    ~HearthdProcess();
    HearthdProcess(const HearthdProcess&) = delete;
    HearthdProcess& operator=(const HearthdProcess&) = delete;

    /// As a power cut does it, as far as a process can see.
    void kill();
    /// Asks it to end. The exit code; -1 when it did not end by itself.
    int stop();
    /// Again, on the same port and the same data.
    void start();
    std::uint16_t port() const { return m_port; }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    /// Lets one vault in.
    std::string token() const;
    /// What it holds in memory now.
    long memoryKilobytes() const;

private:
    Setup m_setup;
    pid_t m_process = -1;
    std::uint16_t m_port = 0;
};

}  // namespace hearth::test
