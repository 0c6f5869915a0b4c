// SPDX-License-Identifier: AGPL-3.0-or-later
// A look through the log before SQLite opens it. SQLite takes the first frame that does not fit for the end of the
// log, which is right for a write that a power cut tore; whether acknowledged commits lie behind it, only this tells.
// Rules: docs/STORE_FORMAT.md, "A damaged log".
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/store/page_cipher.h"

struct sqlite3_vfs;

namespace hearth::store {

/// The first `frames` frames of the log with this salt are in the database and on the disk.
struct LogMark {
    WalSalt salt{};
    std::uint32_t frames = 0;
};

struct LogFindings {
    std::uint64_t lostCommits = 0;  ///< Acknowledged once, and behind damage: they cannot be read.
    std::string keptAs;             ///< The name of the copy that was set aside when there are such.
};

/// A log and what can read it. `fileSystem` is the one below the encryption.
struct LogToInspect {
    sqlite3_vfs& fileSystem;
    const PageCipher& cipher;
    std::filesystem::path file;
    LogMark mark;
};

/// Reads the log once. When acknowledged commits are lost, a copy of it, byte for byte, is put beside it first. Then
/// what lies behind the last whole commit is cut off, and a header that is damaged alone is written anew.
/// Pre: nobody has the database open. Errors: Full and Unavailable, and then nothing was cut off.
/// Cost: linear in the log, which a clean close removes.
Result<LogFindings> inspectLog(const LogToInspect& log);

/// Between the log's name and a number from 1 in the name of a copy that was set aside.
inline constexpr std::string_view kKeptLogEnding = ".damaged-";

}  // namespace hearth::store
