// SPDX-License-Identifier: AGPL-3.0-or-later
// Writes the golden files of the format and schema that this program writes: `make_golden DIR`, where DIR is new.
// Everything that is random comes from fixed seeds, so two runs of the same program give the same bytes.
#include <sodium.h>
#include <sqlite3.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "core/store/schema.h"
#include "core/store/vault.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/golden/golden_content.h"
#include "tests/core/store/golden/golden_vectors.h"

using namespace hearth;
using hearth::test::must;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kSeed = 20261120;

/// What libsodium draws for sealed boxes.
test::FixedRandom& sodiumStream() {
    static test::FixedRandom stream(kSeed + 1);
    return stream;
}

void fixLibraries() {
    static randombytes_implementation fixed = {
        .implementation_name = [] { return "fixed"; },
        .random = [] { return static_cast<std::uint32_t>(sodiumStream().next()); },
        .stir = nullptr,
        .uniform = nullptr,
        .buf =
            [](void* out, std::size_t size) {
                sodiumStream().fill({static_cast<std::uint8_t*>(out), size});
            },
        .close = nullptr};
    randombytes_set_implementation(&fixed);
    sqlite3_initialize();
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, static_cast<int>(kSeed), nullptr);
    sqlite3_randomness(0, nullptr);
}

void writeText(const fs::path& file, std::string_view text) { std::ofstream(file, std::ios::binary) << text; }

std::string describe(store::Vault& vault) {
    return must(
        vault.read([](store::Database& database) { return test::describeGolden(database, store::kSchemaVersion); }));
}

/// vault.db and the keys as a clean close leaves them; vault.db-wal as a kill would have left it after more work.
void makeVault(const fs::path& out) {
    const test::TempDirectory work;
    const fs::path directory = work.path() / "vault";
    const ManualClock clock(test::goldenTime());
    test::FixedRandom random(kSeed);
    fs::create_directories(out);
    {
        auto created = must(
            store::Vault::create(directory, test::goldenPassphrase(), store::KdfProfile::Interactive, clock, random));
        must(created.vault->write([](store::Database& database) { return test::writeGoldenRows(database); }));
        writeText(out / "phrase.txt", std::string(asText(created.recoveryPhrase.expose())) + "\n");
        writeText(out / "closed.txt", describe(*created.vault));
    }
    for (const char* name : {"vault.db", "vault.keys", "vault.keys.b"}) fs::copy_file(directory / name, out / name);
    const auto vault = must(store::Vault::open(directory, test::goldenPassphrase(), {}, clock, random));
    for (int number = 0; number < 3; ++number)
        must(vault->write([&](store::Database& database) { return test::writeGoldenLog(database, number); }));
    writeText(out / "with-log.txt", describe(*vault));
    if (test::readFile(directory / "vault.db") != test::readFile(out / "vault.db"))
        throw std::runtime_error("the log was folded in already");
    fs::copy_file(directory / "vault.db-wal", out / "vault.db-wal");
}

void makePages(const fs::path& out) {
    const test::TempDirectory work;
    test::FixedRandom random(kSeed + 2);
    test::BareDatabase bare(work.path() / "vault.db", random);
    store::Database database = must(bare.open());
    must(test::writeGoldenPages(database));
    fs::copy_file(bare.file(), out / "pages.db");
    fs::copy_file(bare.log(), out / "pages.db-wal");
}

}  // namespace

int main(int count, char** arguments) try {
    if (count != 2 || fs::exists(arguments[1])) {
        std::fprintf(stderr, "make_golden DIR, where DIR does not exist yet\n");
        return 2;
    }
    const fs::path out = arguments[1];
    fixLibraries();
    fs::create_directories(out);
    makeVault(out / ("schema-" + std::to_string(store::kSchemaVersion)));
    makePages(out);
    writeText(out / "vectors.txt", test::goldenVectors());
    return 0;
} catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 1;
}
