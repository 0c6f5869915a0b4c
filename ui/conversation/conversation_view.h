// SPDX-License-Identifier: AGPL-3.0-or-later
// The conversation as a page: messages one below the other, read, marked, copied and acted upon with mouse, keys and
// screen readers. It knows no engine: it is given MessageItems and says by signals what the reader wants.
#pragma once

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QTimer>
#include <QUrl>
#include <optional>
#include <set>

#include "ui/conversation/empty_state.h"
#include "ui/conversation/find_bar.h"
#include "ui/conversation/finder.h"
#include "ui/conversation/message_item.h"
#include "ui/conversation/page_position.h"
#include "ui/conversation/selection.h"
#include "ui/conversation/transcript.h"

class QPushButton;

namespace hearth::conversation {

/// Threads: the window's. The theme outlives the view.
class ConversationView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ConversationView(const theme::Theme& theme, QWidget* parent = nullptr);
    ~ConversationView() override;

    /// Another conversation, or another branch of it: rows that both begin with stay as they are and where they are.
    /// When nothing is common the view goes to the end. Cost: 10,000 messages in a few milliseconds.
    void setMessages(std::vector<MessageItem> messages);
    /// A message of the user's own takes the view to the end.
    void append(MessageItem message);
    /// Finds the row by the id of `message`; an unknown id changes nothing.
    void replace(MessageItem message);
    /// Adds streamed text. It appears with the next frame; what is above it does not move.
    void appendText(const QString& id, const QString& delta);
    /// What is thought and done while it streams, as it is now; appears like text.
    void setSteps(const QString& id, std::vector<WorkStep> steps);
    int count() const { return m_transcript.count(); }
    const MessageItem& message(int row) const { return m_transcript.item(row); }
    const Transcript& transcript() const { return m_transcript; }

    /// Where the pictures of messages come from; outlives the view. Without one they stay empty frames.
    void setPictures(PictureSource& pictures);
    /// Headers leave out this day. Pass the clock's day when it changes.
    void setToday(const QDate& today);
    /// What is shown while there are no messages.
    void setEmptyText(const EmptyText& text);
    /// Messages are being fetched: nothing for 300 ms, then a line that says so.
    void setLoading(bool loading);

    /// Brings a message to the top and marks it for two seconds. False when it is not in this branch.
    bool showMessage(const QString& id);
    /// The text at the top of the view; an empty message: the reader is at the end.
    struct Place {
        QString message;
        PagePosition::Anchor anchor;
    };
    Place place() const;
    /// Goes back to it. False when its message is not in this branch.
    bool returnTo(const Place& place);
    void scrollToEnd();
    bool isAtEnd() const { return m_position.followsEnd(); }
    void openFind();
    void closeFind();
    void findNext(int direction);

    bool hasSelection() const { return !m_selection.isEmpty(); }
    QString selectedText(CopyForm form) const { return m_selection.text(form); }
    void selectAll();
    /// Copies the marked text, or the current message when nothing is marked.
    void copy(CopyForm form);

    int currentRow() const { return m_currentRow; }
    void setCurrentRow(int row);
    /// In coordinates of the viewport; empty when the row is not in view.
    QRect rowRect(int row) const;
    /// What can be pressed in a message, in its coordinates.
    std::vector<Target> targets(int row);
    /// Does what pressing the target does.
    void activate(int row, const Target& target);

Q_SIGNALS:
    void editRequested(const QString& id, const QString& text);
    void regenerateRequested(const QString& id);
    void retryRequested(const QString& id);
    void continueRequested(const QString& id);
    /// Who answered, and why.
    void detailsRequested(const QString& id);
    /// `index`, 0-based, of the version to show.
    void branchRequested(const QString& id, int index);
    /// `index` of the source that was pressed.
    void sourcesRequested(const QString& id, int index);
    /// `index` of the attachment.
    void pictureOpened(const QString& id, int index);
    void saveRequested(const QString& id, int index);
    /// Only http, https and mailto.
    void linkActivated(const QUrl& url);
    /// To be taken out of the vault for good; asked about first.
    void forgetRequested(const QString& id);
    void copied(const QString& id);
    void firstStepChosen(const QString& stepId);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Spot {
        int row = -1;
        int target = -1;
        bool operator==(const Spot&) const = default;
    };
    struct Copied {
        int row = -1;
        Target target;
    };

    void connectParts();
    void settle();
    void updateColumn();
    void placeChildren();
    void showNewText();
    void restyle();

    QPoint rowOrigin(int row) const { return {m_columnLeft, m_transcript.offset(row) - m_value}; }
    Spot spotAt(const QPoint& point);
    PagePlace placeAt(const QPoint& point);
    void setHover(const Spot& spot);
    void updateCursor(const QPoint& point);
    void dragTo(const QPoint& point);
    void paintRow(QPainter& painter, int row, const QRect& clip);
    MessagePaint paintOf(int row);
    void paintLoading(QPainter& painter);

    bool moveSelection(QKeyEvent* event);
    bool navigate(QKeyEvent* event);
    void stepMessage(int direction);
    void scrollBy(int pixels);
    void ensureVisible(int row, const QRect& rect);
    void openAttachment(const MessageItem& of, int index);
    void toggleStep(int row, int step);
    void copyToClipboard(int row, const Target& target);
    void showCurrentHit();
    void announceFocus();

    const theme::Theme& m_theme;
    Transcript m_transcript;
    PagePosition m_position;
    Selection m_selection;
    Finder m_finder;
    FindBar* m_findBar;  ///< Children of this widget.
    EmptyState* m_empty;
    QPushButton* m_newPill;

    PictureSource* m_pictures = nullptr;  ///< Not ours.
    int m_columnLeft = 0;
    int m_value = 0;           ///< The pixel of the page at the top of the viewport.
    bool m_adjusting = false;  ///< The scroll bar is being set by us.
    bool m_loading = false;
    bool m_hasEmptyText = false;
    std::set<int> m_grown;  ///< Rows with text that is not shown yet.
    QTimer m_frame;
    QTimer m_loadingDelay;
    QTimer m_dragScroll;
    QTimer m_unmark;
    QTimer m_uncopy;

    Spot m_hover;
    Spot m_pressed;
    bool m_selecting = false;
    QPoint m_dragPoint;
    QElapsedTimer m_lastDoubleClick;
    int m_currentRow = -1;
    int m_currentTarget = -1;
    bool m_keyboard = false;  ///< The last move was by key: the current message shows its focus.
    int m_markedRow = -1;
    std::optional<Copied> m_copied;
};

}  // namespace hearth::conversation
