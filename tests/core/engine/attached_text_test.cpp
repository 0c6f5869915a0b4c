// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/attached_text.h"

#include <catch2/catch.hpp>

#include "core/base/text.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::engine;

namespace {

Bytes bytesOf(std::string_view text) { return Bytes(text.begin(), text.end()); }

Bytes utf16(std::u16string_view text, bool bigEndian, bool mark) {
    Bytes content;
    const auto put = [&](char16_t unit) {
        const auto high = static_cast<std::uint8_t>(unit >> 8);
        const auto low = static_cast<std::uint8_t>(unit & 0xFF);
        content.push_back(bigEndian ? high : low);
        content.push_back(bigEndian ? low : high);
    };
    if (mark) put(0xFEFF);
    for (const char16_t unit : text) put(unit);
    return content;
}

}  // namespace

TEST_CASE("text files are read in the encodings that people have them in") {
    const std::string said = "Grüße, 漢字 🙂\nzweite Zeile";
    CHECK(decodeText(bytesOf(said)) == said);
    CHECK(decodeText(bytesOf("\xEF\xBB\xBF" + said)) == said);
    for (const bool bigEndian : {false, true})
        CHECK(decodeText(utf16(u"Grüße, 漢字 🙂\nzweite Zeile", bigEndian, true)) == said);
    for (const bool bigEndian : {false, true})
        CHECK(decodeText(utf16(u"name;price\r\ncup;4", bigEndian, false)) == "name;price\ncup;4");
    CHECK(decodeText(bytesOf("Gr\xFC\xDF\x65")) == "Grüße");
    CHECK(decodeText(bytesOf("a\r\nb\rc\n")) == "a\nb\nc\n");
    CHECK(decodeText(bytesOf("\x1B[31mred\x1B[0m\ttab")) == "\x1B[31mred\x1B[0m\ttab");
}

TEST_CASE("what is no text is not taken for text") {
    using namespace std::string_view_literals;
    for (const std::string_view content : {"\x7F"
                                           "ELF\x02\x01\x01\0\0\0"sv,
                                           "PK\x03\x04\x14\0\0\0"sv, "a\0b"sv, "abc\x01"sv, "\xFF\xFE\x00\xD8"sv,
                                           "\xFF\xFE\x41"sv, "\xFF\xFE\x00\x00"sv, "caf\x81"sv}) {
        INFO(toHex(asBytes(content)));
        CHECK_FALSE(decodeText(asBytes(content)).has_value());
    }
}

TEST_CASE("whatever the bytes, what is read is text or nothing") {
    test::checkLaw([](const std::vector<std::uint8_t>& content) {
        const auto text = decodeText(content);
        return !text ||
               (isUtf8(*text) && text->find('\0') == std::string::npos && text->find('\r') == std::string::npos);
    });
}

TEST_CASE("a file is what its first bytes say, whatever its name") {
    using namespace std::string_view_literals;
    CHECK(contentOf(asBytes("\x89PNG\r\n\x1A\n....")) == Content::Picture);
    CHECK(contentOf(asBytes("\xFF\xD8\xFF\xE0")) == Content::Picture);
    CHECK(contentOf(asBytes("GIF89a")) == Content::Picture);
    CHECK(contentOf(asBytes("RIFF\0\0\0\0WEBPVP8 "sv)) == Content::Picture);
    CHECK(contentOf(asBytes("%PDF-1.7\n")) == Content::Pdf);
    CHECK(contentOf(asBytes("From: x\r\n\r\n%PDF-1.4\n")) == Content::Pdf);
    std::string late(2000, ' ');
    late.append("%PDF-1.4");
    CHECK(contentOf(asBytes(late)) == Content::Other);
    CHECK(contentOf(asBytes("<svg xmlns='http://www.w3.org/2000/svg'/>")) == Content::Other);
    CHECK(contentOf({}) == Content::Other);
}

TEST_CASE("names keep their last part and nothing that could end a line or a fence") {
    CHECK(plainName("/home/ana/notes.txt") == "notes.txt");
    CHECK(plainName("C:\\Users\\ana\\notes.txt") == "notes.txt");
    CHECK(plainName("a\nb\"c\x7F.md") == "abc.md");
    CHECK(plainName("") == "file");
    CHECK(plainName("dir/") == "file");
    std::string given(300, 'x');
    given.append(".cpp");
    const std::string longName = plainName(given);
    CHECK(countCharacters(longName) == 120);
    CHECK(longName.ends_with(".cpp"));
    CHECK(isUtf8(plainName("\xFF\xFE")));
}

TEST_CASE("a model is told a file's language where its name says it") {
    CHECK(languageOfFile("main.CPP") == "cpp");
    CHECK(languageOfFile("x.tar.py") == "python");
    CHECK(languageOfFile("Makefile").empty());
    CHECK(languageOfFile("notes.unknown").empty());
    CHECK(mediaTypeOfText("a.json") == "application/json");
    CHECK(mediaTypeOfText("a") == "text/plain");
}
