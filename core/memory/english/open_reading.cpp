// SPDX-License-Identifier: AGPL-3.0-or-later
// English words around values that no construction shows, and between the stretches of a sentence
// (reading/open_reading.h).
#include <array>

#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

constexpr auto kNoValueNames = std::to_array<std::string_view>(
    {"i",       "my",        "we",       "our",        "the",       "it",        "this",     "that",     "but",
     "and",     "so",        "not",      "no",         "yes",       "now",       "since",    "after",    "before",
     "when",    "while",     "as",       "because",    "just",      "still",     "in",       "on",       "at",
     "for",     "from",      "to",       "jan",        "feb",       "mar",       "apr",      "jun",      "jul",
     "aug",     "sep",       "oct",      "nov",        "dec",       "christmas", "easter",   "moved",    "home",
     "left",    "living",    "born",     "raised",     "working",   "work",      "worked",   "used",     "these",
     "nothing", "off",       "live",     "been",       "swapped",   "sold",      "quit",     "joined",   "started",
     "back",    "over",      "his",      "her",        "their",     "he",        "she",      "they",     "you",
     "your",    "cancelled", "notes",    "favourite",  "favorite",  "current",   "new",      "old",      "name",
     "job",     "employer",  "city",     "company",    "project",   "once",      "if",       "what",     "which",
     "who",     "how",       "ok",       "okay",       "well",      "also",      "then",     "there",    "here",
     "please",  "thanks",    "thank",    "understood", "noted",     "agreed",    "great",    "good",     "perfect",
     "cool",    "got",       "makes",    "give",       "write",     "explain",   "draft",    "show",     "tell",
     "make",    "put",       "find",     "list",       "help",      "sorry",     "sure",     "right",    "fine",
     "hello",   "hi",        "hey",      "happy",      "let",       "try",       "any",      "can",      "could",
     "does",    "do",        "is",       "are",        "should",    "would",     "will",     "did",      "was",
     "have",    "has",       "imagine",  "assume",     "suppose",   "say",       "re",       "god",      "ps",
     "fyi",     "btw",       "am",       "pm",         "gp",        "tv",        "pc",       "yeah",     "yep",
     "yup",     "nope",      "morning",  "evening",    "afternoon", "tonight",   "honestly", "actually", "anyway",
     "plus",    "ask",       "rent",     "funny",      "crazy",     "little",    "big",      "quick",    "background",
     "context", "situation", "turns",    "long",       "finally",   "ever",      "every",    "each",     "one",
     "two",     "someone",   "everyone", "nobody",     "somebody",  "anybody",   "instead",  "again",    "never",
     "always",  "only",      "both",     "need",       "needs",     "want",      "looking",  "seeking"});

constexpr auto kThingNames = std::to_array<std::string_view>({"Python", "Google"});

constexpr auto kEmptyHeads = std::to_array<std::string_view>(
    {"his",  "her", "hers", "its", "their", "theirs", "your", "every", "each",  "much",
     "many", "oh",  "ok",   "am",  "is",    "are",    "was",  "be",    "been",  "have",
     "has",  "had", "and",  "but", "who",   "any",    "no",   "all",   "being", "itself"});

constexpr auto kAfterFirstValue = std::to_array<std::string_view>(
    {"is",      "has",    "was",   "are",    "it",    "pays",  "took",  "let",     "gave",   "became",
     "remains", "will",   "had",   "beats",  "wins",  "makes", "for",   "could",   "would",  "can",
     "gives",   "brings", "sets",  "and",    "keeps", "runs",  "hired", "allergy", "degree", "signs",
     "here",    "now",    "every", "please", "all",   "were",  "have",  "over",    "that",   "since"});

constexpr auto kAnswerLeads = std::to_array<std::string_view>({"", "is ", "in ", "at ", "by ", "the ", "play ", "a "});

constexpr auto kTimedFamilies = std::to_array<std::string_view>({"birthday", "age", "wakes"});

constexpr std::string_view kTagQuestion =
    "(?i)(,? (?:ok|okay|right|yeah|alright|all right|you know|y'know|see|eh|innit|ya know|yes|will you|would you|could "
    "you)\\?)$";

constexpr std::string_view kAsksOutright =
    "(?i)^(?:(?:and|so|but|ok|okay|hey|hi|now|then|also),? )*(?:how|what|where|when|why|which|who)(?: [\\w-]+){0,3}? "
    "(?:do|does|did|can|could|should|would|shall) (?:i|we|you|one)\\b[^,;:]*$";

#define STATED_NEXT                                                                                        \
    "((?:i|i'm|im|i've|ive|i'd|we|we're|we've|my|our|he|she|they|it's|its|there's|(?-i:[A-Z])[a-z'-]+(?: " \
    "(?-i:[A-Z])[a-z'-]+)?) .+)$"
/// "Did I mention I …?", "does it change anything that my sister …?", "what with the fact that we …, how …?"
constexpr std::string_view kAskedBeside =
    "(?i)^(?:[a-z' ]+[,:-]+ )?(?:(?:did|have|had) (?:i|we) (?:\\w+ ){0,3}?(?:mention|mentioned|say|said|tell "
    "you|told "
    "you|told u|add|explain)(?: you| yet| already)?(?: that)?|(?:does|would|will|did|could|might) (?:it|that|this) "
    "(?:\\w+ "
    "){1,4}?that|(?:does|would|will|did|could|might) (?:it|that|this|things|anything|your \\w+) (?:\\w+ "
    "){1,4}?(?:if|to) "
    "(?:(?:i|you) )?(?:\\w+ ){0,2}?(?:told|tell|said|say|mention(?:ed)?|knew|know|hear|heard|learn(?:ed|t)?)(?: you)?"
    "(?: that)?|(?:what with|given|considering|knowing|seeing) the fact that) " STATED_NEXT;
constexpr std::string_view kAsksAfter =
    "(?i)[,;] (?:so |then |and )?(?:what|how|which|where|when|who|why|can|could|do|does|did|should|would|is|are|am|any|"
    "will)\\b";

/// "Told me about this app", "is asking me again", "swears by it".
constexpr std::string_view kPassingOfOthers =
    "(?i)\\b(?:you|yourself|your)\\b|\\b(?:this|that) (?:exact|very|same) "
    "(?:question|thing|problem)\\b|\\b(?:told|tells?|asks?|asked|showed|shows|reminds?|reminded|says|said|thinks|"
    "thought|reckons?|believes?|claims?|insists?|recommend(?:s|ed)|suggest(?:s|ed)|helped|sent|got|checks?|checked) "
    "(?:me|us|that|i|we|my|our|this|it)\\b|^(?:is|are|was|were) \\w+ing (?:me|us|here|right here|this|that|it)\\b|"
    "^(?:is|are|was|were) (?:just |now |always )?(?:coming|going|asking|waiting|calling|shouting|sitting|standing|"
    "laughing|watching)\\b[^\\d]*$|^(?:swears|swear) by "
    "(?:it|this|that|them)\\b|^(?:rang|phoned|called|rings|calls|fell asleep)\\b|^wants (?:me|us) "
    "to\\b|^(?:can ?not|could not) (?:find|come|make it|wait|believe|decide|remember|open|log in|get "
    "in)\\b|^(?:should|must|has to|needs to) be "
    "(?:on|in|added|included|listed|told)\\b";

constexpr auto kEmptyWords = std::to_array<std::string_view>(
    {"i",         "we",      "me",      "us",     "my",     "our",        "own",        "he",     "she",    "his",
     "her",       "him",     "they",    "them",   "their",  "it",         "its",        "itself", "this",   "that",
     "these",     "those",   "one",     "ones",   "there",  "here",       "so",         "too",    "also",   "as",
     "well",      "now",     "then",    "again",  "still",  "just",       "only",       "never",  "always", "often",
     "sometimes", "usually", "already", "yet",    "ever",   "not",        "no",         "do",     "does",   "did",
     "to",        "in",      "on",      "at",     "of",     "for",        "with",       "by",     "from",   "up",
     "out",       "off",     "over",    "about",  "into",   "through",    "and",        "or",     "but",    "if",
     "when",      "the",     "a",       "an",     "all",    "every",      "each",       "both",   "some",   "any",
     "much",      "many",    "more",    "lot",    "way",    "altogether", "completely", "day",    "days",   "week",
     "weeks",     "month",   "months",  "year",   "years",  "time",       "times",      "night",  "nights", "minute",
     "minutes",   "hour",    "hours",   "moment", "while",  "bit",        "thing",      "things", "stuff",  "what",
     "which",     "who",     "where",   "how",    "why",    "will",       "would",      "can",    "could",  "should",
     "may",       "might",   "must",    "shall",  "really", "very",       "quite",      "back",   "down",   "away",
     "today",     "once",    "got",     "get",    "gets"});

constexpr auto kPointingHeads =
    std::to_array<std::string_view>({"it", "it's", "its", "that", "that's", "this", "these", "those", "which"});

constexpr auto kBeingWords =
    std::to_array<std::string_view>({"am", "is", "are", "was", "were", "be", "been", "being", "have", "has", "had"});

constexpr auto kNoFavourites =
    std::to_array<std::string_view>({"one", "ones", "part", "parts", "used", "now", "always"});

constexpr auto kBeforePlaces =
    std::to_array<std::string_view>({"in", "at", "on", "by", "from", "near", "into", "through", "since"});

/// "Your sister" is somebody else; whom it asks to know something is not whom it asks about.
constexpr std::string_view kSecondPerson = "(?i)\\b(?:you|your|yours|yourself|you're|you've)\\b";
constexpr std::string_view kAsksWhether =
    "(?i)\\b(?:(?:do|did|can|could|would|will|may|should) (?:you|i) (?:happen to |please |also |still )*(?:know|tell "
    "me|"
    "remember|recall|say|remind me|share|ask|note|put down|call)|(?:as )?you (?:know|said|mentioned)|if you know)\\b";

constexpr auto kFactiveJoints = std::to_array<std::string_view>(
    {"",       ":",       "since",       "as",    "because", "cause", "cos",      "cuz",    "coz",
     "given",  "seeing",  "considering", "now",   "and",     "but",   "although", "though", "while",
     "whilst", "knowing", "with",        "being", "even",    "plus",  "so"});

constexpr auto kWriter = std::to_array<std::string_view>({"i", "me", "we", "us", "myself", "mine", "ours"});

/// "I never take another", "I read the wrong line".
constexpr auto kFreelyStated =
    std::to_array<std::string_view>({"habit", "goal race", "degree", "field of study", "ended"});

}  // namespace

void addEnglishOpenReading(Language& language) {
    language.noValueNames = kNoValueNames;
    language.thingNames = kThingNames;
    language.emptyHeads = kEmptyHeads;
    language.afterFirstValue = kAfterFirstValue;
    language.answerLeads = kAnswerLeads;
    language.timedFamilies = kTimedFamilies;
    language.tagQuestion = kTagQuestion;
    language.askedBeside = kAskedBeside;
    language.asksOutright = kAsksOutright;
    language.asksAfter = kAsksAfter;
    language.passingOfOthers = kPassingOfOthers;
    language.emptyWords = kEmptyWords;
    language.pointingHeads = kPointingHeads;
    language.beingWords = kBeingWords;
    language.noFavourites = kNoFavourites;
    language.beforePlaces = kBeforePlaces;
    language.secondPerson = kSecondPerson;
    language.asksWhether = kAsksWhether;
    language.factiveJoints = kFactiveJoints;
    language.writer = kWriter;
    language.freelyStated = kFreelyStated;
}

}  // namespace hearth::memory
