// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/print_fields.h"

#include "core/base/clock.h"

namespace hearth::ctl {

namespace {

/// As RFC 3339 writes it, of here; what is no time stays as it is.
std::string here(const std::string& time) {
    const auto at = Timestamp::parse(time);
    return at.ok() ? SystemClock().local(*at).rfc3339() : time;
}

}  // namespace

std::string text(const Json& object, const char* key) { return stringAt(object, key).value_or(""); }

std::int64_t number(const Json& object, const char* key) {
    return static_cast<std::int64_t>(numberAt(object, key).value_or(0));
}

std::string day(const Json& object, const char* key) {
    const std::string time = text(object, key);
    return (time.ends_with("T00:00:00.000Z") ? time : here(time)).substr(0, 10);
}

std::string moment(const Json& object, const char* key) {
    std::string time = here(text(object, key)).substr(0, 16);
    if (time.size() > 10) time[10] = ' ';
    return time;
}

}  // namespace hearth::ctl
