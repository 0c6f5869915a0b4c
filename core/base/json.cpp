// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/json.h"

namespace hearth {

namespace {
const Json kNull;
}

Result<Json> parseJson(std::string_view text) {
    Json value = Json::parse(text.begin(), text.end(), nullptr, false);
    if (value.is_discarded()) return fail(ErrorCode::InvalidArgument, "not JSON");
    return value;
}

std::string dumpJson(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

const Json& memberAt(const Json& object, const char* key) {
    if (!object.is_object()) return kNull;
    const auto found = object.find(key);
    return found == object.end() ? kNull : *found;
}

std::optional<std::string> stringAt(const Json& object, const char* key) {
    const Json& member = memberAt(object, key);
    if (!member.is_string()) return std::nullopt;
    return member.get<std::string>();
}

std::optional<double> numberAt(const Json& object, const char* key) {
    const Json& member = memberAt(object, key);
    if (!member.is_number()) return std::nullopt;
    return member.get<double>();
}

bool boolAt(const Json& object, const char* key, bool otherwise) {
    const Json& member = memberAt(object, key);
    return member.is_boolean() ? member.get<bool>() : otherwise;
}

}  // namespace hearth
