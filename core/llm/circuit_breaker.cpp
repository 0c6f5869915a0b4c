// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/circuit_breaker.h"

#include <algorithm>
#include <utility>

#include "core/llm/retry.h"

namespace hearth::llm {

Admission CircuitBreakers::lookAt(const State& state) const {
    if (state.onTrial) return {false, std::nullopt, false};
    if (!state.openedAt) return {};
    const Timestamp now = m_clock.now();
    // A clock that was set back must not keep it open for as long as it was set back.
    if (now >= state.until || now < *state.openedAt) return {};
    return {false, state.until, state.told};
}

Admission CircuitBreakers::look(const std::string& key) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_states.find(key);
    return found == m_states.end() ? Admission{} : lookAt(found->second);
}

Admission CircuitBreakers::admit(const std::string& key) {
    const std::lock_guard lock(m_mutex);
    State& state = m_states[key];
    const Admission admission = lookAt(state);
    if (admission.allowed && state.openedAt) state.onTrial = true;
    return admission;
}

void CircuitBreakers::insist(const std::string& key) {
    const std::lock_guard lock(m_mutex);
    State& state = m_states[key];
    if (state.openedAt) state.onTrial = true;
}

void CircuitBreakers::succeeded(const std::string& key) {
    const std::lock_guard lock(m_mutex);
    m_states.erase(key);
}

void CircuitBreakers::failed(const std::string& key, std::optional<Milliseconds> retryAfter) {
    const std::lock_guard lock(m_mutex);
    State& state = m_states[key];
    ++state.failures;
    const bool triedInVain = std::exchange(state.onTrial, false);
    if (triedInVain) state.coolDown = std::min(state.coolDown * 2, kLongestCoolDown);
    if (retryAfter && *retryAfter > kMaxPause) return open(state, std::min(*retryAfter, kLongestTold), true);
    if (triedInVain || state.failures >= kFailuresToOpen) open(state, state.coolDown, false);
}

void CircuitBreakers::abandoned(const std::string& key) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_states.find(key);
    if (found != m_states.end()) found->second.onTrial = false;
}

void CircuitBreakers::open(State& state, Milliseconds length, bool told) const {
    state.openedAt = m_clock.now();
    state.until = state.openedAt->plus(length);
    state.told = told;
}

}  // namespace hearth::llm
