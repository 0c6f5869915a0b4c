// SPDX-License-Identifier: AGPL-3.0-or-later
// Vaults that earlier programs wrote are read as they were meant. golden/README.md says what the files are.
#include <catch2/catch.hpp>
#include <fstream>

#include "core/store/big_endian.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/golden/golden_content.h"
#include "tests/core/store/golden/golden_vectors.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::BareDatabase;
using hearth::test::must;
namespace fs = std::filesystem;

namespace {

using Page = std::array<std::uint8_t, kPageBytes>;

fs::path golden(std::string_view name) { return fs::path(HEARTH_GOLDEN_FILES) / "format-1" / name; }

std::string textOf(const fs::path& file) { return std::string(asText(test::readFile(file))); }

/// A copy of a golden vault, because opening one may write to it.
class GoldenVault {
public:
    GoldenVault(std::string_view schema, std::span<const std::string_view> files) {
        for (const auto& name : files) fs::copy_file(golden(schema) / name, m_directory.path() / name);
    }
    Result<std::unique_ptr<Vault>> open(const crypto::SecretBytes& secret) {
        return Vault::open(m_directory.path(), secret, {}, m_clock, m_random);
    }

private:
    test::TempDirectory m_directory;
    ManualClock m_clock{test::goldenTime()};
    SystemRandom m_random;
};

std::string describe(Vault& vault, int schema) {
    return must(vault.read([schema](Database& database) { return test::describeGolden(database, schema); }));
}

crypto::SecretBytes words(const fs::path& schema) {
    const std::string text = textOf(golden((schema / "phrase.txt").string()));
    return crypto::SecretBytes::fromText(std::string_view(text).substr(0, text.size() - 1));
}

/// Every page of a bare database and of the frames of its log, decrypted, with the place that it belongs to.
std::vector<std::pair<std::uint32_t, Page>> decrypted(const BareDatabase& bare) {
    std::vector<std::pair<std::uint32_t, Page>> pages;
    const auto add = [&](const PagePlace& place, const Bytes& from, std::size_t at) {
        Page plain{};
        REQUIRE(at + kPageBytes <= from.size());
        REQUIRE(bare.cipher().open(place, PageView(from.data() + at, kPageBytes), plain));
        // Where SQLite notes its own version.
        if (place.number == 1) std::fill_n(plain.begin() + 96, 4, std::uint8_t{0});
        pages.emplace_back(place.number, plain);
    };
    const Bytes file = test::readFile(bare.file());
    for (std::uint32_t page = 0; page < file.size() / kPageBytes; ++page)
        add({PagePlace::Kind::Database, page + 1}, file, page * kPageBytes);
    const Bytes log = test::readFile(bare.log());
    for (std::size_t at = kLogHeaderBytes; at + kFrameBytes <= log.size(); at += kFrameBytes) {
        // Frames behind the end were written before the log was begun anew.
        if (!std::equal(log.begin() + kLogSaltAt, log.begin() + kLogSaltAt + 8,
                        log.begin() + static_cast<std::ptrdiff_t>(at + kFrameSaltAt)))
            break;
        PagePlace place{PagePlace::Kind::Log, loadBigEndian<std::uint32_t>(log.data() + at)};
        std::copy_n(log.data() + at + kFrameSaltAt, place.salt.size(), place.salt.begin());
        add(place, log, at + kFrameHeaderBytes);
    }
    return pages;
}

}  // namespace

TEST_CASE("a vault of an older schema opens with its passphrase and with its words, and holds what it held") {
    const int number = GENERATE(1, 2, 3, 4, 5);
    const std::string schema = "schema-" + std::to_string(number);
    GoldenVault vault(schema, std::array<std::string_view, 3>{"vault.db", "vault.keys", "vault.keys.b"});
    const auto secret = GENERATE(0, 1) == 0 ? test::goldenPassphrase() : words(schema);
    const auto opened = must(vault.open(secret));
    CHECK(describe(*opened, number) == textOf(golden(schema + "/closed.txt")));
    CHECK(must(opened->verify()).sound());
}

TEST_CASE("a vault of an older schema that was killed recovers what its log holds, from either copy of its keys") {
    const int number = GENERATE(1, 2, 3, 4, 5);
    const std::string schema = "schema-" + std::to_string(number);
    const auto keys = GENERATE("vault.keys", "vault.keys.b");
    GoldenVault vault(schema, std::array<std::string_view, 3>{"vault.db", "vault.db-wal", keys});
    const auto opened = must(vault.open(words(schema)));
    CHECK(describe(*opened, number) == textOf(golden(schema + "/with-log.txt")));
    CHECK(must(opened->verify()).sound());
}

TEST_CASE("format 1 seals a page to the same bytes for ever") {
    CHECK(test::goldenVectors() == textOf(golden("vectors.txt")));
}

TEST_CASE("the same writes give the same pages as when format 1 was fixed") {
    test::TempDirectory directory;
    const auto copy = directory.path() / "golden.db";
    fs::copy_file(golden("pages.db"), copy);
    fs::copy_file(golden("pages.db-wal"), copy.string() + "-wal");
    const auto expected = decrypted(BareDatabase(copy));
    BareDatabase bare;
    {
        Database database = must(bare.open());
        must(test::writeGoldenPages(database));
        CHECK(decrypted(bare) == expected);
    }
    CHECK(expected.size() > 8);
    BareDatabase old(copy);
    Database database = must(old.open());
    CHECK(must(database.integer("SELECT count(*) FROM t WHERE v = 'changed'")) == 3);
    CHECK(must(database.integer("SELECT count(*) FROM big")) == 2);
}
