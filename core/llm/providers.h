// SPDX-License-Identifier: AGPL-3.0-or-later
// The registry of providers: their names, usual addresses and default models, and how one is made.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/llm/provider.h"

namespace hearth::llm {

struct ProviderDescription {
    std::string_view name;         ///< "anthropic", "openai", "ollama", "custom"; also in settings and ledgers.
    std::string_view title;        ///< As people call it: "Anthropic", "OpenAI-compatible server".
    std::string_view defaultBase;  ///< Empty for custom.
    std::string_view keyVariable;  ///< e.g. "HEARTH_ANTHROPIC_API_KEY".
    bool needsKey;
};

/// Every provider that calls a model; `offline` is not among them, it answers from memory (core/engine).
std::span<const ProviderDescription> providerDescriptions();

/// Errors: NotFound for a name that is not in the list, InvalidArgument for a base URL that is refused.
Result<std::unique_ptr<Provider>> makeProvider(std::string_view name, Endpoint endpoint, HttpTransport& transport);

/// Prices, context sizes and default models from resources/models.json (dated; editable in settings).
struct ModelFacts {
    std::int64_t contextTokens = 0;
    std::optional<double> inputPerMillion;
    std::optional<double> cachedPerMillion;
    std::optional<double> outputPerMillion;
};
std::optional<ModelFacts> modelFacts(std::string_view provider, std::string_view model);
std::string defaultModel(std::string_view provider);
/// Dollars, or absent when the price is not known; a provider on loopback costs nothing.
std::optional<double> costOf(const ModelFacts& facts, const Usage& usage);

/// A fast estimate of how many tokens a text is, within about ±10 % of what providers report for prose.
std::int64_t estimateTokens(std::string_view text);

/// What answers on loopback now: an Ollama server or an OpenAI-compatible one (LM Studio, llama-server, vLLM).
struct FoundServer {
    std::string provider;  ///< "ollama" or "custom"
    std::string baseUrl;
    std::vector<ModelInfo> models;
};
/// Asks the usual ports, half a second each at most.
std::vector<FoundServer> findLocalServers(HttpTransport& transport, const CancelToken& cancel);

}  // namespace hearth::llm
