// SPDX-License-Identifier: AGPL-3.0-or-later
// What follows from what was merged: what another device forgot leaves everything that was derived from it here,
// memories fit together again, and new messages are indexed and read. Notes of it lie in the vault until it is done.
#pragma once

#include "core/base/cancel.h"
#include "core/engine/job_runner.h"
#include "core/memory/forgetting.h"
#include "core/store/merge.h"
#include "core/store/vault.h"

namespace hearth::engine {

/// Threads: one at a time; calls block.
class SyncFollowUp {
public:
    SyncFollowUp(store::Vault& vault, memory::Forgetting& forgetting, JobRunner& jobs)
        : m_vault(vault), m_forgetting(forgetting), m_jobs(jobs) {}

    /// Whether notes lie there.
    Result<bool> waits();
    /// Does it, and makes due what takes longer. Call between meetings, when all that had to come together has come.
    /// Errors: Cancelled, those of the store; what was done stays done.
    Status run(const CancelToken& cancel);

private:
    Status followForgetting();
    Result<bool> mendSome(store::Database& database, store::FollowUp kind);
    Status mendMemories(const CancelToken& cancel);
    Status queueReading();

    store::Vault& m_vault;
    memory::Forgetting& m_forgetting;
    JobRunner& m_jobs;
};

}  // namespace hearth::engine
