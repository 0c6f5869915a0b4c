// SPDX-License-Identifier: AGPL-3.0-or-later
// Completion by Tab for all programs: a small script for the shell, which asks the program itself what may come next,
// so that it is never out of date.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::completion {

inline constexpr std::string_view kShells = "bash|zsh|fish";

/// Who is asked: "hearthctl", by "completion". Then `hearthctl completion bash` prints the script, and
/// `hearthctl completion words WORD…` what may stand at the last word.
struct Program {
    std::string_view name;
    std::string_view asked;
};

/// What to put into the shell's start-up; nothing for a shell that is not known.
std::optional<std::string> script(const Program& program, std::string_view shell);

/// One word that may come, and what it is.
struct Suggestion {
    std::string word;
    std::string help;
};
/// Everything that may stand where the cursor is.
struct Suggestions {
    std::vector<Suggestion> words;
    bool files = false;  ///< The name of a file or folder.
};
void addShells(Suggestions& all);
/// Drops words that do not begin with `begun`, and puts the others in order.
void keepBegun(Suggestions& all, std::string_view begun);

/// What fits behind `before` (without the program's name) and begins with `begun`.
using Suggest = std::function<Suggestions(std::span<const std::string_view> before, std::string_view begun)>;
/// Where a script asks for words, what it reads: a line each, word, tab, help; ":files" for names of files. Nothing
/// where something else was typed.
std::optional<std::string> answer(const Program& program, std::span<char* const> typed, const Suggest& suggest);

}  // namespace hearth::completion
