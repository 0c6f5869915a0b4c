// SPDX-License-Identifier: AGPL-3.0-or-later
// Gemini's caches: made when it pays, used while they live, and never in the way of an answer.
#include "core/llm/google_cache.h"

#include <catch2/catch.hpp>

#include "core/llm/google.h"
#include "tests/core/llm/scripted_transport.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

const std::string kAnswer =
    "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Celadon\"}]},\"finishReason\":\"STOP\"}]}\n\n";

/// A service that keeps what it is given, until a test says otherwise.
struct Service {
    double now = 1000;
    PromptCaches caches{[this] { return now; }};
    ScriptedReply created{200, {}, R"({"name":"cachedContents/abc","expireTime":"2026-11-20T10:00:00Z"})", {}};
    ScriptedReply renewed{200, {}, "{}", {}};
    ScriptedReply withCache{200, {}, kAnswer, {}};
    ScriptedTransport transport{[this](const HttpRequest& request) {
        if (request.method == HttpMethod::Patch) return renewed;
        if (request.url.ends_with("/cachedContents")) return created;
        return request.body.find("cachedContent") != std::string::npos ? withCache
                                                                       : ScriptedReply{200, {}, kAnswer, {}};
    }};

    Heard ask(const ChatRequest& request) {
        transport.requests.clear();
        Endpoint endpoint{"https://generativelanguage.googleapis.com", crypto::SecretBytes::fromText("key")};
        endpoint.caches = &caches;
        GoogleProvider provider(std::move(endpoint), transport);
        return listen(provider, request);
    }
    Json sent(std::size_t index) const { return parseJson(transport.requests.at(index).body).value(); }
};

std::string words(int count) {
    std::string text;
    for (int word = 0; word < count; ++word) text += "word ";
    return text;
}

ChatRequest longTalk() {
    ChatRequest request;
    request.model = "gemini-3.8-flash";
    request.system = "You are Hearth.";
    request.context = "<recalled/>";
    request.turns = {{TurnRole::User, words(9000)}, {TurnRole::Assistant, "Noted."}, {TurnRole::User, "And now?"}};
    return request;
}

}  // namespace

TEST_CASE("a long beginning is left with Gemini once, and named from then on") {
    Service service;
    REQUIRE(service.ask(longTalk()).outcome.complete());
    REQUIRE(service.transport.requests.size() == 2);
    const Json made = service.sent(1);
    CHECK(made.at("model") == "models/gemini-3.8-flash");
    CHECK(made.at("ttl") == "300s");
    CHECK(made.at("contents").size() == 2);
    CHECK(made.contains("systemInstruction"));
    CHECK(headerOf(service.transport.requests[1], "x-goog-api-key") == "key");

    ChatRequest next = longTalk();
    next.turns.push_back({TurnRole::Assistant, "Celadon"});
    next.turns.push_back({TurnRole::User, "Why?"});
    REQUIRE(service.ask(next).outcome.complete());
    REQUIRE(service.transport.requests.size() == 1);
    const Json body = service.sent(0);
    CHECK(body.at("cachedContent") == "cachedContents/abc");
    CHECK_FALSE(body.contains("systemInstruction"));
    REQUIRE(body.at("contents").size() == 3);
    CHECK(body.at("contents")[0].at("parts")[0].at("text") == "And now?");
    CHECK(body.contains("generationConfig"));
}

TEST_CASE("a short beginning, and a provider without a place for caches, are sent whole") {
    Service service;
    ChatRequest request = longTalk();
    request.turns[0].text = "Hello";
    service.ask(request);
    CHECK(service.transport.requests.size() == 1);
    ScriptedTransport transport(kAnswer, 0);
    GoogleProvider provider({"https://generativelanguage.googleapis.com", std::nullopt}, transport);
    listen(provider, longTalk());
    CHECK(transport.requests.size() == 1);
}

TEST_CASE("another beginning, model or key is not answered from the cache") {
    Service service;
    service.ask(longTalk());
    ChatRequest edited = longTalk();
    edited.turns[0].text += "changed";
    service.ask(edited);
    CHECK_FALSE(service.sent(0).contains("cachedContent"));
    ChatRequest other = longTalk();
    other.model = "gemini-3.5-flash-lite";
    service.ask(other);
    CHECK_FALSE(service.sent(0).contains("cachedContent"));
    ChatRequest instructed = longTalk();
    instructed.system = "You are somebody else.";
    service.ask(instructed);
    CHECK_FALSE(service.sent(0).contains("cachedContent"));
    Endpoint endpoint{"https://generativelanguage.googleapis.com", crypto::SecretBytes::fromText("another key")};
    endpoint.caches = &service.caches;
    GoogleProvider provider(std::move(endpoint), service.transport);
    service.transport.requests.clear();
    listen(provider, longTalk());
    CHECK_FALSE(service.sent(0).contains("cachedContent"));
}

TEST_CASE("a cache that is gone costs one more request, not the answer") {
    for (const int status : {400, 403, 404}) {
        Service service;
        service.ask(longTalk());
        service.withCache = {status, {}, R"({"error":{"message":"CachedContent not found"}})", {}};
        service.created = {500, {}, "", {}};
        const Heard heard = service.ask(longTalk());
        CHECK(heard.outcome.complete());
        CHECK(heard.said() == "Celadon");
        REQUIRE(service.transport.requests.size() == 3);
        CHECK_FALSE(service.sent(1).contains("cachedContent"));
        CHECK(service.sent(1).at("contents").size() == 3);
    }
}

TEST_CASE("a refusal that has nothing to do with the cache stays one") {
    Service service;
    service.ask(longTalk());
    service.withCache = {429, {}, "{}", {}};
    const Heard heard = service.ask(longTalk());
    CHECK(heard.outcome.failure->httpStatus == 429);
    CHECK(service.transport.requests.size() == 1);
}

TEST_CASE("a cache that is used is held for longer, and one that is not ends") {
    Service service;
    service.ask(longTalk());
    service.now += 200'000;
    service.ask(longTalk());
    REQUIRE(service.transport.requests.size() == 2);
    CHECK(service.transport.requests[1].method == HttpMethod::Patch);
    CHECK(service.transport.requests[1].url.ends_with("/v1beta/cachedContents/abc?updateMask=ttl"));
    CHECK(service.sent(1) == Json({{"ttl", "300s"}}));
    service.now += 200'000;
    service.ask(longTalk());
    CHECK(service.sent(0).contains("cachedContent"));
    service.now += 290'000;
    service.ask(longTalk());
    CHECK_FALSE(service.sent(0).contains("cachedContent"));
}

TEST_CASE("a service that makes no caches is not asked for them again at once") {
    Service service;
    service.created = {400, {}, R"({"error":{"message":"Cached content is too small"}})", {}};
    CHECK(service.ask(longTalk()).outcome.complete());
    CHECK(service.transport.requests.size() == 2);
    CHECK(service.ask(longTalk()).outcome.complete());
    CHECK(service.transport.requests.size() == 1);
    service.now += 301'000;
    service.ask(longTalk());
    CHECK(service.transport.requests.size() == 2);
}

TEST_CASE("a conversation that outgrew its cache gets a longer one") {
    Service service;
    service.ask(longTalk());
    ChatRequest grown = longTalk();
    grown.turns.push_back({TurnRole::Assistant, words(12000)});
    grown.turns.push_back({TurnRole::User, "Why?"});
    service.created.body = R"({"name":"cachedContents/longer"})";
    service.ask(grown);
    REQUIRE(service.transport.requests.size() == 2);
    CHECK(service.sent(1).at("contents").size() == 4);
    service.ask(grown);
    CHECK(service.sent(0).at("cachedContent") == "cachedContents/longer");
}

TEST_CASE("an answer that broke off leaves nothing in the cache") {
    Service service;
    ScriptedTransport cut(kAnswer.substr(0, 40), 0);
    Endpoint endpoint{"https://generativelanguage.googleapis.com", std::nullopt};
    endpoint.caches = &service.caches;
    GoogleProvider provider(std::move(endpoint), cut);
    listen(provider, longTalk());
    CHECK(cut.requests.size() == 1);
}
