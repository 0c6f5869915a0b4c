// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/tool_desk.h"

#include <chrono>

namespace hearth::bridge {

namespace {
/// A token cannot wake anybody, so the one who waits looks at it.
constexpr std::chrono::milliseconds kLook{50};
}  // namespace

void ToolDesk::clear() {
    const std::lock_guard lock(m_mutex);
    m_decision.reset();
}

engine::ToolDecision ToolDesk::wait(const CancelToken& cancel) {
    std::unique_lock lock(m_mutex);
    while (!m_decision && !cancel.cancelled()) m_wake.wait_for(lock, kLook);
    // A yes that comes together with the end of the turn is no yes.
    return cancel.cancelled() ? engine::ToolDecision::No : *m_decision;
}

void ToolDesk::give(engine::ToolDecision decision) {
    {
        const std::lock_guard lock(m_mutex);
        m_decision = decision;
    }
    m_wake.notify_all();
}

}  // namespace hearth::bridge
