// SPDX-License-Identifier: AGPL-3.0-or-later
// The vectors of a vault: kept as rows, made in the background by the embedder that the person chose, searched in
// memory. They are derived: whatever changes or deletes a message or a memory deletes its vector in the same
// transaction (by triggers), and all can be made anew.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/cancel.h"
#include "core/index/embedder.h"
#include "core/index/vector_scan.h"
#include "core/store/vault.h"

namespace hearth::index {

/// Stored, never renumbered.
enum class VectorOf { Message = 1, Memory = 2 };

struct VectorCounts {
    std::string embedder;  ///< Whose vectors they are; empty: nobody's.
    std::int64_t messages = 0;
    std::int64_t memories = 0;
    std::int64_t waiting = 0;  ///< Messages and memories still to be looked at.
};

/// Threads: safe from any; one `catchUp` at a time, others wait. Never call inside `Vault::read` or `write`.
class Vectors {
public:
    explicit Vectors(store::Vault& vault);
    ~Vectors();
    Vectors(const Vectors&) = delete;
    Vectors& operator=(const Vectors&) = delete;

    /// From now on vectors are this embedder's. Those of another one are deleted; null deletes all. What is kept is
    /// not read into memory yet.
    Status use(std::shared_ptr<Embedder> embedder);
    /// Shared by this, and by whoever embeds while another one is chosen.
    std::shared_ptr<Embedder> embedder() const;
    /// Reads what is stored into memory, once. Cost: 100,000 take about 0.2 s. Errors: Cancelled.
    Status load(const CancelToken& cancel);
    Result<VectorCounts> counts() const;

    struct Work {
        std::function<void(std::int64_t done, std::int64_t all)> progress;  ///< May be empty.
        std::function<bool()> enough;  ///< Asked between batches: true ends it for now. Empty: never.
        const CancelToken& cancel;
    };
    /// Embeds what has no vector and may have one, in batches that each are committed: a kill loses one batch at most.
    /// A remote embedder never gets what is local only, nor what stands in a conversation without memory.
    /// Gives whether nothing is left; false too when another embedder was chosen meanwhile, which waits for nobody.
    /// Errors: Cancelled, those of the embedder.
    Result<bool> catchUp(const Work& work);

    struct Search {
        VectorOf of = VectorOf::Message;
        std::size_t limit = 64;
        std::function<bool()> outOfTime;  ///< Empty: never.
    };
    /// Among what is loaded; empty when nothing is. Keys are those of the rows. Pre: `question` came from embedder().
    Result<std::vector<VectorMatch>> nearest(std::span<const float> question, const Search& search) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace hearth::index
