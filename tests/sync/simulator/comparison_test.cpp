// SPDX-License-Identifier: AGPL-3.0-or-later
// A device that has read everything tells a snapshot that says what is here from one that says anything else.
#include "sync/snapshot_comparison.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "core/store/capture.h"
#include "tests/core/store/bare_database.h"
#include "tests/sync/simulator/world.h"

using namespace hearth;
using namespace hearth::sync;
using hearth::test::must;
using store::OperationKind;

namespace {

constexpr Faults kNoFaults{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, false, 0, 0};

struct Snapshot {
    SnapshotManifest manifest;
    std::vector<SnapshotChunk> chunks;

    /// The first operation of which `isIt` is true.
    ToldOperation& find(const std::function<bool(const ToldOperation&)>& isIt) {
        for (SnapshotChunk& chunk : chunks)
            for (ToldOperation& told : chunk.operations)
                if (isIt(told)) return told;
        throw std::runtime_error("there is no such operation");
    }
    void remove(const std::function<bool(const ToldOperation&)>& isIt) {
        std::size_t removed = 0;
        for (SnapshotChunk& chunk : chunks) removed += std::erase_if(chunk.operations, isIt);
        REQUIRE(removed == 1);
    }
};

/// Two devices with a few conversations, one of them edited and one forgotten, a memory, and a snapshot of it.
struct Home {
    Home() : world(1, kNoFaults) {
        world.batch = 3;
        world.bounds = {1, 1, 1, 4096};
        world.addDevice();
        world.addDevice();
        for (int i = 1; i < 8; ++i) say(static_cast<std::size_t>(i % 2), i);
        world.run(0,
                  "INSERT INTO memories(id, content, kind, subject, attribute, value, tier, quality, base_priority, "
                  "speaker, origin, learned_at, created_at, uses) VALUES(x'e1000000000000000000000000000001', 'likes "
                  "tea', 'fact', 'user', 'a', 'tea', 3, 0.5, 0.5, 'user', 'rule', 500, 600, 4)");
        world.run(0, "INSERT INTO settings(id, name, value) VALUES(x'51000000000000000000000000000001', 'x', '1')");
        settle();
        world.run(1, "UPDATE conversations SET title = 'edited' WHERE title = 'number 2'");
        settle();
        world.run(0,
                  "DELETE FROM messages WHERE text = 'said in 3'; DELETE FROM conversations WHERE title = 'number 3'");
        settle();
    }
    void say(std::size_t device, int number) {
        const std::string id = "000000000000000000000000000" + std::to_string(number) + "'";
        world.run(device, "INSERT INTO conversations(id, title, created_at, updated_at) VALUES(x'c100" + id +
                              ", 'number " + std::to_string(number) + "', 1, 1);" +
                              "INSERT INTO messages(id, conversation_id, role, created_at, text) VALUES(x'a100" + id +
                              ", x'c100" + id + ", 'user', 1, 'said in " + std::to_string(number) + "')");
    }
    void settle() { REQUIRE(world.settle() == ""); }
    /// The one on the shelf.
    Snapshot snapshot() {
        const PlainSealing& sealing = *world.device(0).sealing;
        Snapshot found{must(decodeManifest(must(sealing.open(world.server().news(0).manifest)))), {}};
        const IdBytes id = found.manifest.id;
        for (const Bytes& sealed : world.server().chunks(id, 0, 1000)) {
            const auto index = static_cast<std::uint32_t>(found.chunks.size());
            found.chunks.push_back(must(decodeChunk(must(sealing.openChunk({{id, 0}, index}, sealed)))));
        }
        REQUIRE(found.chunks.size() == found.manifest.chunks.size());
        return found;
    }
    /// What a device finds wrong with it.
    std::string wrong(const Snapshot& snapshot, std::size_t number = 1) {
        std::string found;
        SimDevice& device = world.device(number);
        must(device.store->read([&](store::Database& database) -> Status {
            HEARTH_TRY(const auto plan, store::MergePlan::make(database));
            HEARTH_TRY(const auto comparison, SnapshotComparison::begin({database, device.sealing->device().bytes(),
                                                                         snapshot.manifest.frontier, plan}));
            for (const SnapshotChunk& chunk : snapshot.chunks) HEARTH_TRY_STATUS(comparison->take(chunk));
            HEARTH_TRY_STATUS(comparison->finish());
            found = comparison->wrong();
            return {};
        }));
        return found;
    }
    World world;
};

auto rowOf(std::uint16_t table, OperationKind kind) {
    return [=](const ToldOperation& told) { return told.operation.table == table && told.operation.kind == kind; };
}

auto saying(const std::string& text) {
    return [=](const ToldOperation& told) {
        return std::ranges::any_of(told.operation.cells,
                                   [&](const store::Cell& cell) { return cell.value == store::Value(text); });
    };
}

store::Value& textOf(ToldOperation& told, const std::string& text) {
    const auto cell = std::ranges::find(told.operation.cells, store::Value(text), &store::Cell::value);
    REQUIRE(cell != told.operation.cells.end());
    return cell->value;
}

}  // namespace

TEST_CASE("a snapshot of what both hold is right on both") {
    Home home;
    const Snapshot snapshot = home.snapshot();
    CHECK(home.wrong(snapshot, 0) == "");
    CHECK(home.wrong(snapshot, 1) == "");
}

TEST_CASE("a snapshot that says something else is wrong, on whoever looks") {
    Home home;
    Snapshot snapshot = home.snapshot();
    std::string expected;
    SECTION("another text") {
        textOf(snapshot.find(saying("said in 4")), "said in 4") = std::string("said by nobody");
        expected = "messages: a row says something else";
    }
    SECTION("another title, in the row and not in the change that came later") {
        textOf(snapshot.find([](const ToldOperation& told) {
            return told.operation.kind == OperationKind::Insert && saying("edited")(told);
        }),
               "edited") = std::string("number 2");
        expected = "conversations: a row says something else";
    }
    SECTION("another title, in the change") {
        textOf(snapshot.find(rowOf(2, OperationKind::Update)), "edited") = std::string("altered");
        expected = "conversations: a column says something else";
    }
    SECTION("a counter that is further") {
        for (store::Cell& cell : snapshot.find(rowOf(9, OperationKind::Insert)).operation.cells)
            if (cell.column == 22) cell.value = std::int64_t{5};
        expected = "memories: a number that was never told";
    }
    SECTION("a row is missing") {
        snapshot.remove(saying("said in 4"));
        expected = "messages: a row is missing";
    }
    SECTION("a change is missing") {
        snapshot.remove(rowOf(2, OperationKind::Update));
        expected = "conversations: a column is missing";
    }
    SECTION("a deletion is missing") {
        snapshot.remove(rowOf(2, OperationKind::Forget));
        expected = "conversations: what was forgotten is not said to be";
    }
    SECTION("everything is missing") {
        snapshot.chunks.clear();
        expected = "a row is missing";
    }
    SECTION("a row that nobody made") {
        ToldOperation invented = snapshot.find(saying("said in 4"));
        invented.operation.row = IdBytes{7};
        snapshot.chunks.back().operations.push_back(invented);
        expected = "messages: a row that is not here";
    }
    SECTION("a change that nobody made") {
        ToldOperation& told = snapshot.find(rowOf(2, OperationKind::Update));
        told.operation.stamp = LogicalTime(told.operation.stamp.packed() + 1);
        expected = "conversations: a column in a version that was never told";
    }
    SECTION("a change of a row that nobody made") {
        ToldOperation invented = snapshot.find(rowOf(2, OperationKind::Update));
        invented.operation.row = IdBytes{7};
        snapshot.chunks.back().operations.push_back(invented);
        expected = "conversations: a change that was never told";
    }
    SECTION("a row in another's name") {
        ToldOperation& told = snapshot.find(saying("said in 4"));
        for (const auto& each : snapshot.manifest.frontier)
            if (each.first != told.device) {
                told.device = each.first;
                told.sequence = 1;
                break;
            }
        expected = "messages: a row in a";
    }
    SECTION("something is forgotten that is not") {
        ToldOperation invented = snapshot.find(rowOf(2, OperationKind::Forget));
        invented.operation.row = snapshot.find(saying("said in 4")).operation.row;
        invented.operation.table = 3;
        snapshot.chunks.back().operations.push_back(invented);
        expected = "messages: a row is said to be forgotten that is not";
    }
    SECTION("a row beyond what it says to hold") {
        snapshot.find(saying("said in 4")).sequence = 1'000'000;
        expected = "messages: a row lies beyond the frontier";
    }
    SECTION("half of a row") {
        snapshot.find(saying("said in 4")).operation.cells.pop_back();
        expected = "messages: a row is not whole";
    }
    const std::string wrong = home.wrong(snapshot);
    INFO(wrong);
    CHECK(wrong.find(expected) != std::string::npos);
    CHECK_FALSE(home.wrong(snapshot, 0).empty());
}

TEST_CASE("what was forgotten may not be in a snapshot of later") {
    Home home;
    const ToldOperation before = home.snapshot().find(saying("likes tea"));
    ToldOperation conversation = home.snapshot().find(saying("number 4"));
    home.world.run(0,
                   "UPDATE memories SET content = '', subject = '', attribute = '', value = '', kind = 'note', "
                   "origin = 'forgotten', deleted_at = created_at, valid_from = NULL, valid_until = NULL");
    must(home.world.device(0).store->write([](store::Database& database) {
        return store::noteForgotten(database, store::kMemoriesTable,
                                    Bytes{0xe1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    }));
    home.world.run(0,
                   "DELETE FROM messages WHERE text = 'said in 4'; DELETE FROM conversations WHERE title = 'number 4'");
    home.settle();
    Snapshot snapshot = home.snapshot();
    CHECK(home.wrong(snapshot) == "");
    SECTION("a memory's text") {
        ToldOperation& memory = snapshot.find(rowOf(9, OperationKind::Insert));
        for (std::size_t i = 0; i < memory.operation.cells.size(); ++i)
            if (memory.operation.cells[i].column == 1) memory.operation.cells[i] = before.operation.cells[i];
    }
    SECTION("a conversation in place of its deletion") {
        snapshot.remove([&](const ToldOperation& told) {
            return told.operation.table == 2 && told.operation.row == conversation.operation.row;
        });
        snapshot.chunks.back().operations.push_back(conversation);
    }
    SECTION("another version of a text") {
        snapshot.chunks.back().lost.push_back({before.device, 9, before.operation.row, 1, before.operation.stamp,
                                               store::Value(std::string("likes coffee"))});
    }
    CHECK(home.wrong(snapshot) != "");
}

TEST_CASE("what changed since makes a snapshot older, not wrong") {
    Home home;
    const Snapshot snapshot = home.snapshot();
    const auto changed = [&](std::size_t device) {
        home.world.device(device).clock->advance(kMinute);
        home.say(device, 8 + static_cast<int>(device));
        home.world.run(device,
                       "UPDATE conversations SET title = title || '!' WHERE title IN ('edited', 'number 4');"
                       "UPDATE memories SET content = 'likes cocoa', uses = uses + 1;"
                       "DELETE FROM settings;"
                       "DELETE FROM messages WHERE text = 'said in 6';"
                       "DELETE FROM conversations WHERE title = 'number 6'");
    };
    SECTION("here, and nobody was told") { changed(1); }
    SECTION("here, and everybody was told") {
        changed(1);
        home.settle();
    }
    SECTION("elsewhere") {
        changed(0);
        home.settle();
    }
    SECTION("on both at once") {
        changed(0);
        changed(1);
        home.settle();
    }
    CHECK(home.wrong(snapshot, 1) == "");
    CHECK(home.wrong(snapshot, 0) == "");
}
