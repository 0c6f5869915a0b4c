// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/message_view.h"

#include <QCoreApplication>

#include "ui/bridge/error_text.h"

namespace hearth::shell {

namespace {

struct MessageWords {
    Q_DECLARE_TR_FUNCTIONS(Message)
};

constexpr int kTitleLetters = 120;

QString partMarkdown(const bridge::PartItem& part) {
    switch (part.kind) {
        case chat::PartKind::Citation:
            return QStringLiteral("[%1](%2)").arg(part.name.isEmpty() ? part.url : part.name, part.url);
        case chat::PartKind::Image:
        case chat::PartKind::File:
        case chat::PartKind::Thinking:
        case chat::PartKind::ToolCall:
        case chat::PartKind::ToolResult:
        case chat::PartKind::Text: break;
    }
    return {};
}

using conversation::StepState;
using conversation::WorkStep;

WorkStep thoughtOf(const bridge::PartItem& part) {
    WorkStep step;
    step.state = part.runs ? StepState::Running : StepState::Done;
    step.ms = part.ms;
    step.text = part.text;
    step.at = part.at;
    return step;
}

WorkStep callOf(const bridge::PartItem& part) {
    WorkStep step;
    step.kind = conversation::StepKind::Tool;
    step.state = part.runs ? StepState::Running : StepState::NotRun;
    step.name = part.name;
    step.server = part.server;
    step.arguments = part.text;
    step.at = part.at;
    return step;
}

void addResult(WorkStep& step, const bridge::PartItem& part) {
    step.state = part.refused ? StepState::Refused : part.failed ? StepState::Failed : StepState::Done;
    if (!part.name.isEmpty()) step.name = part.name;
    if (!part.server.isEmpty()) step.server = part.server;
    step.ms = part.ms;
    step.text = part.text;
    const QString start = part.text.trimmed().left(1);
    if (start == QLatin1String("{") || start == QLatin1String("[")) step.language = QStringLiteral("json");
}

conversation::MessageState stateOf(chat::MessageState state) {
    switch (state) {
        case chat::MessageState::Streaming: return conversation::MessageState::Streaming;
        case chat::MessageState::Broken: return conversation::MessageState::Broken;
        case chat::MessageState::Complete: break;
    }
    return conversation::MessageState::Complete;
}

/// The words of the one with this id; `unknown` where they are not at hand.
template <typename Items, typename Id, typename Words>
QString titleOf(const Items& items, const Id& id, const Words& words, const QString& unknown) {
    for (const auto& item : items)
        if (const auto& [itemId, text] = words(item); itemId == id) return text.simplified().left(kTitleLetters);
    return unknown;
}

/// One for each entry of "What I used", in its order: what the receipt that is stored holds.
std::vector<conversation::SourceMark> marksOf(const bridge::MessageItem& message, const bridge::ReceiptItem* fresh) {
    std::vector<conversation::SourceMark> marks;
    if (!message.receipt) return marks;
    const bridge::ReceiptItem known = fresh ? *fresh : bridge::ReceiptItem();
    const auto memoryWords = [](const bridge::MemoryItem& one) { return std::pair(one.id, one.content); };
    const auto passageWords = [](const bridge::PassageItem& one) { return std::pair(one.message, one.text); };
    for (const auto& id : message.receipt->memories)
        marks.push_back({titleOf(known.memories, id, memoryWords, MessageWords::tr("A memory"))});
    for (const auto& id : message.receipt->passages)
        marks.push_back({titleOf(known.passages, id, passageWords, MessageWords::tr("A passage"))});
    return marks;
}

std::vector<conversation::MessageAttachment> attachmentsOf(const bridge::MessageItem& message) {
    std::vector<conversation::MessageAttachment> attachments;
    for (const auto& part : message.parts) {
        const bool picture = part.kind == chat::PartKind::Image;
        if (!picture && part.kind != chat::PartKind::File) continue;
        attachments.push_back(
            {part.attachment ? bridge::toQt(part.attachment->text()) : QString(),
             picture ? conversation::AttachmentKind::Picture : conversation::AttachmentKind::File,
             part.name.isEmpty() ? (picture ? MessageWords::tr("Picture") : MessageWords::tr("File")) : part.name,
             part.bytes, part.pixels});
    }
    return attachments;
}

}  // namespace

std::vector<conversation::WorkStep> stepsOf(const bridge::MessageItem& message) {
    std::vector<WorkStep> steps;
    QStringList calls;  // Of each step; empty for those that no result belongs to any more.
    for (const auto& part : message.parts) {
        if (part.kind == chat::PartKind::Thinking && !part.text.trimmed().isEmpty()) {
            steps.push_back(thoughtOf(part));
            calls << QString();
        } else if (part.kind == chat::PartKind::ToolCall) {
            steps.push_back(callOf(part));
            calls << (part.callId.isEmpty() ? QStringLiteral("last") : part.callId);
        } else if (part.kind == chat::PartKind::ToolResult) {
            auto of = calls.lastIndexOf(part.callId.isEmpty() ? QStringLiteral("last") : part.callId);
            if (of < 0) {
                of = calls.size();
                calls << QString();
                steps.push_back(callOf({chat::PartKind::ToolCall, {}, part.name, {}, false, {}, {}, 0, part.at}));
            }
            addResult(steps[static_cast<std::size_t>(of)], part);
            calls[of].clear();
        }
    }
    return steps;
}

QString markdownOf(const bridge::MessageItem& message) {
    QString text = message.text;
    for (const auto& part : message.parts) {
        const QString more = partMarkdown(part);
        if (more.isEmpty()) continue;
        if (!text.isEmpty()) text += QStringLiteral("\n\n");
        text += more;
    }
    return text;
}

conversation::MessageItem toView(const bridge::MessageItem& message, const bridge::ReceiptItem* fresh) {
    conversation::MessageItem item;
    item.id = bridge::toQt(message.id.text());
    item.author = message.role == chat::Role::User ? conversation::Author::User : conversation::Author::Assistant;
    item.name = message.who;
    item.details = message.details;
    item.time = QDateTime::fromMSecsSinceEpoch(message.createdAt);
    item.text = markdownOf(message);
    item.steps = stepsOf(message);
    item.state = stateOf(message.state);
    if (message.problem) {
        item.notice = message.problem->sentence;
    } else if (message.state == chat::MessageState::Broken) {
        item.notice = bridge::interruptedProblem().sentence;
    }
    // Without a model there are no words to go on with.
    item.canContinue = item.state == conversation::MessageState::Broken && !message.text.isEmpty() &&
                       message.role == chat::Role::Assistant && message.provider != QLatin1String("offline");
    item.explains = message.call.has_value();
    item.branch = message.sibling;
    item.branches = message.siblings;
    item.sources = marksOf(message, fresh);
    item.attachments = attachmentsOf(message);
    return item;
}

std::vector<conversation::MessageItem> toView(const std::vector<bridge::MessageItem>& messages) {
    std::vector<conversation::MessageItem> items;
    items.reserve(messages.size());
    for (const auto& message : messages) items.push_back(toView(message));
    return items;
}

}  // namespace hearth::shell
