// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/patterns.h"

#include <algorithm>
#include <cstring>

#include "core/base/check.h"

namespace hearth::memory {

namespace {

bool isAscii(std::string_view text) {
    constexpr std::uint64_t kBeyond = 0x8080808080808080;
    std::uint64_t eight = 0;
    for (; text.size() >= sizeof eight; text.remove_prefix(sizeof eight)) {
        std::memcpy(&eight, text.data(), sizeof eight);
        if ((eight & kBeyond) != 0) return false;
    }
    return std::all_of(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80) == 0; });
}

constexpr std::string_view kBytesOfLetters = "\\x80-\\xFF";

/// What a class of letters is over bytes, without brackets; empty for what is no such class.
std::string_view letters(std::string_view pattern) {
    if (pattern.starts_with("\\pL")) return "A-Za-z";
    if (pattern.starts_with("\\p{Lu}")) return "A-Z";
    if (pattern.starts_with("\\p{Ll}")) return "a-z";
    return {};
}

}  // namespace

/// "\\x{2013}": a character beyond ASCII by its number.
static bool isNumbered(std::string_view pattern) {
    if (!pattern.starts_with("\\x{")) return false;
    const std::string_view digits = pattern.substr(3, pattern.find('}') - 3);
    return digits.size() > 2 || (digits.size() == 2 && digits[0] > '7');
}

/// A class of characters that begins at `at`, over bytes; moves `at` to its closing bracket. One that names characters
/// beyond ASCII takes the first byte of each and what may follow it; one of what is not in it lets all of these pass.
static std::string classOverBytes(std::string_view pattern, std::size_t& at) {
    const bool negated = pattern.substr(at + 1).starts_with('^');
    bool wide = false;
    std::string result = "[";
    for (++at; at < pattern.size() && pattern[at] != ']'; ++at) {
        const std::string_view range = letters(pattern.substr(at));
        if (!range.empty()) {
            result.append(range);
            if (!negated) result.append(kBytesOfLetters);
            at += pattern[at + 2] == '{' ? 5 : 2;
        } else if (isNumbered(pattern.substr(at))) {
            // At the end of a range that begins in ASCII it stands for its part there, too.
            const bool ends = result.ends_with('-') && result.size() > 2;
            if (ends) result += negated ? "\\x7F" : "\\xFF";
            if (!ends && !negated) result += "\\xC2-\\xF4";
            wide = true;
            at = pattern.find('}', at);
            if (pattern.substr(at + 1).starts_with("-\\x{")) at = pattern.find('}', at + 1);
        } else if ((static_cast<unsigned char>(pattern[at]) & 0x80) != 0) {
            wide = true;
            if (!negated) result += pattern[at];
        } else {
            if (pattern[at] == '\\' && at + 1 < pattern.size()) result += pattern[at++];
            result += pattern[at];
        }
    }
    if (result == "[^") return "[\\x00-\\xFF]";
    result += ']';
    return wide && !negated ? "(?:" + result + "[\\x80-\\xBF]*)" : result;
}

std::string overBytes(std::string_view pattern) {
    std::string result;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const std::string_view range = letters(pattern.substr(at));
        if (!range.empty()) {
            result.append("[").append(range).append(kBytesOfLetters).append("]");
            at += pattern[at + 2] == '{' ? 5 : 2;
        } else if (isNumbered(pattern.substr(at))) {
            result += "(?:[\\xC2-\\xF4][\\x80-\\xBF]*)";
            at = pattern.find('}', at);
        } else if (pattern[at] == '\\' && at + 1 < pattern.size()) {
            result.append(pattern.substr(at++, 2));
        } else if (pattern[at] == '[') {
            result += classOverBytes(pattern, at);
        } else if ((static_cast<unsigned char>(pattern[at]) & 0x80) != 0) {
            // One letter of several bytes: what says behind it how often it stands is of all of them.
            const std::size_t first = at;
            while (at + 1 < pattern.size() && (static_cast<unsigned char>(pattern[at + 1]) & 0xC0) == 0x80) ++at;
            result.append("(?:").append(pattern.substr(first, at + 1 - first)).append(")");
        } else {
            result += pattern[at];
        }
    }
    return result;
}

const re2::RE2& Pattern::in(std::string_view text) const { return isAscii(text) ? overBytes() : overCharacters(); }

const re2::RE2& Pattern::overBytes() const { return compiled(m_bytes, re2::RE2::Options::EncodingLatin1); }

const re2::RE2& Pattern::overCharacters() const { return compiled(m_characters, re2::RE2::Options::EncodingUTF8); }

const re2::RE2& Pattern::compiled(Compiled& form, re2::RE2::Options::Encoding encoding) const {
    std::call_once(form.once, [&] {
        re2::RE2::Options options(re2::RE2::Quiet);
        options.set_case_sensitive(m_letters == Case::AsWritten);
        options.set_encoding(encoding);
        options.set_max_mem(m_memory);
        const bool bytes = encoding == re2::RE2::Options::EncodingLatin1;
        form.pattern = std::make_unique<const re2::RE2>(bytes ? memory::overBytes(m_source) : m_source, options);
        HEARTH_CHECK(form.pattern->ok());
    });
    return *form.pattern;
}

static std::vector<std::vector<OneOf>> requiredOf(std::span<const std::string_view> patterns) {
    std::vector<std::vector<OneOf>> required;
    for (const std::string_view pattern : patterns) required.push_back(requiredWords(pattern));
    return required;
}

PatternTable::PatternTable(std::span<const std::string_view> patterns, re2::RE2::Anchor anchor)
    : m_anchor(anchor), m_words(requiredOf(patterns)) {
    for (const std::string_view pattern : patterns) m_patterns.emplace_back(pattern, Case::Either);
}

std::vector<int> PatternTable::candidates(std::string_view text) const {
    std::vector<int> found = m_words.possible(text);
    std::erase_if(found, [&](int index) {
        return !pattern(index).overBytes().Match({text.data(), text.size()}, 0, text.size(), m_anchor, nullptr, 0);
    });
    return found;
}

}  // namespace hearth::memory
