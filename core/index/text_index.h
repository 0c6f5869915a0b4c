// SPDX-License-Identifier: AGPL-3.0-or-later
// Finding messages by their words. The index is derived: it follows the messages and can always be rebuilt.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/cancel.h"
#include "core/store/vault.h"

namespace hearth::index {

/// A message by its row key, with a text score above 0.
struct Match {
    std::int64_t messageKey = 0;
    double score = 0;
};

/// Threads: safe from any; one `catchUp` at a time.
class TextIndex {
public:
    explicit TextIndex(store::Vault& vault);
    ~TextIndex();

    /// Messages not yet in the index.
    Result<std::int64_t> waiting() const;
    /// Indexes what is waiting, in small transactions. Returns how many were added. Errors: Cancelled.
    Result<std::int64_t> catchUp(const std::function<void(std::int64_t done, std::int64_t all)>& progress,
                                 const CancelToken& cancel);
    /// The best `limit` messages for the query's words, best first.
    Result<std::vector<Match>> match(const std::string& query, std::size_t limit) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace hearth::index
