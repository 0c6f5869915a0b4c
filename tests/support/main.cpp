// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/support/catch.h"

int main(int argumentCount, char** arguments) { return hearth::test::runTests(argumentCount, arguments); }
