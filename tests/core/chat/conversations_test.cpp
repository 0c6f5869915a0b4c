// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/conversations.h"

#include <catch2/catch.hpp>

#include "tests/core/chat/import_support.h"

using namespace hearth;
using namespace hearth::chat;
using namespace hearth::test;

namespace {

std::vector<std::string> titles(const Conversations& conversations, const ConversationFilter& filter = {}) {
    auto list = conversations.list(filter);
    REQUIRE(list.ok());
    std::vector<std::string> found;
    for (const Conversation& each : *list) found.push_back(each.title);
    return found;
}

ConversationFilter scoped(ConversationScope scope) {
    ConversationFilter filter;
    filter.scope = scope;
    return filter;
}

using Titles = std::vector<std::string>;

/// Three conversations, made a minute apart.
struct ThreeTalks {
    TempVault temp;
    Conversations conversations{temp.vault()};
    ConversationId garden = made("Garden");
    ConversationId boat = made("The Boat");
    ConversationId bread = made("Bread");

    ConversationId made(const char* title) {
        temp.clock().advance(kMinute);
        auto conversation = conversations.create(title);
        REQUIRE(conversation.ok());
        return conversation->id;
    }
    ConversationId unknown() { return newId<ConversationId>(temp.clock(), temp.random()); }
    NewMessage says(const ConversationId& in, std::string text) {
        NewMessage message{.conversation = in, .role = Role::User, .text = std::move(text)};
        return message;
    }
};

}  // namespace

TEST_CASE_METHOD(ThreeTalks, "the newest conversation comes first, pinned ones before all") {
    CHECK(titles(conversations) == Titles{"Bread", "The Boat", "Garden"});
    temp.clock().advance(kMinute);
    REQUIRE(conversations.append(says(boat, "ahoy")).ok());
    CHECK(titles(conversations) == Titles{"The Boat", "Bread", "Garden"});
    REQUIRE(conversations.setPinned(garden, true).ok());
    CHECK(titles(conversations) == Titles{"Garden", "The Boat", "Bread"});
    CHECK(conversations.get(garden)->pinned);
}

TEST_CASE_METHOD(ThreeTalks, "a title is found whatever its case, and pages do not overlap") {
    ConversationFilter filter;
    filter.titleContains = "bOaT";
    CHECK(titles(conversations, filter) == Titles{"The Boat"});
    filter.titleContains = "zebra";
    CHECK(titles(conversations, filter).empty());
    filter.titleContains = "";
    filter.limit = 2;
    CHECK(titles(conversations, filter) == Titles{"Bread", "The Boat"});
    filter.offset = 2;
    CHECK(titles(conversations, filter) == Titles{"Garden"});
    filter.offset = 9;
    CHECK(titles(conversations, filter).empty());
}

TEST_CASE_METHOD(ThreeTalks, "archived and deleted conversations leave the list and come back unharmed") {
    REQUIRE(conversations.append(says(boat, "still here")).ok());
    REQUIRE(conversations.setArchived(bread, true).ok());
    REQUIRE(conversations.trash(boat).ok());
    CHECK(titles(conversations) == Titles{"Garden"});
    CHECK(titles(conversations, scoped(ConversationScope::Archived)) == Titles{"Bread"});
    CHECK(titles(conversations, scoped(ConversationScope::Trash)) == Titles{"The Boat"});
    const auto since = conversations.get(boat)->deletedAt;
    temp.clock().advance(kMinute);
    REQUIRE(conversations.trash(boat).ok());
    CHECK(conversations.get(boat)->deletedAt == since);

    REQUIRE(conversations.restore(boat).ok());
    REQUIRE(conversations.setArchived(bread, false).ok());
    CHECK(titles(conversations).size() == 3);
    CHECK(shown(temp.vault(), boat) == Titles{"still here"});
}

TEST_CASE_METHOD(ThreeTalks, "labels and folders are one thing whatever the case they are typed in") {
    REQUIRE(conversations.setLabel(garden, " Home ", true).ok());
    REQUIRE(conversations.setLabel(garden, "2026", true).ok());
    REQUIRE(conversations.setLabel(boat, "HOME", true).ok());
    REQUIRE(conversations.moveToFolder(garden, "Private").ok());
    REQUIRE(conversations.moveToFolder(boat, "private").ok());
    CHECK(conversations.get(garden)->labels == Titles{"2026", "Home"});
    CHECK(conversations.get(boat)->labels == Titles{"Home"});
    CHECK(conversations.get(boat)->folder == "Private");
    ConversationFilter filter;
    filter.label = "home";
    CHECK(titles(conversations, filter) == Titles{"The Boat", "Garden"});

    REQUIRE(conversations.setLabel(boat, "home", false).ok());
    CHECK(titles(conversations, filter) == Titles{"Garden"});
    REQUIRE(conversations.setLabel(boat, "home", true).ok());
    CHECK(conversations.get(boat)->labels == Titles{"Home"});
    REQUIRE(conversations.moveToFolder(boat, "  ").ok());
    CHECK_FALSE(conversations.get(boat)->folder);
    CHECK(conversations.setLabel(boat, " ", true).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE_METHOD(ThreeTalks, "what is set for a conversation is still set after a restart") {
    REQUIRE(conversations.rename(garden, "Orchard").ok());
    REQUIRE(conversations.setMemoryOff(garden, true).ok());
    REQUIRE(conversations.setLocalOnly(garden, true).ok());
    REQUIRE(conversations.setModel(garden, "ollama", "llama3").ok());
    REQUIRE(conversations.saveDraft(garden, "half a thou").ok());
    REQUIRE(conversations.saveDraft(std::nullopt, "a new idea").ok());

    Conversations after(temp.reopen());
    const auto orchard = after.get(garden);
    REQUIRE(orchard.ok());
    CHECK(orchard->title == "Orchard");
    CHECK(orchard->memoryOff);
    CHECK(orchard->localOnly);
    CHECK(orchard->provider == "ollama");
    CHECK(orchard->model == "llama3");
    CHECK(orchard->source == "hearth");
    CHECK(*after.draft(garden) == "half a thou");
    CHECK(*after.draft(std::nullopt) == "a new idea");
    CHECK(after.draft(boat)->empty());
}

TEST_CASE_METHOD(ThreeTalks, "what is typed into a conversation that is not there is not kept") {
    REQUIRE(conversations.trash(boat).ok());
    REQUIRE(conversations.saveDraft(boat, "still here").ok());
    CHECK(*conversations.draft(boat) == "still here");
    const ConversationId nobody = unknown();
    REQUIRE(conversations.saveDraft(nobody, "nowhere").ok());
    CHECK(conversations.draft(nobody)->empty());
}

TEST_CASE_METHOD(ThreeTalks, "a draft that was sent is empty again") {
    REQUIRE(conversations.saveDraft(garden, "words").ok());
    REQUIRE(conversations.saveDraft(garden, "").ok());
    CHECK(conversations.draft(garden)->empty());
}

TEST_CASE_METHOD(ThreeTalks, "a conversation that does not exist is said not to be found, whatever is asked") {
    const ConversationId nobody = unknown();
    const auto notFound = [](const auto& result) { return !result.ok() && result.error().code == ErrorCode::NotFound; };
    CHECK(notFound(conversations.get(nobody)));
    CHECK(notFound(conversations.rename(nobody, "x")));
    CHECK(notFound(conversations.setLabel(nobody, "x", true)));
    CHECK(notFound(conversations.moveToFolder(nobody, "x")));
    CHECK(notFound(conversations.moveToFolder(nobody, "")));
    CHECK(notFound(conversations.trash(nobody)));
    CHECK(notFound(conversations.branch(nobody)));
    CHECK(notFound(conversations.append(says(nobody, "hello?"))));
}

TEST_CASE_METHOD(ThreeTalks, "a conversation counts the messages that a person can see, of all branches") {
    auto question = conversations.append(says(garden, "one"));
    REQUIRE(question.ok());
    REQUIRE(conversations.appendSibling(question->id, says(garden, "one, edited")).ok());
    REQUIRE(temp.vault()
                .write([&](store::Database& database) {
                    return database.run("UPDATE messages SET hidden = 1 WHERE text = 'one, edited'");
                })
                .ok());
    REQUIRE(conversations.append(says(garden, "two")).ok());
    CHECK(conversations.get(garden)->messageCount == 2);
    CHECK(conversations.get(boat)->messageCount == 0);
}
