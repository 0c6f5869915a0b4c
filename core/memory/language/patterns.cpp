// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/patterns.h"

#include <algorithm>

#include "core/base/check.h"

namespace hearth::memory {

namespace {

re2::RE2::Options foldedBytes(std::int64_t memory) {
    re2::RE2::Options options(re2::RE2::Quiet);
    options.set_case_sensitive(false);
    options.set_encoding(re2::RE2::Options::EncodingLatin1);
    options.set_max_mem(memory);
    return options;
}

re2::RE2::Options folded() {
    re2::RE2::Options options(re2::RE2::Quiet);
    options.set_case_sensitive(false);
    return options;
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
        } else if (pattern[at] == '\\' && at + 1 < pattern.size()) {
            result.append(pattern.substr(at++, 2));
        } else if (pattern[at] == '[') {
            result += classOverBytes(pattern, at);
        } else {
            result += pattern[at];
        }
    }
    return result;
}

PatternTable::PatternTable(const std::vector<const char*>& patterns, re2::RE2::Anchor anchor, std::int64_t memory,
                           std::size_t together)
    : m_together(together) {
    const std::size_t sets = std::max<std::size_t>(1, (patterns.size() + together - 1) / together);
    for (std::size_t first = 0; first < patterns.size(); first += together) {
        m_sets.emplace_back(foldedBytes(memory / static_cast<std::int64_t>(sets)), anchor);
        for (std::size_t i = first; i < std::min(first + together, patterns.size()); ++i) {
            m_entries.emplace_back(patterns[i]);
            HEARTH_CHECK(m_sets.back().Add(overBytes(patterns[i]), nullptr) >= 0);
        }
        HEARTH_CHECK(m_sets.back().Compile());
    }
}

std::vector<int> PatternTable::candidates(std::string_view text) const {
    std::vector<int> found;
    std::vector<int> some;
    for (std::size_t set = 0; set < m_sets.size(); ++set) {
        if (!m_sets[set].Match(re2::StringPiece(text.data(), text.size()), &some)) continue;
        std::sort(some.begin(), some.end());
        for (const int index : some) found.push_back(static_cast<int>(set * m_together) + index);
    }
    return found;
}

const re2::RE2& PatternTable::at(int index) const {
    Entry& entry = m_entries[static_cast<std::size_t>(index)];
    std::call_once(entry.once, [&] {
        entry.compiled = std::make_unique<const re2::RE2>(entry.source, folded());
        HEARTH_CHECK(entry.compiled->ok());
    });
    return *entry.compiled;
}

}  // namespace hearth::memory
