// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/embedding.h"

#include "core/engine/embedding_estimate.h"
#include "core/llm/embeddings.h"

namespace hearth::bridge {

namespace {

using engine::Engine;

engine::EmbedderSetting fromItem(const EmbedderItem& item) {
    return {fromQt(item.provider), fromQt(item.path), fromQt(item.baseUrl), fromQt(item.model)};
}

}  // namespace

CancelToken Embedding::state(QObject* context, Answer<EmbedderState> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<EmbedderState> {
        HEARTH_TRY(const auto chosen, engine.chosenEmbedder());
        HEARTH_TRY(const auto counts, engine.vectorCounts());
        EmbedderState state{{toQt(chosen.provider), toQt(chosen.path), toQt(chosen.baseUrl), toQt(chosen.model)},
                            counts.messages,
                            counts.memories,
                            counts.waiting,
                            {}};
        for (const auto& provider : llm::embeddingProviders()) {
            HEARTH_TRY(const auto place, engine.settings().keyPlace(provider.name));
            state.servers.push_back({toQt(provider.name), toQt(provider.title), toQt(provider.defaultBase),
                                     toQt(provider.defaultModel), place != engine::KeyPlace::Nowhere});
        }
        return state;
    };
    return m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

CancelToken Embedding::means(QObject* context, const EmbedderItem& embedder, Answer<EmbedderMeans> answer) {
    auto work = [setting = fromItem(embedder)](Engine& engine, const CancelToken&) -> Result<EmbedderMeans> {
        HEARTH_TRY(const auto estimate, engine::estimateEmbedding(engine.vault(), setting));
        return EmbedderMeans{estimate.texts,  estimate.tokens,        estimate.kept,
                             estimate.remote, toQt(estimate.address), estimate.dollars};
    };
    return m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

CancelToken Embedding::choose(QObject* context, const EmbedderItem& embedder, QString key, Answer<void> answer) {
    // Shared because a queued job must be copyable; the job alone reads it.
    std::shared_ptr<crypto::SecretBytes> secret;
    if (!key.isEmpty()) {
        std::string text = fromQt(key);
        key.fill(QChar(0));
        secret = std::make_shared<crypto::SecretBytes>(crypto::SecretBytes::takeText(text));
    }
    auto work = [setting = fromItem(embedder), secret](Engine& engine, const CancelToken&) -> Status {
        if (secret) HEARTH_TRY_STATUS(engine.settings().setApiKey(setting.provider, *secret));
        return engine.chooseEmbedder(setting);
    };
    return m_bridge.ask(context, Lane::Long, std::move(work), std::move(answer));
}

}  // namespace hearth::bridge
