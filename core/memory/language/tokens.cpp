// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/tokens.h"

#include "core/memory/language/words.h"

namespace hearth::memory {

std::string straightened(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at, 3) == "’" || text.substr(at, 3) == "‘") {
            plain += '\'';
            at += 3;
        } else {
            plain += text[at++];
        }
    }
    return plain;
}

static bool opensQuote(std::string_view text, std::size_t at) {
    return text[at] == '"' || text.substr(at, 3) == "“" || text.substr(at, 2) == "«";
}
static bool closesQuote(std::string_view text, std::size_t at) {
    return text[at] == '"' || text.substr(at, 3) == "”" || text.substr(at, 2) == "»";
}

std::vector<Token> tokensOf(std::string_view message, const Sentence& sentence) {
    std::vector<Token> tokens;
    bool soft = false;
    bool strong = false;
    bool quoted = false;
    std::size_t at = sentence.begin;
    while (at < sentence.end) {
        const char c = message[at];
        if (quoted ? closesQuote(message, at) : opensQuote(message, at)) quoted = !quoted;
        const bool dash = message.substr(at, 3) == "—" || message.substr(at, 3) == "–" ||
                          (c == '-' && at > sentence.begin && isSpace(message[at - 1]));
        const bool typographic = message.substr(at, 2) == "\xE2\x80";
        if (isSpace(c) || !(isLetter(c) || isDigit(c)) || typographic) {
            strong = strong || dash || c == ';' || (c == ':' && (at + 1 >= sentence.end || isSpace(message[at + 1])));
            const bool inNumber = c == ',' && at > sentence.begin && isDigit(message[at - 1]) &&
                                  at + 1 < sentence.end && isDigit(message[at + 1]);
            soft = soft || strong || (c == ',' && !inNumber) || c == '(' || c == ')';
            at += typographic ? 3 : 1;
            continue;
        }
        std::size_t end = at;
        while (end < sentence.end) {
            const bool apostrophe = message.substr(end, 3) == "’";
            if (!isSpace(message[end]) &&
                (isLetter(message[end]) || isDigit(message[end]) || message[end] == '\'' || message[end] == '-') &&
                (message.substr(end, 2) != "\xE2\x80" || apostrophe)) {
                end += apostrophe ? 3 : 1;
            } else {
                break;
            }
        }
        // "C#", "Notepad++"
        const std::size_t letters = end;
        while (end < sentence.end && (message[end] == '+' || message[end] == '#')) ++end;
        if (end < sentence.end && (isLetter(message[end]) || isDigit(message[end]))) end = letters;
        tokens.push_back({at, end, lowerAscii(straightened(message.substr(at, end - at))), soft, strong, quoted});
        soft = strong = false;
        at = end;
    }
    return tokens;
}

}  // namespace hearth::memory
