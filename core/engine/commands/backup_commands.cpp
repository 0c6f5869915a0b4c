// SPDX-License-Identifier: AGPL-3.0-or-later
// backup, snapshots, restore, doctor.
#include <filesystem>

#include "core/engine/commands/commands.h"
#include "core/engine/json_shapes.h"
#include "core/store/backup.h"
#include "core/store/doctor.h"
#include "core/store/restore.h"

namespace hearth::engine::commands {

namespace {

/// Progress as an event of the face, about `job`.
template <typename Context>
store::Watch watchFor(Context& context, const char* job) {
    return {[&context, job](std::uint64_t done, std::uint64_t all) {
                if (context.onProgress) context.onProgress({{"job", job}, {"done", done}, {"all", all}});
            },
            context.cancel};
}

CommandOutput listed(const std::filesystem::path& vault) {
    Json list = Json::array();
    for (const store::VaultCopy& copy : store::snapshotsOf(vault))
        list.push_back({{"name", copy.name},
                        {"kind", store::copyKindName(copy.kind)},
                        {"at", timeJson(copy.at)},
                        {"bytes", copy.bytes}});
    return {{{"snapshots", std::move(list)}}};
}

Json pathJson(const std::filesystem::path& path) { return path.empty() ? Json() : Json(path.string()); }

/// The folder that a restore is from: given, or a snapshot by its name.
Result<std::filesystem::path> sourceOf(const ClosedContext& context, const Json& request) {
    const auto directory = optionalTextOf(request, "directory");
    const auto name = optionalTextOf(request, "snapshot");
    if (directory.has_value() == name.has_value())
        return fail(ErrorCode::InvalidArgument, "restore takes a backup's folder, or --snapshot with a name");
    if (directory) return std::filesystem::path(*directory);
    for (const store::VaultCopy& copy : store::snapshotsOf(context.directory))
        if (copy.name == *name) return copy.directory;
    return fail(ErrorCode::NotFound, "no snapshot has that name");
}

Json toJson(const store::DoctorReport& report) {
    Json tables = Json::array();
    for (const store::SalvagedTable& table : report.tables)
        tables.push_back(
            {{"name", table.name}, {"read", table.read}, {"lost", table.lost}, {"atLeast", table.atLeast}});
    return {{"sound", report.sound},
            {"pages", report.pages},
            {"damagedPages", report.damagedPages},
            {"damagedFrames", report.damagedFrames},
            {"keptLogs", report.keptLogs},
            {"integrity", report.integrity.empty() ? Json() : Json(report.integrity)},
            {"tables", std::move(tables)},
            {"unplacedPages", report.unplacedPages},
            {"newIdentity", report.newIdentity},
            {"keysFrom", report.keysFrom.empty() ? Json() : Json(report.keysFrom)},
            {"made", pathJson(report.made)},
            {"kept", pathJson(report.kept)}};
}

}  // namespace

Output restore(ClosedContext& context, const Json& request) {
    HEARTH_TRY(const std::filesystem::path source, sourceOf(context, request));
    const store::RestoreRequest what{context.directory, source, context.unlock(), {context.wait}};
    HEARTH_TRY(const store::Restored restored,
               store::restoreVault(what, context.clock, context.random, watchFor(context, "restore")));
    return CommandOutput{{{"from", restored.from.directory.string()},
                          {"at", timeJson(restored.from.at)},
                          {"kept", restored.kept ? Json(restored.kept->string()) : Json()}}};
}

Output doctor(ClosedContext& context, const Json& request) {
    store::DoctorRequest what{context.directory, context.unlock(), std::nullopt, {context.wait}};
    if (const auto into = optionalTextOf(request, "into")) what.into = *into;
    HEARTH_TRY(const store::DoctorReport report,
               store::repairVault(what, context.clock, context.random, watchFor(context, "doctor")));
    return CommandOutput{toJson(report)};
}

Output backup(CommandContext& context, const Json& request) {
    HEARTH_TRY(const store::VaultCopy copy,
               store::backUp(context.engine.vault(), textOf(request, "directory"), watchFor(context, "backup")));
    return CommandOutput{{{"directory", copy.directory.string()}, {"at", timeJson(copy.at)}, {"bytes", copy.bytes}}};
}

Output listSnapshots(CommandContext& context, const Json&) { return listed(context.engine.vault().directory()); }

Output listSnapshotsClosed(ClosedContext& context, const Json&) { return listed(context.directory); }

}  // namespace hearth::engine::commands
