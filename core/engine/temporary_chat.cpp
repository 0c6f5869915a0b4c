// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/temporary_chat.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/engine/gateway.h"

namespace hearth::engine {

namespace {

constexpr std::string_view kInstructions =
    "You are the assistant in Hearth, a chat client. This conversation is kept nowhere. Answer the last message of the "
    "user.";
constexpr std::size_t kMostTurns = 40;  ///< Of those before the question, the newest.

llm::ChatRequest promptFor(const std::vector<TemporaryTurn>& before, const std::string& text, Timestamp now) {
    llm::ChatRequest prompt;
    prompt.system = std::string(kInstructions);
    prompt.context = fmt::format("Today is {}.", now.day());
    for (std::size_t i = before.size() > kMostTurns ? before.size() - kMostTurns : 0; i < before.size(); ++i) {
        const bool user = before[i].role == chat::Role::User;
        // Every provider wants the user to speak first, and nobody to be silent.
        if (before[i].text.empty() || (!user && prompt.turns.empty())) continue;
        prompt.turns.push_back({user ? llm::TurnRole::User : llm::TurnRole::Assistant, before[i].text, {}});
    }
    prompt.turns.push_back({llm::TurnRole::User, text, {}});
    return prompt;
}

}  // namespace

Result<TemporaryAnswer> chatTemporarily(Engine& engine, const std::vector<TemporaryTurn>& before,
                                        const TurnRequest& request, const std::function<void(std::string_view)>& onText,
                                        const CancelToken& cancel) {
    if (trim(request.text).empty()) return fail(ErrorCode::InvalidArgument, "the message is empty");
    HEARTH_TRY(const Route route, engine.gateway().route(request, nullptr));
    if (route.offline()) return fail(ErrorCode::InvalidArgument, "a temporary chat needs a model: connect one first");
    const double started = steadyMilliseconds();
    TemporaryAnswer answer;
    const auto prepare = [&](const Connection&) -> Result<Prepared> {
        return Prepared{promptFor(before, request.text, engine.vault().clock().now())};
    };
    const auto hear = [&](std::string_view delta) {
        if (answer.call.firstTokenMs == 0) answer.call.firstTokenMs = steadyMilliseconds() - started;
        if (onText) onText(delta);
    };
    const Answered answered = engine.gateway().call(route, prepare, hear, cancel);
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
