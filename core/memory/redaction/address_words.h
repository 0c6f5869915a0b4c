// SPDX-License-Identifier: AGPL-3.0-or-later
// Words that tell whose an address is: somebody's home, or a house that all the world knows from films and news. Data
// (address_words.cpp) for the check of redaction_rules.cpp.
#pragma once

#include <span>
#include <string_view>

namespace hearth::memory {

/// "10 downing street", in small letters: known to everybody, nobody's who writes of it as a sight.
std::span<const std::string_view> wellKnownAddresses();
/// "film", "sang": a question with one of them asks for a work of that name.
std::span<const std::string_view> wordsOfWorks();
/// "i live", "deliver": the address is somebody's, however well it is known.
std::span<const std::string_view> wordsOfLiving();
/// "at", "to": before an address they lead to a place, never to a work.
std::span<const std::string_view> wordsToPlaces();
/// "why is ": of a house that all know one asks so, not of one's own.
std::span<const std::string_view> questionsOfSights();

}  // namespace hearth::memory
