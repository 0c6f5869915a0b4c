// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <random>

#include "core/store/vault.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/proof/child.h"
#include "tests/core/store/proof/kills.h"
#include "tests/core/store/proof/system_calls.h"

namespace hearth::test {

namespace {

namespace fs = std::filesystem;
using store::Database;
using store::Vault;

constexpr std::string_view kMarker = "MARKER-that-no-disk-may-see";
constexpr int kPlaintextWritten = 99;
constexpr int kRounds = 3;

std::string asUtf16(std::string_view text, bool bigEndian) {
    std::string wide;
    for (const char letter : text) {
        if (bigEndian) wide += '\0';
        wide += letter;
        if (!bigEndian) wide += '\0';
    }
    return wide;
}

bool showsPlaintext(std::string_view bytes) {
    static const std::array<std::string, 5> kNeedles = {std::string(kMarker), asUtf16(kMarker, false),
                                                        asUtf16(kMarker, true), "CREATE TABLE", "SQLite format 3"};
    return std::ranges::any_of(kNeedles, [&](const std::string& needle) { return bytes.find(needle) != bytes.npos; });
}

/// Looks at everything that is written to any file by its own process.
class PlaintextWatcher final : public CallWatcher {
public:
    Verdict before(const CallRequest& request) override {
        if (request.call == Call::Write && showsPlaintext(asText(request.bytes))) m_seen = true;
        return {};
    }
    bool seen() const { return m_seen; }

private:
    bool m_seen = false;
};

Status writeRound(Database& database, RandomSource& random, const Clock& clock) {
    const std::string text = std::string(kMarker) + " in a message, again " + std::string(kMarker);
    HEARTH_TRY_STATUS(
        database.script("CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(text);"
                        "CREATE INDEX IF NOT EXISTS by_text ON messages(text)"));
    for (int row = 0; row < 200; ++row) {
        HEARTH_TRY_STATUS(
            database.run("INSERT INTO messages(id, conversation_id, role, created_at, text) "
                         "VALUES(?1, ?1, 'user', 1, ?2)",
                         newId<MessageId>(clock, random), text));
        HEARTH_TRY_STATUS(database.run("INSERT INTO words(text) VALUES(?1)", text));
    }
    HEARTH_TRY_STATUS(database.run("INSERT INTO drafts(id, text, updated_at) VALUES(randomblob(16), ?1, 1)", text));
    HEARTH_TRY_STATUS(database.run("INSERT INTO folders(id, name) VALUES(randomblob(16), ?1)", text));
    HEARTH_TRY_STATUS(
        database.run("CREATE TEMP TABLE IF NOT EXISTS sorted AS SELECT text FROM messages ORDER BY text"));
    // A statement that fails half-way needs a journal of its own.
    (void)database.run("INSERT INTO messages SELECT * FROM messages WHERE k > 0").ok();
    return database.run("UPDATE messages SET text = text || ?1 WHERE k % 9 = 0", text);
}

/// Everything that a person might do, promising the number of each round, or that plaintext was seen.
template <typename Promise>
void liveWith(const fs::path& directory, Promise&& promise) {
    PlaintextWatcher watcher;
    const WatchScope watching(watcher, "/");
    SystemClock clock;
    SystemRandom random;
    auto created = must(Vault::create(directory, crypto::SecretBytes::fromText(kMarker), store::KdfProfile::Interactive,
                                      clock, random));
    for (int round = 0;; ++round) {
        must(created.vault->write([&](Database& database) { return writeRound(database, random, clock); }));
        must(created.vault->read([](Database& database) {
            return database.integer("SELECT count(*) FROM (SELECT DISTINCT text FROM messages ORDER BY text DESC)");
        }));
        promise(watcher.seen() ? kPlaintextWritten : round % kPlaintextWritten);
    }
}

std::vector<std::string> filesWithPlaintext(const fs::path& directory) {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(directory))
        if (entry.is_regular_file() && showsPlaintext(asText(readFile(entry.path()))))
            names.push_back(entry.path().filename().string());
    return names;
}

}  // namespace

Tally proveNoPlaintext(const Scale& scale) {
    std::mt19937_64 random(scale.seed);
    Tally tally;
    for (int number = 0; number < scale.amount; ++number) {
        const TempDirectory place;
        fs::create_directories(place.path() / "tmp");
        Child child([&](const auto& promise) {
            ::setenv("TMPDIR", (place.path() / "tmp").c_str(), 1);
            ::setenv("SQLITE_TMPDIR", (place.path() / "tmp").c_str(), 1);
            liveWith(place.path() / "vault", promise);
        });
        const std::string where = fmt::format("seed {} process {}: ", scale.seed, number + 1);
        ++tally.runs;
        ++tally.faults;
        const auto rounds = kRounds + static_cast<int>(random() % 3);
        for (int round = 0; round < rounds; ++round) {
            const int promise = child.nextPromise();
            if (promise == kPlaintextWritten) tally.overlook(where + "plaintext was written");
            if (promise < 0) tally.lose(where + "did not live long");
        }
        child.kill();
        for (const std::string& name : filesWithPlaintext(place.path())) tally.overlook(where + "plaintext in " + name);
        if (!fs::exists(place.path() / "vault" / "vault.db-wal")) tally.lose(where + "there was no log");
    }
    return tally;
}

}  // namespace hearth::test
