// SPDX-License-Identifier: AGPL-3.0-or-later
#include <catch2/catch.hpp>

#include "core/base/text.h"
#include "core/chat/conversations.h"
#include "core/chat/rows.h"
#include "tests/core/chat/import_support.h"

using namespace hearth;
using namespace hearth::chat;
using namespace hearth::test;

namespace {

using Texts = std::vector<std::string>;

struct Talk {
    TempVault temp;
    Conversations conversations{temp.vault()};
    ConversationId id = conversations.create("Talk")->id;

    NewMessage of(Role role, std::string text) { return {.conversation = id, .role = role, .text = std::move(text)}; }
    Message say(Role role, std::string text) {
        temp.clock().advance(kSecond);
        auto message = conversations.append(of(role, std::move(text)));
        REQUIRE(message.ok());
        return *message;
    }
    Message saySibling(const Message& beside, std::string text) {
        temp.clock().advance(kSecond);
        auto message = conversations.appendSibling(beside.id, of(beside.role, std::move(text)));
        REQUIRE(message.ok());
        return *message;
    }
    Message startStreaming() {
        temp.clock().advance(kSecond);
        NewMessage answer = of(Role::Assistant, "");
        answer.state = MessageState::Streaming;
        answer.provider = "ollama";
        auto message = conversations.append(answer);
        REQUIRE(message.ok());
        return *message;
    }
    void sql(const std::string& statement) {
        REQUIRE(temp.vault().write([&](store::Database& database) { return database.run(statement); }).ok());
    }
    Texts texts() { return shown(temp.vault(), id); }
};

}  // namespace

TEST_CASE_METHOD(Talk, "messages follow each other in the order in which they were said") {
    const Message question = say(Role::User, "Tea or coffee?");
    const Message answer = say(Role::Assistant, "Tea.");
    CHECK_FALSE(question.parent);
    CHECK(answer.parent == question.id);
    CHECK(texts() == Texts{"Tea or coffee?", "Tea."});
    CHECK(conversations.get(id)->currentMessage == answer.id);
    CHECK(conversations.get(id)->updatedAt == answer.createdAt);
    CHECK(conversations.message(answer.id)->text == "Tea.");
}

TEST_CASE_METHOD(Talk,
                 "an edited question and a regenerated answer are branches between which one can go back and forth") {
    const Message question = say(Role::User, "Tea or coffee?");
    const Message tea = say(Role::Assistant, "Tea.");
    say(Role::User, "Why?");
    const Message coffee = saySibling(tea, "Coffee.");
    CHECK(texts() == Texts{"Tea or coffee?", "Coffee."});

    auto branch = conversations.branch(id);
    REQUIRE(branch.ok());
    CHECK(branch->at(0).siblings == 1);
    CHECK(branch->at(1).sibling == 1);
    CHECK(branch->at(1).siblings == 2);

    REQUIRE(conversations.chooseSibling(coffee.id, 0).ok());
    CHECK(texts() == Texts{"Tea or coffee?", "Tea.", "Why?"});
    saySibling(question, "Juice or water?");
    CHECK(texts() == Texts{"Juice or water?"});
    REQUIRE(conversations.chooseSibling(question.id, 0).ok());
    CHECK(texts() == Texts{"Tea or coffee?", "Coffee."});
    CHECK(conversations.chooseSibling(question.id, 2).error().code == ErrorCode::InvalidArgument);
    CHECK(conversations.chooseSibling(question.id, -1).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE_METHOD(Talk, "a message continues where it is told to, and nowhere outside its conversation") {
    const Message first = say(Role::User, "one");
    say(Role::Assistant, "two");
    NewMessage beside = of(Role::Assistant, "other two");
    beside.parent = first.id;
    REQUIRE(conversations.append(beside).ok());
    CHECK(texts() == Texts{"one", "other two"});

    NewMessage stray = of(Role::User, "stray");
    stray.conversation = conversations.create("Elsewhere")->id;
    stray.parent = first.id;
    CHECK(conversations.append(stray).error().code == ErrorCode::NotFound);
    CHECK(conversations.appendSibling(first.id, stray).error().code == ErrorCode::NotFound);
    CHECK(shown(temp.vault(), stray.conversation).empty());
}

TEST_CASE_METHOD(Talk, "what had come of an answer is there after the process dies in the middle of it") {
    say(Role::User, "Tell me a story.");
    const Message answer = startStreaming();
    REQUIRE(conversations.saveStreaming(answer.id, "Once upon", {}).ok());
    REQUIRE(conversations
                .saveStreaming(answer.id, "Once upon a time",
                               {{PartKind::Thinking, "plot", {}}, {PartKind::Text, "Once upon a time", {}}})
                .ok());
    Conversations after(temp.reopen());
    CHECK(*after.mendInterrupted() == 1);
    const auto mended = after.message(answer.id);
    REQUIRE(mended.ok());
    CHECK(mended->state == MessageState::Broken);
    CHECK(mended->text == "Once upon a time");
    CHECK(mended->parts.size() == 2);
    CHECK(shown(temp.vault(), id) == Texts{"Tell me a story.", "Once upon a time"});
    CHECK(*after.mendInterrupted() == 0);
}

TEST_CASE_METHOD(Talk, "a finished answer keeps its cost and its sources, and cannot be written again") {
    say(Role::User, "Sum?");
    const Message answer = startStreaming();
    FinishedAnswer finished;
    finished.text = "42";
    finished.model = "llama3";
    finished.call = CallInfo{};
    finished.call->outputTokens = 2;
    finished.receipt = Receipt{{}, {answer.id}, 17};
    const auto stored = conversations.finish(answer.id, finished);
    REQUIRE(stored.ok());
    CHECK(stored->state == MessageState::Complete);
    CHECK(stored->provider == "ollama");
    CHECK(stored->model == "llama3");
    CHECK(stored->call->outputTokens == 2);
    CHECK(stored->receipt->contextTokens == 17);
    CHECK(stored->parts.empty());
    CHECK(conversations.message(answer.id)->text == "42");

    CHECK(conversations.saveStreaming(answer.id, "43", {}).error().code == ErrorCode::Conflict);
    CHECK(conversations.finish(answer.id, finished).error().code == ErrorCode::Conflict);
    CHECK(conversations.message(answer.id)->text == "42");
}

TEST_CASE_METHOD(Talk, "an answer that broke off is kept as broken, and none can be finished as still streaming") {
    say(Role::User, "Sum?");
    const Message answer = startStreaming();
    FinishedAnswer finished;
    finished.text = "4";
    finished.state = MessageState::Streaming;
    CHECK(conversations.finish(answer.id, finished).error().code == ErrorCode::InvalidArgument);
    finished.state = MessageState::Broken;
    REQUIRE(conversations.finish(answer.id, finished).ok());
    CHECK(conversations.message(answer.id)->state == MessageState::Broken);
    const MessageId nobody = newId<MessageId>(temp.clock(), temp.random());
    CHECK(conversations.finish(nobody, {}).error().code == ErrorCode::NotFound);
    CHECK(conversations.saveStreaming(nobody, "", {}).error().code == ErrorCode::NotFound);
}

TEST_CASE_METHOD(Talk, "hidden messages are left out of the branch, and what hangs from them stays") {
    say(Role::User, "one");
    say(Role::Tool, "inner");
    say(Role::Assistant, "two");
    sql("UPDATE messages SET hidden = 1 WHERE text = 'inner'");
    CHECK(texts() == Texts{"one", "two"});
}

TEST_CASE_METHOD(Talk, "a visible leaf that is missing or points nowhere gives way to the newest one") {
    const Message question = say(Role::User, "q");
    say(Role::Assistant, "old");
    say(Role::User, "older branch goes on");
    sql("UPDATE conversations SET current_message = NULL");
    CHECK(texts() == Texts{"q", "old", "older branch goes on"});
    sql("UPDATE conversations SET current_message = x'00112233445566778899aabbccddeeff'");
    CHECK(texts() == Texts{"q", "old", "older branch goes on"});
    CHECK(say(Role::Assistant, "yes").parent != question.id);
    CHECK(texts() == Texts{"q", "old", "older branch goes on", "yes"});
}

TEST_CASE_METHOD(Talk, "a message whose parent has not come yet is shown as a beginning") {
    say(Role::User, "lost");
    say(Role::Assistant, "found");
    sql("DELETE FROM messages WHERE text = 'lost'");
    CHECK(texts() == Texts{"found"});
}

TEST_CASE_METHOD(Talk, "parents that lead in a circle neither loop nor lose the leaf") {
    const Message first = say(Role::User, "a");
    const Message second = say(Role::Assistant, "b");
    REQUIRE(temp.vault()
                .write([&](store::Database& database) {
                    return database.run("UPDATE messages SET parent_id = ?1 WHERE id = ?2", second.id, first.id);
                })
                .ok());
    const Texts now = texts();
    REQUIRE_FALSE(now.empty());
    CHECK(now.back() == "b");
    CHECK(say(Role::User, "c").parent == second.id);
}

TEST_CASE_METHOD(Talk, "attachments are listed with their message under ids that can be found again") {
    NewMessage photo = of(Role::User, "Who is this?");
    photo.parts = {{PartKind::Text, "Who is this?", Json::object()},
                   {PartKind::Image, "", {{"name", "cat.png"}, {"mediaType", "image/png"}, {"bytes", 2048}}}};
    const auto message = conversations.append(photo);
    REQUIRE(message.ok());
    const auto id16 = stringAt(conversations.message(message->id)->parts.at(1).data, "attachmentId");
    REQUIRE(id16);
    const auto found = temp.vault().read([&](store::Database& database) -> Result<std::string> {
        HEARTH_TRY(const AttachmentId attachment, AttachmentId::parse(*id16));
        HEARTH_TRY(auto row, database.query("SELECT name, part, bytes FROM attachments WHERE id = ?1", attachment));
        HEARTH_TRY(const bool there, row.step());
        if (!there) return fail(ErrorCode::NotFound, "attachment");
        return std::string(row.text(0)) + "/" + std::to_string(row.integer(1)) + "/" + std::to_string(row.integer(2));
    });
    REQUIRE(found.ok());
    CHECK(*found == "cat.png/1/2048");
}

TEST_CASE_METHOD(Talk, "text that is not well-formed is mended before it is stored") {
    const Message message = say(Role::User, "caf\xE9");
    CHECK(message.text == "caf\xEF\xBF\xBD");
    CHECK(isUtf8(conversations.message(message.id)->text));
}

TEST_CASE_METHOD(Talk, "a conversation of ten thousand messages opens at once") {
    constexpr int kMessages = 10'000;
    Message message = say(Role::User, "start");
    REQUIRE(temp.vault()
                .write([&](store::Database& database) -> Status {
                    for (int i = 1; i < kMessages; ++i) {
                        message.parent = message.id;
                        message.id = newId<MessageId>(temp.clock(), temp.random());
                        message.createdAt = message.createdAt.plus(kSecond);
                        message.text = "message " + std::to_string(i) + std::string(400, 'x');
                        HEARTH_TRY(const bool added, insertMessage(database, message));
                        if (!added) return fail(ErrorCode::Conflict, "not added");
                    }
                    return database.run("UPDATE conversations SET current_message = ?1", message.id);
                })
                .ok());
    const double start = steadyMilliseconds();
    const auto branch = conversations.branch(id);
    const double took = steadyMilliseconds() - start;
    REQUIRE(branch.ok());
    CHECK(branch->size() == kMessages);
    CHECK(branch->back().message.id == message.id);
    CHECK(took < 1500);  // 40 ms on the machine this was written on; a loaded one under a sanitizer is far slower
}

TEST_CASE_METHOD(Talk, "the answers that used a memory are found, newest first, and no others") {
    const MemoryId used(IdBytes{1, 2, 3});
    const MemoryId passage(IdBytes{4, 5, 6});
    const auto answer = [&](std::vector<MemoryId> memories) {
        const Message begun = startStreaming();
        FinishedAnswer end;
        end.text = "Tea.";
        end.receipt = Receipt{std::move(memories), {MessageId(passage.bytes())}, 0};
        REQUIRE(conversations.finish(begun.id, end).ok());
        return begun.id;
    };
    say(Role::User, "Tea or coffee?");
    const MessageId first = answer({used, passage});
    answer({});
    const MessageId last = answer({used});
    const auto found = conversations.answersUsing(used, 10);
    REQUIRE(found.ok());
    REQUIRE(found->size() == 2);
    CHECK((*found)[0].id == last);
    CHECK((*found)[1].id == first);
    CHECK(conversations.answersUsing(used, 1)->size() == 1);
    CHECK(conversations.answersUsing(passage, 10)->size() == 1);
    REQUIRE(conversations.trash(id).ok());
    CHECK(conversations.answersUsing(used, 10)->empty());
}
