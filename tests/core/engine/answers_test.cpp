// SPDX-License-Identifier: AGPL-3.0-or-later
// More than one answer to a question: continued, given by another model, compared.
#include <catch2/catch.hpp>
#include <mutex>

#include "core/engine/compare.h"
#include "core/engine/engine.h"
#include "core/engine/gateway.h"
#include "core/engine/model_reader.h"
#include "core/engine/saved_prompts.h"
#include "core/llm/providers.h"
#include "tests/core/engine/scripted_transport.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;
using test::openAiStream;

namespace {

constexpr const char* kOne = "http://127.0.0.1:4010/v1";
constexpr const char* kTwo = "http://127.0.0.1:4020/v1";

struct Table {
    test::TempVault temp;
    test::ScriptedTransport transport;
    std::unique_ptr<Engine> engine = Engine::start(temp.release(), transport).value();

    Table() {
        REQUIRE(engine->settings().useConnection({"custom", kOne, "one", false}).ok());
        REQUIRE(setMemoryModel(engine->settings(), MemoryModel::Off).ok());
    }
    TurnRequest asks(std::string text) const {
        TurnRequest request;
        request.text = std::move(text);
        return request;
    }
    TurnResult say(const TurnRequest& request) {
        auto turn = engine->chat(request, {}, {});
        REQUIRE(turn.ok());
        return std::move(*turn);
    }
    TurnResult brokenAnswer() {
        auto broken = openAiStream({"The harbour ", "was"});
        broken.chunks.resize(2);
        broken.breaksOff = true;
        transport.reply("127.0.0.1:4010", broken);
        transport.reply("127.0.0.1:4010", openAiStream({" quiet", "."}));
        return say(asks("Tell me of the harbour"));
    }
    std::int64_t count(const char* sql) {
        return engine->vault().read([&](store::Database& db) { return db.integer(sql); }).value();
    }
};

}  // namespace

TEST_CASE("an answer that broke off is continued where it stopped, and what had come stays as it was") {
    Table table;
    const TurnResult broken = table.brokenAnswer();
    REQUIRE(broken.failure.has_value());
    CHECK(broken.failure->canContinue);
    TurnRequest more;
    more.kind = TurnKind::Continue;
    more.target = broken.answer.id;
    std::string heard;
    TurnListener listener;
    listener.onText = [&](std::string_view delta) { heard += delta; };
    const auto whole = table.engine->chat(more, listener, {});
    REQUIRE(whole.ok());
    CHECK(whole->answer.text == "The harbour was quiet.");
    CHECK(whole->answer.state == chat::MessageState::Complete);
    CHECK(heard == " quiet.");
    CHECK(table.engine->conversations().message(broken.answer.id)->text == "The harbour was");
    const std::string& body = table.transport.sent.back().body;
    CHECK(body.find("The harbour was") != std::string::npos);
    CHECK(body.find("Continue it from exactly where it stopped") != std::string::npos);
    const auto branch = table.engine->conversations().branch(whole->answer.conversation).value();
    REQUIRE(branch.size() == 2);
    CHECK(branch[1].message.id == whole->answer.id);
    CHECK(branch[1].siblings == 2);
}

TEST_CASE("a continuation that breaks off too keeps both parts") {
    Table table;
    const TurnResult broken = table.brokenAnswer();
    auto again = openAiStream({" still"});
    again.chunks.resize(1);
    again.breaksOff = true;
    table.transport.reply("127.0.0.1:4020", again);
    TurnRequest more;
    more.kind = TurnKind::Continue;
    more.target = broken.answer.id;
    more.provider = "custom";
    more.baseUrl = kTwo;
    more.model = "two";
    more.fallback = false;
    const TurnResult twice = table.say(more);
    CHECK(twice.answer.text == "The harbour was still");
    CHECK(twice.answer.state == chat::MessageState::Broken);
    CHECK(twice.failure->canContinue);
}

TEST_CASE("an answer that came to its end cannot be continued, and nothing is sent") {
    Table table;
    table.transport.reply("127.0.0.1:4010", openAiStream({"Done."}));
    const TurnResult done = table.say(table.asks("Ready?"));
    TurnRequest more;
    more.kind = TurnKind::Continue;
    more.target = done.answer.id;
    CHECK(table.engine->chat(more, {}, {}).error().code == ErrorCode::InvalidArgument);
    more.target.reset();
    CHECK(table.engine->chat(more, {}, {}).error().code == ErrorCode::InvalidArgument);
    CHECK(table.transport.sent.size() == 1);
}

TEST_CASE("another model answers beside the first, for the same question and without seeing its answer") {
    Table table;
    table.transport.reply("127.0.0.1:4010", openAiStream({"Marmalade."}));
    table.transport.reply("127.0.0.1:4020", openAiStream({"Honey."}));
    const TurnResult first = table.say(table.asks("What goes on toast?"));
    TurnRequest other;
    other.kind = TurnKind::Regenerate;
    other.target = first.answer.id;
    other.provider = "custom";
    other.baseUrl = kTwo;
    other.model = "two";
    other.fallback = false;
    const TurnResult second = table.say(other);
    CHECK(second.answer.parent == first.answer.parent);
    CHECK(second.answer.text == "Honey.");
    CHECK(table.transport.sent.back().body.find("\"two\"") != std::string::npos);
    CHECK(table.transport.sent.back().body.find("Marmalade") == std::string::npos);
}

TEST_CASE("two models answer one message as siblings, each with its own failure") {
    Table table;
    table.transport.reply("127.0.0.1:4010", openAiStream({"Yes", "."}));
    table.transport.reply("127.0.0.1:4020", {401, {R"({"error":{"message":"no"}})"}, false});
    std::mutex mutex;
    std::string heard[2];
    CompareListener listener;
    listener.onText = [&](std::size_t which, std::string_view delta) {
        const std::lock_guard lock(mutex);
        heard[which] += delta;
    };
    const std::vector<ModelChoice> choices = {{"custom", "one", kOne}, {"custom", "two", kTwo}};
    const auto compared = compareModels(*table.engine, table.asks("Agreed?"), choices, listener, {});
    REQUIRE(compared.ok());
    REQUIRE(compared->answers.size() == 2);
    CHECK(compared->answers[0].answer.parent == compared->answers[1].answer.parent);
    CHECK(compared->answers[0].answer.text == "Yes.");
    CHECK(heard[0] == "Yes.");
    CHECK_FALSE(compared->answers[0].failure.has_value());
    CHECK(compared->answers[1].failure.has_value());
    const auto branch = table.engine->conversations().branch(compared->answers[0].answer.conversation).value();
    REQUIRE(branch.size() == 2);
    CHECK(branch[1].siblings == 2);
    CHECK(branch[1].message.id == compared->answers[0].answer.id);
    CHECK(table.count("SELECT count(*) FROM messages WHERE role = 'user'") == 1);
}

TEST_CASE("a comparison of which one model is refused stores nothing") {
    Table table;
    const auto refused = [&](const std::vector<ModelChoice>& choices) {
        return compareModels(*table.engine, table.asks("Agreed?"), choices, {}, {}).error().code;
    };
    CHECK(refused({{"custom", "one", kOne}}) == ErrorCode::InvalidArgument);
    CHECK(refused({{"custom", "one", kOne}, {"nobody", {}, {}}}) == ErrorCode::InvalidArgument);
    CHECK(refused(std::vector<ModelChoice>(kMostCompared + 1, {"custom", "one", kOne})) == ErrorCode::InvalidArgument);
    CHECK(table.count("SELECT count(*) FROM conversations") == 0);
    CHECK(table.transport.sent.empty());
}

TEST_CASE("a conversation's own instructions stand in each of its prompts, before what is remembered") {
    Table table;
    table.transport.reply("127.0.0.1:4010", openAiStream({"Arr."}));
    REQUIRE(table.engine->memories().add("Prefers window seats on every flight.").ok());
    TurnRequest more = table.asks("Hello");
    more.conversation = table.say(more).answer.conversation;
    CHECK(table.transport.sent.back().body.find("like a pirate") == std::string::npos);
    chat::Conversations& conversations = table.engine->conversations();
    REQUIRE(conversations.setSystemPrompt(*more.conversation, " Answer like a pirate. ").ok());
    CHECK(conversations.get(*more.conversation)->systemPrompt == "Answer like a pirate.");
    table.say(more);
    CHECK(table.transport.sent.back().body.find("Answer like a pirate.") != std::string::npos);
    REQUIRE(conversations.setSystemPrompt(*more.conversation, "  ").ok());
    CHECK_FALSE(conversations.get(*more.conversation)->systemPrompt.has_value());
    table.say(more);
    CHECK(table.transport.sent.back().body.find("pirate") == std::string::npos);
}

TEST_CASE("a conversation can begin with its instructions, and instructions that are too long store nothing") {
    Table table;
    table.transport.reply("127.0.0.1:4010", openAiStream({"Arr."}));
    TurnRequest first = table.asks("Hello");
    first.instructions = std::string(kMostPromptBytes + 1, 'a');
    CHECK(table.engine->chat(first, {}, {}).error().code == ErrorCode::InvalidArgument);
    CHECK(table.count("SELECT count(*) FROM conversations") == 0);

    first.instructions = " Answer like a pirate. ";
    TurnRequest next = table.asks("And then?");
    next.conversation = table.say(first).answer.conversation;
    CHECK(table.transport.sent.back().body.find("Answer like a pirate.") != std::string::npos);
    CHECK(table.engine->conversations().get(*next.conversation)->systemPrompt == "Answer like a pirate.");
    table.say(next);
    CHECK(table.transport.sent.back().body.find("Answer like a pirate.") != std::string::npos);
}

TEST_CASE("an answer that could not be prepared is broken at once, and does not stream until the next start") {
    Table table;
    table.transport.reply("127.0.0.1:4010", openAiStream({"Yes."}));
    REQUIRE(table.engine->vault().write([](store::Database& db) { return db.run("DROP TABLE token_factors"); }).ok());
    const TurnResult turn = table.say(table.asks("Agreed?"));
    REQUIRE(turn.failure.has_value());
    CHECK(turn.failure->error.code == ErrorCode::Internal);
    CHECK(turn.answer.state == chat::MessageState::Broken);
    CHECK(table.count("SELECT count(*) FROM messages WHERE state = 'streaming'") == 0);
    CHECK(table.count("SELECT count(*) FROM messages WHERE state = 'broken'") == 1);
    CHECK(table.transport.sent.empty());
}

TEST_CASE("what a provider counts teaches the estimate, which is then within ten per cent and outlives the program") {
    Table table;
    std::string text;
    for (int i = 0; i < 400; ++i) text += "plain words of a long letter ";
    auto counted = openAiStream({"Read."});
    const std::int64_t reckoned = 2'500;  // what this provider counts for the prompt, whatever is reckoned here
    for (std::string& chunk : counted.chunks)
        if (const auto at = chunk.find("\"prompt_tokens\":11"); at != std::string::npos)
            chunk.replace(at, 18, "\"prompt_tokens\":" + std::to_string(reckoned));
    table.transport.reply("127.0.0.1:4010", counted);
    const Connection connection{"custom", kOne, "one", false};
    CHECK(table.engine->gateway().tokenFactor(connection)->calls == 0);
    for (int i = 0; i < 3; ++i) table.say(table.asks(text));
    const llm::TokenFactor factor = table.engine->gateway().tokenFactor(connection).value();
    CHECK(factor.calls == 3);
    const auto estimated = static_cast<double>(factor.apply(llm::estimateTokens(text)));
    CHECK(estimated > 0.9 * static_cast<double>(reckoned));
    CHECK(estimated < 1.1 * static_cast<double>(reckoned));
    CHECK(table.engine->gateway().tokenFactor({"custom", kOne, "another", false})->calls == 0);
    CHECK(table.count("SELECT count(*) FROM token_factors") == 1);
}

TEST_CASE("prompts are saved by name, replaced, listed and deleted") {
    Table table;
    Settings& settings = table.engine->settings();
    REQUIRE(savePrompt(settings, "Teacher", "Explain as to a child.").ok());
    REQUIRE(savePrompt(settings, " Editor ", "Shorten.").ok());
    REQUIRE(savePrompt(settings, "Editor", "Shorten, and keep the voice.").ok());
    auto prompts = savedPrompts(settings).value();
    REQUIRE(prompts.size() == 2);
    CHECK(prompts[0].name == "Editor");
    CHECK(savedPrompt(settings, "Editor")->text == "Shorten, and keep the voice.");
    REQUIRE(deletePrompt(settings, "Editor").ok());
    CHECK(savedPrompts(settings)->size() == 1);
    CHECK(savedPrompt(settings, "Editor").error().code == ErrorCode::NotFound);
    CHECK(deletePrompt(settings, "Editor").error().code == ErrorCode::NotFound);
    REQUIRE(savePrompt(settings, "Editor", "Once more.").ok());
    CHECK(savedPrompts(settings)->size() == 2);
    CHECK(savePrompt(settings, " ", "x").error().code == ErrorCode::InvalidArgument);
    CHECK(savePrompt(settings, "x", " ").error().code == ErrorCode::InvalidArgument);
    CHECK(savePrompt(settings, "x", std::string(kMostPromptBytes + 1, 'x')).error().code == ErrorCode::InvalidArgument);
}
