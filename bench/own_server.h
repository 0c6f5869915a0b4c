// SPDX-License-Identifier: AGPL-3.0-or-later
// A hearthd of its own in a folder of its own, gone with this object; for programs that measure devices over loopback.
#pragma once

#include <sys/types.h>

#include <string>

#include "tests/support/temp_vault.h"

namespace hearth::bench {

class OwnServer {
public:
    /// Throws std::runtime_error when it does not start.
    OwnServer();
    ~OwnServer();
    OwnServer(const OwnServer&) = delete;
    OwnServer& operator=(const OwnServer&) = delete;

    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    /// Lets one vault in.
    std::string token() const;

private:
    test::TempDirectory m_directory;
    pid_t m_process = -1;
    int m_port = 0;
};

}  // namespace hearth::bench
