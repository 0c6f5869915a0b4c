// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what is said of a thing by its name alone and puts an end to it, whatever it is: a journey that is off, a
// car that died, somebody who moved out, and food that a diet forbids and is eaten again.
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/language/named_ends.h"

namespace hearth::memory {

namespace {

using W = std::string_view;

#define OPENS                                                                                                         \
    "^(?:(?:changes? of plans?|plans? (?:have |has )?changed|bad news|sad news|news|update|sadly|unfortunately|well|" \
    "so|oh|and|in the end|turns out|as it turns out|looks like|actually|right|ok)[,:;]?(?: -| –)? )*(?P<s>"
/// What may follow: when, why, and what comes of it.
#define CLOSES                                                                                                        \
    ")(?: (?:now|then|after all|any ?more|altogether|for good|completely|sadly|again|this (?:year|time|week|month|"   \
    "morning|spring|summer|autumn|winter)|last [\\w-]+|yesterday|today|for us|for me|on \\w+day|in (?:the )?[\\w-]+|" \
    "(?:a|two|three|some) [\\w-]+ ago))*(?:(?:[,;:]| -| –) .*| (?:because|since|as|so|and|after|due to)\\b.*)?[.!]*$"
#define NAMED "(?P<w>(?-i:\\p{Lu})[\\pL-]+(?: (?-i:\\p{Lu})[\\pL-]+){0,2})"
#define A_THING                                                                                                       \
    "(?:the|my|our|that)(?: old| poor| trusty| beloved| dear| faithful| ancient| little)* (?P<w>[\\pL\\d][\\pL\\d-]*" \
    "(?: [\\pL\\d-]+){0,2}?)"
/// A thing by the words for it, and what it is one of: "the Tampere plan", "my Economist subscription".
#define A_PLAN                                                                                              \
    "(?:the |my |our |that |this )?(?:whole )?(?P<w>[\\pL\\d][\\pL\\d-]*(?: [\\pL\\d-]+){0,2}?)(?:'s)?(?: " \
    "(?:trip|plans?|"                                                                                       \
    "holiday|vacation|weekend|idea|thing|project|subscription|membership|account|lessons|classes|course|tickets?))?"
/// Behind what leads up to it, or gives it as a reason: "we stay here, because Leiden is off".
#define BEHIND "^.*(?:[,;:]| -| –| because| so) (?:so |and |because |since |as |now |sadly )*(?P<s>"
#define IS "(?:'s| is| are| has| have| was| got| will| had| be| to| now| all| been| just| officially| finally)+"
#define OFF                                                                                                           \
    "(?:off|cancelled|canceled|called off|scrapped|shelved|binned|axed|dead|not happening|not going ahead|not going " \
    "to happen|not be happening|no longer happening|no longer on|off the (?:table|cards)|a no-go|fallen through)"
/// What is laid aside for good.
#define ENDED                                                                                                          \
    "(?:over|dead|history|done for|finished with|a thing of the past|in the bin|on the scrapheap|in a drawer|no more|" \
    "abandoned|shelved|scrapped|binned|cancelled|canceled|stopped for good|over and done with|gone by the wayside|"    \
    "fallen by the wayside|fallen (?:asleep|through)|(?:not|never) (?:ever )?(?:going to )?(?:be |get )?finished)"
#define HAVE "(?:i|we)(?: have| had| just| finally| now| recently| sadly| also)*"
#define IT_IS_OVER                                                       \
    "(?:,? (?:and )?(?:i am|we are|i|we|it is|its|that is|the \\w+ is) " \
    "(?:done|finished|through|over|cancelled|off|quit|"                  \
    "stopped|not going|out)\\b.*)"
#define HAVING "(?: has| have| had| is| are| was| were| just| finally| recently| sadly| since| been| got| gets)*"

#define HAS \
    "(?:'s| has| have| had| is| are| was| were| just| finally| recently| sadly| since| been| got| gets| now| all)*"

#define WENT_UNDER                                                                                                   \
    "(?: has| have| had| is| just| finally| sadly| now)* (?:went bust|gone bust|folded|went under|gone under|"       \
    "collapsed|went into administration|gone into administration|went bankrupt|gone bankrupt|went into liquidation|" \
    "shut down for good|closed (?:its|their) doors|ceased trading)"

/// What may have gone on for long: no plan that has a kind of its own. "Salsa", "the Economist", "my pottery class".
#define A_MATTER                                                                                                       \
    "(?:the |my |our |that |this )?(?:old |whole |whole idea of |idea of )?(?P<w>[\\pL\\d][\\pL\\d-]*(?: [\\pL\\d-]+)" \
    "{0,2}?)(?: "                                                                                                      \
    "(?:class|classes|course|lessons|club|group|sessions|subscription|membership|account|app|thing|idea|plan|"         \
    "project|job|contract|trip|holiday|visit|flight|tablets|pills|meds|medication))?"
/// Since when it is over, and never only for a while.
#define FOR_GOOD                                                                                                      \
    ")(?: (?:now|then|after all|any ?more|altogether|for good|completely|sadly|years ago|last (?:year|month|week|"    \
    "spring|summer|autumn|winter)|back in [\\w-]+|in [\\w-]+|(?:a|two|three|some|few) [\\w-]+ ago))*(?:(?:[,;:]| -| " \
    "–) "                                                                                                           \
    ".*| (?:because|since|as|so|and|after|due to|cos)\\b.*| :\\(.*)?[.!]*$"
/// What is so instead, told with it.
#define AND_NOW                                                                                                        \
    "(?:(?:,|;| -| –)? (?:so |and |now )*(?:(?:i am|we are|it is|there is|i|we|everything is|everything's|the next " \
    "[\\pL]+ is|the new [\\pL]+ is|hooked on|back to|back on|paid)(?: now)? [^,;?]*|[\\pL]+ (?:has |have |is |'s )?"   \
    "(?:moved in|took over|taken over|the new [\\pL]+)))?"
/// What a figure is told of: "sertraline", "rent", "standup".
#define A_FIGURE "(?P<w>[\\pL][\\pL-]*(?: [\\pL-]+){0,2}?)(?: dose| dosage)?"
#define ONESELF \
    "(?:(?:i|we)(?: am| are| have| had)*)?(?: ?(?:just|finally|now|recently|sadly|also|officially|all|decided to))*"

#define MEAT                                                                                                         \
    "(?:meat|red meat|chicken|beef|pork|bacon|ham|lamb|steaks?|burgers?|sausages?|mince|turkey|duck|poultry|salami|" \
    "meatballs)"
#define FISH "(?:fish|salmon|tuna|seafood|shellfish|prawns|cod|sushi|mackerel|sardines|herring)"
#define FROM_ANIMALS "(?:dairy|cheese|eggs?|milk|butter|yoghurt|yogurt|cream|honey|animal products)"
#define WITH_GLUTEN "(?:gluten|wheat|bread|pasta|rye|normal bread|normal pasta)"
#define WITH_ALCOHOL "(?:alcohol|wine|beer|booze|gin|whisky|whiskey|red wine|white wine|pints?|drink)"
/// Words between the writer and what they eat, none of which denies it.
#define EATS                                                                                                          \
    "(?:i|we)(?: (?:have|am|are|just|recently|actually|finally|even|now|also|gone|went|go|started|start|begun|began|" \
    "back|to|on|onto|again|a|an|little|bit|of|some|the|odd|occasional|gave|in|and|sometimes|do|eating|eat|ate|"       \
    "having|drinking|drink|did|be|been))*"
#define OTHERS "(?:(?:,| and|,? or) (?:[\\pL-]+ )?[\\pL-]+)*"
/// It was not so before: in front of what is eaten, or behind it.
#define ONCE_MORE "(?: again| once more| these days| after all| now)"
#define EATEN(what)                                                                                              \
    OPENS "(?:" EATS " (?:eat|eating|ate|have|having|drink|drinking|on|to) (?:[\\pL-]+ )?" what OTHERS ONCE_MORE \
          "|" EATS " back (?:on|to|onto|into)(?: eating| having| drinking)? (?:[\\pL-]+ )?" what OTHERS ")" CLOSES

constexpr auto kJourneys = std::to_array<W>({"trip", "visit", "event", "plan", "flight", "goal", "goal race"});
constexpr auto kOutings = std::to_array<W>({"trip", "flight"});
/// What one has going until one stops.
constexpr auto kGoingOn = std::to_array<W>({"project", "subscription", "learning", "goal", "goal race", "savings"});
constexpr auto kAnyPlan = std::to_array<W>(
    {"trip", "visit", "event", "plan", "flight", "goal", "goal race", "project", "subscription", "learning"});
constexpr auto kVehicles =
    std::to_array<W>({"car", "vehicle", "bike", "owns", "laptop", "phone", "tablet", "camera", "commute"});
constexpr auto kEngines = std::to_array<W>({"car", "vehicle", "bike", "owns"});
constexpr auto kHouseholds = std::to_array<W>({"flatmate", "housemate", "roommate", "lodger", "tenant", "au pair"});
constexpr auto kPartners = std::to_array<W>(
    {"husband", "wife", "partner", "girlfriend", "boyfriend", "spouse", "fiance", "fiancé", "fiancée", "fiancee"});
constexpr auto kEngaged = std::to_array<W>({"fiance", "fiancé", "fiancée", "fiancee"});
constexpr auto kPets = std::to_array<W>({"pet"});
constexpr auto kEmployers = std::to_array<W>({"employer"});
constexpr auto kLiked = std::to_array<W>({"opinion", "preference"});
constexpr auto kWork = std::to_array<W>({"job title"});

/// What is gone through to its end, or paid for until then.
constexpr W kUnderWay =
    "(?i)\\b(?:course|training|project|thesis|dissertation|treatment|chemo\\w*|physio\\w*|therapy|for lent|degree|"
    "diploma|apprenticeship|internship|placement|contract|probation|trial|renovat\\w+|building|writing|revising|"
    "preparing|learning|is (?:doing|taking|having|getting)|diet|challenge|novel|book|loan|mortgage|debt|lease)\\b";
constexpr W kClasses = "(?i)\\b(?:class|classes|lessons|club|workshop|evening school)\\b";
constexpr W kOwed =
    "(?i)\\b(?:loan|mortgage|debts?|owes?|credit card|overdraft|instal?ments?|subscri\\w+|membership|account|broadband|"
    "wi-?fi|internet|contract|provider|plan)\\b";
constexpr W kStudies =
    "(?i)^(?:studies|is (?:studying|doing|taking|reading|in (?:their|the) (?:first|second|third|fourth|final|last) "
    "year)|"
    "majors|is majoring)\\b";
constexpr W kDegree = "(?i)\\b(?:thesis|dissertation|master'?s?|phd|doctorate|degree|bachelor'?s?)\\b";
constexpr W kPaidFor = "(?i)\\b(?:pays|subscri\\w+|member\\w*|gym|a month|monthly|plan|box)\\b";
constexpr W kSeenTo =
    "(?i)\\b(?:gp|doctor|dentist|therapist|counsell?or|physio\\w*|trainer|coach|teacher|tutor|boss|manager|line "
    "manager|"
    "supervisor|hairdresser|barber|cleaner|nanny|childminder|accountant|solicitor|vet|midwife|landlord|landlady)\\b";
constexpr W kTakenClass =
    "(?i)^(?:is (?:taking|doing|studying)|takes|studies|goes to|attends|signed up for)\\b.*\\b(?:class|course|module|"
    "lessons|lecture|this (?:term|semester|year))\\b";
constexpr W kPlaysInBoots =
    "(?i)^plays\\b.*\\b(?:football|soccer|rugby|hockey|cricket|five-a-side|5-a-side|sunday league)\\b";
constexpr W kBanked = "(?i)\\b(?:banks?|savings|accounts?|isas?|salary|wages)\\b";
constexpr W kConsumed = "(?i)^(?:drinks|eats|has|takes|uses|buys|puts|favourite|favorite|goes for|feeds)\\b";
constexpr W kCharges = "(?i)^charges\\b";
constexpr W kEarns = "(?i)^(?:earns|makes|is paid|gets paid|is on)\\b";
constexpr W kHowOften =
    "(?i)\\b(?:every|weekly|monthly|daily|fortnightly|quarterly|yearly|annual|annually|once|twice|a "
    "(?:day|week|month))\\b";

constexpr W kNoMeat =
    "(?i)^(?:is|are|follows|eats|went|has (?:been|gone)|became|turned|keeps)\\b.*\\b(?:vegan|vegetarian|veggie|"
    "pescatarian|pescetarian|plant-based|meat-free|meatless)\\b|^(?:does not|no longer|never|quit|stopped|gave up|has "
    "(?:stopped|quit|given up))(?: eats?| eating)? (?:any )?meat\\b";
constexpr W kNoFish =
    "(?i)^(?:is|are|follows|eats|went|has (?:been|gone)|became|turned|keeps)\\b.*\\b(?:vegan|"
    "vegetarian|veggie|plant-based)\\b";
constexpr W kNoAnimals =
    "(?i)^(?:is|are|follows|eats|went|has (?:been|gone)|became|turned|keeps)\\b.*\\b(?:vegan|"
    "plant-based|dairy-free)\\b";
constexpr W kNoGluten = "(?i)^(?:is|are|follows|eats|went|has (?:been|gone))\\b.*\\b(?:gluten|wheat)[- ]free\\b";
constexpr W kNoAlcohol =
    "(?i)^(?:does not drink|no longer drinks|never drinks|quit|stopped|gave up|has (?:stopped|quit|given up))\\b"
    "(?: drinking)?(?: any)?(?: alcohol| booze| wine| beer)?\\.?$|^is (?:teetotal|sober|a teetotall?er)\\b";

constexpr W kNoSmoke =
    "(?i)^(?:does not|no longer|never|quit|stopped|gave up|has (?:stopped|quit|given up)) (?:smok|vap)";

constexpr auto kEnds = std::to_array<NamedEnd>({
    // "Mario's closed down", "the cottage fell through, so it's a campsite", "Falcon got canned, I'm on Heron now".
    {OPENS A_MATTER HAS
     " (?:closed down|shut up shop|(?:closed|shut|shut down) for good|closed (?:its|their) doors|went bust|gone bust|"
     "folded|disbanded|went under|gone under|fell through|fallen through|canned|axed|binned|scrapped|shelved|"
     "discontinued|wrapped up for good|come to an end|came to an end|history|a thing of the past|over and done "
     "with|done and dusted)" AND_NOW FOR_GOOD},
    // "Lisbon is off", "Crete's not happening any more".
    {OPENS NAMED
     "(?:'s| is| are| has| have| was| got| will| had| be| to| now| all| been)+ (?:off|cancelled|canceled|called off|"
     "scrapped|shelved|not happening|not going ahead|not going to happen|not be happening|no longer happening|no "
     "longer on|off the (?:table|cards)|a no-go|fallen through)" CLOSES,
     kJourneys},
    {OPENS NAMED " (?:fell through|will not happen)" CLOSES, kJourneys},
    // "The gravel ride is off", "the Tampere plan is dead", "Split: cancelled", "…, because Leiden is off".
    {OPENS A_PLAN IS " " OFF CLOSES, kAnyPlan},
    {OPENS A_PLAN "(?::| -| –|,) (?:sadly |now )?(?:off|cancelled|canceled|called off|scrapped|shelved)" CLOSES,
     kAnyPlan},
    {BEHIND A_PLAN IS " " OFF CLOSES, kAnyPlan},
    // "Nothing comes of Kotor", "they've called off my hen party", "no knee surgery any more".
    {OPENS "nothing (?:comes|came|will come|has come) of " A_PLAN CLOSES, kAnyPlan},
    {OPENS A_PLAN " (?:comes|came|has come) to nothing" CLOSES, kAnyPlan},
    {OPENS
     "(?:i|we|they|he|she|(?:the|my|our) [\\pL]+)(?: have| has| had| just| all)* (?:called off|cancelled|canceled|"
     "scrapped|pulled the plug on|put paid to) " A_PLAN CLOSES,
     kAnyPlan},
    {OPENS "no (?:more )?(?P<w>[\\pL\\d][\\pL\\d-]*(?: [\\pL\\d-]+){0,2}?)(?: for me| for us)? (?:any ?more|after "
           "all)" CLOSES,
     kJourneys},
    // "The knees have voted against Ghent, I'm not going."
    {"^(?P<s>.*\\b(?:for|to|of|about|against|with) " NAMED ",? (?:so |and )?(?:i am|we are) not going)"
     "(?:[,;.] .*| after "
     "all.*| any ?more.*)?$",
     kOutings},
    // What one has going and lays aside: "I've let go of Tidepool", "so Quill is over", "I've knocked it on the head".
    {OPENS HAVE
     " (?:let go of|given up on|gave up on|pulled the plug on|turned my back on|handed over|shut down|laid to "
     "rest|buried|walked away from|packed in|called time on|hung up|abandoned|shelved|scrapped) " A_PLAN CLOSES,
     kGoingOn},
    {OPENS A_PLAN IS " " ENDED CLOSES, kGoingOn},
    {BEHIND A_PLAN IS " " ENDED CLOSES, kGoingOn},
    {OPENS HAVE " (?:taken|took|pulled|shut|knocked|kicked|put) " A_PLAN
                " (?:offline|off line|off the (?:air|net|web)|down)" IT_IS_OVER ")[.!]*$",
     kGoingOn},
    {OPENS HAVE " (?:knocked|kicked|hit) " A_PLAN " on the head" CLOSES, kGoingOn},
    {OPENS A_PLAN "(?: has| have|'s) (?:had|seen|got) (?:its|their|the) last (?:penny|cent|euro|pound|dollar|rupee|"
                  "commit|coin)(?: (?:from|of|out of) (?:me|us))?" CLOSES,
     kGoingOn},
    {OPENS A_PLAN "(?: has|'s)? no longer (?:has|have|gets|sees) (?:me|us|my money)\\b[^,;]*?" CLOSES, kGoingOn},
    {"^.*[,;] (?:so |and |which means |that means )*(?P<s>(?:the|our|my)(?: whole)? (?P<w>trip|visit|flight)(?:'s| is| "
     "are| has been| got| had to be)+ (?:off|cancelled|canceled|called off|scrapped)" CLOSES,
     kJourneys},

    // "The Volvo died", "my Brompton got nicked outside the library".
    {OPENS A_THING
     "(?: has| have| had| just| finally| recently| sadly| since)* (?:died|packed (?:it )?(?:up|in)|conked "
     "out|bitten the dust|bit the dust|kicked the bucket|failed (?:its|the) mot)" CLOSES,
     kEngines},
    {OPENS A_THING HAVING
     " (?:given up the ghost|gave up the ghost|gone to the scrapyard|went to the scrapyard|on the scrapheap|beyond "
     "repair|kaput|toast|a goner|a write-off|written off|totalled|scrapped|crushed|stolen|nicked|pinched|swiped)"
     "(?: (?:outside|from|at|by|while|out of|off) [^,;]+?)?" CLOSES,
     kVehicles},

    // "Ferrule went bust last week", "the startup folded".
    {OPENS NAMED WENT_UNDER CLOSES, kEmployers},
    {OPENS "(?:my|our|the) (?P<w>company|startup|start-up|firm|employer|agency|studio|charity|publisher|bakery|"
           "restaurant|factory|plant)" WENT_UNDER CLOSES,
     kEmployers},
    // "Somebody stole the scooter from our cellar", "the Jazz is disposed of".
    {OPENS
     "(?:somebody|someone|they|thieves|some (?:\\w+ )?(?:thief|idiot|sod|git))(?: has| have| had| just| gone and)* "
     "(?:stole|stolen|nicked|pinched|swiped|half-inched|made off with) " A_THING
     "(?: (?:outside|from|at|by|while|out of|off|in) [^,;]+?)?" CLOSES,
     kVehicles},
    {OPENS A_THING HAVING
     " (?:disposed of|sold|gone|given away|no more|traded in|off to (?:a new home|its new owner|the scrapyard))" CLOSES,
     kVehicles},

    // "Otto went to live with my brother", "we found a new home for Kiwi".
    {OPENS NAMED "(?: has| have|'s)? (?:(?:gone|went|moved) to (?:live (?:with|on|at|in)|(?:a|his|her|its) new "
                 "(?:home|family|owners?))|(?:got|found|has got|has) (?:a|his|her|its) new (?:home|family|owners?))\\b"
                 "[^,;?]*?" CLOSES,
     kPets},
    {OPENS "(?:i|we|they)(?: have| had| just| finally| sadly)* (?:found|got) (?:a|another) (?:new |good |lovely |nice "
           ")*(?:home|family) for " NAMED CLOSES,
     kPets},
    // "We closed the Pemberton savings."
    {OPENS "(?:i|we)(?: have| had| just| finally| now)* (?:closed|shut|emptied and closed) (?:down )?(?:the|my|our) "
           "(?P<w>[\\pL&'-]+(?: [\\pL&'-]+)?) (?:savings|account|accounts|current account|bank account|savings account|"
           "isa|joint account|business account)(?: (?:and|with|to)\\b.*)?" CLOSES,
     {},
     kBanked},

    // "Radu moved out."
    {OPENS
     "(?P<w>(?-i:\\p{Lu})[\\pL-]+|(?:my|our) (?:flatmate|housemate|roommate|lodger|tenant|au pair))(?: has| have| "
     "just| finally| now| had| recently| is)* (?:moved out|moving out|moved back home)" CLOSES,
     kHouseholds},
    // "We broke up", of somebody with one partner.
    {OPENS "we(?: have| had| just| finally| recently| sadly| both)* (?:broke up|broken up|split up|separated|parted "
           "ways|called it quits)" CLOSES,
     kPartners},
    {OPENS "(?:it|things|everything)(?:'s| is| are| was| has been)(?: all| finally| well and truly)* (?:over|finished|"
           "done)(?: now)? (?:with|between me and|between us, me and) " NAMED CLOSES,
     kPartners},
    {OPENS "(?:(?:i|me) and " NAMED "|we|i)(?: have| had| just| finally)* (?:called off|broke off|broken off|ended) "
           "(?:the|our|my) engagement" CLOSES,
     kEngaged},
    {OPENS NAMED " and (?:i|me)(?: have| had| just| finally)* (?:called off|broke off|broken off|ended) (?:the|our|my) "
                 "engagement" CLOSES,
     kEngaged},

    // "I eat meat again."
    {.pattern = EATEN(MEAT), .told = kNoMeat, .all = true},
    {.pattern = EATEN(FISH), .told = kNoFish, .all = true},
    {.pattern = EATEN(FROM_ANIMALS), .told = kNoAnimals, .all = true},
    {.pattern = EATEN(WITH_GLUTEN), .told = kNoGluten, .all = true},
    {.pattern = EATEN(WITH_ALCOHOL), .told = kNoAlcohol, .all = true},

    {.pattern = OPENS EATS " (?:smoking|smoke|vaping|vape)" ONCE_MORE CLOSES, .told = kNoSmoke, .all = true},

    // "My tablet is an iPad Air, not an iPad Mini."
    {OPENS
     "(?:my|our) (?P<k>[\\pL-]+(?: [\\pL-]+)?) (?:is|are) (?:an? |the |my )?[^,]+?,? (?:and )?not (?:an? |the |my "
     ")?(?P<w>(?-i:\\p{Lu})[\\pL\\d-]*(?: (?-i:\\p{Lu}|\\d)[\\pL\\d-]*){0,2}))[.!]*$"},

    // "I switched from locksmithing to carpentry."
    {OPENS
     "(?:i|we)(?: have| had| just| finally| recently| eventually| since)* (?:switched|moved|changed|gone|went|"
     "retrained|crossed)(?: over)?(?: careers?| jobs?)? from (?P<w>[\\pL-]+) (?:over )?(?:to|into) [\\pL -]+?" CLOSES,
     kWork,
     {},
     true},
    {OPENS "(?:i|we)(?: have| had| just| finally| recently| eventually| since)* (?:gave up|given up|quit|left|packed "
           "in|stopped|retired from) (?P<w>[\\pL-]+ing)(?: for a living| professionally| as a (?:job|living)| for "
           "money| full[- ]time)" CLOSES,
     kWork,
     {},
     true},

    // "Pottery's finished, the next course is woodwork", "the half's done".
    {OPENS A_MATTER HAS " (?:finished|ended|over)" AND_NOW FOR_GOOD, {}, kClasses},
    {OPENS A_MATTER HAS " (?:finished|ended|done|over|complete|completed|handed in|submitted)" AND_NOW FOR_GOOD,
     {},
     kUnderWay},
    // "The student loan's gone, paid it in full."
    {OPENS A_MATTER HAS
     " (?:gone|no more|paid off|paid back|cleared|settled|lapsed|expired|ran out|run out)" AND_NOW FOR_GOOD,
     {},
     kOwed},
    {OPENS ONESELF " ?(?:paid off|cleared|settled|paid back) " A_MATTER AND_NOW FOR_GOOD, {}, kOwed},
    {OPENS ONESELF " ?(?:paid|paying) " A_MATTER " (?:off|back)" AND_NOW FOR_GOOD, {}, kOwed},
    {OPENS ONESELF " ?(?:let|letting) " A_MATTER " (?:lapse|expire|run out|slide)" AND_NOW FOR_GOOD},
    // "Sven's out, Aisha moved in", "Dr Shah's retired, I'm with Dr Lowe".
    {OPENS "(?P<w>[\\pL-]+)" HAS
           " (?:out|gone|left|off)(?:,|;| -| –)?(?: and| so| now)* [\\pL-]+(?: has| have| is|'s)? (?:moved "
           "in|moving in|taken (?:his|her|the) room|took (?:his|her|the) room|the new [\\pL]+)" CLOSES,
     kHouseholds},
    {OPENS "(?P<w>[\\pL-]+)" HAS " (?:moved out|moving out)" AND_NOW FOR_GOOD, kHouseholds},
    {OPENS "(?P<w>(?:(?:dr|doctor|prof|professor|mr|mrs|ms|miss|coach)\\.? )?[\\pL-]+)" HAS
           " (?:retired|left|moved away|moved on|quit|resigned|gone|emigrated)" AND_NOW FOR_GOOD,
     {},
     kSeenTo},
    // "I graduated in July", "handed in my thesis".
    {OPENS ONESELF
     " ?(?:graduated|got my degree|finished (?:my degree|uni|university|college))(?:,? (?:in (?:january|february|"
     "march|april|may|june|july|august|september|october|november|december)|last (?:week|month|summer)|"
     "this [\\pL]+|yesterday|today|on [\\w ]+))?" AND_NOW FOR_GOOD,
     {},
     kStudies},
    {OPENS ONESELF " ?(?:handed in|submitted|defended|finished) my (?:thesis|dissertation)" AND_NOW FOR_GOOD,
     {},
     kDegree},
    // "Dropped the class", "hung up my boots".
    {OPENS ONESELF
     " ?(?:dropped|quit|withdrew from|dropped out of|given up|gave up|pulled out of|failed) (?:the|that|my) "
     "(?:class|course|module|lessons)" AND_NOW FOR_GOOD,
     {},
     kTakenClass},
    {OPENS ONESELF " ?(?:hung|hanging|hang) up (?:my|the) (?:football )?boots" FOR_GOOD, {}, kPlaysInBoots},
    // "We've moved off Jira, everything's in Linear now", "came off the tablets", "forget sailing".
    {OPENS ONESELF " ?(?:moved|migrated|switched|changed|gone|went|transferred|jumped)(?: over)? from " A_MATTER
                   " (?:over )?(?:to|into|onto) [\\pL\\d][^,;?]*?" FOR_GOOD},
    {OPENS ONESELF " ?(?:swapped|traded|exchanged|ditched|dumped|binned|dropped|replaced) " A_MATTER
                   " (?:for|with|in for|in favou?r of) [\\pL\\d][^,;?]*?" FOR_GOOD},
    {OPENS ONESELF
     " ?(?:moved off|moved away from|migrated off|come off|came off|dropped|ditched|jacked in|packed in|chucked in|"
     "binned|sworn off|swore off|turned my back on|stopped using|stopped taking|stopped doing|stopped going to|"
     "stopped playing|stopped|unsubscribed from|dropped out of|pulled out of|withdrew from|resigned from|done with|"
     "through with|finished with|gone off|went off) " A_MATTER AND_NOW FOR_GOOD},
    {OPENS ONESELF " ?(?:gave|given|giving) " A_MATTER " up" AND_NOW FOR_GOOD},
    {OPENS ONESELF " ?(?:cancelled|canceled|unsubscribed from|left|quit) " A_MATTER AND_NOW FOR_GOOD, {}, kPaidFor},
    {OPENS "(?:forget|scrap|never mind|scratch)(?: about| what i said about| what i told you about)? " A_MATTER AND_NOW
         FOR_GOOD},
    {OPENS "nothing(?:'s| is) (?:on|in|with) " A_MATTER " any ?more" AND_NOW FOR_GOOD},
    {OPENS A_MATTER "(?:'s| is| was)(?: just)? not for (?:me|us)" AND_NOW FOR_GOOD},
    {OPENS "no more " A_MATTER " for (?:me|us)" AND_NOW FOR_GOOD},
    {OPENS
     "(?:i |we )?(?:have|has) not (?:touched|played|used|opened|been to|gone to|done|watched|read|visited|practised|"
     "practiced|driven|ridden) " A_MATTER " (?:(?:in|for) (?:a while|a year|months|years|ages|weeks|[\\w-]+ "
     "(?:months|years))|since [^,;?]+?)" AND_NOW FOR_GOOD},
    {OPENS
     "(?:i am |we are )?(?:not|no longer)(?: really| so| that)? (?:into|keen on|a fan of|mad about|fond of|interested "
     "in) " A_MATTER
     "(?: films| movies| music| books| games)?(?: any ?more| these days| since [^,;?]+)" AND_NOW FOR_GOOD,
     kLiked},
    // "The solar quote was mad so we dropped the idea."
    {"^(?P<s>(?:the |my |our )?(?P<w>[\\pL-]+) (?:quotes?|prices?|costs?|bill|estimate|numbers) .*\\b(?:so|and) "
     "(?:we|i)(?: "
     "have)? (?:dropped|scrapped|binned|shelved|abandoned|ditched|gave up on) (?:the|that) (?:idea|plan|whole "
     "thing)" FOR_GOOD},
    // "The doctor put me on Ozempic instead of metformin", "it's almond milk for me these days".
    {OPENS
     "(?:[\\pL-]+ ){0,2}?[\\pL-]+(?: has| have| just| now)* (?:put|moved|switched|changed) (?:me|us|her|him|them) "
     "(?:on|onto|over to|to) [\\pL][^,;?]*? (?:instead of|rather than|in place of) " A_MATTER FOR_GOOD},
    {OPENS "it is (?:all )?[\\pL-]+ (?P<w>[\\pL-]+) for (?:me|us) (?:these days|now|nowadays|from now on)" FOR_GOOD,
     {},
     kConsumed},
    // "They upped my sertraline to 100", "rent's going up to 980", "standup's at 9.30 from now on".
    {.pattern = OPENS
     "(?:[\\pL-]+ ){0,2}?[\\pL-]+(?: has| have| just| now)* (?:upped|raised|increased|lowered|reduced|cut|dropped|"
     "halved|doubled|bumped|changed|moved) (?:my|our|the) " A_FIGURE "(?: up| down)? to (?:[£$€])?\\d[^,;?]*?" FOR_GOOD,
     .anew = true},
    {.pattern = OPENS
     "(?:the |my |our )?" A_FIGURE HAS " (?:going up|gone up|went up|going down|gone down|went down|risen|rose|"
     "dropped|fallen|fell|changed|changing|changes|moved|up|down)(?: up| down)? to (?:[£$€])?\\d[^,;?]*?" FOR_GOOD,
     .anew = true},
    // "My rate's 45 from January", of who charges 40 an hour.
    {.pattern = OPENS "(?:the |my |our )?(?:new )?(?:hourly |day |daily )?(?:rate|fee)s?(?:'s| is| are)(?: now)* "
                      "(?:[£$€])?\\d[^,;?]*?(?: from now on| now| these days| since [\\pL]+| from [\\pL]+)" FOR_GOOD,
     .told = kCharges,
     .anew = true},
    {.pattern = OPENS "(?:the |my |our )?(?:new )?(?:salary|pay|wages?|income)(?:'s| is| are)(?: now| up to)* "
                      "(?:[£$€])?\\d[^,;?]*?(?: from now on| now| these days| since [\\pL]+| from [\\pL]+)" FOR_GOOD,
     .told = kEarns,
     .anew = true},
    {.pattern = OPENS "(?:the |my |our )?" A_FIGURE
                      "(?:'s| is| are)(?: now| at| up to)* (?:[£$€])?\\d[^,;?]*?(?: from now on| now| these "
                      "days| nowadays| since [\\pL]+| from [\\pL]+| as of [^,;?]+)" FOR_GOOD,
     .anew = true},
    {OPENS "(?:the |my |our )?" A_FIGURE
           "(?:'s| is| are)(?: now)? (?:every|weekly|monthly|daily|fortnightly|quarterly|once|twice)\\b"
           "[^,;?]*?(?: from now on| now| these days| nowadays| since [\\pL]+| from [\\pL]+)" FOR_GOOD,
     {},
     kHowOften},
});

constexpr W kUndone =
    "(?i)\\b(?:but|though|although|nearly|almost|if|unless|might|fixed|mended|repaired|false alarm|until|"
    "mistake|accident\\w*|vegan|veggie|plant|mock|fake|soya?|oat|almond|coconut|(?:meat|alcohol|gluten|dairy)-free|"
    "non-alcoholic|dream\\w*|dreamt|hope|wish|would|could|should)\\b";

constexpr auto kBeside = std::to_array<W>({"near", "by", "behind", "opposite", "outside", "beside", "past", "above",
                                           "below", "under", "around", "without", "before", "after", "not", "no"});

constexpr NamedEndWords kNamedEnds{.ends = kEnds, .beside = kBeside, .undone = kUndone};

}  // namespace

const NamedEndWords& englishNamedEnds() { return kNamedEnds; }

}  // namespace hearth::memory
