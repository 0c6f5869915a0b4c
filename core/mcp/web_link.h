// SPDX-License-Identifier: AGPL-3.0-or-later
// A server at an address: MCP's Streamable HTTP, each request a POST whose answer is JSON or a stream of events.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/llm/http_transport.h"
#include "core/mcp/link.h"

namespace hearth::mcp {

/// `transport` outlives it. A session that was begun is ended when it dies.
std::unique_ptr<Link> makeWebLink(WebServer server, llm::HttpTransport& transport);

/// Whether a header may be called so (RFC 9110, "token").
bool isHeaderName(std::string_view text);
/// A value as a header may carry it: what is not plain ASCII becomes =?base64?…?=.
std::string headerValue(std::string_view value);

}  // namespace hearth::mcp
