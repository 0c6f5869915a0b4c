// SPDX-License-Identifier: AGPL-3.0-or-later
// Bytes as text that survives JSON: RFC 4648, section 4, with padding.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace hearth {

std::string toBase64(std::string_view bytes);
/// Errors: InvalidArgument for any text that toBase64 never gives.
Result<std::string> fromBase64(std::string_view text);

}  // namespace hearth
