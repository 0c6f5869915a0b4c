// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/text.h"
#include "tests/support/law.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace hearth;

TEST_CASE("ill-formed UTF-8 is found and mended") {
    CHECK(isUtf8("plain"));
    CHECK(isUtf8("Größe 漢字 🙂"));
    for (const char* text : {"\xC3", "\xE2\x82", "\xED\xA0\x80", "\xC0\x80", "\xFF", "a\x80z"}) {
        CHECK_FALSE(isUtf8(text));
        CHECK(isUtf8(toUtf8(text)));
    }
    hearth::test::checkLaw([](const std::string& anything) { RC_ASSERT(isUtf8(toUtf8(anything))); });
}

TEST_CASE("names that differ only in case or composition fold alike") {
    CHECK(foldCase("Straße") == foldCase("STRASSE"));
    // Text of ASCII alone takes a shorter way.
    std::string ascii;
    for (char c = 1; c < 127; ++c) ascii += c;
    CHECK(foldCase(ascii) + "é" == foldCase(ascii + "é"));
    CHECK(foldCase("Caf\xC3\xA9") == foldCase("cafe\xCC\x81"));
}

TEST_CASE("characters are code points, not bytes") {
    CHECK(countCharacters("añb🙂") == 4);
    CHECK(byteOffset("añb🙂", 2) == 3);
    CHECK(byteOffset("añb", 9) == 4);
}

TEST_CASE("a long text is cut at a word and says so") {
    CHECK(elide("short", 10) == "short");
    CHECK(elide("the second kiln stays", 17) == "the second kiln…");
    CHECK(elide("ññññññ", 3) == "ñññ…");
}

TEST_CASE("white space is trimmed and collapsed") {
    CHECK(trim(" \t a b \n") == "a b");
    CHECK(collapseSpaces("  a \n\n b\t c ") == "a b c");
    CHECK(collapseSpaces("   ") == "");
    CHECK(split("a,,b", ',').size() == 3);
}
