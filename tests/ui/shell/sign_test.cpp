// SPDX-License-Identifier: AGPL-3.0-or-later
#include <catch2/catch.hpp>

#include "ui/shell/sign.h"

using namespace hearth;
using namespace hearth::shell;

TEST_CASE("a sign beside words grows and shrinks with them") {
    theme::Theme look;
    QWidget ground;
    auto* mark = sign(&ground, look, theme::Icon::Warning);
    CHECK(mark->sizeHint() == QSize(16, 16));
    look.setTextScale(2);
    CHECK(mark->sizeHint() == QSize(32, 32));
    look.setTextScale(0.75);
    CHECK(mark->sizeHint() == QSize(12, 12));
}
