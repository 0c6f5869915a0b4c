// SPDX-License-Identifier: AGPL-3.0-or-later
// How a text becomes index terms: folded, stopwords dropped, words stemmed as their language does it, identifiers kept
// whole and split, scripts without spaces by pairs of characters, numbers as they are. Questions and messages go
// through the same code.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/language.h"

struct sb_stemmer;

namespace hearth::index {

/// Counts up when the terms of the same text change: an index written by another version is rebuilt.
/// Stored, never renumbered.
inline constexpr int kAnalyzerVersion = 2;

/// The next run of characters that may hold words, from `at` on; moves `at` behind it. Empty at the end of the text.
/// A run is letters, digits, '_', anything outside ASCII, apostrophes and dots between letters or digits.
std::string_view nextRun(std::string_view text, std::size_t& at);

/// Threads: one at a time; make one each.
class Analyzer {
public:
    Analyzer();
    ~Analyzer();
    Analyzer(const Analyzer&) = delete;
    Analyzer& operator=(const Analyzer&) = delete;

    /// The language of what comes; English at first.
    void use(Language language) { m_language = language; }
    Language language() const { return m_language; }
    /// Appends the terms of one run, in order.
    void appendTerms(std::string_view run, std::vector<std::string>& terms);
    /// All terms of a text, in order; its language is used from then on. Cost: linear.
    std::vector<std::string> terms(std::string_view text);
    /// What a run of one word is in each language, each form once. Cost: a stemmer a language.
    std::vector<std::string> formsOf(std::string_view run);
    /// The stem of one folded word.
    std::string stem(std::string_view word);

private:
    void appendAscii(std::string_view run, std::vector<std::string>& terms);
    void appendFolded(std::string_view run, std::vector<std::string>& terms);
    void appendWord(std::string_view folded, std::vector<std::string>& terms);

    struct StemmerDeleter {
        void operator()(sb_stemmer* stemmer) const;
    };
    Language m_language = Language::English;
    std::array<std::unique_ptr<sb_stemmer, StemmerDeleter>, kLanguages> m_stemmers;  ///< Made when first needed.
};

}  // namespace hearth::index
