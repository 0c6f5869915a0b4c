// SPDX-License-Identifier: AGPL-3.0-or-later
// What a model takes from known lines into what it writes of another thread: it goes, and stays here, with them.
#include "core/memory/changes.h"
#include "core/memory/forgetting.h"
#include "tests/core/memory/model/model_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

constexpr const char* kPlan = "Plans to visit Mara in Oslo at Christmas.";

/// One thread tells of a sister, another one of a visit to her.
struct VisitFixture : ModelFixture {
    ConversationId visit = thread("Christmas");
    index::TextIndex index{temp.vault()};
    Forgetting forgetting{temp.vault(), engine, index};

    void tellOfMara() {
        say(talk, "My sister Mara lives in Oslo.");
        audit(talk);
        ask();
        temp.clock().advance(kDay);
    }
    ModelReport read(const ConversationId& thread) {
        const auto report = engine.auditWithModel(thread, source, CancelToken());
        REQUIRE(report.ok());
        return *report;
    }
    /// What a model makes of it that has seen who the sister is.
    ModelReport hearOfVisit(std::string_view text = "I will visit my sister at Christmas.") {
        say(visit, text);
        audit(visit);
        Candidate plan = about(0, "visit my sister at Christmas", kPlan, "trip", "sister");
        plan.kind = "plan";
        source.reading.candidates = {plan};
        return read(visit);
    }
    void forget(ForgetKind kind, const IdBytes& id) {
        REQUIRE(forgetting.begin({kind, id, {}, std::nullopt, std::nullopt}).ok());
        REQUIRE(forgetting.finish({}, CancelToken()).ok());
    }
    std::int64_t rowsThatSay(std::string_view words) {
        return count("SELECT COUNT(*) FROM memories WHERE content LIKE '%' || ?1 || '%'", words);
    }
    bool waits(const ConversationId& thread) {
        const auto waiting = engine.unreadByModel();
        REQUIRE(waiting.ok());
        return std::find(waiting->begin(), waiting->end(), thread) != waiting->end();
    }
    bool isShownElsewhere(std::string_view content) {
        const ConversationId other = thread("Elsewhere");
        say(other, "What could I bring along for her, and what is the weather there?");
        audit(other);
        source.reading.candidates.clear();
        read(other);
        const auto& known = source.shown.back().known;
        return std::any_of(known.begin(), known.end(), [&](const KnownMemory& one) { return one.content == content; });
    }
};

}  // namespace

TEST_CASE("a name that only another thread told goes when that thread is forgotten, and its own is read again") {
    VisitFixture fixture;
    fixture.tellOfMara();
    fixture.hearOfVisit();
    REQUIRE(fixture.only(kPlan).active);
    CHECK_FALSE(fixture.waits(fixture.visit));
    const auto preview =
        fixture.forgetting.preview({ForgetKind::Conversation, fixture.talk.bytes(), {}, std::nullopt, std::nullopt});
    REQUIRE(preview.ok());
    CHECK(std::any_of(preview->memories.begin(), preview->memories.end(),
                      [](const ForgottenLine& line) { return line.content == kPlan; }));
    fixture.forget(ForgetKind::Conversation, fixture.talk.bytes());
    CHECK(fixture.rowsThatSay("Mara") == 0);
    CHECK(fixture.rowsThatSay("Oslo") == 0);
    CHECK(fixture.waits(fixture.visit));
    CHECK_FALSE(fixture.contents().empty());
}

TEST_CASE("a name that only the person wrote down goes when that memory is forgotten") {
    VisitFixture fixture;
    const auto written = fixture.engine.add("My sister Mara lives in Oslo.");
    REQUIRE(written.ok());
    fixture.temp.clock().advance(kDay);
    fixture.hearOfVisit();
    REQUIRE(fixture.only(kPlan).active);
    SECTION("at once") { REQUIRE(fixture.engine.forget(written->id).ok()); }
    SECTION("for good") { fixture.forget(ForgetKind::Memory, written->id.bytes()); }
    CHECK(fixture.rowsThatSay("Mara") == 0);
    fixture.audit(fixture.visit);
    CHECK(fixture.waits(fixture.visit));
    CHECK_FALSE(fixture.contents().empty());
}

TEST_CASE("a name from a line that must not leave this machine does not leave it in another one") {
    VisitFixture fixture;
    fixture.tellOfMara();
    fixture.hearOfVisit();
    CHECK(fixture.isShownElsewhere(kPlan));
    SECTION("a thread that must not") { REQUIRE(fixture.conversations.setLocalOnly(fixture.talk, true).ok()); }
    SECTION("a memory that must not") {
        for (const Memory& memory : fixture.all())
            if (memory.content.find("Oslo") != std::string::npos && memory.content != kPlan)
                REQUIRE(fixture.engine.setLocalOnly(memory.id, true).ok());
    }
    CHECK_FALSE(fixture.isShownElsewhere(kPlan));
}

TEST_CASE("what its own thread says too rests on nothing else") {
    VisitFixture fixture;
    fixture.tellOfMara();
    fixture.hearOfVisit("I will visit my sister at Christmas. Mara says that Oslo has snow then.");
    CHECK(fixture.only(kPlan).sources.size() == 1);
    fixture.forget(ForgetKind::Conversation, fixture.talk.bytes());
    CHECK(fixture.only(kPlan).active);
}

TEST_CASE("undoing what took a line's place leaves alone what was drawn from the line") {
    VisitFixture fixture;
    fixture.tellOfMara();
    fixture.say(fixture.visit, "My sister has settled in Bergen by now.");
    fixture.audit(fixture.visit);
    fixture.read(fixture.visit);
    fixture.run("UPDATE audits SET model_read_to = 0 WHERE conversation_id = ?1", fixture.visit);
    std::string before;
    for (const KnownMemory& known : fixture.source.shown.back().known)
        if (known.content.find("Oslo") != std::string::npos) before = known.content;
    Candidate moved = about(0, "settled in Bergen", "Mara lives in Bergen.", "residence", "Bergen");
    moved.subject = "Mara";
    moved.replaces = {placeOf(fixture.source.shown.back(), before)};
    fixture.source.propose(moved);
    fixture.read(fixture.visit);
    REQUIRE(fixture.only("Mara lives in Bergen.").active);
    REQUIRE_FALSE(fixture.only(before).active);
    REQUIRE(Changes(fixture.temp.vault()).undo(fixture.only(before).id.bytes()).ok());
    CHECK(fixture.only(before).active);
    CHECK(fixture.only("Mara lives in Bergen.").active);
    fixture.forget(ForgetKind::Conversation, fixture.talk.bytes());
    CHECK(fixture.rowsThatSay("Mara") == 0);
}

TEST_CASE("a thread's summary has no name and no number that the thread does not") {
    VisitFixture fixture;
    fixture.tellOfMara();
    ProposedSummary summary{"A visit to the sister at Christmas.", "The visit", "decided", {"Visits her."}, {}, ""};
    const bool drawn = GENERATE(true, false);
    if (drawn) {
        SECTION("summary") { summary.summary = "Will visit Mara in Oslo."; }
        SECTION("a name that begins it") { summary.summary = "Mara will be visited at Christmas."; }
        SECTION("topic") { summary.topic = "Trip to Oslo"; }
        SECTION("decision") { summary.decisions = {"Takes 2 weeks off."}; }
        SECTION("question") { summary.openQuestions = {"When is it? Is Mara there?"}; }
        SECTION("position") { summary.position = "Asked about Oslo."; }
    }
    fixture.source.reading.thread = summary;
    const auto report = fixture.hearOfVisit();
    CHECK(report.summarised == !drawn);
    const auto thread = fixture.engine.thread(fixture.visit).value();
    REQUIRE(thread);
    CHECK((thread->topic == "The visit") == !drawn);
    CHECK(thread->precomputed.find("Mara") == std::string::npos);
    CHECK(thread->precomputed.find("Oslo") == std::string::npos);
}

TEST_CASE("an answer is thrown away where a line that it was shown went while the model was answering") {
    VisitFixture fixture;
    fixture.tellOfMara();
    const auto line = [&] {
        for (const Memory& memory : fixture.all())
            if (memory.content.find("Oslo") != std::string::npos) return memory.id;
        FAIL("nothing is known of Oslo");
        std::abort();
    };
    bool throws = true;
    SECTION("forgotten") {
        fixture.source.meanwhile = [&] { REQUIRE(fixture.engine.forget(line()).ok()); };
    }
    SECTION("its thread is forgotten") {
        fixture.source.meanwhile = [&] { fixture.forget(ForgetKind::Conversation, fixture.talk.bytes()); };
    }
    SECTION("on its way out") {
        fixture.source.meanwhile = [&] {
            REQUIRE(fixture.forgetting
                        .begin({ForgetKind::Conversation, fixture.talk.bytes(), {}, std::nullopt, std::nullopt})
                        .ok());
        };
    }
    SECTION("local only") {
        fixture.source.meanwhile = [&] { REQUIRE(fixture.engine.setLocalOnly(line(), true).ok()); };
    }
    SECTION("its thread is local only") {
        fixture.source.meanwhile = [&] { REQUIRE(fixture.conversations.setLocalOnly(fixture.talk, true).ok()); };
    }
    SECTION("replaced by hand") {
        fixture.source.meanwhile = [&] { REQUIRE(fixture.engine.edit(line(), "Mara lives in Rome.").ok()); };
    }
    SECTION("nothing of that") {
        fixture.source.meanwhile = [&] { REQUIRE(fixture.engine.add("Likes tea.").ok()); };
        throws = false;
    }
    const auto report = fixture.hearOfVisit();
    CHECK((report.messagesRead == 0) == throws);
    CHECK((fixture.rowsThatSay(kPlan) == 0) == throws);
    CHECK(fixture.waits(fixture.visit) == throws);
}
