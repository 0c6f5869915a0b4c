// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/vault_vfs.h"

#include <sqlite3.h>

#include <string_view>

#include "core/base/bytes.h"
#include "core/store/sqlite_error.h"
#include "core/store/vault_file.h"

namespace hearth::store {

namespace {

VaultVfs& selfOf(sqlite3_vfs* vfs) { return *static_cast<VaultVfs*>(vfs->pAppData); }
sqlite3_vfs* realOf(sqlite3_vfs* vfs) { return selfOf(vfs).real(); }

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    return openVaultFile(selfOf(vfs), {name, flags, outFlags}, file);
}

bool isJournal(const char* name) { return std::string_view(name).ends_with("-journal"); }

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncDirectory) {
    if (selfOf(vfs).discardsJournals() && isJournal(name)) return SQLITE_OK;
    return realOf(vfs)->xDelete(realOf(vfs), name, syncDirectory);
}

/// A vault has no rollback journal, so one that lies there is none of ours and must not be played back.
int accessFile(sqlite3_vfs* vfs, const char* name, int flags, int* result) {
    if (isJournal(name)) {
        *result = 0;
        return SQLITE_OK;
    }
    return realOf(vfs)->xAccess(realOf(vfs), name, flags, result);
}

int fullPathname(sqlite3_vfs* vfs, const char* name, int size, char* out) {
    return realOf(vfs)->xFullPathname(realOf(vfs), name, size, out);
}

int randomness(sqlite3_vfs* vfs, int size, char* out) {
    selfOf(vfs).random().fill({reinterpret_cast<std::uint8_t*>(out), static_cast<std::size_t>(size)});
    return size;
}

int sleepFor(sqlite3_vfs* vfs, int microseconds) { return realOf(vfs)->xSleep(realOf(vfs), microseconds); }
int currentTime(sqlite3_vfs* vfs, double* out) { return realOf(vfs)->xCurrentTime(realOf(vfs), out); }
int currentTime64(sqlite3_vfs* vfs, sqlite3_int64* out) { return realOf(vfs)->xCurrentTimeInt64(realOf(vfs), out); }
int lastError(sqlite3_vfs* vfs, int size, char* out) { return realOf(vfs)->xGetLastError(realOf(vfs), size, out); }

}  // namespace

VaultVfs::VaultVfs(PageCipher cipher, RandomSource& random)
    : m_cipher(std::move(cipher)), m_random(random), m_methods(std::make_unique<sqlite3_vfs>()) {}

Result<std::unique_ptr<VaultVfs>> VaultVfs::create(PageCipher cipher, RandomSource& random) {
    std::unique_ptr<VaultVfs> made(new VaultVfs(std::move(cipher), random));
    made->m_real = sqlite3_vfs_find(nullptr);
    if (made->m_real == nullptr) return fail(ErrorCode::Unavailable, "SQLite has no file system here");
    IdBytes unique{};
    random.fill(unique);
    made->m_name = "hearth-" + toHex(unique);

    sqlite3_vfs& methods = *made->m_methods;
    methods = {};
    methods.iVersion = 2;
    methods.szOsFile = vaultFileBytes(made->m_real->szOsFile);
    methods.mxPathname = made->m_real->mxPathname;
    methods.zName = made->m_name.c_str();
    methods.pAppData = made.get();
    methods.xOpen = openFile;
    methods.xDelete = deleteFile;
    methods.xAccess = accessFile;
    methods.xFullPathname = fullPathname;
    methods.xRandomness = randomness;
    methods.xSleep = sleepFor;
    methods.xCurrentTime = currentTime;
    methods.xGetLastError = lastError;
    methods.xCurrentTimeInt64 = currentTime64;
    const int code = sqlite3_vfs_register(&methods, 0);
    if (code != SQLITE_OK) return sqliteError(code);
    made->m_registered = true;
    return made;
}

std::shared_ptr<PageTags> VaultVfs::tagsOf(const std::filesystem::path& file) const {
    if (file.filename() != kTaggedDatabase) return nullptr;
    const std::lock_guard guard(m_tagsMutex);
    auto tags = m_tags.lock();
    if (!tags) m_tags = tags = std::make_shared<PageTags>(*m_real, m_cipher, file);
    return tags;
}

VaultVfs::~VaultVfs() {
    if (m_registered) sqlite3_vfs_unregister(m_methods.get());
}

}  // namespace hearth::store
