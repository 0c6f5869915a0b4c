// SPDX-License-Identifier: AGPL-3.0-or-later
// The registry of providers, and looking for servers on this machine.
#include "core/llm/providers.h"

#include <catch2/catch.hpp>

#include "tests/core/llm/scripted_transport.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

/// The URL that a chat with this provider calls.
std::string urlOf(std::string_view provider, const std::string& base) {
    ScriptedTransport transport(std::string("{}"), 0);
    auto made = makeProvider(provider, {base, std::nullopt}, transport);
    REQUIRE(made.ok());
    listen(**made, question());
    return transport.requests.at(0).url;
}

}  // namespace

TEST_CASE("every provider in the list can be made, and carries its name") {
    ScriptedTransport transport(std::string("{}"), 0);
    for (const ProviderDescription& description : providerDescriptions()) {
        const std::string base = description.defaultBase.empty() ? "http://127.0.0.1:1234/v1" : "";
        auto provider = makeProvider(description.name, {base, std::nullopt}, transport);
        REQUIRE(provider.ok());
        CHECK((*provider)->name() == description.name);
        if (!description.defaultBase.empty()) CHECK(checkBaseUrl(description.defaultBase).ok());
        CHECK(description.keyVariable.starts_with("HEARTH_"));
    }
}

TEST_CASE("an unknown provider and a refused address are told apart") {
    ScriptedTransport transport(std::string("{}"), 0);
    CHECK(makeProvider("skynet", {"https://x", {}}, transport).error().code == ErrorCode::NotFound);
    CHECK(makeProvider("custom", {"", {}}, transport).error().code == ErrorCode::InvalidArgument);
    CHECK(makeProvider("openai", {"http://api.openai.com/v1", {}}, transport).error().code ==
          ErrorCode::InvalidArgument);
}

TEST_CASE("addresses work however people paste them") {
    CHECK(urlOf("anthropic", "") == "https://api.anthropic.com/v1/messages");
    CHECK(urlOf("anthropic", "https://proxy.example/anthropic/v1/") == "https://proxy.example/anthropic/v1/messages");
    CHECK(urlOf("openai", "") == "https://api.openai.com/v1/chat/completions");
    CHECK(urlOf("openai", "https://api.openai.com") == "https://api.openai.com/v1/chat/completions");
    CHECK(urlOf("custom", "http://127.0.0.1:1234") == "http://127.0.0.1:1234/v1/chat/completions");
    CHECK(urlOf("custom", "http://127.0.0.1:1234/v1//") == "http://127.0.0.1:1234/v1/chat/completions");
    CHECK(urlOf("custom", "https://openrouter.ai/api/v1/chat/completions") ==
          "https://openrouter.ai/api/v1/chat/completions");
    CHECK(urlOf("ollama", "http://localhost:11434/") == "http://localhost:11434/api/chat");
    CHECK(urlOf("ollama", "http://localhost:11434/v1") == "http://localhost:11434/api/chat");
    CHECK(urlOf("ollama", "http://localhost:11434/api") == "http://localhost:11434/api/chat");
}

TEST_CASE("a list of models that is refused, or is none, is an error that says which") {
    const auto modelsOf = [](ScriptedReply reply) {
        ScriptedTransport transport(std::move(reply));
        return makeProvider("openai", {"", std::nullopt}, transport).value()->models({});
    };
    CHECK(modelsOf({401, {}, R"({"error":{"message":"no"}})", {}}).error().code == ErrorCode::AuthFailed);
    CHECK(modelsOf({200, {}, "<html>", {}}).error().code == ErrorCode::Unsupported);
    CHECK(modelsOf({200, {}, "{\"data\":{}}", {}}).error().code == ErrorCode::Unsupported);
    CHECK(modelsOf({200, {}, "", fail(ErrorCode::Unavailable, "refused")}).error().code == ErrorCode::Unavailable);
    CHECK(modelsOf({200, {}, "{\"data\":[]}", {}}).value().empty());
}

TEST_CASE("servers on this machine are found by what they say, and other programs are left alone") {
    ScriptedTransport transport([](const HttpRequest& request) -> ScriptedReply {
        if (request.url == "http://127.0.0.1:11434/api/tags")
            return {200, {}, R"({"models":[{"name":"llama3.2"}]})", {}};
        if (request.url == "http://127.0.0.1:1234/v1/models") return {200, {}, R"({"data":[{"id":"qwen"}]})", {}};
        if (request.url == "http://127.0.0.1:8080/v1/models") return {200, {}, "<html>My router</html>", {}};
        if (request.url == "http://127.0.0.1:8000/v1/models") return {404, {}, R"({"detail":"Not Found"})", {}};
        if (request.url == "http://127.0.0.1:5001/v1/models") return {200, {}, R"({"data":"later"})", {}};
        return {200, {}, "", fail(ErrorCode::Unavailable, "connection refused")};
    });
    const auto found = findLocalServers(transport, {});
    REQUIRE(found.size() == 2);
    CHECK(found[0].provider == "ollama");
    CHECK(found[0].models.front().id == "llama3.2");
    CHECK(found[1].provider == "custom");
    CHECK(found[1].baseUrl == "http://127.0.0.1:1234/v1");
    for (const HttpRequest& request : transport.requests) {
        CHECK(isLoopback(request.url));
        CHECK(request.method == HttpMethod::Get);
        CHECK(request.connectTimeout <= 500);
        CHECK(request.idleTimeout <= 500);
        CHECK(request.headers.empty());
    }
}

TEST_CASE("a program that talks without end does not keep the search busy") {
    ScriptedTransport transport(ScriptedReply{200, {}, std::string(std::size_t{3} << 20, ' '), {}}, 65536);
    CHECK(findLocalServers(transport, {}).empty());
}
