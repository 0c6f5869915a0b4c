// SPDX-License-Identifier: AGPL-3.0-or-later
// The manual page of hearthd, made from the parser of its command line.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace hearth::server {

/// In man(7)'s macros.
std::string manualPage(const CLI::App& program);

}  // namespace hearth::server
