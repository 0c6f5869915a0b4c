// SPDX-License-Identifier: AGPL-3.0-or-later
// English idioms in which people speak of themselves and theirs ("they switched me to nights"), and how it would be
// said plainly: names, birthdays put right, firms that take one on or let one go, where one lives now, when one works.
#include <array>
#include <vector>

#include "core/memory/english/kinds.h"
#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define ONE_NAME "((?-i:\\p{Lu}[\\pL'-]*\\pL))"
#define FIRM_WORDS "(?-i:\\p{Lu})[\\pL\\d&.'-]*(?: (?-i:\\p{Lu})[\\pL\\d&.'-]*){0,3}"
#define FIRM "((?:the )?" FIRM_WORDS "(?: (?:and|of|&) (?:the )?" FIRM_WORDS ")?|the (?:[a-z]+ ){0,2}[a-z]+)"
/// "Hart and Sons", which "and" would cut.
#define FIRM_OF_SEVERAL "(" FIRM_WORDS " (?:and|&) " FIRM_WORDS ")"
#define ANYONE "((?:my|our) " HEARTH_RELATION "(?:,? " HEARTH_WHOLE_NAME2 ")?|" HEARTH_WHOLE_NAME2 ")"
#define A_MONTH "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
#define A_DATE "((?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? " A_MONTH "|" A_MONTH " (?:the )?\\d{1,2}(?:st|nd|rd|th)?)"
#define NOW "(?: (?:now|these days|nowadays|for now|at last|at the moment|from now on))"
#define LED                                                                                                      \
    "(?:(?:sorry|no|oh|ah|ach|ay|oops|typo|wait|hang on|hold on|my mistake|actually|right|well|so|and|but|okay|" \
    "please)[,:.]? )*"
/// When one works, whatever the hours.
#define SHIFTS                                                                                                         \
    "((?:the )?(?:(?:rotating|early|late|night|day|morning|evening|split|swing|twilight|back|double|weekend|long|"     \
    "short|graveyard|standby|\\d+[- ]hour|(?:eight|ten|twelve)-hour|on-call) (?:shifts?|rotas?|weeks|days|patterns?)|" \
    "shift work|shifts|nights|days|weekends|mornings|afternoons|evenings|part[- ]time|full[- ]time|flexi[- ]?time|"    \
    "flexitime|flexible hours|compressed hours|zero hours|half days|job ?share|term time|"                             \
    "(?:two|three|four|five|six|seven) on,? (?:two|three|four|five|six|seven) off|(?:one|two|three|four) weeks? on,? " \
    "(?:and )?(?:one|two|three|four) weeks? off|(?:four|three) (?:tens|twelves)|"                                      \
    "(?:four|three|five|six|nine|4|3|5|6|9)-day (?:week|fortnight)|" HEARTH_NUMBER                                     \
    " (?:hours|days) (?:a|per) week|[a-z]+ (?:till|until|to) [a-z]+)(?: only)?)"

constexpr auto kIdioms = std::to_array<Recast>({
    // Who writes.
    {"^(?:it is|this is|its) (?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|"
     "July|August|September|October|November|December|Christmas|Easter|Ramadan|Eid|Diwali|Spring|Summer|Autumn|Winter) "
     "here\\b.*$",
     "\\0", Tells::Spans},
    {"^(?:it is|this is|its) " ONE_NAME
     " (?:here|typing|speaking|writing|at the keyboard|on the keyboard)(?:,? (?:(?:and )?not|quick|just|again|one|a|"
     "with|about|my)\\b.*)?$",
     "My name is \\1", Tells::Spans},
    {"^(" HEARTH_WHOLE_NAME2 "),? (?:that is|thats) (?:who i am|my name|what i am called)$", "My name is \\1",
     Tells::Spans},
    {"^name(?: ?[:,])? (" HEARTH_WHOLE_NAME2 ")$", "My name is \\1", Tells::Spans},
    {"^myself (" HEARTH_WHOLE_NAME2 ")$", "My name is \\1"},

    // What they are called.
    {"^(?:my|our|the) [a-z-]+(?: [a-z-]+){0,2} (?:always |once )?(?:called|nicknamed|named|christened|dubbed) me "
     "(" HEARTH_WHOLE_NAME2 "),? and (?:it|that|the name)(?: has| just)? stuck$",
     "I go by \\1", Tells::Spans},
    {"^(?:the|my|our) [a-z-]+(?: [a-z-]+){0,2} (?:has|have) (?:all |now |just |already )*(?:renamed|rechristened|"
     "nicknamed|dubbed|christened) me,? (?:(?:so )?(?:it is|i am) )?(?:now )?" ONE_NAME NOW "?$",
     "I go by \\1 now", Tells::Spans},
    {"^" ONE_NAME " (?:has|have)(?: really| just)? stuck,? (?:so|and) (?:that is|thats) what i (?:am|get) called" NOW
     "?$",
     "I go by \\1 now", Tells::Spans},
    {"^" LED "(?:you can |let us )?(?:drop|forget|scrap|lose|no more) " ONE_NAME
     "(?:,? please)?,? (?:and |because |for )?(?:it is|call me|i am|make it) " ONE_NAME "(?:" NOW "|,? please)*$",
     "I go by \\2 instead of \\1", Tells::Spans},
    {"^(?:i|we) (?:get|am|are|am getting|have always been|have been) (?:always |just |mostly |only )?(?:called|"
     "nicknamed) " ONE_NAME " (?:at|by|in) [a-z ]+$",
     "I go by \\1"},
    {"^(?:since|from) (?:school|college|university|childhood|birth|my school days),? (?:i have|ive) been " ONE_NAME
     " (?:to|for|with) (?:everyone|everybody|all|all of them|my friends|the family|my family)$",
     "I go by \\1", Tells::Spans},
    {"^i (?:am|have been)(?: just| only| simply)? " ONE_NAME
     " (?:to|for) (?:everyone|everybody|all of them|all of you|all my friends|my friends|the family|my family|the "
     "lads|the kids)$",
     "I go by \\1"},
    {"^(?:at home|at work|in the family|to my friends|to the family|to the lads) i am (?:just|only|simply) " ONE_NAME
     "$",
     "I go by \\1"},
    {"^(?:my|our|the) [a-z-]+(?: [a-z-]+){0,2} (?:have |has )?made " ONE_NAME " (?:out )?of my name(?:,? and .*)?$",
     "I go by \\1", Tells::Spans},

    {"^(?:my|our|the) (?:family |pet |nick)(?:name|nickname) for me is (" HEARTH_WHOLE_NAME2 ")$", "I go by \\1"},
    {"^(?:.*[,;:] )?(?:i was|have been) given the (?:pet name|nickname|family name) (" HEARTH_WHOLE_NAME2
     ")\\b.*\\bstill\\b.*$",
     "I go by \\1", Tells::Spans},

    // Birthdays, most of them put right.
    {"^" LED
     "(?:i )?(?:had|have|got|wrote|put|noted|gave you|told you) the wrong (?:day|date|month)(?: down)? for " ANYONE
     "[,:;]? (?:and )?(?:the|his|her|their) birthday is (?:on )?" A_DATE "(?:,.*)?$",
     "\\1's birthday is \\2", Tells::Spans},
    {"^" LED ANYONE " (?:has )?(?:put|set|corrected) me(?: right| straight)?,? (?:and )?(?:the|his|her|their) birthday "
     "is (?:on )?" A_DATE "(?:,.*)?$",
     "\\1's birthday is \\2", Tells::Spans},
    {"^(?:.*[,;:] )?" A_DATE " is my birthday,? (?:and )?not (?:on )?" A_DATE "\\b.*$", "My birthday is \\1",
     Tells::Spans},
    {"^(?:.*[,;:] )?(?:it is )?" A_DATE ",? (?:is )?" ANYONE "'s birthday,? (?:and )?not (?:on )?" A_DATE "\\b.*$",
     "\\2's birthday is \\1", Tells::Spans},
    {"^.*[,;:] my own birthday is (?:on )?" A_DATE "$", "My birthday is \\1", Tells::Spans},
    {"^(?:.*[,;:] )?" ANYONE " was not born on " A_DATE ",? but on " A_DATE "$", "\\1's birthday is \\3", Tells::Spans},
    {"^(?:the|my) [a-z]+(?: [a-z]+)? (?:has|have|had|says|gives) my birthday (?:as|is|down as|on) " A_DATE
     ",? (?:when|but|while|though) (?:it is|its)(?: really| actually)? " A_DATE "(?:,.*)?$",
     "My birthday is \\2", Tells::Spans},
    {"^" ANYONE " gets? [^,;]{2,30} on " A_DATE
     ",? (?:(?:because )?(?:it is|thats|that is)|being) (?:the|his|her|their) "
     "(?:own )?birthday$",
     "\\1's birthday is \\2", Tells::Spans},
    {"^(?:on )?(?:the )?" A_DATE ",? " ANYONE " (?:has|celebrates)(?: (?:a|his|her|their))? birthday$",
     "\\2's birthday is \\1", Tells::Spans},
    {"^" ANYONE " (?:has )?(?:just |recently )?(?:had|celebrated) (?:a|his|her|their|another) birthday,? and "
     "(?:is|turned) (?:now |already )?(" HEARTH_NUMBER ")(?: years old)?(?: already| now)?$",
     "\\1 is \\2", Tells::Spans},

    // What one works as.
    {"^(?:i|we) qualified (?:in \\d{4}|.{3,20} ago),? (?:so|and) i have been (an? (?:[\\w-]+ ){0,2}" KIND_JOB
     ") (?:a while|for .*|since.*|ever since|now)$",
     "I am \\1", Tells::Spans},
    {"^" ANYONE " (?:was|is) trained as (an? [^,;]+?),? and (?:now )?works as one(?: now)?$", "\\1 works as \\2",
     Tells::Spans},
    {"^i (?:was|am) trained as (an? [^,;]+?),? and (?:now )?work as one(?: now)?$", "I work as \\1", Tells::Spans},

    {"^(?:(?:for|to) me,? )?(" HEARTH_NUMBER ") already,? (?:that is|thats) " ANYONE " now$", "\\2 is \\1",
     Tells::Spans},

    // Whom one works for.
    {"^(?:my |our |the )?contract with " FIRM
     " (?:has )?(?:just )?(?:ended|ran out|run out|expired|finished)(?: and .*| "
     "in .*| on .*)?$",
     "I no longer work at \\1", Tells::Spans},
    {"^(?:i|we) (?:have )?left the (?:rolls|employ|service|payroll|books) of " FIRM "$", "I no longer work at \\1"},
    {"^" ANYONE " (?:has )?left the (?:rolls|employ|service|payroll|books) of " FIRM "$", "\\1 no longer works at \\2"},
    {"^(?:i |we )?(?:have )?got a start (?:at|with|in) " FIRM "(?:,.*)?$", "I work at \\1", Tells::Spans},
    {"^" ANYONE " (?:has )?got a start (?:at|with|in) " FIRM "(?:,.*)?$", "\\1 works at \\2", Tells::Spans},
    {"^" FIRM_OF_SEVERAL " (?:has |have )?(?:hired|employed|employs|recruited|taken on|took on) (?:me|us)(?: back)?( "
     "(?:in|since|on|last|as)\\b.*)?$",
     "I work at \\1\\2", Tells::Spans},
    {"^" FIRM " (?:has )?hired me back( (?:in|since|on|last|as)\\b.*)?$", "I work at \\1\\2"},
    {"^" FIRM
     " (?:has )?(?:made|gave|given) me an offer (?:that )?(?:i|we) (?:could|can) not (?:refuse|turn down|say no "
     "to|resist),? (?:so|and) (?:it is )?(?:bye(?:[ -]bye)?|goodbye|farewell|so long|cheerio),? (?:to )?" FIRM "$",
     "I work at \\1 instead of \\2", Tells::Spans},
    {"^(?:i|we) (?:have )?(?:just )?(?:got|been given|was given|were given|had) (?:the (?:boot|sack|push|chop|axe|ax|"
     "elbow|bullet|heave-ho)|my (?:cards|p45|marching orders)) (?:from|at|by) " FIRM
     "(?:,? (?:so|and) (?:i|we) (?:do not|no longer) work (?:there|for them)(?: any ?more| any longer)?|,.*| (?:last|"
     "this|on|in|two|three|a) .*)?$",
     "I no longer work at \\1", Tells::Spans},
    {"^" ANYONE " (?:has )?(?:just )?(?:got|been given|was given|had) (?:the (?:boot|sack|push|chop|axe|ax|elbow|"
     "bullet|heave-ho)|(?:his|her|their) (?:cards|p45|marching orders)) (?:from|at|by) " FIRM
     "(?:,.*| (?:last|this|on|in|two|three|a) .*)?$",
     "\\1 no longer works at \\2", Tells::Spans},
    {"^(i|we) (?:have )?walked out (?:of|on) " FIRM ",? and (?:have )?(?:quit|resigned|handed in .*|left for good)$",
     "\\1 no longer work at \\2", Tells::Spans},
    {"^" ANYONE " (?:has )?walked out (?:of|on) " FIRM ",? and (?:has )?(?:quit|resigned|handed in .*|left for good)$",
     "\\1 no longer works at \\2", Tells::Spans},

    // Where one lives.
    {"^(?-i:Mum|Mom|Mam|Dad|Gran|Granny|Grandma|Grandpa|Grandad|Nan|Nana|Papa|Mama|Baby|Everyone|Everybody|Nobody|Home|"
     "Someone|Anna|Ana|Maria|Lena|Emma|Lucy|Mia|Sofia|Sophie|Laura|Sarah|Lisa|Julia|Kate|Katie|Jane|Alice|Eva|Ella|Ben|"
     "Tom|Max|Leo|Jack|Paul|Peter|John|James|David|Daniel|Mark|Michael|Adam|Alex|Sam|Luke|Chris|Tim|Jan|Felix|Noah|"
     "Oliver|Harry|George|Martin|Thomas|Robert|Nina|Clara|Olivia|Amy|Claire|Helen|Susan|Mary|Rosa|Marta|Ali|Omar|"
     "Fatima|"
     "Liam|Sean|Emily|Grace|Hannah|Ruth|Simon|Steve|Rob|Joe|Jim|Bob|Bill) is (?:finally |back )?home\\b.*$",
     "\\0", Tells::Spans},
    {"^" HEARTH_PLACE " is (?:my |our |the )?(?:new )?home" NOW "$", "I live in \\1 now", Tells::Spans},
    {"^" HEARTH_PLACE " is (?:(?:my|our) (?:new )?|the new )home$", "I live in \\1 now", Tells::Spans},
    {"^(i|we) (?:now )?call " HEARTH_PLACE " (?:my |our )?home" NOW "?$", "\\1 live in \\2 now", Tells::Spans},
    {"^" ANYONE " (?:now )?calls " HEARTH_PLACE " (?:his |her |their )?home" NOW "?$", "\\1 lives in \\2 now",
     Tells::Spans},
    {"^" LED ANYONE " (?:is|does) not (?:from|in|live in|living in) " HEARTH_PLACE
     "[,;:]? (?:the|his|her|their) (?:flat|house|home|"
     "place|apartment|room) is in " HEARTH_PLACE "$",
     "\\1 lives in \\3 instead of \\2", Tells::Spans},
    {"^" LED "(?:it must be|it has to be|it should be|it is) " HEARTH_PLACE ",? (?:and )?not " HEARTH_PLACE
     ",? (?:where|that) (i|we) "
     "live(?: in)?(?:,.*)?$",
     "\\3 live in \\1 instead of \\2", Tells::Spans},
    {"^" LED "(?:it must be|it has to be|it should be|it is) " HEARTH_PLACE ",? (?:and )?not " HEARTH_PLACE
     ",? where " ANYONE " lives(?:,.*)?$",
     "\\3 lives in \\1 instead of \\2", Tells::Spans},
    {"^" LED "(?:it must be|it has to be|it should be|it is) " HEARTH_PLACE " where " ANYONE
     " (?:lives|pays (?:the |his |her |their )?rent)" NOW "?(?:[,;] .*)?$",
     "\\2 lives in \\1", Tells::Spans},
    {"^" LED "(i|we) do not live in " HEARTH_PLACE
     "[,;:]? (?:that is|thats|it is) [^,;]+[,;] (?:and )?(?:mine|ours) is (?:in "
     ")?" HEARTH_PLACE "$",
     "\\1 live in \\3 instead of \\2", Tells::Spans},
    {"^" HEARTH_PLACE " has (?:had )?the (?:pleasure|honour|honor|joy|misfortune) of (?:me|us|my|our) living there( "
     "(?:since|for) .*)?$",
     "I live in \\1\\2", Tells::Spans},
    {"^there is always [^,;]+ for (?:me|us) in " HEARTH_PLACE ",? (?:because|since|as) " ANYONE " lives there$",
     "\\2 lives in \\1", Tells::Spans},
    {"^(?:.*\\b)?look for " ANYONE " in " HEARTH_PLACE ",? (?:(?:he|she|they) )?(?:has |have )?moved there\\b.*$",
     "\\1 moved to \\2", Tells::Spans},
    {"^" LED
     "the (?:moving |removal )?(?:van|truck|lorry) (?:has )?(?:got|made it|came|arrived) (?:to|in|at) " HEARTH_PLACE
     ",? and (?:i am|we are) (?:finally |now |all )*(?:living|settled|moved in|in) ?(?:here|there)?$",
     "I moved to \\1", Tells::Spans},
    {"^(?:the|my|our) (?:whole )?(?:family|household) (?:occupies|has|lives in|inhabits|shares|rents) (an? (?:[\\w-]+ "
     "){0,2}" KIND_HOUSE ")$",
     "We live in \\1", Tells::Spans},
    {"^(?:i|we) (?:have )?moved out of (an? (?:new[- ]build|(?:[\\w-]+ ){0,3}?" KIND_HOUSE
     ")),? (?:and )?into (an? (?:[\\w-]+ ){0,3}" KIND_HOUSE ")\\b(.*)$",
     "I live in \\2 instead of \\1", Tells::Spans},

    {"^(?:(?:i|we) )?(?:have )?got the keys (?:in|to (?:the|our|my) (?:flat|house|place) in) " HEARTH_PLACE
     ",? (?:and )?(?:i have|we have|i am|we are) (?:all |just |now )?moved in\\b.*$",
     "I moved to \\1", Tells::Spans},
    {"^(?:in the meantime,? )?(?:the|our|my) (?:whole )?(?:household|family) (?:was|has been|has|have) "
     "(?:transferred|moved|relocated|shifted) to " HEARTH_PLACE "( (?:in|on|last|this) .*)?$",
     "We moved to \\1\\2", Tells::Spans},
    {"^(?:i|we) (?:am|are|were) done with " HEARTH_PLACE
     ",? (?:and )?(?:my |our )?life (?:happens|is|goes on) in " HEARTH_PLACE " now$",
     "I live in \\2 instead of \\1", Tells::Spans},
    {"^" ANYONE " (?:complained|corrected me|protested|wrote|insists?|points? out|pointed out)(?: that)?[,:]? (?:that "
     ")?home is " HEARTH_PLACE ",? (?:and )?not " HEARTH_PLACE "$",
     "\\1 lives in \\2 instead of \\3", Tells::Spans},
    {"^" HEARTH_PLACE ",? home,? for (?:my|our) sins$", "I live in \\1", Tells::Spans},

    // When one works.
    {"^(?:my|the|our|own) (?:new )?(?:rota|roster|shift pattern|schedule|contract) (?:is|says|has me on) (?:now "
     ")?(?:an? "
     ")?" SHIFTS NOW "?$",
     "I work \\1 now", Tells::Spans},
    {"^" LED
     "(?:they|work|(?:the|my|our) [a-z-]+(?: [a-z-]+)?) (?:have |has )?(?:just |now |finally )?(?:switched|moved|"
     "put|changed|transferred|shifted|bumped) (?:me|us|all of us|everyone|everybody) (?:all )?(?:(?:back|over|down|up) "
     ")?(?:to|on|onto|on to) " SHIFTS NOW "?(?: .{0,20})?$",
     "I work \\1 now", Tells::Spans},
    {"^" LED "(?:i|we) (?:have |am |are )?(?:moved|gone|switched|changed|moving|switching) from [^;:]+? to " SHIFTS NOW
     "?$",
     "I work \\1 now", Tells::Spans},
    {"^" LED "(?:i|we) (?:have )?asked (?:to (?:go|work|be|move|switch)|for|about) (?:on |to |onto )?" SHIFTS
     ",? and (?:they|he|she|work|the [a-z]+|my [a-z]+) (?:have |has )?(?:said yes|agreed|said (?:okay|ok|fine)|let me|"
     "approved (?:it|that))\\b.*$",
     "I work \\1 now", Tells::Spans},
    {"^" LED "(?:i|we) (?:am|are) (?:now )?on " SHIFTS NOW "(?:,.*)?$", "I work \\1 now", Tells::Spans},
    {"^" LED
     "(?:the )?(?:manager|boss|company|office|firm|hospital)(?: has)? (?:agreed|said yes),? (?:and|so) (?:i|we) "
     "work " SHIFTS "( from .*)?$",
     "I work \\1 now", Tells::Spans},

    // What one speaks and where one comes from.
    {"^(?:[^;]*[^;\\pL])?(" KIND_LANGUAGE ")\\b(?: (?:only|to me|with me|at home))*,? (?:so|and)(?: yes)?,? i "
     "(?:do )?(speak|understand|read) it\\b(?:,? (?:too|well|fluently|a bit|as well|myself))*(?:,? but .*)?$",
     "I \\2 \\1", Tells::Spans},
    {"^(?:origin|native place|place of birth|birthplace|roots|hometown) ?: " HEARTH_PLACE ",? where (?:i|we) .*$",
     "I come from \\1", Tells::Spans},
    {"^(?:back )?in " HEARTH_PLACE ",? where i was (?:reared|raised|born|brought up)\\b.*$", "I grew up in \\1",
     Tells::Spans},
    {"^(?:highest |my |professional )?(?:qualifications?|degree|diploma) ?: (?:(?:an? "
     ")?(?:b\\.?sc|m\\.?sc|b\\.?a|m\\.?a|"
     "b\\.?tech|m\\.?tech|b\\.?eng|m\\.?eng|b\\.?com|ph\\.?d|diploma|degree|bachelor|master)\\.?(?: in| of)? "
     ")?([^,.;:]{3,40})$",
     "I have a degree in \\1", Tells::Spans},
});

/// Before all others: what only looks like a label or like an end.
constexpr auto kNoIdioms = std::to_array<Recast>({
    {"^(?:the |a |my |our )?name (?:for|of) (?:the|my|our|a|an|his|her|this|that|your) [^:]+: .*$", "\\0",
     Tells::Instead},
    {"^.+? (?:has |have )?let (?:me|us) go (?:home|early|first|to|on|in|out|with|back|through|ahead|there|for an?|"
     "without|after|before|and)\\b.*$",
     "\\0", Tells::Instead},
});

}  // namespace

std::span<const Recast> englishPersonalIdioms() { return kIdioms; }
std::span<const Recast> englishNoIdioms() { return kNoIdioms; }

}  // namespace hearth::memory
