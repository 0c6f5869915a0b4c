// SPDX-License-Identifier: AGPL-3.0-or-later
// What the reader does to the conversation with mouse, wheel, keys and the menu.
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <map>

#include "ui/conversation/conversation_accessible.h"
#include "ui/conversation/conversation_view.h"
#include "ui/conversation/message_chrome.h"

namespace hearth::conversation {

namespace {

constexpr int kStepLines = 3;

void putOnClipboard(const QString& text, const QString& markdown) {
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    if (!markdown.isEmpty()) data->setData(QStringLiteral("text/markdown"), markdown.toUtf8());
    QApplication::clipboard()->setMimeData(data.release());  // The clipboard owns it.
}

}  // namespace

ConversationView::Spot ConversationView::spotAt(const QPoint& point) {
    const int row = m_transcript.rowAt(point.y() + m_value);
    if (row < 0) return {};
    const QPoint inside = point - rowOrigin(row);
    if (inside.y() < 0 || inside.y() >= m_transcript.height(row)) return {};
    MessageLayout& layout = m_transcript.layout(row);
    const std::vector<Target> all = layout.targets();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind != TargetKind::Link && all[i].rect.contains(inside)) return {row, static_cast<int>(i)};
    }
    const int block = layout.blockAt(inside.y());
    if (block < 0 || !layout.blockLayout(block).isLaidOut()) return {row, -1};
    const QString link = layout.blockLayout(block).linkAt(inside - QPoint(0, layout.blockTop(block)));
    if (link.isEmpty()) return {row, -1};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool same = all[i].kind == TargetKind::Link && all[i].index == block && all[i].link == link;
        if (same) return {row, static_cast<int>(i)};
    }
    return {row, -1};
}

PagePlace ConversationView::placeAt(const QPoint& point) {
    const int row = std::max(0, m_transcript.rowAt(point.y() + m_value));
    MessageLayout& layout = m_transcript.layout(row);
    const QPoint inside = point - rowOrigin(row);
    if (inside.y() > layout.contentBottom()) return {row, layout.end()};
    if (inside.y() < layout.contentTop()) return {row, {}};
    return {row, layout.placeAt(inside)};
}

void ConversationView::setHover(const Spot& spot) {
    if (spot == m_hover) return;
    m_hover = spot;
    viewport()->update();
}

void ConversationView::updateCursor(const QPoint& point) {
    if (m_hover.target >= 0) {
        viewport()->setCursor(Qt::PointingHandCursor);
        return;
    }
    bool overText = false;
    if (m_hover.row >= 0) {
        const QPoint inside = point - rowOrigin(m_hover.row);
        const MessageLayout& layout = m_transcript.layout(m_hover.row);
        overText = inside.x() >= 0 && inside.x() <= m_transcript.width() && inside.y() >= layout.contentTop() &&
                   inside.y() < layout.contentBottom();
    }
    viewport()->setCursor(overText ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void ConversationView::mousePressEvent(QMouseEvent* event) {
    const QPoint point = event->position().toPoint();
    if (event->button() != Qt::LeftButton || count() == 0) return;
    m_keyboard = false;
    m_pressed = spotAt(point);
    if (m_pressed.row >= 0) m_currentRow = m_pressed.row;
    m_currentTarget = -1;
    if (m_pressed.target >= 0) return;
    m_selecting = true;
    const PagePlace place = placeAt(point);
    const bool third =
        m_lastDoubleClick.isValid() && !m_lastDoubleClick.hasExpired(QApplication::doubleClickInterval());
    if (third) {
        m_selection.selectBlock(place);
        m_selecting = false;
        m_lastDoubleClick.invalidate();
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_selection.extendTo(place);
    } else {
        m_selection.beginAt(place);
    }
    viewport()->update();
}

void ConversationView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint point = event->position().toPoint();
    if (m_selecting && event->buttons().testFlag(Qt::LeftButton)) {
        dragTo(point);
        return;
    }
    setHover(spotAt(point));
    updateCursor(point);
}

void ConversationView::dragTo(const QPoint& point) {
    m_dragPoint = point;
    if (!m_selecting) return;
    const int beyond = point.y() < 0 ? point.y() : std::max(0, point.y() - viewport()->height());
    if (beyond != 0) {
        scrollBy(std::clamp(beyond, -60, 60));
        m_dragScroll.start();
    }
    const QPoint inside(point.x(), std::clamp(point.y(), 0, viewport()->height() - 1));
    m_selection.extendTo(placeAt(inside));
    viewport()->update();
}

void ConversationView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_dragScroll.stop();
    const bool wasSelecting = std::exchange(m_selecting, false);
    if (wasSelecting && !m_selection.isEmpty() && QApplication::clipboard()->supportsSelection()) {
        QApplication::clipboard()->setText(m_selection.text(CopyForm::Plain), QClipboard::Selection);
    }
    const Spot pressed = std::exchange(m_pressed, {});
    if (pressed.target < 0 || spotAt(event->position().toPoint()) != pressed) return;
    const std::vector<Target> all = targets(pressed.row);
    activate(pressed.row, all[static_cast<std::size_t>(pressed.target)]);
}

void ConversationView::mouseDoubleClickEvent(QMouseEvent* event) {
    const QPoint point = event->position().toPoint();
    if (event->button() != Qt::LeftButton || count() == 0) return;
    const Spot spot = spotAt(point);
    if (spot.target >= 0) {
        m_pressed = spot;  // A quick second press of a button is a press.
        return;
    }
    m_selection.selectWord(placeAt(point));
    m_lastDoubleClick.start();
    viewport()->update();
}

void ConversationView::wheelEvent(QWheelEvent* event) {
    QPoint delta = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    if (event->modifiers().testFlag(Qt::ShiftModifier) && delta.x() == 0) delta = QPoint(delta.y(), 0);
    if (std::abs(delta.x()) <= std::abs(delta.y())) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const Spot spot = spotAt(event->position().toPoint());
    if (spot.row < 0) return;
    MessageLayout& layout = m_transcript.layout(spot.row);
    const int block = layout.blockAt(event->position().toPoint().y() - rowOrigin(spot.row).y());
    if (block < 0 || layout.blockLayout(block).maxScroll() == 0) return;
    layout.blockLayout(block).setScroll(layout.blockLayout(block).scroll() - delta.x());
    viewport()->update();
    event->accept();
}

void ConversationView::activate(int row, const Target& target) {
    const MessageItem of = message(row);  // A copy: the answer to a signal may replace the messages.
    switch (target.kind) {
        case TargetKind::Link: Q_EMIT linkActivated(QUrl(target.link, QUrl::StrictMode)); break;
        case TargetKind::CopyCode:
        case TargetKind::Copy: copyToClipboard(row, target); break;
        case TargetKind::Fold: toggleStep(row, target.index); break;
        case TargetKind::Source: Q_EMIT sourcesRequested(of.id, target.index); break;
        case TargetKind::PreviousBranch:
            if (of.branch > 0) Q_EMIT branchRequested(of.id, of.branch - 1);
            break;
        case TargetKind::NextBranch:
            if (of.branch + 1 < of.branches) Q_EMIT branchRequested(of.id, of.branch + 1);
            break;
        case TargetKind::Edit: Q_EMIT editRequested(of.id, of.text); break;
        case TargetKind::Regenerate: Q_EMIT regenerateRequested(of.id); break;
        case TargetKind::Retry: Q_EMIT retryRequested(of.id); break;
        case TargetKind::Continue: Q_EMIT continueRequested(of.id); break;
        case TargetKind::Details: Q_EMIT detailsRequested(of.id); break;
        case TargetKind::Attachment: openAttachment(of, target.index); break;
    }
}

void ConversationView::openAttachment(const MessageItem& of, int index) {
    const MessageAttachment& attachment = of.attachments[static_cast<std::size_t>(index)];
    if (attachment.id.isEmpty()) return;
    if (standsAsPicture(attachment)) {
        Q_EMIT pictureOpened(of.id, index);
    } else {
        Q_EMIT saveRequested(of.id, index);
    }
}

void ConversationView::copyToClipboard(int row, const Target& target) {
    if (target.kind == TargetKind::CopyCode) {
        putOnClipboard(m_transcript.layout(row).block(target.index).text, {});
    } else {
        putOnClipboard(message(row).text, message(row).text);
    }
    m_copied = Copied{row, target};
    m_uncopy.start();
    viewport()->update();
    Q_EMIT copied(message(row).id);
}

void ConversationView::copy(CopyForm form) {
    if (hasSelection()) {
        const QString markdown = m_selection.text(CopyForm::Markdown);
        putOnClipboard(form == CopyForm::Markdown ? markdown : m_selection.text(CopyForm::Plain), markdown);
        return;
    }
    if (m_currentRow >= 0) copyToClipboard(m_currentRow, Target{TargetKind::Copy, {}, -1, {}});
}

void ConversationView::selectAll() {
    m_selection.selectAll();
    viewport()->update();
}

void ConversationView::scrollBy(int pixels) { verticalScrollBar()->setValue(verticalScrollBar()->value() + pixels); }

void ConversationView::setCurrentRow(int row) {
    m_currentRow = std::clamp(row, -1, count() - 1);
    m_currentTarget = -1;
    m_keyboard = true;
    viewport()->update();
    announceFocus();
}

// One message on, but first what of the current one is not yet seen.
void ConversationView::stepMessage(int direction) {
    if (count() == 0) return;
    const int page = viewport()->height();
    if (m_currentRow < 0 || rowRect(m_currentRow).isEmpty()) {
        setCurrentRow(m_transcript.rowAt(direction > 0 ? m_value + theme::kGrid : m_value + page - theme::kGrid));
        return;
    }
    const int top = rowOrigin(m_currentRow).y();
    const int bottom = top + m_transcript.height(m_currentRow);
    const bool unread = direction > 0 ? bottom > page : top < 0;
    if (unread) {
        const int step = kStepLines * m_transcript.styles().lineHeight;
        scrollBy(direction > 0 ? std::min(step, bottom - page) : std::max(-step, top));
        return;
    }
    setCurrentRow(std::clamp(m_currentRow + direction, 0, count() - 1));
    const int height = std::min(m_transcript.layout(m_currentRow).height(), page);
    const int newTop = rowOrigin(m_currentRow).y();
    if (newTop < 0) scrollBy(newTop);
    if (newTop + height > page) scrollBy(newTop + height - page);
}

bool ConversationView::moveSelection(QKeyEvent* event) {
    if (!event->modifiers().testFlag(Qt::ShiftModifier)) return false;
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const std::map<int, CaretMove> moves = {
        {Qt::Key_Left, control ? CaretMove::PreviousWord : CaretMove::PreviousCharacter},
        {Qt::Key_Right, control ? CaretMove::NextWord : CaretMove::NextCharacter},
        {Qt::Key_Up, CaretMove::LineUp},
        {Qt::Key_Down, CaretMove::LineDown},
        {Qt::Key_Home, control ? CaretMove::Start : CaretMove::LineStart},
        {Qt::Key_End, control ? CaretMove::End : CaretMove::LineEnd},
    };
    const auto found = moves.find(event->key());
    if (found == moves.end() || count() == 0) return false;
    if (!m_selection.caret()) {
        const int row = m_currentRow >= 0 ? m_currentRow : std::max(0, m_transcript.rowAt(m_value));
        m_selection.beginAt({row, {}});
    }
    m_selection.move(found->second);
    const PagePlace caret = *m_selection.caret();
    m_transcript.layout(caret.row).reveal(caret.text);
    ensureVisible(caret.row, m_transcript.layout(caret.row).caretRect(caret.text).toAlignedRect());
    return true;
}

bool ConversationView::navigate(QKeyEvent* event) {
    const int page = viewport()->height() - 2 * m_transcript.styles().lineHeight;
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
        case Qt::Key_Up: stepMessage(-1); return true;
        case Qt::Key_Down: stepMessage(1); return true;
        case Qt::Key_PageUp: scrollBy(-page); return true;
        case Qt::Key_PageDown: scrollBy(page); return true;
        case Qt::Key_Home: verticalScrollBar()->setValue(0); return true;
        case Qt::Key_End: scrollToEnd(); return true;
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter: {
            const bool pressed = m_currentRow >= 0 && m_currentTarget >= 0;
            const std::vector<Target> all = pressed ? targets(m_currentRow) : std::vector<Target>();
            if (m_currentTarget >= 0 && m_currentTarget < static_cast<int>(all.size())) {
                activate(m_currentRow, all[static_cast<std::size_t>(m_currentTarget)]);
            } else if (event->key() == Qt::Key_Space) {
                scrollBy(shift ? -page : page);
            } else {
                return false;
            }
            return true;
        }
        default: return false;
    }
}

void ConversationView::keyPressEvent(QKeyEvent* event) {
    const bool controlShift = event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (event->matches(QKeySequence::Copy)) {
        copy(CopyForm::Plain);
    } else if (controlShift && event->key() == Qt::Key_C) {
        copy(CopyForm::Markdown);
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->matches(QKeySequence::Find)) {
        openFind();
    } else if (event->key() == Qt::Key_F3 && m_findBar->isVisible()) {
        findNext(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    } else if (event->key() == Qt::Key_Escape && m_findBar->isVisible()) {
        closeFind();
    } else if (event->key() == Qt::Key_Escape && hasSelection()) {
        m_selection.clear();
        viewport()->update();
    } else if (moveSelection(event)) {
        event->accept();
    } else if (event->modifiers().testFlag(Qt::AltModifier) ||
               (event->modifiers().testFlag(Qt::ControlModifier) && event->key() != Qt::Key_Home &&
                event->key() != Qt::Key_End) ||
               !navigate(event)) {
        event->ignore();  // The window has keys of its own, and QAbstractScrollArea would swallow the arrows.
    }
}

bool ConversationView::focusNextPrevChild(bool next) {
    if (count() == 0) return QAbstractScrollArea::focusNextPrevChild(next);
    if (m_currentRow < 0 || rowRect(m_currentRow).isEmpty()) {
        m_currentRow = std::max(0, m_transcript.rowAt(m_value + viewport()->height() / 2));
        m_currentTarget = -1;
    }
    const std::vector<Target> all = targets(m_currentRow);
    const int step = m_currentTarget + (next ? 1 : -1);
    const bool leaves = next ? step >= static_cast<int>(all.size()) : m_currentTarget < 0;
    if (leaves) {
        m_currentTarget = -1;
        viewport()->update();
        return QAbstractScrollArea::focusNextPrevChild(next);
    }
    m_keyboard = true;
    m_currentTarget = step;
    if (step >= 0) ensureVisible(m_currentRow, all[static_cast<std::size_t>(step)].rect);
    viewport()->update();
    announceFocus();
    return true;
}

void ConversationView::focusInEvent(QFocusEvent* event) {
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                       event->reason() == Qt::ShortcutFocusReason;
    m_keyboard = byKey;
    if (byKey && m_currentRow < 0) m_currentRow = m_transcript.rowAt(m_value + viewport()->height() - theme::kGrid);
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    if (byKey) announceFocus();
}

void ConversationView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ConversationView::contextMenuEvent(QContextMenuEvent* event) {
    if (count() == 0) return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const Spot spot = byKey ? Spot{m_currentRow, m_currentTarget} : spotAt(event->pos());
    const QPoint at =
        byKey && m_currentRow >= 0 ? viewport()->mapToGlobal(rowOrigin(m_currentRow)) : event->globalPos();
    auto menu = std::make_unique<QMenu>(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* plain = menu->addAction(tr("Copy"), this, [this] { copy(CopyForm::Plain); });
    plain->setShortcut(QKeySequence::Copy);
    plain->setEnabled(hasSelection());
    QAction* markdown = menu->addAction(tr("Copy as Markdown"), this, [this] { copy(CopyForm::Markdown); });
    markdown->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    markdown->setEnabled(hasSelection());
    if (spot.row >= 0) {
        menu->addSeparator();
        const QString id = message(spot.row).id;
        const std::vector<Target> all = targets(spot.row);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Target target = all[i];
            const bool here = static_cast<int>(i) == spot.target;
            if (isPermanent(target.kind) && !here) continue;
            const QString name =
                target.kind == TargetKind::Link ? tr("Open link") : targetName(target, message(spot.row));
            menu->addAction(name, this, [this, id, target] {
                const int row = m_transcript.rowOf(id);
                if (row >= 0) activate(row, target);
            });
            if (target.kind == TargetKind::Attachment &&
                standsAsPicture(message(spot.row).attachments[static_cast<std::size_t>(target.index)])) {
                menu->addAction(tr("Save as…"), this, [this, id, target] { Q_EMIT saveRequested(id, target.index); });
            }
            if (target.kind == TargetKind::Link) {
                menu->addAction(tr("Copy link"), this, [link = target.link] { putOnClipboard(link, {}); });
            }
        }
        if (message(spot.row).isKept)
            menu->addAction(tr("Forget this message…"), this, [this, id] { Q_EMIT forgetRequested(id); });
    }
    menu->addSeparator();
    menu->addAction(tr("Select all"), this, &ConversationView::selectAll)->setShortcut(QKeySequence::SelectAll);
    menu->addAction(tr("Find…"), this, &ConversationView::openFind)->setShortcut(QKeySequence::Find);
    menu.release()->popup(at);  // Deletes itself when it closes.
}

bool ConversationView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) setHover({});
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Spot spot = spotAt(help->pos());
        if (spot.target < 0) {
            QToolTip::hideText();
            return true;
        }
        const Target target = targets(spot.row)[static_cast<std::size_t>(spot.target)];
        // A tooltip must not take words of others for markup.
        QToolTip::showText(help->globalPos(), targetName(target, message(spot.row)).toHtmlEscaped(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ConversationView::announceFocus() { announceRow(*this, m_currentRow); }

}  // namespace hearth::conversation
