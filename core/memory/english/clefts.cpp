// SPDX-License-Identifier: AGPL-3.0-or-later
// English: clefts and other inverted sentences ("it is tea that I drink", "Porto is where I live", "about the roof, we
// take slate", "the firm hired me"), and how they would be said plainly.
#include <array>
#include <vector>

#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define WHO "(i|we|he|she|they|" HEARTH_KIN "|" HEARTH_NAME2 ")"
#define ME "(i|we)"
#define OTHER "(he|she|" HEARTH_KIN "|" HEARTH_NAME2 ")"
/// Whoever something is done to.
#define WHOM "(" HEARTH_KIN "|" HEARTH_NAME2 ")"
#define IT_IS "^(?:it is|its|it's|it was|tis) "
#define THING "((?:[^\\s,;:]+ ){0,5}?[^\\s,;:]+)"
/// Whose doing it is: a name only behind "that", where it is no part of the thing.
#define BY_WHOM \
    "(?: (?:that|which|who|whom) (" HEARTH_NAME2 ")| (?:(?:that|which|who|whom) )?(i|we|he|she|they|" HEARTH_KIN "))"
#define REST "([^,;:]+)"
/// What may stand between a verb and its end without being its object.
#define HOW_OFTEN                                                                                                   \
    "((?:each|every|these days|nowadays|now|most|best|the most|the best|more than|above|of all|all|daily|weekly|a " \
    "(?:day|week|month|year)|per|once|twice|" HEARTH_NUMBER " (?:times|days|nights|evenings|mornings))\\b[^,;:]*)"
#define WITH_WHAT "((?:in|as|for|on|at|with|of|from) (?:[^\\s,;:]+ )*[^\\s,;:]+)"
#define AUXILIARY                                                                                                      \
    "(?:(?:can not|could not|do not|does not|never|always|really|still|also|most|am|is|are|was|have|has|had|would|"    \
    "will|now|mostly|mainly|currently|want to|wants to|love to|need to|hope to|would like to|am going to|is going to|" \
    "am trying to|going|been) )*"
#define TAKING                                                                                              \
    "(?:are |am |will be |have been |have |will )?(?:taking|going with|choosing|chose|chosen|went with|go " \
    "with|picking|"                                                                                         \
    "picked|settled on|settling on|decided on|going for|went for|take|having|using)"
#define FORM                                                                                                    \
    "(employer|job|profession|occupation|trade|home ?town|city|town|residence|(?:city|town|place|country) of "  \
    "residence|goal|diet|allergy|car|editor|name|birthday|date of birth|nationality|first language|instrument|" \
    "favou?rite [\\w-]+)"

/// What something is from then on: a name, an amount, a day, a colour.
#define NEW_VALUE                                                                                       \
    "((?-i:\\p{Lu})[^,;:]*?|(?:about |only |just )?\\d[^,;:]*?|" HEARTH_MONEY "[^,;:]*?|" HEARTH_COLOUR \
    "|(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: [^,;:]*?)?|mornings|evenings|afternoons)"
#define RENAMED "^(?:i|we)(?: have)? (?:just |now |also )?"

/// What may follow where something is over for good; not "for me, thanks" and "for me today".
#define FOR_GOOD \
    "(?: now| any ?more| from now on| (?:since|because|after|until)\\b.*|,? (?:the|my|our|i|doctor|it|we)\\b.*)?$"

constexpr auto kClefts = std::to_array<Recast>({
    {RENAMED "(?:changed|switched|moved|raised|lowered|cut|upped|increased|reduced|set) (?:my |our |the )?((?:[a-z'-]+ "
             "){0,2}?(?:terms|hours|prices|rates|fees|rules|days|times))(?: from [^,;:]+?)? to " NEW_VALUE
             "(?: now)?(?:,.*)?$",
     "Our \\1 are \\2 now"},
    {RENAMED "(?:changed|renamed) (?:my |our |the )((?:[\\w'-]+ ){0,3}?)(?:name|title)(?: from [^,;:]+?)? to " NEW_VALUE
             "(?: now)?(?:,.*| (?:because|since|cause|cuz) .*)?$",
     "Our \\1 is called \\2 now"},
    {RENAMED "renamed (?:my |our |the )((?:[\\w'-]+ ){0,2}?[\\w'-]+) (?:to )?((?-i:\\p{Lu})[^,;:]*?)(?: now)?(?:,.*)?$",
     "Our \\1 is called \\2 now"},
    // What only looks turned round: "it is true that I smoke", "it is time I left".
    {IT_IS
     "(?:not |so |very |really |quite |only |just |too |pretty "
     ")*(?:true|clear|sad|time|important|obvious|possible|likely|"
     "unlikely|good|great|funny|odd|strange|nice|lucky|weird|because|why|how|what|when|where|like|as|a (?:pity|shame|"
     "fact|wonder|miracle|relief|given|secret|known)|the (?:fact|case|reason)|probably|maybe|rare|no "
     "(?:wonder|secret|use|surprise)|that|my "
     "(?:duty|fault|turn)|(?:hard|easy|bad|fine|ok|okay|cold|hot|late|early|crazy|"
     "amazing|annoying|embarrassing))\\b.*$",
     "\\0"},
    // What one does no more.
    {"^(?:so |right,? |okay,? |ok,? )?no more ([a-z]+ing(?: [^,;:]+?)?) for (?:me|us)" FOR_GOOD, "I stopped \\1",
     Tells::Spans},
    {"^(?:so |right,? |okay,? |ok,? )?no more ([^,;:]+?) for (?:me|us)" FOR_GOOD, "I gave up \\1", Tells::Spans},
    {"^(?:no|not) (?:way|problems?|worries|idea|doubt|thanks|thank you|wonder|offen[cs]e|point|need|rush|matter|"
     "chance|more|longer|one|body|thing)\\b.*$",
     "\\0", Tells::Spans},
    {"^.* won (?:out )?over .* for (?:the|our|my) (?:[\\w'-]+ "
     ")?(?:cup|title|trophy|final|finals|medal|race|league|job|role|"
     "client|award|seat|vote|first time|company|firm|club|championship)\\b.*$",
     "\\0", Tells::Spans},
    // "Lena, my girlfriend, is a baker", "Lena (my girlfriend) comes along".
    {"^(" HEARTH_NAME2 "),? (?:\\(|- |– )?(my|our) (" HEARTH_RELATION ")(?:\\)|,| -| –),? (.+)$", "\\2 \\3 \\1 \\4"},
    // "It is in Porto that my aunt lives."
    {IT_IS "(?:off |up |down |over |out |right |only )?((?:in|at|on|near|by|with|from|for|until|since) [^,;:]+?) "
           "(?:that|where|when) " WHO " " REST "$",
     "\\2 \\3 \\1"},
    // "It is tea I love most of all", "it is 700 euros we pay in rent".
    {IT_IS THING BY_WHOM " (\\pL+(?: (?:for|at|to|with|about|on|in|by))?) " HOW_OFTEN "$", "\\2\\3 \\4 \\1 \\5"},
    {IT_IS THING BY_WHOM
     " (pays?|earns?|puts?|spends?|keeps?|takes?|wants?|needs?|drinks?|uses?|eats?|wears?) " WITH_WHAT "$",
     "\\2\\3 \\4 \\1 \\5"},
    {IT_IS THING BY_WHOM " ((?:want|need|hope|would like|am trying|am going) to \\pL+) " WITH_WHAT "$",
     "\\2\\3 \\4 \\1 \\5"},
    // "It is dust that Ana is allergic to", "it is Mondays I can not stand".
    {IT_IS THING BY_WHOM " ((?:[^\\s,;:]+ ){0,5}?(?:to|for|with|at|in|about|of|by|on|under))$", "\\2\\3 \\4 \\1"},
    {IT_IS THING BY_WHOM " (" AUXILIARY "[\\pL-]+)$", "\\2\\3 \\4 \\1"},
    // "Open plan offices I hate them", "crowded trains, I can not stand them".
    {"^((?:[a-z][\\w'-]* ){0,3}?[a-z][\\w'-]*s),? " ME
     " (hate|loathe|love|adore|detest|dislike|like|can not (?:stand|abide|bear)) them(?: (?:so much|with a passion))?$",
     "\\2 \\3 \\1"},
    // What points at a thing beside it: "without my tea, which I drink each day", "complain over the harp, she plays
    // it".
    {"\\b(?:the|my|our|of|without|with|for|on|chose|served|about|over|from) (?:the |my |our )?([\\pL' -]+?),? "
     "(?:which|who|whom) " ME " (?:absolutely |really |simply |just "
     ")?(do|play|drink|eat|take|hate|love|use|drive|ride|speak|adore|learn|study|can not stand)( [^,;:]+)?(?:,.*)?$",
     "\\2 \\3 \\1\\4", Tells::Spans},
    {"\\b(?:when (?:i|we|he|she) plays?|over|with|without|from|of|hear|about) (?:the|my|his|her|our) ([\\pL' -]+?),? "
     "(?:and |because "
     "|since |as |for |but )?" WHO " (plays?|practi[sc]es?) it\\b( [^,;:]+)?$",
     "\\2 \\3 the \\1\\4", Tells::Spans},
    {"\\b(?:talking|talk|going on|shut up|rave|raving|read|reading) about ([^,;:]+?),? (?:because|since|as|and) " WHO
     " (loves?|adores?|hates?|enjoys?) (?:it|them|that|this)(?: to bits)?$",
     "\\2 \\3 \\1", Tells::Spans},
    {"^" OTHER " never (?:shuts up|stops talking) about ([^,;:]+?)(?:,.*)?$", "\\1 loves \\2", Tells::Spans},
    // "Tea is what I drink", "what I drink is tea", "the one thing I drink is tea".
    {"^" THING " is what " ME " " TAKING " (for [^,;:]+)$", "\\2 decided on \\1 \\3"},
    {"^" ME " (?:am|are) in training for " REST "$", "\\1 am training for \\2"},
    {"^" THING " (?:is|are) (?:what|who|whom) " WHO " " REST "$", "\\2 \\3 \\1"},
    {"^what " WHO " ([^,;:]+?) is " REST "$", "\\1 \\2 \\3"},
    {"^(?:and |but )?(?:the |one |the one |the only |another )*thing (?:that )?" WHO " ([^,;:]+?) is " REST "$",
     "\\1 \\2 \\3"},
    // "Porto is where I live", "Porto is where I hang my hat".
    {"^" THING "(?: is|'s| was) where " ME " (?:hangs? my (?:hat|coat|hats)|(?:have|have got) (?:a |my )?home)$",
     "\\2 live in \\1"},
    {"^" THING "(?: is|'s) where " OTHER
     " (?:hangs (?:his|her|their) (?:hat|coat|hats)|has (?:a |his |her |their )?home|is at home)$",
     "\\2 lives in \\1"},
    {"^" THING "(?: is|'s) where (?:my|our) (?:front door|home|house|flat|bed|letterbox|doormat) is$", "I live in \\1"},
    {"^" THING " (is|was) where " WHO " " REST "$", "\\3 \\4 in \\1"},
    {"^(?:my|our) (?:front door|doormat|letterbox|home) is in " THING "$", "I live in \\1"},
    // "Tea is the drink I like."
    {"^" THING " is (an? [^,;:]+?) (?:that |which )?" ME " (?:am|are) (?:making|building|writing|developing)$",
     "\\3 am building \\1, \\2"},
    {"^" THING " (?:is|has been) the ([\\pL-]+) (?:that |which )?" ME
     " ((?:am |are |have |always |now |still )*[\\pL-]+(?: (?:in|at|for|to|on|with|by))?)(?: "
     "(?:and|these|now|most|every)\\b.*)?$",
     "My \\2 is \\1"},
    // What is spoken of comes first: "about the roof, we are taking tiles now".
    {"^(?:about|for|as for|as to|regarding|concerning|as regards|when it comes to|on) (?:the|our|my) ([^,;:]+?),? " ME
     " " TAKING
     " ([^,;:]+?)( now| after all)?(?:, (?:and )?not [^,;:]+)?(?:,? (?:and )?(?:that is|this is|it is)?,? ?(?:final|"
     "settled|decided|thats decided|that is decided|that is settled|that is that))?$",
     "\\2 decided on \\3 for the \\1", Tells::Spans},
    {"^(?:right,? |so )*(?:for|about|on|as for|regarding) (?:the|our|my) ([^,;:]+?),? (?:it is|its) ([^,;:]+?)( "
     "now)?(?:,? "
     "(?:and )?(?:that is|thats) (?:settled|decided|final|that))?$",
     "I decided on \\2 for the \\1", Tells::Spans},
    {"^([^,;:]+?) it is(?: after all| then| now)? for (?:the|our|my) ([^,;:]+?)(?:,.*)?$",
     "I decided on \\1 for the \\2"},
    {"^" THING " (?:i|we) (hate|love|adore|can not stand|can not bear|loathe|detest)$", "I \\2 \\1"},
    {"^(?:no|not|anything but) ((?:[\\pL'-]+ ){0,2}[\\pL'-]+?)(?: please)?,? (?:please,? |because )?(?:i|we) (?:really "
     "|just "
     ")?(can not (?:stand|bear|abide|stomach)|hate|loathe|detest) (?:it|them|that|the stuff)(?: at all)?$",
     "I \\2 \\1", Tells::Spans},
    {"^((?:[\\pL'-]+ ){0,2}[\\pL'-]+): (?:[^:;.]+, )?(?:i|we) (?:really |just )?(can not "
     "(?:stand|bear|abide|stomach)|hate|"
     "loathe|detest) (?:it|them|that|the stuff)(?: at all)?$",
     "I \\2 \\1", Tells::Spans},
    {"^(?:[\\w ]{2,20} )?(?:everybody|everyone|all the world|the whole world) (?:else "
     ")?(?:loves?|likes?|adores?|raves? "
     "about) ([^,;:]+?),? (?:and|but) (?:i|we) (?:just |really )?(hate|can not (?:stand|bear)|do not "
     "like|dislike|loathe|"
     "detest) (?:it|them)(?: at all)?$",
     "I \\2 \\1", Tells::Spans},
    // What won against what.
    {"^(?:the )?([^,;:]{2,40}?) (?:has |have )?won (?:out )?over (?:the )?([^,;:]{2,40}?) for (the|our|my) ([^,;:]+)$",
     "I decided on \\1 for \\3 \\4 instead of \\2", Tells::Spans},
    {"^" THING " won(?: out| the vote)?,? (?:so |and )(?:that is|thats|it is) (?:decided|settled|final|that)$",
     "I decided on \\1", Tells::Spans},
    {"^(?:for me,? )?" THING
     " is how (?:i|we) (?:like|want|prefer|need) (?:your |my |the )?(answers?|replies|responses)"
     "(?: best| most)?$",
     "I want \\1 in your \\2", Tells::Spans},
    {"^" THING " makes " OTHER " (?:very |so |really )?happy(?:,.*)?$", "\\2 loves \\1"},
    {"^" THING " makes (?:me|us) (?:very |so |really )?happy$", "I love \\1"},
    {"^" WHO
     " (?:goes|is|has gone|went) (?:\\pL+ )?(?:wild|mad|nuts|crazy|bonkers|bananas|cracked) (?:over|about|for|on) "
     "([^,;:]+)(?:,.*)?$",
     "\\1 loves \\2"},
    {"^(?:they|people|some|friends) say (?:that )?(?:i am|we are) (?:\\pL+ "
     ")?(?:wild|mad|nuts|crazy|bonkers|bananas|cracked) "
     "(?:over|about|for|on) ([^,;:]+?)(?: and i .*)?$",
     "I love \\1"},
    {"^" OTHER " can not get enough of ([^,;:]+)(?:,.*)?$", "\\1 loves \\2"},
    {"^" ME " can not get enough of ([^,;:]+)(?:,.*)?$", "\\1 love \\2"},
    {"^give (?:me|us) ([^,;:]+?) (?:any day|any time|and (?:i am|we are) (?:happy|cheerful|content|glad)).*$",
     "I love \\1"},
    {"^" ME " (?:could never|never could) (?:stand|bear|abide|stomach) ([^,;:]+)$", "\\1 hate \\2"},
    {"^" ME " (?:am|are) not liking ([^,;:]+)$", "\\1 do not like \\2"},
    {"^" THING " and (?:i|me) (?:are (?:over|through|done|finished|history)|have parted ways|parted ways)$",
     "I no longer like \\1"},
    {"^" ME " get nothing out of ([^,;:]+?)(?: anymore| any more| now)?$", "\\1 no longer like \\2"},
    // What a body does not bear: "I come up in welts from dust", "my aunt can not be around cats because of her
    // allergy".
    {"^(?:i|my (?:throat|face|lips?|eyes|skin|tongue|arms?|hands?)) "
     "(?:(?:swells?|puffs?|itch(?:es)?|blows?)(?: (?:up|out))?|(?:comes?|breaks?) (?:up|out))(?: (?:in [a-z]+|like "
     "[a-z ]+?))? (?:with|from|after|because of|when i eat|when i touch) "
     "([^,;:]+)(?:,.*)?$",
     "I am allergic to \\1", Tells::Spans},
    {"^" ME
     " can not be (?:near|around|anywhere near) ([^,;:]+?) (?:because of|on account of|due to|with) (?:my|an|the) "
     "allergy$",
     "\\1 am allergic to \\2"},
    {"^" OTHER
     " can not be (?:near|around|anywhere near) ([^,;:]+?) (?:because of|on account of|due to|with) (?:his|her|their|"
     "an|the) allergy$",
     "\\1 is allergic to \\2"},
    {"^(?:one|the one|the only) thing i can not be (?:near|around) is ([^,;:]+?) (?:because of|on account of|due to) "
     "(?:my|an) "
     "allergy$",
     "I am allergic to \\1"},
    {"^in (?:my|our) (?:free|spare) time,? " ME " (?:am |are )?(?:do |doing |busy with |into |like |love )([^,;:]+)$",
     "\\1 love \\2", Tells::Spans},
    {"^" ME
     " (?:am |are |have |keep |spoil |own |are having |am having |have got )(?:the (?:proud |happy )?owners? of )?(an? "
     "[^,;:]+?) by (?:the )?name (?:of )?" HEARTH_NAMED "$",
     "\\1 have \\2 named \\3"},
    {"^" OTHER
     " (?:is |has |keeps |spoils |owns |has got )(?:the (?:proud |happy )?owner of )?(an? [^,;:]+?) by (?:the )?name "
     "(?:of )?" HEARTH_NAMED "$",
     "\\1 has \\2 named \\3"},
    // Whoever employs is the doer, where they have a name.
    {"^(?:they|he|she|it|someone|somebody|people) (?:have |has )?(?:hired|employed|recruited|taken|took) (?:me|us)(?: "
     "on)? at ([^,;:]+)(,.*)?$",
     "I work at \\1\\2"},
    {"^(?:they|he|she|it|someone|somebody|people) (?:have |has )?(?:hired|employed|employs?|recruited|taken on|took "
     "on) "
     "(?:me|us)\\b.*$",
     "\\0"},
    {"^([^,;:]+?) (?:has |have )?(?:hired|employed|employs|recruited|taken on|took on) (?:me|us)( "
     "(?:in|since|on|last|as|\\pL+ "
     "\\pL+ ago)\\b.*)?$",
     "I work at \\1\\2"},
    {"^([^,;:]+?) (?:has |have )?(?:hired|employed|employs|recruited|taken on|took on) " WHOM
     "((?: (?:in|since|on|last|as|\\pL+ \\pL+ ago)\\b)?.*)$",
     "\\2 works at \\1\\3"},
    {"^(?:i|we) (?:have )?(?:just |finally )*let go of .*$", "\\0", Tells::Spans},
    {"^([^,;:]+?) (?:has |have )?(?:laid off|let go of|fired|sacked|dismissed) " WHOM
     "(?: (?:in|on|last|this|as|after|because)\\b.*)?$",
     "\\2 no longer works at \\1"},
    {"^([^,;:]+?) (?:has |have )?laid " WHOM " off\\b.*$", "\\2 no longer works at \\1"},
    {"^([^,;:]+?) (?:took|has taken) (?:me|us) on\\b(?: (?:in|since) (\\pL+(?: \\d+)?))?.*$",
     "I work at \\1 since \\2"},
    {"^([^,;:]+?) has (?:had )?(?:me|us) on (?:its|their|the) (?:books|payroll|staff)\\b(.*)$", "I work at \\1\\2"},
    {"^([^,;:]+?) has (?:had )?" WHOM " on (?:its|their|the) (?:books|payroll|staff)\\b(.*)$", "\\2 works at \\1\\3"},
    {"^what (?:i|we) earn,? (?:i|we) earn (?:at|with|from) ([^,;:]+)$", "I work at \\1"},
    {"^(?:they|people|somebody) pays? (?:me|us) to be (an? [^,;:]+?)(?: and .*)?$", "I work as \\1"},
    {"^they (?:let (?:me|us) go|laid (?:me|us) off|fired (?:me|us)|sacked (?:me|us)) (?:at|from) ([^,;:]+?)(?: "
     "(?:last|yesterday|in|"
     "on|this|a|two|three)\\b.*)?$",
     "I no longer work at \\1"},
    {"^" ME " (?:have|have had|have got|got) (" HEARTH_NAME2
     ") as (?:my |our |an? |the )?(?:new |line )*(?:boss|manager|supervisor|team lead)\\b( (?:since|from|as of) "
     "[^,;:]+| now)?(?:,.*)?$",
     "\\1 report to \\2\\3", Tells::Spans},
    {"^" HEARTH_NAMED " is (?:the|our) (?:new )?(?:boss|manager|supervisor|team lead) now(?:\\b.*)?$",
     "I report to \\1 now"},
    {"^" WHOM
     " (?:has become|became|has been made|was made) my (?:new )?(boss|manager|supervisor|team lead|superior)\\b.*$",
     "My \\2 is called \\1 now"},
    // A visit, told by who is visited.
    {"^" ME " (?:am|are) (?:now )?expecting " WHOM " (?:over |here |now )?(?:on|in|at|by|from) ([^,]+?)(?:,.*)?$",
     "\\2 is coming on \\3"},
    {"^" ME " (?:have|have got|are having|am having|will have|have now got) " WHOM
     " (?:staying|over|visiting|to stay)(?: with us| with me| here| over)? (on|from) ([^,]+?)(?:,.*)?$",
     "\\2 is coming \\3 \\4"},
    {"^" WHOM " (?:has |have )?(?:cancelled|canceled|bailed|pulled out|cried off) on (?:me|us)(?:,? no visit)?$",
     "\\1's visit is cancelled"},
    {"^(?:there (?:is|will be) )?no visit (?:from|of|by) " WHOM "(?: .*)?$", "\\1's visit is cancelled"},
    {"^" ME " have been put under ([^,;:]+?),? (?:my|our|the) (?:new )?(boss|manager|supervisor|team lead)$",
     "My \\3 is called \\2"},
    // What it was, and what it is.
    {"^((?:my|our) [^,;:]+?) used to be ([^,;:]+?)(?:,? (?:and|but))+ (?:now )?(?:it is|its|is) (?:now )?([^,;:]+?)(?: "
     "now)?$",
     "\\1 is \\3 now instead of \\2", Tells::Spans},
    {"^" OTHER " (?:used to be|was) (an? [^,;:]+?)(?:,? (?:and|but))+ (?:now )?(?:he is|she is|is) (?:now )?(an? "
     "[^,;:]+?)(?: now)?$",
     "\\1 is \\3 now", Tells::Spans},
    {"^" ME
     " (?:used to be|was) (an? [^,;:]+?)(?:,? (?:and|but))+ (?:now )?(?:i am|am) (?:now )?(an? [^,;:]+?)(?: now)?$",
     "\\1 am \\3 now", Tells::Spans},
    {"^((?:my|our) [^,;:]+?) is not (an? )?([^,;:]+?)[,;] (?:but )?(?:it is|its) ([^,;:]+)$",
     "\\1 is \\4 instead of \\3", Tells::Spans},
    // Something of one's own, named beside it.
    {"^(?:only )?" HEARTH_NAMED ",? (?:(?:is|that is|thats|she is|he is) )?my (?:own )?pet,? (an? [^,;:]+)$",
     "I have \\2 named \\1"},
    {"^(?:that is |thats |it is |its )?" HEARTH_NAMED ",? (?:that is )?my (?:own )?pet,? (an? [^,;:]+)$",
     "I have \\2 named \\1"},
    {"^" WHO " shares? (?:his|her|their|my|our|a|the) (?:home|house|flat|life|place) with (an? [^,;:]+?),? (?:called "
     "|named )?" HEARTH_NAMED "$",
     "\\1 has \\2 named \\3"},
    {"^(?:i|we) (?:look after|keep|share (?:my|our) (?:home|house|flat) with) (an? [^,;:]+?) (?:who|that|which) "
     "(?:goes by|is "
     "called|answers to|goes under the name of) " HEARTH_NAMED "$",
     "I have \\1 named \\2"},
    {"^(?:the|my|our) ([^,;:]+?) (?:has been|was|got|is|has|has got) (?:(?:given )?a (?:new |fresh "
     ")*(?:coat|lick|look)(?: "
     "of paint)? (?:of|in)|painted|repainted|done in|redone in) ([^,;:]+)$",
     "My \\1 is \\2"},
    {"^" OTHER " (?:turns|gets|is) (?:a|one) year older on ([^,;:]+)$", "\\1's birthday is \\2"},
    {"^" ME " (?:turn|get|am) (?:a|one) year older on ([^,;:]+)$", "My birthday is \\2"},
    {"^" WHO " (?:has|have|is) (?:gone|off|away) to live in (.+)$", "\\1 moved to \\2"},
    {"^" WHO " shall be ([\\pL-]+ing .+)$", "\\1 will be \\2"},
    {"^(?:my )?(?:current )?" FORM "(?: for (?:this|the) (?:year|yr))?: ([^,;:]+?)(?:,.*)?$", "My \\1 is \\2"},
});

}  // namespace

void addEnglishClefts(Language& language) {
    static const std::vector<Recast> kAll = [] {
        std::vector<Recast> inverted;
        for (const std::span<const Recast> table :
             {englishTastes(), englishPersonalIdioms(), std::span<const Recast>(kClefts), englishParaphrases(),
              englishThenSaid()})
            inverted.insert(inverted.end(), table.begin(), table.end());
        return inverted;
    }();
    language.inverted = kAll;
}

}  // namespace hearth::memory
