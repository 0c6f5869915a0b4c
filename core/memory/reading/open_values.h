// SPDX-License-Identifier: AGPL-3.0-or-later
// The values that a pattern of a matter finds in a stretch of a sentence.
#pragma once

#include <re2/re2.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// One value that a topic's pattern found.
struct FoundValue {
    std::string value;
    std::string key;
    std::string over;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool isOver = false;
};

/// Words that stand like names at the head of a sentence, in calendars and in titles.
bool isNoName(const Language& language, std::string_view value);
bool hasDigit(std::string_view text);
/// All that a pattern finds, in order, without what says nothing by itself.
std::vector<FoundValue> allIn(const Language& language, const re2::RE2& pattern, std::string_view text);

}  // namespace hearth::memory
