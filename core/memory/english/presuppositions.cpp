// SPDX-License-Identifier: AGPL-3.0-or-later
// English presuppositions: what a sentence takes for granted about people while it asks, supposes or tells something
// else ("a penknife for Uriel, who is eleven?", "if my boss Renate asks, …"), and what two sentences tell together of a
// place, a firm or a house that the first only names.
#include <array>
#include <vector>

#include "core/memory/english/kinds.h"
#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define FIRM "((?:the )?(?-i:\\p{Lu})[\\pL\\d&.'-]*\\pL(?: (?:(?:and|of|the|&) )?(?-i:\\p{Lu})[\\pL\\d&.'-]*\\pL){0,4})"
#define OF_MINE "((?:my|our) " HEARTH_RELATION "(?:,? " HEARTH_WHOLE_NAME2 ")?)"
#define BY_NAME "(" HEARTH_WHOLE_NAME2 ")"
#define ANYONE "((?:my|our) " HEARTH_RELATION "(?:,? " HEARTH_WHOLE_NAME2 ")?|" HEARTH_WHOLE_NAME2 ")"
#define ENDS "(?:$|[,.;:?!)])"
#define AGE "(" HEARTH_NUMBER ")"
#define OLDER                                                                                              \
    "((?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)" \
    "(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|1[3-9]|[2-9]\\d)"
#define A_MONTH "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
#define A_DATE "((?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? " A_MONTH "|" A_MONTH " (?:the )?\\d{1,2}(?:st|nd|rd|th)?)"
#define A_JOB "(an? (?:[\\w-]+ ){0,2}" KIND_JOB ")"
#define AT "(?:^at|(?-i:\\bAt)) (?:just |only )?"

/// What is said of somebody beside their name, of whom `WHO` tells.
#define GRANTED_OF(WHO)                                                                                             \
    {"\\b" WHO ",? who (?:is|(?:has )?(?:just |now )?turned) (?:now |only |just |already )*" AGE                    \
     "(?: years? old)?(?:" ENDS "|,? (?:and|but|now|already|so)\\b)",                                               \
     "\\1 is \\2", Tells::Presupposed},                                                                             \
        {"\\b" WHO "(?:,| -| \\()? ?(?:aged|age) " AGE "(?: years?)?" ENDS, "\\1 is \\2", Tells::Presupposed},      \
        {"\\b" WHO ",? (?:(?:whose|his|her) )?birthday (?:(?:is|on|being|the) )*" A_DATE "(?:" ENDS                 \
         "| (?:and|so)\\b)",                                                                                        \
         "\\1's birthday is \\2", Tells::Presupposed},                                                              \
        {"\\b" WHO ", (?:who was |who is )?born (?:on )?(?:the )?" A_DATE ENDS, "\\1's birthday is \\2",            \
         Tells::Presupposed},                                                                                       \
        {"\\b" WHO ",? who is " A_JOB "(?:" ENDS "| (?:and|but|in|at|with)\\b)", "\\1 is \\2", Tells::Presupposed}, \
        {"\\b" WHO " [^,;.?!]{3,40}, being " A_JOB ENDS, "\\1 is \\2", Tells::Presupposed},                         \
        {"\\b(?:in|to|from|near|of|around|at|through|via|about|visiting) " HEARTH_PLACE ",? where " WHO             \
         " (?:now |currently |also )?lives?\\b",                                                                    \
         "\\2 lives in \\1", Tells::Presupposed},                                                                   \
        {"\\b(?:in|about|to|from|of|around|near|at|love|like|know) " HEARTH_PLACE                                   \
         ",? (?:because |since |as |where |but )?" WHO " (?:now |actually )?lives there\\b",                        \
         "\\2 lives in \\1", Tells::Presupposed},                                                                   \
        {"\\b(?:at|for|from|of|about|in) " FIRM ",? (?:because |since |as |where |but )?" WHO                       \
         " (?:now |actually )?works there\\b",                                                                      \
         "\\2 works at \\1", Tells::Presupposed},                                                                   \
        {"\\b" WHO " is coming (?:(?:down|up|over|back|home|round) )?from " HEARTH_PLACE ",? home sweet home\\b",   \
         "\\1 lives in \\2", Tells::Presupposed},                                                                   \
    {                                                                                                               \
        "^" WHO " says [^,.;?!]* at home in " HEARTH_PLACE ENDS, "\\1 lives in \\2", Tells::Presupposed             \
    }

/// Words that a small number needs beside it to be an age and no hour: "at four, should my son be allowed …".
#define OF_A_CHILD                                                                                                  \
    "[^.?!]*\\b(?:allowed|alone|still|already|by (?:him|her|them)sel|old enough|too (?:young|old|small|big|early)|" \
    "normal|able to|be (?:walking|talking|reading|writing|using|sleeping)|nappies|nursery|than me|than us)\\b"

constexpr auto kPresuppositions = std::to_array<Recast>({
    GRANTED_OF(OF_MINE),
    // "My nephew Tobias, nine, wants a drum kit": after a bare name a number may be of anything.
    {"\\b" OF_MINE "(?:, | \\()" AGE "(?:,|\\)|\\?$|\\.$)", "\\1 is \\2", Tells::Presupposed},
    {"\\b" OF_MINE ", " AGE " years?(?: old)?(?:" ENDS "| and\\b)", "\\1 is \\2", Tells::Presupposed},
    {AT OLDER ",? (?:should|can|may|could|is|does|would|will) " OF_MINE "\\b", "\\2 is \\1", Tells::Presupposed},
    {AT OLDER
     ",? " OF_MINE
     " (?:(?:still|already|only|just|never|also) )*(?:is|has|can|cannot|should|does|eats?|\\pL{2,}[^aisu\\W]s)\\b",
     "\\2 is \\1", Tells::Presupposed},
    {AT AGE ",? (?:(?:should|can|may|could|is|does|would|will) )?" OF_MINE "\\b" OF_A_CHILD, "\\2 is \\1",
     Tells::Presupposed},
    {"\\bis " AGE " too (?:young|old|early|late|small|big)\\b[^.?!]*\\bthat is how old " OF_MINE " is\\b", "\\2 is \\1",
     Tells::Presupposed},
    // Whom one works for and with whom, under any condition: "if my boss Renate asks, …".
    {"\\b(?:my|our) (boss|manager|supervisor|line manager|team lead),? " BY_NAME "(?:" ENDS
     "| (?:asks?|says?|wants?|calls?|knows?|finds?|sees?|is|has|does|comes|and|or|about|for|to|if|when|"
     "before|first|in|on|gets|hears|needs|agrees)\\b)",
     "My \\1 is called \\2", Tells::Presupposed},
    // What the writer is, does or has, told in passing.
    {"\\b" FIRM " \\((?:my (?:job|work|employer|company|workplace|firm)|where i work|i work there)\\)", "I work at \\1",
     Tells::Presupposed},
    {"^(?:(?:and|but|so|well|speaking) )*as " A_JOB
     ",? (?:i|we) (?:am|are|have|do|need|must|can|know|get|see|work|spend|want|often|always|cannot|also)\\b",
     "I am \\1", Tells::Presupposed},
    {"\\b(?:person|someone|somebody|anyone|anybody|people|man|woman|guy|girl) who (?:is|are) ([^,?.;]+?),? like "
     "(?:me|myself|i am)\\b",
     "I am \\1", Tells::Presupposed},
    {"\\b(?:person|someone|somebody|anyone|anybody|people|man|woman|guy|girl) who (?:has|have) ([^,?.;]+?),? like "
     "(?:me|myself|i do)\\b",
     "I have \\1", Tells::Presupposed},
    {"\\b(?:person|someone|somebody|anyone|anybody|people|man|woman|guy|girl) who (work|live|love|hate|play|speak|"
     "drive|drink|eat|commute|ride|use|own|prefer|rent|keep)s? ([^,?.;]+?),? like (?:me|myself|i do)\\b",
     "I \\1 \\2", Tells::Presupposed},
    {"\\bwith (?:a|an|the) (?:degree|diploma|master'?s|bachelor'?s|phd|doctorate) in ([^,.;?()]+?) \\((?:me|i am one|"
     "that is me|like me)\\)",
     "I have a degree in \\1", Tells::Presupposed},
    {"^(?:hello|hi|hey|hiya|howdy|good (?:morning|day|afternoon|evening))(?: there| again| all)?[,!.]? (?:this is|it "
     "is) "
     "((?-i:\\p{Lu}[\\pL'-]*\\pL))(?: here| again)?\\W*$",
     "My name is \\1", Tells::Presupposed},
    {"^" HEARTH_PLACE ",? home sweet home\\W*$", "I live in \\1", Tells::Presupposed},
    {"^(?:my )?(?:background|trade|line of work|day job) ?(?::|-|–|=) ?(?:an? )?((?:[\\w-]+ ){0,2}" KIND_JOB
     ")(?:,.*)?\\W*$",
     "I work as a \\1", Tells::Presupposed},
    {"^(?:i|we) have outgrown ((?-i:\\p{Lu}[\\pL'-]*\\pL)),? (?:so|please|and)(?: please| just)? (?:make it|call me) "
     "((?-i:\\p{Lu}[\\pL'-]*\\pL))(?: please| now| from now on)?\\W*$",
     "I go by \\2 instead of \\1", Tells::Presupposed},
    {"^(?:(?:please|and|so|oh|you can|let us),? )*(?:drop|skip|forget|leave out|no need for) the "
     "(?:formal(?:ities|ity|s)?|mister|titles?|mr|mrs|surname)(?: stuff| bit| thing| tone)?(?:,? please)?,? (?:and "
     "|just )*(?:it is|call me|i am) ((?-i:\\p{Lu}[\\pL'-]*\\pL))\\W*$",
     "I go by \\1", Tells::Presupposed},
    {"^(?:you can |please |feel free to )*(?:write|type|answer|reply|talk|speak)(?: to me| back)? in (" KIND_LANGUAGE
     ") (?:if you (?:like|want|prefer|wish)|any ?time|too|whenever .*)[,;]? (?:because )?i "
     "(?:understand|get|read|speak|"
     "follow) (?:it|every word|everything|all of it|most of it)\\b.*$",
     "I understand \\1", Tells::Presupposed},
    {"^(?:from|at) home,? so (?:(?:in|from) )?" HEARTH_PLACE "\\W*$", "I live in \\1", Tells::Presupposed},
    // Whoever is made up has an age, too: from here on a name alone tells of nobody.
    {"(?i)\\b(?:hero(?:ine)?|characters?|protagonist|villain|narrator|story|tale|novel|fable|scene|riddle|fictional|"
     "film|movie|show|series|poet|composer|king|queen|saint|president|actor|singer|author)\\b",
     "", Tells::Presupposed},
    GRANTED_OF(BY_NAME),
    {"\\b(?:babysitting|baby-sitting|minding|looking after|babysit|mind|look after|picking up|collecting) " BY_NAME
     "(?:, | \\()" AGE "(?:,|\\)|\\?$|\\.$)",
     "\\1 is \\2", Tells::Presupposed},
    {AT OLDER ",? (?:should|can|may|could|is|does|would|will) " BY_NAME "\\b", "\\2 is \\1", Tells::Presupposed},
    {"\\bis " AGE " too (?:young|old|early|late|small|big)\\b[^.?!]*\\bthat is how old " BY_NAME " is\\b", "\\2 is \\1",
     Tells::Presupposed},
    {"\\b(?:miss|see|visit|visiting|seeing|missing|ring|phone) " BY_NAME
     "\\b[^.?!]*\\b(?:to|in|from|near) " HEARTH_PLACE ",? where (?:he|she|they) lives?\\b",
     "\\1 lives in \\2", Tells::Presupposed},
});

#define THEN "[^\\x1F]*\\x1F (?:(?:and|but|so|because|since|well|yes|it is just that) )*"
/// Where a place is what is asked about.
#define ASKED_PLACE                                                                                                   \
    "\\b(?:in|around|(?:nearest|closest) [^\\x1F]*? to|near|visit|(?:part|side|end|area|bit|district|quarter|centre|" \
    "middle|outskirts|streets?) of) (?:the )?" HEARTH_PLACE "\\b"

/// Of what the sentence before names.
constexpr auto kNamedThen = std::to_array<Recast>({
    {"\\b(?:in|to|from|of|around|at|near|about|like|is) " HEARTH_PLACE "\\b" THEN "it is where " ANYONE
     " (?:now |actually )?lives?\\b",
     "\\2 lives in \\1", Tells::Spans},
    {"\\b(?:in|to|from|of|around|at|near|about|like|is) " HEARTH_PLACE "\\b" THEN
     "it is where (?:i|we) (?:now |actually )?live\\b",
     "I live in \\1", Tells::Spans},
    {"\\b(?:at|in|of|near|around) [^\\x1F]*?\\b(?:in|of|at) " HEARTH_PLACE "\\b" THEN
     "(?:i|we) (?:grew up|was (?:born|raised|reared)) (?:right |just )*(?:round the corner|around the corner|near|next "
     "to|beside|two streets|a (?:mile|street)|close|across)[^\\x1F]*\\b(?:it|there)?$",
     "I grew up in \\1", Tells::Spans},
    {ASKED_PLACE THEN
     "(?:i|we) (?:have |are |am )?(?:only |just |now |recently )*(?:been living|living|live|moved|new) (?:only "
     ")?here(?:$|[,.!]| (?:for|since|an?|about|only|now|this|last|these|two|three|four|five|six|\\d+)\\b)[^\\x1F]*$",
     "I live in \\1", Tells::Spans},
    {ASKED_PLACE THEN
     "(?:i|we) live (?:(?:up |out |over )?on the [\\pL-]+ side|(?:near|by|next to|behind|close to|beside|opposite) the "
     "[\\pL-]+(?: (?:station|church|park|hall|square|bridge|market))?|nearby|round the corner|in the "
     "(?:centre|center|middle|suburbs|north|south|east|west|old town))(?:$|,| and\\b| but\\b| so\\b)[^\\x1F]*$",
     "I live in \\1", Tells::Spans},
    {ASKED_PLACE THEN ANYONE
     " lives (?:(?:up |out |over )?on the [\\pL-]+ side|(?:near|by|next to|behind|close to|beside|opposite) the "
     "[\\pL-]+(?: (?:station|church|park|hall|square|bridge|market))?|nearby|round the corner|in the "
     "(?:centre|center|middle|suburbs|north|south|east|west|old town))(?:$|,| and\\b| but\\b| so\\b)[^\\x1F]*$",
     "\\2 lives in \\1", Tells::Spans},
    {"(?:^(?:does|is|do|has|will|did|are|how is|what is)|\\b(?:at|for|with|from|of|about|to)) " FIRM "\\b" THEN ANYONE
     " works? (?:(?:over|out|down) )?there\\b[^\\x1F]*$",
     "\\2 works at \\1", Tells::Spans},
    {"(?:^(?:does|is|do|has|will|did|are|how is|what is)|\\b(?:at|for|with|from|of|about|to)) " FIRM "\\b" THEN
     "i work (?:(?:over|out|down) )?there\\b[^\\x1F]*$",
     "I work at \\1", Tells::Spans},
    // "Christmas tree for a terraced house? We live in one", "a roof for a bungalow? Ours leaks".
    {"\\b(?:for|of|in|on|inside|outside|does|to|around) (an? (?:[\\w-]+ ){0,2}?" KIND_HOUSE ")\\b" THEN
     "(?:(?:i|we) (?:live in|have|own|rent|bought|are in|am in|have got) one\\b|(?:ours|mine) "
     "(?:is|has|needs|leaks|was|"
     "does|did|will|looks|gets|came|faces|\\pL{3,}s)\\b)[^\\x1F]*$",
     "I live in \\1", Tells::Spans},
    // "Zdenka rang at six. Snow at home, and home is Tbilisi."
    {"^" ANYONE " (?:rang|called|wrote|phoned|texted|messaged|is on the phone|emailed)\\b" THEN
     "[^\\x1F]*\\bhome is " HEARTH_PLACE "\\W*$",
     "\\1 lives in \\2", Tells::Spans},
    {"^(?:bye(?:[ -]bye)?|goodbye|farewell|so long|cheerio),? " HEARTH_PLACE
     ",? (?:and )?(?:hello|hi|hey|good day),? " HEARTH_PLACE
     "\\W*\\x1F (?:(?:i|we) (?:have )?)?(?:all |just |finally )?(?:moved|relocated)\\b[^\\x1F]*$",
     "I moved from \\1 to \\2", Tells::Spans},
    {"\\bis " AGE " too (?:young|old|early|late|small|big)\\b" THEN "that is how old " ANYONE " is\\b[^\\x1F]*$",
     "\\2 is \\1", Tells::Spans},
    // "Can a geologist go on strike? Chandrika is one and asks me."
    {"\\b(?:can|do|does|is|are|must|may|should|would|what|how|why)\\b[^\\x1F]*?\\b" A_JOB "\\b" THEN ANYONE
     " is one(?:$|[,.]| (?:and|so|but|now|too|herself|himself)\\b)[^\\x1F]*$",
     "\\2 is \\1", Tells::Spans},
    {"\\b(?:can|do|does|is|are|must|may|should|would|what|how|why)\\b[^\\x1F]*?\\b" A_JOB "\\b" THEN
     "i am one(?:$|[,.]| (?:and|so|but|now|too|myself)\\b)[^\\x1F]*$",
     "I am \\1", Tells::Spans},
    {"\\b(?:my|our) (" HEARTH_RELATION ")\\b" THEN "(?:the|his|her|their) name is " BY_NAME "(?:,.*)?$",
     "My \\1 is called \\2", Tells::Spans},
    {"^(?:[^\\x1F]*[,:;] )?(?:i|we) have outgrown ((?-i:\\p{Lu}[\\pL'-]*\\pL))\\W*\\x1F (?:so )?(?:please )?(?:just "
     ")?(?:make "
     "it|call me) ((?-i:\\p{Lu}[\\pL'-]*\\pL))(?: please| now| from now on)?$",
     "I go by \\2 instead of \\1", Tells::Spans},
    {"\\b(?:write|type|answer|reply|talk|speak)(?: to me| back)? in (" KIND_LANGUAGE ")\\b" THEN
     "i (?:understand|get|read|speak|follow) (?:it|every word|everything|all of it|most of it)\\b[^\\x1F]*$",
     "I understand \\1", Tells::Spans},
    // "We named her Alva! Born July 9th", "Our son is here! Born on 3 May": the child's birth, and not the writer's.
    {"^(?:i|we)(?: have)?(?: just| finally| now)? (?:named|called) (?:her|him|it|them|(?:the|our|my) (?:little )?"
     "(?:baby|girl|boy|one|son|daughter|bairn)) " BY_NAME "\\b" THEN "born (?:on )?" A_DATE "\\b[^\\x1F]*$",
     "\\1 was born on \\2", Tells::Spans},
    {"^(?:finally,? )?(?:my|our) (?:little "
     ")?(baby|girl|boy|son|daughter|grandson|granddaughter|grandchild|niece|nephew) "
     "(?:is (?:finally )?here|(?:has )?(?:finally )?(?:arrived|come))\\b" THEN "born (?:on )?" A_DATE "\\b[^\\x1F]*$",
     "My \\1 was born on \\2", Tells::Spans},
    // Who writes, and what they are called.
    {"^(?:it is|this is) (?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|"
     "August|September|October|November|December|Christmas|Easter|Ramadan|Eid|Diwali|Spring|Summer|Autumn|Winter)\\b.*",
     "", Tells::Spans},
    {"^(?:(?:hello|hi|hey),? )?(?:it is|this is|its) ((?-i:\\p{Lu}[\\pL'-]*\\pL)) again\\W*\\x1F (?:and )?(?:i have "
     "(?:got )?|here is |here comes |there is |got )(?:yet )?(?:another|one more|a second|a new|two more|a follow-?up) "
     "?(?:one|question|for you|thing|favou?r|request|job)?\\b[^\\x1F]*$",
     "My name is \\1", Tells::Spans},
    {"^((?-i:\\p{Lu}[\\pL'-]*\\pL))\\W*\\x1F that is what (?:i (?:get|am) called|they(?: all)? call me|(?:my|the) "
     "[\\pL ]+ call me)(?: now| these days)?$",
     "I go by \\1 now", Tells::Spans},
});

}  // namespace

void addEnglishPresuppositions(Language& language) {
    language.presupposed = kPresuppositions;
    static const std::vector<Recast> kThen = [] {
        std::vector<Recast> then(kNamedThen.begin(), kNamedThen.end());
        then.insert(then.end(), englishAnaphora().begin(), englishAnaphora().end());
        return then;
    }();
    language.namedThen = kThen;
}

}  // namespace hearth::memory
