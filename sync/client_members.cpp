// SPDX-License-Identifier: AGPL-3.0-or-later
// The client's part in who belongs to a vault: it writes membership records, and a copied file's new identity is
// admitted by its former one.
#include "core/store/database.h"
#include "sync/client.h"

namespace hearth::sync {

namespace {

/// Others may be quicker with a membership record, so many times.
constexpr int kAttempts = 5;

/// Whether everything has to be read before it: who goes is cut off at the end of its chain, and nobody may begin an
/// epoch who does not hold the last one.
bool endsAnEpoch(const Proposal& proposal) {
    return std::holds_alternative<DropDevice>(proposal) || std::holds_alternative<DropMember>(proposal) ||
           std::holds_alternative<BeginEpoch>(proposal);
}

/// What waits for a yes was read, and so was what waits behind it.
constexpr const char* kUnread =
    "SELECT EXISTS(SELECT 1 FROM sync_inbox i WHERE why IN (?1, ?2) OR (why = ?3 AND NOT EXISTS(SELECT 1 FROM "
    "sync_inbox c WHERE c.device = i.device AND c.why = ?4)))";

void addTo(SyncReport& all, const SyncReport& one) {
    const SyncReport before = std::exchange(all, one);
    all.sent += before.sent;
    all.received.add(before.received);
    all.renewed = all.renewed || before.renewed;
    all.serverForgot = all.serverForgot || before.serverForgot;
    all.chunks += before.chunks;
}

}  // namespace

Status Client::everythingWasRead(const SyncReport& report) {
    std::int64_t unread = 0;
    HEARTH_TRY_STATUS(m_store.write([&](store::Database& database) -> Status {
        HEARTH_TRY(unread, database.integer(kUnread, static_cast<int>(Waiting::Member), static_cast<int>(Waiting::Key),
                                            static_cast<int>(Waiting::Gap), static_cast<int>(Waiting::Consent)));
        return {};
    }));
    if (unread != 0 || report.outOfOrder || !report.withheld.empty())
        return fail(ErrorCode::Unavailable, "not everything of the vault could be read");
    return {};
}

/// Writes the record behind everything else of this device's chain; false when it is so already.
Result<bool> Client::write(const Proposal& proposal) {
    bool written = false;
    HEARTH_TRY_STATUS(m_store.write([&](store::Database& database) -> Status {
        Outbox outbox(database, m_sealing);
        HEARTH_TRY(const Seen last, outbox.head());
        HEARTH_TRY(const auto record, m_sealing.propose(database, proposal, last));
        written = record.has_value();
        return written ? outbox.addRecord(*record) : Status();
    }));
    return written;
}

Result<SyncReport> Client::propose(const Proposal& proposal) {
    SyncReport report;
    for (int attempt = 0; attempt <= kAttempts; ++attempt) {
        // It sends what was written, and drops it when it no longer follows the last record.
        HEARTH_TRY(const SyncReport met, meet());
        addTo(report, met);
        if (report.stopped) return report;
        if (endsAnEpoch(proposal)) HEARTH_TRY_STATUS(everythingWasRead(report));
        HEARTH_TRY(const bool written, write(proposal));
        if (!written) return report;
    }
    // The last one was not sent any more.
    const Status dropped = m_store.write([&](store::Database& database) -> Status {
        Outbox outbox(database, m_sealing);
        HEARTH_TRY(const Seen last, outbox.head());
        return outbox.dropRecord(last.sequence);
    });
    HEARTH_TRY_STATUS(dropped);
    return fail(ErrorCode::Conflict, "others were quicker each time");
}

/// The former identity's last word: it admits the one that took its place. Nothing of it is kept here before it is in
/// the log; a record that was sent and not answered comes with the log, and then nothing more is to be done.
Status Client::beAdmitted(const Hello& hello, Inbox& inbox, SyncReport& report) {
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        HEARTH_TRY_STATUS(pull(hello, inbox, report));
        std::optional<Sealed> record;
        HEARTH_TRY_STATUS(m_store.write([&](store::Database& database) -> Status {
            HEARTH_TRY(record, m_sealing.introduce(database));
            return {};
        }));
        if (!record) return {};
        const ByteView envelope = record->envelope;
        HEARTH_TRY(const auto results, m_transport.push({&envelope, 1}));
        if (results.size() != 1) return fail(ErrorCode::Corrupt, "the server's answer is not whole");
        const PushOutcome outcome = results.front().outcome;
        // Another copy was quicker, or was at work meanwhile: what it wrote is read first.
        const bool passes =
            outcome == PushOutcome::Conflict || outcome == PushOutcome::Fork || outcome == PushOutcome::Gap;
        if (outcome == PushOutcome::Stored || passes) continue;
        report.stopped = outcome;
        if (outcome == PushOutcome::Revoked) report.standing = Standing::Removed;
        return {};
    }
    report.stopped = PushOutcome::Conflict;
    return {};
}

}  // namespace hearth::sync
