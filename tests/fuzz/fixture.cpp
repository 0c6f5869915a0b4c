// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/fuzz/fixture.h"

#include <algorithm>

namespace hearth::fuzz {

namespace {

std::string rowText(int number) {
    return std::string(static_cast<std::size_t>(600 * number), static_cast<char>('a' + number));
}

}  // namespace

store::PageCipher pageCipher() { return {databaseKey(), fileId(), 1}; }

std::array<std::uint8_t, store::kPageBytes> plainPage(const store::PagePlace& place) {
    std::array<std::uint8_t, store::kPageBytes> page{};
    for (std::size_t i = 0; i < store::kUsableBytes; ++i) page[i] = static_cast<std::uint8_t>(i * 31 + place.number);
    std::ranges::copy(store::kSqliteMagic, page.begin());
    return page;
}

crypto::SecretBytes databaseKey() { return crypto::SecretBytes::fromText("the fuzzers' key, 32 bytes long!"); }
FileId fileId() { return FileId(IdBytes{9, 8, 7}); }

store::KeyFile keyFile() {
    store::KeyFile file{fileId(), 5, {}};
    store::KeySlot passphrase{store::SlotKind::Passphrase};
    passphrase.cost = {3, 65536};
    passphrase.salt.fill(1);
    store::KeySlot phrase{store::SlotKind::RecoveryPhrase};
    phrase.publicKey.fill(2);
    file.slots = {passphrase, phrase};
    return file;
}

Status makeTable(store::Database& database) {
    return database.script("PRAGMA wal_autocheckpoint=0; CREATE TABLE t(k INTEGER PRIMARY KEY, v TEXT)");
}

Status addRow(store::Database& database, int number) {
    return database.run("INSERT INTO t(k, v) VALUES(?1, ?2)", number, rowText(number));
}

Result<int> readRows(store::Database& database) {
    HEARTH_TRY(store::Statement rows, database.prepare("SELECT k, v FROM t ORDER BY k"));
    for (int number = 1;; ++number) {
        HEARTH_TRY(const bool row, rows.step());
        if (!row) return number - 1;
        if (rows.integer(0) != number || rows.text(1) != rowText(number))
            broken("content is a prefix of what was written");
    }
}

std::filesystem::path corpusFile(std::string_view name) { return std::filesystem::path(HEARTH_FUZZ_CORPUS) / name; }

}  // namespace hearth::fuzz
