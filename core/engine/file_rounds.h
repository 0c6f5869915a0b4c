// SPDX-License-Identifier: AGPL-3.0-or-later
// When the contents of attachments go: after what was written, as a job in the background, or at once because a person
// waits for one. What goes, and how, is in file_courier.h.
#pragma once

#include <functional>
#include <memory>

#include "core/engine/file_courier.h"
#include "core/engine/retry_pause.h"
#include "core/engine/sync_session.h"

namespace hearth::engine {

class JobRunner;

/// Threads: safe from any; calls block, as long as the network lets them.
class FileRounds {
public:
    /// What it needs of whoever owns it, which outlives it.
    struct Ways {
        std::function<Result<std::unique_ptr<SyncSession>>(const CancelToken&)> visit;
        std::function<void(const SyncChange&)> tell;
        std::function<bool()> inBackground;  ///< Whether somebody meets the server without being asked.
    };
    /// Takes the job "files" for its own.
    FileRounds(const SyncHost& host, Ways ways);

    /// Errors: those of a visit. What ended it early is in what it did.
    Result<Carried> carry(const CarryLimits& limits);
    /// One file, now. Errors: Unavailable with kFileAway; those of FileCourier::fetch and of a visit.
    Status fetch(const AttachmentId& attachment, const CancelToken& cancel);
    /// Queues the job where there is anything to send or to ask for.
    Status queue();
    Result<bool> isAway(const AttachmentId& attachment) const { return m_courier.isAway(attachment); }
    /// The server had lost something.
    Status forgetSent() { return m_courier.forgetSent(); }

private:
    Status run(const CancelToken& cancel);

    store::Vault& m_vault;
    JobRunner& m_jobs;
    FileCourier m_courier;
    Ways m_ways;
    RetryPause m_pause;  ///< Of the job.
};

}  // namespace hearth::engine
