// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/providers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/llm/anthropic.h"
#include "core/llm/google.h"
#include "core/llm/ollama.h"
#include "core/llm/openai.h"

namespace hearth::llm {

namespace {

constexpr std::array kDescriptions = {
    ProviderDescription{"anthropic", "Anthropic", "https://api.anthropic.com", "HEARTH_ANTHROPIC_API_KEY", true},
    ProviderDescription{"openai", "OpenAI", "https://api.openai.com/v1", "HEARTH_OPENAI_API_KEY", true},
    ProviderDescription{"google", "Google", "https://generativelanguage.googleapis.com", "HEARTH_GOOGLE_API_KEY", true},
    ProviderDescription{"ollama", "Ollama", "http://127.0.0.1:11434", "HEARTH_OLLAMA_API_KEY", false},
    ProviderDescription{"custom", "OpenAI-compatible server", "", "HEARTH_CUSTOM_API_KEY", false},
};

void dropTail(std::string& base, std::string_view tail) {
    if (base.ends_with(tail)) base.resize(base.size() - tail.size());
}

/// At the end of a base URL it asks for that API.
constexpr std::string_view kResponses = "/responses";

bool namesResponses(std::string_view base) {
    while (base.ends_with('/')) base.remove_suffix(1);
    return base.ends_with(kResponses);
}

/// People paste addresses in every form: OpenAI-compatible ones end in /v1, the others are the bare host.
std::string normalBase(std::string_view name, std::string base) {
    while (base.ends_with('/')) base.pop_back();
    if (name == "google") {
        dropTail(base, "/models");
        dropTail(base, "/v1beta");
        return base;
    }
    if (name == "anthropic" || name == "ollama") {
        dropTail(base, "/v1");
        dropTail(base, "/api");
        return base;
    }
    dropTail(base, "/chat/completions");
    dropTail(base, kResponses);
    const std::size_t host = base.find("://");
    if (host != std::string::npos && base.find('/', host + 3) == std::string::npos) base += "/v1";
    return base;
}

}  // namespace

std::span<const ProviderDescription> providerDescriptions() { return kDescriptions; }

Result<std::unique_ptr<Provider>> makeProvider(std::string_view name, Endpoint endpoint, HttpTransport& transport) {
    const auto description = std::find_if(kDescriptions.begin(), kDescriptions.end(),
                                          [&](const ProviderDescription& one) { return one.name == name; });
    if (description == kDescriptions.end()) return fail(ErrorCode::NotFound, "there is no provider of that name");
    if (endpoint.baseUrl.empty()) endpoint.baseUrl = description->defaultBase;
    HEARTH_TRY_STATUS(checkBaseUrl(endpoint.baseUrl));
    const OpenAiApi api = namesResponses(endpoint.baseUrl) ? OpenAiApi::Responses : OpenAiApi::ByModel;
    endpoint.baseUrl = normalBase(name, std::move(endpoint.baseUrl));
    std::unique_ptr<Provider> provider;
    if (name == "anthropic")
        provider = std::make_unique<AnthropicProvider>(std::move(endpoint), transport);
    else if (name == "ollama")
        provider = std::make_unique<OllamaProvider>(std::move(endpoint), transport);
    else if (name == "google")
        provider = std::make_unique<GoogleProvider>(std::move(endpoint), transport);
    else if (name == "openai")
        provider = std::make_unique<OpenAiProvider>(OpenAiDialect::OpenAi, api, std::move(endpoint), transport);
    else
        provider = std::make_unique<OpenAiProvider>(OpenAiDialect::Compatible, api, std::move(endpoint), transport);
    return provider;
}

}  // namespace hearth::llm
