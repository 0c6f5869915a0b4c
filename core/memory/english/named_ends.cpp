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

#define WENT_UNDER                                                                                                   \
    "(?: has| have| had| is| just| finally| sadly| now)* (?:went bust|gone bust|folded|went under|gone under|"       \
    "collapsed|went into administration|gone into administration|went bankrupt|gone bankrupt|went into liquidation|" \
    "shut down for good|closed (?:its|their) doors|ceased trading)"

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
constexpr auto kEmployers = std::to_array<W>({"employer"});
constexpr auto kWork = std::to_array<W>({"job title"});

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
    {EATEN(MEAT), {}, kNoMeat},
    {EATEN(FISH), {}, kNoFish},
    {EATEN(FROM_ANIMALS), {}, kNoAnimals},
    {EATEN(WITH_GLUTEN), {}, kNoGluten},
    {EATEN(WITH_ALCOHOL), {}, kNoAlcohol},

    {OPENS EATS " (?:smoking|smoke|vaping|vape)" ONCE_MORE CLOSES, {}, kNoSmoke},

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
});

constexpr W kUndone =
    "(?i)\\b(?:but|though|although|nearly|almost|if|unless|might|fixed|mended|repaired|false alarm|until|"
    "mistake|accident\\w*|vegan|veggie|plant|mock|fake|soya?|oat|almond|coconut|(?:meat|alcohol|gluten|dairy)-free|"
    "non-alcoholic|dream\\w*|dreamt|hope|wish|would|could|should)\\b";

constexpr NamedEndWords kNamedEnds{.ends = kEnds, .undone = kUndone};

}  // namespace

const NamedEndWords& englishNamedEnds() { return kNamedEnds; }

}  // namespace hearth::memory
