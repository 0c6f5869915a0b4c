// SPDX-License-Identifier: AGPL-3.0-or-later
// English clauses that no mark parts (reading/run_ons.h).
#include "core/memory/reading/run_ons.h"

#include <array>

#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

using W = std::string_view;

constexpr auto kSubjects = std::to_array<W>({"i", "we", "he", "she", "they"});
constexpr auto kMaybe = std::to_array<W>({"it", "you", "that", "this", "there", "nobody", "everybody", "everyone"});
constexpr auto kWithVerb = std::to_array<W>(
    {"i'm",  "im",    "i've",   "ive",   "i'd",     "i'll",   "we're",   "we've",   "we'll",   "we'd",
     "he's", "he'll", "he'd",   "she's", "she'll",  "she'd",  "they're", "they've", "they'll", "they'd",
     "it's", "it'll", "that's", "thats", "there's", "theres", "you're",  "you've",  "you'll",  "let's"});
constexpr auto kOwners = std::to_array<W>({"my", "our"});
constexpr auto kLeads =
    std::to_array<W>({"anyway",   "anyways", "ok",  "okay", "oh",   "now", "also", "plus", "btw", "well", "so",
                      "actually", "and",     "but", "then", "wait", "no",  "yes",  "yeah", "nah", "lol"});
constexpr auto kTaking = std::to_array<W>(
    {"that",    "because", "cause",   "cos",      "cuz",       "coz",      "as",        "than",     "who",
     "which",   "whom",    "whose",   "what",     "where",     "how",      "why",       "whether",  "said",
     "says",    "say",     "saying",  "told",     "tell",      "tells",    "think",     "thinks",   "thought",
     "know",    "knows",   "knew",    "hope",     "hoping",    "guess",    "reckon",    "wish",     "bet",
     "swear",   "mean",    "means",   "meant",    "feel",      "feels",    "felt",      "heard",    "hear",
     "see",     "saw",     "figure",  "figured",  "suppose",   "believe",  "believed",  "sure",     "glad",
     "sorry",   "afraid",  "scared",  "happy",    "decided",   "realized", "realised",  "forgot",   "remember",
     "noticed", "found",   "find",    "promised", "wondering", "wonder",   "ask",       "asked",    "make",
     "made",    "makes",   "let",     "lets",     "help",      "helped",   "was",       "is",       "were",
     "are",     "am",      "be",      "been",     "do",        "does",     "did",       "can",      "could",
     "will",    "would",   "should",  "have",     "has",       "had",      "may",       "might",    "must",
     "not",     "to",      "of",      "in",       "on",        "at",       "for",       "with",     "from",
     "by",      "about",   "like",    "into",     "over",      "under",    "the",       "a",        "an",
     "every",   "time",    "times",   "way",      "thing",     "things",   "something", "anything", "everything",
     "nothing", "all",     "one",     "ones",     "place",     "places",   "day",       "reason",   "people",
     "first",   "last",    "only",    "myself",   "wherever",  "whatever", "however",   "whenever", "don't",
     "dont",    "didn't",  "doesn't", "can't"});
constexpr auto kHolding = std::to_array<W>({"if", "when", "while", "whilst", "since", "after", "before", "until",
                                            "till", "unless", "once", "though", "although", "whereas", "as"});
constexpr auto kDeterminers =
    std::to_array<W>({"the", "all", "every", "any", "each", "these", "those", "what", "whatever", "which"});
constexpr auto kIndefinite = std::to_array<W>({"a", "an", "some", "no", "one", "two", "another"});
constexpr auto kJoints = std::to_array<W>({"so", "and", "but", "then"});
constexpr auto kQuoting = std::to_array<W>({"quote", "unquote", "quoted", "verbatim"});
constexpr auto kDeniedEnds = std::to_array<W>({"n't", "dont", "didnt", "doesnt", "isnt", "wasnt", "cant", "wont"});
constexpr auto kOpenings = std::to_array<W>({"now that"});
constexpr auto kSeveral = std::to_array<W>({"and", "or", "&", "nor", "plus"});

}  // namespace

const RunOnWords& englishRunOns() {
    static constexpr RunOnWords kWords{.subjects = kSubjects,
                                       .maybe = kMaybe,
                                       .withVerb = kWithVerb,
                                       .owners = kOwners,
                                       .leads = kLeads,
                                       .taking = kTaking,
                                       .holding = kHolding,
                                       .determiners = kDeterminers,
                                       .indefinite = kIndefinite,
                                       .several = kSeveral,
                                       .joints = kJoints,
                                       .quoting = kQuoting,
                                       .deniedEnds = kDeniedEnds,
                                       .openings = kOpenings};
    return kWords;
}

}  // namespace hearth::memory
