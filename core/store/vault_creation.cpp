// SPDX-License-Identifier: AGPL-3.0-or-later
// A new vault is built under another name and gets its own in one rename, so that it is there whole or not at all.
#include <array>
#include <string_view>

#include "core/store/durable_file.h"
#include "core/store/page_layout.h"
#include "core/store/schema.h"
#include "core/store/vault_state.h"

namespace hearth::store {

namespace {

std::filesystem::path beside(std::filesystem::path file, std::string_view ending) {
    file += ending;
    return file;
}

Status fillDatabase(Database& database, const PhraseKeys& phrase, const Clock& clock, RandomSource& random) {
    constexpr std::string_view kInsert = "INSERT INTO vault_info(name, value) VALUES(?1, ?2)";
    HEARTH_TRY_STATUS(database.run("BEGIN IMMEDIATE"));
    HEARTH_TRY_STATUS(migrate(database));
    HEARTH_TRY_STATUS(database.run(kInsert, "vault_id", newId<VaultId>(clock, random)));
    HEARTH_TRY_STATUS(database.run(kInsert, "device_id", newId<DeviceId>(clock, random)));
    HEARTH_TRY_STATUS(database.run(kInsert, "created_at", clock.now()));
    HEARTH_TRY_STATUS(keepPhraseKeys(database, phrase));
    return database.run("COMMIT");
}

Status checkEncrypted(const std::filesystem::path& file) {
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    if (failure) return fail(ErrorCode::Unavailable, "the new database cannot be read");
    HEARTH_TRY(const Bytes bytes, readSmallFile(file, size));
    const auto text = asText(bytes);
    if (!text.starts_with(kVaultMagic) || text.find("CREATE TABLE") != std::string_view::npos)
        return fail(ErrorCode::Internal, "the new database is not encrypted");
    return {};
}

Status buildDatabase(const std::filesystem::path& file, const NewVault& vault, const Clock& clock,
                     RandomSource& random) {
    const UnlockedKeys& keys = vault.keys;
    // Made here for its mode, which SQLite gives to the log as well.
    HEARTH_TRY_STATUS(createEmptyFile(file));
    HEARTH_TRY(const auto fileSystem,
               VaultVfs::create(PageCipher(keys.key.key, keys.file.fileId, keys.key.generation), random));
    {
        HEARTH_TRY(Database database, DatabaseAccess::open({file, fileSystem->name(), Access::ReadWrite, nullptr}));
        HEARTH_TRY_STATUS(DatabaseAccess::format(database));
        HEARTH_TRY_STATUS(fillDatabase(database, vault.phrase, clock, random));
        // So that it can be renamed without its log.
        HEARTH_TRY_STATUS(DatabaseAccess::foldLog(database));
    }
    return checkEncrypted(file);
}

Status buildAll(const std::filesystem::path& directory, const NewVault& vault, const Clock& clock,
                RandomSource& random) {
    HEARTH_TRY_STATUS(buildDatabase(unfinishedFile(directory), vault, clock, random));
    HEARTH_TRY_STATUS(writeKeys(directory, vault.keys.file, vault.keys.key));
    return renameDurably(unfinishedFile(directory), databaseFile(directory));
}

}  // namespace

std::filesystem::path databaseFile(const std::filesystem::path& directory) { return directory / "vault.db"; }
std::filesystem::path logFile(const std::filesystem::path& directory) { return directory / "vault.db-wal"; }
std::filesystem::path unfinishedFile(const std::filesystem::path& directory) { return directory / "vault.db.new"; }

Status buildVault(const std::filesystem::path& directory, const NewVault& vault, const Clock& clock,
                  RandomSource& random) {
    Status built = buildAll(directory, vault, clock, random);
    if (built.ok()) return built;
    // The first failure is the one worth telling; what cannot be removed now, the next creation removes.
    const Status removed = removeUnfinished(directory);
    return removed.ok() ? built
                        : Status(fail(built.error().code, built.error().detail + "; " + removed.error().detail));
}

Status removeUnfinished(const std::filesystem::path& directory) {
    const auto database = unfinishedFile(directory);
    std::error_code ignored;
    if (std::filesystem::exists(databaseFile(directory), ignored) || !std::filesystem::exists(database, ignored))
        return {};
    for (const auto& file : {keyFileA(directory), keyFileB(directory), beside(keyFileA(directory), ".new"),
                             beside(keyFileB(directory), ".new"), beside(database, "-wal")})
        HEARTH_TRY_STATUS(removeFile(file));
    // Last, because it is what shows that the rest is unfinished.
    return removeFile(database);
}

}  // namespace hearth::store
