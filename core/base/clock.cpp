// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/clock.h"

#include <sys/random.h>

#include <cerrno>
#include <chrono>
#include <ctime>

#include "core/base/check.h"

namespace hearth {

Timestamp SystemClock::now() const {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return Timestamp(std::chrono::duration_cast<std::chrono::milliseconds>(since).count());
}

Milliseconds SystemClock::utcOffset(Timestamp moment) const {
    const auto seconds = static_cast<std::time_t>(moment.milliseconds() / kSecond);
    std::tm there = {};
    return localtime_r(&seconds, &there) == nullptr ? 0 : there.tm_gmtoff * kSecond;
}

Timestamp Clock::moment(Timestamp local) const {
    // The offset of the moment itself, which summer time may have made another than that of the first guess.
    const Timestamp guess = local.plus(-utcOffset(local));
    return local.plus(-utcOffset(guess));
}

double steadyMilliseconds() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(since).count();
}

void SystemRandom::fill(std::span<std::uint8_t> out) {
    while (!out.empty()) {
        const ssize_t got = getrandom(out.data(), out.size(), 0);
        if (got < 0) {
            HEARTH_CHECK(errno == EINTR);
            continue;
        }
        out = out.subspan(static_cast<std::size_t>(got));
    }
}

}  // namespace hearth
