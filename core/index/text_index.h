// SPDX-License-Identifier: AGPL-3.0-or-later
// Finding messages by their words. The index is derived: it follows the messages and can always be rebuilt.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/cancel.h"
#include "core/index/index_reader.h"
#include "core/store/vault.h"

namespace hearth::index {

/// A message by its row key, with a text score above 0.
struct Match {
    std::int64_t messageKey = 0;
    double score = 0;
};

/// Loaded at first use. Questions never wait for indexing: what is written becomes visible in one short swap.
/// Threads: safe from any; one `catchUp` at a time, others wait. Never call inside `Vault::read` or `write`.
class TextIndex {
public:
    explicit TextIndex(store::Vault& vault);
    ~TextIndex();
    TextIndex(const TextIndex&) = delete;
    TextIndex& operator=(const TextIndex&) = delete;

    /// Messages not yet in the index; hidden ones and answers that still stream do not count.
    Result<std::int64_t> waiting() const;
    /// Indexes what is waiting, in small transactions. Returns how many were added. Errors: Cancelled.
    Result<std::int64_t> catchUp(const std::function<void(std::int64_t done, std::int64_t all)>& progress,
                                 const CancelToken& cancel);
    /// The best `limit` messages for the query's words by BM25, best first; ties by newer message.
    /// What is hidden, in the trash or gone is never among them.
    Result<std::vector<Match>> match(const std::string& query, std::size_t limit) const;

    /// Runs `work` over one consistent look at the index and the vault's rows. Errors: those of `work`.
    Status inspect(const std::function<Status(const IndexReader&)>& work) const;
    /// Writes anew every segment that still holds words of messages that are gone, so that no trace of them is
    /// left. Returns how many messages were dropped. Cost: linear in the index. Errors: Cancelled.
    Result<std::int64_t> forgetMissing(const CancelToken& cancel);

    struct State;

private:
    std::unique_ptr<State> m_state;
};

}  // namespace hearth::index
