// SPDX-License-Identifier: AGPL-3.0-or-later
// Aims that are given up in the words in which they were told: "I want to publish a paper", later "I won't publish a
// paper". Nothing in such words says by itself that something is over.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/memory/keeping/endings.h"

namespace hearth::memory {

/// What a statement about the writer says will not be done, as keyOf writes it.
std::optional<std::string> deniedAim(const Language& language, const Statement& statement);

/// The aims among what stands that are just that: "before I am forty" behind it makes it another.
std::vector<const Standing*> aimsThatAre(const Language& language, const std::vector<Standing>& standing,
                                         const std::string& denied);

}  // namespace hearth::memory
