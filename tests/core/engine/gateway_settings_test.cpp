// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/gateway_settings.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "core/engine/model_discovery.h"
#include "tests/core/engine/scripted_transport.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;

namespace {

struct Numbers {
    test::TempVault temp;
    test::TempDirectory place;
    Settings settings{temp.vault()};

    std::filesystem::path file() const { return place.path() / "hearth.toml"; }
    Result<GatewaySettings> read(const char* text) {
        std::ofstream(file()) << text;
        return readGatewaySettings(settings, file());
    }
    std::string refused(const char* text) {
        const auto found = read(text);
        REQUIRE_FALSE(found.ok());
        CHECK(found.error().code == ErrorCode::InvalidArgument);
        return found.error().detail;
    }
};

}  // namespace

TEST_CASE("without a file and without settings the built-in numbers count") {
    Numbers numbers;
    const auto found = readGatewaySettings(numbers.settings, "/nowhere/hearth.toml");
    REQUIRE(found.ok());
    CHECK(found->assigned.empty());
    CHECK(found->longAbove == llm::kLongContextAbove);
    CHECK(found->models.empty());
    CHECK_FALSE(found->monthlyUsd.has_value());
}

TEST_CASE("what the vault says counts, and the file of this machine above it") {
    Numbers numbers;
    REQUIRE(numbers.settings.useConnection({"custom", "http://127.0.0.1:4010/v1", "general", false}).ok());
    REQUIRE(assignPurpose(numbers.settings, llm::Purpose::Vision, Connection{"ollama", "", "eyes", false}).ok());
    REQUIRE(assignPurpose(numbers.settings, llm::Purpose::Precision, Connection{"openai", "", "exact", false}).ok());
    REQUIRE(setMonthlyBudget(numbers.settings, 20).ok());
    llm::ModelOverride price;
    price.prices.inputPerMillion = 2;
    REQUIRE(overrideModel(numbers.settings, "openai/exact", price).ok());

    const auto found = numbers.read(
        "[memory]\ntier1_days = 30\n[routing]\nvision = \"custom/org/eyes\"\nlong_above = 9000\n"
        "[budget]\nmonthly_usd = 7.5\n[models.\"custom/general\"]\ncontext = 4096\ninput = 1\nsees = true\n");
    REQUIRE(found.ok());
    const Connection& vision = found->assigned.at(llm::Purpose::Vision);
    CHECK(vision.provider == "custom");
    CHECK(vision.model == "org/eyes");
    CHECK(vision.baseUrl == "http://127.0.0.1:4010/v1");
    CHECK(found->assigned.at(llm::Purpose::Precision).model == "exact");
    CHECK(found->longAbove == 9000);
    CHECK(found->monthlyUsd == 7.5);
    CHECK(found->models.at("openai/exact").prices.inputPerMillion == 2.0);
    CHECK(found->models.at("custom/general").contextTokens == 4096);
}

TEST_CASE("what was set is taken back") {
    Numbers numbers;
    REQUIRE(assignPurpose(numbers.settings, llm::Purpose::Vision, Connection{"ollama", "", "eyes", false}).ok());
    REQUIRE(assignPurpose(numbers.settings, llm::Purpose::Vision, std::nullopt).ok());
    REQUIRE(overrideModel(numbers.settings, "openai/exact", llm::ModelOverride{}).ok());
    REQUIRE(overrideModel(numbers.settings, "openai/exact", std::nullopt).ok());
    REQUIRE(setMonthlyBudget(numbers.settings, 20).ok());
    REQUIRE(setMonthlyBudget(numbers.settings, std::nullopt).ok());
    const auto found = numbers.read("");
    CHECK(found->assigned.empty());
    CHECK(found->models.empty());
    CHECK_FALSE(found->monthlyUsd.has_value());
    CHECK(assignPurpose(numbers.settings, llm::Purpose::Default, std::nullopt).error().code ==
          ErrorCode::InvalidArgument);
    CHECK(setMonthlyBudget(numbers.settings, -1).error().code == ErrorCode::InvalidArgument);
    CHECK(overrideModel(numbers.settings, "nameless", llm::ModelOverride{}).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("a file that cannot be understood is refused with what is wrong in it") {
    Numbers numbers;
    CHECK(numbers.refused("[routing\n").find("cannot be read") != std::string::npos);
    CHECK(numbers.refused("[routing]\nsound = \"x\"").find("\"sound\"") != std::string::npos);
    CHECK(numbers.refused("[routing]\ndefault = \"x\"").find("\"default\"") != std::string::npos);
    CHECK(numbers.refused("[routing]\nvision = 3").find("provider/model") != std::string::npos);
    CHECK(numbers.refused("[routing]\nvision = \"/x\"").find("provider/model") != std::string::npos);
    CHECK(numbers.refused("[routing]\nlong_above = 0").find("tokens") != std::string::npos);
    CHECK(numbers.refused("[routing]\nlong_above = nan").find("tokens") != std::string::npos);
    CHECK(numbers.refused("[budget]\nmonthly_usd = -1").find("dollars") != std::string::npos);
    CHECK(numbers.refused("[budget]\nyearly = 1").find("yearly") != std::string::npos);
    CHECK(numbers.refused("[models.\"custom/x\"]\ninput = \"a\"").find("input") != std::string::npos);
    CHECK(numbers.refused("[models.x]\ninput = 1").find("provider/model") != std::string::npos);
}

TEST_CASE("a key is written nowhere in the file, and the vault's is dropped again") {
    Numbers numbers;
    REQUIRE(numbers.settings.setApiKey("openai", crypto::SecretBytes::fromText("k-12345678")).ok());
    CHECK(numbers.settings.apiKey("openai")->has_value());
    REQUIRE(numbers.settings.removeApiKey("openai").ok());
    CHECK_FALSE(numbers.settings.apiKey("openai")->has_value());
    CHECK(numbers.refused("[routing]\nkey = \"k-12345678\"").find("12345678") == std::string::npos);
}

TEST_CASE("what an Ollama server says of its model is learned once, below what the person says") {
    Numbers numbers;
    test::ScriptedTransport transport;
    transport.reply("11434/api/show", {200, {R"({"capabilities":["vision"],"model_info":{"general.architecture":"gemma",
        "gemma.context_length":8192}})"}});
    const Timestamp now = *Timestamp::parse("2026-11-21");
    const Connection eyes{"ollama", "", "gemma-eyes", false};
    const auto learned = [&] { return learnModel(numbers.settings, transport, eyes, now, CancelToken()).ok(); };
    SECTION("nothing was known") {
        REQUIRE(learned());
        const auto known = readGatewaySettings(numbers.settings, {})->models;
        CHECK(known.at("ollama/gemma-eyes").contextTokens == 8192);
        CHECK(llm::seesImages("ollama", "gemma-eyes", known) == true);
        REQUIRE(learned());
        CHECK(transport.sent.size() == 1);
    }
    SECTION("the person said less") {
        llm::ModelOverride own;
        own.contextTokens = 4096;
        REQUIRE(overrideModel(numbers.settings, "ollama/gemma-eyes", own).ok());
        REQUIRE(learned());
        const auto known = readGatewaySettings(numbers.settings, {})->models;
        CHECK(known.at("ollama/gemma-eyes").contextTokens == 4096);
        CHECK(known.at("ollama/gemma-eyes").sees == true);
    }
    SECTION("others are not asked") {
        REQUIRE(learnModel(numbers.settings, transport, {"custom", "http://127.0.0.1:11434/v1", "m", false}, now,
                           CancelToken())
                    .ok());
        REQUIRE(learnModel(numbers.settings, transport, {"ollama", "", "", false}, now, CancelToken()).ok());
        CHECK(transport.sent.empty());
    }
}

TEST_CASE("a server that does not answer teaches nothing") {
    Numbers numbers;
    test::ScriptedTransport transport;
    transport.reply("11434/api/show", {404, {R"({"error":"model not found"})"}});
    CHECK_FALSE(learnModel(numbers.settings, transport, {"ollama", "", "gone", false}, *Timestamp::parse("2026-11-21"),
                           CancelToken())
                    .ok());
    CHECK(numbers.settings.get(kModelsSetting)->is_null());
}
