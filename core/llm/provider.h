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
#include "core/llm/content.h"
#include "core/llm/http_transport.h"

namespace hearth::llm {

class PromptCaches;

enum class TurnRole { User, Assistant };

/// One turn as it is sent, in this order: results, images, text, calls. An assistant's turn that was told as a
/// ChatReply is made by turnOf().
struct Turn {
    TurnRole role = TurnRole::User;
    std::string text;
    std::vector<Image> images = {};            ///< A user's.
    std::vector<ToolCall> toolCalls = {};      ///< An assistant's.
    std::vector<ToolResult> toolResults = {};  ///< A user's: they answer the calls of the turn before.
    std::optional<OpaqueBlocks> opaque = {};   ///< An assistant's. Instead of text and calls, where it is understood.
};

/// How much a model thinks before it answers, where it can. AsUsual says nothing of it to the provider.
enum class Thinking { AsUsual, Off, Low, Medium, High, Most };

/// `context` is sent inside the last user turn, before its text: what stands before it (system part, older turns)
/// is then the same bytes in every turn, and the provider's prompt cache hits.
struct ChatRequest {
    std::string model;
    std::string system;   ///< Stable part: instructions and profile. Providers that cache mark its end.
    std::string context;  ///< Recalled material, fenced as data; changes from turn to turn.
    std::vector<Turn> turns;
    int maxOutputTokens = 8192;  ///< Thinking counts, where a model thinks.
    Thinking thinking = Thinking::AsUsual;
    std::vector<Tool> tools = {};  ///< In one and the same order in every turn, so that caches hit.
    ToolChoice toolChoice = {};    ///< Says something only where there are tools.
};

struct Usage {
    std::int64_t inputTokens = 0;  ///< All input, cached or not.
    std::int64_t cachedTokens = 0;
    std::int64_t outputTokens = 0;
    bool estimated = false;               ///< The provider reported nothing, as when a stream breaks off.
    std::int64_t cacheWrittenTokens = 0;  ///< Of the input: put into the cache by this call.
    std::int64_t thinkingTokens = 0;      ///< Of the output, where the provider tells them apart.
};

/// ToolUse: the calls want to be answered, in a user's turn with a result for each.
enum class StopReason { EndOfTurn, MaxTokens, Refusal, ToolUse, Other };

struct ChatReply {
    std::string text;
    std::string thinking;
    std::string model;  ///< As the provider names it.
    Usage usage;
    StopReason stop = StopReason::EndOfTurn;
    std::vector<ToolCall> toolCalls = {};     ///< Only whole ones; none when the reply broke off.
    std::optional<OpaqueBlocks> opaque = {};  ///< Only of a reply that is whole.
    double thinkingMs = 0;                    ///< From its first thought to its first word; 0: not measured.
};

/// The reply as the turn that goes back to the model.
Turn turnOf(const ChatReply& reply);

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

/// Whole characters, as they come; each may be empty.
struct ChatSinks {
    TextSink text;
    TextSink thinking;
    std::function<void()> thinkingAnew = {};  ///< What was thought led to nothing: another try begins.
};

struct ModelInfo {
    std::string id;
    std::string name;
};

/// Where a provider is and how to get in. Base URLs follow each official client's habit: OpenAI-compatible ones
/// end in /v1; Anthropic, Google and Ollama are the bare host.
struct Endpoint {
    std::string baseUrl;
    std::optional<crypto::SecretBytes> apiKey;
    PromptCaches* caches = nullptr;  ///< Google's; null where nothing is to be left with it. Outlives the provider.
};

/// Threads: safe from any; calls block.
class Provider {
public:
    virtual ~Provider() = default;
    virtual std::string_view name() const = 0;
    /// Streams: the sinks get each piece as it comes. Never fails as a Result: what came is always kept.
    virtual ChatOutcome chat(const ChatRequest& request, const ChatSinks& sinks, const CancelToken& cancel) = 0;
    /// The same without the thinking.
    ChatOutcome chat(const ChatRequest& request, const TextSink& onText, const CancelToken& cancel) {
        return chat(request, ChatSinks{onText, {}}, cancel);
    }
    /// Errors: AuthFailed, Unavailable.
    virtual Result<std::vector<ModelInfo>> models(const CancelToken& cancel) = 0;
};

/// Whether the URL stays on this machine (127.0.0.0/8, ::1, localhost).
bool isLoopback(std::string_view url);
/// Errors: InvalidArgument unless it is https, or http on loopback.
Status checkBaseUrl(std::string_view url);

}  // namespace hearth::llm
