// SPDX-License-Identifier: AGPL-3.0-or-later
// Words of languages besides English that only ask, or are small talk: "erzähl", "te souviens", "buongiorno". They are
// data: a language more is a row more. English has its own lists in question.cpp, as stems.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/index/language.h"

namespace hearth::recall {

/// Whether a word says "this is a question about what was said" and nothing of its subject. `folded` as
/// index::foldForSearch gives it. False for languages without a row. Cost: one look-up.
bool onlyAsks(std::string_view folded, index::Language language);

/// Whether it is a word of greetings, thanks and the like: a message of nothing else is answered, not looked up.
bool isSmallTalk(std::string_view folded, index::Language language);

/// Whether all of them are small talk of one language with a row, whichever: a greeting is too short to tell its own.
bool isGreeting(const std::vector<std::string>& folded);

}  // namespace hearth::recall
