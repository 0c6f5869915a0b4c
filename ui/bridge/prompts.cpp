// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/prompts.h"

#include "core/engine/other_versions.h"

namespace hearth::bridge {

namespace {

using engine::Engine;
using engine::VersionedText;

Result<std::optional<OtherText>> otherOf(Engine& engine, const VersionedText& text) {
    HEARTH_TRY(const auto other, engine::otherVersionOf(engine.vault(), text));
    return other ? std::optional(OtherText{toQt(other->text), toQt(other->device)}) : std::nullopt;
}

Status renamed(Engine& engine, const PromptItem& prompt, const std::string& name) {
    const auto there = engine::savedPrompt(engine.settings(), name);
    if (there.ok()) return fail(ErrorCode::Conflict, "a prompt of that name");
    if (there.error().code != ErrorCode::NotFound) return there.error();
    HEARTH_TRY_STATUS(engine::savePrompt(engine.settings(), name, fromQt(prompt.text)));
    return engine::deletePrompt(engine.settings(), fromQt(prompt.name));
}

}  // namespace

void Prompts::list(QObject* context, Answer<std::vector<PromptItem>> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<std::vector<PromptItem>> {
        HEARTH_TRY(const auto saved, engine::savedPrompts(engine.settings()));
        std::vector<PromptItem> items;
        for (const auto& prompt : saved) {
            HEARTH_TRY(auto other, otherOf(engine, VersionedText::prompt(prompt.name)));
            items.push_back({toQt(prompt.name), toQt(prompt.text), std::move(other)});
        }
        return items;
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Prompts::save(QObject* context, const PromptItem& prompt, Answer<void> answer) {
    auto work = [prompt](Engine& engine, const CancelToken&) {
        return engine::savePrompt(engine.settings(), fromQt(prompt.name), fromQt(prompt.text));
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Prompts::rename(QObject* context, const PromptItem& prompt, const QString& name, Answer<void> answer) {
    auto work = [prompt, name = fromQt(name.trimmed())](Engine& engine, const CancelToken&) {
        return renamed(engine, prompt, name);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Prompts::remove(QObject* context, const QString& name, Answer<void> answer) {
    auto work = [name = fromQt(name)](Engine& engine, const CancelToken&) {
        return engine::deletePrompt(engine.settings(), name);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Prompts::settle(QObject* context, const PromptItem& prompt, Settle what, Answer<void> answer) {
    auto work = [prompt, what](Engine& engine, const CancelToken&) -> Status {
        const std::string name = fromQt(prompt.name);
        if (what == Settle::Use && prompt.other)
            HEARTH_TRY_STATUS(engine::savePrompt(engine.settings(), name, fromQt(prompt.other->text)));
        return engine::settleVersions(engine.vault(), VersionedText::prompt(name));
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Prompts::otherInstructions(QObject* context, const ConversationId& conversation,
                                Answer<std::optional<OtherText>> answer) {
    auto work = [conversation](Engine& engine, const CancelToken&) {
        return otherOf(engine, VersionedText::instructions(conversation));
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Prompts::settleInstructions(QObject* context, const ConversationId& conversation, Answer<void> answer) {
    auto work = [conversation](Engine& engine, const CancelToken&) {
        return engine::settleVersions(engine.vault(), VersionedText::instructions(conversation));
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Prompts::instructions(QObject* context, const ConversationId& conversation, Answer<QString> answer) {
    auto work = [conversation](Engine& engine, const CancelToken&) -> Result<QString> {
        HEARTH_TRY(const auto found, engine.conversations().get(conversation));
        return toQt(found.systemPrompt.value_or(std::string()));
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Prompts::setInstructions(QObject* context, const ConversationId& conversation, const QString& text,
                              Answer<void> answer) {
    auto work = [conversation, text = fromQt(text)](Engine& engine, const CancelToken&) {
        return engine.conversations().setSystemPrompt(conversation, text);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

}  // namespace hearth::bridge
