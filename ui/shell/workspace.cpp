// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>

#include "ui/shell/compare_page.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/forget_dialog.h"
#include "ui/shell/import_page.h"
#include "ui/shell/memory_page.h"
#include "ui/shell/panes.h"
#include "ui/shell/receipt_panel.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/shortcuts_sheet.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/start_page.h"
#include "ui/shell/temporary_page.h"
#include "ui/shell/undo_bar.h"
#include "ui/shell/usage_page.h"
#include "ui/shell/widgets.h"
#include "ui/shell/window_settings.h"

namespace hearth::shell {

namespace {
/// Many changes in a row refresh the list once.
constexpr int kRefreshMilliseconds = 250;
constexpr int kUndoBottom = 2 * theme::kGrid;
}  // namespace

Workspace::Workspace(Context& context, QWidget* parent) : QWidget(parent), m_context(context), m_turns(context.bridge) {
    setAcceptDrops(true);
    build();
    connectSidebar();
    connectPages();
    connectTurns();
    addShortcuts();
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &Workspace::refreshList);
    m_refreshAll.setSingleShot(true);
    connect(&m_refreshAll, &QTimer::timeout, this, &Workspace::refreshAll);
    connect(&m_context.bridge, &bridge::Bridge::changedFromOutside, this, [this] {
        if (!m_refreshAll.isActive()) m_refreshAll.start(kRefreshMilliseconds);
    });
    refreshList();
    refreshConnections();
    showStart();
}

void Workspace::build() {
    auto* down = column(this, 0, 0);
    m_sidebar = child<Sidebar>(this, m_context, m_list);
    m_pages = child<QStackedWidget>(this);
    m_panel = child<ReceiptPanel>(this, m_context);
    m_panes = child<Panes>(this, m_context.theme, m_context.window, m_sidebar, m_pages, m_panel);
    down->addWidget(m_panes);
    m_conversation = child<ConversationPage>(m_pages, m_context, m_turns);
    m_start = child<StartPage>(m_pages, m_context);
    m_memory = child<MemoryPage>(m_pages, m_context);
    m_settings = child<SettingsPage>(m_pages, m_context);
    m_import = child<ImportPage>(m_pages, m_context);
    m_usage = child<UsagePage>(m_pages, m_context);
    for (QWidget* page :
         std::initializer_list<QWidget*>{m_start, m_conversation, m_memory, m_settings, m_import, m_usage}) {
        m_pages->addWidget(page);
    }
    m_undo = child<UndoBar>(this, m_context.theme);
    std::vector<Command> commands;
    std::vector<std::pair<QString, QString>> sheet;
    for (const auto& key : keys()) {
        sheet.emplace_back(key.keys, key.what);
        if (key.act != &Workspace::escape && key.act != &Workspace::switchQuickly) {
            commands.push_back({key.what, key.keys, [this, act = key.act] { (this->*act)(); }});
        }
    }
    commands.push_back({tr("Start"), {}, [this] { showStart(); }});
    m_switcher = child<QuickSwitcher>(this, m_context.theme, m_list, std::move(commands));
    m_shortcuts = child<ShortcutsSheet>(this, m_context.theme, sheet);
}

bool Workspace::isLayer(const QWidget* page) const { return page == m_settings || page == m_import || page == m_usage; }

void Workspace::show(QWidget* page) {
    QWidget* now = m_pages->currentWidget();
    if (isLayer(page) && !isLayer(now)) m_before = now;
    if (now == m_conversation && page != m_conversation) m_conversation->left();
    m_pages->setCurrentWidget(page);
    const auto kind = page == m_start                               ? Sidebar::Page::Start
                      : page == m_memory                            ? Sidebar::Page::Memory
                      : page == m_conversation || page == m_compare ? Sidebar::Page::Conversation
                      : page == m_temporary                         ? Sidebar::Page::Temporary
                                                                    : Sidebar::Page::Other;
    m_sidebar->showCurrent(kind, m_conversation->conversation());
}

void Workspace::openConversation(const ConversationId& id, const std::optional<MessageId>& at) {
    // One that several models answer just now is looked at where they do.
    if (compares() && m_compare->conversation() == id) return showCompare();
    leaveCompare();
    m_conversation->open(id, at);
    show(m_conversation);
}

void Workspace::startConversation() {
    // What was typed for a comparison of a new conversation is typed into this one.
    const bool same = m_compare && !m_compare->conversation();
    if (!same) leaveCompare();
    m_conversation->startNew();
    if (same) leaveCompare();
    show(m_conversation);
    m_panel->clear();
    m_conversation->focusComposer();
}

void Workspace::startTemporary() {
    if (!m_temporary) makeTemporary();
    show(m_temporary);
    m_panel->showUnremembered();
    m_temporary->focusComposer();
}

void Workspace::makeTemporary() {
    m_temporary = child<TemporaryPage>(m_pages, m_context);
    m_temporary->setModels(m_models);
    connect(m_temporary, &TemporaryPage::settingsChosen, this, &Workspace::showSettings);
    connect(m_temporary, &TemporaryPage::ended, this, &Workspace::dropTemporary);
    connect(m_settings, &SettingsPage::enterKeyChanged, m_temporary, &TemporaryPage::setEnterKey);
    m_pages->addWidget(m_temporary);
    m_sidebar->showTemporary(true);
}

void Workspace::dropTemporary() {
    auto* gone = std::exchange(m_temporary, nullptr);
    if (!gone) return;
    m_sidebar->showTemporary(false);
    if (m_before == gone) m_before = nullptr;
    if (m_pages->currentWidget() == gone) startConversation();
    m_pages->removeWidget(gone);
    gone->hide();
    gone->deleteLater();
}

bool Workspace::holdsTemporary() const { return m_temporary && m_temporary->holdsWords(); }

void Workspace::endTemporary(const std::function<void()>& then) {
    if (!m_temporary) return then();
    show(m_temporary);
    m_temporary->end(then);
}

void Workspace::showStart() {
    m_start->reload();
    show(m_start);
}

void Workspace::showMemory() {
    m_memory->reload();
    show(m_memory);
    m_memory->setFocus(Qt::ShortcutFocusReason);
}

void Workspace::showSettings() {
    m_settings->reload();
    show(m_settings);
}

void Workspace::showImport() { show(m_import); }

void Workspace::showUsage() {
    m_usage->reload();
    show(m_usage);
    m_usage->setFocus(Qt::ShortcutFocusReason);
}

void Workspace::importPath(const QString& path) {
    showImport();
    m_import->view().begin(path);
}

void Workspace::setPanelShown(bool shown) { m_panes->setRightShown(shown); }

void Workspace::remember() {
    leaveCompare();
    m_conversation->left();
    m_panes->remember();
}

bool Workspace::isImporting() const { return m_import->view().isRunning(); }

void Workspace::tellLost(const store::OpenReport& report) {
    if (report.lostCommits == 0) return;
    m_undo->hold(
        tr("The vault's log was damaged: %n change(s) saved last could not be read. Everything before is safe; "
           "the damaged log is kept as %1.",
           nullptr, static_cast<int>(report.lostCommits))
            .arg(bridge::toQt(report.keptLog)));
    placeUndoBar();
}

void Workspace::tellNotLocked(const Error& error) {
    m_undo->hold(sentenceFor(Operation::LockVault, error.code));
    placeUndoBar();
}

void Workspace::lock() { Q_EMIT lockChosen(); }

bridge::Leaving Workspace::describe() const {
    bridge::Leaving leaving;
    m_conversation->describe(leaving);
    const QWidget* page = m_pages->currentWidget();
    leaving.place.page = page == m_memory                 ? bridge::PlaceOf::Memory
                         : page == m_conversation         ? bridge::PlaceOf::Conversation
                         : m_compare && page == m_compare ? bridge::PlaceOf::Conversation
                         : page == m_settings             ? bridge::PlaceOf::Settings
                         : page == m_import               ? bridge::PlaceOf::Import
                                                          : bridge::PlaceOf::Start;
    leaving.place.memory = m_memory->halfEdited();
    return leaving;
}

void Workspace::leaveVault() {
    if (std::exchange(m_leaving, true)) return;
    m_turns.stopAll();
    if (m_compare) m_compare->stop();
    if (m_turns.isIdle() && !compares()) storeAndLeave();
}

void Workspace::storeAndLeave() {
    remember();
    m_context.places.leave(this, describe(), [this](const Status& stored) {
        if (stored.ok()) {
            Q_EMIT leftVault();
        } else {
            m_leaving = false;
            Q_EMIT stayed(stored.error());
        }
    });
}

void Workspace::returnTo(const bridge::Place& place) {
    using bridge::PlaceOf;
    if (place.conversation) m_conversation->returnTo(place);
    if (place.memory) m_memory->resume(*place.memory);
    switch (place.page) {
        case PlaceOf::Start: return;
        case PlaceOf::Memory: return showMemory();
        case PlaceOf::Conversation: break;
        case PlaceOf::Settings: return showSettings();
        case PlaceOf::Import: return showImport();
    }
    show(m_conversation);
    m_conversation->focusComposer();
}

void Workspace::refreshSoon() {
    if (!m_refresh.isActive()) m_refresh.start(kRefreshMilliseconds);
}

void Workspace::refreshAll() {
    refreshList();
    refreshConnections();
    QWidget* page = m_pages->currentWidget();
    if (page == m_start) m_start->reload();
    if (page == m_usage) m_usage->reload();
    if (page == m_memory) m_memory->reload();
    m_conversation->reload();
}

void Workspace::refreshList() {
    if (m_sidebar->isRenaming()) {
        refreshSoon();
        return;
    }
    m_context.chats.list(this, chat::ConversationScope::Active,
                         [this](Result<std::vector<bridge::ConversationItem>> items) {
                             if (!items.ok()) return;
                             m_list.setConversations(std::move(*items), m_context.bridge.now());
                             if (const auto current = m_conversation->conversation()) {
                                 if (const auto* item = m_list.find(*current)) m_conversation->update(*item);
                             }
                         });
}

void Workspace::refreshConnections() {
    const auto tell = [this] {
        m_conversation->setModels(m_models);
        if (m_compare) m_compare->setModels(m_models);
        if (m_temporary) m_temporary->setModels(m_models);
    };
    m_context.connections.current(this, [this, tell](Result<bridge::ConnectionItem> current) {
        if (!current.ok()) return;
        m_sidebar->setConnection(*current);
        m_models.usual = std::move(*current);
        tell();
    });
    m_context.connections.list(this, [this, tell](Result<std::vector<bridge::ConnectionItem>> connections) {
        if (!connections.ok()) return;
        m_models.connections = std::move(*connections);
        tell();
    });
}

void Workspace::rename(const ConversationId& id, const QString& title) {
    const auto* before = m_list.find(id);
    const QString old = before ? before->title : QString();
    m_context.chats.rename(this, id, title, [this, id, old, title](const Status& status) {
        thenOffer(tr("Renamed"), [this, id, old] {
            if (!old.isEmpty()) m_context.chats.rename(this, id, old, thenOffer({}, nullptr));
        })(status);
    });
}

void Workspace::pin(const ConversationId& id, bool pinned) {
    m_context.chats.setPinned(this, id, pinned, thenOffer({}, nullptr));
}

void Workspace::archive(const ConversationId& id) {
    if (m_conversation->conversation() == id) startConversation();
    m_context.chats.setArchived(this, id, true, thenOffer(tr("Conversation archived"), [this, id] {
                                    m_context.chats.setArchived(this, id, false, thenOffer({}, nullptr));
                                }));
}

void Workspace::trash(const ConversationId& id) {
    m_turns.stop(id);
    if (m_compare) m_compare->dropConversation(id);
    if (m_conversation->conversation() == id) startConversation();
    m_context.chats.trash(this, id, thenOffer(tr("Conversation moved to the trash"), [this, id] {
                              m_context.chats.restore(this, id, thenOffer({}, nullptr));
                          }));
}

void Workspace::forget(const bridge::ForgetWish& wish) {
    auto* dialog = child<ForgetDialog>(this, m_context, wish);
    connect(dialog, &ForgetDialog::forgotten, this, [this, wish] {
        const auto open = m_conversation->conversation();
        const bool all = wish.kind == memory::ForgetKind::Everything;
        const bool own = wish.kind == memory::ForgetKind::Conversation && open && wish.id == open->bytes();
        // What is gone cannot be read again; a new conversation takes its place.
        if (all || own) m_conversation->dropForgotten();
        if (m_compare && m_compare->conversation() && (all || wish.id == m_compare->conversation()->bytes()))
            m_compare->dropConversation(*m_compare->conversation());
        refreshAll();
    });
    dialog->open();
}

void Workspace::offer(const QString& done, const std::function<void()>& undoIt) {
    m_undo->offer(done, undoIt);
    placeUndoBar();
}

bridge::Answer<void> Workspace::thenOffer(const QString& done, std::function<void()> undoIt) {
    return [this, done, undoIt = std::move(undoIt)](const Status& status) {
        if (!status.ok()) {
            m_undo->tell(sentenceFor(Operation::SaveChange, status.error().code));
        } else if (undoIt) {
            m_undo->offer(done, undoIt);
        }
        placeUndoBar();
        refreshList();
    };
}

void Workspace::placeUndoBar() {
    m_undo->adjustSize();
    const QRect middle = m_pages->geometry().translated(m_pages->parentWidget()->mapTo(this, QPoint()));
    const QWidget* page = m_pages->currentWidget();
    const int below = page == m_conversation               ? m_conversation->footHeight()
                      : m_temporary && page == m_temporary ? m_temporary->footHeight()
                                                           : 0;
    m_undo->move(middle.center().x() - m_undo->width() / 2, height() - m_undo->height() - below - kUndoBottom);
}

void Workspace::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeUndoBar();
}

void Workspace::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedPath(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void Workspace::dropEvent(QDropEvent* event) { importPath(droppedPath(*event->mimeData())); }

void Workspace::switchQuickly() {
    m_switcher->openFresh();
    m_context.memories.list(m_switcher, [this](Result<std::vector<bridge::MemoryItem>> memories) {
        if (memories.ok()) m_switcher->setMemories(std::move(*memories));
    });
}

void Workspace::searchAll() {
    m_panes->setLeftShown(true);
    m_sidebar->focusSearch();
}

void Workspace::findHere() {
    if (m_pages->currentWidget() == m_conversation) m_conversation->find();
    if (m_pages->currentWidget() == m_memory) m_memory->focusSearch();
    if (m_temporary && m_pages->currentWidget() == m_temporary) m_temporary->find();
}

void Workspace::escape() {
    if (m_shortcuts->isVisible()) return m_shortcuts->dismiss();
    if (m_switcher->isVisible()) return m_switcher->dismiss();
    if (m_panes->dismissOverlay()) return;
    QWidget* page = m_pages->currentWidget();
    if (isLayer(page)) {
        show(m_before ? m_before : m_start);
    } else if (page == m_conversation) {
        m_conversation->escape();
    } else if (page == m_memory) {
        m_memory->escape();
    } else if (m_compare && page == m_compare) {
        m_compare->escape();
    } else if (m_temporary && page == m_temporary) {
        m_temporary->escape();
    }
}

void Workspace::previousConversation() {
    if (const auto id = m_sidebar->neighbour(-1)) openConversation(*id);
}

void Workspace::nextConversation() {
    if (const auto id = m_sidebar->neighbour(1)) openConversation(*id);
}

void Workspace::editLast() {
    if (m_pages->currentWidget() == m_conversation) m_conversation->editLast();
}

void Workspace::nextPane() {
    const QWidget* focus = QApplication::focusWidget();
    const auto within = [focus](const QWidget* pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); };
    if (within(m_sidebar)) {
        if (m_pages->currentWidget() == m_conversation) {
            m_conversation->focusComposer();
        } else {
            m_pages->currentWidget()->setFocus(Qt::ShortcutFocusReason);
        }
    } else if (within(m_pages) && m_panes->rightShown()) {
        m_panel->focusFirst();
    } else if (m_panes->leftShown()) {
        m_sidebar->focusList();
    }
}

void Workspace::showShortcuts() { m_shortcuts->open(); }

void Workspace::toggleSidebar() { m_panes->setLeftShown(!m_panes->leftShown()); }

void Workspace::togglePanel() {
    m_context.window.setValue(QLatin1String(kPanelOffered), true);
    setPanelShown(!m_panes->rightShown());
}

void Workspace::undo() { m_undo->undo(); }

}  // namespace hearth::shell
