// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/inbox.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "core/store/database.h"
#include "sync/envelope.h"
#include "sync/forget_marks.h"
#include "sync/outbox.h"
#include "sync/snapshot_intake.h"
#include "sync/withheld.h"

namespace hearth::sync {

namespace {

/// A batch that deletes so many rows of a table, and so great a part of it, waits for a yes.
constexpr std::int64_t kManyRows = 50;
constexpr std::int64_t kPartOfAll = 5;

/// Read in one transaction: a durable commit costs more than most envelopes, and whoever writes meanwhile waits for it.
constexpr std::size_t kEnvelopesAtOnce = 256;
constexpr std::size_t kBytesAtOnce = std::size_t{256} << 10;

struct Held {
    std::uint64_t position;
    Bytes envelope;
};

template <typename... Values>
Result<std::vector<Held>> heldWhere(store::Database& database, std::string_view sql, const Values&... values) {
    std::vector<Held> held;
    HEARTH_TRY(auto rows, database.query(sql, values...));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return held;
        const ByteView envelope = rows.blob(1);
        held.push_back({static_cast<std::uint64_t>(rows.integer(0)), Bytes(envelope.begin(), envelope.end())});
    }
}

void addTo(store::Merged& all, const store::Merged& one) {
    all.applied += one.applied;
    all.older += one.older;
    all.kept += one.kept;
    all.refused += one.refused;
    all.forgotten += one.forgotten;
    all.lost += one.lost;
}

/// How many of them one transaction holds.
std::size_t atOnce(std::span<const LogEntry> entries) {
    std::size_t bytes = 0;
    std::size_t count = 0;
    while (count < entries.size() && count < kEnvelopesAtOnce && (count == 0 || bytes < kBytesAtOnce))
        bytes += entries[count++].envelope.size();
    return count;
}

Status forgetHeld(store::Database& database, std::uint64_t position) {
    return database.run("DELETE FROM sync_inbox WHERE position = ?1", static_cast<std::int64_t>(position));
}

}  // namespace

void Received::add(const Received& other) {
    envelopes += other.envelopes;
    hollow += other.hollow;
    addTo(merged, other.merged);
}

Result<std::size_t> Inbox::receive(std::span<const LogEntry> entries) {
    const auto now = entries.first(atOnce(entries));
    std::set<IdBytes> advanced;
    const Status stored = m_store.write([&](store::Database& database) -> Status {
        for (const LogEntry& entry : now) {
            m_advanced.reset();
            HEARTH_TRY_STATUS(take(database, entry.position, entry.envelope, Turn::First));
            if (m_advanced) advanced.insert(*m_advanced);
        }
        return setCursor(database, {now.back().position, envelopeHash(now.back().envelope)});
    });
    HEARTH_TRY_STATUS(stored);
    for (const IdBytes& device : advanced) HEARTH_TRY_STATUS(followUp(device));
    return now.size();
}

Result<std::size_t> Inbox::beforeEmptied(std::span<const LogEntry> entries) {
    std::size_t count = 0;
    bool isLacking = false;
    for (; count < entries.size() && !isLacking; ++count) {
        const auto inspected = m_sealing.inspect(entries[count].envelope);
        const bool foreign = inspected.ok() && inspected->hollow && inspected->header.device != m_sealing.device();
        if (!foreign) continue;
        HEARTH_TRY_STATUS(m_store.write([&](store::Database& database) -> Status {
            HEARTH_TRY(const std::int64_t read, database.integer("SELECT seq FROM sync_devices WHERE id = ?1",
                                                                 ByteView(inspected->header.device.bytes())));
            isLacking = inspected->header.sequence > static_cast<std::uint64_t>(read);
            return {};
        }));
    }
    return isLacking ? count - 1 : count;
}

/// What came before its turn: each in a transaction of its own.
Status Inbox::followUp(const IdBytes& device) {
    for (;;) {
        bool any = false;
        const Status stored = m_store.write([&](store::Database& database) -> Status {
            HEARTH_TRY(const auto next,
                       heldWhere(database,
                                 "SELECT i.position, i.envelope FROM sync_inbox i JOIN sync_devices d ON d.id = "
                                 "i.device WHERE i.device = ?1 AND i.seq = d.seq + 1 AND i.why = ?2 LIMIT 1",
                                 ByteView(device), static_cast<int>(Waiting::Gap)));
            if (next.empty()) return {};
            HEARTH_TRY_STATUS(forgetHeld(database, next.front().position));
            m_advanced.reset();
            HEARTH_TRY_STATUS(take(database, next.front().position, next.front().envelope, Turn::First));
            any = m_advanced.has_value();
            return {};
        });
        HEARTH_TRY_STATUS(stored);
        if (!any) return {};
    }
}

Status Inbox::takeAgain(const LogEntry& entry) {
    m_advanced.reset();
    const Status stored = m_store.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(take(database, entry.position, entry.envelope, Turn::First));
        HEARTH_TRY(const Cursor cursor, cursorOf(database));
        // By what was damaged there the log would be taken for another one.
        if (cursor.position == entry.position)
            HEARTH_TRY_STATUS(setCursor(database, {entry.position, envelopeHash(entry.envelope)}));
        return noteAskedAgain(database, entry.position, entry.envelope,
                              m_advanced ? ChainWent::On : ChainWent::Nowhere);
    });
    HEARTH_TRY_STATUS(stored);
    return m_advanced ? followUp(*m_advanced) : Status();
}

Status Inbox::retry(Waiting why) {
    std::vector<Held> held;
    HEARTH_TRY_STATUS(m_store.write([&](store::Database& database) -> Status {
        HEARTH_TRY(held, heldWhere(database,
                                   "SELECT position, envelope FROM sync_inbox WHERE why = ?1 ORDER BY seq, "
                                   "position",
                                   static_cast<int>(why)));
        return {};
    }));
    for (const Held& each : held) {
        m_advanced.reset();
        const Status stored = m_store.write([&](store::Database& database) -> Status {
            HEARTH_TRY_STATUS(forgetHeld(database, each.position));
            const Turn turn = why == Waiting::Consent ? Turn::Consented
                              : why == Waiting::Newer ? Turn::Counted
                                                      : Turn::First;
            return take(database, each.position, each.envelope, turn);
        });
        HEARTH_TRY_STATUS(stored);
        if (m_advanced) HEARTH_TRY_STATUS(followUp(*m_advanced));
    }
    return {};
}

Status Inbox::consent() {
    HEARTH_TRY_STATUS(m_store.keepCopy());
    return retry(Waiting::Consent);
}

Status Inbox::putAside(store::Database& database, std::uint64_t position, const IdBytes& device, std::uint64_t sequence,
                       const ChainHash& hash, Waiting why, ByteView envelope) {
    return database.run(
        "INSERT INTO sync_inbox(position, device, seq, hash, why, envelope) VALUES(?1, ?2, ?3, ?4, ?5, ?6) "
        "ON CONFLICT(position) DO UPDATE SET device = excluded.device, seq = excluded.seq, hash = excluded.hash, "
        "why = excluded.why, envelope = excluded.envelope",
        static_cast<std::int64_t>(position), ByteView(device), static_cast<std::int64_t>(sequence), ByteView(hash),
        static_cast<int>(why), envelope);
}

Status Inbox::take(store::Database& database, std::uint64_t position, ByteView envelope, Turn turn) {
    m_position = position;
    const auto inspected = m_sealing.inspect(envelope);
    if (!inspected.ok()) {
        // Nobody's, as far as can be told: it stands in no chain.
        const auto header = decodeHeader(envelope);
        const IdBytes device = header.ok() ? header->device.bytes() : IdBytes{};
        const Waiting why = inspected.error().code == ErrorCode::NotFound      ? Waiting::Member
                            : inspected.error().code == ErrorCode::Unsupported ? Waiting::Newer
                                                                               : Waiting::Refused;
        return putAside(database, position, device, header.ok() ? header->sequence : 0, {}, why, envelope);
    }
    if (inspected->header.device == m_sealing.device()) return ownEnvelope(database, *inspected, position, envelope);
    const IdBytes& device = inspected->header.device.bytes();
    HEARTH_TRY(const ChainHash start, m_sealing.chainStart(inspected->header.device));
    HEARTH_TRY(Head head, headOf(database, device, start));
    const bool counted = inspected->header.sequence <= head.applied.sequence;
    if (counted && turn != Turn::Counted) {
        // A replay, unless it is another one than the last of its chain.
        const bool other = inspected->header.sequence == head.applied.sequence && inspected->hash != head.applied.hash;
        if (!other) return {};
        return putAside(database, position, device, inspected->header.sequence, inspected->hash, Waiting::Fork,
                        envelope);
    }
    if (!counted && turn == Turn::Counted) turn = Turn::First;
    HEARTH_TRY(const Verdict verdict, judge(database, *inspected, envelope, head, turn));
    if (verdict.waits)
        HEARTH_TRY_STATUS(putAside(database, position, device, inspected->header.sequence, inspected->hash,
                                   *verdict.waits, envelope));
    if (!verdict.counts || counted) return {};
    head.applied = {inspected->header.sequence, inspected->hash};
    m_advanced = device;
    return database.run("UPDATE sync_devices SET seq = ?2, hash = ?3, last_seen_at = ?4 WHERE k = ?1", head.key,
                        static_cast<std::int64_t>(head.applied.sequence), ByteView(head.applied.hash),
                        m_store.clock().now());
}

/// An envelope of this identity: one that was sent from here, or the sign that this file is a copy.
Status Inbox::ownEnvelope(store::Database& database, const Inspected& inspected, std::uint64_t position,
                          ByteView envelope) {
    Outbox outbox(database, m_sealing);
    HEARTH_TRY(const auto hash, outbox.hashOf(inspected.header.sequence));
    if (hash != inspected.hash) {
        m_copied = true;
        return {};
    }
    HEARTH_TRY_STATUS(outbox.markStored(inspected.header.sequence, position));
    if (inspected.header.kind != EnvelopeKind::Membership) return {};
    // Taken when it was sent, unless this device died before the answer came.
    HEARTH_TRY(const auto waits, admit(database, envelope));
    return waits ? putAside(database, position, inspected.header.device.bytes(), inspected.header.sequence,
                            inspected.hash, *waits, envelope)
                 : Status();
}

/// Takes a membership record; gives why it waits, when it does. Errors: those of the database.
Result<std::optional<Waiting>> Inbox::admit(store::Database& database, ByteView envelope) {
    const Status admitted = m_sealing.admit(database, envelope);
    if (admitted.ok()) return std::optional<Waiting>();
    switch (admitted.error().code) {
        case ErrorCode::Conflict: return std::optional(Waiting::Member);
        case ErrorCode::Unsupported: return std::optional(Waiting::Newer);
        case ErrorCode::Corrupt:
        case ErrorCode::AuthFailed: return std::optional(Waiting::Refused);
        default: return admitted.error();
    }
}

Result<Inbox::Verdict> Inbox::judge(store::Database& database, const Inspected& inspected, ByteView envelope,
                                    const Head& head, Turn turn) {
    const EnvelopeHeader& header = inspected.header;
    const bool isRecord = header.kind == EnvelopeKind::Membership;
    // A manifest is in no chain; one that somebody put into the log takes nobody's place there.
    if (header.kind == EnvelopeKind::SnapshotManifest) return Verdict{Waiting::Refused, false};
    if (turn == Turn::Counted && !isRecord) return open(database, inspected, envelope, head, turn);
    if (turn != Turn::Counted && header.sequence > head.applied.sequence + 1) {
        // Who belongs to the vault does not wait for what its writer did before, such as what needs a yes: a record
        // has its own place, behind the record before it.
        if (isRecord) {
            HEARTH_TRY([[maybe_unused]] const auto waits, admit(database, envelope));
        }
        return Verdict{Waiting::Gap, false};
    }
    if (turn == Turn::Counted) {
        HEARTH_TRY(const auto waits, admit(database, envelope));
        return Verdict{waits, true};
    }
    if (header.previous != head.applied.hash) return Verdict{Waiting::Fork, false};
    const bool promisedOther = head.promised.sequence == header.sequence && head.promised.hash != inspected.hash;
    if (promisedOther) return Verdict{Waiting::Fork, false};
    if (isRecord) {
        HEARTH_TRY(const auto waits, admit(database, envelope));
        return Verdict{waits, waits != Waiting::Member};
    }
    return open(database, inspected, envelope, head, turn);
}

Result<Inbox::Verdict> Inbox::open(store::Database& database, const Inspected& inspected, ByteView envelope,
                                   const Head& head, Turn turn) {
    if (inspected.hollow) {
        ++m_received.hollow;
        HEARTH_TRY_STATUS(SnapshotIntake::noteMissing(database, m_position));
        return Verdict{std::nullopt, true};
    }
    const auto plain = m_sealing.open(envelope);
    if (!plain.ok())
        return plain.error().code == ErrorCode::NotFound ? Verdict{Waiting::Key, false}
                                                         : Verdict{Waiting::Refused, true};
    const auto batch = decodeBatch(*plain);
    if (!batch.ok())
        return Verdict{batch.error().code == ErrorCode::Unsupported ? Waiting::Newer : Waiting::Refused, true};
    if (turn != Turn::Consented) {
        HEARTH_TRY(const bool much, deletesMuch(database, *batch));
        if (much) return Verdict{Waiting::Consent, false};
    }
    HEARTH_TRY_STATUS(merge(database, inspected, *batch, head));
    return Verdict{std::nullopt, true};
}

Status Inbox::merge(store::Database& database, const Inspected& inspected, const Batch& batch, const Head& head) {
    store::Author author{inspected.header.device.bytes(), inspected.header.sequence, {}};
    for (const auto& [device, seen] : batch.seen) author.seen.emplace(device, seen.sequence);
    LogicalTime newest(0);
    {
        HEARTH_TRY(auto merger, store::Merger::begin(database, m_plan, m_sealing.device(), author));
        for (const Operation& operation : batch.operations) {
            HEARTH_TRY_STATUS(merger->apply(operation));
            newest = std::max(newest, operation.stamp);
        }
        HEARTH_TRY_STATUS(merger->finish());
        HEARTH_TRY_STATUS(m_store.merged(database, merger->merged()));
        addTo(m_received.merged, merger->merged());
    }
    ++m_received.envelopes;
    HEARTH_TRY_STATUS(noteForgetting(database, batch.operations, {m_position, m_plan.tables()}));
    HEARTH_TRY_STATUS(notePromises(database, batch));
    const Milliseconds ahead = newest.wall().milliseconds() - m_store.clock().now().milliseconds();
    return database.run("UPDATE sync_devices SET ahead_ms = ?2 WHERE k = ?1", head.key,
                        static_cast<std::int64_t>(std::max<Milliseconds>(0, ahead)));
}

/// Who writes says how far it has read the others: a server that keeps something back is found out.
Status Inbox::notePromises(store::Database& database, const Batch& batch) {
    for (const auto& [device, seen] : batch.seen) {
        if (device == m_sealing.device().bytes()) {
            Outbox outbox(database, m_sealing);
            HEARTH_TRY(const auto hash, outbox.hashOf(seen.sequence));
            if (hash != seen.hash) m_copied = true;
            continue;
        }
        HEARTH_TRY_STATUS(database.run(
            "UPDATE sync_devices SET promised_seq = ?2, promised_hash = ?3 WHERE id = ?1 AND promised_seq < ?2",
            ByteView(device), static_cast<std::int64_t>(seen.sequence), ByteView(seen.hash)));
    }
    return {};
}

Result<bool> Inbox::deletesMuch(store::Database& database, const Batch& batch) {
    std::map<std::uint16_t, std::set<IdBytes>> going;
    for (const Operation& operation : batch.operations) {
        const store::TablePlan* plan = m_plan.find(operation.table);
        if (plan == nullptr || plan->table->removal == store::Removal::MadeAgain) continue;
        const auto intoTrash = [&](const Cell& cell) {
            const auto* column = plan->column(cell.column);
            return column != nullptr && column->name == "deleted_at" && cell.value != Value();
        };
        const bool goes = operation.kind == OperationKind::Forget ||
                          (operation.kind == OperationKind::Update && std::ranges::any_of(operation.cells, intoTrash));
        if (goes) going[operation.table].insert(operation.row);
    }
    for (const auto& [table, rows] : going) {
        if (static_cast<std::int64_t>(rows.size()) < kManyRows) continue;
        std::int64_t here = 0;
        for (const IdBytes& row : rows) {
            HEARTH_TRY(const std::int64_t is,
                       database.integer("SELECT EXISTS(SELECT 1 FROM " + std::string(m_plan.find(table)->table->name) +
                                            " WHERE id = ?1)",
                                        ByteView(row)));
            here += is;
        }
        HEARTH_TRY(const std::int64_t all,
                   database.integer("SELECT count(*) FROM " + std::string(m_plan.find(table)->table->name)));
        if (here >= kManyRows && here * kPartOfAll >= all) return true;
    }
    return false;
}

}  // namespace hearth::sync
