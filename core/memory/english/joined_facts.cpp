// SPDX-License-Identifier: AGPL-3.0-or-later
// English: two facts that one sentence joins.
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/reading/joined_facts.h"

namespace hearth::memory {

namespace {

using W = std::string_view;

constexpr auto kJoints = std::to_array<W>({"and", "plus"});
constexpr auto kBare = std::to_array<W>({"i", "we", "im", "ive"});
constexpr auto kHelping = std::to_array<W>({"am", "are", "is", "was", "were", "have", "has", "had", "been", "being"});
constexpr auto kAdverbs =
    std::to_array<W>({"also",   "still",  "now",          "always",    "usually",  "often",     "sometimes",
                      "mostly", "mainly", "currently",    "already",   "just",     "really",    "only",
                      "both",   "then",   "occasionally", "regularly", "normally", "generally", "even"});
constexpr auto kDoing = std::to_array<W>({"ing"});
constexpr auto kVerbs = std::to_array<W>(
    {"work",     "live",     "love",      "like",    "prefer",     "hate",      "speak",     "study",   "play",
     "own",      "drive",    "use",       "enjoy",   "run",        "teach",     "eat",       "drink",   "collect",
     "practise", "practice", "volunteer", "read",    "tutor",      "stack",     "cycle",     "walk",    "swim",
     "row",      "sing",     "dance",     "paint",   "draw",       "write",     "cook",      "bake",    "knit",
     "sew",      "garden",   "coach",     "train",   "help",       "keep",      "look",      "care",    "grow",
     "make",     "build",    "repair",    "fix",     "sell",       "buy",       "rent",      "share",   "manage",
     "lead",     "organise", "organize",  "serve",   "clean",      "deliver",   "wait",      "mind",    "breed",
     "rear",     "ride",     "climb",     "sail",    "ski",        "skate",     "fish",      "hunt",    "attend",
     "take",     "do",       "have",      "wear",    "watch",      "follow",    "support",   "belong",  "pay",
     "save",     "give",     "get",       "visit",   "see",        "meet",      "bank",      "invest",  "lodge",
     "commute",  "travel",   "freelance", "consult", "edit",       "translate", "interpret", "lecture", "research",
     "conduct",  "direct",   "act",       "perform", "photograph", "design",    "code",      "program", "maintain",
     "host",     "chair",    "moderate",  "foster",  "sponsor",    "mentor",    "babysit",   "nurse",   "feed",
     "milk",     "shoe",     "groom",     "restore", "carve",      "weave",     "spin",      "brew",    "ferment",
     "forage",   "pick",     "sort",      "carry",   "need",       "sleep",     "spend",     "listen",  "learn",
     "box",      "fence",    "bowl",      "golf"});
constexpr auto kLeading = std::to_array<W>(
    {"go",   "come",  "try",   "want",  "need",  "hope",  "plan",  "wish",   "sit",  "stand",  "stop",  "get",  "wake",
     "goes", "comes", "tries", "wants", "needs", "hopes", "plans", "wishes", "sits", "stands", "stops", "gets", "wakes",
     "let",  "help",  "make",  "see",   "watch", "hear",  "think", "know",   "mean", "would",  "use"});
constexpr auto kInfinitive = std::to_array<W>({"to"});
constexpr auto kModal = std::to_array<W>({"can",    "could", "will",  "would",   "shall",  "should", "may",   "might",
                                          "must",   "i'll",  "i'd",   "we'll",   "we'd",   "ill",    "gonna", "can't",
                                          "cannot", "won't", "don't", "doesn't", "didn't", "dont",   "not",   "never"});
constexpr auto kThirdEnds = std::to_array<W>({"es", "s"});
constexpr auto kPlaces = std::to_array<W>({"at", "in", "on", "near"});
constexpr auto kBeside = std::to_array<W>({"with", "for", "from", "to", "about", "by", "during", "after", "before",
                                           "as", "under", "through", "using", "via", "into", "around"});
constexpr auto kOften = std::to_array<W>({"every", "each", "twice", "once", "daily", "weekly", "nightly", "monthly"});
constexpr auto kWhen = std::to_array<W>({"mondays", "tuesdays",  "wednesdays", "thursdays",  "fridays", "saturdays",
                                         "sundays", "weekends",  "weekend",    "weekdays",   "morning", "mornings",
                                         "evening", "evenings",  "afternoon",  "afternoons", "night",   "nights",
                                         "noon",    "lunchtime", "lunchtimes", "summer",     "winter",  "spring",
                                         "autumn",  "summers",   "winters",    "day",        "days",    "week",
                                         "month",   "term",      "holidays",   "christmas",  "easter",  "midnight"});
constexpr auto kArticles = std::to_array<W>({"a", "an", "the", "some", "two", "three", "four", "five"});
constexpr auto kOwners = std::to_array<W>({"my", "our", "his", "her", "their"});
constexpr auto kOthers = std::to_array<W>(
    {"he", "she", "it", "they", "that", "this", "those", "these", "there", "you", "which", "who", "both", "all"});
constexpr auto kPointing = std::to_array<W>(
    {"it",    "it's",     "its",          "them", "they", "they're", "there", "him",     "himself", "herself", "this",
     "these", "those",    "one",          "ones", "both", "each",    "other", "neither", "vice",    "so",      "he",
     "she",   "together", "respectively", "now",  "yet",  "was",     "were",  "else",    "name",    "no"});
constexpr auto kBinding = std::to_array<W>(
    {"between", "both", "either", "neither", "if",       "unless", "when",     "whenever", "while", "until",
     "till",    "that", "which",  "who",     "whose",    "whom",   "where",    "because",  "as",    "since",
     "than",    "like", "not",    "no",      "or",       "though", "although", "whether",  "what",  "how",
     "why",     "but",  "only",   "nor",     "together", "then",   "now"});
constexpr auto kGoingOn =
    std::to_array<W>({"so", "because", "but", "which", "who", "although", "though", "cos", "since"});

constexpr JoinedFactWords kWords{.joints = kJoints,
                                 .bare = kBare,
                                 .helping = kHelping,
                                 .adverbs = kAdverbs,
                                 .doing = kDoing,
                                 .verbs = kVerbs,
                                 .leading = kLeading,
                                 .infinitive = kInfinitive,
                                 .modal = kModal,
                                 .thirdEnds = kThirdEnds,
                                 .places = kPlaces,
                                 .beside = kBeside,
                                 .often = kOften,
                                 .when = kWhen,
                                 .articles = kArticles,
                                 .owners = kOwners,
                                 .others = kOthers,
                                 .pointing = kPointing,
                                 .binding = kBinding,
                                 .goingOn = kGoingOn};

}  // namespace

const JoinedFactWords& englishJoinedFacts() { return kWords; }

}  // namespace hearth::memory
