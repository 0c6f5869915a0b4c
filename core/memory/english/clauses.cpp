// SPDX-License-Identifier: AGPL-3.0-or-later
// English: where clauses begin, who does something in them, and the heads of predicates.
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/reading/clauses.h"
#include "core/memory/reading/predicates.h"
#include "core/memory/reading/segmentation.h"

namespace hearth::memory {

namespace {

using W = std::string_view;
using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kPronouns = std::to_array<W>(
    {"i",       "i'm",   "im",  "i've",   "ive",   "i'd",    "i'll",     "we",        "we're",   "we've", "we'll",
     "we'd",    "he",    "she", "he's",   "she's", "they",   "they're",  "they've",   "it",      "it's",  "that's",
     "there's", "there", "you", "you're", "let's", "nobody", "everyone", "everybody", "nothing", "mine",  "ours"});
constexpr auto kSubjects = std::to_array<Pair>({{"i", "I"}, {"w", "we"}});
constexpr auto kDeterminers = std::to_array<W>({"my", "our", "his", "her", "their", "the", "a", "an", "this", "that",
                                                "these", "those", "both", "all", "one", "every", "each"});
constexpr auto kConjunctions = std::to_array<W>(
    {"and",      "but",         "so",           "because",   "cause",    "cos",    "cuz",         "coz",
     "although", "though",      "while",        "whilst",    "whereas",  "plus",   "yet",         "since",
     "as",       "when",        "until",        "till",      "given",    "seeing", "considering", "now",
     "&",        "then",        "also",         "except",    "where",    "that",   "which",       "who",
     "knowing",  "meaning",     "only",         "with",      "remember", "what",   "even",        "being",
     "moreover", "furthermore", "additionally", "meanwhile", "besides",  "further"});
constexpr auto kBetween = std::to_array<W>(
    {"that",     "as",  "how",    "though",    "well",     "also",    "then",    "now",  "so",  "because", "since",
     "actually", "yes", "means",  "anyway",    "btw",      "well",    "the",     "fact", "oh",  "and",     "cos",
     "but",      "of",  "course", "meanwhile", "moreover", "further", "besides", "on",   "top", "plus"});
constexpr auto kJoining = std::to_array<W>({"and", "but", "then"});
constexpr auto kSigns = std::to_array<W>({"&", " / "});
constexpr auto kAnd = std::to_array<W>({"and"});
constexpr auto kBeingNow = std::to_array<W>({"am", "is", "are", "i'm", "im", "she's", "he's"});
constexpr auto kBeingThen = std::to_array<W>({"was", "were"});
constexpr auto kAsking = std::to_array<W>({"any"});
constexpr auto kPointers =
    std::to_array<W>({"it", "it's", "its", "that", "that's", "thats", "them", "those", "this", "there", "they",
                      "they're", "one", "ones", "which", "there's", "these", "itself"});
constexpr auto kNaming = std::to_array<W>({"that", "this", "those", "these", "one"});
constexpr auto kThat = std::to_array<W>({"that"});
constexpr auto kThe = std::to_array<W>({"the"});
constexpr auto kOfSeveral = std::to_array<W>({"are", "were", "have", "both", "aren't"});
constexpr auto kMe = std::to_array<W>({"me"});
constexpr auto kI = std::to_array<W>({"i"});
constexpr auto kBeen = std::to_array<W>({"been"});
constexpr auto kMine = std::to_array<W>({"mine"});
constexpr auto kBe = std::to_array<W>({"be"});
constexpr auto kGoverned = std::to_array<W>({"where", "what", "who", "which"});
constexpr auto kGoverning =
    std::to_array<W>({"after", "of", "for", "with", "about", "from", "by", "than", "like", "to"});

constexpr SegmentWords kSegments{.pronouns = kPronouns,
                                 .subjects = kSubjects,
                                 .determiners = kDeterminers,
                                 .conjunctions = kConjunctions,
                                 .between = kBetween,
                                 .joining = kJoining,
                                 .signs = kSigns,
                                 .lists = kAnd,
                                 .beingNow = kBeingNow,
                                 .beingThen = kBeingThen,
                                 .asking = kAsking,
                                 .pointers = kPointers,
                                 .naming = kNaming,
                                 .pointsAtAll = kThat,
                                 .theOne = kThe,
                                 .ofSeveral = kOfSeveral,
                                 .selfFirst = kMe,
                                 .selfLast = kI,
                                 .hasBeen = kBeen,
                                 .alone = kMine,
                                 .noSharing = kBe,
                                 .governed = kGoverned,
                                 .governing = kGoverning};

constexpr auto kStarting = std::to_array<W>(
    {"i",   "i'm", "im",  "i've", "ive",   "i'd",  "i'll",    "we", "we're", "we've",  "we'll",   "we'd", "my",
     "our", "he",  "she", "he's", "she's", "they", "they're", "it", "it's",  "that's", "there's", "you",  "let's"});
constexpr auto kOwnHeads = std::to_array<W>({"my", "our", "me"});
constexpr auto kClauseConjunctions = std::to_array<W>(
    {"and", "but", "so", "because", "although", "though", "while", "whereas", "plus", "yet", "since", "as", "&"});
constexpr auto kThings = std::to_array<W>({"a", "an", "one", "two", "three", "four", "five", "allergic", "vegan",
                                           "vegetarian", "married", "divorced", "single", "retired"});
constexpr auto kLendable =
    std::to_array<W>({"am", "is", "have", "has", "i'm", "im", "we're", "she's", "he's", "i've", "own", "owns"});
constexpr auto kJoints = std::to_array<W>({"and", "but", "so", "plus", "yet", "&"});
constexpr auto kMaybeReasons = std::to_array<W>({"since", "as"});
constexpr auto kReasons = std::to_array<W>({"because"});
constexpr auto kParting = std::to_array<W>({"but"});
constexpr auto kPartingBehind = std::to_array<W>({"so"});
constexpr auto kSelves = std::to_array<W>({"me", "myself"});
constexpr auto kUserHeads = std::to_array<W>({"i ", "we "});
constexpr auto kOwners = std::to_array<W>({"my ", "our "});
constexpr auto kIsMine = std::to_array<W>({"is my ", "are my "});

constexpr ClauseWords kClauses{
    .starting = kStarting,
    .ownHeads = kOwnHeads,
    .conjunctions = kClauseConjunctions,
    .things = kThings,
    .lendable = kLendable,
    .joints = kJoints,
    .lists = kAnd,
    .maybeReasons = kMaybeReasons,
    .reasons = kReasons,
    .parting = kParting,
    .partingBehind = kPartingBehind,
    .selfLast = kI,
    .selves = kSelves,
    .userHeads = kUserHeads,
    .owners = kOwners,
    .isMine = kIsMine,
    .owned = "'s ",
    .kin = "(?i)^(?:my|our) (?:new |current |lovely )?({relation})\\b",
    .animal = "(?i)^(?:my|our) (?:\\w+ ){0,2}?({animal})\\b",
    .both =
        "(?i)^(?:my|our) ((?:{relation})(?: (?-i:\\p{Lu})\\pL+)? (?:and|&) (?:(?:my|our|his|her|their) )?"
        "(?:{relation}|kids|children|sons|daughters|boys|girls|twins|parents|siblings|brothers|sisters|family)"
        "(?: (?-i:\\p{Lu})\\pL+)?) ((?-i:[a-z]).*)$",
    .name = "^,? ?(\\p{Lu}[\\pL'’\\-]*\\pL(?: \\p{Lu}[\\pL\\-]+)?),?(?: |'s |$)",
    .called =
        "^(?:'s)? (?:name is|is called|is named|goes by) (\\p{Lu}[\\pL'\\-]+(?: \\p{Lu}[\\pL'\\-]+)?)$|^ is "
        "(\\p{Lu}\\pL+(?: \\p{Lu}\\pL+)?)$",
    .given = "(?i)^(?:the|his|her|their) name (?:is|would be|'s) (?-i:(\\p{Lu}[\\pL'\\-]*\\pL))$",
    .nationality = "(?:ese|ish|ian|ean|can|ch|ek|ss|utch|erman)$",
    .bareName = "^(\\p{Lu}[\\pL\\-]+(?: \\p{Lu}[\\pL\\-]+)?)('s)? (.+)$",
    .together =
        "(?i)^(?:(?:(?:me and )?(?:my|our) [\\w -]{2,24}?|\\p{Lu}\\pL+)(?: \\p{Lu}\\pL+)? (?:and|n|&) "
        "(?:i|me|myself)|(?:me|myself) (?:and|n|&) (?:(?:my|our) [\\pL-]+|[\\pL-]+)(?: (?-i:\\p{Lu})\\pL+)?) (.+)$"};

constexpr auto kBeForms = std::to_array<W>({"is", "are", "was"});
constexpr auto kNot = std::to_array<W>({"not"});
constexpr auto kGreetings = std::to_array<W>({"hi", "hey", "hello"});
constexpr auto kAnymore = std::to_array<W>({"anymore", "any more", "any longer"});
constexpr auto kWillNot = std::to_array<W>({"will", "not"});
constexpr auto kRefused = std::to_array<W>({"eat", "drink", "touch", "wear"});
constexpr auto kOnce = std::to_array<W>(
    {"today", "tonight", "tomorrow", "this", "there", "now", "until", "till", "again", "before", "it", "that"});
constexpr auto kStressing = std::to_array<W>({"do"});
constexpr auto kBaseEnds = std::to_array<WordEnding>({{"ss", 0, ""},
                                                      {"sses", 2, ""},
                                                      {"shes", 2, ""},
                                                      {"ches", 2, ""},
                                                      {"xes", 2, ""},
                                                      {"oes", 2, ""},
                                                      {"zzes", 2, ""},
                                                      {"s", 1, ""}});
constexpr auto kNoLonger = std::to_array<W>({"no", "longer"});
constexpr auto kHaveNotGot = std::to_array<W>({"have", "not", "got"});
constexpr auto kHaveGot = std::to_array<W>({"have", "got"});
constexpr auto kDoNot = std::to_array<W>({"do", "not"});
constexpr auto kBeNot = std::to_array<W>({"be", "not"});
constexpr auto kVerbNoLonger = std::to_array<W>({"*", "no", "longer"});
constexpr auto kAsSaidHeads = std::to_array<HeadForm>({{kNoLonger, 3, 0, 2, Denial::Ended}});
constexpr auto kShortened =
    std::to_array<HeadForm>({{kHaveNotGot, 4, 1, 2, Denial::Denied}, {kHaveGot, 3, 1, 2, Denial::None}});
constexpr auto kDenying = std::to_array<HeadForm>({{kDoNot, 3, 0, 2, Denial::Denied},
                                                   {kDoNot, 2, 1, 2, Denial::Denied},
                                                   {kBeNot, 2, 1, 2, Denial::Denied},
                                                   {kVerbNoLonger, 3, 1, 3, Denial::Ended}});

constexpr PredicateForms kPredicates{.being = kBeForms,
                                     .denials = kNot,
                                     .greetings = kGreetings,
                                     .anymore = kAnymore,
                                     .refusing = kWillNot,
                                     .refused = kRefused,
                                     .once = kOnce,
                                     .refusal = "do",
                                     .stressing = kStressing,
                                     .shortestVerb = 4,
                                     .baseEnds = kBaseEnds,
                                     .asSaid = kAsSaidHeads,
                                     .shortened = kShortened,
                                     .denying = kDenying};

}  // namespace

const SegmentWords& englishSegments() {
    static const SegmentWords segments = [] {
        SegmentWords words = kSegments;
        words.joinedFacts = &englishJoinedFacts();
        return words;
    }();
    return segments;
}
const ClauseWords& englishClauses() { return kClauses; }
const PredicateForms& englishPredicates() { return kPredicates; }

}  // namespace hearth::memory
