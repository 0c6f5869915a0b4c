// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/discarded_journal.h"

#include <sqlite3.h>

#include <cstring>

namespace hearth::store {

namespace {

int closeFile(sqlite3_file*) { return SQLITE_OK; }

/// Like a file that was never written: playing it back does nothing.
int readFile(sqlite3_file*, void* out, int amount, sqlite3_int64) {
    std::memset(out, 0, static_cast<std::size_t>(amount));
    return SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file*, const void*, int, sqlite3_int64) { return SQLITE_OK; }
int truncateFile(sqlite3_file*, sqlite3_int64) { return SQLITE_OK; }
int syncFile(sqlite3_file*, int) { return SQLITE_OK; }

int fileSize(sqlite3_file*, sqlite3_int64* size) {
    *size = 0;
    return SQLITE_OK;
}

int lockFile(sqlite3_file*, int) { return SQLITE_OK; }

int checkLock(sqlite3_file*, int* out) {
    *out = 0;
    return SQLITE_OK;
}

int fileControl(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

constexpr sqlite3_io_methods kMethods = {
    .iVersion = 1,
    .xClose = closeFile,
    .xRead = readFile,
    .xWrite = writeFile,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = fileSize,
    .xLock = lockFile,
    .xUnlock = lockFile,
    .xCheckReservedLock = checkLock,
    .xFileControl = fileControl,
    .xSectorSize = sectorSize,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

}  // namespace

int openDiscardedJournal(sqlite3_file* memory) {
    memory->pMethods = &kMethods;
    return SQLITE_OK;
}

}  // namespace hearth::store
