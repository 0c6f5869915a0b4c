// SPDX-License-Identifier: AGPL-3.0-or-later
// Which connection answers, and what happens when it does not.
#include "core/engine/gateway.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "core/engine/engine.h"
#include "core/engine/error_text.h"
#include "core/engine/model_reader.h"
#include "core/engine/temporary_chat.h"
#include "tests/core/engine/scripted_transport.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;
using test::openAiStream;
using test::ScriptedReply;

namespace {

constexpr const char* kFirst = "http://127.0.0.1:4010/v1";
constexpr const char* kOther = "http://127.0.0.1:4020/v1";
constexpr const char* kThird = "http://127.0.0.1:4030/v1";
constexpr const char* kAway = "https://models.example/v1";

ScriptedReply refusal(int status, std::vector<std::pair<std::string, std::string>> headers = {}) {
    return {status, {R"({"error":{"message":"not now"}})"}, false, std::move(headers)};
}

struct Desk {
    test::TempVault temp;
    test::TempDirectory place;
    test::ScriptedTransport transport;
    std::unique_ptr<Engine> engine = Engine::start(temp.release(), transport).value();

    Desk() {
        engine->useSettingsFile(file());
        REQUIRE(setMemoryModel(engine->settings(), MemoryModel::Off).ok());
    }
    std::filesystem::path file() const { return place.path() / "hearth.toml"; }
    void write(const char* text) const { std::ofstream(file()) << text; }
    void connect(const char* baseUrl, const char* model, const char* provider = "custom") {
        REQUIRE(engine->settings().useConnection({provider, baseUrl, model, false}).ok());
    }
    TurnRequest asking(std::string text) const {
        TurnRequest request;
        request.text = std::move(text);
        return request;
    }
    Route route(const TurnRequest& request, const RouteContext& context = {}) {
        auto route = engine->gateway().route(request, nullptr, context);
        REQUIRE(route.ok());
        return std::move(*route);
    }
    std::vector<std::string> models(const Route& route) const {
        std::vector<std::string> names;
        for (const Connection& connection : route.connections) names.push_back(connection.model);
        return names;
    }
    TurnResult say(const TurnRequest& request) {
        auto turn = engine->chat(request, {}, {});
        REQUIRE(turn.ok());
        return std::move(*turn);
    }
    std::int64_t count(const char* sql) {
        return engine->vault().read([&](store::Database& db) { return db.integer(sql); }).value();
    }
    void assign(llm::Purpose purpose, const char* baseUrl, const char* model) {
        REQUIRE(assignPurpose(engine->settings(), purpose, Connection{"custom", baseUrl, model, false}).ok());
    }
};

}  // namespace

TEST_CASE("each kind of message goes to the connection that is assigned to it, under the name of its rule") {
    Desk desk;
    desk.connect(kFirst, "general");
    desk.assign(llm::Purpose::Vision, kOther, "eyes");
    desk.assign(llm::Purpose::LongContext, kOther, "patience");
    desk.assign(llm::Purpose::Precision, kThird, "exact");
    const auto first = [&](const char* text, RouteContext context = {}) {
        const Route route = desk.route(desk.asking(text), context);
        return route.rule + ": " + route.connections.front().model;
    };
    CHECK(first("Help me solve our hiring problem") == "default: general");
    CHECK(first("Solve the equation 3x + 5 = 20") == "mathematics: exact");
    CHECK(first("What is the mean of these numbers: 4, 8, 15") == "data analysis: exact");
    CHECK(first("Is it nice?", {true, 0}) == "image: eyes");
    CHECK(first("Describe this image for me") == "vision question: eyes");
    CHECK(first("And then?", {false, 60'000}) == "long context: patience");
}

TEST_CASE("behind the first choice stand the default, the one that sees and the precise one, each once") {
    Desk desk;
    desk.connect(kThird, "spare");
    desk.connect(kFirst, "general");
    desk.assign(llm::Purpose::Vision, kOther, "eyes");
    desk.assign(llm::Purpose::Precision, kThird, "exact");
    CHECK(desk.models(desk.route(desk.asking("Solve the equation 3x + 5 = 20"))) ==
          std::vector<std::string>{"exact", "general", "eyes", "spare"});
    CHECK(desk.models(desk.route(desk.asking("Hello"))) ==
          std::vector<std::string>{"general", "eyes", "exact", "spare"});
    TurnRequest alone = desk.asking("Hello");
    alone.fallback = false;
    CHECK(desk.models(desk.route(alone)) == std::vector<std::string>{"general"});
}

TEST_CASE("without assignments the built-in list proposes among the providers that have a key") {
    Desk desk;
    REQUIRE(desk.engine->settings().useConnection({"openai", "", "", false}).ok());
    REQUIRE(desk.engine->settings().useConnection({"anthropic", "", "", false}).ok());
    const TurnRequest sum = desk.asking("What is 17 * 23?");
    CHECK(desk.route(sum).connections.front().provider == "anthropic");
    REQUIRE(desk.engine->settings().setApiKey("openai", crypto::SecretBytes::fromText("k-12345678")).ok());
    const Connection precise = desk.route(sum).connections.front();
    CHECK(precise.provider == "openai");
    CHECK(precise.model == llm::proposalsFor(llm::Purpose::Precision).front().model);
    CHECK(desk.route(desk.asking("Good morning")).connections.front().provider == "anthropic");
}

TEST_CASE("what is local only goes nowhere else, neither first nor when the first fails") {
    Desk desk;
    desk.connect(kAway, "far");
    desk.connect(kFirst, "near");
    desk.assign(llm::Purpose::Precision, kAway, "far-exact");
    TurnRequest request = desk.asking("What is 17 * 23?");
    request.localOnly = true;
    const Route route = desk.route(request);
    CHECK(desk.models(route) == std::vector<std::string>{"near"});
    CHECK(route.rule == "local only: mathematics");
    CHECK(route.leftOut.size() >= 1);
    for (const LeftOut& one : route.leftOut) CHECK(isRemote(one.connection));
    request.text = "Hello";
    CHECK(desk.route(request).rule == "local only");

    desk.transport.reply("127.0.0.1:4010", refusal(401));
    const TurnResult turn = desk.say(request);
    CHECK(turn.failure.has_value());
    for (const auto& sent : desk.transport.sent) CHECK(sent.url.find("models.example") == std::string::npos);

    request.provider = "custom";
    request.baseUrl = kAway;
    const auto refused = desk.engine->gateway().route(request, nullptr);
    REQUIRE_FALSE(refused.ok());
    CHECK(errorText(refused.error(), "chat").find("local only") != std::string::npos);
}

TEST_CASE("an image goes to no model that is known not to see, unless somebody names it") {
    Desk desk;
    desk.connect(kFirst, "blind");
    llm::ModelOverride blind;
    blind.sees = false;
    REQUIRE(overrideModel(desk.engine->settings(), "custom/blind", blind).ok());
    const auto refused = desk.engine->gateway().route(desk.asking("What is it?"), nullptr, {true, 0});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().detail.find("no connected model takes images") != std::string::npos);
    CHECK(desk.models(desk.route(desk.asking("Describe this image for me"))) == std::vector<std::string>{"blind"});
    desk.connect(kOther, "unknown");
    desk.connect(kFirst, "blind");
    CHECK(desk.models(desk.route(desk.asking("What is it?"), {true, 0})) == std::vector<std::string>{"unknown"});
    TurnRequest named = desk.asking("What is it?");
    named.provider = "custom";
    named.baseUrl = kFirst;
    named.model = "blind";
    named.fallback = false;
    CHECK(desk.models(desk.route(named, {true, 0})) == std::vector<std::string>{"blind"});
}

TEST_CASE("a model that is named alone is asked for where it is connected") {
    Desk desk;
    desk.connect(kOther, "other");
    desk.connect(kFirst, "general");
    TurnRequest request = desk.asking("Hello");
    request.model = "other";
    const Route route = desk.route(request);
    CHECK(route.rule == "chosen");
    CHECK(baseUrlOf(route.connections.front()) == kOther);
}

TEST_CASE("the model of a conversation answers in it, and offline is never fallen back to") {
    Desk desk;
    REQUIRE(desk.engine->settings().useConnection({"offline", "", "", false}).ok());
    desk.connect(kFirst, "general");
    const auto conversation = desk.engine->conversations().create("Tea").value();
    REQUIRE(desk.engine->conversations().setModel(conversation.id, "custom", "special").ok());
    const auto set = desk.engine->conversations().get(conversation.id).value();
    const auto route = desk.engine->gateway().route(desk.asking("What is 17 * 23?"), &set);
    REQUIRE(route.ok());
    CHECK(route->rule == "conversation");
    CHECK(route->connections.front().model == "special");
    for (const Connection& connection : route->connections) CHECK(connection.provider != kOffline);
}

TEST_CASE("a failed connection is followed by the next, and the answer says how each fared") {
    Desk desk;
    desk.connect(kOther, "second");
    desk.connect(kFirst, "first");
    desk.transport.reply("127.0.0.1:4010", refusal(401));
    desk.transport.reply("127.0.0.1:4020", openAiStream({"Here."}));
    const TurnResult turn = desk.say(desk.asking("Anyone there?"));
    REQUIRE(turn.answer.call.has_value());
    const auto& chain = turn.answer.call->chain;
    REQUIRE(chain.size() == 2);
    CHECK(chain[0].outcome == "failed");
    CHECK(chain[0].detail.find("not now") != std::string::npos);
    CHECK(chain[1].outcome == "answered");
    CHECK(turn.answer.call->route == "default");
    const auto stored = desk.engine->conversations().message(turn.answer.id).value();
    CHECK(stored.call->chain.size() == 2);
    // What was sent in vain left the machine as well, and is in both ledgers.
    CHECK(desk.count("SELECT count(*) FROM usage_ledger") == 2);
    CHECK(desk.count("SELECT count(*) FROM egress_ledger") == 2);
    CHECK(desk.count("SELECT fallbacks FROM usage_ledger WHERE output_tokens > 0") == 1);
}

TEST_CASE("when all fail the error names each, what it said and what to do") {
    Desk desk;
    desk.connect(kOther, "second", "ollama");
    desk.connect(kFirst, "first");
    desk.transport.reply("127.0.0.1:4010", refusal(401));
    desk.transport.reply("127.0.0.1:4020", {404, {R"({"error":"model not found"})"}, false});
    const TurnResult turn = desk.say(desk.asking("Anyone there?"));
    REQUIRE(turn.failure.has_value());
    REQUIRE(turn.failure->tries.size() == 2);
    const std::string text = turnFailureText(*turn.failure);
    CAPTURE(text);
    for (const char* part : {"custom", "Not now.", "hearthctl providers key custom", "ollama", "second",
                             "hearthctl providers test ollama", "kept"})
        CHECK(text.find(part) != std::string::npos);
    CHECK_FALSE(turn.failure->canContinue);
}

TEST_CASE("what is sent again has left again: both ledgers have a row for each request") {
    Desk desk;
    desk.connect(kAway, "first");
    desk.transport.reply("models.example", refusal(500));
    SECTION("in vain") {
        REQUIRE(desk.say(desk.asking("Anyone there?")).failure.has_value());
        CHECK(desk.count("SELECT sum(output_tokens) FROM usage_ledger") == 0);
    }
    SECTION("until there is an answer") {
        desk.transport.reply("models.example", openAiStream({"Here."}));
        REQUIRE_FALSE(desk.say(desk.asking("Anyone there?")).failure.has_value());
        CHECK(desk.transport.sent.size() == 2);
        CHECK(desk.count("SELECT sum(input_tokens) FROM usage_ledger") == 11);
        CHECK(desk.count("SELECT count(*) FROM usage_ledger WHERE output_tokens = 7") == 1);
    }
    const auto sent = static_cast<std::int64_t>(desk.transport.sent.size());
    CHECK(sent > 1);
    CHECK(desk.count("SELECT count(*) FROM usage_ledger") == sent);
    CHECK(desk.count("SELECT count(*) FROM egress_ledger WHERE remote = 1") == sent);
}

TEST_CASE("a long wait becomes an error with its time, and until then nothing is sent there") {
    Desk desk;
    desk.connect(kFirst, "first");
    desk.transport.reply("127.0.0.1:4010", refusal(429, {{"retry-after", "95"}}));
    desk.transport.reply("127.0.0.1:4010", openAiStream({"Yes."}));
    const TurnResult turn = desk.say(desk.asking("Now?"));
    REQUIRE(turn.failure.has_value());
    CHECK(turn.failure->retryAfter == 95 * kSecond);
    CHECK(turnFailureText(*turn.failure).find("2026-11-20T10:01:35.000Z") != std::string::npos);
    CHECK(desk.transport.sent.size() == 1);

    const TurnResult soon = desk.say(desk.asking("And now?"));
    CHECK(desk.transport.sent.size() == 1);
    REQUIRE(soon.failure.has_value());
    CHECK(soon.failure->retryAfter.has_value());
    REQUIRE(soon.answer.call->chain.size() == 1);
    CHECK(soon.answer.call->chain[0].outcome == "resting");

    desk.temp.clock().advance(95 * kSecond);
    CHECK(desk.say(desk.asking("Once more?")).answer.text == "Yes.");
    CHECK(desk.say(desk.asking("Still there?")).answer.text == "Yes.");
}

TEST_CASE("while one server rests the next one answers, and a person who retries is let through") {
    Desk desk;
    desk.connect(kOther, "second");
    desk.connect(kFirst, "first");
    desk.transport.reply("127.0.0.1:4010", refusal(429, {{"retry-after", "60"}}));
    desk.transport.reply("127.0.0.1:4010", openAiStream({"First again."}));
    desk.transport.reply("127.0.0.1:4020", openAiStream({"Second."}));
    CHECK(desk.say(desk.asking("One")).answer.text == "Second.");
    const TurnResult rested = desk.say(desk.asking("Two"));
    CHECK(rested.answer.text == "Second.");
    CHECK(rested.answer.call->fallbacks == std::vector<std::string>{"custom"});
    CHECK(desk.engine->gateway().resting({"custom", kFirst, "first", false}).told);
    TurnRequest retry;
    retry.kind = TurnKind::Retry;
    retry.target = rested.question.id;
    CHECK(desk.say(retry).answer.text == "First again.");
    CHECK(desk.engine->gateway().resting({"custom", kFirst, "first", false}).allowed);
}

TEST_CASE("a refusal for what was asked does not close a server out") {
    Desk desk;
    desk.connect(kFirst, "first");
    desk.transport.reply("127.0.0.1:4010", refusal(400));
    for (int i = 0; i < 5; ++i) desk.say(desk.asking("Too much?"));
    CHECK(desk.transport.sent.size() == 5);
    CHECK(desk.engine->gateway().resting({"custom", kFirst, "first", false}).allowed);
}

TEST_CASE("a key that a provider repeats in its refusal is in no error and no row, whole or shortened") {
    Desk desk;
    const std::string key = "verysecretkeythatlookslikenothing42";
    REQUIRE(desk.engine->settings().setApiKey("custom", crypto::SecretBytes::fromText(key)).ok());
    desk.connect(kFirst, "first");
    desk.transport.reply(
        "127.0.0.1:4010",
        {401, {R"({"error":{"message":"the key )" + key + R"( and verysecretkeythatl is wrong"}})"}, false});
    const TurnResult turn = desk.say(desk.asking("Hello"));
    REQUIRE(turn.failure.has_value());
    CHECK(turn.failure->providerMessage.find("(key)") != std::string::npos);
    CHECK(turnFailureText(*turn.failure).find("verysecret") == std::string::npos);
    CHECK(desk.count("SELECT count(*) FROM messages WHERE call LIKE '%verysecret%' OR text LIKE '%verysecret%'") == 0);
    CHECK(desk.transport.sent.front().url.find("verysecret") == std::string::npos);
}

TEST_CASE("a prompt that turns out long goes to the model for long contexts") {
    Desk desk;
    desk.write("[routing]\nlong = \"custom/patience\"\nlong_above = 400\n");
    desk.connect(kFirst, "general");
    desk.transport.reply("127.0.0.1:4010", openAiStream({"Read."}));
    CHECK(desk.say(desk.asking("Short.")).answer.call->route == "default");
    std::string text;
    for (int i = 0; i < 500; ++i) text += "and another word ";
    const TurnResult turn = desk.say(desk.asking(text));
    CHECK(turn.answer.call->route == "long context");
    CHECK(desk.transport.sent.back().body.find("\"patience\"") != std::string::npos);
}

TEST_CASE("a prompt is cut to the context that the model is said to have") {
    Desk desk;
    desk.write("[models.\"custom/small\"]\ncontext = 1000\n");
    desk.connect(kFirst, "small");
    desk.transport.reply("127.0.0.1:4010", openAiStream({"Hm."}));
    std::string text = "oldest ";
    for (int i = 0; i < 900; ++i) text += "word ";
    const TurnResult first = desk.say(desk.asking(text));
    TurnRequest more = desk.asking("And the newest?");
    more.conversation = first.answer.conversation;
    desk.say(more);
    const std::string& body = desk.transport.sent.back().body;
    CHECK(body.find("newest") != std::string::npos);
    CHECK(body.find("oldest") == std::string::npos);
    CHECK(body.find("\"max_tokens\":250") != std::string::npos);
}

TEST_CASE("the beginning of a long conversation is left with a provider that holds it, a temporary one's is not") {
    constexpr const char* kAnswer =
        R"(data: {"candidates":[{"content":{"role":"model","parts":[{"text":"Fine."}]},"finishReason":"STOP"}]})"
        "\n\n";
    Desk desk;
    REQUIRE(desk.engine->settings().setApiKey("google", crypto::SecretBytes::fromText("a-key-12345")).ok());
    desk.connect("http://127.0.0.1:4010", "gemini-3.8-flash", "google");
    desk.transport.reply("streamGenerateContent", {200, {kAnswer}});
    desk.transport.reply("cachedContents", {200, {R"({"name":"cachedContents/held"})"}});
    std::string text;
    for (int i = 0; i < 12'000; ++i) text += "quince " + std::to_string(i) + " ";
    const auto left = [&] {
        return std::ranges::count_if(desk.transport.sent, [](const llm::HttpRequest& request) {
            return request.url.ends_with("/cachedContents");
        });
    };

    REQUIRE(chatTemporarily(*desk.engine, {{chat::Role::User, text}, {chat::Role::Assistant, "Fine."}},
                            desk.asking("And pears?"), {}, {})
                .ok());
    CHECK(left() == 0);

    TurnRequest next = desk.asking(text);
    next.conversation = desk.say(next).question.conversation;
    next.text = "And pears?";
    CHECK_FALSE(desk.say(next).failure.has_value());
    CHECK(left() == 1);
    next.text = "And medlars?";
    CHECK_FALSE(desk.say(next).failure.has_value());
    CHECK(desk.transport.sent.back().body.find("cachedContents/held") != std::string::npos);
}

TEST_CASE("how much a model thinks is what the turn says, else the settings, where it is known to think") {
    Desk desk;
    REQUIRE(desk.engine->settings().setApiKey("openai", crypto::SecretBytes::fromText("k")).ok());
    REQUIRE(desk.engine->settings().useConnection({"openai", kFirst, "gpt-5-mini", false}).ok());
    desk.transport.reply("4010", openAiStream({"hello"}));
    const auto sent = [&](std::optional<llm::Thinking> thinking) {
        TurnRequest request = desk.asking("hello there");
        request.thinking = thinking;
        desk.say(request);
        return desk.transport.sent.back().body;
    };
    CHECK(sent({}).find("reasoning_effort") == std::string::npos);
    CHECK(sent(llm::Thinking::Low).find(R"("reasoning_effort":"low")") != std::string::npos);
    REQUIRE(setThinking(desk.engine->settings(), llm::Thinking::High).ok());
    CHECK(sent({}).find(R"("reasoning_effort":"high")") != std::string::npos);
    CHECK(sent(llm::Thinking::Low).find(R"("reasoning_effort":"low")") != std::string::npos);
    CHECK(sent(llm::Thinking::AsUsual).find("reasoning_effort") == std::string::npos);
    // A model that nobody knows to think might refuse to be asked.
    REQUIRE(desk.engine->settings().useConnection({"openai", kFirst, "house-model", false}).ok());
    CHECK(sent({}).find("reasoning_effort") == std::string::npos);
    // What another version wrote counts as not said.
    REQUIRE(desk.engine->settings().set("thinking", "sideways").ok());
    CHECK(desk.route(desk.asking("hello")).usualThinking == llm::Thinking::AsUsual);
}
