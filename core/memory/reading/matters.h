// SPDX-License-Identifier: AGPL-3.0-or-later
// What a stretch of a sentence is about, and whether it states anything that lasts, told by all of its words together:
// a weighted sum over the words, the pairs of small words, beginnings and ends of words and classes of nouns, for each
// matter and for what states nothing. The weights were learned (bench/learn_matters) from what several authors wrote,
// and only from what at least two of them use. Told apart by matter, they weigh more surely what lasts than one sum
// over all matters would.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/memory/language/class_weights.h"
#include "core/memory/language/language.h"
#include "core/memory/language/noun_classes.h"

namespace hearth::memory {

/// The family that words speak of, and how likely, 0-1; the family is empty where they speak of none.
struct ToldMatter {
    std::string_view family;
    double chance = 0;
};

/// Threads: safe from any.
class MatterWords {
public:
    explicit MatterWords(const Language& language);

    /// Read once a program for each language. Threads: safe from any.
    static std::shared_ptr<const MatterWords> shared(const Language& language);

    /// By how much the likeliest matter leads what states nothing lasting.
    double lead(std::string_view text) const { return leadOf(sums(text)); }
    /// How likely the words speak of each of families(), 0-1.
    std::vector<double> chances(std::string_view text) const { return chancesOf(sums(text)); }
    /// In the order of chances(); "" is what states nothing, and what has many values at a time.
    std::span<const std::string_view> families() const { return m_families; }
    ToldMatter read(std::string_view text) const { return likeliest(chances(text)); }
    ToldMatter likeliest(const std::vector<double>& chances) const;
    /// How likely one of them is; nothing for a family that is not learned.
    std::optional<double> chanceOf(std::string_view family, const std::vector<double>& chances) const;

    /// What is weighed; bench/learn_matters learns from the same.
    std::vector<std::string> signsOf(std::string_view text) const;

private:
    std::vector<double> sums(std::string_view text) const { return m_weights.sums(signsOf(text)); }
    void addSignsOf(const std::string& word, std::vector<std::string>& signs) const;

    std::span<const std::string_view> m_families;
    ClassWeights m_weights;
    WordList m_capitals;
    std::unordered_set<std::string_view> m_small;
    std::unordered_map<std::string_view, std::string_view> m_classes;
    NounClasses m_nouns;
};

}  // namespace hearth::memory
