// SPDX-License-Identifier: AGPL-3.0-or-later
// How many tokens a text is, guessed from the kinds of its characters. The weights were fitted to the o200k vocabulary
// on prose in eight languages, source code and Markdown; tests/core/llm/tokens_test.cpp holds the figures.
#include <cmath>
#include <string_view>

#include "core/llm/providers.h"

namespace hearth::llm {

namespace {

enum class Kind { Latin, Digit, Space, LineEnd, Punctuation, Cyrillic, Ideograph, Kana, Wide, Other };

struct Character {
    Kind kind = Kind::Other;
    std::size_t bytes = 1;
    bool accented = false;
};

Kind kindOfAscii(unsigned char c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Kind::Latin;
    if (c >= '0' && c <= '9') return Kind::Digit;
    if (c == '\n' || c == '\r') return Kind::LineEnd;
    return c == ' ' || c == '\t' ? Kind::Space : Kind::Punctuation;
}

Character characterAt(std::string_view text) {
    const auto byte = [&](std::size_t at) -> unsigned { return static_cast<unsigned char>(text[at]); };
    if (byte(0) < 0x80) return {kindOfAscii(static_cast<unsigned char>(text[0])), 1, false};
    if (byte(0) >= 0xC2 && byte(0) < 0xE0 && text.size() > 1) {
        const unsigned codePoint = ((byte(0) & 0x1F) << 6) | (byte(1) & 0x3F);
        if (codePoint >= 0xC0 && codePoint < 0x250) return {Kind::Latin, 2, true};
        return {codePoint >= 0x400 && codePoint < 0x530 ? Kind::Cyrillic : Kind::Other, 2, false};
    }
    if (byte(0) >= 0xE0 && byte(0) < 0xF0 && text.size() > 2) {
        const unsigned codePoint = ((byte(0) & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F);
        if (codePoint >= 0x3040 && codePoint < 0x3100) return {Kind::Kana, 3, false};
        const bool eastAsian = (codePoint >= 0x2E80 && codePoint < 0xFB00) || codePoint >= 0xFF00;
        return {eastAsian ? Kind::Ideograph : Kind::Other, 3, false};
    }
    if (byte(0) >= 0xF0 && text.size() > 3) return {Kind::Wide, 4, false};
    return {Kind::Other, 1, false};
}

/// What a run of `length` characters of one kind weighs, in tokens.
double weightOf(Kind kind, double length, bool accented, bool beforeDigit) {
    switch (kind) {
        case Kind::Latin: return 1 + std::fmax(0, length - 6) * 0.17 + (accented ? 0.6 : 0);
        case Kind::Cyrillic: return 1 + std::fmax(0, length - 3) * 0.25;
        case Kind::Digit: return std::ceil(length / 3);
        case Kind::Space: return length > 1 ? 0.6 : (beforeDigit ? 1 : 0);
        case Kind::LineEnd: return 0.8;
        case Kind::Punctuation: return 0.75 + (length - 1) * 0.2;
        case Kind::Ideograph: return length * 0.85;
        case Kind::Kana: return length * 0.75;
        case Kind::Wide: return length * 2;
        case Kind::Other: return length * 0.8;
    }
    return length;
}

}  // namespace

std::int64_t estimateTokens(std::string_view text) {
    double tokens = 0;
    while (!text.empty()) {
        const Kind kind = characterAt(text).kind;
        double length = 0;
        bool accented = false;
        while (!text.empty()) {
            const Character next = characterAt(text);
            if (next.kind != kind) break;
            accented = accented || next.accented;
            length += 1;
            text.remove_prefix(next.bytes);
        }
        const bool beforeDigit = !text.empty() && text.front() >= '0' && text.front() <= '9';
        tokens += weightOf(kind, length, accented, beforeDigit);
    }
    return std::llround(tokens);
}

}  // namespace hearth::llm
