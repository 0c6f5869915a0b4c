// SPDX-License-Identifier: AGPL-3.0-or-later
// A rollback journal that takes everything and keeps nothing. Only core/store includes this.
#pragma once

struct sqlite3_file;

namespace hearth::store {

/// For a database that is thrown away when its only transaction breaks off: SQLite wants a journal for it, and a real
/// one would hold plaintext. `memory` has room for a sqlite3_file.
int openDiscardedJournal(sqlite3_file* memory);

}  // namespace hearth::store
