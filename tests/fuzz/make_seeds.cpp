// SPDX-License-Identifier: AGPL-3.0-or-later
// Writes the seeds of the fuzz targets: `make_fuzz_seeds DIR`. tests/fuzz/corpus holds what it wrote.
#include <cstdio>

#include "core/crypto/recovery_phrase.h"
#include "core/store/big_endian.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/golden/golden_content.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;
using hearth::test::must;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kSeed = 20261120;

void write(const fs::path& file, ByteView bytes) {
    fs::create_directories(file.parent_path());
    test::writeFile(file, bytes);
}

Bytes pageSeed(const store::PagePlace& place, std::uint8_t kind) {
    Bytes bytes(fuzz::kPlaceBytes + store::kPageBytes);
    bytes[0] = kind;
    store::storeBigEndian(bytes.data() + 1, place.number);
    std::ranges::copy(place.salt, bytes.begin() + 5);
    crypto::Nonce nonce{};
    nonce.fill(static_cast<std::uint8_t>(place.number));
    const auto plain = fuzz::plainPage(place);
    fuzz::pageCipher().seal(place, nonce, plain, store::PageSpan(bytes.data() + fuzz::kPlaceBytes, store::kPageBytes));
    return bytes;
}

void makePages(const fs::path& out) {
    using Kind = store::PagePlace::Kind;
    write(out / "page_1", pageSeed({Kind::Database, 1}, 'd' % 2));
    write(out / "page_9", pageSeed({Kind::Database, 9}, 'd' % 2));
    write(out / "log_page_1", pageSeed({Kind::Log, 1, {1, 2, 3, 4, 5, 6, 7, 8}}, 'w' % 2));
}

void makeDatabase(const fs::path& databases, const fs::path& logs) {
    const test::TempDirectory work;
    test::FixedRandom random(kSeed);
    test::BareDatabase bare(work.path() / "vault.db", random);
    store::Database database = must(bare.open());
    must(fuzz::makeTable(database));
    for (int number = 1; number <= fuzz::kTransactions; ++number) {
        must(fuzz::addRow(database, number));
        if (number != fuzz::kTransactionsInDatabase) continue;
        must(database.script("PRAGMA wal_checkpoint(TRUNCATE)"));
        write(databases / "two_rows", test::readFile(bare.file()));
    }
    const Bytes log = test::readFile(bare.log());
    write(logs / "five_rows", log);
    write(logs / "three_frames", ByteView(log).first(store::kLogHeaderBytes + 3 * store::kFrameBytes));
    write(logs / "header", ByteView(log).first(store::kLogHeaderBytes));
}

void makeKeys(const fs::path& out) {
    const Bytes file = fuzz::keyFile().encode(fuzz::databaseKey());
    write(out / "two_slots", file);
    store::KeyFile without = fuzz::keyFile();
    without.slots.clear();
    write(out / "no_slots", without.encode(crypto::SecretBytes(32)));
}

void makePhrases(const fs::path& out) {
    test::FixedRandom random(kSeed);
    for (const char* name : {"words", "other_words"}) {
        const auto phrase = crypto::RecoveryPhrase::generate(random);
        write(out / name, phrase.words().expose());
    }
}

void makeDescriptions(const fs::path& out) {
    const std::string_view kDaily =
        R"({"at":"2026-11-20T10:00:00Z","bytes":8192,"digest":"00ff","file":"09080700-0000-0000-0000-000000000000",)"
        R"("format":1,"kind":"daily"})";
    const std::string_view kBackup =
        R"({"at":"2026-11-20T10:00:00.5+01:00","bytes":-1,"digest":7,"file":null,"format":1,"kind":"backup","more":[]})";
    write(out / "daily", asBytes(kDaily));
    write(out / "backup", asBytes(kBackup));
}

}  // namespace

int main(int count, char** arguments) try {
    if (count != 2) {
        std::fprintf(stderr, "make_fuzz_seeds DIR\n");
        return 2;
    }
    const fs::path out = arguments[1];
    makePages(out / "page");
    makeDatabase(out / "database", out / "log");
    makeKeys(out / "keys");
    makePhrases(out / "phrase");
    makeDescriptions(out / "description");
    return 0;
} catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 1;
}
