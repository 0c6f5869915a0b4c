// SPDX-License-Identifier: AGPL-3.0-or-later
// The left pane: search, the two pages, the conversations, and one line on what is going on in the background.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTimer>
#include <optional>

#include "ui/bridge/conversation_list_model.h"
#include "ui/shell/context.h"

class QVBoxLayout;

namespace hearth::shell {

/// Shows the list and asks for changes; the workspace makes them.
class Sidebar final : public QFrame {
    Q_OBJECT

public:
    enum class Page { Start, Memory, Temporary, Conversation, Other };

    Sidebar(Context& context, bridge::ConversationListModel& model, QWidget* parent = nullptr);

    /// Marks what the middle of the window shows.
    void showCurrent(Page page, const std::optional<ConversationId>& conversation);
    /// A temporary chat goes on: there is a way back to it.
    void showTemporary(bool goesOn);
    void setConnection(const bridge::ConnectionItem& connection);
    void focusSearch();
    /// Puts the keyboard on the list.
    void focusList();
    void renameInline(const ConversationId& id);
    /// A title is being edited; the list must stay as it is.
    bool isRenaming() const;
    /// The conversation above (-1) or below (+1) the current one in the list as shown.
    std::optional<ConversationId> neighbour(int step) const;
    /// How it stands with the other devices; it looks by itself when that changes.
    void showSync(const bridge::DevicesItem& item);

Q_SIGNALS:
    void newChosen();
    void temporaryChosen();
    void startChosen();
    void memoryChosen();
    void importChosen();
    void settingsChosen();
    void devicesChosen();
    void lockChosen();
    void conversationChosen(const hearth::ConversationId& id);
    void messageChosen(const hearth::ConversationId& id, const hearth::MessageId& message);
    void pinRequested(const hearth::ConversationId& id, bool pinned);
    void archiveRequested(const hearth::ConversationId& id);
    void forgetRequested(const hearth::ConversationId& id);
    void trashRequested(const hearth::ConversationId& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildSearch(QVBoxLayout& down);
    void buildPages(QVBoxLayout& down);
    void buildList(QVBoxLayout& down);
    void buildFoot(QVBoxLayout& down);
    void search(const QString& text);
    void findInMessages();
    void choose(const QModelIndex& index);
    void openMenu(const QPoint& position);
    void showStatus();
    void lookAtSync();

    Context& m_context;
    bridge::ConversationListModel& m_model;
    QLineEdit* m_search;
    QToolButton* m_start;
    QToolButton* m_memory;
    QToolButton* m_temporary;
    QListView* m_list;
    QLabel* m_empty;
    QToolButton* m_sync;  ///< Hidden where the vault is on no server.
    QLabel* m_status;
    QTimer m_searchDelay;
    CancelToken m_searching;
    Page m_page = Page::Start;
    std::optional<ConversationId> m_current;
    int m_scrolled = 0;
    bridge::ConnectionItem m_connection;
};

}  // namespace hearth::shell
