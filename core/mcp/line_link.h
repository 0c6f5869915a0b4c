// SPDX-License-Identifier: AGPL-3.0-or-later
// A server that is a program on this machine: a message a line on its standard input and output.
#pragma once

#include <memory>
#include <string>

#include "core/mcp/link.h"

namespace hearth::mcp {

/// `launcher` outlives it. The program starts with `restart` or the first request.
std::unique_ptr<Link> makeLineLink(LocalServer server, Launcher& launcher);

/// What every request of the newer era says of the one who asks.
Json metaOf(std::string_view version);
/// The call's parameters as that era wants them.
Json paramsOf(const Call& call, Era era, std::string_view version);

}  // namespace hearth::mcp
