// SPDX-License-Identifier: AGPL-3.0-or-later
// Where the reader is on the page: tied to a block of text, not to a pixel, so that corrected heights above it, a
// new width or another text size leave the same words in view.
#pragma once

#include "ui/conversation/transcript.h"

namespace hearth::conversation {

class PagePosition {
public:
    explicit PagePosition(Transcript& transcript) : m_transcript(transcript) {}

    /// While the reader is at the end, new text keeps them there.
    bool followsEnd() const { return m_followsEnd; }
    void followEnd() { m_followsEnd = true; }
    void stopFollowing() { m_followsEnd = false; }

    /// The reader has scrolled to `value`. Near jumps keep the text that stays in view where it is.
    void moveTo(int value, int viewHeight);
    /// Shows a pixel of a row at `viewY` below the top of the view.
    void anchorAt(int row, int yInRow, int viewY);
    /// What keeps its place, to be returned to after the same messages were shown anew.
    struct Anchor {
        int row = 0;
        int block = -1;  ///< -1: counted from the row's top.
        int y = 0;       ///< Pixels from the block's top,
        int viewY = 0;   ///< which stand this far below the top of the view.
    };
    Anchor anchor() const { return m_anchor; }
    void returnTo(const Anchor& anchor);
    /// Lays out what is in view. Returns the pixel of the page at the top of the view.
    int settle(int viewHeight);

private:
    int valueFromAnchor() const;
    void chooseAnchor(int value, int viewHeight);

    Transcript& m_transcript;
    bool m_followsEnd = true;
    Anchor m_anchor;
    int m_value = 0;
};

}  // namespace hearth::conversation
