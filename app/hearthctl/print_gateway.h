// SPDX-License-Identifier: AGPL-3.0-or-later
// What people read of commands about models: routes, prices, usage, comparisons.
#pragma once

#include <string>
#include <string_view>

#include "core/base/json.h"

namespace hearth::ctl {

/// False when the command is none of those.
bool printAboutModels(std::string_view command, const Json& value);

/// ", custom/alpha, by the rule: mathematics, instead of ollama" for an answer; empty for what people said.
std::string callInWords(const Json& message);

/// What a person should know of an answer beside its words: that another model gave it than usual, and why; that the
/// month's budget comes to its end. Empty when there is nothing to say.
std::string noteOnAnswer(const Json& answer);

}  // namespace hearth::ctl
