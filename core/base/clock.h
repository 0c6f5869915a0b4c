// SPDX-License-Identifier: AGPL-3.0-or-later
// Time and randomness come in by parameter. This is the only place that asks the operating system for either.
#pragma once

#include <atomic>
#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/timestamp.h"

namespace hearth {

/// The wall clock. Threads: `now` is safe from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock {
public:
    Timestamp now() const override;
};

/// A clock that stands where it was put: `--now`, and tests.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Timestamp start) : m_milliseconds(start.milliseconds()) {}
    Timestamp now() const override { return Timestamp(m_milliseconds.load()); }
    void advance(Milliseconds by) { m_milliseconds += by; }
    void set(Timestamp to) { m_milliseconds = to.milliseconds(); }

private:
    std::atomic<std::int64_t> m_milliseconds;
};

/// Milliseconds of a clock that only goes forward, for latencies; its zero means nothing.
double steadyMilliseconds();

/// Random bytes fit for keys.
class RandomSource {
public:
    virtual ~RandomSource() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;
};

/// The operating system's generator (getrandom). Threads: safe from any.
class SystemRandom final : public RandomSource {
public:
    void fill(std::span<std::uint8_t> out) override;
};

}  // namespace hearth
