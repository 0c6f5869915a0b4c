// SPDX-License-Identifier: AGPL-3.0-or-later
// The port to a server that keeps a vault's log: it is asked, and believed in nothing but that it was asked.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "sync/batch.h"

namespace hearth::sync {

/// What a server says when it is met.
struct Hello {
    IdBytes incarnation;                ///< Another one: the log was made anew from a backup, or is another log.
    Timestamp time{0};                  ///< Of the server's clock.
    std::uint64_t head = 0;             ///< Place of the last envelope of the log, from 1.
    std::optional<Seen> mine;           ///< The end of this device's chain there.
    std::optional<ChainHash> atCursor;  ///< BLAKE2b-256 of the envelope at the place that was asked about.
    std::size_t maxBytes = std::size_t{1} << 20;  ///< Of a request.
    std::size_t maxEnvelopes = 64;                ///< Of a request.
    bool revoked = false;  ///< The device was removed: nothing else here is told, nor answered after it.
};

/// What became of an envelope, for the client to act on: the outcomes of protocol::Answer that an envelope can have. An
/// answer that is about the moment (Rate, Busy, StorageFull) is an error Unavailable of the call instead.
enum class PushOutcome : std::uint8_t {
    Stored,  ///< At `position`; also when it was there already.
    Gap,     ///< `expected` comes first.
    Fork,    ///< Another envelope has that number, or the one before it is another.
    StaleEpoch,
    Revoked,
    TooLarge,
    Quota,
    Conflict,  ///< A membership record that does not follow the last one, or is not true any more.
    Refused,   ///< Anything else: a bad signature, a stranger.
};

struct PushResult {
    PushOutcome outcome;
    std::uint64_t position = 0;
    std::uint64_t expected = 0;
};

struct LogEntry {
    std::uint64_t position;
    Bytes envelope;
};

struct LogPage {
    std::vector<LogEntry> entries;  ///< By position, growing.
    std::uint64_t head = 0;
};

/// Errors of every call: Unavailable when nobody answers, and then nothing is known of what was done.
/// Threads: one at a time; calls block.
class SyncTransport {
public:
    virtual ~SyncTransport() = default;

    /// Proves to be `device` to the server, for this and the calls that follow. `cursor` is the place up to which the
    /// log was read, 0 for none.
    virtual Result<Hello> hello(const DeviceId& device, std::uint64_t cursor) = 0;
    /// One result for each envelope, in their order; one that fails stops none of the others.
    virtual Result<std::vector<PushResult>> push(std::span<const ByteView> envelopes) = 0;
    /// What follows `after`. Errors: NotFound for a place that the log has not come to.
    virtual Result<LogPage> pull(std::uint64_t after, std::size_t maxBytes) = 0;
    /// The same of membership records only: their places have gaps.
    virtual Result<LogPage> records(std::uint64_t after, std::size_t maxBytes) = 0;
};

}  // namespace hearth::sync
