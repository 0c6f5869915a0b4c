// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/spelling.h"

#include <algorithm>
#include <cctype>

namespace hearth::ctl {

using engine::Command;
using engine::Parameter;
using engine::ParameterKind;

std::string argumentName(const Parameter& parameter) {
    std::string name;
    for (const char c : parameter.name) {
        if (std::isupper(static_cast<unsigned char>(c)) != 0) name += '-';
        name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return parameter.kind == ParameterKind::Secret ? name + "-file" : name;
}

bool isOwn(std::string_view word) {
    return std::ranges::find(kOwnCommands, word, &OwnCommand::name) != kOwnCommands.end();
}

std::string upper(std::string_view text) {
    std::string out;
    for (const char c : text) out += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return out;
}

namespace {
bool isFolder(const Parameter& parameter) { return parameter.name == "directory" || parameter.name == "into"; }
}  // namespace

std::string_view valueName(const Parameter& parameter) {
    switch (parameter.kind) {
        case ParameterKind::Path: return isFolder(parameter) ? "FOLDER" : "FILE";
        case ParameterKind::Paths:
        case ParameterKind::Secret: return "FILE";
        case ParameterKind::Integer: return "N";
        case ParameterKind::Time: return "TIME";
        default: return "TEXT";
    }
}

std::string optionName(const Parameter& parameter) { return "--" + argumentName(parameter); }

bool isFlag(const Parameter& parameter) { return parameter.kind == ParameterKind::Flag; }

bool isGroup(std::string_view word) {
    for (const Command& command : engine::commandTable())
        if (command.name.starts_with(std::string(word) + ' ')) return true;
    return false;
}

std::vector<std::string_view> choicesOf(const Parameter& parameter) {
    std::vector<std::string_view> choices;
    std::string_view rest = parameter.choices;
    while (!rest.empty()) {
        const std::size_t bar = rest.find('|');
        choices.push_back(rest.substr(0, bar));
        rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
    }
    return choices;
}

}  // namespace hearth::ctl
