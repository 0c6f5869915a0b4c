// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/help.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/hearthctl/spelling.h"
#include "core/engine/version.h"

namespace hearth::ctl {

namespace {

using engine::Command;

/// A line of the overview. A group needs words about all of it; a command has its own.
struct Line {
    std::string_view topic;
    std::string_view word;
    std::string_view about = {};
};

constexpr std::string_view kBegin = "To begin";
constexpr std::string_view kTalk = "Conversations";
constexpr std::string_view kMemory = "Memory";
constexpr std::string_view kModels = "Models and tools";
constexpr std::string_view kVaultTopic = "The vault";
constexpr std::string_view kDevices = "Several devices";
constexpr std::string_view kUpkeep = "Upkeep";

constexpr std::array kLines = {
    Line{kBegin, "init"},
    Line{kBegin, "import"},
    Line{kTalk, "chat"},
    Line{kTalk, "search"},
    Line{kTalk, "resume"},
    Line{kTalk, "conversations", "list, show, rename, label, move, archive, pin and delete them"},
    Line{kTalk, "regenerate"},
    Line{kTalk, "continue"},
    Line{kTalk, "retry"},
    Line{kTalk, "compare"},
    Line{kTalk, "attachments", "list and save files that went with messages"},
    Line{kTalk, "prompts", "list, save and delete instructions with a name"},
    Line{kTalk, "labels", "labels that would fit a conversation"},
    Line{kMemory, "memory", "list, search, add, edit, pin and merge what is remembered; why, history, undo"},
    Line{kMemory, "recall"},
    Line{kMemory, "forget", "a memory, conversation, topic, person or time, for good"},
    Line{kModels, "providers", "which model answers, and its API key"},
    Line{kModels, "models", "what models cost and take"},
    Line{kModels, "embedder", "a model that finds by meaning"},
    Line{kModels, "tools", "servers of tools (MCP), and what models may call"},
    Line{kModels, "budget"},
    Line{kModels, "usage"},
    Line{kModels, "egress"},
    Line{kVaultTopic, "slots", "what opens the vault: passphrases, recovery words, keychain"},
    Line{kVaultTopic, "backup"},
    Line{kVaultTopic, "restore"},
    Line{kVaultTopic, "snapshots", "the copies that are kept beside the vault"},
    Line{kVaultTopic, "export"},
    Line{kVaultTopic, "rekey"},
    Line{kDevices, "sync", "one vault on several devices: enable, invite, join, revoke, status"},
    Line{kUpkeep, "maintain"},
    Line{kUpkeep, "stats"},
    Line{kUpkeep, "verify"},
    Line{kUpkeep, "doctor"},
};

constexpr std::size_t kColumn = 17;
constexpr std::size_t kWideColumn = 23;

std::string row(std::string_view left, std::string_view right, std::size_t column) {
    std::string line = "  " + std::string(left);
    line.append(line.size() < column + 2 ? column + 2 - line.size() : 2, ' ');
    return line + std::string(right) + '\n';
}

std::string_view summaryOf(std::string_view word) {
    const Command* command = engine::findCommand(word);
    return command == nullptr ? groupSummary(word) : command->summary;
}

/// Words of the table that no line names.
std::string unplaced() {
    std::string lines;
    std::set<std::string_view> seen;
    for (const Command& command : engine::commandTable()) {
        const std::string_view word = command.name.substr(0, command.name.find(' '));
        if (std::ranges::find(kLines, word, &Line::word) == kLines.end() && seen.insert(word).second)
            lines += row(word, summaryOf(word), kColumn);
    }
    return lines;
}

std::string topics() {
    std::string text;
    std::string_view topic;
    for (const Line& line : kLines) {
        if (line.topic != topic) text += '\n' + std::string(topic = line.topic) + '\n';
        text += row(line.word, summaryOf(line.word), kColumn);
    }
    if (const std::string more = unplaced(); !more.empty()) text += "\nMore\n" + more;
    return text;
}

/// A command's last word and what must stand behind it: "edit ID TEXT".
std::string typed(const Command& command, std::size_t skipped) {
    std::string text(command.name.substr(skipped));
    for (const engine::Parameter& parameter : command.parameters) {
        if (!parameter.positional) continue;
        const std::string name = upper(argumentName(parameter));
        text += parameter.required ? ' ' + name : " [" + name + ']';
    }
    return text;
}

}  // namespace

std::string_view groupSummary(std::string_view group) {
    const auto found = std::ranges::find(kLines, group, &Line::word);
    return found == kLines.end() ? std::string_view() : found->about;
}

std::string overview() {
    std::string text =
        "Hearth in a terminal: the same memory as the window's, for the same vault.\n\n"
        "Usage: hearthctl [options] COMMAND [arguments]\n";
    text += topics();
    text += "\nThis program\n";
    for (const OwnCommand& command : kOwnCommands) text += row(command.name, command.summary, kColumn);
    text += "\nOptions of every command\n";
    for (const CommonOption& option : kCommonOptions)
        text += row(std::string(option.name) + (option.value.empty() ? "" : " ") + std::string(option.value),
                    option.help, kWideColumn);
    text += row("--version", "hearthctl " + std::string(engine::kVersion), kWideColumn);
    return text + "\nMore about one: hearthctl help COMMAND, as in hearthctl help memory, hearthctl help memory add.\n";
}

std::string groupHelp(std::string_view group) {
    if (!isGroup(group)) return {};
    std::string text = "hearthctl " + std::string(group) + ": " + std::string(groupSummary(group)) + "\n\n";
    const std::string start = std::string(group) + ' ';
    for (const Command& command : engine::commandTable())
        if (command.name.starts_with(start)) text += row(typed(command, start.size()), command.summary, kWideColumn);
    text += "\nMore about one, with its options: hearthctl help " + start + "COMMAND\n";
    return text;
}

}  // namespace hearth::ctl
