// SPDX-License-Identifier: AGPL-3.0-or-later
// How words that were kept as they were said become one plain sentence that begins with its verb (language/phrasing.h
// is the same for what a rule found): what stands before "I" goes behind ("every evening I write …" → "Writes … every
// evening"), who does something together with the writer too ("me and Ana live in Porto"), and what leaves "I am" out
// has it again ("doing a degree in law").
#pragma once

#include <string>
#include <string_view>

#include "core/memory/language/language.h"
#include "core/memory/reading/open_reading.h"

namespace hearth::memory {

/// How one language leads up to what somebody says of themselves. RE2 over the beginning of a stretch.
struct RetoldWords {
    std::string_view reason =
        kNothing;  ///< A word for a reason before the writer: "since my dentist …"; its group is that.
    std::string_view front = kNothing;      ///< When, where or with whom, before "I": groups: that, and the predicate.
    std::string_view frontIs = kNothing;    ///< Words with which no such front begins: "in which".
    std::string_view clauseEnd = kNothing;  ///< Where the first clause of a predicate ends: its group.
    std::string_view leftOut = kNothing;    ///< A predicate without "I am" or "I have": its group is the first word;
    WordMap leftOutVerbs;                   ///< what these stand for: "been" → "has been",
    WordList doingVerbs;                    ///< and before these is left out
    std::string_view doing;                 ///< this: "is".
    WordList besideVerbs;                   ///< Verbs that say nothing by themselves, and adverbs: "is", "been", "not".
    WordList behindVerbs;                   ///< Before these stands nothing that is done: "in", "since".
    std::string_view together = kNothing;   ///< Words of several that need them both: "both", "each other".
    std::string_view jointly;               ///< " together": with whom stands behind it.
    std::string_view withWhom;              ///< "with"
    WordList secondVerbs;                   ///< First verbs that get another form behind "and": "have".
    std::string_view secondVerb = kNothing;  ///< "and", and the verb behind it: groups: the words before, and the verb.
    WordList maybeVerbs;                     ///< The same, where what follows tells that they are no thing: "walk".
    std::string_view verbAhead = kNothing;   ///< RE2: what follows such a verb whatever stands before it: "the dog",
    std::string_view verbAt = kNothing;      ///< and what may follow a thing as well: "at three";
    std::string_view likes = kNothing;       ///< RE2 over a told predicate: what it joins may be things: "likes".
    WordList towards;                        ///< Of `governing`, those before places too: "to",
    WordList places;                         ///< which these begin: "the".
    WordMap written;                         ///< Words with capitals of their own: "gp" → "GP".
    WordList governing;                      ///< Before these the verb stays as it is: "to", "can".
    WordList heads;  ///< Behind a stop within what is told these get a capital: "they" by "the".
};

/// The words of a stretch told of whoever they are about: "I am off sugar" → "Is off sugar". `rest`: those without the
/// subject at their front, and without the times that stand elsewhere.
std::string retold(const Language& language, const Stretch& stretch, const std::string& rest);

/// The same as it was said: "I am off sugar". Empty where the stretch does not end with what `rest` was made of.
std::string inOwnWords(const Stretch& stretch, const std::string& rest);

/// What is kept in place of a statement's content where that can hardly be followed in the third person, because it is
/// not plain who "they" are or there is too much of it for one sentence: “I am off sugar until my next …”, the person's
/// own words, with whom they are about before them where they do not name them. Else the content.
std::string toldReadably(const Language& language, const Statement& statement);

/// A finished sentence about the writer or somebody else, the verbs behind "and" like the first: "Likes tea and run
/// every day." → "… runs every day.", and words with capitals of their own written so.
std::string evened(const Language& language, std::string_view subject, std::string content);

/// With its full stop, and with a capital behind each stop.
std::string finishedTelling(const Language& language, std::string text);

}  // namespace hearth::memory
