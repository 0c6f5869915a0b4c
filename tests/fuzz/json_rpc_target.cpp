// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as what a server of tools sends, and as a configuration that somebody pasted in.
#include <string>

#include "core/base/text.h"
#include "core/mcp/client.h"
#include "core/mcp/tool_names.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;

namespace {

void asMessage(std::string_view text) {
    const auto message = mcp::readMessage(text);
    if (!message.ok()) return;
    const bool answers = message->kind == mcp::Message::Kind::Answer;
    if (answers == !message->method.empty()) fuzz::broken("a message asks for something or answers");
    if (!isUtf8(mcp::resultText(message->result).text)) fuzz::broken("a result is text");
    for (const mcp::RemoteTool& tool : mcp::readTools(message->result)) {
        if (!tool.schema.is_object() || tool.schema.value("type", "") != "object")
            fuzz::broken("a tool takes an object");
        if (mcp::toolNames({{"server", tool.name}}).front().size() > 64)
            fuzz::broken("a name is one for all providers");
    }
}

void asConfiguration(std::string_view text) {
    const auto servers = mcp::readServers(text);
    if (!servers.ok()) return;
    const auto again = mcp::readServers(dumpJson(mcp::toJson(*servers)));
    if (!again.ok() || mcp::toJson(*again) != mcp::toJson(*servers))
        fuzz::broken("what was understood is understood again");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    asMessage(text);
    asConfiguration(text);
    return 0;
}
