// SPDX-License-Identifier: AGPL-3.0-or-later
// What a rule captured, made into a value: trimmed to its shape, refused when it says nothing, split when it is a list.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// How the writer writes: a person who types "i live in porto" gets their places in lower case too.
/// Where values of one language end, and what stands around them.
struct ValueWords {
    // What follows a value of a shape, with its blanks: " with ".
    WordList placeEnds;
    WordList nameEnds;
    WordList thingEnds;
    WordList inPlaces;        ///< Before a place that a description holds: " in ".
    WordList articles;        ///< With which a name may be described, with the blank: "a ",
    WordList owners;          ///< and what no name begins with, either: "my ".
    WordList naming;          ///< Before a name, what only says that it is one: "called ".
    WordList empty;           ///< Values that are none: "to".
    WordList denied;          ///< Before something vague it is a value all the same: "not to ".
    WordList joins;           ///< Words that join values: " and ".
    WordList separators;      ///< What parts the values of a list, the longer first at one place.
    WordList bothHeads;       ///< What a list of two begins with: "both ".
    WordList amounts;         ///< What stands before one of a list and tells nothing: "some ".
    WordList howOften;        ///< Adverbs with which no value begins: "hardly".
    WordList mannerEnds;      ///< Ends of what says only how: "ly", "-wise".
    WordList definite;        ///< "the": what follows was spoken of.
    WordList vagueAlone;      ///< Of vagueGoals those that are vague where nothing follows.
    std::string_view either;  ///< Between two that rule each other out: " or ".
};

enum class Casing { Usual, AllLower };

/// The value without trailing words and marks; nothing when it is vague, too long or of the wrong shape.
std::optional<std::string> cleanValue(const Language& language, std::string_view captured, Shape shape, Casing casing);

/// "hiking, cooking and jazz" as three; one when the parts are not short, or belong together ("fish and chips").
std::vector<std::string> splitList(const Language& language, std::string_view value);

/// Whether a liking speaks of something that only the conversation knows: "the yellow leaves", "holding them".
bool isPassing(const Language& language, std::string_view value);

/// Whether a goal is only a request of the moment ("write a script", "know more").
bool isVagueGoal(const Language& language, std::string_view value);

/// The pair or group of values that rule each other out, by its first two members: "tea or coffee". Empty: none.
std::string exclusiveGroup(const Language& language, std::string_view value, std::string_view other);

}  // namespace hearth::memory
