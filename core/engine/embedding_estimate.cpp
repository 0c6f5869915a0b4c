// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/embedding_estimate.h"

#include "core/llm/embeddings.h"

namespace hearth::engine {

namespace {

constexpr std::int64_t kBytesPerToken = 4;

/// Count, bytes, and how many of them are kept back from a remote one. What may have a vector is decided where vectors
/// are made (core/index/vector_rows.cpp); here it need only be about right.
constexpr std::string_view kMessages =
    "SELECT count(*), total(length(CAST(m.text AS BLOB)) * (c.local_only = 0 AND c.memory_off = 0)), "
    "total(length(CAST(m.text AS BLOB))), total(c.local_only = 1 OR c.memory_off = 1) FROM messages m "
    "JOIN conversations c ON c.id = m.conversation_id WHERE m.hidden = 0 AND m.text <> '' AND c.deleted_at IS NULL";
constexpr std::string_view kMemories =
    "SELECT count(*), total(length(CAST(content AS BLOB)) * (local_only = 0)), total(length(CAST(content AS BLOB))), "
    "total(local_only = 1) FROM memories WHERE deleted_at IS NULL AND content <> ''";

Status add(store::Database& db, std::string_view query, EmbeddingEstimate& estimate) {
    HEARTH_TRY(auto row, db.query(query));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return {};
    const auto kept = static_cast<std::int64_t>(row.real(3));
    estimate.texts += row.integer(0) - (estimate.remote ? kept : 0);
    estimate.tokens += static_cast<std::int64_t>(row.real(estimate.remote ? 1 : 2)) / kBytesPerToken;
    if (estimate.remote) estimate.kept += kept;
    return {};
}

}  // namespace

Result<EmbeddingEstimate> estimateEmbedding(store::Vault& vault, const EmbedderSetting& setting) {
    EmbeddingEstimate estimate;
    std::optional<double> price = 0.0;
    if (setting.provider != kLocalEmbedder) {
        HEARTH_TRY(const llm::EmbeddingProvider* provider, llm::embeddingProvider(setting.provider));
        estimate.address = setting.baseUrl.empty() ? std::string(provider->defaultBase) : setting.baseUrl;
        estimate.remote = !llm::isLoopback(estimate.address);
        const std::string model = setting.model.empty() ? std::string(provider->defaultModel) : setting.model;
        if (estimate.remote) price = llm::embeddingPrice(setting.provider, model);
    }
    const Status counted = vault.read([&](store::Database& db) -> Status {
        HEARTH_TRY_STATUS(add(db, kMessages, estimate));
        return add(db, kMemories, estimate);
    });
    HEARTH_TRY_STATUS(counted);
    if (price) estimate.dollars = *price * static_cast<double>(estimate.tokens) / 1e6;
    return estimate;
}

}  // namespace hearth::engine
