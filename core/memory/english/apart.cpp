// SPDX-License-Identifier: AGPL-3.0-or-later
// English words that keep two memories apart though they have others in common.
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/language/apart_words.h"

namespace hearth::memory {

namespace {

constexpr auto kSettings = std::to_array<std::string_view>(
    {"winter",     "summer",  "spring",   "autumn",       "season",    "christmas", "xmas",    "easter",   "ramadan",
     "eid",        "diwali",  "hanukkah", "thanksgiving", "halloween", "holidays",  "morning", "mornings", "afternoon",
     "afternoons", "evening", "evenings", "night",        "nights",    "noon",      "midday",  "midnight", "weekend",
     "weekends",   "day",     "days",     "week",         "weeks",     "month",     "months",  "year",     "years",
     "hour",       "hours",   "office",   "desk",         "local",     "begun",     "began",   "rid",      "switched",
     "changed",    "moved",   "replaced", "finished",     "saving",    "savings"});

#define HEARTH_THINGS_LENT "(?:car|van|bike|e-bike|bicycle|scooter|moped|truck|laptop|phone|wheelchair)"

constexpr std::string_view kForAWhile =
    "(?i)\\b(?:rental|hire|courtesy|loan|loaner|pool|replacement) " HEARTH_THINGS_LENT
    "\\b|"
    "\\b(?:rent(?:ed|ing)?|hir(?:ed|ing)|borrow(?:ed|ing)?|lent|loaned)\\b.*?"
    "\\b(?:for (?:the|a|an|one|two|three|four|five|six|ten|\\d+) (?:[\\w-]+ )?(?:day|week|weekend|night|month|trip)s?|"
    "until|till)\\b";

/// What ends, as one says it of what one has not done after all.
#define HEARTH_ENDING_DONE \
    "(?:quit|g[ai]ve[n]?|dropp?ed|left|sold|cancell?ed|stopped|ditched|packed|threw|thrown|moved)"
#define HEARTH_ENDING_DOING \
    "(?:quitting|giving|dropping|leaving|selling|cancell?ing|stopping|ditching|packing|throwing|moving|ending)"

constexpr std::string_view kNearly =
    "(?i)\\b(?:(?:this|that|so|very|pretty|really|awfully|dangerously) )?(?:close|near) to " HEARTH_ENDING_DOING
    "\\b|"
    "\\b(?:nearly|almost|all but) " HEARTH_ENDING_DONE
    "\\b|"
    "\\b(?:on|to) the (?:verge|point|brink|edge) of " HEARTH_ENDING_DOING
    "\\b|"
    "\\b(?:tempted|half a mind|itching) to (?:quit|give|drop|leave|sell|cancel|stop|ditch|pack|throw)\\b";

constexpr ApartWords kApart{.forAWhile = kForAWhile, .nearly = kNearly, .settings = kSettings};

}  // namespace

const ApartWords& englishApart() { return kApart; }

}  // namespace hearth::memory
