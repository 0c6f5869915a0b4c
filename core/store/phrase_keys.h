// SPDX-License-Identifier: AGPL-3.0-or-later
// The public keys of a vault's recovery phrase, kept since it was made: so that the vault can be put on a server
// without asking for the twelve words. Format: docs/STORE_FORMAT.md, "Recovery phrase".
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/crypto/box.h"
#include "core/crypto/recovery_phrase.h"
#include "core/crypto/sign.h"

namespace hearth::store {

class Database;
class Vault;

struct PhraseKeys {
    crypto::BoxPublicKey slot;  ///< What its key slot is sealed to.
    crypto::SignPublicKey sign;
    crypto::BoxPublicKey box;
    bool operator==(const PhraseKeys&) const = default;
};

PhraseKeys phraseKeysOf(const crypto::RecoveryPhrase& phrase);

/// In the caller's transaction; again changes nothing.
Status keepPhraseKeys(Database& database, const PhraseKeys& keys);

/// A vault made before these keys were kept learns them when its words are typed. Anything else that was typed changes
/// nothing, and neither does a disk that is full: the vault is open all the same.
void learnPhrase(Vault& vault, const crypto::SecretBytes& typed);

/// Those of the phrase that was added last, of the phrases that open this vault. Nothing when it is an older vault that
/// never learnt them: a new phrase helps, or opening it with the words once. Errors: those of the database.
Result<std::optional<PhraseKeys>> phraseKeys(Vault& vault);

}  // namespace hearth::store
