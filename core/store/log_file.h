// SPDX-License-Identifier: AGPL-3.0-or-later
// vault.db-wal: SQLite's write-ahead log with sealed pages and masked checksums.
//
// SQLite writes a transaction frame by frame, its last one marked as the commit. The frames are gathered, and written
// when the batch is full, with the commit, and before anything else is done to the log. They belong to one turn at the
// write lock: what a turn that ended without a commit has left is forgotten, because the place in the log may be
// another connection's by now. When they cannot be written, that turn's transaction cannot be committed any more.
#pragma once

#include <memory>
#include <optional>

#include "core/store/log_batch.h"
#include "core/store/vault_file.h"

namespace hearth::store {

class LogFile final : public VaultFile {
public:
    /// `database` is the file whose log this is, and outlives it.
    LogFile(VaultVfs& vfs, sqlite3_file* real, const VaultFile& database)
        : VaultFile(vfs, real), m_database(database) {}

    int read(void* out, int amount, sqlite3_int64 offset) override;
    int write(const void* bytes, int amount, sqlite3_int64 offset) override;
    int flush() override;

private:
    struct Pending {
        sqlite3_int64 frame;  ///< Offset in the log.
        FrameHeader header;
    };

    /// Frames that a turn has gathered and that could not be written.
    struct Lost {
        std::uint64_t turn;
        sqlite3_int64 frame;  ///< The first.
        int code;
    };

    /// What went wrong with frames before `end` that this turn believes to be there.
    int lostBefore(sqlite3_int64 end) const;
    int addFrame(const FrameHeader& header, const std::uint8_t* page, sqlite3_int64 frame);
    int writeBatch();
    /// Reads the whole frame at `frame` into the scratch space.
    int loadFrame(sqlite3_int64 frame);
    /// Opens the page of the frame in the scratch space into `out`.
    int openPage(std::uint8_t* out, sqlite3_int64 frame);
    /// The frame's header with its checksum as SQLite wrote it.
    FrameHeader unmaskedHeader() const;
    int readInsideHeader(std::uint8_t* out, int amount, sqlite3_int64 offset);
    int writePage(const std::uint8_t* page, sqlite3_int64 frame);
    /// Writes the header that waits for a page, which has not come.
    int flushHeader();
    /// Where the page of the frame with this header belongs.
    int findPlace(const std::uint8_t* header, PagePlace& place) const;

    const VaultFile& m_database;
    std::optional<Pending> m_pending;
    std::unique_ptr<LogBatch> m_batch;  ///< Made with the first frame.
    sqlite3_int64 m_batchAt = 0;        ///< Offset of its first frame.
    std::uint64_t m_batchTurn = 0;
    std::optional<Lost> m_lost;
};

}  // namespace hearth::store
