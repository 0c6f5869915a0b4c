// SPDX-License-Identifier: AGPL-3.0-or-later
// An open vault as what is synced: what is merged is noted, in the same transaction, for the modules that derive
// something from it, and one place (SyncFollowUp) sees to that afterwards.
#pragma once

#include <optional>
#include <utility>

#include "core/store/vault.h"
#include "sync/sync_store.h"

namespace hearth::engine {

/// Threads: one at a time.
class VaultSyncStore final : public sync::SyncStore {
public:
    VaultSyncStore(store::Vault& vault, CancelToken cancel) : m_vault(vault), m_cancel(std::move(cancel)) {}

    /// Errors besides those of `work`: Cancelled, before anything was done.
    Status write(const Work& work) override;
    Status read(const Work& work) override;
    Status merged(store::Database& database, const store::Merged& what) override;
    Status keepCopy() override;
    const Clock& clock() const override { return m_vault.clock(); }

    /// Whether anything of others became part of the vault since this was asked.
    bool takeChanged() { return std::exchange(m_changed, false); }

private:
    store::Vault& m_vault;
    CancelToken m_cancel;
    bool m_changed = false;
};

}  // namespace hearth::engine
