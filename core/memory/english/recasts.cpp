// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what people leave out or say in passing, and the plain sentences for it; and in which order all such tables
// are asked.
#include <array>
#include <vector>

#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define TO_YOU                                                                                                        \
    "(?:remember|recall|forgot|forget|forgotten|mention(?:ed)?|mentioning|add|say|said|saying|tell|told|note|noting|" \
    "know|knowing|"                                                                                                   \
    "consider|considering|account|mind|help|helps|matters?|given|granted|seeing|aware|fact|detail|news|context|"      \
    "background|"                                                                                                     \
    "information|"                                                                                                    \
    "update|record|worth|relevant|important|useful|bear|keep|thing is|point "                                         \
    "is|confess|admit|emphasi[sz]e|stress|assume|"                                                                    \
    "understand|factor in|based on|knowledge|clear|obvious|reminder|consideration|guess)"

#define LEFT_WORK "(?:left|quit|resigned from) (?-i:(\\p{Lu}[^,]*?)) (?:and|to) (?:now )?(?:works?|am|is|be)(?: now)?"
#define STOPPED_COMMUTING                                                                                            \
    "(?:stopped|quit|gave up|given up) (?:commuting|going to work|driving to work|travel+ing) by (\\w+) (?:and|to) " \
    "(?:now )?(?:go|commute|travel|come|goes|commutes|comes|travels)(?: to work)?"
#define STOPPED_BEING                                                                                               \
    "(?:stopped|quit|gave up|given up) (?:being|working as|(?:my|his|her|their) job as) (?:an? )?(.+?) (?:and|to) " \
    "(?:now )?"                                                                                                     \
    "(?:is|am|became|become|becomes|works? as|be)(?: now)?"
#define NO_MORE                                                                                                      \
    "(?:not|no longer) (?:an? )([^,]+?)(?: anymore| any more| any longer)?(?:,|;| but| and)+ (?:i am|i'm|he is|she " \
    "is|they "                                                                                                       \
    "are|is|now|but)(?: now)?"

#define ONE "(?-i:\\p{Lu})[\\pL'-]+(?: (?-i:\\p{Lu})[\\pL'-]+)?"
#define NAMED_ONE "(" ONE ")"

constexpr auto kRecasts = std::to_array<Recast>({
    {"^(?:and |but |so |honestly,? )*(?:i|we) would (?:happily |gladly |easily |just )?(?:live on|eat|drink) "
     "([^,;]+?)(?: (?:every|each|all|seven|for|until|on|morning)\\b.*)?$",
     "I love \\1", Tells::Instead},
    {"^(?:as|since|because|given that|seeing that|considering that|now that) "
     "((?:i|we|they|my|our|the|this|next|every|each|since|in|on|at|from|until|nobody|nothing|everyone|all|no|few|one|(?"
     "-i:"
     "\\p{Lu})\\pL+)\\b.+?), (?:what|how|which|where|when|who|"
     "can|could|do|should|would|is|are|any|please|the|i'd|i would|it)\\b.*$",
     "\\1", Tells::Asked},
    // What is told to the assistant inside another clause: "keep in mind that I live in Porto when you answer".
    {"^[^,;:]{0,60}?\\b" TO_YOU "(?: "
     "(?:to|you|also|here|in|into|mind|account|of|the|fact|for|please|me|us|is|was|it|be|as|"
     "well|at|this|all)){0,6} that "
     "((?:i|we|they|my|our|his|her|there|the|nobody|nothing|everyone|this|next|every|each|since|in|on|at|from|until|(?-"
     "i:\\p{Lu})\\pL+)\\b.+?)(?:,? (?:when you "
     "(?:answer|reply|respond|write|plan)|please|in your "
     "(?:answers?|reply|plans?)|while (?:answering|planning)|from now on when .*|for this|if you can|then|next time|as "
     "(?:well|always)))*$",
     "\\1", Tells::Asked},
    {"^[^:;]{0,48}\\b(?:" TO_YOU "|before we (?:start|begin|go on)|one (?:more )?thing|from (?:here|home|me|my "
     "side)|fyi|ps|p\\.s\\.|quick)\\b[^:;]{0,24}: "
     "((?:i|we|they|my|our|there|the|all|nobody|nothing|everyone|everything|few|no|this|next|every|each|since|in|on|at|"
     "from|until|back|last|(?-i:\\p{"
     "Lu})"
     "\\pL+)\\b.+)$",
     "\\1", Tells::Carried},
    {"^[^;:]{0,90}, (?:considering|given|seeing|knowing|now|bearing in mind|keeping in mind|assuming you know) that "
     "((?:i|we|they|my|our|the|this|next|every|each|since|in|on|at|from|until|nobody|nothing|everyone|all|no|few|one|(?"
     "-i:"
     "\\p{Lu})\\pL+)\\b.+)$",
     "\\1", Tells::Asked},
    {"^(?:because|since|as|given that) ((?:every|each|on|in|until|from)\\b [^,]+? (?:i|we) [^,]+), "
     "(?:the|what|i|how|which|it|any|please)\\b.*$",
     "\\1", Tells::Asked},
    // One thing given up for another: the second counts, set against the first.
    {"^(?:i|we) (?:have )?(?:gone off|went off|gave up on|given up on|am done with|are done "
     "with|dropped|ditched|abandoned|am over|moved on from|am tired of|got tired of|"
     "ruled out|stopped using|turned (?:my|our) backs? on) ([^,]+?)(?:,|;| and)+ ((?:my|our) (?:new |current "
     ")?favou?rite .+?|(?:my|our|i|we) [^,]+? (?:now|these days|instead))$",
     "\\2 instead of \\1", Tells::Spans},
    {"^(?:i|we) (?:have )?(?:ruled out|rejected|turned down|threw out|dropped|ditched|scrapped) (.+?) and "
     "(?:took|chose|picked|went with|go with|decided on|settled on) (.+?)"
     " for (.+)$",
     "I decided on \\2 for \\3 instead of \\1", Tells::Instead},
    {"^(?:i|we) (?:have )?(?:take|took|taken) back ([^,]+?),? (?:and |so )?(?:it is |we (?:take|use|go with) |now "
     ")*([^,]+?) for (?:the |our |my )?([^,]+)$",
     "I decided on \\2 for the \\3 instead of \\1", Tells::Instead},
    {"^(?:i|we) (?:have )?(?:reversed|overturned|changed|revised|reopened|flipped) (?:the|our|my) "
     "(?:decision|choice|plan) (?:on|about|for|regarding) (?:the |our |my )?(.+?)"
     "(?::|,| and)+ (?:it is |its |we (?:take|use|go with|chose) |now )*([^,]+?)(?: now)?(?:,? (?:not|instead of) "
     "[^,]+?)?(?:,? (?:because|since|as|so that|for the reason that) (.+))?$",
     "I decided on \\2 for the \\1 because \\3", Tells::Instead},
    {"^(?:i|we) (?:have )?made up (?:my|our) minds? (?:about|on|regarding) (?:the |our |my )?(.+?)(?::|,| -)+ (?:it is "
     "|we take )?([^,]+?)(?:,? (?:not|instead of) [^,]+?)?(?:,? (?:because|since|as|so that|for the reason that) "
     "(.+))?$",
     "I decided on \\2 for the \\1 because \\3", Tells::Instead},
    {"^(?:it is|its|that is|thats|all|finally)? ?(?:settled|decided|agreed)(?::|, (?:it is|we take|we use|we go with)) "
     "(.+?) for (?:the |our |my "
     ")?([^,]+?)(?:, "
     "(?:not|instead of) [^,]+?)?(?:,? (?:because|since|as|so that|for the reason that) (.+))?$",
     "I decided on \\1 for the \\2 because \\3", Tells::Instead},
    {"^(?:the |our |my )?pick for (?:the |our |my )?(.+?) is (.+?)(?:,.*)?$", "I decided on \\2 for the \\1",
     Tells::Instead},
    {"^(.+?) in (?:the|my|our) (?:driveway|garage|car park|street|yard) is (?:mine|ours)$", "My car is \\1",
     Tells::Instead},
    {"^(?:my|our) (" HEARTH_CAR
     ")(?: (?:needs|has|is|was|broke|will|won't|does|got|failed|made|makes|leaks|starts|refuses)\\b.*)$",
     "I drive a \\1"},
    {"^(.+?) (?:could|would|can) (?:put me in (?:the )?hospital|kill me|land me in (?:the )?hospital)\\b",
     "I am allergic to \\1", Tells::Instead},
    {"^i (?:get|break out in|come out in) (?:hives|a rash|rashes|blisters|spots|itchy skin|swollen \\w+) "
     "(?:from|because of|after|when i (?:eat|touch)) (.+)$",
     "I am allergic to \\1", Tells::Instead},
    {"^(?:the|my) (?:allergy )?(?:test|doctor|result|allergist)s? (?:says?|shows?|said|showed)(?: that)? (i am not "
     ".+)$",
     "\\1", Tells::Instead},
    {"^(.+?) has (?:been|become) (?:my|our) home\\b(.*)$", "I live in \\1\\2", Tells::Instead},
    {"\\b(?:in|through|across|around|from|to) " NAMED_ONE ",? where (?:i|we) live\\b", "I live in \\1"},
    // "It's two hours to Exeter, where my aunt Ana lives."
    {"\\b" NAMED_ONE ",? where ((?:my \\w+ )?" ONE ") lives\\b", "\\2 lives in \\1"},
    {"\\bthat is ((?-i:\\p{Lu})[\\pL'-]+) for you, and i do live here", "I live in \\1"},
    {"^(?:i|we) spend (?:my|our|most|all)[\\w ]*? (?:evenings|weekends|nights|time|free time) on (.+)$",
     "I am working on \\1", Tells::Instead},
    {"\\bon ((?-i:\\p{Lu})[\\pL'-]+)(?: again)?, my (?:side )?project, (.+)$", "I am working on \\1, \\2",
     Tells::Instead},
    {"^(?:my|our) (?:\\w+ )*(?:thing|focus|priority|main project|project|obsession|preoccupation)(?: right now| these "
     "days| at the moment)? is (.+)$",
     "I am working on \\1", Tells::Instead},
    {"^(.+?) is (?:now )?(?:my|our) (?:\\w+ )*project(?: now)?$", "I am working on \\1", Tells::Instead},
    {"^(?:my|our) (.+?) (?:has|have) (?:begun|started|kicked off)$", "I am working on my \\1", Tells::Instead},
    {"^(?:i|we) (got engaged|bought [^,]+|got married|decided to [^,]+), so (?:the|my|our) (.+?) (?:has|have) "
     "(?:begun|started)$",
     "I am working on the \\2 since I \\1", Tells::Spans},
    // What ends and what begins in its place.
    {"^(i|we) (?:have )?" LEFT_WORK " (?:at|for|with) (.+?)(?: now)?$", "\\1 work at \\3 instead of \\2", Tells::Spans},
    {"^" HEARTH_OTHER " (?:has )?" LEFT_WORK " (?:at|for|with) (.+?)(?: now)?$", "\\1 works at \\3 instead of \\2",
     Tells::Spans},
    {"^(i|we) (?:have )?" STOPPED_COMMUTING " by (.+?)(?: now)?$", "\\1 commute by \\3 instead of \\2", Tells::Spans},
    {"^" HEARTH_OTHER " (?:has )?" STOPPED_COMMUTING " by (.+?)(?: now)?$", "\\1 commutes by \\3 instead of \\2",
     Tells::Spans},
    {"^(i|we) (?:have )?" STOPPED_BEING " (?:an? )(.+?)(?: now)?$", "\\1 work as a \\3 instead of \\2", Tells::Spans},
    {"^" HEARTH_OTHER " (?:has )?" STOPPED_BEING " (?:an? )(.+?)(?: now)?$", "\\1 works as a \\3 instead of \\2",
     Tells::Spans},
    {"^(i|we) (?:am|are) " NO_MORE " (an? .+?)(?: now)?$", "\\1 work as \\3 instead of \\2", Tells::Spans},
    {"^" HEARTH_OTHER " (?:is) " NO_MORE " (an? .+?)(?: now)?$", "\\1 works as \\3 instead of \\2", Tells::Spans},
    {"^(?:i|we) (?:have )?(?:gave up on|given up on|dropped|stopped using|uninstalled|moved on from|left) "
     "([^,]+?)(?:,|;| "
     "and) ([^,]+?) is (?:now )?(?:my|our) ([^,]+?)(?: now| these days)?$",
     "My \\3 is \\2 instead of \\1", Tells::Spans},
    {"^(?:i|we) (?:have )?(?:sold|gave away|got rid of|traded in|scrapped|parted with) (?:the |my |our )(?:old )?(.+?) "
     "and "
     "(?:have )?(?:bought|got|leased|picked up|ordered|now drive|drive) (?:an? |the |myself an? |ourselves an? )(?:new "
     "|used )?(.+)$",
     "I own a \\2 instead of \\1", Tells::Spans},
    {"^(?:sorry,? |no,? |i |we )*(?:mean|meant) (.+?), (i|we) do not (\\w+) (at|in|for|as an?|by|with|on) (.+)$",
     "\\2 \\3 \\4 \\1 instead of \\5", Tells::Spans},
    {"^(?:i|we) (?:have )?(?:changed|change) (?:my|our) minds? (?:about|on|regarding) (?:the |my |our )?([^,]+?)(?: "
     "and|,|:)+ "
     "(?:we |i )?(?:will )?(?:now )?(?:go|going|went|take|took|chose|stick)(?: with| for)? ([^,]+?)(?: after all| now| "
     "instead)*,? (?:not|instead of|rather than) (.+)$",
     "I decided on \\2 for the \\1 instead of \\3", Tells::Spans},
    {"^([^,]+?) (?:has |have )?(?:replaced|overtaken|beaten) (.+?) as my (.+?)(?: now)?$",
     "My \\3 is \\1 instead of \\2", Tells::Instead},
    {"^(?:it is|its) ([^,]+?) (?:that |where )?(i|we) (live|work|study) (in|at|for)(?:, (?:and )?not (.+))?$",
     "\\2 \\3 \\4 \\1", Tells::Spans},
    {"^(?-i:" HEARTH_NAMED ") speaking$", "My name is \\1", Tells::Instead},
    {"^(.+?) pays (?:my|our) (?:salary|wages|bills)$", "I work at \\1", Tells::Instead},
    {"^(?:i|we) (?:have )?(?:re)?painted (?:the |my |our )([^,]+?),? (?:and )?it is (" HEARTH_COLOUR ")(?: now)?$",
     "My \\1 is \\2", Tells::Spans},
    {"^(?:i|we) (?:have )?(?:mistyped|misspelled|misspelt|got wrong|mixed up) (?:my|our) ([^,]+?), (?:it is|its) (.+)$",
     "My \\1 is \\2", Tells::Spans},
    // Apostrophes left out.
    {"^were ((?:\\w+ing|done|an?|in|at|off|on|not|both|all)\\b.*)$", "We are \\1", Tells::Carried},
    {"^((?-i:\\p{Lu})\\pL+)s "
     "(home|house|flat|birthday|visit|car|favou?rite|job|boss|dog|cat|name|diet|address)\\b(.*)$",
     "\\1's \\2\\3", Tells::Instead},
    // "The trip to Lisbon was moved": one's own, when nobody else is named.
    {"^the ((?:[\\w'-]+ ){0,3}?(?:" HEARTH_EVENT
     "|trip|flight|journey|holiday|visit|vacation)(?: (?:to|at|in|with|of) .+?)?) (was|is|has been|got|will be|had to "
     "be|takes place|starts|begins|moved|falls|fell) (.+)$",
     "My \\1 \\2 \\3", Tells::Instead},
    {"^(?:a |the )?big day (?:on|is) (.+?)[,:] (?:it is |it's )?(?:my|our|the) (.+)$", "My \\2 is on \\1",
     Tells::Spans},
    {"^(?:my|our) (?:side |pet |hobby |current |new |little |main |weekend )*project (?-i:" HEARTH_NAMED
     ") is (an? .+)$",
     "I am working on \\1, \\2", Tells::Instead},
    {"^(?:we|i) (?:are|am) (?:an? |just |only )*(?:\\w+ )*(?:team|group|couple|pair)(?: of (?:\\w+|\\d+))? "
     "(building|writing|developing|making|working on|designing) (.+)$",
     "I am \\1 \\2", Tells::Instead},
    {"^(i|we) like (.+?) (?:best|most|better|the most|the best)(?: ((?:on|in|at|for|when|while|of)\\b.*))?$",
     "\\1 prefer \\2 \\3", Tells::Instead},
    {"^(?:i|we) used to (?:hate|dislike|loathe|detest|avoid|not like) (.+?),? but (?:now )?(?:i |we )?(?:now )?(?:have "
     "come "
     "to |learned to )?(like|love|enjoy|adore) (?:it|them|that|those)(?: now)?$",
     "I \\2 \\1 now", Tells::Spans},
    {"^(?:i|we) used to (\\w+),? (?:but |and )?(?:i |we )?(?:have )?(?:quit|stopped|gave up|gave it up|given up|kicked "
     "it|packed it in)(?: that| it)?(?: .*)?$",
     "I no longer \\1", Tells::Spans},
    {"^(?:i|we) used to (?:love|like|enjoy|adore) (.+?),? but (?:now )?(?:i |we )?(?:now )?(hate|dislike|can not stand|"
     "loathe|do not like|avoid) (?:it|them|that|those)(?: now| anymore)?$",
     "I \\2 \\1 now", Tells::Spans},
    {"\\b(?-i:" HEARTH_NAMED "), (?:who is )?(?:an? )(" HEARTH_ANIMAL ") of (?:mine|ours)\\b", "I have a \\2 named \\1",
     Tells::Instead},
    {"\\b(?:an? )(" HEARTH_ANIMAL ") of (?:mine|ours),? (?:called |named )?(?-i:" HEARTH_NAMED ")",
     "I have a \\1 named \\2", Tells::Instead},
    // A goal said with what it serves.
    {"^(.*\\blearning (?:some )?(?-i:\\p{Lu})\\pL+) and (?:i )?(?:want|hope|aim|would like|plan) to (?:reach|get "
     "to|pass) "
     "([abc][12]|fluency)\\b.*$",
     "\\1 to reach \\2", Tells::Spans},
    {"^(?:i|we) (?:train|exercise|work out|do sports?) (" HEARTH_FREQUENCY
     "),? (?:mostly|mainly|usually|always|doing) (.+)$",
     "I do \\2 \\1", Tells::Spans},
    {"^(?:my |our )?(?:exercise|workout|sport|training) is ([^,]+), (" HEARTH_FREQUENCY ")$", "I do \\1 \\2",
     Tells::Spans},
    {"\\b(?:at|in|to|from|of|with|for) ((?:the |an? |my |our )?[^,]+?), where (i|we) "
     "(volunteer|work|study|live|train|teach|help)(?: (.+))?$",
     "\\2 \\3 at \\1 \\4", Tells::Instead},
    {"^(?:i|we) (?:am|are) working towards one thing: (?:to )?(.+)$", "My goal is to \\1", Tells::Instead},
    {"^(this|next) year,? (?:i am|i'm|we are|i) (?:going to|will) (.+)$", "My goal for \\1 year is to \\2",
     Tells::Instead},
    {"^(?:i|we) (?:have )?packed up and (moved|relocated|went) to (.+)$", "I moved to \\2", Tells::Instead},
    {"^(?:i|we) (?:was|were|have been|got) promoted and (?:i am|am|i'm|we are) (?:now )?(an? .+?)(?: now)?$",
     "I work as \\1", Tells::Spans},
    {"^my ((?:\\w+ ){0,2}?(?:bike|bicycle|car|boat|laptop|phone|camera|guitar|scooter|motorbike)) (?:was|got|has been) "
     "(?:stolen|wrecked|totalled|destroyed)\\b(.*)$",
     "I no longer have my \\1\\2", Tells::Instead},
    {"^(?-i:" HEARTH_NAMED ") leads (?:my|our|the) \\w+ and is (?:my|our) (" HEARTH_RELATION ")",
     "My \\2 is called \\1", Tells::Instead},
    {"^(?:my|our) (" HEARTH_RELATION ") is (?-i:" HEARTH_NAMED "),", "My \\1 is called \\2", Tells::Instead},
    {"^("
     "guitar|piano|violin|cello|ukulele|drums?|bass|flute|saxophone|trumpet|clarinet|harp|banjo|accordion|organ|chess|"
     "tennis|football"
     ") player here",
     "I play the \\1", Tells::Instead},
    {"^(?:the )?data (?:of|for|behind) (?-i:" HEARTH_NAMED
     ") (?:sits|lives|is stored|is kept|is|goes) (?:in|into|on) (" HEARTH_DATABASE ")",
     "The database of \\1 is \\2", Tells::Instead},
    {"^off to (.+)$", "I am going to \\1", Tells::Instead},
    {"^(?-i:" HEARTH_NAMED ") (?:left|moved from) ((?-i:\\p{Lu})[\\pL'-]+) (?:for|to) ((?-i:\\p{Lu})[\\pL'-]+)$",
     "\\1 moved from \\2 to \\3", Tells::Instead},
    {"^(?-i:" HEARTH_NAMED
     ") (?:was|has been|got) (?:let go|laid off|fired|sacked|made redundant) (?:by|from|at) (.+)$",
     "\\1 no longer works at \\2", Tells::Instead},
    {"\\bfrom (?-i:" HEARTH_NAMED "), where (?:i|we) live", "I live in \\1"},
    {"^rents? (?:is |are )?(" HEARTH_MONEY ")", "My rent is \\1", Tells::Instead},
    {"^big fan of (.+)$", "I am a fan of \\1", Tells::Instead},

    {"^(?:i|we) (?:have )?(?:changed|change) (?:my|our) minds?(?:,|:|;| and)+ ([^,]+?(?:, [\\w "
     "]+?)?(?:answers?|repl(?:y|ies)|paragraphs?|bullet points|units|tables|lists|prose|tone))"
     "(?: instead of (.+?))?(?: from now on| please| now)?$",
     "I want \\1 from now on", Tells::Instead},

    // Liking said without a verb of liking.
    {"\\b(?:can not|could not|can never|cannot|can't) (?:get|have) enough of (.+?)$", "I love \\1", Tells::Instead},
    {"^(?:nothing|few things|not much|hardly anything) (?:makes|make) me (?:happier|more happy|smile more|as "
     "happy|happy) (?:than|like|as) (.+?)$",
     "I love \\1", Tells::Instead},
    {"^(?:one|two|some) of my (?:favou?rite )?(?:hobbies|pastimes|passions|pleasures|joys|loves|interests) (?:is|are) "
     "(.+?)$",
     "I enjoy \\1", Tells::Instead},
    {"\\b(?:how|so) much (i|we) (love|like|enjoy|adore|hate|dislike) ([^,]+)$", "\\1 \\2 \\3", Tells::Instead},
    {"^(?:i|we) (?:have |'ve )?(?:lost|lose) (?:all |any )?(?:interest|pleasure|joy) in (.+?)$",
     "I do not like \\1 anymore", Tells::Instead},
    {"^(.+?) (?:makes? me happy|is my (?:thing|passion|happy place|great love|jam|cup of tea)|never gets old|always "
     "cheers me up)\\b",
     "I love \\1", Tells::Instead},
    {"^(.+?) (?:is not|are not|isn't|was never) (?:my (?:thing|cup of tea)|for me)\\b", "I do not like \\1",
     Tells::Instead},
    {"^(.+?) (?:drives? me (?:mad|crazy|nuts|up the wall)|gets? on my nerves|puts me off|is "
     "(?:awful|horrible|torture|hell) to me|makes me (?:shudder|sick|cringe))"
     "\\b",
     "I dislike \\1", Tells::Instead},
    {"^(?:you (?:will|can) never (?:get|see|catch) me|i will never) (?:to )?(?:touch|eat|near|doing|eating|at|go "
     "to|in) (.+)$",
     "I dislike \\1", Tells::Instead},
    // Who somebody is.
    {"(?-i:\\b" HEARTH_NAMED ") \\((?:my|our) (" HEARTH_RELATION ")\\)", "My \\2 is called \\1"},
    {"^(?:the|my) (" HEARTH_RELATION ") (?:i|that i|who|whom i|that) [\\w ]+? is (?-i:" HEARTH_NAMED ")$",
     "My \\1 is called \\2", Tells::Instead},
    // "Kim is my boss's dog": what somebody of the writer's has.
    {"^(?-i:" HEARTH_NAMED ") is (?:my|our) (" HEARTH_RELATION "(?: (?-i:" HEARTH_NAME2 "))?)'s? (" HEARTH_ANIMAL
     "|" HEARTH_RELATION ")(?:$|[,.!])",
     "My \\2 has a \\3 named \\1", Tells::Instead},
    {"^(?-i:" HEARTH_NAMED ") is (?:the |an? )?(?:name of )?(?:my|our) (" HEARTH_RELATION ")(?:$|[^'\\w])",
     "My \\2 is called \\1", Tells::Instead},
    {"^i (?:am|have been) (?:called|named) (?-i:" HEARTH_NAMED ")", "My name is \\1", Tells::Instead},
    {"(?:\\b(?:called|rang|wrote|phoned|texted|messaged|visited)\\b.*|^.*)(?-i:" HEARTH_NAMED
     ")(?: (?:called|rang|wrote|phoned|texted))? from (?-i:" HEARTH_NAMED
     "), (?:which|where) (?:is|he|she|they)\\b.*\\b(?:home|lives?)\\b",
     "\\1 lives in \\2"},
    {"^(?:i was |we were )?(?:let go|laid off|fired|made redundant|sacked) by (.+)$", "I was laid off by \\1",
     Tells::Instead},
    {"^(.+?) (?:has |have )?(?:let me go|laid me off|fired me|sacked me|kicked me out|made me redundant|did not renew "
     "my contract|dropped me)\\b",
     "I was laid off by \\1", Tells::Instead},
    {"^(?:my |our )?(?:dear |old |poor |" HEARTH_ANIMAL " )?(?-i:" HEARTH_NAMED
     ") (?:has |is |was )?(?:dead|gone(?:[,.;!].*| (?:now|on|last|this|since|yesterday|today|for)\\b.*|$)|run over|no "
     "more)\\b",
     "I no longer have \\1", Tells::Instead},
    // Plans without a verb.
    {"^(?:mark (?:it|this|that) down,? |note,? |save the date:? |remember,? )?((?:the )?\\d[\\w "
     "]*|(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b[\\w ]*)(?::| is| "
     "will be) (?:my|our|the) (.+)$",
     "My \\2 is on \\1", Tells::Instead},
    {"^(?:the |my |our )?(trip|flight|journey|holiday) to (?-i:" HEARTH_NAMED "): ([^,]+).*$",
     "My \\1 to \\2 is on \\3", Tells::Instead},
    // Decisions.
    {"^after [^,]+?,? (i|we) ((?:finally |have |all )*(?:picked|chose|chosen|decided|settled|went|agreed)\\b.+)$",
     "\\1 \\2", Tells::Instead},
    {"^(?:my |our |the )?savings? (?:goal|target|aim)(?: is|:)(?: now)? (" HEARTH_MONEY
     ")(?: now)? (?:for|towards) (?:an? |the "
     "|my |our )?(.+)$",
     "I am saving \\1 for \\2", Tells::Instead},
    {"^" HEARTH_WHO
     " can not (?:have|eat|touch|take|drink|wear) (.+?) (?:because of|due to|with|owing to) (?:an? |my |his |her "
     "|their )?(?:\\w+ )?(?:allergy|intolerance|allergies)\\b",
     "\\1 is allergic to \\2", Tells::Instead},
    {"^(?:the |our |my )?(?:decision|choice|verdict|pick|vote) (?:on|for|about|regarding) (?:the |our |my )?(.+?)(?: "
     "is|:| fell on| went to| has fallen on) ([^,]+?)(?:,? (?:not|instead of) [^,]+?)?(?:,? (?:because|since|as|so "
     "that|for the reason that) (.+))?$",
     "I decided on \\2 for the \\1 because \\3", Tells::Instead},
    {"^(?:so |then )?(?:the |our |my )?(.+?): (.+?)\\. decided(?:,.*)?$", "I decided on \\2 for the \\1",
     Tells::Instead},
    {"^(?:slept on it|long thought|after (?:some|much|a long) [\\w ]+|talked it over|thought about it)(?: and|,)+ (?:i "
     "|we )?(chose|picked|decided on|went with|"
     "settled on) (.+)$",
     "I \\1 \\2", Tells::Instead},
    {"^(?:we are|i am|we're) done (?:arguing|discussing|debating|comparing|choosing|looking|deciding)(?:,|:| and)+ "
     "(?:it is |we take |it will be )?(.+?) for (?:the "
     "|our |my )?([^,]+)(?:,.*)?$",
     "I decided on \\1 for the \\2", Tells::Instead},
    {"^(?:okay|ok|yes|fine|good|right|all right|alright|deal|great)?,? ?(?:decided|settled|agreed|deal|done)[:,] "
     "(?:we|i) (?:will )?(take|use|go with|choose|book|"
     "pick) (.+)$",
     "I decided on \\2", Tells::Instead},
    {"^(?:yes,? |okay,? |ok,? |fine,? )?let us (?:go with|take|use|pick|choose|stick with|do) (.+?) (?:for (?:the |our "
     "|my )?(.+?))(?: then)?$",
     "I decided on \\1 for the \\2", Tells::Instead},
    // People in passing: "for Ana, who loves hiking", "my sister Ana", "Nadia, my boss".
    {"(?-i:" HEARTH_PERSON
     "), who ((?:is|has|works?|lives?|loves?|likes?|plays?|speaks?|hates?|prefers?|keeps?|owns?|runs?|drives?|"
     "studies|teaches|eats?|can't|cannot|does|enjoys?|moved|comes?|arrives?|earns?|started|became|turned|adores?|"
     "dislikes?)[^,;]*)",
     "\\1 \\2"},
    {"(?-i:" HEARTH_PERSON ")(?: (?:on|with|in|about|for) (?:that|this|it))?, being (an? [^,;]+)", "\\1 is \\2"},
    {"\\b(?:hear|see|watch) (?-i:" HEARTH_PERSON
     ") (play|practi[cs]e|rehearse|study) ([^,;]+?)(?: through| all| from| in the| every| at|[.!]|$)",
     "\\1 \\2s \\3"},
    {"\\bwhen (?-i:" HEARTH_PERSON ") ((?:comes|arrives|visits|lands|is coming|stays|gets)\\b[^,;]*)", "\\1 \\2"},
    {"\\b(?:forget|remember|miss|note|for|celebrate|it is|it's|is|before|until) (?-i:" HEARTH_PERSON
     ")(?:'s|') birthday,? (?:is |on |which is |falls "
     "|comes )*(?:on )?([^,;]*\\d[^,;!?.]*)",
     "\\1's birthday is \\2"},
    {"^(?:no|without|nothing with|none of the) (?:[\\w-]+ (?:with|containing|made with) )?([\\w -]+?) for "
     "(?:me|us)\\b[^?]*\\b(?:allerg|intoleran)",
     "I am allergic to \\1", Tells::Spans},
    {"^(?:no|without|nothing with) (?:[\\w-]+ (?:with|containing|made with) )?([\\w -]+?) for (?-i:" HEARTH_PERSON
     ")[^?]*\\b(?:allerg|intoleran)",
     "\\2 is allergic to \\1", Tells::Instead},
    {"^(?:yes,? |only |just |mainly )?([\\w -]+), (?:i am|as i am|since i am) (?:badly |very |highly )?allergic",
     "I am allergic to \\1", Tells::Spans},
    {"(?-i:\\b" HEARTH_NAMED ")(?:,| \\(| -) ?(?:who is |that is |thats )?(?:my|our) (" HEARTH_RELATION
     ")(?:$|[,.;!?)]| who\\b)",
     "My \\2 is called \\1"},
    {"\\b(?:have|got|have got) (?:an? |one )(?:\\w+ )?(" HEARTH_RELATION
     "),? (?:called |named |by the name of |whose name is |and (?:his|her) name is )?(?-i:" HEARTH_NAMED ")",
     "My \\1 is called \\2", Tells::Instead},
    {"\\b(?:my|our) (" HEARTH_RELATION
     "),? (?-i:(\\p{Lu}[\\pL-]*\\pL(?: \\p{Lu}[\\pL-]*\\pL)?))(?:'s|')?(?:$|[ ,.;!?)])",
     "My \\1 is called \\2"},
    {"\\b(?:my|our) (" HEARTH_RELATION
     ")(?:'s)?(?: name)? (?:is called|is named|goes by|answers to|is|by the name of) (?-i:" HEARTH_NAMED ")[.!]?$",
     "My \\1 is called \\2"},
    {"^(?-i:" HEARTH_NAMED ") is (?:now )?(?:my|our) (?:new )?(" HEARTH_RELATION ")\\b", "My \\2 is called \\1",
     Tells::Instead},
    {"^(?-i:" HEARTH_NAMED ") (?:took over from|replaced|followed|succeeded|comes after|has taken over from|has "
     "replaced|stepped in for) (?-i:" HEARTH_NAMED
     ") as (?:my|our) (?:new )?(?:boss|manager|supervisor|line manager|team lead|lead)",
     "I report to \\1 instead of \\2", Tells::Instead},

    // Ellipsis of the subject.
    {"^((?:not |still |now |also |very |really |usually |currently |a bit )*(?:allergic to|keen on|fond of|a fan "
     "of|fan of|into|interested in|"
     "afraid of|scared of|married|divorced|vegan|vegetarian|pescatarian|born in|based in|located in|employed "
     "(?:at|by)|retired|done with|off "
     "(?:the|all|alcohol|sugar|meat|coffee|cigarettes)|up at|up by|signed up|hooked on|addicted to|obsessed "
     "with|subscribed to|registered|new to|"
     "fluent in|crazy about|mad about|tired of|sick of|fed up with|dreaming of|saving|learning|training for|working "
     "(?:on|at|as|for|towards?)|"
     "living in|building|writing|planning|trying to|hoping to|studying|looking forward to|flying to|going to|moving "
     "to|travel+ing to|thinking of "
     "moving)\\b.*)",
     "I am \\1", Tells::Instead},
    {"^((?:just |recently |finally |also |then |already "
     ")*(?:spent|moved|bought|sold|started|quit|switched|got|signed|joined|left|booked|cancelled|"
     "canceled|finished|grew up|used to|went|gave "
     "up|decided|picked|chose|dropped|replaced|adopted|became|changed|swapped|lost|can't stand|don't "
     "like|do not like|can not stand|would love|have been|had|hate|love|prefer|enjoy|dislike|never liked|never "
     "drink|never eat|got promoted|work "
     "(?:as|at|for)|live in) .*)",
     "I \\1"},
    {"^(?:big|huge|great|massive|lifelong|total|proud|a big|a huge) (.+?) "
     "(?:fan|lover|enthusiast|person|addict|nut)(?: here| over here| of old)?\\b",
     "I am a fan of \\1", Tells::Instead},
    {"^(.+? (?:person|fan|lover|vegan|vegetarian|user|owner|player|speaker|drinker)) here\\b", "I am a \\1"},
    // What is liked after all, and what is liked or hated that stands before its clause.
    {"^(?:last [\\w]+ )?(?:i|we) (?:have )?(?:gave|given) (.+?) another (?:go|chance|try|shot) and (?:now )?(?:i |we "
     ")?(?:really |actually |even |quite )*(?:like|liked|love|loved|enjoy|enjoyed|am into|are into)(?: it| them)?"
     "(?: now| a lot| this time)?(?:,.*)?$",
     "I like \\1", Tells::Spans},
    {"^(?:i|we) (?:have )?(?:made (?:my|our) peace with|took back (?:my|our) complaints? (?:on|about)|taken back (?:my|"
     "our) complaints? (?:on|about)|take back (?:my|our) complaints? (?:on|about)|do not mind|came to terms with) "
     "(.+?)(?: now| any ?more| these days)?,? (?:and )?(?:i|we) (?:now |even |really |quite |actually |rather "
     ")*(?:like|"
     "love|enjoy)(?: it| them)?(?: now| these days)?$",
     "I like \\1", Tells::Spans},
    {"^(?:a bit of |some )?([^,]+?) does me good,? (?:and )?(?:i find )?(?:that )?(?:i|we) (?:quite |really |do |even "
     ")*(?:like|love|enjoy) (?:it|them)(?: now| these days)?$",
     "I like \\1", Tells::Spans},
    {"^((?:[\\pL'-]+ ){0,3}[\\pL'-]*[^\\Ws']s), (?:i|we) (?:really |just |simply )*(can not "
     "(?:bear|stand|abide|stomach)|"
     "hate|loathe|detest) (?:it|them|those)(?: at all| any ?more| now)?$",
     "I \\2 \\1", Tells::Spans},
    {"^((?:[\\pL'-]+ ){0,3}[\\pL'-]*[^\\Ws']s), (?:i|we) (?:really |just |simply |quite )*(love|like|adore|enjoy) "
     "(?:them|those)(?: a lot| now)?$",
     "I \\2 \\1", Tells::Spans},
    {"^([^,]{3,40}?) (?:makes?|drives?|gets?|puts?|turns?) me [\\w ]{3,24}, (?:i|we) (?:really |just )?(can not "
     "(?:bear|stand|abide|stomach)|hate|loathe|detest) (?:it|them)$",
     "I \\2 \\1", Tells::Spans},
    // Where one has come to live.
    {"^(?:i|we|my [\\w ]{2,24} and i|(?:my|our) [\\w ]{2,24} and (?:me|i)) (?:have )?(?:arrived|landed|turned up) "
     "(?:in|at) "
     "(" ONE "(?: " ONE ")?)(?: .{2,20}?)?,? (?:to stay|for good)$",
     "I moved to \\1", Tells::Instead},
    {"^(" ONE
     ") has been (?:my |our )?home (since (?:\\d{4}|i was|childhood|birth)\\b.*|for (?:\\w+ ){0,3}years\\b.*)$",
     "I have lived in \\1 \\2", Tells::Instead},
    {"^(vegan|vegetarian|pescatarian|[\\w]+-free) here\\b", "I am \\1", Tells::Instead},
    // "I want to write a play instead": what it comes in the place of was told before.
    {"^((?:i|we|he|she|they) (?:(?:would like|want|am going|are going|wants|is going|plan|hope|plans|hopes) "
     "to|take|use|do|"
     "does|takes|uses|go to|goes to|play|plays|drink|drinks|eat|eats|learn|learns|study|studies) [^,;]+?) instead"
     "(?: now)?(?:, (?:same|every|each|twice|once|on)\\b[^,;]*)?$",
     "\\1", Tells::Spans},
    {"^([\\pL-]+(?: (?-i:\\p{Lu})[\\pL'-]+)?) here\\b[^\\pL]*$", "My name is \\1", Tells::Instead},
});

std::vector<Recast> allRecasts() {
    std::vector<Recast> recasts(englishNoIdioms().begin(), englishNoIdioms().end());
    recasts.insert(recasts.end(), englishHomes().begin(), englishHomes().end());
    recasts.insert(recasts.end(), englishEventRecasts().begin(), englishEventRecasts().end());
    for (const auto table : {englishSelfDescriptionRecasts(), englishEverydayRecasts()})
        recasts.insert(recasts.end(), table.begin(), table.end());
    recasts.insert(recasts.end(), kRecasts.begin(), kRecasts.end());
    recasts.insert(recasts.end(), englishTastesAsked().begin(), englishTastesAsked().end());
    recasts.insert(recasts.end(), englishFronting().begin(), englishFronting().end());
    recasts.insert(recasts.end(), englishQuestionPresuppositions().begin(), englishQuestionPresuppositions().end());
    return recasts;
}

}  // namespace

void addEnglishRecasts(Language& language) {
    static const std::vector<Recast> kAll = allRecasts();
    language.recasts = kAll;
}

}  // namespace hearth::memory
