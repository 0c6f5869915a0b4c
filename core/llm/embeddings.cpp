// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/embeddings.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

#include "core/base/base64.h"
#include "core/base/check.h"
#include "core/base/json.h"
#include "core/llm/failures.h"
#include "core/llm/models_json.h"
#include "core/llm/providers.h"
#include "core/llm/reply.h"
#include "core/llm/streaming.h"

namespace hearth::llm {

namespace {

constexpr auto kProviders = std::to_array<EmbeddingProvider>(
    {{"ollama", "Ollama", "http://127.0.0.1:11434", "nomic-embed-text", 32},
     {"openai", "OpenAI", "https://api.openai.com/v1", "text-embedding-3-small", 128},
     {"google", "Google", "https://generativelanguage.googleapis.com", "gemini-embedding-001", 100},
     {"voyage", "Voyage", "https://api.voyageai.com/v1", "voyage-3.5", 128},
     {"custom", "OpenAI-compatible server", "", "", 32}});

constexpr std::size_t kMostDimensions = 16384;
constexpr Milliseconds kFirstPause = 500;

Json googleBody(const EmbeddingRequest& request) {
    Json requests = Json::array();
    for (const std::string& text : request.texts)
        requests.push_back({{"model", "models/" + request.model},
                            {"content", {{"parts", Json::array({{{"text", text}}})}}},
                            {"taskType", request.question ? "RETRIEVAL_QUERY" : "RETRIEVAL_DOCUMENT"}});
    return {{"requests", std::move(requests)}};
}

Json bodyOf(std::string_view provider, const EmbeddingRequest& request) {
    if (provider == "google") return googleBody(request);
    Json body = {{"model", request.model}, {"input", request.texts}};
    if (provider == "ollama") body["truncate"] = true;
    // A quarter of the bytes; who only imitates OpenAI may know numbers alone.
    if (provider == "openai") body["encoding_format"] = "base64";
    if (provider == "custom") body["encoding_format"] = "float";
    if (provider == "voyage") {
        body["input_type"] = request.question ? "query" : "document";
        body["truncation"] = true;
    }
    return body;
}

/// Numbers of four bytes, the lowest first, as OpenAI packs them.
Result<std::vector<float>> unpacked(std::string_view text) {
    const auto bytes = fromBase64(text);
    std::vector<float> vector;
    if (!bytes.ok() || bytes->empty() || bytes->size() % 4 != 0 || bytes->size() / 4 > kMostDimensions)
        return fail(ErrorCode::Unsupported, "the reply holds no vector");
    for (std::size_t at = 0; at < bytes->size(); at += 4) {
        std::uint32_t number = 0;
        for (std::size_t byte = 4; byte-- > 0;) number = number << 8U | static_cast<std::uint8_t>((*bytes)[at + byte]);
        vector.push_back(std::bit_cast<float>(number));
        if (!std::isfinite(vector.back())) return fail(ErrorCode::Unsupported, "a vector that is not of numbers");
    }
    return vector;
}

Result<std::vector<float>> vectorOf(const Json& numbers) {
    std::vector<float> vector;
    if (numbers.is_string()) return unpacked(numbers.get_ref<const std::string&>());
    if (!numbers.is_array() || numbers.empty() || numbers.size() > kMostDimensions)
        return fail(ErrorCode::Unsupported, "the reply holds no vector");
    for (const Json& number : numbers) {
        const float value = number.is_number() ? number.get<float>() : std::numeric_limits<float>::infinity();
        if (!std::isfinite(value)) return fail(ErrorCode::Unsupported, "a vector that is not of numbers");
        vector.push_back(value);
    }
    return vector;
}

/// The n-th vector, wherever this provider has it. OpenAI and Voyage number theirs.
const Json& numbersAt(std::string_view provider, const Json& entry) {
    if (provider == "ollama") return entry;
    return memberAt(entry, provider == "google" ? "values" : "embedding");
}

ChatFailure failureOf(Result<HttpResponse>& sent) {
    return sent.ok() ? failureFromResponse(*sent) : failureFromTransport(std::move(sent).error());
}

Milliseconds pauseBefore(int attempt, const ChatFailure& failure, RandomSource& random) {
    if (failure.retryAfter) return *failure.retryAfter;
    std::array<std::uint8_t, 1> noise{};
    random.fill(noise);
    const Milliseconds longest = kFirstPause << (attempt - 1);
    return longest / 2 + longest / 2 * noise[0] / 255;
}

}  // namespace

std::span<const EmbeddingProvider> embeddingProviders() { return kProviders; }

std::optional<double> embeddingPrice(std::string_view provider, std::string_view model) {
    const auto list = parseJson(builtInModels());
    HEARTH_CHECK(list.ok());
    const Json& models = memberAt(memberAt(*list, "embeddings"), std::string(provider).c_str());
    return numberAt(models, std::string(model).c_str());
}

Result<const EmbeddingProvider*> embeddingProvider(std::string_view name) {
    for (const EmbeddingProvider& provider : kProviders)
        if (provider.name == name) return &provider;
    return fail(ErrorCode::NotFound, "there is no embedder of that name");
}

Result<HttpRequest> embeddingCall(const EmbeddingProvider& provider, const Endpoint& endpoint,
                                  const EmbeddingRequest& request) {
    HEARTH_TRY_STATUS(checkBaseUrl(endpoint.baseUrl));
    HttpRequest http;
    const bool google = provider.name == "google";
    const std::string path = google                      ? "/v1beta/models/" + request.model + ":batchEmbedContents"
                             : provider.name == "ollama" ? "/api/embed"
                                                         : "/embeddings";
    http.url = joinUrl(endpoint.baseUrl, path);
    http.headers = {{"content-type", "application/json"}};
    if (google)
        addKey(http, "x-goog-api-key", "", endpoint);
    else
        addKey(http, "authorization", "Bearer ", endpoint);
    http.body = dumpJson(bodyOf(provider.name, request));
    return http;
}

Result<EmbeddingReply> readEmbeddings(const EmbeddingProvider& provider, std::string_view body,
                                      const EmbeddingRequest& request) {
    const auto document = parseJson(body);
    if (!document.ok()) return fail(ErrorCode::Unsupported, "the reply is not JSON");
    const bool listed = provider.name == "ollama" || provider.name == "google";
    const Json& entries = memberAt(*document, listed ? "embeddings" : "data");
    if (!entries.is_array() || entries.size() != request.texts.size())
        return fail(ErrorCode::Unsupported, "the reply has not one vector for each text");
    EmbeddingReply reply;
    reply.vectors.resize(entries.size());
    for (std::size_t at = 0; at < entries.size(); ++at) {
        const auto place =
            static_cast<std::size_t>(countAt(entries[at], "index").value_or(static_cast<std::int64_t>(at)));
        if (place >= reply.vectors.size() || !reply.vectors[place].empty())
            return fail(ErrorCode::Unsupported, "the reply's vectors are not numbered as the texts");
        HEARTH_TRY(reply.vectors[place], vectorOf(numbersAt(provider.name, entries[at])));
    }
    for (const std::vector<float>& vector : reply.vectors)
        if (vector.size() != reply.vectors.front().size())
            return fail(ErrorCode::Unsupported, "the reply's vectors are not of one length");
    const Json& usage = memberAt(*document, "usage");
    auto tokens = countAt(usage, "total_tokens");
    if (!tokens) tokens = countAt(*document, "prompt_eval_count");
    reply.estimated = !tokens;
    if (tokens) reply.tokens = *tokens;
    if (!tokens)
        for (const std::string& text : request.texts) reply.tokens += estimateTokens(text);
    return reply;
}

Result<EmbeddingReply> callEmbeddings(const EmbeddingProvider& provider, const Endpoint& endpoint,
                                      const EmbeddingRequest& request, const EmbeddingTools& tools,
                                      const CancelToken& cancel) {
    HEARTH_TRY(const HttpRequest http, embeddingCall(provider, endpoint, request));
    const Milliseconds start = tools.pauses.elapsed();
    for (int attempt = 1;; ++attempt) {
        auto sent = tools.transport.send(http, {}, cancel);
        if (sent.ok() && sent->status >= 200 && sent->status < 300)
            return readEmbeddings(provider, sent->body, request);
        const ChatFailure failure = failureOf(sent);
        if (!failure.retryable || attempt == kMaxTries) return failure.error;
        const Milliseconds pause = pauseBefore(attempt, failure, tools.random);
        if (pause > kMaxPause || tools.pauses.elapsed() - start + pause > kMaxTotal) return failure.error;
        HEARTH_TRY_STATUS(tools.pauses.pause(pause, cancel));
    }
}

}  // namespace hearth::llm
