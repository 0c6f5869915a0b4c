// SPDX-License-Identifier: AGPL-3.0-or-later
// Two devices meet: one shows a code, the other reads it, both show six words, and after both people (often the same
// one) said that the words are equal, the inviter has the newcomer's keys and the newcomer knows its vault. Whatever
// the server does between them, a device that nobody wanted never gets in. Source: docs/WIRE_FORMAT.md, "Pairing".
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "sync/membership.h"
#include "sync/pairing_code.h"
#include "sync/pairing_messages.h"
#include "sync/rendezvous.h"
#include "sync/transport.h"

namespace hearth::sync {

/// A code lives so long by the inviter's clock; a newcomer tries so long by its own.
inline constexpr Milliseconds kPairingLife = 10 * kMinute;
/// An inviter that is there answers within seconds; a newcomer that hears nothing for so long says so.
inline constexpr Milliseconds kPairingPatience = kMinute;

/// What a side waits for.
enum class PairingStage {
    OtherDevice,  ///< The inviter: that somebody reads its code. The newcomer: that the inviter answers.
    Comparison,   ///< A person: are the words equal on both screens? See `words`.
    OtherYes,     ///< The yes was said here, not yet there.
    Done,
    Ended,  ///< Without success; see `fault`. It never goes on from here: a new code is needed.
};

/// Why a pairing ended. Each has a sentence of its own.
enum class PairingFault {
    Expired,       ///< Ten minutes have passed.
    Cancelled,     ///< Here.
    WordsDiffer,   ///< The person here said no.
    EndedThere,    ///< Cancelled, expired or refused at the other device; see `reasonThere`.
    NobodyThere,   ///< The inviter never answered: its code is old, or its window was closed.
    AlreadyUsed,   ///< Another device has tried this code.
    OtherCode,     ///< Whoever came did not have this code.
    OtherInviter,  ///< Whoever answered is not the device that made the code.
    Changed,       ///< A message is not what the other device wrote: somebody between the two is at work.
};
/// Stable lower-camel name, for logs and JSON.
std::string_view pairingFaultName(PairingFault fault);
/// The same as an error: its detail is the name.
Error pairingError(PairingFault fault);

/// What the two sides have in common. Threads: one at a time.
class PairingSide {
public:
    virtual ~PairingSide() = default;
    PairingSide(const PairingSide&) = delete;
    PairingSide& operator=(const PairingSide&) = delete;

    /// Goes on as far as it can: asks the server a few times and never waits for the other side. Call it every
    /// second or so until `Done` or `Ended`.
    PairingStage step();
    PairingStage stage() const { return m_stage; }
    /// From Comparison on, until the end.
    const std::optional<SixWords>& words() const { return m_words; }
    /// The person's answer: the words are equal, or they are not. Nothing happens in another stage.
    void confirm();
    void refuse();
    void cancel();

    const std::optional<PairingFault>& fault() const { return m_fault; }
    /// Why the other side ended it, where it said so.
    const std::optional<EndReason>& reasonThere() const { return m_reasonThere; }
    /// What the server's last answer failed with; nothing when it answered. It is tried again at each step.
    const std::optional<Error>& trouble() const { return m_trouble; }
    Timestamp expires() const { return m_started.plus(kPairingLife); }

protected:
    struct Port {
        Rendezvous& rendezvous;
        const Clock& clock;
        RandomSource& random;
    };
    PairingSide(PairingCode code, const Port& port);

    virtual void advance() = 0;
    /// The slot in which the other side would next hear from this one; nothing when there is none left.
    virtual std::optional<std::uint8_t> nextSlot() const = 0;

    void end(PairingFault fault);
    /// Leaves a message, now or at a later step, and then is at `next`.
    void send(std::uint8_t slot, Bytes message, PairingStage next);
    /// What the other side left; nothing when there is nothing yet, nobody answers, or it says that it ended.
    std::optional<Bytes> look(std::uint8_t slot);
    bool confirmed() const { return m_confirmed; }

    bool isOver() const;

    PairingCode m_code;
    Port m_port;
    crypto::SecretBytes m_codeKey;
    std::optional<PairingKeys> m_keys;
    std::optional<SixWords> m_words;
    PairingStage m_stage = PairingStage::OtherDevice;

private:
    struct Outgoing {
        std::uint8_t slot;
        Bytes message;
        PairingStage next;
    };
    bool isExpired() const;
    bool flush();
    void finish(PairingFault fault);

    Timestamp m_started;
    bool m_confirmed = false;
    std::optional<Outgoing> m_outgoing;
    std::optional<PairingFault> m_fault;
    std::optional<EndReason> m_reasonThere;
    std::optional<Error> m_trouble;
};

/// The device that is in the vault already.
class Inviter final : public PairingSide {
public:
    struct Vault {
        VaultId id;
        std::string serverUrl;
        IdBytes serverKey;       ///< Its fingerprint.
        std::string deviceName;  ///< Shown at the new device; cut to what a message holds.
    };
    /// `device` lives longer than this. Errors: InvalidArgument for a URL that no code can hold.
    static Result<std::unique_ptr<Inviter>> begin(const AccountKeys& device, Vault vault, Rendezvous& rendezvous,
                                                  const Clock& clock, RandomSource& random);

    const PairingCode& code() const { return m_code; }
    /// Who came, and agreed to belong to this vault: ready for RecordAuthor::addDevice. Pre: Done.
    const Arrival& arrival() const { return *m_arrival; }

private:
    Inviter(const AccountKeys& device, Vault vault, PairingCode code, crypto::BoxKeyPair once, const Port& port);
    void advance() override;
    std::optional<std::uint8_t> nextSlot() const override;
    void hear(ByteView hello);
    void welcome(ByteView arrival);

    const AccountKeys& m_device;
    Vault m_vault;
    crypto::BoxKeyPair m_once;
    std::optional<Arrival> m_arrival;
};

/// The device that wants to come in.
class Joiner final : public PairingSide {
public:
    /// What it was told. Nothing of it is believed before `checkJoined`.
    struct Joined {
        VaultId vault;
        DeviceId inviter;
        std::string inviterName;
    };
    /// `device` are the keys of the newcomer, kept by the caller before this begins; they live longer than this.
    static std::unique_ptr<Joiner> begin(const AccountKeys& device, std::string deviceName, PairingCode code,
                                         Rendezvous& rendezvous, const Clock& clock, RandomSource& random);

    /// Pre: Done. The inviter now writes the record that admits this device: the server lets it log in once that came.
    const Joined& joined() const { return *m_joined; }

private:
    Joiner(const AccountKeys& device, std::string deviceName, PairingCode code, const Port& port);
    void advance() override;
    std::optional<std::uint8_t> nextSlot() const override;
    void hear(ByteView answer);
    void agree(ByteView invitation);

    const AccountKeys& m_device;
    std::string m_deviceName;
    crypto::BoxKeyPair m_once;
    Bytes m_hello;  ///< Empty until it was written.
    std::optional<Timestamp> m_knocked;
    std::optional<Joined> m_joined;
};

/// Whether the log that a server gave to a newcomer is the vault that the inviter spoke of. `membership` was folded
/// from its first record on. Errors: NotFound while this device's admission has not come; AuthFailed when it is
/// another vault, the inviter does not belong to it, or this device was admitted by somebody else.
Status checkJoined(const Membership& membership, const Joiner::Joined& joined, const HolderKeys& self);

/// Whether the inviter's record has come by now: then all records of the log, for VaultAccount::join. Nothing while the
/// server does not know this device; ask again every few seconds, some minutes long. Errors: Unavailable; AuthFailed
/// when the log is not the vault that the inviter spoke of; Corrupt, Unsupported for one that does not fold.
Result<std::optional<std::vector<Bytes>>> admission(const Joiner::Joined& joined, const AccountKeys& device,
                                                    SyncTransport& transport);

}  // namespace hearth::sync
