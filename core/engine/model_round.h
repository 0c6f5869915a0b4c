// SPDX-License-Identifier: AGPL-3.0-or-later
// Showing a model one thread after the other that none has read, and when it is of no use to go on asking.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/engine/chat_turn.h"
#include "core/engine/gateway.h"
#include "core/engine/job_runner.h"
#include "core/engine/settings.h"
#include "core/memory/memory_engine.h"

namespace hearth::engine {

/// What a model was shown of what none had been.
struct ModelRound {
    std::int64_t conversations = 0;
    std::int64_t passedOver = 0;  ///< No model may be shown them.
    std::int64_t overBudget = 0;  ///< The month's budget is used up, and whoever may read them costs something.
    std::int64_t unclear = 0;     ///< What the model said of them is of no use; they are not asked about again.
    std::int64_t notTaken = 0;    ///< The model refused to be asked this, as where one is too long; they wait.
    std::int64_t left = 0;        ///< They got no answer, and wait for the next time.
    memory::ModelReport report;
    std::optional<TurnFailure> failure = {};  ///< The last of those that `notTaken` and `left` count.
    bool away = false;                        ///< Nobody answers, so that the rest was not asked about.

    /// Whether it came to less than was asked for, and `failure` says why.
    bool failed() const { return failure && (away || conversations == 0); }
};

/// What a round works with. All of it outlives the round.
struct RoundParts {
    store::Vault& vault;
    const Settings& settings;
    Gateway& gateway;
    memory::MemoryEngine& memories;
};

/// Shows the models that may help the ends of these threads that none has read, in order, one call a thread. A refusal
/// of one keeps no other from being read. Errors: Cancelled, and those of the vault.
Result<ModelRound> readRound(const RoundParts& parts, const std::vector<ConversationId>& threads,
                             const JobListener& listener, const CancelToken& cancel);

}  // namespace hearth::engine
