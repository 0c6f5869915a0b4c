// SPDX-License-Identifier: AGPL-3.0-or-later
// Work that can be interrupted anywhere and judged afterwards: amounts move between accounts, and what must be there
// after n transactions is known without asking the database.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace hearth::test {

/// What was found in a directory after an interruption.
struct Judgement {
    int last = -1;          ///< The number of the last transaction that is there.
    std::string complaint;  ///< Empty when it opens, is a consistent prefix and every page is authentic.
};

class Ledger {
public:
    virtual ~Ledger() = default;
    /// Makes it in an empty directory, closed and complete, with no transaction.
    virtual void prepare(const std::filesystem::path& directory) = 0;
    using Promise = std::function<void(int number)>;
    /// Runs transactions from the one after the last that is there to `last`, folding the log in now and then, and
    /// promises each that was acknowledged. The first failure ends it.
    virtual Status work(const std::filesystem::path& directory, int last, const Promise& promise) = 0;
    virtual Judgement judge(const std::filesystem::path& directory) = 0;
};

/// On a database without key slots: thousands can be opened a second.
std::unique_ptr<Ledger> makeBareLedger();
/// On a whole vault, with capture triggers, opened by its twelve words.
std::unique_ptr<Ledger> makeVaultLedger();
/// The same with a new database key after every second transaction; judged by the words and by the passphrase in turn.
std::unique_ptr<Ledger> makeRekeyLedger();
/// A vault in use, backed up after every second transaction, with a snapshot a day. A number promised is in the backup.
/// All copies that lie there are judged, and another backup must be possible.
std::unique_ptr<Ledger> makeBackupLedger();
/// A backup is restored as often as is asked. What was there before must be kept, and the backup stay as it was.
std::unique_ptr<Ledger> makeRestoreLedger();
/// A vault of version 1 is opened and thereby brought forward; there must be one copy of what it was.
std::unique_ptr<Ledger> makeUpgradeLedger();

}  // namespace hearth::test
