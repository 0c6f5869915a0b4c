// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/completion.h"

#include <algorithm>
#include <set>

#include "app/hearthctl/help.h"
#include "app/hearthctl/spelling.h"

namespace hearth::ctl {

namespace {

using engine::Command;
using engine::Parameter;
using engine::ParameterKind;

constexpr std::string_view kBash =
    R"sh(# hearthctl completion bash > ~/.local/share/bash-completion/completions/hearthctl
_hearthctl() {
    local word help current=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    while IFS=$'\t' read -r word help; do
        if [[ $word == :files ]]; then
            compopt -o filenames 2>/dev/null
            while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
        else
            COMPREPLY+=("$word")
        fi
    done < <("${COMP_WORDS[0]/#\~/$HOME}" completion words "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _hearthctl hearthctl
)sh";

constexpr std::string_view kZsh = R"sh(#compdef hearthctl
# hearthctl completion zsh > a folder of $fpath, as _hearthctl
_hearthctl() {
    local word help
    local -a offered
    while IFS=$'\t' read -r word help; do
        if [[ $word == :files ]]; then _files; else offered+=("${word}:${help}"); fi
    done < <(${(Q)words[1]} completion words "${(@Q)words[2,CURRENT]}" 2>/dev/null)
    (( ${#offered} )) && _describe hearthctl offered
}
if [[ ${funcstack[1]} == _hearthctl ]]; then _hearthctl; else compdef _hearthctl hearthctl; fi
)sh";

constexpr std::string_view kFish = R"sh(# hearthctl completion fish > ~/.config/fish/completions/hearthctl.fish
function __hearthctl
    set -l typed (commandline -opc) (commandline -ct)
    for line in ($typed[1] completion words $typed[2..-1] 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path (commandline -ct)
        else
            echo $line
        end
    end
end
complete -c hearthctl -f -a '(__hearthctl)'
)sh";

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
            if (!parameter.positional) all.words.push_back({optionName(parameter), parameter.help});
    for (const CommonOption& option : kCommonOptions) all.words.push_back({std::string(option.name), option.help});
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
        if (offered.insert(word).second) all.words.push_back({word, whole ? command.summary : groupSummary(word)});
    }
    if (words.empty())
        for (const OwnCommand& command : kOwnCommands)
            all.words.push_back({std::string(command.name), command.summary});
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

std::optional<std::string_view> completionScript(std::string_view shell) {
    if (shell == "bash") return kBash;
    if (shell == "zsh") return kZsh;
    if (shell == "fish") return kFish;
    return std::nullopt;
}

Suggestions suggest(std::span<const std::string_view> before, std::string_view begun) {
    // What help is asked about is spelled as the command itself.
    if (!before.empty() && before.front() == "help") before = before.subspan(1);
    const Reading reading = readTyped(before);
    Suggestions all;
    if (reading.words == "completion") {
        for (const std::string_view shell : {"bash", "fish", "zsh"}) all.words.push_back({std::string(shell), {}});
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
    std::erase_if(all.words, [begun](const Suggestion& each) { return !each.word.starts_with(begun); });
    std::ranges::sort(all.words, {}, &Suggestion::word);
    return all;
}

std::string suggestionLines(const Suggestions& suggestions) {
    std::string lines;
    for (const Suggestion& each : suggestions.words) {
        lines += each.word;
        if (!each.help.empty()) (lines += '\t') += each.help;
        lines += '\n';
    }
    return suggestions.files ? lines + ":files\n" : lines;
}

}  // namespace hearth::ctl
