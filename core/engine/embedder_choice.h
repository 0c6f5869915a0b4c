// SPDX-License-Identifier: AGPL-3.0-or-later
// Which embedder the person chose, opened when it is first needed.
#pragma once

#include <mutex>
#include <string>
#include <string_view>

#include "core/engine/gateway.h"
#include "core/engine/settings.h"
#include "core/index/vectors.h"
#include "core/llm/http_transport.h"

namespace hearth::engine {

/// The provider of a model's directory on this machine. Stored, never renamed.
inline constexpr std::string_view kLocalEmbedder = "local";

/// As it is kept in the setting "embedder". Nothing chosen: only the built-in likeness of spelling.
struct EmbedderSetting {
    std::string provider;  ///< "local", or a name of llm::embeddingProviders(); empty: off.
    std::string path;      ///< Of a local one: the model's directory.
    std::string baseUrl;   ///< Of the others; empty: the usual one.
    std::string model;
    bool off() const { return provider.empty(); }
    bool operator==(const EmbedderSetting&) const = default;
};

/// Threads: safe from any.
class EmbedderChoice {
public:
    /// All of them outlive it.
    EmbedderChoice(store::Vault& vault, Settings& settings, llm::HttpTransport& transport, const Gateway& gateway,
                   index::Vectors& vectors)
        : m_vault(vault), m_settings(settings), m_transport(transport), m_gateway(gateway), m_vectors(vectors) {}

    Result<EmbedderSetting> chosen() const;
    /// Opens it first: what cannot be opened is not chosen. Another one than before deletes the vectors there are.
    /// Errors: those of LocalEmbedder::open and RemoteEmbedder::make.
    Status choose(const EmbedderSetting& setting);
    /// Opens what is chosen and reads its vectors, where that is not done yet. Errors: as `choose`, Cancelled.
    Status ready(const CancelToken& cancel);

private:
    Result<std::shared_ptr<index::Embedder>> open(const EmbedderSetting& setting) const;

    store::Vault& m_vault;
    Settings& m_settings;
    llm::HttpTransport& m_transport;
    const Gateway& m_gateway;
    index::Vectors& m_vectors;
    std::mutex m_mutex;        ///< Held while one is opened.
    EmbedderSetting m_opened;  ///< What `m_vectors` has; the setting may come anew from another device.
};

}  // namespace hearth::engine
