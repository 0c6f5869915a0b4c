// SPDX-License-Identifier: AGPL-3.0-or-later
// What a vault keeps of its first contact with a server until that is known to have come through: when the program ends
// or the answer is lost in between, the same may be asked for again and goes on where it was.
#pragma once

#include <memory>

#include "core/store/vault.h"
#include "sync/account.h"

namespace hearth::engine {

/// The account that this vault is in; null when it is in none, and while nobody knows whether the server has taken it.
/// In the caller's transaction, and in one of its own.
Result<std::unique_ptr<sync::VaultAccount>> accountIn(store::Database& database, RandomSource& random);
Result<std::unique_ptr<sync::VaultAccount>> accountOf(store::Vault& vault);

/// Whether there is such an account; no key of it is read.
Result<bool> isOnServer(store::Database& database);

/// Whether an account was begun here that no server is known to have.
Result<bool> isEnrolling(store::Database& database);
Status noteEnrolling(store::Database& database);
Status noteEnrolled(store::Database& database);

/// The keys with which this vault comes into an account: always the same until `forgetNewcomer`, so that one that was
/// let in and did not learn of it is no second device the next time.
Result<sync::AccountKeys> newcomerKeys(store::Vault& vault);
Status forgetNewcomer(store::Database& database);

}  // namespace hearth::engine
