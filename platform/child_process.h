// SPDX-License-Identifier: AGPL-3.0-or-later
// Programs that Hearth starts and speaks to by lines: servers of tools.
#pragma once

#include <memory>

#include "core/mcp/link.h"

namespace hearth::platform {

/// How long a program that is to end may take, for each of three steps: its input is closed; it is asked to
/// (SIGTERM); it is made to (SIGKILL), and what it had started with it.
struct EndTimes {
    Milliseconds afterClosing = 2 * kSecond;
    Milliseconds afterAsking = 2 * kSecond;
};

/// Children get the variables of their configuration and a few of ours (PATH, HOME, the language), never an API key;
/// no file of ours is open in them.
class ChildProcesses final : public mcp::Launcher {
public:
    explicit ChildProcesses(EndTimes times = {}) : m_times(times) {}
    Result<std::unique_ptr<mcp::LineChannel>> start(const mcp::LocalServer& server) override;

private:
    EndTimes m_times;
};

}  // namespace hearth::platform
