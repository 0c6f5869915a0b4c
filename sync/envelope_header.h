// SPDX-License-Identifier: AGPL-3.0-or-later
// The open part of an envelope: fixed width, big-endian, so that only one encoding of it exists. It is authenticated
// together with what is sealed.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "sync/batch.h"
#include "sync/packing.h"

namespace hearth::sync {

inline constexpr std::size_t kHeaderBytes = 100;
/// Sent on the wire, never renumbered.
inline constexpr std::uint16_t kEnvelopeFormat = 1;
inline constexpr std::string_view kEnvelopeMagic = "HEARTH-ENV-1";
/// Of an envelope whose body was left out; everything else of its header is as it was.
inline constexpr std::string_view kHollowMagic = "HEARTH-HOL-1";

/// Sent on the wire, never renumbered.
enum class EnvelopeKind : std::uint8_t { Operations = 0, SnapshotManifest = 1, Membership = 2 };

/// Offsets: magic 0 ("HEARTH-ENV-1"), format 12, kind 14, flags 15, vault 16, epoch 32, device 36, sequence 52,
/// previous 60, part 92, parts 94, plain length 96.
struct EnvelopeHeader {
    EnvelopeKind kind;
    Compression compression;
    VaultId vault;
    std::uint32_t epoch;
    DeviceId device;
    std::uint64_t sequence;  ///< 1, 2, 3… of this device, without gaps.
    ChainHash previous;      ///< Hash of this device's envelope before.
    std::uint16_t part;      ///< From 0, below `parts`: a transaction too large for one envelope.
    std::uint16_t parts;
    std::uint32_t plainLength;
    bool operator==(const EnvelopeHeader&) const = default;
};

using HeaderBytes = std::array<std::uint8_t, kHeaderBytes>;

/// With the magic of a whole envelope. Pre: what `decodeHeader` accepts.
HeaderBytes encodeHeader(const EnvelopeHeader& header);

/// Reads the first kHeaderBytes. Errors: Corrupt for a short input, wrong magic or impossible numbers; Unsupported for
/// a format, kind or flag of a newer version.
Result<EnvelopeHeader> decodeHeader(ByteView bytes);

}  // namespace hearth::sync
