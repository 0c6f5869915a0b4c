// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/base64.h"

#include "tests/support/law.h"

using namespace hearth;

TEST_CASE("base64 is what RFC 4648 says") {
    const std::pair<const char*, const char*> known[] = {{"", ""},
                                                         {"f", "Zg=="},
                                                         {"fo", "Zm8="},
                                                         {"foo", "Zm9v"},
                                                         {"foob", "Zm9vYg=="},
                                                         {"fooba", "Zm9vYmE="},
                                                         {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : known) {
        CHECK(toBase64(bytes) == text);
        CHECK(fromBase64(text).value() == bytes);
    }
    CHECK(toBase64("\xff\xfe\xfd") == "//79");
}

TEST_CASE("any bytes come back from base64") {
    test::checkLaw([](const std::string& bytes) { RC_ASSERT(fromBase64(toBase64(bytes)).value() == bytes); });
}

TEST_CASE("what is not base64 is refused") {
    for (const char* text : {"Z", "Zg", "Zg=", "Zg===", "Zh==", "=", "====", "Zm9v Zm9v", "Zm9v\n", "Zg==Zg==", "Zm-_"})
        CHECK(fromBase64(text).error().code == ErrorCode::InvalidArgument);
}
