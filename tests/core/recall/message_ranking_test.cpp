// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/message_ranking.h"

#include <catch2/catch.hpp>

#include "core/index/text_index.h"
#include "tests/core/index/message_seeder.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::recall;
using hearth::test::SeededMessage;

namespace {

/// The texts in the order that a question gives them.
class Ranked {
public:
    explicit Ranked(const std::vector<SeededMessage>& messages) : m_seeder(m_vault.vault()), m_index(m_vault.vault()) {
        const auto keys = m_seeder.addAll(messages);
        for (std::size_t at = 0; at < keys.size(); ++at) m_texts[keys[at]] = messages[at].text;
        REQUIRE(m_index.catchUp({}, CancelToken()).ok());
    }

    std::vector<std::string> order(const std::string& text, RankingRequest request = {}) {
        std::vector<std::string> texts;
        const auto status = m_index.inspect([&](const index::IndexReader& reader) -> Status {
            HEARTH_TRY(m_ranking, rankMessages(reader, parseQuestion(text, m_vault.clock()), request));
            for (const auto& ranked : m_ranking.messages)
                texts.push_back(m_texts.at(reader.documents().key(ranked.document)));
            return {};
        });
        REQUIRE(status.ok());
        return texts;
    }
    const Ranking& ranking() const { return m_ranking; }

private:
    test::TempVault m_vault;
    test::MessageSeeder m_seeder;
    index::TextIndex m_index;
    std::map<std::int64_t, std::string> m_texts;
    Ranking m_ranking;
};

SeededMessage said(std::string conversation, std::string text, std::string role = "user") {
    return {.conversation = std::move(conversation), .text = std::move(text), .role = std::move(role)};
}

}  // namespace

TEST_CASE("the user's own words come before the assistant's in a thread with an assistant") {
    Ranked ranked(
        {said("c1", "The plants, they need watering. My watering can is green."),
         said("c1", "A green watering can is a fine watering can. Watering plants with a watering can is easy.",
              "assistant")});
    CHECK(ranked.order("What colour is my watering can?").front().starts_with("The plants"));
    CHECK(ranked.ranking().messages.front().parts.ownWords);
    CHECK(ranked.order("What did you say about the watering can?").front().starts_with("A green"));
}

TEST_CASE("the answer to a question is found though it shares no word with it") {
    Ranked ranked({said("c1", "Where does your brother live?"), said("c1", "In Leipzig."),
                   said("c2", "Something else entirely"), said("c2", "And more of that")});
    const auto order = ranked.order("brother live");
    REQUIRE(order.size() >= 2);
    CHECK(order[1] == "In Leipzig.");
    CHECK(ranked.ranking().messages[1].parts.answers > 0);
}

TEST_CASE("two turns that share the words of a question come before one that repeats half of them") {
    Ranked ranked({said("c1", "The posters made me draw something"), said("c1", "What does the drawing mean to you"),
                   said("c1", "It stands for freedom, a symbol of it"), said("c2", "A symbol. A symbol and a symbol")});
    const auto order = ranked.order("symbol of the posters");
    REQUIRE(order.size() == 4);
    CHECK(order.back().starts_with("A symbol"));
    const auto& messages = ranked.ranking().messages;
    const auto fullest = std::max_element(messages.begin(), messages.end(),
                                          [](const auto& a, const auto& b) { return a.parts.window < b.parts.window; });
    CHECK(order[static_cast<std::size_t>(fullest - messages.begin())].starts_with("It stands"));
    CHECK(fullest->parts.window == Approx(RankingWeights().window));
}

TEST_CASE("a word counts less the further from a message it stands, and not at all in another conversation") {
    std::vector<SeededMessage> messages;
    for (int turn = 0; turn < 12; ++turn)
        messages.push_back(
            said("c1", "copper " + std::string(turn == 0 ? "lantern" : "kettle") + std::to_string(turn)));
    messages.push_back(said("c2", "copper pan"));
    Ranked ranked(messages);
    ranked.order("copper lantern0");
    std::map<index::DocumentNumber, float> window;
    for (const auto& message : ranked.ranking().messages) window[message.document] = message.parts.window;
    for (index::DocumentNumber turn = 1; turn <= kBefore; ++turn) CHECK(window[turn] < window[turn - 1]);
    for (index::DocumentNumber turn = kBefore + 1; turn < 12; ++turn)
        CHECK(window[turn] == Approx(window[12]).margin(0.001));
}

TEST_CASE("a speaker, a month and a time word count when they are asked for") {
    std::vector<SeededMessage> messages = {said("c1", "I bought a lantern"), said("c2", "I bought a lantern"),
                                           said("c3", "I bought a lantern yesterday")};
    messages[0].speaker = "Mel";
    messages[1].speaker = "Caroline";
    messages[1].at = "2023-07-03T10:00:00Z";
    messages[2].speaker = "Mel";
    Ranked ranked(messages);
    ranked.order("What did Caroline buy?");
    CHECK(ranked.ranking().messages.front().parts.speakerNamed);
    ranked.order("who bought a lantern in July 2023?");
    CHECK(ranked.ranking().messages.front().parts.timeNamed);
    CHECK(ranked.order("When did somebody buy a lantern?").front() == "I bought a lantern yesterday");
    CHECK(ranked.ranking().messages.front().parts.timeAsked);
}

TEST_CASE("the best score of a part is its weight, and the sum is what was ranked by") {
    Ranked ranked({said("c1", "copper lantern"), said("c1", "copper kettle"), said("c2", "a violin")});
    ranked.order("copper lantern");
    const RankedMessage& best = ranked.ranking().messages.front();
    CHECK(best.parts.words == Approx(1));
    CHECK(best.parts.thread == Approx(RankingWeights().thread));
    CHECK(best.parts.passage == Approx(RankingWeights().passage));
    CHECK(best.parts.spelling == Approx(RankingWeights().spelling));
    for (const auto& message : ranked.ranking().messages) CHECK(message.score == Approx(message.parts.sum()));
}

TEST_CASE("when time runs out the order so far is given, and said to be incomplete") {
    Ranked ranked({said("c1", "copper lantern"), said("c2", "copper kettle")});
    RankingRequest request;
    request.outOfTime = [] { return true; };
    CHECK(ranked.order("copper", request).size() == 2);
    CHECK_FALSE(ranked.ranking().complete);
    CHECK(ranked.order("copper").size() == 2);
    CHECK(ranked.ranking().complete);
}

TEST_CASE("what is not allowed neither comes nor takes a place") {
    std::vector<SeededMessage> messages;
    for (int at = 0; at < 50; ++at) messages.push_back(said("c" + std::to_string(at), "lantern lantern"));
    messages.push_back(said("c99", "one lantern in a longer sentence about many things"));
    Ranked ranked(messages);
    RankingRequest request;
    request.candidates = 5;
    request.allowed = [](index::DocumentNumber document) { return document == 50; };
    CHECK(ranked.order("lantern", request) == std::vector<std::string>{messages.back().text});
}
