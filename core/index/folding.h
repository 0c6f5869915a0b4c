// SPDX-License-Identifier: AGPL-3.0-or-later
// One spelling for what people type in several: small letters, no accents, compatibility forms made plain.
#pragma once

#include <string>
#include <string_view>

namespace hearth::index {

/// Folded, decomposed where that drops an accent; empty for what is not UTF-8.
std::string foldForSearch(std::string_view text);
/// The letters of ASCII made small, the rest as it is.
std::string lowered(std::string_view text);

}  // namespace hearth::index
