// SPDX-License-Identifier: AGPL-3.0-or-later
// embedder list, set, path, off.
#include <filesystem>

#include "core/engine/commands/commands.h"
#include "core/engine/embedder_choice.h"
#include "core/llm/embeddings.h"

namespace hearth::engine::commands {

namespace {

Output choose(CommandContext& context, const EmbedderSetting& setting) {
    HEARTH_TRY_STATUS(context.engine.chooseEmbedder(setting));
    return listEmbedders(context, Json::object());
}

}  // namespace

Output listEmbedders(CommandContext& context, const Json&) {
    HEARTH_TRY(const EmbedderSetting setting, context.engine.chosenEmbedder());
    HEARTH_TRY(const index::VectorCounts counts, context.engine.vectorCounts());
    Json available = Json::array();
    for (const llm::EmbeddingProvider& provider : llm::embeddingProviders()) {
        HEARTH_TRY(const KeyPlace place, context.engine.settings().keyPlace(provider.name));
        available.push_back({{"name", provider.name},
                             {"title", provider.title},
                             {"baseUrl", provider.defaultBase},
                             {"model", provider.defaultModel},
                             {"hasKey", place != KeyPlace::Nowhere}});
    }
    Json chosen;
    if (!setting.off())
        chosen = {{"provider", setting.provider},
                  {"path", setting.path},
                  {"baseUrl", setting.baseUrl},
                  {"model", setting.model}};
    return CommandOutput{{{"chosen", std::move(chosen)},
                          {"vectorsOf", counts.embedder.empty() ? Json() : Json(counts.embedder)},
                          {"messages", counts.messages},
                          {"memories", counts.memories},
                          {"waiting", counts.waiting},
                          {"available", std::move(available)}}};
}

Output setEmbedder(CommandContext& context, const Json& request) {
    EmbedderSetting setting;
    setting.provider = textOf(request, "name");
    setting.baseUrl = optionalTextOf(request, "baseUrl").value_or("");
    setting.model = optionalTextOf(request, "model").value_or("");
    HEARTH_TRY_STATUS(llm::embeddingProvider(setting.provider));
    return choose(context, setting);
}

Output setEmbedderPath(CommandContext& context, const Json& request) {
    return choose(context, {"local", std::filesystem::absolute(textOf(request, "directory")).string(), "", ""});
}

Output embedderOff(CommandContext& context, const Json&) { return choose(context, {}); }

}  // namespace hearth::engine::commands
