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

constexpr auto kPlaceLeads = std::to_array<std::string_view>({"in", "near", "around"});

#define HEARTH_THINGS_LENT "(?:car|van|bike|e-bike|bicycle|scooter|moped|truck|laptop|phone|wheelchair)"

constexpr std::string_view kForAWhile =
    "(?i)\\b(?:rental|hire|courtesy|loan|loaner|pool|replacement) " HEARTH_THINGS_LENT
    "\\b|"
    "\\b(?:rent(?:ed|ing)?|hir(?:ed|ing)|borrow(?:ed|ing)?|lent|loaned)\\b.*?"
    "\\b(?:for (?:the|a|an|one|two|three|four|five|six|ten|\\d+) (?:[\\w-]+ )?(?:day|week|weekend|night|month|trip)s?|"
    "until|till)\\b";

constexpr std::string_view kFurther =
    "(?i)\\b(?:second|other|spare|backup|work|company|business|school|uni|gaming|dream|next|holiday|track|"
    "test|burner) (?:"
    "phone|mobile|tablet|computer|pc|camera|monitor|watch|house|home|flat|" HEARTH_THINGS_LENT ")\\b";
constexpr std::string_view kTheirHome =
    "(?i)\\b(?:[\\pL-]{4,}s'|[\\pL-]{3,}'s) (?:[\\w-]+ "
    ")?(?:house|home|flat|apartment|cottage|bungalow|farm|villa|place|"
    "cabin)\\b";

#define DAYS_OF_WEEK "(?:mon|tues|wednes|thurs|fri|satur|sun)days"
#define MONTHS "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
#define WHEN_DONE                                                                                                     \
    "(?: (?:(?:only )?on (?:the )?(?:weekends?|weekdays?|" DAYS_OF_WEEK                                               \
    "|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|at (?:the )?weekends?|every [\\w-]+|in the [\\w-]+|at night|daily|" \
    "(?:once|twice|\\d+ times|\\d+x) an? \\w+|for (?:the )?\\w+))?"
#define JOINED_THING "((?:[\\pL\\d'&+-]+ ){0,2}?[\\pL\\d'&+-]+)"
constexpr std::string_view kSomeDays =
    "(?i)\\b(?:on|at) (?:the |my )?(?:weekends?|weekdays|" DAYS_OF_WEEK
    "|days off)\\b|"
    "^[^,;]*\\b(?:is|am|are|be|works|work|lives|live|stays|stay)\\b[^,;]*\\b(?:"
    "until|till|til) (?:the (?:end|middle) of )?"
    "(?:\\d{1,2} " MONTHS "|" MONTHS
    "|christmas|easter|new year|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    "tomorrow|next (?:week|month)|spring|summer|autumn|winter)\\b|"
    // "Stopped having coffee after six".
    "\\b(?:stopp?(?:ed|ing)?|no longer|quit|g[ai]ve[n]? up|cut out|no|not|never)\\b"
    "[^,;]*\\b(?:(?:after|past) (?:\\d{1,2}|noon|midday|lunch|dinner|dark|four|five|six|"
    "seven|eight|nine|ten)|before (?:bed|noon|lunch|breakfast)|at (?:night|work)|in "
    "the (?:evenings?|afternoons?|mornings?))\\b|"
    "^[^,;]*\\b(?:is|are|lives?|works?|stays?|do(?:es)? not|cannot)\\b[^,;]*\\bfor "
    "(?:the weekend|[\\w]+ (?:day|week|fortnight|month)s?)\\b";
#define ONE_DAY                                                                                     \
    "(?:today|tonight|tomorrow|this (?:week|weekend|morning|afternoon|evening)|on \\d{1,2} " MONTHS \
    " \\d{4}|in the week of \\d{1,2} " MONTHS ")"
/// What is so for the moment: denied, in the making or forced.
#define FOR_NOW                                                                                                 \
    "(?:can ?not|(?:is|am|are|does|do|will|has|have) not|no|(?:has|have|need|needs|got) to|must|(?:is|am|are) " \
    "[\\pL]+ing)"
constexpr std::string_view kOneDay =
    "(?i)\\b" FOR_NOW "\\b[^,;]*\\b" ONE_DAY "\\b|\\b" ONE_DAY "\\b[^,;]*\\b" FOR_NOW "\\b";
constexpr std::string_view kSkipped =
    "(?i)\\b(?:is|are|was|were|has been|have been|got) (?:cancell?ed|off|closed|shut|called off|not (?:on|running|"
    "happening))\\b[^,;]*\\b(?:" ONE_DAY
    "|this month|on \\d{1,2} [A-Z][a-z]+)|\\bleav(?:e|es|ing) (?:[\\w-]+ )?early\\b|"
    "\\b(?:skip(?:s|ped|ping)?|miss(?:es|ed|ing)?|sit(?:s|ting)? out)\\b[^,;]*\\b" ONE_DAY
    "|"
    "\\b(?:no|without) [\\w-]+(?: [\\w-]+)? (?:" ONE_DAY "|this month)";
constexpr std::string_view kOwnAct =
    "(?i)\\b(?:has |have |is |are )?(?:left|leaving|quit|quitting|dropp(?:ed|ing) out|g[ai]v(?:e|en|ing) up|"
    "resign(?:ed|ing)|retir(?:ed|ing)|stepp(?:ed|ing) down|bow(?:ed|ing) out|pulled out)\\b";
constexpr std::string_view kLasting =
    "(?i)\\b(?:quit(?:ting)?|g[ai]v(?:e|en|ing) up|stop(?:s|ped|ping)?|sold|sell(?:ing)?|left|leav(?:e|es|ing)|"
    "cancel\\w*|drop(?:s|ped|ping)|finish\\w*|rid of|mov(?:e|es|ed|ing)|switch\\w*|chang\\w+|broke\\w*|split|died|"
    "start\\w*|began|begin\\w*|bought|buy\\w*|got|getting|join\\w*|replac\\w+|swap\\w*|traded|instead|from|"
    "since|no longer|never|any "
    "?more|now|new|became|become|becoming|turn(?:s|ed|ing)|married|divorced|retir\\w+|last|first|"
    "over|off|ended|ends?|ending|fired|hired|promoted|signed|actually|correction|meant|mistake|wrong|postponed|"
    "rescheduled|pushed|brought|is on|are on|was|were)\\b";
constexpr std::string_view kDated = "\\b\\d{1,2} [A-Z][a-z]{2} \\d{4}\\b";
constexpr std::string_view kJoined =
    "(?i)(?:^[\\pL]+|\\b(?:at|in|with|for|to|by|of)|[,:]) " JOINED_THING WHEN_DONE
    " and (?:(?:at|in|with|for|to|by) )?(?:(?:an?|the|my|our|their|his|her) )?" JOINED_THING WHEN_DONE
    "(?: (?:now|too|as well|these days))?[.!]*$";

/// Two aims, two verbs of one subject or two things, each half with a place, a day or a purpose of its own.
#define BESIDE_A_THING "(?:at|in|on|with|for|from|to|by|about|every|once|twice)"
constexpr std::string_view kJoinedFacts =
    "(?i)^([\\pL]+ [^,;]*\\b" BESIDE_A_THING
    " [^,;]*?),? and (to [^,;]+|"
    "(?:" BESIDE_A_THING " )?(?:[\\pL\\d'&-]+ ){1,4}" BESIDE_A_THING
    " [^,;]+|"
    "(?:works|lives|plays|teaches|runs|reads|sings|tutors?|keeps|drives|writes|studies|swims|cycles|walks|owns|rents|"
    "cooks|bakes|coaches|trains|helps|volunteers|looks|cares|takes|does|has) [^,;]+)$";
/// What one does who has no more of a thing; a day that is put off is none.
constexpr std::string_view kGivenUp =
    "(?i)\\b(?:quit(?:ting)?|g[ai]v(?:e|en|ing) up|stop(?:s|ped|ping)|sold|selling|left|leaving|cancel(?:l?ed|l?ing)|"
    "dropp?(?:ed|ing)|ditch(?:ed|ing)|pack(?:ed|ing) (?:it )?in|(?:got|getting) rid of|finished (?:with|at)|resigned|"
    "retired|swapp(?:ed|ing)|trad(?:ed|ing)|replac(?:ed|ing)|instead of|rather than|no longer|any ?more)\\b";

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

constexpr std::string_view kAimed =
    "(?i)\\b(?:appl(?:y|ies|ied|ying) (?:for|to|at|with)|interview\\w*|shortlisted|hop(?:e|es|ing) (?:to|for)|"
    "(?:want|wants|would like|plans?|planning|trying|looking) to|thinking (?:of|about)|considering|looking for)\\b";

constexpr ApartWords kApart{.forAWhile = kForAWhile,
                            .further = kFurther,
                            .theirHome = kTheirHome,
                            .someDays = kSomeDays,
                            .oneDay = kOneDay,
                            .skipped = kSkipped,
                            .ownAct = kOwnAct,
                            .lasting = kLasting,
                            .dated = kDated,
                            .joined = kJoined,
                            .joinedFacts = kJoinedFacts,
                            .givenUp = kGivenUp,
                            .nearly = kNearly,
                            .aimed = kAimed,
                            .placeLeads = kPlaceLeads,
                            .settings = kSettings};

}  // namespace

const ApartWords& englishApart() { return kApart; }

}  // namespace hearth::memory
