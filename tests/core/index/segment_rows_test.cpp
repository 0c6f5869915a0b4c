// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/segment_rows.h"

#include <catch2/catch.hpp>

#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::index;

namespace {

SegmentContent content(const std::vector<std::string>& texts) {
    SegmentBuilder builder;
    std::int64_t key = 0;
    for (const std::string& text : texts)
        builder.add({++key, MessageId(IdBytes{}), ConversationId(IdBytes{}), true, false, "Ana", Timestamp(key), text});
    return builder.finish();
}

/// Stores the segments one after the other and the watermark behind them.
std::vector<SegmentDirectory> keep(store::Vault& vault, const std::vector<SegmentContent>& segments) {
    std::vector<SegmentDirectory> stored;
    const auto write = [&](store::Database& database) -> Status {
        DocumentNumber base = 0;
        for (const SegmentContent& segment : segments) {
            HEARTH_TRY(SegmentDirectory directory, insertSegment(database, segment, base));
            base += directory.documents;
            stored.push_back(std::move(directory));
        }
        return storeWatermark(database, {77, 5});
    };
    REQUIRE(vault.write(write).ok());
    return stored;
}

std::optional<StoredIndex> load(store::Vault& vault) {
    auto loaded = vault.read([](store::Database& database) { return loadIndex(database); });
    REQUIRE(loaded.ok());
    return std::move(loaded).value();
}

}  // namespace

TEST_CASE("a stored segment is read back whole") {
    test::TempVault home;
    const SegmentContent original = content({"copper lantern", "violin"});
    const auto stored = keep(home.vault(), {original});
    const auto back =
        home.vault().read([&](store::Database& database) { return readSegment(database, stored.front()); });
    REQUIRE(back.ok());
    CHECK(back->blocks == original.blocks);
    CHECK(back->firstTerms == original.firstTerms);
    REQUIRE(back->documents.size() == 2);
    CHECK(back->documents[1].speaker == "Ana");
}

TEST_CASE("loading gives the segments in order with their documents and the watermark") {
    test::TempVault home;
    keep(home.vault(), {content({"one", "two"}), content({"three"})});
    const auto index = load(home.vault());
    REQUIRE(index);
    CHECK(index->watermark.key == 77);
    CHECK(index->watermark.fingerprint == 5);
    REQUIRE(index->segments.size() == 2);
    CHECK(index->segments[1].base == 2);
    CHECK(index->documents.size() == 3);
}

TEST_CASE("a vault that was never indexed has no index yet") {
    test::TempVault home;
    CHECK_FALSE(load(home.vault()));
}

TEST_CASE("replaced segments are passed by, then removed with their blocks and nobody else's") {
    test::TempVault home;
    const auto stored = keep(home.vault(), {content({"one"}), content({"two"})});
    const auto replace = [&](store::Database& database) {
        return markReplaced(database, std::span(stored).subspan(1));
    };
    REQUIRE(home.vault().write(replace).ok());
    CHECK(load(home.vault())->segments.size() == 1);
    REQUIRE(home.vault().write([](store::Database& database) { return removeReplaced(database); }).ok());
    const auto left = home.vault().read([&](store::Database& database) { return readSegment(database, stored[0]); });
    CHECK(left.ok());
    const auto gone = home.vault().read([&](store::Database& database) { return readSegment(database, stored[1]); });
    CHECK(gone.error().code == ErrorCode::Corrupt);
    const auto blocks = home.vault().read(
        [](store::Database& database) { return database.integer("SELECT count(*) FROM index_blocks"); });
    CHECK(blocks.value() == 1);
}

TEST_CASE("clearing leaves no row behind") {
    test::TempVault home;
    keep(home.vault(), {content({"one"})});
    REQUIRE(home.vault().write([](store::Database& database) { return clearIndex(database); }).ok());
    CHECK_FALSE(load(home.vault()));
    for (const char* table : {"index_segments", "index_blocks", "index_pending", "index_state"}) {
        const auto rows = home.vault().read(
            [&](store::Database& database) { return database.integer("SELECT count(*) FROM " + std::string(table)); });
        CHECK(rows.value() == 0);
    }
}

TEST_CASE("a segment and its watermark are written together or not at all") {
    test::TempVault home;
    const auto interrupted = home.vault().write([&](store::Database& database) -> Status {
        HEARTH_TRY(const SegmentDirectory directory, insertSegment(database, content({"lantern"}), 0));
        HEARTH_TRY_STATUS(storeWatermark(database, {directory.key, 1}));
        return fail(ErrorCode::Full, "the disk is full");
    });
    CHECK(interrupted.error().code == ErrorCode::Full);
    CHECK_FALSE(load(home.vault()));
}
