// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/vault_file.h"

#include <algorithm>
#include <cctype>
#include <memory>
#include <new>
#include <string_view>

#include "core/store/database_file.h"
#include "core/store/discarded_journal.h"
#include "core/store/log_file.h"

namespace hearth::store {

namespace {

/// What SQLite sees of a file: its method table, then the object that does the work.
struct Handle {
    sqlite3_file file;
    VaultFile* self;
};

/// SQLite's memory is aligned to eight bytes.
constexpr std::size_t roundUp(std::size_t size) { return (size + 7) / 8 * 8; }
static_assert(alignof(DatabaseFile) <= 8 && alignof(LogFile) <= 8);
constexpr std::size_t kSelfAt = roundUp(sizeof(Handle));
constexpr std::size_t kRealAt = kSelfAt + roundUp(std::max(sizeof(DatabaseFile), sizeof(LogFile)));

VaultFile& selfOf(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file)->self; }
sqlite3_file* realOf(sqlite3_file* file) { return selfOf(file).real(); }

int closeFile(sqlite3_file* file) {
    VaultFile& self = selfOf(file);
    sqlite3_file* real = self.real();
    const int flushed = self.flush();
    const int closed = real->pMethods->xClose(real);
    std::destroy_at(&self);
    return flushed != SQLITE_OK ? flushed : closed;
}

int readFile(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset) {
    return selfOf(file).read(out, amount, offset);
}

int writeFile(sqlite3_file* file, const void* bytes, int amount, sqlite3_int64 offset) {
    return selfOf(file).write(bytes, amount, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) { return selfOf(file).truncate(size); }
int syncFile(sqlite3_file* file, int flags) { return selfOf(file).sync(flags); }
int fileSize(sqlite3_file* file, sqlite3_int64* size) { return selfOf(file).fileSize(size); }
int lockFile(sqlite3_file* file, int level) { return realOf(file)->pMethods->xLock(realOf(file), level); }
int unlockFile(sqlite3_file* file, int level) { return realOf(file)->pMethods->xUnlock(realOf(file), level); }
int checkLock(sqlite3_file* file, int* out) { return realOf(file)->pMethods->xCheckReservedLock(realOf(file), out); }

bool sameWord(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, [](unsigned char a, unsigned char b) { return std::tolower(a) == b; });
}

/// Refuses what would change the layout or send plaintext to a file.
int filterPragma(VaultFile& self, char** arguments) {
    const std::string_view name = arguments[1];
    if (arguments[2] == nullptr) return SQLITE_NOTFOUND;
    const std::string_view value = arguments[2];
    bool refused = sameWord(name, "page_size") || sameWord(name, "mmap_size") || sameWord(name, "auto_vacuum") ||
                   sameWord(name, "locking_mode");
    if (sameWord(name, "temp_store")) refused = !sameWord(value, "memory");
    if (sameWord(name, "journal_mode")) {
        sqlite3_int64 size = 0;
        const int code = self.fileSize(&size);
        if (code != SQLITE_OK) return code;
        refused = !(sameWord(value, "wal") || (size == 0 && sameWord(value, "memory")));
    }
    if (!refused) return SQLITE_NOTFOUND;
    arguments[0] = sqlite3_mprintf("a vault does not change its layout");
    return SQLITE_ERROR;
}

int fileControl(sqlite3_file* file, int operation, void* argument) {
    VaultFile& self = selfOf(file);
    const int flushed = self.flush();
    if (flushed != SQLITE_OK) return flushed;
    if (operation == SQLITE_FCNTL_PRAGMA) return filterPragma(self, static_cast<char**>(argument));
    if (operation == SQLITE_FCNTL_MMAP_SIZE) {
        *static_cast<sqlite3_int64*>(argument) = 0;
        return SQLITE_OK;
    }
    return self.real()->pMethods->xFileControl(self.real(), operation, argument);
}

int sectorSize(sqlite3_file*) { return static_cast<int>(kPageBytes); }

/// No promise of atomic or partial writes holds for encrypted pages. POWERSAFE_OVERWRITE stays: a write does not
/// touch the bytes around it, and without it SQLite would pad commits and cut frames apart.
int characteristics(sqlite3_file* file) {
    const int real = realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
    return (real & (SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN | SQLITE_IOCAP_SEQUENTIAL)) | SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int mapShared(sqlite3_file* file, int region, int size, int extend, void volatile** out) {
    VaultFile& self = selfOf(file);
    const auto missing = extend != 0 ? SharedIndex::Missing::Make : SharedIndex::Missing::LeaveOut;
    *out = self.sharedIndex().region(self.membership(), static_cast<std::size_t>(region),
                                     static_cast<std::size_t>(size), missing);
    return SQLITE_OK;
}

int lockShared(sqlite3_file* file, int first, int count, int flags) {
    VaultFile& self = selfOf(file);
    const SharedIndex::Range range{first, count};
    const auto hold = (flags & SQLITE_SHM_EXCLUSIVE) != 0 ? SharedIndex::Hold::Exclusive : SharedIndex::Hold::Shared;
    if ((flags & SQLITE_SHM_LOCK) != 0)
        return self.sharedIndex().lock(self.membership(), range, hold) ? SQLITE_OK : SQLITE_BUSY;
    self.sharedIndex().unlock(self.membership(), range, hold);
    return SQLITE_OK;
}

void sharedBarrier(sqlite3_file* file) { selfOf(file).sharedIndex().barrier(); }

int unmapShared(sqlite3_file* file, int) {
    VaultFile& self = selfOf(file);
    self.sharedIndex().leave(self.membership());
    return SQLITE_OK;
}

/// Version 2: without xFetch, because a page mapped into memory would be ciphertext.
constexpr sqlite3_io_methods kMethods = {
    .iVersion = 2,
    .xClose = closeFile,
    .xRead = readFile,
    .xWrite = writeFile,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = fileSize,
    .xLock = lockFile,
    .xUnlock = unlockFile,
    .xCheckReservedLock = checkLock,
    .xFileControl = fileControl,
    .xSectorSize = sectorSize,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = mapShared,
    .xShmLock = lockShared,
    .xShmBarrier = sharedBarrier,
    .xShmUnmap = unmapShared,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

}  // namespace

int vaultFileBytes(int realFileBytes) { return static_cast<int>(kRealAt) + realFileBytes; }

int openVaultFile(VaultVfs& vfs, const OpenRequest& request, sqlite3_file* memory) {
    memory->pMethods = nullptr;
    if ((request.flags & SQLITE_OPEN_MAIN_JOURNAL) != 0 && vfs.discardsJournals()) return openDiscardedJournal(memory);
    const bool database = (request.flags & SQLITE_OPEN_MAIN_DB) != 0;
    if (!database && (request.flags & SQLITE_OPEN_WAL) == 0) return SQLITE_CANTOPEN;
    auto* bytes = reinterpret_cast<std::uint8_t*>(memory);
    auto* real = reinterpret_cast<sqlite3_file*>(bytes + kRealAt);
    int code = vfs.real()->xOpen(vfs.real(), request.name, real, request.flags, request.outFlags);
    if (code == SQLITE_OK && database) code = DatabaseFile::checkStart(real, vfs.cipher());
    if (code != SQLITE_OK) {
        // The real file may have to be closed even when opening it failed.
        if (real->pMethods != nullptr) real->pMethods->xClose(real);
        return code;
    }
    auto* handle = reinterpret_cast<Handle*>(memory);
    if (database) {
        handle->self = new (bytes + kSelfAt) DatabaseFile(vfs, real, vfs.tagsOf(request.name));
    } else {
        VaultFile& owner = selfOf(sqlite3_database_file_object(request.name));
        handle->self = new (bytes + kSelfAt) LogFile(vfs, real, owner);
    }
    memory->pMethods = &kMethods;
    return SQLITE_OK;
}

int VaultFile::truncate(sqlite3_int64 size) {
    const int code = flush();
    return code != SQLITE_OK ? code : m_real->pMethods->xTruncate(m_real, size);
}

int VaultFile::sync(int flags) {
    const int code = flush();
    return code != SQLITE_OK ? code : m_real->pMethods->xSync(m_real, flags);
}

int VaultFile::fileSize(sqlite3_int64* size) {
    const int code = flush();
    return code != SQLITE_OK ? code : m_real->pMethods->xFileSize(m_real, size);
}

}  // namespace hearth::store
