// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/temporary_chat.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/base64.h"
#include "core/base/text.h"
#include "core/engine/attached_parts.h"
#include "core/engine/gateway.h"

namespace hearth::engine {

namespace {

constexpr std::string_view kInstructions =
    "You are the assistant in Hearth, a chat client. This conversation is kept nowhere. Answer the last message of the "
    "user.";
constexpr std::size_t kMostTurns = 40;  ///< Of those before the question, the newest.

/// What a person says, with the pictures where the model sees.
llm::Turn userTurn(const std::string& text, const std::vector<PreparedAttachment>& attachments, bool sees) {
    std::vector<chat::Part> parts;
    if (!text.empty()) parts.push_back({chat::PartKind::Text, text});
    for (const PreparedAttachment& attachment : attachments) parts.push_back(partOf(attachment));
    llm::Turn turn{llm::TurnRole::User, toldOf(parts)};
    for (const PreparedAttachment& attachment : attachments)
        if (sees && attachment.kind == AttachmentKind::Image)
            turn.images.push_back({attachment.mediaType, toBase64(asText(attachment.content))});
    return turn;
}

struct Question {
    const std::string& text;
    const std::vector<PreparedAttachment>& attachments;
};

llm::ChatRequest promptFor(const std::vector<TemporaryTurn>& before, const Question& question, bool sees,
                           const Clock& clock) {
    llm::ChatRequest prompt;
    prompt.system = std::string(kInstructions);
    prompt.context = fmt::format("Today is {}.", clock.day(clock.now()));
    for (std::size_t i = before.size() > kMostTurns ? before.size() - kMostTurns : 0; i < before.size(); ++i) {
        const bool user = before[i].role == chat::Role::User;
        // Every provider wants the user to speak first, and nobody to be silent.
        const bool silent = before[i].text.empty() && before[i].attachments.empty();
        if (silent || (!user && prompt.turns.empty())) continue;
        prompt.turns.push_back(user ? userTurn(before[i].text, before[i].attachments, sees)
                                    : llm::Turn{llm::TurnRole::Assistant, before[i].text});
    }
    const auto tells = [](const PreparedAttachment& one) { return one.kind == AttachmentKind::File; };
    const auto holds = [&](const TemporaryTurn& turn) { return std::ranges::any_of(turn.attachments, tells); };
    if (std::ranges::any_of(question.attachments, tells) || std::ranges::any_of(before, holds))
        prompt.system += kFileInstructions;
    prompt.turns.push_back(userTurn(question.text, question.attachments, sees));
    return prompt;
}

}  // namespace

Result<TemporaryAnswer> chatTemporarily(Engine& engine, const std::vector<TemporaryTurn>& before,
                                        const TurnRequest& request, const std::function<void(std::string_view)>& onText,
                                        const CancelToken& cancel) {
    if (trim(request.text).empty() && request.attachments.empty())
        return fail(ErrorCode::InvalidArgument, "the message is empty");
    HEARTH_TRY_STATUS(checkTogether(request.attachments));
    HEARTH_TRY(const Route route, engine.gateway().route(request, nullptr, {showsImage(request.attachments), 0}));
    if (route.offline()) return fail(ErrorCode::InvalidArgument, "a temporary chat needs a model: connect one first");
    const double started = steadyMilliseconds();
    TemporaryAnswer answer;
    const auto prepare = [&](const Connection& to) -> Result<Prepared> {
        const bool sees = llm::seesImages(to.provider, modelOf(to), route.numbers.models) != false;
        return Prepared{promptFor(before, {request.text, request.attachments}, sees, engine.vault().clock())};
    };
    const auto hear = [&](std::string_view delta) {
        if (answer.call.firstTokenMs == 0) answer.call.firstTokenMs = steadyMilliseconds() - started;
        if (onText) onText(delta);
    };
    const Answered answered = engine.gateway().call(route, prepare, {hear, {}}, cancel);
    const llm::ChatReply& reply = answered.outcome.reply;
    answer.text = reply.text;
    answer.provider = answered.connection.provider;
    answer.model = reply.model;
    const double firstTokenMs = answer.call.firstTokenMs;
    answer.call = callInfoOf(answered, route);
    answer.call.firstTokenMs = firstTokenMs;
    answer.call.latencyMs = steadyMilliseconds() - started;
    if (answered.outcome.failure) answer.failure = turnFailure(answered, engine.vault().clock().now());
    return answer;
}

}  // namespace hearth::engine
