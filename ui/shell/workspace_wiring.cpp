// SPDX-License-Identifier: AGPL-3.0-or-later
// Who tells whom: what the sidebar, the pages and the answers that are being made ask of the workspace.
#include "ui/shell/compare_page.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/import_page.h"
#include "ui/shell/memory_page.h"
#include "ui/shell/panes.h"
#include "ui/shell/receipt_panel.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/start_page.h"
#include "ui/shell/undo_bar.h"
#include "ui/shell/usage_page.h"
#include "ui/shell/window_settings.h"
#include "ui/shell/workspace.h"

namespace hearth::shell {

namespace {
/// While an import runs, the list need not follow every message.
constexpr int kImportRefreshMilliseconds = 1500;
}  // namespace

void Workspace::connectSidebar() {
    connect(m_sidebar, &Sidebar::newChosen, this, &Workspace::startConversation);
    connect(m_sidebar, &Sidebar::temporaryChosen, this, &Workspace::startTemporary);
    connect(m_sidebar, &Sidebar::startChosen, this, &Workspace::showStart);
    connect(m_sidebar, &Sidebar::memoryChosen, this, &Workspace::showMemory);
    connect(m_sidebar, &Sidebar::importChosen, this, &Workspace::showImport);
    connect(m_sidebar, &Sidebar::settingsChosen, this, &Workspace::showSettings);
    connect(m_sidebar, &Sidebar::devicesChosen, this, [this] {
        showSettings();
        m_settings->showDevices();
    });
    connect(m_sidebar, &Sidebar::lockChosen, this, &Workspace::lock);
    connect(m_sidebar, &Sidebar::conversationChosen, this, [this](const ConversationId& id) { openConversation(id); });
    connect(m_sidebar, &Sidebar::messageChosen, this,
            [this](const ConversationId& id, const MessageId& message) { openConversation(id, message); });
    connect(m_sidebar, &Sidebar::pinRequested, this, &Workspace::pin);
    connect(m_sidebar, &Sidebar::archiveRequested, this, &Workspace::archive);
    connect(m_sidebar, &Sidebar::trashRequested, this, &Workspace::trash);
    connect(m_sidebar, &Sidebar::forgetRequested, this, [this](const ConversationId& id) {
        forget({memory::ForgetKind::Conversation, id.bytes()});
    });
    connect(&m_list, &bridge::ConversationListModel::renameRequested, this, &Workspace::rename);
}

void Workspace::connectPages() {
    const auto openAt = [this](const ConversationId& id, const MessageId& message) { openConversation(id, message); };
    connect(m_start, &StartPage::conversationChosen, this, [this](const ConversationId& id) { openConversation(id); });
    connect(m_start, &StartPage::newChosen, this, &Workspace::startConversation);
    connect(m_start, &StartPage::importChosen, this, &Workspace::showImport);
    connect(m_start, &StartPage::settingsChosen, this, &Workspace::showSettings);
    connect(m_memory, &MemoryPage::messageChosen, this, openAt);
    connect(m_memory, &MemoryPage::conversationChosen, this,
            [this](const ConversationId& id) { openConversation(id); });
    connect(m_memory, &MemoryPage::offered, this, &Workspace::offer);
    connect(m_memory, &MemoryPage::forgetChosen, this, &Workspace::forget);
    connect(m_panel, &ReceiptPanel::messageChosen, this, openAt);
    connect(m_panel, &ReceiptPanel::conversationChosen, this,
            [this](const ConversationId& id) { openConversation(id); });
    connect(m_panel, &ReceiptPanel::memoryChosen, this, [this](const MemoryId& id) {
        showMemory();
        m_memory->reveal(id);
    });
    connect(m_panel, &ReceiptPanel::closeChosen, this, [this] { setPanelShown(false); });
    connect(m_settings, &SettingsPage::connectionsChanged, this, &Workspace::refreshConnections);
    connect(m_settings, &SettingsPage::enterKeyChanged, m_conversation, &ConversationPage::setEnterKey);
    connect(m_settings, &SettingsPage::shortcutsChosen, this, &Workspace::showShortcuts);
    connect(m_settings, &SettingsPage::lockSettingsChanged, this, &Workspace::lockSettingsChanged);
    connect(m_settings, &SettingsPage::lockChosen, this, &Workspace::lock);
    connect(m_settings, &SettingsPage::restoreChosen, this, &Workspace::restoreChosen);
    connect(m_settings, &SettingsPage::repairChosen, this, &Workspace::repairChosen);
    connect(m_settings, &SettingsPage::closeChosen, this, &Workspace::escape);
    connect(m_settings, &SettingsPage::usageChosen, this, &Workspace::showUsage);
    connect(m_settings, &SettingsPage::refusedChosen, this, [this] {
        showMemory();
        m_memory->showRefused();
    });
    connect(m_usage, &UsagePage::conversationChosen, this, [this](const ConversationId& id) { openConversation(id); });
    connect(m_usage, &UsagePage::offered, this, &Workspace::offer);
    connect(m_usage, &UsagePage::told, this, [this](const QString& done) {
        m_undo->tell(done);
        placeUndoBar();
    });
    connect(m_usage, &UsagePage::closeChosen, this, &Workspace::escape);
    connect(m_import, &ImportPage::closeChosen, this, &Workspace::escape);
    connect(&m_import->view(), &ImportView::changed, this, [this] {
        if (!m_refresh.isActive()) m_refresh.start(kImportRefreshMilliseconds);
    });
    connect(m_conversation, &ConversationPage::renameRequested, this, &Workspace::rename);
    connect(m_conversation, &ConversationPage::pinRequested, this, &Workspace::pin);
    connect(m_conversation, &ConversationPage::archiveRequested, this, &Workspace::archive);
    connect(m_conversation, &ConversationPage::trashRequested, this, &Workspace::trash);
    connect(m_conversation, &ConversationPage::forgetChosen, this, &Workspace::forget);
    connect(m_conversation, &ConversationPage::conversationChosen, this,
            [this](const ConversationId& id) { openConversation(id); });
    connect(m_conversation, &ConversationPage::settingsChosen, this, &Workspace::showSettings);
    connect(m_conversation, &ConversationPage::importChosen, this, &Workspace::showImport);
    connect(m_conversation, &ConversationPage::compareChosen, this, &Workspace::showCompare);
    connect(m_conversation, &ConversationPage::compareAgainChosen, this, &Workspace::compareAgain);
    connect(m_conversation, &ConversationPage::offered, this, &Workspace::offer);
    connect(m_conversation, &ConversationPage::temporaryChosen, this, &Workspace::startTemporary);
    connect(m_conversation, &ConversationPage::panelToggled, this, &Workspace::togglePanel);
    connect(m_conversation, &ConversationPage::answerChosen, this, [this](const bridge::MessageItem& answer) {
        m_panel->showAnswer(answer, m_conversation->freshReceipt(answer.id));
    });
    connect(m_conversation, &ConversationPage::receiptRequested, this, [this](int source) {
        setPanelShown(true);
        m_panel->showSource(source);
    });
    connect(m_conversation, &ConversationPage::noAnswer, m_panel, &ReceiptPanel::clear);
    connect(m_conversation, &ConversationPage::changed, this, &Workspace::refreshSoon);
    connect(m_switcher, &QuickSwitcher::memoryChosen, this, [this](const MemoryId& id) {
        showMemory();
        m_memory->reveal(id);
    });
    connect(m_switcher, &QuickSwitcher::conversationChosen, this,
            [this](const ConversationId& id) { openConversation(id); });
}

void Workspace::connectTurns() {
    connect(&m_turns, &Turns::started, this, [this](const ConversationId& id) {
        m_list.setBusy(id);
        if (m_pages->currentWidget() == m_conversation) {
            m_sidebar->showCurrent(Sidebar::Page::Conversation, m_conversation->conversation());
        }
        refreshSoon();
    });
    connect(&m_turns, &Turns::recalled, this,
            [this](const std::optional<ConversationId>& id, const bridge::ReceiptItem& receipt) {
                if (id != m_conversation->conversation() || m_pages->currentWidget() != m_conversation) return;
                m_panel->showRecalled(receipt);
                const bool used = !receipt.memories.isEmpty() || !receipt.passages.isEmpty();
                // The first receipt shows what the panel is for; after that it is the user's choice.
                if (!used || m_context.window.value(QLatin1String(kPanelOffered)).toBool()) return;
                m_context.window.setValue(QLatin1String(kPanelOffered), true);
                setPanelShown(true);
            });
    const auto ended = [this] {
        m_list.setBusy(std::nullopt);
        refreshSoon();
    };
    connect(&m_turns, &Turns::finished, this, ended);
    connect(&m_turns, &Turns::failed, this, ended);
    connect(&m_turns, &Turns::idle, this, [this] {
        if (m_leaving && !compares()) storeAndLeave();
    });
}

}  // namespace hearth::shell
