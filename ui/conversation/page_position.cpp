// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/page_position.h"

#include <algorithm>

namespace hearth::conversation {

namespace {

constexpr int kNearEnd = 4;      // Pixels from the end that count as being there.
constexpr int kMostRounds = 64;  // Each round lays out something more; a view holds far fewer blocks.

int lastValue(const Transcript& transcript, int viewHeight) {
    return std::max(0, transcript.totalHeight() - viewHeight);
}

}  // namespace

void PagePosition::moveTo(int value, int viewHeight) {
    m_followsEnd = value >= lastValue(m_transcript, viewHeight) - kNearEnd;
    if (std::abs(value - m_value) <= viewHeight) {
        m_anchor.viewY -= value - m_value;
        m_value = value;
        return;
    }
    m_anchor.row = std::max(0, m_transcript.rowAt(value));
    m_anchor.block = -1;
    m_anchor.y = 0;
    m_anchor.viewY = m_transcript.count() > 0 ? m_transcript.offset(m_anchor.row) - value : 0;
    m_value = value;
}

void PagePosition::anchorAt(int row, int yInRow, int viewY) {
    m_followsEnd = false;
    m_anchor.row = row;
    m_anchor.block = -1;
    m_anchor.y = yInRow;
    m_anchor.viewY = viewY;
    m_value = valueFromAnchor();
}

void PagePosition::returnTo(const Anchor& anchor) {
    m_followsEnd = false;
    m_anchor = anchor;
    m_value = valueFromAnchor();
}

int PagePosition::valueFromAnchor() const {
    if (m_transcript.count() == 0) return 0;
    const int row = std::min(m_anchor.row, m_transcript.count() - 1);
    int y = m_transcript.offset(row) + m_anchor.y;
    if (m_anchor.block >= 0) {
        MessageLayout& layout = m_transcript.layout(row);
        if (m_anchor.block < layout.blockCount()) y += layout.blockTop(m_anchor.block);
    }
    return y - m_anchor.viewY;
}

int PagePosition::settle(int viewHeight) {
    if (m_transcript.count() == 0 || viewHeight <= 0) return 0;
    int value = 0;
    for (int round = 0; round < kMostRounds; ++round) {
        const int last = lastValue(m_transcript, viewHeight);
        value = m_followsEnd ? last : std::clamp(valueFromAnchor(), 0, last);
        if (!m_transcript.layOut(value, value + viewHeight)) break;
    }
    const int last = lastValue(m_transcript, viewHeight);
    value = m_followsEnd ? last : std::clamp(valueFromAnchor(), 0, last);
    chooseAnchor(value, viewHeight);
    m_transcript.trim(m_transcript.rowAt(value), m_transcript.rowAt(value + viewHeight));
    return value;
}

// The first block whose top can be seen, else the one that fills the view.
void PagePosition::chooseAnchor(int value, int viewHeight) {
    m_value = value;
    m_anchor.row = std::max(0, m_transcript.rowAt(value));
    m_anchor.block = -1;
    m_anchor.y = 0;
    const int firstRow = m_anchor.row;
    for (int row = firstRow; row < m_transcript.count() && m_transcript.offset(row) < value + viewHeight; ++row) {
        const int top = m_transcript.offset(row);
        MessageLayout& layout = m_transcript.layout(row);
        for (int block = std::max(0, layout.blockAt(value - top)); block < layout.blockCount(); ++block) {
            if (!layout.blockLayout(block).isLaidOut()) continue;
            const bool seenWhole = top + layout.blockTop(block) >= value;
            if (m_anchor.block < 0 || seenWhole) {
                m_anchor.row = row;
                m_anchor.block = block;
            }
            if (seenWhole) break;
        }
        if (m_anchor.row == row && m_anchor.block >= 0 && top + layout.blockTop(m_anchor.block) >= value) break;
    }
    const int base = m_transcript.offset(m_anchor.row);
    m_anchor.viewY =
        base + (m_anchor.block >= 0 ? m_transcript.layout(m_anchor.row).blockTop(m_anchor.block) : 0) - value;
}

}  // namespace hearth::conversation
