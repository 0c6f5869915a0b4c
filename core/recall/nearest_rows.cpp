// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/nearest_rows.h"

#include <pthread.h>

#include <chrono>
#include <future>
#include <optional>

#include "core/base/log.h"

namespace hearth::recall {

namespace {

constexpr std::size_t kMessages = 256;
constexpr std::size_t kMemories = 64;
/// An answer over the network takes so long at least.
constexpr Milliseconds kRemoteTime = 200;

index::EmbedTask taskOf(const NearQuestion& question) { return {{&question.text, 1}, index::EmbedAs::Question}; }

/// The embedder's answer, if it comes in time; who is late is cancelled. A server on this machine can be late, too.
Result<index::Embeddings> askInTime(index::Embedder& embedder, const NearQuestion& question) {
    const CancelToken cancel;
    std::optional<Result<index::Embeddings>> answer;
    const auto asked = std::async(std::launch::async, [&] {
        pthread_setname_np(pthread_self(), "ask-embedder");
        answer = embedder.embed(taskOf(question), cancel);
    });
    if (asked.wait_for(std::chrono::milliseconds(question.left)) != std::future_status::ready) cancel.cancel();
    asked.wait();
    return std::move(*answer);
}

}  // namespace

Result<bool> questionStaysHere(store::Vault& vault, const std::optional<ConversationId>& conversation) {
    if (!conversation) return false;
    HEARTH_TRY(const std::int64_t staying, vault.read([&](store::Database& database) {
        return database.integer(
            "SELECT count(*) FROM conversations WHERE id = ?1 AND (local_only = 1 OR memory_off = "
            "1)",
            *conversation);
    }));
    return staying != 0;
}

Result<NearRows> nearestRows(const index::Vectors& vectors, const NearQuestion& question) {
    NearRows near;
    const std::shared_ptr<index::Embedder> embedder = vectors.embedder();
    if (!embedder) return near;
    near.complete = false;
    if (embedder->isRemote() && (!question.mayAskRemote || question.left < kRemoteTime)) return near;
    if (question.outOfTime && question.outOfTime()) return near;
    const auto asked = askInTime(*embedder, question);
    if (!asked.ok() || asked->size() != 1) {
        logWarn("recall", "the embedder gave no vector: {}", asked.ok() ? "another number" : asked.error().detail);
        return near;
    }
    HEARTH_TRY(near.messages, vectors.nearest(asked->at(0), {index::VectorOf::Message, kMessages, question.outOfTime}));
    HEARTH_TRY(near.memories, vectors.nearest(asked->at(0), {index::VectorOf::Memory, kMemories, question.outOfTime}));
    near.complete = !question.outOfTime || !question.outOfTime();
    return near;
}

}  // namespace hearth::recall
