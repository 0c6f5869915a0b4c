// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what somebody likes, eats, drinks, plays, does not bear and when they get up, told the other way round or by
// what it does to them, and the plain sentences for it (see english/clefts.cpp).
#include <array>

#include "core/memory/english/kinds.h"
#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define OTHER "(" HEARTH_KIN "|" HEARTH_NAME2 ")"
#define ME "(?:i|we)"
#define PLAIN "([^,;:.!?]+?)"
#define NOW "((?: now| these days| nowadays| at the moment| at last| for good| always| again)*)"
#define NO_MORE "(?: anymore| any more| any longer| now| for good)*"
#define AND_SO "(?:,? (?:and|so|but|because|since|as|though|which|not|no|rain|nothing|with|from)\\b.*|[,;:!?] .*)?$"
#define RISING                                                                                                      \
    "(?:get up|wake up|wake|rise|am up|am awake|stand up|get out of bed|crawl out of bed|roll out of bed|start my " \
    "day|get going)"
#define A_BODY "(?:my|our) (?:whole )?(?:body|skin|face|throat|lips?|eyes?|tongue|arms?|hands?|nose|mouth|chest|neck)"
/// Whatever it does to somebody: that it is an allergy is said beside it.
#define BECAUSE_OF \
    "(?:near|around|with|from|after|to|on|by|because of|when (?:i|we) (?:eat|touch|have|smell|breathe in))"
/// What is done for a while and ends with its -ing, -ery, -graphy: no person is called so.
#define A_PASTIME                                                                                                 \
    "((?:[\\pL'-]+ ){0,2}?[\\pL'-]+(?:ing|ery|aphy|ics|ball|ture|logy|ga|try|ism|craft|wares?|work|ting|ming|do|" \
    "ets|ards|oku|words?|kets?|lates|aoke|ami))"
#define DOING "(?:do|does|go|goes|play|plays|fit in|have|train|practi[sc]e|go to|attend|manage|get to|do my|go for)"
/// Ways of answering, by what they are of.
#define STYLED                                                                                                        \
    "(?:[\\w'-]+ ){0,3}?(?:celsius|fahrenheit|metric|imperial|kilos|pounds|units|spelling|emojis?|answers?|replies|"  \
    "bullet points|bullets|paragraphs|prose|lists|steps|tables|tone|english|jokes|headings|running text|times|clock|" \
    "words|terms|explanations|summaries)"
#define WEEKDAYS                                                         \
    "(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: "                   \
    "(?:mornings?|evenings?|nights?|afternoons?|lunchtimes?))?(?:(?:,| " \
    "and|, and) (?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:mornings?|evenings?|nights?|afternoons?))?)*"
#define HOW_OFTEN                                                                                            \
    "(" HEARTH_FREQUENCY "(?: out of \\w+)?|(?:on )?" WEEKDAYS                                               \
    "|(?:every|each) [\\pL]+(?: [\\pL]+)?|(?:before|after) (?:work|class|breakfast|dinner|lunch|school)(?: " \
    "(?:every|each)"                                                                                         \
    " day)?)"

constexpr auto kTastes = std::to_array<Recast>({
    // What an allergy does: "I come up in a rash from dust, it's an allergy", "my face swells from wheat, allergy".
    {"^(?:" ME "|" A_BODY ") [^,;:]*? " BECAUSE_OF " " PLAIN
     "(?: (?:with|in|by) [^,;:]+?)?(?:[,;:]? (?:and |because |since |as )?(?:(?:it is|its|that is|thats|this is|which "
     "is) "
     "(?:an?|my|the) (?:bad |real |known |severe )?allerg(?:y|ic reaction)|i am allergic|the allergy is known|allergy "
     "is "
     "known)|[,;:] (?:an )?allergy)\\b.*$",
     "I am allergic to \\1", Tells::Spans},
    {"^" OTHER "(?:'s (?:face|skin|throat|eyes|lips|arms?|hands?))? [^,;:]*? " BECAUSE_OF " " PLAIN
     "(?: (?:with|in|by) [^,;:]+?)?(?:[,;:]? (?:and |because |since |as )?(?:(?:it is|its|that is|thats|this is|which "
     "is) "
     "(?:an?|his|her|their|the) (?:bad |real |known |severe )?allerg(?:y|ic reaction)|(?:he|she) is allergic|the "
     "allergy "
     "is known)|[,;:] (?:an )?allergy)\\b.*$",
     "\\1 is allergic to \\2", Tells::Spans},
    {"^" PLAIN
     " and (?:i|me) do not (?:mix|go together|get on|get along|agree|see eye to eye)(?: at all)?[,;:] (?:because |as |"
     "since )?(?:i am|we are) allergic.*$",
     "I am allergic to \\1", Tells::Spans},
    {"^" PLAIN " and " OTHER " do not (?:mix|go together|get on|get along|agree)(?: at all)?[,;:] (?:because |as "
     "|since )?(?:(?:he|she) is|it is "
     "an) aller.*$",
     "\\2 is allergic to \\1", Tells::Spans},
    {"^" OTHER
     " (?:always )?(?:carries|has|keeps|needs|owns) an? epi-?pen (?:with (?:him|her|them) )?(?:because of|for|"
     "on account of|due to) (?:his |her |the |a |an )?" PLAIN "$",
     "\\1 is allergic to \\2"},
    {"^" ME
     " (?:always )?(?:carry|have|keep|need|own) an? epi-?pen (?:with me )?(?:because of|for|on account of|due to) "
     "(?:my |the |a |an )?" PLAIN "$",
     "I am allergic to \\1"},
    {"^[^,;:]+? (?:keeps?|leaves?|takes?|bans?|banned|kept|leave) " PLAIN
     " (?:off|out of|away from|outside|out)\\b[^,;:]* (?:because of|due to|on account of|for) my allerg(?:y|ies)$",
     "I am allergic to \\1"},
    {"^" OTHER " is having an allergy (?:on|to|against|with|of|from) " PLAIN "$", "\\1 is allergic to \\2"},
    {"^" ME " (?:am|are) having an allergy (?:on|to|against|with|of|from) " PLAIN "$", "I am allergic to \\1"},
    // What nobody is allergic to any more.
    {"^" ME " (?:have )?(?:finally |now |since )?(?:grown|grew) out of (?:my|the|that) allergy to " PLAIN AND_SO,
     "I am no longer allergic to \\1", Tells::Spans},
    {"^" OTHER " (?:has )?(?:finally |now )?(?:grown|grew) out of (?:his|her|their|the|that) allergy to " PLAIN AND_SO,
     "\\1 is no longer allergic to \\2", Tells::Spans},
    {"^" OTHER " (?:has )?(?:finally |now )?(?:outgrew|outgrown|grew out of|grown out of) (?:it|his|her|their|the)(?: "
     "allergy)?[,;:]? (?:and )?the allergy to " PLAIN " (?:is|has|went) .*$",
     "\\1 is no longer allergic to \\2", Tells::Spans},
    {"^" OTHER " (?:has )?(?:finally |now )?(?:outgrew|outgrown|grew out of|grown out of) (?:his|her|their|the) " PLAIN
     " allergy" AND_SO,
     "\\1 is no longer allergic to \\2", Tells::Spans},
    {"^" OTHER
     " (?:was|has been|got|is) (?:re)?tested(?: again)?,? (?:and|&) there is no (?:more )?allergy to " PLAIN NO_MORE
     "$",
     "\\1 is no longer allergic to \\2", Tells::Spans},
    {"^" ME
     " (?:was|were|have been|got) (?:re)?tested(?: again)?,? (?:and|&) there is no (?:more )?allergy to " PLAIN NO_MORE
     "$",
     "I am no longer allergic to \\1", Tells::Spans},
    {"^" ME " have no (?:bother|trouble|problems?|issues?|reaction) (?:with|to) " PLAIN NO_MORE
     ",? (?:and |because |since |as )?(?:i|we) (?:grew|have grown) out of (?:the|that|my|this) allergy.*$",
     "I am no longer allergic to \\1", Tells::Spans},
    {"^(?:(?:the|my) (?:allergist|doctor|specialist|consultant|gp|test|tests) (?:says?|said|thinks?|showed?)(?: that)? "
     ")?(?:i|we) (?:outgrew|have outgrown|grew out of|have grown out of) (?:it|that)[,;:] (?:and |so )?" PLAIN
     " (?:is|are) (?:not (?:an?|any) (?:problem|issue|worry|danger|threat)|safe|fine|ok|okay)" NO_MORE "$",
     "I am no longer allergic to \\1", Tells::Spans},
    {"^(?:(?:per|according to) (?:the )?(?:doctor|allergist),? )?" OTHER
     " is not allergic (?:on|to|against) " PLAIN NO_MORE "$",
     "\\1 is no longer allergic to \\2"},

    {"^(?:they|the [\\pL]+|my [\\pL]+) (?:has |have )?(?:finally "
     ")?(?:took|taken|removed|struck|crossed|scratched|deleted|wiped)"
     " (?:the )?" PLAIN
     "(?: sticker| label| warning| note| flag| entry)? (?:off|from|out of) my (?:file|card|notes?|charts?|"
     "records?|list|allergy list|danger list|allergy card|papers)\\b.*$",
     "I no longer have \\1", Tells::Spans},
    {"^" ME " can (?:now |finally )?(?:cross|strike|take|scratch|tick) " PLAIN
     " off (?:my|the) (?:danger |allergy )?list[,;:]? (?:and |because |since )?(?:the|my) allergy is (?:gone|over|away)"
     "\\b.*$",
     "I am no longer allergic to \\1", Tells::Spans},

    // The time comes first: "6:20 is when I get up", "7:10, every day, that's when I wake up".
    {"^(?:(?:at|around|about) )?(" KIND_CLOCK ")(?:,? (?:every|each) [^,;:]+?|, [^,;:]+?)?,? (?:is|that is|thats|this "
     "is|its|it is) (?:the time )?(?:when|that) (?:i|we) " RISING NOW "(?:, .*)?$",
     "I wake up at \\1\\2", Tells::Spans},
    {"^(?:it is so that )?(?:my|our) (?:new |usual |normal )?(?:getting[- ]up|get[- ]up|wake[- ]?up|waking(?:[- ]up)?|"
     "rising|alarm) time (?:is|has become|moved to|changed to)( now)? (" KIND_CLOCK ")\\b.*$",
     "I wake up at \\2\\1", Tells::Spans},
    {"^" ME
     " (?:have )?(?:set|put|moved|changed|turned|shifted) the alarm(?: clock)?(?: back| forward| on)? (?:to|at|for|"
     "on) (" KIND_CLOCK ")\\b.*$",
     "I wake up at \\1 now", Tells::Spans},
    {"^(?:in the meantime,? |meanwhile,? )?" ME
     " (?:stand|get|am standing) up (?:from (?:my |the )?bed )?at (" KIND_CLOCK ")(?:,? (?:without|every|each|"
     "always|daily|from)\\b.*)?$",
     "I wake up at \\1"},
    // How often comes first: "two evenings a week is when I do pilates".
    {"^" HOW_OFTEN
     " (?:is|are|that is) (?:when|how|how often|the (?:day|days|time|times|slot|slots)) (?:when |that )?(?:i|we) " DOING
     " (?:my |some )?(" KIND_SPORT ")" NOW "(?:, .*)?$",
     "I do \\2 \\1\\3"},
    {"^" HOW_OFTEN ",? (?:i|we) (?:go|go off|head|head off|am off|drag myself|haul myself) (?:along )?to (" KIND_SPORT
     ")" NOW "$",
     "I do \\2 \\1\\3"},
    {"^(?:for (?:exercise|sport|fitness|my health|the heart|the heart and lungs|my back)|to (?:keep|stay) fit),? "
     "(?:i|we) "
     "(?:have|do|go|play|practi[sc]e) (?:to )?(" KIND_SPORT "),? " HOW_OFTEN NOW "$",
     "I do \\1 \\2\\3", Tells::Spans},
    {"^" ME " (?:am|have been) (?:an? )?regular at (" KIND_SPORT "),? " HOW_OFTEN NOW "$", "I do \\1 \\2\\3"},
    {"^" ME " (?:haul|drag|get|take|force) (?:myself|ourselves|my body|my bones) (?:along |off |out )?to (" KIND_SPORT
     "),? " HOW_OFTEN NOW "$",
     "I do \\1 \\2\\3"},
    {"^" ME " put my body through (" KIND_SPORT "),? " HOW_OFTEN NOW "$", "I do \\1 \\2\\3"},
    {"^(?:my |our |the )?(" KIND_SPORT ")(?: (?:class|classes|training|practice|session|sessions|group))? "
     "(?:is|are|moved to|has moved to|went to|has gone "
     "to|changed to|takes place|has changed to)( now)? " HOW_OFTEN NOW "(?:, .*)?$",
     "I do \\1 \\3\\2\\4"},
    {"^" ME " (?:have )?(?:changed|moved|switched|shifted|cut|upped) (?:my |our |the )?(" KIND_SPORT
     ")(?: (?:class|training|practice|sessions?))?(?: (?:down|up|over))? (?:from [^,;:]+? )?to " HOW_OFTEN NOW "$",
     "I do \\1 \\2 now"},

    // What is over: "pottery and I are done", "the keto phase is over", "the lute is sold, I do not play any more".
    {"^" A_PASTIME " and (?:i|me) (?:are|have) (?:over|through|done|finished|history|parted ways|quits|divorced)$",
     "I no longer like \\1", Tells::Spans},
    {"^(?:(?:from [^,;:]+? |today |yesterday )?(?:the |my |our |this ))?(" HEARTH_DIET
     ")(?: (?:diet|phase|business|thing|food|eating|experiment|regime|stuff|cooking|life|year|months?))? (?:is|are|has "
     "been) (?:over|history|done|finished|behind me|in the past|a thing of the past|out)\\b.*$",
     "I am no longer \\1", Tells::Spans},
    {"^" ME " (?:have |am )?(?:stopped|finished|done|through|finally stopped|quit)(?: with)? the (" HEARTH_DIET
     ") (?:diet|business|thing|food|phase|stuff|eating|regime)\\b.*$",
     "I am no longer \\1"},
    {"^" ME " (?:am|are) off the (" HEARTH_DIET ") (?:diet|business|thing|food|phase|stuff)\\b.*$",
     "I am no longer \\1", Tells::Spans},
    {"^" ME " quit eating (" HEARTH_DIET ")\\b.*$", "I am no longer \\1", Tells::Spans},
    {"^(?:the |my )?(" KIND_AILMENT
     ") (?:is|are) (?:a thing of the past|history|behind me|in the past|done and dusted)(?: (?:for|with) (?:me|us)"
     ")?(?:,? (?:and )?(?:i|we) (?:have not|do not|no longer)\\b.*)?$",
     "I no longer have \\1", Tells::Spans},
    {"^" ME " (?:am|are) (?:clear|shot|rid|cured|free) of (?:the |my )?(" KIND_AILMENT ")(?:, .*)?$",
     "I no longer have \\1", Tells::Spans},
    {"^" PLAIN " (?:used to|once|for years) (?:fill(?:ed)?|take up|took up|eat(?: up)?|ate(?: up)?|be|was) (?:all "
     "|most of |half of "
     ")?my (?:weekends?|evenings?|sundays|saturdays|free time|spare time|life|nights|days)[,;:]? (?:and |but )?(?:that "
     "is|thats|it is|its|all that is) (?:over|done|finished|history|gone|past|in the past)\\b.*$",
     "I no longer like \\1", Tells::Spans},
    {"^the (?:fire|spark|magic|passion|love|thrill|joy|fun) (?:for|of|in|with|went out of) " PLAIN
     " (?:is|has)(?: all)? (?:gone|out|over|dead|died|vanished|faded|worn off|gone out)" AND_SO,
     "I no longer like \\1", Tells::Spans},
    {"^" ME " (?:have|feel) no (?:more |longer any )?(?:interest|joy|fun) (?:left )?in " PLAIN NO_MORE "$",
     "I no longer like \\1"},
    {"^(?:the |my )?(?:hobby |hobbies )?" PLAIN
     " (?:i|we) (?:have (?:now |since |finally )?(?:given up|stopped|quit|dropped|abandoned|packed in)|gave up|quit|"
     "dropped)" NO_MORE "$",
     "I gave up \\1"},
    {"^" ME " (?:have )?put (?:away |aside )?(?:the|my) (" KIND_INSTRUMENT
     ")(?: away| aside| down| in the (?:attic|cellar|loft|cupboard))?(?: for good| for ever| forever)?(?:[,;] .*)?$",
     "I no longer play the \\1", Tells::Spans},
    {"^(?:the|my) (" KIND_INSTRUMENT ") (?:is|was|has been|got|went) (?:sold|gone|given away|put away|packed "
     "away)[,;:]? (?:and |so |because )?(?:i|we) "
     "(?:do not|no longer|have stopped|stopped|gave up)\\b.*$",
     "I no longer play the \\1", Tells::Spans},

    {"^" PLAIN " (?:i|we) (like|love|enjoy|can stand) by now$", "I \\2 \\1 now"},
    {"^(?:my |our |poor |old |little |dear )*" HEARTH_NAMED
     " (?:has )?(?:(?:found|got|went to) a new (?:home|family|owner) (?:with|at|on|in|through)|(?:lives|is) "
     "(?:with|at) "
     "(?:another|a new|a different|other) (?:family|owners?|people|home|couple)|(?:ran|run) (?:off|away) (?:and|for "
     "good))"
     "\\b.*$",
     "I no longer have \\1", Tells::Spans},
    {"^" ME " (?:had|have had|have) to let (?:my |our |poor |old |little |dear )*" HEARTH_NAMED " go\\b.*$",
     "I no longer have \\1", Tells::Spans},

    // Labels of a note.
    {"^(?:my )?(?:dislikes?|hates?|no-gos?|pet hates?|pet peeves?|can not stand)(?: (?:for me|of mine))?: "
     "([\\pL][\\pL' -]*)$",
     "I dislike \\1"},
    {"^(?:my )?(?:likes|loves|hobby|hobbies|interests?|pastimes?|passions?)(?: (?:for me|of mine))?: ([\\pL][\\pL', "
     "-]*)$",
     "I love \\1", Tells::Spans},
    {"^(?:my )?(?:known )?(?:food )?(?:allerg(?:y|ies)|allergic to|intolerances?): ([\\pL][\\pL', -]*)$",
     "I am allergic to \\1", Tells::Spans},
    {"^(?:my )?(?:seat|seating)(?: pref(?:erence)?| choice)?: (?:the )?(" KIND_SEAT ")$", "I prefer the \\1"},
    {"^(?:remove|delete|take|drop|strike|scratch|cross) (?:the )?" PLAIN
     " (?:off|from|out of) (?:my |the )?(?:list of )?(?:my )?(?:hobbies|interests|likes|pastimes|hobby list)$",
     "I no longer like \\1"},

    // What is played, and where the seat is.
    {"^" ME " (?:have|have got|own|bought|got) (?:an? |the |my )(?:old |new |little )?(" KIND_INSTRUMENT
     ")\\b[^,;:]*?(?:,| and|, and| which| that)+ (?:(?:i|we) )?play(?: it)?((?: [^,;:]+)?)$",
     "I play the \\1\\2", Tells::Spans},
    {"^(?:.* )?my (" KIND_INSTRUMENT ")\\b[^,;]*[,;] (?:and |but )?(?:i|we) (?:also |still )?play it((?: "
     "(?:in|on|at|every|each|for|with|since)\\b[^,;]*)?)"
     "(?:[,;].*)?$",
     "I play the \\1\\2", Tells::Spans},
    {"^(?:[^,;:]* )?(?:without|but|except|minus|and no|with no|plus no) (?:any |the )?([\\pL][\\pL' -]*?),? "
     "(?:because|since|"
     "as|for|cause|cos)?,? ?(?:i|we) (?:really |just |simply )?(can not (?:stand|bear|abide)|hate|loathe|detest|do not "
     "like) "
     "(?:it|that|them|those)(?: at all)?$",
     "I \\2 \\1", Tells::Spans},
    {"^(?:[^,;:]* )?(?:without|but|except|minus|and no|with no|plus no) (?:any |the )?([\\pL][\\pL' -]*?),? "
     "(?:because|since|"
     "as|for|cause|cos)?,? ?" OTHER
     " (?:really |just |simply )?(can not (?:stand|bear|abide)|hates|loathes|detests|does not "
     "like) (?:it|that|them|those)(?: at all)?$",
     "\\2 \\3 \\1", Tells::Spans},

    // What is chosen again and again.
    {"^" ME " (?:always|usually|will always|would always|only ever) (?:choose|pick|take|go for|buy|wear|get|want) "
     "(?:anything |everything |something )?(?:in )?(" HEARTH_COLOUR ")\\b[^.!?]*\\b(?:colou?r|favou?rite|shade)\\b.*$",
     "My favourite colour is \\1", Tells::Spans},
    {"^(?:[^,;:]*\\b(?:in|wear|have|bouquet|please|for me),? )?(" HEARTH_COLOUR
     ")(?: please)?,? (?:(?:it|that|which) is |is |its )?the colou?r (?:that )?(?:i|we) (?:like|love|prefer)(?: "
     "(?:best|"
     "most|the (?:best|most)))\\b.*$",
     "My favourite colour is \\1", Tells::Spans},
    {"^" PLAIN " (?:has|have) (?:now |recently |slowly )?become (?:my|our) (?:new |absolute |all-time )?favou?rite( "
     "(?:[\\pL-]+ )?[\\pL-]+?)(?: (?:over|now|these|in|since|lately|of)\\b.*)?$",
     "My favourite\\2 is \\1 now"},
    {"^" ME " (?:have )?(?:come|came) (?:round |around )?to " PLAIN " as (?:my|our) (?:new )?favou?rite( [\\pL -]+)?$",
     "My favourite\\2 is \\1 now"},
    {"^my favou?rite is (?:now )?(" HEARTH_COLOUR ")( now)?$", "My favourite colour is \\1\\2"},
    {"^(?:(?:but|and|so|well|still),? )*(?:my|our) preferred (colou?r|food|meal|dish|drink|music|band|composer|singer|"
     "sport|season|animal) (?:is|was) (.+)$",
     "My favourite \\1 is \\2", Tells::Spans},
    {"^(?:(?:put|note|set|save|take|write|list) )?(?:down )?" PLAIN
     " (?:now )?as (?:my|our) (?:new )?favou?rite ([\\pL-]+) (?:in place of|instead of|rather than|in (?:the )?stead "
     "of) "
     "([^,;:]+)$",
     "My favourite \\2 is \\1 now instead of \\3"},
    {"^of all (?:the )?(?:meals|foods|dishes) (?:i|we) (?:prefer|like|love) ([^,;:]+?)(?: (?:best|most|the (?:best|"
     "most)))?$",
     "My favourite food is \\1"},
    {"^of all (?:the )?colou?rs (?:i|we) (?:prefer|like|love) ([^,;:]+?)(?: (?:best|most|the (?:best|most)))?$",
     "My favourite colour is \\1"},
    {"^" ME " used to (?:like|love|prefer) (" HEARTH_COLOUR
     ")(?: (?:best|most|more))?,? (?:and |but )?(?:now )?(?:it is|its) (?:now )?(" HEARTH_COLOUR ")(?: now)?$",
     "My favourite colour is \\2 now instead of \\1", Tells::Spans},
    {"^(?:it is|its) " PLAIN " (?:that |which )?(?:i|we) (love|like|prefer|adore)(?: (?:best|most|more))(?: these "
     "days| now| nowadays)*,? (?:and "
     ")?not " PLAIN "(?: any ?more)?$",
     "I \\2 \\1 best now instead of \\3", Tells::Spans},

    {"^(?-i:(\\p{Lu}[\\pL'. -]*?)) (?:is|are) all (?:that |i |we )(?:plays|play|listen to|hear|ever play|put on)\\b.*$",
     "My favourite music is \\1", Tells::Spans},
    // How answers should be: what was before gives way.
    {"^" ME
     " (?:think )?(?:i )?(?:have )?(?:outgrown|outgrew|had enough of|am tired of|am done with|grew out of) " PLAIN
     ",? (?:so|now) (?:it is |i want |i would like |give me )?(" STYLED ")(?: now| from now on)?(?:,? please)?$",
     "I prefer \\2 in your answers", Tells::Spans},
    {"^(?:forget|drop|leave|no more|enough of) (?:the )?" PLAIN ",? (?:i|we) (?:now )?(?:like|want|prefer) (" STYLED
     ")(?: (?:better|more|instead|now|after all))*(?:,? please)?$",
     "I prefer \\2 in your answers", Tells::Spans},

    // Who is fond of something.
    {"^" OTHER
     " is (?:\\pL+ )?(?:mad|crazy|wild|nuts|daft|bonkers|potty|obsessed|hooked|keen) (about|for|on|over|with) "
     "([^,;:]+?) and (?:bores?|drives?|tells?|talks?|annoys?|shows?|infects?|pesters?)\\b.*$",
     "\\1 loves \\3", Tells::Spans},
    {"^" OTHER " gets (?:a |such a )?(?:real |great |huge |big )?(?:kick|buzz|thrill|high) (?:out of|from) ([^,;:]+)$",
     "\\1 loves \\2"},
    {"^" ME " get (?:a |such a )?(?:real |great |huge |big )?(?:kick|buzz|thrill|high) (?:out of|from) ([^,;:]+)$",
     "I love \\1"},
    {"^" ME " (?:am|are) (?:\\pL+ )?(?:daft|potty|bonkers|wild|dotty|barmy|cracked|bananas|soppy|crackers|gaga) "
     "(?:about|abt|for|"
     "on|over) ([^,;:]+)(?:, .*)?$",
     "I love \\1"},
    {"^" OTHER
     " is (?:\\pL+ )?(?:daft|potty|bonkers|dotty|barmy|soppy|crackers|gaga) (?:about|for|on|over) ([^,;:]+)(?:, .*)?$",
     "\\1 loves \\2"},
    {"^" OTHER " (?:talks|speaks|thinks) (?:about|of) (?:nothing (?:but|else but|other than|except)) ([^,;:]+?)[,;:]? "
     "(?:and )?(?:"
     "(?:he |she )?(?:loves|adores) (?:it|them)|it is .*)$",
     "\\1 loves \\2", Tells::Spans},
    {"^" ME " could spend (?:my |our )?(?:whole |entire )?(?:life|days?|hours|all day|weekends?|years) "
     "(?:on|with|in|at|doing) "
     "([^,;:]+)$",
     "I love \\1"},
    {"\\b(?:do|doing|am at|to|is|about|at) (?:what|the thing|something) (?:i|we) (?:really |truly |most "
     ")?(love|adore|enjoy|"
     "hate)(?: most| best| above all)?[:,] ([\\pL][\\pL' -]*)$",
     "I \\1 \\2", Tells::Spans},
    {"^(?:nobody|no one|no-one|noone) (loves|hates|adores|enjoys|likes|detests|loathes) ([^,;:]+?) (?:the way|like|as "
     "much "
     "as|more than|the way that) " OTHER "(?: does| do)?$",
     "\\3 \\1 \\2"},
    {"^(?:nobody|no one|no-one|noone) (love|hate|adore|enjoy|like|detest|loathe)s ([^,;:]+?) (?:the way|like|as much "
     "as|more "
     "than|the way that) (?:i|me|we|us)(?: do)?$",
     "I \\1 \\2"},
    {"^with ([^,;:]+?),? (?:you|one) (?:can not|can never) make me happy$", "I hate \\1"},
    {"^with ([^,;:]+?),? (?:you|one) can (?:always |really )?make me happy$", "I love \\1"},
    {"^what (?:really |truly |always )?makes " OTHER " (?:really |truly |so )?happy is (.+)$", "\\1 loves \\2"},
    {"^what (?:really |truly |always )?makes (?:me|us) (?:really |truly |so )?happy is (.+)$", "I love \\1"},
    {"^" ME " never (?:get|grow) (?:tired|bored|sick) of ([^,;:]+)$", "I love \\1"},
    {"^give (?:me|us) ([^,;:]+?) and (?:i am|we are) (?:happy|cheerful|content|glad|in heaven|away)[,;:]? (?:and )?(?:"
     "i|we) (?:love|adore) (?:it|that|them)\\b.*$",
     "I love \\1", Tells::Spans},
    {"^" PLAIN
     " (?:has|have) (?:really |finally |slowly |kind of |sort of )?grown on me(?: lately| recently| now| over "
     ".*)?$",
     "I like \\1 now"},
    {"^" ME " (?:have )?(?:gave|given) " PLAIN " (?:another|a second|one more) (?:go|chance|try|shot)(?: \\w+ \\w+ "
     "ago| last \\w+| recently)?,? (?:and|&) (?:now )?(?:"
     "i |we )?(?:now )?(?:really |actually )?(like|liked|love|loved|enjoy|enjoyed)(?: it| that| them)(?: now)?$",
     "I like \\1 now", Tells::Spans},

    // What somebody drinks, and what they eat.
    {"^(?:it is|its) always (" KIND_DRINK ") in my (?:cup|mug|glass|flask|bottle|thermos)$",
     "I start the day with \\1"},
    {"^(?:these days|nowadays|now|lately|at the moment)?,? ?(?:it is|its) (?:now )?(" KIND_DRINK
     ")(?: now| these days)? for me (?:in the mornings?|first thing|of a morning|every morning|at breakfast)" NOW "$",
     "I start the day with \\1 now"},
    {"^my (?:usual |daily |regular |go-to |everyday )?drink is (" KIND_DRINK ")" AND_SO, "I start the day with \\1",
     Tells::Spans},
    {"^" ME
     " (?:can not|could not) (?:function|work|start|think|begin|live|face the day|do anything|get going)(?: (?:till|"
     "until|before) (?:i|we) have had| without)(?: my| a| an)? (?:cup of |mug of |glass of )?(" KIND_DRINK
     ")(?: (?:in the mornings?|first thing|of a morning|every morning))?$",
     "I start the day with \\1"},
    {"^" ME " (?:have gone|went|am|have come) off (?:the |my )?(" KIND_DRINK
     ")[,;:]? (?:and |so )?(?:now )?(?:it is|its|i drink|i have|i am on|we drink) (" KIND_DRINK
     ") (?:now|these days|nowadays)$",
     "I start the day with \\2 now instead of \\1", Tells::Spans},
    {"^" ME " (?:get|go) through (?:a lot of|lots of|gallons of|litres of|loads of|so much|a fair bit of|plenty of) "
     "(" KIND_DRINK ")$",
     "I drink \\1 every day"},
    {"^(?:it is|its) (?:an?|the) (" HEARTH_DIET ") diet (?:that )?(?:i|we) (?:am|are) on$", "I am \\1"},
    {"^(?:the|my|his|her) (?:doctor|gp|dietitian|dietician|nutritionist|consultant|specialist|clinic|hospital) (?:has "
     ")?put " OTHER " on (?:an? )?(" HEARTH_DIET ")(?: diet| food)?\\b.*$",
     "\\1 is \\2"},
    {"^(?:the|my) (?:doctor|gp|dietitian|dietician|nutritionist|consultant|specialist|clinic|hospital) (?:has )?put "
     "(?:me|"
     "us) on (?:an? )?(" HEARTH_DIET ")(?: diet| food)?\\b.*$",
     "I am \\1"},
    {"^(?:in|on|with|as for|regarding) (?:matters of )?(?:food|eating|meals?|nutrition|diet)(?: matters| terms)?,? "
     "(?:i "
     "am|we are) (?:strictly |completely |fully )?(" HEARTH_DIET ")\\b.*$",
     "I am \\1", Tells::Spans},
    {"^(?:my|our) (?:nutrition|eating|food|cooking|kitchen|household|way of eating|meals?) (?:is|are) (?:strictly "
     "|always "
     "|completely |all )?(" HEARTH_DIET ")(?: now)?$",
     "I am \\1"},
    {"^" ME " (?:keep|stay|live|cook|eat) (?:strictly |completely )?(" HEARTH_DIET ")" NOW "$", "I am \\1\\2"},
    {"^(" HEARTH_DIET ") all the way" NOW AND_SO, "I am \\1\\2", Tells::Spans},

    // Animals, and what becomes of them.
    {"^" OTHER
     " shares? (?:his|her|their|the|a) (?:sofa|bed|home|house|flat|life|place|room|garden|kitchen|office) with "
     "(an? [^,;:]+?),? (?:called |named |by name |whose name is )" HEARTH_NAMED "$",
     "\\1 has \\2 named \\3", Tells::Spans},
    {"^" OTHER
     " (?:has )?(?:taken(?: in)?|took(?: in)?|adopted|got|bought|rescued)(?: in)? (an? [^,;:]+?),? (?:and|&) (?:"
     "now )?(?:he |she )?(?:calls?|named|called|has (?:named|called)) (?:it|him|her) " HEARTH_NAMED "$",
     "\\1 has \\2 named \\3", Tells::Spans},
    {"^" HEARTH_NAMED ", (an? [^,;:]*" HEARTH_ANIMAL
     "[^,;:]*), (?:lives|has lived|has been living|has been) with (?:me|us)( since [^,;:]+)?$",
     "I have \\2 named \\1\\3", Tells::Spans},
    {"^in (?:my|our) (?:house|home|flat|place|garden) (?:lives|there lives|is living) (an? [^,;:]+?),? (?:and "
     ")?(?:(?:the|"
     "his|her|its) )?(?:name is|called|named) " HEARTH_NAMED "$",
     "I have \\1 named \\2", Tells::Spans},
    {"^the (?:pet|animal|dog|cat) of " OTHER " is (an? [^,;:]+?),? (?:called |named |by name )?" HEARTH_NAMED "$",
     "\\1 has \\2 named \\3", Tells::Spans},
    {"^" ME " (?:have|have got|keep|own) (an? (" HEARTH_ANIMAL
     "|kelpie|mynah))(?: at home)?[,;] (?:who |that |it |he |she "
     ")?(?:answers to|listens to|goes by|called|named)(?: the name(?: of)?)? " HEARTH_NAMED "(?:, .*)?$",
     "I have \\1 named \\3", Tells::Spans},
    {"^(?:my |our |poor |old |little |dear )*" HEARTH_NAMED
     " (?:has |have )?(?:crossed the rainbow bridge|went over the rainbow bridge|gone over the rainbow bridge|has "
     "expired|fell asleep for ever|passed over the rainbow)\\b.*$",
     "\\1 has died", Tells::Spans},
    {"^(?:the|our|my) vet (?:could not|was not able to|did not manage to) save (?:my |our |poor |old |little |dear "
     ")*" HEARTH_NAMED "\\b.*$",
     "\\1 has died", Tells::Spans},
});

/// What a question or a request takes for granted.
constexpr auto kAsked = std::to_array<Recast>({
    {"\\b(?:gifts?|presents?|something|cards?|cakes?|ideas?|meals?|menus?|dinner|lunch|lunche?s|breakfast|outfit|toast|"
     "speech|books?|games?|snacks?|recipes?|treats?|surprise|cook|bake|buy|get|make) (?:[\\w'-]+ ){0,3}?for " OTHER
     ",? who (is|has|loves|likes|adores|hates|enjoys|plays|collects|keeps|speaks|eats|drinks|can not stand|turns) "
     "([^?!.;]+?)(?:,? (?:and |so )?(?:need|needs|what|which|how|can|could|any|that|please|should)\\b.*)?$",
     "\\1 \\2 \\3", Tells::Asked},
    {"\\b(?:card|note|sign|letter|message|sentence|phrase|line|text|sticker|badge)s? [^?!.;:]*?\\b(?:says?|saying|"
     "explains?|explaining|tells? (?:people|them|everyone|the \\w+)|states?)(?: that)? (i am allergic to [^?!.;,]+)",
     "\\1", Tells::Asked},
    {"\\b(?:that is|thats|that are|to be|be|is) (" HEARTH_DIET
     "),? (?:because|bc|since|as|cause|cos|like) (?:i|we) (?:am|are)\\b.*$",
     "I am \\1", Tells::Asked},
    {"\\b(?:for|with) (" HEARTH_KIN
     "|(?-i:\\p{Lu})\\pL+) (?:that|which|and|,)?[^?!.;]*\\b(?:her|his|their|an|the) allergy to "
     "([^?!.;,]+)",
     "\\1 is allergic to \\2", Tells::Asked},
    {"\\bhow do (?:i|you) say in [\\pL ]+? that ((?:i|we) (?:am|are|eat|have|do not|can not|live|speak|need) [^?!.;]+)",
     "\\1", Tells::Asked},
});

/// The thing, and a verb that points at it: "Gaelic football, I love that". After all others, since much may stand
/// before a comma.
constexpr auto kThenSaid = std::to_array<Recast>({
    {"^(?:when(?:ever)?|if|while|after|before|since|because|as|so|and|but|that|this|it|he|she|they|we|i|you|there|here|"
     "then|"
     "now|today|tomorrow|yesterday|tonight|yes|no|not|nope|yeah|ok|okay|honestly|frankly|well|oh|ah|sorry|thanks|thank|"
     "great|"
     "nice|good|lovely|wonderful|brilliant|perfect|to|in|on|at|for|with|by|from|of|about|what|who|where|how|why|which|"
     "once|"
     "every|each|once|last|next|sometimes|usually|always|never|at|my|our|his|her|their|your|please|just|even|only|"
     "although|though|however|personally|actually|basically|anyway|also|still|maybe|perhaps|sure|right|wow|ha+h?a*|lol|"
     "everyone|everybody|people|some|most|all|many|others|[\\pL]+ly)\\b.*$",
     "\\0", Tells::Spans},
    {"^((?:[\\pL'-]+ ){0,2}[\\pL'-]+), (?:i |we )?(?:really |just |absolutely |simply "
     ")?(love|adore|hate|detest|loathe|can not "
     "stand|can not bear) (?:it|that|them|those|this)(?:,? (?:so much|too much|very much|most|best|sure|honestly|to "
     "bits|at "
     "all|a lot))?$",
     "I \\2 \\1", Tells::Spans},
});

}  // namespace

std::span<const Recast> englishTastes() { return kTastes; }
std::span<const Recast> englishTastesAsked() { return kAsked; }
std::span<const Recast> englishThenSaid() { return kThenSaid; }

}  // namespace hearth::memory
