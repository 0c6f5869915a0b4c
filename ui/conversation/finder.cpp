// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/finder.h"

#include <QElapsedTimer>
#include <algorithm>

namespace hearth::conversation {

namespace {

constexpr int kStepMs = 6;  // Work in one go; a frame has 16.
constexpr std::size_t kMostHits = 20000;

}  // namespace

Finder::Finder(const Transcript& transcript, QObject* parent) : QObject(parent), m_transcript(transcript) {
    m_steps.setInterval(0);
    connect(&m_steps, &QTimer::timeout, this, &Finder::searchSome);
}

void Finder::search(const QString& text) {
    m_sought = text;
    restart();
}

void Finder::restart() {
    m_hits.clear();
    m_nextRow = 0;
    m_current = -1;
    if (m_sought.isEmpty()) {
        m_steps.stop();
        Q_EMIT changed();
        return;
    }
    m_steps.start();
    searchSome();
}

void Finder::searchSome() {
    QElapsedTimer timer;
    timer.start();
    while (m_nextRow < m_transcript.count() && timer.elapsed() < kStepMs && m_hits.size() < kMostHits) {
        searchRow(m_nextRow++);
    }
    if (m_nextRow >= m_transcript.count() || m_hits.size() >= kMostHits) m_steps.stop();
    if (m_current < 0) chooseFrom(m_startRow);
    Q_EMIT changed();
}

void Finder::searchRow(int row) {
    // Most messages do not hold the words at all, and that is seen without parsing. Marks of emphasis may stand
    // between them, so only the first word is looked for.
    const QString first = m_sought.section(QLatin1Char(' '), 0, 0, QString::SectionSkipEmpty);
    const bool unfolded = !m_transcript.openSteps(row).empty();
    if (!unfolded && !m_transcript.item(row).text.contains(first, Qt::CaseInsensitive)) return;
    const std::vector<Block> blocks = m_transcript.blocks(row);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const QString& text = blocks[i].text;
        for (qsizetype at = text.indexOf(m_sought, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(m_sought, at + m_sought.size(), Qt::CaseInsensitive)) {
            const int start = static_cast<int>(at);
            m_hits.push_back({row, {static_cast<int>(i), {start, start + static_cast<int>(m_sought.size())}}});
        }
    }
}

int Finder::currentRow() const { return m_current < 0 ? -1 : m_hits[static_cast<std::size_t>(m_current)].row; }

void Finder::step(int direction) {
    if (m_hits.empty()) return;
    m_current = (m_current + direction + count()) % count();
    Q_EMIT changed();
}

void Finder::chooseFrom(int row) {
    m_startRow = row;
    const auto found = std::find_if(m_hits.begin(), m_hits.end(), [row](const Hit& hit) { return hit.row >= row; });
    if (found != m_hits.end()) {
        m_current = static_cast<int>(found - m_hits.begin());
    } else if (!m_hits.empty() && !isSearching()) {
        m_current = 0;
    }
}

std::vector<FoundText> Finder::inRow(int row) const {
    std::vector<FoundText> found;
    auto hit = std::partition_point(m_hits.begin(), m_hits.end(), [row](const Hit& of) { return of.row < row; });
    for (; hit != m_hits.end() && hit->row == row; ++hit) found.push_back(hit->text);
    return found;
}

std::optional<FoundText> Finder::currentInRow(int row) const {
    if (m_current < 0 || currentRow() != row) return std::nullopt;
    return m_hits[static_cast<std::size_t>(m_current)].text;
}

}  // namespace hearth::conversation
