// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person says of models in settings, above the built-in list: a price that changed, a server's own model.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/llm/providers.h"

namespace hearth::llm {

/// What is absent is as in the list. A price that is given counts for prompts of every length.
struct ModelOverride {
    std::optional<std::int64_t> contextTokens;
    Prices prices;
    std::optional<bool> sees;
    std::string taken;  ///< The day on which it was true, "2026-11-20"; empty when nobody said.
};

/// Under "provider/model", where the model's name may hold slashes of its own.
using ModelOverrides = std::map<std::string, ModelOverride, std::less<>>;

/// From `{"openai/gpt-6-luna": {"context", "input", "cached", "output", "sees", "taken"}}`; null is none.
/// Errors: InvalidArgument with the model and the member in the detail.
Result<ModelOverrides> parseModelOverrides(const Json& models);
Json toJson(const ModelOverride& entry);

/// Every model of the built-in list, as "provider/model".
std::vector<std::string> listedModels();

/// The list's facts with what the person said above them; absent when neither knows the model.
std::optional<ModelFacts> modelFacts(std::string_view provider, std::string_view model,
                                     const ModelOverrides& overrides);

/// Whether the model takes images; absent where neither the person nor the list says.
std::optional<bool> seesImages(std::string_view provider, std::string_view model, const ModelOverrides& overrides);

/// Dollars for a call, or absent where the price is not known. A server on loopback costs nothing, unless the person
/// gave its model a price (a paid model behind a proxy).
std::optional<double> costOf(std::string_view provider, std::string_view baseUrl, std::string_view model,
                             const Usage& usage, const ModelOverrides& overrides);

}  // namespace hearth::llm
