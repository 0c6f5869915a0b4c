// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/completion/completion.h"

#include <algorithm>

namespace hearth::completion {

namespace {

// @N@ is the program's name, which is a word for functions too; @A@ the word that it is asked by.

// "--format=c" is asked as "--format c" is. Bash takes words apart at "=" itself; the others get the option back before
// what is offered. The program is called as it was typed, which may begin with "~/".

constexpr std::string_view kBash = R"sh(# @N@ @A@ bash > ~/.local/share/bash-completion/completions/@N@
_@N@() {
    local word help current=${COMP_WORDS[COMP_CWORD]}
    local -a typed=()
    for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do [[ $word == = ]] || typed+=("$word"); done
    if [[ $current == = ]]; then current=; typed+=(""); fi
    COMPREPLY=()
    while IFS=$'\t' read -r word help; do
        if [[ $word == :files ]]; then
            compopt -o filenames 2>/dev/null
            while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
        else
            COMPREPLY+=("$word")
        fi
    done < <("${COMP_WORDS[0]/#\~/$HOME}" @A@ words "${typed[@]}" 2>/dev/null)
}
complete -F _@N@ @N@
)sh";

constexpr std::string_view kZsh = R"sh(#compdef @N@
# @N@ @A@ zsh > a folder of $fpath, as _@N@
_@N@() {
    local line program=${(Q)${words[1]/#\~\//$HOME/}}
    local -a typed=("${(@Q)words[2,CURRENT]}") offered
    if [[ ${typed[-1]} == --*=* ]]; then
        typed=("${(@)typed[1,-2]}" "${typed[-1]%%=*}" "${typed[-1]#*=}")
        compset -P '*='
    fi
    for line in "${(@f)$("$program" @A@ words "${typed[@]}" 2>/dev/null)}"; do
        case $line in
            '') ;;
            :files) _files ;;
            *$'\t'*) offered+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
            *) offered+=("${line//:/\\:}") ;;
        esac
    done
    (( ${#offered} )) && _describe @N@ offered
}
if [[ ${funcstack[1]} == _@N@ ]]; then _@N@; else compdef _@N@ @N@; fi
)sh";

constexpr std::string_view kFish = R"sh(# @N@ @A@ fish > ~/.config/fish/completions/@N@.fish
function __@N@
    set -l typed (commandline -opc) (commandline -ct)
    set -l program (string replace -r '^~/' $HOME/ -- $typed[1])
    type -q -- $program; or return
    set -l option (string match -r -- '^--[^=]+=' $typed[-1])
    if test -n "$option"
        set typed $typed[1..-2] (string split -m 1 = -- $typed[-1])
    end
    set -l offered ($program @A@ words $typed[2..-1] 2>/dev/null)
    if test "$argv" = files
        contains -- :files $offered
        return
    end
    for line in $offered
        test "$line" = :files; or echo "$option$line"
    end
end
complete -c @N@ -f -a '(__@N@)'
complete -c @N@ -n '__@N@ files' -F
)sh";

std::string filled(std::string_view pattern, const Program& program) {
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const std::string_view rest = pattern.substr(at, 3);
        if (rest != "@N@" && rest != "@A@") {
            text += pattern[at];
            continue;
        }
        text += rest == "@N@" ? program.name : program.asked;
        at += 2;
    }
    return text;
}

std::string linesOf(const Suggestions& suggestions) {
    std::string lines;
    for (const Suggestion& each : suggestions.words) {
        lines += each.word;
        if (!each.help.empty()) (lines += '\t') += each.help;
        lines += '\n';
    }
    return suggestions.files ? lines + ":files\n" : lines;
}

}  // namespace

std::optional<std::string> script(const Program& program, std::string_view shell) {
    if (shell == "bash") return filled(kBash, program);
    if (shell == "zsh") return filled(kZsh, program);
    if (shell == "fish") return filled(kFish, program);
    return std::nullopt;
}

void addShells(Suggestions& all) {
    for (const std::string_view shell : {"bash", "fish", "zsh"}) all.words.push_back({std::string(shell), {}});
}

void keepBegun(Suggestions& all, std::string_view begun) {
    std::erase_if(all.words, [begun](const Suggestion& each) { return !each.word.starts_with(begun); });
    std::ranges::sort(all.words, {}, &Suggestion::word);
}

std::optional<std::string> answer(const Program& program, std::span<char* const> typed, const Suggest& suggest) {
    if (typed.size() < 4 || typed[1] != program.asked || typed[2] != std::string_view("words")) return std::nullopt;
    const std::vector<std::string_view> words(typed.begin() + 3, typed.end());
    return linesOf(suggest(std::span(words).first(words.size() - 1), words.back()));
}

}  // namespace hearth::completion
