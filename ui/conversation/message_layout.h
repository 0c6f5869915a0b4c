// SPDX-License-Identifier: AGPL-3.0-or-later
// One message on the page: header, blocks, notice and the row of actions. Blocks are laid out only when they come
// into view, and while an answer streams only its last ones are made anew.
#pragma once

#include <QRect>
#include <memory>
#include <optional>
#include <vector>

#include "ui/conversation/attachment_layout.h"
#include "ui/conversation/block_layout.h"
#include "ui/conversation/message_blocks.h"
#include "ui/conversation/text_box.h"

namespace hearth::conversation {

enum class TargetKind {
    Link,
    CopyCode,
    Source,
    PreviousBranch,
    NextBranch,
    Copy,
    Edit,
    Regenerate,
    Retry,
    Continue,
    Details,
    Attachment,
    Fold,
};

/// Something in a message that can be pressed, in the order of reading.
struct Target {
    TargetKind kind;
    QRect rect;      ///< Relative to the message.
    int index = -1;  ///< Block of CopyCode, source of Source, attachment, step of Fold.
    QString link;
};

struct TextPlace {
    int block = 0;
    int offset = 0;
    auto operator<=>(const TextPlace&) const = default;
};

struct FoundText {
    int block = 0;
    TextRange range;
};

/// What the view knows about a message that is being painted.
struct MessagePaint {
    bool actions = false;  ///< Hovered or focused.
    int hoveredTarget = -1;
    int focusedTarget = -1;
    std::optional<TextPlace> selectionStart;  ///< Both or none.
    std::optional<TextPlace> selectionEnd;
    std::vector<FoundText> found;
    std::optional<FoundText> current;
    std::optional<Target> copied;  ///< The copy button that was pressed a moment ago.
    PictureSource* pictures = nullptr;
};

/// Points and rectangles are relative to the message's top left corner.
class MessageLayout {
public:
    MessageLayout(const TextStyles& styles, int width);
    ~MessageLayout();

    /// Parses what is new; blocks that stayed the same keep their layout. `header` is the line above the text.
    void setItem(const MessageItem& item, const QString& header, const OpenSteps& open = {});
    const MessageItem& item() const { return m_item; }

    int height() const;
    /// Lays out the blocks between two heights that are not yet. Returns how many those were.
    int layOut(int top, int bottom);
    void paint(QPainter& painter, const QPoint& at, const QRect& clip, const MessagePaint& how);

    int blockCount() const { return static_cast<int>(m_blocks.size()); }
    const Block& block(int index) const { return m_blocks[static_cast<std::size_t>(index)].layout->block(); }
    BlockLayout& blockLayout(int index) { return *m_blocks[static_cast<std::size_t>(index)].layout; }
    int blockTop(int index) const { return m_blocks[static_cast<std::size_t>(index)].top; }
    /// The block at a height, clamped to the first and last; -1 when there is none.
    int blockAt(int y) const;
    int contentTop() const;
    int contentBottom() const { return m_contentBottom; }
    /// Below the text and what is attached.
    int bodyBottom() const;

    /// Lays out the block that it asks.
    TextPlace placeAt(const QPointF& point);
    QRectF caretRect(const TextPlace& place);
    /// Scrolls a wide listing sideways until the place can be seen.
    void reveal(const TextPlace& place);
    std::vector<Target> targets() const;
    TextPlace end() const;

    /// Characters given to the parser so far, for tests of what streaming costs.
    qsizetype parsedCharacters() const { return m_parsed; }

private:
    struct Placed {
        std::unique_ptr<BlockLayout> layout;
        int top = 0;
    };
    void parse();
    bool endsWithStep() const { return !m_blocks.empty() && m_blocks.back().layout->block().step >= 0; }
    void replaceBlocks(std::size_t from, std::vector<Block> blocks);
    void place(std::size_t from);
    void ensureLaidOut(std::size_t index);
    void layOutNotice();
    int noticeHeight() const;
    QRect noticeRect() const;
    int attachmentsTop() const;
    void addAttachmentTargets(std::vector<Target>& targets) const;
    void addNoticeTargets(std::vector<Target>& targets) const;
    void addFooterTargets(std::vector<Target>& targets) const;
    void paintBlocks(QPainter& painter, const QPoint& at, const QRect& clip, const MessagePaint& how,
                     const std::vector<Target>& targets);
    void paintAttachments(QPainter& painter, const MessagePaint& how, const std::vector<Target>& targets);
    void paintProgress(QPainter& painter);

    const TextStyles& m_styles;
    int m_width;
    MessageItem m_item;
    OpenSteps m_open;
    QString m_header;
    std::vector<Placed> m_blocks;
    std::size_t m_stableBlocks = 0;  ///< While streaming: these change only with a step,
    qsizetype m_stableText = 0;      ///< and come from this much of the text.
    bool m_fromStart = true;         ///< Nothing is stable yet.
    int m_contentBottom = 0;
    AttachmentPlaces m_attached;
    std::optional<TextBox> m_notice;
    qsizetype m_parsed = 0;
};

}  // namespace hearth::conversation
