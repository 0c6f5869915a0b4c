// SPDX-License-Identifier: AGPL-3.0-or-later
// Vectors from a provider: the embedding endpoints of Ollama, OpenAI and its imitators, Google and Voyage.
// Source: WIRE.md of the design, 2.2 to 2.5.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/llm/http_transport.h"
#include "core/llm/provider.h"
#include "core/llm/retry.h"

namespace hearth::llm {

struct EmbeddingProvider {
    std::string_view name;  ///< "ollama", "openai", "google", "voyage", "custom"; also in settings and ledgers.
    std::string_view title;
    std::string_view defaultBase;   ///< Empty for custom.
    std::string_view defaultModel;  ///< Empty where one must be named.
    std::size_t batch;              ///< Most texts in a call.
};
std::span<const EmbeddingProvider> embeddingProviders();
/// Dollars for a million tokens; absent where no price is known.
std::optional<double> embeddingPrice(std::string_view provider, std::string_view model);
/// Errors: NotFound.
Result<const EmbeddingProvider*> embeddingProvider(std::string_view name);

struct EmbeddingRequest {
    std::string model;
    std::span<const std::string> texts;
    bool question = false;  ///< What is asked, not what is kept: Google and Voyage treat the two differently.
};

struct EmbeddingReply {
    std::vector<std::vector<float>> vectors;  ///< One a text, in order, as the provider gave them.
    std::int64_t tokens = 0;
    bool estimated = false;  ///< The provider did not say.
};

/// The whole call as it is sent. Errors: InvalidArgument for an address that is refused.
Result<HttpRequest> embeddingCall(const EmbeddingProvider& provider, const Endpoint& endpoint,
                                  const EmbeddingRequest& request);
/// Errors: Unsupported when it is no such reply, or has not one vector of one length a text.
Result<EmbeddingReply> readEmbeddings(const EmbeddingProvider& provider, std::string_view body,
                                      const EmbeddingRequest& request);

/// Where retries get their noise and their time. All outlive the call.
struct EmbeddingTools {
    HttpTransport& transport;
    RandomSource& random;
    Pauses& pauses;
};
/// Tries again what may be tried again, as chats are. Errors: Cancelled, AuthFailed, Full, NotFound, Unavailable,
/// InvalidArgument, Unsupported.
Result<EmbeddingReply> callEmbeddings(const EmbeddingProvider& provider, const Endpoint& endpoint,
                                      const EmbeddingRequest& request, const EmbeddingTools& tools,
                                      const CancelToken& cancel);

}  // namespace hearth::llm
