// SPDX-License-Identifier: AGPL-3.0-or-later
// Known lines that a model ends, or of which it says what is left.
#include "core/crypto/hash.h"
#include "core/memory/changes.h"
#include "core/memory/english/english.h"
#include "core/memory/forgetting.h"
#include "core/memory/keeping/review.h"
#include "core/memory/language/language.h"
#include "core/memory/model/model_gates.h"
#include "tests/core/memory/model/model_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// A line that a model wrote in January, and a second conversation in June.
struct JuneFixture : ModelFixture {
    ConversationId june = thread("June");
    std::string line;

    JuneFixture() { temp.clock().set(midnight(2026, 1, 12).plus(10 * kHour)); }

    void know(std::string_view said, std::string quote, std::string statement, std::string attribute,
              std::string value) {
        line = statement;
        source.propose(about(0, std::move(quote), std::move(statement), std::move(attribute), std::move(value)));
        hear(said);
        source.reading = {{}, {}, std::nullopt, "ollama/scripted"};
        REQUIRE(only(line).active);
        temp.clock().set(midnight(2026, 6, 15).plus(9 * kHour));
    }
    void lisbon() {
        know("Greetings from Lisbon, all week long.", "from Lisbon", "Is in Lisbon this week.", "whereabouts",
             "Lisbon");
    }
    /// What the person says in June; the model has seen it once, and is asked again.
    void inJune(std::string_view text) {
        say(june, text);
        audit(june);
        REQUIRE(engine.auditWithModel(june, source, CancelToken()).ok());
        run("UPDATE audits SET model_read_to = 0 WHERE conversation_id = ?1", june);
    }
    std::size_t place() { return placeOf(source.shown.back(), line); }
    ModelReport answer() {
        const auto report = engine.auditWithModel(june, source, CancelToken());
        REQUIRE(report.ok());
        return *report;
    }
    ModelReport answerAgain() {
        run("UPDATE audits SET model_read_to = 0 WHERE conversation_id = ?1", june);
        return answer();
    }
    void forget(const MessageId& message) {
        index::TextIndex index(temp.vault());
        Forgetting forgetting(temp.vault(), engine, index);
        REQUIRE(forgetting.begin({ForgetKind::Message, message.bytes(), {}, std::nullopt, std::nullopt}).ok());
        REQUIRE(forgetting.finish({}, CancelToken()).ok());
    }
    std::int64_t rowsThatSay(std::string_view words) {
        return count("SELECT COUNT(*) FROM memories WHERE content LIKE '%' || ?1 || '%'", words);
    }
};

constexpr const char* kMeanwhile = "What goes well with asparagus?";

}  // namespace

TEST_CASE("a line whose time has passed is over from the day that the model tells") {
    JuneFixture fixture;
    fixture.lisbon();
    fixture.inJune(kMeanwhile);
    fixture.source.reading.over = {{fixture.place(), midnight(2026, 1, 19)}};
    CHECK(fixture.answer().ended == 1);
    CHECK_FALSE(fixture.only(fixture.line).active);
    CHECK(fixture.contents().empty());
    const auto changes = Changes(fixture.temp.vault()).list(0);
    REQUIRE(changes.ok());
    REQUIRE(changes->size() == 1);
    CHECK(changes->front().kind == ChangeKind::Superseded);
    CHECK(changes->front().content == "Is in Lisbon this week.");
    CHECK(changes->front().byContent == "Is in Lisbon this week. (until 18 Jan 2026)");
    MemoryFilter then;
    then.trueAt = midnight(2026, 1, 15);
    CHECK(fixture.contents(then) == Contents{fixture.line});
    SECTION("reading the answer again changes nothing") {
        CHECK(fixture.answerAgain().ended == 0);
        CHECK(fixture.contents().empty());
    }
    SECTION("what the person undoes stays undone") {
        REQUIRE(Changes(fixture.temp.vault()).undo(fixture.only(fixture.line).id.bytes()).ok());
        CHECK(fixture.answerAgain().ended == 0);
        CHECK(fixture.contents() == Contents{fixture.line});
        CHECK(Changes(fixture.temp.vault()).list(0)->empty());
    }
    SECTION("without what was said then, it stands again") {
        const MessageId said = fixture.only("Is in Lisbon this week. (until 18 Jan 2026)").sources.back().message;
        fixture.forget(said);
        CHECK(fixture.contents() == Contents{fixture.line});
    }
    SECTION("and with its own message it is gone altogether") {
        fixture.forget(fixture.only(fixture.line).sources.front().message);
        CHECK(fixture.rowsThatSay("Lisbon") == 0);
    }
    SECTION("and so it is when the memory itself is forgotten") {
        REQUIRE(fixture.engine.forget(fixture.only(fixture.line).id).ok());
        CHECK(fixture.rowsThatSay("Lisbon") == 0);
    }
}

TEST_CASE("a line that says nothing of passing is over only where the person shows it") {
    JuneFixture fixture;
    fixture.know("I have this Dune on my bedside table.", "Dune on my bedside table", "Is reading Dune.", "reading",
                 "Dune");
    fixture.inJune("Finished Dune last night, what a ride. Should I start Hyperion?");
    ProposedEnd over{fixture.place(), {}, 0, "Finished Dune last night"};
    SECTION("quoted") {
        fixture.source.reading.over = {over};
        CHECK(fixture.answer().ended == 1);
        CHECK(fixture.contents().empty());
    }
    SECTION("without a quote") { over.message.reset(); }
    SECTION("with words that nobody said") { over.quote = "Done with Dune"; }
    SECTION("with what a question asks") { over.quote = "Should I start Hyperion?"; }
    SECTION("a line that it was not shown") { over.known = 40; }
    SECTION("pinned") { REQUIRE(fixture.engine.setPinned(fixture.only(fixture.line).id, true).ok()); }
    SECTION("dropped in the same breath") { fixture.source.reading.drop = {over.known}; }
    if (!fixture.only(fixture.line).active) return;
    fixture.source.reading.over = {over};
    CHECK(fixture.answer().ended == 0);
    CHECK(fixture.only(fixture.line).active);
}

TEST_CASE("nothing is ended or worded anew behind the back of who looks at all that is found") {
    JuneFixture fixture;
    fixture.lisbon();
    fixture.inJune(kMeanwhile);
    fixture.source.reading.over = {{fixture.place(), midnight(2026, 1, 19)}};
    fixture.run("INSERT INTO settings(id, name, value) VALUES(?1, ?2, 'true')",
                ByteView(crypto::derivedId("setting", {asBytes(kReviewSetting)})), kReviewSetting);
    CHECK(fixture.answer().ended == 0);
    CHECK(fixture.only(fixture.line).active);
}

TEST_CASE("a line tells by itself that it has passed, and when") {
    const auto passed = [](const char* content, int days, std::string kind = "fact") {
        Memory line{.id = MemoryId(IdBytes{}), .learnedAt = Timestamp(0), .createdAt = Timestamp(0)};
        line.content = content;
        line.kind = std::move(kind);
        line.learnedAt = midnight(2026, 1, 12);
        return tellsThatItHasPassed(english(), line, line.learnedAt.plus(days * kDay));
    };
    CHECK(passed("Is in Lisbon this week.", 8));
    CHECK_FALSE(passed("Is in Lisbon this week.", 3));
    CHECK(passed("Is reading Dune at the moment.", 30));
    CHECK_FALSE(passed("Is reading Dune at the moment.", 5));
    CHECK(passed("Has a sore throat today.", 2));
    CHECK(passed("Works from home until March.", 150));
    CHECK_FALSE(passed("Works from home until March.", 40));
    CHECK(passed("Plans a trip to Rome.", 200, "plan"));
    CHECK_FALSE(passed("Plans a trip to Rome.", 30, "plan"));
    for (const char* lasting :
         {"Lives in Porto.", "Has a sister Ana.", "Married Bo on 3 March 2019.", "Was born in May.",
          "Has worked at Zed since March.", "Plays football on Tuesdays.", "Likes nightly walks."}) {
        INFO(lasting);
        CHECK_FALSE(passed(lasting, 2000));
    }
}

TEST_CASE("a rewording leaves words out and does nothing else") {
    const auto rest = [](const char* part, const char* whole) { return isPartOf(english(), part, whole); };
    constexpr const char* kWhole = "Has a sister Ana in Berlin and works at Zed.";
    CHECK(rest("Has a sister Ana in Berlin.", kWhole));
    CHECK(rest("Works at Zed.", kWhole));
    CHECK(rest("Has a sister in Berlin.", "Has a sister and a brother in Berlin."));
    CHECK_FALSE(rest(kWhole, kWhole));
    CHECK_FALSE(rest("Has a sister Ana in Rome.", kWhole));
    CHECK_FALSE(rest("Has a brother Ana in Berlin.", kWhole));
    CHECK_FALSE(rest("Works at Zed and has a sister Ana.", kWhole));
    CHECK_FALSE(rest("Has a.", kWhole));
    CHECK_FALSE(rest("Eats fish.", "Eats no fish and works at Zed."));
    CHECK_FALSE(rest("Ana lives in Rome.", "Ana works at Zed and Bo lives in Rome."));
    CHECK(rest("Ana works at Zed.", "Ana lives in Rome and works at Zed."));
}

TEST_CASE("of a line that is over in part, the rest is told in its own words") {
    JuneFixture fixture;
    fixture.know("Off to Ana's, my sister in Berlin, when Zed lets me out, boss says Friday.", "my sister in Berlin",
                 "Has a sister Ana in Berlin and works at Zed.", "sister", "Ana");
    fixture.inJune("New badge: it says Acme now, so no more Zed for me.");
    Candidate job = about(0, "it says Acme now", "Is employed by Acme.", "work", "Acme");
    ProposedRest rest{fixture.place(), "Has a sister Ana in Berlin."};
    job.replaces = {fixture.place()};
    SECTION("told") {
        fixture.source.propose(job);
        fixture.source.reading.rest = {rest};
        CHECK(fixture.answer().reworded == 1);
        CHECK(stands(fixture.contents(), "Has a sister Ana in Berlin."));
        CHECK(stands(fixture.contents(), "Is employed by Acme."));
        CHECK_FALSE(fixture.only(fixture.line).active);
        CHECK(fixture.only("Has a sister Ana in Berlin.").sources.size() == 2);
        SECTION("again, it changes nothing") {
            const auto before = fixture.contents();
            CHECK(fixture.answerAgain().reworded == 0);
            CHECK(fixture.contents() == before);
        }
        SECTION("undone, it stays undone") {
            REQUIRE(Changes(fixture.temp.vault()).undo(fixture.only(fixture.line).id.bytes()).ok());
            CHECK(fixture.answerAgain().reworded == 0);
            CHECK(fixture.only(fixture.line).active);
            CHECK_FALSE(stands(fixture.contents(), "Has a sister Ana in Berlin."));
        }
        SECTION("without what was said then, the whole stands again") {
            fixture.forget(fixture.only("Is employed by Acme.").sources.front().message);
            CHECK(stands(fixture.contents(), fixture.line));
            CHECK(fixture.rowsThatSay("Ana in Berlin.") == 0);
        }
        SECTION("without its own message nothing of it is left") {
            fixture.forget(fixture.only(fixture.line).sources.front().message);
            CHECK(fixture.rowsThatSay("Ana in Berlin") == 0);
        }
    }
    SECTION("but not where nothing took the place of the other part") {
        job.replaces.clear();
        fixture.source.propose(job);
        fixture.source.reading.rest = {rest};
        CHECK(fixture.answer().reworded == 0);
        CHECK(fixture.only(fixture.line).active);
    }
    SECTION("and not with a word more") {
        fixture.source.propose(job);
        rest.statement = "Has an elder sister Ana in Berlin.";
        fixture.source.reading.rest = {rest};
        CHECK(fixture.answer().reworded == 0);
        CHECK(fixture.only(fixture.line).supersededBy == fixture.only("Is employed by Acme.").id);
    }
}
