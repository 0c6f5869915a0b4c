// SPDX-License-Identifier: AGPL-3.0-or-later
// What fuzz targets and the maker of their seeds agree on: keys, files and the content that may ever be read.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "core/store/database.h"
#include "core/store/key_slots.h"
#include "core/store/page_cipher.h"

namespace hearth::fuzz {

/// Ends the process, which is how a fuzzer learns that something is wrong.
[[noreturn]] inline void broken(const char* promise) {
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

inline constexpr std::size_t kPlaceBytes = 13;  ///< Kind, page number, salt: before the page of the page target.

store::PageCipher pageCipher();
/// The only page that was ever sealed for this place.
std::array<std::uint8_t, store::kPageBytes> plainPage(const store::PagePlace& place);

crypto::SecretBytes databaseKey();
FileId fileId();
/// Two slots that were never meant to be opened.
store::KeyFile keyFile();

/// Seven transactions, each a row; the first two are in the database, the others in its log.
inline constexpr int kTransactions = 7;
inline constexpr int kTransactionsInDatabase = 2;
Status makeTable(store::Database& database);
Status addRow(store::Database& database, int number);
/// How many transactions a database shows. Ends the process when it shows anything but the first so many.
Result<int> readRows(store::Database& database);

/// A file of tests/fuzz/corpus.
std::filesystem::path corpusFile(std::string_view name);

}  // namespace hearth::fuzz
