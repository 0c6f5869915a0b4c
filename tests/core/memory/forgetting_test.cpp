// SPDX-License-Identifier: AGPL-3.0-or-later
// Forgotten is gone: from every table, and from every page of every file of an opened vault, kills in between or not.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "core/base/text.h"
#include "core/chat/import.h"
#include "core/memory/context_shift.h"
#include "core/memory/forgetting.h"
#include "core/memory/period_summaries.h"
#include "core/memory/upkeep.h"
#include "core/store/backup.h"
#include "core/store/key_slots.h"
#include "core/store/salvage_pages.h"
#include "core/store/slots.h"
#include "tests/core/memory/memory_fixture.h"

using namespace hearth;
using namespace hearth::memory;
namespace fs = std::filesystem;

namespace {

/// A word that stands nowhere but in what is forgotten.
constexpr std::string_view kSecret = "Zanzibarine";
using Nowhere = std::vector<std::string>;

std::string readWhole(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string inUtf16(std::string_view text) {
    std::string wide;
    for (const char letter : text) wide += {letter, '\0'};
    return wide;
}

bool holds(std::string_view bytes, std::string_view word) {
    const auto found = [&](const std::string& form) { return foldCase(bytes).find(form) != std::string::npos; };
    const std::string folded = foldCase(word);
    // The index keeps stems.
    return found(folded) || found(folded.substr(0, 9)) || bytes.find(inUtf16(word)) != std::string_view::npos;
}

/// What stands around a word, for whoever looks at a failure.
std::string around(std::string_view bytes, std::string_view word) {
    const std::string folded = foldCase(bytes);
    const std::size_t at = std::min(folded.find(foldCase(word).substr(0, 9)), folded.size());
    std::string text = folded.substr(at > 40 ? at - 40 : 0, 100);
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return letter < ' '; }, '.');
    return text;
}

/// Where a word can be read below a vault's folder: pages of databases and logs decrypted, everything else as it is.
std::vector<std::string> placesOf(store::Vault& vault, std::string_view word) {
    std::vector<std::string> places;
    const store::DatabaseKey key = vault.keySlots().databaseKey();
    for (const auto& entry : fs::recursive_directory_iterator(vault.directory())) {
        if (!entry.is_regular_file()) continue;
        const fs::path& file = entry.path();
        if (holds(readWhole(file), word)) places.push_back(file.filename().string() + " in clear");
        if (file.filename() != "vault.db" && !file.filename().string().starts_with("vault.db.")) continue;
        auto pages = store::SalvagePages::open(store::PageCipher(key.key, vault.fileId(), key.generation), file,
                                               file.string() + "-wal");
        REQUIRE(pages.ok());
        REQUIRE(pages->count() > 0);
        std::array<std::uint8_t, store::kPageBytes> page{};
        for (std::uint32_t number = 1; number <= pages->count(); ++number)
            if (pages->read(number, page) && holds({reinterpret_cast<const char*>(page.data()), page.size()}, word))
                places.push_back(file.filename().string() + ", page " + std::to_string(number) + ": " +
                                 around({reinterpret_cast<const char*>(page.data()), page.size()}, word));
    }
    return places;
}

/// A vault that speaks of a journey in every place that it has.
struct ForgetFixture : MemoryFixture {
    index::TextIndex index{temp.vault()};
    Forgetting forgetting{temp.vault(), engine, index};
    ConversationId journey = thread("Our Zanzibarine journey");
    ConversationId other = thread("Kitchen");

    ForgetFixture() {
        say(journey, "We decided to book the Zanzibarine ferry in May.");
        say(journey, "I love the Zanzibarine coast.");
        say(other, "I love hiking.");
        mention = say(other, "Not sure whether the Zanzibarine spices fit the kitchen.");
        say(other, "The kitchen budget is 9000 euros.");
        audit(journey);
        audit(other);
        REQUIRE(engine.add("The Zanzibarine visa costs 50 dollars.").ok());
        REQUIRE(conversations.setLabel(other, "Zanzibarine", true).ok());
        REQUIRE(conversations.saveDraft(other, "and the Zanzibarine hotel").ok());
        REQUIRE(conversations.saveDraft(std::nullopt, "something else").ok());
        REQUIRE(index.catchUp({}, CancelToken()).ok());
        temp.clock().advance(40 * kDay);
        REQUIRE(Upkeep(temp.vault(), {}).run({}, CancelToken()).ok());
        REQUIRE(store::takeDailySnapshot(temp.vault(), {}).ok());
    }
    static ForgetTarget topic(std::string_view words = kSecret) {
        return {ForgetKind::Topic, std::nullopt, std::string(words), std::nullopt, std::nullopt};
    }
    static ForgetTarget one(ForgetKind kind, const IdBytes& id) { return {kind, id, {}, std::nullopt, std::nullopt}; }
    ForgetReceipt forget(const ForgetTarget& target) {
        const auto id = forgetting.begin(target);
        REQUIRE(id.ok());
        const auto receipt = forgetting.finish(*id, {}, CancelToken());
        if (!receipt.ok()) FAIL(errorCodeName(receipt.error().code) << ": " << receipt.error().detail);
        return *receipt;
    }
    MessageId mention{IdBytes{}};
};

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
