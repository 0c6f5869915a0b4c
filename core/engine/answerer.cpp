// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/answerer.h"

#include <algorithm>

#include "core/llm/providers.h"
#include "core/llm/retry.h"

namespace hearth::engine {

namespace {

const llm::ProviderDescription* describe(std::string_view provider) {
    for (const llm::ProviderDescription& description : llm::providerDescriptions())
        if (description.name == provider) return &description;
    return nullptr;
}

/// What the request or the conversation names, filled up from the connection of that name.
Connection named(const std::string& provider, const std::optional<std::string>& model,
                 const std::optional<std::string>& baseUrl, const std::vector<Connection>& known) {
    Connection connection{provider, baseUrl.value_or(""), model.value_or(""), false};
    for (const Connection& other : known) {
        if (other.provider != provider) continue;
        if (!baseUrl) connection.baseUrl = other.baseUrl;
        if (!model) connection.model = other.model;
        break;
    }
    return connection;
}

Status checkConnection(const Connection& connection, bool localOnly) {
    if (connection.provider == kOffline) return {};
    if (describe(connection.provider) == nullptr)
        return fail(ErrorCode::InvalidArgument, "there is no provider of that name");
    const std::string url = baseUrlOf(connection);
    if (url.empty()) return fail(ErrorCode::InvalidArgument, "this provider needs a base URL");
    HEARTH_TRY_STATUS(llm::checkBaseUrl(url));
    if (localOnly && isRemote(connection))
        return fail(ErrorCode::InvalidArgument, "this conversation is local only and the model is not on this machine");
    return {};
}

llm::ChatOutcome failed(Error error) {
    llm::ChatOutcome outcome;
    outcome.failure.emplace();
    outcome.failure->error = std::move(error);
    return outcome;
}

llm::ChatOutcome callOne(const Connection& connection, const Settings& settings, llm::HttpTransport& transport,
                         RandomSource& random, llm::ChatRequest request, const llm::TextSink& onText,
                         const CancelToken& cancel) {
    auto key = settings.apiKey(connection.provider);
    if (!key) return failed(std::move(key).error());
    const llm::ProviderDescription* description = describe(connection.provider);
    if (description != nullptr && description->needsKey && !*key)
        return failed(fail(ErrorCode::AuthFailed, "no API key is set for this provider"));
    auto provider =
        llm::makeProvider(connection.provider, llm::Endpoint{baseUrlOf(connection), std::move(*key)}, transport);
    if (!provider) return failed(std::move(provider).error());
    request.model = connection.model.empty() ? llm::defaultModel(connection.provider) : connection.model;
    if (request.model.empty()) {
        // A local server without a chosen model: take the first that it has.
        auto models = (*provider)->models(cancel);
        if (!models) return failed(std::move(models).error());
        if (models->empty()) return failed(fail(ErrorCode::NotFound, "the server has no model"));
        request.model = models->front().id;
    }
    llm::SystemPauses pauses;
    llm::ChatOutcome outcome = llm::withRetries(std::move(*provider), random, pauses)->chat(request, onText, cancel);
    if (outcome.reply.model.empty()) outcome.reply.model = request.model;
    return outcome;
}

}  // namespace

bool isRemote(const Connection& connection) {
    return connection.provider != kOffline && !llm::isLoopback(baseUrlOf(connection));
}

std::string baseUrlOf(const Connection& connection) {
    if (!connection.baseUrl.empty()) return connection.baseUrl;
    const llm::ProviderDescription* description = describe(connection.provider);
    return description == nullptr ? std::string() : std::string(description->defaultBase);
}

Result<Route> chooseRoute(const TurnRequest& request, const chat::Conversation* conversation,
                          const Settings& settings) {
    HEARTH_TRY(std::vector<Connection> known, settings.connections());
    const bool localOnly = request.localOnly || (conversation != nullptr && conversation->localOnly);
    if (request.provider || (conversation != nullptr && conversation->provider)) {
        const bool asked = request.provider.has_value();
        const Connection chosen = asked ? named(*request.provider, request.model, request.baseUrl, known)
                                        : named(*conversation->provider, conversation->model, std::nullopt, known);
        HEARTH_TRY_STATUS(checkConnection(chosen, localOnly));
        Route route{{chosen}, asked ? "chosen" : "conversation"};
        if (!request.fallback || chosen.provider == kOffline) return route;
        for (Connection& other : known)
            if (other.provider != chosen.provider || baseUrlOf(other) != baseUrlOf(chosen))
                if (!(localOnly && isRemote(other))) route.connections.push_back(std::move(other));
        return route;
    }
    std::erase_if(known, [&](const Connection& other) { return localOnly && isRemote(other); });
    if (request.model && !known.empty()) known.front().model = *request.model;
    if (!request.fallback && known.size() > 1) known.resize(1);
    if (known.empty()) return Route{{}, "offline"};
    return Route{std::move(known), localOnly ? "local only" : "default"};
}

Answered callRoute(const Route& route, const Settings& settings, llm::HttpTransport& transport, RandomSource& random,
                   const std::function<Result<llm::ChatRequest>(const Connection&)>& prepare,
                   const llm::TextSink& onText, const CancelToken& cancel) {
    Answered answered{{}, route.connections.front(), {}};
    for (const Connection& connection : route.connections) {
        if (connection.provider == kOffline) continue;  // chosen, never fallen back to
        if (answered.outcome.failure) answered.fallbacks.push_back(answered.connection.provider);
        answered.connection = connection;
        auto request = prepare(connection);
        if (!request) {
            answered.outcome = failed(std::move(request).error());
            break;
        }
        answered.outcome = callOne(connection, settings, transport, random, std::move(request).value(), onText, cancel);
        const bool spoke = !answered.outcome.reply.text.empty();
        if (answered.outcome.complete() || spoke || cancel.cancelled()) break;
    }
    return answered;
}

}  // namespace hearth::engine
