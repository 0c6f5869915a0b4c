// SPDX-License-Identifier: AGPL-3.0-or-later
// What is over where words name it and do not say what kind of thing it is: "Lisbon is off" ends the journey there.
#pragma once

#include <vector>

#include "core/memory/keeping/endings.h"

namespace hearth::memory {

/// Of what stands, what `ending`, in the sentence `said`, puts an end to. Nothing where two that are told apart could
/// be meant. What has no family to end by is over where the name is what it tells of: its value, or, kept in other
/// words, a word of them that does not only tell where.
std::vector<const Standing*> overByName(const Language& language, const NamedEnding& ending, std::string_view said,
                                        const std::vector<Standing>& standing);

}  // namespace hearth::memory
