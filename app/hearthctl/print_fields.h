// SPDX-License-Identifier: AGPL-3.0-or-later
// What the printers take out of a command's JSON. Times are shown as the clock of this machine's place shows them.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/json.h"

namespace hearth::ctl {

/// Empty where it is absent.
std::string text(const Json& object, const char* key);
/// 0 where it is absent.
std::int64_t number(const Json& object, const char* key);
/// "2026-11-20": of a moment the day here, of a day of the calendar (its midnight, UTC) that day. Empty where it is
/// absent.
std::string day(const Json& object, const char* key);
/// "2026-11-20 10:00", here. Empty where it is absent.
std::string moment(const Json& object, const char* key);

}  // namespace hearth::ctl
