// SPDX-License-Identifier: AGPL-3.0-or-later
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "core/crypto/hash.h"
#include "core/crypto/recovery_phrase.h"
#include "core/crypto/word_list.h"
#include "tests/core/crypto/hex.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::crypto;
using hearth::test::secretFromHex;

namespace {

std::string wordsOf(std::string_view entropy) {
    return std::string(asText(RecoveryPhrase::fromEntropy(secretFromHex(entropy)).words().expose()));
}

Result<RecoveryPhrase> parse(std::string_view words) { return RecoveryPhrase::parse(SecretBytes::fromText(words)); }

}  // namespace

TEST_CASE("the twelve words are those of BIP 39's published vectors") {
    CHECK(wordsOf("00000000000000000000000000000000") ==
          "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about");
    CHECK(wordsOf("7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f") ==
          "legal winner thank year wave sausage worth useful legal winner thank yellow");
    CHECK(wordsOf("80808080808080808080808080808080") ==
          "letter advice cage absurd amount doctor acoustic avoid letter advice cage above");
    CHECK(wordsOf("ffffffffffffffffffffffffffffffff") == "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong");
}

TEST_CASE("a phrase written down and typed again gives the same keys") {
    hearth::test::checkLaw([](const std::array<std::uint8_t, kRecoveryEntropyBytes>& bits) {
        const auto phrase = RecoveryPhrase::fromEntropy(SecretBytes::fromBytes(bits));
        const auto again = RecoveryPhrase::parse(phrase.words());
        RC_ASSERT(again.ok());
        RC_ASSERT(again->entropy().equals(phrase.entropy()));
        RC_ASSERT(again->seed(RecoveryUse::Slot).equals(phrase.seed(RecoveryUse::Slot)));
    });
}

TEST_CASE("case, line breaks and spaces in a typed phrase do not matter") {
    const auto phrase = parse("  Legal WINNER thank\nyear wave\tsausage  worth useful\r\nlegal winner thank yellow \n");
    REQUIRE(phrase.ok());
    CHECK(phrase->entropy().equals(secretFromHex("7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f")));
}

TEST_CASE("a mistyped phrase is refused") {
    const std::string good = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    REQUIRE(parse(good).ok());
    const auto wrong = GENERATE("", "legal", "legal winner thank year wave sausage worth useful legal winner thank",
                                "legal winner thank year wave sausage worth useful legal winner thank yellow zoo",
                                "legal winner thank year wave sausage worth useful legal winner thank zebra",
                                "winner legal thank year wave sausage worth useful legal winner thank yellow",
                                "legal winner thank year wave sausage worth useful legal winner thank yello",
                                "legal winner thank year wave sausage worth useful legal winner thank extraordinarily",
                                "legal,winner,thank,year,wave,sausage,worth,useful,legal,winner,thank,yellow");
    CHECK(parse(wrong).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("one wrong word is noticed fifteen times in sixteen") {
    // The checksum has four bits; a list that lets more through is not BIP 39's.
    std::string_view rest = englishWordList();
    int accepted = 0;
    int tried = 0;
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        const std::string words = "legal winner thank year wave sausage worth useful legal winner " +
                                  std::string(rest.substr(0, end)) + " yellow";
        if (parse(words).ok()) ++accepted;
        ++tried;
        rest.remove_prefix(end + 1);
    }
    CHECK(tried == 2048);
    CHECK(accepted > 64);
    CHECK(accepted < 192);
}

TEST_CASE("the three keys of a phrase have nothing to do with each other") {
    const auto phrase = RecoveryPhrase::fromEntropy(SecretBytes(kRecoveryEntropyBytes));
    const auto slot = phrase.seed(RecoveryUse::Slot);
    CHECK(toHex(slot.expose()) == "5f4b5787731aac4b48f7c57167f867926eb813e84653b1fa34c3278edb7da926");
    CHECK_FALSE(slot.equals(phrase.seed(RecoveryUse::Sign)));
    CHECK_FALSE(slot.equals(phrase.seed(RecoveryUse::Box)));
    CHECK_FALSE(phrase.seed(RecoveryUse::Sign).equals(phrase.seed(RecoveryUse::Box)));
}

TEST_CASE("two new phrases differ") {
    SystemRandom random;
    CHECK_FALSE(RecoveryPhrase::generate(random).entropy().equals(RecoveryPhrase::generate(random).entropy()));
}
