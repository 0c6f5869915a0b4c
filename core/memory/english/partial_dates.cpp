// SPDX-License-Identifier: AGPL-3.0-or-later
// English partial dates: the month first, and the day in the next sentence.
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/reading/partial_dates.h"

namespace hearth::memory {

namespace {

using W = std::string_view;

#define MONTHS                                                                                         \
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|" \
    "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"

constexpr auto kSameThings = std::to_array<std::pair<W, W>>({{"wedding", "married"},
                                                             {"ceremony", "married"},
                                                             {"race", "marathon"},
                                                             {"run", "marathon"},
                                                             {"race", "triathlon"},
                                                             {"op", "operation"},
                                                             {"operation", "surgery"},
                                                             {"surgery", "operation"},
                                                             {"exam", "exams"},
                                                             {"move", "moving"},
                                                             {"flight", "flying"},
                                                             {"party", "birthday"},
                                                             {"gig", "concert"},
                                                             {"concert", "gig"},
                                                             {"opening", "opening"},
                                                             {"graduation", "graduating"},
                                                             {"trip", "going"}});
constexpr auto kAtTime = std::to_array<W>({"at "});

}  // namespace

const PartialDateWords& englishPartialDates() {
    static constexpr PartialDateWords kWords{
        .month =
            "(?i)\\b((?:in|for|during|around|sometime in|at|towards) (?:(?:the )?(?:early|late|mid|beginning of|start "
            "of|middle of|end of)[- ])?(?:this |next )?" MONTHS
            "(?: \\d{4})?|(?:in |early |late |later )?(?:this|"
            "next) month)(?:$|[ ,.;!])",
        .day =
            "(?i)\\b(?:on|from|to|until|till|by|and|back) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(the "
            "(\\d{1,2})(?:st|nd|rd|th))\\b",
        .afterDay =
            "(?i)^(?:$|[,.;!]| (?:at|and|until|till|to|from|for|with|so|but|because|around|in the (?:morning|evening|"
            "afternoon)|early|late|if)\\b)",
        .pointing =
            "(?i)^(?:(?:and|so|oh|ok|well|btw|by the way),? )*(?:it|that|this) (?:is|will be|starts|begins|takes "
            "place|falls|happens)\\b",
        .thing =
            "(?i)^(?:(?:and|so|oh|ok|well|btw|by the way),? )*(?:the|my|our|her|his|their) (?:actual |big )?([a-z]+)"
            "(?:'s|(?: itself)? (?:is|will be|starts|begins|takes place|falls|happens))\\b",
        .going =
            "(?i)^(?:(?:and|so|oh|ok|well|btw|by the way),? )*(?:i|we)(?: am| are| will)?(?: actually| only)? "
            "(?:fly(?:ing)?|leav(?:e|ing)|go(?:ing)?|travel(?:l?ing)?|set(?:ting)? off|head(?:ing)?|off|depart(?:ing)?|"
            "sail(?:ing)?|driv(?:e|ing)|arriv(?:e|ing)|land(?:ing)?|get there|check(?:ing)? in|mov(?:e|ing)|start"
            "(?:ing)?)\\b",
        .coming = "(?i)\\b(?:back|home|return(?:ing)?|until|till|to)\\b",
        .journey =
            "(?i)\\b(?:off|going|go|fly|flying|flights?|trip|holiday|vacation|travel\\w*|visit\\w*|heading|moving|"
            "move|cruise|sail\\w*|driving|city break|weekend|honeymoon|week|conference|wedding)\\b",
        .event =
            "(?i)\\b(?:married|wedding|conference|christening|funeral|festival|reunion|party|retreat|exhibition|"
            "graduation|graduating|graduates)\\b",
        .own =
            "(?i)^(?:(?:and|so|oh|ok|well|btw|by the way),? )*(?:i|we|my [\\w ]{2,20} and i|me and|our (?:trip|holiday|"
            "flight|move)|my (?:trip|holiday|flight|move))\\b",
        .sameThings = kSameThings,
        .on = "on {t}",
        .fromTo = "from {t} to {u}",
        .atTime = kAtTime,
        .hour =
            "(?i)^,? ?(?:(?:at )?(?:half (?:past )?|quarter (?:to|past) )?(?:\\d{1,2}(?:[:.]\\d{2})?(?: ?(?:am|pm)\\b|"
            " o'clock)?|noon|midday|midnight|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b)|"
            "in the (?:morning|afternoon|evening))"};
    return kWords;
}

}  // namespace hearth::memory
