// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/device_sync.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <utility>

#include "core/base/check.h"
#include "core/base/log.h"
#include "core/engine/epoch_care.h"
#include "core/engine/file_rounds.h"
#include "core/engine/first_contact.h"
#include "core/engine/job_runner.h"
#include "core/engine/settings.h"
#include "core/engine/sync_facts.h"
#include "core/engine/sync_follow_up.h"
#include "core/engine/sync_pairing.h"
#include "core/engine/sync_session.h"
#include "core/engine/sync_watch.h"
#include "core/engine/version.h"
#include "core/store/phrase_keys.h"
#include "core/store/slots.h"
#include "sync/recovery.h"
#include "sync/server_calls.h"

namespace hearth::engine {

namespace {

/// A meeting was a job once, and a vault may still have it queued.
constexpr std::string_view kFormerJob = "sync";
constexpr auto kAskEvery = std::chrono::milliseconds(10);
constexpr double kTellEvery = 300;         ///< Milliseconds.
constexpr std::size_t kLongestName = 128;  ///< Bytes; what a pairing's message holds.

/// Whether anything is in the vault that a person would miss.
Status checkEmpty(store::Database& database) {
    HEARTH_TRY(const std::int64_t any,
               database.integer("SELECT EXISTS(SELECT 1 FROM conversations) OR EXISTS(SELECT 1 FROM messages) OR "
                                "EXISTS(SELECT 1 FROM memories)"));
    if (any != 0) return fail(ErrorCode::Conflict, std::string(kNotEmpty));
    return {};
}

}  // namespace

struct DeviceSync::State {
    explicit State(SyncHost on)
        : host(on),
          followUp(host.vault, host.forgetting, host.jobs),
          files(host, {[this](const CancelToken& cancel) { return visit(cancel); },
                       [this](const SyncChange& change) { tell(change); }, [this] { return inBackground(); }}) {}

    SyncHost host;
    SyncFollowUp followUp;
    FileRounds files;
    sync::SyncNetwork* network = nullptr;
    std::string deviceName = "Hearth";
    std::timed_mutex meeting;  ///< Held while one visits the server or changes the account: see `turn`.
    std::mutex listening;
    SyncListener listener;
    std::unique_ptr<SyncSession> kept;  ///< Of the watch, with its login; used with `meeting` held.
    double toldAt = 0;                  ///< Of an arrival, last; steady time. Guarded by `meeting`.
    std::mutex watching;
    std::unique_ptr<SyncWatch> watch;  ///< Meets by itself, in the background.

    void tell(const SyncChange& change) {
        const std::lock_guard lock(listening);
        if (listener) listener(change);
    }
    Result<sync::SyncNetwork*> reachable() const {
        if (network == nullptr) return fail(ErrorCode::Unavailable, "this program has no way to a server");
        return network;
    }
    /// Alone with the account. Whoever has it may keep it for as long as the network lets them, so a wait for it can be
    /// broken off.
    Result<std::unique_lock<std::timed_mutex>> turn(const CancelToken& cancel) {
        std::unique_lock lock(meeting, std::defer_lock);
        while (!lock.try_lock_for(kAskEvery))
            if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "sync");
        return lock;
    }
    Result<std::unique_ptr<SyncSession>> visit(const CancelToken& cancel) {
        HEARTH_TRY(sync::SyncNetwork * way, reachable());
        HEARTH_TRY(auto session, SyncSession::open(host.vault, *way, cancel, [this] { tellArrival(); }));
        HEARTH_TRY_STATUS(keepProgram(session->account().device()));
        return session;
    }
    bool inBackground() {
        const std::lock_guard lock(watching);
        return watch != nullptr;
    }
    void nudge() {
        const std::lock_guard lock(watching);
        if (watch) watch->nudge();
    }
    /// Conversations appear as they come, but nobody looks more often than this.
    void tellArrival() {
        const double now = steadyMilliseconds();
        if (now - toldAt < kTellEvery) return;
        toldAt = now;
        tell({true});
    }
    /// What follows a visit, whatever came of it. What was merged is told at once, and again when what follows from it
    /// was done.
    Status after(SyncSession& session, const CancelToken& cancel) {
        const bool content = session.takeChanged();
        tell({content});
        HEARTH_TRY(const bool whole, host.vault.read(isWhole));
        if (!whole) return {};
        HEARTH_TRY(const bool follows, followUp.waits());
        const Status followed = followUp.run(cancel);
        if (follows) tell({true});
        return followed;
    }
    Status checkJoinable() {
        HEARTH_TRY(const auto account, accountOf(host.vault));
        if (account) return fail(ErrorCode::Conflict, std::string(kOnServer));
        return host.vault.read(checkEmpty);
    }
    Status keepName(const DeviceId& device, const std::string& name) {
        return host.settings.set(deviceNameSetting(device), name.substr(0, kLongestName));
    }
    /// It is also the first that the others hear of a device which has nothing to say.
    Status keepProgram(const DeviceId& device) {
        const std::string name = deviceProgramSetting(device);
        HEARTH_TRY(const Json known, host.settings.get(name));
        return known == Json(kVersion) ? Status() : host.settings.set(name, kVersion);
    }
    Result<SyncStatus> status() {
        return host.vault.read([&](store::Database& database) -> Result<SyncStatus> {
            HEARTH_TRY(const auto account, accountIn(database, host.vault.random()));
            return readSyncStatus(database, account.get(), host.vault.clock().now());
        });
    }
    Result<sync::SyncReport> meetAgain(const CancelToken& cancel);
    using MakeProposal = std::function<Result<sync::Proposal>(const sync::VaultAccount&)>;
    Status propose(const MakeProposal& make, const CancelToken& cancel);
    Result<sync::SyncReport> meet(const CancelToken& cancel);
    Result<sync::SyncReport> meetIn(SyncSession& session, const CancelToken& cancel);
    struct Entry {
        const sync::AccountKeys& keys;
        std::span<const Bytes> records;
        sync::ServerMoveRecord server;
        std::optional<DeviceId> phrase = std::nullopt;  ///< The words that let it in.
    };
    Status enter(const Entry& entry, const CancelToken& cancel);
    Result<std::unique_ptr<sync::VaultAccount>> begin(const sync::RecoveryPublic& phrase,
                                                      const sync::ServerMoveRecord& server);
    Status enrol(const sync::VaultAccount& account, sync::SyncHttp& http, const std::string& token);
    Result<std::optional<crypto::SecretBytes>> missingPhrase();
    Result<SyncMember> found(const sync::ServerMoveRecord& server, sync::SyncHttp& http, const std::string& token);
    Status admit(const sync::Arrival& arrival, const CancelToken& cancel);
};

/// A meeting of the watch, which keeps its login for the next one.
Result<sync::SyncReport> DeviceSync::State::meetAgain(const CancelToken& cancel) {
    HEARTH_TRY(const auto mine, turn(cancel));
    if (!kept) {
        HEARTH_TRY(kept, visit(cancel));
    }
    auto report = meetIn(*kept, cancel);
    if (!report.ok() || kept->moved()) kept.reset();
    if (report.ok()) HEARTH_TRY_STATUS(files.queue());
    return report;
}

/// A new phrase, where the public keys of the vault's own are not known.
Result<std::optional<crypto::SecretBytes>> DeviceSync::State::missingPhrase() {
    HEARTH_TRY(const auto known, store::phraseKeys(host.vault));
    if (known) return std::optional<crypto::SecretBytes>();
    HEARTH_TRY(store::Slots::NewPhrase made, host.vault.keySlots().addRecoveryPhrase());
    return std::optional(std::move(made.words));
}

/// An account at this server, which the vault's own phrase brings back.
Result<SyncMember> DeviceSync::State::found(const sync::ServerMoveRecord& server, sync::SyncHttp& http,
                                            const std::string& token) {
    HEARTH_TRY(const auto keys, store::phraseKeys(host.vault));
    HEARTH_CHECK(keys);
    HEARTH_TRY(const auto account, begin(sync::recoveryPublic(*keys), server));
    HEARTH_TRY_STATUS(enrol(*account, http, token));
    HEARTH_TRY_STATUS(keepName(account->device(), deviceName));
    return SyncMember{account->vault(), account->device()};
}

Status DeviceSync::State::propose(const MakeProposal& make, const CancelToken& cancel) {
    HEARTH_TRY(const auto mine, turn(cancel));
    HEARTH_TRY(const auto session, visit(cancel));
    HEARTH_TRY(const sync::Proposal proposal, make(session->account()));
    const auto proposed = session->propose(proposal);
    HEARTH_TRY_STATUS(after(*session, cancel));
    return proposed.ok() ? Status() : Status(proposed.error());
}

Status DeviceSync::State::admit(const sync::Arrival& arrival, const CancelToken& cancel) {
    HEARTH_TRY_STATUS(keepName(arrival.device.keys.id(), arrival.deviceName));
    const auto make = [&](const sync::VaultAccount&) -> Result<sync::Proposal> {
        return sync::Proposal(sync::AdmitDevice{arrival.device});
    };
    return propose(make, cancel);
}

// Whoever lets a device in has named it; a name from here, written later, would win over what its person called it
// there.
Status DeviceSync::State::enter(const Entry& entry, const CancelToken& cancel) {
    HEARTH_TRY(const auto mine, turn(cancel));
    const Status entered = host.vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(checkEmpty(database));
        HEARTH_TRY(const bool enrolling, isEnrolling(database));
        if (enrolling) HEARTH_TRY_STATUS(sync::VaultAccount::leave(database));
        HEARTH_TRY_STATUS(forgetNewcomer(database));
        HEARTH_TRY(const auto account,
                   sync::VaultAccount::join(database, entry.keys, entry.records, entry.server, host.vault.random()));
        if (!entry.phrase) return {};
        SyncFacts facts;
        facts.phraseUsed = entry.phrase;
        HEARTH_TRY_STATUS(facts.write(database));
        return endEpochsUpTo(database, account->membership().epoch());
    });
    HEARTH_TRY_STATUS(entered);
    tell({});
    nudge();
    return {};
}

/// One meeting, and what follows from it.
Result<sync::SyncReport> DeviceSync::State::meetIn(SyncSession& session, const CancelToken& cancel) {
    auto report = session.meet();
    if (report.ok()) session.endEpochWhereDue(*report);
    HEARTH_TRY_STATUS(after(session, cancel));
    if (report.ok() && report->serverForgot) HEARTH_TRY_STATUS(files.forgetSent());
    if (!report.ok() || report->stopped) return report;
    session.keepSnapshot();
    if (session.confirmSnapshot()) HEARTH_TRY_STATUS(after(session, cancel));
    return report;
}

/// What was written. Contents of files come after it.
Result<sync::SyncReport> DeviceSync::State::meet(const CancelToken& cancel) {
    HEARTH_TRY(const auto mine, turn(cancel));
    HEARTH_TRY(const auto session, visit(cancel));
    return meetIn(*session, cancel);
}

/// An account of this vault's own, as of now or as it was begun before.
Result<std::unique_ptr<sync::VaultAccount>> DeviceSync::State::begin(const sync::RecoveryPublic& phrase,
                                                                     const sync::ServerMoveRecord& server) {
    std::unique_ptr<sync::VaultAccount> account;
    const Status begun = host.vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(const bool again, isEnrolling(database));
        if (again) {
            HEARTH_TRY(account, sync::VaultAccount::load(database, host.vault.random()));
            return account->setServer(database, server);
        }
        HEARTH_TRY(account, sync::VaultAccount::found(database, phrase, server, host.vault.random()));
        return noteEnrolling(database);
    });
    HEARTH_TRY_STATUS(begun);
    return account;
}

/// After a no everything is as it was. After silence the account stays as it was begun: the server may have it.
Status DeviceSync::State::enrol(const sync::VaultAccount& account, sync::SyncHttp& http, const std::string& token) {
    const auto keysOf = [&](const DeviceId& device) { return account.keysOf(device); };
    sync::ServerConnection connection({http, account.vault(), keysOf, account.server().serverKey});
    const Status enrolled = connection.enrol(token, account.genesis());
    const bool unknown = !enrolled.ok() && (enrolled.error().code == ErrorCode::Unavailable ||
                                            enrolled.error().code == ErrorCode::Cancelled);
    if (unknown) return enrolled;
    HEARTH_TRY_STATUS(host.vault.write([&](store::Database& database) -> Status {
        return enrolled.ok() ? noteEnrolled(database) : sync::VaultAccount::leave(database);
    }));
    return enrolled;
}

DeviceSync::DeviceSync(SyncHost host) : m_state(std::make_unique<State>(host)) {
    m_state->host.jobs.add(std::string(kFormerJob),
                           [](const std::string&, const JobListener&, const CancelToken&) { return Status(); });
}

DeviceSync::~DeviceSync() { stop(); }

void DeviceSync::useNetwork(sync::SyncNetwork& network) { m_state->network = &network; }
void DeviceSync::useDeviceName(std::string name) {
    if (!name.empty()) m_state->deviceName = std::move(name);
}

void DeviceSync::listen(SyncListener listener) {
    const std::lock_guard lock(m_state->listening);
    m_state->listener = std::move(listener);
}

Result<SyncEnabled> DeviceSync::enable(const SyncServer& server, const CancelToken& cancel) {
    HEARTH_TRY(const auto mine, m_state->turn(cancel));
    store::Vault& vault = m_state->host.vault;
    HEARTH_TRY(const auto before, accountOf(vault));
    if (before) return fail(ErrorCode::Conflict, std::string(kOnServer));
    HEARTH_TRY(sync::SyncNetwork * network, m_state->reachable());
    HEARTH_TRY(const auto http, network->reach(server.url, cancel));
    HEARTH_TRY(const IdBytes fingerprint, sync::serverAt(*http));
    SyncEnabled enabled{{vault.id(), vault.deviceId()}, std::nullopt, std::nullopt};
    HEARTH_TRY(enabled.recoveryPhrase, m_state->missingPhrase());
    const auto member = m_state->found({server.url, fingerprint}, *http, server.token);
    if (!member.ok() && !enabled.recoveryPhrase) return member.error();
    if (!member.ok()) {
        enabled.notYet = member.error();
        return enabled;
    }
    enabled.member = *member;
    m_state->tell({});
    m_state->nudge();
    return enabled;
}

Result<std::unique_ptr<Pairing>> DeviceSync::invite(const CancelToken& cancel) {
    HEARTH_TRY(auto account, accountOf(m_state->host.vault));
    if (!account) return fail(ErrorCode::Unsupported, std::string(kOnNoServer));
    HEARTH_TRY(sync::SyncNetwork * network, m_state->reachable());
    HEARTH_TRY(auto http, network->reach(account->server().url, cancel));
    return Inviting::begin(m_state->host.vault,
                           {std::move(account), std::move(http), m_state->deviceName,
                            [this, cancel](const sync::Arrival& arrival) { return m_state->admit(arrival, cancel); }});
}

Result<std::unique_ptr<Pairing>> DeviceSync::join(const std::string& code, const CancelToken& cancel) {
    store::Vault& vault = m_state->host.vault;
    auto typed = sync::PairingCode::parse(crypto::SecretBytes::fromText(code));
    // A mistake in a code is no damage to anything.
    if (!typed.ok() && typed.error().code == ErrorCode::Corrupt)
        return fail(ErrorCode::InvalidArgument, typed.error().detail);
    HEARTH_TRY(auto parsed, std::move(typed));
    HEARTH_TRY_STATUS(m_state->checkJoinable());
    HEARTH_TRY(sync::SyncNetwork * network, m_state->reachable());
    HEARTH_TRY(auto http, network->reach(parsed.serverUrl, cancel));
    HEARTH_TRY(auto newcomer, newcomerKeys(vault));
    return Joining::begin(vault, {std::move(newcomer), std::move(parsed), std::move(http), m_state->deviceName,
                                  [this, cancel](const sync::AccountKeys& keys, std::span<const Bytes> records,
                                                 const sync::ServerMoveRecord& server) {
                                      return m_state->enter({keys, records, server}, cancel);
                                  }});
}

Result<SyncMember> DeviceSync::recover(const std::string& url, const crypto::SecretBytes& words,
                                       const CancelToken& cancel) {
    store::Vault& vault = m_state->host.vault;
    HEARTH_TRY(auto recovery, sync::Recovery::begin(words, vault.random()));
    HEARTH_TRY_STATUS(m_state->checkJoinable());
    HEARTH_TRY(sync::SyncNetwork * network, m_state->reachable());
    HEARTH_TRY(const auto http, network->reach(url, cancel));
    HEARTH_TRY(const sync::FoundVaults found, sync::vaultsOf(*http, recovery.phrase()));
    HEARTH_TRY(const VaultId account, sync::Recovery::onlyOne(found.vaults));
    const auto keysOf = [&](const DeviceId& device) {
        return device == recovery.phrase().id() ? &recovery.phrase() : nullptr;
    };
    sync::ServerConnection connection({*http, account, keysOf, found.server});
    HEARTH_TRY_STATUS(recovery.read(account, connection));
    HEARTH_TRY(const sync::AccountKeys keys, newcomerKeys(vault));
    const auto recovered = recovery.admit(keys, connection);
    if (!recovered.ok() && recovered.error().code == ErrorCode::AuthFailed)
        HEARTH_TRY_STATUS(vault.write(forgetNewcomer));
    if (!recovered.ok()) return recovered.error();
    HEARTH_TRY_STATUS(m_state->enter({keys, recovered->records, {url, found.server}, recovery.phrase().id()}, cancel));
    HEARTH_TRY_STATUS(m_state->keepName(keys.id(), m_state->deviceName));
    return SyncMember{recovered->vault, keys.id()};
}

Result<SyncMeeting> DeviceSync::meet(const CancelToken& cancel) {
    HEARTH_TRY(const sync::SyncReport report, m_state->meet(cancel));
    HEARTH_TRY(const Carried carried, m_state->files.carry({FilesAsked::Everything, cancel}));
    const bool ours = !carried.ended.ok() && (carried.ended.error().code == ErrorCode::Cancelled ||
                                              carried.ended.error().code == ErrorCode::Full);
    if (ours) return carried.ended.error();
    // All that was written has come and gone; what is still on its way stands in the status.
    if (!carried.ended.ok()) logWarn("sync", "files: {}", carried.ended.error().detail);
    HEARTH_TRY(SyncStatus status, m_state->status());
    return SyncMeeting{report.sent, report.received.envelopes, std::move(status)};
}

Result<SyncStatus> DeviceSync::status() const { return m_state->status(); }

Result<bool> DeviceSync::isAway(const AttachmentId& attachment) const { return m_state->files.isAway(attachment); }

Status DeviceSync::fetch(const AttachmentId& attachment, const CancelToken& cancel) {
    Status fetched = m_state->files.fetch(attachment, cancel);
    if (fetched.ok()) return fetched;
    switch (fetched.error().code) {
        case ErrorCode::NotFound:
        case ErrorCode::Full:
        case ErrorCode::Cancelled: return fetched;
        default: break;
    }
    logWarn("sync", "a file was not fetched: {}", fetched.error().detail);
    return fail(ErrorCode::Unavailable, std::string(kFileAway));
}

Status DeviceSync::rename(const DeviceId& device, const std::string& name) {
    if (name.empty()) return fail(ErrorCode::InvalidArgument, "a device's name cannot be empty");
    HEARTH_TRY(const SyncStatus now, status());
    const bool known = std::ranges::any_of(now.devices, [&](const SyncDevice& one) { return one.id == device; });
    if (!known) return fail(ErrorCode::NotFound, "device");
    HEARTH_TRY_STATUS(m_state->keepName(device, name));
    m_state->tell({});
    return {};
}

Status DeviceSync::revoke(const DeviceId& device, const CancelToken& cancel) {
    const auto make = [&](const sync::VaultAccount& account) -> Result<sync::Proposal> {
        const auto& holders = account.membership().holders();
        const auto holder = holders.find(device);
        if (holder == holders.end()) return fail(ErrorCode::NotFound, "device");
        if (device == account.device()) return fail(ErrorCode::Conflict, "a device does not remove itself");
        if (holder->second.cut) return fail(ErrorCode::Conflict, "this device was removed before");
        return sync::Proposal(sync::DropDevice{device});
    };
    return m_state->propose(make, cancel);
}

Result<SyncPhrase> DeviceSync::newPhrase(const CancelToken& cancel) {
    HEARTH_TRY(const auto account, accountOf(m_state->host.vault));
    // Whoever changes a phrase because somebody knows it must not learn later that the server was away.
    if (account) {
        HEARTH_TRY([[maybe_unused]] const sync::SyncReport met, m_state->meet(cancel));
    }
    HEARTH_TRY(store::Slots::NewPhrase made, m_state->host.vault.keySlots().changeRecoveryPhrase());
    SyncPhrase phrase{std::move(made), std::nullopt};
    if (!account) return phrase;
    HEARTH_TRY(const auto words, crypto::RecoveryPhrase::parse(phrase.made.words));
    for (const sync::Proposal& proposal : sync::newPhrase(account->membership(), account->member(), words)) {
        const auto make = [&](const sync::VaultAccount&) -> Result<sync::Proposal> { return proposal; };
        const Status told = m_state->propose(make, cancel);
        if (!told.ok()) phrase.accountKeepsOld = told.error();
        if (!told.ok()) break;
    }
    return phrase;
}

Status DeviceSync::rotate(const CancelToken& cancel) {
    const auto make = [](const sync::VaultAccount& account) -> Result<sync::Proposal> {
        return sync::Proposal(sync::BeginEpoch{account.membership().epoch()});
    };
    return m_state->propose(make, cancel);
}

Status DeviceSync::consent(const CancelToken& cancel) {
    HEARTH_TRY(const auto mine, m_state->turn(cancel));
    HEARTH_TRY(const auto session, m_state->visit(cancel));
    HEARTH_TRY_STATUS(session->consent());
    return m_state->after(*session, cancel);
}

void DeviceSync::start() {
    const std::lock_guard lock(m_state->watching);
    if (m_state->watch || m_state->network == nullptr) return;
    m_state->watch =
        std::make_unique<SyncWatch>(m_state->host.vault, *m_state->network, [this](const CancelToken& cancel) {
            const auto met = m_state->meetAgain(cancel);
            if (met.ok()) return met->stopped ? SyncPace::Outcome::Refused : SyncPace::Outcome::Well;
            // It stands in the status; what failed is tried again.
            if (met.error().code != ErrorCode::Cancelled)
                logWarn("sync", "{}: {}", errorCodeName(met.error().code), met.error().detail);
            return SyncPace::Outcome::Failed;
        });
}

void DeviceSync::stop() {
    std::unique_ptr<SyncWatch> watch;
    {
        const std::lock_guard lock(m_state->watching);
        watch = std::move(m_state->watch);
    }
    // Its thread may be waiting to be told something, so it ends without the lock.
    watch.reset();
    m_state->kept.reset();
}

}  // namespace hearth::engine
