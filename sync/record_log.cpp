// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/record_log.h"

#include <algorithm>

namespace hearth::sync {

namespace {

constexpr std::size_t kPageBytes = std::size_t{1} << 20;

}  // namespace

Status RecordLog::read(SyncTransport& transport) {
    HEARTH_TRY(const Hello hello, transport.hello(m_reader->id(), m_position));
    if (hello.revoked)
        return fail(ErrorCode::AuthFailed, "whoever reads this log does not belong to its vault any more");
    for (;;) {
        HEARTH_TRY(const LogPage page, transport.records(m_position, std::min(hello.maxBytes, kPageBytes)));
        if (page.entries.empty()) break;
        for (const LogEntry& entry : page.entries) {
            if (entry.position <= m_position) return fail(ErrorCode::Unavailable, "the server's log is out of order");
            HEARTH_TRY_STATUS(take(entry.envelope));
            m_position = entry.position;
        }
    }
    return m_membership ? Status() : Status(fail(ErrorCode::Corrupt, "a log without a first record"));
}

Status RecordLog::take(ByteView envelope) {
    const auto split = splitEnvelope(envelope);
    const auto* view = std::get_if<EnvelopeView>(&split);
    // What a newer program wrote, or what is damaged, is for the device to judge; only records count here.
    if (view == nullptr || view->header.kind != EnvelopeKind::Membership) return {};
    if (view->header.vault != m_vault) return fail(ErrorCode::Corrupt, "a record belongs to another vault");
    HEARTH_TRY(Membership next, m_membership ? Result<Membership>(*m_membership) : Membership::begin(envelope));
    const Status applied = m_membership ? next.apply(envelope) : Status();
    if (!applied.ok() && applied.error().code == ErrorCode::Conflict)
        return fail(ErrorCode::Unavailable, "the server keeps a record back");
    if (!applied.ok()) return applied.error();
    HEARTH_TRY(const MembershipRecord record, decodeRecord(view->body));
    HEARTH_TRY_STATUS(learnKeys(m_ring, next, record, *m_reader));
    m_membership = std::move(next);
    if (view->header.device == m_reader->id()) m_own = Seen{view->header.sequence, envelopeHash(*view)};
    m_records.emplace_back(envelope.begin(), envelope.end());
    return {};
}

}  // namespace hearth::sync
