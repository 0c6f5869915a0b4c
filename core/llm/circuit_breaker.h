// SPDX-License-Identifier: AGPL-3.0-or-later
// Leaves a server alone that failed again and again, and tries it with one call before it is trusted again.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "core/base/clock.h"

namespace hearth::llm {

inline constexpr int kFailuresToOpen = 3;                     ///< In a row.
inline constexpr Milliseconds kFirstCoolDown = 30 * kSecond;  ///< Doubles with each trial that fails.
inline constexpr Milliseconds kLongestCoolDown = 8 * kMinute;
inline constexpr Milliseconds kLongestTold = 1 * kHour;  ///< However long a server asks to be left alone.

/// What a breaker says of a call that is about to be made.
struct Admission {
    bool allowed = true;
    std::optional<Timestamp> until;  ///< When a call will be allowed; absent while another call is on trial.
    bool told = false;               ///< The server itself named that time.
};

/// One breaker a key; in memory only, so that a start forgets. Threads: safe from any.
class CircuitBreakers {
public:
    explicit CircuitBreakers(const Clock& clock) : m_clock(clock) {}

    /// Pre: when it is allowed, one of the three below follows. After the cool-down one call is allowed, on trial.
    Admission admit(const std::string& key);
    /// The same for a person who asks for it: allowed at once, on trial.
    void insist(const std::string& key);
    void succeeded(const std::string& key);
    /// `retryAfter` as the server asked; a wait that no turn waits for opens the breaker at once.
    void failed(const std::string& key, std::optional<Milliseconds> retryAfter);
    /// Ended without saying anything about the server: cancelled, or refused for what was in the request.
    void abandoned(const std::string& key);

    /// As `admit` would say, without taking the trial.
    Admission look(const std::string& key) const;

private:
    struct State {
        int failures = 0;
        Milliseconds coolDown = kFirstCoolDown;
        std::optional<Timestamp> openedAt;
        Timestamp until{0};
        bool told = false;
        bool onTrial = false;
    };
    Admission lookAt(const State& state) const;
    void open(State& state, Milliseconds length, bool told) const;

    const Clock& m_clock;
    mutable std::mutex m_mutex;
    std::map<std::string, State> m_states;
};

}  // namespace hearth::llm
