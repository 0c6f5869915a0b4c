// SPDX-License-Identifier: AGPL-3.0-or-later
// One clear sentence in the third person for what was found: "Lives in Porto.", "Ana no longer likes coffee."
#pragma once

#include <string>
#include <string_view>

#include "core/memory/language.h"

namespace hearth::memory {

enum class Truth { Holds, Denied, Ended };

/// What a sentence is made of. An empty subject is the user, of whom sentences speak without a subject.
struct Phrase {
    std::string_view subject;
    std::string_view pattern;  ///< FactRule::phrase.
    std::string_view value;
    std::string_view key;    ///< Group k.
    std::string_view other;  ///< Group w.
    std::string_view label;  ///< "since March 2024".
    Truth truth = Truth::Holds;
};

/// A predicate as the pattern of its own sentence: what stands in the past is taken as it is.
std::string asSaid(const Language& language, std::string_view predicate);

std::string sentenceOf(const Language& language, const Phrase& phrase);

/// "live" → "lives", "be" → "is".
std::string thirdPerson(std::string_view verb);

/// What somebody else wrote of the person, as we word it: "The user lives in Porto", "I live in Porto" → "Lives in
/// Porto". What begins otherwise is left as it is.
std::string withoutThePerson(const Language& language, std::string_view statement);

/// "Their gaff is in Leith" as its writer said it: the weights of matters were learned from what people write.
std::string asWritten(const Language& language, std::string_view content);

}  // namespace hearth::memory
