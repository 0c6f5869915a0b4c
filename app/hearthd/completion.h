// SPDX-License-Identifier: AGPL-3.0-or-later
// What may come next on the command line of hearthd, for completion by Tab: from the parser itself.
#pragma once

#include <span>
#include <string_view>

#include "app/completion/completion.h"

namespace CLI {
class App;
}

namespace hearth::server {

inline constexpr completion::Program kCompletion{"hearthd", "completion"};

/// The options of a command, or the commands that follow it.
completion::Suggestions wordsOf(const CLI::App& command, bool options);

/// What fits behind `before` (without the program's name) and begins with `begun`.
completion::Suggestions suggest(const CLI::App& program, std::span<const std::string_view> before,
                                std::string_view begun);

}  // namespace hearth::server
