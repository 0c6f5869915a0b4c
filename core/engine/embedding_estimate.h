// SPDX-License-Identifier: AGPL-3.0-or-later
// What choosing an embedder would mean, said before it is chosen: how much is read, where it goes, what it costs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/engine/embedder_choice.h"

namespace hearth::engine {

struct EmbeddingEstimate {
    std::int64_t texts = 0;   ///< Messages and memories, all that it may see.
    std::int64_t tokens = 0;  ///< About.
    std::int64_t kept = 0;    ///< Texts that are local only or stand in a conversation without memory: they stay here.
    bool remote = false;
    std::string address;            ///< Empty for a model on this machine.
    std::optional<double> dollars;  ///< Absent: nobody knows the price.
};

/// Reads nothing but the vault. Errors: NotFound for a provider that there is not.
/// Cost: linear in messages and memories.
Result<EmbeddingEstimate> estimateEmbedding(store::Vault& vault, const EmbedderSetting& setting);

}  // namespace hearth::engine
