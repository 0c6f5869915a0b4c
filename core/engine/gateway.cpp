// SPDX-License-Identifier: AGPL-3.0-or-later
// Calling the connections of a route. How a route is chosen is in route_choice.cpp.
#include "core/engine/gateway.h"

#include <algorithm>
#include <utility>

#include "core/engine/counting_transport.h"
#include "core/engine/ledger.h"
#include "core/engine/prompt.h"
#include "core/llm/providers.h"
#include "core/llm/retry.h"

namespace hearth::engine {

namespace {

constexpr std::size_t kShortestKeyPart = 8;

const llm::ProviderDescription* describe(std::string_view provider) {
    for (const llm::ProviderDescription& description : llm::providerDescriptions())
        if (description.name == provider) return &description;
    return nullptr;
}

llm::ChatOutcome failed(Error error) {
    llm::ChatOutcome outcome;
    outcome.failure.emplace();
    outcome.failure->error = std::move(error);
    return outcome;
}

std::string breakerKey(const Connection& connection) { return connection.provider + ' ' + baseUrlOf(connection); }

/// The key, and what a shortened message may still hold of its beginning.
void mask(std::string& text, std::string_view key) {
    for (std::size_t length = key.size(); length >= kShortestKeyPart; --length) {
        const std::string_view part = key.substr(0, length);
        for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at))
            text.replace(at, part.size(), "(key)");
    }
}

/// Images and tools are counted by no estimate, so a prompt with them teaches nothing.
bool isText(const llm::ChatRequest& request) {
    return request.tools.empty() && std::all_of(request.turns.begin(), request.turns.end(), [](const llm::Turn& turn) {
               return turn.images.empty() && turn.toolCalls.empty() && turn.toolResults.empty();
           });
}

/// Whether what came says that the server itself is in trouble, and not what was asked of it.
bool isTrouble(const llm::ChatFailure& failure) {
    return failure.retryable && failure.error.code != ErrorCode::Cancelled;
}

llm::Thinking thinkingFor(const Route& route, const Connection& connection) {
    if (route.thinking) return *route.thinking;
    const auto facts = llm::modelFacts(connection.provider, modelOf(connection), route.numbers.models);
    return facts && facts->can.thinking ? route.usualThinking : llm::Thinking::AsUsual;
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

std::string modelOf(const Connection& connection) {
    return connection.model.empty() ? llm::defaultModel(connection.provider) : connection.model;
}

std::vector<chat::CallTry> chainOf(const Answered& answered) {
    std::vector<chat::CallTry> chain;
    for (const Try& one : answered.tries) {
        chat::CallTry told{one.connection.provider, one.model, std::string(kAnswered), ""};
        if (one.failure) {
            const bool brokeOff = &one == answered.last() && !answered.outcome.reply.text.empty();
            told.outcome = brokeOff ? "broke off" : one.resting ? "resting" : "failed";
            told.detail = one.failure->error.detail;
            if (!one.failure->providerMessage.empty()) told.detail += ": " + one.failure->providerMessage;
        }
        chain.push_back(std::move(told));
    }
    return chain;
}

chat::CallInfo callInfoOf(const Answered& answered, const Route& route) {
    const llm::Usage& usage = answered.outcome.reply.usage;
    chat::CallInfo call;
    call.route = route.rule;
    call.inputTokens = usage.inputTokens;
    call.cachedTokens = usage.cachedTokens;
    call.outputTokens = usage.outputTokens;
    call.costUsd = answered.last() == nullptr ? std::optional(0.0) : answered.last()->costUsd;
    call.fallbacks = answered.fallbacks;
    call.chain = chainOf(answered);
    return call;
}

TurnFailure turnFailure(const Answered& answered, Timestamp now) {
    const llm::ChatFailure& last = *answered.outcome.failure;
    TurnFailure failure{last.error, answered.connection.provider, last.providerMessage, last.retryAfter};
    failure.canContinue = !answered.outcome.reply.text.empty();
    for (const Try& one : answered.tries) {
        if (!one.failure) continue;
        const auto& after = one.failure->retryAfter;
        failure.tries.push_back({one.connection.provider, one.model, one.failure->error, one.failure->providerMessage,
                                 after ? std::optional(now.plus(*after)) : std::nullopt});
        if (after && (!failure.retryAfter || *after < *failure.retryAfter)) failure.retryAfter = after;
    }
    return failure;
}

Gateway::Gateway(store::Vault& vault, const Settings& settings, llm::HttpTransport& transport)
    : m_vault(vault), m_settings(settings), m_transport(transport), m_breakers(vault.clock()) {}

Result<GatewaySettings> Gateway::settings() const { return readGatewaySettings(m_settings, m_settingsFile); }

Result<BudgetState> Gateway::budget() const {
    HEARTH_TRY(const GatewaySettings found, settings());
    return budgetState(m_vault, found.monthlyUsd);
}

Result<llm::TokenFactor> Gateway::tokenFactor(const Connection& connection) const {
    return m_vault.read([&](store::Database& db) { return readTokenFactor(db, connection); });
}

llm::Admission Gateway::resting(const Connection& connection) const { return m_breakers.look(breakerKey(connection)); }

std::optional<Try> Gateway::restingTry(const Connection& connection, bool insists) {
    const std::string key = breakerKey(connection);
    if (insists) m_breakers.insist(key);
    const llm::Admission admission = insists ? llm::Admission{} : m_breakers.admit(key);
    if (admission.allowed) return std::nullopt;
    Try resting{connection, modelOf(connection), llm::ChatFailure{}};
    resting.resting = true;
    llm::ChatFailure& failure = *resting.failure;
    failure.error = fail(ErrorCode::Unavailable, admission.told ? "it asked to be left alone for a while"
                                                                : "it failed several times and is left alone");
    failure.retryable = true;
    if (admission.until) failure.retryAfter = std::max<Milliseconds>(0, admission.until->since(m_vault.clock().now()));
    return resting;
}

void Gateway::report(const Connection& connection, const llm::ChatOutcome& outcome) {
    const std::string key = breakerKey(connection);
    if (outcome.complete()) return m_breakers.succeeded(key);
    if (isTrouble(*outcome.failure)) return m_breakers.failed(key, outcome.failure->retryAfter);
    m_breakers.abandoned(key);
}

/// Providers repeat in their refusals what they were given.
void Gateway::maskKey(const Connection& connection, llm::ChatOutcome& outcome) const {
    if (!outcome.failure) return;
    const auto key = m_settings.apiKey(connection.provider);
    if (!key || !*key) return;
    mask(outcome.failure->providerMessage, asText((*key)->expose()));
    mask(outcome.failure->error.detail, asText((*key)->expose()));
}

/// What a provider did not come to report is reckoned as it would have counted.
void Gateway::correctEstimate(const Connection& connection, llm::Usage& usage) const {
    if (!usage.estimated || usage.inputTokens <= 0) return;
    const auto factor = tokenFactor(connection);
    if (factor) usage.inputTokens = factor->apply(usage.inputTokens);
}

Try Gateway::callOne(const Connection& connection, Prepared prepared, const llm::ChatSinks& sinks,
                     const CancelToken& cancel, llm::ChatOutcome& outcome) {
    Try attempt{connection, modelOf(connection), std::nullopt};
    auto key = m_settings.apiKey(connection.provider);
    const llm::ProviderDescription* description = describe(connection.provider);
    if (key && description != nullptr && description->needsKey && !*key)
        key = fail(ErrorCode::AuthFailed, "no API key is set for this provider");
    if (!key) {
        outcome = failed(std::move(key).error());
        return attempt;
    }
    llm::Endpoint endpoint{baseUrlOf(connection), std::move(*key), prepared.comesAgain ? &m_caches : nullptr};
    CountingTransport counted(m_transport);
    auto provider = llm::makeProvider(connection.provider, std::move(endpoint), counted);
    if (!provider) {
        outcome = failed(std::move(provider).error());
        return attempt;
    }
    if (attempt.model.empty()) {
        // A local server without a chosen model: take the first that it has.
        auto models = (*provider)->models(cancel);
        if (models && models->empty()) models = fail(ErrorCode::NotFound, "the server has no model");
        if (!models) {
            outcome = failed(std::move(models).error());
            outcome.failure->retryable = outcome.failure->error.code == ErrorCode::Unavailable;
            return attempt;
        }
        attempt.model = models->front().id;
    }
    prepared.request.model = attempt.model;
    attempt.estimatedTokens = isText(prepared.request) ? promptTokens(prepared.request) : 0;
    llm::SystemPauses pauses;
    outcome = llm::withRetries(std::move(*provider), m_vault.random(), pauses)->chat(prepared.request, sinks, cancel);
    attempt.requests = counted.requests();
    if (outcome.reply.model.empty()) outcome.reply.model = attempt.model;
    attempt.model = outcome.reply.model;
    return attempt;
}

Try Gateway::attempt(const Route& route, const Connection& connection, Prepared prepared, const llm::ChatSinks& sinks,
                     const CancelToken& cancel, llm::ChatOutcome& outcome) {
    const double started = steadyMilliseconds();
    double firstToken = 0;
    double firstThought = 0;
    const auto hear = [&](std::string_view delta) {
        if (firstToken == 0) firstToken = steadyMilliseconds() - started;
        if (sinks.text) sinks.text(delta);
    };
    const auto follow = [&](std::string_view delta) {
        if (firstThought == 0) firstThought = steadyMilliseconds() - started;
        if (sinks.thinking) sinks.thinking(delta);
    };
    const auto forget = [&] {
        firstThought = 0;
        if (sinks.thinkingAnew) sinks.thinkingAnew();
    };
    std::vector<MemoryId> memories = std::move(prepared.memories);
    std::vector<AttachmentId> files = std::move(prepared.files);
    const std::int64_t contextTokens = prepared.contextTokens;
    prepared.request.thinking = thinkingFor(route, connection);
    Try attempt = callOne(connection, std::move(prepared), {hear, follow, forget}, cancel, outcome);
    const double thoughtUntil = firstToken > 0 ? firstToken : steadyMilliseconds() - started;
    if (firstThought > 0) outcome.reply.thinkingMs = std::max(0.0, thoughtUntil - firstThought);
    report(connection, outcome);
    maskKey(connection, outcome);
    correctEstimate(connection, outcome.reply.usage);
    attempt.failure = outcome.failure;
    attempt.usage = outcome.reply.usage;
    attempt.firstTokenMs = firstToken;
    attempt.totalMs = steadyMilliseconds() - started;
    attempt.memories = std::move(memories);
    attempt.files = std::move(files);
    attempt.contextTokens = contextTokens;
    if (attempt.usage.inputTokens + attempt.usage.outputTokens > 0)
        attempt.costUsd =
            llm::costOf(connection.provider, baseUrlOf(connection), attempt.model, attempt.usage, route.numbers.models);
    return attempt;
}

Answered Gateway::call(const Route& route, const std::function<Result<Prepared>(const Connection&)>& prepare,
                       const llm::ChatSinks& sinks, const CancelToken& cancel) {
    Answered answered{{}, route.connections.front(), {}};
    bool thought = false;
    for (const Connection& connection : route.connections) {
        if (connection.provider == kOffline) continue;  // chosen, never fallen back to
        if (answered.outcome.failure) answered.fallbacks.push_back(answered.connection.provider);
        answered.connection = connection;
        if (auto resting = restingTry(connection, route.insists)) {
            answered.outcome = {};
            answered.outcome.failure = resting->failure;
            answered.tries.push_back(std::move(*resting));
            continue;
        }
        auto prepared = prepare(connection);
        if (!prepared) {
            m_breakers.abandoned(breakerKey(connection));
            answered.outcome = failed(std::move(prepared).error());
            break;
        }
        if (std::exchange(thought, false) && sinks.thinkingAnew) sinks.thinkingAnew();
        answered.tries.push_back(attempt(route, connection, std::move(*prepared), sinks, cancel, answered.outcome));
        thought = !answered.outcome.reply.thinking.empty();
        const bool spoke = !answered.outcome.reply.text.empty();
        if (answered.outcome.complete() || spoke || cancel.cancelled()) break;
    }
    return answered;
}

}  // namespace hearth::engine
