// SPDX-License-Identifier: AGPL-3.0-or-later
// English paraphrases: roundabout ways of saying what was chosen, what one has and uses, what is laid aside, and the
// plain sentences for them (see english/clefts.cpp, which is asked first).
#include <array>

#include "core/memory/english/kinds.h"
#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define NAME2 "(?-i:\\p{Lu}[\\pL\\d'-]*[\\pL\\d](?: \\p{Lu}[\\pL\\d'-]*[\\pL\\d])?)"
#define NAME2_GROUP "(" NAME2 ")"
/// What leads up to it: "my sister cried, but …".
#define LED                                                                                                              \
    "(?:[^;:.]+?, (?:but|so|and) |quick (?:one|note)(?: -| –|:|,) |(?:right|so|well|ok|okay|and|but|in the end|after " \
    "all),? )*"
/// What a choice is for, told by whose or which it is, and not by what only sounds so: "for the record".
#define CHOICE_OF "((?:the |our |my |this |" NAME2 "'s )[^,;:]+?)"
#define WITH_CHOICE "(?:for|regarding|concerning|as for|as to|as regards|with regard to|when it comes to|about)"
#define ITS_CHOICE                                                                                               \
    "(?:decided (?:on|for)|settled (?:on|for)|gone (?:for|with)|went (?:for|with)|going (?:for|with)|opted for|" \
    "plumped for|agreed on|landed on|chosen|chose|picked|taking|having)"
#define CHOSE "(?:(?:i|we)(?: have| am| are| will| all| now| finally| just| both)*|were) " ITS_CHOICE
/// Why, what lost, and that it is settled: nothing of it is what was chosen.
#define AND_WHY                                                                                                      \
    "(?: now| after all| instead)?(?:,? (?:and )?(?:not|instead of|rather than|no longer) [^,;:]+?)?(?:,? (?:and )?" \
    "(?:that is|thats|this is|it is)? ?(?:final|settled|decided|done|definite|that is that|that))?"                  \
    "(?:,? (?:because|since|as|so that|for the reason that) (.+)|, (?:[^,;:]+ (?:was|were) (?:an? )?(?:mistake|bad " \
    "idea|wrong|too \\w+)|so .*|and .*|which .*))?$"
/// What is chosen has no verb and tells of no state: "soapstone", "a rented van".
#define CHOSEN "((?:an? |the |our |my |no )?[^\\s,;:]+(?: [^\\s,;:]+){0,5}?)"
#define WILL_BE "(?:it is going to be|its going to be|it will be|it has to be|it shall be|it is|its)"

/// What only sounds like a choice.
#define HARDLY_CHOSEN                                                                                                  \
    "(?:(?:so |very |really |quite |too |pretty |rather |a bit |all |just |only |always |never |not )*(?:hard|easy|"   \
    "cold|hot|warm|wet|dry|dark|late|early|good|bad|great|fine|ok|okay|nice|lovely|fun|funny|sad|tough|rough|safe|"    \
    "weird|strange|odd|boring|busy|quiet|crowded|free|cheap|expensive|dear|difficult|possible|impossible|important|"   \
    "necessary|better|worse|best|enough|ready|perfect|ideal|open|closed|full|empty|over|time|about|up|down|like|"      \
    "because|why|how|what|when|where|who|that|this|there|here|me|you|him|her|them|us|to|too|worth|obvious|clear)|"     \
    "(?:an? |the |one |another )?(?:\\w+ )*(?:days?|weeks?|months?|years?|hours?|minutes?|morning|evening|night|"      \
    "weekend|struggle|challenge|shock|surprise|problem|change|relief|disaster|nightmare|shame|pity|pain|mess|success|" \
    "question|matter|case|bit|lot|while|treat|first|thought|same))\\b"

#define RIDE "(" HEARTH_BIKE ")"
#define MOVES_ABOUT                                                                                               \
    "(?:(?:go|get|ride|drive|zip|potter|pootle|whizz|cruise|trundle|tootle|travel|nip|buzz|tear|roll|cycle|move|" \
    "run)(?: (?:around|about|round|everywhere|places|through town|around town|round town|about town))+)"
#define NOW_TAIL "(?: (?:now|these days|nowadays|at the moment|most days|all year|every day|for work|again))?(?:,.*)?$"

#define DATABASE2 "(" HEARTH_DATABASE "|(?-i:\\p{Lu}[\\pL\\d.]*)(?: (?-i:\\p{Lu}[\\pL\\d]*))?)"
#define TOOL "((?-i:\\p{Lu})[^\\s,;:]*(?: (?-i:\\p{Lu})[^\\s,;:]*)?(?: to myself)?)"
/// Where notes are kept, where the words do not say that they are notes.
#define NOTEBOOK                                                                                                       \
    "(?-i:Notion|Obsidian|Evernote|OneNote|Logseq|Roam|Joplin|Anytype|Capacities|Bear|Tana|Workflowy|WorkFlowy|"       \
    "Simplenote|"                                                                                                      \
    "Apple Notes|Google Keep|Standard Notes|Zettlr|Trilium|Dynalist|RemNote|UpNote|Notesnook|Amplenote|Heptabase|Zim|" \
    "Filofax|Moleskine|Rocketbook)"
#define A_THING "((?:[\\w'-]+ ){0,3}?[\\w'-]+)"
#define PAINT                                                                                              \
    "((?:(?:soft|pale|lovely|gentle|bright|deep|dark|light|nice|warm|kind of|sort of) )*(?:" HEARTH_COLOUR \
    "|" HEARTH_SHADE "))"
/// Makes with their model, as far as the name goes.
#define MODEL "(?: (?-i:\\p{Lu}|\\d)[\\w.-]*| [a-z]*\\d[\\w.-]*){0,3}"
#define CAR_NAME                                                                                                       \
    "((?:vw|volkswagen|bmw|audi|mercedes(?:-benz)?|opel|vauxhall|ford|fiat|renault|peugeot|citroen|dacia|skoda|volvo|" \
    "saab|"                                                                                                            \
    "toyota|honda|nissan|mazda|subaru|suzuki|mitsubishi|lexus|hyundai|kia|tesla|polestar|jeep|chevrolet|chevy|"        \
    "chrysler|"                                                                                                        \
    "dodge|cadillac|buick|porsche|lancia|jaguar|land rover|range "                                                     \
    "rover|lada|tata|byd|rivian|daihatsu|isuzu|perodua|proton|"                                                        \
    "maruti|holden|mahindra|trabant|alfa romeo|mini cooper|ford)" MODEL ")"
#define LAPTOP_NAME                                                                                             \
    "((?:(?-i:\\p{Lu})[\\w-]+ )?(?:macbook|thinkpad|chromebook|ideapad|microsoft surface|surface "              \
    "pro|zenbook|vivobook|xps|"                                                                                 \
    "latitude|inspiron|elitebook|probook|matebook|magicbook|thinkbook|toughbook|dell|lenovo|asus|acer|toshiba|" \
    "fujitsu|vaio|"                                                                                             \
    "slimbook|system76)" MODEL ")"
#define BIKE_NAME                                                                                            \
    "((?:[\\w-]+ "                                                                                           \
    ")?(?:tandem|recumbent|unicycle|trike|moped|mamachari|bakfiets|brompton|pashley|fixie|e-bike|e-scooter|" \
    "cargo bike|road bike|mountain bike|folding bike|gravel bike|handcycle|velomobile))"

/// What a question of the writer's takes for granted: "how do I fit a seat on my Brompton?".
constexpr auto kAsked = std::to_array<Recast>({
    {"^.*\\b(?:my|our) " LAPTOP_NAME "(?:[ ,'][^?]*)?\\?\\W*$", "My laptop is a \\1", Tells::Asked},
    {"^(?:how|what|where|when|which|why|(?:can|could|should|do|may|must) (?:i|we)|is there|are "
     "there|any)\\b.*\\b(?:my|our) (?:(?:old|new|little|trusty) )*" CAR_NAME "(?:[ ,'][^?]*)?\\?\\W*$",
     "I drive a \\1", Tells::Asked},
    {"^.*\\b(?:my|our) (?:(?:old|new|little|trusty) )*" BIKE_NAME "(?:[ ,'][^?]*)?\\?\\W*$", "I have a \\1",
     Tells::Asked},
});

#define MINE                                                                             \
    "(?:(?:i|we)(?: have|'ve)?(?: got| own| ride| drive)? one\\b(?: .*|,.*)?|mines?(?: " \
    "(?:is|are|'s|has|will|needs|keeps)\\b.*| "                                          \
    "[\\w]+)?|(?:i|we) .*\\b(?:in|on|of|with|to) mine\\b.*)$"
#define A_DAY                                                                                                \
    "((?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*(?: " \
    "\\d{4})?|(?:jan|"                                                                                       \
    "feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w* (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: \\d{4})?)"
#define PLACE2 "(?-i:(\\p{Lu}[\\pL'-]*\\pL(?: \\p{Lu}[\\pL'-]*\\pL)?))"
#define WHO_COMES "(?:(?:my|our) " HEARTH_RELATION ",? )?(?-i:(\\p{Lu}[\\pL'-]*\\pL))"
#define SETTLED "(?:final|decided|settled|definitely|definite|for good|that is it|that is that|no question|done|agreed)"
#define TOPIC_ANY "((?:the |our |my )?[^,;:.!?\\x1F]+?)"
#define TOPIC_BEFORE "((?:the |our |my |" NAME2 "'s )[^,;:.!?\\x1F]+?)"

/// What a sentence says together with the one before it.
constexpr auto kBoth = std::to_array<Recast>({
    {"\\ban? (?:(?:old|new|little) )*" BIKE_NAME "\\b[^\\x1F]* ?\\x1F " MINE, "I have a \\1", Tells::Spans},
    {"\\ban? (?:(?:old|new|little) )*" CAR_NAME "\\b[^\\x1F]* ?\\x1F " MINE, "I drive a \\1", Tells::Spans},
    {"\\ban? " LAPTOP_NAME "\\b[^\\x1F]* ?\\x1F " MINE, "My laptop is a \\1", Tells::Spans},
    {"\\b(?:to|for|at|about|of|wear|before) (?:one's |ones |an? |the |my )?((?:[\\pL'-]+ ){0,2}?" HEARTH_EVENT
     ")\\b[^\\x1F]* ?\\x1F "
     "(?:mine|ours)s?(?: is|'s| will be)?(?: on)? " A_DAY "(?:[,.].*)?$",
     "My \\1 is on \\2", Tells::Spans},
    {"\\b(?:my|our) ((?:[\\pL'-]+ ){0,2}?" HEARTH_EVENT ")\\b[^\\x1F]* ?\\x1F (?:it is )?(?:on )?" A_DAY
     ",? (?:that is|thats|is) (?:the "
     "(?:day|date)|when it is)\\b.*$",
     "My \\1 is on \\2", Tells::Spans},
    {"\\b(?:the|my|our) ((?:[\\pL'-]+ ){0,2}?" HEARTH_EVENT ")\\b[^\\x1F]* ?\\x1F " A_DAY
     " it is(?: now| then| instead)*$",
     "My \\1 is moved to \\2", Tells::Spans},
    {"\\b(?:in|for|to|of|doing|around) " PLACE2
     "(?: (?:like|this|in|next|now|then)\\b[^\\x1F,]*)? ?\\x1F (?:we|i)(?: will| are| am)* "
     "(?:travel|fly|leave|go|set off|depart|arrive|are there|am there|land|head out|head off|are "
     "off|travelling|flying|leaving|going)"
     "(?: there| then)?(?: on| from)? " A_DAY "(?:[,.].*)?$",
     "I am going to \\1 on \\2", Tells::Spans},
    {"\\b(?:in|for|to|of|doing) " PLACE2 "(?: (?:like|this|in|next|now|then)\\b[^\\x1F,]*)? ?\\x1F (?:the|my|our) "
     "(?:tickets?|flights?|train|booking|ferry|coach|bus|plane) (?:is|are|leaves|goes)(?: booked)?(?: for| on)? " A_DAY
     "(?:[,.].*)?$",
     "I am going to \\1 on \\2", Tells::Spans},
    {"\\b(?:booked|got)(?: (?:me|us|myself|ourselves))? (?:a|the|our|my) (?:[\\pL]+ "
     ")?(?:break|holiday|trip|week|weekend|getaway|treat|"
     "vacation|cruise)\\b[^\\x1F]* ?\\x1F (?:it is )?" PLACE2 "(?:,| from| on)+ " A_DAY "(?:[,.].*)?$",
     "I am going to \\1 on \\2", Tells::Spans},
    {"\\b(?:to|with|from|by|about|for) " WHO_COMES
     " ?\\x1F (?:he is |she is |they are )?(?:now )?(?:coming|arriving|landing|visiting)"
     "(?: over| here)?(?: on)? " A_DAY "(?: instead| now)*(?:[,.].*)?$",
     "\\1 is coming on \\2", Tells::Spans},
    {"\\b" WHO_COMES "(?: is)? (?:staying|coming|visiting|arriving)\\b[^\\x1F]* ?\\x1F (?:it is|that is|thats|its) "
     "(?:from|on|for) " A_DAY "(?: (?:for|until|till|to)\\b.*|,.*)?$",
     "\\1 is coming on \\2", Tells::Spans},
    {"\\b(?:guest|visitor|visit|somebody|someone)\\b[^\\x1F]* ?\\x1F (?:it is )?" WHO_COMES ",? (?:on )?" A_DAY
     "(?:[,.].*)?$",
     "\\1 is coming on \\2", Tells::Spans},
    {"\\b(?:about|for|with|of) " WHO_COMES " ?\\x1F (?:the|his|her) visit is (?:now )?(?:on )?" A_DAY "(?:[,.].*)?$",
     "\\1's visit is on \\2", Tells::Spans},

    // Colours of what the sentence before speaks of.
    {"\\b(?:with|beside|near|for|to|against) (?:an? )?" PAINT
     " ?\\x1F (?:that|it|this)(?: is|s) (?:the|our|my) colou?r of (?:the|my|our) " A_THING "(?:,.*)?$",
     "My \\2 is all \\1", Tells::Spans},
    {"\\b(?:describe|clean|paint|sand|sell|match|repaint|varnish|seal|wash|scrub|photograph|touch up) (?:the|my|our) "
     "([\\w'-]+(?: "
     "[\\w'-]+)?)(?: (?:for|before|with|in|on|so|without)\\b[^\\x1F]*)? ?\\x1F (?:the colou?r is|its colou?r is|the "
     "colou?r's|it is) "
     "(?:an? )?" PAINT "(?:,.*)?$",
     "My \\1 is all \\2", Tells::Spans},
    {"\\b(?:spots?|stains?|scratch(?:es)?|marks?|dents?|mould|chips?|dust|mud|paint|scuffs?) (?:on|in|from) "
     "(?:the|my|our) ([\\w'-]+(?: "
     "[\\w'-]+)?) ?\\x1F (?:the colou?r is|it is|its) (?:an? )?" PAINT "(?:,.*)?$",
     "My \\1 is all \\2", Tells::Spans},

    // What one is making, what it runs on, where notes are.
    {"\\b(?:for|of|with|on|in|to) (?-i:(\\p{Lu}[\\pL\\d-]*))\\b[^\\x1F]* ?\\x1F (?:i am|we are) "
     "(building|writing|making|developing|coding) "
     "(?:it|that), (an? [^,;:]+)(?:,.*)?$",
     "I am \\2 \\1, \\3", Tells::Spans},
    {"\\b(?:on|about|with|of|for) (?-i:(\\p{Lu}[\\pL\\d-]*)) ?\\x1F (?:it|that) (?:runs on|is on|uses|sits on|stores "
     "everything in|is built on|"
     "keeps its data in) (" HEARTH_DATABASE ")(?:,.*)?$",
     "The database of \\1 is \\2", Tells::Spans},
    {"\\b(?:in|on|from|through|search|with) ((?:an? |my |the )?[^,;:\\x1F]+?) ?\\x1F (?:i|we) (?:have|have got) "
     "(?:[\\w ]+ of |all (?:of )?)?(?:my )?notes in "
     "(?:it|there)(?:,.*)?$",
     "I keep my notes in \\1", Tells::Spans},

    // A choice whose matter the sentence before names: "I slept on the honeymoon. Madeira, definitely."
    {"\\b(?:(?:chang(?:ed|ing)|made up) (?:my|our) minds? (?:on|about|regarding|over)|second thoughts "
     "(?:on|about)) " TOPIC_ANY "(?:[,.!?;:][^\\x1F]*)? ?\\x1F (?:it is )?" CHOSEN ",? " SETTLED
     "(?:,? (?:because|since|as) (.+))?$",
     "I decided on \\2 for \\1 because \\3", Tells::Spans},
    {"\\b(?:slept on|re-?thought|reconsidered|remember|talked about|argued about|argued over|fought over|voted "
     "on|thought about|asked "
     "[^,;:\\x1F]*about|opinions? (?:on|about|of)|views? (?:on|about)|a say (?:in|on)) " TOPIC_BEFORE
     "(?:[,.!?;:][^\\x1F]*)? ?\\x1F (?:it is )?" CHOSEN ",? " SETTLED "(?:,? (?:because|since|as) (.+))?$",
     "I decided on \\2 for \\1 because \\3", Tells::Spans},
    {"\\b(?:about|on|over|regarding|for) " TOPIC_BEFORE "(?:[,.!?;:][^\\x1F]*)? ?\\x1F (?:so |and )?" CHOSEN
     " it (?:is|will be)(?: then| now)?(?:,? (?:because|since|as) (.+))?$",
     "I decided on \\2 for \\1 because \\3", Tells::Spans},
    {"\\b(?:opinions?|views?|ideas?|a say|advice) (?:on|about|of|in|for) " TOPIC_BEFORE
     "(?:[,.!?;:][^\\x1F]*) ?\\x1F " CHOSEN ",? (?:because|since) (.+)$",
     "I decided on \\2 for \\1 because \\3", Tells::Spans},
    {"\\b(?:talked|argued|spoke|thought|fought|decided|sat down|voted) (?:again )?(?:about|on|over) " TOPIC_BEFORE
     " ?\\x1F it is " CHOSEN ",? (?:because|since|as) (.+)$",
     "I decided on \\2 for \\1 because \\3", Tells::Spans},
    {"^(?:right|ok|okay|so|now|well|about|for|as for|and)?,? ?(?:the|our|my) ([\\w' -]+?) ?\\x1F (?:it is )?" CHOSEN
     ",? " SETTLED "(?:,? (?:because|since|as) (.+))?$",
     "I decided on \\2 for the \\1 because \\3", Tells::Spans},
    {"^(?:right|ok|okay|so|now|well|and)?,? ?(?:the|our|my) ([\\w' -]+?): ([^,;:.!?\\x1F]+) ?\\x1F " SETTLED
     "(?:,? (?:because|since|as) (.+))?$",
     "I decided on \\2 for the \\1 because \\3", Tells::Spans},
    {"\\btopic: ((?:the |our |my )[^,;:.!?\\x1F]+) ?\\x1F (?:result|decision|choice|outcome|verdict|chosen): "
     "([^\\d\\s,;:.!?][^,;:.!?]*)$",
     "I decided on \\2 for \\1", Tells::Spans},
});

constexpr auto kParaphrases = std::to_array<Recast>({
    // What only sounds like a choice: "for the record it is going to be cold".
    {"^" LED WITH_CHOICE
     " (?:the|our|my) (?:record|moment|time being|rest|first|last|sake|most part|love|life|next|past|"
     "whole|day|week|month|year|summer|winter)\\b.*$",
     "\\0", Tells::Spans},
    {"^(?:[^;:.]+? )?" WILL_BE " " HARDLY_CHOSEN ".*$", "\\0", Tells::Spans},
    {"^" LED WITH_CHOICE " [^,;:]+,? " WILL_BE " " HARDLY_CHOSEN ".*$", "\\0", Tells::Spans},
    // "Regarding the robes we have decided for linen, since …", "for Dad's eightieth I'm going with a lunch at home".
    {"^" LED WITH_CHOICE " " CHOICE_OF ",? " CHOSE " " CHOSEN AND_WHY, "I decided on \\2 for \\1 because \\3",
     Tells::Spans},
    // "For the puppy's name it will be Juniper", "as for the hedge, it'll be hornbeam".
    {"^" LED WITH_CHOICE " " CHOICE_OF ",? " WILL_BE " " CHOSEN AND_WHY, "I decided on \\2 for \\1 because \\3",
     Tells::Spans},
    // "In the end it's ferns and not hostas for the corner."
    {"^(?:in the end|finally|after all(?: that)?|so|right|well)?,? ?" WILL_BE " " CHOSEN
     "(?:,? (?:and )?not|,? rather than|,? instead of) ([^,;:]+?) for " CHOICE_OF AND_WHY,
     "I decided on \\1 over \\2 for \\3 because \\4", Tells::Spans},
    // "It's going to be lino for the utility room because …".
    {"^(?:[^;:.,]+? and |" LED ")" WILL_BE " " CHOSEN " for " CHOICE_OF AND_WHY, "I decided on \\1 for \\2 because \\3",
     Tells::Spans},
    {"^" CHOSEN " "
     "(?:it is|it will be|it has to be)(?: now| then| after all)? for " CHOICE_OF AND_WHY,
     "I decided on \\1 for \\2 because \\3", Tells::Spans},
    // "I've gone for six weeks for my notice period": no span of time.
    {"^(?:i|we)(?: have| just| finally)* (?:gone|went) for ((?:an? |the )?[\\w-]+ (?:days?|weeks?|months?|years?)) for "
     "((?:the|our|my) [^,;:]+?)" AND_WHY,
     "I decided on \\1 for \\2 because \\3"},
    // "Limewash fell through, so emulsion for the hallway."
    {"^[^;:]+? (?:fell through|fell apart|sold out|was out|is out|lost|did not work(?: out)?|will not work|"
     "(?:was|were|is|are|turned out|came out|got|proved) (?:too |way |much |far )*(?:dear|dearer|expensive|sold out|"
     "pricey|pricier|small|big|late|slow|heavy|discontinued|booked(?: up| out)?|gone)\\b[^,;:]*),? so (?:it is |now "
     "|we "
     "(?:take|have|are having) |we are "
     "taking )?" CHOSEN " for " CHOICE_OF AND_WHY,
     "I decided on \\1 for \\2 because \\3", Tells::Spans},
    // "There was war over the loft, but a ladder lost and a staircase is what we're having."
    {"^.*\\b(?:war|fight|row|argument|debate|battle|vote|quarrel|rows|tears|discussion) (?:over|about|on) " CHOICE_OF
     ",? (?:but|and|so) ([^,;:]+?) lost(?: out)?,? and " CHOSEN " is what (?:we|i) (?:(?:are|am) )?(?:having|taking|"
     "getting|doing|using|going with|take|get|have)" AND_WHY,
     "I decided on \\3 over \\2 for \\1 because \\4", Tells::Spans},
    {"^(?:i|we)(?: have| just| now)* (?:overturned|reversed|flipped|revised|changed|turned) (?:it|that)(?: round| "
     "around)?,? (?:and |so )?" CHOICE_OF " (?:will|is going to) be " CHOSEN AND_WHY,
     "I decided on \\2 for \\1 because \\3", Tells::Spans},
    {"^[^;:]+?, (?:so|and so) " CHOICE_OF " (?:will|is going to) be (the [\\w' -]+ one)" AND_WHY,
     "I decided on \\2 for \\1 because \\3", Tells::Spans},

    // A visit that does not come about, told by who does not come.
    {"^(?:(?:my|our) " HEARTH_RELATION ",? )?(?-i:(\\p{Lu}[\\pL'-]*\\pL(?: \\p{Lu}[\\pL'-]*\\pL)?)) (?:can not|could "
     "not|will not be|is not|is no longer|had to|has had to|has) (?:come|coming|come and stay|come to stay|make "
     "it|call "
     "it off|called it off|cancel|put it off|going to (?:come|visit|stay|make it))\\b[^,;:]*(?:,|;| and| so)+ (?:so )?"
     "(?:the|his|her|their|that) (?:visit|stay|weekend)(?:'s| is| has been| will| was)* (?:off|not happen|called off|"
     "cancelled|canceled|over|dead|not happening)\\b.*$",
     "\\1's visit is cancelled", Tells::Spans},
    {"^(?:(?:my|our) " HEARTH_RELATION
     ",? )?(?-i:(\\p{Lu}[\\pL'-]*\\pL)) (?:is|are) (?:not|no longer) going to (?:visit|come|stay|make it)"
     "(?: (?:us|me|over|here|round|to stay|and stay))*(?: after all| any ?more| now| then)*(?:,.*)?$",
     "\\1's visit is cancelled", Tells::Spans},

    // Lessons that end, which are nobody one parts from.
    {"^(" KIND_LANGUAGE ") and (?:i|me) (?:are|have) (?:done|through|over|finished|history|parted(?: ways)?|no more|no "
     "longer (?:friends|speaking))(?:[,;:. ].*)?$",
     "I stopped learning \\1", Tells::Spans},
    {"^" HEARTH_NAMED
     " and (?:i|me) (?:are|have) (?:done|through|over|finished|history|parted(?: ways)?)[,;]? (?:so |and "
     ")?(?:i|we) (?:do not|no longer|have stopped|stopped|am not|are not|quit) (?:study|studying|learn|learning|"
     "practi[cs]e|practi[cs]ing) (?:it|that)?.*$",
     "I stopped learning \\1", Tells::Spans},

    {"^(?:i|we)(?: have)? done a u-?turn on ([^,;:]+?)(?:,|:| and)+ it is " CHOSEN
     " (?:that )?(?:i|we) (?:am |are )?(?:having|taking|"
     "going with|doing|using|getting|take|have|use)(?: now| instead)?$",
     "I decided on \\2 for \\1", Tells::Spans},

    // What keeps one busy.
    {"^from (?:morning|dawn|breakfast|sunrise) (?:till|to|until) (?:night|dusk|bedtime|midnight|evening),? (?:it "
     "is|there is) ((?:the|my|"
     "our) [^,;:]+)$",
     "I am working on \\1", Tells::Spans},
    {"^((?:the|my|our) [^,;:]+?) is (?:now |finally |well )?(?:underway|under way|in full swing)(?:,.*)?$",
     "I am working on \\1", Tells::Spans},
    {"^([a-z]+ing [^,;:]+?) is (?:now )?(?:my|our) (?:job|task|mission|project|thing|work|challenge) (?:of|for) "
     "(?:the|this) (?:season|summer|"
     "year|month|week|winter|autumn|spring|holidays)$",
     "I am working on \\1", Tells::Spans},

    // What one pays for.
    {"^(?:i am|we are) (?:stuck|left|landed|saddled|lumbered) (?:paying for|with paying for) ([^,;:]+)$",
     "I subscribe to \\1", Tells::Spans},
    {"^(?:i|we) share (?:the |our |my |an? )?([^,;:]+?)(?: account| subscription)? with [^,;:]+?,? (?:and |but )?(?:i "
     "am|it is me) "
     "(?:the one )?(?:paying|who pays|who is paying)(?: for it)?$",
     "I subscribe to \\1", Tells::Spans},

    // Tools that are left for others.
    // Nobody's home is where they code.
    {"^(?:i|we) (?:(?:practically|basically|pretty much|just|mostly|really) )?live in " TOOL
     " (?:when(?:ever)?|while) (?:(?:i|we) )?(?:am |are )?(?:code|coding|program|programming|write code|writing code|"
     "develop|developing|hacking)\\b.*$",
     "I use \\1 as my editor", Tells::Spans},
    {"^(?:i|we)(?: have| just| finally| recently)* (?:left|ditched|dropped|swapped|abandoned|dumped|uninstalled) "
     "(" HEARTH_EDITOR ") (?:for|in favour of) " TOOL "(?: .*)?$",
     "My editor is \\2 instead of \\1", Tells::Spans},
    {"^(?:i|we)(?: have| just| finally| recently)* (?:left|ditched|dropped|swapped|abandoned|dumped|uninstalled) " TOOL
     " (?:for|in favour of) (" HEARTH_EDITOR ")(?: .*)?$",
     "My editor is \\2 instead of \\1", Tells::Spans},
    {"^(?:i|we)(?: have| just| finally| recently)* (?:left|ditched|dropped|swapped|abandoned|dumped|quit) (" NOTEBOOK
     ") (?:for|in favour of) " TOOL "(?: .*)?$",
     "My notes are in \\2 instead of \\1", Tells::Spans},
    {"^(?:i|we) (?:can not|could not|never could|never) find anything in (?:an? |my |the )?(" NOTEBOOK
     "),? so (?:i|we)(?: have| am| now)* "
     "(?:started again|gone over|starting again|started over|moved|switched|changed)(?: over| afresh)? "
     "(?:with|to|in) " TOOL "(?: .*)?$",
     "My notes are in \\2 instead of \\1", Tells::Spans},
    {"^(?:i|we)(?: now| only| just)* (?:use|am using|are using|am on|are on) (" NOTEBOOK
     ")(?: now| these days| instead)+$",
     "My notes are in \\1 now", Tells::Spans},
    {"^(?:.*\\b)?in (" HEARTH_EDITOR
     ")\\b[^;:]*,? (?:i|we) (?:write|do|type) (?:all )?(?:my|our) (?:[\\w]+ )?(?:programs|code|scripts|"
     "coding|programming|apps) (?:in it|there)$",
     "I use \\1 as my editor", Tells::Spans},
    {"^.*\\bfor (" HEARTH_EDITOR
     "), which (?:i|we) (?:use|have|work in) (?:every day|daily|all day|for everything|at work)\\b.*$",
     "I use \\1 as my editor", Tells::Spans},
    {"^(?:i|we)(?: have| just| finally| recently)* (?:uninstalled|deleted|binned|ditched|dropped|removed) "
     "(" HEARTH_EDITOR
     ")(?:,|;| and| -)+ (?:and )?(?:i|we)?(?: now| am| are| only)* ?(?:use|using|code in|work in|write in|run) " TOOL
     "(?: .*)?$",
     "My editor is \\2 instead of \\1", Tells::Spans},
    {"^.*\\b(?:made|had|got|forced|asked) (?:me|us)(?: all| both)? (?:to )?(?:install|use|switch "
     "to|get|download|learn) " TOOL
     ",? (?:so|and) (?:that is|thats|this is|now that is) (?:where|what) (?:i|we) (?:now )?(?:code|program|write code|"
     "write my code|do my coding|code in)(?: in)?(?: now)?$",
     "My editor is \\1", Tells::Spans},
    {"^(?:i|we)(?: have| just| finally)* set up " TOOL
     " (?:just |exactly )?(?:the way|how|as) (?:i|we) like it(?:,? and "
     "(?:use|code in|work in|stick with) (?:that|it))?$",
     "I use \\1 as my editor", Tells::Spans},
    {"^(?:i|we) (?:have|have got|got) " TOOL " set up (?:just |exactly )?(?:the way|how|as) (?:i|we) like it$",
     "I use \\1 as my editor", Tells::Spans},
    {"^(?:i|we)(?: am| are| have been| always)* cod(?:e|ing) in " TOOL "((?: on| since| for| at| now).*)?$",
     "I use \\1 as my editor\\2"},
    {"^(?:my|our) (?:fingers|hands) (?:only |just )?(?:know|speak|obey) " TOOL "$", "I use \\1 as my editor"},

    // What something runs on.
    {"^(?:i|we)(?: have| just| finally| recently)* (?:taken|took|moved|migrated|got|pulled|switched|lifted|brought) "
     "(" NAME2 ") (?:off|away from|from) (" HEARTH_DATABASE
     ") (?:and )?(?:put it |moved it |on)?(?:on|onto|over to|to|into) " DATABASE2 "(?: .*)?$",
     "The database of \\1 is \\3 instead of \\2", Tells::Spans},
    {"^(?:.*\\b(?:so|and|but),? )?(?-i:(\\p{Lu}[\\pL\\d'-]*)) (?:has|have|runs on|runs with|sits on|lives on|is on|has "
     "been "
     "on|stores (?:its|everything|its stuff|its data) in|keeps (?:its|everything|its data) in|is built on|talks to) "
     "(" HEARTH_DATABASE
     ")((?: underneath| below| beneath| under it| behind it| at the back)?)(?: now| these days)?(?:,? (?:and )?(?:not|"
     "instead of|no longer) ([^,;:]+?))?(?: now)?( since [^,;:]+)?$",
     "The database of \\1 is \\2", Tells::Spans},
    {"^(" HEARTH_DATABASE
     ") is (?:under|underneath|below|behind|at the bottom of) (?-i:(\\p{Lu}[\\pL\\d'-]*))(?: now| these "
     "days)?$",
     "The database of \\2 is \\1", Tells::Spans},
    {"^(?:the )?(?:tech )?stack (?:of|for|behind)? ?([\\pL\\d-]+): (" HEARTH_DATABASE
     ")(?: as (?:the )?(?:database|db|store))?$",
     "The database of \\1 is \\2", Tells::Spans},
    {"^(?:i|we)(?: have)? (?:picked|chose|chosen|took|taken|use|used) (" HEARTH_DATABASE
     ") for ((?-i:\\p{Lu})[\\pL\\d-]*)"
     "(?:,? (?:because|since|as) .*)?$",
     "The database of \\2 is \\1", Tells::Spans},

    // What one gets about on.
    {"^(?:i|we|my [\\pL ]+ and i) (?:now |mostly |always |only |usually )*" MOVES_ABOUT
     "(?: (?:town|here|the city|the village|"
     "campus))? (?:on|by) (?:an? |my |our |the )" RIDE NOW_TAIL,
     "I have a \\1", Tells::Spans},
    {"^(?:everywhere|wherever) (?:i|we) go,? (?:i|we) (?:go|ride|get there|travel) (?:there )?on (?:an? |my |our |the "
     ")" RIDE NOW_TAIL,
     "I have a \\1", Tells::Spans},
    {"^(?:i|we|my [\\pL ]+ and i) (?:now |mostly |always |only |usually )*" MOVES_ABOUT
     "(?: (?:town|here|the city))? in (?:an? "
     "|my |our |the )(?:(?:old|battered|ancient|little|tiny|red|blue|green|white|black|rusty|trusty|second-hand) "
     ")*(" HEARTH_CAR ")" NOW_TAIL,
     "I drive a \\1", Tells::Spans},
    {"^the (?:garage|dealer|lot|showroom|insurance|company|leasing firm) (?:took|has taken|had) (?:back "
     ")?(?:the|my|our) "
     "([^,;:]+?) (?:back )?and (?:gave|has given|lent|handed|found) (?:me|us) (?:an? |the )?(" HEARTH_CAR ")(?:,.*)?$",
     "I drive a \\2 instead of \\1", Tells::Spans},

    // Colours.
    {"^(?:i|we)(?: have| just)* (?:did|done|got|had) (the|my|our) " A_THING " up in (?:an? )?" PAINT "(?:,.*)?$",
     "\\1 \\2 is all \\3", Tells::Spans},
    {"^(the|my|our) " A_THING
     " (?:turned out|came out|ended up|has turned out|has come out|has been given a (?:coat|lick) of|"
     "got a coat of|has become|has gone|went) (?:an? )?" PAINT "(?: now| at last| in the end)?(?:,.*)?$",
     "My \\2 is all \\3", Tells::Spans},
    {"^(?:as for|as to|for|about|regarding) (the|my|our) " A_THING ",? (?:the|its) colou?r is (?:now )?" PAINT
     "(?:,.*)?$",
     "My \\2 is all \\3", Tells::Spans},
    {"^(?:and )?(the|my|our) " A_THING " (?:is|are) (?:finally |now )?" PAINT " at last(?:,.*)?$", "My \\2 is all \\3",
     Tells::Spans},
    {"^(the|my|our) " A_THING
     " (?:is|are) an? ((?:(?:soft|pale|lovely|gentle|bright|deep|dark|light|nice|warm) )+)" PAINT "(?:,.*)?$",
     "My \\2 is all \\4", Tells::Spans},

    // What one is making, named on the way.
    {"^(?:i|we)(?: am| are| have been| also| just)* (?:tinker|tinkering|fiddle|fiddling|play "
     "around|dabble|dabbling|potter|"
     "pottering) (?:with|on) (an? [^,;:]+?) (?:named|called|by the name of) " NAME2_GROUP "(?: .*)?$",
     "I am building \\2, \\1", Tells::Spans},
    {"^(?:i|we)(?: am| are| have been)* (programming|coding|building|writing|making|developing|designing) (an? "
     "[^,;:]+?),? "
     "(?:and )?(?:the name is|its name is|it is called|called|it goes by|which is called) " NAME2_GROUP "(?:[ ,].*)?$",
     "I am \\1 \\3, \\2", Tells::Spans},
    {"^(?:i|we)(?: have)? started " NAME2_GROUP
     ", (an? (?:[\\w'-]+ ){0,3}?(?:(?:picture|children's|recipe|colouring|comic) book|zine|podcast|app|tracker|game|"
     "website|site|tool|bot|library|blog|newsletter|planner|generator|channel|script|plugin|journal|"
     "cookbook|magazine|dashboard|database|platform|extension|catalogue|calendar|quiz|course|shop|label|band|garden)(?:"
     " [^,;:]+)?)"
     "(?:, (?:in|on|last|this|two|three|a) [^,;:]+)?$",
     "I am working on \\1, \\2", Tells::Spans},
    {"^.*\\b(?:for|with|on|of|in|about|naming|is|there is) " NAME2_GROUP
     "(?: too| as well| again)?, (an? [^,;:]+?), which (?:i "
     "am|we are|i have been) (?:building|writing|making|developing|coding|working on|designing)\\b.*$",
     "I am building \\1, \\2", Tells::Spans},

    // What one saves for.
    {"^(?:i|we) need (" HEARTH_MONEY
     ") for (an? |the |my |our )([^,;:]+?)(?:,| and)+ (?:i am|we are|so i am|so we are) saving"
     "(?: up)?.*$",
     "I am saving \\1 for \\2\\3", Tells::Spans},
    {"^(" HEARTH_MONEY
     ") is what (?:i|we) need for (an? |the |my |our )([^,;:]+?)(?:,| and)+ (?:i am|we are) saving(?: up)?.*$",
     "I am saving \\1 for \\2\\3", Tells::Spans},
    {"^(?:i|we) (?:am|are) saving(?: up)? for (an? |the |my |our )([^,;:]+?)(?:,| and)+ (?:i|we) need (" HEARTH_MONEY
     ")(?:,.*)?$",
     "I am saving \\3 for \\1\\2", Tells::Spans},
    {"^for (an? |the |my |our )([^,;:]+?),? (?:i|we) (?:have to|must|need to|want to|should) save(?: up)? "
     "(" HEARTH_MONEY ")(?:,.*)?$",
     "I am saving \\3 for \\1\\2", Tells::Spans},
    {"^(?:i|we) have(?: got)? an? (?:tin|jar|pot|jug|piggy bank|envelope|fund|box|kitty|bucket) (?:going |running "
     ")?for (an? |the "
     "|my |our )([^,;:]+?)(?:,| and)+ (?:it goes |going )?(?:up to|until there is|till there is|for|of) (" HEARTH_MONEY
     ").*$",
     "I am saving \\3 for \\1\\2", Tells::Spans},
    {"^.*\\b(?:different|another|better|bigger|smaller|cheaper|dearer|new|nicer) one\\b[^;:]*, so (an? |the |my |our "
     ")([^,;:]+?) (?:needs|costs|takes|comes to|is) (?:now )?(" HEARTH_MONEY ")(?: now)?$",
     "I am saving \\3 for \\1\\2", Tells::Spans},

    // Where notes are kept.
    {"^(?:i|we) (?:write|jot|note|scribble) (?:everything|it all|all of it|every note|every thought|all (?:my|our) "
     "notes|"
     "each note|every idea)(?: down)? (?:in|into|on|to) (.+?)(?: or (?:i|we|it) .*)?$",
     "I keep my notes in \\1", Tells::Spans},
    {"^(?:i|we) (?:put|keep|stick|write) (?:every note|all notes|all (?:my|our) notes|my notes) (?:down "
     ")?(?:in|into|on) ((?-i:\\p{Lu})[^,;:]*|(?:an? |"
     "the |my |our "
     ")[^,;:]*\\b(?:hand|book|notebook|pad|box|shoebox|drawer|folder|file|app|phone|diary|journal|planner|doc|document|"
     "spreadsheet|calendar|wall|whiteboard|chat|channel|tin|envelope|email|inbox|cards?|paper)s?)$",
     "I keep my notes in \\1", Tells::Spans},
    {"^.*\\b(?:in|on|with|to|from|of|and) ((?:the )?[^,;:]+?), (?:which is )?where (?:i|we) "
     "(?:keep|have|put|store|write) (?:all "
     ")?(?:my|our) notes\\b.*$",
     "I keep my notes in \\1", Tells::Spans},
    {"^.*\\b(?:in|on|with|to|from|of|and) ((?:the )?[^,;:]+?), where (?:all )?(?:my|our) notes (?:are|live|sit)\\b.*$",
     "I keep my notes in \\1", Tells::Spans},

    // Plans, told by what one has for them.
    {"^for (my|our) ([^,;:]+?) (?:they|the [\\pL]+|he|she) (?:have |has )?(?:gave|given|offered|assigned) (?:me|us) "
     "([^,;:]*\\d[^,;:"
     "]*?)$",
     "\\1 \\2 is on \\3", Tells::Spans},
    {"^(?:travel|travels|trip|journey|holiday|flight|vacation)(?: plans?)?: (?-i:(\\p{Lu}[\\pL'-]*(?: "
     "\\p{Lu}[\\pL'-]*)*)), ([^,;:]*"
     "\\d[^,;:]*)$",
     "I am going to \\1 on \\2", Tells::Spans},
    {"^deadline: (?:the |my |our )?([^,;:\\d]+), ([^,;:]*\\d[^,;:]*?)(?:, mine)?$", "My \\1 is on \\2", Tells::Spans},
    {"^(?:my |our )?(?:notes?|note-taking|notetaking)(?: tool| app| program| system| place)?: (.+)$",
     "I keep my notes in \\1", Tells::Spans},
    {"^(?:(?:my|our) " HEARTH_RELATION
     ",? )?(?-i:(\\p{Lu}[\\pL'-]*\\pL)) (?:has |have )?(?:confirmed|says|said|wrote|rang|texted|"
     "told me|promised)(?: it| so| that| again)*(?::|,|;)? (?:the|his|her|their) (?:visit|arrival|stay) is (?:now "
     ")?(?:on )?([^,;:]*\\d"
     "[^,;:]*)(?:,.*)?$",
     "\\1's visit is on \\2", Tells::Spans},
    {"^(?:i am|we are|i will be) (?:picking|collecting|fetching|meeting) (?:(?:my|our) " HEARTH_RELATION
     ",? )?(?-i:(\\p{Lu}[\\pL'-]*"
     "\\pL))(?: up)?(?: (?:from|at) the [\\pL]+)? on ([^,;:]*\\d[^,;:]*), (?:visiting|for a (?:visit|week|few "
     "days|weekend|stay)|"
     "staying|who is (?:visiting|staying))\\b.*$",
     "\\1 is coming on \\2", Tells::Spans},
    {"^on ([^,;:]*\\d[^,;:]*?),? (?:it is|there is|comes) (my|our) ([^,;:]+)$", "\\2 \\3 is on \\1", Tells::Spans},
    {"^(?:the|my|our) (?-i:(\\p{Lu}[\\pL'-]*(?: \\p{Lu}[\\pL'-]*)?)) (trip|flight|holiday|week|weekend|journey) is not "
     "(?:on )?([^,;:]*"
     "\\d[^,;:]*?)(?: any ?more)?,? (?:but |it is )+(?:on )?([^,;:]*\\d[^,;:]*?)(?: now)?$",
     "My \\1 \\2 is moved to \\4", Tells::Spans},
    {"^(?-i:(\\p{Lu}[\\pL'-]*(?: \\p{Lu}[\\pL'-]*)?)) (?:has become|is now|becomes|became|has moved to|is moved to|got "
     "moved to|"
     "has slipped to) (?:the )?(\\d{1,2}(?:st|nd|rd|th)?(?: of)? "
     "(?:january|february|march|april|may|june|july|august|september|"
     "october|november|december)|(?:january|february|march|april|may|june|july|august|september|october|november|"
     "december) "
     "\\d{1,2}(?:st|nd|rd|th)?)(?: now| instead)?(?:,.*)?$",
     "My trip to \\1 is moved to \\2", Tells::Spans},
    {"^(?:i am|we are) (?:setting off|setting out|heading off|taking off|off) (?:for|to) (?-i:(\\p{Lu}[\\pL'-]*(?: "
     "\\p{Lu}[\\pL'-]"
     "*)?)) (?:bright and early |first thing |early )?(?:on )?([^,;:]*\\d[^,;:]*)$",
     "I am going to \\1 on \\2", Tells::Spans},
});

}  // namespace

std::span<const Recast> englishParaphrases() { return kParaphrases; }
std::span<const Recast> englishQuestionPresuppositions() { return kAsked; }
std::span<const Recast> englishOverTwo() { return kBoth; }

}  // namespace hearth::memory
