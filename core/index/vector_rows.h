// SPDX-License-Identifier: AGPL-3.0-or-later
// Vectors as rows of the vault: tables index_embedder, index_message_vectors, index_memory_vectors,
// index_vector_changes. Source: docs/STORE_FORMAT.md, "Vectors".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/index/vector_codes.h"
#include "core/index/vectors.h"
#include "core/store/database.h"

namespace hearth::index {

/// The one row of index_embedder.
struct StoredEmbedder {
    std::string name;
    bool remote = false;
    std::int64_t messagesTo = 0;  ///< Rows up to this key have been looked at.
    std::int64_t memoriesTo = 0;
};
Result<std::optional<StoredEmbedder>> storedEmbedder(store::Database& database);
/// Deletes all vectors, and notes the embedder whose are to come; with an empty name nobody's.
Status replaceEmbedder(store::Database& database, std::string_view name, bool remote);

/// A message or memory that may have a vector.
struct VectorItem {
    VectorOf of = VectorOf::Message;
    std::int64_t key = 0;
    IdBytes id{};
    std::string text;
    bool mayEmbed = false;  ///< It is there, to be seen, and may go where the embedder is.
};
/// As it is now; mayEmbed is false when it is gone.
Result<VectorItem> readItem(store::Database& database, VectorOf of, std::int64_t key, bool remote);
/// The next ones after a key, by key: at most `rows`, and no more once `wanted` of them may be embedded.
Result<std::vector<VectorItem>> itemsAfter(store::Database& database, VectorOf of, std::int64_t key, bool remote,
                                           std::size_t rows, std::size_t wanted);
Result<std::int64_t> countAfter(store::Database& database, VectorOf of, std::int64_t key);
Status noteSeen(store::Database& database, VectorOf of, std::int64_t key);

/// What changed or went since it was last asked, oldest first.
struct VectorChange {
    std::int64_t number = 0;
    VectorOf of = VectorOf::Message;
    std::int64_t key = 0;
};
Result<std::vector<VectorChange>> changesAfter(store::Database& database, std::int64_t number);
Status forgetChange(store::Database& database, std::int64_t number);

Status writeVector(store::Database& database, VectorOf of, std::int64_t key, const VectorCodes& codes);
/// Empty codes when there is none.
Result<VectorCodes> readVector(store::Database& database, VectorOf of, std::int64_t key);
Result<std::int64_t> countVectors(store::Database& database, VectorOf of);
/// Calls `take` with every stored vector, by key.
Status eachVector(store::Database& database, VectorOf of,
                  const std::function<Status(std::int64_t key, float scale, std::span<const std::int8_t> codes)>& take);

}  // namespace hearth::index
