// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/timestamp.h"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace hearth {

namespace {

struct Broken {
    CivilDate date;
    std::int64_t millisecondOfDay;
};

Broken breakDown(Timestamp moment) {
    using namespace std::chrono;
    const sys_time<milliseconds> point{milliseconds{moment.milliseconds()}};
    const auto day = floor<days>(point);
    const year_month_day civil{day};
    return {{static_cast<int>(civil.year()), static_cast<int>(static_cast<unsigned>(civil.month())),
             static_cast<int>(static_cast<unsigned>(civil.day())), static_cast<int>(weekday{day}.c_encoding())},
            (point - day).count()};
}

/// Reads fixed-width decimal fields off the front of a text.
class FieldReader {
public:
    explicit FieldReader(std::string_view text) : m_rest(text) {}

    bool number(std::size_t width, int& out) {
        if (m_rest.size() < width) return false;
        out = 0;
        for (std::size_t i = 0; i < width; ++i) {
            if (m_rest[i] < '0' || m_rest[i] > '9') return false;
            out = out * 10 + (m_rest[i] - '0');
        }
        m_rest.remove_prefix(width);
        return true;
    }
    bool accept(std::string_view any) {
        if (m_rest.empty() || any.find(m_rest.front()) == std::string_view::npos) return false;
        m_last = m_rest.front();
        m_rest.remove_prefix(1);
        return true;
    }
    /// A fraction of a second after its point, any number of digits, cut to milliseconds.
    int fraction() {
        int value = 0;
        int digits = 0;
        while (!m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9') {
            if (digits < 3) value = value * 10 + (m_rest.front() - '0');
            ++digits;
            m_rest.remove_prefix(1);
        }
        for (; digits < 3; ++digits) value *= 10;
        return value;
    }
    char last() const { return m_last; }
    bool done() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
    char m_last = 0;
};

bool readOffset(FieldReader& reader, Milliseconds& offset) {
    offset = 0;
    if (reader.accept("Zz")) return true;
    if (!reader.accept("+-")) return false;
    const int sign = reader.last() == '-' ? -1 : 1;
    int hours = 0;
    int minutes = 0;
    if (!reader.number(2, hours)) return false;
    reader.accept(":");
    if (!reader.number(2, minutes)) return false;
    offset = sign * (hours * kHour + minutes * kMinute);
    return true;
}

}  // namespace

CivilDate civilDate(Timestamp moment) { return breakDown(moment).date; }

Timestamp midnight(int year, int month, int day) {
    using namespace std::chrono;
    const sys_days point = std::chrono::year{year} / month / day;
    return Timestamp(duration_cast<milliseconds>(point.time_since_epoch()).count());
}

std::string Timestamp::rfc3339() const {
    const Broken broken = breakDown(*this);
    const auto ms = broken.millisecondOfDay;
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", broken.date.year, broken.date.month,
                       broken.date.day, ms / kHour, ms / kMinute % 60, ms / kSecond % 60, ms % 1000);
}

std::string Timestamp::day() const {
    static constexpr std::array<const char*, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const CivilDate date = civilDate(*this);
    return fmt::format("{} {} {}", date.day, kMonths[static_cast<std::size_t>(date.month - 1)], date.year);
}

Result<Timestamp> Timestamp::parse(std::string_view text) {
    const auto bad = [] { return fail(ErrorCode::InvalidArgument, "not an RFC 3339 time"); };
    FieldReader reader(text);
    int year = 0;
    int month = 0;
    int day = 0;
    if (!reader.number(4, year) || !reader.accept("-") || !reader.number(2, month) || !reader.accept("-") ||
        !reader.number(2, day))
        return bad();
    if (!(std::chrono::year{year} / month / day).ok()) return bad();
    const Timestamp date = midnight(year, month, day);
    if (reader.done()) return date;

    int hour = 0;
    int minute = 0;
    int second = 0;
    if (!reader.accept("Tt ") || !reader.number(2, hour) || !reader.accept(":") || !reader.number(2, minute))
        return bad();
    if (reader.accept(":") && !reader.number(2, second)) return bad();
    const int fraction = reader.accept(".,") ? reader.fraction() : 0;
    Milliseconds offset = 0;
    if (!reader.done() && !readOffset(reader, offset)) return bad();
    if (!reader.done() || hour > 24 || minute > 59 || second > 60) return bad();
    return date.plus(hour * kHour + minute * kMinute + second * kSecond + fraction - offset);
}

}  // namespace hearth
