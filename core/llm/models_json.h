// SPDX-License-Identifier: AGPL-3.0-or-later
// resources/models.json, as it was when the program was built.
#pragma once

#include <string_view>

namespace hearth::llm {

std::string_view builtInModels();

}  // namespace hearth::llm
