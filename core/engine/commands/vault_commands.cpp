// SPDX-License-Identifier: AGPL-3.0-or-later
// init, import, export, maintain, stats, verify.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>

#include "core/chat/export.h"
#include "core/engine/commands/commands.h"
#include "core/engine/json_shapes.h"
#include "core/engine/version.h"

namespace hearth::engine::commands {

namespace {

JobListener jobProgress(CommandContext& context) {
    return [&context](const JobProgress& progress) {
        if (context.onProgress)
            context.onProgress({{"job", progress.kind}, {"done", progress.done}, {"all", progress.all}});
    };
}

/// Writes beside the target and renames, so that a failure leaves an older export as it was.
Status exportToFile(const store::Vault& vault, chat::ExportFormat format, const std::filesystem::path& target) {
    const std::filesystem::path partial = target.string() + ".part";
    std::ofstream file(partial, std::ios::binary | std::ios::trunc);
    if (!file) return fail(ErrorCode::Unavailable, "the export file cannot be written");
    Status written = chat::exportConversations(vault, format, file);
    file.close();
    if (written.ok() && !file) written = fail(ErrorCode::Full, "the export file cannot be written whole");
    std::error_code failed;
    if (written.ok()) std::filesystem::rename(partial, target, failed);
    if (written.ok() && !failed) return {};
    std::error_code ignored;
    std::filesystem::remove(partial, ignored);
    return written.ok() ? Status(fail(ErrorCode::Unavailable, "the export file cannot be renamed")) : written;
}

CommandOutput verified(const store::VerifyReport& report) {
    Json bad = Json::array();
    for (const store::PageFault& fault : report.bad) bad.push_back({{"page", fault.page}, {"reason", fault.reason}});
    CommandOutput output{{{"pages", report.pages}, {"bad", std::move(bad)}, {"integrity", report.integrity}}};
    const auto isAttachment = [](const store::PageFault& fault) { return fault.reason.starts_with("attachment "); };
    if (!report.sound() && report.integrity == "ok" && std::ranges::all_of(report.bad, isAttachment))
        output.failure = Failure{ErrorCode::Corrupt,
                                 "Attachments are missing or damaged; everything else is sound. Restore a backup or a "
                                 "snapshot to have them again."};
    else if (!report.sound())
        output.failure = Failure{ErrorCode::Corrupt,
                                 "The vault is damaged. Restore a backup or a snapshot, or save what can still be read "
                                 "with: hearthctl doctor."};
    return output;
}

}  // namespace

Output init(ClosedContext& context, const Json& request) {
    const auto named = store::profileNamed(textOf(request, "kdf"));
    const store::KdfProfile profile = named ? *named : store::suitableProfile();
    HEARTH_TRY(const store::Vault::Created created,
               store::Vault::create(context.directory, context.secret, profile, context.clock, context.random));
    return CommandOutput{{{"vaultId", created.vault->id().text()},
                          {"recoveryPhrase", std::string(asText(created.recoveryPhrase.expose()))}}};
}

Output import(CommandContext& context, const Json& request) {
    const auto format = chat::importFormatFromName(optionalTextOf(request, "format").value_or("auto"));
    if (!format) return fail(ErrorCode::InvalidArgument, "the format is auto, chatgpt, claude or jsonl");
    chat::ImportRequest import;
    import.path = textOf(request, "file");
    import.format = *format;
    import.forgottenToo = flagOf(request, "forgottenToo");
    import.cancel = context.cancel;
    import.progress = [&](const chat::ImportProgress& progress) { if (!context.onProgress) return;
    Json event = {{"job", "import"}, {"done", progress.messages}};
    event["conversations"] = progress.conversations;
    event["fraction"] = progress.fraction;
    context.onProgress(event);
};
HEARTH_TRY(const chat::ImportReport report, context.engine.import(import));
const auto indexing = [&](std::int64_t done, std::int64_t all) { jobProgress(context)({"index", done, all}); };
HEARTH_TRY_STATUS(context.engine.index().catchUp(indexing, context.cancel));
return CommandOutput{toJson(report)};
}  // namespace hearth::engine::commands

Output exportAll(CommandContext& context, const Json& request) {
    const auto format = chat::exportFormatFromName(optionalTextOf(request, "format").value_or("json"));
    if (!format) return fail(ErrorCode::InvalidArgument, "the format is json, markdown or jsonl");
    const auto file = optionalTextOf(request, "output");
    HEARTH_TRY_STATUS(file ? exportToFile(context.engine.vault(), *format, *file)
                           : chat::exportConversations(context.engine.vault(), *format, context.output));
    return CommandOutput{file ? Json{{"file", *file}} : Json()};
}

Output maintain(CommandContext& context, const Json&) {
    // A job that cannot read its numbers would only be put off, and nobody told.
    HEARTH_TRY([[maybe_unused]] const auto settings, context.engine.memorySettings());
    HEARTH_TRY(const Stats before, context.engine.stats());
    HEARTH_TRY_STATUS(context.engine.catchUp());
    HEARTH_TRY_STATUS(context.engine.keepSnapshots());
    HEARTH_TRY_STATUS(context.engine.keepUp());
    HEARTH_TRY_STATUS(context.engine.runDueJobs(jobProgress(context), context.cancel));
    HEARTH_TRY(const Stats after, context.engine.stats());
    return CommandOutput{
        {{"memories", after.memories}, {"learned", std::max<std::int64_t>(0, after.memories - before.memories)}}};
}

Output stats(CommandContext& context, const Json&) {
    HEARTH_TRY(const Stats stats, context.engine.stats());
    return CommandOutput{{{"conversations", stats.conversations},
                          {"messages", stats.messages},
                          {"memories", stats.memories},
                          {"attachments", stats.attachments},
                          {"bytes", stats.bytes},
                          {"lastBackupAt", timeJson(stats.lastBackupAt)},
                          {"embedder", stats.vectors.embedder.empty() ? Json() : Json(stats.vectors.embedder)},
                          {"vectors", stats.vectors.messages + stats.vectors.memories},
                          {"vectorsWaiting", stats.vectors.waiting},
                          {"version", kVersion}}};
}

Output verify(CommandContext& context, const Json&) {
    HEARTH_TRY(const store::VerifyReport report, context.engine.vault().verify());
    return verified(report);
}

Output verifyClosed(ClosedContext& context, const Json&) {
    HEARTH_TRY(const store::VerifyReport report,
               store::Vault::verifyUnopened(context.directory, context.unlock(), {context.wait}, context.random));
    return verified(report);
}

}  // namespace hearth::engine::commands
