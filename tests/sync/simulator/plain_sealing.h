// SPDX-License-Identifier: AGPL-3.0-or-later
// Envelopes of the real form without cryptography: what the simulator is about is order, not secrecy. Nonce,
// commitment, tag and signature are zeros. Everybody belongs to the vault; of its records there is one kind, that the
// log may be emptied.
#pragma once

#include "core/base/clock.h"
#include "sync/sealing.h"
#include "sync/snapshot_shelf.h"

namespace hearth::sync {

class PlainSealing final : public Sealing, public SnapshotSealing {
public:
    PlainSealing(DeviceId device, RandomSource& random, const Clock& clock)
        : m_device(device), m_random(random), m_clock(clock) {}

    static ChainHash startOf(const DeviceId& device);
    /// The operations of an envelope of its own kind. Errors: InvalidArgument for a hollow one.
    static Result<Batch> read(ByteView envelope);

    DeviceId device() const override { return m_device; }
    Result<ChainHash> chainStart(const DeviceId& device) const override { return startOf(device); }
    Result<Sealed> seal(const Draft& draft) override;
    Result<Inspected> inspect(ByteView envelope) const override;
    Result<Bytes> open(ByteView envelope) const override;
    std::optional<DeviceId> former() const override { return std::nullopt; }
    Standing standing() const override { return Standing::Writes; }
    Status admit(store::Database& database, ByteView envelope) override;
    Result<std::optional<Sealed>> propose(store::Database& database, const Proposal& proposal,
                                          const Seen& last) override;
    std::optional<Proposal> needed() const override { return std::nullopt; }
    Result<std::optional<Sealed>> introduce(store::Database& database) override;
    Status renew(store::Database& database) override;
    Status refresh(store::Database& database) override;

    Result<SnapshotName> nameSnapshot() override;
    Result<Bytes> sealChunk(const ChunkPlace& place, ByteView plain) override;
    Result<Bytes> openChunk(const ChunkPlace& place, ByteView sealed) const override;
    bool mayWrite(const DeviceId&) const override { return true; }
    std::size_t writers() const override { return m_writers; }
    std::optional<Cleared> cleared() const override { return m_cleared; }

    /// What a record says; there is one kind only. Errors: Corrupt for anything else.
    static Result<Cleared> readCleared(ByteView envelope);
    /// How many devices there are.
    void setWriters(std::size_t writers) { m_writers = writers; }

private:
    std::size_t m_writers = 2;
    std::optional<Cleared> m_cleared;
    DeviceId m_device;
    RandomSource& m_random;
    const Clock& m_clock;
};

}  // namespace hearth::sync
