// SPDX-License-Identifier: AGPL-3.0-or-later
// English: where sentences end, and what tells what a thread decided, left open or left off.
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/language/fold_words.h"
#include "core/memory/language/sentences.h"

namespace hearth::memory {

namespace {

using W = std::string_view;

constexpr auto kAbbreviations =
    std::to_array<W>({"mr",  "mrs", "ms",  "dr",  "prof", "st",   "sr",   "jr",     "vs",  "etc", "e.g", "i.e",
                      "eg",  "ie",  "no",  "inc", "ltd",  "co",   "corp", "approx", "ca",  "cf",  "fig", "vol",
                      "jan", "feb", "mar", "apr", "aug",  "sept", "sep",  "oct",    "nov", "dec"});
constexpr auto kMayEnd = std::to_array<W>({"etc", "no"});
constexpr auto kLetters = std::to_array<W>({"i"});

constexpr SentenceMarks kSentences{.abbreviations = kAbbreviations, .mayEnd = kMayEnd, .letters = kLetters};

constexpr auto kSmall = std::to_array<W>(
    {"about",  "after",   "again",   "also",   "another", "any",   "anything", "are",    "because", "been",
     "before", "being",   "best",    "better", "between", "but",   "can",      "cannot", "could",   "did",
     "does",   "doing",   "don't",   "each",   "even",    "every", "first",    "for",    "from",    "get",
     "give",   "going",   "good",    "had",    "has",     "have",  "help",     "here",   "hers",    "him",
     "his",    "how",     "however", "i'm",    "i've",    "into",  "it's",     "its",    "just",    "know",
     "let",    "let's",   "like",    "look",   "make",    "many",  "maybe",    "might",  "more",    "most",
     "much",   "need",    "not",     "now",    "okay",    "one",   "only",     "other",  "our",     "out",
     "over",   "please",  "really",  "same",   "say",     "see",   "she",      "should", "some",    "something",
     "still",  "such",    "sure",    "tell",   "than",    "thank", "thanks",   "that",   "that's",  "the",
     "their",  "them",    "then",    "there",  "these",   "they",  "thing",    "things", "think",   "this",
     "those",  "through", "time",    "too",    "try",     "two",   "use",      "using",  "very",    "want",
     "was",    "way",     "well",    "were",   "what",    "when",  "where",    "which",  "while",   "who",
     "why",    "will",    "with",    "work",   "would",   "yes",   "yet",      "else",   "you",     "you're",
     "your",   "hello",   "and",     "all",    "may",     "me",    "my",       "we",     "i",       "new",
     "great",  "write",   "example"});

constexpr FoldWords kFolds{
    .small = kSmall,
    .decision =
        "(?i)(?:\\b(?:we|i)(?:'ve| have)? (?:finally )?(?:decided|chose|picked|settled on|agreed)\\b|\\blet'?s "
        "(?:go|stick) with\\b|\\b(?:i'll|we'll|i will|we will|i'm going to|we're) go(?:ing)? with\\b|\\b(?:final "
        ")?decision is\\b)",
    .open =
        "(?i)(?:\\b(?:still (?:need|have) to|not sure (?:whether|if|which|what|how)|(?:haven't|have not) decided|open "
        "question|to be decided|to do:|need to (?:decide|figure out|find out)|undecided|remains to "
        "be)\\b|\\bTODO\\b|\\bTBD\\b)",
    .completed =
        "(?i)\\b(?:it works|works now|that works|that (?:solved|fixed) it|solved|all done|it's done|is "
        "done|finished|shipped|published|submitted|we're live|deployed it|problem solved|mission accomplished)\\b",
    .abandoned =
        "(?i)\\b(?:never mind|nevermind|forget (?:it|about it)|giv(?:e|ing) up|gave up|let's drop|drop (?:it|the "
        "idea)|scrap (?:it|that|the idea)|not worth it|changed my mind about)\\b",
    .implementing =
        "(?i)\\b(?:i've (?:added|built|implemented|written|set up|started)|i (?:added|built|implemented|set "
        "up|started)|working on (?:it|the|this)|halfway|in progress|next step|i'm "
        "(?:building|implementing|writing|setting up)|error|exception|fails with)\\b"};

}  // namespace

const SentenceMarks& englishSentences() { return kSentences; }
const FoldWords& englishFolds() { return kFolds; }

}  // namespace hearth::memory
