// SPDX-License-Identifier: AGPL-3.0-or-later
// English words around values that no construction shows, and between the stretches of a sentence.
#include <array>

#include "core/memory/english.h"

namespace hearth::memory {

namespace {

constexpr auto kNoValueNames = std::to_array<std::string_view>(
    {"i",       "my",        "we",      "our",       "the",      "it",         "this",    "that",      "but",
     "and",     "so",        "not",     "no",        "yes",      "now",        "since",   "after",     "before",
     "when",    "while",     "as",      "because",   "just",     "still",      "in",      "on",        "at",
     "for",     "from",      "to",      "jan",       "feb",      "mar",        "apr",     "jun",       "jul",
     "aug",     "sep",       "oct",     "nov",       "dec",      "christmas",  "easter",  "moved",     "home",
     "left",    "living",    "born",    "raised",    "working",  "work",       "worked",  "used",      "these",
     "nothing", "off",       "live",    "been",      "swapped",  "sold",       "quit",    "joined",    "started",
     "back",    "over",      "his",     "her",       "their",    "he",         "she",     "they",      "you",
     "your",    "cancelled", "notes",   "favourite", "favorite", "current",    "new",     "old",       "name",
     "job",     "employer",  "city",    "company",   "project",  "once",       "if",      "what",      "which",
     "who",     "how",       "ok",      "okay",      "well",     "also",       "then",    "there",     "here",
     "please",  "thanks",    "thank",   "great",     "good",     "perfect",    "cool",    "got",       "makes",
     "give",    "write",     "explain", "draft",     "show",     "tell",       "make",    "put",       "find",
     "list",    "help",      "sorry",   "sure",      "right",    "fine",       "hello",   "hi",        "hey",
     "happy",   "let",       "try",     "any",       "can",      "could",      "does",    "do",        "is",
     "are",     "should",    "would",   "will",      "did",      "was",        "have",    "has",       "imagine",
     "assume",  "suppose",   "say",     "re",        "god",      "ps",         "fyi",     "btw",       "am",
     "pm",      "gp",        "tv",      "pc",        "yeah",     "yep",        "yup",     "nope",      "morning",
     "evening", "afternoon", "tonight", "honestly",  "actually", "anyway",     "plus",    "ask",       "rent",
     "funny",   "crazy",     "little",  "big",       "quick",    "background", "context", "situation", "turns",
     "long",    "finally",   "ever",    "every",     "each",     "one",        "two",     "someone",   "everyone",
     "nobody",  "somebody",  "anybody", "instead",   "again",    "never",      "always",  "only",      "both"});

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

constexpr auto kFactiveJoints = std::to_array<std::string_view>(
    {"",       ":",       "since",       "as",    "because", "cause", "cos",      "cuz",    "coz",
     "given",  "seeing",  "considering", "now",   "and",     "but",   "although", "though", "while",
     "whilst", "knowing", "with",        "being", "even",    "plus",  "so"});

constexpr auto kWriter = std::to_array<std::string_view>({"i", "me", "we", "us", "myself", "mine", "ours"});

}  // namespace

void addEnglishOpenReading(Language& language) {
    language.noValueNames = kNoValueNames;
    language.thingNames = kThingNames;
    language.emptyHeads = kEmptyHeads;
    language.afterFirstValue = kAfterFirstValue;
    language.answerLeads = kAnswerLeads;
    language.timedFamilies = kTimedFamilies;
    language.factiveJoints = kFactiveJoints;
    language.writer = kWriter;
}

}  // namespace hearth::memory
