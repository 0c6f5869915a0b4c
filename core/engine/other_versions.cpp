// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/other_versions.h"

#include <fmt/format.h>

#include <vector>

#include "core/base/json.h"
#include "core/engine/sync_facts.h"
#include "core/memory/keeping/dismissals.h"
#include "core/store/vault.h"

namespace hearth::engine {

namespace {

/// What a dismissal of one is called. Stored, never renamed.
constexpr std::string_view kKind = "version";

// Those of a row that say something else than the row, the newest first. Tables and columns as core/store/registry.cpp
// numbers them.
constexpr const char* kOfPrompt =
    "SELECT h.row, h.value, h.device, h.stamp FROM settings s JOIN sync_history h ON h.table_id = 1 AND h.row = s.id "
    "AND h.column_id = 2 WHERE s.name = 'prompt/' || ?1 AND h.value <> s.value ORDER BY h.stamp DESC, h.k DESC";
constexpr const char* kOfInstructions =
    "SELECT h.row, h.value, h.device, h.stamp FROM conversations c JOIN sync_history h ON h.table_id = 2 AND h.row = "
    "c.id AND h.column_id = 15 WHERE c.id = ?1 AND h.value IS NOT NULL AND h.value <> coalesce(c.system_prompt, '') "
    "ORDER BY h.stamp DESC, h.k DESC";

struct Kept {
    IdBytes row;
    std::string value;
    DeviceId device;
    std::int64_t stamp;
    /// By which it is known on every device.
    std::string what() const { return fmt::format("{}/{}", device.text(), stamp); }
};

/// Those that nobody has settled, the newest first.
Result<std::vector<Kept>> unsettled(store::Database& database, const VersionedText& text) {
    std::vector<Kept> kept;
    {
        HEARTH_TRY(auto rows, text.conversation ? database.query(kOfInstructions, *text.conversation)
                                                : database.query(kOfPrompt, text.name));
        for (;;) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) break;
            HEARTH_TRY(const auto row, rows.id<Id<struct VersionedRowTag>>(0));
            HEARTH_TRY(const DeviceId device, rows.id<DeviceId>(2));
            kept.push_back({row.bytes(), std::string(rows.text(1)), device, rows.integer(3)});
        }
    }
    std::vector<Kept> open;
    for (Kept& each : kept) {
        HEARTH_TRY(const auto settled, memory::dismissedAt(database, kKind, each.row, each.what()));
        if (!settled) open.push_back(std::move(each));
    }
    return open;
}

/// A setting holds JSON. Nothing for what is no text, such as a prompt that was deleted.
std::optional<std::string> textIn(const VersionedText& text, const Kept& kept) {
    if (text.conversation) return kept.value;
    const auto value = parseJson(kept.value);
    return value.ok() && value->is_string() ? std::optional(value->get<std::string>()) : std::nullopt;
}

Result<std::string> nameOf(store::Database& database, const DeviceId& device) {
    HEARTH_TRY(auto row, database.query("SELECT value FROM settings WHERE name = ?1", deviceNameSetting(device)));
    HEARTH_TRY(const bool found, row.step());
    const auto value = found ? parseJson(row.text(0)) : Result<Json>(Json());
    return value.ok() && value->is_string() ? value->get<std::string>() : std::string();
}

}  // namespace

Result<std::optional<OtherVersion>> otherVersionOf(store::Vault& vault, const VersionedText& text) {
    return vault.read([&](store::Database& database) -> Result<std::optional<OtherVersion>> {
        HEARTH_TRY(const auto open, unsettled(database, text));
        for (const Kept& each : open) {
            auto said = textIn(text, each);
            if (!said || said->empty()) continue;
            HEARTH_TRY(std::string device, nameOf(database, each.device));
            return std::optional(OtherVersion{std::move(*said), std::move(device)});
        }
        return std::optional<OtherVersion>();
    });
}

Status settleVersions(store::Vault& vault, const VersionedText& text) {
    return vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(const auto open, unsettled(database, text));
        for (const Kept& each : open)
            HEARTH_TRY_STATUS(
                memory::dismiss(database, {std::string(kKind), each.row, each.what(), vault.clock().now()}));
        return {};
    });
}

}  // namespace hearth::engine
