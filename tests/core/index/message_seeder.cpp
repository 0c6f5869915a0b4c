// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/index/message_seeder.h"

#include <stdexcept>

namespace hearth::test {

void MessageSeeder::require(const Status& status) {
    if (!status.ok()) throw std::runtime_error("seeding: " + status.error().detail);
}

Status MessageSeeder::insert(store::Database& database, const SeededMessage& message, std::int64_t& key) {
    HEARTH_TRY(const Timestamp at, Timestamp::parse(message.at));
    const auto known = m_conversations.find(message.conversation);
    if (known == m_conversations.end()) {
        const auto id = newId<ConversationId>(m_vault->clock(), m_vault->random());
        m_conversations.emplace(message.conversation, id);
        HEARTH_TRY_STATUS(
            database.run("INSERT INTO conversations(id, title, created_at, updated_at) VALUES(?1, ?2, ?3, ?3)", id,
                         message.conversation, at));
    }
    const auto id = newId<MessageId>(m_vault->clock(), m_vault->random());
    HEARTH_TRY_STATUS(
        database.run("INSERT INTO messages(id, conversation_id, role, author, created_at, text, state, hidden) "
                     "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                     id, m_conversations.at(message.conversation), message.role, message.speaker, at, message.text,
                     message.state, message.hidden));
    key = database.lastInsertKey();
    m_messages.insert_or_assign(key, id);
    return {};
}

std::vector<std::int64_t> MessageSeeder::addAll(const std::vector<SeededMessage>& messages) {
    std::vector<std::int64_t> keys;
    require(m_vault->write([&](store::Database& database) -> Status {
        for (const SeededMessage& message : messages) {
            std::int64_t key = 0;
            HEARTH_TRY_STATUS(insert(database, message, key));
            keys.push_back(key);
        }
        return {};
    }));
    return keys;
}

std::int64_t MessageSeeder::add(const SeededMessage& message) { return addAll({message}).front(); }

}  // namespace hearth::test
