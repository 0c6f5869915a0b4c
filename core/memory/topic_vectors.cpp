// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/topic_vectors.h"

#include <algorithm>
#include <cmath>
#include <numeric>

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
    std::vector<Topic> topics;
    std::vector<TopicVector> sums;
    for (const std::size_t at : order) {
        std::size_t best = topics.size();
        double likeness = kSameTopic;
        for (std::size_t i = 0; i < topics.size(); ++i)
            if (const double likes = alikeness(topics[i].centre, vectors[at]); likes > likeness) {
                best = i;
                likeness = likes;
            }
        if (best == topics.size()) {
            topics.emplace_back();
            sums.emplace_back();
        }
        topics[best].members.push_back(at);
        topics[best].earlier += samples[at].earlier;
        topics[best].before += samples[at].before;
        topics[best].after += samples[at].after;
        for (const auto& [word, weight] : vectors[at]) sums[best][word] += weight * samples[at].all();
        topics[best].centre = sums[best];
        normalise(topics[best].centre);
    }
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
