// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/model/model_audit.h"

#include <fmt/format.h>

#include "core/memory/changes.h"
#include "core/memory/keeping/review.h"
#include "core/memory/model/said_words.h"
#include "core/store/database.h"
#include "tests/core/memory/model/model_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

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

TEST_CASE("an answer to a question for a secret is not shown, though the question itself stands too far back") {
    ModelFixture fixture;
    fixture.say(fixture.talk, "Hi there, nothing works here.");
    fixture.say(fixture.talk, "What is your password for the router?", chat::Role::Assistant);
    fixture.say(fixture.talk, "hunter2horse");
    for (int i = 0; i < 43; ++i)
        fixture.say(fixture.talk, "It has many lights.", i % 2 == 0 ? chat::Role::Assistant : chat::Role::User);
    fixture.audit(fixture.talk);
    fixture.ask();
    REQUIRE(fixture.source.shown.size() == 1);
    const auto& messages = fixture.source.shown[0].messages;
    REQUIRE(messages.size() == 44);
    for (const ShownMessage& message : messages) CHECK(message.text.find("hunter2horse") == std::string::npos);
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
    CHECK(fixture.hear(kOblique).messagesRead == 0);
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

TEST_CASE("a model is shown what is known, and what it says is over gives way though no word is the same") {
    LaterFixture fixture;
    const std::string before = fixture.car();
    CHECK(fixture.propose(fixture.gone()).superseded == 1);
    const Memory old = fixture.only(before);
    CHECK_FALSE(old.active);
    CHECK(old.supersededBy == fixture.only("Has a tram at the door.").id);
}

TEST_CASE("a model replaces nothing that the person wrote or pinned, and nothing that it was not shown") {
    LaterFixture fixture;
    const std::string before = fixture.car();
    Candidate candidate = fixture.gone();
    SECTION("pinned") { REQUIRE(fixture.engine.setPinned(fixture.only(before).id, true).ok()); }
    SECTION("what was never shown") { candidate.replaces = {17}; }
    fixture.propose(candidate);
    CHECK(fixture.only(before).active);
}

TEST_CASE("what a model says is told again becomes one more source of what is known") {
    LaterFixture fixture;
    Candidate again = about(0, "the tram stops at my door", "Drives to work, past the tram.", "commute", "car");
    again.same = placeOf(fixture.source.shown.back(), fixture.car());
    const auto report = fixture.propose(again);
    CHECK(report.added == 0);
    CHECK(report.merged == 1);
    CHECK(fixture.only(fixture.car()).sources.size() == 2);
}

TEST_CASE("what the person undoes of a model's word stays undone when the thread is read again") {
    LaterFixture fixture;
    const std::string before = fixture.car();
    const Candidate candidate = fixture.gone();
    fixture.propose(candidate);
    const MemoryId id = fixture.only(before).id;
    REQUIRE(Changes(fixture.temp.vault()).undo(id.bytes()).ok());
    REQUIRE(fixture.only(before).active);
    REQUIRE(fixture.temp.vault()
                .write([](store::Database& db) { return db.run("UPDATE audits SET model_read_to = 0"); })
                .ok());
    fixture.propose(candidate);
    CHECK(fixture.only(before).active);
}

TEST_CASE("what must not leave this machine is not among what is known in a thread that may") {
    LaterFixture fixture;
    const std::string before = fixture.car();
    const bool hidden = GENERATE(true, false);
    if (hidden) REQUIRE(fixture.engine.setLocalOnly(fixture.only(before).id, true).ok());
    if (!hidden) REQUIRE(fixture.conversations.setLocalOnly(fixture.talk, true).ok());
    fixture.propose(about(0, "not a quote", "Nothing.", "note", "nothing"));
    for (const KnownMemory& known : fixture.source.shown.back().known) CHECK(known.content != before);
}

TEST_CASE("of many memories a model is shown those that what is said may be about") {
    ModelFixture fixture;
    fixture.say(fixture.talk, "My sister Ana is allergic to walnuts.");
    fixture.audit(fixture.talk);
    for (int i = 0; i < 90; ++i) REQUIRE(fixture.engine.add(fmt::format("Has read volume {} of the series.", i)).ok());
    fixture.temp.clock().advance(kDay);
    fixture.hear("Good news from Ana, walnuts are fine for her now.");
    const auto& known = fixture.source.shown.back().known;
    CHECK(known.size() == 80);
    CHECK(std::any_of(known.begin(), known.end(), [](const KnownMemory& one) {
        return one.content.find("walnuts") != std::string::npos && one.subject == "Ana";
    }));
}

TEST_CASE("a name from an earlier message of the thread, or from what is known, may stand in what a model proposes") {
    LaterFixture fixture;
    fixture.say(fixture.later, "My cousin Lena waits for it.");
    fixture.say(fixture.later, "She takes it to the harbour from Monday.");
    fixture.audit(fixture.later);
    Candidate candidate = about(2, "takes it to the harbour", "Lena takes the tram to the harbour.", "commute", "tram");
    candidate.subject = "Lena";
    CHECK(fixture.propose(candidate).refused == 0);
}

TEST_CASE("what rules kept in the person's own words goes where a model tells it better, and can be had back") {
    ModelFixture fixture;
    const std::string said = "We keep the spare key under the third flowerpot for my brother.";
    fixture.say(fixture.talk, said);
    fixture.audit(fixture.talk);
    fixture.ask();
    REQUIRE(fixture.all().size() == 1);
    const Memory rough = fixture.all().front();
    REQUIRE(familyOf(rough.attribute) == kSaidFamily);
    REQUIRE(fixture.source.shown.back().known.front().rough);
    fixture.run("UPDATE audits SET model_read_to = 0");
    fixture.source.propose(about(0, "the spare key under the third flowerpot",
                                 "Has a spare key under the third flowerpot.", "spare key", "third flowerpot"));
    SECTION("it was the rules'") {
        fixture.source.reading.drop = {0, 9};
        CHECK(fixture.ask().dropped == 1);
        CHECK(fixture.contents() == Contents{"Has a spare key under the third flowerpot."});
        fixture.say(fixture.talk, "Anyway.");
        fixture.audit(fixture.talk);
        CHECK(fixture.contents() == Contents{"Has a spare key under the third flowerpot."});
        const auto refused = Review(fixture.temp.vault()).list(ReviewState::Rejected);
        REQUIRE(refused.ok());
        REQUIRE(refused->size() == 1);
        REQUIRE(Review(fixture.temp.vault()).accept(std::array{refused->front().memory.id}).ok());
        CHECK(fixture.only(rough.content).active);
    }
    SECTION("and the lists say that a model dropped it, which and when") {
        fixture.source.reading.drop = {0};
        fixture.source.reading.model = "ollama/llama3.2";
        REQUIRE(fixture.ask().dropped == 1);
        const auto refused = Review(fixture.temp.vault()).list(ReviewState::Rejected).value();
        REQUIRE(refused.size() == 1);
        REQUIRE(refused.front().refusal);
        CHECK(refused.front().refusal->by == "ollama/llama3.2");
        CHECK(refused.front().refusal->at == fixture.now());
        Changes changes(fixture.temp.vault());
        const auto listed = changes.list(0).value();
        REQUIRE(listed.size() == 1);
        CHECK(listed.front().kind == ChangeKind::Dropped);
        CHECK(listed.front().content == rough.content);
        CHECK(listed.front().byContent == "ollama/llama3.2");
        REQUIRE(changes.undo(listed.front().id).ok());
        CHECK(fixture.only(rough.content).active);
        CHECK(changes.list(0)->empty());
    }
    SECTION("but not what the person has pinned") {
        REQUIRE(fixture.engine.setPinned(rough.id, true).ok());
        fixture.source.reading.drop = {0};
        CHECK(fixture.ask().dropped == 0);
        CHECK(fixture.only(rough.content).active);
    }
}

TEST_CASE("a model drops nothing of another thread") {
    LaterFixture fixture;
    fixture.source.reading.drop = {0, 1, 2, 3};
    fixture.propose(about(0, "not a quote", "Nothing.", "note", "nothing"));
    CHECK(fixture.only(fixture.car()).active);
}

TEST_CASE("a model says on which day something is to be, or since when it is so") {
    ModelFixture fixture;
    Candidate exam = about(0, "the exam is tomorrow", "Has an exam on 21 November 2026.", "plan", "exam");
    exam.kind = "plan";
    exam.from = midnight(2026, 11, 21);
    exam.until = midnight(2026, 11, 22);
    Candidate wrong = about(0, "the exam is tomorrow", "Has an exam on 23 November 2026.", "plan", "exam");
    wrong.from = exam.from;
    fixture.source.propose(exam);
    fixture.source.propose(wrong);
    CHECK(fixture.hear("Panic here, the exam is tomorrow and nothing sticks.").refused == 1);
    const Memory memory = fixture.only("Has an exam on 21 November 2026.");
    CHECK(memory.validUntil == midnight(2026, 11, 22));
    CHECK_FALSE(memory.validFrom);
}

TEST_CASE("two things of one kind stand beside each other unless a model says that one replaces the other") {
    ModelFixture fixture;
    fixture.source.propose(about(0, "two inhalers", "Carries two inhalers.", "health", "inhalers"));
    fixture.source.propose(about(0, "the knee", "Has a bad knee.", "health", "bad knee"));
    fixture.hear("It is the two inhalers and the knee that slow me down.");
    CHECK(fixture.only("Carries two inhalers.").active);
    CHECK(fixture.only("Has a bad knee.").active);
}

TEST_CASE("a part of a question may state something, the question itself does not") {
    ModelFixture fixture;
    fixture.source.propose(about(0, "with my two cats", "Has two cats.", "pet", "cats"));
    CHECK(fixture.hear("Which of these flats would be the quietest for somebody with my two cats?").refused == 0);
    fixture.source.reading.candidates.clear();
    fixture.source.propose(about(1, "Would Porto be home for me", "Lives in Porto.", "residence", "Porto"));
    CHECK(fixture.hear("Would Porto be home for me?").refused == 1);
    fixture.source.reading.candidates.clear();
    fixture.source.propose(
        about(2, "always put the answer first", "Wants the answer first.", "instruction", "answer first"));
    CHECK(fixture.hear("Could you always put the answer first?").refused == 0);
}

TEST_CASE("what a model tells better is worded so, unless a name or a number would be lost") {
    LaterFixture fixture;
    const std::string before = fixture.car();
    const bool loses = GENERATE(true, false);
    Candidate again =
        about(0, "the tram stops at my door", loses ? "Drives to work." : "Drives to work in a Golf.", "car", "Golf");
    again.same = placeOf(fixture.source.shown.back(), before);
    fixture.propose(again);
    CHECK(fixture.car() == (loses ? before : "Drives to work in a Golf."));
}

TEST_CASE("a name or a number is said in whatever form it stands") {
    const auto said = saidWords("dai\u2019s boots go to cerys, mum says the 25th, 90ish a week, one EpiPen");
    for (const char* told :
         {"Gives boots to Dai.", "Drives Cerys's car.", "Marries on 25.", "Earns 90.", "Has EpiPens."})
        CHECK(isSaidThere(told, said));
    for (const char* told : {"Gives boots to Dan.", "Marries on 2.", "Earns 900 a week.", "Is 5."})
        CHECK_FALSE(isSaidThere(told, said));
}

TEST_CASE("a conversation waits for a model while the person's own words in it do, and answers alone make none wait") {
    ModelFixture fixture;
    const auto waiting = [&] { return fixture.engine.unreadByModel().value().size(); };
    fixture.say(fixture.talk, "Porto is home for us.");
    CHECK(waiting() == 0);
    fixture.audit(fixture.talk);
    CHECK(waiting() == 1);
    fixture.ask();
    CHECK(waiting() == 0);
    fixture.say(fixture.talk, "How nice.", chat::Role::Assistant);
    fixture.audit(fixture.talk);
    CHECK(waiting() == 0);
    fixture.say(fixture.talk, "The boxes are unpacked.");
    fixture.audit(fixture.talk);
    CHECK(waiting() == 1);
}

TEST_CASE("what a model says is over gives way to what rules have read in the same place, in whatever words") {
    ModelFixture fixture;
    fixture.say(fixture.talk, "I drive a Golf to work.");
    fixture.audit(fixture.talk);
    fixture.ask();
    const std::string before = fixture.all().front().content;
    fixture.temp.clock().advance(30 * kDay);
    const ConversationId later = fixture.thread("Town");
    fixture.say(later, "I live in Porto.");
    fixture.audit(later);
    const auto seen = fixture.engine.auditWithModel(later, fixture.source, CancelToken());
    REQUIRE(seen.ok());
    fixture.run("UPDATE audits SET model_read_to = 0");
    Candidate town = about(0, "I live in Porto.", "Settled down there, no more driving.", "residence", "town centre");
    town.replaces = {placeOf(fixture.source.shown.back(), before)};
    fixture.source.propose(town);
    REQUIRE(fixture.engine.auditWithModel(later, fixture.source, CancelToken()).ok());
    CHECK(fixture.only("Lives in Porto.").active);
    CHECK(fixture.only(before).supersededBy == fixture.only("Lives in Porto.").id);
}
