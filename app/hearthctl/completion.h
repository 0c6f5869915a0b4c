// SPDX-License-Identifier: AGPL-3.0-or-later
// What may come next on the command line of hearthctl, for completion by Tab.
#pragma once

#include <span>
#include <string_view>

#include "app/completion/completion.h"

namespace hearth::ctl {

inline constexpr completion::Program kCompletion{"hearthctl", "completion"};

/// What fits behind `before` (without the program's name) and begins with `begun`.
completion::Suggestions suggest(std::span<const std::string_view> before, std::string_view begun);

}  // namespace hearth::ctl
