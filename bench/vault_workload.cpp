// SPDX-License-Identifier: AGPL-3.0-or-later
#include "bench/vault_workload.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <random>

#include "core/store/connection.h"
#include "core/store/schema.h"
#include "core/store/vault.h"
#include "core/store/vault_vfs.h"

namespace hearth::bench {

using namespace hearth::store;

namespace {

constexpr const char* kSchema =
    "CREATE TABLE m(k INTEGER PRIMARY KEY, c INTEGER, text TEXT); CREATE INDEX m_c ON m(c, k);"
    "CREATE VIRTUAL TABLE words USING fts5(text, content='m', content_rowid='k');"
    "CREATE TRIGGER m_words AFTER INSERT ON m BEGIN INSERT INTO words(rowid, text) VALUES(NEW.k, NEW.text); END";

constexpr int kPerTransaction = 2000;  ///< As the product's importers commit.
constexpr int kWorkingSet = 5000;      ///< Rows that a reader's page cache holds.
constexpr int kPerConversation = 20;

Status measure(Findings& findings, const std::string& what, const std::function<Status()>& work) {
    const double start = steadyMilliseconds();
    HEARTH_TRY_STATUS(work());
    findings.milliseconds[what] = steadyMilliseconds() - start;
    return {};
}

std::string plainFileSystem() { return sqlite3_vfs_find(nullptr)->zName; }

/// A database of one side, with the product's connection settings. The vault's has its table of page tags.
class Opened {
public:
    static Result<Opened> make(Side side, const std::filesystem::path& directory, ChangeClock* changes) {
        Opened made;
        made.m_changes = changes;
        made.m_file = directory / (side == Side::Plain ? std::string("plain.db") : std::string(kTaggedDatabase));
        made.m_fileSystem = plainFileSystem();
        if (side == Side::Vault) {
            crypto::SecretBytes key(32);
            made.m_random->fill(key.exposeWritable());
            HEARTH_TRY(made.m_vfs, VaultVfs::create(PageCipher(key, FileId(IdBytes{1}), 1), *made.m_random));
            made.m_fileSystem = made.m_vfs->name();
        }
        std::fclose(std::fopen(made.m_file.c_str(), "ab"));
        HEARTH_TRY(Database database, made.connect(Access::ReadWrite));
        if (side == Side::Vault) HEARTH_TRY_STATUS(DatabaseAccess::format(database));
        HEARTH_TRY_STATUS(database.script("PRAGMA journal_mode=WAL"));
        return made;
    }

    Result<Database> connect(Access access) const {
        return DatabaseAccess::open({m_file, m_fileSystem, access, access == Access::ReadWrite ? m_changes : nullptr});
    }

private:
    Opened() : m_random(std::make_unique<SystemRandom>()) {}

    std::unique_ptr<SystemRandom> m_random;
    std::unique_ptr<VaultVfs> m_vfs;
    std::filesystem::path m_file;
    std::string m_fileSystem;
    ChangeClock* m_changes = nullptr;
};

Status insertAll(Database& database, const std::vector<std::string>& texts) {
    const int messages = static_cast<int>(texts.size());
    for (int row = 0; row < messages; ++row) {
        if (row % kPerTransaction == 0) HEARTH_TRY_STATUS(database.run("BEGIN IMMEDIATE"));
        HEARTH_TRY_STATUS(database.run("INSERT INTO m(c, text) VALUES(?1, ?2)", row / kPerConversation,
                                       texts[static_cast<std::size_t>(row)]));
        if ((row + 1) % kPerTransaction == 0 || row + 1 == messages) HEARTH_TRY_STATUS(database.run("COMMIT"));
    }
    return {};
}

/// Rows out of the first `among`, each in a transaction of its own.
Result<std::int64_t> pointReads(Database& database, int reads, int among) {
    std::mt19937 random(2);
    std::int64_t bytes = 0;
    for (int read = 0; read < reads; ++read) {
        HEARTH_TRY(const auto size, database.integer("SELECT length(text) FROM m WHERE k = ?1",
                                                     static_cast<int>(random() % static_cast<unsigned>(among)) + 1));
        bytes += size;
    }
    return bytes;
}

Result<std::int64_t> rankedSearches(Database& database, int searches) {
    std::mt19937 random(3);
    std::int64_t found = 0;
    for (int search = 0; search < searches; ++search) {
        const auto words = fmt::format("word{} OR word{}", 300 + random() % 2000, 300 + random() % 2000);
        HEARTH_TRY(
            const auto keys,
            database.integer(
                "SELECT sum(rowid) FROM (SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rank LIMIT 20)", words));
        found += keys;
    }
    return found;
}

Status singleCommits(Database& database, int commits) {
    for (int commit = 0; commit < commits; ++commit)
        HEARTH_TRY_STATUS(database.run("UPDATE m SET c = c + 1 WHERE k = ?1", commit % 290 * 7 + 1));
    return {};
}

/// Runs and times `work`, whose answer must be one of both sides.
Status ask(Findings& findings, const std::string& what, const std::function<Result<std::int64_t>()>& work) {
    return measure(findings, what, [&]() -> Status {
        HEARTH_TRY(const std::int64_t answer, work());
        findings.answers.push_back(answer);
        return answer > 0 ? Status() : Status(fail(ErrorCode::Internal, "the benchmark found nothing for " + what));
    });
}

/// Flushed, and out of the system's cache where there is a disk below it.
void forget(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fdatasync(descriptor);
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    ::close(descriptor);
}

/// The product's tables in plain SQLite, started and written as Vault does it.
struct PlainProduct {
    SystemClock clock;
    ChangeClock changes{clock};
    std::optional<Database> database;

    Status open(const std::filesystem::path& file) {
        HEARTH_TRY(Database opened, DatabaseAccess::open({file, plainFileSystem(), Access::ReadWrite, &changes}));
        database.emplace(std::move(opened));
        HEARTH_TRY_STATUS(database->script("PRAGMA journal_mode=WAL"));
        return write([&](Database& open) -> Status {
            HEARTH_TRY_STATUS(migrate(open));
            return changes.load(open);
        });
    }

    template <typename Work>
    Status write(const Work& work) {
        HEARTH_TRY_STATUS(database->run("BEGIN IMMEDIATE"));
        HEARTH_TRY_STATUS(work(*database));
        HEARTH_TRY_STATUS(changes.store(*database));
        return database->run("COMMIT");
    }
};

/// Messages in conversations, into anything that has `write`.
template <typename Product>
Status fillProduct(Product& product, const std::vector<std::string>& texts) {
    const SystemClock clock;
    SystemRandom random;
    auto conversation = newId<ConversationId>(clock, random);
    for (std::size_t done = 0; done < texts.size();) {
        const auto work = [&](Database& database) -> Status {
            const std::size_t end = std::min(texts.size(), done + kPerTransaction);
            for (; done < end; ++done) {
                if (done % kPerConversation == 0) {
                    conversation = newId<ConversationId>(clock, random);
                    HEARTH_TRY_STATUS(
                        database.run("INSERT INTO conversations(id, created_at, updated_at) "
                                     "VALUES(?1, ?2, ?2)",
                                     conversation, clock.now()));
                }
                HEARTH_TRY_STATUS(
                    database.run("INSERT INTO messages(id, conversation_id, role, created_at, text) "
                                 "VALUES(?1, ?2, 'user', ?3, ?4)",
                                 newId<MessageId>(clock, random), conversation, clock.now(), texts[done]));
            }
            return {};
        };
        HEARTH_TRY_STATUS(product.write(work));
    }
    return {};
}

/// What the window shows first.
Result<std::int64_t> firstScreen(Database& database) {
    return database.integer(
        "SELECT count(id) + sum(length(title) + 1) FROM "
        "(SELECT id, title FROM conversations WHERE deleted_at IS NULL ORDER BY updated_at DESC LIMIT 20)");
}

constexpr std::string_view kPassphrase = "a passphrase that only the benchmark uses";

/// What a vault needs for as long as it is open.
struct Sources {
    SystemClock clock;
    SystemRandom random;
};

Result<Vault::Created> makeVault(const std::filesystem::path& directory, Sources& sources) {
    return Vault::create(directory, crypto::SecretBytes::fromText(kPassphrase), KdfProfile::Interactive, sources.clock,
                         sources.random);
}

}  // namespace

std::vector<std::string> someTexts(int messages) {
    std::mt19937 random(1);
    std::vector<std::string> texts(static_cast<std::size_t>(messages));
    for (auto& text : texts) {
        const std::size_t size = 200 + random() % 800;
        while (text.size() < size) text += fmt::format("word{} ", random() % (1 + random() % 5000));
    }
    return texts;
}

Result<Findings> measureWork(Side side, const std::filesystem::path& directory, const Extent& extent,
                             const std::vector<std::string>& texts) {
    Findings findings;
    HEARTH_TRY(const Opened opened, Opened::make(side, directory, nullptr));
    HEARTH_TRY(Database writer, opened.connect(Access::ReadWrite));
    HEARTH_TRY_STATUS(writer.script(kSchema));
    HEARTH_TRY_STATUS(measure(findings, "insert", [&] { return insertAll(writer, texts); }));
    HEARTH_TRY_STATUS(writer.script("PRAGMA wal_checkpoint(TRUNCATE)"));
    HEARTH_TRY_STATUS(measure(findings, "singleCommit", [&] { return singleCommits(writer, extent.commits); }));
    HEARTH_TRY(const std::int64_t changed, writer.integer("SELECT sum(c) FROM m"));
    findings.answers.push_back(changed);
    HEARTH_TRY_STATUS(writer.script("UPDATE m SET c = c + 1 WHERE k % 40 = 0"));
    HEARTH_TRY_STATUS(
        measure(findings, "checkpoint", [&] { return writer.script("PRAGMA wal_checkpoint(TRUNCATE)"); }));
    HEARTH_TRY(Database reader, opened.connect(Access::ReadOnly));
    HEARTH_TRY_STATUS(pointReads(reader, extent.pointReads, kWorkingSet));
    HEARTH_TRY_STATUS(ask(findings, "pointRead", [&] { return pointReads(reader, extent.pointReads, kWorkingSet); }));
    HEARTH_TRY_STATUS(
        ask(findings, "pointReadUncached", [&] { return pointReads(reader, extent.pointReads, extent.messages); }));
    HEARTH_TRY_STATUS(ask(findings, "rankedSearch", [&] { return rankedSearches(reader, extent.searches); }));
    HEARTH_TRY_STATUS(
        ask(findings, "scan", [&] { return reader.integer("SELECT count(*) FROM m WHERE text LIKE '%word%'"); }));
    return findings;
}

Result<Findings> measureImport(Side side, const std::filesystem::path& directory,
                               const std::vector<std::string>& texts) {
    Findings findings;
    if (side == Side::Plain) {
        PlainProduct product;
        std::fclose(std::fopen((directory / "plain.db").c_str(), "ab"));
        HEARTH_TRY_STATUS(product.open(directory / "plain.db"));
        HEARTH_TRY_STATUS(measure(findings, "importRows", [&] { return fillProduct(product, texts); }));
    } else {
        Sources sources;
        HEARTH_TRY(const Vault::Created created, makeVault(directory / "vault", sources));
        HEARTH_TRY_STATUS(measure(findings, "importRows", [&] { return fillProduct(*created.vault, texts); }));
    }
    return findings;
}

Result<ColdOpening> ColdOpening::make(const std::filesystem::path& directory, std::int64_t mebibytes) {
    constexpr std::int64_t kText = 16 * 1024;
    ColdOpening opening(directory);
    const std::vector<std::string> texts(static_cast<std::size_t>(mebibytes * 1024 * 1024 / kText),
                                         std::string(kText, 'm'));
    PlainProduct product;
    std::fclose(std::fopen((directory / "plain.db").c_str(), "ab"));
    HEARTH_TRY_STATUS(product.open(directory / "plain.db"));
    HEARTH_TRY_STATUS(fillProduct(product, texts));
    Sources sources;
    HEARTH_TRY(const Vault::Created created, makeVault(directory / "vault", sources));
    HEARTH_TRY_STATUS(fillProduct(*created.vault, texts));
    opening.m_phrase = asText(created.recoveryPhrase.expose());
    return opening;
}

Result<Findings> ColdOpening::measure(Side side) const {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_directory))
        if (entry.is_regular_file()) forget(entry.path());
    Findings findings;
    PlainProduct plain;
    std::optional<Database> reader;
    Sources sources;
    std::unique_ptr<Vault> vault;  // closed after the clock has stopped, like the others
    const auto open = [&]() -> Result<std::int64_t> {
        if (side == Side::Plain) {
            HEARTH_TRY_STATUS(plain.open(m_directory / "plain.db"));
            HEARTH_TRY(Database opened,
                       DatabaseAccess::open({m_directory / "plain.db", plainFileSystem(), Access::ReadOnly, nullptr}));
            return firstScreen(reader.emplace(std::move(opened)));
        }
        const auto phrase = crypto::SecretBytes::fromText(m_phrase);
        HEARTH_TRY(vault, Vault::open(m_directory / "vault", phrase, {}, sources.clock, sources.random));
        return vault->read(firstScreen);
    };
    HEARTH_TRY_STATUS(ask(findings, "coldOpen", open));
    return findings;
}

}  // namespace hearth::bench
