// SPDX-License-Identifier: AGPL-3.0-or-later
// This vault among the other devices of its person: put on a server, joined by further devices, met again and again in
// the background. What a terminal and a window need for it; the protocol is in sync. docs/ARCHITECTURE.md, "Sync".
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cancel.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/crypto/secret.h"
#include "core/store/slots.h"

namespace hearth::memory {
class Forgetting;
}
namespace hearth::store {
class Vault;
}
namespace hearth::sync {
class SyncNetwork;
}

namespace hearth::engine {

class JobRunner;
class Settings;

/// What a person sees at a glance.
enum class SyncState {
    Off,        ///< This vault is on no server.
    Synced,     ///< Everything that was due is pushed and pulled, as of the last meeting.
    Waiting,    ///< Changes or files of this device have still to be sent (`SyncStatus::pending`, `files`).
    Offline,    ///< The server could not be reached the last time.
    Attention,  ///< A notice wants the person.
};

/// What a person should know. A notice goes when its cause does.
enum class SyncNoticeKind {
    Withheld,       ///< The server keeps something of `device` back.
    Forked,         ///< `amount` envelopes contradict what was read of their device: tampered with, or a copied file.
    NeedsConsent,   ///< `amount` envelopes delete much and wait for a yes: `consent`.
    ClockAhead,     ///< The clock of `device`, or of this machine where it is absent, is off by `amount` minutes.
    Revoked,        ///< This device was removed. Its data stays; nothing is sent or read any more.
    Renewed,        ///< This file was a copy, or was put back from one: it goes on as a device of its own.
    ServerForgot,   ///< The server had lost something, and was told again.
    QuotaReached,   ///< The server takes nothing more of this vault.
    NewerProgram,   ///< `amount` envelopes can be read after an update of Hearth.
    MissingKey,     ///< `amount` envelopes wait for a key that another device has still to hand on.
    Unreadable,     ///< `amount` envelopes are not what their device sealed, and were set aside.
    NotTaken,       ///< The server refuses an envelope of this device; what follows it waits.
    FilesNotTaken,  ///< The server refuses the content of an attachment: it allows only smaller chunks.
    OtherServer,    ///< Who answers at the address is not the server that this vault was put on.
    PhraseUsed,     ///< The account was brought back here with words that still count: new ones are in order.
    ContentsGone,   ///< The server no longer has the contents of changes that never came here.
    SnapshotWrong,  ///< A snapshot on the server says something else than this device, which therefore confirms none.
};
struct SyncNotice {
    SyncNoticeKind kind;
    std::optional<DeviceId> device = std::nullopt;
    std::int64_t amount = 0;
};
/// Stable lower-camel names, for JSON.
std::string_view syncStateName(SyncState state);
std::string_view syncNoticeName(SyncNoticeKind kind);
/// Whether the person has to do something about it, or is only told.
bool wantsPerson(SyncNoticeKind kind);

struct SyncDevice {
    DeviceId id;
    std::string name;                   ///< As its person calls it; empty while that has not come.
    std::optional<Timestamp> lastSeen;  ///< When something of it came last; of this one the last meeting.
    bool removed = false;
    bool thisOne = false;
    std::string program =
        {};  ///< The version of Hearth that it last met the server with; empty while that has not come.
};

/// Contents of attachments that are still on their way; what was written goes before them.
struct SyncFiles {
    std::int64_t toSend = 0;     ///< Here, and not whole at the server as far as is known.
    std::int64_t toReceive = 0;  ///< Still on another device.
};

/// A new device's history while it comes, the newest conversations first.
struct SyncArrival {
    std::int64_t chunks = 0;  ///< Here already.
    std::int64_t of = 0;
    bool usable = false;  ///< What a person needs to begin is here.
};

struct SyncStatus {
    SyncState state = SyncState::Off;
    std::int64_t pending = 0;  ///< Changes of this device that no server has acknowledged.
    SyncFiles files;
    std::uint64_t head = 0;  ///< Place in the server's log up to which everything was read.
    std::string server;      ///< Address; empty when off.
    bool erasing = false;    ///< The server still holds what was forgotten, sealed, until a device confirms a snapshot.
    std::optional<Timestamp> lastMet;
    std::optional<SyncArrival> arriving;  ///< Absent when all of it is here.
    std::vector<SyncDevice> devices;      ///< This one first, then by name; removed ones last.
    std::vector<SyncNotice> notices;
};

/// What one meeting did.
struct SyncMeeting {
    std::size_t sent = 0;      ///< Envelopes that the server took.
    std::size_t received = 0;  ///< Envelopes of others that became part of this vault.
    SyncStatus status;         ///< After it.
};

/// Where a vault is put.
struct SyncServer {
    std::string url;
    std::string token;  ///< Lets one vault in: `hearthd admin token`.
};
/// A device's place in an account.
struct SyncMember {
    VaultId vault;
    DeviceId device;
};
struct SyncEnabled {
    SyncMember member;
    /// A new recovery phrase, shown once, where the one on paper could not be used; it is the account's from now on.
    std::optional<crypto::SecretBytes> recoveryPhrase;
    /// Only where a phrase was made: why the vault is on no server after all. The phrase opens it from now on all the
    /// same, so it has to be shown; the same again goes on with it.
    std::optional<Error> notYet;
};

struct SyncPhrase {
    store::Slots::NewPhrase made;
    /// Why the account could not be told after all: until it is, the phrase of before brings it back.
    std::optional<Error> accountKeepsOld;
};

/// Two devices get to know each other: the inviting side, or the joining one. It is stepped by whoever shows it.
/// Threads: one at a time. Dropped before it is done, nothing was changed; the code is burnt.
class Pairing {
public:
    enum class Stage {
        Waiting,  ///< For the other side.
        Compare,  ///< `words` are the same on both screens, or somebody stands between: `agree` or `refuse`.
        Agreed,   ///< This side's person has said yes; the other one's, or the server, is waited for.
        Done,     ///< `member` is there.
    };

    virtual ~Pairing() = default;
    /// What the other device is given, as text and in a QR code alike; empty on the joining side.
    virtual const std::string& code() const = 0;
    virtual Timestamp expiresAt() const = 0;
    /// Asks the server once and says how far it is. Call again every second until Done.
    /// Errors: Unavailable (call again: the server may come back). After any other it is over: those of
    /// sync::pairingError, whose detail names the fault, and those of the store.
    virtual Result<Stage> step() = 0;
    /// Six, from Compare on.
    virtual const std::vector<std::string>& words() const = 0;
    virtual void agree() = 0;
    /// The words differ, or the person has had enough: at any stage, and the other side is told where that goes.
    virtual void refuse() = 0;
    /// Pre: Done. On the inviting side the new device; on the joining one this device.
    virtual const SyncMember& member() const = 0;
    /// Pre: Done. What it is called.
    virtual const std::string& deviceName() const = 0;
};

/// What the listener hears: `content` when rows of other devices came in, and not only the status changed.
struct SyncChange {
    bool content = false;
};
using SyncListener = std::function<void(const SyncChange&)>;

/// Details of errors that have sentences of their own.
inline constexpr std::string_view kOnServer = "this vault is on a server already";
inline constexpr std::string_view kOnNoServer = "this vault is on no server";
inline constexpr std::string_view kNotEmpty = "this vault is not empty";
inline constexpr std::string_view kFileAway = "attachment: still on another device";

/// What it works on; private to core/engine.
struct SyncHost {
    store::Vault& vault;
    Settings& settings;
    memory::Forgetting& forgetting;
    JobRunner& jobs;
};

/// Threads: safe from any; calls block, as long as the network lets them, or until their token is cancelled: then they
/// end with Cancelled, and the server may have taken what it was asked. Nothing here holds up opening or writing.
class DeviceSync {
public:
    explicit DeviceSync(SyncHost host);
    ~DeviceSync();

    /// How servers are reached; it outlives this. Call before anything else runs; without it there is no server.
    void useNetwork(sync::SyncNetwork& network);
    /// What this device is called until its person says otherwise: the machine's name. Call before anything else runs.
    void useDeviceName(std::string name);
    /// Called on any thread; one at most. It must not call back into this.
    void listen(SyncListener listener);

    /// Puts this vault on a server, with everything that is in it. Errors: Conflict when it is on one already,
    /// AuthFailed for a token that the server does not take, InvalidArgument for an address that cannot be one,
    /// Unavailable and Cancelled: the server may have taken it, so the same again goes on, with a token that was spent
    /// on it too.
    Result<SyncEnabled> enable(const SyncServer& server, const CancelToken& cancel = {});
    /// `cancel` breaks off each of its steps. Errors: Unsupported when sync is off, AuthFailed when this device was
    /// removed, Unavailable.
    Result<std::unique_ptr<Pairing>> invite(const CancelToken& cancel = {});
    /// Errors: InvalidArgument when it is no code, Conflict when this vault holds conversations or memories or is in an
    /// account already, Unavailable.
    Result<std::unique_ptr<Pairing>> join(const std::string& code, const CancelToken& cancel = {});
    /// Makes this empty vault a device of the account that the twelve words belong to; the next meeting changes the
    /// key, and a notice stays until the words are changed. Cut off, it can be repeated. Errors: as above; AuthFailed
    /// when that server has no account of these words.
    Result<SyncMember> recover(const std::string& url, const crypto::SecretBytes& words,
                               const CancelToken& cancel = {});

    /// Pushes and pulls all that is due now, then the contents of attachments. Errors: Unsupported when sync is off,
    /// Unavailable when the server cannot be reached, Full when this device's disk is, Cancelled. What the server
    /// refuses stands in the notices.
    Result<SyncMeeting> meet(const CancelToken& cancel);
    Result<SyncStatus> status() const;
    /// Whether an attachment's content is still on another device.
    Result<bool> isAway(const AttachmentId& attachment) const;
    /// Brings one content from the server now, before all others. Errors: Unavailable with kFileAway when it is not
    /// there yet or the server is not; NotFound when it is a name alone, Full, Cancelled.
    Status fetch(const AttachmentId& attachment, const CancelToken& cancel);

    /// Errors: NotFound, InvalidArgument for an empty name.
    Status rename(const DeviceId& device, const std::string& name);
    /// Takes a device out of the account and changes the key, so that it reads nothing that is written from now on.
    /// Errors: NotFound, Conflict for this device itself or one that was removed, Unavailable when the server cannot
    /// be reached, AuthFailed when this device may not.
    Status revoke(const DeviceId& device, const CancelToken& cancel = {});
    /// A new recovery phrase in place of every one of this person's: it opens this vault, and brings the account back
    /// where this vault is in one. Errors: those of store::Slots; where it is in one those of `meet`, and nothing was
    /// changed.
    Result<SyncPhrase> newPhrase(const CancelToken& cancel = {});
    /// A new key for everybody who is there. Errors: those of `revoke`.
    Status rotate(const CancelToken& cancel = {});
    /// The person's yes to envelopes that delete much. A snapshot is kept first.
    Status consent(const CancelToken& cancel = {});

    /// Meets in the background until `stop`: a moment after a change here, at once when the server has news,
    /// every few minutes otherwise.
    void start();
    /// Ends that, and what is under way. Called before the engine's jobs are destroyed.
    void stop();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace hearth::engine
