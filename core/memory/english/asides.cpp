// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what is put beside a fact to tell why or how it is told. An apostrophe may be curly or missing.
#include <array>

#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define IT "(?:it|that|this|any of (?:it|that|this)|it all|all (?:that|this)|that (?:sort|kind) of thing)"
#define YOU "(?:you|u|ya)"
#define SAID                                                                                                          \
    "(?:say|said|mention|mentioned|tell you|told you|make clear|made clear|bring (?:it|this) up|brought (?:it|this) " \
    "up)(?: (?:it|this|that|so))?(?: (?:already|before|yet|earlier))?"
#define TELLS "say|mention|admit|add|confess|tell " YOU "|point out|own up|come clean"
#define TELLING                                                                                                  \
    "(?:asking|ask|(?:mention|tell " YOU "|say|bring)(?:ing)?(?: (?:it|this|so|that|you))*(?: up)?|telling " YOU \
    "(?: this)?)"
#define CASE "(?:if|just in case|in case|on the off chance)"

#define EXPERT                                                                                                 \
    "(?:vet|doctor|gp|consultant|specialist|nurse|midwife|physio|dentist|optician|cardiologist|dermatologist|" \
    "neurologist|psychiatrist|paediatrician|pediatrician|surgeon)"

/// Whatever follows them.
constexpr std::string_view kAsides =
    // Who found it out: "the vet says Biscuit has a heart murmur", "been to the dentist, turns out I need a crown".
    "(?:the|our|my|his|her) " EXPERT
    " (?:(?:just|now|has|also) )*(?:says?|said|reckons?|thinks?|confirmed|found out)(?: that)?|(?:i |we )?(?:am |are "
    "|have |just |i've |i'm )*(?:got |been |went )?(?:back from|to|seen) (?:the|my|our) " EXPERT
    "(?: (?:today|yesterday|this morning))?,? (?:and )?(?:it )?turns out(?: that)?|(?:and )?(?:it |as it )?turns "
    "out(?: that)?|"
    "(?:hm+|erm?|uh|um+),? let me (?:think|see)(?:,? (?:well|right|ah|oh))?|let me (?:think|see),? "
    "(?:well|right|ah|oh)|"
    "i know (?:it|this|that)(?:'s| is| sounds) (?:(?:a bit|very|rather|so|pretty|kind of) "
    ")?(?:early|late|silly|odd|weird|"
    "boring|random|strange|trivial|off topic|stupid|dull|petty|daft)(?:,? but)|"
    "for what (?:it|that)(?:'s| is) (?:all )?worth(?: to (?:" YOU
    "|anyone|anybody))?|fwiw|ftr|iirc|"
    "just so (?:that )?(?:" YOU
    "(?:'re| are)? (?:know|aware|have it)|we(?:'re| are) (?:all )?(?:clear|on the same "
    "page|straight))|(?:(?:just )?(?:as|on) )?a side ?note|side ?note|"
    "not that " IT
    "(?:'s| is)? (?:matters|helps|makes (?:a|any|much of a|much) difference|important|relevant|"
    "interesting|your (?:problem|concern|business))(?: much| at all| here)?(?:,? but)?|"
    "not that (?:" YOU
    "|anyone|anybody) (?:asked|asks?|cares?|minds?|needs? to know)(?:,? but)?|"
    "if " YOU " (?:don't|do not) mind(?: (?:me|my) (?:asking|saying|mentioning(?: it)?))?|if " YOU
    " please|"
    "if (?:i'm|i am|we're|we are) (?:being |quite |totally |completely |brutally |really |perfectly )*(?:honest|frank|"
    "truthful)(?: with (?:" YOU "|myself))?|if " YOU " ask me|if " YOU
    " (?:really )?(?:must|have to) know|"
    "i (?:might|may|could) have (?:already )?" SAID "(?:,? but)?|(?:as |so )?" YOU
    " can imagine|"
    // Why it is told: "I only mention it because", "the reason I ask is that", "what I meant to say is".
    "i(?:'m| am)? (?:only |just |really )*" TELLING
    "(?: here| now)? (?:because|since|as|cos)|(?:the |my )?(?:only |one |"
    "main |real |whole )*reason (?:(?:for asking|for the question)|(?:(?:that|why) )?i(?:'m| am)? (?:only |even "
    ")?" TELLING
    ") is (?:that|because)|what i (?:meant|mean|wanted|want|forgot|was going|ought|am trying|'m trying|should "
    "have)(?: to)? (?:say|said|tell " YOU "|told " YOU
    "|add|mention|explain)(?:ed)? (?:is|was)(?: that)?|"
    // That it is told: "it is only fair to say that", "you may wish to know that", "you won't know this, but".
    "it(?:'s| is) (?:only |just |perhaps |probably )*(?:my duty|fair|right|worth|important|relevant|necessary|useful|"
    "good)(?: enough)? (?:to )?(?:say|saying|mention|mentioning|add|adding|know|knowing|note|noting|inform|stress|tell|"
    "telling)(?: " YOU ")? that|" YOU
    "(?:'ll|'d)? (?:(?:may|might|will|would|should|must|probably|perhaps|also) )*(?:wish|want|like|need|care|have|be "
    "(?:interested|pleased|glad|happy|amused|surprised)) to (?:know|hear|learn|note) that|" YOU
    "(?:'d|'ll)? (?:\\w+ ){0,2}?(?:not|never|don't|won't|wouldn't|couldn't|can't|didn't|may not|might not) (?:\\w+ "
    "){0,2}?(?:care|know|believe|guess|think|notice|remember|mind)(?: (?:it|this|that|so|me|to look|yet))*,? but|"
    "it (?:just )?so happens(?: that)?|as it (?:so )?happens|"
    "(?:i (?:guess|suppose|think) )?(?:i )?(?:should|could|ought to) have " SAID
    "(?:,? but)?|i (?:may|might) as well (?:" TELLS
    ")(?: (?:it|that))?|i (?:ought to|should|must|have to|had better|'d better|need to) (?:perhaps |probably |also "
    "|just )*(?:" TELLS ") that|so (?:that )?" YOU
    " can (?:picture|see|imagine) (?:it|this|me|us)|"
    "\\w+ if (?:he|she|it)?(?:'s| is)? ?(?:a|an) (?:day|inch|ounce|penny)|(?:and |but )?(?:no,? )?(?:i'm|i am) not "
    "(?:joking|kidding)|"
    "if (?:they|" YOU
    "|he|she|everyone)(?:'d| would)? let (?:me|us)|"
    "if " YOU
    "(?:'d| would| can| could)? (?:believe|credit|imagine) (?:it|that)|"
    "if " YOU
    " can call (?:it|that) (?:an? )?\\w+|"
    "if (?:i|we) (?:remember|recall|understand|heard|count)(?: it| that| this)? (?:right|rightly|correctly|well|"
    "properly)|if memory serves(?: me)?(?: right| correctly| well)?|if i(?:'m| am) not (?:mistaken|wrong)|"
    "if (?:it|that)(?:'s| is) (?:all the same|ok|okay|fine|all right|alright|not too much (?:bother|trouble|to ask|of "
    "a (?:bother|trouble)))(?: (?:to|with|by|for) " YOU
    ")?|"
    "(?:even )?if it kills (?:me|us)|(?:even )?if it(?:'s| is) the last thing (?:i|we) (?:ever )?do|"
    "(?:god|heaven) help me if i (?:forget|leave (?:it|this) out)|"
    "i(?:'d| would) be (?:lying|a liar|remiss|amiss) if i (?:left (?:it|this|that) out|(?:didn't|did not) (?:say|"
    "mention|add|admit)(?: it| this| that| so)?)|"
    "(?:now )?i (?:don't|can't|do not|cannot) (?:know|remember|recall|think) (?:if|whether) i(?:'ve| have)? (?:ever "
    "|already |even )?" SAID
    "(?:,? but)?|(?:i(?:'m| am) )?not sure (?:if|whether) i(?:'ve| have)? (?:ever |already "
    "|even )?" SAID "(?:,? but)?|" CASE
    " i (?:haven't|have not|hadn't|didn't|did not|never|forgot to)(?: already| yet)? " SAID
    "|"
    "if " YOU
    "(?:'d| had) (?:told|asked) me (?:an? |\\w+ )?(?:years?|months?|weeks?) ago,? i(?:'d| would) have "
    "(?:laughed|said no)(?: at you| out loud)?|"
    "(?:i (?:suppose|guess|imagine) )?it(?:'d| would|'ll| will| might| may) (?:probably )?help (?:" YOU " )?(?:if " YOU
    " (?:knew|know)|to know)(?: that| (?:what|where|who|how) (?:i|we) \\w+(?: all day)?)?";

/// Those whose verb may have an object, with which they are conditions: a stop or the writer follows.
constexpr std::string_view kStoppedAsides = CASE
    " " IT
    "(?: (?:all|even|actually|really|at all|ever|somehow|still|possibly))*(?: (?:helps?|helped|matters?|"
    "mattered|counts?|makes? (?:a|any|the|some|much) (?:\\w+ )?difference|changes? (?:anything|something|things|the "
    "(?:answer|picture|advice|plan|maths?))|(?:tells? " YOU
    "|means?|says?|adds?) (?:anything|something)|plays? (?:a|any) "
    "(?:role|part)|has any (?:bearing|influence))|(?:'s| is| was| proves?| might be| may be| turns out)(?: (?:of|to "
    "be|any|some|at all|even|actually|really|in any way))* (?:help|helpful|use|useful|relevant|interest|interesting|a "
    "factor|worth (?:knowing|mentioning)))(?: (?:at all|any|anything|here|somehow|in any way|narrow (?:it|things) "
    "down))?(?: (?:to|for|with|in) (?:" YOU
    "|this|any of this|your \\w+|the (?:answer|question|advice|"
    "recommendations?|suggestions?|plan|planning|context|calculation|maths?)))?|" CASE " " YOU
    "(?:'re| are|'ve| have| were| had|'d)?(?: (?:ever|even|really|actually|happen to|all|still|been|also|"
    "just))* (?:wonder(?:ing|ed)?|curious|ask(?:ed|ing)?|care|need(?:ed)? (?:to know|(?:some |any )?(?:context|"
    "background)|the (?:details?|context)|a name for it)|want(?:ed)? (?:to know|(?:some |any )?(?:context|background)|"
    "the (?:details?|context))|like|forgot|forgotten|forget|missed (?:it|that|this)|interested|(?:didn't|don't) know|"
    "(?:couldn't|can't) tell|(?:hadn't|haven't) (?:guessed|noticed)|keeping (?:track|score|count|notes)|remember|"
    "recall)(?: (?:about (?:it|that|this|me)|already|yet|by now|from (?:before|earlier)|(?:where|why|what|how|who) "
    "[^,;:.!?]{3,40}))?|" CASE
    " (?:anyone|anybody|someone|somebody)(?:'s| is)? (?:asks?|asking|cares?|wonders?|wondering|counting|curious|"
    "interested|wants to know)|i (?:ought to|should|must|have to|had better|'d better|need to) (?:perhaps |probably "
    "|also "
    "|just )*(?:" TELLS
    ")|(?:and |but |oh,? )?(?:by the (?:by|way)|btw)|fair warning|for the (?:record|file|notes?|log)|truth be "
    "told|before (?:" YOU
    "|we|i) (?:answer|start|begin|go on|continue|ask|reply|forget|judge(?: me)?)|(?:and )?i never "
    "(?:said|mentioned|told " YOU
    ")(?: it| this)?|i'll be (?:honest|frank)|while (?:i'm|i am|we're|we are) (?:at|on) (?:it|that|the "
    "(?:topic|subject))|(?:since|as) (?:we're|"
    "we are|i'm|i am) (?:at it|on the (?:topic|subject)|already here)|while (?:the|my) (?:[\\w-]+ "
    "){1,3}?(?:boils|loads|cooks|"
    "rests|warms up|cools(?: down)?|compiles|brews|bakes|updates|downloads|rises|dries|charges|starts up|is (?:boiling|"
    "loading|cooking|asleep|napping|brewing|compiling|updating|in the oven))|if i may(?: (?:say so|add|mention it))?|"
    "(?:if|when|whenever|where|wherever) (?:(?:i|we) can(?: help it| at all)?|(?:at all )?possible|there(?:'s| is) "
    "(?:a|the|any) (?:choice|chance|option)|(?:i have|i've got|i(?:'m| am) given|i get) "
    "(?:a|the|any) "
    "(?:choice|chance|option))|given (?:the|a|half a|any) (?:choice|chance|option)";

/// "If there's one thing I can't stand, it's X": without its groups it is the statement.
constexpr std::string_view kClefts =
    "^\\W*(?:and |but |so |well,? )?(if there(?:'s| is| was) (?:one|any|a single|only one) \\w+ (?:that |which "
    ")?)(?:i|we|he|she) [^,;.]{2,40}?(,? (?:then )?it(?:'s| is| has to be| must be|'d be| would be) )\\S";

/// Its group is what would be done.
constexpr std::string_view kSupposed =
    "(?:\\b(?:i|we|he|she|they|it)(?:'d| would)|\\b(?:could|might)) (?:also |just |really |then |probably |never |not "
    ")?([a-z]+)";

constexpr auto kMildWishes =
    std::to_array<std::string_view>({"like", "love", "prefer", "say", "rather", "better", "appreciate", "hate",
                                     "describe", "call", "been", "had", "sooner", "want", "argue", "be"});

constexpr auto kGoverning = std::to_array<std::string_view>(
    {"see",    "know", "ask", "tell",    "wonder", "check",  "sure",     "only",   "even",      "as",   "what",
     "matter", "care", "not", "asks",    "asked",  "asking", "depends",  "find",   "idea",      "clue", "say",
     "unless", "test", "try", "unclear", "decide", "tested", "checking", "seeing", "wondering", "me"});

constexpr auto kPossessives = std::to_array<std::string_view>({"my", "our", "mine", "ours", "me", "us", "myself"});

}  // namespace

void addEnglishAsides(Language& language) {
    language.asides = kAsides;
    language.stoppedAsides = kStoppedAsides;
    language.clefts = kClefts;
    language.supposed = kSupposed;
    language.mildWishes = kMildWishes;
    language.governing = kGoverning;
    language.possessives = kPossessives;
}

}  // namespace hearth::memory
