// SPDX-License-Identifier: AGPL-3.0-or-later
// Forgetting for good: what would go is shown first, and a person says yes once.
#include "core/engine/commands/commands.h"
#include "core/engine/device_sync.h"
#include "core/engine/json_shapes.h"
#include "core/memory/forgetting.h"

namespace hearth::engine::commands {

namespace {

using memory::ForgetKind;
using memory::ForgetTarget;

Json countsJson(const memory::ForgetCounts& counts) {
    Json value = Json::object();
    for (const auto& [what, count] : counts) value[what] = count;
    return value;
}

Json receiptJson(const memory::ForgetReceipt& receipt) {
    return {{"id", receipt.id.text()},
            {"kind", memory::forgetKindName(receipt.kind)},
            {"askedAt", receipt.askedAt.rfc3339()},
            {"finishedAt", timeJson(receipt.finishedAt)},
            {"gone", receipt.gone},
            {"counts", countsJson(receipt.counts)},
            {"stillIn", receipt.stillIn}};
}

Result<memory::ForgetReceipt> forgetNow(CommandContext& context, const ForgetTarget& target) {
    const auto listener = [&context](const JobProgress& progress) {
        if (context.onProgress)
            context.onProgress({{"job", progress.kind}, {"done", progress.done}, {"all", progress.all}});
    };
    return context.engine.forget(target, listener, context.cancel);
}

Json previewJson(const memory::ForgetPreview& preview, ForgetKind kind) {
    Json memories = Json::array();
    for (const auto& line : preview.memories) memories.push_back({{"id", line.id.text()}, {"content", line.content}});
    return {{"kind", memory::forgetKindName(kind)}, {"counts", countsJson(preview.counts)},
            {"examples", preview.examples},         {"memories", std::move(memories)},
            {"stillIn", preview.backups},           {"finishedAt", nullptr}};
}

/// The person's other devices, by name: what one of them wrote and has not told yet nobody here can forget.
Result<Json> otherDevices(CommandContext& context) {
    HEARTH_TRY(const SyncStatus status, context.engine.sync().status());
    Json names = Json::array();
    for (const auto& device : status.devices)
        if (!device.thisOne && !device.removed) names.push_back(device.name);
    return names;
}

Json with(Json answer, const Json& others) {
    answer["otherDevices"] = others;
    return answer;
}

Output forget(CommandContext& context, const Json& request, const ForgetTarget& target) {
    const bool look = flagOf(request, "dryRun");
    if (!look && !flagOf(request, "yes"))
        return fail(ErrorCode::InvalidArgument, "forgetting has no undo: look first with --dry-run, then say --yes");
    HEARTH_TRY(const auto preview, context.engine.previewForgetting(target));
    HEARTH_TRY(const Json others, otherDevices(context));
    // What nothing speaks of is not worth writing the vault anew.
    if (look || preview.nothing()) return CommandOutput{with(previewJson(preview, target.kind), others)};
    HEARTH_TRY(const auto receipt, forgetNow(context, target));
    return CommandOutput{with(receiptJson(receipt), others)};
}

Output forgetById(CommandContext& context, const Json& request, ForgetKind kind) {
    ForgetTarget target;
    target.kind = kind;
    HEARTH_TRY(target.id, parseUuid(textOf(request, "id")));
    return forget(context, request, target);
}

Output forgetByWords(CommandContext& context, const Json& request, ForgetKind kind, const char* parameter) {
    ForgetTarget target;
    target.kind = kind;
    target.words = textOf(request, parameter);
    return forget(context, request, target);
}

}  // namespace

Output forgetOneMemory(CommandContext& context, const Json& request) {
    return forgetById(context, request, ForgetKind::Memory);
}

/// `memory forget`: the same, without asking.
Output forgetMemory(CommandContext& context, const Json& request) {
    HEARTH_TRY(const MemoryId id, memoryOf(request));
    ForgetTarget target;
    target.kind = ForgetKind::Memory;
    target.id = id.bytes();
    HEARTH_TRY([[maybe_unused]] const auto receipt, forgetNow(context, target));
    return CommandOutput{{{"id", id.text()}, {"forgotten", true}}};
}

Output forgetMessage(CommandContext& context, const Json& request) {
    return forgetById(context, request, ForgetKind::Message);
}

Output forgetConversation(CommandContext& context, const Json& request) {
    return forgetById(context, request, ForgetKind::Conversation);
}

/// `conversations delete --forever`: the trash was the first question, so there is no other.
Output forgetTrashed(CommandContext& context, const ConversationId& id) {
    HEARTH_TRY(const auto conversation, context.engine.conversations().get(id));
    if (!conversation.deletedAt) return fail(ErrorCode::Conflict, "the conversation is not in the trash");
    ForgetTarget target;
    target.kind = ForgetKind::Conversation;
    target.id = id.bytes();
    HEARTH_TRY([[maybe_unused]] const auto receipt, forgetNow(context, target));
    return CommandOutput{{{"id", id.text()}, {"removed", true}}};
}

Output forgetTopic(CommandContext& context, const Json& request) {
    return forgetByWords(context, request, ForgetKind::Topic, "words");
}

Output forgetPerson(CommandContext& context, const Json& request) {
    return forgetByWords(context, request, ForgetKind::Person, "name");
}

Output forgetRange(CommandContext& context, const Json& request) {
    ForgetTarget target;
    target.kind = ForgetKind::Range;
    target.since = timeOf(request, "since");
    target.until = timeOf(request, "until");
    return forget(context, request, target);
}

Output forgetEverything(CommandContext& context, const Json& request) {
    ForgetTarget target;
    target.kind = ForgetKind::Everything;
    return forget(context, request, target);
}

Output listForgettings(CommandContext& context, const Json&) {
    HEARTH_TRY(const auto receipts, context.engine.forgetReceipts());
    Json list = Json::array();
    for (const auto& receipt : receipts) list.push_back(receiptJson(receipt));
    return CommandOutput{{{"receipts", std::move(list)}}};
}

}  // namespace hearth::engine::commands
