// SPDX-License-Identifier: AGPL-3.0-or-later
// Instructions that a person saved by name, to be used as the system prompt of conversations.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/engine/settings.h"

namespace hearth::engine {

inline constexpr std::size_t kMostPromptBytes = 64 * 1024;

struct SavedPrompt {
    std::string name;
    std::string text;
};

/// Sorted by name. Each is a setting "prompt/<name>", so that two devices that save different ones keep both.
Result<std::vector<SavedPrompt>> savedPrompts(const Settings& settings);
/// Errors: NotFound.
Result<SavedPrompt> savedPrompt(const Settings& settings, std::string_view name);
/// Replaces one of that name. Errors: InvalidArgument for an empty name or text, or one above kMostPromptBytes.
Status savePrompt(Settings& settings, std::string_view name, std::string_view text);
/// Errors: NotFound.
Status deletePrompt(Settings& settings, std::string_view name);

}  // namespace hearth::engine
