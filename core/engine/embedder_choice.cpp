// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/embedder_choice.h"

#include "core/base/json.h"
#include "core/embed/local_embedder.h"
#include "core/engine/remote_embedder.h"

namespace hearth::engine {

namespace {

constexpr std::string_view kSetting = "embedder";

}  // namespace

Result<EmbedderSetting> EmbedderChoice::chosen() const {
    HEARTH_TRY(const Json stored, m_settings.get(kSetting));
    EmbedderSetting setting;
    setting.provider = stringAt(stored, "provider").value_or("");
    setting.path = stringAt(stored, "path").value_or("");
    setting.baseUrl = stringAt(stored, "baseUrl").value_or("");
    setting.model = stringAt(stored, "model").value_or("");
    return setting;
}

Result<std::shared_ptr<index::Embedder>> EmbedderChoice::open(const EmbedderSetting& setting) const {
    using Opened = std::shared_ptr<index::Embedder>;
    if (setting.off()) return Opened();
    if (setting.provider == kLocalEmbedder) {
        HEARTH_TRY(auto local, embed::LocalEmbedder::open(setting.path));
        return Opened(std::move(local));
    }
    HEARTH_TRY(auto remote, RemoteEmbedder::make({setting.provider, setting.baseUrl, setting.model, false}, m_vault,
                                                 m_settings, m_transport, m_gateway));
    return Opened(std::move(remote));
}

Status EmbedderChoice::choose(const EmbedderSetting& setting) {
    const std::lock_guard lock(m_mutex);
    HEARTH_TRY(auto opened, open(setting));
    HEARTH_TRY_STATUS(m_settings.set(kSetting, {{"provider", setting.provider},
                                                {"path", setting.path},
                                                {"baseUrl", setting.baseUrl},
                                                {"model", setting.model}}));
    HEARTH_TRY_STATUS(m_vectors.use(std::move(opened)));
    m_opened = setting;
    return {};
}

Status EmbedderChoice::ready(const CancelToken& cancel) {
    const std::lock_guard lock(m_mutex);
    HEARTH_TRY(const EmbedderSetting setting, chosen());
    if (setting != m_opened) {
        HEARTH_TRY(auto opened, open(setting));
        HEARTH_TRY_STATUS(m_vectors.use(std::move(opened)));
        m_opened = setting;
    }
    return setting.off() ? Status() : m_vectors.load(cancel);
}

}  // namespace hearth::engine
