// SPDX-License-Identifier: AGPL-3.0-or-later
// The menus of the conversation page: what may be done with it, and who answers.
#include <QMenu>

#include "ui/shell/conversation_page.h"
#include "ui/shell/labels_dialog.h"
#include "ui/shell/title_edit.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

void ConversationPage::fillMenu() {
    m_menu->clear();
    if (!m_conversation) {
        addMemorySwitch();
        addToolSwitch();
        addInstructions();
        addCompare(*m_menu);
        m_menu->addAction(m_context.theme.icon(theme::Icon::Temporary), tr("Temporary chat"), this,
                          &ConversationPage::temporaryChosen);
        return;
    }
    if (!m_item) {
        m_menu->addAction(tr("Nothing to do here yet"))->setEnabled(false);
        return;
    }
    const auto& look = m_context.theme;
    const ConversationId id = *m_conversation;
    m_menu->addAction(look.icon(theme::Icon::Rename), tr("Rename"), this, [this] {
        m_title->setFocus();
        m_title->selectAll();
    });
    m_menu->addAction(look.icon(theme::Icon::Pin), m_item->pinned ? tr("Unpin") : tr("Pin"), this,
                      [this, id, pinned = m_item->pinned] { Q_EMIT pinRequested(id, !pinned); });
    m_menu->addAction(tr("Labels…"), this, [this, id] {
        auto* labels = child<LabelsDialog>(this, m_context, id);
        connect(labels, &LabelsDialog::changed, this, &ConversationPage::changed);
        labels->open();
    });
    addMemorySwitch();
    addToolSwitch();
    addCompare(*m_menu);
    addInstructions();
    auto* local = m_menu->addAction(tr("Local models only"));
    local->setCheckable(true);
    local->setChecked(m_item->localOnly);
    connect(local, &QAction::toggled, this,
            [this, id](bool on) { m_context.chats.setLocalOnly(this, id, on, thenReload()); });
    m_menu->addSeparator();
    m_menu->addAction(look.icon(theme::Icon::Archive), tr("Archive"), this,
                      [this, id] { Q_EMIT archiveRequested(id); });
    m_menu->addAction(look.icon(theme::Icon::Trash), tr("Move to trash"), this,
                      [this, id] { Q_EMIT trashRequested(id); });
    m_menu->addAction(tr("Forget for good…"), this, [this, id] {
        Q_EMIT forgetChosen({memory::ForgetKind::Conversation, id.bytes()});
    });
}

void ConversationPage::addCompare(QMenu& menu) {
    auto* compare = menu.addAction(tr("Compare models…"), this, &ConversationPage::compareChosen);
    compare->setEnabled(!m_turns.runsIn(m_conversation));
}

void ConversationPage::addInstructions() {
    m_menu->addAction(m_context.theme.icon(theme::Icon::Edit), tr("Instructions…"), this,
                      &ConversationPage::openInstructions);
}

void ConversationPage::addMemorySwitch() {
    auto* learns = m_menu->addAction(tr("Remember from this conversation"));
    learns->setCheckable(true);
    learns->setChecked(m_conversation && m_item ? !m_item->memoryOff : !m_beginning.unremembered);
    connect(learns, &QAction::toggled, this, &ConversationPage::remember);
}

void ConversationPage::remember(bool on) {
    if (m_conversation) return m_context.chats.setMemoryOff(this, *m_conversation, !on, thenReload());
    m_beginning.unremembered = !on;
    keepBeginning();
    showMemoryOff();
    showEmptyText();
}

void ConversationPage::showMemoryOff() {
    m_memoryOff->setVisible(m_conversation ? m_item && m_item->memoryOff : m_beginning.unremembered);
}

void ConversationPage::openModelMenu(const QPoint& at) {
    auto* menu = child<ModelMenu>(this, m_context.theme, m_models);
    menu->offerUsual(m_conversation ? !m_item || m_item->provider.isEmpty() : !m_beginning.model);
    menu->offerConnections();
    menu->offerMemory();
    menu->addSeparator();
    addCompare(*menu);
    menu->offerSettings();
    connect(menu, &ModelMenu::chosen, this, &ConversationPage::chooseModel);
    connect(menu, &ModelMenu::settingsChosen, this, &ConversationPage::settingsChosen);
    menu->openAbove(at);
}

void ConversationPage::chooseModel(const std::optional<bridge::ConnectionItem>& connection) {
    if (!m_conversation) {
        m_beginning.model = connection;
        keepBeginning();
        showModel();
        return;
    }
    const QString provider = !connection                      ? QString()
                             : connection->provider.isEmpty() ? QStringLiteral("offline")
                                                              : connection->provider;
    m_context.chats.setModel(this, *m_conversation, provider, connection ? connection->model : QString(), thenReload());
}

}  // namespace hearth::shell
