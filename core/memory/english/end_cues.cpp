// SPDX-License-Identifier: AGPL-3.0-or-later
// English words around what is over: before it ("instead of", "gave up") and after it ("is history"); see
// language/end_cues.h.
#include <array>

#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kOverLeads =
    "(?i)\\b(?:no longer|no more|not going to|not|instead of|in place of|rather than|ahead of|other than|better "
    "than|ditch(?:ed|ing)|"
    "dropp?(?:ed|ing)|scrapp(?:ed|ing)|quit(?:ting)?|left|leav(?:e|ing)|sold|flogged|trad(?:ed|ing)(?: in)?|"
    "swapp(?:ed|ing)(?: out)?|replac(?:e[ds]?|ing)|exchanged|cancel(?:l?ed|l?ing)?|call(?:ed|ing)? "
    "off|g[ai]v(?:e|en|ing) "
    "up(?: on)?|stopp(?:ed|ing)(?: with)?|(?:finished|done|through|over and done) with|goodbye to|bye to|farewell to|"
    "(?:got|gotten|get|getting) rid of|(?:gone|went|go|going) off|mov(?:e[ds]?|ing) (?:on |over |away |house "
    ")?from|switch(?:ed|ing)?(?: over)? from|chang(?:e[ds]?|ing)(?: over)? from|migrated (?:[\\w-]+ ){0,3}?from|"
    "(?:jump|jumped) ship from|shifted from|converted from|went from|gone from|goes from|made the jump from|"
    "transferred from|(?:up|down|over|away) from|step up from|used to (?:be|have|live in|work at|go to|do|play|"
    "drive|ride)?|formerly|previously|(?:before|earlier) (?:that |this )?(?:it |he |she |they |i |we )?(?:was|were)|"
    "after (?:[\\w-]+ ){0,4}?(?:years|months|weeks|ages|a decade|all that|the notice period) (?:of|at|with|on|as|in)|"
    "interest in|taste for|joy in|sick of|tired of|fed up with|enough of|outgr(?:ew|own)|stol(?:e|en)|nicked|pinched|"
    "(?:went|gone|going) back on|complaint (?:on|about)|tune (?:on|about)|minds? (?:on|about)|c[ao]me around (?:on|to)|"
    "c[ao]me round to|kicked|cured of|rid of|recovered from|pack(?:ed|ing)(?: (?:in|up))?|plug on|cord on|"
    "unsubscribed from|let (?:go of|lapse)|resigned from|retired from|against|abandon(?:ed|ing)|shelv(?:ed|ing)|"
    "took back|taken back|takes? back|stepped (?:down|away) from|parted (?:ways )?with|turned (?:my|our|his|her|their) "
    "backs? on|handed (?:back|in)|binned|chucked|wore out|worn out|lost (?:my|our|his|her|the)|buried|overruled|"
    "re-?hom(?:ed|ing)|put back|postpon(?:ed|ing)|push(?:ed|ing)(?: back)?|could not face)\\b";

/// Words of an end that say none: what never stopped, what runs off something, where one only is.
constexpr std::string_view kStillWords =
    "(?i)\\b(?:never|not|have not|has not|had not|did not|do not|does not|will not|can not|could not) (?:once |ever "
    "|yet "
    "|even |really |actually |quite )*(?:left|leave|leaves|quit|stop|stops|stopped|drop|dropped|gets? (?:tired|sick|"
    "enough)|got (?:tired|sick)|grown? tired|tires?|tired|sold|sell|given up|give up|gave up|had enough|lapse[ds]?|"
    "look(?:ed)? back|outgrew|outgrown?|cancell?ed)(?: of)?\\b|"
    "\\b(?:family|local|art|medical|natural|oral|military|credit|search|order|chat|modern) "
    "history\\b|\\bhistory (?:of|book|books|teacher|lesson|lessons|class|degree|society|group)\\b|"
    "\\b(?:since|when|before|after|until|as) (?:i|we|he|she|they) (?:last )?left (?:the|my|our|his|her|their) "
    "(?:office|house|building|shop|room|pub|party|station|airport)\\b|"
    "\\bleft (?:my|our|the|his|her|their|a) (?:[a-ik-z][\\w'-]*|j[a-np-z][\\w'-]*)(?: [\\w'-]+)?(?: behind)? "
    "(?:at (?:home|work|rehearsal|mine|yours|(?:an?|the|my|our|his|her) [\\w' -]+)|(?:on|under|behind) the |in (?:the|"
    "my|our|an?|his|her) (?:car|taxi|cab|bus|train|pub|office|gym|hotel|fridge|shed|garage|boot|locker|room|kitchen|"
    "hall|bathroom|flat|house|airbnb|cafe|bar|restaurant)|in (?:[\\w-]+ )?(?:hotel|storage))\\b|"
    "\\b(?:close|near) to (?:quitting|giving up|dropping|leaving|selling|cancell?ing|stopping|ditching|packing in)\\b|"
    "\\b(?:nearly|almost) (?:quit|gave up|given up|dropped|left|sold|cancell?ed|stopped|ditched|packed in)\\b|"
    "\\bdrop(?:s|ped|ping)? (?:[\\w'-]+ ){1,3}?off\\b|\\bdrop(?:s|ped|ping)? (?:by|in|round)\\b|"
    "\\blook(?:s|ed|ing)? after\\b|\\b(?:house|home|flat)[- ]swaps?\\b|\\b(?:have|has) done (?:for|since|so)\\b|"
    "\\bno plans? (?:to|of) [\\w-]+|\\bno intention (?:to|of) [\\w-]+|"
    "\\b(?:nothing|no one|nobody|nowhere|no [\\w-]+)(?: [\\w'-]+){0,4}? than\\b|"
    "\\b(?:more|less|fewer|longer|no later|no other) than\\b|"
    "\\b(?:runs?|running|runing|ran|lives?|living|works?|working|feeds?|powered|charg(?:es?|ing)|fed|goes|going|pays?|"
    "paid|paying) off "
    "(?:of )?(?:(?:an?|the|my|our|its) )?\\w|\\b(?:starts?|started|starting|kicks?|kicked|kicking|first|better|worse|"
    "well|day|days|time|hands?) off\\b|"
    "\\bover (?:at|in|there|here|by|the (?:years?|weekend|summer|winter|holidays|phone))\\b|\\ball over\\b|"
    "\\bover (?:my|our|his|her|their|your) heads?\\b|\\bif (?:it|they|that|this) (?:is|are) not\\b|\\bkeep(?:s|ing)? "
    "(?:moving|going)\\b|"
    "\\b(?:mov|switch|chang|convert|cross)(?:e|ed|ing|es) over (?:to|into|onto)\\b|\\b(?:gone|went|going|came|come) "
    "over to\\b|\\b(?:put|puts|putting|laid) down (?:[\\w-]+ )?roots\\b|"
    // What something was before is not over: "used to bank with Lloyds before Barclays".
    "\\bbefore (?:(?:the|my|our|his|her|their) [\\w'-]+(?: (?-i:\\p{Lu})[\\w'-]*)*|(?-i:\\p{Lu})[\\w'-]+(?: "
    "(?-i:\\p{Lu})[\\w'-]*)*|[\\w-]+ing\\b|[\\w-]+[.!]*$)";

/// What a choice is told with.
constexpr std::string_view kChoiceWords =
    "(?i)\\b(?:decid(?:e[ds]?|ing)|decision|cho(?:ose|oses|osing|se|sen)|choice|pick(?:ed|s)?|opt(?:ed|ing)? for|"
    "(?:go|goes|going|went|gone) (?:for|with|back to)|settl(?:ed|ing) on|plumped for|landed on|sett?led for|final "
    "answer|"
    "the call|the trigger on|signed off|minds?|u-?turn|after all|overruled|(?:take|took|taking|takes)\\b.{1,40}\\bfor "
    "the|won (?:for|out)|it is to be|foot down|come down on|came down on)\\b";

constexpr auto kTopicLeads = std::to_array<std::string_view>(
    {"for", "on", "about", "regarding", "concerning", "regard", "to", "of", "with", "behind"});

constexpr auto kMatterNouns = std::to_array<std::string_view>(
    {"allergy", "subscription", "membership",  "account", "hobby", "habit", "trip",     "flight",
     "plan",    "goal",         "target",      "project", "thing", "stuff", "business", "lark",
     "idea",    "appointment",  "intolerance", "lesson",  "class", "race"});

constexpr auto kMeasureNouns = std::to_array<std::string_view>(
    {"budget", "price", "cost",     "fee",  "deposit",  "fare",     "deadline",  "due",       "colour", "color",
     "size",   "name",  "password", "date", "limit",    "target",   "rate",      "salary",    "wage",   "weight",
     "height", "width", "length",   "age",  "contract", "warranty", "insurance", "membership"});
constexpr auto kOneEach = std::to_array<std::string_view>(
    {"phone",   "mobile",  "laptop",     "tablet",     "desktop", "watch", "smartwatch", "camera", "printer",
     "monitor", "tv",      "television", "car",        "van",     "bike",  "bicycle",    "boat",   "motorbike",
     "scooter", "caravan", "keyboard",   "headphones", "fridge",  "oven",  "dishwasher", "machine"});

constexpr std::string_view kOverBefore = "(?i)\\b(?:used to|(?:have|has) (?:lived|been an?)|" HEARTH_LONG_AGO ")\\b";
constexpr std::string_view kChangedSince =
    "(?i)\\b(?:but|now|nowadays|these days|today|instead|any ?more|no longer|until|till|since|stopped|gave up|quit)\\b";

/// From where something went to where it is.
/// The same of what was said and is put right: "I said Fio, but in the end we took Moneta".
constexpr std::string_view kOverBetween =
    "(?i)\\b(?:from ([^,;.!?]{1,50}?) (?:over )?(?:to|into|onto)|(?:said|mentioned|thought) ([^,;.!?]{1,30}?),? but "
    "(?:in "
    "the end|eventually|finally))\\b";

constexpr std::string_view kOverTails =
    "(?i)\\b(?:does|do|did) not (?:really )?(?:give|bring|interest|appeal|excite|suit|fit|grab|mean|offer|taste|do "
    "it)\\b(?: [\\w'-]+){0,4}? (?:any ?more|any longer)\\b|"
    "(?i)\\b(?:(?:is|are|am|has|have|had|finally|all|now|officially|has been|have been|got|gone) )*(?:history|is "
    "over|are "
    "over|gone(?: for good| off)?|no more|no longer|any ?more|any longer|is off|are off|(?:is )?dead|died(?: a death)?|"
    "finished with|lapse|ran off|passed away|cleared up|in remission|off (?:my|the|our|his|her|their) (?:[\\w-]+ "
    ")?list|went (?:away|bust|under)|did not (?:work|pan|last|suit)|does "
    "not "
    "(?:work|suit)|will not (?:work|happen)|is not (?:working|happening)|not happening|behind "
    "(?:me|us|him|her|them)|in "
    "the past|took a back seat|takes a back seat|fell through|fallen through|was before|were before|as before|until "
    "(?:now|then|recently)|out of the (?:window|picture)|ruled out|lapsed|(?:i|we|they|he|she) (?:[\\w-]+ "
    "){0,3}?(?:given "
    "up|gave up|had enough|seen enough|heard (?:enough|too much)|quit|stopped|dropped|sold|left|cancelled|leave "
    "out|like "
    "now|like by now|(?:like|enjoy|love) (?:it )?(?:now|by now|after all|these days)))\\b|"
    "(?i)\\b(?:is|are|was|were|am|been|being|be|got|gets?|had) (?:finally |all |now |officially |just |since "
    ")*(?:bumped|"
    "cancell?ed|called off|stolen|sold|replaced|retired|cured|put to sleep|wore out|worn out|shelved|scrapped|stopped|"
    "dropped|pushed|shunted|postponed|moved|put back|ended|history|done|over)\\b|\\bput to sleep\\b";

/// Of those before it that it follows at once: "not".
constexpr std::string_view kOverClose = "(?i)^(?:not|against)$";

constexpr std::string_view kPlanLeads =
    "(?i)\\b(?:cancell?|call(?:ed|ing)? off|is off|are off|postpon|push|shunted|put back|moved$|not "
    "happening|will not happen|not going to|fell through|fallen through)";

/// "My doctor has me …": it is about the writer.
constexpr std::string_view kDoneToMe =
    "(?i)^(?:(?:my|our|the) )?[\\pL'-]+(?: [\\pL'-]+)? "
    "(?:has|have|had|got|put|talked|made|makes|keeps|kept|moved|hired|"
    "promoted|told|persuaded|convinced|roped|signed) (?:me|us)\\b";

}  // namespace

void addEnglishEndCues(Language& language) {
    language.overLeads = kOverLeads;
    language.overTails = kOverTails;
    language.overBetween = kOverBetween;
    language.overClose = kOverClose;
    language.planLeads = kPlanLeads;
    language.stillWords = kStillWords;
    language.choiceWords = kChoiceWords;
    language.matterNouns = kMatterNouns;
    language.measureNouns = kMeasureNouns;
    language.oneEach = kOneEach;
    language.overBefore = kOverBefore;
    language.changedSince = kChangedSince;
    language.topicLeads = kTopicLeads;
    language.doneToMe = kDoneToMe;
}

}  // namespace hearth::memory
