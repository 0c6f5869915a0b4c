// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/cadence.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::memory;

namespace {

/// Messages so many seconds apart, of 10 tokens each.
std::vector<Beat> every(std::size_t count, Milliseconds seconds) {
    std::vector<Beat> beats;
    for (std::size_t i = 0; i < count; ++i)
        beats.push_back({Timestamp(static_cast<std::int64_t>(i) * seconds * kSecond), 10});
    return beats;
}

std::vector<std::size_t> sizes(const std::vector<Beat>& beats) {
    std::vector<std::size_t> found;
    for (const auto& window : auditWindows(beats)) found.push_back(window.last - window.first);
    return found;
}

}  // namespace

TEST_CASE("an audit follows six messages") { CHECK(sizes(every(13, 31)) == std::vector<std::size_t>{6, 6, 1}); }

TEST_CASE("an audit follows three minutes") { CHECK(sizes(every(5, 200)) == std::vector<std::size_t>{1, 1, 1, 1, 1}); }

TEST_CASE("an audit follows 1500 tokens") {
    auto beats = every(4, 40);
    beats[1].tokens = 1500;
    CHECK(sizes(beats) == std::vector<std::size_t>{2, 2});
}

TEST_CASE("a lively thread is not interrupted, but not for ever") {
    CHECK(sizes(every(25, 1)) == std::vector<std::size_t>{12, 12, 1});
}

TEST_CASE("the last window is open, and an empty thread has none") {
    CHECK_FALSE(auditWindows(every(3, 1)).back().closed);
    CHECK(auditWindows({}).empty());
}

TEST_CASE("what has closed stays as it is when the thread goes on") {
    CHECK(rc::check([](const std::vector<std::uint16_t>& gaps) {
        std::vector<Beat> beats;
        std::int64_t at = 0;
        std::vector<Window> closedBefore;
        for (const auto gap : gaps) {
            at += gap % 240 * kSecond;
            beats.push_back({Timestamp(at), gap % 700u});
            auto windows = auditWindows(beats);
            RC_ASSERT(windows.back().last == beats.size());
            windows.pop_back();
            RC_ASSERT(windows.size() >= closedBefore.size());
            for (std::size_t i = 0; i < closedBefore.size(); ++i) {
                RC_ASSERT(windows[i].first == closedBefore[i].first);
                RC_ASSERT(windows[i].last == closedBefore[i].last);
            }
            closedBefore = windows;
        }
    }));
}
