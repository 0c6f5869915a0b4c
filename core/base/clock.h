// SPDX-License-Identifier: AGPL-3.0-or-later
// Time and randomness come in by parameter. This is the only place that asks the operating system for either.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>

#include "core/base/bytes.h"
#include "core/base/timestamp.h"

namespace hearth {

/// Local time minus UTC at a moment, summer time included.
using UtcOffset = std::function<Milliseconds(Timestamp)>;

/// The wall clock, where the person is. Threads: safe from any.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
    virtual Milliseconds utcOffset(Timestamp moment) const = 0;

    /// What the person's clock shows at that moment, as though it were UTC: its `day()` is their day. A day of the
    /// calendar is kept as this midnight, so that it stays the same day wherever they travel.
    Timestamp local(Timestamp moment) const { return moment.plus(utcOffset(moment)); }
    Timestamp localNow() const { return local(now()); }
    /// Their day of that moment, "20 Nov 2026", for prompts and quotes.
    std::string day(Timestamp moment) const { return local(moment).day(); }
    /// The moment at which their clock shows that. Of an hour that summer time skips or repeats, one next to it.
    Timestamp moment(Timestamp local) const;
};

class SystemClock final : public Clock {
public:
    Timestamp now() const override;
    Milliseconds utcOffset(Timestamp moment) const override;
};

/// A clock that stands where it was put: `--now`, and tests.
class ManualClock final : public Clock {
public:
    /// Without `offset` the person lives by UTC.
    explicit ManualClock(Timestamp start, UtcOffset offset = {})
        : m_milliseconds(start.milliseconds()), m_offset(std::move(offset)) {}
    Timestamp now() const override { return Timestamp(m_milliseconds.load()); }
    Milliseconds utcOffset(Timestamp moment) const override { return m_offset ? m_offset(moment) : 0; }
    void advance(Milliseconds by) { m_milliseconds += by; }
    void set(Timestamp to) { m_milliseconds = to.milliseconds(); }
    /// Before other threads ask.
    void setOffset(UtcOffset offset) { m_offset = std::move(offset); }

private:
    std::atomic<std::int64_t> m_milliseconds;
    UtcOffset m_offset;
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
