// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/sync_pairing.h"

#include "sync/server_connection.h"

namespace hearth::engine {

Result<Pairing::Stage> PairingRun::step() {
    if (m_member) return Stage::Done;
    const sync::PairingStage stage = side().step();
    if (side().words() && m_words.empty()) m_words.assign(side().words()->begin(), side().words()->end());
    switch (stage) {
        case sync::PairingStage::Ended: return sync::pairingError(*side().fault());
        case sync::PairingStage::Comparison: return Stage::Compare;
        case sync::PairingStage::OtherYes: return Stage::Agreed;
        case sync::PairingStage::OtherDevice:
            if (side().trouble()) return *side().trouble();
            return Stage::Waiting;
        case sync::PairingStage::Done: break;
    }
    HEARTH_TRY(const bool finished, finish());
    return finished ? Stage::Done : Stage::Agreed;
}

Result<std::unique_ptr<Pairing>> Inviting::begin(store::Vault& vault, Setup setup) {
    std::unique_ptr<Inviting> run(new Inviting(std::move(setup)));
    const sync::VaultAccount& account = *run->m_setup.account;
    const sync::ServerMoveRecord& server = account.server();
    HEARTH_TRY(run->m_side,
               sync::Inviter::begin(*account.keysOf(account.device()),
                                    {account.vault(), server.url, server.serverKey, run->m_setup.deviceName},
                                    run->m_rendezvous, vault.clock(), vault.random()));
    const crypto::SecretBytes text = run->m_side->code().text();
    run->m_code = std::string(asText(text.expose()));
    return std::unique_ptr<Pairing>(std::move(run));
}

Result<bool> Inviting::finish() {
    const sync::Arrival& arrival = m_side->arrival();
    HEARTH_TRY_STATUS(m_setup.admit(arrival));
    m_deviceName = arrival.deviceName;
    m_member = SyncMember{m_setup.account->vault(), arrival.device.keys.id()};
    return true;
}

std::unique_ptr<Pairing> Joining::begin(store::Vault& vault, Setup setup) {
    std::unique_ptr<Joining> run(new Joining(vault, std::move(setup)));
    run->m_side = sync::Joiner::begin(run->m_setup.keys, run->m_setup.deviceName, run->m_setup.code.clone(),
                                      run->m_rendezvous, vault.clock(), vault.random());
    return run;
}

/// The inviter's record comes to the server a moment after its yes came here.
Result<bool> Joining::finish() {
    const auto& joined = m_side->joined();
    const auto records = membershipRecords({*m_setup.http, joined.vault, m_setup.code.serverKey, m_setup.keys});
    const bool inTime = m_vault.clock().now() < m_side->expires();
    const bool notYet =
        !records.ok() && (records.error().code == ErrorCode::AuthFailed || records.error().code == ErrorCode::NotFound);
    if (notYet && inTime) return false;
    HEARTH_TRY_STATUS(records.ok() ? Status() : Status(records.error()));
    if (records->empty()) return fail(ErrorCode::AuthFailed, "the server's log does not begin as a vault's does");
    HEARTH_TRY(auto membership, sync::Membership::begin(records->front()));
    for (const Bytes& record : std::span(*records).subspan(1)) HEARTH_TRY_STATUS(membership.apply(record));
    const Status checked = sync::checkJoined(membership, joined, m_setup.keys.publicKeys());
    if (!checked.ok() && checked.error().code == ErrorCode::NotFound && inTime) return false;
    HEARTH_TRY_STATUS(checked);
    HEARTH_TRY_STATUS(m_setup.enter(m_setup.keys, *records, {m_setup.code.serverUrl, m_setup.code.serverKey}));
    m_deviceName = m_setup.deviceName;
    m_member = SyncMember{joined.vault, m_setup.keys.id()};
    return true;
}

Result<std::vector<Bytes>> membershipRecords(const LogReader& reader) {
    const DeviceId self = reader.keys.id();
    const auto keysOf = [&](const DeviceId& device) { return device == self ? &reader.keys : nullptr; };
    sync::ServerConnection connection({reader.http, reader.vault, keysOf, reader.server});
    HEARTH_TRY(const sync::Hello hello, connection.hello(self, 0));
    if (hello.revoked) return fail(ErrorCode::AuthFailed, "this device was removed from the account");
    std::vector<Bytes> records;
    for (std::uint64_t after = 0;;) {
        HEARTH_TRY(sync::LogPage page, connection.pull(after, hello.maxBytes));
        if (page.entries.empty()) return records;
        for (sync::LogEntry& entry : page.entries) {
            const auto header = sync::decodeHeader(entry.envelope);
            if (header.ok() && header->kind == sync::EnvelopeKind::Membership)
                records.push_back(std::move(entry.envelope));
            after = entry.position;
        }
    }
}

}  // namespace hearth::engine
