// SPDX-License-Identifier: AGPL-3.0-or-later
// Passwords, PINs and codes as people tell them. What is a secret shows less in itself ("4471", "swordfish") than in
// what is said around it, so a value is weighed by both: the stronger it looks, the less has to tell it.
#pragma once

#include <string_view>
#include <vector>

#include "core/memory/redaction/redaction.h"

namespace hearth::memory {

/// Adds what `text` tells, in no order; some may be found twice. `asked` is what was said just before, or empty: a
/// value that answers it alone is found too. Cost: linear where words of the text ask for a secret, else one look at
/// them.
void findToldSecrets(std::string_view text, std::string_view asked, std::vector<Redaction>& found);

}  // namespace hearth::memory
