// SPDX-License-Identifier: AGPL-3.0-or-later
// How far the chains of several devices were seen: part of every batch, of removals and of what a server answers.
#pragma once

#include <array>
#include <cstdint>
#include <map>

#include "core/base/id.h"
#include "sync/cbor.h"

namespace hearth::sync {

/// BLAKE2b-256 of a whole envelope.
using ChainHash = std::array<std::uint8_t, 32>;

/// How far one device's chain of envelopes was applied.
struct Seen {
    std::uint64_t sequence;
    ChainHash hash;
    bool operator==(const Seen&) const = default;
};

/// By device id.
using Frontier = std::map<IdBytes, Seen>;

/// Canonical CBOR: [sequence, hash].
void writeSeen(CborWriter& out, const Seen& seen);
Result<Seen> readSeen(CborReader& in);

/// Canonical CBOR: {device: [sequence, hash]}.
void writeFrontier(CborWriter& out, const Frontier& frontier);
Result<Frontier> readFrontier(CborReader& in);

}  // namespace hearth::sync
