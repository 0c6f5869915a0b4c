// SPDX-License-Identifier: AGPL-3.0-or-later
// The canonical encoding, against the examples of RFC 8949 (appendix A) and against forms that say the same otherwise.
#include "sync/cbor.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <bit>
#include <cmath>
#include <limits>

#include "tests/support/law.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

template <typename Write>
std::string written(Write write) {
    CborWriter out;
    write(out);
    return toHex(out.take());
}

std::string integerHex(std::int64_t value) {
    return written([&](CborWriter& out) { out.integer(value); });
}
std::string realHex(double value) {
    return written([&](CborWriter& out) { out.real(value); });
}

bool refusesInteger(std::string_view hex) {
    const Bytes bytes = fromHex(hex);
    const auto read = CborReader(bytes).integer();
    return !read.ok() && read.error().code == ErrorCode::Corrupt;
}
bool refusesReal(std::string_view hex) {
    const Bytes bytes = fromHex(hex);
    return !CborReader(bytes).real().ok();
}

}  // namespace

TEST_CASE("integers are written as the standard's examples") {
    CHECK(integerHex(0) == "00");
    CHECK(integerHex(23) == "17");
    CHECK(integerHex(24) == "1818");
    CHECK(integerHex(255) == "18ff");
    CHECK(integerHex(256) == "190100");
    CHECK(integerHex(1000) == "1903e8");
    CHECK(integerHex(65536) == "1a00010000");
    CHECK(integerHex(1000000) == "1a000f4240");
    CHECK(integerHex(4294967296) == "1b0000000100000000");
    CHECK(integerHex(1000000000000) == "1b000000e8d4a51000");
    CHECK(integerHex(-1) == "20");
    CHECK(integerHex(-100) == "3863");
    CHECK(integerHex(-1000) == "3903e7");
    CHECK(integerHex(std::numeric_limits<std::int64_t>::min()) == "3b7fffffffffffffff");
}

TEST_CASE("floats take the fewest bytes that lose nothing") {
    CHECK(realHex(0.0) == "f90000");
    CHECK(realHex(-0.0) == "f98000");
    CHECK(realHex(1.0) == "f93c00");
    CHECK(realHex(1.1) == "fb3ff199999999999a");
    CHECK(realHex(1.5) == "f93e00");
    CHECK(realHex(65504.0) == "f97bff");
    CHECK(realHex(65505.0) == "fa477fe100");
    CHECK(realHex(100000.0) == "fa47c35000");
    CHECK(realHex(3.4028234663852886e+38) == "fa7f7fffff");
    CHECK(realHex(1.0e+300) == "fb7e37e43c8800759c");
    CHECK(realHex(5.960464477539063e-8) == "f90001");
    CHECK(realHex(0.00006103515625) == "f90400");
    CHECK(realHex(-4.0) == "f9c400");
    CHECK(realHex(-4.1) == "fbc010666666666666");
    CHECK(realHex(std::numeric_limits<double>::infinity()) == "f97c00");
    CHECK(realHex(-std::numeric_limits<double>::infinity()) == "f9fc00");
    CHECK(realHex(std::nan("")) == "f97e00");
}

TEST_CASE("strings and lists are written as the standard's examples") {
    CHECK(written([](CborWriter& out) { out.bytes(fromHex("01020304")); }) == "4401020304");
    CHECK(written([](CborWriter& out) { out.text("IETF"); }) == "6449455446");
    CHECK(written([](CborWriter& out) { out.text("\u00fc"); }) == "62c3bc");
    CHECK(written([](CborWriter& out) { out.null(); }) == "f6");
    CHECK(written([](CborWriter& out) {
              out.map(2);
              for (int i : {1, 2, 3, 4}) out.integer(i);
          }) == "a201020304");
    CHECK(written([](CborWriter& out) {
              out.array(1);
              out.array(0);
          }) == "8180");
}

TEST_CASE("every integer and every float comes back as it went in") {
    hearth::test::checkLaw("integers", [](std::int64_t value) {
        const Bytes bytes = fromHex(integerHex(value));
        CborReader in(bytes);
        RC_ASSERT(in.integer().value() == value);
        RC_ASSERT(in.end().ok());
    });
    hearth::test::checkLaw("floats of any bits", [](std::uint64_t bits, bool single) {
        const double value = single ? static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)))
                                    : std::bit_cast<double>(bits);
        const Bytes bytes = fromHex(realHex(value));
        CborReader in(bytes);
        const double back = in.real().value();
        const bool same = std::bit_cast<std::uint64_t>(back) == std::bit_cast<std::uint64_t>(value);
        RC_ASSERT(same || (std::isnan(value) && std::isnan(back)));
    });
    for (std::uint32_t half = 0; half < 0x10000; ++half) {
        const bool isNan = (half & 0x7C00) == 0x7C00 && (half & 0x3FF) != 0;
        if (isNan) continue;
        const Bytes bytes = {0xF9, static_cast<std::uint8_t>(half >> 8), static_cast<std::uint8_t>(half)};
        REQUIRE(realHex(CborReader(bytes).real().value()) == toHex(bytes));
    }
}

TEST_CASE("a number that could be shorter is refused") {
    CHECK(refusesInteger("1817"));                // 23 in two bytes
    CHECK(refusesInteger("1900ff"));              // 255 in three
    CHECK(refusesInteger("1a0000ffff"));          // 65535 in five
    CHECK(refusesInteger("1b00000000ffffffff"));  // 2^32-1 in nine
    CHECK(refusesInteger("3817"));                // -24 in two
    CHECK(refusesReal("fa3fc00000"));             // 1.5 as a single
    CHECK(refusesReal("fb3ff8000000000000"));     // 1.5 as a double
    CHECK(refusesReal("fb40f86a0000000000"));     // 100000.0 as a double
    CHECK(refusesReal("f97e01"));                 // a NaN with a payload
    CHECK(refusesReal("fa7fc00000"));             // a NaN as a single
    CHECK(refusesReal("fb7ff8000000000000"));     // a NaN as a double
}

TEST_CASE("indefinite, reserved, cut and oversized items are refused") {
    CHECK(refusesInteger("1c"));
    CHECK(refusesInteger("1f"));
    CHECK(refusesInteger("19 01"));
    CHECK(refusesInteger(""));
    CHECK(refusesInteger("1bffffffffffffffff"));  // above 2^63-1
    CHECK(refusesInteger("3b8000000000000000"));  // below -2^63
    CHECK(refusesInteger("f5"));                  // true
    CHECK(refusesInteger("c100"));                // a tag
    const Bytes indefinite = fromHex("5f4101ff");
    CHECK_FALSE(CborReader(indefinite).bytes().ok());
    const Bytes cut = fromHex("44010203");
    CHECK_FALSE(CborReader(cut).bytes().ok());
    const Bytes badText = fromHex("62c328");
    CHECK_FALSE(CborReader(badText).text().ok());
    const Bytes hugeList = fromHex("9bffffffffffffffff");
    CHECK_FALSE(CborReader(hugeList).array().ok());
    const Bytes hugeMap = fromHex("bb7fffffffffffffff0000");
    CHECK_FALSE(CborReader(hugeMap).map().ok());
}

TEST_CASE("keys of a map that repeat or step back are refused") {
    const auto accepted = [](std::vector<std::string> keys) {
        KeyOrder order;
        std::vector<Bytes> held;
        for (const auto& key : keys) held.push_back(fromHex(key));
        for (const auto& key : held)
            if (!order.next(key).ok()) return false;
        return true;
    };
    CHECK(accepted({"01", "02", "1818", "6161"}));
    CHECK_FALSE(accepted({"01", "01"}));
    CHECK_FALSE(accepted({"02", "01"}));
    CHECK_FALSE(accepted({"1818", "02"}));
}
