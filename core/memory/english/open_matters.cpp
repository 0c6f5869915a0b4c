// SPDX-License-Identifier: AGPL-3.0-or-later
// English: matters whose value may be anything (tastes, aims, decisions and habits, by the classes of their verbs),
// words that tell the old from the new, and what is only of the moment or of the task at hand.
#include <array>

#include "core/memory/english/kinds.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define REST "(?:(?:a good |the odd |a bit of |some |all things |anything |to |a |an |the |my |any |old )?)([^,;:.!?]+)"
#define LIKING                                                                                                 \
    "(?:love|loves|loved|adore|adores|adored|enjoy|enjoys|enjoyed|relish|relishes|cherish|cherishes|treasure|" \
    "treasures|"                                                                                               \
    "savou?r|savou?rs|fancy|fancies|dig|digs|live for|lives for|like|likes|liked|swear by|swears by)"
#define FOND                                                                                                           \
    "(?:into|fond of|keen on|mad (?:about|for|on)|crazy (?:about|for)|nuts (?:about|for)|big on|big into|partial to|"  \
    "hooked on|addicted to|obsessed with|in love with|passionate about|fascinated by|devoted to|a (?:total |complete " \
    "|massive |absolute |real )?(?:sucker|fiend|glutton) for|(?:a |an )?(?:\\w+ )?(?:fan|lover|devotee|admirer) of|"   \
    "enamou?red (?:of|with)|gone on|besotted with|wild about|hot on|very taken with|taken with|a slave to)"
#define HATING                                                                                                         \
    "(?:hate|hates|hated|loathe|loathes|detest|detests|despise|despises|dislike|dislikes|dread|dreads|abhor|abhors|"   \
    "resent|resents|(?:can not|could not|can never|could never) (?:stand|bear|abide|stomach|hack|face|stick|take|be "  \
    "doing with|be bothered with|deal with|tolerate|handle|cope with|eat|warm to)|(?:do|does|did) not (?:really "      \
    "|much "                                                                                                           \
    "|particularly |actually |even )?(?:like|care for|enjoy|get on with|go for|see the (?:point|appeal) "              \
    "(?:of|in)|get "                                                                                                   \
    "the appeal of|rate|fancy|have (?:any |much )?(?:time|patience) for)|(?:have |has )?never (?:really |much |once |" \
    "been able to )*(?:liked|like|cared for|care for|enjoyed|got on with|understood|warmed to|stand|taken to|seen "    \
    "the "                                                                                                             \
    "(?:point|appeal) (?:of|in)|got (?:the|into)|been (?:one for|into|keen on|fond of|a fan of|big "                   \
    "on))|(?:am|is|are|be) "                                                                                           \
    "(?:really |just |so |definitely |certainly )*(?:not (?:really |exactly |much of |a big |big |very |too |one "     \
    "|the "                                                                                                            \
    "biggest |much )*(?:into|keen on|fond of|a fan of|fan of|for|mad about|mad on|big on|partial to|crazy about)|no "  \
    "fan "                                                                                                             \
    "of|no lover of|no friend of|sick (?:of|to death of)|fed up (?:with|of)|tired of|over|allergic to the idea "       \
    "of|put "                                                                                                          \
    "off by|repulsed by|averse to|scared of|terrified of|afraid of)|avoid|avoids|steer clear of|stay(?:s)? away from|" \
    "keep(?:s)? (?:well )?away from|run(?:s)? a mile from|would rather (?:die|starve) than|have no time for|has no "   \
    "time "                                                                                                            \
    "for|(?:have|has) no love for|(?:fell|fallen|falling) out of love with|have had (?:it|enough) (?:with|of)|want "   \
    "nothing to do with|recoil from|draw the line at|refuse to (?:eat|"                                                \
    "touch|watch|go to|drink|listen to|do)|will not (?:eat|touch|go near|watch|drink|set foot in))"
#define CHOSE                                                                                                         \
    "(?:decided (?:on|for|to (?:go with|use|go for|get|take|stick with|have|run with))|decided,?|settled (?:on|for)|" \
    "(?:gone|going|go|went) (?:with|for)|opted (?:for|to go with)|plumped for|choosing|chose|chosen|picked|picking|"  \
    "landed on|(?:sticking|stick|stuck) with|agreed on|locked in|signed off on|selected|voted (?:for|on)|came down "  \
    "on "                                                                                                             \
    "(?:the side of )?|shook hands on|committed to|converged on|ended up (?:with|choosing|going with|picking|on)|"    \
    "pulled the trigger on|plumping for|opting for|settling on|run(?:ning)? "                                         \
    "with|taking|took|take|buying|getting|using|"                                                                     \
    "doing|booked|ordered|adopted|backing|chosen to go with|nailed down|firmed up|fixed on|hit on)"
#define DECIDED                                                                                                        \
    "(?:decid\\w+|decision|settled|verdict|final(?:ly| answer| choice| call| decision)|made up (?:my|our) minds?|"     \
    "chose|chosen|picked|opted|plumped|go(?:ne|ing)? with|went with|landed on|agreed|locked in|signed off|choice|"     \
    "conclusion|winner|vote[ds]?|it is going to be|stick(?:ing)? with|called it|made the call|settle|won out|winning|" \
    "wins|won|beat|pulled the trigger|committed|pick|case closed|no more (?:dithering|debate|arguing)|done deal|"      \
    "that is that|sorted|consensus|shook (?:hands )?on|the call|weigh\\w+ (?:it )?up|ended up|came down|nailed down|"  \
    "changed (?:my|our) minds?|u-turn|back(?:ed)? (?:out|to)|on second thoughts?|reconsider\\w*|overruled|flipped|"    \
    "reversed)"

/// Tastes, aims and the rest whose value may be anything: the words around it must say what it is.
constexpr auto kOpen = std::to_array<Matter>({
    // Changes: what comes in the place of what.
    {"\\b(?:swapped|swap|swapping|traded|exchanged|switched|switching|went|gone|moved|changed|upgraded|downgraded|"
     "replaced|"
     "jumped|migrated|converted|graduated|crossed|transferred|shifted|ditched|dropped|left|dumped|binned|retired|gave "
     "up|"
     "given up|took|leapt|instead|rather|out with|history|toast|moving|changing|going|chucked|cut over|ported)\\b",
     "\\b(?:swapped|swapping|traded|exchanged|switched|switching|went|gone|moved|changed|upgraded|downgraded|jumped|"
     "migrated|converted|graduated|crossed over|transferred|shifted|leapt|moving|changing|going|ported|cut over)(?: "
     "over| up| out| in| across| back| down| jobs| ship| everything| myself| us| sides)* (?:from )(?:" KIND_DET
     ")(?P<w>[^,;]+?) (?:over |across |on |up |back )?(?:to|for|into|onto) (?:being )?" KIND_DET "([^,;]+?)(?:$|,| "
     "(?:now|last|this|in|a|because|since|and|after|so|back|for|at|these|as|about|during|around|when|on)\\b)|"
     "\\b(?:swapped|swap|traded|exchanged|ditched|dropped|left|dumped|binned|retired|gave up|given "
     "up|replaced|chucked)(?: "
     "out| in)? " KIND_DET "(?P<o>[^,;]+?)(?: in| out)? (?:for|with|by|in favou?r of) " KIND_DET "([^,;]+?)(?:$|,| "
     "(?:now|last|this|in|because|since|and|after|so|back|at|these|as|about|during|around|when|on)\\b)",
     "said", Slot::Each, "", Kind::Fact, 2, 0.78, Told::Turned},
    // Decisions.
    {DECIDED,
     "\\b" CHOSE
     " (?:using |having |going |doing |getting |taking )?(.+?)(?: (?:over|rather than|instead of|and not|not|"
     "against|as opposed to) [^,]+?)? (?:for|as|on|when it comes to|in terms of) (?:the |my |our |own |his |her "
     ")?(?P<k>[^,"
     ";:]+?)(?:$|[,;:]| (?:because|since|as|so|then|after|in the end|now|given|seeing|instead|and|but|on "
     "account|rather)\\b)",
     "decision/{k}", Slot::One, "", Kind::Decision, 1, 0.82},
    {DECIDED,
     "^(?:so |and |as |right |ok |okay )*(?:for|as for|on|about|regarding|with|re|when it comes to|the verdict on|the "
     "decision on|the choice for|decision on|verdict on|verdict for|decision for|the question of|the matter of|in the "
     "matter of|(?:after|following) [^,]+?,) (?:the |my |our |own )?(?P<k>[^,;:]+?)(?:,|:| -| is| we| i| it|;)+ (?:we "
     "|i |it "
     "|have |are |am |is |will be |finally |went |going |now )*(?:" CHOSE " )?(?:to |with |for |on |be )?(.+?)(?: "
     "(?:over|rather than|instead of|and not|not|against) .+)?(?:$|[,;]| (?:because|since|as|so|then|given|seeing)\\b)",
     "decision/{k}", Slot::One, "", Kind::Decision, 1, 0.8},
    {DECIDED,
     "\\b" CHOSE " (.+?)(?:$|[,;]| (?:because|since|as|so|then|given|seeing|in the end|over|rather than|instead)\\b)",
     "decision", Slot::Each, "", Kind::Decision, 1, 0.78},
    {DECIDED,
     "(?:is|are|:|-|it is going to be|will be|beat|won|wins|to be|has it|it is) (.+?)(?:$|[,;]| "
     "(?:because|since|as)\\b)",
     "decision", Slot::Each, "", Kind::Decision, 1, 0.76},
    // What is given up.
    {"\\b(?:quit|quitting|gave up|given up|giving up|stopped|kicked|packed in|packing in|jacked in|knocked .+ on the "
     "head|"
     "sworn off|swore off|cut out|weaned|clean|sober|done with|off the|off|no more|without|free of|threw out|chucked|"
     "not touched|have not (?:had|touched|smoked|drunk)|on the wagon|laid off|ditched|cold turkey|turned my back)\\b",
     "\\b(?:quit|quitting|gave up|given up|giving up|stopped|kicked(?: the)?|packed in|packing in|jacked in|sworn "
     "off|swore "
     "off|cut out|cut|weaned (?:my|him|her)self off|clean of|done with|(?:^|am |are |is |was |be |been |get |got |stay "
     "|stayed |staying |keep |kept |me |him |her |us |now |went |gone |going |finally |completely |totally )off(?: "
     "the)?|no more|free of|not touched|have "
     "not "
     "(?:had|touched)|chucked|ditched|turned my back on) (?:the |all |any |a |my |eating |drinking |taking |using "
     "|drop of |"
     "an? )*([\\pL][\\pL' -]*?)(?:$|[,.;!]| (?:habit|for good|since|now|last|this|in|because|and|altogether|completely|"
     "cold|after|for|a|back|entirely|at|two|three|four|five|six|years|months|when|about|so|on)\\b)|\\bknocked (?:the )?"
     "([\\pL][\\pL ]*?) on the head",
     "gave up", Slot::Each, "", Kind::Fact, 2, 0.78, Told::Denied},
    // Tastes. What is not liked comes first: "do not like" holds "like".
    {"\\b" HATING "\\b", "\\b" HATING " " REST, "opinion", Slot::Each, "", Kind::Preference, 2, 0.78, Told::Denied},
    {"\\b(?:is|are|was) (?:just |really |simply |definitely )?(?:not|never) (?:really |quite |for )?(?:my|me|for "
     "me)\\b|"
     "\\b(?:drives?|sends?|puts?|gives?|makes?|bores?|does|do|leaves?|turns?) (?:not do it for |absolutely nothing for "
     "|"
     "nothing for "
     ")?(?:me|my)\\b.*\\b(?:mad|crazy|nuts|wall|bend|off|creeps|ick|shudder|sick|ill|gag|heave|cringe|tears|"
     "asleep|cold|stomach|shivers|itch|scream|queasy|boke|head in|tree|bonkers|potty)\\b|\\b(?:the bane of my|my idea "
     "of "
     "(?:hell|torture|a nightmare)|no thanks|no thank you|my pet hate|my pet peeve|a (?:hard|firm) (?:no|pass)|hell on "
     "earth|(?:is|are) (?:the worst|vile|rank|awful|grim|rotten|revolting|disgusting|overrated))\\b",
     "^(?:honestly |frankly |sorry |but |and |as for |oh |no )*" REST
     "?(?:,|\\?|:)?(?: just| really| simply| always| absolutely)* "
     "(?:is|are|was|drives?|sends?|puts?|gives?|makes?|bores?|"
     "does|do|leaves?|turns?|no|the)\\b",
     "opinion", Slot::Each, "", Kind::Preference, 2, 0.78, Told::Denied},
    {"\\b" LIKING "\\b|\\b(?:am|is|are|been|being|be|become|became|grown|got|gotten) (?:\\w+ ){0,2}?" FOND
     "\\b|\\b(?:can "
     "not|could not|can never) (?:\\w+ )?(?:get enough of|resist|live without|do without|go a day without|imagine life "
     "without|say no to|beat)|\\b(?:soft spot|weakness|passion|sweet tooth|thing|love|taste|fondness) for\\b|\\bwarmed "
     "to\\b|\\bcome round to\\b|\\bcome around to\\b|\\bbig into\\b",
     "\\b(?:" LIKING "|" FOND
     "|get enough of|resist|live without|do without|go a day without|imagine life without|say no "
     "to|can not beat|(?:spot|weakness|passion|sweet tooth|thing|love|taste|fondness) for|warmed to|come round to|come "
     "around to) " REST,
     "opinion", Slot::Each, "", Kind::Preference, 2, 0.76},
    {"\\b(?:is|are) (?:\\w+ )?my (?:\\w+ )?(?:jam|happy place|guilty pleasure|passion|cup of "
     "tea|thing|weakness|bag|therapy|"
     "escape|joy|idea of (?:heaven|fun|bliss|a good (?:time|night|day|weekend))|great love|first love|comfort|hobby|"
     "pastime|kryptonite|vice|religion|church|medicine|reset button|pride and joy|favou?rite (?:way|thing)s?)\\b|"
     "\\bmakes? (?:my (?:day|week|heart)|me (?:happy|smile|so happy))|\\b(?:keeps? me "
     "(?:sane|going|young|happy)|cheers? "
     "me up|floats? my boat|never gets old|is bliss|are bliss|is heaven)\\b",
     "^" REST "? (?:is|are|makes?|keeps?|cheers?|floats?|never|has|have)\\b", "opinion", Slot::Each, "",
     Kind::Preference, 2, 0.78},
    {"\\bgive me .+ any (?:day|time)\\b|\\bnothing (?:beats|better than|like|makes me happier than|compares "
     "to|tops)\\b|"
     "\\bhappiest (?:when|with|out|on)\\b|\\bnever (?:say no to|turn down|pass up|tire of|get tired of)\\b",
     "\\b(?:give me|beats|better than|like|happier than|compares to|tops|happiest (?:when|with)|say no to|turn "
     "down|pass "
     "up|tire of|tired of) (?:i am |a good |a |an |the )?([^,;]+?)(?:$|[,;]| any (?:day|time)| when| for me)",
     "opinion", Slot::Each, "", Kind::Preference, 2, 0.78},
    // Aims.
    {"\\b(?:goal|aim|aiming|dream(?:ing)? of|my dream|our "
     "dream|ambition|aspire|aspiring|determined|resolution|resolved|"
     "bucket list|working towards?|mission|heart set|set (?:my|our)(?:self|selves)|vowed?|promised "
     "myself|intend|intending|"
     "one of these days i|sworn to|hell-?bent|goal is|target is|my plan for|hope to|hoping to|long to|would love to|"
     "on my list|by (?:the end of|next) (?:the )?year|one day i will|someday i will|before i (?:turn|am|die|hit)|this "
     "(?:year|summer|winter|autumn|spring) i (?:want|will|am going))\\b",
     "\\b(?:to|of|is|:|on|at|-) (?:to |finally |actually |eventually |one day )*([a-z][^,;]+)", "goal", Slot::Each, "",
     Kind::Goal, 2, 0.78},
    // What somebody works on.
    {"\\b(?:project|building|writing|coding|developing|hacking|tinkering|maintain\\w*|working "
     "on|launch\\w*|prototype|repo|"
     "side gig|side hustle|shipp\\w+|open[- ]source|app|codebase|evenings|shelved|parked|mothballed|abandoned|killed|"
     "wound (?:up|down)|sunset|on ice|back burner|called|named|codename\\w*|pulled the plug)\\b",
     "(?:\\b(?:project|building|on|called|named|of|is|:|-|shelved|parked|mothballed|abandoned|killed|dropped|up|down|"
     "plug "
     "on|developing|maintain|maintaining|writing|coding|launching|codenamed|code-named|name of|sunset) "
     "|^)((?-i:\\p{Lu})"
     "[\\pL\\d-]+)(?:$|[ ,.:;!])",
     "project", Slot::Each, "", Kind::Goal, 1, 0.78},
    {"\\b(?:building|writing|working on|renovating|restoring|organi[sz]ing|planning|setting up|designing|developing|"
     "launching|doing up|redoing|converting|composing|recording|training for|preparing for|knee-deep in|up to my "
     "\\w+ in|taken over|taken on|taking on|busy with|in the middle of|started (?:work )?on|started (?:a|an|my|our)|"
     "getting stuck into|throwing (?:my|our)sel\\w+ into|consumed by|all about|focus\\w*|main thing|big thing|big "
     "project|"
     "occupied with|spending (?:my|our|all))\\b",
     "\\b(?:building|writing|working on|renovating|restoring|organi[sz]ing|planning|setting up|designing|developing|"
     "launching|doing up|redoing|converting|composing|recording|training for|preparing "
     "for|in|over|on|with|into|by|about|"
     "started|is) (?:an? |our |my |the |own |some )([a-z][^,;]+)",
     "project", Slot::Each, "", Kind::Goal, 1, 0.74},
    // Manners of answering.
    {"\\b(?:answers?|repl(?:y|ies)|responses?|respond|explanations?|units?|spelling|bullet points?|bullets|paragraphs?|"
     "tables?|metric|imperial|celsius|fahrenheit|format|tone|style|wording|english|emoji|jargon|summar\\w+|prose|lists?"
     "|"
     "concise|verbose|steps?|headings|examples?|source|citations?|headers|length|detail)\\b",
     "\\b(?:prefer|want|like|please|always|keep|use|give me|stick (?:to|with)|in|with|for|no|go (?:for|with)|make|only|"
     "ditch|switch to|back to|rather|need|appreciate|would like|better) (?:them |it |your "
     "(?:answers?|replies|responses) |"
     "the |things |me |to |all |always |just |only |more |everything )*([a-z][^,;.]+)",
     "answers", Slot::Each, "", Kind::Preference, 2, 0.74},
});

/// Words that a statement about oneself has, one of them at least.
constexpr std::string_view kOwnWords = "(?i)\\b(?:i|me|my|mine|myself|we|us|our|ours|ourselves)\\b";

/// How people begin who leave out "I am" and "I have".
constexpr std::string_view kElliptic =
    "(?i)^(?:(?:just|recently|finally|still|now|currently|also|always|never|no longer|not|only|been|back|already|newly|"
    "happily|once|ex|former|formerly|officially|proud|long-?time|lifelong|recently) "
    ")*(?:moved|switched|swapped|sold|bought|"
    "traded|quit|gave up|given up|stopped|started|joined|left|became|got|adopted|booked|cancelled|canceled|changed|"
    "decided|settled|went|chose|picked|dropped|ditched|replaced|upgraded|signed|entered|turned|retrained|relocated|"
    "living|working|learning|training|saving|building|writing|flying|heading|off|based|born|raised|married|divorced|"
    "allergic|vegan|vegetarian|pescatarian|gluten-free|dairy-free|fluent|retired|employed|subscribed|diagnosed|engaged|"
    "planning|hoping|aiming|dreaming|renting|sharing|driving|riding|playing|volunteering|can not|do "
    "not|hate|love|prefer|"
    "drive|live|work|play|speak|run|use|own|have|rent|walk|cycle|commute|wake|moving|going|done|postponed|shelved|"
    "swim|train|eat|drink|laid off|fired|finished|studied|grew up|used to|owner of|proud owner|father of|mother of|dad "
    "of|mum of|mom of|an? [\\pL -]+ (?:by|at|from|in|here|with|for)\\b)";

/// What is so only now, or only about the task at hand.
constexpr std::string_view kPassing =
    "(?i)(?:^we (?:settled|agreed) on (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|^let us (?:talk|speak|start|"
    "see|begin)\\b|^(?:is|are|was|were) there\\b|^(?:hug|kiss|interrupt) |\\b(?:is|are|was|were) getting (?:cold|"
    "late|dark|warm|hot|long|loud|old|boring|worse|better)\\b|^(?:i|we) (?:really |just )?(?:love|like|enjoy|"
    "hate|prefer|adore) the (?:[a-z]+ )?[a-z]+$|^(?:i|we|he|she) (?:could|might|may|would|should|shall|must) "
    "(?:not )?(?:have |be |just |always |as well |well )*(?:work|live|try|use|go|do|start|see|say|ask|add|come|"
    "take|be|been|also|like to (?:know|see|ask|hear|have|understand|learn (?:about|more|how)))\\b|\\bfavou?rite "
    "(?:part|bit|line|scene|one|answer|example)\\b|\\b(?:friend|friends|people|someone|somebody|he|she|they|"
    "teacher|colleague|everyone|everybody|neighbou?r|boss) (?:says?|said|thinks?|claims?|reckons?|told me|"
    "insists?|believes?) (?:that )?(?:i|we|my)\\b|\\bhow you \\w+|\\b(?:is|are|was|were|be) what (?:i|we) "
    "(?:need|needed|want|wanted|meant|mean)\\b|^(?:so |and |but |well |ok |okay |oh |now |right |actually |hmm |"
    "also |because |since |as )*(?:i|we) (?:am|are|feel|was|were|got|get|am feeling|am getting|have been feeling|"
    "will be)(?: \\w+ly| so| too| very| just| a bit| a little| still| all| quite| rather| pretty| kind of| "
    "already| a tad| not| now| both| also| back)* (?:tired|hungry|thirsty|stuck|confused|lost|busy|sick|cold|hot|"
    "bored|late|ready|sorry|sure|certain|curious|glad|happy (?:to|with (?:that|this|it))|done|back|here|there|"
    "fine|ok|okay|good|great|well|awake|asleep|home|out|in a|on (?:my|our|the) (?:way|train|bus|phone|plane|tram|"
    "sofa|couch)|at the|about to|running|wondering|asking|looking|trying|thinking|seeing|reading|using (?:this|"
    "that|it)|talking|hoping you|afraid (?:i|that|this|it|you)|aware|unsure|not sure|wrecked|knackered|exhausted|"
    "shattered|sleepy|grumpy|cranky|stressed|nervous|excited|worried|annoyed|frustrated|sitting|waiting|standing|"
    "supposed|having (?:trouble|issues|problems|a (?:bad|good|rough|long|slow))|getting (?:an? error|this|the|"
    "nowhere)|tempted|considering|impressed|surprised|amazed|overwhelmed|down to|up for|open to|behind|stumped|"
    "struggling|clueless|wrong|right|convinced|pleased|grateful|thankful|relieved|interested in (?:knowing|"
    "hearing|seeing|your|the|that|this|how|what)|new here|a fool|an idiot|being (?:silly|dense|thick|lazy))\\b|"
    "^(?:so |and |but |well |ok |okay |oh |now |right |actually |also |please |all )*(?:i|we)(?: just| really| "
    "only| also| would| might| may| could| will| do| still| \\w+ly)* (?:need|needed|want|wanted|like|love|"
    "appreciate)(?: you| it)? (?:to (?:know|understand|see|ask|check|convert|make sure|find|get|figure|write|say|"
    "send|add|use|fix|explain|hear|add|show|have a|look|calculate|compare|print|learn (?:about|more|how)|be able|"
    "know)|help|you|your|this|that|it|something|some (?:help|ideas|advice|tips)|an? (?:[\\w-]+ ){0,3}?(?:list|"
    "table|version|summary|example|explanation|answer|hand|name|word|title|script|function|regex|query|template|"
    "letter|reply|recipe|plan|idea|suggestion|way|tip|joke|poem|story|minute|moment|break|sentence|synonym|"
    "formula|sanity check|second opinion|refresher|overview|starting point|draft|outline|quick)|(?:another|one|"
    "two|three|five|ten|\\d+|more|a few|a couple of) [\\w -]+)\\b|\\b(?:i|we) (?:have|had|got|have got) (?:an? |"
    "another |one |some |two |a quick |no |the |this |a few )*(?:more |last |other |quick |weird |strange |silly "
    "|small |follow-?up |further |simple )*(?:questions?|problems?|issues?|errors?|ideas?|doubts?|requests?|"
    "tasks?|favou?rs?|favors?|look|feeling|hunch|thought|go|minutes?|seconds?|moment|headache|cold|deadline "
    "today|lunch|coffee just|text|list|file|table|sentence|paragraph|function|script|string|number|clue|time "
    "(?:to|for)|to (?:go|run|leave|say|ask|admit|write|send|give|submit|finish))\\b|\\b(?:i|we) (?:tried|try|"
    "tested|ran|clicked|pasted|typed|read|saw|noticed|googled|searched|checked|asked|wonder|wondered|was "
    "wondering|were wondering|hoped|meant to ask|followed|copied|installed|compiled|rebooted|restarted|looked|"
    "found|heard|guess so|agree|disagree|see what|see that|understand|understood|know (?:that|how|what|about|it|"
    "the|this)|thank|just (?:had|ate|woke|got home|finished|read|saw|noticed|realised|realized|wanted)|forgot "
    "(?:what|how|where|the|to)|keeps? \\w+ing|have committed|can not (?:find|see|remember|figure|tell|open|think|"
    "seem|get (?:it|this|the|that|my head)|make|sleep|decide|wait)|could not (?:find|see|figure|get|sleep|open)|"
    "do not (?:know|understand|get (?:it|why|how|the|this|that)|see|think|mind|remember|want (?:to (?:be|sound|"
    "spend|use|have|hear|waste|go into)|that|it|this|you|anything)|need|care (?:if|whether|about the))|need "
    "(?:it|to|this|that)|got (?:it|that|this|an? error|stuck|lost|the (?:same|following))|will (?:try|use|check|"
    "look|see|think|do that|go with that|take that|have a|send|ask|let|get back|report|give (?:it|that)|keep "
    "that)|hope (?:that|this|it|so|you))\\b|^(?:please )?(?:do not|don't|dont) (?:tell|ask|mind|worry|judge|"
    "laugh|blame)\\b|\\bneed\\b[^,;]*\\b(?:turned|converted|translated|rewritten|changed|put) (?:in)?to\\b|"
    "\\b(?:container|app|program|server|script|build|test|page|form|model|printer|wifi|phone|laptop|screen)s? "
    "(?:exits?|crash\\w*|hangs?|freezes?|fails?|failed|froze|mixed|stopped working)\\b|\\bnot found\\b|\\b(?:is|"
    "are) (?:not valid|invalid|broken)\\b|\\b(?:errors?|warnings?|exceptions?|stack ?trace|bugs?|regex|segfault|"
    "compil\\w+|localhost|npm|pip|commit|merge conflict|exit code|your (?:last|previous|first|second|answer|"
    "reply|suggestion|recipe|explanation|example|code|version|idea|point)|the (?:second|first|third|last|"
    "previous|above|following) (?:one|point|option|answer|version|paragraph|sentence|suggestion|example|part|"
    "step|line)|this (?:code|function|script|text|sentence|paragraph|line|query|error|message|email|mail|draft|"
    "recipe|list|table|poem|chapter|answer|word|one|problem|equation|formula|file)|that (?:makes sense|works?|"
    "worked|helps?|helped|answer|one|is (?:it|all|great|fine|perfect|right|wrong|helpful|what i|not what))|it "
    "(?:works?|worked|does not work|did not work|fails|failed|helps?|helped|says|looks|sounds|crash\\w+|"
    "compiles))\\b)";

/// What is asked for, what is said of whoever answers, and what names nothing ("I made something").
/// What an assistant is asked to write. A plan, a menu or a list may also be told of: "plan for July: Rome".
#define TO_WRITE                                                                                                     \
    "(?:letters?|e-?mails?|texts?|cards?|messages?|packing list|shopping list|checklist|spreadsheet|sheet|poem|"     \
    "speech|toast|caption|notice|sign|ad|advert|advertisement|flyer|poster|reply|summary|template|limerick|invoice|" \
    "reference|complaint|review|bio|intro|invitation|wording|flashcards|roster|words|lines|sentences|paragraphs|"    \
    "headline|permission note|study plan|meal plan|weekly plan|write-up)"
/// "I need a letter to the council", "card for Tracey", "would you formulate", where little is said beside it: who goes
/// on for long tells something, too.
#define ORDERS                                                                                                         \
    "^(?:(?:and |so |now |ok |also |oh |please )*(?:(?:i|we) )?(?:(?:would|should) "                                   \
    "(?:like|love|need)|need|want|require)(?: (?:you|u) to|(?: to (?:write|send))?(?: an?| one| two| some| the| my| "  \
    "another)?(?: [\\w-]+){0,3} " TO_WRITE                                                                             \
    "\\b)|(?:(?:an?|one|two|three|another|short|quick|polite|new|nice|thank you|\\d+|ten|twenty|real) ){0,3}" TO_WRITE \
    " (?:for|to|of|on) |would (?:you|u) (?:formulate|phrase|word|draft|compose|write|prepare)\\b|(?:think about "      \
    "my|think of my|put (?:nothing|on|only|in)|leave out|number me|mark us|enclose|ask "                               \
    "(?:the|him|her|them|whether)|tell (?:him|her|them|the|em)|find me|make (?:also|first)|type) )\\S*(?: "            \
    "\\S+){0,16}$|"

constexpr std::string_view kRequests =
    "(?i)(?:" ORDERS
    "^(?:please |now |ok |okay |so |and |then |just |also |or |but |hey |could you |can you |would you |"
    "kindly |quick,? )*(?:tell|give|show|explain|write|rewrite|make|draft|help|find|suggest|recommend|list|"
    "compare|summari[sz]e|translate|shorten|convert|calculate|compute|solve|check|proofread|fix|correct|describe|"
    "define|name|plan me|plan us|quiz|teach|walk|remind|send|generate|create|design|outline|sketch|rank|sort|"
    "format|put|turn|elaborate|compose|conjugate|factori[sz]e|integrate|differentiate|simplify|expand|analy[sz]e|"
    "review|rephrase|reword|paraphrase|add|remove|insert|rhyme|spell|pick|say|repeat|continue|go on|try again|"
    "note down|bring|sum up|break down|look up|roast|grade|rate) (?:me|us|my|our|a|an|the|this|that|it|them|"
    "these|those|another|some|two|three|four|five|six|ten|\\d+|more|one|all|egress|async|how|what|why|to|for|in|"
    "at|again|together|each|every|both|any|[\\pL-]+ (?:for|to|of|in|and|as|like|into)|up|with|something|about|"
    "please)\\b|^you (?:still|no longer) |^(?:i|we) (?:\\w+ ){1,3}?(?:his|her|a ton|a lot|a new project|"
    "something|it|them|one|stuff|things)(?: \\w+)?$)";

/// Of several values of a kind, what marks the one that is over,
constexpr std::string_view kOverMarks =
    "(?i)\\b(?:(?:mov|chang|shift|switch|migrat|convert|relocat|transferr|jump|swapp)\\w* (?:[\\w-]+ ){0,2}?from|"
    "(?:went|gone|goes|go|going|away|ship|retired|resigned|promoted|step) from|instead of|in place of|not|no "
    "longer|rather "
    "than|than|left|leaving|sold|swapped|swap|swapping|ditched|"
    "dropped|replaced|replacing|replaces|traded|exchanged|gave up|given up|giving "
    "up|quit|quitting|stopped|stop|over (?:with|and done)|(?:am|are|is|was|were|be|been|so|well|finally|totally|all) "
    "over|used "
    "to|my old|our old|former|ex|previous|out with|goodbye to|bye to|farewell to|done with|retired|shelved|abandoned|"
    "moved on|away from|without|formerly|cancelled|canceled|after (?:[\\w-]+ "
    "){1,4}?(?:at|with|of|on|as|in)|"
    "never|(?:am|are|is|was|were|be|been|gone|went|goes|going|go|came|come|stay|stayed|staying|keep|keeps|keeping|kept|"
    "swore|sworn|signed|well|clean|completely|broke|knocked|kicked) off|scrapped|got rid of|parted (?:ways "
    ")?with|binned|jacked in|packed in|said goodbye|gone off|chucked|"
    "handed (?:back|in)|returned|lost|dumped|turned (?:my|our) back on|neither|nor|isn't|resigned|laid off|fired|let "
    "go|"
    "let (?:me|him|her|us) go|wrote off|written off|totalled|totaled|died|fed up with|sick of|tired of|outgrew|flogged|"
    "stolen|nicked|unsubscribed|rehomed|passed away|put down|down from|up from)\\b|"
    "(?i)(?:\\b(?:was|were)|^had|(?:(?:^|[^v])e|(?:^|[^a])s|[^es]) had) (?:(?:an?|the|at|in|with|on|by|my|our) )*$";
/// the one that holds,
constexpr std::string_view kHoldMarks =
    "(?i)\\b(?:now|but|because|cos|currently|these days|nowadays|today|new|already|in favou?r of|ended "
    "up|settled|became|become|as "
    "of|"
    "joined|started|start|starting|bought|moved (?:to|into)|it is|am|is|are|have been|has been|currently|since "
    "then|instead "
    "(?:it is|i|we)|gone over to|went over to|replaced by|i have|we "
    "have|(?:took|taken|taking|takes?|hand(?:s|ed|ing)?|fork(?:s|ed|ing)?) over|and "
    "(?:have|am|are|now|got|bought|joined|moved))\\b";
/// and the one that comes in the place of one before it.
constexpr std::string_view kTurnMarks = "(?i)\\b(?:to|for|with|by|into|and|onto|in|so|then)\\b";
constexpr std::string_view kOverAfter =
    "(?i)^(?:'s|,|-)? ?(?:is|are|was|were|has|had|have|days|and i|phase|life|years|had "
    "to|did|went|made|gave|died|broke|"
    "packed|comes|got|era)? ?(?:now |all |finally |been |officially |well and truly |long |very much |a thing of the "
    "|firmly "
    ")*(?:history|gone|(?:is|are|'s) out|no more|behind (?:me|us)|in the "
    "past|done|dead|toast|finished|second$|runner-up|gave way|up "
    "the "
    "ghost|scrapped|sold|stolen|cancelled|replaced|retired|past|ended|the boot|the push|was before|before that|until "
    "(?:then|recently|last|now)|anymore|any more|any longer|no longer|let (?:me|him|her|us) go|laid (?:me|him|her|us) "
    "off|"
    "made (?:me|him|her|us) redundant|went bust|closed down|folded|shut down|fired me|sacked me|overtaken)\\b|"
    // "Flying home over staying here" is what was chosen.
    "(?i)^(?:,|-)? ?(?:'s|is|are|was|were|am|has been|have been)(?: (?:now|all|finally|officially|well and truly))* "
    "over\\b";

constexpr std::string_view kAsksThem =
    "(?i)\\b(?:you|your|yours|yourself|i "
    "(?:call|put|note|write|note|address))\\b[^.!?]*\\?\\W*$|^[^.!?]*\\b(?:you|your|yours)\\b[^.!?]*\\?";

constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"i",     "we",   "my",    "our",  "me",   "us",    "the",    "a",     "an",   "to",    "of",     "in",
     "on",    "at",   "for",   "with", "from", "by",    "and",    "but",   "not",  "no",    "am",     "is",
     "are",   "was",  "were",  "be",   "been", "have",  "has",    "had",   "do",   "does",  "did",    "will",
     "would", "can",  "could", "it",   "that", "this",  "there",  "so",    "now",  "just",  "really", "still",
     "as",    "than", "then",  "up",   "out",  "off",   "over",   "down",  "back", "all",   "any",    "more",
     "most",  "very", "too",   "also", "only", "never", "always", "what",  "when", "where", "who",    "how",
     "which", "his",  "her",   "he",   "she",  "they",  "them",   "their", "you",  "your"});
constexpr auto kWordClasses = std::to_array<std::pair<std::string_view, std::string_view>>({{"sister", "rel"},
                                                                                            {"brother", "rel"},
                                                                                            {"mother", "rel"},
                                                                                            {"father", "rel"},
                                                                                            {"mom", "rel"},
                                                                                            {"mum", "rel"},
                                                                                            {"mam", "rel"},
                                                                                            {"dad", "rel"},
                                                                                            {"da", "rel"},
                                                                                            {"daughter", "rel"},
                                                                                            {"son", "rel"},
                                                                                            {"wife", "rel"},
                                                                                            {"husband", "rel"},
                                                                                            {"partner", "rel"},
                                                                                            {"girlfriend", "rel"},
                                                                                            {"boyfriend", "rel"},
                                                                                            {"spouse", "rel"},
                                                                                            {"fiancé", "rel"},
                                                                                            {"fiancée", "rel"},
                                                                                            {"aunt", "rel"},
                                                                                            {"auntie", "rel"},
                                                                                            {"uncle", "rel"},
                                                                                            {"cousin", "rel"},
                                                                                            {"niece", "rel"},
                                                                                            {"nephew", "rel"},
                                                                                            {"grandmother", "rel"},
                                                                                            {"grandfather", "rel"},
                                                                                            {"grandma", "rel"},
                                                                                            {"grandpa", "rel"},
                                                                                            {"gran", "rel"},
                                                                                            {"nan", "rel"},
                                                                                            {"granny", "rel"},
                                                                                            {"grandad", "rel"},
                                                                                            {"granddad", "rel"},
                                                                                            {"friend", "rel"},
                                                                                            {"mate", "rel"},
                                                                                            {"buddy", "rel"},
                                                                                            {"roommate", "rel"},
                                                                                            {"flatmate", "rel"},
                                                                                            {"housemate", "rel"},
                                                                                            {"neighbour", "rel"},
                                                                                            {"neighbor", "rel"},
                                                                                            {"boss", "rel"},
                                                                                            {"manager", "rel"},
                                                                                            {"colleague", "rel"},
                                                                                            {"coworker", "rel"},
                                                                                            {"dentist", "rel"},
                                                                                            {"doctor", "rel"},
                                                                                            {"hubby", "rel"},
                                                                                            {"missus", "rel"},
                                                                                            {"kid", "rel"},
                                                                                            {"kids", "rel"},
                                                                                            {"twins", "rel"},
                                                                                            {"stepson", "rel"},
                                                                                            {"stepdaughter", "rel"},
                                                                                            {"january", "mon"},
                                                                                            {"february", "mon"},
                                                                                            {"march", "mon"},
                                                                                            {"april", "mon"},
                                                                                            {"may", "mon"},
                                                                                            {"june", "mon"},
                                                                                            {"july", "mon"},
                                                                                            {"august", "mon"},
                                                                                            {"september", "mon"},
                                                                                            {"october", "mon"},
                                                                                            {"november", "mon"},
                                                                                            {"december", "mon"},
                                                                                            {"jan", "mon"},
                                                                                            {"feb", "mon"},
                                                                                            {"mar", "mon"},
                                                                                            {"apr", "mon"},
                                                                                            {"jun", "mon"},
                                                                                            {"jul", "mon"},
                                                                                            {"aug", "mon"},
                                                                                            {"sep", "mon"},
                                                                                            {"sept", "mon"},
                                                                                            {"oct", "mon"},
                                                                                            {"nov", "mon"},
                                                                                            {"dec", "mon"},
                                                                                            {"monday", "day"},
                                                                                            {"tuesday", "day"},
                                                                                            {"wednesday", "day"},
                                                                                            {"thursday", "day"},
                                                                                            {"friday", "day"},
                                                                                            {"saturday", "day"},
                                                                                            {"sunday", "day"},
                                                                                            {"mondays", "day"},
                                                                                            {"tuesdays", "day"},
                                                                                            {"wednesdays", "day"},
                                                                                            {"thursdays", "day"},
                                                                                            {"fridays", "day"},
                                                                                            {"saturdays", "day"},
                                                                                            {"sundays", "day"},
                                                                                            {"euro", "cur"},
                                                                                            {"euros", "cur"},
                                                                                            {"eur", "cur"},
                                                                                            {"dollars", "cur"},
                                                                                            {"dollar", "cur"},
                                                                                            {"usd", "cur"},
                                                                                            {"pounds", "cur"},
                                                                                            {"quid", "cur"},
                                                                                            {"bucks", "cur"},
                                                                                            {"rupees", "cur"},
                                                                                            {"inr", "cur"},
                                                                                            {"grand", "cur"},
                                                                                            {"gbp", "cur"},
                                                                                            {"chf", "cur"},
                                                                                            {"francs", "cur"},
                                                                                            {"reais", "cur"},
                                                                                            {"i", "me"},
                                                                                            {"me", "me"},
                                                                                            {"my", "me"},
                                                                                            {"mine", "me"},
                                                                                            {"myself", "me"},
                                                                                            {"we", "me"},
                                                                                            {"us", "me"},
                                                                                            {"our", "me"},
                                                                                            {"ours", "me"},
                                                                                            {"ourselves", "me"},
                                                                                            {"red", "col"},
                                                                                            {"blue", "col"},
                                                                                            {"green", "col"},
                                                                                            {"yellow", "col"},
                                                                                            {"orange", "col"},
                                                                                            {"purple", "col"},
                                                                                            {"pink", "col"},
                                                                                            {"brown", "col"},
                                                                                            {"black", "col"},
                                                                                            {"white", "col"},
                                                                                            {"grey", "col"},
                                                                                            {"gray", "col"},
                                                                                            {"teal", "col"},
                                                                                            {"turquoise", "col"},
                                                                                            {"beige", "col"},
                                                                                            {"navy", "col"},
                                                                                            {"olive", "col"}});

constexpr auto kFiniteVerbs = std::to_array<std::string_view>(
    {"am",         "is",      "are",       "was",      "were",    "be",       "has",     "have",     "had",
     "does",       "do",      "did",       "will",     "would",   "can",      "could",   "must",     "should",
     "may",        "might",   "isn't",     "isnt",     "aren't",  "wasn't",   "doesn't", "doesnt",   "don't",
     "dont",       "didn't",  "can't",     "cannot",   "won't",   "hasn't",   "haven't", "lives",    "works",
     "loves",      "likes",   "hates",     "plays",    "goes",    "comes",    "gets",    "takes",    "makes",
     "keeps",      "runs",    "drives",    "rides",    "owns",    "speaks",   "studies", "teaches",  "eats",
     "drinks",     "wants",   "needs",     "thinks",   "says",    "means",    "costs",   "pays",     "prefers",
     "enjoys",     "uses",    "wears",     "calls",    "stands",  "sits",     "stays",   "turns",    "turned",
     "moved",      "started", "stopped",   "became",   "got",     "went",     "came",    "took",     "made",
     "gave",       "left",    "quit",      "sold",     "bought",  "found",    "lost",    "kept",     "died",
     "grew",       "ran",     "said",      "told",     "asked",   "called",   "named",   "decided",  "chose",
     "picked",     "changed", "switched",  "adopted",  "joined",  "retired",  "arrives", "visits",   "starts",
     "begins",     "ends",    "falls",     "happens",  "becomes", "brings",   "sets",    "puts",     "gives",
     "drove",      "wrote",   "writes",    "reads",    "cooks",   "bakes",    "swims",   "sings",    "paints",
     "volunteers", "helps",   "trains",    "cycles",   "walks",   "commutes", "rents",   "shares",   "leads",
     "manages",    "reports", "earns",     "saves",    "plans",   "hopes",    "dreams",  "dislikes", "loathes",
     "adores",     "suffers", "reacts",    "swears",   "avoids",  "stores",   "belongs", "lives",    "moves",
     "changes",    "passed",  "replaced",  "took",     "beats",   "sends",    "makes",   "raised",   "rose",
     "lived",      "worked",  "studied",   "used",     "loved",   "hated",    "fell",    "isnt",     "swapped",
     "traded",     "booked",  "cancelled", "canceled", "dropped", "signed",   "landed",  "settled",  "opted",
     "agreed",     "gone",    "wakes",     "fancies",  "answers", "keeps",    "let",     "set",      "put",
     "hit",        "spent",   "spends",    "broke",    "flew",    "flies",    "travels", "leaves",   "wins",
     "won",        "lies"});

}  // namespace

void addEnglishMatters(Language& language) {
    language.matters = englishMatters();
    language.openMatters = kOpen;
    language.ownWords = kOwnWords;
    language.elliptic = kElliptic;
    language.passing = kPassing;
    language.requests = kRequests;
    language.overMarks = kOverMarks;
    language.holdMarks = kHoldMarks;
    language.turnMarks = kTurnMarks;
    language.overAfter = kOverAfter;
    language.asksThem = kAsksThem;
    language.smallWords = kSmallWords;
    language.wordClasses = kWordClasses;
    language.finiteVerbs = kFiniteVerbs;
}

}  // namespace hearth::memory
