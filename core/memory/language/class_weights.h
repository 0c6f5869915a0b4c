// SPDX-License-Identifier: AGPL-3.0-or-later
// Learned weights of several classes (softmax regression): how much each sign of a text speaks for each of them. The
// tables are written by bench/learn_matters, learn_handed_over and learn_pairs, which learn what two authors or more
// use.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// Class 0 is "none of these". Threads: safe from any.
class ClassWeights {
public:
    /// `tables` hold "sign|a12B-3;" in a row: the class, by a–z, A–Z and what follows them in ASCII, then tenths. The
    /// tables must outlive this.
    ClassWeights(WordList tables, std::size_t classes);

    /// The sums of the weights of the signs, by class. Each sign counts once; what every text has is added.
    std::vector<double> sums(const std::vector<std::string>& signs) const;

private:
    using Weights = std::unordered_map<std::string_view, std::string_view>;

    Weights m_weights;
    std::size_t m_classes;
};

/// By how much the likeliest class leads "none of these".
double leadOf(const std::vector<double>& sums);

/// The chance of each class, 0-1, one together.
std::vector<double> chancesOf(std::vector<double> sums);

}  // namespace hearth::memory
