// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/faulty_file_system.h"

#include <sqlite3.h>

namespace hearth::test {

namespace {

/// Our handle, with the real file behind it.
struct Handle {
    sqlite3_file file;
    FaultyFileSystem* owner;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

Handle& handleOf(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file); }
sqlite3_file* realOf(sqlite3_file* file) { return handleOf(file).real(); }
const sqlite3_io_methods& callsOf(sqlite3_file* file) { return *realOf(file)->pMethods; }
FaultyFileSystem& ownerOf(sqlite3_file* file) { return *handleOf(file).owner; }

int closeFile(sqlite3_file* file) { return callsOf(file).xClose(realOf(file)); }

int readFile(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset) {
    if (ownerOf(file).fails(Fault::ReadError)) return SQLITE_IOERR_READ;
    return callsOf(file).xRead(realOf(file), out, amount, offset);
}

int writeFile(sqlite3_file* file, const void* bytes, int amount, sqlite3_int64 offset) {
    if (ownerOf(file).fails(Fault::DiskFull)) return SQLITE_FULL;
    if (ownerOf(file).fails(Fault::WriteError)) {
        callsOf(file).xWrite(realOf(file), bytes, amount / 2, offset);
        return SQLITE_IOERR_WRITE;
    }
    return callsOf(file).xWrite(realOf(file), bytes, amount, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    if (ownerOf(file).fails(Fault::TruncateError)) return SQLITE_IOERR_TRUNCATE;
    return callsOf(file).xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file* file, int flags) {
    if (ownerOf(file).fails(Fault::SyncError)) return SQLITE_IOERR_FSYNC;
    return callsOf(file).xSync(realOf(file), flags);
}

int fileSize(sqlite3_file* file, sqlite3_int64* out) { return callsOf(file).xFileSize(realOf(file), out); }
int lockFile(sqlite3_file* file, int level) { return callsOf(file).xLock(realOf(file), level); }
int unlockFile(sqlite3_file* file, int level) { return callsOf(file).xUnlock(realOf(file), level); }
int checkLock(sqlite3_file* file, int* out) { return callsOf(file).xCheckReservedLock(realOf(file), out); }
int control(sqlite3_file* file, int what, void* value) { return callsOf(file).xFileControl(realOf(file), what, value); }
int sectorSize(sqlite3_file* file) { return callsOf(file).xSectorSize(realOf(file)); }
int features(sqlite3_file* file) { return callsOf(file).xDeviceCharacteristics(realOf(file)); }
int shmMap(sqlite3_file* file, int region, int size, int extend, void volatile** out) {
    return callsOf(file).xShmMap(realOf(file), region, size, extend, out);
}
int shmLock(sqlite3_file* file, int first, int count, int flags) {
    return callsOf(file).xShmLock(realOf(file), first, count, flags);
}
void shmBarrier(sqlite3_file* file) { callsOf(file).xShmBarrier(realOf(file)); }
int shmUnmap(sqlite3_file* file, int remove) { return callsOf(file).xShmUnmap(realOf(file), remove); }

constexpr sqlite3_io_methods kMethods = {2,        closeFile,  readFile,  writeFile, truncateFile, syncFile, fileSize,
                                         lockFile, unlockFile, checkLock, control,   sectorSize,   features, shmMap,
                                         shmLock,  shmBarrier, shmUnmap,  nullptr,   nullptr};

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    auto* owner = static_cast<FaultyFileSystem*>(vfs->pAppData);
    file->pMethods = nullptr;
    if (owner->fails(Fault::OpenError)) return SQLITE_CANTOPEN;
    Handle& handle = handleOf(file);
    handle.owner = owner;
    const int code = owner->real()->xOpen(owner->real(), name, handle.real(), flags, outFlags);
    if (handle.real()->pMethods != nullptr) file->pMethods = &kMethods;
    return code;
}

}  // namespace

FaultyFileSystem::FaultyFileSystem(Fault fault, int nth, Duration duration)
    : m_fault(fault),
      m_left(nth),
      m_duration(duration),
      m_real(sqlite3_vfs_find(nullptr)),
      m_methods(std::make_unique<sqlite3_vfs>(*m_real)) {
    // The calls that are not replaced belong to the real file system and use only its name and its pAppData, which
    // SQLite's own does not look at.
    m_methods->zName = "faulty";
    m_methods->szOsFile = static_cast<int>(sizeof(Handle)) + m_real->szOsFile;
    m_methods->pNext = nullptr;
    m_methods->pAppData = this;
    m_methods->xOpen = openFile;
    sqlite3_vfs_register(m_methods.get(), 1);
}

FaultyFileSystem::~FaultyFileSystem() {
    sqlite3_vfs_unregister(m_methods.get());
    sqlite3_vfs_register(m_real, 1);
}

bool FaultyFileSystem::fails(Fault kind) {
    if (kind != m_fault) return false;
    if (m_left > 0) --m_left;
    if (m_left > 0 || (m_struck && m_duration == Duration::Once)) return false;
    m_struck = true;
    return true;
}

}  // namespace hearth::test
