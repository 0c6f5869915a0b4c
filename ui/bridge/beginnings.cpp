// SPDX-License-Identifier: AGPL-3.0-or-later
// One setting a device, as JSON. Its name begins like all that the window remembers of words, so that forgetting finds
// what stands in it.
#include "ui/bridge/beginnings.h"

#include <algorithm>

#include "core/base/log.h"

namespace hearth::bridge {

namespace {

using engine::Engine;

std::string settingOf(Engine& engine) { return "window/new/" + engine.vault().deviceId().text(); }

Json toJson(const std::optional<ConnectionItem>& model) {
    if (!model) return nullptr;
    return {
        {"provider", fromQt(model->provider)}, {"baseUrl", fromQt(model->baseUrl)}, {"model", fromQt(model->model)}};
}

/// Null where nothing was settled.
Json toJson(const Beginning& beginning) {
    if (beginning.instructions.isEmpty() && !beginning.model && !beginning.unremembered && !beginning.usesTools)
        return nullptr;
    return {{"instructions", fromQt(beginning.instructions)},
            {"model", toJson(beginning.model)},
            {"unremembered", beginning.unremembered},
            {"tools", beginning.usesTools}};
}

QString textAt(const Json& json, const char* key) { return toQt(stringAt(json, key).value_or("")); }

Result<std::optional<ConnectionItem>> modelFrom(Engine& engine, const Json& json) {
    if (!json.is_object()) return std::optional<ConnectionItem>();
    ConnectionItem item{textAt(json, "provider"), textAt(json, "baseUrl"), textAt(json, "model")};
    if (item.provider.isEmpty()) return std::optional(item);
    HEARTH_TRY(const auto known, engine.settings().connections());
    const auto found = std::find_if(known.begin(), known.end(), [&item](const engine::Connection& one) {
        return one.provider == fromQt(item.provider) && one.baseUrl == fromQt(item.baseUrl) &&
               one.model == fromQt(item.model);
    });
    if (found == known.end()) return std::optional<ConnectionItem>();
    item.hasKey = found->hasKey;
    return std::optional(item);
}

}  // namespace

void Beginnings::keep(const Beginning& beginning) {
    auto work = [beginning](Engine& engine, const CancelToken&) {
        return engine.settings().set(settingOf(engine), toJson(beginning));
    };
    m_bridge.ask(&m_bridge, Lane::Write, std::move(work), [](const Status& status) {
        if (!status.ok() && status.error().code != ErrorCode::Cancelled) logError("window", status.error());
    });
}

void Beginnings::read(QObject* context, Answer<Beginning> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<Beginning> {
        HEARTH_TRY(const Json stored, engine.settings().get(settingOf(engine)));
        Beginning beginning{textAt(stored, "instructions")};
        HEARTH_TRY(beginning.model, modelFrom(engine, memberAt(stored, "model")));
        beginning.unremembered = boolAt(stored, "unremembered", false);
        beginning.usesTools = boolAt(stored, "tools", false);
        return beginning;
    };
    // Behind what is being kept.
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

}  // namespace hearth::bridge
