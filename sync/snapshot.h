// SPDX-License-Identifier: AGPL-3.0-or-later
// A snapshot: all rows of a vault with their versions, as of one place in the log, so that a new device need not read
// what led to them. It is cut into chunks that are sealed one by one, and a signed manifest says what they are.
// Source: docs/WIRE_FORMAT.md, "Snapshots".
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/store/operation.h"
#include "sync/frontier.h"

namespace hearth::sync {

/// What a chunk holds at most before compression, but for a row that is larger by itself.
inline constexpr std::size_t kChunkBytes = std::size_t{1} << 20;

/// A row or a cell as it stands, told in the name of whoever wrote it: merging it is merging what they sent.
struct ToldOperation {
    IdBytes device;
    std::uint64_t sequence;  ///< Of the envelope of `device` that brought it.
    store::Operation operation;
    bool operator==(const ToldOperation&) const = default;
};

/// A version that lost against another and is kept beside it.
struct LostVersion {
    IdBytes device;
    std::uint16_t table;
    IdBytes row;
    std::uint16_t column;
    LogicalTime stamp;
    store::Value value;
    bool operator==(const LostVersion&) const = default;
};

struct SnapshotChunk {
    std::vector<ToldOperation> operations;  ///< In the order in which they are to be merged.
    std::vector<LostVersion> lost;
    bool operator==(const SnapshotChunk&) const = default;
};

/// Canonical CBOR: {0: base, 1: [device…], 2: [operation…], 3: [lost version…]}.
/// Errors: InvalidArgument for what no batch could hold, or more than kMaxPlainBytes. Cost: linear.
Result<Bytes> encodeChunk(const SnapshotChunk& chunk);
/// Errors: Corrupt for anything that `encodeChunk` would not write; Unsupported for what a newer program wrote.
Result<SnapshotChunk> decodeChunk(ByteView plain);

/// By device, and by whose envelopes: how far it had read them when it wrote its last one.
using SeenBy = std::map<IdBytes, std::map<IdBytes, std::uint64_t>>;

struct SnapshotManifest {
    IdBytes id;
    std::uint32_t schema;           ///< kSchemaVersion of the maker.
    std::uint64_t position;         ///< The log goes on behind here.
    ChainHash positionHash;         ///< BLAKE2b-256 of the envelope there: another log has another one.
    Frontier frontier;              ///< How far each chain is in it.
    SeenBy seen;                    ///< Of devices in `frontier`.
    std::uint32_t usable;           ///< A person can begin with so many chunks.
    std::vector<ChainHash> chunks;  ///< BLAKE2b-256 of each sealed chunk, in order.
    bool operator==(const SnapshotManifest&) const = default;
};

/// Canonical CBOR of a map with the keys 0 to 7, in the order above.
Bytes encodeManifest(const SnapshotManifest& manifest);
/// Errors: Corrupt for anything that `encodeManifest` would not write, and for numbers that do not belong together;
/// Unsupported for one of a newer program.
Result<SnapshotManifest> decodeManifest(ByteView plain);

}  // namespace hearth::sync
