// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/sync_pace.h"

namespace hearth::engine {

void SyncPace::changed(double now, std::int64_t versions) {
    if (!m_changes) m_changes = Changes{now, now};
    m_changes->last = now;
    const double left = std::max(0.0, m_written - (now - m_writtenAt) / 1000 * kFew);
    m_written = std::min(left + static_cast<double>(versions), 2 * kMany);
    m_writtenAt = now;
}

void SyncPace::reached(double now) {
    m_retry.succeeded();
    m_changesFrom = 0;
    m_newsFrom = 0;
    news(now);
}

double SyncPace::changesAt() const {
    const double quiet = m_changes->last + (many() ? kQuietAfterMany : kQuiet);
    const double longest = m_changes->first + (many() ? kLongestOfMany : kLongest);
    return std::max(std::min(quiet, longest), m_changesFrom);
}

double SyncPace::next() const {
    double next = m_regular;
    if (m_news) next = std::min(next, newsAt());
    if (m_changes) next = std::min(next, changesAt());
    return next;
}

SyncPace::Due SyncPace::take(double now) {
    Due due;
    due.regular = now >= m_regular;
    due.news = m_news && now >= newsAt();
    due.changes = m_changes && now >= changesAt();
    if (due.regular) m_regular = now + kRegular;
    if (due.news) m_news.reset();
    if (due.changes) m_changes.reset();
    return due;
}

void SyncPace::met(double now, Outcome how) {
    if (how == Outcome::Well) m_retry.succeeded();
    m_regular = now + (how == Outcome::Well ? kRegular : m_retry.failed());
    m_changesFrom = how == Outcome::Well ? 0 : m_regular;
    // What others wrote can be read while the server takes nothing.
    m_newsFrom = how == Outcome::Failed ? m_regular : 0;
}

}  // namespace hearth::engine
