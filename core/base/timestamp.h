// SPDX-License-Identifier: AGPL-3.0-or-later
// A moment: milliseconds since the Unix epoch, UTC. Local time exists on screens only.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace hearth {

using Milliseconds = std::int64_t;
inline constexpr Milliseconds kSecond = 1000;
inline constexpr Milliseconds kMinute = 60 * kSecond;
inline constexpr Milliseconds kHour = 60 * kMinute;
inline constexpr Milliseconds kDay = 24 * kHour;

class Timestamp {
public:
    explicit constexpr Timestamp(std::int64_t milliseconds) : m_milliseconds(milliseconds) {}
    constexpr std::int64_t milliseconds() const { return m_milliseconds; }
    auto operator<=>(const Timestamp&) const = default;

    constexpr Timestamp plus(Milliseconds by) const { return Timestamp(m_milliseconds + by); }
    constexpr Milliseconds since(Timestamp earlier) const { return m_milliseconds - earlier.m_milliseconds; }

    /// "2026-11-20T10:07:21.000Z", always with milliseconds.
    std::string rfc3339() const;
    /// "20 Nov 2026" in UTC: of a day of the calendar. Of a moment the person's day is `Clock::day`.
    std::string day() const;
    /// RFC 3339 with any offset and fraction; also a bare date (midnight UTC). Errors: InvalidArgument.
    static Result<Timestamp> parse(std::string_view text);

private:
    std::int64_t m_milliseconds;
};

/// The civil date of a moment in UTC.
struct CivilDate {
    int year;
    int month;    ///< 1–12
    int day;      ///< 1–31
    int weekday;  ///< 0 = Sunday
};
CivilDate civilDate(Timestamp moment);
/// Midnight UTC of a civil date. Source: Hinnant, "chrono-Compatible Low-Level Date Algorithms".
Timestamp midnight(int year, int month, int day);

}  // namespace hearth
