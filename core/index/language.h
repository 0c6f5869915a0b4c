// SPDX-License-Identifier: AGPL-3.0-or-later
// Which language a text is written in, as far as stemming needs to know: by its script, or by its function words.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace hearth::index {

enum class Language : std::uint8_t {
    English,
    German,
    French,
    Spanish,
    Portuguese,
    Italian,
    Dutch,
    Swedish,
    Danish,
    Norwegian,
    Finnish,
    Hungarian,
    Romanian,
    Turkish,
    Indonesian,
    Russian,
    Greek,
    Arabic,
    Hindi,
    Tamil,
    Armenian,
};
inline constexpr std::size_t kLanguages = 21;

/// Snowball's name of the stemmer.
const char* stemmerOf(Language language);
/// "l'eau", "dell'acqua": two words in one run.
bool elides(Language language);
/// A folded word that says nothing of what a text of that language is about.
bool isFunctionWord(std::string_view word, Language language);

/// English when nothing speaks for another. Looks at the first words only. Cost: a look-up a word.
Language languageOf(std::string_view text);

}  // namespace hearth::index
