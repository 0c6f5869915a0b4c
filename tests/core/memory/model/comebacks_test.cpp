// SPDX-License-Identifier: AGPL-3.0-or-later
// What a model has ended does not come back by itself, and what stood when a thread was said is known to it, whatever
// was read since.
#include "core/memory/changes.h"
#include "core/memory/forgetting.h"
#include "core/memory/language/statement.h"
#include "tests/core/memory/model/model_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

bool isKnown(const ReadingTask& task, std::string_view content) {
    return std::any_of(task.known.begin(), task.known.end(),
                       [&](const KnownMemory& known) { return known.content == content; });
}

/// Three conversations, each a month after the one before, of which the rules have read all: Berlin, something else,
/// Porto.
struct ThreeMonths : ModelFixture {
    ConversationId middle = thread("In between");
    ConversationId last = thread("Later");

    ThreeMonths() {
        say(talk, "I live in Berlin.");
        temp.clock().advance(30 * kDay);
        say(middle, "The keys are the neighbour's now, and the tram stops at my door.");
        temp.clock().advance(30 * kDay);
        say(last, "I live in Porto.");
        for (const auto& one : {talk, middle, last}) audit(one);
        REQUIRE_FALSE(only("Lives in Berlin.").active);
    }
    void read(const ConversationId& conversation) {
        REQUIRE(engine.auditWithModel(conversation, source, CancelToken()).ok());
    }
    void readAnew(const ConversationId& conversation) {
        run("UPDATE audits SET model_read_to = 0 WHERE conversation_id = ?1", conversation);
        read(conversation);
    }
};

}  // namespace

TEST_CASE("what stood when a thread was said is known in it, though something later has taken its place since") {
    ThreeMonths fixture;
    fixture.read(fixture.middle);
    CHECK(isKnown(fixture.source.shown.back(), "Lives in Berlin."));
    CHECK_FALSE(isKnown(fixture.source.shown.back(), "Lives in Porto."));
    Candidate candidate = about(0, "the tram stops at my door", "Has a tram at the door.", "tram stop", "door");
    SECTION("told again there, it has one more source") {
        candidate.same = placeOf(fixture.source.shown.back(), "Lives in Berlin.");
        fixture.source.propose(candidate);
        fixture.readAnew(fixture.middle);
        CHECK(fixture.only("Lives in Berlin.").sources.size() == 2);
        CHECK_FALSE(fixture.only("Lives in Berlin.").active);
    }
    SECTION("over there, it gave way to what was said there") {
        candidate.replaces = {placeOf(fixture.source.shown.back(), "Lives in Berlin.")};
        fixture.source.propose(candidate);
        fixture.readAnew(fixture.middle);
        CHECK(fixture.only("Lives in Berlin.").supersededBy == fixture.only("Has a tram at the door.").id);
    }
}

TEST_CASE("what the rules' own words of a thread took the place of is known in it, and by what it gave way") {
    ThreeMonths fixture;
    fixture.read(fixture.last);
    const ReadingTask task = fixture.source.shown.back();
    const std::size_t berlin = placeOf(task, "Lives in Berlin.");
    const std::size_t porto = placeOf(task, "Lives in Porto.");
    REQUIRE(task.known[porto].rough);
    Candidate candidate = about(0, "I live in Porto.", "Settled down by the Douro in Porto.", "home", "Porto");
    candidate.statement = "Moved into a home of their own, Porto.";
    fixture.source.reading.drop = {porto};
    SECTION("told better, it is over all the same") {
        candidate.replaces = {berlin};
        fixture.source.propose(candidate);
        fixture.readAnew(fixture.last);
        CHECK(fixture.only(candidate.statement).active);
        CHECK_FALSE(fixture.only("Lives in Berlin.").active);
    }
    SECTION("and where that was wrong, it stands again") {
        fixture.readAnew(fixture.last);
        CHECK(fixture.only("Lives in Berlin.").active);
        CHECK_FALSE(stands(fixture.contents(), "Lives in Porto."));
    }
}

TEST_CASE("what a model ended stays so when its thread is read from the start") {
    LaterFixture fixture;
    const std::string car = fixture.car();
    fixture.propose(fixture.gone());
    REQUIRE(fixture.engine.readFromStart(fixture.talk).ok());
    fixture.audit(fixture.talk);
    CHECK_FALSE(fixture.only(car).active);
}

TEST_CASE("what a model confirmed is not taken back when its thread goes on with better things, nor what it ended") {
    LaterFixture fixture;
    const std::string car = fixture.car();
    const ConversationId town = fixture.thread("Town");
    const auto say = [&](std::string_view text) {
        fixture.say(town, text, chat::Role::User, 5 * kSecond);
        fixture.audit(town);
    };
    say("I like jazz.");
    REQUIRE(fixture.engine.auditWithModel(town, fixture.source, CancelToken()).ok());
    const std::size_t place = placeOf(fixture.source.shown.back(), car);
    fixture.run("UPDATE audits SET model_read_to = 0");
    Candidate jazz = about(0, "I like jazz.", "Likes jazz.", "likes", "jazz");
    jazz.replaces = {place};
    fixture.source.propose(jazz);
    REQUIRE(fixture.engine.auditWithModel(town, fixture.source, CancelToken()).ok());
    REQUIRE_FALSE(fixture.only(car).active);
    for (const char* better :
         {"I'm allergic to peanuts and I live in Porto.", "I work at Siemens and my sister Ana lives in Rome.",
          "I have a brother, my brother is called Otto.", "I moved to Faro, I'm vegan and I work at Bosch now."})
        say(better);
    CHECK(fixture.only("Likes jazz.").active);
    CHECK_FALSE(fixture.only(car).active);
}

TEST_CASE("what was ended and is said again stands again, in words of its own") {
    LaterFixture fixture;
    const std::string car = fixture.car();
    fixture.propose(fixture.gone());
    REQUIRE_FALSE(fixture.only(car).active);
    const Memory old = fixture.only(car);
    fixture.temp.clock().advance(30 * kDay);
    fixture.source.reading = {{}, {}, std::nullopt, "ollama/scripted"};
    Candidate again = about(0, "The keys came back to me", "Drives the old car again.",
                            std::string(familyOf(old.attribute)), old.value);
    again.subject = old.subject;
    fixture.source.propose(again);
    const ConversationId third = fixture.thread("Third");
    fixture.say(third, "The keys came back to me, the Golf runs like new.");
    fixture.audit(third);
    REQUIRE(fixture.engine.auditWithModel(third, fixture.source, CancelToken()).ok());
    CHECK(stands(fixture.contents(), "Drives the old car again."));
}

TEST_CASE("what a forgotten message had ended stands again") {
    LaterFixture fixture;
    const std::string car = fixture.car();
    fixture.propose(fixture.gone());
    REQUIRE_FALSE(fixture.only(car).active);
    const MessageId message = fixture.only("Has a tram at the door.").sources.front().message;
    index::TextIndex index(fixture.temp.vault());
    Forgetting forgetting(fixture.temp.vault(), fixture.engine, index);
    REQUIRE(forgetting.begin({ForgetKind::Message, message.bytes(), {}, std::nullopt, std::nullopt}).ok());
    REQUIRE(forgetting.finish({}, CancelToken()).ok());
    CHECK(fixture.contents() == Contents{car});
}

TEST_CASE("what two lines of different people have in common is whom both name") {
    ModelFixture fixture;
    Candidate horse = about(0, "Rocket is what Ana rides", "Rocket is the horse of Ana.", "horse", "Rocket");
    horse.subject = "Rocket";
    fixture.source.propose(horse);
    fixture.hear("So Rocket is what Ana rides, and well.");
    REQUIRE(fixture.only("Rocket is the horse of Ana.").active);
    const bool named = GENERATE(true, false);
    fixture.temp.clock().advance(30 * kDay);
    fixture.source.reading.candidates.clear();
    const ConversationId later = fixture.thread("Later");
    fixture.say(later, "Comet is it now for Ana, off he goes, and Bo looks on.");
    fixture.audit(later);
    REQUIRE(fixture.engine.auditWithModel(later, fixture.source, CancelToken()).ok());
    fixture.run("UPDATE audits SET model_read_to = 0");
    Candidate next =
        about(0, "Comet is it now for Ana", named ? "Comet carries Ana." : "Comet carries Bo.", "mount", "Comet");
    next.subject = "Comet";
    next.replaces = {placeOf(fixture.source.shown.back(), "Rocket is the horse of Ana.")};
    fixture.source.propose(next);
    REQUIRE(fixture.engine.auditWithModel(later, fixture.source, CancelToken()).ok());
    CHECK(fixture.only("Rocket is the horse of Ana.").active == !named);
}
