// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/text.h"

#include <utf8proc.h>
#include <algorithm>

#include <cstdlib>
#include <memory>

namespace hearth {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Length of the well-formed sequence at the front, or 0.
std::size_t sequenceLength(std::string_view text) {
    utf8proc_int32_t codePoint = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &codePoint);
    return length > 0 ? static_cast<std::size_t>(length) : 0;
}

}  // namespace

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        if (static_cast<unsigned char>(text.front()) < 0x80) {
            text.remove_prefix(1);
            continue;
        }
        const std::size_t length = sequenceLength(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string toUtf8(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        std::size_t length = sequenceLength(text);
        if (length == 0) {
            clean += "\xEF\xBF\xBD";
            length = 1;
        } else {
            clean.append(text.substr(0, length));
        }
        text.remove_prefix(length);
    }
    return clean;
}

/// Of ASCII alone.
static std::string inSmallLetters(std::string_view text) {
    std::string small(text);
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

std::string foldCase(std::string_view text) {
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::all_of(text.begin(), text.end(), isAscii)) return inSmallLetters(text);
    utf8proc_uint8_t* folded = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                                        UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &folded, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(folded, &std::free);
    if (length >= 0) return {reinterpret_cast<const char*>(folded), static_cast<std::size_t>(length)};
    return inSmallLetters(text);
}

std::size_t countCharacters(std::string_view text) {
    std::size_t count = 0;
    for (char c : text) count += isContinuation(c) ? 0 : 1;
    return count;
}

std::size_t byteOffset(std::string_view text, std::size_t index) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isContinuation(text[at])) continue;
        if (index == 0) return at;
        --index;
    }
    return text.size();
}

std::string elide(std::string_view text, std::size_t characters) {
    const std::size_t end = byteOffset(text, characters);
    if (end == text.size()) return std::string(text);
    std::string_view cut = text.substr(0, end);
    const std::size_t space = cut.find_last_of(" \t\n");
    if (space != std::string_view::npos && space > cut.size() * 3 / 4) cut = cut.substr(0, space);
    return std::string(trim(cut)) + "…";
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    while (true) {
        const std::size_t at = text.find(separator);
        pieces.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return pieces;
        text.remove_prefix(at + 1);
    }
}

std::string collapseSpaces(std::string_view text) {
    std::string collapsed;
    collapsed.reserve(text.size());
    for (char c : trim(text)) {
        if (!isSpace(c)) {
            collapsed.push_back(c);
        } else if (collapsed.back() != ' ') {
            collapsed.push_back(' ');
        }
    }
    return collapsed;
}

}  // namespace hearth
