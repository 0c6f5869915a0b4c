// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/forgotten.h"

#include <string>

#include "core/chat/import/source.h"
#include "core/crypto/hash.h"

namespace hearth::chat {

namespace {

constexpr std::size_t kKeyBytes = 16;
constexpr std::string_view kExported = "jsonl";

IdBytes hashOf(ByteView key, ByteView id) { return crypto::derivedId("forgotten", {key, id}); }

/// What a row may be called in an export: by its own id, or by that which another program gave it.
std::vector<std::string> namesOf(const std::string& id, const std::optional<std::string>& external) {
    std::vector<std::string> names{id};
    if (external) names.push_back(*external);
    return names;
}

Result<std::vector<std::string>> namesOfConversation(store::Database& database, const ConversationId& conversation) {
    HEARTH_TRY(auto row, database.query("SELECT external_id FROM conversations WHERE id = ?1", conversation));
    HEARTH_TRY(const bool found, row.step());
    return namesOf(conversation.text(), found ? row.optionalText(0) : std::nullopt);
}

}  // namespace

Result<Forgotten> Forgotten::open(store::Database& database) {
    Forgotten forgotten(database);
    Bytes last{0};
    // From key to key, however many rows each has.
    while (true) {
        HEARTH_TRY(auto row,
                   database.query("SELECT key FROM forgotten WHERE key > ?1 ORDER BY key LIMIT 1", ByteView(last)));
        HEARTH_TRY(const bool more, row.step());
        if (!more) return forgotten;
        const ByteView key = row.blob(0);
        last.assign(key.begin(), key.end());
        forgotten.m_keys.push_back(last);
    }
}

Result<bool> Forgotten::contains(ByteView id) const {
    for (const Bytes& key : m_keys) {
        HEARTH_TRY(const std::int64_t found, m_database->integer("SELECT EXISTS(SELECT 1 FROM forgotten WHERE id = ?1)",
                                                                 ByteView(hashOf(key, id))));
        if (found != 0) return true;
    }
    return false;
}

Status Forgotten::add(ByteView id, Timestamp now, RandomSource& random) {
    if (m_keys.empty()) {
        m_keys.emplace_back(kKeyBytes);
        random.fill(m_keys.front());
    }
    return m_database->run("INSERT OR IGNORE INTO forgotten(id, key, at) VALUES(?1, ?2, ?3)",
                           ByteView(hashOf(m_keys.front(), id)), ByteView(m_keys.front()), now);
}

Status Forgotten::addConversation(const ConversationId& conversation, Timestamp now, RandomSource& random) {
    HEARTH_TRY_STATUS(add(conversation.view(), now, random));
    HEARTH_TRY(const auto names, namesOfConversation(*m_database, conversation));
    for (const auto& name : names) HEARTH_TRY_STATUS(add(importedConversationId(kExported, name).view(), now, random));
    return {};
}

Status Forgotten::addMessages(const ConversationId& conversation, std::span<const MessageId> messages, Timestamp now,
                              RandomSource& random) {
    HEARTH_TRY(const auto threads, namesOfConversation(*m_database, conversation));
    for (const auto& message : messages) {
        HEARTH_TRY_STATUS(add(message.view(), now, random));
        HEARTH_TRY(auto row, m_database->query("SELECT external_id FROM messages WHERE id = ?1", message));
        HEARTH_TRY(const bool found, row.step());
        if (!found) continue;
        for (const auto& thread : threads)
            for (const auto& name : namesOf(message.text(), row.optionalText(0)))
                HEARTH_TRY_STATUS(add(importedMessageId(kExported, thread, name).view(), now, random));
    }
    return {};
}

Status Forgotten::remove(ByteView id) const {
    for (const Bytes& key : m_keys)
        HEARTH_TRY_STATUS(m_database->run("DELETE FROM forgotten WHERE id = ?1", ByteView(hashOf(key, id))));
    return {};
}

}  // namespace hearth::chat
