// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/model_audit.h"

#include "core/store/database.h"
#include "tests/core/memory/memory_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// A model that says what the test tells it to, and keeps what it was shown.
class ScriptedSource final : public CandidateSource {
public:
    Result<ProposedReading> read(const ReadingTask& task, const CancelToken&) override {
        shown.push_back(task);
        if (meanwhile) meanwhile();
        if (failure) return fail(*failure, "scripted");
        return reading;
    }
    /// Proposes something about the newest message that the model was shown.
    void propose(const Candidate& candidate) { reading.candidates.push_back(candidate); }

    ProposedReading reading{{}, std::nullopt, "ollama/scripted"};
    std::optional<ErrorCode> failure;
    std::function<void()> meanwhile;
    std::vector<ReadingTask> shown;
};

Candidate about(std::size_t message, std::string quote, std::string statement, std::string attribute,
                std::string value) {
    return {message, std::move(quote),     std::move(statement), "fact",
            "user",  std::move(attribute), std::move(value),     false,
            0.9};
}

struct ModelFixture : MemoryFixture {
    ConversationId talk = thread("Plans");
    ScriptedSource source;

    /// Says it, lets the rules read it, and then the model.
    ModelReport hear(std::string_view text) {
        say(talk, text);
        audit(talk);
        return ask();
    }
    ModelReport ask() {
        const auto report = engine.auditWithModel(talk, source, CancelToken());
        REQUIRE(report.ok());
        return *report;
    }
    std::int64_t readTo() {
        return temp.vault()
            .read([](store::Database& db) { return db.integer("SELECT COALESCE(max(model_read_to), 0) FROM audits"); })
            .value();
    }
};

/// Words that no rule makes anything of.
constexpr const char* kOblique = "The moving boxes are unpacked, and it feels as though Porto is home at last.";

}  // namespace

TEST_CASE("what a model finds between the lines is remembered with its exact words") {
    ModelFixture fixture;
    fixture.source.propose(about(0, "Porto is home", "Lives in Porto.", "residence", "Porto"));
    const auto report = fixture.hear(kOblique);
    CHECK(report.added == 1);
    const Memory memory = fixture.only("Lives in Porto.");
    CHECK(memory.origin == "model");
    CHECK(memory.attribute == "residence");
    REQUIRE(memory.sources.size() == 1);
    CHECK(std::string(kOblique).substr(static_cast<std::size_t>(memory.sources[0].start), 13) == "Porto is home");
}

TEST_CASE("a model's memory and a rule's take each other's place") {
    ModelFixture fixture;
    fixture.say(fixture.talk, "I live in Berlin.");
    fixture.audit(fixture.talk);
    fixture.ask();
    fixture.temp.clock().advance(kDay);
    fixture.source.propose(about(2, "Porto is home", "Lives in Porto.", "residence", "Porto"));
    fixture.say(fixture.talk, "ok", chat::Role::Assistant);
    CHECK(fixture.hear(kOblique).superseded == 1);
    CHECK(fixture.contents() == Contents{"Lives in Porto."});
    CHECK_FALSE(fixture.only("Lives in Berlin.").active);
}

TEST_CASE("what the thread does not bear out is refused") {
    ModelFixture fixture;
    const std::string text = "Is Porto home for anybody? My flat: see\n```\nI live in Faro\n```\nWe moved to Porto.";
    Candidate candidate = about(0, "We moved to Porto", "Lives in Porto.", "residence", "Porto");
    SECTION("words that nobody said") { candidate.quote = "I have lived in Porto for years"; }
    SECTION("a question") { candidate.quote = "Porto home for anybody"; }
    SECTION("pasted code") { candidate.quote = "I live in Faro"; }
    SECTION("a name that does not stand there") { candidate.statement = "Lives in Porto with Ana."; }
    SECTION("a number that does not stand there") { candidate.statement = "Has lived in Porto for 7 years."; }
    SECTION("somebody who is not named") { candidate.subject = "Ana"; }
    SECTION("a message that it was not shown") { candidate.message = 9; }
    SECTION("a kind that there is not") { candidate.kind = "secret"; }
    SECTION("doubt") { candidate.confidence = 0.3; }
    SECTION("nothing as a value") { candidate.value = "  "; }
    fixture.source.propose(candidate);
    const auto report = fixture.hear(text);
    CHECK(report.refused == 1);
    CHECK(report.added == 0);
    for (const Memory& memory : fixture.all(true)) CHECK(memory.origin == "rule");
}

TEST_CASE("the assistant's words never become facts about the person") {
    ModelFixture fixture;
    fixture.say(fixture.talk, "Where do I live?");
    fixture.say(fixture.talk, "Porto is home for you.", chat::Role::Assistant);
    fixture.source.propose(about(1, "Porto is home", "Lives in Porto.", "residence", "Porto"));
    fixture.audit(fixture.talk);
    CHECK(fixture.ask().refused == 1);
    CHECK(fixture.all(true).empty());
}

TEST_CASE("a model is shown no personal data, and none of it is kept") {
    ModelFixture fixture;
    fixture.source.propose(about(0, "my address there", "Writes from ana@example.org.", "employer", "ana@example.org"));
    fixture.hear("Write to ana@example.org, my address there since the move.");
    REQUIRE(fixture.source.shown.size() == 1);
    CHECK(fixture.source.shown[0].messages[0].text.find("ana@example.org") == std::string::npos);
    for (const Memory& memory : fixture.all(true)) {
        CHECK(memory.content.find("ana@") == std::string::npos);
        CHECK(memory.value.find("ana@") == std::string::npos);
    }
}

TEST_CASE("what the rules found already is not kept twice") {
    ModelFixture fixture;
    fixture.source.propose(about(0, "I live in Porto", "Lives in Porto.", "home town", "Porto"));
    const auto report = fixture.hear("I live in Porto.");
    CHECK(report.added == 0);
    CHECK(fixture.contents() == Contents{"Lives in Porto."});
}

TEST_CASE("a model is asked once about a message, and the next time only about what is new") {
    ModelFixture fixture;
    fixture.hear("The first thing that I tell you.");
    fixture.ask();
    CHECK(fixture.source.shown.size() == 1);
    fixture.hear("The second thing that I tell you.");
    REQUIRE(fixture.source.shown.size() == 2);
    const auto& messages = fixture.source.shown[1].messages;
    REQUIRE(messages.size() == 2);
    CHECK_FALSE(messages[0].fresh);
    CHECK(messages[1].fresh);
}

TEST_CASE("reading the same answer twice changes nothing") {
    ModelFixture fixture;
    fixture.source.propose(about(0, "Porto is home", "Lives in Porto.", "residence", "Porto"));
    fixture.hear(kOblique);
    const auto before = fixture.contents();
    REQUIRE(fixture.temp.vault()
                .write([](store::Database& db) { return db.run("UPDATE audits SET model_read_to = 0"); })
                .ok());
    CHECK(fixture.ask().added == 0);
    CHECK(fixture.contents() == before);
}

TEST_CASE("a later audit by the rules leaves a model's memories alone") {
    ModelFixture fixture;
    fixture.source.propose(about(0, "Porto is home", "Lives in Porto.", "residence", "Porto"));
    fixture.hear(kOblique);
    for (int i = 0; i < 8; ++i) {
        fixture.say(fixture.talk, "I'm allergic to walnuts.");
        fixture.audit(fixture.talk);
    }
    CHECK(fixture.only("Lives in Porto.").active);
}

TEST_CASE("what is forgotten while a model reads is not brought back by its answer") {
    ModelFixture fixture;
    fixture.source.propose(about(0, "Porto is home", "Lives in Porto.", "residence", "Porto"));
    fixture.source.meanwhile = [&] {
        REQUIRE(fixture.temp.vault()
                    .write([](store::Database& db) { return db.run("UPDATE messages SET hidden = 1"); })
                    .ok());
    };
    fixture.hear(kOblique);
    CHECK(fixture.all(true).empty());
}

TEST_CASE("an answer that is no reading is not asked for again, and the rules' memories stay") {
    ModelFixture fixture;
    fixture.source.failure = ErrorCode::InvalidArgument;
    fixture.hear("I live in Porto.");
    CHECK(fixture.readTo() > 0);
    fixture.ask();
    CHECK(fixture.source.shown.size() == 1);
    CHECK(fixture.contents() == Contents{"Lives in Porto."});
}

TEST_CASE("where no model answers, the thread is asked about later") {
    ModelFixture fixture;
    fixture.source.failure = ErrorCode::Unavailable;
    fixture.say(fixture.talk, kOblique);
    fixture.audit(fixture.talk);
    CHECK_FALSE(fixture.engine.auditWithModel(fixture.talk, fixture.source, CancelToken()).ok());
    CHECK(fixture.readTo() == 0);
}

TEST_CASE("a thread that must not leave the machine says so to whoever asks a model") {
    ModelFixture fixture;
    SECTION("because the conversation is local only") {
        REQUIRE(fixture.conversations.setLocalOnly(fixture.talk, true).ok());
    }
    SECTION("because a memory that rests on it is") {
        fixture.say(fixture.talk, "I live in Porto.");
        fixture.audit(fixture.talk);
        REQUIRE(fixture.engine.setLocalOnly(fixture.only("Lives in Porto.").id, true).ok());
    }
    fixture.hear("And the rest is another story altogether.");
    REQUIRE_FALSE(fixture.source.shown.empty());
    CHECK(fixture.source.shown.back().localOnly);
}

TEST_CASE("a model's summary takes the place of the rules' until they read on") {
    ModelFixture fixture;
    fixture.source.reading.thread = ProposedSummary{"A move to Porto, reachable at ana@example.org.",
                                                    "The move",
                                                    "decided",
                                                    {"Takes the flat."},
                                                    {"When to go?"},
                                                    "Packing the boxes."};
    fixture.hear(kOblique);
    const auto thread = fixture.engine.thread(fixture.talk).value();
    REQUIRE(thread);
    CHECK(thread->summary == "A move to Porto, reachable at [email].");
    CHECK(thread->topic == "The move");
    CHECK(thread->state == "decided");
    CHECK(thread->position == "Packing the boxes.");
    CHECK(thread->precomputed.find("Decided: Takes the flat.") != std::string::npos);
    CHECK(thread->precomputed.find("Open: When to go?") != std::string::npos);
}

TEST_CASE("a state that there is not leaves the rules' state") {
    ModelFixture fixture;
    fixture.source.reading.thread = ProposedSummary{"A move.", "", "euphoric", {}, {}, ""};
    fixture.hear(kOblique);
    CHECK(fixture.engine.thread(fixture.talk).value()->state == "brainstorming");
}
