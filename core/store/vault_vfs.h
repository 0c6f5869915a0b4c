// SPDX-License-Identifier: AGPL-3.0-or-later
// SQLite's file system for one vault: everything that reaches the disk is encrypted and authenticated here.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/page_cipher.h"
#include "core/store/page_tags.h"
#include "core/store/shared_index.h"

struct sqlite3_vfs;

namespace hearth::store {

/// A layer over the platform's own file system for one database and its log, registered with SQLite under a name of
/// its own for as long as it lives. Keys reach SQLite only this way. Every connection that uses it must be closed
/// first. Threads: safe from any.
class VaultVfs {
public:
    /// Over SQLite's default file system. Errors: Unavailable. `random` outlives it.
    static Result<std::unique_ptr<VaultVfs>> create(PageCipher cipher, RandomSource& random);

    /// For another file of the same vault: the same keys, a log's index of its own.
    static Result<std::unique_ptr<VaultVfs>> createLike(const VaultVfs& other) {
        return create(other.cipher().clone(), other.random());
    }

    ~VaultVfs();
    VaultVfs(const VaultVfs&) = delete;
    VaultVfs& operator=(const VaultVfs&) = delete;

    /// Rollback journals are wanted and thrown away, for a database that is written once from end to end. Without this
    /// they are refused.
    void discardJournals() { m_discardsJournals = true; }
    bool discardsJournals() const { return m_discardsJournals; }

    /// What connections give to SQLite.
    const std::string& name() const { return m_name; }
    const PageCipher& cipher() const { return m_cipher; }
    RandomSource& random() const { return m_random; }
    SharedIndex& sharedIndex() { return m_sharedIndex; }
    /// The table of the database at `file`, loaded with the first connection; null where it keeps none.
    /// Its owners are the connections to that database, each for as long as it is open.
    std::shared_ptr<PageTags> tagsOf(const std::filesystem::path& file) const;
    /// The file system below.
    sqlite3_vfs* real() const { return m_real; }

private:
    VaultVfs(PageCipher cipher, RandomSource& random);

    PageCipher m_cipher;
    RandomSource& m_random;
    SharedIndex m_sharedIndex;
    mutable std::mutex m_tagsMutex;
    mutable std::weak_ptr<PageTags> m_tags;
    std::string m_name;
    sqlite3_vfs* m_real = nullptr;  ///< SQLite's.
    std::unique_ptr<sqlite3_vfs> m_methods;
    bool m_registered = false;
    bool m_discardsJournals = false;
};

}  // namespace hearth::store
