// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/remote_embedder.h"

#include <utility>

#include "core/engine/counting_transport.h"
#include "core/engine/ledger.h"
#include "core/llm/providers.h"

namespace hearth::engine {

namespace {

constexpr std::string_view kRoute = "embedding";

}  // namespace

Result<std::unique_ptr<RemoteEmbedder>> RemoteEmbedder::make(Connection connection, store::Vault& vault,
                                                             const Settings& settings, llm::HttpTransport& transport,
                                                             const Gateway& gateway) {
    HEARTH_TRY(const llm::EmbeddingProvider* provider, llm::embeddingProvider(connection.provider));
    if (connection.baseUrl.empty()) connection.baseUrl = provider->defaultBase;
    if (connection.model.empty()) connection.model = provider->defaultModel;
    if (connection.model.empty()) return fail(ErrorCode::InvalidArgument, "which model is to embed has to be named");
    HEARTH_TRY_STATUS(llm::checkBaseUrl(connection.baseUrl));
    return std::unique_ptr<RemoteEmbedder>(
        new RemoteEmbedder(*provider, std::move(connection), vault, settings, transport, gateway));
}

RemoteEmbedder::RemoteEmbedder(const llm::EmbeddingProvider& provider, Connection connection, store::Vault& vault,
                               const Settings& settings, llm::HttpTransport& transport, const Gateway& gateway)
    : m_provider(provider),
      m_connection(std::move(connection)),
      m_name(m_connection.provider + "/" + m_connection.model),
      m_vault(vault),
      m_settings(settings),
      m_transport(transport),
      m_gateway(gateway) {
    // Two servers of one kind need not run the same model under one name.
    if (m_connection.baseUrl != m_provider.defaultBase) m_name += "@" + m_connection.baseUrl;
}

bool RemoteEmbedder::isRemote() const { return !llm::isLoopback(m_connection.baseUrl); }

std::optional<double> RemoteEmbedder::costPerMillion() const {
    return llm::isLoopback(m_connection.baseUrl) ? 0 : llm::embeddingPrice(m_connection.provider, m_connection.model);
}

std::optional<double> RemoteEmbedder::costOf(std::int64_t tokens) const {
    const auto price = costPerMillion();
    return price ? std::optional(*price * static_cast<double>(tokens) / 1e6) : std::nullopt;
}

Result<index::Embeddings> RemoteEmbedder::embed(const index::EmbedTask& task, const CancelToken& cancel) {
    index::Embeddings made;
    if (task.texts.empty()) return made;
    HEARTH_TRY_STATUS(affordable());
    HEARTH_TRY(auto key, m_settings.apiKey(m_connection.provider));
    const llm::Endpoint endpoint{m_connection.baseUrl, std::move(key)};
    const llm::EmbeddingRequest request{m_connection.model, task.texts, task.as == index::EmbedAs::Question};
    const double started = steadyMilliseconds();
    CountingTransport counted(m_transport);
    const auto reply =
        llm::callEmbeddings(m_provider, endpoint, request, {counted, m_vault.random(), m_pauses}, cancel);
    // What was sent has left, whatever came back.
    HEARTH_TRY_STATUS(note(task, {counted.requests(), reply.ok() ? reply->tokens : 0, steadyMilliseconds() - started}));
    if (!reply.ok()) return reply.error();
    made.dimensions = reply->vectors.front().size();
    made.tokens = reply->tokens;
    m_dimensions = made.dimensions;
    for (std::vector<float> vector : reply->vectors) {
        index::normalise(vector);
        made.values.insert(made.values.end(), vector.begin(), vector.end());
    }
    return made;
}

Status RemoteEmbedder::affordable() const {
    if (costPerMillion() == 0) return {};
    HEARTH_TRY(const BudgetState budget, m_gateway.budget());
    if (budget.level == BudgetLevel::Spent) return fail(ErrorCode::Full, std::string(kBudgetSpent));
    return {};
}

Status RemoteEmbedder::note(const index::EmbedTask& task, const Sent& sent) {
    Try call{.connection = m_connection, .model = m_connection.model, .failure = {}, .requests = sent.requests};
    call.usage.inputTokens = sent.tokens;
    call.costUsd = costOf(sent.tokens);
    call.totalMs = sent.latencyMs;
    call.memories = {task.memories.begin(), task.memories.end()};
    call.contextTokens = sent.tokens;
    return writeLedgers(m_vault, {std::nullopt, std::nullopt, std::string(kRoute), {call}});
}

}  // namespace hearth::engine
