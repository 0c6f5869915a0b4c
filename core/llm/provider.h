// SPDX-License-Identifier: AGPL-3.0-or-later
// What a model call is, whoever makes the model. One file per wire format implements Provider.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cancel.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/llm/http_transport.h"

namespace hearth::llm {

enum class TurnRole { User, Assistant };

struct Image {
    std::string mediaType;
    std::string base64;
};

/// One turn as it is sent. Thinking is returned to the provider that signed it, unmodified.
struct Turn {
    TurnRole role = TurnRole::User;
    std::string text;
    std::vector<Image> images;
};

/// `context` is sent inside the last user turn, before its text: what stands before it (system part, older turns)
/// is then the same bytes in every turn, and the provider's prompt cache hits.
struct ChatRequest {
    std::string model;
    std::string system;   ///< Stable part: instructions and profile. Providers that cache mark its end.
    std::string context;  ///< Recalled material, fenced as data; changes from turn to turn.
    std::vector<Turn> turns;
    int maxOutputTokens = 8192;  ///< Thinking counts, where a model thinks.
};

struct Usage {
    std::int64_t inputTokens = 0;  ///< All input, cached or not.
    std::int64_t cachedTokens = 0;
    std::int64_t outputTokens = 0;
    bool estimated = false;  ///< The provider reported nothing, as when a stream breaks off.
};

enum class StopReason { EndOfTurn, MaxTokens, Refusal, Other };

struct ChatReply {
    std::string text;
    std::string thinking;
    std::string model;  ///< As the provider names it.
    Usage usage;
    StopReason stop = StopReason::EndOfTurn;
};

/// What went wrong.
struct ChatFailure {
    Error error;
    std::string providerMessage;  ///< What the provider itself said, shortened, without keys; may be empty.
    int httpStatus = 0;           ///< 0 when no reply began.
    std::optional<Milliseconds> retryAfter;
    bool retryable = false;  ///< Whether the same request may work later.
};

/// A reply, whole or as far as it came.
struct ChatOutcome {
    ChatReply reply;
    std::optional<ChatFailure> failure;
    bool complete() const { return !failure.has_value(); }
};

using TextSink = std::function<void(std::string_view delta)>;

struct ModelInfo {
    std::string id;
    std::string name;
};

/// Where a provider is and how to get in. Base URLs follow each official client's habit: OpenAI-compatible ones
/// end in /v1; Anthropic and Ollama are the bare host.
struct Endpoint {
    std::string baseUrl;
    std::optional<crypto::SecretBytes> apiKey;
};

/// Threads: safe from any; calls block.
class Provider {
public:
    virtual ~Provider() = default;
    virtual std::string_view name() const = 0;
    /// Streams: `onText` gets each piece as it comes. Never fails as a Result: what came is always kept.
    virtual ChatOutcome chat(const ChatRequest& request, const TextSink& onText, const CancelToken& cancel) = 0;
    /// Errors: AuthFailed, Unavailable.
    virtual Result<std::vector<ModelInfo>> models(const CancelToken& cancel) = 0;
};

/// Whether the URL stays on this machine (127.0.0.0/8, ::1, localhost).
bool isLoopback(std::string_view url);
/// Errors: InvalidArgument unless it is https, or http on loopback.
Status checkBaseUrl(std::string_view url);

}  // namespace hearth::llm
