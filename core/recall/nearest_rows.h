// SPDX-License-Identifier: AGPL-3.0-or-later
// The messages and memories whose meaning is nearest to a question, where the vault has vectors.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/timestamp.h"
#include "core/index/vectors.h"

namespace hearth::recall {

struct NearQuestion {
    const std::string& text;
    bool mayAskRemote = false;        ///< Whether the question may leave this machine.
    Milliseconds left = 0;            ///< For the embedder; a remote one is asked only when there is time for it.
    std::function<bool()> outOfTime;  ///< Empty: never.
};

/// By the keys of their rows, nearest first.
struct NearRows {
    std::vector<index::VectorMatch> messages;
    std::vector<index::VectorMatch> memories;
    bool complete = true;  ///< False when there are vectors that could not be asked in time.
};

/// Whether a question asked in this conversation, or of it alone, goes to no other machine: it is local only, or kept
/// from memory.
Result<bool> questionStaysHere(store::Vault& vault, const std::optional<ConversationId>& conversation);

/// Without an embedder nothing is near, and that is complete. An embedder that fails is passed over: the words of the
/// question still find what they find. Errors: Corrupt.
Result<NearRows> nearestRows(const index::Vectors& vectors, const NearQuestion& question);

}  // namespace hearth::recall
