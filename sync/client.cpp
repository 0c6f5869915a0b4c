// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/client.h"

#include <algorithm>

#include "core/store/database.h"
#include "core/store/schema.h"
#include "sync/envelope.h"
#include "sync/forget_marks.h"
#include "sync/snapshot_intake.h"
#include "sync/snapshot_witness.h"
#include "sync/withheld.h"

namespace hearth::sync {

namespace {

/// A copied file found out in the middle is renewed and begins again, so many times at most; one for its admission.
constexpr int kRounds = 5;
/// So many envelopes are looked at for one that has or has not been left without its body: others are records.
constexpr std::uint64_t kSeenAtOnce = 16;
constexpr std::size_t kSeenBytes = std::size_t{16} << 10;
constexpr int kLooks = 16;

}  // namespace

Result<std::unique_ptr<Client>> Client::start(SyncStore& store, Sealing& sealing, SyncTransport& transport,
                                              const ClientOptions& options) {
    std::optional<store::MergePlan> plan;
    bool isUpdated = false;
    const Status stored = store.write([&](store::Database& database) -> Status {
        HEARTH_TRY(plan, store::MergePlan::make(database, options.known));
        const auto tryAgain = [&](store::KeptWhy why) -> Status {
            HEARTH_TRY(const auto merged, store::Merger::applyKept(database, *plan, sealing.device(), why));
            return merged.applied + merged.forgotten > 0 ? store.merged(database, merged) : Status();
        };
        HEARTH_TRY_STATUS(tryAgain(store::KeptWhy::Newer));
        HEARTH_TRY(const std::int64_t schema, stateOf(database, kSchemaSeen));
        HEARTH_TRY(const std::int64_t rules, stateOf(database, kRulesSeen));
        isUpdated = schema != store::kSchemaVersion;
        if (isUpdated || rules != store::kMergeRules) HEARTH_TRY_STATUS(tryAgain(store::KeptWhy::Refused));
        HEARTH_TRY_STATUS(setState(database, kRulesSeen, store::kMergeRules));
        return setState(database, kSchemaSeen, store::kSchemaVersion);
    });
    HEARTH_TRY_STATUS(stored);
    std::unique_ptr<Client> client(new Client(store, sealing, transport, options, std::move(*plan)));
    // What an earlier version of this program could not read, this one may.
    if (isUpdated) HEARTH_TRY_STATUS(Inbox(store, sealing, client->m_plan).retry(Waiting::Newer));
    return client;
}

Result<std::int64_t> Client::state(std::string_view name) {
    std::int64_t value = 0;
    HEARTH_TRY_STATUS(m_store.write([&](store::Database& database) -> Status {
        HEARTH_TRY(value, stateOf(database, name));
        return {};
    }));
    return value;
}

std::uint64_t Client::clearedPlace() const {
    const SnapshotSealing* sealing = m_options.snapshots.sealing;
    const auto cleared = sealing == nullptr ? std::optional<Cleared>() : sealing->cleared();
    return cleared ? cleared->place : 0;
}

/// Says who we are, and whether the server is the one we knew.
Result<Hello> Client::greet(SyncReport& report) {
    Cursor cursor;
    std::optional<IdBytes> known;
    const Status asked = m_store.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(m_sealing.refresh(database));
        HEARTH_TRY(cursor, cursorOf(database));
        HEARTH_TRY(known, incarnationOf(database));
        HEARTH_TRY(const auto merged, store::Merger::applyWaiting(database, m_plan, m_sealing.device()));
        return merged.applied > 0 ? m_store.merged(database, merged) : Status();
    });
    HEARTH_TRY_STATUS(asked);
    HEARTH_TRY(Hello hello, m_transport.hello(m_sealing.former().value_or(m_sealing.device()), cursor.position));
    if (hello.revoked) return hello;
    const bool same = known == hello.incarnation && (cursor.position == 0 || hello.atCursor == cursor.hash);
    if (same) return hello;
    const Status stored = m_store.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(setIncarnation(database, hello.incarnation));
        // Absence on a server never means delete: what it lost it is told again, and its log is read from the start.
        HEARTH_TRY_STATUS(setCursor(database, {}));
        HEARTH_TRY_STATUS(forgetDamaged(database));
        HEARTH_TRY_STATUS(setState(database, kCatchUp, 0));
        HEARTH_TRY_STATUS(SnapshotIntake::forget(database));
        HEARTH_TRY_STATUS(noteOtherLog(database, hello.head));
        return Outbox(database, m_sealing).sendAgainAfter(hello.mine ? hello.mine->sequence : 0);
    });
    HEARTH_TRY_STATUS(stored);
    report.serverForgot = known.has_value();
    return hello;
}

/// The server's end of this device's chain must be an envelope that was sealed here.
Status Client::compareChains(const Hello& hello, SyncReport& report) {
    bool foreign = false;
    const Status compared = m_store.write([&](store::Database& database) -> Status {
        Outbox outbox(database, m_sealing);
        const std::uint64_t there = hello.mine ? hello.mine->sequence : 0;
        if (there > 0) {
            HEARTH_TRY(const auto hash, outbox.hashOf(there));
            foreign = hash != hello.mine->hash;
        }
        if (foreign) return {};
        HEARTH_TRY(const Seen acknowledged, outbox.acknowledged());
        report.serverForgot = report.serverForgot || acknowledged.sequence > there;
        HEARTH_TRY_STATUS(outbox.sendAgainAfter(there));
        HEARTH_TRY(m_recordWaits, outbox.recordWaits());
        return {};
    });
    HEARTH_TRY_STATUS(compared);
    return foreign ? renew(hello, report) : Status();
}

Status Client::renew(const Hello& hello, SyncReport& report) {
    report.renewed = true;
    return m_store.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(Outbox(database, m_sealing).renew());
        HEARTH_TRY_STATUS(SnapshotIntake::forget(database));
        // What the former identity wrote since comes first: some of it may be what is unsent here.
        HEARTH_TRY_STATUS(setCursor(database, {}));
        HEARTH_TRY_STATUS(forgetDamaged(database));
        return setState(database, kCatchUp, static_cast<std::int64_t>(hello.head));
    });
}

Status Client::sealAll() {
    if (m_sealing.standing() != Standing::Writes) return {};
    for (bool more = true; more;) {
        HEARTH_TRY_STATUS(m_store.write([&](store::Database& database) -> Status {
            HEARTH_TRY(const std::int64_t catchUp, stateOf(database, kCatchUp));
            HEARTH_TRY(const std::int64_t cursor, stateOf(database, kCursor));
            HEARTH_TRY(const bool arriving, SnapshotIntake::isUnderWay(database));
            if (cursor < catchUp || arriving) {
                more = false;
                return {};
            }
            HEARTH_TRY(more, Outbox(database, m_sealing).sealNext(m_options.limits, m_options.known));
            return {};
        }));
    }
    return {};
}

/// An envelope that was sent from here and stands next in the log need not come back to be read.
Status Client::readOwn(store::Database& database, std::uint64_t sequence, std::uint64_t position) {
    HEARTH_TRY(const Cursor cursor, cursorOf(database));
    if (cursor.position + 1 != position) return {};
    HEARTH_TRY(const auto hash, Outbox(database, m_sealing).hashOf(sequence));
    return hash ? setCursor(database, {position, *hash}) : Status();
}

Status Client::noteOutcome(const Outgoing& sent, const PushResult& result, SyncReport& report) {
    switch (result.outcome) {
        case PushOutcome::Stored:
            ++report.sent;
            return m_store.write([&](store::Database& database) -> Status {
                HEARTH_TRY_STATUS(Outbox(database, m_sealing).markStored(sent.sequence, result.position));
                if (!isRecord(sent.envelope)) return readOwn(database, sent.sequence, result.position);
                // If it cannot be taken yet, the log says when.
                (void)m_sealing.admit(database, sent.envelope).ok();
                return {};
            });
        case PushOutcome::Gap:
            if (result.expected < sent.sequence)
                HEARTH_TRY_STATUS(m_store.write([&](store::Database& database) {
                    return Outbox(database, m_sealing).sendAgainAfter(result.expected == 0 ? 0 : result.expected - 1);
                }));
            break;
        case PushOutcome::StaleEpoch:
            HEARTH_TRY_STATUS(m_store.write(
                [&](store::Database& database) { return Outbox(database, m_sealing).unsealAfter(sent.sequence - 1); }));
            break;
        case PushOutcome::Conflict:
            HEARTH_TRY_STATUS(m_store.write(
                [&](store::Database& database) { return Outbox(database, m_sealing).dropRecord(sent.sequence); }));
            break;
        case PushOutcome::Revoked: report.standing = Standing::Removed; break;
        default: break;
    }
    report.stopped = result.outcome;
    return {};
}

Status Client::push(const Hello& hello, SyncReport& report) {
    while (!report.stopped) {
        std::vector<Outgoing> waiting;
        HEARTH_TRY_STATUS(m_store.write([&](store::Database& database) -> Status {
            HEARTH_TRY(waiting, Outbox(database, m_sealing).unsent(hello.maxEnvelopes, hello.maxBytes));
            return {};
        }));
        if (waiting.empty()) return {};
        std::vector<ByteView> envelopes;
        for (const Outgoing& each : waiting) envelopes.emplace_back(each.envelope);
        HEARTH_TRY(const auto results, m_transport.push(envelopes));
        if (results.size() != waiting.size()) return fail(ErrorCode::Corrupt, "the server's answer is not whole");
        for (std::size_t i = 0; i < waiting.size() && !report.stopped; ++i)
            HEARTH_TRY_STATUS(noteOutcome(waiting[i], results[i], report));
    }
    return {};
}

/// What the server has emptied stands in a snapshot: that is taken once, and where there is none the log goes on
/// without its contents.
Status Client::read(std::span<const LogEntry> entries, Inbox& inbox, SyncReport& report, bool& mayJump) {
    while (!entries.empty()) {
        HEARTH_TRY(const std::size_t there,
                   mayJump ? inbox.beforeEmptied(entries) : Result<std::size_t>(entries.size()));
        if (there == 0) {
            mayJump = false;
            HEARTH_TRY(const bool jumped, jumpTo(entries.front().position, report));
            if (jumped) return {};
            continue;
        }
        HEARTH_TRY(const std::size_t taken, inbox.receive(entries.first(there)));
        entries = entries.subspan(taken);
    }
    return {};
}

/// Whether a snapshot stands for the log up to there now.
Result<bool> Client::jumpTo(std::uint64_t place, SyncReport& report) {
    HEARTH_TRY(const std::int64_t refused, state(kSnapshotRefused));
    if (SnapshotIntake::wasRefusedJustNow(refused, m_store.clock().now())) return false;
    HEARTH_TRY_STATUS(takeSnapshot(place, report));
    HEARTH_TRY(const std::int64_t cursor, state(kCursor));
    return static_cast<std::uint64_t>(cursor) >= place;
}

Status Client::pull(const Hello& hello, Inbox& inbox, SyncReport& report) {
    bool mayJump = m_options.snapshots.shelf != nullptr;
    for (;;) {
        HEARTH_TRY(const std::int64_t cursor, state(kCursor));
        const auto after = static_cast<std::uint64_t>(cursor);
        HEARTH_TRY(const LogPage page, m_transport.pull(after, hello.maxBytes));
        // A log has no holes. What stands elsewhere is asked for again.
        std::size_t next = 0;
        while (next < page.entries.size() && page.entries[next].position == after + next + 1) ++next;
        HEARTH_TRY_STATUS(read(std::span(page.entries).first(next), inbox, report, mayJump));
        if (next > 0) continue;
        report.outOfOrder = page.head > after;
        break;
    }
    HEARTH_TRY_STATUS(askAgain(hello, inbox));
    HEARTH_TRY_STATUS(inbox.retry(Waiting::Member));
    HEARTH_TRY_STATUS(inbox.retry(Waiting::Key));
    HEARTH_TRY_STATUS(inbox.retry(Waiting::Gap));
    return seeWhetherEmptied();
}

/// For what came damaged, a run of places with each request. What the server gives of other places is left alone.
Status Client::askAgain(const Hello& hello, Inbox& inbox) {
    std::vector<DamagedPlace> places;
    HEARTH_TRY_STATUS(m_store.write([&](store::Database& database) -> Status {
        HEARTH_TRY(places, placesToAskAgain(database, m_store.clock().now()));
        return {};
    }));
    std::size_t next = 0;
    for (std::size_t asked = 0; asked < kAskedAtOnce && next < places.size(); ++asked) {
        const std::size_t first = next;
        std::size_t end = first;
        std::size_t bytes = 1;
        while (end < places.size() && places[end].position == places[first].position + (end - first) &&
               bytes < hello.maxBytes)
            bytes += places[end++].bytes;
        const auto page = m_transport.pull(places[first].position - 1, std::min(bytes, hello.maxBytes));
        // The log does not come so far any more.
        if (!page.ok() && page.error().code == ErrorCode::NotFound) return {};
        if (!page.ok()) return page.error();
        for (const LogEntry& entry : page->entries) {
            if (next == end || entry.position != places[next].position) break;
            HEARTH_TRY_STATUS(inbox.takeAgain(entry));
            ++next;
        }
        if (next == first) ++next;
    }
    return {};
}

/// Whether the operation at `end`, or the last one before it, comes without its body; no where it cannot be told.
Result<bool> Client::isEmptyAt(std::uint64_t end) {
    bool any = false;
    for (int looks = 0; end > 0 && !any; ++looks) {
        if (looks == kLooks) return false;
        const std::uint64_t before = end > kSeenAtOnce ? end - kSeenAtOnce : 0;
        for (std::uint64_t after = before; after < end;) {
            HEARTH_TRY(const LogPage page, m_transport.pull(after, kSeenBytes));
            const std::uint64_t from = after;
            for (const LogEntry& entry : page.entries) {
                if (entry.position <= after || entry.position > end) break;
                after = entry.position;
                const auto inspected = m_sealing.inspect(entry.envelope);
                if (!inspected.ok() || inspected->header.kind != EnvelopeKind::Operations) continue;
                if (!inspected->hollow) return false;
                any = true;
            }
            if (after == from) return false;
        }
        end = before;
    }
    return true;
}

/// A server leaves out the bodies from the first one on, so the last place at which something was forgotten says it.
Status Client::seeWhetherEmptied() {
    std::uint64_t place = 0;
    HEARTH_TRY_STATUS(m_store.read([&](store::Database& database) -> Status {
        HEARTH_TRY(place, placeToSeeEmpty(database, clearedPlace()));
        return {};
    }));
    if (place == 0) return {};
    const auto empty = isEmptyAt(place);
    // The log does not come so far any more.
    if (!empty.ok()) return empty.error().code == ErrorCode::NotFound ? Status() : Status(empty.error());
    if (!*empty) return {};
    return m_store.write([&](store::Database& database) { return noteSeenEmpty(database, place); });
}

/// What is not as it should be, for the status.
Status Client::look(SyncReport& report) {
    return m_store.write([&](store::Database& database) -> Status {
        const auto waiting = [&](Waiting why) {
            return database.integer("SELECT count(*) FROM sync_inbox WHERE why = ?1", static_cast<int>(why));
        };
        HEARTH_TRY(const std::int64_t consent, waiting(Waiting::Consent));
        HEARTH_TRY(const std::int64_t forked, waiting(Waiting::Fork));
        report.waitForConsent = static_cast<std::size_t>(consent);
        report.forked = static_cast<std::size_t>(forked);
        HEARTH_TRY(report.withheld, withheldDevices(database));
        return {};
    });
}

Result<bool> Client::awaitsSnapshot() {
    bool awaits = false;
    if (m_options.snapshots.shelf == nullptr) return awaits;
    HEARTH_TRY_STATUS(m_store.write([&](store::Database& database) -> Status {
        HEARTH_TRY(const bool due, SnapshotIntake::isDue(database, m_store.clock().now()));
        HEARTH_TRY(const bool underWay, SnapshotIntake::isUnderWay(database));
        awaits = due || underWay;
        return {};
    }));
    return awaits;
}

Status Client::takeSnapshot(std::uint64_t place, SyncReport& report) {
    SnapshotIntake intake({m_store, m_sealing, m_transport, m_options.snapshots, m_plan});
    HEARTH_TRY(const Taken taken, intake.run(place));
    report.chunks += taken.chunks;
    if (taken.refused) report.snapshotRefused = taken.refused;
    return {};
}

/// One round; whether another one has to follow.
Result<bool> Client::meetOnce(Inbox& inbox, SyncReport& report) {
    report.stopped.reset();
    HEARTH_TRY(const Hello hello, greet(report));
    report.standing = hello.revoked ? Standing::Removed : m_sealing.standing();
    if (report.standing == Standing::Removed) {
        report.stopped = PushOutcome::Revoked;
        return false;
    }
    if (m_sealing.former()) {
        HEARTH_TRY_STATUS(beAdmitted(hello, inbox, report));
        return !report.stopped;
    }
    HEARTH_TRY_STATUS(compareChains(hello, report));
    if (m_sealing.former()) return true;
    // Alone, so that what follows it is sealed when it is known whether it stands.
    if (m_recordWaits) HEARTH_TRY_STATUS(push(hello, report));
    // Before anything is sealed: whoever has written is not new.
    HEARTH_TRY(const bool awaits, awaitsSnapshot());
    // Sealed before anything is merged, so that whatever loses here was told to the others.
    if (!report.stopped) HEARTH_TRY_STATUS(sealAll());
    HEARTH_TRY(const std::int64_t missing, state(kMissingTo));
    if (awaits) HEARTH_TRY_STATUS(takeSnapshot(static_cast<std::uint64_t>(missing), report));
    HEARTH_TRY_STATUS(pull(hello, inbox, report));
    bool copied = inbox.foundCopy();
    if (!copied) {
        if (!report.stopped) HEARTH_TRY_STATUS(sealAll());
        if (!report.stopped) HEARTH_TRY_STATUS(push(hello, report));
        copied = report.stopped == PushOutcome::Fork;
    }
    if (copied) HEARTH_TRY_STATUS(renew(hello, report));
    if (!report.stopped && !copied && !report.beganEpoch && m_sealing.needed()) {
        // Once a meeting: whoever locks others out again and again is not fought, but removed.
        HEARTH_TRY(report.beganEpoch, write(*m_sealing.needed()));
        return report.beganEpoch;
    }
    return copied || report.stopped == PushOutcome::Gap || report.stopped == PushOutcome::StaleEpoch ||
           report.stopped == PushOutcome::Conflict;
}

Result<SyncReport> Client::meet() {
    SyncReport report;
    Inbox inbox(m_store, m_sealing, m_plan);
    for (int round = 0; round < kRounds; ++round) {
        HEARTH_TRY(const bool again, meetOnce(inbox, report));
        if (!again) break;
    }
    if (report.standing != Standing::Removed) report.standing = m_sealing.standing();
    report.received = inbox.received();
    HEARTH_TRY_STATUS(look(report));
    return report;
}

Result<bool> Client::keepSnapshot() {
    if (m_options.snapshots.shelf == nullptr) return false;
    return SnapshotMaker(m_store, m_sealing, m_options.snapshots, m_options.known).makeIfDue();
}

Result<std::optional<Proposal>> Client::checkSnapshot() {
    m_dispute.reset();
    if (m_options.snapshots.shelf == nullptr) return std::optional<Proposal>();
    SnapshotWitness witness({m_store, m_sealing, m_transport, m_options.snapshots, m_plan});
    HEARTH_TRY(const auto right, witness.lookIfDue());
    m_dispute = witness.dispute();
    return right ? std::optional<Proposal>(ClearLog{*right}) : std::nullopt;
}

Status Client::consent() {
    Inbox inbox(m_store, m_sealing, m_plan);
    return inbox.consent();
}

}  // namespace hearth::sync
