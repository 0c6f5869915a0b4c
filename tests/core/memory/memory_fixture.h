// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault with a conversation to talk in, and what is remembered of it.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/chat/conversations.h"
#include "core/memory/memory_engine.h"
#include "tests/support/temp_vault.h"

namespace hearth::memory {

struct MemoryFixture {
    test::TempVault temp;
    chat::Conversations conversations{temp.vault()};
    MemoryEngine engine{temp.vault()};

    Timestamp now() { return temp.clock().now(); }
    ConversationId thread(std::string_view title = "") { return conversations.create(title).value().id; }

    MessageId say(const ConversationId& thread, std::string_view text, chat::Role role = chat::Role::User,
                  Milliseconds later = kMinute) {
        temp.clock().advance(later);
        chat::NewMessage message{.conversation = thread,
                                 .parent = {},
                                 .role = role,
                                 .text = std::string(text),
                                 .parts = {},
                                 .state = chat::MessageState::Complete,
                                 .provider = {},
                                 .model = {}};
        return conversations.append(message).value().id;
    }
    AuditReport audit(const ConversationId& thread) {
        const auto report = engine.audit(thread, CancelToken());
        REQUIRE(report.ok());
        return *report;
    }
    std::vector<Memory> all(bool inactive = false) {
        MemoryFilter filter;
        filter.includeInactive = inactive;
        const auto found = engine.list(filter);
        REQUIRE(found.ok());
        return *found;
    }
    /// Contents in alphabetical order.
    std::vector<std::string> contents(const MemoryFilter& filter = {}) {
        const auto listed = engine.list(filter);
        REQUIRE(listed.ok());
        std::vector<std::string> found;
        for (const auto& memory : *listed) found.push_back(memory.content);
        std::sort(found.begin(), found.end());
        return found;
    }
    template <typename... Values>
    void run(std::string_view sql, const Values&... values) {
        REQUIRE(temp.vault().write([&](store::Database& database) { return database.run(sql, values...); }).ok());
    }
    template <typename... Values>
    std::int64_t count(std::string_view sql, const Values&... values) {
        const auto found =
            temp.vault().read([&](store::Database& database) { return database.integer(sql, values...); });
        REQUIRE(found.ok());
        return *found;
    }
    Memory only(std::string_view content) {
        for (auto& memory : all(true))
            if (memory.content == content) return memory;
        FAIL("no memory says: " << content);
        std::abort();
    }
};

using Contents = std::vector<std::string>;

/// What stands after messages that were said a day apart.
struct DayByDay : MemoryFixture {
    ConversationId conversation = thread();
    Contents after(std::initializer_list<const char*> messages) {
        for (const char* message : messages) say(conversation, message, chat::Role::User, kDay);
        audit(conversation);
        return contents();
    }
};

inline bool stands(const Contents& contents, std::string_view content) {
    return std::find(contents.begin(), contents.end(), content) != contents.end();
}

}  // namespace hearth::memory
