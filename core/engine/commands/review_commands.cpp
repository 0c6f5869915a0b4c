// SPDX-License-Identifier: AGPL-3.0-or-later
// Candidates: what audits found and a person looks at before it is kept.
#include "core/engine/commands/commands.h"
#include "core/engine/error_text.h"
#include "core/engine/json_shapes.h"

namespace hearth::engine::commands {

namespace {

Json candidateJson(const memory::Proposal& proposal) {
    Json replaces = Json::array();
    for (const memory::Memory& memory : proposal.replaces)
        replaces.push_back({{"id", memory.id.text()}, {"content", memory.content}});
    Json value = toJson(proposal.memory);
    value["replaces"] = std::move(replaces);
    value["refusedBy"] = proposal.refusal ? Json(proposal.refusal->by) : Json();
    value["refusedAt"] = proposal.refusal ? Json(proposal.refusal->at.rfc3339()) : Json();
    return value;
}

/// The candidates that a request names: by their ids, or all that wait.
Result<std::vector<MemoryId>> named(CommandContext& context, const Json& request) {
    std::vector<MemoryId> ids;
    const Json& given = memberAt(request, "ids");
    if (flagOf(request, "all") == given.is_array())
        return fail(ErrorCode::InvalidArgument, "name candidates by their ids, or say --all");
    if (given.is_array()) {
        for (const Json& text : given) {
            HEARTH_TRY(const MemoryId id, MemoryId::parse(text.get<std::string>()));
            ids.push_back(id);
        }
        return ids;
    }
    HEARTH_TRY(const auto waiting, context.engine.review().list());
    for (const auto& proposal : waiting) ids.push_back(proposal.memory.id);
    return ids;
}

Json roundJson(const ModelRound& round) {
    return {{"conversations", round.conversations},
            {"passedOver", round.passedOver},
            {"overBudget", round.overBudget},
            {"unclear", round.unclear},
            {"notTaken", round.notTaken},
            {"left", round.left},
            // What the command itself fails with is said there.
            {"failure", round.failure && !round.failed() ? Json(unansweredText(*round.failure)) : Json()},
            {"messages", round.report.messagesRead},
            {"proposed", round.report.proposed},
            {"refused", round.report.refused},
            {"added", round.report.added},
            {"merged", round.report.merged},
            {"superseded", round.report.superseded},
            {"dropped", round.report.dropped},
            {"ended", round.report.ended},
            {"reworded", round.report.reworded},
            {"doubted", round.report.doubted}};
}

}  // namespace

Output listCandidates(CommandContext& context, const Json& request) {
    const auto state = flagOf(request, "rejected") ? memory::ReviewState::Rejected : memory::ReviewState::Proposed;
    HEARTH_TRY(const auto proposals, context.engine.review().list(state));
    Json list = Json::array();
    for (const auto& proposal : proposals) list.push_back(candidateJson(proposal));
    return CommandOutput{
        {{"candidates", std::move(list)}, {"state", flagOf(request, "rejected") ? "rejected" : "waiting"}}};
}

Output acceptCandidates(CommandContext& context, const Json& request) {
    HEARTH_TRY(const auto ids, named(context, request));
    HEARTH_TRY(const auto accepted, context.engine.review().accept(ids));
    Json list = Json::array();
    for (const auto& memory : accepted.memories) list.push_back(toJson(memory));
    return CommandOutput{{{"memories", std::move(list)}}};
}

Output rejectCandidates(CommandContext& context, const Json& request) {
    HEARTH_TRY(const auto ids, named(context, request));
    HEARTH_TRY([[maybe_unused]] const auto step, context.engine.review().reject(ids));
    return CommandOutput{{{"rejected", ids.size()}}};
}

Output readMemories(CommandContext& context, const Json& request) {
    HEARTH_TRY(const auto conversation, optionalConversationOf(request, "conversation"));
    if (conversation) {
        HEARTH_TRY([[maybe_unused]] const auto known, context.engine.conversations().get(*conversation));
    }
    const auto progress = [&context](const JobProgress& now) {
        if (context.onProgress) context.onProgress({{"job", now.kind}, {"done", now.done}, {"all", now.all}});
    };
    HEARTH_TRY(const ModelRound round, context.engine.readWithModel(conversation, progress, context.cancel));
    CommandOutput output{roundJson(round)};
    if (round.failed()) output.failure = Failure{round.failure->error.code, roundFailureText(round)};
    return output;
}

Output reviewSetting(CommandContext& context, const Json& request) {
    if (const auto setting = optionalTextOf(request, "setting"))
        HEARTH_TRY_STATUS(context.engine.reviewMemories(*setting == "on"));
    HEARTH_TRY(const bool on, context.engine.reviewsMemories());
    HEARTH_TRY(const std::int64_t waiting, context.engine.review().waiting());
    return CommandOutput{{{"review", on}, {"waiting", waiting}}};
}

}  // namespace hearth::engine::commands
