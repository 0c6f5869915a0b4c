// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/chat_turn.h"

#include <catch2/catch.hpp>

#include "core/engine/engine.h"
#include "tests/core/engine/scripted_transport.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;
using test::openAiStream;

namespace {

constexpr const char* kLocal = "http://127.0.0.1:4010/v1";

struct Chat {
    test::TempVault temp;
    test::ScriptedTransport transport;
    std::unique_ptr<Engine> engine = Engine::start(temp.release(), transport).value();

    TurnRequest asks(std::string text) const {
        TurnRequest request;
        request.text = std::move(text);
        request.provider = "custom";
        request.model = "scripted";
        request.baseUrl = kLocal;
        request.fallback = false;
        return request;
    }
    Result<TurnResult> say(const TurnRequest& request) { return engine->chat(request, {}, {}); }
    std::int64_t count(const char* sql) {
        return engine->vault().read([&](store::Database& db) { return db.integer(sql); }).value();
    }
};

/// A stream that thinks, and then says `words`; without words it breaks off.
test::ScriptedReply thinkingStream(const std::vector<std::string>& thoughts, const std::vector<std::string>& words) {
    auto reply = openAiStream(words);
    std::vector<std::string> chunks;
    for (const auto& thought : thoughts)
        chunks.push_back(
            "data: " + Json{{"choices", {{{"index", 0}, {"delta", {{"reasoning_content", thought}}}}}}}.dump() +
            "\n\n");
    if (!words.empty()) chunks.insert(chunks.end(), reply.chunks.begin(), reply.chunks.end());
    reply.chunks = std::move(chunks);
    reply.breaksOff = words.empty();
    return reply;
}

/// What a listener hears of thinking.
struct Thoughts {
    std::string heard;
    int anew = 0;
    TurnListener listener() {
        TurnListener made;
        made.onThinking = [this](std::string_view delta) { heard += delta; };
        made.onThinkingAnew = [this] {
            heard.clear();
            ++anew;
        };
        return made;
    }
};

}  // namespace

TEST_CASE("what a model thinks is told as it comes and kept beside its words, where no search finds it") {
    Chat chat;
    chat.transport.reply("127.0.0.1:4010", thinkingStream({"Perhaps ", "brocade."}, {"Cone ", "ten."}));
    Thoughts thoughts;
    const auto turn = chat.engine->chat(chat.asks("Which cone?"), thoughts.listener(), {});
    REQUIRE(turn.ok());
    CHECK(thoughts.heard == "Perhaps brocade.");
    CHECK(thoughts.anew == 0);
    CHECK(turn->answer.text == "Cone ten.");
    REQUIRE(turn->answer.parts.size() == 2);
    CHECK(turn->answer.parts[0].kind == chat::PartKind::Thinking);
    CHECK(turn->answer.parts[0].text == "Perhaps brocade.");
    REQUIRE(chat.engine->index().catchUp({}, {}).ok());
    const auto found = [&](std::string text) {
        recall::SearchQuery query;
        query.text = std::move(text);
        return chat.engine->recall().search(query).value().size();
    };
    CHECK(found("brocade") == 0);
    CHECK(found("ten") > 0);

    // Forgotten with the message.
    const auto id = turn->answer.id;
    const memory::ForgetTarget target{memory::ForgetKind::Message, id.bytes(), {}, std::nullopt, std::nullopt};
    REQUIRE(chat.engine->forget(target, {}, {}).ok());
    CHECK(chat.engine->conversations().message(id).value().parts.empty());
}

TEST_CASE("thoughts of a try that led to nothing are not those of the answer, here and at the next connection") {
    Chat chat;
    chat.transport.reply("127.0.0.1:4010", thinkingStream({"In vain."}, {}));
    chat.transport.reply("127.0.0.1:4010", thinkingStream({"Better."}, {"Cone ten."}));
    Thoughts thoughts;
    const auto turn = chat.engine->chat(chat.asks("Which cone?"), thoughts.listener(), {});
    REQUIRE(turn.ok());
    CHECK(thoughts.anew == 1);
    CHECK(thoughts.heard == "Better.");
    REQUIRE(turn->answer.parts.size() == 2);
    CHECK(turn->answer.parts[0].text == "Better.");
}

TEST_CASE("an answer that is stopped while the model thinks keeps the thoughts") {
    Chat chat;
    CancelToken cancel;
    chat.transport.reply("127.0.0.1:4010", thinkingStream({"Perhaps ", "not"}, {}));
    Thoughts thoughts;
    auto listener = thoughts.listener();
    listener.onThinking = [&](std::string_view) { cancel.cancel(); };
    const auto turn = chat.engine->chat(chat.asks("Which cone?"), listener, cancel);
    REQUIRE(turn.ok());
    CHECK(turn->answer.state == chat::MessageState::Broken);
    CHECK(turn->answer.text.empty());
    REQUIRE(turn->answer.parts.size() == 1);
    CHECK(turn->answer.parts[0].kind == chat::PartKind::Thinking);
}

TEST_CASE("an answer streams, is stored whole, and says who gave it at what cost") {
    Chat chat;
    chat.transport.reply("127.0.0.1:4010", openAiStream({"Cone ", "ten."}));
    std::string heard;
    TurnListener listener;
    listener.onText = [&](std::string_view delta) { heard += delta; };
    const auto turn = chat.engine->chat(chat.asks("Which cone?"), listener, {});
    REQUIRE(turn.ok());
    CHECK(heard == "Cone ten.");
    CHECK(turn->answer.text == "Cone ten.");
    CHECK(turn->answer.state == chat::MessageState::Complete);
    CHECK(turn->answer.model == "scripted-1");
    CHECK(turn->answer.call->inputTokens == 11);
    CHECK(turn->answer.call->cachedTokens == 4);
    CHECK(turn->answer.call->costUsd == 0);
    CHECK(chat.count("SELECT count(*) FROM usage_ledger") == 1);
    CHECK(chat.count("SELECT count(*) FROM egress_ledger WHERE remote = 0") == 1);
    const auto branch = chat.engine->conversations().branch(turn->answer.conversation).value();
    REQUIRE(branch.size() == 2);
    CHECK(branch[1].message.text == "Cone ten.");
}

TEST_CASE("a lost connection keeps the question and what had come") {
    Chat chat;
    auto broken = openAiStream({"Half an ", "answer"});
    broken.chunks.resize(2);
    broken.breaksOff = true;
    chat.transport.reply("127.0.0.1:4010", broken);
    const auto turn = chat.say(chat.asks("Tell me a story"));
    REQUIRE(turn.ok());
    REQUIRE(turn->failure.has_value());
    CHECK(turn->failure->error.code == ErrorCode::Unavailable);
    CHECK(turn->answer.text == "Half an answer");
    CHECK(turn->answer.state == chat::MessageState::Broken);

    chat.transport.reply("127.0.0.1:4010", openAiStream({"Whole."}));
    chat.transport.reply("127.0.0.1:4010", openAiStream({"Whole."}));
    TurnRequest retry = chat.asks("");
    retry.kind = TurnKind::Retry;
    retry.target = turn->question.id;
    const auto again = chat.say(retry);
    REQUIRE(again.ok());
    CHECK(again->question.id == turn->question.id);
    CHECK(chat.engine->conversations().branch(turn->question.conversation)->size() == 2);
}

TEST_CASE("an answer that a crash interrupted is there after the next start, marked broken") {
    test::TempVault temp;
    test::ScriptedTransport transport;
    {
        chat::Conversations conversations(temp.vault());
        const auto conversation = conversations.create("Kiln").value();
        const auto question =
            conversations.append({conversation.id, std::nullopt, chat::Role::User, "Which cone?"}).value();
        const auto answer =
            conversations
                .append({conversation.id, question.id, chat::Role::Assistant, "", {}, chat::MessageState::Streaming})
                .value();
        REQUIRE(conversations.saveStreaming(answer.id, "Cone te", {}).ok());
    }
    temp.reopen();
    const auto engine = Engine::start(temp.release(), transport).value();
    const auto list = engine->conversations().list({}).value();
    REQUIRE(list.size() == 1);
    const auto branch = engine->conversations().branch(list[0].id).value();
    REQUIRE(branch.size() == 2);
    CHECK(branch[1].message.text == "Cone te");
    CHECK(branch[1].message.state == chat::MessageState::Broken);
}

TEST_CASE("the next conversation's prompt carries what the last one taught, fenced and dated") {
    Chat chat;
    chat.transport.reply("127.0.0.1:4010", openAiStream({"Noted."}));
    const auto first = chat.say(chat.asks("I prefer window seats on long flights."));
    REQUIRE(first.ok());
    REQUIRE(chat.engine->leaveThread(first->answer.conversation).ok());
    REQUIRE(chat.engine->runDueJobs({}, {}).ok());
    const auto second = chat.say(chat.asks("Which seat should I book for the flight to Porto?"));
    REQUIRE(second.ok());
    const std::string& body = chat.transport.sent.back().body;
    CHECK(body.find("window seats") != std::string::npos);
    CHECK(body.find("<data name=") != std::string::npos);
    REQUIRE(second->answer.receipt.has_value());
    CHECK_FALSE(second->answer.receipt->memories.empty());
}

TEST_CASE("what is local only never reaches a remote model") {
    Chat chat;
    const auto secret = chat.engine->memories().add("Prefers the vault combination written backwards.").value();
    REQUIRE(chat.engine->memories().setLocalOnly(secret.id, true).ok());
    chat.transport.reply("models.example", openAiStream({"Yes."}));
    TurnRequest request = chat.asks("How do I prefer the vault combination written?");
    request.baseUrl = "https://models.example/v1";
    REQUIRE(chat.say(request).ok());
    CHECK(chat.transport.sent.back().body.find("written backwards") == std::string::npos);

    request.localOnly = true;
    const auto before = chat.transport.sent.size();
    const auto refused = chat.say(request);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::InvalidArgument);
    CHECK(chat.transport.sent.size() == before);
}

TEST_CASE("another connection answers when the first fails before its first word") {
    Chat chat;
    REQUIRE(chat.engine->settings().useConnection({"custom", "http://127.0.0.1:4020/v1", "second", false}).ok());
    REQUIRE(chat.engine->settings().useConnection({"custom", kLocal, "first", false}).ok());
    chat.transport.reply("127.0.0.1:4010", {401, {"{\"error\":{\"message\":\"no\"}}"}, false});
    chat.transport.reply("127.0.0.1:4020", openAiStream({"Here."}));
    TurnRequest request;
    request.text = "Anyone there?";
    const auto turn = chat.say(request);
    REQUIRE(turn.ok());
    CHECK(turn->answer.text == "Here.");
    CHECK(turn->answer.call->fallbacks == std::vector<std::string>{"custom"});
}

TEST_CASE("when one on this machine fails, what was said in a local conversation does not go to the one behind it") {
    Chat chat;
    const auto here = chat.engine->conversations().create("Here").value();
    REQUIRE(chat.engine->conversations().setLocalOnly(here.id, true).ok());
    REQUIRE(chat.engine->conversations()
                .append({here.id, {}, chat::Role::User, "The quince cellar opens at dusk.", {}})
                .ok());
    REQUIRE(chat.engine->settings().useConnection({"custom", "https://models.example/v1", "far", false}).ok());
    REQUIRE(chat.engine->settings().useConnection({"custom", kLocal, "near", false}).ok());
    chat.transport.reply("127.0.0.1:4010", {401, {"{\"error\":{\"message\":\"no\"}}"}, false});
    chat.transport.reply("models.example", openAiStream({"I do not know."}));
    TurnRequest request;
    request.text = "When does the quince cellar open?";
    const auto turn = chat.say(request);
    REQUIRE(turn.ok());
    REQUIRE(chat.transport.sent.size() == 2);
    CHECK(chat.transport.sent[0].body.find("at dusk") != std::string::npos);
    CHECK(chat.transport.sent[1].body.find("at dusk") == std::string::npos);
    CHECK(turn->answer.receipt->passages.empty());
}

TEST_CASE("editing a question makes a branch and regenerating makes a second answer") {
    Chat chat;
    chat.transport.reply("127.0.0.1:4010", openAiStream({"One."}));
    const auto first = chat.say(chat.asks("first wording"));
    REQUIRE(first.ok());
    TurnRequest edit = chat.asks("second wording");
    edit.kind = TurnKind::Edit;
    edit.target = first->question.id;
    const auto edited = chat.say(edit);
    REQUIRE(edited.ok());
    auto branch = chat.engine->conversations().branch(first->question.conversation).value();
    REQUIRE(branch.size() == 2);
    CHECK(branch[0].message.text == "second wording");
    CHECK(branch[0].siblings == 2);

    TurnRequest again = chat.asks("");
    again.kind = TurnKind::Regenerate;
    again.target = edited->answer.id;
    REQUIRE(chat.say(again).ok());
    branch = chat.engine->conversations().branch(first->question.conversation).value();
    CHECK(branch[1].siblings == 2);
}

TEST_CASE("a turn that is refused stores nothing") {
    Chat chat;
    TurnRequest request = chat.asks("hello");
    request.provider = "nobody";
    CHECK(chat.say(request).error().code == ErrorCode::InvalidArgument);
    CHECK(chat.say(chat.asks("   ")).error().code == ErrorCode::InvalidArgument);
    CHECK(chat.count("SELECT count(*) FROM conversations") == 0);
}
