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

TEST_CASE("every number of the memory engine is a setting, and its default is the design's") {
    const auto defaults = settingsFrom("[memory]\n");
    CHECK(defaults->layers.working == 7 * kDay);
    CHECK(defaults->layers.recent == 28 * kDay);
    CHECK(defaults->tiers[0].decayPerWeek == 0.01);
    CHECK(defaults->tiers[1].floor == 0.5);
    CHECK(defaults->cadence.messages == 6);
    CHECK(defaults->cadence.tokens == 1500);
    CHECK(defaults->cadence.since == 3 * kMinute);
    CHECK(defaults->cadence.quiet == 30 * kSecond);
    CHECK(defaults->keep.from == 0.65);
    CHECK(defaults->keep.highFrom == 0.80);
    CHECK(defaults->keep.best == 3);
    CHECK(defaults->redact.all());
    const auto settings = settingsFrom(
        "[memory]\ntier1_decay = 0.1\ntier2_decay = 0.2\ntier3_decay = 0.3\ntier1_floor = 0\ntier2_floor = 0.25\n"
        "tier3_floor = 0.125\nworking_days = 3\nrecent_days = 9\naudit_messages = 12\naudit_tokens = 3000\n"
        "audit_minutes = 1.5\naudit_quiet_seconds = 5\nkeep_from = 0.5\nhigh_from = 0.9\nbest_messages = 5\n"
        "redact_email = false\nredact_keys = true\nredact_addresses = false\n");
    REQUIRE(settings.ok());
    CHECK(settings->tiers[0].decayPerWeek == 0.1);
    CHECK(settings->tiers[1].decayPerWeek == 0.2);
    CHECK(settings->tiers[2].decayPerWeek == 0.3);
    CHECK(settings->tiers[0].floor == 0);
    CHECK(settings->tiers[1].floor == 0.25);
    CHECK(settings->tiers[2].floor == 0.125);
    CHECK(settings->layers.working == 3 * kDay);
    CHECK(settings->layers.recent == 9 * kDay);
    CHECK(settings->cadence.messages == 12);
    CHECK(settings->cadence.tokens == 3000);
    CHECK(settings->cadence.since == 90 * kSecond);
    CHECK(settings->cadence.quiet == 5 * kSecond);
    CHECK(settings->keep.from == 0.5);
    CHECK(settings->keep.highFrom == 0.9);
    CHECK(settings->keep.best == 5);
    const auto kept = [&](memory::PersonalData kind) { return settings->redact.test(static_cast<std::size_t>(kind)); };
    CHECK_FALSE(kept(memory::PersonalData::Email));
    CHECK_FALSE(kept(memory::PersonalData::Address));
    CHECK(kept(memory::PersonalData::Secret));
    CHECK(kept(memory::PersonalData::Phone));
}

TEST_CASE("a bad value is refused with a sentence that says what it may be") {
    const auto sentence = [](std::string_view line) {
        const auto settings = settingsFrom("[memory]\n" + std::string(line) + "\n");
        REQUIRE_FALSE(settings.ok());
        return settings.error().detail;
    };
    CHECK(sentence("tier1_days = 0") ==
          "hearth.toml: \"tier1_days\" of [memory] must be a whole number from 1 to 36500");
    CHECK(sentence("tier1_days = 1.5") ==
          "hearth.toml: \"tier1_days\" of [memory] must be a whole number from 1 to 36500");
    CHECK(sentence("keep_from = 1.01") == "hearth.toml: \"keep_from\" of [memory] must be a number from 0 to 1");
    CHECK(sentence("keep_from = nan") == "hearth.toml: \"keep_from\" of [memory] must be a number from 0 to 1");
    CHECK(sentence("keep_from = true") == "hearth.toml: \"keep_from\" of [memory] must be a number from 0 to 1");
    CHECK(sentence("redact_email = 0") == "hearth.toml: \"redact_email\" of [memory] must be true or false");
    CHECK(sentence("redact_emails = true") == "hearth.toml: [memory] has no \"redact_emails\"");
    CHECK(sentence("working_days = 40") ==
          "hearth.toml: \"recent_days\" of [memory] must not be less than \"working_days\"");
    CHECK(sentence("keep_from = 0.9") == "hearth.toml: \"high_from\" of [memory] must not be less than \"keep_from\"");
}
