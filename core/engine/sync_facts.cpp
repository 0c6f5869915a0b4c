// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/sync_facts.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "core/base/json.h"
#include "core/engine/file_records.h"
#include "sync/forget_marks.h"
#include "sync/inbox.h"
#include "sync/snapshot_witness.h"
#include "sync/withheld.h"

namespace hearth::engine {

namespace {

using sync::Waiting;

/// A row of vault_info, stored, never renamed.
constexpr std::string_view kMeeting = "sync/meeting";

constexpr Milliseconds kToldFor = kDay;      ///< What happened once is told so long.
constexpr std::uint64_t kMostOwn = 1000;     ///< Envelopes of this device that are looked at behind the cursor.
constexpr std::int64_t kMinutesAllowed = 5;  ///< By which clocks may differ without a word.

/// Stored by name, never renamed.
constexpr auto kStopNames = std::to_array<std::string_view>(
    {"stored", "gap", "fork", "staleEpoch", "revoked", "tooLarge", "quota", "conflict", "refused"});

Json stopJson(const std::optional<sync::PushOutcome>& stop) {
    return stop ? Json(kStopNames[static_cast<std::size_t>(*stop)]) : Json();
}

std::optional<sync::PushOutcome> stopNamed(std::string_view name) {
    const auto stop = std::ranges::find(kStopNames, name);
    if (stop == kStopNames.end()) return std::nullopt;
    return static_cast<sync::PushOutcome>(stop - kStopNames.begin());
}

Json timeJson(const std::optional<Timestamp>& time) { return time ? Json(time->milliseconds()) : Json(); }

std::optional<Timestamp> timeFrom(const Json& value, const char* name) {
    const Json& time = memberAt(value, name);
    return time.is_number_integer() ? std::optional(Timestamp(time.get<std::int64_t>())) : std::nullopt;
}

bool isRecent(const std::optional<Timestamp>& time, Timestamp now) { return time && now.since(*time) < kToldFor; }

Result<std::int64_t> waiting(store::Database& database, Waiting why) {
    return database.integer("SELECT count(*) FROM sync_inbox WHERE why = ?1", static_cast<int>(why));
}

/// Up to where a server has acknowledged what changed here.
constexpr const char* kAcknowledged =
    "SELECT CASE WHEN EXISTS(SELECT 1 FROM sync_outbox WHERE position IS NULL) THEN coalesce((SELECT max(local_to) "
    "FROM sync_outbox WHERE position IS NOT NULL), 0) ELSE coalesce((SELECT value FROM sync_state WHERE name = "
    "'sealed_to'), 0) END";
constexpr const char* kChangesAfter =
    "SELECT (SELECT count(*) FROM sync_cells WHERE local_seq > ?1 AND origin = 0) + (SELECT count(*) FROM "
    "sync_tombstones WHERE local_seq > ?1 AND origin = 0)";

Result<std::int64_t> pendingChanges(store::Database& database) {
    HEARTH_TRY(const std::int64_t acknowledged, database.integer(kAcknowledged));
    return database.integer(kChangesAfter, acknowledged);
}

struct Heard {
    std::optional<Timestamp> at;
    std::int64_t minutesAhead = 0;
};

Result<Heard> heardOf(store::Database& database, const DeviceId& device) {
    HEARTH_TRY(auto row, database.query("SELECT last_seen_at, ahead_ms FROM sync_devices WHERE id = ?1", device));
    HEARTH_TRY(const bool found, row.step());
    return found ? Heard{row.optionalTime(0), row.integer(1) / kMinute} : Heard{};
}

/// The text of a setting; empty where there is none.
Result<std::string> textOf(store::Database& database, const std::string& setting) {
    HEARTH_TRY(auto row, database.query("SELECT value FROM settings WHERE name = ?1", setting));
    HEARTH_TRY(const bool found, row.step());
    const auto value = found ? parseJson(row.text(0)) : Result<Json>(Json());
    return value.ok() && value->is_string() ? value->get<std::string>() : std::string();
}

Status addDevices(store::Database& database, const sync::VaultAccount& account, SyncStatus& status) {
    HEARTH_TRY(const auto withheld, sync::withheldDevices(database));
    for (const auto& [id, holder] : account.membership().holders()) {
        const auto member = account.membership().members().find(holder.member);
        const bool isPhrase =
            member != account.membership().members().end() && member->second.role == sync::Role::Recovery;
        if (isPhrase) continue;
        HEARTH_TRY(const Heard heard, heardOf(database, id));
        HEARTH_TRY(std::string name, textOf(database, deviceNameSetting(id)));
        HEARTH_TRY(std::string program, textOf(database, deviceProgramSetting(id)));
        const bool own = id == account.device();
        status.devices.push_back(
            {id, std::move(name), own ? status.lastMet : heard.at, holder.cut.has_value(), own, std::move(program)});
        if (std::ranges::count(withheld, id) > 0) status.notices.push_back({SyncNoticeKind::Withheld, id});
        if (heard.minutesAhead > kMinutesAllowed)
            status.notices.push_back({SyncNoticeKind::ClockAhead, id, heard.minutesAhead});
    }
    std::ranges::sort(status.devices, [](const SyncDevice& one, const SyncDevice& other) {
        return std::tuple(one.removed, !one.thisOne, one.name, one.id) <
               std::tuple(other.removed, !other.thisOne, other.name, other.id);
    });
    return {};
}

Status addWaiting(store::Database& database, SyncStatus& status) {
    struct Kind {
        Waiting why;
        SyncNoticeKind notice;
    };
    constexpr auto kKinds = std::to_array<Kind>({{Waiting::Fork, SyncNoticeKind::Forked},
                                                 {Waiting::Consent, SyncNoticeKind::NeedsConsent},
                                                 {Waiting::Newer, SyncNoticeKind::NewerProgram},
                                                 {Waiting::Key, SyncNoticeKind::MissingKey},
                                                 {Waiting::Refused, SyncNoticeKind::Unreadable}});
    for (const auto& [why, notice] : kKinds) {
        HEARTH_TRY(const std::int64_t count, waiting(database, why));
        if (count > 0) status.notices.push_back({notice, std::nullopt, count});
    }
    return {};
}

Status addErasing(store::Database& database, SyncStatus& status) {
    HEARTH_TRY(status.erasing, sync::isErasing(database));
    HEARTH_TRY(const std::int64_t missing, sync::stateOf(database, sync::kMissingTo));
    if (missing != 0) status.notices.push_back({SyncNoticeKind::ContentsGone});
    HEARTH_TRY(const auto disputed, sync::SnapshotWitness::disputed(database));
    HEARTH_TRY(const std::int64_t newest, sync::stateOf(database, sync::kSnapshotPlace));
    if (disputed && newest == 0) status.notices.push_back({SyncNoticeKind::SnapshotWrong});
    return {};
}

void addFacts(const SyncFacts& facts, Timestamp now, SyncStatus& status) {
    const auto add = [&](bool is, SyncNoticeKind kind, std::int64_t amount = 0) {
        if (is) status.notices.push_back({kind, std::nullopt, amount});
    };
    add(facts.removed, SyncNoticeKind::Revoked);
    add(isRecent(facts.renewedAt, now), SyncNoticeKind::Renewed);
    add(isRecent(facts.forgotAt, now), SyncNoticeKind::ServerForgot);
    add(facts.minutesOff > kMinutesAllowed, SyncNoticeKind::ClockAhead, facts.minutesOff);
    // What waits of files is asked for: it may have been forgotten since.
    const bool filesWait = status.files.toSend > 0;
    add(facts.stopped == sync::PushOutcome::Quota || (filesWait && facts.filesStopped == sync::PushOutcome::Quota),
        SyncNoticeKind::QuotaReached);
    add(filesWait && facts.filesStopped == sync::PushOutcome::TooLarge, SyncNoticeKind::FilesNotTaken);
    add(facts.stopped == sync::PushOutcome::Refused || facts.stopped == sync::PushOutcome::TooLarge,
        SyncNoticeKind::NotTaken);
    add(facts.failed == ErrorCode::AuthFailed && !facts.removed, SyncNoticeKind::OtherServer);
}

bool isHere(const sync::VaultAccount& account, const DeviceId& holder) {
    const auto found = account.membership().holders().find(holder);
    return found != account.membership().holders().end() && !found->second.cut;
}

Result<std::optional<SyncArrival>> arrivalIn(store::Database& database) {
    HEARTH_TRY(const std::int64_t of, sync::stateOf(database, sync::kSnapshotChunks));
    if (of == 0) return std::optional<SyncArrival>();
    HEARTH_TRY(const std::int64_t here, sync::stateOf(database, sync::kSnapshotNext));
    HEARTH_TRY(const std::int64_t usable, sync::stateOf(database, sync::kSnapshotUsable));
    return std::optional(SyncArrival{here, of, here >= usable});
}

SyncState stateOf(const SyncStatus& status, const SyncFacts& facts) {
    const bool wanted =
        std::ranges::any_of(status.notices, [](const SyncNotice& notice) { return wantsPerson(notice.kind); });
    if (wanted) return SyncState::Attention;
    if (facts.failed) return SyncState::Offline;
    const bool waits = status.pending > 0 || status.files.toSend > 0 || status.arriving || !facts.metAt;
    return waits ? SyncState::Waiting : SyncState::Synced;
}

}  // namespace

std::string_view syncStateName(SyncState state) {
    constexpr auto kNames = std::to_array<std::string_view>({"off", "synced", "waiting", "offline", "attention"});
    return kNames[static_cast<std::size_t>(state)];
}

std::string_view syncNoticeName(SyncNoticeKind kind) {
    constexpr auto kNames = std::to_array<std::string_view>(
        {"withheld", "forked", "needsConsent", "clockAhead", "revoked", "renewed", "serverForgot", "quotaReached",
         "newerProgram", "missingKey", "unreadable", "notTaken", "filesNotTaken", "otherServer", "phraseUsed",
         "contentsGone", "snapshotWrong"});
    return kNames[static_cast<std::size_t>(kind)];
}

bool wantsPerson(SyncNoticeKind kind) {
    switch (kind) {
        case SyncNoticeKind::ClockAhead:
        case SyncNoticeKind::Renewed:
        case SyncNoticeKind::ServerForgot:
        case SyncNoticeKind::MissingKey:
        case SyncNoticeKind::PhraseUsed:
        case SyncNoticeKind::ContentsGone:
        case SyncNoticeKind::SnapshotWrong: return false;
        default: return true;
    }
}

Result<SyncFacts> SyncFacts::read(store::Database& database) {
    SyncFacts facts;
    HEARTH_TRY(auto row, database.query("SELECT value FROM vault_info WHERE name = ?1", kMeeting));
    HEARTH_TRY(const bool found, row.step());
    const auto stored = found ? parseJson(row.text(0)) : Result<Json>(Json());
    if (!stored.ok() || !stored->is_object()) return facts;
    facts.metAt = timeFrom(*stored, "metAt");
    facts.renewedAt = timeFrom(*stored, "renewedAt");
    facts.forgotAt = timeFrom(*stored, "forgotAt");
    facts.removed = boolAt(*stored, "removed", false);
    if (const auto used = DeviceId::parse(stringAt(*stored, "phraseUsed").value_or("")); used.ok())
        facts.phraseUsed = *used;
    facts.minutesOff = static_cast<std::int64_t>(numberAt(*stored, "minutesOff").value_or(0));
    const std::string failed = stringAt(*stored, "failed").value_or("");
    if (!failed.empty())
        facts.failed = failed == errorCodeName(ErrorCode::AuthFailed) ? ErrorCode::AuthFailed : ErrorCode::Unavailable;
    facts.stopped = stopNamed(stringAt(*stored, "stopped").value_or(""));
    facts.filesStopped = stopNamed(stringAt(*stored, "filesStopped").value_or(""));
    return facts;
}

Status SyncFacts::write(store::Database& database) const {
    const Json value = {{"metAt", timeJson(metAt)},
                        {"renewedAt", timeJson(renewedAt)},
                        {"forgotAt", timeJson(forgotAt)},
                        {"removed", removed},
                        {"minutesOff", minutesOff},
                        {"phraseUsed", phraseUsed ? Json(phraseUsed->text()) : Json()},
                        {"failed", failed ? Json(errorCodeName(*failed)) : Json()},
                        {"stopped", stopJson(stopped)},
                        {"filesStopped", stopJson(filesStopped)}};
    return database.run(
        "INSERT INTO vault_info(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        kMeeting, dumpJson(value));
}

void SyncFacts::note(const sync::SyncReport& report, std::optional<Timestamp> serverTime, Timestamp now) {
    failed.reset();
    metAt = now;
    stopped = report.stopped;
    removed = report.standing == sync::Standing::Removed;
    if (report.renewed) renewedAt = now;
    if (report.serverForgot) forgotAt = now;
    minutesOff = serverTime ? std::abs(now.since(*serverTime)) / kMinute : 0;
}

Status noteFilesStopped(store::Vault& vault, std::optional<sync::PushOutcome> stopped) {
    HEARTH_TRY(const SyncFacts known, vault.read(SyncFacts::read));
    if (known.filesStopped == stopped) return {};
    return vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(SyncFacts facts, SyncFacts::read(database));
        facts.filesStopped = stopped;
        return facts.write(database);
    });
}

std::string deviceNameSetting(const DeviceId& device) { return "devices/" + device.text() + "/name"; }
std::string deviceProgramSetting(const DeviceId& device) { return "devices/" + device.text() + "/program"; }

Result<SyncStatus> readSyncStatus(store::Database& database, const sync::VaultAccount* account, Timestamp now) {
    SyncStatus status;
    if (account == nullptr) return status;
    HEARTH_TRY(const SyncFacts facts, SyncFacts::read(database));
    HEARTH_TRY(status.pending, pendingChanges(database));
    HEARTH_TRY(status.files, countFiles(database));
    HEARTH_TRY(const sync::Cursor cursor, sync::cursorOf(database));
    status.head = cursor.position;
    status.server = account->server().url;
    status.lastMet = facts.metAt;
    HEARTH_TRY(status.arriving, arrivalIn(database));
    addFacts(facts, now, status);
    if (facts.phraseUsed && isHere(*account, *facts.phraseUsed)) status.notices.push_back({SyncNoticeKind::PhraseUsed});
    HEARTH_TRY_STATUS(addWaiting(database, status));
    HEARTH_TRY_STATUS(addErasing(database, status));
    HEARTH_TRY_STATUS(addDevices(database, *account, status));
    status.state = stateOf(status, facts);
    return status;
}

Result<bool> hasUnsealed(store::Database& database) {
    HEARTH_TRY(const std::int64_t sealed, sync::stateOf(database, sync::kSealedTo));
    HEARTH_TRY(const std::int64_t any,
               database.integer("SELECT EXISTS(SELECT 1 FROM sync_cells WHERE local_seq > ?1 AND origin = 0) OR "
                                "EXISTS(SELECT 1 FROM sync_tombstones WHERE local_seq > ?1 AND origin = 0)",
                                sealed));
    return any != 0;
}

Result<bool> hasUnread(store::Database& database, std::uint64_t head) {
    HEARTH_TRY(const sync::Cursor cursor, sync::cursorOf(database));
    if (head <= cursor.position) return false;
    const auto unread = static_cast<std::int64_t>(std::min(head - cursor.position, kMostOwn));
    HEARTH_TRY(const std::int64_t own,
               database.integer("SELECT count(*) FROM (SELECT position FROM sync_outbox ORDER BY seq DESC LIMIT ?1) "
                                "WHERE position > ?2 AND position <= ?3",
                                unread, static_cast<std::int64_t>(cursor.position), static_cast<std::int64_t>(head)));
    return static_cast<std::uint64_t>(own) < head - cursor.position;
}

Result<bool> isWhole(store::Database& database) {
    HEARTH_TRY(const std::int64_t waits,
               database.integer("SELECT EXISTS(SELECT 1 FROM sync_inbox WHERE why IN (?1, ?2, ?3))",
                                static_cast<int>(Waiting::Gap), static_cast<int>(Waiting::Member),
                                static_cast<int>(Waiting::Key)));
    HEARTH_TRY(const std::int64_t arriving, sync::stateOf(database, sync::kSnapshotChunks));
    return waits == 0 && arriving == 0;
}

}  // namespace hearth::engine
