// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/vacuum.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cctype>

#include "core/store/connection.h"
#include "core/store/durable_file.h"
#include "core/store/page_layout.h"
#include "core/store/sqlite_error.h"
#include "core/store/verify.h"

namespace hearth::store {

namespace {

/// How many steps of SQLite's machine lie between two looks at the watch: some milliseconds.
constexpr int kStepsBetweenLooks = 20000;

/// "file:///…?vfs=…": what VACUUM INTO must be told for the target to be sealed under its own key.
std::string uriOf(const std::filesystem::path& file, const VaultVfs& fileSystem) {
    std::string uri = "file://";
    for (const char letter : std::filesystem::absolute(file).string()) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = std::isalnum(byte) != 0 || letter == '/' || letter == '.' || letter == '-' || letter == '_';
        uri += plain ? std::string(1, letter) : fmt::format("%{:02X}", byte);
    }
    return uri + "?vfs=" + fileSystem.name();
}

/// Attaching is allowed for as long as it lives: VACUUM INTO attaches its target.
class AttachAllowed {
public:
    explicit AttachAllowed(sqlite3* handle) : m_handle(handle) { sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1); }
    ~AttachAllowed() { sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0); }
    AttachAllowed(const AttachAllowed&) = delete;
    AttachAllowed& operator=(const AttachAllowed&) = delete;

private:
    sqlite3* m_handle;
};

/// Called by SQLite while it works; how much is written says how far it is.
struct Look {
    const std::filesystem::path& target;
    const Watch& watch;
    std::uint64_t pages;

    static int take(void* self) {
        const Look& look = *static_cast<Look*>(self);
        std::error_code failure;
        const auto bytes = std::filesystem::file_size(look.target, failure);
        const std::uint64_t done = failure ? 0 : bytes / kPageBytes;
        // Checking what was written takes as long again.
        return look.watch.tell(std::min(done, look.pages), 2 * look.pages).ok() ? 0 : 1;
    }
};

Status copyPages(const VacuumOrder& order, const VaultVfs& targetSystem, const Watch& watch) {
    HEARTH_TRY(Database source, DatabaseAccess::open({std::filesystem::absolute(order.file), order.fileSystem.name(),
                                                      Access::ReadWrite, nullptr, Names::Uri}));
    HEARTH_TRY(const std::int64_t pages, source.integer("PRAGMA page_count"));
    Look look{order.target, watch, static_cast<std::uint64_t>(pages)};
    sqlite3* handle = DatabaseAccess::handle(source);
    sqlite3_progress_handler(handle, kStepsBetweenLooks, Look::take, &look);
    const AttachAllowed allowed(handle);
    return source.run("VACUUM INTO ?1", uriOf(order.target, targetSystem));
}

/// The copy says of itself that it has no log; a vault's database has one.
Status giveLog(const std::filesystem::path& target, const VaultVfs& targetSystem) {
    HEARTH_TRY(Database database, DatabaseAccess::open({target, targetSystem.name(), Access::ReadWrite, nullptr}));
    // To its end: the mode is told before it is written.
    HEARTH_TRY_STATUS(database.script("PRAGMA journal_mode=WAL"));
    HEARTH_TRY(Statement mode, database.prepare("PRAGMA journal_mode"));
    HEARTH_TRY(const bool row, mode.step());
    if (!row || mode.text(0) != "wal") return fail(ErrorCode::Unavailable, "the write-ahead log cannot be used here");
    return {};
}

}  // namespace

Status vacuumInto(const VacuumOrder& order, PageCipher cipher, const Watch& watch) {
    HEARTH_TRY_STATUS(createEmptyFile(order.target));
    HEARTH_TRY(const auto targetSystem, VaultVfs::create(std::move(cipher), order.fileSystem.random()));
    targetSystem->discardJournals();
    HEARTH_TRY_STATUS(copyPages(order, *targetSystem, watch));
    HEARTH_TRY_STATUS(giveLog(order.target, *targetSystem));
    const auto secondHalf = [&watch](std::uint64_t done, std::uint64_t all) {
        if (watch.progress) watch.progress(all + done, 2 * all);
    };
    HEARTH_TRY(const VerifyReport report, verifyFile(*targetSystem, order.target, {secondHalf, watch.cancel}));
    if (!report.sound()) return fail(ErrorCode::Unavailable, "what was written cannot be read back");
    return flushFile(order.target);
}

}  // namespace hearth::store
