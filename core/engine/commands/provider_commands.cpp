// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include "core/base/log.h"
#include "core/engine/commands/commands.h"
#include "core/engine/gateway.h"
#include "core/engine/model_discovery.h"
#include "core/engine/model_reader.h"
#include "core/llm/providers.h"

namespace hearth::engine::commands {

namespace {

Result<const llm::ProviderDescription*> describe(const std::string& name) {
    for (const llm::ProviderDescription& description : llm::providerDescriptions())
        if (description.name == name) return &description;
    return fail(ErrorCode::NotFound, "there is no provider of that name");
}

Json toJson(const Connection& connection, bool isDefault) {
    return {{"provider", connection.provider},
            {"baseUrl", baseUrlOf(connection)},
            {"model", connection.model.empty() ? llm::defaultModel(connection.provider) : connection.model},
            {"hasKey", connection.hasKey},
            {"remote", isRemote(connection)},
            {"default", isDefault}};
}

/// The connections to a provider, at this address where one is given.
Result<std::vector<Connection>> connectionsTo(CommandContext& context, const std::string& name,
                                              const std::optional<std::string>& baseUrl) {
    HEARTH_TRY(std::vector<Connection> found, context.engine.settings().connections());
    std::erase_if(
        found, [&](const Connection& one) { return one.provider != name || (baseUrl && baseUrlOf(one) != *baseUrl); });
    return found;
}

/// Names the address, because it may be another than the person thinks of.
CommandOutput unanswered(const std::string& url, const Error& error) {
    return {Json(), Failure{error.code, fmt::format("{} cannot be reached ({}). Look whether its server runs, or name "
                                                    "another address with --base-url.",
                                                    url, error.detail)}};
}

}  // namespace

Output listProviders(CommandContext& context, const Json&) {
    HEARTH_TRY(const std::vector<Connection> connections, context.engine.settings().connections());
    Json configured = Json::array();
    for (const Connection& connection : connections) configured.push_back(toJson(connection, configured.empty()));
    Json available = Json::array();
    for (const llm::ProviderDescription& description : llm::providerDescriptions()) {
        HEARTH_TRY(const KeyPlace place, context.engine.settings().keyPlace(description.name));
        available.push_back({{"name", description.name},
                             {"title", description.title},
                             {"baseUrl", description.defaultBase},
                             {"needsKey", description.needsKey},
                             {"hasKey", place != KeyPlace::Nowhere}});
    }
    return CommandOutput{{{"connections", std::move(configured)}, {"providers", std::move(available)}}};
}

Output testProvider(CommandContext& context, const Json& request) {
    const std::string name = textOf(request, "name");
    HEARTH_TRY(const llm::ProviderDescription* description, describe(name));
    HEARTH_TRY(const auto known, connectionsTo(context, name, std::nullopt));
    const std::string usual = known.empty() ? std::string(description->defaultBase) : baseUrlOf(known.front());
    const std::string url = optionalTextOf(request, "baseUrl").value_or(usual);
    HEARTH_TRY_STATUS(llm::checkBaseUrl(url));
    HEARTH_TRY(auto key, context.engine.settings().apiKey(name));
    HEARTH_TRY(auto provider, llm::makeProvider(name, llm::Endpoint{url, std::move(key)}, context.engine.transport()));
    const Result<std::vector<llm::ModelInfo>> models = provider->models(context.cancel);
    if (!models.ok() && models.error().code == ErrorCode::Unavailable) return unanswered(url, models.error());
    HEARTH_TRY_STATUS(models.ok() ? Status() : Status(models.error()));
    Json list = Json::array();
    for (const llm::ModelInfo& model : *models) list.push_back({{"id", model.id}, {"name", model.name}});
    return CommandOutput{{{"provider", name}, {"baseUrl", url}, {"models", std::move(list)}}};
}

Output useProvider(CommandContext& context, const Json& request) {
    const std::string name = textOf(request, "name");
    Connection connection{name, optionalTextOf(request, "baseUrl").value_or(""),
                          optionalTextOf(request, "model").value_or(""), false};
    if (name != kOffline) {
        HEARTH_TRY_STATUS(describe(name));
        HEARTH_TRY_STATUS(llm::checkBaseUrl(baseUrlOf(connection)));
    }
    HEARTH_TRY_STATUS(context.engine.settings().useConnection(connection));
    // A server that is away says it another day.
    const Status learned = learnModel(context.engine.settings(), context.engine.transport(), connection,
                                      context.engine.vault().clock().now(), context.cancel);
    if (!learned.ok()) logInfo("engine", "what the model takes is not known: {}", learned.error().detail);
    return listProviders(context, Json::object());
}

Output removeProvider(CommandContext& context, const Json& request) {
    const std::string name = textOf(request, "name");
    HEARTH_TRY(const auto found, connectionsTo(context, name, optionalTextOf(request, "baseUrl")));
    if (found.empty()) return fail(ErrorCode::NotFound, "a connection like this; see: hearthctl providers list");
    if (found.size() > 1)
        return fail(ErrorCode::InvalidArgument,
                    "there are several connections to " + name + ": name the address with --base-url");
    HEARTH_TRY_STATUS(context.engine.settings().removeConnection(found.front()));
    return listProviders(context, Json::object());
}

Output memoryModel(CommandContext& context, const Json& request) {
    Settings& settings = context.engine.settings();
    if (const auto name = optionalTextOf(request, "model")) {
        const auto wanted = memoryModelNamed(*name);
        if (!wanted) return fail(ErrorCode::InvalidArgument, "off, local or answers");
        HEARTH_TRY_STATUS(setMemoryModel(settings, *wanted));
    }
    HEARTH_TRY(const MemoryModel model, engine::memoryModel(settings));
    return CommandOutput{{{"model", memoryModelName(model)}}};
}

}  // namespace hearth::engine::commands
