// SPDX-License-Identifier: AGPL-3.0-or-later
// The window over an open vault: sidebar, the page in the middle, the panel, the layers above, and what keys do.
#pragma once

#include <QStackedWidget>
#include <QTimer>
#include <QWidget>
#include <vector>

#include "ui/bridge/conversation_list_model.h"
#include "ui/shell/context.h"
#include "ui/shell/model_menu.h"
#include "ui/shell/quick_switcher.h"
#include "ui/shell/turns.h"

namespace hearth::shell {

class ComparePage;
class ConversationPage;
class ImportPage;
class MemoryPage;
class Panes;
class ReceiptPanel;
class SettingsPage;
class ShortcutsSheet;
class Sidebar;
class StartPage;
class TemporaryPage;
class UndoBar;
class UsagePage;

class Workspace final : public QWidget {
    Q_OBJECT

public:
    explicit Workspace(Context& context, QWidget* parent = nullptr);

    void openConversation(const ConversationId& id, const std::optional<MessageId>& at = {});
    void startConversation();
    /// Goes to the one that goes on, if there is one.
    void startTemporary();
    void showStart();
    void showMemory();
    void showSettings();
    void showImport();
    void showUsage();
    /// For the next message of what is open, or of a new conversation.
    void showCompare();
    void importPath(const QString& path);
    void setPanelShown(bool shown);
    /// `then` runs when no temporary chat goes on any more; where there is one with words in it, this asks first.
    void endTemporary(const std::function<void()>& then);
    bool holdsTemporary() const;
    /// Stores drafts and sizes; the vault is about to close.
    void remember();
    bool isImporting() const;
    /// Says that a damaged log took changes with it; nothing when it did not.
    void tellLost(const store::OpenReport& report);
    /// Says why the window was not locked.
    void tellNotLocked(const Error& error);
    /// Goes back to what was open when the window was locked.
    void returnTo(const bridge::Place& place);
    /// Stops the answers, then stores what is open and half typed. Ends in `leftVault`, or in `stayed`.
    void leaveVault();

Q_SIGNALS:
    void lockChosen();
    void lockSettingsChanged();
    /// The vault is to be locked, and then a copy put in its place, or it repaired.
    void restoreChosen(const hearth::bridge::CopyItem& copy);
    void repairChosen();
    /// Nothing here is needed any more.
    void leftVault();
    /// What was typed could not be stored.
    void stayed(const hearth::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Key {
        QString keys;
        QString what;
        void (Workspace::*act)();
    };

    std::vector<Key> keys() const;
    void build();
    void connectSidebar();
    void connectPages();
    void makeCompare();
    /// Answers are being compared just now.
    bool compares() const;
    /// What was typed for a comparison and not asked goes back to the conversation.
    void leaveCompare();
    /// A question that has an answer is answered by others as well.
    void compareAgain(const bridge::MessageItem& question);
    void connectTurns();
    void addShortcuts();
    void show(QWidget* page);
    /// Lies over another page, to which Esc goes back.
    bool isLayer(const QWidget* page) const;
    void makeTemporary();
    void dropTemporary();
    void refreshList();
    void refreshSoon();
    void refreshConnections();
    /// Another program changed something: whatever is shown is read again.
    void refreshAll();
    void rename(const ConversationId& id, const QString& title);
    void pin(const ConversationId& id, bool pinned);
    void archive(const ConversationId& id);
    void trash(const ConversationId& id);
    void forget(const bridge::ForgetWish& wish);
    void offer(const QString& done, const std::function<void()>& undoIt);
    /// Refreshes, offers to take it back; says why when it failed.
    bridge::Answer<void> thenOffer(const QString& done, std::function<void()> undo);
    void placeUndoBar();

    void switchQuickly();
    void searchAll();
    void findHere();
    void escape();
    void previousConversation();
    void nextConversation();
    void editLast();
    void nextPane();
    void showShortcuts();
    void enlargeText();
    void reduceText();
    void resetText();
    void setTextPercent(int percent);
    void toggleSidebar();
    void togglePanel();
    void undo();
    void lock();
    bridge::Leaving describe() const;
    void storeAndLeave();

    Context& m_context;
    bridge::ConversationListModel m_list;
    Turns m_turns;
    Sidebar* m_sidebar;
    QStackedWidget* m_pages;
    ConversationPage* m_conversation;
    StartPage* m_start;
    MemoryPage* m_memory;
    SettingsPage* m_settings;
    ImportPage* m_import;
    UsagePage* m_usage;
    ComparePage* m_compare = nullptr;      ///< Made when one is first wanted.
    TemporaryPage* m_temporary = nullptr;  ///< Made when one begins, deleted with all that was said when it ends.
    Models m_models;
    ReceiptPanel* m_panel;
    Panes* m_panes;
    UndoBar* m_undo;
    QuickSwitcher* m_switcher;
    ShortcutsSheet* m_shortcuts;
    QWidget* m_before = nullptr;  ///< The page under Settings, Import or Usage.
    QTimer m_refresh;
    QTimer m_refreshAll;
    bool m_leaving = false;
};

}  // namespace hearth::shell
