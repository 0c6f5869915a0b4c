// SPDX-License-Identifier: AGPL-3.0-or-later
// Where messages go and what they cost: routes, purposes, keys, models, budget, ledgers.
#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>

#include "core/engine/commands/commands.h"
#include "core/engine/gateway.h"
#include "core/engine/json_shapes.h"
#include "core/engine/model_list.h"
#include "core/engine/usage.h"
#include "core/llm/providers.h"

namespace hearth::engine::commands {

namespace {

Json toJson(const Connection& connection) {
    return {{"provider", connection.provider},
            {"model", modelOf(connection)},
            {"baseUrl", baseUrlOf(connection)},
            {"remote", isRemote(connection)}};
}

Json toJson(const UsageSum& sum) {
    return {{"key", sum.key},
            {"title", sum.title},
            {"calls", sum.calls},
            {"inputTokens", sum.inputTokens},
            {"cachedTokens", sum.cachedTokens},
            {"outputTokens", sum.outputTokens},
            {"costUsd", sum.costUsd},
            {"unpriced", sum.unpriced}};
}

std::optional<double> amountOf(const std::string& text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && std::isfinite(number) && number >= 0 ? std::optional(number) : std::nullopt;
}

/// A price of the request. Errors: InvalidArgument.
Status takeAmount(const Json& request, const char* name, std::optional<double>& amount) {
    const auto text = optionalTextOf(request, name);
    if (!text) return {};
    amount = amountOf(*text);
    if (!amount) return fail(ErrorCode::InvalidArgument, std::string(name) + " takes dollars for a million tokens");
    return {};
}

Status checkProvider(const std::string& name) {
    for (const llm::ProviderDescription& description : llm::providerDescriptions())
        if (description.name == name) return {};
    return fail(ErrorCode::NotFound, "there is no provider of that name");
}

Json routeJson(CommandContext& context, const Route& route) {
    Json chain = Json::array();
    for (const Connection& connection : route.connections) {
        Json entry = toJson(connection);
        const llm::Admission admission = context.engine.gateway().resting(connection);
        entry["restsUntil"] = admission.until ? Json(admission.until->rfc3339()) : Json();
        chain.push_back(std::move(entry));
    }
    Json leftOut = Json::array();
    for (const LeftOut& one : route.leftOut) {
        Json entry = toJson(one.connection);
        entry["why"] = one.why;
        leftOut.push_back(std::move(entry));
    }
    Json first =
        chain.empty() ? Json{{"provider", kOffline}, {"model", ""}, {"baseUrl", ""}, {"remote", false}} : chain.front();
    return {{"rule", route.rule},
            {"why", route.why},
            {"to", std::move(first)},
            {"chain", std::move(chain)},
            {"leftOut", std::move(leftOut)}};
}

Output purposes(CommandContext& context) {
    HEARTH_TRY(const GatewaySettings numbers, context.engine.gateway().settings());
    Json list = Json::object();
    for (llm::Purpose purpose : {llm::Purpose::Vision, llm::Purpose::LongContext, llm::Purpose::Precision}) {
        const auto assigned = numbers.assigned.find(purpose);
        list[std::string(llm::purposeName(purpose))] =
            assigned == numbers.assigned.end() ? Json() : toJson(assigned->second);
    }
    return CommandOutput{{{"purposes", std::move(list)}, {"longAbove", numbers.longAbove}}};
}

}  // namespace

Output routeMessage(CommandContext& context, const Json& request) {
    HEARTH_TRY(TurnRequest turn, turnOf(request));
    turn.text = textOf(request, "message");
    HEARTH_TRY(turn.conversation, optionalConversationOf(request, "conversation"));
    std::optional<chat::Conversation> conversation;
    if (turn.conversation) {
        HEARTH_TRY(conversation, context.engine.conversations().get(*turn.conversation));
    }
    const RouteContext asked{flagOf(request, "image"), integerOf(request, "tokens").value_or(0)};
    HEARTH_TRY(const Route route, context.engine.gateway().route(turn, conversation ? &*conversation : nullptr, asked));
    return CommandOutput{routeJson(context, route)};
}

Output assignProvider(CommandContext& context, const Json& request) {
    const auto name = optionalTextOf(request, "purpose");
    if (!name) return purposes(context);
    const auto purpose = llm::purposeNamed(*name);
    if (!purpose) return fail(ErrorCode::InvalidArgument, "vision, long or precision");
    Settings& settings = context.engine.settings();
    if (flagOf(request, "undo")) {
        HEARTH_TRY_STATUS(assignPurpose(settings, *purpose, std::nullopt));
        return purposes(context);
    }
    const std::string provider = textOf(request, "name");
    if (provider.empty()) return fail(ErrorCode::InvalidArgument, "name a provider, or give --undo");
    HEARTH_TRY_STATUS(checkProvider(provider));
    Connection connection{provider, optionalTextOf(request, "baseUrl").value_or(""),
                          optionalTextOf(request, "model").value_or(""), false};
    if (connection.baseUrl.empty()) {
        HEARTH_TRY(const auto known, settings.connections());
        for (const Connection& other : known)
            if (other.provider == provider && connection.baseUrl.empty()) connection.baseUrl = other.baseUrl;
    }
    HEARTH_TRY_STATUS(llm::checkBaseUrl(baseUrlOf(connection)));
    HEARTH_TRY_STATUS(assignPurpose(settings, *purpose, connection));
    return purposes(context);
}

Output setProviderKey(CommandContext& context, const Json& request) {
    const std::string name = textOf(request, "name");
    HEARTH_TRY_STATUS(checkProvider(name));
    const std::string key = textOf(request, "key");
    if (key.find_first_not_of(" \t\r\n") == std::string::npos)
        return fail(ErrorCode::InvalidArgument, "the key is empty");
    const bool keychain = flagOf(request, "keychain");
    if (keychain && context.keychain == nullptr) return fail(ErrorCode::Unsupported, "there is no keychain here");
    Settings& settings = context.engine.settings();
    HEARTH_TRY_STATUS(settings.setApiKey(name, crypto::SecretBytes::fromText(key)));
    if (keychain) HEARTH_TRY_STATUS(settings.keepInKeychain(name, *context.keychain));
    return CommandOutput{
        {{"provider", name}, {"hasKey", true}, {"fromEnvironment", Settings::keyFromEnvironment(name)}}};
}

Output dropProviderKey(CommandContext& context, const Json& request) {
    const std::string name = textOf(request, "name");
    HEARTH_TRY_STATUS(checkProvider(name));
    HEARTH_TRY_STATUS(context.engine.settings().removeApiKey(name));
    const bool left = Settings::keyFromEnvironment(name);
    return CommandOutput{{{"provider", name}, {"hasKey", left}, {"fromEnvironment", left}}};
}

Output listModels(CommandContext& context, const Json&) {
    HEARTH_TRY(const GatewaySettings numbers, context.engine.gateway().settings());
    const auto price = [](const std::optional<double>& dollars) { return dollars ? Json(*dollars) : Json(); };
    Json list = Json::array();
    for (const ListedModel& model : engine::listModels(numbers)) {
        const llm::ModelFacts& facts = model.facts;
        list.push_back({{"name", model.name},
                        {"context", facts.contextTokens > 0 ? Json(facts.contextTokens) : Json()},
                        {"input", price(facts.prices.inputPerMillion)},
                        {"cached", price(facts.prices.cachedPerMillion)},
                        {"output", price(facts.prices.outputPerMillion)},
                        {"sees", facts.can.vision},
                        {"changed", model.changed},
                        {"taken", model.taken}});
    }
    return CommandOutput{{{"taken", llm::pricesTaken()}, {"models", std::move(list)}}};
}

Output setModel(CommandContext& context, const Json& request) {
    const std::string name = textOf(request, "name");
    HEARTH_TRY(llm::ModelOverride entry, storedModel(context.engine.settings(), name));
    HEARTH_TRY_STATUS(takeAmount(request, "input", entry.prices.inputPerMillion));
    HEARTH_TRY_STATUS(takeAmount(request, "cached", entry.prices.cachedPerMillion));
    HEARTH_TRY_STATUS(takeAmount(request, "output", entry.prices.outputPerMillion));
    if (const auto tokens = integerOf(request, "context")) entry.contextTokens = *tokens;
    if (const auto sees = optionalTextOf(request, "sees")) entry.sees = *sees == "yes";
    entry.taken =
        optionalTextOf(request, "taken").value_or(context.engine.vault().clock().now().rfc3339().substr(0, 10));
    HEARTH_TRY_STATUS(overrideModel(context.engine.settings(), name, entry));
    return listModels(context, Json::object());
}

Output resetModel(CommandContext& context, const Json& request) {
    HEARTH_TRY_STATUS(overrideModel(context.engine.settings(), textOf(request, "name"), std::nullopt));
    return listModels(context, Json::object());
}

Output budget(CommandContext& context, const Json& request) {
    if (flagOf(request, "off")) HEARTH_TRY_STATUS(setMonthlyBudget(context.engine.settings(), std::nullopt));
    if (const auto text = optionalTextOf(request, "dollars")) {
        const auto amount = amountOf(*text);
        if (!amount) return fail(ErrorCode::InvalidArgument, "a budget is a number of dollars a month");
        HEARTH_TRY_STATUS(setMonthlyBudget(context.engine.settings(), amount));
    }
    HEARTH_TRY(const BudgetState state, context.engine.gateway().budget());
    return CommandOutput{engine::toJson(state)};
}

namespace {

/// Writes beside the target and renames, so that a failure leaves what was there.
Status writeCsv(CommandContext& context, const std::filesystem::path& target, const std::string& csv) {
    if (target.filename() == "-") {
        context.output << csv << std::flush;
        return context.output ? Status() : fail(ErrorCode::Unavailable, "the table cannot be written");
    }
    const std::filesystem::path partial = target.string() + ".part";
    std::ofstream file(partial, std::ios::binary | std::ios::trunc);
    file << csv;
    file.close();
    std::error_code failed;
    if (file) std::filesystem::rename(partial, target, failed);
    if (file && !failed) return {};
    std::error_code ignored;
    std::filesystem::remove(partial, ignored);
    return fail(ErrorCode::Unavailable, "the file for the table cannot be written");
}

}  // namespace

Output usage(CommandContext& context, const Json& request) {
    const auto by = usageByNamed(optionalTextOf(request, "by").value_or("day"));
    if (!by) return fail(ErrorCode::InvalidArgument, "day, model or conversation");
    HEARTH_TRY(const auto rows, usageRows(context.engine.vault(), {timeOf(request, "from"), timeOf(request, "to")}));
    const auto sums = sumUsage(rows, *by, context.engine.vault().clock());
    if (const auto csv = optionalTextOf(request, "csv")) {
        const bool summed = request.contains("by");
        HEARTH_TRY_STATUS(writeCsv(context, *csv, summed ? toCsv(sums) : toCsv(rows)));
        if (std::filesystem::path(*csv).filename() == "-") return CommandOutput{Json()};
        return CommandOutput{{{"rows", summed ? sums.size() : rows.size()}, {"file", *csv}}};
    }
    Json list = Json::array();
    for (const UsageSum& sum : sums) list.push_back(toJson(sum));
    HEARTH_TRY(const BudgetState state, context.engine.gateway().budget());
    return CommandOutput{
        {{"usage", std::move(list)}, {"total", toJson(totalOf(rows))}, {"budget", engine::toJson(state)}}};
}

Output egress(CommandContext& context, const Json& request) {
    HEARTH_TRY(const auto rows, egressRows(context.engine.vault(), {timeOf(request, "from"), timeOf(request, "to")},
                                           integerOf(request, "limit").value_or(0)));
    Json list = Json::array();
    for (const EgressRow& row : rows) {
        Json files = Json::array();
        for (const EgressFile& file : row.files)
            files.push_back({{"attachmentId", file.id.text()},
                             {"name", file.name.empty() ? Json() : Json(file.name)},
                             {"bytes", file.bytes ? Json(*file.bytes) : Json()}});
        list.push_back({{"at", row.at.rfc3339()},
                        {"provider", row.provider},
                        {"host", row.host},
                        {"remote", row.remote},
                        {"memories", row.memories},
                        {"contextTokens", row.contextTokens},
                        {"files", std::move(files)}});
    }
    return CommandOutput{{{"egress", std::move(list)}}};
}

}  // namespace hearth::engine::commands
