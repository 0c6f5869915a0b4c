// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person settles before the first message: instructions, a model, tools, memory off. It outlasts looking
// elsewhere and the end of the program, as a draft does, and becomes the conversation's own with its first message.
#include <QPushButton>

#include "ui/shell/conversation_page.h"

namespace hearth::shell {

void ConversationPage::keepBeginning() {
    ++m_beginnings;
    if (m_context.bridge.isOpen()) m_keptBeginnings.keep(m_beginning);
}

void ConversationPage::readBeginning() {
    if (!m_context.bridge.isOpen()) return;
    m_keptBeginnings.read(this, [this, asked = m_beginnings](const Result<bridge::Beginning>& kept) {
        // What was changed here since is newer.
        if (!kept.ok() || asked != m_beginnings) return;
        m_beginning = *kept;
        if (!m_conversation) showBeginning();
    });
}

void ConversationPage::showBeginning() {
    m_instructed = m_beginning.instructions;
    m_instructedSign->setVisible(!m_instructed.isEmpty());
    showTools(m_beginning.usesTools);
    showMemoryOff();
    showModel();
    showEmptyText();
}

void ConversationPage::becomes(const ConversationId& id) {
    settle(id);
    if (m_conversation) return;
    m_context.chats.saveDraft({}, {});
    m_conversation = id;
    m_files->becomes(id);
}

void ConversationPage::settle(const ConversationId& id) {
    const auto settled = std::exchange(m_beginning, {});
    keepBeginning();
    if (settled.usesTools) m_turning.setToolsOn(this, id, true, [](const Status&) {});
    if (settled.unremembered) m_context.chats.setMemoryOff(this, id, true, thenReload());
    if (!settled.model) return;
    const QString provider = settled.model->provider;
    m_context.chats.setModel(this, id, provider.isEmpty() ? QStringLiteral("offline") : provider, settled.model->model,
                             [](const Status&) {});
}

}  // namespace hearth::shell
