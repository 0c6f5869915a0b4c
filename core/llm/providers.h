// SPDX-License-Identifier: AGPL-3.0-or-later
// The registry of providers: their names, usual addresses and default models, and how one is made.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/llm/provider.h"

namespace hearth::llm {

struct ProviderDescription {
    std::string_view name;   ///< "anthropic", "openai", "google", "ollama", "custom"; also in settings and ledgers.
    std::string_view title;  ///< As people call it: "Anthropic", "OpenAI-compatible server".
    std::string_view defaultBase;  ///< Empty for custom.
    std::string_view keyVariable;  ///< e.g. "HEARTH_ANTHROPIC_API_KEY".
    bool needsKey;
};

/// Every provider that calls a model; `offline` is not among them, it answers from memory (core/engine).
std::span<const ProviderDescription> providerDescriptions();

/// An empty base URL means the usual address. A missing or doubled `/v1`, as people paste addresses, is put right.
/// One that ends in `/responses` asks OpenAI's Responses for everything. No retries: see withRetries() in
/// core/llm/retry.h. `transport` outlives the provider. Errors: NotFound for a name that is not in the list,
/// InvalidArgument for a base URL that is refused.
Result<std::unique_ptr<Provider>> makeProvider(std::string_view name, Endpoint endpoint, HttpTransport& transport);

/// Dollars for a million tokens; absent where no price is known.
struct Prices {
    std::optional<double> inputPerMillion;
    std::optional<double> cachedPerMillion;
    std::optional<double> outputPerMillion;
};

/// What a model understands besides text.
struct Capabilities {
    bool vision = false;
    bool tools = false;
    bool thinking = false;
    bool operator==(const Capabilities&) const = default;
};

/// How a model is told how much to think: by an effort, by a budget of tokens, or by an effort that is never none.
enum class ThinkingForm { Effort, Budget, Always };

/// Prices, context sizes, capabilities and default models from resources/models.json (dated; editable in settings).
struct ModelFacts {
    std::int64_t contextTokens = 0;
    Prices prices;
    std::optional<std::int64_t> longPromptAbove;  ///< With more input tokens, `longPrompt` is the price of them all.
    Prices longPrompt;
    Capabilities can = {};
    ThinkingForm thinkingForm = ThinkingForm::Effort;
    bool responsesApi = false;    ///< OpenAI: to be asked through Responses instead of Chat Completions.
    double cacheWriteFactor = 1;  ///< What input costs that is put into the prompt cache, in prices of plain input.
};
/// Dated names ("claude-haiku-4-5-20251001") are found under their bare one.
std::optional<ModelFacts> modelFacts(std::string_view provider, std::string_view model);
/// What all of a provider's models ask for input that they put into the cache, in prices of plain input.
double cacheWriteFactor(std::string_view provider);
/// Empty where there is none (ollama, custom).
std::string defaultModel(std::string_view provider);
/// The day on which the price list was taken, e.g. "2026-11-20".
std::string pricesTaken();
/// Dollars, or absent when a price that is needed is not known.
std::optional<double> costOf(const ModelFacts& facts, const Usage& usage);
/// The same for a call: a server on loopback costs nothing, a model that is not in the list has no known price.
std::optional<double> costOf(std::string_view provider, std::string_view baseUrl, std::string_view model,
                             const Usage& usage);

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
