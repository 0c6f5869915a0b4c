// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/transcript.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/conversation/message_chrome.h"
#include "ui/conversation/step_block.h"

namespace hearth::conversation {

namespace {

constexpr int kKeptAround = 60;  // Rows on each side of the view whose layouts stay.
constexpr std::size_t kHeldAtMost = 200;

}  // namespace

Transcript::Transcript(const theme::Theme& theme) : m_theme(theme), m_styles(std::make_unique<TextStyles>(theme)) {}

int Transcript::rowOf(const QString& id) const {
    // What is asked for is nearly always near the end.
    const auto found = std::find_if(m_items.rbegin(), m_items.rend(), [&](const auto& item) { return item.id == id; });
    return found == m_items.rend() ? -1 : static_cast<int>(m_items.rend() - found) - 1;
}

Transcript::Measure Transcript::measure(const QString& text) {
    Measure measure;
    measure.characters = static_cast<int>(text.size());
    bool code = false;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype newline = text.indexOf(QLatin1Char('\n'), at);
        const qsizetype end = newline < 0 ? text.size() : newline;
        if (QStringView(text).mid(at, 3) == QLatin1String("```")) code = !code;
        if (code) {
            ++measure.codeLines;
            measure.characters -= static_cast<int>(end - at);
        } else {
            ++measure.lines;
        }
        at = end + 1;
    }
    return measure;
}

int Transcript::guess(std::size_t row) const {
    const Measure& measure = m_measures[row];
    const double perLine = std::max(8.0, m_width / m_styles->charWidth);
    const int wrapped = static_cast<int>(std::ceil(measure.characters / perLine)) + measure.lines / 2;
    const int text = std::max(wrapped, 1) * m_styles->lineHeight + measure.codeLines * m_styles->codeLineHeight;
    const int told = text + static_cast<int>(m_items[row].steps.size()) * StepBlock::rowHeight(*m_styles);
    const auto& attachments = m_items[row].attachments;
    const int chrome = headerHeight(*m_styles) + kFooterGap + footerHeight(*m_styles) + kMessageGap;
    if (attachments.empty()) return chrome + told;
    const int gap = m_items[row].text.isEmpty() ? -text : theme::kGrid;
    return chrome + told + gap + placeAttachments(attachments, m_width, *m_styles).height;
}

void Transcript::resetHeights() {
    std::vector<int> heights(m_items.size());
    for (std::size_t row = 0; row < m_items.size(); ++row) {
        const auto held = m_layouts.find(static_cast<int>(row));
        heights[row] = held != m_layouts.end() ? held->second->height() : guess(row);
    }
    m_heights.reset(heights);
}

void Transcript::setItems(std::vector<MessageItem> items) {
    std::size_t same = 0;
    while (same < items.size() && same < m_items.size() && items[same] == m_items[same]) ++same;
    std::erase_if(m_layouts, [same](const auto& held) { return static_cast<std::size_t>(held.first) >= same; });
    std::vector<int> heights;
    for (std::size_t row = 0; row < same; ++row) heights.push_back(m_heights.height(static_cast<int>(row)));
    if (same == 0) m_open.clear();
    m_items = std::move(items);
    m_measures.resize(m_items.size());
    for (std::size_t row = same; row < m_items.size(); ++row) {
        m_measures[row] = measure(m_items[row].text);
        heights.push_back(guess(row));
    }
    m_heights.reset(heights);
}

void Transcript::append(MessageItem item) {
    m_measures.push_back(measure(item.text));
    m_items.push_back(std::move(item));
    m_heights.append(guess(m_items.size() - 1));
}

void Transcript::replace(int row, MessageItem item) {
    const auto at = static_cast<std::size_t>(row);
    m_items[at] = std::move(item);
    m_measures[at] = measure(m_items[at].text);
    refresh(row);
}

void Transcript::appendText(int row, const QString& delta) { m_items[static_cast<std::size_t>(row)].text += delta; }

void Transcript::refresh(int row) {
    const auto held = m_layouts.find(row);
    if (held == m_layouts.end()) {
        const auto at = static_cast<std::size_t>(row);
        m_measures[at] = measure(m_items[at].text);
        m_heights.set(row, guess(at));
        return;
    }
    held->second->setItem(item(row), headerLine(row), openSteps(row));
    m_heights.set(row, held->second->height());
}

void Transcript::setSteps(int row, std::vector<WorkStep> steps) {
    m_items[static_cast<std::size_t>(row)].steps = std::move(steps);
}

void Transcript::toggleStep(int row, int step) {
    OpenSteps& open = m_open[item(row).id];
    if (open.erase(step) == 0) open.insert(step);
    refresh(row);
}

const OpenSteps& Transcript::openSteps(int row) const {
    static const OpenSteps kNone;
    const auto found = m_open.find(item(row).id);
    return found == m_open.end() ? kNone : found->second;
}

void Transcript::setToday(const QDate& today) {
    if (today == m_today) return;
    m_today = today;
    for (const auto& [row, held] : m_layouts) held->setItem(item(row), headerLine(row), openSteps(row));
}

void Transcript::setWidth(int width) {
    if (width == m_width) return;
    m_width = width;
    m_layouts.clear();
    resetHeights();
}

void Transcript::restyle() {
    m_layouts.clear();
    m_styles = std::make_unique<TextStyles>(m_theme);
    resetHeights();
}

MessageLayout& Transcript::layout(int row) {
    std::unique_ptr<MessageLayout>& held = m_layouts[row];
    if (!held) {
        held = std::make_unique<MessageLayout>(*m_styles, m_width);
        held->setItem(item(row), headerLine(row), openSteps(row));
        m_heights.set(row, held->height());
    }
    return *held;
}

std::vector<Block> Transcript::blocks(int row) const { return blocksOf(item(row), openSteps(row)); }

QString Transcript::headerLine(int row) const {
    const MessageItem& of = item(row);
    QString line;
    if (of.time.isValid()) {
        const QDate day = of.time.date();
        const bool sameDay = row > 0 && item(row - 1).time.date() == day;
        line += QStringLiteral(" · ");
        if (!sameDay && day != m_today) {
            const bool thisYear = day.year() == m_today.year();
            line +=
                day.toString(thisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy")) + QStringLiteral(", ");
        }
        line += clockText(of.time.time());
    }
    if (!of.details.isEmpty()) line += QStringLiteral(" · ") + of.details;
    return line;
}

bool Transcript::layOut(int top, int bottom) {
    bool changed = false;
    for (int row = std::max(rowAt(top), 0); row < count() && offset(row) <= bottom; ++row) {
        const int before = height(row);
        MessageLayout& held = layout(row);
        const int from = top - offset(row);
        m_blocksLaidOut += held.layOut(from, bottom - offset(row));
        m_heights.set(row, held.height());
        changed = changed || held.height() != before;
    }
    return changed;
}

void Transcript::trim(int firstRow, int lastRow) {
    if (m_layouts.size() <= kHeldAtMost) return;
    std::erase_if(m_layouts, [&](const auto& held) {
        return held.first < firstRow - kKeptAround || held.first > lastRow + kKeptAround;
    });
}

}  // namespace hearth::conversation
