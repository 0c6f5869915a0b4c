// SPDX-License-Identifier: AGPL-3.0-or-later
// Model names, context sizes and prices out of the built-in list.
#include <algorithm>
#include <string>

#include "core/base/check.h"
#include "core/base/json.h"
#include "core/llm/model_overrides.h"
#include "core/llm/models_json.h"
#include "core/llm/providers.h"
#include "core/llm/reply.h"
#include "core/llm/routing.h"

namespace hearth::llm {

namespace {

const Json& list() {
    static const Json kList = [] {
        auto parsed = parseJson(builtInModels());
        HEARTH_CHECK(parsed.ok());
        return std::move(parsed).value();
    }();
    return kList;
}

const Json& entryOf(std::string_view provider) {
    return memberAt(memberAt(list(), "providers"), std::string(provider).c_str());
}

/// Whether `model` is `known`, or `known` with a date behind it.
bool isDatedNameOf(std::string_view model, std::string_view known) {
    if (!model.starts_with(known)) return false;
    model.remove_prefix(known.size());
    if (model.empty()) return true;
    return model.starts_with('-') && model.size() >= 9 && model.find_first_not_of("-0123456789") == std::string::npos;
}

Prices pricesOf(const Json& entry) {
    return {numberAt(entry, "input"), numberAt(entry, "cached"), numberAt(entry, "output")};
}

Capabilities capabilitiesOf(const Json& entry) {
    const Json& names = memberAt(entry, "can");
    const auto has = [&](const char* name) {
        return names.is_array() && std::find(names.begin(), names.end(), name) != names.end();
    };
    return {has("vision"), has("tools"), has("thinking")};
}

ThinkingForm thinkingFormOf(const Json& entry) {
    const std::string form = stringAt(entry, "thinking").value_or("");
    if (form == "budget") return ThinkingForm::Budget;
    return form == "always" ? ThinkingForm::Always : ThinkingForm::Effort;
}

/// Nothing of something costs nothing, whether or not the price is known.
std::optional<double> dollars(std::int64_t tokens, const std::optional<double>& perMillion) {
    if (tokens <= 0) return 0.0;
    if (!perMillion) return std::nullopt;
    return static_cast<double>(tokens) * *perMillion / 1e6;
}

}  // namespace

std::optional<ModelFacts> modelFacts(std::string_view provider, std::string_view model) {
    const Json& models = memberAt(entryOf(provider), "models");
    if (!models.is_object()) return std::nullopt;
    for (const auto& [name, entry] : models.items()) {
        if (!isDatedNameOf(model, name)) continue;
        const Json& longPrompt = memberAt(entry, "longPrompt");
        return ModelFacts{countAt(entry, "context").value_or(0),
                          pricesOf(entry),
                          countAt(longPrompt, "above"),
                          pricesOf(longPrompt),
                          capabilitiesOf(entry),
                          thinkingFormOf(entry),
                          stringAt(entry, "api") == "responses",
                          cacheWriteFactor(provider)};
    }
    return std::nullopt;
}

double cacheWriteFactor(std::string_view provider) { return numberAt(entryOf(provider), "cacheWrite").value_or(1); }

std::string defaultModel(std::string_view provider) { return stringAt(entryOf(provider), "default").value_or(""); }

std::vector<Proposal> proposalsFor(Purpose purpose) {
    std::vector<Proposal> proposals;
    for (const Json& entry : memberAt(memberAt(list(), "routing"), std::string(purposeName(purpose)).c_str()))
        proposals.push_back({stringAt(entry, "provider").value_or(""), stringAt(entry, "model").value_or("")});
    return proposals;
}

std::vector<std::string> listedModels() {
    std::vector<std::string> names;
    for (const auto& [provider, entry] : memberAt(list(), "providers").items())
        for (const auto& [model, facts] : memberAt(entry, "models").items()) names.push_back(provider + '/' + model);
    return names;
}

std::string pricesTaken() { return stringAt(list(), "taken").value_or(""); }

std::optional<double> costOf(const ModelFacts& facts, const Usage& usage) {
    const bool isLong = facts.longPromptAbove && usage.inputTokens > *facts.longPromptAbove;
    const Prices& prices = isLong ? facts.longPrompt : facts.prices;
    const std::int64_t cached = std::clamp<std::int64_t>(usage.cachedTokens, 0, usage.inputTokens);
    const std::int64_t written = std::clamp<std::int64_t>(usage.cacheWrittenTokens, 0, usage.inputTokens - cached);
    const auto input = dollars(usage.inputTokens - cached - written, prices.inputPerMillion);
    const auto intoCache = dollars(written, prices.inputPerMillion);
    const auto fromCache = dollars(cached, prices.cachedPerMillion);
    const auto output = dollars(usage.outputTokens, prices.outputPerMillion);
    if (!input || !intoCache || !fromCache || !output) return std::nullopt;
    return *input + *intoCache * facts.cacheWriteFactor + *fromCache + *output;
}

std::optional<double> costOf(std::string_view provider, std::string_view baseUrl, std::string_view model,
                             const Usage& usage) {
    if (isLoopback(baseUrl)) return 0.0;
    const auto facts = modelFacts(provider, model);
    return facts ? costOf(*facts, usage) : std::nullopt;
}

}  // namespace hearth::llm
