// SPDX-License-Identifier: AGPL-3.0-or-later
// Forgotten is gone: from every table, and from every page of every file of an opened vault, kills in between or not.
#include <sys/wait.h>
#include <unistd.h>

#include <ctime>
#include <fstream>

#include "core/chat/import.h"
#include "core/memory/threads/context_shift.h"
#include "core/memory/threads/period_summaries.h"
#include "tests/core/memory/forget_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// What is remembered, in an order of its own: contents with the words that they came from.
std::string remembered(MemoryFixture& fixture, const ConversationId& thread) {
    std::string text;
    for (const auto& memory : fixture.all(true)) {
        text += memory.content + "|" + memory.attribute + "|" + (memory.active ? "active" : "not");
        for (const auto& source : memory.sources)
            text += "|" + source.externalId.value_or("") + ":" + std::to_string(source.start);
        text += "\n";
    }
    const auto state = fixture.engine.thread(thread);
    REQUIRE(state.ok());
    if (*state) text += (*state)->summary + "|" + (*state)->position + "|" + (*state)->precomputed;
    return text;
}

}  // namespace

TEST_CASE("after forgetting a topic no page of any file of the vault holds it") {
    ForgetFixture fixture;
    REQUIRE(placesOf(fixture.temp.vault(), kSecret).size() > 5);
    const ForgetReceipt receipt = fixture.forget(ForgetFixture::topic());
    CHECK(placesOf(fixture.temp.vault(), kSecret) == Nowhere());
    CHECK(receipt.finishedAt.has_value());
    CHECK(receipt.counts.at("conversations") == 1);
    CHECK(receipt.counts.at("messages") == 3);
    CHECK(receipt.counts.at("memories") >= 1);
    CHECK(receipt.counts.at("labels") == 1);
    CHECK(receipt.counts.at("drafts") == 1);
    CHECK(receipt.counts.at("snapshots") >= 1);
    fixture.temp.reopen();
    CHECK(placesOf(fixture.temp.vault(), kSecret) == Nowhere());
    CHECK(fixture.temp.vault().verify()->sound());
    CHECK(store::snapshotsOf(fixture.temp.directory()).size() == 1);
}

TEST_CASE("what has nothing to do with it stays, and is read as before") {
    ForgetFixture fixture;
    fixture.forget(ForgetFixture::topic());
    const auto contents = fixture.contents();
    CHECK(std::find(contents.begin(), contents.end(), "Loves hiking.") != contents.end());
    CHECK(fixture.conversations.branch(fixture.other)->size() == 2);
    CHECK(fixture.conversations.get(fixture.journey).error().code == ErrorCode::NotFound);
    CHECK(fixture.conversations.draft(std::nullopt).value() == "something else");
    const auto days = PeriodSummaries::list(fixture.temp.vault(), Period::Day, 0);
    REQUIRE(days->size() == 1);
    CHECK(days->front().messageCount == 2);
    CHECK(fixture.index.match("hiking", 5)->size() == 1);
    CHECK(fixture.index.match("ferry", 5)->empty());
    CHECK(fixture.count("SELECT COUNT(*) FROM sync_tombstones") > 0);
}

TEST_CASE("what would go is shown first, and looking changes nothing") {
    ForgetFixture fixture;
    const auto before = fixture.count("SELECT COUNT(*) FROM sync_cells");
    const auto preview = fixture.forgetting.preview(ForgetFixture::topic());
    REQUIRE(preview.ok());
    CHECK(preview->counts.at("messages") == 3);
    CHECK(preview->counts.at("snapshots") == 1);
    CHECK(preview->examples.size() >= 3);
    CHECK(preview->backups.empty());
    CHECK(fixture.count("SELECT COUNT(*) FROM sync_cells") == before);
    CHECK(fixture.forgetting.receipts()->empty());
    CHECK(fixture.forgetting.preview(ForgetFixture::topic("Atlantis"))->nothing());
    CHECK(fixture.forgetting.preview(ForgetFixture::topic(" x ")).error().code == ErrorCode::InvalidArgument);
    CHECK(fixture.forgetting.preview(ForgetFixture::one(ForgetKind::Message, IdBytes{1})).error().code ==
          ErrorCode::NotFound);
    CHECK(fixture.forgetting.begin(ForgetFixture::one(ForgetKind::Memory, IdBytes{1})).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("every memory that goes because all that told it goes is counted and listed, before and after") {
    MemoryFixture fixture;
    const auto home = fixture.thread("Home");
    fixture.say(home, "I live in Porto.");
    const MessageId both = fixture.say(home, "I'm allergic to peanuts.");
    const auto sport = fixture.thread("Sport");
    fixture.say(sport, "I love hiking.");
    fixture.say(sport, "I'm allergic to peanuts.");
    fixture.audit(home);
    fixture.audit(sport);
    index::TextIndex index(fixture.temp.vault());
    Forgetting forgetting(fixture.temp.vault(), fixture.engine, index);
    const auto contentsOf = [](const ForgetPreview& preview) {
        Contents contents;
        for (const auto& line : preview.memories) contents.push_back(line.content);
        std::sort(contents.begin(), contents.end());
        return contents;
    };
    const auto before = fixture.contents();
    REQUIRE(before.size() == 3);
    SECTION("of a conversation, but for what another one tells too") {
        const auto target = ForgetFixture::one(ForgetKind::Conversation, home.bytes());
        const auto preview = forgetting.preview(target).value();
        CHECK(preview.counts == ForgetCounts{{"conversations", 1}, {"messages", 2}, {"memories", 1}});
        CHECK(contentsOf(preview) == Contents{"Lives in Porto."});
        const auto id = forgetting.begin(target).value();
        CHECK(forgetting.finish(id, {}, CancelToken())->counts.at("memories") == 1);
        CHECK(fixture.contents().size() == 2);
    }
    SECTION("of a stretch of time") {
        const ForgetTarget target{ForgetKind::Range, std::nullopt, {}, Timestamp(0), fixture.now().plus(kDay)};
        CHECK(forgetting.preview(target)->counts.at("memories") == 3);
        CHECK(contentsOf(*forgetting.preview(target)) == before);
    }
    SECTION("of a topic: what says it and what was told with it") {
        fixture.say(home, "I wrote about my thesis on bees all day, and I live in Faro now.");
        fixture.audit(home);
        const auto standing = fixture.all(true).size();
        const auto preview = forgetting.preview(ForgetFixture::topic("thesis")).value();
        const auto id = forgetting.begin(ForgetFixture::topic("thesis")).value();
        REQUIRE(forgetting.finish(id, {}, CancelToken()).ok());
        CHECK(preview.counts.at("memories") == static_cast<std::int64_t>(standing - fixture.all(true).size()));
        CHECK(preview.memories.size() == standing - fixture.all(true).size());
    }
    SECTION("of a message: nothing, where another one tells it") {
        const auto target = ForgetFixture::one(ForgetKind::Message, both.bytes());
        CHECK(forgetting.preview(target)->counts == ForgetCounts{{"messages", 1}});
        CHECK(forgetting.preview(target)->memories.empty());
    }
}

TEST_CASE("what was said yes to is met nowhere from that moment on, however long the rest takes") {
    ForgetFixture fixture;
    REQUIRE(fixture.index.match("ferry", 5)->size() == 1);
    const auto before = fixture.all(true).size();
    const auto preview = fixture.forgetting.preview(ForgetFixture::topic()).value();
    const auto gone = fixture.only("The Zanzibarine visa costs 50 dollars.").id;
    REQUIRE(fixture.forgetting.begin(ForgetFixture::topic()).ok());
    CHECK(fixture.index.match("ferry", 5)->empty());
    CHECK(fixture.index.match("spices", 5)->empty());
    CHECK(fixture.index.match("hiking", 5)->size() == 1);
    for (const auto& memory : fixture.all(true)) CHECK_FALSE(holds(memory.content, kSecret));
    CHECK(fixture.all(true).size() == before - static_cast<std::size_t>(preview.counts.at("memories")));
    CHECK(fixture.engine.get(gone).error().code == ErrorCode::NotFound);
    const auto listed = fixture.conversations.list({}).value();
    REQUIRE(listed.size() == 1);
    CHECK(listed.front().id == fixture.other);
    CHECK(fixture.conversations.branch(fixture.other)->size() == 2);
    CHECK_FALSE(fixture.forgetting.receipts()->front().gone);
    REQUIRE(fixture.forgetting.finish({}, CancelToken()).ok());
    CHECK(placesOf(fixture.temp.vault(), kSecret) == Nowhere());
}

namespace {

/// The processor seconds that forgetting a topic takes where it was said in each of so many threads, and all of them
/// tell one long chain of homes and tastes.
double secondsToForget(int threads) {
    MemoryFixture fixture;
    const auto cities = {"Graz", "Bern", "Turin", "Ghent"};
    for (int i = 0; i < threads; ++i) {
        const auto thread = fixture.thread();
        fixture.say(thread, std::string("I moved to ") + cities.begin()[i % 4] + ".");
        fixture.say(thread, i % 2 == 0 ? "I can't stand okra." : "I no longer eat okra.", chat::Role::User, kDay);
        if (i % 4 == 0) fixture.say(thread, "The zeppelin is late.");
    }
    REQUIRE(fixture.engine.audit(*fixture.engine.unaudited(), CancelToken()).ok());
    index::TextIndex index(fixture.temp.vault());
    Forgetting forgetting(fixture.temp.vault(), fixture.engine, index);
    REQUIRE(forgetting.begin(ForgetFixture::topic("zeppelin")).ok());
    CancelToken stop;
    const auto untilIndex = [&](std::int64_t step, std::int64_t) {
        if (step == 2) stop.cancel();
    };
    const std::clock_t from = std::clock();
    REQUIRE(forgetting.finish(untilIndex, stop).error().code == ErrorCode::Cancelled);
    return static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("forgetting where memories supersede each other in long chains does not grow with their square") {
    const double few = secondsToForget(40);
    const double many = secondsToForget(160);
    INFO(few << " s, " << many << " s");
    CHECK(many < 14 * few);
}

TEST_CASE("the receipt names backups made elsewhere, and never the words that chose what went") {
    ForgetFixture fixture;
    const test::TempDirectory stick;
    REQUIRE(store::backUp(fixture.temp.vault(), stick.path() / "backup", {}).ok());
    const ForgetReceipt receipt = fixture.forget(ForgetFixture::topic());
    REQUIRE(receipt.stillIn.size() == 1);
    CHECK(receipt.stillIn.front().find("backup") != std::string::npos);
    const auto receipts = fixture.forgetting.receipts();
    REQUIRE(receipts->size() == 1);
    CHECK(receipts->front().kind == ForgetKind::Topic);
    CHECK(placesOf(fixture.temp.vault(), kSecret) == Nowhere());
}

TEST_CASE("stopped or killed at any step, forgetting goes on to its end") {
    const int step = GENERATE(0, 1, 2, 3, 4);
    const bool killed = GENERATE(false, true);
    ForgetFixture fixture;
    const auto id = fixture.forgetting.begin(ForgetFixture::topic());
    REQUIRE(id.ok());
    if (killed) {
        fixture.temp.close();
        const pid_t child = fork();
        if (child == 0) {
            store::Vault& vault = fixture.temp.reopen();
            MemoryEngine engine(vault);
            index::TextIndex index(vault);
            static_cast<void>(Forgetting(vault, engine, index)
                                  .finish(
                                      *id,
                                      [&](std::int64_t done, std::int64_t) {
                                          if (done == step) _exit(9);
                                      },
                                      CancelToken()));
            _exit(1);
        }
        int status = 0;
        REQUIRE(waitpid(child, &status, 0) == child);
        REQUIRE(WEXITSTATUS(status) == 9);
    } else {
        CancelToken stop;
        const auto stopAt = [&](std::int64_t done, std::int64_t) {
            if (done == step) stop.cancel();
        };
        const auto stopped = fixture.forgetting.finish(*id, stopAt, stop);
        CHECK(stopped.ok() == (step == 4));
        fixture.temp.close();
    }
    store::Vault& vault = fixture.temp.reopen();
    MemoryEngine engine(vault);
    index::TextIndex index(vault);
    Forgetting forgetting(vault, engine, index);
    CHECK(forgetting.finish(*id, {}, CancelToken())->finishedAt.has_value());
    CHECK(placesOf(vault, kSecret) == Nowhere());
    CHECK(vault.verify()->sound());
}

namespace {

/// Stops when the rows are gone and the files still hold them.
void takeRowsOnly(Forgetting& forgetting) {
    CancelToken stop;
    const auto stopAfterRows = [&](std::int64_t done, std::int64_t) {
        if (done == 1) stop.cancel();
    };
    REQUIRE(forgetting.finish(stopAfterRows, stop).error().code == ErrorCode::Cancelled);
}

}  // namespace

TEST_CASE("what is forgotten is met nowhere at once, and out of the files when the rest is done") {
    ForgetFixture fixture;
    REQUIRE(fixture.forgetting.begin(ForgetFixture::topic()).ok());
    CHECK_FALSE(fixture.forgetting.receipts()->front().gone);
    takeRowsOnly(fixture.forgetting);
    CHECK(fixture.forgetting.receipts()->front().gone);
    CHECK_FALSE(fixture.forgetting.receipts()->front().finishedAt.has_value());
    for (const auto& memory : fixture.all(true)) CHECK_FALSE(holds(memory.content, kSecret));
    const auto threads = fixture.engine.resumable(-1).value();
    for (const auto& thread : threads) CHECK_FALSE(holds(thread.precomputed, kSecret));
    for (const Period period : {Period::Day, Period::Week, Period::Month}) {
        const auto summaries = PeriodSummaries::list(fixture.temp.vault(), period, 0).value();
        for (const auto& summary : summaries) CHECK_FALSE(holds(summary.summary, kSecret));
    }
    for (const char* column : {"messages.text", "conversations.title", "drafts.text", "labels.name",
                               "period_summaries.topics", "thread_summaries.fold"}) {
        const std::string_view name = column;
        const auto dot = name.find('.');
        CHECK(fixture.count("SELECT COUNT(*) FROM " + std::string(name.substr(0, dot)) + " WHERE " +
                            std::string(name.substr(dot + 1)) + " LIKE '%zanzibar%'") == 0);
    }
    CHECK(fixture.forgetting.pending().value() == 1);
    REQUIRE(fixture.forgetting.finish({}, CancelToken()).ok());
    CHECK(fixture.forgetting.pending().value() == 0);
    CHECK(fixture.forgetting.receipts()->front().finishedAt.has_value());
    CHECK(placesOf(fixture.temp.vault(), kSecret) == Nowhere());
}

TEST_CASE("days on which nothing was forgotten are summed up again, though their thread was touched") {
    ForgetFixture fixture;
    const auto thread = fixture.thread("Boats");
    fixture.say(thread, "I love sailing along the Zanzibarine coast.");
    fixture.say(thread, "We decided to sail to Lisbon in June.", chat::Role::User, 2 * kDay);
    fixture.audit(thread);
    fixture.temp.clock().advance(40 * kDay);
    REQUIRE(Upkeep(fixture.temp.vault(), {}).run({}, CancelToken()).ok());
    const auto lisbon = [&](Period period) {
        const auto summaries = PeriodSummaries::list(fixture.temp.vault(), period, 0).value();
        return std::any_of(summaries.begin(), summaries.end(),
                           [](const PeriodSummary& one) { return one.summary.find("Lisbon") != std::string::npos; });
    };
    REQUIRE(lisbon(Period::Day));
    fixture.forget(ForgetFixture::topic());
    for (const Period period : {Period::Day, Period::Week, Period::Month}) CHECK(lisbon(period));
}

TEST_CASE("however many things wait to be forgotten, the files are written anew once") {
    ForgetFixture fixture;
    const auto generation = [&] { return fixture.temp.vault().keySlots().databaseKey().generation; };
    const auto before = generation();
    for (const char* content : {"Loves hiking.", "The Zanzibarine visa costs 50 dollars."}) {
        const auto target = ForgetFixture::one(ForgetKind::Memory, fixture.only(content).id.bytes());
        REQUIRE(fixture.forgetting.begin(target).ok());
        takeRowsOnly(fixture.forgetting);
    }
    REQUIRE(fixture.forgetting.begin(ForgetFixture::topic()).ok());
    REQUIRE(fixture.forgetting.finish({}, CancelToken()).ok());
    CHECK(generation() == before + 1);
    const auto receipts = fixture.forgetting.receipts().value();
    REQUIRE(receipts.size() == 3);
    for (const auto& receipt : receipts) CHECK(receipt.finishedAt.has_value());
    CHECK(placesOf(fixture.temp.vault(), kSecret) == Nowhere());
    REQUIRE(fixture.forgetting.finish({}, CancelToken()).ok());
    CHECK(generation() == before + 1);
}

TEST_CASE("an answer without a model, which only quotes, goes with the memory that it quotes") {
    ForgetFixture fixture;
    const Memory visa = fixture.only("The Zanzibarine visa costs 50 dollars.");
    const MessageId answer =
        fixture.say(fixture.other, "You noted: The Zanzibarine visa costs 50 dollars.", chat::Role::Assistant);
    fixture.run("UPDATE messages SET provider = 'offline', receipt = ?2 WHERE id = ?1", answer,
                "{\"memories\":[\"" + visa.id.text() + "\"],\"passages\":[]}");
    fixture.forget(ForgetFixture::one(ForgetKind::Memory, visa.id.bytes()));
    CHECK(fixture.count("SELECT COUNT(*) FROM messages WHERE text LIKE '%visa%'") == 0);
    CHECK(fixture.conversations.message(fixture.mention)->text.find("spices") != std::string::npos);
}

TEST_CASE("a forgotten message leaves its place in the branch and nothing of what it said") {
    ForgetFixture fixture;
    fixture.forget(ForgetFixture::one(ForgetKind::Message, fixture.mention.bytes()));
    CHECK(fixture.count("SELECT COUNT(*) FROM messages WHERE id = ?1 AND text = '' AND hidden = 1", fixture.mention) ==
          1);
    CHECK(fixture.conversations.branch(fixture.other)->size() == 2);
    CHECK(fixture.conversations.branch(fixture.journey)->size() == 2);
}

TEST_CASE("a memory, a person, a stretch of time and everything can be forgotten") {
    ForgetFixture fixture;
    SECTION("a memory") {
        const Memory hiking = fixture.only("Loves hiking.");
        fixture.forget(ForgetFixture::one(ForgetKind::Memory, hiking.id.bytes()));
        for (const auto& memory : fixture.all(true)) CHECK(memory.content != "Loves hiking.");
        fixture.run("DELETE FROM audits");
        fixture.audit(fixture.other);
        for (const auto& memory : fixture.all(true)) CHECK(memory.content != "Loves hiking.");
    }
    SECTION("a person, as a whole word") {
        fixture.say(fixture.other, "My sister Ana lives in Berlin.");
        fixture.say(fixture.other, "The bananas are in the kitchen.");
        fixture.audit(fixture.other);
        const ForgetReceipt receipt =
            fixture.forget({ForgetKind::Person, std::nullopt, "Ana", std::nullopt, std::nullopt});
        CHECK(receipt.counts.at("messages") == 1);
        CHECK(fixture.conversations.branch(fixture.other)->size() == 4);
        for (const auto& memory : fixture.all(true)) CHECK(memory.content.find("Ana") == std::string::npos);
    }
    SECTION("a stretch of time") {
        const Timestamp now = fixture.now();
        fixture.say(fixture.other, "Later words.");
        fixture.forget({ForgetKind::Range, std::nullopt, {}, Timestamp(0), now});
        CHECK(placesOf(fixture.temp.vault(), "hiking") == Nowhere());
        CHECK(fixture.conversations.branch(fixture.other)->size() == 1);
        CHECK(fixture.forgetting.preview({ForgetKind::Range, std::nullopt, {}, now, now}).error().code ==
              ErrorCode::InvalidArgument);
    }
    SECTION("everything") {
        fixture.forget({ForgetKind::Everything, std::nullopt, {}, std::nullopt, std::nullopt});
        for (const char* table : {"conversations", "messages", "thread_summaries", "period_summaries", "drafts",
                                  "labels", "memory_sources", "links", "forgetting_items"})
            CHECK(fixture.count(std::string("SELECT COUNT(*) FROM ") + table) == 0);
        CHECK(fixture.all(true).empty());
        CHECK(placesOf(fixture.temp.vault(), "kitchen") == Nowhere());
    }
}

TEST_CASE("forgetting leaves what never having heard it would have left, and an import does not bring it back") {
    const auto line = [](int number, const char* text) {
        return "{\"conversation\":\"c1\",\"title\":\"Garden\",\"id\":\"m" + std::to_string(number) +
               "\",\"role\":\"user\",\"timestamp\":\"2026-05-0" + std::to_string(1 + number / 3) +
               "T13:" + std::to_string(10 + number) + ":00Z\",\"text\":\"" + text + "\"}\n";
    };
    const std::vector<const char*> said = {"I live in Berlin.", "We decided to plant oaks.", "I live in Porto now.",
                                           "I love hiking.",    "Not sure about the pond.",  "I'm allergic to peanuts.",
                                           "I live in Porto.",  "I prefer tea to coffee."};
    const auto forgotten = GENERATE(range<std::size_t>(0, 8));
    const test::TempDirectory files;
    std::string all;
    std::string without;
    for (std::size_t i = 0; i < said.size(); ++i) {
        all += line(static_cast<int>(i), said[i]);
        if (i != forgotten) without += line(static_cast<int>(i), said[i]);
    }
    std::ofstream(files.path() / "all.jsonl") << all;
    std::ofstream(files.path() / "without.jsonl") << without;
    const auto bringIn = [&](MemoryFixture& fixture, const char* name) {
        chat::ImportRequest request;
        request.path = files.path() / name;
        request.format = chat::ImportFormat::Jsonl;
        const auto report = chat::importConversations(fixture.temp.vault(), request);
        REQUIRE(report.ok());
        const auto threads = fixture.engine.unaudited();
        REQUIRE(fixture.engine.audit(*threads, CancelToken()).ok());
        return report->added;
    };
    MemoryFixture had;
    bringIn(had, "all.jsonl");
    MemoryFixture never;
    bringIn(never, "without.jsonl");
    const auto thread = had.conversations.list({})->front().id;
    const auto message = had.conversations.branch(thread)->at(forgotten).message.id;
    index::TextIndex index(had.temp.vault());
    Forgetting forgetting(had.temp.vault(), had.engine, index);
    const auto id = forgetting.begin(ForgetFixture::one(ForgetKind::Message, message.bytes()));
    REQUIRE(forgetting.finish(*id, {}, CancelToken()).ok());
    CHECK(remembered(had, thread) == remembered(never, never.conversations.list({})->front().id));
    CHECK(bringIn(had, "all.jsonl") == 0);
    CHECK(remembered(had, thread) == remembered(never, never.conversations.list({})->front().id));
}
