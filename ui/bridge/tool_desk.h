// SPDX-License-Identifier: AGPL-3.0-or-later
// Where a turn on a worker waits for what the person in the window says to a tool.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>

#include "core/base/cancel.h"
#include "core/engine/tool_loop.h"

namespace hearth::bridge {

/// Threads: `clear` and `wait` from the worker, `give` from the window's.
class ToolDesk {
public:
    /// What was said to an earlier question counts no more. Call before the person is asked.
    void clear();
    /// Blocks until the person decides; No when the turn is cancelled meanwhile.
    engine::ToolDecision wait(const CancelToken& cancel);
    void give(engine::ToolDecision decision);

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<engine::ToolDecision> m_decision;
};

}  // namespace hearth::bridge
