// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <set>

#include "core/memory/audit.h"
#include "core/memory/english/english.h"
#include "core/store/database.h"
#include "tests/core/memory/lived.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// Everything of memory that a person can see, as text.
std::vector<std::string> snapshot(MemoryFixture& fixture) {
    std::vector<std::string> lines;
    for (const auto& memory : fixture.all(true)) {
        std::string line = memory.id.text() + " " + memory.content + " " + memory.attribute + " " +
                           memory.learnedAt.rfc3339() + " " + (memory.active ? "active" : "not") + " " +
                           (memory.supersededBy ? memory.supersededBy->text() : "-");
        for (const auto& source : memory.sources)
            line += " " + source.message.text() + ":" + std::to_string(source.start) + "-" + std::to_string(source.end);
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

}  // namespace

TEST_CASE("what I say in a chat is remembered with the exact words that it came from") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    const auto message = fixture.say(thread, "Olá! I live in Évora and work at Siemens.");
    const auto report = fixture.audit(thread);
    CHECK(report.messagesRead == 1);
    CHECK(report.added == 2);
    const Memory home = fixture.only("Lives in Évora.");
    REQUIRE(home.sources.size() == 1);
    CHECK(home.sources[0].message == message);
    CHECK(home.sources[0].start == 5);
    CHECK(home.sources[0].end == 20);
    CHECK(home.learnedAt == fixture.conversations.message(message)->createdAt);
    CHECK(home.tier == Tier::PrefsGoals);
    CHECK(home.origin == "rule");
}

TEST_CASE("an audit that runs again changes nothing") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    for (const auto& phrase : phrases()) fixture.say(thread, phrase);
    fixture.audit(thread);
    const auto before = snapshot(fixture);
    const auto again = fixture.audit(thread);
    CHECK(again.added + again.merged + again.superseded + again.messagesRead == 0);
    CHECK(snapshot(fixture) == before);
    CHECK(fixture.engine.unaudited()->empty());
}

TEST_CASE("a thread read message by message gives the same memories as one read in one go") {
    MemoryFixture fixture;
    CHECK(rc::check([&] {
        const auto all = steps();
        RC_ASSERT(live(fixture, all, true) == live(fixture, all, false));
    }));
}

TEST_CASE("moving house retires where I lived, not where my sister lives") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I live in Berlin. My sister Ana lives in Berlin too.");
    fixture.audit(thread);
    fixture.say(thread, "I moved to Porto!", chat::Role::User, 30 * kDay);
    CHECK(fixture.audit(thread).superseded == 1);
    CHECK(fixture.contents() == Contents{"Ana lives in Berlin.", "Has a sister named Ana.", "Lives in Porto."});
    const Memory old = fixture.only("Lives in Berlin.");
    const Memory home = fixture.only("Lives in Porto.");
    CHECK_FALSE(old.active);
    CHECK(old.supersededBy == home.id);
    const auto chain = fixture.engine.history(home.id);
    REQUIRE(chain->size() == 2);
    CHECK(chain->front().id == old.id);
    CHECK(fixture.engine.history(old.id)->size() == 2);
}

TEST_CASE("threads read in the wrong order still end in what is true now") {
    MemoryFixture fixture;
    const auto first = fixture.thread();
    const auto second = fixture.thread();
    fixture.say(first, "I live in Berlin.");
    fixture.say(second, "I moved to Porto.", chat::Role::User, kDay);
    fixture.say(first, "I live in Berlin again.", chat::Role::User, 300 * kDay);
    fixture.audit(first);
    fixture.audit(second);
    const auto active = fixture.all();
    REQUIRE(active.size() == 1);
    CHECK(active[0].content == "Lives in Berlin.");
    CHECK(fixture.all(true).size() == 3);
    CHECK(fixture.engine.history(active[0].id)->size() == 3);
}

TEST_CASE("where a whole thread has one time, what stands last in it is true") {
    for (const auto& [first, second, now] :
         {std::tuple("I live in Berlin.", "I moved to Porto.", "Lives in Porto."),
          std::tuple("I live in Porto.", "I moved to Berlin.", "Lives in Berlin.")}) {
        MemoryFixture fixture;
        const auto thread = fixture.thread();
        fixture.say(thread, first, chat::Role::User, 0);
        fixture.say(thread, second, chat::Role::User, 0);
        fixture.audit(thread);
        CHECK(fixture.contents() == Contents{now});
    }
}

TEST_CASE("saying the same again strengthens the memory that stands") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I prefer window seats.");
    fixture.audit(thread);
    const double before = fixture.all().at(0).priority;
    fixture.say(thread, "As I said, I prefer window seats!", chat::Role::User, kDay);
    CHECK(fixture.audit(thread).merged == 1);
    REQUIRE(fixture.all().size() == 1);
    CHECK(fixture.all()[0].sources.size() == 2);
    CHECK(fixture.all()[0].priority > before);
}

TEST_CASE("numbers, names and denials keep two statements apart") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "My goal is to read 30 books this year.");
    fixture.say(thread, "My goal is to read 40 books this year.", chat::Role::User, kDay);
    fixture.say(thread, "My sister Ana loves tea.", chat::Role::User, kDay);
    fixture.say(thread, "My sister Eva loves tea.", chat::Role::User, kDay);
    fixture.audit(thread);
    CHECK(fixture.contents() == Contents{"Ana loves tea.", "Eva loves tea.", "Goal is to read 30 books in 2026.",
                                         "Goal is to read 40 books in 2026.", "Has a sister named Ana.",
                                         "Has a sister named Eva."});
}

TEST_CASE("a correction takes the place of what was wrong") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I live in Lisbon.");
    fixture.say(thread, "Actually, it's Porto, not Lisbon.");
    fixture.say(thread, "Sorry, I meant Rome, not Oslo.");
    fixture.audit(thread);
    CHECK(fixture.contents() == Contents{"Lives in Porto."});
    CHECK_FALSE(fixture.only("Lives in Lisbon.").active);
}

TEST_CASE("a correction changes the last memory that says the word, where no value is it") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I sing alto in the choir.");
    fixture.say(thread, "No, I said alto, I meant soprano.");
    fixture.audit(thread);
    CHECK(fixture.contents() == Contents{"Sings soprano in the choir."});
}

TEST_CASE("only the three best messages of a stretch are kept, the others wait for the next") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    for (const char* text :
         {"I'm allergic to nuts.", "I live in Porto.", "My birthday is May 3rd.", "I like jazz.", "ok"})
        fixture.say(thread, text, chat::Role::User, kSecond);
    fixture.audit(thread);
    CHECK(fixture.contents() == Contents{"Birthday is May 3rd.", "Is allergic to nuts.", "Lives in Porto."});
    fixture.say(thread, "thanks", chat::Role::User, kHour);
    fixture.say(thread, "bye", chat::Role::User, kHour);
    fixture.audit(thread);
    CHECK(fixture.contents() ==
          Contents{"Birthday is May 3rd.", "Is allergic to nuts.", "Likes jazz.", "Lives in Porto."});
}

TEST_CASE("the assistant's words are no facts about me") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "Tell me about yourself");
    fixture.say(thread, "I live in Porto and I love coffee.", chat::Role::Assistant);
    fixture.audit(thread);
    CHECK(fixture.all(true).empty());
}

TEST_CASE("nothing is learned from a conversation without memory or in the trash") {
    MemoryFixture fixture;
    const auto off = fixture.thread();
    fixture.say(off, "I live in Porto.");
    REQUIRE(fixture.conversations.setMemoryOff(off, true).ok());
    const auto gone = fixture.thread();
    fixture.say(gone, "I work at Siemens.");
    REQUIRE(fixture.conversations.trash(gone).ok());
    CHECK(fixture.engine.unaudited()->empty());
    CHECK(fixture.audit(off).messagesRead == 0);
    CHECK(fixture.audit(gone).messagesRead == 0);
    CHECK(fixture.all(true).empty());
    CHECK_FALSE(fixture.engine.thread(off)->has_value());
    REQUIRE(fixture.conversations.restore(gone).ok());
    CHECK(fixture.engine.unaudited()->size() == 1);
}

TEST_CASE("hidden nodes and answers that still stream are not read") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    const auto hidden = fixture.say(thread, "I live in Porto.");
    REQUIRE(fixture.temp.vault()
                .write([&](store::Database& database) {
                    return database.run("UPDATE messages SET hidden = 1 WHERE id = ?1", hidden);
                })
                .ok());
    chat::NewMessage streaming{.conversation = thread,
                               .parent = {},
                               .role = chat::Role::Assistant,
                               .text = "I am",
                               .parts = {},
                               .state = chat::MessageState::Streaming,
                               .provider = {},
                               .model = {}};
    REQUIRE(fixture.conversations.append(streaming).ok());
    CHECK(fixture.engine.unaudited()->empty());
    CHECK(fixture.audit(thread).messagesRead == 0);
}

TEST_CASE("all branches of a conversation count") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    const auto question = fixture.say(thread, "I work at Siemens.");
    chat::NewMessage edited{.conversation = thread,
                            .parent = {},
                            .role = chat::Role::User,
                            .text = "I live in Porto.",
                            .parts = {},
                            .state = chat::MessageState::Complete,
                            .provider = {},
                            .model = {}};
    REQUIRE(fixture.conversations.appendSibling(question, edited).ok());
    fixture.audit(thread);
    CHECK(fixture.contents() == Contents{"Lives in Porto.", "Works at Siemens."});
}

TEST_CASE("who is who is kept apart where several people speak in a thread") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    const auto one = fixture.say(thread, "I live in Porto.");
    const auto other = fixture.say(thread, "I live in Rome.");
    REQUIRE(fixture.temp.vault()
                .write([&](store::Database& database) -> Status {
                    HEARTH_TRY_STATUS(database.run("UPDATE messages SET author = 'Mel' WHERE id = ?1", one));
                    return database.run("UPDATE messages SET author = 'Caro' WHERE id = ?1", other);
                })
                .ok());
    fixture.audit(thread);
    CHECK(fixture.contents() == Contents{"Caro lives in Rome.", "Mel lives in Porto."});
}

TEST_CASE("an audit that is cancelled or asked for a thread that is not there says so") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I live in Porto.");
    CancelToken cancel;
    cancel.cancel();
    CHECK(fixture.engine.audit(thread, cancel).error().code == ErrorCode::Cancelled);
    CHECK(fixture.all(true).empty());
    CHECK(fixture.engine.unaudited()->size() == 1);
    CHECK(fixture.engine.audit(ConversationId(IdBytes{}), CancelToken()).error().code == ErrorCode::NotFound);
}

TEST_CASE("what was remembered is there after the vault was closed") {
    test::TempVault temp;
    {
        chat::Conversations conversations(temp.vault());
        MemoryEngine engine(temp.vault());
        const auto thread = conversations.create("")->id;
        REQUIRE(conversations
                    .append({.conversation = thread,
                             .parent = {},
                             .role = chat::Role::User,
                             .text = "I live in Porto.",
                             .parts = {},
                             .state = chat::MessageState::Complete,
                             .provider = {},
                             .model = {}})
                    .ok());
        REQUIRE(engine.audit(thread, CancelToken()).ok());
    }
    MemoryEngine engine(temp.reopen());
    const auto listed = engine.list({});
    REQUIRE(listed->size() == 1);
    CHECK(listed->front().content == "Lives in Porto.");
}

TEST_CASE("personal data stays in the message and never enters memory") {
    MemoryFixture fixture;
    const auto thread = fixture.thread("about ana@example.com");
    fixture.say(thread, "We decided to write to ana@example.com because my password is Tigerlily9.");
    fixture.say(thread, "I work at Siemens, call me on +351 912 345 678, IBAN DE89370400440532013000.");
    fixture.audit(thread);
    REQUIRE(fixture.all().size() >= 2);
    const auto leaked = fixture.temp.vault().read([](store::Database& database) -> Result<std::int64_t> {
        std::int64_t count = 0;
        for (const char* secret : {"%ana@example%", "%Tigerlily%", "%912 345%", "%DE8937%"}) {
            HEARTH_TRY(
                const std::int64_t memories,
                database.integer("SELECT COUNT(*) FROM memories WHERE content || attribute || value LIKE ?1", secret));
            HEARTH_TRY(const std::int64_t threads,
                       database.integer("SELECT COUNT(*) FROM thread_summaries WHERE summary || topic || decisions || "
                                        "open_questions || entities || position || precomputed || fold LIKE ?1",
                                        secret));
            count += memories + threads;
        }
        return count;
    });
    REQUIRE(leaked.ok());
    CHECK(*leaked == 0);
}

TEST_CASE("threads are offered again by how much there is to pick up") {
    MemoryFixture fixture;
    const auto old = fixture.thread("Garden");
    fixture.say(old, "I want to plan the vegetable garden.");
    const auto recent = fixture.thread("Kitchen");
    fixture.say(recent, "We decided to take oak for the kitchen floor. We still need to find a carpenter.",
                chat::Role::User, 40 * kDay);
    const auto silent = fixture.thread("Nothing");
    std::vector<ConversationId> every{old, recent, silent};
    REQUIRE(fixture.engine.audit(every, CancelToken()).ok());
    const auto threads = fixture.engine.resumable(10);
    REQUIRE(threads->size() == 2);
    CHECK(threads->at(0).conversation == recent);
    CHECK(threads->at(0).openQuestions.size() == 1);
    CHECK(threads->at(0).precomputed.find("carpenter") != std::string::npos);
    CHECK(fixture.engine.resumable(1)->size() == 1);
    CHECK(fixture.engine.thread(old)->value().title == "Garden");
    CHECK_FALSE(fixture.engine.thread(silent)->has_value());
}

TEST_CASE("a long thread is read to its end, in small transactions") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    const auto stored = fixture.temp.vault().write([&](store::Database& database) -> Status {
        for (int i = 0; i < 5000; ++i) {
            IdBytes id{};
            id[0] = static_cast<std::uint8_t>(i & 255);
            id[1] = static_cast<std::uint8_t>(i >> 8);
            HEARTH_TRY_STATUS(database.run(
                "INSERT INTO messages(id, conversation_id, role, created_at, text) VALUES(?1, ?2, ?3, ?4, ?5)",
                ByteView(id), thread, i % 2 == 0 ? "user" : "assistant", Timestamp(1'700'000'000'000 + i * kMinute),
                i == 4998 ? "I live in Porto." : "That is about the weather and nothing else."));
        }
        return {};
    });
    REQUIRE(stored.ok());
    CHECK(fixture.audit(thread).messagesRead == 5000);
    CHECK(fixture.contents() == Contents{"Lives in Porto."});
    CHECK(fixture.engine.thread(thread)->value().messageCount == 5000);
    CHECK(fixture.audit(thread).messagesRead == 0);
}

TEST_CASE("what the next message completes is not kept beside it") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I have a sister.");
    fixture.say(thread, "My sister's name is Ana.");
    fixture.audit(thread);
    CHECK(fixture.contents() == std::vector<std::string>{"Has a sister named Ana."});
}

TEST_CASE("what I give up ends what I did, and nothing that only sounds like it") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I'm learning Arabic. I love climbing.");
    fixture.say(thread, "I volunteer at the food bank on Mondays. I go climbing once a week.", chat::Role::User, kDay);
    fixture.say(thread, "I pay for Netflix every month.", chat::Role::User, kDay);
    fixture.audit(thread);
    const auto before = fixture.contents();
    CHECK(before.size() == 5);
    fixture.say(thread, "I stopped learning Arabic. I gave up climbing. I cancelled Netflix.", chat::Role::User, kDay);
    fixture.audit(thread);
    const auto after = fixture.contents();
    const auto holds = [&](const char* words) {
        return std::any_of(after.begin(), after.end(),
                           [&](const std::string& content) { return content.find(words) != std::string::npos; });
    };
    CHECK_FALSE(holds("Is learning Arabic"));
    CHECK_FALSE(holds("once a week"));
    CHECK_FALSE(holds("Pays for Netflix"));
    CHECK(holds("Loves climbing"));
    CHECK(holds("food bank"));
}

TEST_CASE("what was forgotten while an audit was reading is not written by it") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    const auto message = fixture.say(thread, "I love coffee.");
    fixture.say(thread, "I live in Porto.");
    const Redactor redactor;
    const Extractor extractor(english(), redactor);
    const ThreadReader threads(redactor);
    Auditor auditor(fixture.temp.vault(), extractor, threads);
    const auto read =
        fixture.temp.vault().read([&](store::Database& database) { return auditor.readThread(database, thread); });
    const AuditPlan plan = auditor.plan(*read);
    REQUIRE(plan.keep.size() == 2);
    fixture.run("UPDATE messages SET text = '', hidden = 1 WHERE id = ?1", message);
    const auto report = fixture.temp.vault().write([&](store::Database& database) {
        Keeper keeper(database, fixture.now());
        return auditor.apply(database, keeper, plan);
    });
    REQUIRE(report.ok());
    CHECK(report->added == 0);
    CHECK(fixture.all(true).empty());
    CHECK(fixture.count("SELECT COUNT(*) FROM thread_summaries WHERE fold LIKE '%coffee%'") == 0);
    fixture.audit(thread);
    CHECK(fixture.contents() == Contents{"Lives in Porto."});
}
TEST_CASE("what the assistant says is no half of what the person said") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "the pay is 27,500 a year");
    fixture.say(thread, "And how does that compare?", chat::Role::Assistant);
    fixture.say(thread, "bit less than now");
    fixture.say(thread, "I see.", chat::Role::Assistant);
    fixture.audit(thread);
    for (const auto& content : fixture.contents()) {
        INFO(content);
        CHECK(content.find("how does") == std::string::npos);
    }
}

TEST_CASE("an answer that says again what it was told makes no handed-over text of it") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "Good morning.");
    fixture.say(thread, "You said: Good morning.", chat::Role::Assistant);
    fixture.say(thread, "I am allergic to dogs and I moved to Riga yesterday.");
    fixture.say(thread, "You said: I am allergic to dogs and I moved to Riga yesterday.", chat::Role::Assistant);
    fixture.audit(thread);
    CHECK(stands(fixture.contents(), "Is allergic to dogs."));
}
