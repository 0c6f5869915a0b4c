// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/cadence.h"

#include <cstdlib>

namespace hearth::memory {

namespace {

constexpr std::size_t kWithoutPause = 2;  ///< Times the size after which a window closes without a pause.

/// Branches are stored one after the other, so that times may jump back: any jump is a pause.
Milliseconds gap(Timestamp one, Timestamp other) { return std::abs(other.since(one)); }

}  // namespace

std::vector<Window> auditWindows(std::span<const Beat> beats, const Cadence& cadence) {
    std::vector<Window> windows;
    std::size_t first = 0;
    std::size_t tokens = 0;
    for (std::size_t i = 0; i < beats.size(); ++i) {
        tokens += beats[i].tokens;
        if (i + 1 == beats.size()) break;
        const std::size_t count = i + 1 - first;
        const bool quiet = gap(beats[i].at, beats[i + 1].at) >= cadence.quiet;
        const bool due = count >= cadence.messages || tokens >= cadence.tokens ||
                         gap(beats[first].at, beats[i + 1].at) >= cadence.since;
        const bool full = count >= kWithoutPause * cadence.messages || tokens >= kWithoutPause * cadence.tokens;
        if (!(due && quiet) && !full) continue;
        windows.push_back({first, i + 1, true});
        first = i + 1;
        tokens = 0;
    }
    if (first < beats.size()) windows.push_back({first, beats.size(), false});
    return windows;
}

std::size_t estimateTokens(std::size_t bytes) { return (bytes + 3) / 4; }

}  // namespace hearth::memory
