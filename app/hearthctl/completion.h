// SPDX-License-Identifier: AGPL-3.0-or-later
// Completion by Tab: a small script for the shell, which asks hearthctl itself what may come next, so that it is never
// out of date.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::ctl {

inline constexpr std::string_view kShells = "bash|zsh|fish";

/// What to put into the shell's start-up; nothing for a shell that is not known.
std::optional<std::string_view> completionScript(std::string_view shell);

/// One word that may come, and what it is.
struct Suggestion {
    std::string word;
    std::string_view help;
};
/// Everything that may stand where the cursor is.
struct Suggestions {
    std::vector<Suggestion> words;
    bool files = false;  ///< The name of a file or folder.
};

/// What fits behind `before` (without the program's name) and begins with `begun`.
Suggestions suggest(std::span<const std::string_view> before, std::string_view begun);

/// What the scripts read: a line each, word, tab, help; ":files" for names of files.
std::string suggestionLines(const Suggestions& suggestions);

}  // namespace hearth::ctl
