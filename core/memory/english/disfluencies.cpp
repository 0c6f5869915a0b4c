// SPDX-License-Identifier: AGPL-3.0-or-later
// English disfluencies: how people repair what they type ("no wait"), laugh, and talk around what they say ("btw").
#include <array>

#include "core/memory/english/kinds.h"
#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"
#include "core/memory/reading/disfluencies.h"

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

#define A_NAME "(?-i:\\p{Lu})[\\pL'-]+(?: (?-i:\\p{Lu})[\\pL'-]+){0,2}"
#define FEW_WORDS "[\\pL\\d][\\pL\\d'-]*(?: [\\pL\\d'-]+){0,2}?"

/// What puts right what was said before: v is right, w was wrong.
constexpr auto kCorrections = std::to_array<std::string_view>(
    {// "It's an iPad Air, not a Mini".
     "(?i)^(?:(?:actually|no|nope|sorry|wait|correction|oops|my mistake)[,:.! ]+)*(?:it is|it's|that's|that is) (?:an?|"
     "the) (?P<v>" FEW_WORDS "),? not (?:an?|the|my) (?P<w>" FEW_WORDS ")[.!]*$",
     "(?i)^(?:actually|no|sorry|wait|correction|oops)?[,:.! ]*(?:it is|it was|it's|that is|that's) not "
     "(?P<w>[\\pL\\d][\\pL\\d'-]*(?: [\\pL\\d'-]+){0,2}?),? (?:but|it's|it is|but rather) "
     "(?P<v>[\\pL\\d][\\pL\\d'-]*(?: [\\pL\\d'-]+){0,2}?)[.!]*$",
     "(?i)^(?:(?:actually|no|nope|sorry|wait|correction|oops|my mistake)[,:.! ]+)*(?:i meant|i mean|it is|it "
     "was|it's|that's|that is|that should be|it should be|make that) (?P<v>[\\pL\\d][\\pL\\d'-]*(?: "
     "[\\pL\\d'-]+){0,2}?),? not "
     "(?P<w>[\\pL\\d][\\pL\\d'-]*(?: [\\pL\\d'-]+){0,2}?)[.!]*$",
     "(?i)^(?:actually|no|sorry|wait|correction|oops|my mistake)[,:.! ]+(?P<v>[\\pL\\d][\\pL\\d-]*(?: "
     "[\\pL\\d-]+){0,2}?), not "
     "(?P<w>[\\pL\\d][\\pL\\d-]*(?: [\\pL\\d-]+){0,2}?)[.!]*$",
     "(?i)^(?:(?:actually|no|sorry|wait|correction|oops)[,:.! ]+)*i (?:said|wrote|put|typed|told you) "
     "(?P<w>[\\pL\\d][\\pL\\d'-]*(?: [\\pL\\d'-]+){0,2}?),? (?:but )?i meant (?:to (?:say|write) )?"
     "(?P<v>[\\pL\\d][\\pL\\d'-]*(?: [\\pL\\d'-]+){0,2}?)(?:,? (?:do not|don't|dont|no idea|sorry|my bad|not sure|"
     "of course|obviously|stupid|silly)\\b.*)?[.!]*$",
     // "Nope, wait, the ferry goes from Plymouth, not Portsmouth", "Hanne does three days, not four".
     "(?i)^(?:(?:actually|no|nope|sorry|wait|hang on|correction|oops|my mistake)[,:.! "
     "]+)+.{0,60}?\\b(?P<v>(?-i:\\p{Lu})"
     "[\\pL'-]+|\\d[\\d.:]*),? (?:and )?not (?P<w>(?-i:\\p{Lu})[\\pL'-]+|\\d[\\d.:]*)[.!]*$",
     "(?i)^.{2,60}?\\b(?P<v>" HEARTH_NUMBER ") [a-z]+,? (?:and )?not (?P<w>" HEARTH_NUMBER ")[.!]*$",
     // "It's Mrs Moe who comes; I wrote Mr out of carelessness."
     "(?i)^(?:[\\w ]{0,20}(?:correction|mistake|slip)[:,.! ]+)?(?:it's|it is|that's|that is|she's|he's) "
     "(?P<v>(?-i:Mrs|Mr|Ms|Miss|Dr)\\.? (?-i:\\p{Lu})[\\pL'-]+)\\b.*\\bi "
     "(?:wrote|said|put|typed) (?P<w>(?-i:Mrs|Mr|Ms|Miss|Dr))\\b.*$",
     // "Her name is Maria, not Marta."
     "(?i)^(?:his|her|its|their|my|our|the) (?:first |last |full )?(?:sur)?name(?:'s| is) (?P<v>" A_NAME "),? not "
     "(?P<w>" A_NAME ")[.!]*$",
     // "I said 900, but it's 950 with the bins."
     "(?i)^(?:(?:actually|no|sorry|wait|correction|oops)[,:.! ]+)*i (?:said|wrote|put|typed|told you) (?P<w>" A_NAME
     "|\\d+(?:[.,]\\d+)?),? but (?:it's|it is|that's|that is)(?: actually| really| now| in fact)* (?P<v>" A_NAME
     "|\\d+(?:[.,]\\d+)?)(?:,? (?:with|including|per|a|all|now)\\b.*)?[.!]*$",
     // "Oops, 53.": of a number that was said last.
     "(?i)^(?:(?:oops|sorry|correction|no|wait|i meant|my mistake|typo|argh)[,:.! ]+)+(?:i mean,? |i meant,? |make "
     "that "
     "|it's |it is |that's |i'm |i am )?(?P<v>\\d+(?:[.,]\\d+)?)(?:,? (?:sorry|not|obviously|of course|i "
     "had)\\b.*)?[.!]*$"});

constexpr DisfluencyWords kDisfluencies{.faces = kFaces,
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

void addEnglishCorrections(Language& language) { language.corrections = kCorrections; }
const DisfluencyWords& englishDisfluencies() { return kDisfluencies; }

}  // namespace hearth::memory
