// SPDX-License-Identifier: AGPL-3.0-or-later
// English words that say that something changed, and those that tell nothing of what a sentence speaks of.
#include <array>

#include "core/memory/english.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kTurnCues =
    "(?i)\\b(?:no longer|no more|any ?more|any longer|never again|gave (?:[\\w-]+ ){0,4}?up|given (?:[\\w-]+ "
    "){0,3}?up|giv(?:e|ing) up|quit|quitting|stop|stopped|stopping|drop|dropped|dropping|ditched|scrapped|switch|"
    "switched|switching|change[ds]?|changing|move[ds]?|moving|shift|shifted|shifting|transferred|relocated|relocation|"
    "swap|swapped|trade[ds]?|replace[ds]?|replacing|exchanged|instead|in place of|rather than|and not|not the|these "
    "days|nowadays|now|today|from (?:here|now|then) on|going forward|meanwhile|meantime|since then|call(?:ed|ing) "
    "off|cancell?(?:ed|ing)?|lapse[ds]?|pushed|postponed|rescheduled|delayed|brought forward|shunted|bumped|put "
    "back|turned|gone (?:right |clean |completely )?off|went (?:right |clean |completely )?off|is off|over (?:with|it)|"
    "am over|are over|is over|used to|formerly|previously|former|promoted|passed away|died|dead|sold|got rid|gotten "
    "rid|stole|stolen|handed|let go|taken back|took back|taken over|took over|revised|overruled|overturned|reversed|"
    "mind|off the table|history|behind (?:me|us|him|her)|grew on|grown on|convert|converted|outgrew|outgrown|wore "
    "out|worn out|goodbye|retired|left|leaving|renamed|became|become|started to|new|reshuffle|actually|correction|"
    "meant|slept on|second thoughts|lost (?:my|our|the|his|her)|finished with|done with|through with|removed|got a start|hired|"
    "landed|joined|packed up|packed in|closed on|moved in|up and|bought|got (?:myself|ourselves)|does not do it|did "
    "(?:me|my)|latest|update[ds]?|status|finally|already|at last|no interest|bigger|instead of|threw in|thrown in|"
    "have enough|had enough|seen enough|could not face|not having|wind(?:ing)? down|shelved|abandoned|"
    "parked|back to|once was|no bother|not working|will not work|hung up|hanging up|turning [\\w-]+|is [\\w-]+ now|"
    "has gone|have gone|are gone|is gone|was [\\w-]+ before)\\b";

constexpr std::string_view kStopCues =
    "(?i)\\b(?:no longer|no more|any ?more|any longer|never again|gave (?:[\\w-]+ ){0,4}?up|given (?:[\\w-]+ "
    "){0,3}?up|giv(?:e|ing) up|quit|quitting|stopped|dropped|ditched|scrapped|switched|swapped|traded|replace[ds]?|"
    "exchanged|instead|in place of|and not|called off|cancell?ed|lapse[ds]?|pushed|postponed|rescheduled|shunted|"
    "bumped|gone (?:right |clean |completely )?off|went (?:right |clean |completely )?off|over (?:with|it)|am over|are "
    "over|is over|passed away|died|sold|got rid|gotten rid|stole|stolen|let go|taken back|took back|overruled|mind|off "
    "the table|history|behind (?:me|us|him|her)|grew on|grown on|convert|converted|outgrew|outgrown|wore out|worn "
    "out|goodbye|retired|left|handed|does not do it|did (?:me|my)|finished with|done with|through with|removed|no "
    "interest|had enough|seen enough|could not face|no bother|not working|will not work|dead|started to|used to|moved "
    "on|shelved|abandoned|revised|reversed)\\b";

constexpr auto kDenials = std::to_array<std::string_view>({"not", "no", "never", "No", "Stopped", "Gave"});

const WordSet& thinWords() {
    static const WordSet kThinWords({
    // Pronouns, auxiliaries, small words, as keyOf writes them.
    "i", "me", "mine", "myself", "we", "u", "us", "ours", "you", "yours", "he", "him", "she", "hers", "it", "they",
    "them", "theirs", "this", "thi", "that", "these", "those", "there", "here", "who", "which", "what", "when", "where",
    "why", "how", "am", "is", "are", "was", "were", "be", "been", "being", "do", "does", "doe", "did", "done", "doing",
    "have", "has", "had", "having", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "cannot",
    "not", "no", "nor", "never", "and", "or", "but", "so", "if", "then", "than", "as", "at", "by", "for", "from", "in",
    "into", "of", "off", "on", "onto", "out", "over", "to", "up", "down", "with", "without", "about", "after", "before",
    "because", "while", "since", "until", "till", "through", "around", "back", "away", "too", "also", "just", "only",
    "even", "still", "yet", "again", "ever", "very", "really", "quite", "more", "most", "much", "many", "less", "few",
    "one", "all", "both", "each", "every", "everything", "other", "another", "such", "own", "same", "well", "else",
    // What tells of change.
    "longer", "anymore", "now", "nowaday", "day", "today", "yesterday", "tomorrow", "week", "month", "year", "time",
    "meantime", "meanwhile", "instead", "rather", "place", "gave", "give", "given", "giving", "quit", "stop", "stopped",
    "drop", "dropped", "switch", "switched", "change", "changed", "move", "moved", "moving", "shift", "shifted",
    "replace", "replaced", "swapped", "swap", "start", "started", "starting", "went", "go", "goe", "going", "gone",
    "got", "get", "getting", "gotten", "take", "taken", "took", "taking", "turn", "turned", "put", "bring", "brought",
    "call", "called", "cancelled", "canceled", "used", "new", "old", "former", "finally", "already", "actually",
    "mind", "made", "make", "making", "let", "left", "leave", "leaving", "come", "came", "coming", "became", "become",
    "last", "next", "first", "end", "ended", "on", "enough", "status", "current", "currently", "per", "update",
    // Talk.
    "say", "said", "saying", "tell", "told", "know", "think", "guess", "mean", "meant", "thing", "bit", "lot", "way",
    "like", "love", "hate", "want", "need", "good", "great", "best", "fine", "right", "okay", "ok", "yes", "yeah", "oh",
    "please", "thank", "thanks", "sorry", "hi", "hello", "hey", "dear", "note", "kindly", "inform", "information",
    "info", "background", "context", "situation", "fact", "short", "long", "story", "record", "remember", "forget",
    "mention", "mentioned", "mentioning", "honest", "honestly", "fair", "worth", "end", "side", "reference",
    "completeness", "rule", "small", "little", "big", "quick", "whole", "full", "top", "further", "addition",
    "people", "person", "page", "someone", "somebody", "anybody", "nobody", "everyone", "guy", "man", "mate", "family", "life",
    "live", "lives", "living", "house", "home", "work", "working", "job", "use", "using", "have", "keep", "keeping",
    "goal", "target", "plan", "aim", "favourite", "favorite", "name", "named", "help", "write", "give", "show", "see",
    "look", "find", "try", "trying", "ask", "asking", "answer", "question", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "twice", "once", "thrice", "half", "hour", "minute", "morning", "evening", "night",
    "afternoon", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend", "weekday",
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "any", "some", "something", "anything", "nothing", "lately", "recently", "always", "usually", "mostly", "maybe",
    "probably", "funny", "listen", "hand", "heart", "son", "daughter", "sister", "brother", "husband", "wife",
    "partner", "friend", "boss", "manager", "colleague", "neighbour", "neighbor", "flatmate", "roommate", "mother",
    "father", "mum", "mom", "dad", "uncle", "aunt", "cousin", "kid", "child", "boy", "girl", "dog", "cat", "pet",
    "bought", "buy", "sold", "sell", "set", "run", "running", "play", "playing", "played", "eat", "eating", "drink",
    "drinking", "drive", "driving", "ride", "riding", "study", "studying", "learn", "learning", "speak", "don't", "dont",
        "didnt", "doesnt", "cant", "couldnt", "wont", "wouldnt", "shouldnt", "isnt", "arent", "wasnt", "werent", "hasnt",
        "havent", "hadnt", "im", "ive", "id", "ill", "thats", "whats", "theyre", "youre", "rambling", "waffling",
        "suppose", "age", "pay", "paid", "hear", "heard", "feel", "felt", "kind", "sort", "stuff",
    });
    return kThinWords;
}

}  // namespace

void addEnglishTurning(Language& language) {
    language.turnCues = kTurnCues;
    language.stopCues = kStopCues;
    language.thinWords = &thinWords();
    language.denials = kDenials;
}

}  // namespace hearth::memory
