// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/words.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/text.h"

namespace hearth::memory {

namespace {

constexpr auto kArticles = std::to_array<std::string_view>(
    {"a", "an", "the", "my", "our", "their", "his", "her", "some", "any", "your", "its"});
constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"a",   "an", "the", "my",  "our", "their", "his", "her", "to",   "of",   "in",   "on",   "at",  "for", "with",
     "and", "or", "is",  "are", "be",  "as",    "by",  "it",  "that", "this", "from", "user", "was", "has", "have"});

bool isWordByte(char c) { return isLetter(c) || isDigit(c); }

/// The bytes of a typographic quotation mark that stands there, “, ” or „; else none.
std::size_t quotationMarkAt(std::string_view text, std::size_t at) {
    constexpr std::string_view kGeneralPunctuation = "\xE2\x80";
    if (text[at] != kGeneralPunctuation[0] || text.size() - at < 3 || !text.substr(at).starts_with(kGeneralPunctuation))
        return 0;
    return text[at + 2] >= '\x9C' && text[at + 2] <= '\x9E' ? 3 : 0;
}

/// "seats" and "seat" are one word here; "boss", "bus" and "tennis" keep their s.
std::string_view withoutPlural(std::string_view word) {
    const bool keep = word.size() < 4 || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is");
    if (!keep && word.back() == 's') word.remove_suffix(1);
    return word;
}

template <typename Take>
void forEachWord(std::string_view text, Take&& take) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (const std::size_t mark = isWordByte(text[at]) ? quotationMarkAt(text, at) : 1; mark > 0) {
            at += mark;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && quotationMarkAt(text, end) == 0 &&
               (isWordByte(text[end]) ||
                ((text[end] == '\'' || text[end] == '-') && end + 1 < text.size() && isWordByte(text[end + 1]))))
            ++end;
        take(text.substr(at, end - at));
        at = end;
    }
}

std::set<std::string> stems(std::string_view text) {
    const std::string folded = foldCase(text);
    std::set<std::string> found;
    for (const auto word : wordsOf(folded))
        if (std::find(kSmallWords.begin(), kSmallWords.end(), word) == kSmallWords.end())
            found.emplace(withoutPlural(word));
    return found;
}

}  // namespace

std::string lowerAscii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (isUpper(c)) c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::string capitalised(std::string_view text) {
    std::string result(text);
    if (!result.empty() && result[0] >= 'a' && result[0] <= 'z') result[0] = static_cast<char>(result[0] - 'a' + 'A');
    return result;
}

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    forEachWord(text, [&](std::string_view word) { words.push_back(word); });
    return words;
}

std::string keyOf(std::string_view text) {
    const std::string folded = foldCase(text);
    std::string key;
    key.reserve(folded.size());
    forEachWord(folded, [&](std::string_view word) {
        if (std::find(kArticles.begin(), kArticles.end(), word) != kArticles.end()) return;
        if (!key.empty()) key += ' ';
        key += withoutPlural(word);
    });
    return key;
}

double wordOverlap(std::string_view one, std::string_view other) {
    const std::set<std::string> left = stems(one);
    const std::set<std::string> right = stems(other);
    if (left.empty() || right.empty()) return 0;
    std::size_t shared = 0;
    for (const auto& word : left) shared += right.contains(word) ? 1 : 0;
    return static_cast<double>(shared) / static_cast<double>(left.size() + right.size() - shared);
}

bool saysMore(std::string_view more, std::string_view less) {
    const auto words = wordsOf(more);
    const auto fewer = wordsOf(less);
    return words.size() > fewer.size() && std::all_of(fewer.begin(), fewer.end(), [&](std::string_view word) {
               return std::find(words.begin(), words.end(), word) != words.end();
           });
}

std::string_view withoutPictographs(std::string_view text) {
    while (!text.empty()) {
        if (isSpace(text.back())) {
            text.remove_suffix(1);
            continue;
        }
        std::size_t first = text.size() - 1;
        while (first > 0 && (static_cast<unsigned char>(text[first]) & 0xC0) == 0x80) --first;
        const auto lead = static_cast<unsigned char>(text[first]);
        const auto second = static_cast<unsigned char>(first + 1 < text.size() ? text[first + 1] : 0);
        const bool dingbat = lead == 0xE2 && second >= 0x86 && second <= 0xAF;  // U+2180 to U+2BFF.
        const bool joiner = (lead == 0xE2 && text.substr(first) == "\u200D") || text.substr(first) == "\uFE0F";
        if (lead < 0xF0 && !dingbat && !joiner) break;
        text.remove_suffix(text.size() - first);
    }
    return text;
}

std::string replaceWord(std::string_view text, std::string_view from, std::string_view to) {
    std::string result;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t found = from.empty() ? std::string_view::npos : text.find(from, at);
        if (found == std::string_view::npos) break;
        const std::size_t end = found + from.size();
        const bool whole =
            (found == 0 || !isWordByte(text[found - 1])) && (end == text.size() || !isWordByte(text[end]));
        result.append(text.substr(at, found - at));
        result.append(whole ? to : from);
        at = end;
    }
    result.append(text.substr(std::min(at, text.size())));
    return result;
}

}  // namespace hearth::memory
