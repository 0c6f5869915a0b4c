// SPDX-License-Identifier: AGPL-3.0-or-later
// The short form in which envelopes travel between a device and its server: what both ends know is left out, and put
// back byte for byte. What is kept, hashed and signed is the whole envelope. docs/WIRE_FORMAT.md, "On the way".
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "sync/envelope.h"

namespace hearth::sync::protocol {

/// What a frame leaves out: whose chain an envelope is part of, and where it stands there.
struct ChainPlace {
    VaultId vault;
    DeviceId device;
    std::uint64_t sequence;
    ChainHash previous;
};

/// An envelope without that. Views into the bytes that it was made of.
struct Frame {
    EnvelopeKind kind;
    Compression compression;
    std::uint32_t epoch;
    std::uint16_t part;
    std::uint16_t parts;
    std::uint32_t plainLength;
    ByteView nonce;       ///< Empty for a record.
    ByteView commitment;  ///< The same.
    ByteView body;        ///< Of a hollow one the body's hash.
    ByteView signature;
    bool hollow = false;
};

Frame shorten(const EnvelopeView& envelope);
/// The envelope whose frame this is, if it stands there. `splitEnvelope` takes what comes out.
Bytes restore(const Frame& frame, const ChainPlace& place);
/// Of the envelope whose frame this is.
std::size_t envelopeBytes(const Frame& frame);

/// Where a run of envelopes begins that follow each other in a device's chain. The hash of the envelope before is
/// hinted at, so that another history is told from a wrong signature; that it is the right one, the signature says.
struct RunStart {
    std::uint64_t sequence;
    std::array<std::uint8_t, 4> previous;
    /// Whether the hint fits.
    bool isBehind(const ChainHash& hash) const;
};

/// An envelope on its way to the server, which knows the vault and the device.
struct PushedFrame {
    std::optional<RunStart> start;  ///< None: it follows the one before.
    Frame frame;
};

/// Pre: envelopes of one device, none of them hollow.
std::vector<PushedFrame> framesOf(std::span<const EnvelopeView> envelopes);
/// Pre: the first one begins a run.
Bytes encodePush(std::span<const PushedFrame> frames);
/// Views into `body`. Errors: Corrupt for anything that encodePush would not write.
Result<std::vector<PushedFrame>> decodePush(ByteView body);

struct LogEntry {
    std::uint64_t position;
    Bytes envelope;
};
struct LogPage {
    std::uint64_t head = 0;
    std::vector<LogEntry> entries;
};

/// A page of this vault's log, or of its records. An entry that is no envelope of the vault, or one of a newer version,
/// goes as it is.
Bytes encodePage(const LogPage& page, const VaultId& vault);
/// Errors: Corrupt for anything that encodePage would not write.
Result<LogPage> decodePage(ByteView body, const VaultId& vault);

}  // namespace hearth::sync::protocol
