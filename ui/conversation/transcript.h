// SPDX-License-Identifier: AGPL-3.0-or-later
// The messages of a conversation as one tall page, of which only what is in view has been laid out. Heights of the
// rest are guessed and corrected later, without moving what the reader looks at.
#pragma once

#include <QDate>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "ui/conversation/height_index.h"
#include "ui/conversation/message_layout.h"

namespace hearth::conversation {

/// Rows are counted from 0, pixels from the top of the page. Threads: the window's.
class Transcript {
public:
    explicit Transcript(const theme::Theme& theme);

    int count() const { return static_cast<int>(m_items.size()); }
    const MessageItem& item(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    /// -1 when there is none.
    int rowOf(const QString& id) const;

    /// Rows that both lists start with keep their heights and layouts.
    void setItems(std::vector<MessageItem> items);
    void append(MessageItem item);
    void replace(int row, MessageItem item);
    /// The text grows; refresh() shows it.
    void appendText(int row, const QString& delta);
    void refresh(int row);
    /// What is thought and done grows; refresh() shows it.
    void setSteps(int row, std::vector<WorkStep> steps);
    /// Shows or hides what a step holds; remembered until another conversation comes.
    void toggleStep(int row, int step);
    const OpenSteps& openSteps(int row) const;
    /// Times of this day are shown without a date. An invalid day: all times have one.
    void setToday(const QDate& today);

    /// Guesses all heights anew when the width differs. Cost: linear in the messages, a few operations each.
    void setWidth(int width);
    int width() const { return m_width; }
    /// Drops every layout: fonts or colours have changed.
    void restyle();
    const TextStyles& styles() const { return *m_styles; }

    int totalHeight() const { return m_heights.total() + m_topMargin; }
    int offset(int row) const { return m_heights.offset(row) + m_topMargin; }
    int height(int row) const { return m_heights.height(row); }
    int rowAt(int y) const { return m_heights.rowAt(y - m_topMargin); }
    /// Parses the message when it was not. Valid until the next call that is not const.
    MessageLayout& layout(int row);
    /// What stands after the name above a message: its day where that changes, its time, its details.
    QString headerLine(int row) const;
    /// The blocks of a message, also of one that is not in view.
    std::vector<Block> blocks(int row) const;

    /// Lays out what lies between `top` and `bottom`. True when a height changed.
    bool layOut(int top, int bottom);
    /// Forgets layouts far from the rows in view. Heights stay.
    void trim(int firstRow, int lastRow);

    /// Blocks laid out and messages that have a layout, for tests of what opening and streaming cost.
    int blocksLaidOut() const { return m_blocksLaidOut; }
    int layoutsHeld() const { return static_cast<int>(m_layouts.size()); }

private:
    struct Measure {
        int characters = 0;
        int lines = 0;
        int codeLines = 0;
    };
    static Measure measure(const QString& text);
    int guess(std::size_t row) const;
    void resetHeights();

    const theme::Theme& m_theme;
    std::unique_ptr<TextStyles> m_styles;
    std::vector<MessageItem> m_items;
    std::vector<Measure> m_measures;
    HeightIndex m_heights;
    std::unordered_map<int, std::unique_ptr<MessageLayout>> m_layouts;
    std::unordered_map<QString, OpenSteps> m_open;  ///< By the message's id.
    QDate m_today;
    int m_width = 0;
    int m_topMargin = 24;
    int m_blocksLaidOut = 0;
};

}  // namespace hearth::conversation
