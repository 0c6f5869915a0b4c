// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/embed/local_embedder.h"

#include <catch2/catch.hpp>

#include "tests/core/embed/model_files.h"

using namespace hearth;
using namespace hearth::embed;
using index::EmbedAs;

TEST_CASE("a batch gives each text its own vector, in order, of unit length") {
    const auto embedder = LocalEmbedder::open(test::tinyModel()).value();
    const auto expected = test::expectedOf("f32");
    const std::vector<std::string> texts = {expected[2].text, expected[0].text};
    const auto made = embedder->embed({texts, EmbedAs::Document}, CancelToken()).value();
    REQUIRE(made.size() == 2);
    CHECK(made.dimensions == embedder->dimensions());
    CHECK(made.tokens == static_cast<std::int64_t>(expected[2].tokens.size() + expected[0].tokens.size()));
    for (std::size_t at = 0; at < made.dimensions; ++at) {
        CHECK(made.at(0)[at] == Approx(expected[2].vector[at]).margin(1e-4));
        CHECK(made.at(1)[at] == Approx(expected[0].vector[at]).margin(1e-4));
    }
    CHECK(embedder->embed({}, CancelToken())->size() == 0);
}

TEST_CASE("the name tells one model from another in a directory of the same name") {
    const test::ModelCopy model;
    const std::string before(LocalEmbedder::open(model.path()).value()->name());
    CHECK(before.starts_with("local/tiny/"));
    CHECK(LocalEmbedder::open(model.path() / "").value()->name() == before);
    std::string weights = test::readText(model.path() / "model.safetensors");
    weights[weights.size() - 2] = static_cast<char>(weights[weights.size() - 2] ^ 0x10);
    test::writeText(model.path() / "model.safetensors", weights);
    CHECK(LocalEmbedder::open(model.path()).value()->name() != before);
}

TEST_CASE("it stays on this machine, costs nothing and can be stopped") {
    const auto embedder = LocalEmbedder::open(test::tinyModel()).value();
    CHECK_FALSE(embedder->isRemote());
    CHECK(embedder->costPerMillion() == 0.0);
    const CancelToken cancel;
    cancel.cancel();
    const std::vector<std::string> texts = {"the cat"};
    CHECK(embedder->embed({texts, EmbedAs::Question}, cancel).error().code == ErrorCode::Cancelled);
}

TEST_CASE("no model opens where there is none") {
    const test::TempDirectory empty;
    CHECK(LocalEmbedder::open(empty.path()).error().code == ErrorCode::NotFound);
    CHECK(LocalEmbedder::open(empty.path() / "gone").error().code == ErrorCode::NotFound);
}
