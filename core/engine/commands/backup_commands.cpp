// SPDX-License-Identifier: AGPL-3.0-or-later
// backup, snapshots.
#include "core/engine/commands/commands.h"
#include "core/engine/json_shapes.h"
#include "core/store/backup.h"

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

}  // namespace

Output backup(CommandContext& context, const Json& request) {
    HEARTH_TRY(const store::VaultCopy copy,
               store::backUp(context.engine.vault(), textOf(request, "directory"), watchFor(context, "backup")));
    return CommandOutput{{{"directory", copy.directory.string()}, {"at", timeJson(copy.at)}, {"bytes", copy.bytes}}};
}

Output listSnapshots(CommandContext& context, const Json&) { return listed(context.engine.vault().directory()); }

Output listSnapshotsClosed(ClosedContext& context, const Json&) { return listed(context.directory); }

}  // namespace hearth::engine::commands
