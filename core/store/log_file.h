// SPDX-License-Identifier: AGPL-3.0-or-later
// vault.db-wal: SQLite's write-ahead log with sealed pages and masked checksums.
#pragma once

#include <optional>

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
    using FrameHeader = std::array<std::uint8_t, kFrameHeaderBytes>;
    struct Pending {
        sqlite3_int64 frame;  ///< Offset in the log.
        FrameHeader header;
    };

    /// Reads the whole frame at `frame` into the scratch space.
    int loadFrame(sqlite3_int64 frame);
    /// Opens the page of the frame in the scratch space into `out`.
    int openPage(std::uint8_t* out, sqlite3_int64 frame);
    /// The frame's header with its checksum as SQLite wrote it.
    FrameHeader unmaskedHeader() const;
    int readInsideHeader(std::uint8_t* out, int amount, sqlite3_int64 offset);
    int writePage(const std::uint8_t* page, sqlite3_int64 frame);
    /// Seals a page into the scratch space, behind its header with the checksum masked.
    int sealPage(const FrameHeader& header, const std::uint8_t* page);
    /// Where the page of the frame with this header belongs.
    int findPlace(const std::uint8_t* header, PagePlace& place) const;

    const VaultFile& m_database;
    std::optional<Pending> m_pending;
};

}  // namespace hearth::store
