// SPDX-License-Identifier: AGPL-3.0-or-later
// What conversations are about, as weighted words: how alike two are, which belong together, what to call them. Pure.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::memory {

using WordCounts = std::map<std::string, int>;

/// Adds the words of a text that carry meaning, in the form in which two ways of writing them are one.
void countTopicWords(WordCounts& counts, std::string_view text);

/// Words by name, weights of length 1 together.
using TopicVector = std::map<std::string, double>;
/// 0–1. Pre: both of length 1, or empty.
double alikeness(const TopicVector& one, const TopicVector& other);

/// Vectors whose words are numbers, in the order of the words, for when many are compared. Views into `named`, which
/// outlives this.
struct NumberedWords {
    using Vector = std::vector<std::pair<std::size_t, double>>;
    explicit NumberedWords(std::span<const TopicVector* const> named);
    std::vector<std::string_view> words;
    std::vector<Vector> vectors;
};
/// The same of two vectors of one NumberedWords.
double alikeness(const NumberedWords::Vector& one, const NumberedWords::Vector& other);

/// What a conversation says of itself in a stretch of time.
struct TopicSample {
    std::string title;
    WordCounts words;
    double earlier = 0;  ///< How much was said before both stretches that are compared.
    double before = 0;   ///< In the first of them.
    double after = 0;
    double all() const { return earlier + before + after; }
};

/// Vectors of samples, words that many of them share weighing less, titles weighing most.
std::vector<TopicVector> topicVectors(std::span<const TopicSample> samples);

/// Samples that speak of one thing.
struct Topic {
    std::vector<std::size_t> members;
    TopicVector centre;
    double earlier = 0;
    double before = 0;
    double after = 0;
};
/// Cost: for each sample its words times the topics that have them.
std::vector<Topic> groupTopics(std::span<const TopicSample> samples);

/// The title that most of it goes by, else its weightiest words.
std::string topicName(const Topic& topic, std::span<const TopicSample> samples);
/// Weightiest first.
std::vector<std::string> weightiestWords(const TopicVector& vector, std::size_t most);

}  // namespace hearth::memory
