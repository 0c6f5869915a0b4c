// SPDX-License-Identifier: AGPL-3.0-or-later
// Catch2's runner, which takes half a minute to compile: so it is in one file, for every main.
#pragma once

namespace hearth::test {

/// The exit code: how many tests failed.
int runTests(int argumentCount, char** arguments);

}  // namespace hearth::test
