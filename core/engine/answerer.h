// SPDX-License-Identifier: AGPL-3.0-or-later
// Which connection answers a turn, and calling it: the chosen one first, then the others where that is allowed.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/cancel.h"
#include "core/base/clock.h"
#include "core/engine/chat_turn.h"
#include "core/engine/settings.h"
#include "core/llm/provider.h"

namespace hearth::engine {

inline constexpr std::string_view kOffline = "offline";

/// The connections to try, in order, and the rule that put the first one there, as the user sees it.
struct Route {
    std::vector<Connection> connections;  ///< Empty: offline.
    std::string rule;
    bool offline() const { return connections.empty() || connections.front().provider == kOffline; }
};

/// Rules in order: what the request names, what the conversation was set to, the default connection, offline.
/// `conversation` is null for one that is yet to be made.
/// Errors: InvalidArgument for an unknown provider, a custom one without an address, or a remote one where the
/// turn is local only.
Result<Route> chooseRoute(const TurnRequest& request, const chat::Conversation* conversation, const Settings& settings);

/// Whether calling it leaves this machine.
bool isRemote(const Connection& connection);
/// The address that it will call.
std::string baseUrlOf(const Connection& connection);

struct Answered {
    llm::ChatOutcome outcome;
    Connection connection;               ///< That which answered, or failed last.
    std::vector<std::string> fallbacks;  ///< Providers that failed before it.
};

/// Calls the route's connections in order, each with its retries, until one says a first word. `prepare` gives the
/// request for a connection (what is local only is left out for remote ones) and is called once for each; its error
/// ends the turn.
Answered callRoute(const Route& route, const Settings& settings, llm::HttpTransport& transport, RandomSource& random,
                   const std::function<Result<llm::ChatRequest>(const Connection&)>& prepare,
                   const llm::TextSink& onText, const CancelToken& cancel);

}  // namespace hearth::engine
