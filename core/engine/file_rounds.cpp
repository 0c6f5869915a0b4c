// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/file_rounds.h"

#include <utility>

#include "core/base/log.h"
#include "core/engine/job_runner.h"

namespace hearth::engine {

namespace {

constexpr std::string_view kFilesJob = "files";
/// Other jobs go on between two of these.
constexpr double kFilesAtOnce = 2000;  // milliseconds

}  // namespace

FileRounds::FileRounds(const SyncHost& host, Ways ways)
    : m_vault(host.vault), m_jobs(host.jobs), m_courier(host.vault, host.settings), m_ways(std::move(ways)) {
    m_jobs.add(std::string(kFilesJob),
               [this](const std::string&, const JobListener&, const CancelToken& cancel) { return run(cancel); });
}

Result<Carried> FileRounds::carry(const CarryLimits& limits) {
    HEARTH_TRY(const bool any, m_courier.hasWork(limits.asked));
    if (!any) return Carried();
    HEARTH_TRY(const auto session, m_ways.visit(limits.cancel));
    session->connection().speakFor(session->account().device());
    Carried carried = m_courier.carry({session->connection(), session->account().vault()}, limits);
    HEARTH_TRY_STATUS(noteFilesStopped(m_vault, carried.stopped));
    m_ways.tell({carried.received > 0});
    return carried;
}

Status FileRounds::fetch(const AttachmentId& attachment, const CancelToken& cancel) {
    HEARTH_TRY(const auto session, m_ways.visit(cancel));
    session->connection().speakFor(session->account().device());
    HEARTH_TRY(const bool fetched,
               m_courier.fetch({session->connection(), session->account().vault()}, attachment, cancel));
    if (!fetched) return fail(ErrorCode::Unavailable, std::string(kFileAway));
    m_ways.tell({true});
    return {};
}

Status FileRounds::queue() {
    HEARTH_TRY(const bool any, m_courier.hasWork(FilesAsked::Due));
    return any ? m_jobs.queue(kFilesJob, "", m_vault.clock().now()) : Status();
}

Status FileRounds::run(const CancelToken& cancel) {
    if (!m_ways.inBackground()) return {};
    const auto carried = carry({FilesAsked::Due, cancel, kFilesAtOnce});
    if (!carried.ok() && carried.error().code == ErrorCode::Unsupported) return {};
    const Status ended = carried.ok() ? carried->ended : Status(carried.error());
    if (!ended.ok() && ended.error().code == ErrorCode::Cancelled) return ended;
    const Timestamp now = m_vault.clock().now();
    if (carried.ok() && carried->wait) return m_jobs.queue(kFilesJob, "", now.plus(*carried->wait));
    if (!ended.ok()) logWarn("sync", "files: {}: {}", errorCodeName(ended.error().code), ended.error().detail);
    // That meetings go well may mean that no file does: what could not be reached is tried again before the next one,
    // and what else stands in the way with it.
    if (!ended.ok() && ended.error().code == ErrorCode::Unavailable)
        return m_jobs.queue(kFilesJob, "", now.plus(static_cast<Milliseconds>(m_pause.failed())));
    m_pause.succeeded();
    if (!ended.ok()) return {};
    if (carried->more) return m_jobs.queue(kFilesJob, "", now);
    HEARTH_TRY(const auto next, m_courier.nextTry());
    return next ? m_jobs.queue(kFilesJob, "", *next) : Status();
}

}  // namespace hearth::engine
