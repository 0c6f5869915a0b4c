// SPDX-License-Identifier: AGPL-3.0-or-later
// How a route is chosen: what somebody named, else what the rules say, and behind it default, vision, precision, the
// rest.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/engine/gateway.h"
#include "core/llm/providers.h"

namespace hearth::engine {

namespace {

constexpr std::string_view kNotHere = "It is not on this machine.";
constexpr std::string_view kBlind = "It takes no images.";
constexpr std::string_view kNobodySees = "no connected model takes images: connect one, or name a model";
constexpr std::string_view kTooDear = "The budget of this month is used up.";

bool isKnownProvider(std::string_view provider) {
    const auto all = llm::providerDescriptions();
    return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.name == provider; });
}

bool needsKey(const Connection& connection) {
    for (const llm::ProviderDescription& description : llm::providerDescriptions())
        if (description.name == connection.provider) return description.needsKey && !connection.hasKey;
    return false;
}

bool same(const Connection& a, const Connection& b) {
    return a.provider == b.provider && baseUrlOf(a) == baseUrlOf(b) && modelOf(a) == modelOf(b);
}

/// What the request or the conversation names, filled up from the connection of that name.
Connection named(const std::string& provider, const std::optional<std::string>& model,
                 const std::optional<std::string>& baseUrl, const std::vector<Connection>& known) {
    Connection connection{provider, baseUrl.value_or(""), model.value_or(""), false};
    for (const Connection& other : known) {
        if (other.provider != provider) continue;
        if (!baseUrl) connection.baseUrl = other.baseUrl;
        if (!model) connection.model = other.model;
        connection.hasKey = other.hasKey;
        break;
    }
    return connection;
}

/// A model without a provider: the connection that is set to it, one whose provider has it, else the first with it.
std::optional<Connection> withModel(const std::string& model, const std::vector<Connection>& known) {
    std::optional<Connection> has;
    std::optional<Connection> first;
    for (const Connection& connection : known) {
        if (connection.provider == kOffline) continue;
        if (modelOf(connection) == model) return connection;
        if (!has && llm::modelFacts(connection.provider, model)) has = connection;
        if (!first) first = connection;
    }
    if (!has) has = first;
    if (has) has->model = model;
    return has;
}

Status checkConnection(const Connection& connection, bool localOnly) {
    if (connection.provider == kOffline) return {};
    if (!isKnownProvider(connection.provider))
        return fail(ErrorCode::InvalidArgument, "there is no provider of that name");
    const std::string url = baseUrlOf(connection);
    if (url.empty()) return fail(ErrorCode::InvalidArgument, "this provider needs a base URL");
    HEARTH_TRY_STATUS(llm::checkBaseUrl(url));
    if (localOnly && isRemote(connection)) return fail(ErrorCode::InvalidArgument, std::string(kLocalOnlyRefused));
    return {};
}

/// Everything that a choice depends on.
struct Choosing {
    std::vector<Connection> known;
    GatewaySettings numbers;
    bool localOnly = false;
    bool hasImage = false;
    bool spent = false;  ///< The budget is, and the request does not allow more.

    /// Why it may not answer; empty when it may.
    std::string_view against(const Connection& connection) const {
        if (localOnly && isRemote(connection)) return kNotHere;
        if (hasImage && isBlind(connection)) return kBlind;
        if (spent && Gateway::mayCost(connection, numbers)) return kTooDear;
        return {};
    }
    bool isHere(const Connection& connection) const { return !(localOnly && isRemote(connection)); }
    bool isBlind(const Connection& connection) const {
        return llm::seesImages(connection.provider, modelOf(connection), numbers.models) == false;
    }
    bool anybodyHere() const {
        return std::any_of(known.begin(), known.end(), [this](const Connection& connection) {
            return connection.provider != kOffline && isHere(connection);
        });
    }

    /// The connection for a purpose: what was assigned, what the list proposes, the default. Absent: none may.
    std::optional<Connection> serving(llm::Purpose purpose) const;
};

std::optional<Connection> Choosing::serving(llm::Purpose purpose) const {
    const auto assigned = numbers.assigned.find(purpose);
    if (assigned != numbers.assigned.end() && isKnownProvider(assigned->second.provider)) {
        const Connection& connection = assigned->second;
        if (!baseUrlOf(connection).empty() && isHere(connection)) return connection;
    }
    for (const llm::Proposal& proposal : llm::proposalsFor(purpose)) {
        for (Connection connection : known) {
            if (connection.provider != proposal.provider || !isHere(connection) || needsKey(connection)) continue;
            connection.model = proposal.model;
            return connection;
        }
    }
    const Connection* spare = nullptr;
    for (const Connection& connection : known) {
        if (connection.provider == kOffline || !isHere(connection)) continue;
        if (purpose != llm::Purpose::Vision || !isBlind(connection)) return connection;
        if (spare == nullptr) spare = &connection;
    }
    // Words about an image are words still; an image itself needs somebody who sees.
    return spare == nullptr || hasImage ? std::nullopt : std::optional(*spare);
}

/// The first choice, and behind it default, vision, long, precision and what else there is, each once.
std::vector<Connection> chainBehind(const Connection& first, const Choosing& choosing) {
    std::vector<Connection> chain = {first};
    const auto add = [&](const Connection& connection) {
        const auto there = [&](const Connection& other) { return same(other, connection); };
        if (connection.provider != kOffline && std::none_of(chain.begin(), chain.end(), there))
            chain.push_back(connection);
    };
    if (!choosing.known.empty()) add(choosing.known.front());
    for (llm::Purpose purpose : {llm::Purpose::Vision, llm::Purpose::LongContext, llm::Purpose::Precision})
        if (const auto connection = choosing.serving(purpose)) add(*connection);
    for (const Connection& connection : choosing.known) add(connection);
    return chain;
}

llm::Choice choiceOf(const TurnRequest& request, const chat::Conversation* conversation) {
    if (request.provider || request.model) return llm::Choice::Request;
    const bool set = conversation != nullptr && conversation->provider;
    return set ? llm::Choice::Conversation : llm::Choice::Nobody;
}

/// What somebody said, where somebody did.
std::optional<Connection> firstNamed(const TurnRequest& request, const chat::Conversation* conversation,
                                     llm::Choice choice, const std::vector<Connection>& known) {
    if (choice == llm::Choice::Conversation)
        return named(*conversation->provider, conversation->model, std::nullopt, known);
    if (request.provider) return named(*request.provider, request.model, request.baseUrl, known);
    if (request.model) return withModel(*request.model, known);
    return std::nullopt;
}

void sayLocalOnly(Route& route, const llm::RuleMatch& match) {
    const bool plain = match.purpose == llm::Purpose::Default;
    route.rule = plain ? "local only" : fmt::format("local only: {}", match.name);
    route.why = "Only models on this machine may answer.";
    if (!plain) route.why.append(" ").append(match.why);
}

Route offlineRoute(bool localOnly) {
    return {{}, std::string(kOffline), localOnly ? "No model on this machine is connected." : "No model is connected."};
}

/// Keeps of the chain what may answer. Pre: the chain is not empty.
Result<Route> allowed(Route route, const std::vector<Connection>& chain, const Choosing& choosing, bool explicitly) {
    for (const Connection& connection : chain) {
        const bool first = &connection == &chain.front();
        const std::string_view against = choosing.against(connection);
        // Who names a model is taken at the word; only money and what is local only are asked about.
        const bool stands = against.empty() || (first && explicitly && against == kBlind);
        if (first && against == kTooDear) return fail(ErrorCode::Full, std::string(kBudgetSpent));
        if (stands)
            route.connections.push_back(connection);
        else
            route.leftOut.push_back({connection, against});
    }
    return route;
}

}  // namespace

bool Gateway::mayCost(const Connection& connection, const GatewaySettings& settings) {
    if (connection.provider == kOffline) return false;
    const llm::Usage some{1000, 0, 1000, false};
    const auto cost =
        llm::costOf(connection.provider, baseUrlOf(connection), modelOf(connection), some, settings.models);
    return !cost || *cost > 0;
}

Result<Route> Gateway::route(const TurnRequest& request, const chat::Conversation* conversation,
                             const RouteContext& context) const {
    Choosing choosing;
    HEARTH_TRY(choosing.known, m_settings.connections());
    HEARTH_TRY(choosing.numbers, settings());
    choosing.localOnly = request.localOnly || (conversation != nullptr && conversation->localOnly);
    choosing.hasImage = context.hasImage;
    if (choosing.numbers.monthlyUsd && !request.overBudget) {
        HEARTH_TRY(const BudgetState state, budgetState(m_vault, choosing.numbers.monthlyUsd));
        choosing.spent = state.level == BudgetLevel::Spent;
    }
    const llm::Choice choice = choiceOf(request, conversation);
    const llm::RuleMatch match =
        llm::matchRule({request.text, choice, context.hasImage, context.tokens, choosing.numbers.longAbove});
    std::optional<Connection> first = firstNamed(request, conversation, choice, choosing.known);
    const bool explicitly = first.has_value();
    if (first) HEARTH_TRY_STATUS(checkConnection(*first, choosing.localOnly));
    const bool restsOffline = !first && !choosing.known.empty() && choosing.known.front().provider == kOffline;
    if (!first && !restsOffline) first = choosing.serving(match.purpose);
    if (!first && choosing.hasImage && choosing.anybodyHere())
        return fail(ErrorCode::InvalidArgument, std::string(kNobodySees));
    if (!first) return offlineRoute(choosing.localOnly);
    Route route{{}, std::string(match.name), std::string(match.why)};
    route.numbers = choosing.numbers;
    route.thinking = request.thinking;
    route.usualThinking = choosing.numbers.thinking;
    route.insists = request.kind == TurnKind::Retry;
    if (first->provider == kOffline) {
        route.connections.push_back(*first);
        return route;
    }
    if (choosing.localOnly && !explicitly) sayLocalOnly(route, match);
    const std::vector<Connection> chain =
        request.fallback ? chainBehind(*first, choosing) : std::vector<Connection>{*first};
    HEARTH_TRY(route, allowed(std::move(route), chain, choosing, explicitly));
    if (route.connections.empty()) return fail(ErrorCode::InvalidArgument, std::string(kNobodySees));
    return route;
}

}  // namespace hearth::engine
