// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what people tell of everyday matters in passing: sizes and measures, what runs out on a day, where things
// are kept, birthdays, how old somebody will be, whom they adopted, who helped them move.
#include <array>

#include "core/memory/english/kinds.h"
#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

constexpr auto A = About::Anyone;

/// What is valid for a time, or agreed for one.
#define VALID_FOR_A_TIME                                                                                         \
    "(?:(?:[\\w'-]+ ){0,3}?(?:visa|passport|contract|lease|tenancy|membership|subscription|permit|licen[cs]e|"   \
    "insurance|warranty|guarantee|certificate|certification|green card|id card|railcard|season ticket|bus pass|" \
    "rail pass|annual pass|gym pass|travel pass|probation|notice period|fixed rate|mortgage deal|scholarship|"   \
    "fellowship|grant|placement|secondment|maternity leave|paternity leave|parental leave|mot|car tax|road tax|" \
    "h-?1b|work authori[sz]ation|free trial|phone plan))"
#define RUNS_OUT                                                                                                     \
    "(?:runs?(?: out)?|will run out|expires?|will expire|is expiring|be expiring|ends?|will end|be ending|lapses?|"  \
    "be (?:only )?(?:up|due|valid|good|over|up for renewal|due for renewal)(?: for renewal)?|renews?|auto-?renews?|" \
    "finishes|will finish|comes up(?: for renewal)?|lasts|goes on)(?: on| in| at)?"

/// Things that one looks for.
#define KEPT_THING                                                                                              \
    "(?:(?:(?:spare|car|house|flat|front door|back door|shed|bike|garage|office|allotment|van|cellar) ){1,2}"   \
    "keys?|keys|(?:(?:old|new|uk|us|indian|irish|british|spare|kids'|children's|son's|daughter's|cat's|dog's) " \
    ")?(?:passports?|birth certificates?|stopcock|fuse ?box|water meter|gas meter|"                             \
    "electric(?:ity)? meter|first aid kit|toolbox|deeds|christmas decorations))"
#define KEPT_AT                                                                                                      \
    "(?:under|underneath|inside|on top of|behind|above|below|next to|beside|outside|hanging|hidden|buried|taped|"    \
    "(?:with|by|near|at|in) (?:the|my|our|his|her|their|an?|(?-i:\\p{Lu}))|on (?:the|a|my|our) (?:[a-z]+ )?(?:hook|" \
    "table|shelf|windowsill|window ledge|sill|counter|desk|fridge|nail|dresser|worktop|rack|dashboard|mantelpiece|"  \
    "landing|porch|keyring))"

/// Sizes as they are sold.
#define SIZE_OF "(?:(?:uk|eu|us|european|british|american|child'?s|kids'?|men'?s|women'?s|ladies'?|junior) )"
#define SIZE_NUMBER "(?:\\d{1,2}(?:[.,]5| and a half| 1/2|½)?)"
#define SHOES "(?:shoes?|boots?|trainers|sneakers|footwear|wellies)"
#define OF_SHOES "\\b(?:$|,.*| (?:and|but|so|in|for|with)\\b.*)"
/// What a measure may be followed by where it is one of the person's.
#define GOES_ON "(?:$|,| (?:so|and|but|with|which|now|at|these days)\\b.*)"

constexpr auto kFacts = std::to_array<FactRule>({
    // Sizes and measures.
    {"^(?:take|be|wear|need)(?: an?)? (?P<v>" SIZE_OF "(?:size )?" SIZE_NUMBER "|" SIZE_OF "size " SIZE_NUMBER
     ")(?: wide| narrow)? (?:in )?" SHOES OF_SHOES,
     "shoe size", Slot::One, Shape::Text, "own shoe size be {v}", Kind::Fact, 2, 0.86},
    {"^(?:take|be|wear|need)(?: an?)? (?:size )?(?P<v>" SIZE_NUMBER ")(?: wide| narrow)? (?:in )?" SHOES OF_SHOES,
     "shoe size", Slot::One, Shape::Text, "own shoe size be {v}", Kind::Fact, 2, 0.86},
    {"^(?:take|be|wear)(?: an?)? (?P<v>" SIZE_OF "(?:size )?" SIZE_NUMBER "|size " SIZE_NUMBER
     ")(?: in (?:clothes|dresses|tops|trousers|jeans))?" GOES_ON,
     "clothing size", Slot::One, Shape::Text, "wear a {v}", Kind::Fact, 2, 0.84},
    {"^own feet be (?:a )?(?:size )?(?P<v>" SIZE_OF "?(?:size )?" SIZE_NUMBER ")" GOES_ON, "shoe size", Slot::One,
     Shape::Text, "own shoe size be {v}", Kind::Fact, 2, 0.86},
    {"^(?:be|stand) (?:about |just |only |nearly |almost |exactly |around )*(?P<v>[3-7]['’] ?\\d{1,2}[\"”]?|"
     "[3-7] ?(?:foot|feet|ft) ?(?:\\d{1,2}(?: ?(?:\"|inches|inch|in))?)?|[12][.,]\\d{1,2} ?m(?:et(?:er|re)s?)?|"
     "1\\d\\d ?cm|1m ?\\d\\d)(?: tall)?" GOES_ON,
     "height", Slot::One, Shape::Text, "be {v} tall", Kind::Fact, 2, 0.84},
    {"^(?:(?:be|stand) [^,;]*(?:cm|m|tall|foot|ft|\\d)(?:,| and) (?:weigh )?|weigh (?:about |around |just |only )*|be "
     "(?:about |around |down to |up to |now )*)(?P<v>\\d{2,3}(?:[.,]\\d)? ?(?:kg|kgs|kilos?|kilograms?|lbs?|pounds)|"
     "\\d{1,2} stone(?: \\d{1,2})?(?: ?(?:lbs?|pounds))?)" GOES_ON,
     "weight", Slot::One, Shape::Text, "weigh {v}", Kind::Fact, 2, 0.82},

    {"^(?:need|wear|use|have)(?: (?:an?|own|my))? "
     "(?P<v>(?:(?:strong|thick|reading|prescription|varifocal|bifocal|walking|"
     "white|electric|manual|prosthetic|insulin) )*(?:glasses|spectacles|contact lenses|hearing "
     "aids?|wheelchair|stick|cane|"
     "prosthesis|pump|pacemaker|insoles))(?: (?:for|to|at|when|since|on|in)\\b.*)?$",
     "aid", Slot::Each, Shape::Text, "~", Kind::Fact, 2, 0.8},

    // Whom one lives with, in one number, and whom one pays for what the house needs.
    {"^be (?:an? )?(?P<v>(?:family|household) of (?:two|three|four|five|six|seven|eight|nine|ten|\\d+))\\b.*$",
     "household", Slot::One, Shape::Text, "have a {v}", Kind::Fact, 2, 0.8},
    {"^own (?P<k>internet provider|broadband provider|isp|mobile provider|phone provider|mobile network|insurer|energy "
     "supplier|electricity supplier|gas supplier|hosting provider|letting agent|letting agency|estate agent) be "
     "(?:with "
     "|now |currently |called )*(?P<v>(?-i:\\p{Lu})[^,;]*?)(?: (?:and|but|since|now)\\b.*)?$",
     "{k}", Slot::One, Shape::Name, "own {k} be {v}", Kind::Fact, 2, 0.84},
    {"^have (?:got )?to (?P<v>(?:give|hold|deliver) (?:an? |the |my |own )(?:[\\w'-]+ "
     ")*?(?:talk|speech|presentation|lecture|"
     "keynote|demo|toast|eulogy)\\b.*)$",
     "plan", Slot::Each, Shape::Activity, "~", Kind::Plan, 2, 0.8, A, Needs::Time},

    {"^(?:adopted|have adopted|rescued|have rescued|took in|have taken in|fostered) (?P<v>an? " HEARTH_ANIMAL
     ")(?: (?:from|at|through|that|who|which|and) .*)?$",
     "pet", Slot::Each, Shape::Text, "have {v}", Kind::Relation, 2, 0.84},

    // What runs out on a day.
    {"^own (?P<k>" VALID_FOR_A_TIME ") " RUNS_OUT "$", "runs out/{k}", Slot::One, Shape::When, "~", Kind::Plan, 2, 0.86,
     A, Needs::Time},

    // Where things are.
    {"^own (?P<k>" KEPT_THING ") be (?:now |always |kept |still |usually )*(?P<v>" KEPT_AT "\\b[^,;]*)", "place of/{k}",
     Slot::One, Shape::Text, "own {k} be {v}", Kind::Fact, 2, 0.84},
    {"^(?:just )?(?:have )?parked(?: (?:the|my|our|own) (?:car|van))?,? (?P<v>(?:on|in|at|by|near|outside|behind|next "
     "to|"
     "under) (?:the )?(?:level|row|floor|bay|deck|zone|space|spot|section|[a-z]\\d|\\d)\\b.*)",
     "place of/car", Slot::One, Shape::Text, "~", Kind::Fact, 2, 0.84, About::User},
    // Nobody drives a son.
    {"^(?P<v>(?:drive|take|bring|walk|collect|ride) (?:my|our|own) " HEARTH_RELATION
     "(?: (?-i:\\p{Lu})\\pL+)? (?:to|from|home|back|there)\\b.*)$",
     "habit", Slot::Each, Shape::Activity, "~", Kind::Fact, 2, 0.76, A, Needs::Nothing, 1, true},

    // Birthdays and ages to come.
    {"^own birthday be(?: coming up| coming)?$", "birthday", Slot::One, Shape::When, "own birthday be {v}", Kind::Fact,
     2, 0.9, A, Needs::Time},
    {"^(?:be turning|turn|will turn|will be|be going to (?:be|turn)|be about to turn) (?P<v>" HEARTH_NUMBER ")$", "age",
     Slot::One, Shape::Text, "=turns {v}", Kind::Fact, 2, 0.86, A, Needs::Time},
});

#define NAMED_PLACE "((?-i:\\p{Lu})[\\pL'-]+(?: (?-i:\\p{Lu})[\\pL'-]+){0,2})"
#define NOT_A_STREET \
    "(?:$|[,;.]| (?:in|on|at|last|this|two|three|a|from|with|for|when|after|before|because|so|and|but)\\b)"
#define TOOK_IN "(?:adopted|got|have got|bought|rescued|took in|brought home|picked up|have|own|fostered)"
#define NAMING_IT                                                                                                       \
    "(?:,|;| -| –| and)+ (?:(?:she|he|it) is (?:called|named)|(?:her|his|its) name is|we (?:have )?(?:called|named) " \
    "(?:her|him|it)|i (?:have )?(?:called|named) (?:her|him|it)|called|named) "

constexpr auto kRecasts = std::to_array<Recast>({
    // Who helped, and where one lives since.
    {"^(?:(?:a|an|my|our|some|the|two|three|his|her) [^,;]{2,40}?|(?-i:\\p{Lu})\\pL+(?: and (?-i:\\p{Lu})\\pL+)?) "
     "(?:has |have |just |kindly )*(?:helped|drove|got) (?:me|us)(?: all)? (?:to )?(?:move(?: house)?|relocate) "
     "(?:(?:back|over|down|up|out|here|from [^,;]+?) )?to " NAMED_PLACE "(" NOT_A_STREET ".*)?$",
     "I moved to \\1\\2", Tells::Instead},
    {"^(?:(?:a|an|my|our|some|the|two|three|his|her) [^,;]{2,40}?|(?-i:\\p{Lu})\\pL+(?: and (?-i:\\p{Lu})\\pL+)?) "
     "(?:has |have |just |kindly |been )*(?:helped|helping) (?:me|us)(?: all)? (?:to )?(?:settle(?: in)?|find "
     "(?:my|our) "
     "feet|get settled)(?: here)? in " NAMED_PLACE "(" NOT_A_STREET ".*)?$",
     "I live in \\1\\2", Tells::Instead},
    {"^(?:(?:a|an|my|our|some|the|two|three|his|her) [^,;]{2,40}?|(?-i:\\p{Lu})\\pL+(?: and (?-i:\\p{Lu})\\pL+)?) "
     "(?:has |have |just |kindly )*helped (?:me|us)(?: all)? (?:to )?move (?:in)?to (?:my|our|a|the) (?:\\w+ "
     ")?(?:flat|house|"
     "place|apartment|home|room|studio) in " NAMED_PLACE "(" NOT_A_STREET ".*)?$",
     "I moved to \\1\\2", Tells::Instead},

    // Animals, named behind what tells of them.
    {"^(?:i|we) (?:have )?(?:just |recently |finally |also )*" TOOK_IN " an? (" HEARTH_ANIMAL ") ?(?:from [^,;]*? )?"
     "((?:last|on|in|this|yesterday|two|three|a)\\b[^,;]*)" NAMING_IT "(?-i:(\\p{Lu}[\\pL'-]*\\pL)).*$",
     "I have a \\1 named \\3 since \\2", Tells::Spans},
    {"^(?:i|we) (?:have )?(?:just |recently |finally |also )*" TOOK_IN " an? (" HEARTH_ANIMAL
     ")(?: from [^,;]*)?" NAMING_IT "(?-i:(\\p{Lu}[\\pL'-]*\\pL)).*$",
     "I have a \\1 named \\2", Tells::Spans},
    {"^(?-i:(\\p{Lu}[\\pL'-]*\\pL)),? (?:is )?(?:my|our) (?:(?:old|young|big|little|new|elderly|rescue|beloved|poor|"
     "darling) )*(" HEARTH_ANIMAL
     "), ((?:is|has|was|turns|turned|will|had|loves|hates|likes|needs|got|won't|does|eats)\\b.*)$",
     "My \\2 \\1 \\3", Tells::Instead},
    {"^(?:the|my|our) (" HEARTH_ANIMAL ") ?(?:\\(|, )(?-i:(\\p{Lu}[\\pL'-]*\\pL))(?:\\)|,) (?:is|has|was|ate|won't|had|"
     "keeps|needs|loves|hates|got|did|does|will|died|turned|can|\\w+ed)\\b.*$",
     "I have a \\1 named \\2"},
    // "I took Biscuit to the vet, she's 12 now."
    {"^(?:i|we) (?:have )?(?:just )?(?:took|take|taking|taken|brought|bring|walked|walk|fed|feed|rang|called|met|saw|"
     "picked up|dropped|am taking|are taking) (?-i:(\\p{Lu}[\\pL'-]*\\pL))\\b(?-i:[^\\p{Lu},;]*)(?:,|;| -| –| and)+ "
     "(?:she|he|it) is (?:only |just |nearly |already |now )*(" HEARTH_NUMBER
     ")(?: years? old)?(?: now| already)?(?:$|,.*| and .*| but .*)",
     "\\1 is \\2 years old"},

    // Kin by their own name alone.
    {"^(?-i:((?:M|m)(?:um|om|am|ammy|ummy|other|ama)|(?:D|d)ad|(?:G|g)ran(?:ny|dma|dpa|dad)?|(?:N|n)an(?:a|i)?)), "
     "(?-i:(\\p{Lu}[\\pL'-]*\\pL)), ((?:is|has|was|lives|still|turned|turns|will|works|had)\\b.*)$",
     "My \\1 \\2 \\3", Tells::Instead},

    // Birthdays.
    {"^(mum|mom|mam|mammy|mummy|dad|daddy|gran|granny|grandma|grandpa|grandad|granddad|nan|nana|nani)(?:'s|s) birthday "
     "(?:is|falls|will be) ((?:on |next |this |tomorrow|today|the |\\d)[^,;.!?]*?)(?:(?:,| and| so| "
     "but)\\b.*)?$",
     "My \\1's birthday is \\2", Tells::Instead},
    {"^(?:it is|its|today is|it will be) "
     "(mum|mom|mam|mammy|mummy|dad|daddy|gran|granny|grandma|grandpa|grandad|granddad|nan|nana|nani)(?:'s|s) "
     "birthday(?: again)? ((?:on |next |this |tomorrow|today|the "
     ")[^,;.!?]*?)(?:(?:,| and| so| but)\\b.*)?$",
     "My \\1's birthday is \\2", Tells::Instead},
    {"^(?:it is|its|today is|it will be) (?:also )?((?:my|our)(?: " HEARTH_RELATION
     "(?:'s|'))?(?: (?-i:\\p{Lu})\\pL+'s)?|"
     "(?-i:\\p{Lu})\\pL+'s) birthday(?: again)? ((?:on |next |this |tomorrow|today|the )[^,;.!?]*?)(?:(?:,| and| so| "
     "but)\\b.*)?$",
     "\\1 birthday is \\2", Tells::Spans},
    {"^(today|tomorrow) is ((?:my|our)(?: " HEARTH_RELATION
     "(?:'s|'))?|(?-i:\\p{Lu})\\pL+'s) birthday(?:(?:,| and| so| "
     "but)\\b.*)?$",
     "\\2 birthday is \\1", Tells::Spans},
    {"^((?:my|our) (?:" HEARTH_RELATION "s )?|(?-i:\\p{Lu})\\pL+s )birthdays ((?:on|in|the|\\d)\\b.*)$",
     "\\1birthday is \\2", Tells::Instead},

    // What is the writer's, though told with "the".
    {"^the (" VALID_FOR_A_TIME ") (" RUNS_OUT " .+)$", "My \\1 \\2", Tells::Instead},
    {"^(?:the )?(" KEPT_THING ") (is|are) ((?:(?:now|always|kept|still|usually) )*" KEPT_AT "\\b.*)$", "My \\1 \\2 \\3",
     Tells::Instead},
    {"^((?:i|we) (?:have )?(?:just )?parked\\b.*?),? (?:please )?(?:remember|note|save|don't forget|do not forget) "
     "(?:that|"
     "this|it|where)\\b.*$",
     "\\1", Tells::Spans},

    // "As a single dad I cook most nights", "as a child I lived in Cork".
    {"^as (an? "
     "(?:(?:single|new|first-time|stay-at-home|working|foster|young|older|expectant|lifelong|strict|practising|"
     "retired|former|qualified|trained|full-time|part-time) "
     ")*(?:dad|mum|mom|father|mother|parent|grandparent|grandmother|"
     "grandfather|vegan|vegetarian|pescatarian|coeliac|celiac|diabetic|muslim|christian|hindu|jew|buddhist|widow|"
     "widower|"
     "wheelchair user|night owl|freelancer|landlord|tenant|(?:[\\w-]+ ){0,2}" KIND_JOB ")),? (i|we) ([a-z]+ .*)$",
     "I am \\1 and I \\3", Tells::Carried},
    {"^as an? (child|kid|boy|girl|teenager|teen|student|young man|young woman|young girl|young boy),? (i|we) "
     "(.+)$",
     "\\2 \\3 as a \\1", Tells::Carried},
    {"^as an? (?:treat|rule|hobby|result|consequence|favour|favor|joke|last resort|side job|side "
     "hustle|bonus|habit|"
     "precaution|start),? ((?:i|we) .+)$",
     "\\1", Tells::Carried},
});

}  // namespace

std::span<const FactRule> englishEveryday() { return kFacts; }
std::span<const Recast> englishEverydayRecasts() { return kRecasts; }

}  // namespace hearth::memory
