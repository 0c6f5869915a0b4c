// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/model_overrides.h"

#include <catch2/catch.hpp>

#include "core/llm/routing.h"

using namespace hearth;
using namespace hearth::llm;

namespace {
ModelOverrides parsed(const char* text) { return parseModelOverrides(parseJson(text).value()).value(); }
std::string refused(const char* text) {
    const auto overrides = parseModelOverrides(parseJson(text).value());
    REQUIRE_FALSE(overrides.ok());
    CHECK(overrides.error().code == ErrorCode::InvalidArgument);
    return overrides.error().detail;
}
}  // namespace

TEST_CASE("a price that the person gives counts above the list, for prompts of every length") {
    const auto overrides = parsed(R"({"openai/gpt-6-luna": {"input": 3, "output": 7, "taken": "2027-01-05"}})");
    const Usage usage{1'000'000, 0, 1'000'000, false};
    CHECK(costOf("openai", "https://api.openai.com/v1", "gpt-6-luna", usage, overrides) == Approx(10));
    CHECK(costOf("openai", "https://api.openai.com/v1", "gpt-6-luna", usage, {}) != Approx(10));
    const auto facts = modelFacts("openai", "gpt-6-luna", overrides);
    REQUIRE(facts.has_value());
    CHECK(facts->contextTokens == modelFacts("openai", "gpt-6-luna")->contextTokens);
    CHECK(overrides.at("openai/gpt-6-luna").taken == "2027-01-05");
}

TEST_CASE("a server's own model, whose name has slashes, gets a context and a price") {
    const auto overrides =
        parsed(R"({"custom/meta/llama-5": {"context": 8192, "input": 0.5, "cached": 0.1, "output": 1, "sees": true}})");
    const auto facts = modelFacts("custom", "meta/llama-5", overrides);
    REQUIRE(facts.has_value());
    CHECK(facts->contextTokens == 8192);
    CHECK(facts->can.vision);
    CHECK(seesImages("custom", "meta/llama-5", overrides) == true);
    CHECK_FALSE(seesImages("custom", "another", overrides).has_value());
    CHECK(seesImages("openai", "gpt-6-luna", {}) == true);
    const Usage usage{1'000'000, 500'000, 1'000'000, false};
    CHECK(costOf("custom", "https://models.example/v1", "meta/llama-5", usage, overrides) == Approx(1.3));
}

TEST_CASE("a model on this machine costs nothing, unless the person gave it a price") {
    const Usage usage{1'000'000, 0, 0, false};
    const char* here = "http://127.0.0.1:4000/v1";
    CHECK(costOf("custom", here, "proxied", usage, {}) == 0.0);
    CHECK(costOf("custom", here, "proxied", usage, parsed(R"({"custom/proxied": {"context": 9}})")) == 0.0);
    CHECK(costOf("custom", here, "proxied", usage, parsed(R"({"custom/proxied": {"input": 2}})")) == Approx(2));
}

TEST_CASE("what cannot be understood is refused with the model and the member that are wrong") {
    CHECK(refused(R"({"luna": {}})").find("provider/model") != std::string::npos);
    CHECK(refused(R"({"openai/": {}})").find("provider/model") != std::string::npos);
    CHECK(refused(R"({"openai/x": 3})").find("openai/x") != std::string::npos);
    CHECK(refused(R"({"openai/x": {"input": -1}})").find("input") != std::string::npos);
    CHECK(refused(R"({"openai/x": {"output": "cheap"}})").find("output") != std::string::npos);
    CHECK(refused(R"({"openai/x": {"context": 0}})").find("context") != std::string::npos);
    CHECK(refused(R"({"openai/x": {"context": 1e300}})").find("context") != std::string::npos);
    CHECK(refused(R"({"openai/x": {"sees": 1}})").find("sees") != std::string::npos);
    CHECK(refused(R"({"openai/x": {"taken": "yesterday"}})").find("taken") != std::string::npos);
    CHECK(refused(R"({"openai/x": {"colour": 1}})").find("colour") != std::string::npos);
    CHECK(refused("[]").find("table") != std::string::npos);
    CHECK(parseModelOverrides(Json()).value().empty());
}

TEST_CASE("what was understood is written as it was read") {
    const Json entry =
        parseJson(R"({"context":8192,"input":0.5,"output":1.0,"sees":false,"taken":"2026-11-20"})").value();
    const auto overrides = parseModelOverrides({{"custom/m", entry}}).value();
    CHECK(toJson(overrides.at("custom/m")) == entry);
}

TEST_CASE("the list proposes models for each purpose, and knows them") {
    for (Purpose purpose : {Purpose::Vision, Purpose::LongContext, Purpose::Precision}) {
        const auto proposals = proposalsFor(purpose);
        REQUIRE_FALSE(proposals.empty());
        for (const Proposal& one : proposals) {
            const auto facts = modelFacts(one.provider, one.model);
            REQUIRE(facts.has_value());
            if (purpose == Purpose::Vision) CHECK(facts->can.vision);
            if (purpose == Purpose::LongContext) CHECK(facts->contextTokens > kLongContextAbove);
        }
    }
    CHECK(proposalsFor(Purpose::Default).empty());
}

TEST_CASE("a model that only the person priced is not taken for one that refuses tools") {
    const auto facts = modelFacts("custom", "house", parsed(R"({"custom/house": {"input": 2}})"));
    REQUIRE(facts.has_value());
    CHECK(facts->can.tools);
    CHECK_FALSE(facts->can.thinking);
}
