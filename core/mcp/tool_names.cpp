// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/mcp/tool_names.h"

#include <string_view>

#include "core/base/id.h"
#include "core/crypto/hash.h"

namespace hearth::mcp {

namespace {

constexpr std::size_t kLongest = 64;
constexpr std::size_t kMark = 8;  ///< Letters that tell apart what would look the same.

bool isAllowed(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

std::string clean(std::string_view name) {
    std::string kept;
    for (char c : name) kept += isAllowed(c) ? c : '_';
    return kept;
}

std::string markOf(const ToolPath& tool) {
    const std::string id = formatUuid(crypto::derivedId("mcp/tool", {asBytes(tool.first), asBytes(tool.second)}));
    return id.substr(0, kMark);
}

}  // namespace

std::vector<std::string> toolNames(const std::vector<ToolPath>& tools) {
    std::vector<std::string> names;
    for (const ToolPath& tool : tools) {
        std::string name = clean(tool.first) + "__" + clean(tool.second);
        // Two underscores inside a part could be another tool's border: only the mark tells the two apart.
        const bool plain = name.size() <= kLongest && name == tool.first + "__" + tool.second &&
                           name.find("__") == name.rfind("__") && name.find("___") == std::string::npos;
        if (!plain) name = name.substr(0, kLongest - kMark - 1) + "_" + markOf(tool);
        names.push_back(std::move(name));
    }
    return names;
}

}  // namespace hearth::mcp
