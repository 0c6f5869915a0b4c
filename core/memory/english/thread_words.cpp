// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what tells what a thread decided, left open or left off, and what of a month is worth telling.
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/language/thread_words.h"

namespace hearth::memory {

namespace {

using W = std::string_view;

constexpr auto kSmall = std::to_array<W>(
    {"about",  "after",   "again",   "also",   "another", "any",   "anything", "are",     "because", "been",
     "before", "being",   "best",    "better", "between", "but",   "can",      "cannot",  "could",   "did",
     "does",   "doing",   "don't",   "each",   "even",    "every", "first",    "for",     "from",    "get",
     "give",   "going",   "good",    "had",    "has",     "have",  "help",     "here",    "hers",    "him",
     "his",    "how",     "however", "i'm",    "i've",    "into",  "it's",     "its",     "just",    "know",
     "let",    "let's",   "like",    "look",   "make",    "many",  "maybe",    "might",   "more",    "most",
     "much",   "need",    "not",     "now",    "okay",    "one",   "only",     "other",   "our",     "out",
     "over",   "please",  "really",  "same",   "say",     "see",   "she",      "should",  "some",    "something",
     "still",  "such",    "sure",    "tell",   "than",    "thank", "thanks",   "that",    "that's",  "the",
     "their",  "them",    "then",    "there",  "these",   "they",  "thing",    "things",  "think",   "this",
     "those",  "through", "time",    "too",    "try",     "two",   "use",      "using",   "very",    "want",
     "was",    "way",     "well",    "were",   "what",    "when",  "where",    "which",   "while",   "who",
     "why",    "will",    "with",    "work",   "would",   "yes",   "yet",      "else",    "you",     "you're",
     "your",   "hello",   "and",     "all",    "may",     "me",    "my",       "we",      "i",       "new",
     "great",  "write",   "example", "her",    "he's",    "she's", "they're",  "we're",   "we've",   "i'll",
     "we'll",  "didn't",  "doesn't", "isn't",  "wasn't",  "can't", "won't",    "haven't", "gonna",   "bit",
     "ones"});

/// What turns a life, whoever's.
constexpr std::string_view kGrave =
    "(?i)\\b(?:engaged|engagement|married|wedding|divorc\\w*|separated|broke up|split "
    "up|pregnan\\w*|expecting|baby|born|birth|twins|"
    "grandchild\\w*|died|death|funeral|passed away|had (?:a|another) (?:\\w+ )?stroke|cancer|heart "
    "attack|diagnos\\w*|(?:in|out of|to) hospital|rehab|operation|surgery|"
    "operated|(?:knee|hip|valve|shoulder) replacement|accident|broke (?:his|her|their)|moved (?:to|in|out)|moves "
    "(?:to|in|out)|lives in|new (?:job|flat|house|home)|retire\\w*|redundan\\w*|laid off|fired|"
    "promot\\w*|hired|in (?:my|his|her|their) notice|graduat\\w*|adopt\\w*)\\b";
constexpr std::string_view kWeighty =
    "(?i)\\b(?:job|degree|passed|exam|bought "
    "a|sold|launch\\w*|vegetarian|vegan|allerg\\w*|marathon|boss|manager|client|house|flat|mortgage|school|course|"
    "appointment|doctor|cancelled|christmas|birthday|trip|holiday)\\b";
constexpr std::string_view kLight =
    "(?i)(?:\\?|\\byears old\\b|\\bis (?:so |really |very )?(?:lovely|nice|great|cute|funny|good|sweet|fine|into "
    "\\w+)[.!]*$|^(?:is |are )?(?:best|looking (?:at|for)|thinking (?:of|about)|leaning|considering|need|needs)\\b|"
    "\\bhates? the\\b)";
constexpr std::string_view kTurned =
    "(?i)(?:^(?:no longer|left|sold|stopped|gave up|has given up|quit|switched|moved|cancelled|handed in|is "
    "postponing|is going to give up|broke up|lost|"
    "has gone|went|became|is now|is engaged|got engaged|got married|retired|started)\\b|\\b(?:no longer|any "
    "?more|instead|"
    "(?:is|was|are) (?:moved|postponed|put (?:off|back)|cancelled)|had (?:the|a|her|his) (?:baby|stroke|operation)|had "
    "a \\w+|is out of|died|graduated|is with \\w+ now)\\b)";
constexpr auto kDates = std::to_array<W>(
    {"jan",       "feb",     "mar",       "apr",     "may",      "jun",      "jul",        "aug",       "sep",
     "sept",      "oct",     "nov",       "dec",     "january",  "february", "march",      "april",     "june",
     "july",      "august",  "september", "october", "november", "december", "monday",     "tuesday",   "wednesday",
     "thursday",  "friday",  "saturday",  "sunday",  "mondays",  "tuesdays", "wednesdays", "thursdays", "fridays",
     "saturdays", "sundays", "week",      "weeks",   "month",    "year"});

constexpr std::string_view kDeed =
    "(?i)^((?:i|we)(?:['’]ve| have)? (?:(?:finally|just|now|both|all|already|also|then) )*)";

constexpr StoryWords kStory{.grave = kGrave,
                            .weighty = kWeighty,
                            .light = kLight,
                            .turned = kTurned,
                            .deed = kDeed,
                            .dates = kDates,
                            .spokenOf = "Talked about: {}",
                            .andLast = " and "};

/// Who settles something, and how soon.
#define WE_HAVE "\\b(?:we|i)(?:'ve|ve| have)? (?:(?:finally|just|now|both|all|already|also|then) )*"

constexpr std::string_view kDecision =
    "(?i)(?:" WE_HAVE
    "(?:decided|chose|chosen|picked|settled on|agreed|opted|went (?:with|for)|booked|signed up|"
    "committed to)\\b|\\blet'?s (?:go|stick) with\\b|\\b(?:i'll|we'll|i will|we will|i'm|we're) go(?:ing)? "
    "with\\b|\\b(?:i'm|we're|i am|we are) going for\\b|^(?:going|went) (?:with|for)\\b|\\b(?:final )?decision(?: "
    "is|:)|^decided:|"
    "[,:;–-] decided[.!]*$|\\b(?:is|are|stays?) [^,]{2,60} for "
    "good[.!]*$|\\b(?:the|our|my) [\\w' -]{2,40} is (?:now )?(?:off|called off|cancelled|settled)[.!]*$|\\bnot doing "
    "it\\b)";
constexpr std::string_view kChosen = "(?i)^(?:(?:[\\w.'-]+ ){1,5}it is(?: then)?|(?:[\\w.'-]+ ){1,3}then)[.!]*$";
constexpr std::string_view kIntention =
    "(?i)\\b(?:(?:i'll|we'll|i will|we will|(?:i'm|we're|i am|we are) (?:going to|gonna)|let'?s)(?: "
    "(?:just|now|also|definitely|probably|then|all|only))* |(?:i'm|we're|i am|we are) (?:(?:not|now|just) )*(?:taking "
    "(?:the|it|up)|doing "
    "it|buying|keeping|dropping|cancelling|switching|selling|quitting|postponing) ?)";
constexpr std::string_view kIdleDeed =
    "(?i)^(?:see|(?:bed|sleep|work|school)\\b|try|look|think|check|let "
    "(?:you|them|him|her|me)|be\\b|wait|read|have|tell|go (?:to "
    "(?:bed|sleep|work)|now|ahead|back|over|through|on)|come|get (?:back|there|it|some sleep)|need|know|give "
    "(?:it|that|this|you)|paste|"
    "send (?:you|it over)|take a (?:look|break)|talk|say|report|keep (?:you|that|this|in mind)|leave it|stop|call "
    "it|show|share "
    "(?:it|this|that|with you)|post (?:it|this)|ask (?:[^f]|f[^o])|hope|assume|pretend|play|start "
    "(?:with|by)|continue|move on|begin|"
    "suppose|guess|bet|never|pass\\b|sleep|remember|explain|describe|discuss|imagine|use "
    "(?:that|this|it)\\b|like\\b|love\\b|miss\\b|not\\b|work (?:on|through)|"
    "find out|figure|make sure|decide)";
constexpr std::string_view kSupposed =
    "(?i)(?:\\b(?:if|unless|until|whether|once|before|why|what|how|when|had|wish|suppose|say|never) "
    "(?:we|i)(?:'ve|'d|'ll| "
    "have| had)? (?:(?:finally|just|now|ever|really) )*(?:decid|chos|choos|pick|settl|agree|opt|went|book|go)|"
    "^(?:yes|no|here|there|i|it|that|this|what|how|who|where|so|maybe|sure|of "
    "course|as|because|and|but|then|like|whatever)\\b[^,]* it is[.!]*$|"
    "^(?:well|see|bye|until|by|since|back|what|right|just|go|ok|okay|all|now|every|only|even|from|till|sometimes|not|"
    "yes|no|later|good|great|thanks|more)\\b.* then[.!]*$)";
constexpr std::string_view kOpen =
    "(?i)(?:\\bto ?do: |(?:^|\\bstill )open(?: questions?| points?)?: |^left to (?:ask|book|decide|do|find): |"
    "\\b(?:still (?:need|have) to|still to|(?:haven't|have not|havent|hasn't|has not) (?:\\w+ "
    ")?(?:decided|looked at|booked|"
    "found|heard|made up|chosen|picked)|open question|to be decided|need to (?:decide|figure out|find out|work "
    "out)|undecided|remains to be|have to (?:decide|figure out|find out|work out)|the (?:one|only) thing left|what i "
    "(?:don't|do not|dont) know|(?:don't|do not|dont) know (?:yet|still)|still (?:don't|do not|dont) "
    "know|tbd|todo)\\b)";
constexpr std::string_view kDoubt =
    "(?i)\\b(?:not sure (?:yet )?(?:whether|if|which|what|how|where|when|who|about)|(?:no|any) (?:idea|clue) "
    "(?:yet|whom?|how|what|whether|if|where|which)|have no (?:idea|clue))\\b";
constexpr std::string_view kPointing =
    "(?i)(?:^[^,]*\\b(?:that|this|which|the other) one\\b|\\b(?:on|about|for|of|with|do|did) "
    "(?:that|this|it|them|those)\\b|\\bthere\\b|"
    "\\bdecided yet where\\b|\\b(?:it|that)[.!?]*$|^(?:going|went) (?:with|for)\\b|^(?:that|it|this)(?:'s| is| "
    "was)?\\b|agreed\\b)";
constexpr std::string_view kLead =
    "(?i)^((?:(?:(?:ok(?:ay)?|k|hm+|yeah|yep|yup|so|and|also|but|oh|ah+|hey|hi|hello|btw|anyway|lol|haha|well|then|now)"
    "[ ,.!:;…–-]+)|"
    "(?:(?:yes|no|nah|nope|right|great|super|perfect|cool|thanks|thank "
    "you|thx|alright|sure|lovely|nice|true|fine|update|good|brilliant)[,.!:;…–-]+ *))+)";
constexpr std::string_view kNeedsLead =
    "(?i)^(?:so (?:far|much|many|long|that|called|as)|well (?:done|known)|but for|now (?:and|that)|then again|ok "
    "with)\\b";
constexpr std::string_view kClause =
    "(?i)((?:,|;| -| –)? (?:and|but|so|because|cos|then|right)(?: then| so)? |, "
    ")(?:i|i'm|i've|i'll|we|we're|we've|we'll|it|he|"
    "she|they|the|my|our|what|that|there|this)\\b";

constexpr std::string_view kNoise =
    "(?i)(?:^thank(?:s| you)\\b|\\b\\w*(?:error|exception|warning): "
    "|\\w+\\.\\w+\\.\\w+\\b.*[:\\\\/(]|[{}<>=;]{2}|^\\W*\\w+\\()";

constexpr ThreadWords kThreads{
    .small = kSmall,
    .decision = kDecision,
    .chosen = kChosen,
    .intention = kIntention,
    .idleDeed = kIdleDeed,
    .supposed = kSupposed,
    .open = kOpen,
    .doubt = kDoubt,
    .pointing = kPointing,
    .noise = kNoise,
    .lead = kLead,
    .needsLead = kNeedsLead,
    .clause = kClause,
    .completed =
        "(?i)\\b(?:it works|works now|that works|that (?:solved|fixed) it|solved|all done|it's done|is "
        "done|finished|shipped|published|submitted|we're live|deployed it|problem solved|mission accomplished)\\b",
    .abandoned =
        "(?i)\\b(?:never mind|nevermind|forget (?:it|about it)|(?:giv(?:e|ing)|gave) up(?: on "
        "(?:it|this|that))?(?:[.,!]|$)|let's "
        "drop|drop (?:it|the idea)|scrap (?:it|that|the idea)|not worth it|changed my mind about|is (?:called "
        ")?off[.!]*$|backed out|not doing it)",
    .implementing =
        "(?i)\\b(?:i've (?:added|built|implemented|written|set up|started)|i (?:added|built|implemented|set "
        "up|started)|working on (?:it|the|this)|halfway|in progress|next step|i'm "
        "(?:building|implementing|writing|setting up)|error|exception|fails with)\\b",
    .story = &kStory};

}  // namespace

const ThreadWords& englishThreads() { return kThreads; }

}  // namespace hearth::memory
