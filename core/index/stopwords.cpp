// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/stopwords.h"

#include <algorithm>
#include <array>

namespace hearth::index {

namespace {

/// Sorted. "may" is a month, "like" and "get" are what people ask about: they stay out of this list.
constexpr auto kStopwords = std::to_array<std::string_view>(
    {"a",       "about",    "above",  "after",  "again",      "against", "ain",       "all",      "also",
     "am",      "an",       "and",    "any",    "are",        "aren",    "arent",     "as",       "at",
     "be",      "because",  "been",   "before", "being",      "below",   "between",   "both",     "but",
     "by",      "can",      "cannot", "cant",   "could",      "couldn",  "couldnt",   "d",        "did",
     "didn",    "didnt",    "do",     "does",   "doesn",      "doesnt",  "doing",     "don",      "dont",
     "down",    "during",   "each",   "few",    "for",        "from",    "further",   "had",      "hadn",
     "hadnt",   "has",      "hasn",   "hasnt",  "have",       "haven",   "havent",    "having",   "he",
     "hed",     "her",      "here",   "hers",   "herself",    "hes",     "him",       "himself",  "his",
     "how",     "i",        "id",     "if",     "ill",        "im",      "in",        "into",     "is",
     "isn",     "isnt",     "it",     "its",    "itself",     "ive",     "just",      "ll",       "m",
     "ma",      "me",       "might",  "mightn", "more",       "most",    "must",      "mustn",    "my",
     "myself",  "no",       "nor",    "not",    "now",        "o",       "of",        "off",      "on",
     "once",    "only",     "or",     "other",  "our",        "ours",    "ourselves", "out",      "over",
     "own",     "re",       "s",      "same",   "shan",       "she",     "shed",      "shes",     "should",
     "shouldn", "shouldnt", "so",     "some",   "such",       "t",       "than",      "that",     "thats",
     "the",     "their",    "theirs", "them",   "themselves", "then",    "there",     "theres",   "these",
     "they",    "theyd",    "theyll", "theyre", "theyve",     "this",    "those",     "through",  "to",
     "too",     "under",    "until",  "up",     "us",         "ve",      "very",      "was",      "wasn",
     "wasnt",   "we",       "wed",    "were",   "weren",      "werent",  "weve",      "what",     "whats",
     "when",    "whens",    "where",  "wheres", "which",      "while",   "who",       "whom",     "whos",
     "why",     "will",     "with",   "won",    "wont",       "would",   "wouldn",    "wouldnt",  "y",
     "yes",     "you",      "youd",   "youll",  "your",       "youre",   "yours",     "yourself", "yourselves",
     "youve"});
static_assert(std::is_sorted(kStopwords.begin(), kStopwords.end()));

}  // namespace

std::span<const std::string_view> englishStopwords() { return kStopwords; }

bool isStopword(std::string_view word) { return std::binary_search(kStopwords.begin(), kStopwords.end(), word); }

}  // namespace hearth::index
