// SPDX-License-Identifier: AGPL-3.0-or-later
// Each provider's embedding endpoint, byte for byte as its owner documents it.
#include "core/llm/embeddings.h"

#include <catch2/catch.hpp>

#include "core/base/json.h"
#include "tests/core/llm/scripted_transport.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

class NoPauses final : public Pauses {
public:
    Milliseconds elapsed() const override { return 0; }
    Status pause(Milliseconds length, const CancelToken& cancel) override {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "scripted");
        lengths.push_back(length);
        return {};
    }
    std::vector<Milliseconds> lengths;
};

const std::vector<std::string> kTexts = {"first", "second"};

const EmbeddingProvider& named(const char* name) { return *embeddingProvider(name).value(); }

HttpRequest callTo(const char* name, const char* base, bool question = false) {
    Endpoint endpoint{base, crypto::SecretBytes::fromText("k1")};
    return embeddingCall(named(name), endpoint, {"m", kTexts, question}).value();
}

std::string header(const HttpRequest& request, const std::string& name) {
    for (const auto& [key, value] : request.headers)
        if (key == name) return value;
    return "";
}

/// A call through a transport that plays replies.
struct Caller {
    explicit Caller(std::vector<ScriptedReply> replies)
        : transport([this, list = std::move(replies)](const HttpRequest&) {
              return list[std::min(asked++, list.size() - 1)];
          }) {}
    Result<EmbeddingReply> call(const char* provider = "openai") {
        const EmbeddingRequest request{"m", kTexts, false};
        return callEmbeddings(named(provider), {"https://host/v1", {}}, request, {transport, random, pauses}, cancel);
    }
    std::size_t asked = 0;
    ScriptedTransport transport;
    SystemRandom random;
    NoPauses pauses;
    CancelToken cancel;
};

constexpr const char* kOpenAiReply =
    R"({"object":"list","data":[{"object":"embedding","index":1,"embedding":[0.5,1]},)"
    R"({"object":"embedding","index":0,"embedding":[0.25,-1]}],"model":"m","usage":{"prompt_tokens":7,"total_tokens":7}})";

}  // namespace

TEST_CASE("OpenAI is asked for packed numbers and its imitators for plain ones, with a bearer key") {
    for (const auto& [name, encoding] : {std::pair("openai", "base64"), std::pair("custom", "float")}) {
        const HttpRequest call = callTo(name, "https://host/v1/");
        CHECK(call.url == "https://host/v1/embeddings");
        CHECK(header(call, "authorization") == "Bearer k1");
        CHECK(parseJson(call.body).value() ==
              Json{{"model", "m"}, {"input", {"first", "second"}}, {"encoding_format", encoding}});
    }
}

TEST_CASE("Ollama is asked under its own path") {
    const HttpRequest call = callTo("ollama", "http://127.0.0.1:11434");
    CHECK(call.url == "http://127.0.0.1:11434/api/embed");
    CHECK(parseJson(call.body).value() == Json{{"model", "m"}, {"input", {"first", "second"}}, {"truncate", true}});
}

TEST_CASE("Google gets one request a text, with what it is for") {
    const HttpRequest call = callTo("google", "https://host", true);
    CHECK(call.url == "https://host/v1beta/models/m:batchEmbedContents");
    CHECK(header(call, "x-goog-api-key") == "k1");
    CHECK(header(call, "authorization").empty());
    const Json body = parseJson(call.body).value();
    REQUIRE(body["requests"].size() == 2);
    CHECK(body["requests"][1] == Json{{"model", "models/m"},
                                      {"content", {{"parts", Json::array({{{"text", "second"}}})}}},
                                      {"taskType", "RETRIEVAL_QUERY"}});
    CHECK(parseJson(callTo("google", "https://host").body).value()["requests"][0]["taskType"] == "RETRIEVAL_DOCUMENT");
}

TEST_CASE("Voyage is told whether it reads a question or what is kept") {
    const HttpRequest call = callTo("voyage", "https://host/v1", true);
    CHECK(call.url == "https://host/v1/embeddings");
    CHECK(parseJson(call.body).value() ==
          Json{{"model", "m"}, {"input", {"first", "second"}}, {"input_type", "query"}, {"truncation", true}});
    CHECK(parseJson(callTo("voyage", "https://host/v1").body).value()["input_type"] == "document");
}

TEST_CASE("an address that is neither https nor on this machine is refused") {
    const EmbeddingRequest request{"m", kTexts, false};
    CHECK(embeddingCall(named("openai"), {"http://example.org/v1", {}}, request).error().code ==
          ErrorCode::InvalidArgument);
    CHECK(embeddingProvider("anthropic").error().code == ErrorCode::NotFound);
}

TEST_CASE("vectors are read in the order of the texts, whatever the order of the reply, with what was counted") {
    const EmbeddingRequest request{"m", kTexts, false};
    const EmbeddingReply reply = readEmbeddings(named("openai"), kOpenAiReply, request).value();
    CHECK(reply.vectors == std::vector<std::vector<float>>{{0.25F, -1}, {0.5F, 1}});
    CHECK(reply.tokens == 7);
    CHECK_FALSE(reply.estimated);
    const auto voyage = readEmbeddings(
        named("voyage"),
        R"({"data":[{"embedding":[1,2],"index":0},{"embedding":[3,4],"index":1}],"usage":{"total_tokens":4}})",
        request);
    CHECK(voyage->tokens == 4);
    const auto ollama =
        readEmbeddings(named("ollama"), R"({"model":"m","embeddings":[[1,2],[3,4]],"prompt_eval_count":5})", request);
    CHECK(ollama->vectors[1] == std::vector<float>{3, 4});
    CHECK(ollama->tokens == 5);
    const auto google =
        readEmbeddings(named("google"), R"({"embeddings":[{"values":[1,2]},{"values":[3,4]}]})", request);
    CHECK(google->vectors[0] == std::vector<float>{1, 2});
    CHECK(google->estimated);
    CHECK(google->tokens > 0);
}

TEST_CASE("packed numbers are read as the plain ones are, and none that is not a number") {
    const EmbeddingRequest request{"m", kTexts, false};
    const std::string two = R"({"data":[{"embedding":"AACAPgAAgL8=","index":0},{"embedding":)";
    const auto reply = readEmbeddings(named("openai"), two + R"("AAAAPwAAgD8=","index":1}]})", request);
    CHECK(reply->vectors == std::vector<std::vector<float>>{{0.25F, -1}, {0.5F, 1}});
    for (const char* wrong : {R"("AAAAPwAAgD8")", R"("AAAAPwAA")", R"("AAAAPwAAgH8=")", R"("AAAAPwAAwH8=")", R"("")"})
        CHECK(readEmbeddings(named("openai"), two + wrong + R"(,"index":1}]})", request).error().code ==
              ErrorCode::Unsupported);
}

TEST_CASE("what a provider's embeddings cost is known by the model's name") {
    CHECK(embeddingPrice("openai", "text-embedding-3-small") == 0.02);
    CHECK(embeddingPrice("voyage", "voyage-3.5") == 0.06);
    CHECK_FALSE(embeddingPrice("openai", "text-embedding-9"));
    CHECK_FALSE(embeddingPrice("custom", "text-embedding-3-small"));
}

TEST_CASE("a reply that is not what was asked for is refused and never taken for vectors") {
    const EmbeddingRequest request{"m", kTexts, false};
    for (const char* body :
         {"", "[]", "{malformed json: <<<chaos>>>", R"({"data":[]})", R"({"data":[{"embedding":[1]}]})",
          R"({"data":[{"embedding":[1],"index":0},{"embedding":[1],"index":0}]})",
          R"({"data":[{"embedding":[1],"index":0},{"embedding":[1],"index":7}]})",
          R"({"data":[{"embedding":[1,2],"index":0},{"embedding":[1],"index":1}]})",
          R"({"data":[{"embedding":[1e300],"index":0},{"embedding":[1],"index":1}]})",
          R"({"data":[{"embedding":["a"],"index":0},{"embedding":[1],"index":1}]})",
          R"({"data":[{"embedding":"AAAA","index":0},{"embedding":[],"index":1}]})", R"({"data":[1,2]})"}) {
        INFO(body);
        CHECK(readEmbeddings(named("openai"), body, request).error().code == ErrorCode::Unsupported);
    }
    CHECK_FALSE(readEmbeddings(named("ollama"), R"({"embedding":[1,2]})", request).ok());
    CHECK_FALSE(readEmbeddings(named("google"), R"({"embeddings":[[1],[2]]})", request).ok());
}

TEST_CASE("what may be tried again is, after the time that was asked for, and at most three times") {
    Caller busy(
        {{429, {{"retry-after", "2"}}, R"({"error":{"message":"slow down"}})", {}}, {200, {}, kOpenAiReply, {}}});
    CHECK(busy.call()->tokens == 7);
    CHECK(busy.pauses.lengths == std::vector<Milliseconds>{2 * kSecond});
    Caller down({{503, {}, "", {}}});
    CHECK(down.call().error().code == ErrorCode::Unavailable);
    CHECK(down.asked == 3);
    Caller wrongKey({{401, {}, R"({"error":{"message":"no"}})", {}}});
    CHECK(wrongKey.call().error().code == ErrorCode::AuthFailed);
    CHECK(wrongKey.asked == 1);
    Caller long429({{429, {{"retry-after", "60"}}, "", {}}});
    CHECK_FALSE(long429.call().ok());
    CHECK(long429.asked == 1);
    Caller stopped({{503, {}, "", {}}});
    stopped.cancel.cancel();
    CHECK(stopped.call().error().code == ErrorCode::Cancelled);
}
