// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/character_vector.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <cmath>

using namespace hearth::index;

namespace {
float likeness(std::string_view a, std::string_view b) {
    CharacterVectors vectors;
    return CharacterQuery(vectors.of(a)).cosine(vectors.of(b));
}
}  // namespace

TEST_CASE("a word spelled wrong is nearer to itself than another word is") {
    CHECK(likeness("kubernetes deployment", "Kubernets deploymnt") > 0.5F);
    CHECK(likeness("kubernetes deployment", "Kubernets deploymnt") > likeness("kubernetes deployment", "a cup of tea"));
    CHECK(likeness("getUserName", "get_user_name") > likeness("getUserName", "setColour"));
}

TEST_CASE("a text is its own nearest, and case and punctuation do not count") {
    CHECK(likeness("The quick brown fox", "the  quick, brown fox!") == Approx(1).margin(1e-5));
}

TEST_CASE("vectors have unit length or are empty, whatever the bytes") {
    CharacterVectors vectors;
    CHECK(rc::check([&](const std::string& bytes) {
        const CharacterVector vector = vectors.of(bytes);
        float squares = 0;
        for (const auto& [dimension, value] : vector.entries) {
            RC_ASSERT(dimension < kCharacterDimensions);
            squares += value * value;
        }
        RC_ASSERT(vector.entries.empty() || std::abs(squares - 1) < 1e-4F);
    }));
}

TEST_CASE("one text leaves nothing behind in the next") {
    CharacterVectors used;
    used.of("something long that fills many dimensions");
    CHECK(used.of("tea").entries == CharacterVectors().of("tea").entries);
}

TEST_CASE("a text's likeness is the same with and without keeping its vector") {
    CharacterVectors vectors;
    CHECK(rc::check([&](const std::string& question, const std::string& text) {
        CharacterQuery query(vectors.of(question));
        RC_ASSERT(static_cast<double>(query.cosine(std::string_view(text))) ==
                  Approx(static_cast<double>(query.cosine(vectors.of(text)))).margin(1e-4));
        RC_ASSERT(query.cosine(std::string_view(text)) == query.cosine(std::string_view(text)));
    }));
}
