// SPDX-License-Identifier: AGPL-3.0-or-later
// A device takes a snapshot in place of a part of the log: a new one that of all before it, one that was away that of
// what the server has emptied meanwhile. Chunk after chunk, each in a transaction of its own with how far it has come,
// so that it goes on wherever it was stopped. What is wrong with a snapshot costs nothing but time: then the log
// counts.
#pragma once

#include <optional>

#include "core/store/merge.h"
#include "sync/snapshot_setup.h"

namespace hearth::sync {

/// What taking did.
struct Taken {
    std::size_t chunks = 0;
    std::optional<Error> refused;  ///< Why the snapshot is left alone, where one was there.
};

/// One that was refused is looked at again after so long: what was wrong may have been on the way.
inline constexpr Milliseconds kRefusedFor = kHour;

/// Threads: one at a time; calls block.
class SnapshotIntake {
public:
    explicit SnapshotIntake(const SnapshotSetup& setup) : m_setup(setup), m_reader(setup.reader()) {}

    /// Whether one should stand for the log: nothing was read of it yet and nothing was written; or something of it
    /// came without its contents. Not soon after one was refused. In the caller's transaction, as what follows.
    static Result<bool> isDue(store::Database& database, Timestamp now);
    static Result<bool> isUnderWay(store::Database& database);
    /// `refused` is kSnapshotRefused.
    static bool wasRefusedJustNow(std::int64_t refused, Timestamp now);
    /// What was merged of one stays, and nothing of it is awaited any more.
    static Status forget(store::Database& database);
    /// The server no longer has the contents of the envelope at `position`, which now counts as read.
    static Status noteMissing(store::Database& database, std::uint64_t position);

    /// Takes what is left of the one that is under way, else the last one that two devices confirmed, else the newest,
    /// if it goes up to `place` at least; nothing
    /// where there is none. A copy of a vault with a history is kept first, since it may delete much.
    /// Errors: those of the store; Unavailable when the server does not answer: then it goes on at the next call.
    Result<Taken> run(std::uint64_t place);

private:
    struct Arriving {
        SnapshotReader::Found found;
        std::uint32_t next;  ///< The first chunk that is not here.
    };
    enum class End { Whole, Gone, Wrong };

    Result<std::optional<Arriving>> current();
    Result<Bytes> choose(std::uint64_t place);
    Result<std::optional<Arriving>> begin(std::uint64_t place);
    Status note(const Arriving& arriving, ByteView envelope);
    Status readRecords();
    Result<End> takeAll(Arriving& arriving);
    Status merge(const Arriving& arriving, const SnapshotChunk& chunk);
    Status mergeRows(store::Database& database, const SnapshotChunk& chunk);
    Result<bool> isOurs(store::Database& database, const ToldOperation& told);
    Status goOnBehind(store::Database& database, const SnapshotManifest& manifest);
    Status goOnBehind(store::Database& database, const IdBytes& device, const Seen& end);
    Status noteSeen(store::Database& database, const SeenBy& seen);
    Status refuse(Error why);

    SnapshotSetup m_setup;
    SnapshotReader m_reader;
    Taken m_taken;
};

}  // namespace hearth::sync
