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

#define MONTH                                                                                          \
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|" \
    "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
#define ORDINAL_DAY "\\d{1,2}(?:st|nd|rd|th)"
#define WEEK_DAY "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)"
#define CLOCK                                                                                                       \
    "(?:,? (?:at )?(?:half (?:past )?\\w+|\\d{1,2}(?:[:.]\\d{2})?(?: ?(?:am|pm)| o'clock)?|noon|midday)|,? in the " \
    "(?:morning|afternoon|evening))"
#define BARE_DAY                                                                                                      \
    "(?:(?:(?:this|next|the|the following|the next) )?" WEEK_DAY "(?:,? (?:the )?" ORDINAL_DAY ")?(?:(?: of)? " MONTH \
    ")?|(?:the )?" ORDINAL_DAY "(?:(?: of)? " MONTH ")?|\\d{1,2} " MONTH "|" MONTH " (?:the )?" ORDINAL_DAY "|" MONTH \
    " \\d{1,2}|(?:this |next |early |mid-?|late |the (?:start|end|middle) of )?" MONTH                                \
    "(?: \\d{4})?|(?:this|next) (?:week|weekend|month|spring|summer|autumn|winter|year)|the week(?:end)? after|"      \
    "tomorrow|(?:christmas|easter))"
#define OLD_DAY "(?:(?:on|in|from) )?(?P<w>(?:the )?" BARE_DAY ")"
#define NEW_DAY "(?P<k>(?:(?:on|in|till|until) )?" BARE_DAY CLOCK "?)"
#define NEW_NUMBER                                                                                                \
    "(?:about |around |just "                                                                                     \
    ")?[£$€]?(?P<k>\\d+(?:[.,]\\d+)?k?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"            \
    "(?: ?(?:€|kg|kilos?|grams?|g|mg|ml|quid|pounds?|euros?|dollars?|hours?|hrs?|mins?|minutes?|times|days?|a " \
    "(?:week|"                                                                                                    \
    "month|day|year|hour|night)|an hour|per (?:week|month|day|hour)|p/?[mw]|each|of them))*"
#define AND_GOES_ON "[.!]*(?:[,;.!] .*| (?:so|because|cos|since|lol|btw|though|tho|after|and)\\b.*)?$"
/// Where such a clause may begin, and what may stand behind it.
#define BEGINS                                                                                                          \
    "(?i)(?:^|[,;:.!–-] ?|\\b(?:so|and|but|because|cos|cause|since|that|now|ok|update|apparently|it turns out|turns " \
    "out|looks like|i think|seems|well|actually|sorry|wait|no) )"
#define AND_ENDS \
    "(?:,? (?:so|because|cos|since|sorry|lol|btw|though|tho|thank god|thankfully|annoyingly)\\b.*|[,;:!.]+( .*)?)?$"
#define PUT_OFF_TO                                                                                                   \
    "(?:moved|pushed|put|brought|shifted|postponed|delayed|rescheduled|changed|bumped|switched|rebooked|rearranged|" \
    "swapped|shunted|kicked)(?: back| forwards?| off| up| out| on)?(?: from (?:the )?" BARE_DAY                      \
    ")? (?:to|till|until|for) "

#define PUT_OFF_OBJECT                                                                                               \
    "(?:moved|pushed|put|brought|shifted|postponed|delayed|rescheduled|changed|bumped|switched|rebooked|rearranged|" \
    "moving|pushing|bringing|had to move|move|push)(?: back| forward)? (?:it|that|this|us|me|them|everything|the "   \
    "whole thing)"

/// What puts right what was said before: v is right, w was wrong; of a plan k is the new day, w the old, and v what has
/// it, if that is told.
constexpr auto kCorrections = std::to_array<std::string_view>(
    {// "Turns out it's on the 14th, not the 12th", "it's not the 12th but the 14th".
     BEGINS "(?:it's|its|it is|that's|that is|they're|we're|he's|she's)(?: actually| now| only)? " NEW_DAY
            ",? (?:and )?not (?:until )?" OLD_DAY AND_ENDS,
     BEGINS "(?:it's|its|it is|that's|that is|it isn't|isn't|it's not) not " OLD_DAY
            ",? (?:but|it's|it is|its|anymore,? it's|any more,? it's)(?: now| actually)? " NEW_DAY AND_ENDS,
     // "It's Thursday now", "it's had to be Tuesday", "it's been pushed to May".
     BEGINS "(?:it's|its|it is|that's)(?: now| actually) " NEW_DAY AND_ENDS,
     BEGINS "(?:it's|its|it is|it'll be|it will be|that's)(?: going to be| gonna be)? " NEW_DAY
            " (?:now|instead|actually)" AND_ENDS,
     BEGINS "(?:it's|its|it|it has|it'll)(?: have| has)?(?: now)? (?:had to be|has to be|have to be|got to be|to be) "
            "(?:on )?" NEW_DAY "(?: now| instead)?" AND_ENDS,
     BEGINS "(?:it's|its|it is|it has|it was|it got|it will be|it'll be|it|that's|that was|they're|we're)(?: been| had "
            "to be| have to be| being| now| just| all)* " PUT_OFF_TO NEW_DAY "(?: now| instead)?" AND_ENDS,
     "(?i)^(?:(?:turns|turned) out|apparently|it turns out|looks like|i got it wrong|i had it wrong|my mistake|oops)"
     "[,:]?(?: that)? (?:it's|its|it is|that's|it was)(?: actually| really)? " NEW_DAY AND_ENDS,
     // "They moved it to Friday", "brought it forward, it's this June".
     BEGINS "(?:i|we|they|he|she|the \\w+|\\w+)(?:'ve|'s)?(?: have| has| had to| just| now)* " PUT_OFF_OBJECT
            "(?: back| forwards?| off| up| out| on)?(?: from (?:the )?" BARE_DAY ")? (?:to|till|until|for) " NEW_DAY
            "(?: now| instead)?" AND_ENDS,
     "(?i)^" PUT_OFF_OBJECT "(?: back| forwards?| off| up| out| on)?(?: from (?:the )?" BARE_DAY
     ")? (?:to|till|until|for) " NEW_DAY "(?: now| instead)?" AND_ENDS,
     "(?i)^(?:(?:i|we|they|he|she)(?:'ve)?(?: have| has| had to| just)* )?" PUT_OFF_OBJECT
     "(?: back| forwards?| off| up| out| on)?,? (?:and |so |now )*(?:it's|its|it is|it'll be)(?: now)? " NEW_DAY
     "(?: now| instead)?" AND_ENDS,
     // "They can only make the 27th", "she's staying till the 15th now".
     BEGINS
     "(?:they|she|he|we)(?:'re|'s)?(?: can| could| are| is)? (?:now |only |now only )+(?:able to )?(?:make|do|come|"
     "coming|arriv(?:e|ing)|here|free|get here|land(?:ing)?|stay(?:ing)?|leav(?:e|ing)|fly(?:ing)?)(?: it)? " NEW_DAY
     "(?: now| instead)?" AND_ENDS,
     BEGINS "(?:they|she|he|we)(?:'re|'s|'ll)?(?: are| is| will be)? (?:coming|arriving|visiting|here|landing|staying|"
            "leaving|flying(?: in| out| back)?|going)(?: over| up| down| round)? " NEW_DAY " (?:now|instead)" AND_ENDS,
     // "Can't do Thursday, so physio's Friday at 9."
     "(?i)^(?:(?:i|we|they|he|she|the \\w+)(?: now| actually)? )?(?:can't|cant|cannot|couldn't|can not) "
     "(?:do|make|come) "
     "(?:on )?(?P<w>" BARE_DAY ")(?: any ?more| now)?,? (?:so |and |but )*(?:it's |its |we'll do |i'll do |doing |make "
     "it |(?:my |our |the )?(?P<v>[\\pL]+)(?:'s| is)(?: now)? )(?:on )?" NEW_DAY "(?: now| instead)?" AND_ENDS,
     // "Bank's now Fri 11", "the viewing is Friday instead".
     "(?i)^(?:(?:so|and|ok|update|right)[,:]? )*(?:(?:my|our|the) )?(?P<v>[\\pL]+(?: [\\pL]+)?)(?:'s| is|s)? now (?:on "
     ")?" NEW_DAY "(?: instead)?" AND_ENDS,
     "(?i)^(?:(?:so|and|ok|update|right)[,:]? )*(?:(?:my|our|the) )?(?P<v>[\\pL]+(?: [\\pL]+)?)(?:'s| is) " NEW_DAY
     " (?:now|instead)" AND_ENDS,
     // "I've upped it to 300", "he's gone up to 250", "they cut my talk to 10".
     "(?i)^(?:(?:i|we|they|he|she)(?:'ve|'s)?(?: have| has| just| now| had to)* "
     ")?(?:upped|raised|increased|cut|lowered|"
     "reduced|dropped|bumped|put|got) (?:it|that|mine|(?:my|our|the|his|her) (?P<v>[\\pL]+(?: [\\pL]+)?))(?: up| "
     "down)? "
     "to " NEW_NUMBER AND_GOES_ON,
     "(?i)^(?:(?:i|we|it|they|he|she|that)(?:'ve|'s|'re|'m)?(?: have| has| is| are| am| just| now| since| been)* "
     ")?(?:(?:gone|"
     "went|going|got|getting|crept|risen|dropped|fallen|moved) )?(?:up|down) to " NEW_NUMBER AND_GOES_ON,
     // "Looks more like 65 now", "it's 17 now", "vet says 50 now", "pension's 1260 since April".
     "(?i)^(?:(?:it|that)(?:'s|'ll be)? ?)?(?:looks|looking|will be|be|probably)? ?(?:more like|closer "
     "to|nearer) " NEW_NUMBER "(?: now| these days)?" AND_GOES_ON,
     "(?i)^(?:it's|its|it is|that's) (?:now |up to |down to )" NEW_NUMBER AND_GOES_ON,
     "(?i)^(?:it's|its|it is|that's) " NEW_NUMBER " (?:now|these days|instead)" AND_GOES_ON,
     "(?i)^(?:the |my |our "
     ")?(?:vet|doctor|doc|gp|nurse|physio|dietician|coach|trainer|bank|landlord|boss|teacher|midwife|"
     "accountant) (?:says|said|wants|recommends|suggests) (?:to (?:do|give|take|make it) |it's |it should be "
     ")?" NEW_NUMBER " (?:now|instead|from now on)" AND_GOES_ON,
     "(?i)^(?:(?:my|our|the) )?(?P<v>[\\pL]+)(?:'s| is) (?:now |up to |down to )" NEW_NUMBER
     "(?: (?:since|from|as of) [\\pL ]+)?" AND_GOES_ON,
     "(?i)^(?:(?:my|our|the) )?(?P<v>[\\pL]+)(?:'s| is) " NEW_NUMBER " (?:now|these days|instead|(?:since|from|as of) "
     "[\\pL ]+)" AND_GOES_ON,
     "(?i)^(?:(?:i|we) )?(?:got|had) a (?:pay )?(?:raise|rise|pay rise|promotion|increase|bump)(?: at work)?,? (?:to "
     "|so "
     "|and |i'm on |i'm at |it's |now |up to )*" NEW_NUMBER "(?: now)?" AND_GOES_ON,
     // "Wait no, the 23rd."
     "(?i)^(?:(?:oh|oops|sorry|wait|no|nope|hang on|hmm+|scratch that|correction|argh|ah)[,.! ]+)*(?:wait|oops|hang on|"
     "scratch that|correction|i mean|i meant|make that|sorry)[,.! ]+(?:(?:no|sorry|actually|i mean|i meant|make "
     "that|it's|its|on)[,.! ]+)*" NEW_DAY "(?:,? (?:actually|sorry|lol|obviously))*(?:,? not " OLD_DAY ")?[.!]*$",
     // "It's an iPad Air, not a Mini".
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
