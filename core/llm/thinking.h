// SPDX-License-Identifier: AGPL-3.0-or-later
// How much a model thinks, by name.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/llm/provider.h"

namespace hearth::llm {

/// Stored in settings, never renamed: "usual", "off", "low", "medium", "high", "max".
std::string_view thinkingName(Thinking thinking);
std::optional<Thinking> thinkingNamed(std::string_view name);
/// From nothing said to the most.
std::span<const Thinking> allThinking();

}  // namespace hearth::llm
