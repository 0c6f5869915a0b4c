// SPDX-License-Identifier: AGPL-3.0-or-later
// An old export does not bring back what was forgotten, unless I say so, and nothing readable is kept to know it by.
#include <sstream>

#include "core/chat/export.h"
#include "core/chat/forgotten.h"
#include "core/chat/import.h"
#include "tests/core/memory/forget_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

std::string line(std::string_view conversation, int number, std::string_view text) {
    return "{\"conversation\":\"" + std::string(conversation) + "\",\"title\":\"About " + std::string(conversation) +
           "\",\"id\":\"m" + std::to_string(number) +
           "\",\"role\":\"user\",\"timestamp\":\"2026-05-01T13:" + std::to_string(10 + number) + ":00Z\",\"text\":\"" +
           std::string(text) + "\"}\n";
}

struct ImportFixture : MemoryFixture {
    index::TextIndex index{temp.vault()};
    Forgetting forgetting{temp.vault(), engine, index};
    test::TempDirectory files;

    chat::ImportReport bringIn(std::string_view text, bool forgottenToo = false) {
        const fs::path file = files.path() / "export.jsonl";
        std::ofstream(file) << text;
        chat::ImportRequest request;
        request.path = file;
        request.format = chat::ImportFormat::Jsonl;
        request.forgottenToo = forgottenToo;
        const auto report = chat::importConversations(temp.vault(), request);
        REQUIRE(report.ok());
        for (const auto& conversation : report->restored) REQUIRE(engine.readFromStart(conversation).ok());
        const auto threads = engine.unaudited();
        REQUIRE(engine.audit(*threads, CancelToken()).ok());
        REQUIRE(index.catchUp({}, CancelToken()).ok());
        return *report;
    }
    std::string exported() {
        std::ostringstream out;
        REQUIRE(chat::exportConversations(temp.vault(), chat::ExportFormat::Jsonl, out).ok());
        return out.str();
    }
    void forget(ForgetKind kind, const IdBytes& id) {
        const auto begun = forgetting.begin(ForgetFixture::one(kind, id));
        REQUIRE(begun.ok());
        REQUIRE(forgetting.finish(*begun, {}, CancelToken()).ok());
    }
    ConversationId named(std::string_view title) {
        const auto listed = conversations.list({}).value();
        for (const auto& conversation : listed)
            if (conversation.title == title) return conversation.id;
        FAIL("no conversation is called " << title);
        std::abort();
    }
    std::vector<std::string> texts(const ConversationId& conversation) {
        std::vector<std::string> found;
        const auto branch = conversations.branch(conversation).value();
        for (const auto& one : branch) found.push_back(one.message.text);
        return found;
    }
};

const std::string kTea = line("tea", 1, "I prefer tea to coffee.") + line("tea", 2, "I live in Porto.");
const std::string kShip = line("ship", 1, "I love sailing.") + line("ship", 2, "My boat is called Nisaba.") +
                          line("ship", 3, "I work as a nurse.");
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a conversation that was forgotten stays away when its old export is imported again") {
    ImportFixture fixture;
    fixture.bringIn(kTea + kShip);
    fixture.forget(ForgetKind::Conversation, fixture.named("About ship").bytes());
    const auto again = fixture.bringIn(kTea + kShip + line("ship", 4, "A later word about Nisaba."));
    CHECK(again.leftOut == 4);
    CHECK(again.added == 0);
    CHECK(again.alreadyThere == 2);
    CHECK(again.messages == 6);
    CHECK(fixture.conversations.list({})->size() == 1);
    CHECK(fixture.count("SELECT COUNT(*) FROM messages") == 2);
    CHECK(placesOf(fixture.temp.vault(), "Nisaba") == Nowhere());
    CHECK(fixture.count("SELECT COUNT(*) FROM forgotten WHERE id IN (SELECT id FROM sync_tombstones)") == 0);
}

TEST_CASE("asked for, what a topic took comes back with what was learned from it, but for what I forgot by itself") {
    ImportFixture fixture;
    fixture.bringIn(kTea + kShip);
    const auto before = fixture.contents();
    fixture.forget(ForgetKind::Memory, fixture.only("Prefers tea over coffee.").id.bytes());
    for (const char* words : {"Porto", "sailing", "tea"}) {
        const auto begun = fixture.forgetting.begin(ForgetFixture::topic(words));
        REQUIRE(begun.ok());
        REQUIRE(fixture.forgetting.finish(*begun, {}, CancelToken()).ok());
    }
    CHECK_FALSE(stands(fixture.contents(), "Loves sailing."));
    fixture.bringIn(kTea + kShip);
    CHECK_FALSE(stands(fixture.contents(), "Loves sailing."));
    fixture.bringIn(kTea + kShip, true);
    auto all = fixture.contents();
    all.push_back("Prefers tea over coffee.");
    std::sort(all.begin(), all.end());
    CHECK(all == before);
}

TEST_CASE("asked for, a forgotten conversation comes back with what was learned from it, and stays") {
    ImportFixture fixture;
    fixture.bringIn(kTea + kShip);
    const Contents before = fixture.contents();
    fixture.forget(ForgetKind::Conversation, fixture.named("About ship").bytes());
    CHECK(fixture.contents() != before);
    const auto again = fixture.bringIn(kTea + kShip, true);
    CHECK(again.leftOut == 0);
    CHECK(again.added == 3);
    CHECK(fixture.contents() == before);
    const auto third = fixture.bringIn(kTea + kShip);
    CHECK(third.leftOut == 0);
    CHECK(third.alreadyThere == 5);
}

TEST_CASE("one forgotten message is counted as left out, or has its words and its place again") {
    ImportFixture fixture;
    fixture.bringIn(kShip);
    const auto thread = fixture.named("About ship");
    const Contents before = fixture.contents();
    const auto message = fixture.conversations.branch(thread)->at(1).message.id;
    fixture.forget(ForgetKind::Message, message.bytes());
    const auto again = fixture.bringIn(kShip + line("ship", 4, "And so on."));
    CHECK(again.leftOut == 1);
    CHECK(again.added == 1);
    CHECK(fixture.texts(thread) == Texts{"I love sailing.", "I work as a nurse.", "And so on."});
    CHECK(fixture.index.match("Nisaba", 5)->empty());
    const auto wanted = fixture.bringIn(kShip, true);
    CHECK(wanted.added == 1);
    CHECK(wanted.restored == std::vector<ConversationId>{thread});
    CHECK(fixture.texts(thread) ==
          Texts{"I love sailing.", "My boat is called Nisaba.", "I work as a nurse.", "And so on."});
    CHECK(fixture.index.match("Nisaba", 5)->size() == 1);
    CHECK(fixture.contents() == before);
    CHECK(fixture.engine.thread(thread)->value().messageCount == 4);
}

TEST_CASE("Hearth's own old export does not bring back what was said here and forgotten") {
    ImportFixture fixture;
    const auto thread = fixture.thread("Boats");
    fixture.say(thread, "I love sailing.");
    const auto secret = fixture.say(thread, "My boat is called Nisaba.");
    fixture.say(thread, "I work as a nurse.");
    const std::string whole = fixture.exported();
    SECTION("the conversation") {
        fixture.forget(ForgetKind::Conversation, thread.bytes());
        const auto again = fixture.bringIn(whole);
        CHECK(again.leftOut == 3);
        CHECK(fixture.conversations.list({})->empty());
    }
    SECTION("a message: what followed it follows what it followed") {
        fixture.forget(ForgetKind::Message, secret.bytes());
        const auto again = fixture.bringIn(whole);
        CHECK(again.leftOut == 1);
        CHECK(again.added == 2);
        const auto both = fixture.conversations.list({}).value();
        for (const auto& one : both) CHECK(fixture.texts(one.id) == Texts{"I love sailing.", "I work as a nurse."});
    }
    SECTION("the last message, whose place nobody takes") {
        const auto last = fixture.conversations.branch(thread)->back().message.id;
        fixture.forget(ForgetKind::Message, last.bytes());
        fixture.bringIn(whole);
        const auto both = fixture.conversations.list({}).value();
        for (const auto& one : both)
            CHECK(fixture.texts(one.id) == Texts{"I love sailing.", "My boat is called Nisaba."});
    }
    CHECK(fixture.count("SELECT COUNT(*) FROM forgotten") > 0);
}

TEST_CASE("two vaults that forgot the same have nothing in common to show it") {
    std::vector<std::string> kept;
    for (int vault = 0; vault < 2; ++vault) {
        ImportFixture fixture;
        fixture.bringIn(kShip);
        fixture.forget(ForgetKind::Conversation, fixture.named("About ship").bytes());
        const auto rows = fixture.temp.vault().read([](store::Database& database) -> Result<std::string> {
            HEARTH_TRY(auto row, database.prepare("SELECT group_concat(hex(id)) FROM forgotten"));
            HEARTH_TRY([[maybe_unused]] const bool found, row.step());
            return std::string(row.text(0));
        });
        kept.push_back(*rows);
    }
    CHECK_FALSE(kept[0].empty());
    CHECK(kept[0] != kept[1]);
}

TEST_CASE("what two devices forgot under keys of their own is left out alike") {
    ImportFixture fixture;
    fixture.bringIn(kTea + kShip);
    const auto ship = fixture.named("About ship");
    fixture.forget(ForgetKind::Conversation, fixture.named("About tea").bytes());
    // The other device's row, as sync brings it.
    ImportFixture other;
    other.bringIn(kShip);
    other.forget(ForgetKind::Conversation, ship.bytes());
    const auto rows = other.temp.vault().read([](store::Database& database) -> Result<std::vector<Bytes>> {
        HEARTH_TRY(auto row, database.prepare("SELECT id, key FROM forgotten ORDER BY k LIMIT 1"));
        HEARTH_TRY([[maybe_unused]] const bool found, row.step());
        const auto copy = [&](int column) { return Bytes(row.blob(column).begin(), row.blob(column).end()); };
        return std::vector<Bytes>{copy(0), copy(1)};
    });
    fixture.run("DELETE FROM messages WHERE conversation_id = ?1", ship);
    fixture.run("DELETE FROM conversations WHERE id = ?1", ship);
    fixture.run("INSERT INTO forgotten(id, key, at) VALUES(?1, ?2, 1)", ByteView((*rows)[0]), ByteView((*rows)[1]));
    CHECK(fixture.bringIn(kTea + kShip).leftOut == 5);
}
