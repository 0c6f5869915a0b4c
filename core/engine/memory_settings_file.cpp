// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/memory_settings_file.h"

#include <fmt/format.h>
#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace hearth::engine {

namespace {

/// A number that [memory] may hold, and where it goes.
struct Number {
    const char* key;
    double least;
    double most;
    bool whole;
    void (*set)(memory::MemorySettings& settings, double value);
};

constexpr double kMostDays = 36500;

Milliseconds daysOf(double days) { return static_cast<Milliseconds>(days) * kDay; }

constexpr auto kNumbers = std::to_array<Number>({
    {"tier1_days", 1, kMostDays, true,
     [](auto& settings, double days) { settings.tiers[0].timeToLive = daysOf(days); }},
    {"tier2_days", 1, kMostDays, true,
     [](auto& settings, double days) { settings.tiers[1].timeToLive = daysOf(days); }},
    {"tier3_days", 1, kMostDays, true,
     [](auto& settings, double days) { settings.tiers[2].timeToLive = daysOf(days); }},
    {"tier1_decay", 0, 1, false, [](auto& settings, double value) { settings.tiers[0].decayPerWeek = value; }},
    {"tier2_decay", 0, 1, false, [](auto& settings, double value) { settings.tiers[1].decayPerWeek = value; }},
    {"tier3_decay", 0, 1, false, [](auto& settings, double value) { settings.tiers[2].decayPerWeek = value; }},
    {"tier1_floor", 0, 1, false, [](auto& settings, double value) { settings.tiers[0].floor = value; }},
    {"tier2_floor", 0, 1, false, [](auto& settings, double value) { settings.tiers[1].floor = value; }},
    {"tier3_floor", 0, 1, false, [](auto& settings, double value) { settings.tiers[2].floor = value; }},
    {"working_days", 1, kMostDays, true, [](auto& settings, double days) { settings.layers.working = daysOf(days); }},
    {"recent_days", 1, kMostDays, true, [](auto& settings, double days) { settings.layers.recent = daysOf(days); }},
    {"audit_messages", 1, 1000, true,
     [](auto& settings, double count) { settings.cadence.messages = static_cast<std::size_t>(count); }},
    {"audit_tokens", 100, 1000000, true,
     [](auto& settings, double count) { settings.cadence.tokens = static_cast<std::size_t>(count); }},
    {"audit_minutes", 0, 1440, false,
     [](auto& settings, double minutes) { settings.cadence.since = static_cast<Milliseconds>(minutes * kMinute); }},
    {"audit_quiet_seconds", 0, 3600, false,
     [](auto& settings, double seconds) { settings.cadence.quiet = static_cast<Milliseconds>(seconds * kSecond); }},
    {"keep_from", 0, 1, false, [](auto& settings, double value) { settings.keep.from = value; }},
    {"high_from", 0, 1, false, [](auto& settings, double value) { settings.keep.highFrom = value; }},
    {"best_messages", 1, 100, true,
     [](auto& settings, double count) { settings.keep.best = static_cast<std::size_t>(count); }},
    {"listed_days", 0, 365, true,
     [](auto& settings, double days) { settings.retention.listedDays = static_cast<int>(days); }},
    {"delete_archived_after_days", 0, kMostDays, true,
     [](auto& settings, double days) { settings.retention.deleteAfterDays = static_cast<int>(days); }},
    {"shift_window_days", 1, 60, true,
     [](auto& settings, double days) { settings.shift.windowDays = static_cast<int>(days); }},
    {"shift_distance", 0, 1, false, [](auto& settings, double value) { settings.shift.distance = value; }},
    {"shift_confidence", 0, 1, false, [](auto& settings, double value) { settings.shift.confidence = value; }},
    {"shift_priority", 0, 1, false, [](auto& settings, double value) { settings.shift.priority = value; }},
});

/// Kinds of personal data that are taken out of what is remembered, in the order of memory::PersonalData.
constexpr auto kKinds =
    std::to_array<std::string_view>({"redact_keys", "redact_passwords", "redact_email", "redact_iban", "redact_cards",
                                     "redact_ids", "redact_ip", "redact_phone", "redact_addresses"});
static_assert(kKinds.size() == memory::kPersonalDataKinds);

Status wrong(std::string_view key, std::string_view what) {
    return fail(ErrorCode::InvalidArgument, fmt::format("hearth.toml: \"{}\" of [memory] {}", key, what));
}

Status takeNumber(const Number& number, const toml::node& node, memory::MemorySettings& settings) {
    const auto value = node.is_boolean() ? std::nullopt : node.value<double>();
    const bool whole = value && (!number.whole || *value == std::floor(*value));
    // Written so that what is no number at all, not even larger or smaller than one, is refused too.
    if (!whole || !(*value >= number.least && *value <= number.most))
        return wrong(number.key, fmt::format("must be a {}number from {} to {}", number.whole ? "whole " : "",
                                             number.least, number.most));
    number.set(settings, *value);
    return {};
}

Status take(const std::string& key, const toml::node& node, memory::MemorySettings& settings) {
    const auto number =
        std::find_if(kNumbers.begin(), kNumbers.end(), [&](const Number& one) { return key == one.key; });
    if (number != kNumbers.end()) return takeNumber(*number, node, settings);
    const auto kind = std::find(kKinds.begin(), kKinds.end(), key);
    if (kind == kKinds.end()) return fail(ErrorCode::InvalidArgument, "hearth.toml: [memory] has no \"" + key + "\"");
    if (!node.is_boolean()) return wrong(key, "must be true or false");
    settings.redact.set(static_cast<std::size_t>(kind - kKinds.begin()), node.as_boolean()->get());
    return {};
}

/// What each number allows and they together do not.
Status agree(const memory::MemorySettings& settings) {
    if (settings.layers.recent < settings.layers.working)
        return wrong("recent_days", "must not be less than \"working_days\"");
    if (settings.keep.highFrom < settings.keep.from) return wrong("high_from", "must not be less than \"keep_from\"");
    return {};
}

}  // namespace

Result<memory::MemorySettings> readMemorySettings(const std::filesystem::path& file) {
    memory::MemorySettings settings;
    std::error_code ignored;
    if (file.empty() || !std::filesystem::exists(file, ignored)) return settings;
    toml::table document;
    try {
        document = toml::parse_file(file.string());
    } catch (const toml::parse_error&) {
        return fail(ErrorCode::InvalidArgument, "hearth.toml cannot be read");
    }
    const toml::table* section = document["memory"].as_table();
    if (section == nullptr) return settings;
    for (const auto& [key, node] : *section) HEARTH_TRY_STATUS(take(std::string(key.str()), node, settings));
    HEARTH_TRY_STATUS(agree(settings));
    return settings;
}

}  // namespace hearth::engine
