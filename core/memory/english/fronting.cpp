// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what stands in front of its sentence, a place, a time, a label or an animal and then its name, and the plain
// sentences for it (asked behind those of english/recasts.cpp).
#include <array>

#include "core/memory/english/kinds.h"
#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define A_DATE                                                                                                    \
    "((?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|"  \
    "october|november|december)|(?:january|february|march|april|may|june|july|august|september|october|november|" \
    "december) \\d{1,2}(?:st|nd|rd|th)?)"
#define BEATS "beats|tops|compares to|comes close to|is better than|can beat"
#define A_FIRM "(?-i:\\p{Lu})[\\pL\\d&.'-]*(?: (?-i:\\p{Lu})[\\pL\\d&.'-]*){0,3}"
#define A_CALL_NAME "(?-i:\\p{Lu}[\\pL'-]*\\pL(?: \\p{Lu}[\\pL'-]*\\pL)?)"
#define THEN_NAMED                                                                                              \
    "(?:(?:it|he|she|who) (?:is called|is named|goes by|answers to)|(?:his|her|its|the) name is|(?:we |i )?(?:" \
    "called|named|call) (?:it|him|her))"

constexpr auto kFronting = std::to_array<Recast>({
    {"^from now on,? ((?:metric|imperial|short|long|brief|bullet|plain|no|more|less|fewer|only|simple|detailed) "
     ".+?)(?: please)?$",
     "I want \\1", Tells::Instead},
    // Set in front: "it's Turku where I live", "it's Plover Labs that Ines works for".
    {"^(?:[^,;:]*[,;:] )?(?:it is|it was|its) ([^,;]+?) where (i|we) (live|study|grew up|was born|teach)(?: now| "
     "these "
     "days)?(?:,? (?:and )?not [^,;]+)?(?:, .*)?$",
     "\\2 \\3 in \\1", Tells::Spans},
    {"^(?:[^,;:]*[,;:] )?(?:it is|it was|its) ([^,;]+?) where (i|we) (work|volunteer|train)(?: now| these "
     "days)?(?:,? (?:and )?not [^,;]+)?(?:, .*)?$",
     "\\2 \\3 at \\1", Tells::Spans},
    {"^(?:[^,;:]*[,;:] )?(?:it is|it was|its) ([^,;]+?) (?:that |which )?(i|we) (have|live|work|study|grew up|was "
     "born|come|teach|play|speak|drive|ride|eat|drink|use|code|write|volunteer|report|train|suffer|wear|moved|learn|"
     "prefer|"
     "love|hate)(?: (in|at|for|with|on|by|from|to))?(?: now| these days)?,? (?:and )?not ([^,;]+?)(?:, .*)?$",
     "\\2 \\3 \\4 \\1 instead of \\5", Tells::Spans},
    {"^(?:[^,;:]*[,;:] )?(?:it is|it was|its) ([^,;]+?) (?:that |which )?(i|we) (have|live|work|study|grew up|was "
     "born|come|teach|play|speak|drive|ride|eat|drink|use|code|write|volunteer|report|train|suffer|wear|moved|learn|"
     "prefer|"
     "love|hate)(?: (in|at|for|with|on|by|from|to))?(?: now| these days)?(?:, .*)?$",
     "\\2 \\3 \\4 \\1", Tells::Spans},
    {"^(?:[^,;:]*[,;:] )?(?:it is|it was|its) ([^,;]+?) (?:that|which|where|who) (?-i:" HEARTH_PERSON
     ") (\\w+s)(?: (in|at|for|with|on|by|from|to))?(?: now| these days)?(?:, .*)?$",
     "\\2 \\3 \\4 \\1", Tells::Spans},
    {"^(?:[^,;:]*[,;:] )?it (?:will be|is|'ll be) " A_DATE " (?:when|that) ([^,;]+)(?:, .*)?$", "\\2 on \\1",
     Tells::Spans},
    {"\\b(?:by |until |till |before |on |from )?" A_DATE ",? (?:that is|this is|which is|is) when (.+)$", "\\2 on \\1",
     Tells::Spans},
    // What the telling leads up to.
    {"^[^:;]*?\\bwhat (?:i|we) (?:\\w+ ){0,3}?(?:say|mean|meant|add|tell you) (?:is|was)(?: that)?[,:]? (.+)$", "\\1",
     Tells::Carried},
    {"^(?:let me|i will|i'll|allow me to|i should|may i) (?:just )?(?:start|begin|open|kick off)(?: off| out)? "
     "(?:by|with) "
     "(?:saying|telling you|mentioning|noting)(?: that)? (.+)$",
     "\\1", Tells::Carried},
    // One employer left for another, told by the job.
    {"^(?:[^,;:]{0,60}[,;:] )?(i|we) (?:have )?(?:left|quit|resigned from|handed in (?:my|our) notice at|walked out "
     "of) (" A_FIRM ")\\b[^,]*? (?:for|and (?:took|got|started|accepted|found)|to (?:take|start)) (?:an? |my )?(?:new "
     ")?(?:job|position|role|"
     "post) (?:at|with|for) (.+)$",
     "\\1 work at \\3 instead of \\2", Tells::Spans},
    {"^(?:[^,;:]{0,60}[,;:] )?(i|we) do not (\\w+) (in|at|for|as an?|with|on|by) ([^,]+?) (?:anymore|any more|any "
     "longer),? but (?:now "
     ")?(?:in |at "
     "|for |as an? |with |on |by )?([^,]+)$",
     "\\1 \\2 \\3 \\5 instead of \\4", Tells::Spans},
    {"^(?-i:" HEARTH_PERSON
     ") does not (\\w+) (in|at|for|as an?|with|on|by) ([^,]+?) (?:anymore|any more|any longer),? but "
     "(?:now )?(?:in |at |for |as an? |with |on |by )?([^,]+)$",
     "\\1 \\2s \\3 \\5 instead of \\4", Tells::Spans},
    // "I do not live in Oban but in Passau."
    {"^(?:[^,;:]{0,60}[,;:] )*(i|we) do not (\\w+) (in|at|for|as an?|with|on|by) ([^,]+?),? but (?:in|at|for|as "
     "an?|with|on|by) ([^,]+)$",
     "\\1 \\2 \\3 \\5 instead of \\4", Tells::Spans},
    {"(?-i:" HEARTH_PERSON ") does not (\\w+) (in|at|for|as an?|with|on|by) ([^,]+?),? but (?:in|at|for|as "
     "an?|with|on|by) ([^,]+)$",
     "\\1 \\2s \\3 \\5 instead of \\4", Tells::Spans},
    {"^(?-i:" HEARTH_NAMED ")'s (?:my|our) (" HEARTH_RELATION ")(?:$|[^'\\w])", "My \\2 is called \\1", Tells::Instead},
    {"^(?-i:" HEARTH_NAMED ")'s (?:the|my) name\\b", "My name is \\1", Tells::Instead},
    // An animal, and then its name.
    {"^(?:.*\\b)?(?:i|we) (?:[\\w'-]+ ){1,4}?an? (" HEARTH_ANIMAL ")(?: at home)?(?:,| and| &)+ " THEN_NAMED
     " (" A_CALL_NAME ")(?:$|[ ,.;!])",
     "I have a \\1 named \\2", Tells::Spans},
    {"^(?:.*\\b)?(?-i:" HEARTH_PERSON ") (?:[\\w'-]+ ){1,4}?an? (" HEARTH_ANIMAL
     ")(?: at home)?(?:,| and| &)+ " THEN_NAMED " (" A_CALL_NAME ")(?:$|[ ,.;!])",
     "\\1 has a \\2 named \\3", Tells::Spans},
    // What one is, before or behind what one does.
    {"^(?:being|as) (an? (?:[\\w-]+ ){0,3}?" KIND_JOB "),? (?:i|we) .*$", "I am \\1"},
    // "Need a lawyer" is no name.
    {"(?-i:" HEARTH_PERSON ")(?:,| being|, being) (an? (?:[\\w-]+ ){0,3}?" KIND_JOB ")(?:$|[,.;!])", "\\1 is \\2"},
    {"((?:my|our) " HEARTH_RELATION "(?: (?-i:\\p{Lu})\\pL+)?) (an? (?:[\\w-]+ ){0,3}?" KIND_JOB ")(?:$|[,.;!])",
     "\\1 is \\2"},
    {"(?-i:" HEARTH_PERSON ")(?: -| –| —| \\() ?(?:who is|being|is) ([^,;)]+)", "\\1 is \\2"},
    {"^(?:i|we) (?:use|am using|are using) (" HEARTH_DATABASE
     ") (?:as (?:the |a |our )?(?:database|db|backend|data store) )?"
     "(?:for|behind|in) (" A_FIRM ")$",
     "The database of \\2 is \\1", Tells::Instead},
    // Turned round.
    {"^(.+?) (?:is|are) (?:the (?:place|company|firm|city|town|shop|office) )?where " HEARTH_WHO
     " (work|live|volunteer|study|teach)(?:s)?(?: now)?\\b",
     "\\2 \\3 at \\1", Tells::Instead},
    {"^(.+?) is (?:where i (?:am from|come from|grew up|was born|was raised|spent my childhood))", "I grew up in \\1",
     Tells::Instead},
    {"^(.+?) is (?:where (?:home is|my home is|we live|i live|i am based|i am at home))", "I live in \\1",
     Tells::Instead},
    {"^(.+?) is (?:who|whom) i (?:report|answer) to", "I report to \\1", Tells::Instead},
    {"^(.+?) is what (?:i am|i'm|we are) (building|writing|working on|making|developing|coding|learning|training "
     "for|saving for|studying)(?: at the "
     "moment| now)?(,? .*)?$",
     "I am \\2 \\1\\3", Tells::Instead},
    {"^(.+?) is what i (drive|ride|use|drink|eat|play|speak|write in|code in|want)\\b.*", "I \\2 \\1", Tells::Instead},
    {"^what (?:keeps me (?:up|busy|going|awake)|i am (?:building|writing|working on|making)|i work on|occupies "
     "me|takes up my \\w+|eats my \\w+)(?: "
     "at night| these days| right now| in the evenings?| most)* is (.+)$",
     "I am working on \\1", Tells::Instead},
    {"^what i (drive|ride|use|drink|eat|play|speak|want|like|love|hate|prefer)(?: most| best)? is (.+)$", "I \\1 \\2",
     Tells::Instead},
    {"^(?:all |most of |half of )?my (?:evenings|weekends|spare time|free "
     "time|nights|time|sundays|saturdays|holidays)(?: and \\w+)? (?:go|goes|is "
     "spent|are spent|belong|belongs|disappear|vanish) (?:into|on|to|in) (?:working on |building |writing )?(.+)$",
     "I am working on \\1", Tells::Instead},
    {"^(?-i:" HEARTH_NAMED
     "),? (?:is )?my (?:side |pet |hobby |current |new |little |main |weekend )*project(?:, (.*))?",
     "I am working on \\1, \\2", Tells::Instead},
    {"^([^,:;]+?) (?:is|are) my (?:new |current |main |only |all-time |absolute )*((?:favou?rite (?:[\\w' "
     "-]+?)|editor|colour|color|instrument|drink|dish|"
     "laptop|car|bike|phone|job|goal|dream|project|city|diet|hometown|comfort food|morning drink|usual "
     "drink|team|band|language|mother tongue|native "
     "language|routine|commute|ide|employer|company|birthday|nickname|name))(?: of choice| by far| now| these days| "
     "since .*| of all time)?$",
     "My \\2 is \\1", Tells::Instead},
    {"^(?:this|that|the) (.+?) of mine\\b", "I have a \\1"},
    {"^(?:absolutely |really )?(?:nothing|no colou?r) (?:" BEATS ") (" HEARTH_COLOUR
     ")(?: (?:for|to) me| in my (?:book|opinion|eyes)| if you ask me|, .*)?$",
     "My favourite colour is \\1", Tells::Instead},
    // "Nothing beats a hot bath", of what nobody eats for all one knows.
    {"^(?:absolutely |really )?nothing (?:" BEATS ") ((?:an?|the|my|our|[a-z]+ing) .+?)(?: (?:for|to) me| in my "
     "(?:book|opinion|eyes)| if you ask me|, .*)?$",
     "I love \\1", Tells::Instead},
    {"^(?:absolutely |really )?(?:nothing|no (?:food|dish|meal|colour|music|band)) (?:" BEATS ") "
     "(.+?)(?: (?:for|to) me| in my (?:book|opinion|eyes)| if you ask me|, .*)?$",
     "I could eat \\1 every day", Tells::Instead},
    {"^no (?:morning|breakfast|start of the day|day) (?:without|is complete without|begins without|starts without) "
     "(.+?)(?: for (?:me|us)|, .*)?$",
     "I start the day with \\1", Tells::Instead},
    {"^(?:every morning|each morning|every day|on weekdays),? the "
     "(bike|car|train|tram|bus|metro|subway|ferry|underground|tube|boat|night bus|cable "
     "car|scooter) (?:takes|brings|carries|gets) me to (?:work|the office)",
     "I take the \\1 to work", Tells::Instead},
    {"^the (bike|car|train|tram|bus|metro|subway|ferry|underground|tube|boat|cable car|scooter) "
     "(?:takes|brings|carries|gets) me to (?:work|the "
     "office).*",
     "I take the \\1 to work", Tells::Instead},
    {"^(?:there are|there's|there is|we are|we're) (" HEARTH_NUMBER
     ")(?: of us| people| of them)?(?: now)? (?:on|in) (?:my|our|the) team",
     "My team is \\1", Tells::Instead},
    {"^(?:the )?(?:landlord|landlady|landlords|agency|owner)(?:'s)? (?:has |have )?(?:raised|increased|put "
     "up|lowered|upped|hiked|reduced|set) (?:my|our|"
     "the) rent (?:up )?(?:from .+? )?to (.+)$",
     "My rent is \\1", Tells::Instead},
    {"\\b(?:with|at) (?:an? |my |our )?(?:monthly )?rent (?:of|at) (" HEARTH_MONEY ")", "My rent is \\1"},
    {"\\b(?:stuck|sat|sitting|drove|driving|parked|arrived|got|waited|trapped)\\b.*\\bin (?:my|our) (" HEARTH_CAR ")",
     "I drive a \\1"},
    {"^(?:the )?colou?r of (?:my |our |the )(.+?) is (?:now )?(.+)$", "My \\1 is \\2", Tells::Instead},
    {"^(?:the |our |my )?([\\w -]+?) (?:is|are) (?:now )?(" HEARTH_COLOUR
     ")(?: now)?(?:,? (?:not|no longer|instead of) .*)?$",
     "My \\1 is \\2", Tells::Instead},
    {"^(?:everyone|everybody|people|they|most people|(?:all )?(?:my|our) [\\w-]+(?: [\\w-]+)?|friends|colleagues) "
     "(?:just |always |now )?calls? me "
     "(?-i:" HEARTH_NAMED ")",
     "I go by \\1", Tells::Instead},
    {"^(?:you|people|they|everyone) (?:can|may|should|could) (?:just |also )?call me (.+)$", "Call me \\1",
     Tells::Instead},
    {"^(?:i|we) (?:have )?(?:had to|must|should) .*? (?:as|because|since) (i am allergic to .+)$", "\\1"},

    // Animals.
    {"^(?:my|our) (?-i:" HEARTH_NAMED ") is (?:an? )(" HEARTH_ANIMAL ")\\b", "I have a \\2 named \\1", Tells::Instead},
    {"^(?-i:" HEARTH_NAMED
     ")(?:,| is) (?:my|our) (?:pet|animal|companion|little one|baby)?,? ?(?:who is |which is |and is "
     "|is )?(?:an? )(" HEARTH_ANIMAL ")\\b",
     "I have a \\2 named \\1", Tells::Instead},
    {"^(?:an? )(" HEARTH_ANIMAL ") (?:called|named|by the name of) (?-i:" HEARTH_NAMED
     ") (?:lives|shares|keeps|belongs|moved in|rules|waits|sleeps|is part)\\b.*",
     "I have a \\1 named \\2", Tells::Instead},
    {"^(?:we |i )(?:have )?(?:adopted|got|bought|rescued|took in|have|own|brought home) (?:an? )(" HEARTH_ANIMAL
     ")(?: [\\w ]*?)? and (?:named|called|christened) (?:it|him|her|them) (?-i:" HEARTH_NAMED ")",
     "I have a \\1 named \\2", Tells::Instead},
    {"^(?:my|our) (?:pet|animal|companion|dog|cat) (?:is|be) (?:an? )(" HEARTH_ANIMAL
     ")(?: and|,| who| that| which)+ (?:answers to|is called|is named|goes by|named|called|listens to|has the name) "
     "(?-i:" HEARTH_NAMED ")",
     "I have a \\1 named \\2", Tells::Instead},
    {"\\ban? (" HEARTH_ANIMAL
     ") (?:on|in|at|by|next to|under) my (?:lap|feet|side|arms|desk|bed|shoulder)[:,] (?-i:" HEARTH_NAMED ")\\b",
     "I have a \\1 named \\2", Tells::Instead},
    {"^(?:my|our) (?:pet's|pet|animal's|dog's|cat's) name is (?-i:" HEARTH_NAMED
     ")[,:]? (?:an?|it is an?|he is an?|she is an?) (" HEARTH_ANIMAL ")\\b",
     "I have a \\2 named \\1", Tells::Instead},

    // Nouns without "my", and labels before a colon.
    {"^(name|birthday|car|bike|job|rent|laptop|boss|phone|diet|goal|hometown|machine|employer|editor|commute|wife|"
     "husband|partner|birth date|date of "
     "birth|nickname|favou?rite [\\w ]+)(?:'s| is) (.+)$",
     "My \\1 is \\2", Tells::Instead},
    {"^(?:my |our |the )?((?:[\\w'-]+ "
     "){0,2}(?:name|birthday|car|bike|job|rent|laptop|boss|phone|diet|goal|aim|dream|hometown|machine|employer|editor|"
     "commute|wife|husband|partner|target|plan|colou?r|allergy|instrument|manager|company|city|computer))(?: "
     "(?:for|this) (?:this |the |next )?[\\w]+)?: "
     "(.+)$",
     "My \\1 is \\2", Tells::Instead},
    {"^(?:my |our |the )?(?:side |current |new |hobby |weekend |pet |next |big |main )*project: (.+)$",
     "I am working on \\1", Tells::Instead},
    {"^(?:the )?(?:savings?|saving) (?:goal|target): (" HEARTH_MONEY ") for (.+)$", "I am saving \\1 for \\2",
     Tells::Instead},
    {"^(?:the )?database (?:of|for|behind|in) (?-i:" HEARTH_NAMED ")(?: is|:) (?:now )?(.+)$",
     "The database of \\1 is \\2", Tells::Instead},
    {"^(?:in|for|at|on) (?-i:" HEARTH_NAMED
     "),? (?:everything|all data|the data|our data|it all|all of it|data) (?:goes|is "
     "stored|is kept|lives|sits|lands|is "
     "written|ends up) (?:to|in|into|on) (.+)$",
     "The database of \\1 is \\2", Tells::Instead},
    {"^(?-i:" HEARTH_NAMED
     ") (?:uses|stores (?:its|all|everything|the) ?(?:data)?(?: in)?|keeps (?:its|all|everything) "
     "?(?:data)?(?: in)?|runs on|is on|sits on|is "
     "backed by|is built on|talks to|persists to|saves (?:everything |its data )?(?:to|in)|now runs on|now uses|is now "
     "on|moved to|has moved to|switched to) "
     "(" HEARTH_DATABASE ")\\b.*$",
     "The database of \\1 is \\2", Tells::Instead},
    {"^(?:i|we)(?: have)?(?: now)? (?:use|run|chose|picked|settled on|store everything in|went with|go with|put) "
     "(" HEARTH_DATABASE ") (?:for|in|with|on|behind|under|as the database of|as database for) (?-i:" HEARTH_NAMED
     ")\\b",
     "The database of \\2 is \\1", Tells::Instead},
    {"^(?:i|we)(?: have)? (?:moved|migrated|switched|ported|took|converted|transferred) (?-i:" HEARTH_NAMED
     ")(?: over)? (?:from \\S+ )?(?:over )?to (" HEARTH_DATABASE ")\\b",
     "The database of \\1 is \\2", Tells::Instead},
    {"^(?:i|we)(?: have)? (?:replaced|swapped|exchanged|dropped|ditched|swapped out) (" HEARTH_DATABASE
     ") (?:with|for|by|in favou?r of|and moved to) (" HEARTH_DATABASE
     ") (?:in|for|on|at|under|behind) (?-i:" HEARTH_NAMED ")\\b",
     "The database of \\3 is \\2", Tells::Instead},

    // Fronted times and places, and what is only set against them.
    {"^((?:every|each|on|until|since|from|at|back at|after|before|twice|once|during|as of|in|for)\\b [^,]{2,40}?),? "
     "(i|we|my (?:" HEARTH_RELATION ")(?: (?-i:\\p{Lu})\\pL+)?) "
     "((?:am|are|is|was|have|has|had|do|go|work|live|lived|volunteer|help|play|take|drink|eat|run|"
     "swim|train|read|studied|study|"
     "grew|spent|get|want|need|prefer|use|drive|will|would|can|chose|picked|decided|moved|started|stopped|meet|visit|"
     "fly)\\b.+)$",
     "\\2 \\3 \\1", Tells::Instead},
    {"^(.*\\d.*?|.*\\b(?:morning|noon|january|february|march|april|may|june|july|august|september|october|november|"
     "december)\\b.*?),? (?:and )?(?:not|instead "
     "of|rather than|no longer) (?:on |at |in )?(?:the "
     ")?(?:\\d[^,]*|(?:january|february|march|april|may|june|july|august|september|october|november|"
     "december)\\b[^,]*)$",
     "\\1", Tells::Instead},
    {"^(?:the )?date (?:for|of) (?:my |our |the )(.+?) (?:is|was set for|is set for|has been set for|will be) (?:on "
     ")?(.+)$",
     "My \\1 is on \\2", Tells::Instead},
    {"^(?:they|the "
     "(?:clinic|school|office|company|committee|university|doctor|hospital|organi[sz]ers?|airline|board|court|club|"
     "teacher|institute)|we|i)(?: "
     "have| has| had to)? (?:moved|postponed|rescheduled|pushed|shifted|delayed|brought forward|put back|put "
     "off|changed|bumped|move|reschedule|postpone) (?:the "
     "date of )?(?:my|our|the) (.+?)(?: back| forward| up)? (?:from .+? )?(?:to|until|till|for) (?:the )?(.+)$",
     "My \\1 was moved to \\2", Tells::Instead},
    {"^(?:in general|generally|as a rule|by default|usually|always),? (i (?:want|prefer|like|need) .+)$", "\\1"},
    {"^(.+?)\\? (?:no thanks?|no way|never|not for me|no),? (?:i |we )(hate|dislike|can't stand|can not "
     "stand|avoid|detest|do not like|don't like) (?:it|that|"
     "them|those|this)",
     "I \\2 \\1", Tells::Instead},
    {"^(.+?)\\? (?:yes,? |oh yes,? |always,? |absolutely,? )*(?:i |we )(love|like|adore|enjoy|prefer) "
     "(?:it|that|them|those|this)",
     "I \\2 \\1", Tells::Instead},
    {"\\b(?:as always|once again|and|sorry|again|but)[:,] (i (?:hate|love|dislike|adore|can not stand) .+)$", "\\1"},
    {"^signed the \\w+, so it is (an? .+?) that i am training for", "I am training for \\1", Tells::Spans},
    {"^one day (?:i will|i am going to|we will) (.+)$", "My goal is to \\1", Tells::Instead},
    {"^speaking as (an? .+?)(?:$|[:,])", "I am \\1", Tells::Instead},
    {"\\bas (an? [\\w -]+?)(?: myself|, i| by trade|, you)\\b", "I am \\1", Tells::Spans},
    {"\\b(?:you are|you're|one is) (an? [\\w -]+?) (?:like me|like myself|like i am|as i am)\\b", "I am \\1",
     Tells::Instead},
    {"\\b(?:hear|learn|find out|know|notice|discover|realise|realize) that (i am an? .+)$", "\\1", Tells::Instead},
    {"^(.+?),? (" HEARTH_FREQUENCY "),? (?:that is|that's|is) my (?:routine|habit|workout|rhythm|thing)",
     "I do \\1 \\2", Tells::Spans},
    {"^((?:[\\w-]+ )?[\\w-]+) (" HEARTH_FREQUENCY ") (?:keeps|makes|helps|does|gets|clears|is) (?:me|my)\\b",
     "I do \\1 \\2", Tells::Instead},
    {"^up at (.+?) as (?:always|usual|ever)\\b", "I get up at \\1", Tells::Instead},
    {"\\bwhere (i volunteer .+)$", "\\1", Tells::Instead},
    {"\\b(?:of|from) (?:my|our) (?:old |new )?(" HEARTH_RELATION ") (?-i:" HEARTH_NAMED ")\\b", "My \\1 is called \\2"},
    {"^(?:my|the) (?:doctor|gp|physician|specialist|dentist|optician) (?:says|said|told me|tells "
     "me|thinks|confirmed|found)(?: that)? (i have .+)$",
     "\\1", Tells::Instead},
    {"^(.+?) has (?:been with me|followed me|plagued me|bothered me|accompanied me|troubled me)\\b", "I have \\1",
     Tells::Instead},
    {"^(.+?) was my (?:subject|major|field|degree|course) (?:at|in) (?:university|uni|college)",
     "I have a degree in \\1", Tells::Instead},
    {"^(?:back |when )?at (?:university|uni|college),? i (?:read|studied|did|took) (.+)$", "I studied \\1",
     Tells::Instead},
    {"^work is (.+?) for me$", "I work \\1", Tells::Instead},
    {"\\bplease call me ([\\pL'-]+)", "Call me \\1", Tells::Instead},
});

}  // namespace

std::span<const Recast> englishFronting() { return kFronting; }

}  // namespace hearth::memory
