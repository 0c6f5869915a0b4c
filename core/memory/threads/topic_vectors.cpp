// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/threads/topic_vectors.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/base/text.h"
#include "core/index/stopwords.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr double kSameTopic = 0.25;
constexpr double kTitleWeight = 4;

double lengthOf(const TopicVector& vector) {
    return std::sqrt(std::accumulate(vector.begin(), vector.end(), 0.0,
                                     [](double sum, const auto& entry) { return sum + entry.second * entry.second; }));
}

void normalise(TopicVector& vector) {
    const double length = lengthOf(vector);
    if (length > 0)
        for (auto& [word, weight] : vector) weight /= length;
}

/// Raw weights: the logarithm keeps one long message from deciding alone.
TopicVector rawVector(const TopicSample& sample) {
    TopicVector vector;
    for (const auto& [word, count] : sample.words) vector[word] += std::log1p(count);
    WordCounts title;
    countTopicWords(title, sample.title);
    for (const auto& [word, count] : title) vector[word] += kTitleWeight;
    return vector;
}

/// Both are in the order of their words: walking them side by side compares fewer than looking each up.
template <typename Vector>
double commonWeight(const Vector& one, const Vector& other) {
    double sum = 0;
    auto left = one.begin();
    auto right = other.begin();
    while (left != one.end() && right != other.end()) {
        const auto order = left->first <=> right->first;
        if (order == 0) sum += left->second * right->second;
        if (order <= 0) ++left;
        if (order >= 0) ++right;
    }
    return sum;
}

/// The sums of the vectors of each topic, found by word: a topic that shares no word with a vector costs nothing.
class TopicSums {
public:
    explicit TopicSums(std::size_t words) : m_topicsOf(words) {}

    /// The first of the topics that are most like it, and like it at all; how many there are when none is.
    std::size_t mostLike(const NumberedWords::Vector& vector) {
        m_likeness.assign(m_squares.size(), 0);
        for (const auto& [word, weight] : vector)
            for (const auto& [topic, sum] : m_topicsOf[word]) m_likeness[topic] += weight * sum;
        std::size_t best = m_squares.size();
        double most = kSameTopic;
        for (std::size_t topic = 0; topic < m_squares.size(); ++topic) {
            if (m_likeness[topic] == 0) continue;
            const double likeness = m_likeness[topic] / std::sqrt(m_squares[topic]);
            if (likeness <= most) continue;
            best = topic;
            most = likeness;
        }
        return best;
    }

    void add(std::size_t topic, const NumberedWords::Vector& vector, double times) {
        if (topic == m_squares.size()) m_squares.push_back(0);
        for (const auto& [word, weight] : vector) {
            auto& sums = m_topicsOf[word];
            auto found = std::find_if(sums.begin(), sums.end(), [&](const auto& sum) { return sum.first == topic; });
            if (found == sums.end()) found = sums.insert(sums.end(), {topic, 0});
            const double before = found->second;
            found->second += weight * times;
            m_squares[topic] += found->second * found->second - before * before;
        }
    }

    void writeCentres(std::span<const std::string_view> words, std::vector<Topic>& topics) const {
        for (std::size_t word = 0; word < words.size(); ++word)
            for (const auto& [topic, sum] : m_topicsOf[word]) topics[topic].centre.emplace(words[word], sum);
        for (auto& topic : topics) normalise(topic.centre);
    }

private:
    std::vector<std::vector<std::pair<std::size_t, double>>> m_topicsOf;  ///< Of each word: topic and sum.
    std::vector<double> m_squares;                                        ///< Of each topic's sum: its length, squared.
    std::vector<double> m_likeness;
};

}  // namespace

void countTopicWords(WordCounts& counts, std::string_view text) {
    for (const auto word : wordsOf(text)) {
        if (word.size() < 3 || isDigit(word[0])) continue;
        const std::string key = keyOf(word);
        if (key.size() >= 3 && !index::isStopword(key)) ++counts[key];
    }
}

NumberedWords::NumberedWords(std::span<const TopicVector* const> named) {
    std::map<std::string_view, std::size_t> numbers;
    for (const TopicVector* vector : named)
        for (const auto& [word, weight] : *vector) numbers.emplace(word, 0);
    for (auto& [word, number] : numbers) {
        number = words.size();
        words.push_back(word);
    }
    for (const TopicVector* vector : named) {
        vectors.emplace_back();
        for (const auto& [word, weight] : *vector) vectors.back().emplace_back(numbers.at(word), weight);
    }
}

double alikeness(const TopicVector& one, const TopicVector& other) { return commonWeight(one, other); }

double alikeness(const NumberedWords::Vector& one, const NumberedWords::Vector& other) {
    return commonWeight(one, other);
}

std::vector<TopicVector> topicVectors(std::span<const TopicSample> samples) {
    std::vector<TopicVector> vectors;
    WordCounts documents;
    for (const auto& sample : samples) {
        vectors.push_back(rawVector(sample));
        for (const auto& [word, weight] : vectors.back()) ++documents[word];
    }
    const double all = static_cast<double>(samples.size());
    for (auto& vector : vectors) {
        for (auto& [word, weight] : vector) weight *= std::log1p(all / documents[word]);
        normalise(vector);
    }
    return vectors;
}

std::vector<Topic> groupTopics(std::span<const TopicSample> samples) {
    const auto vectors = topicVectors(samples);
    std::vector<std::size_t> order(samples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return samples[one].all() > samples[other].all(); });
    std::vector<const TopicVector*> named;
    for (const auto& vector : vectors) named.push_back(&vector);
    const NumberedWords numbered(named);
    TopicSums sums(numbered.words.size());
    std::vector<Topic> topics;
    for (const std::size_t at : order) {
        const std::size_t best = sums.mostLike(numbered.vectors[at]);
        if (best == topics.size()) topics.emplace_back();
        topics[best].members.push_back(at);
        topics[best].earlier += samples[at].earlier;
        topics[best].before += samples[at].before;
        topics[best].after += samples[at].after;
        sums.add(best, numbered.vectors[at], samples[at].all());
    }
    sums.writeCentres(numbered.words, topics);
    return topics;
}

/// Whether one is the beginning of the other: "bee" and "beehive".
static bool sameWord(std::string_view one, std::string_view other) {
    return one.starts_with(other) || other.starts_with(one);
}

std::vector<std::string> weightiestWords(const TopicVector& vector, std::size_t most) {
    std::vector<std::pair<double, std::string_view>> order;
    for (const auto& [word, weight] : vector) order.emplace_back(-weight, word);
    std::sort(order.begin(), order.end());
    std::vector<std::string> words;
    for (const auto& [weight, word] : order) {
        if (words.size() == most) break;
        const bool said = std::any_of(words.begin(), words.end(),
                                      [&, &word = word](const std::string& one) { return sameWord(one, word); });
        if (!said) words.emplace_back(word);
    }
    return words;
}

std::string topicName(const Topic& topic, std::span<const TopicSample> samples) {
    std::map<std::string, double> titles;
    double titled = 0;
    for (const std::size_t member : topic.members) {
        const std::string title = collapseSpaces(samples[member].title);
        if (title.empty()) continue;
        titles[title] += samples[member].all();
        titled += samples[member].all();
    }
    const auto most = std::max_element(titles.begin(), titles.end(),
                                       [](const auto& one, const auto& other) { return one.second < other.second; });
    if (most != titles.end() && most->second * 2 >= titled) return most->first;
    std::string name;
    for (const auto& word : weightiestWords(topic.centre, 3)) name += (name.empty() ? "" : ", ") + word;
    return name;
}

}  // namespace hearth::memory
