// SPDX-License-Identifier: AGPL-3.0-or-later
// Names under which a model calls the tools of several servers: valid for every provider, each one once, and the same
// whatever other servers there are, so that caches hit and old calls stay readable.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace hearth::mcp {

/// A server's name and a tool's.
using ToolPath = std::pair<std::string, std::string>;

/// "server__tool" in [A-Za-z0-9_-]{1,64} for each of the tools, in their order. A name that had to be changed or cut,
/// and one that two would share, ends with letters made from the whole. Pre: no two are the same.
std::vector<std::string> toolNames(const std::vector<ToolPath>& tools);

}  // namespace hearth::mcp
