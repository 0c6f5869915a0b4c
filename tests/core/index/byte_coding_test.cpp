// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/byte_coding.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <limits>

using namespace hearth::index;

TEST_CASE("numbers and texts come back as they were written, in order") {
    CHECK(rc::check([](std::uint64_t number, std::int64_t signedNumber, const std::string& text) {
        ByteWriter out;
        out.number(number);
        out.signedNumber(signedNumber);
        out.text(text);
        ByteReader in(out.bytes());
        RC_ASSERT(in.number() == number);
        RC_ASSERT(in.signedNumber() == signedNumber);
        RC_ASSERT(in.text() == text);
        RC_ASSERT(in.ok() && in.atEnd());
    }));
}

TEST_CASE("the ends of the number range survive") {
    for (const std::int64_t value : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1}, std::int64_t{0},
                                     std::numeric_limits<std::int64_t>::max()}) {
        ByteWriter out;
        out.signedNumber(value);
        CHECK(ByteReader(out.bytes()).signedNumber() == value);
    }
    ByteWriter out;
    out.number(std::numeric_limits<std::uint64_t>::max());
    CHECK(out.size() == 10);
    CHECK(ByteReader(out.bytes()).number() == std::numeric_limits<std::uint64_t>::max());
}

TEST_CASE("small numbers are short, near numbers are short, whichever way") {
    for (const std::int64_t value : {-64, -1, 0, 63}) {
        ByteWriter out;
        out.signedNumber(value);
        CHECK(out.size() == 1);
    }
}

TEST_CASE("what ends too early or never ends is noticed") {
    const std::string endless(20, '\x80');
    for (const std::string& bytes : {std::string(), std::string("\x80"), endless}) {
        ByteReader in(bytes);
        in.number();
        CHECK_FALSE(in.ok());
    }
    ByteWriter out;
    out.number(1000);
    out.raw("short");
    ByteReader in(out.bytes());
    CHECK(in.text().empty());
    CHECK_FALSE(in.ok());
    CHECK(in.atEnd());
}

TEST_CASE("any bytes are read to their end without harm") {
    CHECK(rc::check([](const std::string& bytes) {
        ByteReader in(bytes);
        while (!in.atEnd()) in.text();
        RC_ASSERT(in.atEnd());
    }));
}
