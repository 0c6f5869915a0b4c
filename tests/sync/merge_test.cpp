// SPDX-License-Identifier: AGPL-3.0-or-later
// Devices that were told the same hold the same, whatever the order in which they were told.
#include "core/store/merge.h"

#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "core/store/registry.h"
#include "sync/digest.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/memory_database.h"
#include "tests/support/law.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::MemoryDatabase;
using hearth::test::must;

namespace {

/// What one device wrote, in one envelope.
struct Told {
    std::uint8_t device;
    std::uint64_t sequence;
    Operation operation;
    std::map<IdBytes, std::uint64_t> seen = {};
};

const DeviceId kSelf(IdBytes{0x99});
IdBytes deviceOf(std::uint8_t number) { return IdBytes{0xD0, number}; }
IdBytes rowOf(std::uint8_t number) { return IdBytes{0x10, number}; }
Bytes idValue(const IdBytes& id) { return {id.begin(), id.end()}; }
LogicalTime at(std::uint64_t time) { return LogicalTime((std::uint64_t{1'700'000'000'000} << 16) + time); }

class Replica {
public:
    Replica() : m_database(m_clock, kSelf), m_plan(must(MergePlan::make(m_database.database()))) {}
    explicit Replica(std::span<const SyncedTable> known)
        : m_database(m_clock, kSelf), m_plan(must(MergePlan::make(m_database.database(), known))) {}

    Merged hear(const Told& told) {
        Merged merged;
        must(m_database.write([&](Database& database) -> Status {
            HEARTH_TRY(auto merger,
                       Merger::begin(database, m_plan, kSelf, {deviceOf(told.device), told.sequence, told.seen}));
            HEARTH_TRY_STATUS(merger->apply(told.operation));
            HEARTH_TRY_STATUS(merger->finish());
            merged = merger->merged();
            return {};
        }));
        return merged;
    }
    void hearAll(const std::vector<Told>& all) {
        for (const Told& told : all) hear(told);
    }
    template <typename... Values>
    void run(std::string_view sql, const Values&... values) {
        must(m_database.write([&](Database& database) { return database.run(sql, values...); }));
    }
    std::int64_t number(std::string_view sql) { return must(m_database.database().integer(sql)); }
    std::string text(std::string_view sql) {
        auto row = must(m_database.database().prepare(sql));
        return must(row.step()) ? std::string(row.text(0)) : "(no row)";
    }
    std::string state() { return must(sync::describeState(m_database.database(), kSelf)); }
    void learnAll() {
        m_plan = must(MergePlan::make(m_database.database()));
        (void)tryAgain(KeptWhy::Newer);
    }
    Merged tryAgain(KeptWhy why) {
        Merged merged;
        must(m_database.write([&](Database& database) -> Status {
            HEARTH_TRY(merged, Merger::applyKept(database, m_plan, kSelf, why));
            return {};
        }));
        return merged;
    }
    ManualClock& clock() { return m_clock; }

private:
    ManualClock m_clock{Timestamp(1'700'000'000'000)};
    MemoryDatabase m_database;
    MergePlan m_plan;
};

Operation conversation(std::uint8_t row, std::uint64_t time, std::string_view title) {
    return {OperationKind::Insert,
            2,
            rowOf(row),
            at(time),
            {{1, std::string(title)},
             {2, std::int64_t{1000}},
             {3, std::string("hearth")},
             {4, {}},
             {5, {}},
             {6, {}},
             {7, {}},
             {8, {}},
             {9, std::int64_t{0}},
             {10, std::int64_t{0}},
             {11, std::int64_t{0}},
             {12, std::int64_t{0}},
             {13, {}},
             {14, {}},
             {15, {}}}};
}

Operation message(std::uint8_t row, std::uint8_t inConversation, std::uint64_t time, std::string_view text) {
    return {OperationKind::Insert,
            3,
            rowOf(row),
            at(time),
            {{1, idValue(rowOf(inConversation))},
             {2, {}},
             {3, std::string("user")},
             {4, {}},
             {5, static_cast<std::int64_t>(2000 + time)},
             {6, std::string(text)},
             {7, {}},
             {8, std::string("complete")},
             {9, std::int64_t{0}},
             {10, {}},
             {11, {}},
             {12, {}},
             {13, {}},
             {14, {}}}};
}

Operation attachment(std::uint8_t row, std::uint8_t ofMessage, std::uint64_t time, const Bytes& key) {
    return {OperationKind::Insert,
            4,
            rowOf(row),
            at(time),
            {{1, idValue(rowOf(ofMessage))},
             {2, std::int64_t{1}},
             {3, std::string("kiln.png")},
             {4, std::string("image/png")},
             {5, std::int64_t{3000}},
             {6, key}}};
}

Operation memory(std::uint8_t row, std::uint64_t time, std::string_view content) {
    const std::string words(content);
    return {OperationKind::Insert,
            9,
            rowOf(row),
            at(time),
            {{1, words},
             {2, std::string("fact")},
             {3, std::string("user")},
             {4, std::string("a")},
             {5, words},
             {6, std::int64_t{3}},
             {7, 0.5},
             {8, 0.5},
             {9, std::string("user")},
             {10, std::string("rule")},
             {11, static_cast<std::int64_t>(5000 + time % 7)},
             {12, std::int64_t{5000}},
             {13, {}},
             {14, {}},
             {15, {}},
             {16, {}},
             {17, {}},
             {18, {}},
             {19, std::int64_t{0}},
             {20, std::int64_t{0}},
             {21, {}},
             {22, static_cast<std::int64_t>(time % 5)},
             {23, {}}}};
}

Operation setting(std::uint8_t row, std::uint64_t time, std::string_view value) {
    return {OperationKind::Insert, 1, rowOf(row), at(time), {{1, std::string("name")}, {2, std::string(value)}}};
}

Operation update(std::uint16_t table, std::uint8_t row, std::uint64_t time, std::uint16_t column, Value value) {
    return {OperationKind::Update, table, rowOf(row), at(time), {{column, std::move(value)}}};
}

Operation forget(std::uint16_t table, std::uint8_t row, std::uint64_t time) {
    return {OperationKind::Forget, table, rowOf(row), at(time), {}};
}

/// Few rows, few devices and few stamps, so that everything meets everything. Stamps of one device are told apart.
Told anyTold() {
    const auto device = static_cast<std::uint8_t>(*rc::gen::inRange(1, 4));
    const auto row = static_cast<std::uint8_t>(*rc::gen::inRange(1, 4));
    const auto time = static_cast<std::uint64_t>(*rc::gen::inRange(0, 12));
    const std::string words(1, static_cast<char>('a' + *rc::gen::inRange(0, 6)));
    const auto build = [&]() -> Operation {
        switch (*rc::gen::inRange(0, 14)) {
            case 0: return conversation(row, time, words);
            case 1:
            case 2: return message(static_cast<std::uint8_t>(row + 10), row, time, words);
            case 3:
            case 4: return memory(static_cast<std::uint8_t>(row + 20), time, words);
            case 5: return setting(static_cast<std::uint8_t>(row + 30), time, words);
            case 6: return update(1, static_cast<std::uint8_t>(row + 30), time, 2, words);
            case 7: return update(2, row, time, 1, words);
            case 8: return update(9, static_cast<std::uint8_t>(row + 20), time, 1, words);
            case 9:
                return update(9, static_cast<std::uint8_t>(row + 20), time, 11,
                              static_cast<std::int64_t>(time * 7 % 5));
            case 10: return update(3, static_cast<std::uint8_t>(row + 10), time, 6, words);
            case 11: return forget(1, static_cast<std::uint8_t>(row + 30), time);
            case 12: return forget(3, static_cast<std::uint8_t>(row + 10), time);
            default:
                return *rc::gen::inRange(0, 3) == 0 ? forget(2, row, time)
                                                    : forget(9, static_cast<std::uint8_t>(row + 20), time);
        }
    };
    return {device, 1, build()};
}

/// One device gives a stamp once: the first operation keeps it.
std::vector<Told> anyHistory() {
    std::vector<Told> history;
    std::set<std::pair<int, std::uint64_t>> used;
    const int size = *rc::gen::inRange(1, 24);
    for (int i = 0; i < size; ++i) {
        Told told = anyTold();
        if (used.insert({told.device, told.operation.stamp.packed()}).second) history.push_back(std::move(told));
    }
    return history;
}

}  // namespace

TEST_CASE("merging gives the same in any order, and the same when told twice") {
    test::checkLaw("any order, any repetition", [] {
        const auto history = anyHistory();
        auto other = history;
        for (std::size_t i = other.size(); i > 1; --i)
            std::swap(other[i - 1], other[static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(i)))]);
        const auto again = static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(other.size() + 1)));
        other.insert(other.end(), other.begin(), other.begin() + static_cast<std::ptrdiff_t>(again));
        Replica left;
        Replica right;
        left.hearAll(history);
        right.hearAll(other);
        RC_ASSERT(left.state() == right.state());
    });
}

TEST_CASE("of two writes at the same moment every device chooses the same one") {
    Replica left;
    Replica right;
    const Told one{1, 1, update(2, 1, 5, 1, std::string("one"))};
    const Told two{2, 1, update(2, 1, 5, 1, std::string("two"))};
    left.hearAll({{1, 1, conversation(1, 1, "first")}, one, two});
    right.hearAll({{1, 1, conversation(1, 1, "first")}, two, one});
    CHECK(left.text("SELECT title FROM conversations") == "two");
    CHECK(right.state() == left.state());
}

TEST_CASE("a change that comes before its row is made when the row comes") {
    Replica replica;
    CHECK(replica.hear({2, 1, update(2, 1, 5, 1, std::string("changed"))}).kept == 1);
    CHECK(replica.hear({1, 1, conversation(1, 1, "first")}).applied == 2);
    CHECK(replica.text("SELECT title FROM conversations") == "changed");
    CHECK(replica.number("SELECT count(*) FROM sync_kept") == 0);
    // In its author's name: who wrote it stands in its version.
    CHECK(
        replica.number("SELECT count(*) FROM sync_cells c JOIN sync_devices d ON d.k = c.origin WHERE c.column_id = 1 "
                       "AND d.id = x'D0020000000000000000000000000000'") == 1);
}

TEST_CASE("a message that comes before its conversation is kept, and the conversation knows its time when it comes") {
    Replica replica;
    replica.hear({1, 1, message(11, 1, 3, "hello")});
    CHECK(replica.number("SELECT count(*) FROM messages") == 1);
    replica.hear({1, 2, conversation(1, 1, "late")});
    CHECK(replica.number("SELECT updated_at FROM conversations") == 2003);
}

TEST_CASE("what a newer program wrote is kept as it came, and counts after the update") {
    static const auto known = [] {
        std::vector<SyncedTable> tables;
        for (SyncedTable table : syncedTables()) {
            if (table.id == kConversationsTable) table.columns = table.columns.first(14);
            if (table.id != 1) tables.push_back(table);
        }
        return tables;
    }();
    Replica old{known};
    Replica current;
    std::vector<Told> told = {{1, 1, conversation(1, 1, "first")},
                              {1, 2, update(2, 1, 4, 15, std::string("be brief"))},
                              {1, 3, setting(31, 5, "1")},
                              {1, 4, update(1, 31, 6, 2, std::string("2"))},
                              {2, 1, conversation(1, 3, "made twice")},
                              {1, 5, forget(1, 32, 7)}};
    if (GENERATE(false, true)) std::reverse(told.begin(), told.end());
    old.hearAll(told);
    current.hearAll(told);
    CHECK(old.text("SELECT coalesce(system_prompt, 'none') FROM conversations") == "none");
    CHECK(old.number("SELECT count(*) FROM settings") == 0);
    old.learnAll();
    CHECK(old.text("SELECT system_prompt FROM conversations") == "be brief");
    CHECK(old.text("SELECT value FROM settings") == "2");
    CHECK(old.number("SELECT count(*) FROM sync_kept") == 0);
    CHECK(old.state() == current.state());
}

TEST_CASE("an operation that the database does not take is set aside, and the rest flows") {
    Replica replica;
    replica.hear({1, 1, conversation(1, 1, "first")});
    // An id of three bytes, a text where a number belongs, nothing where something must be.
    Operation shortId = message(11, 1, 2, "broken");
    shortId.cells[0].value = Bytes{1, 2, 3};
    Operation wordy = message(12, 1, 3, "broken");
    wordy.cells[4].value = std::string("yesterday");
    Operation empty = update(2, 1, 4, 1, {});
    for (const Operation& bad : {shortId, wordy, empty}) {
        const Merged merged = replica.hear({1, 2, bad});
        CHECK(merged.refused == 1);
        CHECK(merged.applied == 0);
    }
    CHECK(replica.number("SELECT count(*) FROM messages") == 0);
    CHECK(replica.number("SELECT count(DISTINCT stamp) FROM sync_kept WHERE why = 2") == 3);
    CHECK(replica.hear({1, 3, message(13, 1, 5, "sound")}).applied == 1);
    CHECK(replica.text("SELECT title FROM conversations") == "first");
}

TEST_CASE("a message that came with a picture holds what opens it, and a key of another length is none") {
    Replica replica;
    replica.hearAll({{1, 1, conversation(1, 1, "first")}, {1, 2, message(11, 1, 2, "Look at this")}});
    CHECK(replica.hear({1, 3, attachment(21, 11, 3, Bytes(32, 0x5A))}).applied == 1);
    CHECK(replica.number(
              "SELECT count(*) FROM attachments a JOIN messages m ON m.id = a.message_id WHERE "
              "a.blob_key = x'5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A' AND a.stored = 0") ==
          1);
    CHECK(replica.hear({1, 4, attachment(22, 11, 4, Bytes(16, 0x5A))}).refused == 1);
    // Imported ones are names alone.
    Operation name = attachment(23, 11, 5, {});
    name.cells[5].value = {};
    CHECK(replica.hear({1, 5, name}).applied == 1);
}

TEST_CASE("a forgotten message leaves its place and none of its words, whenever it comes") {
    const std::vector<Told> told = {{1, 1, conversation(1, 1, "c")},
                                    {1, 2, message(11, 1, 2, "secret")},
                                    {2, 1, forget(3, 11, 4)},
                                    {3, 1, update(3, 11, 9, 6, std::string("edited later"))}};
    auto order = GENERATE(0, 1, 2, 3);
    std::vector<Told> turned = told;
    std::rotate(turned.begin(), turned.begin() + order, turned.end());
    Replica replica;
    replica.hearAll(turned);
    CHECK(replica.number("SELECT count(*) FROM messages WHERE text = '' AND hidden = 1") == 1);
    CHECK(replica.number("SELECT count(*) FROM messages m JOIN conversations c ON c.id = m.conversation_id") == 1);
    CHECK(replica.number("SELECT count(*) FROM sync_kept") == 0);
    Replica other;
    other.hearAll(told);
    CHECK(other.state() == replica.state());
}

TEST_CASE("what hangs on a forgotten conversation goes with it, whenever it comes") {
    std::vector<Told> told = {{1, 1, conversation(1, 1, "c")},
                              {1, 2, message(11, 1, 2, "secret")},
                              {2, 1, forget(2, 1, 4)},
                              {3, 1, message(12, 1, 50, "written by who did not know")}};
    std::sort(told.begin(), told.end(), [](const Told& a, const Told& b) { return a.operation.row < b.operation.row; });
    do {
        Replica replica;
        replica.hearAll(told);
        REQUIRE(replica.number("SELECT count(*) FROM messages") == 0);
        REQUIRE(replica.number("SELECT count(*) FROM conversations") == 0);
        REQUIRE(replica.number("SELECT count(*) FROM sync_cells") == 0);
    } while (std::next_permutation(told.begin(), told.end(), [](const Told& a, const Told& b) {
        return std::pair(a.device, a.sequence) < std::pair(b.device, b.sequence);
    }));
}

TEST_CASE("a local write does not go against the greatest, which others would not follow") {
    Replica replica;
    replica.hear({1, 1, memory(21, 3, "likes tea")});
    replica.run("UPDATE memories SET uses = 9, learned_at = 40");
    replica.run("UPDATE memories SET uses = 2, learned_at = 70, last_used_at = NULL");
    CHECK(replica.number("SELECT uses FROM memories") == 9);
    // What it was first learned from was forgotten.
    CHECK(replica.number("SELECT learned_at FROM memories") == 70);
}

TEST_CASE("what I write here is stamped above what came from a clock that is ahead") {
    Replica replica;
    replica.hear({1, 1, conversation(1, std::uint64_t{1} << 40, "from the future")});
    replica.run("UPDATE conversations SET title = 'mine'");
    replica.hear({1, 1, conversation(1, std::uint64_t{1} << 40, "from the future")});
    CHECK(replica.text("SELECT title FROM conversations") == "mine");
    // A setting that was removed by such a clock can be made again here.
    replica.hear({1, 2, forget(1, 31, std::uint64_t{1} << 40)});
    replica.run("INSERT INTO settings(id, name, value) VALUES(x'101F0000000000000000000000000000', 'a', 'b')");
    CHECK(replica.number("SELECT (SELECT stamp FROM sync_cells WHERE table_id = 1) > (SELECT stamp FROM "
                         "sync_tombstones)") == 1);
}

TEST_CASE("an envelope that is refused half way leaves nothing of itself") {
    ManualClock clock{Timestamp(1'700'000'000'000)};
    MemoryDatabase memory(clock, kSelf);
    const MergePlan plan = must(MergePlan::make(memory.database()));
    const std::string before = must(sync::describeState(memory.database(), kSelf));
    const Status done = memory.write([&](Database& database) -> Status {
        HEARTH_TRY(auto merger, Merger::begin(database, plan, kSelf, {deviceOf(1), 1, {}}));
        HEARTH_TRY_STATUS(merger->apply(conversation(1, 1, "half")));
        return fail(ErrorCode::Cancelled, "killed");
    });
    CHECK_FALSE(done.ok());
    CHECK(must(sync::describeState(memory.database(), kSelf)) == before);
    CHECK(must(memory.database().integer("SELECT count(*) FROM sync_devices")) == 0);
}

TEST_CASE("what was refused and is taken now is as if it had been taken when it came, whoever changed it since") {
    const auto tell = [](Replica& replica) {
        replica.hear({1, 1, conversation(1, 1, "kiln")});
        replica.hear({1, 2, message(11, 1, 2, "look")});
        replica.hear({1, 3, attachment(22, 11, 3, Bytes(32, 0x5A))});
        replica.hear({2, 1, {OperationKind::Update, 4, rowOf(22), at(9), {{3, std::string("oven.png")}}}});
    };
    Replica taken;
    tell(taken);
    Replica refused;
    refused.run("CREATE TRIGGER earlier BEFORE INSERT ON attachments BEGIN SELECT RAISE(ABORT, 'not taken'); END");
    tell(refused);
    CHECK(refused.number("SELECT count(*) FROM attachments") == 0);
    CHECK(refused.tryAgain(KeptWhy::Refused).applied == 0);
    CHECK(refused.number("SELECT count(*) FROM sync_kept WHERE why = 2") == 6);
    refused.run("DROP TRIGGER earlier");
    CHECK(refused.tryAgain(KeptWhy::Refused).applied > 0);
    CHECK(refused.number("SELECT count(*) FROM sync_kept") == 0);
    CHECK(refused.text("SELECT name FROM attachments") == "oven.png");
    CHECK(refused.state() == taken.state());
}
