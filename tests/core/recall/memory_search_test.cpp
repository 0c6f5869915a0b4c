// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/memory_search.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::recall;

namespace {

struct Shelf {
    test::TempVault home;
    memory::MemoryEngine engine{home.vault()};
    MemoryShelf shelf{home.vault()};

    memory::Memory add(std::string_view content) {
        auto memory = engine.add(content);
        REQUIRE(memory.ok());
        return std::move(memory).value();
    }
    std::vector<MemoryMatch> find(std::string_view text, bool history = false, std::size_t limit = 16) {
        const Question question = parseQuestion(text, home.clock());
        std::vector<WeightedTerm> terms;
        for (const auto& term : question.terms) terms.push_back({term.term, static_cast<float>(term.weight)});
        auto matches = shelf.find({question, terms, history, limit});
        REQUIRE(matches.ok());
        return std::move(matches).value();
    }
    bool finds(std::string_view text, const MemoryId& id, bool history = false) {
        const auto matches = find(text, history);
        return std::any_of(matches.begin(), matches.end(), [&](const MemoryMatch& match) { return match.id == id; });
    }
};

}  // namespace

TEST_CASE("a memory that holds more of the question comes first") {
    Shelf shelf;
    const auto both = shelf.add("The copper lantern stands in the attic");
    const auto one = shelf.add("The kitchen lantern is broken");
    const auto matches = shelf.find("copper lantern");
    REQUIRE(matches.size() == 2);
    CHECK(matches[0].id == both.id);
    CHECK(matches[0].words == Approx(1));
    CHECK(matches[1].id == one.id);
    CHECK(matches[1].relevance < matches[0].relevance);
    CHECK(shelf.find("copper lantern", false, 1).size() == 1);
}

TEST_CASE("a memory is found though a word of the question is spelled wrong") {
    Shelf shelf;
    const auto memory = shelf.add("Deploys on Kubernetes");
    CHECK(shelf.finds("deplyos on kubernetess", memory.id));
    CHECK_FALSE(shelf.finds("an entirely different matter", memory.id));
}

TEST_CASE("what is added, edited and forgotten counts from the next question on") {
    Shelf shelf;
    CHECK(shelf.find("violin").empty());
    const auto first = shelf.add("Plays the violin");
    CHECK(shelf.finds("violin", first.id));
    const auto edited = shelf.engine.edit(first.id, "Plays the cello, no violin any more");
    REQUIRE(edited.ok());
    CHECK_FALSE(shelf.finds("violin", first.id));
    CHECK(shelf.finds("violin", edited->id));
    CHECK(shelf.finds("violin", first.id, true));
    REQUIRE(shelf.engine.forget(edited->id).ok());
    CHECK_FALSE(shelf.finds("cello violin", edited->id, true));
}

TEST_CASE("what is no longer true stays out unless history is asked for") {
    Shelf shelf;
    const auto memory = shelf.add("Lives in Porto");
    const auto end = [&](store::Database& database) {
        return database.run("UPDATE memories SET valid_until = ?1", shelf.home.clock().now().plus(-kDay));
    };
    REQUIRE(shelf.home.vault().write(end).ok());
    CHECK_FALSE(shelf.finds("Porto", memory.id));
    CHECK(shelf.finds("Porto", memory.id, true));
}

TEST_CASE("without any memory, or any word, nothing is found") {
    Shelf shelf;
    CHECK(shelf.find("violin").empty());
    shelf.add("Plays the violin");
    CHECK(shelf.find("").empty());
}
