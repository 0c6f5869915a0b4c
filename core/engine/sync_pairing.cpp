// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/sync_pairing.h"

#include "core/base/log.h"
#include "core/engine/first_contact.h"
#include "sync/server_connection.h"

namespace hearth::engine {

Result<Pairing::Stage> PairingRun::step() {
    auto stage = stepOnce();
    // Broken off in the middle, the other side may have let it in: the next code finds the same keys.
    const bool brokenOff = !stage.ok() && stage.error().code == ErrorCode::Cancelled && !side().fault();
    if (!stage.ok() && stage.error().code != ErrorCode::Unavailable && !brokenOff) ended();
    return stage;
}

void PairingRun::refuse() {
    m_refused = true;
    if (side().stage() == sync::PairingStage::Comparison) side().refuse();
    side().cancel();
}

Result<Pairing::Stage> PairingRun::stepOnce() {
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
    if (m_refused) return sync::pairingError(sync::PairingFault::Cancelled);
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

/// The next code is for another device: this one may be a removed one by then.
void Joining::ended() {
    if (const Status forgotten = m_vault.write(forgetNewcomer); !forgotten.ok()) logError("sync", forgotten.error());
}

/// The inviter's record comes to the server a moment after its yes came here.
Result<bool> Joining::finish() {
    const auto& joined = m_side->joined();
    const auto keysOf = [this](const DeviceId& device) {
        return device == m_setup.keys.id() ? &m_setup.keys : nullptr;
    };
    sync::ServerConnection connection({*m_setup.http, joined.vault, keysOf, m_setup.code.serverKey});
    const auto records = sync::admission(joined, m_setup.keys, connection);
    const bool notYet = records.ok() ? !records->has_value() : records.error().code == ErrorCode::NotFound;
    if (notYet && m_vault.clock().now() < m_side->expires()) return false;
    if (notYet) return sync::pairingError(sync::PairingFault::NobodyThere);
    if (!records.ok()) return records.error();
    HEARTH_TRY_STATUS(m_setup.enter(m_setup.keys, **records, {m_setup.code.serverUrl, m_setup.code.serverKey}));
    m_deviceName = m_setup.deviceName;
    m_member = SyncMember{joined.vault, m_setup.keys.id()};
    return true;
}

}  // namespace hearth::engine
