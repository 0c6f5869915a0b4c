// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/ledger.h"

#include "core/base/json.h"
#include "core/engine/answerer.h"

namespace hearth::engine {

Status writeLedgers(store::Vault& vault, const LedgerEntry& entry) {
    const chat::CallInfo& call = entry.call;
    const Connection& connection = entry.connection;
    Json memories = Json::array();
    for (const MemoryId& id : entry.memories) memories.push_back(id.text());
    const IdBytes usageId = newUuid(vault.clock(), vault.random());
    const IdBytes egressId = newUuid(vault.clock(), vault.random());
    return vault.write([&](store::Database& db) -> Status {
        HEARTH_TRY_STATUS(db.run(
            "INSERT INTO usage_ledger(id, message_id, conversation_id, at, provider, model, route, input_tokens, "
            "cached_tokens, output_tokens, cost_usd, first_token_ms, total_ms, fallbacks) "
            "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            ByteView(usageId), entry.message, entry.conversation, vault.clock().now(), connection.provider, entry.model,
            call.route, call.inputTokens, call.cachedTokens, call.outputTokens, call.costUsd,
            static_cast<std::int64_t>(call.firstTokenMs), static_cast<std::int64_t>(call.latencyMs),
            call.fallbacks.size()));
        return db.run(
            "INSERT INTO egress_ledger(id, at, provider, host, remote, memories, context_tokens) "
            "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            ByteView(egressId), vault.clock().now(), connection.provider, baseUrlOf(connection), isRemote(connection),
            dumpJson(memories), entry.contextTokens);
    });
}

}  // namespace hearth::engine
