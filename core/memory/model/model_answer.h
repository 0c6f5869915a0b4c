// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands in a model's answer, where it may be sloppy: small models put commas too many, write numbers as words in
// quotes and days as they like. What can mean one thing only is read; the rest counts as absent. Pure.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/timestamp.h"

namespace hearth::memory {

/// The last object of an answer that has one of these members, whatever is said or thought around it. Errors:
/// InvalidArgument where there is none. Cost: linear, for at most 64 pairs of braces.
Result<Json> answeredObject(std::string_view answer, std::initializer_list<const char*> members);

/// A number that counts from 1 as a place: 7, "7", "(7*)". Nothing for anything else.
std::optional<std::size_t> placeIn(const Json& number);
/// Places in a list, each once, or the one that stands in its stead; at most `most`.
std::vector<std::size_t> placesIn(const Json& list, std::size_t most);
/// 0.9, "0.9" or "90%"; nothing for anything else.
std::optional<double> shareIn(const Json& number);
/// true, "true", "yes".
bool flagIn(const Json& flag);

/// A day, a month or a year: its first midnight, and the one after it.
struct NamedTime {
    Timestamp from;
    Timestamp until;
};
/// "2026-05-01", "2026-5-1", "1 May 2026", "May 1, 2026", "01.05.2026", "May 2026", "2026". Nothing without a year.
std::optional<NamedTime> timeIn(const Json& text);

}  // namespace hearth::memory
