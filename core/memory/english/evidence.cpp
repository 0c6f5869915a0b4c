// SPDX-License-Identifier: AGPL-3.0-or-later
// English words by which a value is no value of what it was read as.
#include <array>

#include "core/memory/english/kinds.h"
#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

/// The families behind "!" are those that such a value is never of.
constexpr auto kValueKinds = std::to_array<ValueKind>({
    {"an? .*", "!residence|employer|school"},
    {"(?:an? )?" HEARTH_COLOUR, "!car|job title|diet|laptop"},
    {"(?:an? )?" HEARTH_NUMBER "(?: .*)?", "!job title"},
    {"(?:january|february|july|september|october|november|december)", "!manager|residence|employer|nickname|name"},
    {"(?:" HEARTH_EDITOR "|lite xl)(?: open| running)?", "editor|uses|app|{k}|favourite editor"},
    {"(?:[\\w-]+ ){0,2}" KIND_LANGUAGE, "language|mother tongue|native language|nationality|learning|religion|{k}"},
    {HEARTH_DATABASE, "database|uses|app|learning|{k}"},
    {HEARTH_DIET, "diet"},
    {"(?:[\\w-]+ )*(?:cholesterol|blood pressure|blood sugar|iron levels?|thyroid|anxiety|reflux)", "health|{k}"},
    {HEARTH_NUMBER "|\\d[\\d.,: ]*(?:k|m)?",
     "age|rent|salary|team size|wakes|work hours|weight|clothing size|birth year|number|seat|time "
     "zone|savings|commute|{k}|"
     "goal race|birthday"},
    {"(?:[\\w-]+ )*(?:shower|wedding|appointment|interview|exam|meeting|party|funeral)",
     "!morning drink|diet|residence|employer|job title|commute|nickname"},
    {"(?:[\\w-]+ )*(?:shift|meal|day|route|trip)[- ]planner|(?:[\\w-]+ )*(?:app|tracker|widget|website|generator)",
     "!job title|employer|residence|nickname"},
    {"(?:the )?(?:overground|underground|tube|metro|subway|tram|luas|dart|s-bahn|u-bahn)",
     "!employer|residence|nickname|job title"},
    {"(?:mon|tues|wednes|thurs|fri|satur|sun)days?", "day off|favourite day|work hours|{k}"},
    {"(?:an? )?(?:bedroom|kitchen|bathroom|nursery)(?: with.*)?", "{k}|favourite room"},
    {"an? (?:[\\w-]+ )*(?:flat|house|room|cottage|bungalow|apartment|studio|attic|caravan)\\b.*", "home|owns|{k}"},
    {"(?:[\\w-]+ )*(?:fan|lover|enthusiast|convert|regular)|(?-i:.*\\p{Lu}.*) (?:owner|driver|rider|user)",
     "hobby|likes|{k}"},
    {".*\\b(?:e-?bike|bike|bicycle|motorbike|scooter|moped|tricycle)s?", "bike|vehicle|owns|commute|uses|{k}"},
    {"(?-i:\\p{Lu}\\pL+(?: \\p{Lu}\\pL+)*) (?:company|inc|ltd|limited|gmbh|ag|llc|plc|corp|corporation|bank|logistics|"
     "insurance|holdings|partners|associates|industries|consulting|solutions|electrical|joinery|mortgages|dairy|labs|"
     "coaches|pharmacy|accountants|opticians|aviation|castings|motors|media|studios|systems|software|technologies|"
     "services|council|brewery|builders|plumbing|roofing|dental|clinic|vets|engineering|electronics|construction|"
     "freight|haulage|shipping|airlines|airways|railways|homes)\\b\\.?",
     "employer|school|{k}"},
});

/// A clause, a doing, a place where none is asked for: "they were", "to be up", "at Harbour Insurance".
constexpr std::string_view kUnlikeValues =
    "(?i)^(?:to|at|off|moved|switched|changed|oh|ok|okay|well|hmm?|erm|um|ah)\\b|^(?:[\\w'-]+,? "
    ")*?(?-i:i|I|we|they|it|is|are|was|"
    "were|has|have|had|does|did)\\b|^(?:[\\w'-]+ )*(?:preference|favou?rite)(?: be| food| dish| meal| colou?r| "
    "drink)?$|^(?:for|covering for|filling in) |^(?:grand|mega|awesome|al?righty|cheers|thx|ta|lovely|brilliant|"
    "great|cool|nice|perfect|super)(?: (?:so|then|thx|one))?$|"
    "^(?:that|this|those|these|mine|the same)$|^(?:last|next) [\\w-]+$|^(?:wreck|ruin|shell|picture|photo)s? of ";

/// "I promised myself to get promoted to …", "put an offer in on a place in …", "bought a holiday home in …".
constexpr std::string_view kOnlyMeant =
    "(?i)\\bappl(?:y|ied|ying) (?:for|to)\\b|\\binterview(?:ed|ing)? (?:with|at|for)\\b|\\bnotice (?:at|to|with)\\b|"
    "\\b(?:offer|bid)s? (?:[\\w-]+ )?on\\b|\\b(?:holiday|second|summer|weekend|vacation) (?:home|house|flat|place) "
    "(?:in|near) $|"
    "\\b(?:cabin|chalet|timeshare) (?:in|near) $|\\b(?:house|home|flat|apartment)[- ](?:swap|exchange|sit)s? "
    "(?:in|near|at) $|\\b(?:viewed|viewing|exchanged contracts)\\b|"
    "\\b(?:basically|practically|virtually) an? $|\\b(?:to|will|would|wanna|gonna) (?:finally |soon |one day "
    "|eventually |maybe |probably "
    ")*(?:get|be|become|make|turn)(?: promoted| moved up| made| hired| picked)?(?: up)?(?: to| into| as)?(?: an?| the| "
    "our| my)? ?$|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days? $";

/// What was, will be or is told of somebody beside, and what nobody has: "no house in", "with Ana, at home in".
constexpr std::string_view kPastOnly =
    "(?i)\\bwhat (?:[\\w'-]+ ){1,4}?lives? for\\b|\\bno [\\w-]+ (?:in|at)\\b|\\b(?:will|would) be (?:\\w+ ){0,2}years "
    "old\\b|\\b(?:i|we|he|she|they) "
    "(?:lived|resided)\\b|\\b(?:that|which) ended\\b|\\bwith (?:[\\w-]+ ){0,3}(?-i:\\p{Lu})\\w+,? "
    "(?:at|in|who|from|over)\\b|\\bwhen (?:i am|we are) [\\w-]+ "
    "(?:i|we) will\\b|\\b(?:(?:i|we|he|she|they) (?:was|were|had)|used to|grew up|brought up|raised|born|dragged up|as "
    "a "
    "(?:kid|child|"
    "boy|girl|student)|years ago|back in (?:the|my)|in (?:my|their) "
    "(?:teens|twenties|thirties|youth|childhood)|vacated|at the time|back then)\\b";

/// "I am the developer of it", "became the coach for the league": a part in something, and not what one lives by.
/// What one owns or drives is none either: "I own a hero ranger".
constexpr std::string_view kRoleLead =
    "(?i)\\b(?:(?:the|my|our|their|its|your)|(?:own|owns|owned|owning|drive|drives|driving|ride|rides|riding) an?) $";

/// "I am a night owl": what one is, not where one lives, unless a word of living somewhere is among it.
constexpr std::string_view kBeing = "(?i)^(?:[\\w',-]+ ){0,3}?(?:i|we) (?:am|are) (?:[\\w-]+ )?an? ";
constexpr std::string_view kResiding =
    "(?i)\\b(?:resident|citizen|local|native|dweller|inhabitant|live|lives|living|based|home|house|flat|tenant|"
    "householder|neighbou?r|moved|settled|boy|girl|lad|lass|man|woman)\\b";

}  // namespace

void addEnglishEvidence(Language& language) {
    language.valueKinds = kValueKinds;
    language.noValue = kUnlikeValues;
    language.onlyMeant = kOnlyMeant;
    language.pastOnly = kPastOnly;
    language.roleLead = kRoleLead;
    language.being = kBeing;
    language.residing = kResiding;
}

}  // namespace hearth::memory
