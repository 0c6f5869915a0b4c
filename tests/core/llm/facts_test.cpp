// SPDX-License-Identifier: AGPL-3.0-or-later
// Prices and context sizes.
#include <catch2/catch.hpp>

#include "core/base/json.h"
#include "core/base/timestamp.h"
#include "core/llm/model_overrides.h"
#include "core/llm/models_json.h"
#include "core/llm/providers.h"

using namespace hearth;
using namespace hearth::llm;

TEST_CASE("the price list is whole, dated, and every default model is in it") {
    const auto list = parseJson(builtInModels());
    REQUIRE(list.ok());
    CHECK(Timestamp::parse(pricesTaken()).ok());
    for (const auto& [provider, entry] : list->at("providers").items()) {
        CHECK(modelFacts(provider, defaultModel(provider)).has_value());
        for (const auto& [model, facts] : entry.at("models").items()) {
            INFO(provider << " " << model);
            const auto found = modelFacts(provider, model);
            REQUIRE(found.has_value());
            CHECK(found->contextTokens >= 8192);
            const Prices& prices = found->prices;
            if (prices.cachedPerMillion) CHECK(*prices.cachedPerMillion <= prices.inputPerMillion.value());
            if (prices.inputPerMillion) CHECK(*prices.inputPerMillion < prices.outputPerMillion.value());
            if (found->longPromptAbove) CHECK(*found->longPrompt.inputPerMillion > *prices.inputPerMillion);
        }
    }
}

TEST_CASE("providers that need a key have a default model, local ones take what is there") {
    for (const ProviderDescription& description : providerDescriptions())
        CHECK(defaultModel(description.name).empty() != description.needsKey);
    CHECK(defaultModel("nobody").empty());
}

TEST_CASE("a dated model name is known by its bare one, and nothing else is") {
    CHECK(modelFacts("anthropic", "claude-haiku-4-5-20251001")->contextTokens == 200000);
    CHECK(modelFacts("openai", "gpt-6-sol-2026-09-22").has_value());
    CHECK_FALSE(modelFacts("openai", "gpt-6-sol-pro").has_value());
    CHECK_FALSE(modelFacts("openai", "gpt-6-sol-5").has_value());
    CHECK_FALSE(modelFacts("openai", "gpt-6").has_value());
    CHECK_FALSE(modelFacts("openai", "").has_value());
    CHECK_FALSE(modelFacts("ollama", "llama3.2").has_value());
    CHECK_FALSE(modelFacts("anthropic", "gpt-6-sol").has_value());
}

TEST_CASE("what a model understands besides text is part of the list") {
    for (const char* provider : {"anthropic", "openai", "google"})
        CHECK(modelFacts(provider, defaultModel(provider))->can == Capabilities{true, true, true});
    CHECK(ModelFacts{}.can == Capabilities{false, false, false});
}

TEST_CASE("the cost counts cached input at its own price") {
    const ModelFacts facts{1000000, {2.0, 0.2, 10.0}, {}, {}};
    CHECK(costOf(facts, Usage{1000000, 0, 0}) == Approx(2.0));
    CHECK(costOf(facts, Usage{1000000, 500000, 100000}) == Approx(1.0 + 0.1 + 1.0));
    CHECK(costOf(facts, Usage{}) == Approx(0.0));
    // More cached than there was: a provider's mistake must not make the cost negative.
    CHECK(costOf(facts, Usage{1000, 5000, 0}) == Approx(0.0002));
}

TEST_CASE("a cost that is not known is absent, not zero") {
    CHECK_FALSE(costOf(ModelFacts{}, Usage{1, 0, 0}).has_value());
    CHECK_FALSE(costOf(ModelFacts{0, {1.0, {}, 2.0}, {}, {}}, Usage{10, 5, 1}).has_value());
    CHECK(costOf(ModelFacts{0, {1.0, {}, 2.0}, {}, {}}, Usage{10, 0, 1}).has_value());
    CHECK_FALSE(costOf("custom", "https://openrouter.ai/api/v1", "some/model", Usage{1, 0, 1}).has_value());
}

TEST_CASE("a long prompt costs its own price as a whole") {
    const auto facts = modelFacts("anthropic", "claude-haiku-5-5");
    REQUIRE(facts.has_value());
    CHECK(costOf(*facts, Usage{100000, 0, 0}) == Approx(0.01));
    CHECK(costOf(*facts, Usage{100001, 0, 0}) == Approx(0.0500005));
}

TEST_CASE("a model on this machine costs nothing") {
    CHECK(costOf("ollama", "http://127.0.0.1:11434", "llama3.2", Usage{1000, 0, 1000}) == Approx(0.0));
    CHECK(costOf("anthropic", "https://api.anthropic.com", "claude-opus-5-5", Usage{1000000, 0, 0}) == Approx(4.0));
}

TEST_CASE("what is put into the cache costs what its provider asks for that, and elsewhere what input costs") {
    Usage usage{1'000'000, 200'000, 0};
    usage.cacheWrittenTokens = 400'000;
    const auto haiku = modelFacts("anthropic", "claude-haiku-4-5");  // 1, cached 0.1
    REQUIRE(haiku.has_value());
    CHECK(costOf(*haiku, usage) == Approx(0.4 + 0.4 * 1.25 + 0.2 * 0.1));
    const auto luna = modelFacts("openai", "gpt-5-mini");  // 0.25, cached 0.025
    REQUIRE(luna.has_value());
    CHECK(costOf(*luna, usage) == Approx(0.8 * 0.25 + 0.2 * 0.025));
    // Nothing was put into it: as before.
    usage.cacheWrittenTokens = 0;
    CHECK(costOf(*haiku, usage) == Approx(0.8 + 0.02));
    // A provider that counts more than there is does not make the input negative.
    usage.cacheWrittenTokens = 5'000'000;
    CHECK(costOf(*haiku, usage) == Approx(0.8 * 1.25 + 0.02));
}

TEST_CASE("a model that only the person prices pays its provider's price for what goes into the cache") {
    Usage usage{1'000'000, 0, 0};
    usage.cacheWrittenTokens = 1'000'000;
    const auto overrides = parseModelOverrides(
        {{"anthropic/claude-next", {{"input", 8}, {"output", 1}}}, {"custom/next", {{"input", 8}, {"output", 1}}}});
    REQUIRE(overrides.ok());
    CHECK(costOf("anthropic", "https://api.anthropic.com", "claude-next", usage, *overrides) == Approx(10));
    CHECK(costOf("custom", "https://models.example/v1", "next", usage, *overrides) == Approx(8));
}
