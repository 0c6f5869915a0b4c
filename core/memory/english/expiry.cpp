// SPDX-License-Identifier: AGPL-3.0-or-later
// English words of a remembered line that say that it holds for a time only, and after how many days that has surely
// passed.
#include <array>

#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

constexpr auto kExpiry = std::to_array<ExpiryWords>(
    {{"\\b(?:today|tonight|right now|just now|this (?:morning|afternoon|evening))\\b", 1},
     {"\\btomorrow\\b", 2},
     {"\\b(?:(?:on|this|next|until|till|by) (?:mon|tues|wednes|thurs|fri|satur|sun)day|this week(?:end)?)\\b", 7},
     {"\\b(?:next week(?:end)?|for (?:a|one|two|three|a few|some|several|[0-9]+) (?:days?|nights?)|over the "
      "weekend)\\b",
      14},
     {"\\b(?:at the moment|at present|currently|for (?:now|the moment|the time being|a (?:bit|while))|these days|"
      "temporarily|on holiday|on vacation|on leave)\\b",
      14},
     {"\\bthis month\\b", 31},
     {"\\b(?:next month|for (?:a|one|two|three|a few|some|several|[0-9]+) weeks?|in a few weeks)\\b", 62},
     {"\\b(?:this (?:spring|summer|autumn|fall|winter|season|term|semester|quarter)|over (?:christmas|easter)|(?:until|"
      "till) (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|"
      "autumn|fall|winter))\\b",
      120},
     {"\\b(?:this year|next (?:spring|summer|autumn|fall|winter|season|term|semester))\\b", 366}});

}  // namespace

void addEnglishExpiry(Language& language) { language.expiryWords = kExpiry; }

}  // namespace hearth::memory
