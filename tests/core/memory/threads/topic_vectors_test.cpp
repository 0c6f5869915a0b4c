// SPDX-License-Identifier: AGPL-3.0-or-later
// What belongs together: the grouping of conversations, against the plain way of doing it.
#include "core/memory/threads/topic_vectors.h"

#include <numeric>

#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

TopicSample sample(std::string_view text, double after) {
    TopicSample made;
    countTopicWords(made.words, text);
    made.after = after;
    return made;
}

std::vector<TopicSample> samples() {
    static const std::vector<std::string> kWords = {"garden", "roses",   "tomatoes", "layers",
                                                    "brush",  "wedding", "cake",     "guests"};
    std::vector<TopicSample> made;
    for (const auto& [picks, weight] :
         *rc::gen::resize(30, rc::gen::arbitrary<std::vector<std::pair<std::vector<std::uint8_t>, std::uint8_t>>>())) {
        std::string text;
        for (const auto pick : picks) text += kWords[pick % kWords.size()] + " ";
        made.push_back(sample(text, 1 + weight % 5));
    }
    return made;
}

double lengthOf(const TopicVector& vector) {
    double sum = 0;
    for (const auto& [word, weight] : vector) sum += weight * weight;
    return sum;
}

}  // namespace

TEST_CASE("conversations of one thing are one topic, whatever else is talked about") {
    const std::vector<TopicSample> all = {sample("roses tomatoes garden", 3), sample("wedding cake guests", 2),
                                          sample("garden roses shed", 2), sample("guests wedding band", 1),
                                          sample("", 1)};
    const auto topics = groupTopics(all);
    REQUIRE(topics.size() == 3);
    CHECK(topics[0].members == std::vector<std::size_t>{0, 2});
    CHECK(topics[1].members == std::vector<std::size_t>{1, 3});
    CHECK(topics[2].members == std::vector<std::size_t>{4});
    CHECK(topics[0].after == 5);
    CHECK(topicName(topics[2], all).empty());
}

TEST_CASE("every conversation is in one topic, and no other is more like it than its own was") {
    test::checkLaw("grouping", [] {
        const auto all = samples();
        const auto topics = groupTopics(all);
        std::vector<int> seen(all.size());
        for (const auto& topic : topics) {
            RC_ASSERT(!topic.members.empty());
            const double length = lengthOf(topic.centre);
            RC_ASSERT(topic.centre.empty() || std::abs(length - 1) < 1e-9);
            for (const auto member : topic.members) ++seen[member];
            double after = 0;
            for (const auto member : topic.members) after += all[member].after;
            RC_ASSERT(after == topic.after);
        }
        for (const int times : seen) RC_ASSERT(times == 1);
        // Of the heaviest, which opens a topic, no later sample of the same words stands elsewhere.
        const auto vectors = topicVectors(all);
        for (std::size_t i = 0; i + 1 < topics.size(); ++i)
            RC_ASSERT(topics[i + 1].members.front() != topics[i].members.front());
        for (std::size_t i = 1; i < topics.size(); ++i) {
            const auto& opener = vectors[topics[i].members.front()];
            for (std::size_t j = 0; j < i; ++j)
                if (topics[j].members.size() == 1)
                    RC_ASSERT(alikeness(opener, vectors[topics[j].members.front()]) <= 0.25 + 1e-9);
        }
    });
}

TEST_CASE("a topic's name says no word twice in other forms") {
    CHECK(weightiestWords({{"bee", 9}, {"bees", 8}, {"beehive", 7}, {"honey", 6}, {"frame", 5}}, 3) ==
          std::vector<std::string>{"bee", "honey", "frame"});
    CHECK(weightiestWords({{"rail", 9}, {"railway", 8}, {"turnout", 7}, {"art", 6}, {"party", 5}}, 4) ==
          std::vector<std::string>{"rail", "turnout", "art", "party"});
}
