// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/vault_sync_store.h"

#include "core/store/backup.h"

namespace hearth::engine {

Status VaultSyncStore::write(const Work& work) {
    if (m_cancel.cancelled()) return fail(ErrorCode::Cancelled, "sync");
    return m_vault.write(work);
}

Status VaultSyncStore::read(const Work& work) {
    if (m_cancel.cancelled()) return fail(ErrorCode::Cancelled, "sync");
    return m_vault.read(work);
}

Status VaultSyncStore::merged(store::Database& database, const store::Merged& what) {
    m_changed = m_changed || what.applied > 0 || what.forgotten > 0;
    for (const auto& [kind, item] : what.followUps)
        HEARTH_TRY_STATUS(database.run("INSERT OR IGNORE INTO sync_followups(kind, item) VALUES(?1, ?2)",
                                       static_cast<int>(kind), ByteView(item)));
    return {};
}

Status VaultSyncStore::keepCopy() {
    const auto kept = store::takeSnapshotBefore(m_vault, store::CopyKind::BeforeDeletion, {{}, m_cancel});
    return kept.ok() ? Status() : Status(kept.error());
}

}  // namespace hearth::engine
