// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/topic_vectors.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/base/text.h"
#include "core/index/stopwords.h"
#include "core/memory/words.h"

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

/// Vectors whose words are numbers, in the order of the words.
struct NumberedWords {
    using Vector = std::vector<std::pair<std::size_t, double>>;
    explicit NumberedWords(const std::vector<TopicVector>& named) {
        std::map<std::string_view, std::size_t> numbers;
        for (const auto& vector : named)
            for (const auto& [word, weight] : vector) numbers.emplace(word, 0);
        for (auto& [word, number] : numbers) {
            number = words.size();
            words.push_back(word);
        }
        for (const auto& vector : named) {
            vectors.emplace_back();
            for (const auto& [word, weight] : vector) vectors.back().emplace_back(numbers.at(word), weight);
        }
    }
    std::vector<std::string_view> words;
    std::vector<Vector> vectors;
};

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

double alikeness(const TopicVector& one, const TopicVector& other) {
    const TopicVector& small = one.size() < other.size() ? one : other;
    const TopicVector& large = one.size() < other.size() ? other : one;
    double sum = 0;
    for (const auto& [word, weight] : small)
        if (const auto found = large.find(word); found != large.end()) sum += weight * found->second;
    return sum;
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
    const NumberedWords numbered(vectors);
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

std::vector<std::string> topicWords(const Topic& topic, std::size_t most) {
    std::vector<std::pair<double, std::string>> order;
    for (const auto& [word, weight] : topic.centre) order.emplace_back(-weight, word);
    std::sort(order.begin(), order.end());
    std::vector<std::string> words;
    for (std::size_t i = 0; i < std::min(most, order.size()); ++i) words.push_back(order[i].second);
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
    for (const auto& word : topicWords(topic, 3)) name += (name.empty() ? "" : ", ") + word;
    return name;
}

}  // namespace hearth::memory
