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

QString fenced(const QString& text) {
    // The fence is longer than any run of backticks inside, so that the text cannot end it.
    QString fence = QStringLiteral("```");
    while (text.contains(fence)) fence += QLatin1Char('`');
    return QStringLiteral("%1\n%2\n%1").arg(fence, text);
}

QString partMarkdown(const bridge::PartItem& part) {
    switch (part.kind) {
        case chat::PartKind::ToolCall:
            return MessageWords::tr("*Called %1*").arg(part.name) + QStringLiteral("\n\n") + fenced(part.text);
        case chat::PartKind::ToolResult:
            return (part.failed ? MessageWords::tr("*The tool failed*") : MessageWords::tr("*The tool answered*")) +
                   QStringLiteral("\n\n") + fenced(part.text);
        case chat::PartKind::Image: return MessageWords::tr("*Image: %1*").arg(part.name);
        case chat::PartKind::File: return MessageWords::tr("*File: %1*").arg(part.name);
        case chat::PartKind::Citation:
            return QStringLiteral("[%1](%2)").arg(part.name.isEmpty() ? part.url : part.name, part.url);
        case chat::PartKind::Thinking:
        case chat::PartKind::Text: break;
    }
    return {};
}

conversation::MessageState stateOf(chat::MessageState state) {
    switch (state) {
        case chat::MessageState::Streaming: return conversation::MessageState::Streaming;
        case chat::MessageState::Broken: return conversation::MessageState::Broken;
        case chat::MessageState::Complete: break;
    }
    return conversation::MessageState::Complete;
}

std::vector<conversation::SourceMark> marksOf(const bridge::MessageItem& message, const bridge::ReceiptItem* receipt) {
    std::vector<conversation::SourceMark> marks;
    if (receipt) {
        for (const auto& memory : receipt->memories) marks.push_back({memory.content.simplified().left(kTitleLetters)});
        for (const auto& passage : receipt->passages) marks.push_back({passage.text.simplified().left(kTitleLetters)});
    } else if (message.receipt) {
        for (std::size_t at = 0; at < message.receipt->memories.size(); ++at)
            marks.push_back({MessageWords::tr("A memory")});
        for (std::size_t at = 0; at < message.receipt->passages.size(); ++at)
            marks.push_back({MessageWords::tr("A passage")});
    }
    return marks;
}

}  // namespace

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

conversation::MessageItem toView(const bridge::MessageItem& message, const bridge::ReceiptItem* receipt) {
    conversation::MessageItem item;
    item.id = bridge::toQt(message.id.text());
    item.author = message.role == chat::Role::User ? conversation::Author::User : conversation::Author::Assistant;
    item.name = message.who;
    item.details = message.details;
    item.time = QDateTime::fromMSecsSinceEpoch(message.createdAt);
    item.text = markdownOf(message);
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
    item.sources = marksOf(message, receipt);
    return item;
}

std::vector<conversation::MessageItem> toView(const std::vector<bridge::MessageItem>& messages) {
    std::vector<conversation::MessageItem> items;
    items.reserve(messages.size());
    for (const auto& message : messages) items.push_back(toView(message));
    return items;
}

}  // namespace hearth::shell
