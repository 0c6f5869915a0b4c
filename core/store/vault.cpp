// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/vault.h"

#include <sqlite3.h>

#include <algorithm>

#include "core/base/log.h"
#include "core/store/durable_file.h"
#include "core/store/log_inspection.h"
#include "core/store/rekey_files.h"
#include "core/store/schema.h"
#include "core/store/upgrade.h"
#include "core/store/vault_state.h"
#include "core/store/vault_swap.h"

namespace hearth::store {

namespace {

template <typename AnyId>
Result<AnyId> readIdentity(Database& database, std::string_view name) {
    HEARTH_TRY(Statement found, database.query("SELECT value FROM vault_info WHERE name = ?1", name));
    HEARTH_TRY(const bool row, found.step());
    if (!row) return fail(ErrorCode::Corrupt, "the vault does not say who it is");
    return found.id<AnyId>(0);
}

bool inTransaction(Database& database) { return sqlite3_get_autocommit(DatabaseAccess::handle(database)) == 0; }

/// SQLite has already rolled back by itself after some failures.
void rollBack(Database& database) {
    if (!inTransaction(database)) return;
    const Status done = database.run("ROLLBACK");
    if (!done.ok()) logError("store", done.error());
}

}  // namespace

Result<Database> Vault::State::connect(Access access) {
    return DatabaseAccess::open(
        {databaseFile(directory), fileSystem->name(), access, access == Access::ReadWrite ? &changes : nullptr});
}

Result<OpenReport> inspectBeforeOpening(const VaultVfs& fileSystem, const std::filesystem::path& directory) {
    const auto tags = fileSystem.tagsOf(databaseFile(directory));
    HEARTH_TRY(LogFindings findings,
               inspectLog({*fileSystem.real(), fileSystem.cipher(), logFile(directory), tags->mark()}));
    return OpenReport{findings.lostCommits, std::move(findings.keptAs), tags->wasReplaced()};
}

Status Vault::State::start() {
    const DatabaseKey key = slots.databaseKey();
    HEARTH_TRY(fileSystem, VaultVfs::create(PageCipher(key.key, fileId, key.generation), random));
    // Held until the first connection has it as well, so that the table is read once.
    const auto tags = fileSystem->tagsOf(databaseFile(directory));
    HEARTH_TRY(report, inspectBeforeOpening(*fileSystem, directory));
    HEARTH_TRY_STATUS(ensureWriter());
    HEARTH_TRY_STATUS(refuseNewerSchema(*writer));
    HEARTH_TRY_STATUS(copyBeforeUpgrade(
        *writer, {{databaseFile(directory), *fileSystem}, directory, fileId, clock.now(), CopyKind::BeforeVersion}));
    HEARTH_TRY_STATUS(writer->run("BEGIN IMMEDIATE"));
    HEARTH_TRY_STATUS(migrate(*writer));
    HEARTH_TRY_STATUS(changes.load(*writer));
    HEARTH_TRY_STATUS(writer->run("COMMIT"));
    HEARTH_TRY(vaultId, readIdentity<VaultId>(*writer, "vault_id"));
    HEARTH_TRY(deviceId, readIdentity<DeviceId>(*writer, "device_id"));
    return {};
}

Status Vault::State::ensureWriter() {
    if (writer) return {};
    HEARTH_TRY(Database opened, connect(Access::ReadWrite));
    writer.emplace(std::move(opened));
    return {};
}

Vault::Vault(std::unique_ptr<State> state) : m_state(std::move(state)) {
    m_state->slots.keepPhrases([this](const PhraseKeys& keys) {
        return write([&keys](Database& database) { return keepPhraseKeys(database, keys); });
    });
}
Vault::~Vault() = default;

bool Vault::exists(const std::filesystem::path& directory) {
    std::error_code ignored;
    const auto there = [&ignored](const std::filesystem::path& file) { return std::filesystem::exists(file, ignored); };
    if (swapPending(directory)) return true;
    for (const auto& file : {databaseFile(directory), logFile(directory), newDatabaseFile(directory),
                             oldDatabaseFile(directory), newKeyFile(directory), oldKeyFile(directory)})
        if (there(file)) return true;
    if (there(unfinishedFile(directory))) return false;
    return there(keyFileA(directory)) || there(keyFileB(directory));
}

Result<Vault::Created> Vault::create(const std::filesystem::path& directory, const crypto::SecretBytes& passphrase,
                                     KdfProfile profile, const Clock& clock, RandomSource& random) {
    if (passphrase.empty()) return fail(ErrorCode::InvalidArgument, "an empty passphrase");
    if (exists(directory)) return fail(ErrorCode::Conflict, "a vault is there already");
    HEARTH_TRY_STATUS(makePrivateDirectory(directory));
    HEARTH_TRY(VaultLock lock, VaultLock::take(directory, 0));
    if (exists(directory)) return fail(ErrorCode::Conflict, "a vault is there already");
    HEARTH_TRY_STATUS(removeUnfinished(directory));

    const auto phrase = crypto::RecoveryPhrase::generate(random);
    HEARTH_TRY(UnlockedKeys keys, makeKeys(passphrase, profile, phrase, random));
    HEARTH_TRY_STATUS(buildVault(directory, {keys, phraseKeysOf(phrase)}, clock, random));
    auto state = std::make_unique<State>(directory, std::move(lock), std::move(keys), clock, random);
    HEARTH_TRY_STATUS(state->start());
    return Created{std::unique_ptr<Vault>(new Vault(std::move(state))), phrase.words()};
}

Result<std::unique_ptr<Vault>> Vault::open(const std::filesystem::path& directory, const Unlock& how,
                                           const OpenOptions& options, const Clock& clock, RandomSource& random) {
    if (!exists(directory)) return fail(ErrorCode::NotFound, "no vault is there");
    HEARTH_TRY(VaultLock lock, VaultLock::take(directory, options.wait));
    HEARTH_TRY_STATUS(finishSwap(directory));
    auto keys = unlockKeys(directory, how);
    if (!keys.ok() && keys.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::Corrupt, "both copies of vault.keys are missing");
    if (!keys.ok()) return std::move(keys).error();
    HEARTH_TRY_STATUS(settleDatabase(directory, *keys));
    HEARTH_TRY_STATUS(refuseNewerPages(databaseFile(directory)));
    std::error_code ignored;
    const bool hadLog = std::filesystem::exists(logFile(directory), ignored);
    auto state = std::make_unique<State>(directory, std::move(lock), std::move(*keys), clock, random);
    const Status started = state->start();
    if (started.ok()) {
        state->slots.tidyAfterRekey();
        std::unique_ptr<Vault> vault(new Vault(std::move(state)));
        if (how.typed() != nullptr) learnPhrase(*vault, *how.typed());
        return vault;
    }
    if (started.error().code == ErrorCode::Unsupported && !hadLog) {
        // A vault of a newer version is left as it was found, without the empty log that opening it has made.
        state->writer.reset();
        HEARTH_TRY_STATUS(removeFile(logFile(directory)));
    }
    return started.error();
}

const OpenReport& Vault::openReport() const { return m_state->report; }
VaultId Vault::id() const { return *m_state->vaultId; }
FileId Vault::fileId() const { return m_state->fileId; }
Slots& Vault::keySlots() { return m_state->slots; }
std::uint16_t Vault::generation() const { return m_state->slots.databaseKey().generation; }
DeviceId Vault::deviceId() const { return *m_state->deviceId; }
const std::filesystem::path& Vault::directory() const { return m_state->directory; }
const Clock& Vault::clock() const { return m_state->clock; }
RandomSource& Vault::random() const { return m_state->random; }

std::uint64_t Vault::sizeInBytes() const {
    std::uint64_t sum = 0;
    for (const auto& file : {databaseFile(m_state->directory), logFile(m_state->directory)}) {
        std::error_code failure;
        const auto size = std::filesystem::file_size(file, failure);
        if (!failure) sum += size;
    }
    return sum;
}

Vault::WriteLease::WriteLease(Vault& vault) : m_vault(vault) { m_vault.m_state->writing.lock(); }

Vault::WriteLease::~WriteLease() {
    if (m_open) rollBack(database());
    m_vault.m_state->writing.unlock();
}

Database& Vault::WriteLease::database() { return *m_vault.m_state->writer; }

Status Vault::WriteLease::begin() {
    HEARTH_TRY_STATUS(m_vault.m_state->ensureWriter());
    HEARTH_TRY_STATUS(database().run("BEGIN IMMEDIATE"));
    m_open = true;
    return {};
}

Status Vault::WriteLease::commit() {
    // A failed statement may have rolled the transaction back by itself; what came after it was not in one.
    if (!inTransaction(database())) return fail(ErrorCode::Unavailable, "the transaction was rolled back");
    const std::int64_t changed = m_vault.m_state->changes.unstored();
    HEARTH_TRY_STATUS(m_vault.m_state->changes.store(database()));
    HEARTH_TRY_STATUS(database().run("COMMIT"));
    m_open = false;
    if (changed > 0) m_vault.m_state->ears.tell(changed);
    return {};
}

Vault::ReadLease::ReadLease(const Vault& vault) : m_vault(vault), m_reader(0) {
    State& state = *m_vault.m_state;
    std::unique_lock choosing(state.choosing);
    const auto isFree = [](const State::Reader& reader) { return !reader.busy; };
    state.readerFree.wait(choosing, [&] { return std::ranges::any_of(state.readers, isFree); });
    m_reader = static_cast<std::size_t>(std::ranges::find_if(state.readers, isFree) - state.readers.begin());
    state.readers[m_reader].busy = true;
}

Vault::ReadLease::~ReadLease() {
    if (m_open) rollBack(database());
    State& state = *m_vault.m_state;
    {
        const std::lock_guard choosing(state.choosing);
        state.readers[m_reader].busy = false;
    }
    state.readerFree.notify_one();
}

Database& Vault::ReadLease::database() { return *m_vault.m_state->readers[m_reader].database; }

Status Vault::ReadLease::begin() {
    auto& reader = m_vault.m_state->readers[m_reader];
    if (!reader.database) {
        HEARTH_TRY(Database opened, m_vault.m_state->connect(Access::ReadOnly));
        reader.database.emplace(std::move(opened));
    }
    HEARTH_TRY_STATUS(reader.database->run("BEGIN"));
    m_open = true;
    return {};
}

}  // namespace hearth::store
