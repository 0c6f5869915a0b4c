// SPDX-License-Identifier: AGPL-3.0-or-later
// JSON at the edges: parsed once into types, never thrown past this folder.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace hearth {

using Json = nlohmann::json;

/// Errors: InvalidArgument for anything that is not one JSON document. Cost: linear.
Result<Json> parseJson(std::string_view text);

/// One line, invalid UTF-8 replaced, so that it never throws.
std::string dumpJson(const Json& value);

/// Members of objects whose shape is not to be trusted: absent, null and wrong type are all "not there".
std::optional<std::string> stringAt(const Json& object, const char* key);
std::optional<double> numberAt(const Json& object, const char* key);
bool boolAt(const Json& object, const char* key, bool otherwise);
/// The member, or a null value that lives for ever.
const Json& memberAt(const Json& object, const char* key);

}  // namespace hearth
