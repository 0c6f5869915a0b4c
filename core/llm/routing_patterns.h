// SPDX-License-Identifier: AGPL-3.0-or-later
// What a message is about, as far as it matters for the choice of a model: patterns as data.
#pragma once

#include <string_view>

namespace hearth::llm {

enum class Matter { Images, Mathematics, Data };

/// Whether one of the matter's patterns fits the text and none of those that it must not fit. Meant to miss rather than
/// to be wrong: the default model answers what is not noticed. Threads: safe from any.
bool isAbout(Matter matter, std::string_view text);

/// Whether RE2 understands every pattern: one that it does not never fits.
bool patternsCompile();

}  // namespace hearth::llm
