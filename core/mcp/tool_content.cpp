// SPDX-License-Identifier: AGPL-3.0-or-later
// What servers say of their tools, and what tools give back, as far as a model can read it.
#include <set>

#include "core/base/text.h"
#include "core/mcp/client.h"
#include "core/mcp/web_link.h"

namespace hearth::mcp {

namespace {

constexpr std::size_t kLongestToolName = 256;
constexpr std::size_t kLongestDescription = 4000;              ///< Characters: it is paid for in every turn.
constexpr std::size_t kLargestSchema = std::size_t{32} << 10;  ///< Bytes.

void add(std::string& text, std::string_view more) {
    if (more.empty()) return;
    if (!text.empty()) text += "\n\n";
    text += more;
}

std::string leftOut(std::string_view what, const Json& block) {
    const std::size_t letters = stringAt(block, what == "resource" ? "blob" : "data").value_or("").size();
    const std::string type = stringAt(block, "mimeType").value_or("of an unknown type");
    return "[" + std::string(what) + ", " + type + ", about " + std::to_string(letters / 4 * 3) +
           " bytes: not shown, only text is]";
}

std::string blockText(const Json& block) {
    const std::string type = stringAt(block, "type").value_or("");
    if (type == "text") return stringAt(block, "text").value_or("");
    if (type == "image" || type == "audio") return leftOut(type, block);
    if (type == "resource_link")
        return stringAt(block, "name").value_or("") + " " + stringAt(block, "uri").value_or("");
    if (type != "resource") return {};
    const Json& resource = memberAt(block, "resource");
    const std::string uri = stringAt(resource, "uri").value_or("");
    const auto text = stringAt(resource, "text");
    return (uri.empty() ? "" : uri + "\n") + (text ? *text : leftOut("resource", resource));
}

}  // namespace

RemoteResult resultText(const Json& result) {
    RemoteResult read;
    read.isError = boolAt(result, "isError", false);
    const Json& content = memberAt(result, "content");
    if (content.is_array())
        for (const Json& block : content) add(read.text, blockText(block));
    const Json& structured = memberAt(result, "structuredContent");
    if (read.text.empty() && !structured.is_null()) read.text = dumpJson(structured);
    read.text = toUtf8(read.text);
    return read;
}

std::vector<RemoteTool> readTools(const Json& result) {
    std::vector<RemoteTool> tools;
    for (const Json& entry : memberAt(result, "tools")) {
        RemoteTool tool{stringAt(entry, "name").value_or(""),
                        toUtf8(stringAt(entry, "description").value_or(stringAt(entry, "title").value_or(""))),
                        memberAt(entry, "inputSchema")};
        if (!tool.schema.is_object()) tool.schema = {{"type", "object"}, {"properties", Json::object()}};
        if (tool.schema.value("type", Json()) != "object") tool.schema["type"] = "object";
        const bool callable = !tool.name.empty() && tool.name.size() <= kLongestToolName && isUtf8(tool.name);
        if (!callable || dumpJson(tool.schema).size() > kLargestSchema) continue;
        tool.description = elide(tool.description, kLongestDescription);
        tools.push_back(std::move(tool));
    }
    return tools;
}

std::optional<std::vector<HeaderParam>> headerParams(const Json& schema) {
    std::vector<HeaderParam> params;
    std::set<std::string> names;
    const Json& properties = memberAt(schema, "properties");
    if (!properties.is_object()) return params;
    for (const auto& [argument, property] : properties.items()) {
        if (!property.is_object() || !property.contains("x-mcp-header")) continue;
        const std::string name = stringAt(property, "x-mcp-header").value_or("");
        const std::string type = stringAt(property, "type").value_or("");
        const bool primitive = type == "string" || type == "integer" || type == "boolean";
        if (!primitive || !isHeaderName(name) || !names.insert(foldCase(name)).second) return std::nullopt;
        params.push_back({argument, "mcp-param-" + name});
    }
    return params;
}

}  // namespace hearth::mcp
