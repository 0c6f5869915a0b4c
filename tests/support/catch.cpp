// SPDX-License-Identifier: AGPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "tests/support/catch.h"

namespace hearth::test {

int runTests(int argumentCount, char** arguments) { return Catch::Session().run(argumentCount, arguments); }

}  // namespace hearth::test
