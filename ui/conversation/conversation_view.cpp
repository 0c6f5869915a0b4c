// SPDX-License-Identifier: AGPL-3.0-or-later
// The view's model, geometry and painting. What the reader does with mouse and keys is in conversation_input.cpp.
#include "ui/conversation/conversation_view.h"

#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <algorithm>

#include "ui/conversation/child.h"
#include "ui/conversation/conversation_accessible.h"
#include "ui/conversation/message_chrome.h"

namespace hearth::conversation {

namespace {

using theme::ColorRole;

constexpr int kFrameMs = 16;
constexpr int kLoadingDelayMs = 300;
constexpr int kMarkMs = 2000;
constexpr int kCopiedMs = 1500;
constexpr int kDragScrollMs = 30;
constexpr int kSingleStep = 24;

}  // namespace

ConversationView::ConversationView(const theme::Theme& theme, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_theme(theme),
      m_transcript(theme),
      m_position(m_transcript),
      m_selection(m_transcript),
      m_finder(m_transcript),
      m_findBar(&addChild<FindBar>(*this, theme)),
      m_empty(&addChild<EmptyState>(*this, theme)),
      m_newPill(&addChild<QPushButton>(*this, theme.icon(theme::Icon::ArrowDown, ColorRole::Text), tr("New"))) {
    installAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Conversation"));
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(kSingleStep);
    m_findBar->hide();
    m_empty->hide();
    m_newPill->hide();
    m_newPill->setAccessibleName(tr("Go to the newest text"));
    m_newPill->setToolTip(tr("Go to the newest text (End)"));
    m_newPill->setFocusPolicy(Qt::NoFocus);
    connectParts();
}

ConversationView::~ConversationView() = default;

void ConversationView::connectParts() {
    connect(&m_theme, &theme::Theme::changed, this, &ConversationView::restyle);
    connect(m_empty, &EmptyState::stepChosen, this, &ConversationView::firstStepChosen);
    connect(m_newPill, &QPushButton::clicked, this, &ConversationView::scrollToEnd);
    connect(m_findBar, &FindBar::sought, this, [this](const QString& text) {
        m_finder.chooseFrom(std::max(0, m_transcript.rowAt(m_value)));
        m_finder.search(text);
        showCurrentHit();
    });
    connect(m_findBar, &FindBar::stepped, this, &ConversationView::findNext);
    connect(m_findBar, &FindBar::closed, this, &ConversationView::closeFind);
    connect(&m_finder, &Finder::changed, this, [this] {
        m_findBar->showCount(m_finder.current(), m_finder.count(), m_finder.isSearching());
        viewport()->update();
    });
    const auto setUp = [this](QTimer& timer, int interval, auto action) {
        timer.setSingleShot(true);
        timer.setInterval(interval);
        connect(&timer, &QTimer::timeout, this, action);
    };
    setUp(m_frame, kFrameMs, &ConversationView::showNewText);
    setUp(m_loadingDelay, kLoadingDelayMs, [this] { viewport()->update(); });
    setUp(m_unmark, kMarkMs, [this] {
        m_markedRow = -1;
        viewport()->update();
    });
    setUp(m_uncopy, kCopiedMs, [this] {
        m_copied.reset();
        viewport()->update();
    });
    setUp(m_dragScroll, kDragScrollMs, [this] { dragTo(m_dragPoint); });
}

void ConversationView::setMessages(std::vector<MessageItem> messages) {
    m_grown.clear();
    m_frame.stop();
    const bool other = count() == 0 || messages.empty() || messages.front().id != message(0).id;
    m_transcript.setItems(std::move(messages));
    m_selection.clear();
    m_hover = m_pressed = {};
    m_copied.reset();
    m_currentTarget = -1;
    m_markedRow = -1;
    if (other) {
        m_position.followEnd();
        m_currentRow = -1;
        m_newPill->hide();
    }
    m_currentRow = std::min(m_currentRow, count() - 1);
    setLoading(false);
    if (!m_finder.sought().isEmpty()) m_finder.restart();
    settle();
}

void ConversationView::append(MessageItem message) {
    const bool own = message.author == Author::User;
    m_transcript.append(std::move(message));
    if (own) m_position.followEnd();
    if (!m_position.followsEnd()) m_newPill->show();
    settle();
}

void ConversationView::replace(MessageItem message) {
    const int row = m_transcript.rowOf(message.id);
    if (row < 0) return;
    m_grown.erase(row);
    m_transcript.replace(row, std::move(message));
    if (m_selection.inRow(row)) m_selection.clear();
    settle();
}

void ConversationView::appendText(const QString& id, const QString& delta) {
    const int row = m_transcript.rowOf(id);
    if (row < 0 || delta.isEmpty()) return;
    m_transcript.appendText(row, delta);
    m_grown.insert(row);
    if (!m_frame.isActive()) m_frame.start();
}

void ConversationView::setSteps(const QString& id, std::vector<WorkStep> steps) {
    const int row = m_transcript.rowOf(id);
    if (row < 0) return;
    // Blocks move: what was marked would become something else.
    if (steps.size() != message(row).steps.size() && m_selection.inRow(row)) m_selection.clear();
    m_transcript.setSteps(row, std::move(steps));
    m_grown.insert(row);
    if (!m_frame.isActive()) m_frame.start();
}

void ConversationView::toggleStep(int row, int step) {
    if (m_selection.inRow(row)) m_selection.clear();
    m_transcript.toggleStep(row, step);
    // The row that was pressed stays where it is, also when the reader followed the end.
    if (m_position.followsEnd() && row + 1 == count()) m_position.stopFollowing();
    if (!m_finder.sought().isEmpty()) m_finder.restart();
    m_hover = {};
    settle();
}

void ConversationView::showNewText() {
    for (const int row : m_grown) m_transcript.refresh(row);
    m_grown.clear();
    if (!m_position.followsEnd()) m_newPill->show();
    settle();
}

void ConversationView::setPictures(PictureSource& pictures) {
    m_pictures = &pictures;
    connect(&pictures, &PictureSource::changed, viewport(), qOverload<>(&QWidget::update));
    viewport()->update();
}

void ConversationView::setToday(const QDate& today) {
    m_transcript.setToday(today);
    viewport()->update();
}

void ConversationView::setEmptyText(const EmptyText& text) {
    m_empty->setText(text);
    m_hasEmptyText = !text.title.isEmpty();
    placeChildren();
}

void ConversationView::setLoading(bool loading) {
    if (loading && !m_loading) m_loadingDelay.start();
    if (!loading) m_loadingDelay.stop();
    m_loading = loading;
    placeChildren();
    viewport()->update();
}

bool ConversationView::showMessage(const QString& id) {
    const int row = m_transcript.rowOf(id);
    if (row < 0) return false;
    m_position.anchorAt(row, 0, 2 * theme::kGrid);
    m_markedRow = row;
    m_currentRow = row;
    m_unmark.start();
    settle();
    return true;
}

ConversationView::Place ConversationView::place() const {
    const auto anchor = m_position.anchor();
    if (m_position.followsEnd() || anchor.row >= count()) return {};
    return {message(anchor.row).id, anchor};
}

bool ConversationView::returnTo(const Place& place) {
    const int row = m_transcript.rowOf(place.message);
    if (row < 0) return false;
    auto anchor = place.anchor;
    anchor.row = row;
    m_position.returnTo(anchor);
    settle();
    return true;
}

void ConversationView::scrollToEnd() {
    m_position.followEnd();
    settle();
}

void ConversationView::restyle() {
    m_transcript.restyle();
    updateColumn();
    settle();
}

void ConversationView::updateColumn() {
    // In the middle of the whole view, scroll bar or not, so that the composer below can stand in line.
    const Column column = columnIn(width(), m_transcript.styles());
    m_columnLeft = column.left;
    m_transcript.setWidth(column.width);
}

void ConversationView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    updateColumn();
    settle();
}

// Lays out what is in view and puts scroll bar, children and picture in order.
void ConversationView::settle() {
    m_value = m_position.settle(viewport()->height());
    m_adjusting = true;
    QScrollBar* bar = verticalScrollBar();
    bar->setRange(0, std::max(0, m_transcript.totalHeight() - viewport()->height()));
    bar->setPageStep(viewport()->height());
    bar->setValue(m_value);
    m_adjusting = false;
    if (m_position.followsEnd() || m_value == bar->maximum()) m_newPill->hide();  // Nothing is below.
    placeChildren();
    viewport()->update();
}

void ConversationView::scrollContentsBy(int /*dx*/, int /*dy*/) {
    if (m_adjusting) return;
    m_position.moveTo(verticalScrollBar()->value(), viewport()->height());
    settle();
}

void ConversationView::placeChildren() {
    const QRect view = viewport()->geometry();
    m_findBar->adjustSize();
    m_findBar->move(view.right() - m_findBar->width() - 2 * theme::kGrid, view.top() + theme::kGrid);
    m_newPill->adjustSize();
    m_newPill->move(view.center().x() - m_newPill->width() / 2, view.bottom() - m_newPill->height() - 2 * theme::kGrid);
    const bool empty = count() == 0 && !m_loading && m_hasEmptyText;
    m_empty->setVisible(empty);
    if (!empty) return;
    m_empty->adjustSize();
    // A little above the middle looks centred.
    m_empty->move(view.center().x() - m_empty->width() / 2, view.top() + (view.height() - m_empty->height()) * 2 / 5);
}

void ConversationView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.color(ColorRole::Surface));
    if (m_loading && !m_loadingDelay.isActive()) paintLoading(painter);
    const int bottom = m_value + event->rect().bottom();
    for (int row = std::max(0, m_transcript.rowAt(m_value + event->rect().top())); row < count(); ++row) {
        if (m_transcript.offset(row) > bottom) break;
        paintRow(painter, row, event->rect());
    }
}

void ConversationView::paintLoading(QPainter& painter) {
    painter.setFont(m_theme.font(theme::TextRole::Base));
    painter.setPen(m_theme.color(ColorRole::Muted));
    painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("Opening the conversation…"));
}

void ConversationView::paintRow(QPainter& painter, int row, const QRect& clip) {
    MessageLayout& layout = m_transcript.layout(row);
    const QPoint origin = rowOrigin(row);
    const QRect frame(origin.x() - kRuleOffset - theme::kGrid, origin.y() - theme::kGrid,
                      m_transcript.width() + 2 * (kRuleOffset + theme::kGrid), layout.height() - theme::kGrid);
    painter.setRenderHint(QPainter::Antialiasing);
    if (row == m_markedRow) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(ColorRole::Raised));
        painter.drawRoundedRect(frame, 8, 8);
    }
    if (row == m_currentRow && m_keyboard && hasFocus() && m_currentTarget < 0) {
        painter.setPen(QPen(m_theme.color(ColorRole::Accent), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(frame).adjusted(1, 1, -1, -1), 8, 8);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    layout.paint(painter, origin, clip, paintOf(row));
}

MessagePaint ConversationView::paintOf(int row) {
    MessagePaint paint;
    const bool focused = row == m_currentRow && m_keyboard && hasFocus();
    paint.actions = row == m_hover.row || focused;
    paint.pictures = m_pictures;
    if (row == m_hover.row) paint.hoveredTarget = m_hover.target;
    if (focused) paint.focusedTarget = m_currentTarget;
    if (const auto marked = m_selection.inRow(row)) {
        paint.selectionStart = marked->first;
        paint.selectionEnd = marked->second;
    }
    if (m_findBar->isVisible()) {
        paint.found = m_finder.inRow(row);
        paint.current = m_finder.currentInRow(row);
    }
    if (m_copied && m_copied->row == row) paint.copied = m_copied->target;
    return paint;
}

QRect ConversationView::rowRect(int row) const {
    if (row < 0 || row >= count()) return {};
    const QRect rect(rowOrigin(row), QSize(m_transcript.width(), m_transcript.height(row)));
    return rect.intersects(viewport()->rect()) ? rect : QRect();
}

std::vector<Target> ConversationView::targets(int row) { return m_transcript.layout(row).targets(); }

void ConversationView::openFind() {
    placeChildren();
    m_findBar->open();
}

void ConversationView::closeFind() {
    m_findBar->hide();
    m_finder.search({});
    setFocus(Qt::OtherFocusReason);
    viewport()->update();
}

void ConversationView::findNext(int direction) {
    m_finder.step(direction);
    showCurrentHit();
}

void ConversationView::showCurrentHit() {
    const int row = m_finder.currentRow();
    const auto hit = row < 0 ? std::nullopt : m_finder.currentInRow(row);
    if (!hit) return;
    MessageLayout& layout = m_transcript.layout(row);
    const TextPlace place{hit->block, hit->range.start};
    layout.reveal(place);
    const QRectF caret = layout.caretRect(place);
    m_currentRow = row;
    ensureVisible(row, caret.toAlignedRect());
}

void ConversationView::ensureVisible(int row, const QRect& rect) {
    const int margin = 3 * m_transcript.styles().lineHeight;
    const int top = m_transcript.offset(row) + rect.top() - m_value;
    const int bottom = top + rect.height();
    if (top >= margin && bottom <= viewport()->height() - margin) {
        viewport()->update();
        return;
    }
    const bool above = top < margin;
    m_position.anchorAt(row, rect.top(), above ? margin : viewport()->height() - margin - rect.height());
    settle();
}

}  // namespace hearth::conversation
