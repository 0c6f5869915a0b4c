// SPDX-License-Identifier: AGPL-3.0-or-later
// Which connection answers, why, and calling it: rules, the chain behind the first choice, the budget, and servers that
// are left alone for a while. One an engine, so that every call of the program knows what the last one met.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cancel.h"
#include "core/engine/budget.h"
#include "core/engine/chat_turn.h"
#include "core/engine/gateway_settings.h"
#include "core/llm/circuit_breaker.h"
#include "core/llm/google_cache.h"
#include "core/llm/provider.h"
#include "core/llm/token_factor.h"

namespace hearth::engine {

inline constexpr std::string_view kOffline = "offline";
/// The detail of the error where a remote model was chosen for what stays on this machine; with InvalidArgument.
inline constexpr std::string_view kLocalOnlyRefused =
    "this conversation is local only and the model is not on this machine";

/// A connection that was not taken into a chain.
struct LeftOut {
    Connection connection;
    std::string_view why;  ///< A sentence for people.
};

/// The connections to try, in order, and the rule that put the first one there, as the user sees it.
struct Route {
    std::vector<Connection> connections;  ///< Empty: offline.
    std::string rule;                     ///< Stored, never renamed: "default", "image", "local only: mathematics".
    std::string why = {};                 ///< A sentence or two for people.
    std::vector<LeftOut> leftOut = {};
    GatewaySettings numbers = {};
    std::optional<llm::Thinking> thinking = {};  ///< What the turn said.
    /// What the settings say, for models that are known to think: others may refuse to be asked.
    llm::Thinking usualThinking = llm::Thinking::AsUsual;
    bool insists = false;  ///< A person asks again: a server that is left alone is called nevertheless.
    bool offline() const { return connections.empty() || connections.front().provider == kOffline; }
};

/// What the rules look at beside the words.
struct RouteContext {
    bool hasImage = false;
    std::int64_t tokens = 0;  ///< Of the assembled prompt; 0: not assembled yet.
};

/// What is sent to one connection, and what of it goes into the egress ledger.
struct Prepared {
    llm::ChatRequest request;
    std::vector<MemoryId> memories = {};
    std::int64_t contextTokens = 0;
    bool comesAgain = false;  ///< A conversation goes on: its beginning may be left with the provider for some minutes.
    std::vector<AttachmentId> files = {};  ///< Whose contents stand in the request.
};

/// One connection's part in answering.
struct Try {
    Connection connection;
    std::string model;
    std::optional<llm::ChatFailure> failure;  ///< Absent: it answered.
    int requests = 0;                         ///< That carried the prompt; 0: it is being left alone, or has no key.
    bool resting = false;                     ///< Its server is being left alone.
    llm::Usage usage = {};
    std::optional<double> costUsd = 0.0;  ///< Absent when the price is not known.
    double firstTokenMs = 0;
    double totalMs = 0;
    std::int64_t estimatedTokens = 0;  ///< Of the prompt, before any correction; 0 where it is not all text.
    std::vector<MemoryId> memories = {};
    std::int64_t contextTokens = 0;
    std::vector<AttachmentId> files = {};
};

struct Answered {
    llm::ChatOutcome outcome;
    Connection connection;               ///< That which answered, or failed last.
    std::vector<std::string> fallbacks;  ///< Providers that failed before it.
    std::vector<Try> tries = {};         ///< In order; the last one is that of `connection`.
    const Try* last() const { return tries.empty() ? nullptr : &tries.back(); }
};

/// What a person should know when nobody answered, or somebody broke off. Pre: `answered` has a failure.
TurnFailure turnFailure(const Answered& answered, Timestamp now);
/// The outcome of a try that answered. Stored, never renamed.
inline constexpr std::string_view kAnswered = "answered";
/// How each connection fared, as it is stored with the answer.
std::vector<chat::CallTry> chainOf(const Answered& answered);
/// The answer's call as it is stored with it, but for the latencies that the person saw.
chat::CallInfo callInfoOf(const Answered& answered, const Route& route);

/// Whether calling it leaves this machine.
bool isRemote(const Connection& connection);
/// The address that it will call.
std::string baseUrlOf(const Connection& connection);
/// The model that it will ask for; empty where the server is asked for its first.
std::string modelOf(const Connection& connection);

/// Threads: safe from any; `call` blocks.
class Gateway {
public:
    /// All of them outlive it.
    Gateway(store::Vault& vault, const Settings& settings, llm::HttpTransport& transport);

    /// Call before anything else runs.
    void useSettingsFile(std::filesystem::path file) { m_settingsFile = std::move(file); }

    /// Errors: InvalidArgument, with the sentence for the person as detail.
    Result<GatewaySettings> settings() const;
    Result<BudgetState> budget() const;

    /// Rules in order; see core/llm/routing.h. `conversation` is null for one that is yet to be made.
    /// Errors: InvalidArgument for an unknown provider, a custom one without an address, a remote one where the turn is
    /// local only (kLocalOnlyRefused), or an image that no connected model takes; Full with kBudgetSpent as detail
    /// where the first choice may cost something that the month's budget does not hold, unless the request allows it.
    Result<Route> route(const TurnRequest& request, const chat::Conversation* conversation,
                        const RouteContext& context = {}) const;

    /// How far estimates are off for the connection's model, as its own reports have shown.
    Result<llm::TokenFactor> tokenFactor(const Connection& connection) const;

    /// Whether a call of it is paid for, or may be.
    static bool mayCost(const Connection& connection, const GatewaySettings& settings);

    /// Calls the route's connections in order, each with its retries, until one says a first word. `prepare` gives the
    /// request for a connection (what is local only is left out for remote ones) and is called once for each; its error
    /// ends the turn.
    Answered call(const Route& route, const std::function<Result<Prepared>(const Connection&)>& prepare,
                  const llm::ChatSinks& sinks, const CancelToken& cancel);

    /// What the breaker of a connection's server says now.
    llm::Admission resting(const Connection& connection) const;

private:
    Try attempt(const Route& route, const Connection& connection, Prepared prepared, const llm::ChatSinks& sinks,
                const CancelToken& cancel, llm::ChatOutcome& outcome);
    Try callOne(const Connection& connection, Prepared prepared, const llm::ChatSinks& sinks, const CancelToken& cancel,
                llm::ChatOutcome& outcome);
    /// Absent: the connection may be called. Else how it counts among the tries.
    std::optional<Try> restingTry(const Connection& connection, bool insists);
    void report(const Connection& connection, const llm::ChatOutcome& outcome);
    void correctEstimate(const Connection& connection, llm::Usage& usage) const;
    void maskKey(const Connection& connection, llm::ChatOutcome& outcome) const;

    store::Vault& m_vault;
    const Settings& m_settings;
    llm::HttpTransport& m_transport;
    llm::CircuitBreakers m_breakers;
    llm::PromptCaches m_caches;
    std::filesystem::path m_settingsFile;
};

}  // namespace hearth::engine
