// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/message_blocks.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace hearth::conversation {

namespace {

constexpr double kTellingMs = 50;  ///< A shorter time says nothing.

QString say(const char* text) { return QCoreApplication::translate("ConversationView", text); }

QString seconds(double ms) {
    const double given = ms / 1000.0;
    return say("%1 s").arg(QLocale().toString(given, 'f', given < 10 ? 1 : 0));
}

QString outcomeOf(const WorkStep& step) {
    switch (step.state) {
        case StepState::Running: return say("running…");
        case StepState::Failed: return say("failed");
        case StepState::Refused: return say("not allowed");
        case StepState::NotRun: return say("not run");
        case StepState::Done: break;
    }
    return {};
}

void append(std::vector<Block>& blocks, std::vector<Block> more) {
    std::move(more.begin(), more.end(), std::back_inserter(blocks));
}

Block code(const QString& text, const QString& language, const QString& caption) {
    Block block;
    block.kind = BlockKind::Code;
    block.text = text;
    block.language = language;
    block.caption = caption;
    return block;
}

std::vector<Block> contentOf(const WorkStep& step) {
    std::vector<Block> blocks;
    if (step.kind == StepKind::Thinking) {
        blocks = parseMarkdown(step.text, SoftBreak::Line);
        for (Block& block : blocks) block.containers.insert(block.containers.begin(), Container::Quote);
    } else {
        if (!step.arguments.isEmpty()) blocks.push_back(code(step.arguments, QStringLiteral("json"), say("Arguments")));
        if (!step.text.isEmpty()) blocks.push_back(code(step.text, step.language, say("Result")));
    }
    for (Block& block : blocks) block.muted = true;
    return blocks;
}

std::vector<Block> stepBlocks(const WorkStep& step, int index, bool open) {
    Block row;
    row.kind = BlockKind::Step;
    row.caption = stepTitle(step);
    row.open = open;
    row.failed = step.state == StepState::Failed || step.state == StepState::Refused;
    row.icon = step.kind == StepKind::Thinking ? StepIcon::Thought : StepIcon::Tool;
    std::vector<Block> blocks{std::move(row)};
    if (open) append(blocks, contentOf(step));
    for (Block& block : blocks) block.step = index;
    return blocks;
}

}  // namespace

SoftBreak softBreakFor(const MessageItem& item) {
    return item.author == Author::User ? SoftBreak::Line : SoftBreak::Space;
}

qsizetype lastStepAt(const MessageItem& item) {
    return item.steps.empty() ? 0 : std::clamp<qsizetype>(item.steps.back().at, 0, item.text.size());
}

std::vector<Block> blocksToLastStep(const MessageItem& item, const OpenSteps& open) {
    std::vector<Block> blocks;
    qsizetype from = 0;
    for (std::size_t i = 0; i < item.steps.size(); ++i) {
        const qsizetype at = std::clamp<qsizetype>(item.steps[i].at, from, item.text.size());
        append(blocks, parseMarkdown(QStringView(item.text).mid(from, at - from), softBreakFor(item)));
        const int index = static_cast<int>(i);
        append(blocks, stepBlocks(item.steps[i], index, open.contains(index)));
        from = at;
    }
    return blocks;
}

std::vector<Block> blocksOf(const MessageItem& item, const OpenSteps& open) {
    std::vector<Block> blocks = blocksToLastStep(item, open);
    append(blocks, parseMarkdown(QStringView(item.text).mid(lastStepAt(item)), softBreakFor(item)));
    return blocks;
}

QString stepTitle(const WorkStep& step) {
    if (step.kind == StepKind::Thinking) {
        if (step.state == StepState::Running) return say("Thinking…");
        return step.ms >= kTellingMs ? say("Thought for %1").arg(seconds(step.ms)) : say("Thought");
    }
    QStringList parts{step.name.isEmpty() ? say("Tool") : step.name};
    if (!step.server.isEmpty()) parts << step.server;
    const QString outcome = outcomeOf(step);
    if (!outcome.isEmpty()) parts << outcome;
    if (step.ms >= kTellingMs) parts << seconds(step.ms);
    return parts.join(QStringLiteral(" · "));
}

}  // namespace hearth::conversation
