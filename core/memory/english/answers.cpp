// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what an answer says together with its question, where one statement of a sentence ends, and where names
// stand.
#include <array>

#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

/// What may follow a name.
constexpr auto kAfterNames = std::to_array<std::string_view>({"is", "has", "no longer", "only", "does", "never"});

constexpr auto kSpelled = std::to_array<std::string_view>(
    {"favourite",  "favorite", "practise",  "practice",  "always",    "please",      "because",  "allergic",
     "reversed",   "decision", "decided",   "settled",   "subscribe", "switched",    "morning",  "evening",
     "working",    "learning", "helping",   "volunteer", "turned",    "myself",      "answers",  "volunteering",
     "painted",    "brother",  "neighbour", "colleague", "birthday",  "building",    "employed", "married",
     "vegetarian", "daughter", "manager",   "cancelled", "postponed", "appointment", "training", "running",
     "started",    "finished", "bedroom",   "kitchen",   "colour",    "living",      "moved",    "prefer",
     "dislike",    "stopped",  "become",    "became",    "project",   "tickets"});

constexpr auto kNotHeads = std::to_array<std::string_view>(
    {"the",       "a",        "an",      "my",       "our",     "his",      "her",       "your",       "some",
     "early",     "late",     "me",      "him",      "them",    "about",    "for",       "to",         "in",
     "out",       "off",      "it",      "i",        "we",      "you",      "he",        "she",        "it",
     "they",      "this",     "that",    "these",    "those",   "who",      "which",     "what",       "everyone",
     "everybody", "nobody",   "someone", "somebody", "anyone",  "one",      "each",      "everything", "nothing",
     "something", "there",    "here",    "sister",   "brother", "mother",   "father",    "mum",        "mom",
     "dad",       "wife",     "husband", "partner",  "boss",    "friend",   "neighbour", "neighbor",   "colleague",
     "flatmate",  "dog",      "cat",     "diet",     "dinner",  "lunch",    "breakfast", "food",       "work",
     "home",      "job",      "car",     "bike",     "house",   "flat",     "name",      "birthday",   "wife's",
     "team",      "company",  "family",  "school",   "life",    "weather",  "music",     "vegan",      "vegetarian",
     "player",    "person",   "fan",     "all",      "both",    "mine",     "people",    "kids",       "children",
     "son",       "daughter", "baby",    "doctor",   "teacher", "trip",     "meeting",   "exam",       "test",
     "wedding",   "project",  "data",    "time",     "today",   "tomorrow", "yesterday", "now"});

/// Common words one letter from one of the rules' words.
constexpr auto kNotMisspelled = std::to_array<std::string_view>(
    {"bother", "bothers", "stared",  "pants",   "panted", "trial",   "diary",   "dairy",   "quiet",  "quite",
     "angel",  "angle",   "untied",  "paining", "sting",  "stating", "staring", "caring",  "plying", "sliver",
     "silver", "marital", "martial", "casual",  "causal", "beast",   "breast",  "board",   "broad",  "unties",
     "trails", "trials",  "coats",   "costal",  "tried",  "tired",   "scared",  "sacred",  "signed", "singed",
     "being",  "begin",   "piles",   "plies",   "large",  "lager",   "lovers",  "solvers", "friend", "fried",
     "hosing", "chose",   "horse",   "whole",   "where",  "there",   "their",   "these",   "those",  "which",
     "while",  "white",   "write",   "wrote"});

constexpr std::string_view kNamedInLower =
    "\\b(?:(?:my|our) " HEARTH_RELATION
    "(?: is called| is named|'s name is|s name is|,)?|(?:my|our) (?:new )?(?:boss|manager|landlord|landlady|therapist|"
    "supervisor|teacher|coach|tutor) is|(?:named (?:it|him|her|them)|name (?:it|of|is)|named|called "
    "(?:it|him|her)|called|names|answers to|calls? me|go by|report to|took over from|thanks "
    "to|ask|asked|told|met)|(?:house|flat|"
    "place|home|apartment|room|live|lives|living|based|moved|relocated|settled|ended up|born|raised|grew up) "
    "(?:in|to)|(?:left)|(?:an?|one) " HEARTH_RELATION "(?:,| called| named)) ([\\pL]{2,})";

constexpr std::string_view kNamedAfterKin =
    "\\b(?i:my|our) (?i:" HEARTH_RELATION
    ")(?:,| is called| is named|'s name is)? ([a-z\\x{DF}-\\x{17F}]{2,})(?:,? (?:who|whose)\\b|'s "
    "|,? (?:is|was|has|lives|works|loves|likes|hates|plays|speaks|moved|got|eats|turned|became)\\b|[.!]?$)";

constexpr std::string_view kSegment =
    "(?i)(?:,? (?:and|&|but|plus|also|so|oh and|- oh and|-|—|–|as well as|/|\\d\\))|[,;]|\\.\\.\\.)(?:,? (?:meanwhile|"
    "moreover|further|furthermore|additionally|besides|also|in addition|on top(?: of (?:that|this|it))?|by the way|btw|"
    "of course|while (?:i am|i'm|im|we are) (?:at it|here)|second(?:ly)?(?: of all)?|what is more|"
    "then there is the fact that))*,? "
    "((?:i|we|they|i'm|i've|we're|we've|im|ive|there (?:is|are)|it might|nobody|everyone|(?:this|next) "
    "(?:year|month|week|summer|winter|spring|autumn),? (?:i|we|i'm)) [^,;]|(?:my|our) (?:[\\pL\\d'-]+ "
    "){1,4}?(?:is|are|was|has|have|be|lives?|works?|plays?|moved|loves?|likes?|hates?|turned|says?|rings|wants|had|"
    "keeps?|owns|eats|"
    "drinks|means|goes|can't|cannot|doesn't|isn't|enjoys|comes|arrives|speaks|drives|runs|studies|earns|gave|took|sold|"
    "just|only|now|no longer|never|became)\\b|the "
    "(?:[\\pL\\d'-]+ ){1,6}?(?:is|are|was|has|raised|moved)\\b|(?-i:\\p{Lu})[\\pL'-]+(?: (?-i:\\p{Lu})[\\pL'-]+)?(?:'s "
    "[\\pL -]+?)? (?:is|was|has|isn't|doesn't|can't|"
    "just|now|no "
    "longer|never|only|moved|turned|took|gave|died|lives|works|plays|loves|likes|hates|speaks|owns|keeps|eats|drinks|"
    "enjoys|comes|arrives|drives|runs|uses|"
    "stores|studies|earns|became|dislikes|prefers|teaches|started|stopped|said|let) )";

/// What leads over to another statement,
#define LEADS                                                                                                        \
    "(?:on top(?: of (?:that|this|it|all that))?|moreover|further ?more|in addition(?: to (?:that|this))?|addition"  \
    "ally|what(?: i|['’])s more|what is more|while (?:i|we)(?:['’]m|m| am|['’]re| are) at it|then (?:again "   \
    ")?there(?:['’]s|s| is)"                                                                                       \
    "(?: also)? (?:this|the (?:\\w+ )?(?:fact|matter|thing) that)|apart from that|other than that|at the same time|" \
    "separately|incidentally|as it happens|likewise|(?:and )?(?:another|one (?:more|other)) thing|secondly)"
/// and what does so only behind a stop or "and".
#define MAY_LEAD                                                                                             \
    "(?:also|plus|besides(?: that)?|further|meanwhile|by the way|btw|of course|second(?: of all)?|for good " \
    "measure|on the other hand|on another note)"
constexpr std::string_view kJoints =
    "(?i)((?:\\.\\.\\.|…|[,;)]| [-–—]+)? (?:and,? |& |oh,? |but,? |plus,? )*" LEADS "(?:,? (?:" LEADS "|" MAY_LEAD
    "|and))*[,:]? |(?:\\.\\.\\.|…|[,;)]| [-–—]+| and,?| &| oh,?)+ (?:and,? |& |oh,? |but,? )*" MAY_LEAD
    "(?:,? " MAY_LEAD
    ")*[,:]? |,? plus |,? oh,? and |,? so yeah,? (?:and|but) |(?:\\.\\.\\.|…| [-–—]+) (?:and|also|&) |,? & | / |; | "
    "[2-9]\\) )";

constexpr std::string_view kEndedDoing =
    "(?i)^(?:(?:\\w+ing|work|job|goals?|plans?|subscription|membership|account|project|lessons?|practice|habit|dream) "
    "(?:out "
    "at|at|on|for|with|in|to|as|by|up|of|out)|(?:learning|playing|doing|taking|studying|practi[cs]ing|developing|"
    "building|"
    "writing|making|drinking|eating|using|driving|riding|teaching|attending|being|having|watching|reading|singing)) "
    "(?:the |an? "
    "|my |our |own |their |his |her )?";

/// A name at the head of a clause, shown by what only people do.
constexpr std::string_view kHeadInLower =
    "(?:^|[.,;:!?] |\\b(?:and|but|btw|plus|that|also|so) )([\\pL]{2,}) (?:has a birthday|has "
    "(?:moved|shifted|relocated|settled) to|has (?:an allergy|a flat|a "
    "house)|only eats|is (?:vegetarian|vegan|pescatarian|allergic|called|married|an? \\pL+ (?:now|at|by)|not "
    "(?:coming|allergic)|no longer)|isnt coming|isn't "
    "coming|hates|loves|dislikes|enjoys|lives in|"
    "works (?:at|as|for|in)|no longer (?:works|lives|plays)|plays the|moved to|left .+ for|speaks|owns an?|took over "
    "from|has become|"
    "turned|here\\b|is my |gave up|comes to|arrives on|was born)";

constexpr std::string_view kTail =
    "(?i)(?:,? ?\\b(?:which is why i(?:'m| am)? ask(?:ing)?|so (?:please )?(?:keep|bear) (?:that|it|this) in mind(?:,? "
    "please)?|if that (?:helps|matters)|just so you know|for what it(?:'s| is) worth|by the way|btw|fyi|(?:as )?you "
    "know|so "
    "(?:please\\b.*|(?:no|only) [^,;]{2,40} please|[^,;]{2,30} only,? please)|in "
    "case (?:it|that) (?:helps|matters)|when you (?:answer|reply|respond|write|plan)|(?:that|this) is (?:my|the|our) "
    "(?:\\w+ )?(?:goal|plan|dream|aim|wish|target)|from now on when you .*)| \\([^()]*\\[[a-z ]+\\][^()]*\\)| "
    "\\[[^\\[\\]]*\\[[a-z "
    "]+\\][^\\[\\]]*\\]|, (?:my |our |the |new )*(?:contact|phone|mobile|number|e?-?mail)(?: no\\.?| number| "
    "address)?(?: is|:)? "
    "\\[[a-z ]+\\]|, (?:[^ ,\\[\\]]+ ){1,5}\\[(?:email|phone|address)\\][^,\\[\\]]*| and (?:the|my|our) (?:[^ "
    ",\\[\\]]+ "
    "){1,3}(?:is|are) (?:at )?\\[(?:email|phone|address)\\]|,? and whoever "
    "[^,\\[\\]]*\\[(?:email|phone|address)\\][^,\\[\\]]*|,? (?:and "
    "|so )?(?:you can |just |please )*(?:reach|call|write to|mail|email|text) me (?:at|on|under|via) \\[.*| "
    "(?:because|since|as)|, ask (?:anyone|anybody|around|everyone|everybody|whoever you like))[.!]?$";

/// What an answer begins with and does not say.
#define EH "(?:(?:oh|ah|well|hmm|um|honestly|why|right|so)[,.?!]* )*"

constexpr auto kAnswers = std::to_array<Recast>({
    // "Shall I look for doctors in Radom?" "No, in Omaha, we moved two weeks ago."
    {"\\b(?:in|near|around) (?-i:\\p{Lu})[\\pL' -]*?\\?\\W*\\x1F no,? (?:in|to|it is|near) "
     "(?-i:(\\p{Lu}[\\pL'-]*\\pL(?: \\p{Lu}[\\pL'-]*\\pL)*)),? (?:i|we) (?:have )?(?:just )?moved(?: there| "
     "house)?\\b([^,.!?]*)",
     "I moved to \\1\\2"},
    {"\\b(?:how is|how's|how are things (?:at|in)) (?:the|your) new "
     "(?:job|firm|employer|company|workplace)\\b[^?]*\\?\\W*\\x1F "
     "((?-i:\\p{Lu})[^,.!?]*)\\?*$",
     "I work at \\1"},
    {"\\b(?:how (?:are things|is (?:work|life|it|everything)(?: going)?|goes it)|what is new|any news) (?:over "
     ")?(?:at|with) "
     "((?:the )?(?-i:\\p{Lu})[^?]*?)\\?\\W*\\x1F [^?]*\\bi (?:have )?(?:left|quit|resigned|been let go|was let go|was "
     "sacked|do not work there any ?more|no longer work there)(?:$|[,.!]| "
     "(?:in|last|on|them|there|two|three|a|this)\\b).*",
     "I no longer work at \\1"},
    // What was said before, and the name for it.
    {"\\b(?:have|got|have got) (?:an? |one )(?:\\w+ )?(" HEARTH_RELATION
     ")\\b.*\\x1F (?:(?:the|his|her|their) name is |(?:he|she) is called |called )(?-i:" HEARTH_NAMED ")",
     "My \\1 is called \\2"},
    {"\\b(?:have|got|have got) (?:an? |one )(?:\\w+ )?(" HEARTH_RELATION ")\\b.*\\x1F (?-i:" HEARTH_NAMED
     ") is (?:the|his|her) name",
     "My \\1 is called \\2"},
    {"\\b(?:have|got|have got|adopted|bought|own|keep) (?:an? |one )(" HEARTH_ANIMAL
     ")\\b.*\\x1F (?:(?:the|his|her|its) name is |(?:he|she|it) is called |called )(?-i:" HEARTH_NAMED ")",
     "I have a \\1 named \\2"},
    {"\\b(?:have|got|have got|adopted|bought|own|keep) (?:an? |one )(" HEARTH_ANIMAL ")\\b.*\\x1F (?-i:" HEARTH_NAMED
     ") is (?:the|his|her|its) name",
     "I have a \\1 named \\2"},
    {"\\b(?:going|flying|travel+ing|off|heading) to (?-i:" HEARTH_NAMED
     ")\\b.*\\x1F (?:we|i) (?:leave|fly|go|depart|travel|set off)(?: on)? (.+?)(?:, .*)?$",
     "I am flying to \\1 on \\2"},
    {"\\b(?:our rent|my rent|your rent|you pay)\\b[^?.!]*\\?\\W*\\x1F (" HEARTH_MONEY ")", "My rent is \\1"},
    {"(?:where|which (?:city|town|place|country)|what city)\\b[^?]*\\b(?:you live|you living|you based|are you in|is "
     "home|do you call home|you located|your home)"
     "[^?.!]*\\?\\W*\\x1F " EH "(?:i am |i live |we live |i'm |we are )?(?:in |near |at )?(?:the )?([^,.!]+)",
     "I live in \\1"},
    {"where (?:did you grow up|were you born|are you from|do you come from|were you raised|did you spend your "
     "childhood)[^?.!]*\\?\\W*\\x1F " EH "(?:i |we )?(?:was |grew up "
     "|am |come )?(?:born |raised |from )?(?:in |from )?([^,.!]+)",
     "I grew up in \\1"},
    {"where does (?-i:" HEARTH_NAMED
     ") (live|work)[^?.!]*\\?\\W*\\x1F (?:he |she |they )?(?:lives? |works? |is )?(?:in |at |for |near )?([^,.!]+)",
     "\\1 \\2s in \\3"},
    {"(?:who|whom|where|which company)\\b[^?]*\\b(?:you work|your employer|you employed|you "
     "working)[^?.!]*\\?\\W*\\x1F "
     "(?:i work |i am |at |for |with |i'm )*(?:at |for "
     "|with )?([^,.!]+)",
     "I work at \\1"},
    {"(?:what do you do (?:for a living|for work|professionally)|what(?: is|'s) your (?:job|profession|occupation|line "
     "of work)|what kind of work)[^?.!]*\\?\\W*\\x1F "
     "(?:i am |i work as |i'm )?(?:an? )?([^,.!]+)",
     "I work as a \\1"},
    {"(?:your name|you called|i call you|should i address you)[^?.!]*\\?\\W*\\x1F (?:it is |i am |my name is |it's "
     "|i'm "
     "|call me )?([^,.!]+)",
     "My name is \\1"},
    {"when(?: is|'s) (?-i:" HEARTH_NAMED ")(?:'s|') birthday[^?.!]*\\?\\W*\\x1F (?:it is |it's )?(?:on )?([^.!]+)",
     "\\1's birthday is \\2"},
    {"(?:when(?: is|'s) your birthday|when were you born|your (?:date of birth|birth "
     "date|birthday))[^?.!]*\\?\\W*\\x1F "
     "(?:it is |it's |i was born )?(?:on )?([^.!]+)",
     "My birthday is \\1"},
    {"(?:allerg|intoleran|anything you (?:can't|cannot|can not|don't|must not|shouldn't|should not) "
     "(?:have|eat|tolerate|touch))[^?.!]*\\?\\W*\\x1F (?:yes|yeah|yep|"
     "sure|only|just|i am|unfortunately|sadly|i'm|allergic to|to|,| )*([\\pL -]+?)(?:,? (?:i am|i'm) "
     "allergic.*|[.!,].*|$)",
     "I am allergic to \\1"},
    {"\\bdiet(?:ary)?\\b[^?.!]*\\?\\W*\\x1F (?:yes|yeah|i am|i'm|i eat|only|,| )*([\\pL -]+)", "I eat \\1"},
    {"(?:emergency contact|whom should i (?:note|call|contact|write)|who should i (?:note|call|contact|put "
     "down))[^?.!]*\\?\\W*\\x1F (?:that is |it is |my )?(.+)",
     "\\1"},
    {"what(?: is|'s) your ([\\w' -]+?)(?:'s)? name[^?.!]*\\?\\W*\\x1F (?:it is |it's |her name is |his name is "
     "|(?:she|he) "
     "is (?:called )?)?([^,.!]+)",
     "My \\1 is called \\2"},
    {"(?:what(?: is|'s)|which(?: is|'s)|tell me) your (?:current |main |big |biggest )?([\\w' -]+?)(?: right now| "
     "these days| at the moment| for this year)?\\?\\W*"
     "\\x1F (?:it is |it's |to |my \\w+ is )?(?:to )?([^.!]+)",
     "My \\1 is \\2"},
    {"(?:which|what)(?: (?:kind|sort|type|make|model|brand) of)? "
     "(laptop|car|bike|phone|computer|editor|instrument)\\b[^?.!]*\\?\\W*\\x1F (?:i |we |it )?(?:have|own|"
     "drive|use|ride|is|got|play)? ?(?:an? |the )?([^,.!]+)",
     "My \\1 is a \\2"},
    {"(?:which|what) (?:model|make|brand|kind)\\b[^?.!]*\\?\\W*\\x1F (?:it is |it's |i have |i drive |i own )?(?:an? "
     "|the "
     ")?(" HEARTH_CAR ")",
     "I drive a \\1"},
    {"(?:which|what) (?:model|make|brand|kind)\\b[^?.!]*\\?\\W*\\x1F (?:it is |it's |i have |i own )?(?:an? |the "
     ")?(" HEARTH_LAPTOP ")",
     "I own a \\1"},
    {"where (?:to|are you (?:going|flying|off|travel+ing|heading))\\b[^?.!]*\\?\\W*\\x1F (?:to |we are going to |i am "
     "flying to |i fly to )?(?-i:" HEARTH_NAMED "),? (?:on )?([^.!]+)",
     "I am flying to \\1 on \\2"},
});

// A question about somebody, or about the one who is asked, in the words of no particular asker.
#define ASKED                                                                           \
    "((?:your " HEARTH_RELATION                                                         \
    "(?:,? (?-i:\\p{Lu})\\pL+(?: (?-i:\\p{Lu})\\pL+)?)?|(?-i:\\p{Lu})[\\pL'-]*\\pL(?: " \
    "(?-i:\\p{Lu})[\\pL'-]*\\pL)?))"
#define TO_ANSWER "[^?.!]*\\?\\W*\\x1F "
#define LED                                                                                                         \
    "(?:(?:yes|yeah|yep|yup|sure|sure do|sure does|i do|i did|i am|i have|he does|she does|they do|he is|she "      \
    "is|oh|ah|"                                                                                                     \
    "well|just|only|honestly|it is|it's|that is|that's|that would be|that'd be|right|over|mostly|mainly|hmm|um|of " \
    "course|indeed|certainly|actually|currently|always|to|for me|me)[,.:;!?]* )*"
#define GIVEN "((?:(?-i:\\p{Lu})\\.|[^,.!?;])+?)(?:[,.!?;].*)?$"

/// "On Tuesday evenings", "each Friday": when something is done again and again.
#define AGAIN "(?:" HEARTH_FREQUENCY "|(?:on )?\\w+days?(?: (?:and \\w+days?|\\w+ings?|nights?|afternoons?))*)"
/// A name of one word or two.
#define HEARTH_NAMED2 "((?-i:\\p{Lu})[\\pL'-]*\\pL(?: (?-i:\\p{Lu})[\\pL'-]*\\pL)?)"
#define WHAT_DAY "(?:when|(?:on |which |what )+(?:day|date))"

constexpr auto kOpenAnswers = std::to_array<Recast>({
    {"\\bwhat(?:'s| is) " ASKED "'s (?:city|town|home ?town|place of residence)" TO_ANSWER LED "(?:in )?" GIVEN,
     "\\1 lives in \\2"},
    {"\\b(?:is|does) " ASKED
     " (?:work|working)(?: (?:now|at the moment|these days|again|at all|still|anywhere))*" TO_ANSWER LED
     "(?:at|for|with) " GIVEN,
     "\\1 works at \\2"},
    {"\\b(?:is|are|was) " ASKED " (?:still|already|so|very|that|too)?\\b" TO_ANSWER LED "(" HEARTH_NUMBER
     ") years? old\\b.*$",
     "\\1 is \\2 years old"},
    {"\\bhow many (?:people )?(?:do you (?:manage|lead|supervise|work with|employ)|are "
     "(?:you|there|on|in)\\b[^?]*\\bteam|"
     "report to you|work (?:under|for) you)\\b" TO_ANSWER LED "(" HEARTH_NUMBER ")\\b.*$",
     "My team is \\1"},
    {"\\b(?:which|what) (?:other |second )?languages? (?:could|can|would) you\\b" TO_ANSWER LED
     "(?:in )?((?-i:\\p{Lu})\\pL+)(?:[,.!?; ].*)?$",
     "I speak \\1"},
    {"\\byou (?:could|can|also) (?:read|understand|follow|use)\\b[^?]*\\b(?:besides|beside|other than|apart from|not "
     "in) "
     "english\\b" TO_ANSWER LED "(?:in )?((?-i:\\p{Lu})\\pL+)(?:[,.!?; ].*)?$",
     "I speak \\1"},
    {"\\bcall you\\b" TO_ANSWER LED "(?-i:" HEARTH_NAMED
     ") (?:will do|is fine|is good|would do|does it|works|please)\\b.*$",
     "Call me \\1"},
    {"\\b(?:who|whom) [^?]*\\bfrom\\b" TO_ANSWER "(?:just |it is )?(?:from )?me,? (?-i:" HEARTH_NAMED ")$",
     "My name is \\1"},
    {"(?:what|which) (?:town|city|place|village|country) were you (?:born|raised)\\b" TO_ANSWER LED "(?:in )?" GIVEN,
     "I grew up in \\1"},
    {"\\byou(?:'re| are)? (?:working towards?|aiming (?:for|at)|after)\\b" TO_ANSWER LED
     "(?:one thing,? )?(?:i want |i would like )?(?:to )?([^,.!?;]{6,}?)(?:[,.!?;].*)?$",
     "My goal is to \\1"},
    {"(?:what|which) (colou?r|food|dish|music|drink|sport|season) do you (?:like|love) (?:best|most)\\b" TO_ANSWER LED
         GIVEN,
     "My favourite \\1 is \\2"},
    {"what is it (?:that )?you(?:'re| are) (?:making|building|writing|working on|coding)\\b" TO_ANSWER LED GIVEN,
     "I am building \\1"},
    {"what is it (?:that )?" ASKED " plays?\\b" TO_ANSWER LED "(?:the |an? )?" GIVEN, "\\1 plays the \\2"},
    {WHAT_DAY "(?: is|'s| does| will| do| are) " ASKED
              " (?:be )?(?:com(?:e|ing)|arriv(?:e|ing)|visit(?:ing)?|land(?:ing)?|get(?:ting)? "
              "(?:in|here)|turn(?:ing)? up|here|due)\\b" TO_ANSWER LED "(?:on )?([^,.!?;]*\\d[^,.!?;]*)(?:[,.!?;].*)?$",
     "\\1 arrives on \\2"},
    {"(?:what time|when|how early)\\b[^?.!]*\\b(?:your day (?:start|begin)s?|(?:do|are) you "
     "(?:get|getting|wake|waking|rise|up))\\b" TO_ANSWER LED
     "(?:at |around |about )?((?:\\d{1,2}[:.]\\d\\d|(?:half|quarter|ten|five|twenty)\\b[^,.!?;]*|\\d{1,2} "
     "?(?:am|pm)?|[a-z]+ "
     "(?:o'clock|thirty|fifteen|am))(?: in the morning)?)(?:[,.!?;].*)?$",
     "I get up at \\1"},
    {"(?:do you|your) (?:[\\w-]+ ){0,3}?(?:work out|exercise|sports?|train|fit|in shape|workout|gym)\\b" TO_ANSWER LED
     "(?:i (?:do|play|go) )?([^,.!?;]+?),? (" AGAIN ")\\b.*$",
     "I do \\1 \\2"},
    {"\\binstruments?\\b" TO_ANSWER LED "(?:i )?(?:play |playing )?(?:the |an? )?([\\pL' -]+?)(?:[,.!?;].*)?$",
     "I play the \\1"},
    {"(?:your (?:degree|diploma)|you (?:study|studied|graduate|graduated|major))\\b" TO_ANSWER LED "(?:in )?" GIVEN,
     "I studied \\1"},
    {"\\b(?:your|first|native|mother) (?:first |native |mother )?(?:language|tongue)\\b" TO_ANSWER LED GIVEN,
     "I speak \\1"},
    {"(?:(?:taken from|deducted from|leaves|charged to|comes out of|goes out of|off) your "
     "(?:account|card)|\\b(?:subscrib\\w+|paying for each "
     "month|pay for (?:each|every) month)\\b)" TO_ANSWER LED "(?:i have )?" GIVEN,
     "I subscribe to \\1"},
    {"\\bfavou?rite "
     "(band|composer|singer|artist|musician|music|colou?r|food|dish|drink|book|film|movie|author|team|sport|season|"
     "place)\\b" TO_ANSWER LED "(?:my favou?rite(?:,| is)* )?" GIVEN,
     "My favourite \\1 is \\2"},
    {"what (?:have|did) you (?:given up|give up|quit|stop(?:ped)?|cut out)\\b" TO_ANSWER LED GIVEN, "I gave up \\1"},
    {"(?:\\b(?:would you be proud|would you (?:like|love)|do you (?:want|hope|dream)|are you hoping) (?:to|of) "
     "(?:achieve|accomplish|achieving|"
     "reach|manage|have done)|on your (?:list|mind) for (?:the|this|next) year|bucket list)" TO_ANSWER LED
     "(?:to )?([^,.!?;]{6,}?)(?:[,.!?;].*)?$",
     "My goal is to \\1"},
    {"\\bname\\b" TO_ANSWER "(?:the|my) name (?:[a-z]+ ){0,3}is (?-i:" HEARTH_NAMED ")(?:[,.!?;].*)?$",
     "My name is \\1"},
    {"\\b(?:landlord|rent)\\b" TO_ANSWER LED "(?:its |it is )?(" HEARTH_MONEY ")\\b.*$", "My rent is \\1"},
    {"\\b(?:leave|going|travel\\w*|fly\\w*|trip|off)\\b" TO_ANSWER LED
     "(?:on )?([^,.!?;]*\\d[^,.!?;]*?),? to " HEARTH_NAMED "(?:[,.!?;].*)?$",
     "I am flying to \\2 on \\1"},
    {"(?:where(?:'s| is| does| do| did) " ASKED " (?:living|lives?|based|stay(?:ing)?|resid(?:e|ing)|settled?|call "
     "home|at home)|(?:in )?(?:which|what) (?:city|town|place|country) (?:does|is|do) " ASKED
     " (?:live|stay|living|based|reside|in|call home)|" ASKED ",? where is home|where is home for " ASKED
     ")" TO_ANSWER LED "(?:in |at |near )?" GIVEN,
     "\\1\\2\\3\\4 lives in \\5"},
    {"(?:where(?:'s| is| does) " ASKED " (?:work(?:ing)?|employed)|whom? (?:does|is) " ASKED
     " (?:work(?:ing)? (?:for|with)|employed (?:by|with|at))|(?:which|what) (?:company|firm|employer) "
     "(?:does|is) " ASKED " )" TO_ANSWER LED "(?:at |for |with |in )?" GIVEN,
     "\\1\\2\\3 works at \\4"},
    {"(?:what does " ASKED " do(?: for (?:a living|work)| professionally)?|what(?:'s| is) " ASKED
     "'s (?:job|profession|occupation|line of work|trade))\\?\\W*\\x1F " LED "(?:works? as )?(?:an? )?" GIVEN,
     "\\1\\2 works as a \\3"},
    {"(?:how old (?:is|are|would|will|might|does) " ASKED "|age (?:is|of) " ASKED "|" ASKED "'s age)" TO_ANSWER LED
     "(?:turned |about |around )?(" HEARTH_NUMBER ")\\b.*$",
     "\\1\\2\\3 is \\4 years old"},
    {"(?:" ASKED "'s birthday|(?:when|day|date)(?: was| is)? " ASKED "(?: was| is)? born|(?:card|birthday)\\b[^?.!]* "
     "(?:to|for|of) " ASKED ")" TO_ANSWER LED "(?:on )?([^,.!?;]*\\d[^,.!?;]*)(?:[,.!?;].*)?$",
     "\\1\\2\\3's birthday is \\4"},
    {"(?:(?:what|which) (?:day|date)|when|your (?:birthday|date of birth))\\b[^?.!]*(?:\\byou born|\\byour "
     "birthday|\\bbirth)" TO_ANSWER LED "(?:on )?([^,.!?;]*\\d[^,.!?;]*)(?:[,.!?;].*)?$",
     "My birthday is \\1"},
    {"(?:(?:what|which) (?:musical )?instruments? (?:does|is) " ASKED " |(?:does|is) " ASKED
     " (?:play (?:an?|any) (?:musical )?instruments?|musical|play anything|make music))" TO_ANSWER LED
     "(?:plays? |playing )?(?:the |an? )?" GIVEN,
     "\\1\\2 plays the \\3"},
    {"(?:(?:what|which) (?:musical )?instruments? do you |do you play (?:an?|any) (?:musical )?instruments?|are you "
     "musical|do you make (?:any )?music)" TO_ANSWER LED "(?:i )?(?:play |playing )?(?:the |an? )?" GIVEN,
     "I play the \\1"},
    {"(?:what(?:'s| is| does) " ASKED " (?:into|enjoy|like|love|do for fun|fond of|keen on|mad about|crazy about|"
     "passionate about|interested in)|(?:anything|something) (?:that )?" ASKED
     " (?:likes|loves|enjoys|is (?:into|fond of|keen on))|what makes " ASKED " happy)" TO_ANSWER LED GIVEN,
     "\\1\\2\\3 loves \\4"},
    {"(?:what are you (?:into|keen on|fond of|passionate about)|what do you (?:enjoy|like doing|like to do|love doing|"
     "love to do|do (?:for fun|to relax|to unwind|in your (?:free|spare) time|on weekends|at weekends))|(?:any|your) "
     "hobb(?:y|ies))" TO_ANSWER LED "(?:i (?:love|like|enjoy|do) )?" GIVEN,
     "I love \\1"},
    {"(?:(?:anything|something) (?:that )?" ASKED
     " (?:dislikes|hates|avoids|(?:does not|doesn't) like|(?:can not|cannot|"
     "can't) stand)|what (?:does|can) " ASKED " (?:dislike|hate|avoid|not (?:like|stand)))" TO_ANSWER LED GIVEN,
     "\\1\\2 hates \\3"},
    {"(?:anything|something|what)(?: do| can| is there)? (?:that )?you (?:dislike|hate|(?:can not|cannot|can't|do not|"
     "don't) (?:stand|like|bear|enjoy))" TO_ANSWER LED GIVEN,
     "I hate \\1"},
    {"(?:(?:anything|something) (?:that )?" ASKED " is allergic|what(?:'s| is) " ASKED " allergic|(?:is|does) " ASKED
     " (?:allergic|have (?:any |an )?allerg))" TO_ANSWER LED "(?:to |allergic to )?" GIVEN,
     "\\1\\2\\3 is allergic to \\4"},
    {"\\b(?:any|you|your)\\b[^?.!]*\\ballerg" TO_ANSWER LED "(?:allergic to )?" GIVEN, "I am allergic to \\1"},
    {"(?:does|is) " ASKED " (?:follow|on|keep|have|keeping|eating)\\b[^?.!]*\\bdiet" TO_ANSWER LED GIVEN, "\\1 is \\2"},
    {"(?:(?:does|has) " ASKED " (?:have|own|got|keep) (?:any |an? )?(?:pet|animal)s?|(?:what|which) (?:pet|animal)s? "
     "(?:does|has) " ASKED ")" TO_ANSWER LED "(?:has )?(an? [^,.!?;]+? (?:named|called) (?-i:\\p{Lu})[\\pL'-]*)\\b.*$",
     "\\1\\2 has \\3"},
    {"(?:your|any|which|what|have) (?:\\w+ )?(?:pet|animal)s?\\b" TO_ANSWER LED
     "(?:i have )?(an? [^,.!?;]+?),? (?:named |called |(?:his|her|its) name is )?" HEARTH_NAMED2 "(?:[ ,.!?;].*)?$",
     "I have \\1 named \\2"},
    {"(?:your|any|which|what|have) (?:\\w+ )?(?:pet|animal)s?\\b" TO_ANSWER LED HEARTH_NAMED
     ",? (?:my |she is |he is |he's |she's |the )?(an? [^,.!?;]+)",
     "I have \\2 named \\1"},
    {"(?:what|which) (?:other )?languages? (?:does|is) " ASKED " (?:speak|know|understand)" TO_ANSWER LED GIVEN,
     "\\1 speaks \\2"},
    {"(?:what|which) (?:other |foreign )?languages? are you (?:learning|studying)" TO_ANSWER LED GIVEN,
     "I am learning \\1"},
    {"(?:what|which) (?:other |foreign )?languages? do you (?:speak|know|read|understand)" TO_ANSWER LED
     "(?:i (?:speak|read) )?" GIVEN,
     "I speak \\1"},
    {"what are you (building|working on|writing|developing|coding|making|training for|saving (?:up )?for|learning|"
     "studying)" TO_ANSWER LED "([^.!?;]+)",
     "I am \\1 \\2"},
    {"\\b(?:side project|pet project)s?" TO_ANSWER LED HEARTH_NAMED "\\b([^.!?;]*)", "I am building \\1\\2"},
    {"(?:do you|your) (?:\\w+ )?(?:work out|exercise|sports?|train|keep fit|stay fit|regular sport|workout|play any "
     "sports?|do any sports?|have a (?:regular )?sport)\\b" TO_ANSWER LED
     "(?:i (?:do|play|go) )?([^,.!?;]+?),? (" HEARTH_FREQUENCY ")\\b.*$",
     "I do \\1 \\2"},
    {"(?:what name (?:should|do|shall|goes|would|can)|whom? (?:do i have the pleasure|am i "
     "(?:talking|speaking|chatting|"
     "writing)|is this|are you)|(?:how|what) (?:should|shall|may|can|do|would) i (?:call|address|greet) you)" TO_ANSWER
         LED "(?:call me |i am |i'm |the name is )?(?-i:" HEARTH_NAMED ")(?:[,.!?;].*)?$",
     "My name is \\1"},
    {"where(?:'s| is) your (?:job|work|office|workplace)" TO_ANSWER LED "(?:at |with |for |in )?" GIVEN,
     "I work at \\1"},
    {"(?:which|what|any) (?:\\w+ )?subscriptions?" TO_ANSWER LED "(?:i have )?" GIVEN, "I subscribe to \\1"},
    {"(?:have|any|what(?:'s| is)) (?:a |your |some |any )?(?:\\w+ )?(?:goal|target|resolution|aim)s?\\b" TO_ANSWER LED
     "(?:to )?" GIVEN,
     "My goal is to \\1"},
    {"(?:(?:which|what) (?:town|city|place|village) raised you|your (?:hometown|home town))" TO_ANSWER LED
     "(?:in |from )?" GIVEN,
     "I grew up in \\1"},
    {"(?:(?:go|gone|been) to (?:university|college|uni)|what did you (?:study|major in)|(?:what|which) (?:degree|"
     "subject))\\b" TO_ANSWER LED "(?:i (?:did|studied|have) )?(?:a degree in )?([^,.!?;]+?)(?: it was| it is| degree)?"
     "(?:[,.!?;].*)?$",
     "I studied \\1"},
    {"(?:what|which) (?:database|db|framework|language|engine|stack|library) (?:does|is) " ASKED
     " (?:use|using|run on|built (?:on|with)|written in)" TO_ANSWER LED "(?:uses )?" GIVEN,
     "\\1 uses \\2"},
});

constexpr auto kDenyingAnswers = std::to_array<std::string_view>(
    {"no",      "nope",  "nah",  "not",   "none",   "nothing", "never", "nobody", "neither",
     "nowhere", "n/a",   "na",   "dunno", "maybe",  "depends", "what",  "why",    "how",
     "can",     "could", "skip", "sorry", "thanks", "ok",      "okay",  "please"});

constexpr auto kAnswerShift =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"your", "my"}, {"Your", "My"}});

}  // namespace

void addEnglishAnswers(Language& language) {
    language.answers = kAnswers;
    language.segment = kSegment;
    language.openAnswers = kOpenAnswers;
    language.denyingAnswers = kDenyingAnswers;
    language.answerShift = kAnswerShift;
    language.endedDoing = kEndedDoing;
    language.coordinators = kJoints;
    language.tail = kTail;
    language.afterNames = kAfterNames;
    language.spelled = kSpelled;
    language.notHeads = kNotHeads;
    language.notMisspelled = kNotMisspelled;
    language.namedInLower = kNamedInLower;
    language.namedAfterKin = kNamedAfterKin;
    language.headInLower = kHeadInLower;
}

}  // namespace hearth::memory
