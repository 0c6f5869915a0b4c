// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/text_feed.h"

#include "ui/bridge/message_item.h"

namespace hearth::bridge {

bool TextFeed::add(std::string_view delta) {
    const std::lock_guard lock(m_mutex);
    m_waiting += delta;
    return !std::exchange(m_told, true);
}

QString TextFeed::take() {
    const std::lock_guard lock(m_mutex);
    m_told = false;
    const std::size_t whole = wholeCharacters(m_waiting);
    const QString come = toQt(std::string_view(m_waiting).substr(0, whole));
    m_waiting.erase(0, whole);
    return come;
}

}  // namespace hearth::bridge
