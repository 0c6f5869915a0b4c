// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person attached is there whole or not at all, and nowhere once it was forgotten.
#include "core/store/blobs.h"

#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>

#include "core/store/arriving_blob.h"
#include "core/store/backup.h"
#include "core/store/restore.h"
#include "core/store/scrub.h"
#include "core/store/vault_swap.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/vault_samples.h"

using namespace hearth;
using namespace hearth::store;
using namespace hearth::test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

Bytes contentOf(std::size_t size) {
    Bytes content(size);
    for (std::size_t i = 0; i < size; ++i) content[i] = static_cast<std::uint8_t>(i * 7 + i / 251);
    return content;
}

std::vector<fs::path> filesOf(const fs::path& vault) {
    std::vector<fs::path> files;
    std::error_code none;
    for (fs::recursive_directory_iterator entry(vault / "blobs", none), end; !none && entry != end; ++entry)
        if (entry->is_regular_file()) files.push_back(entry->path());
    return files;
}

Bytes read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const Bytes& content) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
}

struct Stored {
    AttachmentId id;
    crypto::SecretBytes key;
};

Result<Stored> put(Vault& vault, const Bytes& content) {
    const auto id = newId<AttachmentId>(vault.clock(), vault.random());
    HEARTH_TRY(StagedBlob staged, StagedBlob::write(vault, id, content));
    const auto insert = [&](Database& database) -> Status {
        HEARTH_TRY_STATUS(staged.place());
        return database.run(
            "INSERT INTO attachments(id, message_id, part, name, stored, blob_key) VALUES(?1, ?1, 0, "
            "'a', 1, ?2)",
            id, staged.key().expose());
    };
    HEARTH_TRY_STATUS(vault.write(insert));
    return Stored{id, staged.key().clone()};
}

void forget(Vault& vault, const AttachmentId& id) {
    must(vault.write([&](Database& database) { return database.run("DELETE FROM attachments WHERE id = ?1", id); }));
}

}  // namespace

TEST_CASE("an attachment of any size comes back as it was, and lies nowhere in clear") {
    TempVault temp;
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, kMebibyte - 1, kMebibyte, kMebibyte + 1, 3 * kMebibyte + 17}) {
        const Bytes content = contentOf(size);
        const Stored stored = must(put(temp.vault(), content));
        CHECK(must(readBlob(temp.vault(), stored.id, stored.key)) == content);
    }
    const Stored marked = must(put(temp.vault(), Bytes(4000, 'Q')));
    for (const fs::path& file : filesOf(temp.directory())) {
        const Bytes sealed = read(file);
        CHECK(asText(sealed).find("QQQQQQQQ") == std::string_view::npos);
    }
    CHECK(must(temp.vault().verify()).sound());
    temp.reopen();
    CHECK(must(readBlob(temp.vault(), marked.id, marked.key)) == Bytes(4000, 'Q'));
}

TEST_CASE("a changed byte anywhere in an attachment's file is noticed") {
    TempVault temp;
    const Stored stored = must(put(temp.vault(), contentOf(kMebibyte + 100)));
    const fs::path file = filesOf(temp.directory()).at(0);
    const Bytes sound = read(file);
    const std::size_t second = 16 + kMebibyte + 40;
    for (const std::size_t at : {std::size_t{0}, std::size_t{15}, std::size_t{16}, std::size_t{39}, std::size_t{40},
                                 second - 1, second, second + 30, sound.size() - 1}) {
        INFO("byte " << at);
        Bytes changed = sound;
        changed[at] ^= 0x10;
        write(file, changed);
        CHECK(readBlob(temp.vault(), stored.id, stored.key).error().code == ErrorCode::Corrupt);
    }
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{16}, std::size_t{55}, second - 1, second, second + 39, sound.size() - 1}) {
        INFO("cut to " << size);
        write(file, Bytes(sound.begin(), sound.begin() + static_cast<std::ptrdiff_t>(size)));
        CHECK(readBlob(temp.vault(), stored.id, stored.key).error().code == ErrorCode::Corrupt);
    }
    write(file, sound);
    CHECK(readBlob(temp.vault(), stored.id, stored.key).ok());
}

TEST_CASE("chunks that change places, or come from another attachment, do not open") {
    TempVault temp;
    const Stored stored = must(put(temp.vault(), contentOf(2 * kMebibyte)));
    const fs::path file = filesOf(temp.directory()).at(0);
    const Bytes sound = read(file);
    const auto chunk = [&](std::size_t index) {
        return sound.begin() + static_cast<std::ptrdiff_t>(16 + index * (kMebibyte + 40));
    };
    Bytes swapped(sound.begin(), sound.begin() + 16);
    swapped.insert(swapped.end(), chunk(1), sound.end());
    swapped.insert(swapped.end(), chunk(0), chunk(1));
    write(file, swapped);
    CHECK(readBlob(temp.vault(), stored.id, stored.key).error().code == ErrorCode::Corrupt);
    write(file, sound);

    const Stored other = must(put(temp.vault(), contentOf(10)));
    CHECK(readBlob(temp.vault(), stored.id, other.key).error().code == ErrorCode::Corrupt);
    for (const fs::path& one : filesOf(temp.directory())) write(one, sound);
    CHECK(readBlob(temp.vault(), other.id, stored.key).error().code == ErrorCode::Corrupt);
}

TEST_CASE("content that was not stored after all leaves nothing") {
    TempVault temp;
    const auto id = newId<AttachmentId>(temp.vault().clock(), temp.vault().random());
    { const StagedBlob staged = must(StagedBlob::write(temp.vault(), id, contentOf(100))); }
    CHECK(filesOf(temp.directory()).empty());

    // The transaction fails after the file has its name, as in a kill before the commit.
    StagedBlob staged = must(StagedBlob::write(temp.vault(), id, contentOf(100)));
    const Status failed = temp.vault().write([&](Database&) -> Status {
        HEARTH_TRY_STATUS(staged.place());
        return fail(ErrorCode::Unavailable, "broke off");
    });
    REQUIRE_FALSE(failed.ok());
    const Stored kept = must(put(temp.vault(), contentOf(5)));
    REQUIRE(filesOf(temp.directory()).size() == 2);
    CHECK(must(removeOrphanBlobs(temp.vault())) == 1);
    REQUIRE(filesOf(temp.directory()).size() == 1);
    CHECK(readBlob(temp.vault(), kept.id, kept.key).ok());

    // A kill while it was written.
    const fs::path half = filesOf(temp.directory()).at(0).string() + ".new";
    write(half, contentOf(3));
    must(removeUnfinishedBlobs(temp.vault()));
    CHECK_FALSE(fs::exists(half));
    CHECK(filesOf(temp.directory()).size() == 1);
}

TEST_CASE("a disk that takes no more leaves nothing half written") {
    TempVault temp;
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const rlimit little{64 * 1024, before.rlim_max};
    auto* const heard = std::signal(SIGXFSZ, SIG_IGN);
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &little) == 0);
    const auto id = newId<AttachmentId>(temp.vault().clock(), temp.vault().random());
    const auto refused = StagedBlob::write(temp.vault(), id, contentOf(kMebibyte));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, heard);
    CHECK_FALSE(refused.ok());
    CHECK(filesOf(temp.directory()).empty());
    CHECK(must(put(temp.vault(), contentOf(kMebibyte))).key.size() == 32);
}

TEST_CASE("verify names attachments that are missing or damaged") {
    TempVault temp;
    const Stored stored = must(put(temp.vault(), contentOf(100)));
    const fs::path file = filesOf(temp.directory()).at(0);
    const Bytes sound = read(file);
    Bytes changed = sound;
    changed.back() ^= 1;
    write(file, changed);
    auto report = must(temp.vault().verify());
    REQUIRE(report.bad.size() == 1);
    CHECK(report.bad[0].page == 0);
    CHECK(report.bad[0].reason == "attachment " + stored.id.text() + " is damaged");
    fs::remove(file);
    report = must(temp.vault().verify());
    REQUIRE(report.bad.size() == 1);
    CHECK(report.bad[0].reason == "attachment " + stored.id.text() + " is missing");
    CHECK_FALSE(report.sound());
}

TEST_CASE("backups have attachments of their own, snapshots share them, and a restored vault has them again") {
    TempVault temp;
    const TempDirectory other;
    const Bytes content = contentOf(kMebibyte + 5);
    const Stored stored = must(put(temp.vault(), content));
    const VaultCopy copy = must(backUp(temp.vault(), other.path() / "backup", {}));
    const auto snapshot = must(takeDailySnapshot(temp.vault(), {}));
    REQUIRE(snapshot.has_value());
    REQUIRE(filesOf(copy.directory).size() == 1);
    REQUIRE(filesOf(snapshot->directory).size() == 1);
    CHECK(fs::hard_link_count(filesOf(copy.directory)[0]) == 1);
    CHECK(fs::hard_link_count(filesOf(temp.directory())[0]) == 2);
    const auto opened = must(openAt(temp, copy.directory));
    CHECK(must(readBlob(*opened, stored.id, stored.key)) == content);
    CHECK(must(opened->verify()).sound());

    const fs::path place = temp.directory();
    fs::remove_all(place / "blobs");
    temp.close();
    const crypto::SecretBytes passphrase = temp.passphrase();
    must(restoreVault({place, snapshot->directory, Unlock(passphrase)}, temp.clock(), temp.random(), {}));
    CHECK(must(readBlob(temp.reopen(), stored.id, stored.key)) == content);
}

TEST_CASE("what was lost or damaged in the vault is not lost in its backup as well") {
    TempVault temp;
    const TempDirectory other;
    const Stored lost = must(put(temp.vault(), contentOf(100)));
    const Stored damaged = must(put(temp.vault(), contentOf(kMebibyte + 5)));
    const fs::path place = other.path() / "backup";
    must(backUp(temp.vault(), place, {}));
    for (const fs::path& file : filesOf(temp.directory())) {
        if (file.filename() == lost.id.text()) {
            fs::remove(file);
            continue;
        }
        Bytes changed = read(file);
        changed.back() ^= 1;
        write(file, changed);
    }
    const Stored later = must(put(temp.vault(), contentOf(7)));
    must(backUp(temp.vault(), place, {}));
    const auto opened = must(openAt(temp, place));
    CHECK(must(readBlob(*opened, lost.id, lost.key)) == contentOf(100));
    CHECK(must(readBlob(*opened, damaged.id, damaged.key)) == contentOf(kMebibyte + 5));
    CHECK(must(readBlob(*opened, later.id, later.key)) == contentOf(7));
    CHECK(must(opened->verify()).sound());
}

TEST_CASE("a new database key leaves attachments readable") {
    TempVault temp;
    const Stored stored = must(put(temp.vault(), contentOf(77)));
    must(temp.vault().rekey({}));
    CHECK(must(readBlob(temp.vault(), stored.id, stored.key)) == contentOf(77));
    CHECK(must(temp.reopen().verify()).sound());
}

TEST_CASE("what was forgotten has no file in the vault or its snapshots, and its key is gone") {
    TempVault temp;
    const Stored gone = must(put(temp.vault(), contentOf(2000)));
    const Stored kept = must(put(temp.vault(), contentOf(30)));
    REQUIRE(must(takeDailySnapshot(temp.vault(), {})).has_value());
    forget(temp.vault(), gone.id);
    const ScrubReport report = must(scrub(temp.vault(), {}));
    CHECK(report.attachments == 1);
    for (const auto& entry : fs::recursive_directory_iterator(temp.directory()))
        CHECK(entry.path().filename().string() != gone.id.text());
    CHECK(must(readBlob(temp.vault(), kept.id, kept.key)) == contentOf(30));
    CHECK(must(temp.vault().verify()).sound());
}

TEST_CASE("what came of a file from another device stays until all is there, is in no copy, and goes with its row") {
    TempVault temp;
    const Bytes content = contentOf(kMebibyte + 5);
    const auto id = newId<AttachmentId>(temp.clock(), temp.random());
    const auto key = crypto::SecretBytes::fromBytes(Bytes(32, 9));
    must(temp.vault().write([&](Database& database) {
        return database.run("INSERT INTO attachments(id, message_id, part, name, blob_key) VALUES(?1, ?1, 0, 'a', ?2)",
                            id, key.expose());
    }));
    ArrivingBlob arriving(temp.vault(), id, kMebibyte);
    CHECK(arriving.count() == 0);
    must(arriving.keep(0, Bytes(100, 1)));
    must(arriving.keep(1, Bytes(50, 2)));
    CHECK(arriving.count() == 2);
    CHECK(must(arriving.read(1)) == Bytes(50, 2));
    CHECK(must(removeOrphanBlobs(temp.vault())) == 0);
    must(removeUnfinishedBlobs(temp.vault()));
    CHECK(arriving.count() == 2);
    CHECK(must(temp.vault().verify()).sound());
    const TempDirectory copy;
    must(copyBlobs(temp.directory(), copy.path(), BlobCopies::Apart));
    CHECK(filesOf(copy.path()).empty());

    CHECK(must(placeArrived(temp.vault(), id, key, content)));
    CHECK(must(readBlob(temp.vault(), id, key)) == content);
    CHECK(must(temp.vault().verify()).sound());
    SECTION("a kill before they were taken away costs nothing") {
        CHECK(must(removeOrphanBlobs(temp.vault())) == 2);
        CHECK(arriving.count() == 0);
    }
    SECTION("they are taken away") {
        must(arriving.discard());
        CHECK(filesOf(temp.directory()).size() == 1);
    }
    forget(temp.vault(), id);
    CHECK_FALSE(must(placeArrived(temp.vault(), id, key, content)));
    CHECK(must(removeOrphanBlobs(temp.vault())) == 1);
    CHECK(filesOf(temp.directory()).empty());
}
