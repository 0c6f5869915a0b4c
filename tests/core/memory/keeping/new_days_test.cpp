// SPDX-License-Identifier: AGPL-3.0-or-later
// Plans that get another day, and numbers that are others by now, told without telling the thing again.
#include "tests/core/memory/memory_fixture.h"

using namespace hearth;
using namespace hearth::memory;

TEST_CASE("a plan is known by its day from the first, whatever asks beside it") {
    const auto told = [](const char* text, const char* content) {
        INFO(text);
        CHECK(stands(DayByDay().after({text}), content));
    };
    told("dentist on 3 december at 3, how do i calm down", "Appointment at the dentist is on 3 Dec 2026 at 3.");
    told("interview at google is on 3 december", "Interview at google is on 3 Dec 2026.");
    told("house viewing 3 december", "House viewing is on 3 Dec 2026.");
    told("next holiday is skiing in austria", "Plans to go skiing in austria.");
    told("half term trip to legoland", "Plans a half term trip to legoland.");
}
