// SPDX-License-Identifier: AGPL-3.0-or-later
// English: people and animals, one and several, and what may stand before them.
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/reading/enumerations.h"
#include "core/memory/reading/people.h"

namespace hearth::memory {

namespace {

constexpr auto kMale = std::to_array<std::string_view>({"brother",
                                                        "father",
                                                        "dad",
                                                        "son",
                                                        "husband",
                                                        "boyfriend",
                                                        "uncle",
                                                        "grandfather",
                                                        "grandpa",
                                                        "granddad",
                                                        "nephew",
                                                        "stepfather",
                                                        "father-in-law",
                                                        "brother-in-law",
                                                        "son-in-law",
                                                        "twin brother",
                                                        "little brother",
                                                        "older brother",
                                                        "younger brother",
                                                        "grandson",
                                                        "godson",
                                                        "stepson",
                                                        "godfather",
                                                        "grandad",
                                                        "papa",
                                                        "daddy",
                                                        "pops",
                                                        "hubby",
                                                        "boy",
                                                        "bro",
                                                        "landlord",
                                                        "ex-husband",
                                                        "man",
                                                        "lad",
                                                        "guy",
                                                        "bloke",
                                                        "chap",
                                                        "fella",
                                                        "nonno",
                                                        "abuelo",
                                                        "opa",
                                                        "appa",
                                                        "chacha"});
constexpr auto kFemale =
    std::to_array<std::string_view>({"sister",        "mother",        "mom",           "mum",
                                     "mam",           "woman",         "lady",          "lass",
                                     "daughter",      "wife",          "girlfriend",    "aunt",
                                     "grandmother",   "grandma",       "granny",        "niece",
                                     "stepmother",    "mother-in-law", "sister-in-law", "daughter-in-law",
                                     "twin sister",   "little sister", "older sister",  "younger sister",
                                     "granddaughter", "goddaughter",   "stepdaughter",  "godmother",
                                     "mama",          "mummy",         "nan",           "nana",
                                     "gran",          "auntie",        "missus",        "girl",
                                     "sis",           "landlady",      "ex-wife",       "mammy",
                                     "mamma",         "nani",          "dadi",          "nonna",
                                     "abuela",        "oma",           "amma",          "bua",
                                     "masi",          "didi",          "babcia",        "yiayia"});

constexpr auto kHe = std::to_array<std::string_view>({"he", "he's", "hes", "he'll", "he'd", "him", "his"});
constexpr auto kShe = std::to_array<std::string_view>({"she", "she's", "shes", "she'll", "she'd", "her", "hers"});

constexpr auto kHim = std::to_array<std::string_view>({"him"});
constexpr auto kHis = std::to_array<std::string_view>({"his"});
constexpr auto kHer = std::to_array<std::string_view>({"her"});
constexpr auto kOne =
    std::to_array<std::string_view>({"he", "he's", "him", "his", "himself", "she", "she's", "her", "hers", "herself"});
constexpr auto kNaming = std::to_array<std::string_view>(
    {"i",   "we",  "my",  "our",  "his",    "her",   "their", "a",    "an", "the", "is",
     "are", "am",  "be",  "been", "called", "named", "name",  "goes", "by", "of",  "have",
     "has", "had", "got", "i've", "we've",  "and",   "so",    "btw",  "new"});
constexpr auto kHeHeads = std::to_array<std::string_view>({"he", "his"});
constexpr auto kSheHeads = std::to_array<std::string_view>({"she", "her"});
constexpr auto kOwning = std::to_array<std::string_view>({"his", "her"});

constexpr auto kOfOne =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"kids", "kid"},
                                                                  {"children", "child"},
                                                                  {"sons", "son"},
                                                                  {"daughters", "daughter"},
                                                                  {"boys", "son"},
                                                                  {"girls", "daughter"},
                                                                  {"twins", "twin"},
                                                                  {"babies", "baby"},
                                                                  {"stepsons", "stepson"},
                                                                  {"stepdaughters", "stepdaughter"},
                                                                  {"stepkids", "stepchild"},
                                                                  {"stepchildren", "stepchild"},
                                                                  {"foster kids", "foster child"},
                                                                  {"foster children", "foster child"},
                                                                  {"brothers", "brother"},
                                                                  {"sisters", "sister"},
                                                                  {"siblings", "sibling"},
                                                                  {"parents", "parent"},
                                                                  {"grandparents", "grandparent"},
                                                                  {"in-laws", "in-law"},
                                                                  {"cousins", "cousin"},
                                                                  {"aunts", "aunt"},
                                                                  {"uncles", "uncle"},
                                                                  {"nieces", "niece"},
                                                                  {"nephews", "nephew"},
                                                                  {"grandchildren", "grandchild"},
                                                                  {"grandkids", "grandchild"},
                                                                  {"grandsons", "grandson"},
                                                                  {"granddaughters", "granddaughter"},
                                                                  {"godchildren", "godchild"},
                                                                  {"friends", "friend"},
                                                                  {"flatmates", "flatmate"},
                                                                  {"housemates", "housemate"},
                                                                  {"roommates", "roommate"},
                                                                  {"neighbours", "neighbour"},
                                                                  {"neighbors", "neighbor"},
                                                                  {"colleagues", "colleague"},
                                                                  {"coworkers", "coworker"},
                                                                  {"co-workers", "co-worker"},
                                                                  {"teammates", "teammate"},
                                                                  {"bandmates", "bandmate"},
                                                                  {"co-founders", "co-founder"},
                                                                  {"employees", "employee"},
                                                                  {"apprentices", "apprentice"},
                                                                  {"interns", "intern"},
                                                                  {"assistants", "assistant"},
                                                                  {"lodgers", "lodger"},
                                                                  {"students", "student"},
                                                                  {"pupils", "pupil"},
                                                                  {"dogs", "dog"},
                                                                  {"puppies", "puppy"},
                                                                  {"cats", "cat"},
                                                                  {"kittens", "kitten"},
                                                                  {"rabbits", "rabbit"},
                                                                  {"hamsters", "hamster"},
                                                                  {"guinea pigs", "guinea pig"},
                                                                  {"horses", "horse"},
                                                                  {"ponies", "pony"},
                                                                  {"donkeys", "donkey"},
                                                                  {"goats", "goat"},
                                                                  {"hens", "hen"},
                                                                  {"chickens", "chicken"},
                                                                  {"ducks", "duck"},
                                                                  {"parrots", "parrot"},
                                                                  {"budgies", "budgie"},
                                                                  {"tortoises", "tortoise"},
                                                                  {"turtles", "turtle"},
                                                                  {"ferrets", "ferret"},
                                                                  {"snakes", "snake"},
                                                                  {"geckos", "gecko"},
                                                                  {"rats", "rat"}});

constexpr auto kIsWhat = std::to_array<std::string_view>({"is {t}", "is a {t}"});

}  // namespace

#define BEGINS_WRITER                                                                           \
    "(?:^|[,;:(.] ?|\\b(?:and|but|so|because|since|as|that|plus|also) )(?:i|we|my \\w+ and i) " \
    "(?:(?:also|now|already|still|currently|both|do|just|only|actually) )*"

#define NAME "\\p{Lu}\\pL+(?: \\p{Lu}\\pL+)?"
#define RELATION "(?i:({relation}))"
#define BEFORE_KIN "and|but|for|with|to|that|because|so|when|since|at|from|by|of|as|if|after|before"

const PeopleWords& englishPeople() {
    static constexpr PeopleWords kWords{
        .bareKin =
            "mum|mom|mam|mama|mamma|mummy|dad|daddy|papa|mother|father|grandma|granny|nana|grandpa|grandad|granddad|"
            "grandmother|grandfather",
        .male = kMale,
        .female = kFemale,
        .he = kHe,
        .she = kShe,
        .one = kOne,
        .heHeads = kHeHeads,
        .sheHeads = kSheHeads,
        .naming = kNaming,
        .owning = kOwning,
        .whole = "\\b((?:my|our) (?:{relation})(?:,? (?-i:\\p{Lu}[\\pL-]*\\pL(?: \\p{Lu}[\\pL-]*\\pL)?))?)\\b",
        .asked = "(?i:\\byour ({relation}))\\b(?:,? (\\p{Lu}[\\pL-]*\\pL))?",
        .writers = "\\b(?i:my|our) (?i:new |current |lovely )?" RELATION "\\b(?:,? (" NAME "))?",
        .kin = "(?:^|[,;:.(] ?|\\b(?i:" BEFORE_KIN ") )(?i:({kin}))\\b",
        .had =
            "(?i:\\b(?:i|we)(?:['’]ve| have|['’]ve got| have got| also have) (?:an?|one) (?:[\\w-]+ "
            ")?" RELATION ")\\b",
        .theirs = "\\b(?:(?i:my|our) " RELATION "(?:,? (" NAME "))?|(" NAME
                  ")) (?i:has|had)(?i: got)? (?i:an?|one) (?:[\\w-]+ )?" RELATION "\\b",
        .others = "(?:\\b(?:(?i:my|our) " RELATION "|(" NAME "))['’]s|\\b(?i:(his|her))) " RELATION "\\b(?:,? (" NAME
                  ")\\b)?",
        .owned = "^own " RELATION "(?:,? (" NAME "),?)?('s)? ([a-z].*)$",
        .dear = "\\b(?:dear|poor|sweet) (\\p{Lu}\\pL+)\\b",
        .named = "^(?:is|was|are) (?:called |named )?" NAME "(?:,.*)?$",
        .him = kHim,
        .his = kHis,
        .her = kHer,
        .afterHer =
            "(?i)^(?:$|[.,;!?]| (?:in|on|at|to|for|with|from|by|of|about|every|each|most|once|twice|when|while|"
            "if|and|or|but|so|because|as|now|again|back|home|up|out|over|around|there|here|some|a|an|the|my|our|"
            "this|that|how|what|until|till|before|after|since|sometimes|often|always|daily|weekly|regularly|"
            "tomorrow|today|not|both|all|\\d)\\b)",
        .onesOwn =
            "(?i)^the ((?:wife|missus|mrs|husband|hubby|other half|gf|bf|mother-in-law|"
            "father-in-law|in-laws|kids|new "
            "(?:boss|manager|landlord|landlady|flatmate|housemate|roommate|"
            "therapist|gp|dentist|doctor|neighbou?r))) ",
        .firstborn = "(?i)^((?:my|our) (?:eldest|oldest|youngest))(?: one)? ",
        .childOf = " child",
        .myOne = "my ",
        .unhyphenated =
            "(?i)\\b(?:mother|father|mum|mom|dad|sister|brother|son|daughter) in law "
            "(?:school|firm|degree|enforcement|practice)\\b|"
            "\\b((?:mother|father|mum|mom|dad|sister|brother|son|daughter|parent)s? in law)s?\\b",
    };
    return kWords;
}

#define THING_WORD                                                                                                     \
    "(?:cars?|vans?|bikes?|bicycles?|tandem|scooter|moped|motorbikes?|boats?|canoe|kayaks?|sailboat|caravan|camper|"   \
    "camper ?van|motorhome|trailer|tent|phones?|mobile|laptops?|tablet|watch|smartwatch|cameras?|tv|telly|television|" \
    "speakers?|headphones|printer|monitors?|desktop|computer|pc|console|keyboards?|drone|kindle|e-reader|guitars?|"    \
    "piano|violins?|cello|banjo|ukulele|drum kit|trumpet|flute|accordion|cabin|cottage|allotment|greenhouse|"          \
    "telescope|sewing machine|loom|kiln|lawnmower|freezer|fridge|dishwasher|oven|air fryer|treadmill|"                 \
    "(?:espresso|coffee|rowing) machine|record player|turntable)"
#define THING_NAME                                                         \
    "(?:(?-i:\\p{Lu})[\\pL\\d'+.-]*|iPad|iPhone|iMac|iPod|reMarkable)(?: " \
    "(?:\\d[\\w+-]*|(?-i:\\p{Lu})[\\w+-]*|pro|max|mini|air)){0,3}"
#define THING_COUNT "(?:an?|one|two|three|four|my|our|the|some|\\d)"
#define THING_WHERE                                                                              \
    "(?: (?:at (?:home|work)|for (?:work|home|travel|the weekends?)|in (?:the|my|our) \\pL+|in " \
    "(?-i:\\p{Lu})[\\pL'-]+))?"
#define ONE_THING                                                                                       \
    "(?:" THING_COUNT " (?:[a-z][a-z-]* ){0,2}?(?:(?-i:" THING_NAME ")(?: " THING_WORD ")?|" THING_WORD \
    ")" THING_WHERE ")"

const EnumerationWords& englishEnumerations() {
    static constexpr EnumerationWords kWords{
        .ofOne = kOfOne,
        .counts = "an?|one|two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\\d",
        .holders = BEGINS_WRITER "(?:have got|have|got|own|keep|employ|adopted|foster|raise)|" BEGINS_WRITER
                                 "(?:run|own|have|live|share|manage|lead)\\b[^,;:.()]{0,40} with",
        .notHeld = "\\b(?:not|never|no|want|wants|would|wish|hope|could|might|should|will|if|had|used|cannot|need)\\b",
        .described =
            "(?:(?:the |my |our )?(?:eldest|oldest|youngest|middle one|elder|younger|older|baby|little|big|old|"
            "dear|wee)(?: one| son| daughter| boy| girl)?,? )",
        .own = "\\b(?:my|our) ",
        .headed = "^(?:(?:{counts}) )?(?:{kinds})(?: here)?(?::| -| \\() ?{name}",
        .head =
            "((?:my|our) )?(?:({counts}) )?(?:(\\d{1,2})[- ]years?[- ]old )?(?:(?-i:[a-z])[\\w-]* "
            "){0,2}?({kinds})\\b",
        .aged = "(?:my |our )?(\\d{1,2})[- ]years?[- ]old ",
        .lead = "(?: here)?(?:,? (?:are |is )?(?:called|named))?(?: ?\\(| -|:|,)? ?",
        .are = " are:? (?:called |named )?",
        .joint = "(?:,? and |,? & |, plus | plus |, )",
        .bracketYears = "(?:aged? |he is |she is )?(\\d{1,2})(?: ?years?(?: old)?| ?yrs?(?: old)?| ?yo| ?y/o)?",
        .clause = "(?:he|she|who) (.+)",
        .plain = "[a-z][a-z -]{3,40}",
        .years =
            "(?:,| -)?(?: who is| aged?| he is| she is| is)? (\\d{1,2})(?: years? old| yrs?(?: old)?| yo| "
            "y/o)?([,.;:)!?]| and | & |$)",
        .who = ",? who ([^,;.()]+?)(,|;|\\.|\\)| and (?-i:\\p{Lu})|$)",
        .is = "(?:,| -) (?:he|she) (is [^,;.()]+)",
        .apposed = ", (an? [a-z][^,;.():]*)(,|\\.|$)",
        .things =
            "((?:i|we) (?:also |now |both |still )*(have got|have|own|use|drive|ride)(?: also)?)"
            "((?: " ONE_THING "(?:,? and|,|$)){2,6})",
        .thing = " (" ONE_THING ")(?:,? and|,|$)",
        .bare = "^" THING_COUNT " | (?:at|for|in) .*$",
        .isAged = "is {t} years old",
        .isWhat = kIsWhat,
        .isSomething = "is {t}",
        .child = "child",
        .nationality = "(?:ese|ish|ian|ean|can|ch|ek|ss|utch|erman)$",
    };
    return kWords;
}

}  // namespace hearth::memory
