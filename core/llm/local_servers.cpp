// SPDX-License-Identifier: AGPL-3.0-or-later
// Looks for model servers on this machine's usual ports. Only loopback is asked, and only for its list of models.
#include <array>
#include <future>
#include <optional>
#include <utility>

#include "core/base/clock.h"
#include "core/llm/providers.h"
#include "core/llm/streaming.h"

namespace hearth::llm {

namespace {

struct Place {
    std::string_view provider;
    std::string_view baseUrl;
};

// Ollama; LM Studio, llama-server, vLLM, KoboldCpp and text-generation-webui, Jan.
constexpr std::array kPlaces = {
    Place{"ollama", "http://127.0.0.1:11434"},   Place{"custom", "http://127.0.0.1:1234/v1"},
    Place{"custom", "http://127.0.0.1:8080/v1"}, Place{"custom", "http://127.0.0.1:8000/v1"},
    Place{"custom", "http://127.0.0.1:5001/v1"}, Place{"custom", "http://127.0.0.1:5000/v1"},
    Place{"custom", "http://127.0.0.1:1337/v1"},
};

constexpr double kPatience = 500;  // milliseconds a place
constexpr std::size_t kMaxListBytes = std::size_t{1} << 20;

/// Some other program may listen there: whatever it says, it is listened to for half a second and a megabyte.
Result<Json> quickJson(HttpTransport& transport, std::string url, const CancelToken& cancel) {
    HttpRequest http;
    http.method = HttpMethod::Get;
    http.url = std::move(url);
    http.connectTimeout = static_cast<Milliseconds>(kPatience);
    http.idleTimeout = static_cast<Milliseconds>(kPatience);
    const double end = steadyMilliseconds() + kPatience;
    std::string body;
    const BodySink sink = [&](std::string_view bytes) -> Status {
        if (steadyMilliseconds() > end || body.size() + bytes.size() > kMaxListBytes)
            return fail(ErrorCode::Unavailable, "not a list of models");
        body.append(bytes);
        return {};
    };
    HEARTH_TRY(const HttpResponse response, transport.send(http, sink, cancel));
    if (response.status != 200) return fail(ErrorCode::NotFound, "not a model server");
    return parseJson(body);
}

std::optional<FoundServer> ask(HttpTransport& transport, const Place& place, const CancelToken& cancel) {
    const bool ollama = place.provider == "ollama";
    const auto list = quickJson(transport, joinUrl(place.baseUrl, ollama ? "/api/tags" : "/models"), cancel);
    if (!list.ok()) return std::nullopt;
    auto models =
        ollama ? modelList(list.value(), "models", "name", "name") : modelList(list.value(), "data", "id", "id");
    if (!models.ok()) return std::nullopt;
    return FoundServer{std::string(place.provider), std::string(place.baseUrl), std::move(models).value()};
}

}  // namespace

std::vector<FoundServer> findLocalServers(HttpTransport& transport, const CancelToken& cancel) {
    std::vector<std::future<std::optional<FoundServer>>> answers;
    for (const Place& place : kPlaces)
        answers.push_back(
            std::async(std::launch::async, [&transport, &place, &cancel] { return ask(transport, place, cancel); }));
    std::vector<FoundServer> found;
    for (auto& answer : answers)
        if (auto server = answer.get()) found.push_back(std::move(*server));
    return found;
}

}  // namespace hearth::llm
