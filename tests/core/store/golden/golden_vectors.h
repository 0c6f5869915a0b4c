// SPDX-License-Identifier: AGPL-3.0-or-later
// Known answers of the page layer: a page 1, another page, a log frame's page and checksum mask, from fixed keys.
#pragma once

#include <string>

namespace hearth::test {

/// `name = hex` lines, with the inputs.
std::string goldenVectors();

}  // namespace hearth::test
