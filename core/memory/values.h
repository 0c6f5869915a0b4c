// SPDX-License-Identifier: AGPL-3.0-or-later
// What a rule captured, made into a value: trimmed to its shape, refused when it says nothing, split when it is a list.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language.h"

namespace hearth::memory {

/// How the writer writes: a person who types "i live in porto" gets their places in lower case too.
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
