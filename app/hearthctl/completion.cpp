// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/completion.h"

#include <algorithm>
#include <set>

#include "app/hearthctl/help.h"
#include "app/hearthctl/spelling.h"

namespace hearth::ctl {

namespace {

using completion::Suggestions;
using engine::Command;
using engine::Parameter;
using engine::ParameterKind;

/// What was typed so far, read as far as it can be understood.
struct Reading {
    std::string words;                   ///< Of the command, as far as they go: "memory".
    const Command* command = nullptr;    ///< Once they name one.
    std::size_t positionals = 0;         ///< Given to it already.
    const Parameter* awaited = nullptr;  ///< An option of it that still wants its value.
    const CommonOption* common = nullptr;
};

const CommonOption* commonOption(std::string_view word) {
    const auto found = std::ranges::find(kCommonOptions, word, &CommonOption::name);
    return found == kCommonOptions.end() ? nullptr : &*found;
}

const Parameter* optionOf(const Command& command, std::string_view word) {
    for (const Parameter& parameter : command.parameters) {
        if (parameter.positional) continue;
        if (word == optionName(parameter) || (word == "-o" && parameter.name == "output")) return &parameter;
    }
    return nullptr;
}

void readOption(Reading& reading, std::string_view word) {
    if (const CommonOption* common = commonOption(word)) {
        if (common->kind != ParameterKind::Flag) reading.common = common;
    } else if (reading.command != nullptr) {
        const Parameter* option = optionOf(*reading.command, word);
        if (option != nullptr && !isFlag(*option)) reading.awaited = option;
    }
}

Reading readTyped(std::span<const std::string_view> before) {
    Reading reading;
    for (const std::string_view word : before) {
        if (reading.awaited != nullptr || reading.common != nullptr) {
            reading.awaited = nullptr;
            reading.common = nullptr;
        } else if (word.starts_with('-')) {
            readOption(reading, word);
        } else if (reading.command == nullptr) {
            reading.words += (reading.words.empty() ? "" : " ") + std::string(word);
            reading.command = engine::findCommand(reading.words);
        } else {
            ++reading.positionals;
        }
    }
    return reading;
}

void addValues(Suggestions& all, const Parameter& parameter) {
    for (const std::string_view choice : choicesOf(parameter)) all.words.push_back({std::string(choice), {}});
    all.files = parameter.kind == ParameterKind::Path || parameter.kind == ParameterKind::Paths ||
                parameter.kind == ParameterKind::Secret;
}

void addOptions(Suggestions& all, const Command* command) {
    if (command != nullptr)
        for (const Parameter& parameter : command->parameters)
            if (!parameter.positional) all.words.push_back({optionName(parameter), std::string(parameter.help)});
    for (const CommonOption& option : kCommonOptions)
        all.words.push_back({std::string(option.name), std::string(option.help)});
    all.words.push_back({"--help", "what it does and takes"});
}

/// The words that go on from those of a group, or begin a command.
void addCommands(Suggestions& all, const std::string& words) {
    const std::string start = words.empty() ? "" : words + ' ';
    std::set<std::string> offered;
    for (const Command& command : engine::commandTable()) {
        if (!command.name.starts_with(start)) continue;
        const std::string_view rest = command.name.substr(start.size());
        const std::string word(rest.substr(0, rest.find(' ')));
        const bool whole = word.size() == rest.size();
        if (offered.insert(word).second)
            all.words.push_back({word, std::string(whole ? command.summary : groupSummary(word))});
    }
    if (words.empty())
        for (const OwnCommand& command : kOwnCommands)
            all.words.push_back({std::string(command.name), std::string(command.summary)});
}

void addPositional(Suggestions& all, const Reading& reading) {
    std::size_t place = 0;
    for (const Parameter& parameter : reading.command->parameters) {
        if (!parameter.positional) continue;
        const bool goesOn = parameter.kind == ParameterKind::Texts || parameter.kind == ParameterKind::Paths;
        if (place++ == reading.positionals || goesOn) return addValues(all, parameter);
    }
}

}  // namespace

Suggestions suggest(std::span<const std::string_view> before, std::string_view begun) {
    // What help is asked about is spelled as the command itself.
    if (!before.empty() && before.front() == "help") before = before.subspan(1);
    const Reading reading = readTyped(before);
    Suggestions all;
    if (reading.words == "completion") {
        completion::addShells(all);
    } else if (reading.common != nullptr) {
        all.files = reading.common->kind == ParameterKind::Path;
    } else if (reading.awaited != nullptr) {
        addValues(all, *reading.awaited);
    } else if (begun.starts_with('-')) {
        addOptions(all, reading.command);
    } else if (reading.command != nullptr) {
        addPositional(all, reading);
        // "memory" alone is "memory list", and a group's words may still follow.
        if (reading.positionals == 0 && isGroup(reading.words)) addCommands(all, reading.words);
    } else {
        addCommands(all, reading.words);
    }
    completion::keepBegun(all, begun);
    return all;
}

}  // namespace hearth::ctl
