// SPDX-License-Identifier: AGPL-3.0-or-later
// English: how people take back what they type, laugh, and talk around what they say.
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/reading/slips.h"

namespace hearth::memory {

namespace {

#define LAUGH "(?:(?:ha){2,}h?|(?:he){2,}|lol+|lmao+|rofl|xd+)"

constexpr std::string_view kFaces =
    "(?i)\\s((?:[:;=]['’]?-?[)(\\]\\[dpo*|\\\\]+|\\^_*\\^|<3+|xd+|oh,? (?:and|also|btw)))(?:\\s|$)";
constexpr std::string_view kLaughs =
    "(?i)[\\s,.]"
    "(" LAUGH ")[\\s,.!]+\\pL";
constexpr std::string_view kRunOn =
    "(?i)\\b(either|too|as well|any ?more|pls|please)\\s+(?:and )?((?:i|i'm|im|i've|ive|we|we're|we've)\\b)";
constexpr std::string_view kRepairs =
    "(?i)([,.;:…–—-]*\\s+|…\\s*)((?:oh,? |oops,? |sorry,? |no,? |nope,? )?(?:no,? wait|wait,? no|wait|hang on|scratch "
    "that|strike that|correction|i meant?(?: to (?:say|write|type))?|make (?:that|it)|sorry|or "
    "rather|rather|no|nope|er+m?|"
    "oops|my mistake|my bad|typo))(?:[,:;.…–—-]+\\s+|\\s+)(?:(?:it's|it is|that's|that is|make that|i mean|i meant),? "
    ")?";
constexpr std::string_view kSurely =
    "(?i)(?:no,? wait|wait,? no|scratch that|strike that|correction|meant|or rather|make that|nope,? wait|sorry,? i "
    "mean|"
    "no,? i mean|no,? sorry|oops)";
constexpr std::string_view kTakenBack =
    "(?i)(,? (?:well,? |and |but )?(?:that's|that’s|thats|that is|that was)(?: all)? (?:over|history|in the past|no "
    "longer (?:so|"
    "true|the case)|not (?:so|true) any ?more)(?: now)?[.!]*)$";
constexpr std::string_view kToldThat =
    "(?i)^(?:(?:correction|update|and|but|so)[,:]? )*(?:i|we)(?:'ve|’ve| have)? (?:told you|said|mentioned)(?: that)? ";
constexpr std::string_view kBeing = "(?i)^([^,]+?)( is| are| am|'m|'re) ([^,]+)$";
constexpr std::string_view kDoing = "(?i)^(i|we|they|he|she|(?:my|our) \\pL+|(?-i:\\p{Lu})\\pL+) (\\pL+) ([^,]+)$";
constexpr std::string_view kNoLonger = " no longer";
constexpr std::string_view kRetold = "(?i)^(?:[a-z]+[,.! ]+){0,6}?(?:i|we) (?:said|wrote|put|typed)\\b";
constexpr std::string_view kMildly = "(?i)mean|sorry|rather";
constexpr std::string_view kLeads =
    "(?i)^((?:(?:" LAUGH
    "|btw|omg|hm+|um+|uh+|ugh+|aw+|yay+|wow|ngl|tbh|okay|ok|yo|real talk(?: now)?|no cap|"
    "(?:speaking )?(?:as|for) myself(?: again)?(?: now)?[,:]|(?:i'm |im |we're )?(?:done|finished) with "
    "(?:that|this)(?: now)?(?:,? so)?)[\\s,.!:;…-]+)+)";
constexpr std::string_view kRemarks =
    "(?i)^((?:(?:nice(?: one)?|cool|sweet|bro|dude|man|mate|alright|well|so|anyways?|haha ok|great|perfect|"
    "(?:that is|that's|thats|what) an? (?:very |really )?(?:good|great|nice|brilliant|excellent|lovely|fantastic) "
    "(?:idea|"
    "point|question|one|tip|suggestion)|(?:very )?(?:good|great|nice) (?:idea|point|question|tip))[\\s,.!:;…-]+)+)";
constexpr std::string_view kTails =
    "(?i)[^\\s,]((?:,? (?:" LAUGH
    "|btw|by the way|tho|tbh|ngl|innit|oh|y'know|ya know|fyi|just saying)|, (?:sorry|"
    "anyways?|mind you|so yeah|yeah|man|bro|dude|mate|though|you know)|,? never (?:have|did|has|will|had)(?: been| "
    "done)?)+)[\\s.!…]*$";
constexpr std::string_view kPraising =
    "(?i)\\b(?:lov(?:e|es|ing)|best|great|favou?rite|fun|perfect|dream|wife|husband|billionaire|king|queen|amazing|"
    "lucky|"
    "thrilled|enjoy\\w*|genius|brilliant|wonderful|lovely|of course)\\b";
constexpr std::string_view kDoubts = "(?i)(,? (?:they|i) (?:think|guess|suppose|reckon|believe))[.!]*$";

constexpr std::string_view kNameLabel = "(?i)^(name: )\\pL";
constexpr std::string_view kOwnData =
    "(?i)\\b(?:me|myself|i am|i'm|im|we "
    "are|details|data|info|information|profile|form|application|intro\\w*|hello|hi)\\b";

constexpr auto kMonths =
    std::to_array<std::string_view>({"january",   "february", "march",    "april",    "may",  "june", "july", "august",
                                     "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
                                     "jun",       "jul",      "aug",      "sep",      "sept", "oct",  "nov",  "dec"});
constexpr auto kWeekdays = std::to_array<std::string_view>({"monday", "tuesday", "wednesday", "thursday", "friday",
                                                            "saturday", "sunday", "mondays", "tuesdays", "wednesdays",
                                                            "thursdays", "fridays", "saturdays", "sundays"});
constexpr auto kNumbers = std::to_array<std::string_view>(
    {"one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",     "ten",
     "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
     "thirty", "forty",  "fifty",    "sixty",    "seventy", "eighty",  "ninety",    "hundred",  "once",     "twice"});
constexpr auto kArticles = std::to_array<std::string_view>({"a", "an", "the", "my", "our", "his", "her", "their"});

constexpr SlipWords kSlips{.faces = kFaces,
                           .laughs = kLaughs,
                           .runOn = kRunOn,
                           .repairs = kRepairs,
                           .surely = kSurely,
                           .takenBack = kTakenBack,
                           .toldThat = kToldThat,
                           .being = kBeing,
                           .doing = kDoing,
                           .named = " named ",
                           .noLonger = kNoLonger,
                           .retold = kRetold,
                           .mildly = kMildly,
                           .leads = kLeads,
                           .remarks = kRemarks,
                           .tails = kTails,
                           .praising = kPraising,
                           .doubts = kDoubts,
                           .nameLabel = kNameLabel,
                           .ownData = kOwnData,
                           .months = kMonths,
                           .weekdays = kWeekdays,
                           .numbers = kNumbers,
                           .articles = kArticles};

}  // namespace

const SlipWords& englishSlips() { return kSlips; }

}  // namespace hearth::memory
