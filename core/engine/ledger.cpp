// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/ledger.h"

#include <algorithm>

#include "core/base/json.h"

namespace hearth::engine {

namespace {

Status writeUsage(store::Vault& vault, store::Database& db, const LedgerEntry& entry, const Try& call,
                  std::size_t fallbacks) {
    const IdBytes id = newUuid(vault.clock(), vault.random());
    return db.run(
        "INSERT INTO usage_ledger(id, message_id, conversation_id, at, provider, model, route, input_tokens, "
        "cached_tokens, output_tokens, cost_usd, first_token_ms, total_ms, fallbacks) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        ByteView(id), entry.message, entry.conversation, vault.clock().now(), call.connection.provider, call.model,
        entry.route, call.usage.inputTokens, call.usage.cachedTokens, call.usage.outputTokens, call.costUsd,
        static_cast<std::int64_t>(call.firstTokenMs), static_cast<std::int64_t>(call.totalMs), fallbacks);
}

Status writeEgress(store::Vault& vault, store::Database& db, const Try& call) {
    Json memories = Json::array();
    for (const MemoryId& id : call.memories) memories.push_back(id.text());
    // A file's name and size are its row's to say: what is forgotten is forgotten here too.
    for (const AttachmentId& id : call.files) memories.push_back(Json::object({{kLedgerAttachment, id.text()}}));
    const IdBytes id = newUuid(vault.clock(), vault.random());
    return db.run(
        "INSERT INTO egress_ledger(id, at, provider, host, remote, memories, context_tokens) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        ByteView(id), vault.clock().now(), call.connection.provider, baseUrlOf(call.connection),
        isRemote(call.connection), dumpJson(memories), call.contextTokens);
}

/// A request to which nothing came, so that another was sent: what the call used is told with its last one.
Try inVain(const Try& call) {
    Try request{call.connection, call.model, call.failure};
    request.requests = 1;
    return request;
}

/// Under the name that was asked for: the provider may call it otherwise.
Status learnTokens(store::Database& db, const Try& call) {
    if (call.failure || call.usage.estimated || call.estimatedTokens <= 0) return {};
    HEARTH_TRY(const llm::TokenFactor known, readTokenFactor(db, call.connection));
    const llm::TokenFactor now = llm::learned(known, call.estimatedTokens, call.usage.inputTokens);
    if (now.calls == known.calls) return {};
    return db.run(
        "INSERT INTO token_factors(provider, model, factor, calls) VALUES(?1, ?2, ?3, ?4) "
        "ON CONFLICT(provider, model) DO UPDATE SET factor = excluded.factor, calls = excluded.calls",
        call.connection.provider, modelOf(call.connection), now.factor, now.calls);
}

}  // namespace

Result<llm::TokenFactor> readTokenFactor(store::Database& db, const Connection& connection) {
    HEARTH_TRY(auto row, db.query("SELECT factor, calls FROM token_factors WHERE provider = ?1 AND model = ?2",
                                  connection.provider, modelOf(connection)));
    HEARTH_TRY(const bool found, row.step());
    return found ? llm::TokenFactor{row.real(0), row.integer(1)} : llm::TokenFactor{};
}

Status writeLedgers(store::Vault& vault, const LedgerEntry& entry) {
    const auto sent = [](const Try& one) { return one.requests > 0; };
    if (std::none_of(entry.tries.begin(), entry.tries.end(), sent)) return {};
    return vault.write([&](store::Database& db) -> Status {
        for (std::size_t i = 0; i < entry.tries.size(); ++i) {
            const Try& call = entry.tries[i];
            for (int request = 1; request <= call.requests; ++request) {
                const bool last = request == call.requests;
                HEARTH_TRY_STATUS(writeUsage(vault, db, entry, last ? call : inVain(call), i));
                HEARTH_TRY_STATUS(writeEgress(vault, db, call));
            }
            if (call.requests > 0) HEARTH_TRY_STATUS(learnTokens(db, call));
        }
        return {};
    });
}

}  // namespace hearth::engine
