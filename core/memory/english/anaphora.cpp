// SPDX-License-Identifier: AGPL-3.0-or-later
// English: words that point back at what was said before. What is asked about something, and then said of it with such
// a word ("How do I stop a banjolele buzzing? I play one."), as one plain sentence: the verb tells which kind of thing
// it must be. What was only spoken of, and its value in the next message. What points at a place, a thing or a person.
#include <array>

#include "core/memory/english/kinds.h"
#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define OTHER "(" HEARTH_KIN "|" HEARTH_NAME2 ")"
#define THEN "[^\\x1F]*\\x1F (?:and |but |because |since |[^,;:]{2,40}, )?"
/// Alone, or with what is told of it: nobody else's.
#define BEHIND                                                                              \
    "(?: (?:so much|at all|to bits|dearly|a lot|too much|badly|myself|as well|too))?(?:,? " \
    "(?:and|but|so|with)\\b.*|[,.;!] .*)?$"
/// What is spoken of last in a question.
#define TOPIC "((?:[\\pL'-]+ ){0,3}[\\pL'-]+)"
#define ABOUT                                                                                                         \
    "\\b(?:about|for|on|into|explain(?: me)?|(?:enjoy|like|love|do)|why (?:is|are) there (?:so (?:much|many) )?|all " \
    "(?:this|"                                                                                                        \
    "the)|so (?:much|many)|the words for|the rules of|good at|better at|started (?:with|in)|how does|how do you do) "
#define IT "(?:it|that|them|those|this)"
#define PAINFUL                                                                                                        \
    "(?:have|eat|chew|swallow|stick|poke|pull|lick|drink|walk on|sit on|watch|lose|get|stab|saw off|stand in|gargle) " \
    "[^,;:.!?]*?(?:root canal|glass|nails?|needles?|pins|teeth|tooth|eyes?|toes?|fingers?|paint "                      \
    "dry|bleach|coals|lava|"                                                                                           \
    "lego|gravel|acid|petrol|mud|traffic|a leg|an arm|cement|cardboard|flu)"

constexpr auto kAnaphora = std::to_array<Recast>({
    {"\\b(?:an?|the|my|our|of|for|on|with|to|get|buy|tune|fix|repair) (" KIND_INSTRUMENT ")\\b" THEN
     "(?:i|we) (?:also |have |still |both )?(?:play|own|practi[sc]e|am learning|have started) (?:one|it|mine|that)"
     "((?: (?:in|on|at|every|each|for|with|since|twice|once|too much)\\b[^,;]*)?)(?:[,;].*)?$",
     "I play the \\1\\2", Tells::Spans},
    {"\\b(?:an?|the|my|his|her|of|for|on|with|to|get|buy|tune|fix|repair) (" KIND_INSTRUMENT ")\\b" THEN OTHER
     " (?:also |has )?(?:plays|owns|practi[sc]es|is learning|has started) (?:one|it|his|hers|that)"
     "((?: (?:in|on|at|every|each|for|with|since|twice|once)\\b[^,;]*)?)(?:[,;].*)?$",
     "\\2 plays the \\1\\3", Tells::Spans},
    {"^(?:.*\\b)?(?:an?|the|my|of|for|in|with|from|drink|drinking|is|much|make|brew|on to|ban) (" KIND_DRINK ")\\b" THEN
     "(?:i|we) (?:have|drink|need|take|get|make|go through)(?: myself)? (?:one|it|that|them|a (?:cup|mug|glass|"
     "can|bottle|pot))(?: me)?( (?:every|each|first thing|daily|in the mornings?|for breakfast|at breakfast|before "
     "work)\\b[^,;]*)"
     "(?:[,;].*)?$",
     "I drink \\1\\2", Tells::Spans},
    {"\\b(?:an?|the|my|of|for|to|with|does|do|old|is|are) (?:[\\pL'-]+ )?(" HEARTH_ANIMAL ")s?\\b" THEN OTHER
     " (?:has|has got|got|owns|keeps|adopted) one,? (?:called |named |it is |he is |she is |(?:his|her|"
     "its) name is )?" HEARTH_NAMED "(?:[,;].*)?$",
     "\\2 has a \\1 named \\3", Tells::Spans},
    {"\\b(?:an?|the|my|of|for|to|with|does|do|old|is|are) (?:[\\pL'-]+ )?(" HEARTH_ANIMAL ")s?\\b" THEN
     "(?:i|we) (?:have|have got|got|own|keep|adopted) one,? (?:called |named |it is |he is |she is |(?:his|"
     "her|its) name is )?" HEARTH_NAMED "(?:[,;].*)?$",
     "I have a \\1 named \\2", Tells::Spans},
    // "Why do people pretend to enjoy heights? I can't bear it."
    {ABOUT TOPIC
     "\\W*\\x1F (?:and |but |because )?(?:i|we) (?:really |just |absolutely |simply |do |honestly |secretly )?("
     "love|adore|hate|detest|loathe|can not stand|can not bear|can not abide|enjoy) " IT BEHIND,
     "I \\2 \\1", Tells::Spans},
    {ABOUT TOPIC
     "\\W*\\x1F (?:and |but |because )?(?:i|we) am (?:really |totally |so |completely )?(into|keen on|mad about|"
     "crazy about|obsessed with|in love with|hooked on|a (?:big |huge )?fan of) " IT BEHIND,
     "I love \\1", Tells::Spans},
    {ABOUT TOPIC
     "\\W*\\x1F (?:and |but |because )?" OTHER
     " (?:really |just |absolutely |simply |secretly )?(loves|adores|hates|detests|loathes|can not stand|can not "
     "bear|enjoys) " IT BEHIND,
     "\\2 \\3 \\1", Tells::Spans},
    {ABOUT TOPIC "\\W*\\x1F (?:and |but |because )?" OTHER
                 " is (?:really |totally |so |completely )?(?:into|keen on|mad about|crazy about|obsessed with|in love "
                 "with|hooked on|a (?:big |huge )?fan of) " IT BEHIND,
     "\\2 loves \\1", Tells::Spans},
    {"\\b(?:tried|trying|wanted|try) (?:so |very )?(?:hard )?to (?:like|love|enjoy|get into|warm to|learn to like) "
     "([^,;:\\x1F]+?)(?:, [^\\x1F]*)?\\W*\\x1F (?:but )?(?:i|we) (?:really |just |still |simply )*(can not "
     "(?:stand|bear|abide)"
     "|hate|detest|loathe|do not like) " IT BEHIND,
     "I \\2 \\1", Tells::Spans},
    {"\\b(?:there (?:will|must|shall) be no|but(?: no| not)?|without|except|with no) " TOPIC
     "\\W*\\x1F (?:and |but |because )?(?:i|we) (?:really |just |simply )?(can not "
     "(?:stand|bear|abide)|hate|detest|loathe|do "
     "not like) " IT BEHIND,
     "I \\2 \\1", Tells::Spans},
    // "How do I explain Feist to my boss? I listen to nothing else."
    {"\\b(?:explain|play|put on|tickets? (?:for|to see)|playlist (?:of|with)|style of|concert of|gig of|music "
     "of|songs? "
     "(?:of|by)) (?:me |us )?(?-i:(\\p{Lu}[\\pL'.-]*(?: (?:and|the|of|de|von) \\p{Lu}[\\pL'.-]*| "
     "\\p{Lu}[\\pL'.-]*){0,3}))(?: "
     "(?:to|for|in|at|on|with|near)\\b[^\\x1F]*)?\\W*\\x1F (?:kidding,? but |joking,? but )?(?:(?:i|we) (?:listen "
     "to|play|hear) "
     "(?:nothing|little|no one|nobody) else|big fan here|i am (?:a|the) (?:big |huge |biggest )?fan|they are my "
     "(?:absolute |"
     "all-time )?favou?rite|(?:he|she) is my (?:absolute )?favou?rite)\\b.*$",
     "My favourite music is \\1", Tells::Spans},
    {"\\b(?:for|of|with|from|about|by|to|and|at|feed|walk|bring) " HEARTH_NAMED
     "\\b[^\\x1F]*\\x1F (?:(?:that|it|he|she) is |thats |its )?(?:my|our) (?:own )?pet,? (?:is )?(an? [^,;]+?)(?:[,;.] "
     ".*)?$",
     "I have \\2 named \\1", Tells::Spans},
    // "Paperwork, I mean. I don't like it."
    {"^" TOPIC
     ",? (?:i mean|that is|of all things)\\W*\\x1F (?:and |but )?(?:i|we) (?:really |just |simply |absolutely )?(love|"
     "adore|hate|detest|loathe|can not stand|can not bear|do not like|dislike) " IT BEHIND,
     "I \\2 \\1", Tells::Spans},
    {"^" TOPIC
     ",? (?:i mean|that is|of all things)\\W*\\x1F (?:and |but )?(?:i|we) (?:am|are) (?:not|no longer) (?:into|keen "
     "on|mad about|crazy about|a fan of|interested in) " IT "(?: anymore| any more| any longer| now)?$",
     "I no longer like \\1", Tells::Spans},
    // "Karaoke? I'd sooner have root canal."
    {"^(?:an? |the |another |more )?" TOPIC
     "\\W*\\x1F (?:honestly,? )?(?:i|we) would (?:much )?(?:sooner|rather) " PAINFUL "\\b.*$",
     "I hate \\1", Tells::Spans},
    {"\\b(?:can|could|do|should|how long|how) (?:you|i|we|to)? ?(?:freeze|reheat|store|bake|make|cook|fry|keep|steam|"
     "microwave|thicken|season|serve|roast) (?:an? |the |some )?" TOPIC
     "\\W*\\x1F (?:it|that) is my (?:absolute |all-time |very )?favou?rite(?: (?:food|dish|meal|thing to eat))?(?:,? "
     "(?:so|"
     "and|but|because)\\b.*|[,;] .*)?$",
     "My favourite food is \\1", Tells::Spans},
});

#define SAID_THEN "[^.!?]*\\W*\\x1F "
#define VALUE_THEN "(?:it is |its |that is |thats )?([^,.!?;]+?)(?:[,.!?;].*)?$"

/// What was only spoken of, and its value in the next message.
constexpr auto kAnnounced = std::to_array<Recast>({
    {"\\b(?:when|day|date)\\b[^.!?]*\\b(?:i was|my) (?:born|birth)" SAID_THEN "([^,.!?;]*\\d[^,.!?;]*)(?:[,.!?;].*)?$",
     "My birthday is \\1"},
    {"\\bmy (?:own )?birthday\\b" SAID_THEN "(?:it is |on |the )*([^,.!?;]*\\d[^,.!?;]*)(?:[,.!?;].*)?$",
     "My birthday is \\1"},
    {"\\b(?:where|place|town|city)\\b[^.!?]*\\b(?:i was|i am|i come|i grew|i) (?:born|from|up|grew up)" SAID_THEN
     "(?:in |from )?" VALUE_THEN,
     "I grew up in \\1"},
    {"\\b(?:where)\\b[^.!?]*\\bi (?:live|am living|am based)" SAID_THEN "(?:in )?" VALUE_THEN, "I live in \\1"},
    {"\\b(?:where i work|whom? i work for|(?:who|which company) (?:employs|pays) me)\\b" SAID_THEN
     "(?:at |for |with )?" VALUE_THEN,
     "I work at \\1"},
    {"\\b(?:what)\\b[^.!?]*\\bi (?:do for a living|do all day|work as)" SAID_THEN "(?:i am |as )?(?:an? )?" VALUE_THEN,
     "I work as a \\1"},
    {"\\b(?:my|an|one|another|the) (?:\\pL+ )?(?:allergy|allergies|intolerance)\\b" SAID_THEN VALUE_THEN,
     "I am allergic to \\1"},
    {"\\b(?:another|one more|a second|a third|a|my first|my|other) (?:\\pL+ )?(?:language|tongue)s?\\b[^.!?]*" SAID_THEN
         VALUE_THEN,
     "I speak \\1"},
    {"\\b(?:i play|an instrument|my instrument)\\b" SAID_THEN "(?:the |an? )?" VALUE_THEN, "I play the \\1"},
    {"\\b(?:great|big|secret|one|biggest|greatest) (?:love|passion|weakness|pleasure|hobby|obsession)\\b" SAID_THEN
         VALUE_THEN,
     "I love \\1"},
    {"\\b(?:(?:one|a|some|this) ?thing\\b[^.!?]* (?:up the wall|hate|on my nerves|crazy|can not stand)|pet hate|pet "
     "peeve)\\b" SAID_THEN VALUE_THEN,
     "I hate \\1"},
    {"\\b(?:a|one|my|this) (?:\\pL+ )?(?:goal|aim|ambition|resolution|dream)\\b" SAID_THEN
     "(?:to |i want to |it is to )?" VALUE_THEN,
     "My goal is to \\1", Tells::Spans},
    {"\\b(?:my|which|what) (editor|car|bike|laptop|phone|diet|rent|job|employer|name|nickname|favou?rite "
     "\\pL+)\\b" SAID_THEN VALUE_THEN,
     "My \\1 is \\2"},
    {"\\b(?:what|how much)\\b[^.!?]*\\bin rent\\b" SAID_THEN VALUE_THEN, "My rent is \\1"},
    {"\\b(?:am|are) (?:building|writing|making|coding|working on|developing) (?:an? |the |my )?([^,.!?;]+?)(?: "
     "(?:at|in|on|these|with) [^.!?]*)?\\W*\\x1F (?:i |we )?(?:named|call|called|am calling) (?:it )" HEARTH_NAMED
     "(?:[,.!?;].*)?$",
     "I am building \\2", Tells::Spans},
    {"\\b(?:learning|studying) (?:an? |another |a new )?language\\b" SAID_THEN VALUE_THEN, "I am learning \\1"},
    {"\\b(?:flat|house|place|home)\\b" SAID_THEN "(?:it is |its )(?:in )" HEARTH_NAMED "(?:[,.!?;].*)?$",
     "I live in \\1"},
    {"\\b(?:have|got|keep|adopted) (an? [^,.!?;]+?)(?:[,.!?;].*)?\\W*\\x1F " HEARTH_NAMED
     " is (?:the|his|her|its) name\\b.*$",
     "I have \\1 named \\2", Tells::Spans},
    {"\\b(?:my|an?) (" HEARTH_RELATION ")\\b" SAID_THEN "(" HEARTH_NAME2 ")"
     ",? (?:that is|thats|is|being) (?:who|the one|her|his|him|the name)\\b.*$",
     "My \\1 is called \\2", Tells::Spans},
    {"(?:^|\\b)" HEARTH_NAMED "\\b" SAID_THEN
     "(?:that is |it is |thats |its )?my (?:own )?pet,? (an? [^,.!?;]+)(?:[,.!?;].*)?$",
     "I have \\2 named \\1", Tells::Spans},
    {"\\b(?:have|got|keep|adopted) (an? [^,.!?;]+?)(?:[,.!?;].*)?\\W*\\x1F "
     "(?:i call (?:him|her|it|them) |(?:his|her|its|the) name is |(?:he|she|it) is called |called )" HEARTH_NAMED
     "(?:[,.!?;].*)?$",
     "I have \\1 named \\2", Tells::Spans},
    {"\\bmy " HEARTH_RELATION ",? (?-i:(\\p{Lu}[\\pL'-]*\\pL(?: \\p{Lu}[\\pL'-]*\\pL)?))\\b" SAID_THEN
     "(?:it means |to |that is |in |over in |its |it is )?(?-i:(\\p{Lu}[\\pL'-]*\\pL(?: \\p{Lu}[\\pL'-]*\\pL)*)),? "
     ".*\\b(?:lives there|home is there|is home|lives in)\\b.*$",
     "\\1 lives in \\2", Tells::Spans},
    {"\\b(?:present|gift|something)\\b[^.!?]*\\bfor (?:my \\pL+,? )?(?-i:(\\p{Lu}[\\pL'-]*\\pL(?: "
     "\\p{Lu}[\\pL'-]*\\pL)?))\\b" SAID_THEN
     "([^,.!?;]+?)(?: would be .*|,.*)?,? (?:loves?|adores?|likes?|is into) (?:that|it|them)\\b.*$",
     "\\1 loves \\2", Tells::Spans},
});

constexpr std::string_view kLeftOutPerson =
    "(?:works|lives|loves|likes|hates|plays|speaks|eats|drives|adores|enjoys|keeps|owns|runs|studies|teaches|turns|"
    "dislikes|collects|comes of being|is (?:an?|allergic|into|mad|crazy|fond|turning|vegan|vegetarian|"
    "\\d+)|has (?:an?|been)) |((?:the )?(?:birthday|home|home address|address|job|employer|favourite "
    "\\w+|favorite \\w+)(?:'s| is)) ";

constexpr std::string_view kPointsAtPlace =
    "\\b(?:live|lives|lived|living|born|grew up|moved|stay|stays|home is|home) (?:out |over |up |down |right "
    ")?(there)\\b";

constexpr std::string_view kPointsAtThing =
    "^(it|its|that|that one)(?: is)? (?:the|my|our|at|in|on|called|named|an? )|\\b(?:pay "
    "for|use|play|love|hate|adore|drink|drive|ride|"
    "quit|can not stand|gave up|do|stopped (?:\\pL+ing|working on)|go to|got rid of|abandoned|shelved|scrapped|binned|"
    "cancelled|handed over|let go of) (it|them|that)\\b";

constexpr std::string_view kOwnThing = "\\b(my (?:[\\pL'-]+ ){0,3}[\\pL'-]+)\\W*$";

}  // namespace

std::span<const Recast> englishAnaphora() { return kAnaphora; }

void addEnglishAnaphora(Language& language) {
    language.announced = kAnnounced;
    language.leftOutPerson = kLeftOutPerson;
    language.pointsAtPlace = kPointsAtPlace;
    language.pointsAtThing = kPointsAtThing;
    language.ownThing = kOwnThing;
}

}  // namespace hearth::memory
