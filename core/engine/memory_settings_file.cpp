// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/memory_settings_file.h"

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <string>

namespace hearth::engine {

namespace {

/// A number that [memory] may hold, and where it goes.
struct Number {
    const char* key;
    double least;
    double most;
    void (*set)(memory::MemorySettings& settings, double value);
};

constexpr double kMostDays = 36500;

constexpr auto kNumbers = std::to_array<Number>({
    {"tier1_days", 1, kMostDays,
     [](auto& settings, double days) { settings.tiers[0].timeToLive = static_cast<Milliseconds>(days) * kDay; }},
    {"tier2_days", 1, kMostDays,
     [](auto& settings, double days) { settings.tiers[1].timeToLive = static_cast<Milliseconds>(days) * kDay; }},
    {"tier3_days", 1, kMostDays,
     [](auto& settings, double days) { settings.tiers[2].timeToLive = static_cast<Milliseconds>(days) * kDay; }},
    {"listed_days", 0, 365,
     [](auto& settings, double days) { settings.retention.listedDays = static_cast<int>(days); }},
    {"delete_archived_after_days", 0, kMostDays,
     [](auto& settings, double days) { settings.retention.deleteAfterDays = static_cast<int>(days); }},
    {"shift_window_days", 1, 60,
     [](auto& settings, double days) { settings.shift.windowDays = static_cast<int>(days); }},
    {"shift_distance", 0, 1, [](auto& settings, double value) { settings.shift.distance = value; }},
    {"shift_confidence", 0, 1, [](auto& settings, double value) { settings.shift.confidence = value; }},
    {"shift_priority", 0, 1, [](auto& settings, double value) { settings.shift.priority = value; }},
});

Status take(const std::string& key, const toml::node& node, memory::MemorySettings& settings) {
    const auto known =
        std::find_if(kNumbers.begin(), kNumbers.end(), [&](const Number& one) { return key == one.key; });
    if (known == kNumbers.end())
        return fail(ErrorCode::InvalidArgument, "hearth.toml: [memory] has no \"" + key + "\"");
    const auto value = node.value<double>();
    if (!value || *value < known->least || *value > known->most)
        return fail(ErrorCode::InvalidArgument, "hearth.toml: \"" + key + "\" of [memory] is out of its range");
    known->set(settings, *value);
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
    return settings;
}

}  // namespace hearth::engine
