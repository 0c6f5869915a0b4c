// SPDX-License-Identifier: AGPL-3.0-or-later
// The marked text of a conversation, across messages, and how keys and clicks move its ends.
#pragma once

#include <optional>

#include "ui/conversation/copy_text.h"
#include "ui/conversation/transcript.h"

namespace hearth::conversation {

/// A place between two characters of the whole conversation.
struct PagePlace {
    int row = 0;
    TextPlace text;
    auto operator<=>(const PagePlace&) const = default;
};

enum class CaretMove {
    PreviousCharacter,
    NextCharacter,
    PreviousWord,
    NextWord,
    LineUp,
    LineDown,
    LineStart,
    LineEnd,
    Start,
    End
};

class Selection {
public:
    explicit Selection(Transcript& transcript) : m_transcript(transcript) {}

    bool isEmpty() const { return !m_anchor || !m_caret || *m_anchor == *m_caret; }
    /// Where the next movement begins; absent until a click or clear().
    const std::optional<PagePlace>& caret() const { return m_caret; }
    PagePlace start() const { return std::min(*m_anchor, *m_caret); }
    PagePlace end() const { return std::max(*m_anchor, *m_caret); }

    void clear();
    void beginAt(const PagePlace& place);
    void extendTo(const PagePlace& place);
    void selectWord(const PagePlace& place);
    void selectBlock(const PagePlace& place);
    void selectAll();
    /// Pre: caret() is there.
    void move(CaretMove move);

    /// What is marked within a row, or nothing.
    std::optional<std::pair<TextPlace, TextPlace>> inRow(int row);
    /// Messages are told apart by their names when there are several.
    QString text(CopyForm form) const;

private:
    QString rowText(int row, CopyForm form) const;
    PagePlace sideways(CaretMove move);
    PagePlace upOrDown(CaretMove move);
    PagePlace neighbourBlock(const PagePlace& place, int direction);
    PagePlace rowEnd(int row) const;

    Transcript& m_transcript;
    std::optional<PagePlace> m_anchor;
    std::optional<PagePlace> m_caret;
};

}  // namespace hearth::conversation
