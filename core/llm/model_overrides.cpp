// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/model_overrides.h"

#include <fmt/format.h>

namespace hearth::llm {

namespace {

constexpr double kMostTokens = 1e9;
constexpr double kMostDollars = 1e6;  ///< A million tokens cost less than that.

Error wrong(const std::string& model, std::string_view key, std::string_view what) {
    return fail(ErrorCode::InvalidArgument, fmt::format("\"{}\" of the model \"{}\" {}", key, model, what));
}

Status takePrice(std::optional<double>& price, const std::string& model, const std::string& key, const Json& value) {
    if (!value.is_number() || !(value.get<double>() >= 0) || value.get<double>() > kMostDollars)
        return wrong(model, key, "must be a number of dollars for a million tokens");
    price = value.get<double>();
    return {};
}

bool isDay(const std::string& text) { return text.size() == 10 && Timestamp::parse(text).ok(); }

Status take(ModelOverride& entry, const std::string& model, const std::string& key, const Json& value) {
    if (key == "input") return takePrice(entry.prices.inputPerMillion, model, key, value);
    if (key == "cached") return takePrice(entry.prices.cachedPerMillion, model, key, value);
    if (key == "output") return takePrice(entry.prices.outputPerMillion, model, key, value);
    if (key == "context") {
        if (!value.is_number() || !(value.get<double>() >= 1) || value.get<double>() > kMostTokens)
            return wrong(model, key, "must be a number of tokens");
        entry.contextTokens = static_cast<std::int64_t>(value.get<double>());
        return {};
    }
    if (key == "sees") {
        if (!value.is_boolean()) return wrong(model, key, "must be true or false");
        entry.sees = value.get<bool>();
        return {};
    }
    if (key == "taken") {
        if (!value.is_string() || !isDay(value.get<std::string>()))
            return wrong(model, key, "must be a day, 2026-11-20");
        entry.taken = value.get<std::string>();
        return {};
    }
    return fail(ErrorCode::InvalidArgument, fmt::format("a model has no \"{}\"", key));
}

bool hasPrice(const Prices& prices) {
    return prices.inputPerMillion || prices.cachedPerMillion || prices.outputPerMillion;
}

const ModelOverride* overrideOf(std::string_view provider, std::string_view model, const ModelOverrides& overrides) {
    const auto found = overrides.find(fmt::format("{}/{}", provider, model));
    return found == overrides.end() ? nullptr : &found->second;
}

void lay(std::optional<double>& under, const std::optional<double>& over) {
    if (over) under = over;
}

}  // namespace

Result<ModelOverrides> parseModelOverrides(const Json& models) {
    ModelOverrides overrides;
    if (models.is_null()) return overrides;
    if (!models.is_object()) return fail(ErrorCode::InvalidArgument, "models are a table with a table a model");
    for (const auto& [name, entry] : models.items()) {
        const std::size_t slash = name.find('/');
        if (slash == std::string::npos || slash == 0 || slash + 1 == name.size())
            return fail(ErrorCode::InvalidArgument,
                        fmt::format("the model \"{}\" is not written provider/model", name));
        if (!entry.is_object())
            return fail(ErrorCode::InvalidArgument, fmt::format("the model \"{}\" is not a table", name));
        ModelOverride& taken = overrides[name];
        for (const auto& [key, value] : entry.items()) HEARTH_TRY_STATUS(take(taken, name, key, value));
    }
    return overrides;
}

Json toJson(const ModelOverride& entry) {
    Json value = Json::object();
    if (entry.contextTokens) value["context"] = *entry.contextTokens;
    if (entry.prices.inputPerMillion) value["input"] = *entry.prices.inputPerMillion;
    if (entry.prices.cachedPerMillion) value["cached"] = *entry.prices.cachedPerMillion;
    if (entry.prices.outputPerMillion) value["output"] = *entry.prices.outputPerMillion;
    if (entry.sees) value["sees"] = *entry.sees;
    if (!entry.taken.empty()) value["taken"] = entry.taken;
    return value;
}

std::optional<ModelFacts> modelFacts(std::string_view provider, std::string_view model,
                                     const ModelOverrides& overrides) {
    std::optional<ModelFacts> facts = modelFacts(provider, model);
    const ModelOverride* over = overrideOf(provider, model, overrides);
    if (over == nullptr) return facts;
    if (!facts) {
        facts.emplace().cacheWriteFactor = cacheWriteFactor(provider);
        facts->can.tools = true;  // Nobody said that it takes none.
    }
    if (over->contextTokens) facts->contextTokens = *over->contextTokens;
    if (over->sees) facts->can.vision = *over->sees;
    lay(facts->prices.inputPerMillion, over->prices.inputPerMillion);
    lay(facts->prices.cachedPerMillion, over->prices.cachedPerMillion);
    lay(facts->prices.outputPerMillion, over->prices.outputPerMillion);
    if (hasPrice(over->prices)) facts->longPromptAbove.reset();
    return facts;
}

std::optional<bool> seesImages(std::string_view provider, std::string_view model, const ModelOverrides& overrides) {
    const ModelOverride* over = overrideOf(provider, model, overrides);
    if (over != nullptr && over->sees) return over->sees;
    const auto facts = modelFacts(provider, model);
    return facts ? std::optional(facts->can.vision) : std::nullopt;
}

std::optional<double> costOf(std::string_view provider, std::string_view baseUrl, std::string_view model,
                             const Usage& usage, const ModelOverrides& overrides) {
    const ModelOverride* over = overrideOf(provider, model, overrides);
    if (isLoopback(baseUrl) && (over == nullptr || !hasPrice(over->prices))) return 0.0;
    const auto facts = modelFacts(provider, model, overrides);
    return facts ? costOf(*facts, usage) : std::nullopt;
}

}  // namespace hearth::llm
