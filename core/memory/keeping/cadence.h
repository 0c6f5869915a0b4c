// SPDX-License-Identifier: AGPL-3.0-or-later
// When a thread is audited, derived from its messages' times and sizes alone, so that an import and the same chat
// lived through are cut into the same windows. Source: docs/MEMORY.md, step 1.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/timestamp.h"

namespace hearth::memory {

/// A message as the cadence sees it.
struct Beat {
    Timestamp at{0};
    std::size_t tokens = 0;
};

/// Messages [first, last) of one audit. An open window may still grow: its thread has not yet moved on.
struct Window {
    std::size_t first = 0;
    std::size_t last = 0;
    bool closed = false;
};

/// After how much an audit is due, and how long a thread must be quiet for it.
struct Cadence {
    std::size_t messages = 6;
    std::size_t tokens = 1500;
    Milliseconds since = 3 * kMinute;
    Milliseconds quiet = 30 * kSecond;
    bool operator==(const Cadence&) const = default;
};

/// Cuts after so many messages, tokens or minutes, whichever comes first, but only where the thread was quiet, or has
/// grown to twice that size without a pause. The last window is always open. Cost: linear.
std::vector<Window> auditWindows(std::span<const Beat> beats, const Cadence& cadence = {});

/// About how many tokens a text has: a quarter of its bytes.
std::size_t estimateTokens(std::size_t bytes);

}  // namespace hearth::memory
