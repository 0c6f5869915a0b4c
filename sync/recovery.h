// SPDX-License-Identifier: AGPL-3.0-or-later
// Back into an account with nothing but its twelve words: the phrase is a member of the vault, so it may read the log
// and admit a new device of its person. And what a new phrase means for an account. Source:
// docs/WIRE_FORMAT.md, "Recovery".
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/store/phrase_keys.h"
#include "sync/membership_author.h"
#include "sync/proposal.h"
#include "sync/record_log.h"

namespace hearth::sync {

/// What a new device begins with, as VaultAccount::join wants it.
struct Recovered {
    VaultId vault;
    MemberId person;             ///< Whose phrase it is.
    std::vector<Bytes> records;  ///< All membership envelopes of the log, in order; the last admits the device.
};

/// One recovery. Steps that failed with Unavailable are called again and go on where they were.
/// Threads: one at a time; calls block.
class Recovery {
public:
    /// Errors: InvalidArgument for words that are no phrase.
    static Result<Recovery> begin(const crypto::SecretBytes& words, RandomSource& random);

    /// Who asks a server for its vaults (see vaultsOf) and speaks in the transport that is given to the functions
    /// below.
    const AccountKeys& phrase() const { return *m_phrase; }

    /// Which of the vaults that a server named is meant. Errors: NotFound when it names none: it is another server, or
    /// a new phrase has taken the place of this one; Conflict when there are several, and a person has to choose.
    static Result<VaultId> onlyOne(std::span<const VaultId> vaults);

    /// Reads the vault's log to its end. Errors: Unavailable; AuthFailed when the phrase is no member of it any more;
    /// Corrupt, Unsupported for a log that does not fold into a vault of this id. Cost: the whole log is pulled.
    Status read(const VaultId& vault, SyncTransport& transport);
    /// Pre: `read` said yes.
    const Membership& membership() const { return m_log->membership(); }

    /// Writes the record that admits `device`, whose keys the caller has kept, and waits for the server's yes. Where
    /// somebody else wrote a record meanwhile, that is read first; a device that is in already is not added twice.
    /// Errors: as above; AuthFailed when the server takes no record of this phrase; Full for a quota.
    /// Pre: `read` said yes.
    Result<Recovered> admit(const AccountKeys& device, SyncTransport& transport);

private:
    Recovery(std::unique_ptr<AccountKeys> phrase, RandomSource& random)
        : m_phrase(std::move(phrase)), m_random(&random) {}
    Status checkMember() const;
    MemberId person() const;
    Status offer(const AccountKeys& device, SyncTransport& transport);

    std::unique_ptr<AccountKeys> m_phrase;  ///< Stays where it is when this moves: the log reads with it.
    RandomSource* m_random;
    std::optional<RecordLog> m_log;
};

/// A phrase as the first record of a vault wants it: of a vault that never saw the words typed.
RecoveryPublic recoveryPublic(const store::PhraseKeys& keys);

/// What makes a new phrase the account's: it becomes a member, and every other phrase of the person goes, which also
/// begins a new epoch. To be proposed in this order by a device of the person.
std::vector<Proposal> newPhrase(const Membership& membership, const MemberId& person,
                                const crypto::RecoveryPhrase& phrase);
/// The phrases that a person has now, in the order of their ids: what each device of theirs keeps a key slot for.
std::vector<store::PhraseKeys> phrasesOf(const Membership& membership, const MemberId& person);

}  // namespace hearth::sync
