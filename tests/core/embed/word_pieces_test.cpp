// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/embed/word_pieces.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/core/embed/model_files.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::embed;
using Tokens = std::vector<std::uint32_t>;

namespace {

constexpr const char* kVocabulary = "[PAD]\n[UNK]\n[CLS]\n[SEP]\nhello\nworld\n##s\n!\nécole\necole\nHello\n中\n";

WordPieces pieces(const TokenizerSettings& settings = {}, std::string_view vocabulary = kVocabulary) {
    return WordPieces::fromVocabulary(vocabulary, settings).value();
}

}  // namespace

TEST_CASE("texts of many scripts become the tokens that an independent tokenizer gives") {
    const WordPieces words = pieces({}, test::readText(test::tinyModel() / "vocab.txt"));
    for (const test::ExpectedText& expected : test::expectedOf("f32")) {
        INFO(expected.text);
        CHECK(words.tokens(expected.text, 16) == expected.tokens);
    }
}

TEST_CASE("words are cut into the longest pieces there are, and signs stand alone") {
    CHECK(pieces().tokens("Hello worlds!", 16) == Tokens{2, 4, 5, 6, 7, 3});
    CHECK(pieces().tokens("hellos!world", 16) == Tokens{2, 4, 6, 7, 5, 3});
    CHECK(pieces().tokens("hello xyz", 16) == Tokens{2, 4, 1, 3});
}

TEST_CASE("a model that tells capitals and accents apart is read so") {
    CHECK(pieces().tokens("École", 16) == Tokens{2, 9, 3});
    CHECK(pieces({true, false, true}).tokens("École", 16) == Tokens{2, 8, 3});
    CHECK(pieces({false, false, true}).tokens("Hello hello", 16) == Tokens{2, 10, 4, 3});
    CHECK(pieces({true, true, false}).tokens("中中", 16) == Tokens{2, 1, 3});
    CHECK(pieces().tokens("中中", 16) == Tokens{2, 11, 11, 3});
}

TEST_CASE("a long text loses its end and keeps its end mark") {
    CHECK(pieces().tokens("hello hello hello hello", 4) == Tokens{2, 4, 4, 3});
    CHECK(pieces().tokens("hello worlds", 4) == Tokens{2, 4, 5, 3});
    CHECK(pieces().tokens("hello", 2) == Tokens{2, 3});
}

TEST_CASE("a vocabulary with Windows line ends reads the same, and one without its marks is refused") {
    CHECK(pieces({}, "[UNK]\r\n[CLS]\r\n[SEP]\r\nhello\r\n").tokens("hello", 8) == Tokens{1, 3, 2});
    CHECK(WordPieces::fromVocabulary("[UNK]\n[CLS]\nhello\n", {}).error().code == ErrorCode::Corrupt);
    CHECK_FALSE(WordPieces::fromVocabulary("", {}).ok());
}

TEST_CASE("any bytes become tokens of the vocabulary, within the limit") {
    const WordPieces words = pieces();
    test::checkLaw("in range, marked at both ends", [&](const std::string& bytes) {
        const std::size_t most = 2 + bytes.size() % 20;
        const Tokens tokens = words.tokens(bytes, most);
        RC_ASSERT(tokens.size() >= 2 && tokens.size() <= most);
        RC_ASSERT(tokens.front() == 2U && tokens.back() == 3U);
        RC_ASSERT(std::all_of(tokens.begin(), tokens.end(), [&](auto token) { return token < words.size(); }));
    });
}
