// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/message_layout.h"

#include <QFontMetricsF>
#include <algorithm>

#include "ui/conversation/message_chrome.h"

namespace hearth::conversation {

namespace {

using theme::ColorRole;

}  // namespace

MessageLayout::MessageLayout(const TextStyles& styles, int width) : m_styles(styles), m_width(width) {}

MessageLayout::~MessageLayout() = default;

void MessageLayout::setItem(const MessageItem& item, const QString& header, const OpenSteps& open) {
    const bool sameSteps = m_item.steps == item.steps && m_open == open;
    const bool same = m_item.author == item.author && m_item.state == item.state && m_item.text == item.text &&
                      sameSteps && m_contentBottom > 0;
    const bool grown = m_item.state == MessageState::Streaming && item.state == MessageState::Streaming &&
                       m_item.author == item.author && sameSteps && item.text.size() >= m_stableText &&
                       item.text.startsWith(m_item.text);
    m_fromStart = m_fromStart || !grown;
    m_item = item;
    m_open = open;
    m_header = header;
    if (!same) parse();
    m_attached = placeAttachments(item.attachments, m_width, m_styles);
    layOutNotice();
}

void MessageLayout::parse() {
    const QStringView text(m_item.text);
    const SoftBreak softBreak = softBreakFor(m_item);
    std::vector<Block> made;
    const auto read = [&](QStringView words) {
        m_parsed += words.size();
        for (Block& block : parseMarkdown(words, softBreak)) made.push_back(std::move(block));
    };
    const qsizetype base = lastStepAt(m_item);
    if (m_fromStart) {
        made = blocksToLastStep(m_item, m_open);
        m_parsed += base;
        m_stableBlocks = 0;
        m_stableText = base;
    }
    const std::size_t from = m_stableBlocks;
    std::size_t stable = from + made.size();
    if (m_item.state == MessageState::Streaming) {
        const qsizetype cut = base + stablePrefix(text.mid(base), m_stableText - base);
        if (cut > m_stableText) read(text.mid(m_stableText, cut - m_stableText));
        m_stableText = cut;
        stable = from + made.size();
    }
    // A whole message is read as one: a link may be defined at its end.
    read(text.mid(m_stableText));
    replaceBlocks(from, std::move(made));
    m_stableBlocks = stable;
    m_fromStart = m_item.state != MessageState::Streaming;
}

void MessageLayout::replaceBlocks(std::size_t from, std::vector<Block> blocks) {
    std::size_t same = 0;
    while (same < blocks.size() && from + same < m_blocks.size() &&
           m_blocks[from + same].layout->block() == blocks[same]) {
        ++same;
    }
    // The block that is being written keeps how far the reader scrolled it.
    int scroll = 0;
    if (from + same < m_blocks.size() && same < blocks.size()) scroll = m_blocks[from + same].layout->scroll();
    m_blocks.resize(from + same);
    for (std::size_t i = same; i < blocks.size(); ++i) {
        Placed placed{makeBlockLayout(std::move(blocks[i])), 0};
        placed.layout->estimate(m_styles, m_width);
        if (i == same) placed.layout->setScroll(scroll);
        m_blocks.push_back(std::move(placed));
    }
    place(from + same);
}

void MessageLayout::place(std::size_t from) {
    int y = contentTop();
    if (from > 0) y = m_blocks[from - 1].top + m_blocks[from - 1].layout->height();
    for (std::size_t i = from; i < m_blocks.size(); ++i) {
        const Block& block = m_blocks[i].layout->block();
        const Block* above = i > 0 ? &m_blocks[i - 1].layout->block() : nullptr;
        const int gap = gapBetween(above, block);
        const auto quotes = [](const Block& of) {
            return std::count(of.containers.begin(), of.containers.end(), Container::Quote);
        };
        m_blocks[i].layout->setJoin(above != nullptr && quotes(*above) > 0 && quotes(block) > 0 ? gap : 0);
        m_blocks[i].top = y + gap;
        y = m_blocks[i].top + m_blocks[i].layout->height();
    }
    // An answer whose words are yet to come has room for their first line.
    const bool waits = m_item.state == MessageState::Streaming && (m_blocks.empty() || endsWithStep());
    m_contentBottom = y + (waits ? m_styles.lineHeight : 0);
}

int MessageLayout::contentTop() const { return headerHeight(m_styles); }

int MessageLayout::blockAt(int y) const {
    if (m_blocks.empty()) return -1;
    const auto after =
        std::partition_point(m_blocks.begin(), m_blocks.end(), [y](const Placed& placed) { return placed.top <= y; });
    return std::max(0, static_cast<int>(after - m_blocks.begin()) - 1);
}

void MessageLayout::ensureLaidOut(std::size_t index) {
    if (m_blocks[index].layout->isLaidOut()) return;
    m_blocks[index].layout->layOut(m_styles);
    place(index + 1);
}

int MessageLayout::layOut(int top, int bottom) {
    if (m_blocks.empty()) return 0;
    int made = 0;
    const auto first = static_cast<std::size_t>(std::max(blockAt(top), 0));
    int moved = 0;
    for (std::size_t i = first; i < m_blocks.size() && m_blocks[i].top + moved <= bottom; ++i) {
        m_blocks[i].top += moved;
        BlockLayout& layout = *m_blocks[i].layout;
        if (layout.isLaidOut()) continue;
        const int guessed = layout.height();
        layout.layOut(m_styles);
        moved += layout.height() - guessed;
        ++made;
    }
    if (made > 0) place(first + 1);
    return made;
}

void MessageLayout::layOutNotice() {
    m_notice.reset();
    if (m_item.state != MessageState::Broken) return;
    int buttons = 0;
    for (const TargetKind kind : noticeButtons(m_item)) buttons += buttonWidth(kind, m_styles) + theme::kGrid;
    const int width = m_width - kNoticePadding * 2 - iconSide(m_styles) - theme::kGrid - buttons;
    const int lineHeight = m_styles.codeLineHeight;
    // Beside the sign, which stands at the left in either direction.
    const auto side = m_item.notice.isRightToLeft() ? Qt::AlignTrailing : Qt::AlignLeading;
    m_notice.emplace(m_item.notice, QList<QTextLayout::FormatRange>(),
                     TextShape{m_styles.base, std::max(width, kNarrowestNotice), lineHeight, side, 0});
}

int MessageLayout::noticeHeight() const {
    return m_notice ? std::max(m_notice->height(), buttonHeight(m_styles)) + 2 * theme::kGrid : 0;
}

QRect MessageLayout::noticeRect() const {
    const int gap = m_blocks.empty() && m_attached.rects.empty() ? 0 : theme::kGrid;
    return {0, bodyBottom() + gap, m_width, noticeHeight()};
}

int MessageLayout::height() const {
    const int bottom = m_notice ? noticeRect().bottom() + 1 : bodyBottom();
    return bottom + kFooterGap + footerHeight(m_styles) + kMessageGap;
}

TextPlace MessageLayout::placeAt(const QPointF& point) {
    const int index = blockAt(static_cast<int>(point.y()));
    if (index < 0) return {};
    ensureLaidOut(static_cast<std::size_t>(index));
    const QPointF inside = point - QPointF(0, blockTop(index));
    return {index, blockLayout(index).positionAt(inside)};
}

QRectF MessageLayout::caretRect(const TextPlace& place) {
    if (place.block < 0 || place.block >= blockCount()) return QRectF(0, contentTop(), 1, m_styles.lineHeight);
    ensureLaidOut(static_cast<std::size_t>(place.block));
    return blockLayout(place.block).caretRect(place.offset).translated(0, blockTop(place.block));
}

void MessageLayout::reveal(const TextPlace& place) {
    const QRectF caret = caretRect(place);
    if (place.block < 0 || place.block >= blockCount()) return;
    BlockLayout& layout = blockLayout(place.block);
    if (layout.maxScroll() == 0) return;
    const int margin = 3 * theme::kGrid;
    const auto x = static_cast<int>(caret.x());
    if (x < margin) layout.setScroll(layout.scroll() + x - margin);
    if (x > m_width - margin) layout.setScroll(layout.scroll() + x - m_width + margin);
}

TextPlace MessageLayout::end() const {
    if (m_blocks.empty()) return {};
    return {blockCount() - 1, static_cast<int>(m_blocks.back().layout->block().text.size())};
}

std::vector<Target> MessageLayout::targets() const {
    std::vector<Target> targets;
    if (m_item.explains)
        targets.push_back({TargetKind::Details, detailsRect(m_item.name, m_header, m_width, m_styles), -1, {}});
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const BlockLayout& layout = *m_blocks[i].layout;
        if (!layout.isLaidOut()) continue;
        const QRect copy = layout.copyRect();
        const auto index = static_cast<int>(i);
        const QRect fold = layout.foldRect();
        if (!fold.isEmpty())
            targets.push_back({TargetKind::Fold, fold.translated(0, m_blocks[i].top), layout.block().step, {}});
        if (!copy.isEmpty()) targets.push_back({TargetKind::CopyCode, copy.translated(0, m_blocks[i].top), index, {}});
        for (const Span& span : layout.block().spans) {
            if ((span.styles & Link) == 0 || !isSafeLink(span.target)) continue;
            const std::vector<QRectF> rects = layout.rangeRects(span.start, span.start + span.length);
            if (rects.empty()) continue;
            const QRect rect = rects.front().toAlignedRect().translated(0, m_blocks[i].top);
            targets.push_back({TargetKind::Link, rect, index, span.target});
        }
    }
    addAttachmentTargets(targets);
    addNoticeTargets(targets);
    addFooterTargets(targets);
    return targets;
}

int MessageLayout::attachmentsTop() const { return m_contentBottom + (m_blocks.empty() ? 0 : theme::kGrid); }

int MessageLayout::bodyBottom() const {
    return m_attached.rects.empty() ? m_contentBottom : attachmentsTop() + m_attached.height;
}

void MessageLayout::addAttachmentTargets(std::vector<Target>& targets) const {
    for (std::size_t i = 0; i < m_attached.rects.size(); ++i) {
        const QRect rect = m_attached.rects[i].translated(0, attachmentsTop());
        targets.push_back({TargetKind::Attachment, rect, static_cast<int>(i), {}});
    }
}

void MessageLayout::addNoticeTargets(std::vector<Target>& targets) const {
    if (!m_notice) return;
    const QRect box = noticeRect();
    const std::vector<TargetKind> kinds = noticeButtons(m_item);
    int right = box.right() - kNoticePadding;
    const int high = buttonHeight(m_styles);
    std::vector<Target> buttons;
    for (auto kind = kinds.rbegin(); kind != kinds.rend(); ++kind) {
        const int width = buttonWidth(*kind, m_styles);
        const QRect rect(right - width + 1, box.center().y() - high / 2, width, high);
        buttons.push_back({*kind, rect, -1, {}});
        right -= width + theme::kGrid;
    }
    targets.insert(targets.end(), buttons.rbegin(), buttons.rend());
}

void MessageLayout::addFooterTargets(std::vector<Target>& targets) const {
    const int top = (m_notice ? noticeRect().bottom() + 1 : bodyBottom()) + kFooterGap;
    for (Target& target : footerTargets(m_item, m_styles)) {
        target.rect.translate(0, top);
        targets.push_back(std::move(target));
    }
}

void MessageLayout::paint(QPainter& painter, const QPoint& at, const QRect& clip, const MessagePaint& how) {
    const std::vector<Target> all = targets();
    painter.save();
    painter.translate(at);
    const QRect inside = clip.translated(-at);
    if (m_item.author == Author::User) paintAccentRule(painter, bodyBottom(), m_styles);
    if (inside.top() < contentTop()) paintHeader(painter, m_item.name, m_header, m_width, m_styles);
    paintBlocks(painter, QPoint(), inside, how, all);
    if (inside.bottom() >= attachmentsTop() && inside.top() <= bodyBottom()) paintAttachments(painter, how, all);
    if (m_item.state == MessageState::Streaming) paintProgress(painter);
    if (m_notice) paintNotice(painter, noticeRect(), *m_notice, m_styles);
    paintTargets(painter, m_item, all, how, m_styles);
    painter.restore();
}

void MessageLayout::paintBlocks(QPainter& painter, const QPoint& at, const QRect& clip, const MessagePaint& how,
                                const std::vector<Target>& targets) {
    for (int i = std::max(blockAt(clip.top()), 0); i < blockCount() && blockTop(i) <= clip.bottom(); ++i) {
        ensureLaidOut(static_cast<std::size_t>(i));
        BlockPaint paint;
        if (how.selectionStart && how.selectionEnd) {
            const int length = static_cast<int>(block(i).text.size());
            if (i >= how.selectionStart->block && i <= how.selectionEnd->block) {
                paint.selection.start = i == how.selectionStart->block ? how.selectionStart->offset : 0;
                paint.selection.end = i == how.selectionEnd->block ? how.selectionEnd->offset : length;
            }
        }
        for (const FoundText& found : how.found) {
            if (found.block == i) paint.found.push_back(found.range);
        }
        if (how.current && how.current->block == i) paint.current = how.current->range;
        paint.copied = how.copied && how.copied->kind == TargetKind::CopyCode && how.copied->index == i;
        if (how.hoveredTarget >= 0 && how.hoveredTarget < static_cast<int>(targets.size())) {
            const Target& hovered = targets[static_cast<std::size_t>(how.hoveredTarget)];
            paint.copyHovered = (hovered.kind == TargetKind::CopyCode && hovered.index == i) ||
                                (hovered.kind == TargetKind::Fold && block(i).kind == BlockKind::Step &&
                                 hovered.index == block(i).step);
        }
        blockLayout(i).paint(painter, at + QPoint(0, blockTop(i)), clip, paint, m_styles);
    }
}

void MessageLayout::paintAttachments(QPainter& painter, const MessagePaint& how, const std::vector<Target>& targets) {
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i].kind != TargetKind::Attachment) continue;
        const MessageAttachment& attachment = m_item.attachments[static_cast<std::size_t>(targets[i].index)];
        const bool hovered = static_cast<int>(i) == how.hoveredTarget;
        paintAttachment(painter, attachment, targets[i].rect, hovered, how.pictures, m_styles);
    }
}

void MessageLayout::paintProgress(QPainter& painter) {
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_styles.color(ColorRole::Accent));
    if (m_blocks.empty() || endsWithStep()) {
        const double y = m_contentBottom - m_styles.lineHeight / 2.0;
        for (int dot = 0; dot < 3; ++dot) painter.drawEllipse(QPointF(3 + dot * 10, y), 2.5, 2.5);
    } else if (m_blocks.back().layout->isLaidOut()) {
        const QRectF caret = caretRect(end());
        painter.drawRoundedRect(QRectF(caret.left() + 3, caret.top() + 4, 3, caret.height() - 8), 1.5, 1.5);
    }
    painter.restore();
}

}  // namespace hearth::conversation
