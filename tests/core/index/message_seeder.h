// SPDX-License-Identifier: AGPL-3.0-or-later
// Puts conversations and messages into a vault's rows, so that index and recall are tested without importers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/store/vault.h"

namespace hearth::test {

struct SeededMessage {
    std::string conversation = "c1";
    std::string text;
    std::string role = "user";
    std::optional<std::string> speaker;
    std::string at = "2026-05-08T13:56:00Z";
    std::string state = "complete";
    bool hidden = false;
};

/// Throws when the vault refuses, which ends the test.
class MessageSeeder {
public:
    explicit MessageSeeder(store::Vault& vault) : m_vault(&vault) {}
    /// After the vault was opened anew.
    void use(store::Vault& vault) { m_vault = &vault; }

    /// The row key of the new message. The conversation is made when it is new; its title is its name.
    std::int64_t add(const SeededMessage& message);
    std::vector<std::int64_t> addAll(const std::vector<SeededMessage>& messages);
    ConversationId conversation(const std::string& name) const { return m_conversations.at(name); }
    MessageId message(std::int64_t key) const { return m_messages.at(key); }

    /// Any statement, for what the product does elsewhere: deleting, moving to the trash, finishing an answer.
    template <typename... Values>
    void run(std::string_view sql, const Values&... values) {
        require(m_vault->write([&](store::Database& database) { return database.run(sql, values...); }));
    }

private:
    static void require(const Status& status);
    Status insert(store::Database& database, const SeededMessage& message, std::int64_t& key);

    store::Vault* m_vault;
    std::map<std::string, ConversationId> m_conversations;
    std::map<std::int64_t, MessageId> m_messages;
};

}  // namespace hearth::test
