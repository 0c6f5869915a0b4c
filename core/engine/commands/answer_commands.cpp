// SPDX-License-Identifier: AGPL-3.0-or-later
// Other answers to a message: a second one, the rest of one that broke off, several beside each other; and the prompts
// and models that conversations are set to.
#include "core/engine/commands/commands.h"
#include "core/engine/compare.h"
#include "core/engine/error_text.h"
#include "core/engine/gateway.h"
#include "core/engine/json_shapes.h"
#include "core/engine/other_versions.h"
#include "core/engine/saved_prompts.h"
#include "core/llm/providers.h"

namespace hearth::engine::commands {

namespace {

Output answerAgain(CommandContext& context, TurnKind kind, const Json& request) {
    HEARTH_TRY(TurnRequest turn, turnOf(request));
    turn.kind = kind;
    HEARTH_TRY(turn.target, MessageId::parse(textOf(request, "id")));
    TurnListener listener;
    listener.onText = context.onText;
    HEARTH_TRY(const TurnResult result, context.engine.chat(turn, listener, context.cancel));
    CommandOutput output{toJson(result)};
    if (result.failure) output.failure = Failure{result.failure->error.code, turnFailureText(*result.failure)};
    return output;
}

/// "provider" or "provider/model".
ModelChoice choiceNamed(const std::string& name) {
    const std::size_t slash = name.find('/');
    ModelChoice choice{name.substr(0, slash), std::nullopt, std::nullopt};
    if (slash != std::string::npos) choice.model = name.substr(slash + 1);
    return choice;
}

/// `value` with what another device wrote instead, where there is something.
Result<Json> withOther(CommandContext& context, Json value, const VersionedText& text) {
    HEARTH_TRY(const auto other, otherVersionOf(context.engine.vault(), text));
    if (other) value["other"] = {{"text", other->text}, {"device", other->device}};
    return value;
}

Result<OtherVersion> otherOf(CommandContext& context, const VersionedText& text) {
    HEARTH_TRY(auto other, otherVersionOf(context.engine.vault(), text));
    if (!other) return fail(ErrorCode::NotFound, "there is no other version");
    return std::move(*other);
}

}  // namespace

Output regenerate(CommandContext& context, const Json& request) {
    return answerAgain(context, TurnKind::Regenerate, request);
}

Output continueAnswer(CommandContext& context, const Json& request) {
    return answerAgain(context, TurnKind::Continue, request);
}

Output retry(CommandContext& context, const Json& request) { return answerAgain(context, TurnKind::Retry, request); }

Output compare(CommandContext& context, const Json& request) {
    HEARTH_TRY(TurnRequest turn, turnOf(request));
    turn.text = textOf(request, "message");
    HEARTH_TRY(turn.conversation, optionalConversationOf(request, "conversation"));
    HEARTH_TRY(ChosenFiles chosen, filesOf(context, request));
    if (chosen.refused) return CommandOutput{Json(), std::move(chosen.refused)};
    turn.attachments = std::move(chosen.attachments);
    std::vector<ModelChoice> choices;
    for (const Json& name : memberAt(request, "models")) choices.push_back(choiceNamed(name.get<std::string>()));
    HEARTH_TRY(const Comparison comparison, compareModels(context.engine, turn, choices, {}, context.cancel));
    Json answers = Json::array();
    CommandOutput output;
    for (const TurnResult& result : comparison.answers) {
        Json answer = toJson(result);
        answer["failure"] = result.failure ? Json(turnFailureText(*result.failure)) : Json();
        answers.push_back(std::move(answer));
        // One that answered is an answer; only when none did has the command failed.
        if (result.failure) output.failure = Failure{result.failure->error.code, turnFailureText(*result.failure)};
    }
    for (const TurnResult& result : comparison.answers)
        if (!result.failure) output.failure.reset();
    const chat::Message& first = comparison.answers.front().answer;
    output.value = {{"conversationId", first.conversation.text()},
                    {"questionId", comparison.answers.front().question.id.text()},
                    {"answers", std::move(answers)}};
    return output;
}

Output listPrompts(CommandContext& context, const Json&) {
    HEARTH_TRY(const auto prompts, savedPrompts(context.engine.settings()));
    Json list = Json::array();
    for (const SavedPrompt& prompt : prompts) {
        HEARTH_TRY(Json item, withOther(context, {{"name", prompt.name}, {"text", prompt.text}},
                                        VersionedText::prompt(prompt.name)));
        list.push_back(std::move(item));
    }
    return CommandOutput{Json{{"prompts", std::move(list)}}};
}

Output settlePrompt(CommandContext& context, const Json& request) {
    const std::string name = textOf(request, "name");
    HEARTH_TRY(const OtherVersion other, otherOf(context, VersionedText::prompt(name)));
    if (flagOf(request, "use")) HEARTH_TRY_STATUS(savePrompt(context.engine.settings(), name, other.text));
    HEARTH_TRY_STATUS(settleVersions(context.engine.vault(), VersionedText::prompt(name)));
    return listPrompts(context, Json::object());
}

Output storePrompt(CommandContext& context, const Json& request) {
    HEARTH_TRY_STATUS(savePrompt(context.engine.settings(), textOf(request, "name"), textOf(request, "text")));
    return listPrompts(context, Json::object());
}

Output removePrompt(CommandContext& context, const Json& request) {
    HEARTH_TRY_STATUS(deletePrompt(context.engine.settings(), textOf(request, "name")));
    return listPrompts(context, Json::object());
}

Output conversationModel(CommandContext& context, const Json& request) {
    HEARTH_TRY(const ConversationId id, conversationOf(request, "id"));
    chat::Conversations& conversations = context.engine.conversations();
    const auto provider = optionalTextOf(request, "provider");
    const auto model = optionalTextOf(request, "model");
    if (flagOf(request, "undo")) {
        HEARTH_TRY_STATUS(conversations.setModel(id, std::nullopt, std::nullopt));
    } else if (provider || model) {
        HEARTH_TRY(const chat::Conversation before, conversations.get(id));
        // What would be refused with every message is refused now.
        TurnRequest turn;
        turn.provider = provider;
        turn.model = model;
        turn.overBudget = true;
        HEARTH_TRY(const Route route, context.engine.gateway().route(turn, &before));
        if (route.offline() && provider != std::string(kOffline))
            return fail(ErrorCode::InvalidArgument, "no model is connected: name a provider");
        const std::string chosen = route.offline() ? std::string(kOffline) : route.connections.front().provider;
        HEARTH_TRY_STATUS(conversations.setModel(id, chosen, model));
    }
    HEARTH_TRY(const chat::Conversation conversation, conversations.get(id));
    return CommandOutput{toJson(conversation)};
}

Output conversationPrompt(CommandContext& context, const Json& request) {
    HEARTH_TRY(const ConversationId id, conversationOf(request, "id"));
    chat::Conversations& conversations = context.engine.conversations();
    auto text = optionalTextOf(request, "text");
    if (const auto name = optionalTextOf(request, "named")) {
        if (text) return fail(ErrorCode::InvalidArgument, "a text, or the name of a saved one");
        HEARTH_TRY(SavedPrompt saved, savedPrompt(context.engine.settings(), *name));
        text = std::move(saved.text);
    }
    if (text && text->size() > kMostPromptBytes)
        return fail(ErrorCode::InvalidArgument, "instructions hold at most 64 KiB");
    if (flagOf(request, "undo")) text = "";
    const bool use = flagOf(request, "useOther");
    const VersionedText which = VersionedText::instructions(id);
    if (use && text) return fail(ErrorCode::InvalidArgument, "the other version, or a text");
    if (use) {
        HEARTH_TRY(OtherVersion other, otherOf(context, which));
        text = std::move(other.text);
    }
    if (text) HEARTH_TRY_STATUS(conversations.setSystemPrompt(id, text));
    if (use || flagOf(request, "dropOther")) HEARTH_TRY_STATUS(settleVersions(context.engine.vault(), which));
    HEARTH_TRY(const chat::Conversation conversation, conversations.get(id));
    HEARTH_TRY(Json shown, withOther(context, toJson(conversation), which));
    return CommandOutput{std::move(shown)};
}

}  // namespace hearth::engine::commands
