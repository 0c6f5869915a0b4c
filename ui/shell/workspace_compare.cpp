// SPDX-License-Identifier: AGPL-3.0-or-later
// How one goes from a conversation to a comparison and back, with what was typed in either.
#include "ui/shell/compare_page.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/receipt_panel.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/widgets.h"
#include "ui/shell/workspace.h"

namespace hearth::shell {

bool Workspace::compares() const { return m_compare && m_compare->isRunning(); }

void Workspace::showCompare() {
    if (!m_compare) makeCompare();
    const bool here = m_pages->currentWidget() == m_compare;
    if (!m_compare->isRunning() && !here) {
        const auto conversation = m_conversation->conversation();
        if (m_turns.runsIn(conversation)) return;
        leaveCompare();
        m_compare->open(conversation, m_conversation->title(), m_conversation->takeDraft());
    }
    show(m_compare);
    m_panel->clear();
    m_compare->focusFirst();
}

void Workspace::compareAgain(const bridge::MessageItem& question) {
    const auto conversation = m_conversation->conversation();
    if (!m_compare) makeCompare();
    if (conversation && !m_compare->isRunning() && !m_turns.runsIn(conversation)) {
        leaveCompare();
        m_compare->openOn(*conversation, m_conversation->title(), question);
    }
    show(m_compare);
    m_panel->clear();
    m_compare->focusFirst();
}

void Workspace::leaveCompare() {
    if (!m_compare || m_compare->isRunning()) return;
    if (m_compare->conversation() == m_conversation->conversation()) m_conversation->giveDraft(m_compare->takeDraft());
}

void Workspace::makeCompare() {
    m_compare = child<ComparePage>(m_pages, m_context);
    m_compare->setModels(m_models);
    m_pages->addWidget(m_compare);
    connect(m_settings, &SettingsPage::enterKeyChanged, m_compare, &ComparePage::setEnterKey);
    connect(m_compare, &ComparePage::changed, this, &Workspace::refreshSoon);
    connect(m_compare, &ComparePage::begun, this, [this](const ConversationId& id) {
        m_conversation->becomes(id);
        if (m_conversation->conversation() != id) return;
        m_sidebar->showCurrent(Sidebar::Page::Conversation, id);
    });
    connect(m_compare, &ComparePage::closed, this, [this] {
        const auto conversation = m_compare->conversation();
        const Unsent draft = m_compare->takeDraft();
        if (conversation) {
            openConversation(*conversation);
        } else {
            show(m_conversation);
        }
        m_conversation->giveDraft(draft);
        m_conversation->focusComposer();
    });
    connect(m_compare, &ComparePage::idle, this, [this] {
        if (m_leaving && m_turns.isIdle()) return storeAndLeave();
        if (m_conversation->conversation() == m_compare->conversation()) m_conversation->reload();
    });
}

}  // namespace hearth::shell
