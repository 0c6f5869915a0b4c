// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/gateway_settings.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <string>
#include <utility>

namespace hearth::engine {

namespace {

constexpr double kMostTokens = 1e9;
constexpr double kMostDollars = 1e9;

Json objectOr(Json value) { return value.is_object() ? std::move(value) : Json::object(); }

Json toJson(const toml::node& node);

Json toJson(const toml::table& table) {
    Json object = Json::object();
    for (const auto& [key, node] : table) object[std::string(key.str())] = toJson(node);
    return object;
}

/// What no setting holds (dates, lists) becomes null, which every reader refuses.
Json toJson(const toml::node& node) {
    if (const auto* table = node.as_table()) return toJson(*table);
    if (const auto* text = node.as_string()) return Json(text->get());
    if (const auto* flag = node.as_boolean()) return Json(flag->get());
    if (const auto* whole = node.as_integer()) return Json(whole->get());
    if (const auto* number = node.as_floating_point()) return Json(number->get());
    return {};
}

Result<Json> readFile(const std::filesystem::path& file) {
    std::error_code ignored;
    if (file.empty() || !std::filesystem::exists(file, ignored)) return Json::object();
    try {
        return toJson(toml::parse_file(file.string()));
    } catch (const toml::parse_error&) {
        return fail(ErrorCode::InvalidArgument, "hearth.toml cannot be read");
    }
}

Error wrong(std::string_view section, std::string_view key, std::string_view what) {
    return fail(ErrorCode::InvalidArgument, fmt::format("hearth.toml: \"{}\" of [{}] {}", key, section, what));
}

std::optional<double> numberWithin(const Json& value, double least, double most) {
    if (!value.is_number()) return std::nullopt;
    const double number = value.get<double>();
    return number >= least && number <= most ? std::optional(number) : std::nullopt;
}

/// "provider" or "provider/model"; the address is that of the connection of that provider, where there is one.
Connection connectionNamed(const std::string& name, const std::vector<Connection>& known) {
    const std::size_t slash = name.find('/');
    Connection connection{name.substr(0, slash), "", "", false};
    for (const Connection& other : known) {
        if (other.provider != connection.provider) continue;
        connection = other;
        break;
    }
    if (slash != std::string::npos) connection.model = name.substr(slash + 1);
    return connection;
}

Status takeRouting(const Json& section, const std::vector<Connection>& known, GatewaySettings& settings) {
    for (const auto& [key, value] : section.items()) {
        if (key == "long_above") {
            const auto tokens = numberWithin(value, 1, kMostTokens);
            if (!tokens) return wrong("routing", key, "must be a number of tokens");
            settings.longAbove = static_cast<std::int64_t>(*tokens);
            continue;
        }
        const auto purpose = llm::purposeNamed(key);
        if (!purpose || *purpose == llm::Purpose::Default)
            return fail(ErrorCode::InvalidArgument, "hearth.toml: [routing] has no \"" + key + "\"");
        if (!value.is_string() || value.get<std::string>().empty() || value.get<std::string>().front() == '/')
            return wrong("routing", key, "must be \"provider\" or \"provider/model\"");
        settings.assigned[*purpose] = connectionNamed(value.get<std::string>(), known);
    }
    return {};
}

Status takeBudget(const Json& section, GatewaySettings& settings) {
    for (const auto& [key, value] : section.items()) {
        if (key != "monthly_usd")
            return fail(ErrorCode::InvalidArgument, "hearth.toml: [budget] has no \"" + key + "\"");
        settings.monthlyUsd = numberWithin(value, 0, kMostDollars);
        if (!settings.monthlyUsd) return wrong("budget", key, "must be a number of dollars");
    }
    return {};
}

/// What another version of Hearth wrote and this one does not know counts as not said.
Result<GatewaySettings> readVault(const Settings& settings) {
    GatewaySettings found;
    HEARTH_TRY(const Json routing, settings.get(kRoutingSetting));
    const Json purposes = objectOr(routing);
    for (const auto& [key, value] : purposes.items()) {
        const auto purpose = llm::purposeNamed(key);
        if (!purpose || !value.is_object()) continue;
        found.assigned[*purpose] = {stringAt(value, "provider").value_or(""), stringAt(value, "baseUrl").value_or(""),
                                    stringAt(value, "model").value_or(""), false};
    }
    HEARTH_TRY(const Json models, settings.get(kModelsSetting));
    auto overrides = llm::parseModelOverrides(models);
    if (overrides) found.models = std::move(*overrides);
    HEARTH_TRY(const Json budget, settings.get(kBudgetSetting));
    found.monthlyUsd = numberWithin(memberAt(budget, "monthlyUsd"), 0, kMostDollars);
    HEARTH_TRY(const Json thinking, settings.get(kThinkingSetting));
    if (thinking.is_string())
        found.thinking = llm::thinkingNamed(thinking.get<std::string>()).value_or(llm::Thinking::AsUsual);
    return found;
}

const Json& sectionOf(const Json& file, const char* name) {
    static const Json kNothing = Json::object();
    const Json& section = memberAt(file, name);
    return section.is_object() ? section : kNothing;
}

}  // namespace

Result<GatewaySettings> readGatewaySettings(const Settings& settings, const std::filesystem::path& file) {
    HEARTH_TRY(GatewaySettings found, readVault(settings));
    HEARTH_TRY(const Json document, readFile(file));
    HEARTH_TRY(const std::vector<Connection> known, settings.connections());
    HEARTH_TRY_STATUS(takeRouting(sectionOf(document, "routing"), known, found));
    HEARTH_TRY_STATUS(takeBudget(sectionOf(document, "budget"), found));
    auto overrides = llm::parseModelOverrides(sectionOf(document, "models"));
    if (!overrides) return fail(ErrorCode::InvalidArgument, "hearth.toml: " + overrides.error().detail);
    for (auto& [name, entry] : *overrides) found.models[name] = std::move(entry);
    return found;
}

Status assignPurpose(Settings& settings, llm::Purpose purpose, const std::optional<Connection>& connection) {
    if (purpose == llm::Purpose::Default)
        return fail(ErrorCode::InvalidArgument, "the default model is the first connection: providers use");
    HEARTH_TRY(Json routing, settings.get(kRoutingSetting));
    routing = objectOr(std::move(routing));
    const std::string name(llm::purposeName(purpose));
    if (connection) {
        routing[name] = {
            {"provider", connection->provider}, {"baseUrl", connection->baseUrl}, {"model", connection->model}};
    } else {
        routing.erase(name);
    }
    return settings.set(kRoutingSetting, routing);
}

Status overrideModel(Settings& settings, std::string_view name, const std::optional<llm::ModelOverride>& entry) {
    HEARTH_TRY(Json models, settings.get(kModelsSetting));
    models = objectOr(std::move(models));
    if (entry) {
        models[std::string(name)] = llm::toJson(*entry);
        HEARTH_TRY_STATUS(llm::parseModelOverrides({{std::string(name), models[std::string(name)]}}));
    } else {
        models.erase(std::string(name));
    }
    return settings.set(kModelsSetting, models);
}

Status setThinking(Settings& settings, llm::Thinking thinking) {
    return settings.set(kThinkingSetting, std::string(llm::thinkingName(thinking)));
}

Status setMonthlyBudget(Settings& settings, std::optional<double> dollars) {
    if (!dollars) return settings.set(kBudgetSetting, Json::object());
    if (!(*dollars >= 0) || *dollars > kMostDollars)
        return fail(ErrorCode::InvalidArgument, "a budget is a number of dollars");
    return settings.set(kBudgetSetting, {{"monthlyUsd", *dollars}});
}

}  // namespace hearth::engine
