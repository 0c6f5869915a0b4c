// SPDX-License-Identifier: AGPL-3.0-or-later
// [memory] of hearth.toml: what it says counts, what it does not say has its default, what is wrong is named.
#include <catch2/catch.hpp>
#include <fstream>

#include "core/engine/memory_settings_file.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;

namespace {

Result<memory::MemorySettings> settingsFrom(std::string_view text) {
    const test::TempDirectory directory;
    std::ofstream(directory.path() / "hearth.toml") << text;
    return readMemorySettings(directory.path() / "hearth.toml");
}

}  // namespace

TEST_CASE("without a file, or without the section, every number is the design's") {
    for (const auto& settings : {readMemorySettings("/nowhere/hearth.toml"), readMemorySettings({}),
                                 settingsFrom("[window]\ntheme = 'dark'\n")}) {
        REQUIRE(settings.ok());
        CHECK(settings->tiers[0].timeToLive == 120 * kDay);
        CHECK(settings->tiers[1].timeToLive == 365 * kDay);
        CHECK(settings->tiers[2].timeToLive == 90 * kDay);
        CHECK(settings->retention.listedDays == 7);
        CHECK(settings->retention.deleteAfterDays == 0);
        CHECK(settings->shift.windowDays == 7);
        CHECK(settings->shift.distance == 0.5);
        CHECK(settings->shift.confidence == 0.6);
        CHECK(settings->shift.priority == 0.95);
    }
}

TEST_CASE("numbers of the file take the place of the defaults, one by one") {
    const auto settings = settingsFrom(
        "[memory]\ntier1_days = 10\ntier2_days = 20\ntier3_days = 30\nlisted_days = 0\n"
        "delete_archived_after_days = 60\nshift_window_days = 5\nshift_distance = 0.25\nshift_confidence = 1\n"
        "shift_priority = 0.5\n");
    REQUIRE(settings.ok());
    CHECK(settings->tiers[0].timeToLive == 10 * kDay);
    CHECK(settings->tiers[1].timeToLive == 20 * kDay);
    CHECK(settings->tiers[2].timeToLive == 30 * kDay);
    CHECK(settings->retention.listedDays == 0);
    CHECK(settings->retention.deleteAfterDays == 60);
    CHECK(settings->shift.windowDays == 5);
    CHECK(settings->shift.distance == 0.25);
    CHECK(settings->shift.confidence == 1);
    CHECK(settings->shift.priority == 0.5);
    CHECK(settingsFrom("[memory]\ntier3_days = 5\n")->tiers[0].timeToLive == 120 * kDay);
}

TEST_CASE("a key that nobody knows, a number out of its range and a broken file are refused by name") {
    const auto wrong = [](std::string_view text) {
        const auto settings = settingsFrom(text);
        REQUIRE_FALSE(settings.ok());
        CHECK(settings.error().code == ErrorCode::InvalidArgument);
        return settings.error().detail;
    };
    CHECK(wrong("[memory]\ntier1_dayz = 3\n").find("tier1_dayz") != std::string::npos);
    CHECK(wrong("[memory]\nshift_distance = 2\n").find("shift_distance") != std::string::npos);
    CHECK(wrong("[memory]\ntier1_days = 'long'\n").find("tier1_days") != std::string::npos);
    CHECK(wrong("[memory\n").find("hearth.toml") != std::string::npos);
}
