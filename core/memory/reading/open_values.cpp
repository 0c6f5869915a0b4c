// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/open_values.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "core/base/text.h"
#include "core/memory/language/values.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kLongestValue = 80;  ///< Bytes.

std::optional<FoundValue> foundIn(const re2::RE2& pattern, std::span<const re2::StringPiece> groups,
                                  const char* origin) {
    FoundValue found;
    const auto& names = pattern.CapturingGroupNames();
    for (std::size_t i = 1; i < groups.size(); ++i) {
        if (groups[i].data() == nullptr || groups[i].empty()) continue;
        const auto name = names.find(static_cast<int>(i));
        const std::string text(trim(std::string_view(groups[i].data(), groups[i].size())));
        if (name != names.end()) {
            (name->second == "k" ? found.key : found.over) = text;
        } else if (found.value.empty()) {
            found.value = text;
            found.begin = static_cast<std::size_t>(groups[i].data() - origin);
            found.end = found.begin + groups[i].size();
        }
    }
    if (found.value.empty() || found.value.size() > kLongestValue) return std::nullopt;
    return found;
}

/// Whether a value says nothing by itself: "a ton", "his", "something like this".
bool saysNothing(const Language& language, std::string_view value) {
    if (isPassing(language, value)) return true;
    const std::string lower = lowerAscii(value);
    const std::string first = lower.substr(0, std::min(lower.find(' '), lower.size()));
    if (isAmong(language.emptyHeads, first) || (isAmong(language.beforePlaces, first) && first != lower)) return true;
    return std::any_of(language.vagueValues.begin(), language.vagueValues.end(), [&](std::string_view vague) {
        return lower.starts_with(vague) && (lower.size() == vague.size() || lower[vague.size()] == ' ');
    });
}

/// What stands after a value that begins a sentence: "Porto is …", "Acme, my employer …", or nothing.
bool isToldOf(const Language& language, std::string_view after) {
    if (after.empty() || after[0] != ' ') return true;
    const std::string next = lowerAscii(after.substr(1, after.find_first_of(" ,.", 1) - 1));
    return isAmong(language.afterFirstValue, next);
}

/// A pattern ends a word before a letter like "ź", which it takes for none: the value goes on to the word's end.
void toItsEnd(FoundValue& found, std::string_view text) {
    const std::size_t end = found.end;
    while (found.end < text.size() && isLetter(text[found.end])) ++found.end;
    if (found.value.ends_with(text[end - 1])) found.value += text.substr(end, found.end - end);
}

}  // namespace

bool isNoName(const Language& language, std::string_view value) {
    const std::string first = lowerAscii(value.substr(0, std::min(value.find(' '), value.size())));
    if (isAmong(language.noValueNames, first)) return true;
    return std::any_of(language.notPeople.begin(), language.notPeople.end(), [&](std::string_view word) {
        return lowerAscii(word) == first && !isAmong(language.thingNames, word);
    });
}

bool hasDigit(std::string_view text) { return std::any_of(text.begin(), text.end(), isDigit); }

std::vector<FoundValue> allIn(const Language& language, const re2::RE2& pattern, std::string_view text) {
    std::vector<FoundValue> all;
    const re2::StringPiece input(text.data(), text.size());
    std::array<re2::StringPiece, 12> groups;
    const int count = std::min<int>(static_cast<int>(groups.size()), 1 + pattern.NumberOfCapturingGroups());
    std::size_t from = 0;
    while (from < text.size() && pattern.Match(input, from, text.size(), re2::RE2::UNANCHORED, groups.data(), count)) {
        const auto whole = static_cast<std::size_t>(groups[0].data() - text.data());
        auto found = foundIn(pattern, std::span(groups.data(), static_cast<std::size_t>(count)), text.data());
        if (found) toItsEnd(*found, text);
        if (!found) {
            from = whole + std::max<std::size_t>(1, groups[0].size());
            continue;
        }
        from = std::max(found->end, whole + 1);
        if (isUpper(found->value[0]) && isNoName(language, found->value)) {
            from = found->begin + found->value.find_first_of(' ') + 1;
            if (found->value.find(' ') == std::string::npos) from = found->end;
            continue;
        }
        if (found->begin == 0 && !isToldOf(language, text.substr(found->end))) continue;
        if (!saysNothing(language, found->value)) all.push_back(std::move(*found));
    }
    return all;
}

}  // namespace hearth::memory
