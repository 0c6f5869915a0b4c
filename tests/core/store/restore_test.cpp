// SPDX-License-Identifier: AGPL-3.0-or-later
// A restore takes the place of a vault in one step, and what was there is kept.
#include "core/store/restore.h"

#include <catch2/catch.hpp>

#include "tests/core/store/bare_database.h"
#include "tests/core/store/vault_samples.h"

using namespace hearth;
using namespace hearth::store;
using namespace hearth::test;
namespace fs = std::filesystem;

namespace {

Result<Restored> restore(TempVault& temp, const fs::path& to, const fs::path& from, const Watch& watch = {}) {
    return restoreVault({to, from, temp.passphrase(), {0}}, temp.clock(), temp.random(), watch);
}

}  // namespace

TEST_CASE("a restored vault holds what the backup held, and the one before is kept whole") {
    TempVault temp;
    const TempDirectory other;
    say(temp.vault(), 20);
    const VaultCopy copy = must(backUp(temp.vault(), other.path() / "backup", {}));
    say(temp.vault(), 7);
    temp.close();
    const Bytes backup = readFile(copy.directory / "vault.db");

    const Restored restored = must(restore(temp, temp.directory(), copy.directory));
    CHECK(restored.from.at == copy.at);
    REQUIRE(restored.kept.has_value());
    CHECK(countMessages(temp.reopen()) == 20);
    CHECK(must(temp.vault().verify()).sound());
    CHECK(countMessages(*must(openAt(temp, *restored.kept))) == 27);
    CHECK(readFile(copy.directory / "vault.db") == backup);
    CHECK(snapshotsOf(temp.directory()).front().kind == CopyKind::BeforeRestore);
    // And back again: nothing is lost by trying.
    temp.close();
    must(restore(temp, temp.directory(), *restored.kept));
    CHECK(countMessages(temp.reopen()) == 27);
    CHECK(snapshotsOf(temp.directory()).size() == 2);
}

TEST_CASE("a backup can be restored where no vault is") {
    TempVault temp;
    const TempDirectory other;
    say(temp.vault(), 5);
    must(backUp(temp.vault(), other.path() / "backup", {}));
    const Restored restored = must(restore(temp, other.path() / "new" / "vault", other.path() / "backup"));
    CHECK_FALSE(restored.kept.has_value());
    CHECK(countMessages(*must(openAt(temp, other.path() / "new" / "vault"))) == 5);
}

TEST_CASE("another vault's backup may take the place, because nothing is overwritten") {
    TempVault temp;
    TempVault fresh;
    const TempDirectory other;
    say(temp.vault(), 5);
    must(backUp(temp.vault(), other.path() / "backup", {}));
    fresh.close();
    const Restored restored = must(restore(temp, fresh.directory(), other.path() / "backup"));
    CHECK(countMessages(*must(openAt(temp, fresh.directory()))) == 5);
    CHECK(Vault::exists(*restored.kept));
}

TEST_CASE("what was not folded in when a copied vault was killed is restored with it") {
    TempVault temp;
    const TempDirectory other;
    say(temp.vault(), 5);
    fs::copy(temp.directory(), other.path() / "copy", fs::copy_options::recursive);
    REQUIRE(fs::file_size(other.path() / "copy" / "vault.db-wal") > 0);
    must(restore(temp, other.path() / "restored", other.path() / "copy"));
    CHECK(countMessages(*must(openAt(temp, other.path() / "restored"))) == 5);
}

TEST_CASE("a restore that cannot be done changes nothing") {
    TempVault temp;
    const TempDirectory other;
    const fs::path source = other.path() / "backup";
    say(temp.vault(), 300);
    must(backUp(temp.vault(), source, {}));
    say(temp.vault(), 3);
    temp.close();
    ErrorCode expected = ErrorCode::Corrupt;
    Watch watch;
    RestoreRequest request{temp.directory(), source, temp.passphrase(), {0}};
    const auto wrong = crypto::SecretBytes::fromText("wrong");
    const auto right = temp.passphrase();
    bool known = true;
    SECTION("a damaged page") { damage(source / "vault.db", {60}); }
    SECTION("a damaged last page") {
        damage(source / "vault.db", {static_cast<std::uint32_t>(fs::file_size(source / "vault.db") / 4096)});
    }
    SECTION("a file that was cut") { fs::resize_file(source / "vault.db", 4096 * 20); }
    SECTION("no keys") {
        fs::remove(source / "vault.keys");
        fs::remove(source / "vault.keys.b");
    }
    SECTION("a wrong passphrase") {
        known = false;
        expected = ErrorCode::AuthFailed;
    }
    SECTION("no backup there") {
        fs::remove_all(source);
        expected = ErrorCode::NotFound;
    }
    SECTION("the vault itself") {
        request.source = temp.directory();
        expected = ErrorCode::InvalidArgument;
    }
    SECTION("stopped") {
        watch.cancel.cancel();
        expected = ErrorCode::Cancelled;
    }
    SECTION("of a newer version") {
        must(must(openAt(temp, source))->write([](Database& database) {
            return database.script("PRAGMA user_version = 99");
        }));
        expected = ErrorCode::Unsupported;
    }
    const RestoreRequest final{request.directory, request.source, known ? right : wrong, {0}};
    const Bytes before = readFile(temp.directory() / "vault.db");
    const auto refused = restoreVault(final, temp.clock(), temp.random(), watch);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == expected);
    CHECK(readFile(temp.directory() / "vault.db") == before);
    CHECK_FALSE(fs::exists(temp.directory() / "incoming.part"));
    CHECK(snapshotsOf(temp.directory()).empty());
    CHECK(countMessages(temp.reopen()) == 303);
}

TEST_CASE("a vault that is open is not replaced under its owner") {
    TempVault temp;
    const TempDirectory other;
    must(backUp(temp.vault(), other.path() / "backup", {}));
    CHECK(restore(temp, temp.directory(), other.path() / "backup").error().code == ErrorCode::Locked);
}

TEST_CASE("a restore that was killed while files moved is finished at the next opening, with both vaults whole") {
    TempVault temp;
    const TempDirectory other;
    say(temp.vault(), 20);
    const VaultCopy copy = must(backUp(temp.vault(), other.path() / "backup", {}));
    say(temp.vault(), 7);
    temp.close();
    const fs::path place = temp.directory();
    const fs::path kept = place / "snapshots" / "before-restore-x";
    const fs::path incoming = place / "incoming.keep.before-restore-x";
    fs::copy(copy.directory, incoming);
    fs::remove(incoming / "vault.lock");
    const int step = GENERATE(0, 1, 2, 3);
    if (step > 0) {
        fs::create_directories(kept);
        fs::rename(place / "vault.keys", kept / "vault.keys");
    }
    if (step > 1)
        for (const auto* file : {"vault.db", "vault.keys.b"}) fs::rename(place / file, kept / file);
    if (step > 2) {
        fs::rename(incoming, place / "arriving");
        fs::rename(place / "arriving" / "vault.db", place / "vault.db");
    }
    CHECK(Vault::exists(place));
    CHECK(countMessages(temp.reopen()) == 20);
    CHECK(countMessages(*must(openAt(temp, kept))) == 27);
}
