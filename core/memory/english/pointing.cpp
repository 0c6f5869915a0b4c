// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what is asked about something, and then said of it with a word that points ("How do I stop a banjolele
// buzzing? I play one."), as one plain sentence. The verb tells which kind of thing it must be.
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

constexpr auto kPointed = std::to_array<Recast>({
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

}  // namespace

std::span<const Recast> englishPointed() { return kPointed; }

}  // namespace hearth::memory
