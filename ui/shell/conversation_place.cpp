// SPDX-License-Identifier: AGPL-3.0-or-later
// What of a conversation must outlast the page: where it was read, what was half typed.
#include "ui/shell/conversation_page.h"

namespace hearth::shell {

void ConversationPage::describe(bridge::Leaving& leaving) const {
    auto& place = leaving.place;
    place.conversation = m_conversation;
    leaving.draft = m_composer->draft();
    if (m_composer->isEditing()) place.message = bridge::HalfEdited{m_composer->editedMessage(), m_composer->text()};
    const auto at = m_view->place();
    place.reading = {at.message, at.anchor.block, at.anchor.y, at.anchor.viewY};
}

void ConversationPage::returnTo(const bridge::Place& place) {
    if (!place.conversation) return startNew();
    open(*place.conversation, {});
    m_returning = place;
}

void ConversationPage::arrive() {
    if (!m_returning) return;
    const auto place = *std::exchange(m_returning, std::nullopt);
    const auto& reading = place.reading;
    m_view->returnTo({reading.message, {0, reading.block, reading.pixels, reading.below}});
    if (place.message) m_composer->startEditing(place.message->id, place.message->text);
}

}  // namespace hearth::shell
