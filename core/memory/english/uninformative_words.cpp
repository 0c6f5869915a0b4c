// SPDX-License-Identifier: AGPL-3.0-or-later
// English words that tell nothing specific: a memory that has no others is of no use (reading/informativeness.h).
#include <array>

#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

constexpr auto kToldByWords = std::to_array<std::string_view>(
    {"said", "habit", "opinion", "owns", "gave up", "ended", "event", "preference", "field of study", "learning"});

/// Verbs of asking, going, doing and being somewhere in all their forms, nouns that stand for a whole matter, and
/// adjectives that fit any noun.
constexpr auto kUninformativeWords = std::to_array<std::string_view>(
    {"ask",        "asks",       "asked",    "asking",   "go",        "goes",       "going",     "gone",
     "went",       "come",       "comes",    "came",     "coming",    "leave",      "leaves",    "left",
     "leaving",    "head",       "heads",    "headed",   "heading",   "doing",      "done",      "make",
     "makes",      "made",       "making",   "take",     "takes",     "took",       "taken",     "taking",
     "put",        "puts",       "give",     "gives",    "gave",      "given",      "giving",    "love",
     "loves",      "loved",      "loving",   "like",     "likes",     "liked",      "liking",    "enjoy",
     "enjoys",     "enjoyed",    "hate",     "hates",    "hated",     "play",       "plays",     "played",
     "playing",    "work",       "works",    "worked",   "working",   "stay",       "stays",     "stayed",
     "staying",    "quit",       "quits",    "stop",     "stops",     "stopped",    "stopping",  "start",
     "starts",     "started",    "starting", "keep",     "keeps",     "kept",       "keeping",   "help",
     "helps",      "helped",     "helping",  "share",    "shares",    "shared",     "need",      "needs",
     "needed",     "want",       "wants",    "wanted",   "know",      "knows",      "knew",      "known",
     "think",      "thinks",     "thought",  "thinking", "guess",     "guesses",    "say",       "says",
     "said",       "saying",     "tell",     "tells",    "told",      "telling",    "talk",      "talks",
     "talked",     "see",        "sees",     "saw",      "seen",      "look",       "looks",     "looked",
     "looking",    "find",       "finds",    "found",    "notice",    "noticed",    "noticing",  "try",
     "tries",      "tried",      "trying",   "let",      "lets",      "study",      "studies",   "studied",
     "learn",      "learns",     "learned",  "use",      "uses",      "used",       "bother",    "bothered",
     "seem",       "seems",      "become",   "becomes",  "became",    "happen",     "happens",   "happened",
     "mention",    "mentioned",  "remember", "dream",    "dreams",    "having",     "being",     "getting",
     "gotten",     "got",        "house",    "home",     "flat",      "place",      "room",      "name",
     "named",      "called",     "goal",     "goals",    "aim",       "project",    "projects",  "hobby",
     "hobbies",    "opinion",    "opinions", "question", "questions", "visit",      "trip",      "family",
     "member",     "person",     "people",   "side",     "fact",      "idea",       "ideas",     "matter",
     "matters",    "case",       "kind",     "sort",     "deal",      "reason",     "point",     "number",
     "email",      "contact",    "address",  "answer",   "life",      "age",        "end",       "good",
     "bad",        "better",     "best",     "little",   "small",     "big",        "long",      "short",
     "same",       "other",      "another",  "whole",    "exact",     "new",        "dear",      "such",
     "certain",    "whatever",   "since",    "until",    "till",      "before",     "after",     "during",
     "than",       "because",    "though",   "although", "however",   "anyway",     "instead",   "yes",
     "yep",        "yeah",       "oh",       "ok",       "okay",      "please",     "sorry",     "thanks",
     "thank",      "almost",     "even",     "rather",   "soon",      "later",      "lately",    "recently",
     "currently",  "finally",    "forever",  "dearly",   "enough",    "actually",   "anymore",   "twice",
     "thrice",     "daily",      "weekly",   "monthly",  "weekday",   "weekdays",   "evening",   "morning",
     "afternoon",  "yesterday",  "tomorrow", "tonight",  "last",      "next",       "self",      "myself",
     "themselves", "themself",   "himself",  "herself",  "anybody",   "anyone",     "anything",  "everybody",
     "everyone",   "everything", "somebody", "someone",  "something", "nobody",     "nothing",   "none",
     "am",         "us",         "yours",    "theirs",   "hers",      "ours",       "mine",      "you",
     "your",       "around",     "along",    "without",  "per",       "else",       "somewhere", "anywhere",
     "meanwhile",  "maybe",      "perhaps",  "probably", "certainly", "definitely", "honestly",  "simply",
     "language",   "languages"});

constexpr auto kCalendarWords = std::to_array<std::string_view>(
    {"january",   "february",   "march",     "april",    "may",       "june",     "july",     "august",
     "september", "october",    "november",  "december", "jan",       "feb",      "mar",      "apr",
     "jun",       "jul",        "aug",       "sep",      "sept",      "oct",      "nov",      "dec",
     "monday",    "tuesday",    "wednesday", "thursday", "friday",    "saturday", "sunday",   "mondays",
     "tuesdays",  "wednesdays", "thursdays", "fridays",  "saturdays", "sundays",  "weekdays", "weekday"});

}  // namespace

void addEnglishUninformativeWords(Language& language) {
    language.toldByWords = kToldByWords;
    language.uninformativeWords = kUninformativeWords;
    language.calendarWords = kCalendarWords;
}

}  // namespace hearth::memory
