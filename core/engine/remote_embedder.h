// SPDX-License-Identifier: AGPL-3.0-or-later
// A provider's embedding endpoint behind the port, with its place in both ledgers.
#pragma once

#include <atomic>
#include <string>

#include "core/engine/gateway.h"
#include "core/engine/settings.h"
#include "core/index/embedder.h"
#include "core/llm/embeddings.h"

namespace hearth::engine {

/// Threads: safe from any; calls block.
class RemoteEmbedder final : public index::Embedder {
public:
    /// All of them outlive it. Errors: NotFound for a provider that has no embeddings, InvalidArgument for an address
    /// that is refused or a missing model.
    static Result<std::unique_ptr<RemoteEmbedder>> make(Connection connection, store::Vault& vault,
                                                        const Settings& settings, llm::HttpTransport& transport,
                                                        const Gateway& gateway);

    std::string_view name() const override { return m_name; }
    std::size_t dimensions() const override { return m_dimensions; }
    bool isRemote() const override;
    std::size_t batchSize() const override { return m_provider.batch; }
    std::optional<double> costPerMillion() const override;
    Result<index::Embeddings> embed(const index::EmbedTask& task, const CancelToken& cancel) override;

private:
    RemoteEmbedder(const llm::EmbeddingProvider& provider, Connection connection, store::Vault& vault,
                   const Settings& settings, llm::HttpTransport& transport, const Gateway& gateway);
    /// Errors: Full when the month's budget is used up and this would cost something.
    Status affordable() const;
    std::optional<double> costOf(std::int64_t tokens) const;
    struct Sent {
        int requests = 0;
        std::int64_t tokens = 0;
        double latencyMs = 0;
    };
    Status note(const index::EmbedTask& task, const Sent& sent);

    const llm::EmbeddingProvider& m_provider;
    Connection m_connection;
    std::string m_name;
    store::Vault& m_vault;
    const Settings& m_settings;
    llm::HttpTransport& m_transport;
    const Gateway& m_gateway;
    llm::SystemPauses m_pauses;
    std::atomic<std::size_t> m_dimensions = 0;
};

}  // namespace hearth::engine
