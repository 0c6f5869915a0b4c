// SPDX-License-Identifier: AGPL-3.0-or-later
// What is over where words name it and do not say what kind of thing it is: "Lisbon is off" ends the journey there.
#pragma once

#include <vector>

#include "core/memory/keeping/endings.h"

namespace hearth::memory {

/// Of what stands about the writer, what `ending` puts an end to. Nothing where two that are told apart could be meant.
std::vector<const Standing*> overByName(const Language& language, const NamedEnding& ending,
                                        const std::vector<Standing>& standing);

}  // namespace hearth::memory
