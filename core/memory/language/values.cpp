// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/values.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kMostBytes = 160;
constexpr std::size_t kMostItemWords = 3;

std::size_t wordCount(std::string_view text) { return wordsOf(text).size(); }

std::size_t mostWords(Shape shape) {
    switch (shape) {
        case Shape::Place: return 5;
        case Shape::Name: return 6;
        case Shape::Thing: return 12;
        case Shape::Things: return 14;
        case Shape::Activity: return 22;
        case Shape::Text:
        case Shape::When:
        case Shape::Whole: return 14;
    }
    return 12;
}

void cutAt(std::string& text, WordList ends) {
    for (const auto end : ends)
        if (const std::size_t at = text.find(end); at != std::string::npos && at > 0) text.resize(at);
}

bool endsWithMark(std::string_view text) {
    const char last = text.back();
    if (last == ')' || last == ']') {
        const char opening = last == ')' ? '(' : '[';
        return text.find(opening) == std::string_view::npos;
    }
    return !isLetter(last) && !isDigit(last) && last != '%' && last != '+' && last != '#';
}

/// Emoji are letters to `isLetter` (it takes every byte above ASCII); four-byte sequences at the end go.
bool endsWithEmoji(std::string_view text) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return static_cast<unsigned char>(text[at]) >= 0xF0 || text.substr(at, 2) == "\xE2\x9D" ||
           text.substr(at) == "\xEF\xB8\x8F" || text.substr(at, 2) == "\xE2\x98";
}

void trimEnd(const Language& language, std::string& text) {
    bool changed = true;
    while (changed && !text.empty()) {
        changed = false;
        if (endsWithEmoji(text)) {
            while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
            if (!text.empty()) text.pop_back();
            changed = true;
        } else if (endsWithMark(text)) {
            text.pop_back();
            changed = true;
        } else {
            const std::string lower = lowerAscii(text);
            for (const auto trailer : language.trailers)
                if (lower.size() > trailer.size() + 1 && lower.ends_with(trailer) &&
                    lower[lower.size() - trailer.size() - 1] == ' ') {
                    text.resize(text.size() - trailer.size() - 1);
                    changed = true;
                    break;
                }
        }
    }
}

bool startsWithWord(std::string_view text, std::string_view word) {
    return text.starts_with(word) &&
           (text.size() == word.size() || (!isLetter(text[word.size()]) && !isDigit(text[word.size()])) ||
            word.ends_with("["));
}

bool hasCapital(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((isUpper(text[i]) || (static_cast<unsigned char>(text[i]) == 0xC3 && i + 1 < text.size() &&
                                  static_cast<unsigned char>(text[i + 1]) < 0xA0)) &&
            (i == 0 || text[i - 1] == ' ' || text[i - 1] == '-'))
            return true;
    return false;
}

/// "a small flat in Porto" → "Porto".
void keepNamedPlace(const ValueWords& words, std::string& text) {
    if (text[0] < 'a' || text[0] > 'z') return;
    for (const auto in : words.inPlaces)
        for (std::size_t at = text.rfind(in); at != std::string::npos;
             at = at == 0 ? std::string::npos : text.rfind(in, at - 1))
            if (at + in.size() < text.size() && hasCapital(text.substr(at + in.size()))) {
                text = text.substr(at + in.size());
                return;
            }
}

bool goodPlace(const ValueWords& words, std::string_view text, Casing casing) {
    if (isDigit(text[0])) return false;
    if (hasCapital(text)) return true;
    return casing == Casing::AllLower && wordCount(text) <= 2 && !startsWithAny(text, words.articles) &&
           !startsWithAny(text, words.owners);
}

/// Names may be lower case when a description stands for them: "a small bakery".
bool goodName(const ValueWords& words, std::string_view text, Casing casing) {
    return goodPlace(words, text, casing) || startsWithAny(text, words.articles);
}

/// The first comma that is none of a number's ("1,300 euros") and stands in no quote.
std::size_t findComma(std::string_view text) {
    const auto isWithin = [&](std::size_t comma) {
        const bool inNumber =
            comma > 0 && comma + 1 < text.size() && isDigit(text[comma - 1]) && isDigit(text[comma + 1]);
        const std::string_view before = text.substr(0, comma);
        const bool quoted = std::count(before.begin(), before.end(), '"') % 2 != 0;
        return inNumber || (quoted && text.find('"', comma) != std::string_view::npos);
    };
    std::size_t comma = text.find(',');
    while (comma != std::string_view::npos && isWithin(comma)) comma = text.find(',', comma + 1);
    return comma;
}

/// A comma ends everything but lists and "Porto, Portugal".
void cutAtComma(std::string& text, Shape shape) {
    const std::size_t comma = findComma(text);
    if (comma == std::string::npos || shape == Shape::Things) return;
    if (shape == Shape::Place && comma + 2 < text.size() && isUpper(text[comma + 2])) return;
    text.resize(comma);
}

}  // namespace

std::optional<std::string> cleanValue(const Language& language, std::string_view captured, Shape shape, Casing casing) {
    const ValueWords& words = *language.values;
    std::string text(trim(captured));
    if (shape == Shape::Place) cutAt(text, words.placeEnds);
    if (shape == Shape::Name) cutAt(text, words.nameEnds);
    if (shape != Shape::Text) cutAt(text, words.thingEnds);
    cutAtComma(text, shape);
    trimEnd(language, text);
    while (!text.empty() && (text.front() == '"' || text.front() == '\'' || text.front() == '(')) text.erase(0, 1);
    for (const auto naming : words.naming)
        if (text.starts_with(naming)) text.erase(0, naming.size());
    if (text.empty() || text.size() > kMostBytes || wordCount(text) == 0 || wordCount(text) > mostWords(shape))
        return std::nullopt;
    const std::string lower = lowerAscii(text);
    if (isAmong(words.empty, lower)) return std::nullopt;
    const bool denied = startsWithAny(lower, words.denied);
    for (const auto vague : language.vagueValues)
        if (!denied && shape != Shape::Text && startsWithWord(lower, vague)) return std::nullopt;
    if (shape == Shape::Place) {
        keepNamedPlace(words, text);
        if (!goodPlace(words, text, casing)) return std::nullopt;
    }
    if (shape == Shape::Name && !goodName(words, text, casing)) return std::nullopt;
    return text;
}

/// Whether words join the values and not commas alone.
static bool isListed(const ValueWords& words, std::string_view value) {
    return holdsAny(value, words.joins) ||
           (value.find(" & ") != std::string_view::npos && value.find(", & ") == std::string_view::npos);
}

/// What a comma sets behind a value to say how it holds: "Breton, badly", "sesame, the doctor said", "jazz, always
/// have".
static bool isCoda(const Language& language, const std::string& item) {
    const std::string lower = lowerAscii(item);
    const auto words = wordsOf(lower);
    const auto holds = [&](WordList list) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return isAmong(list, word); });
    };
    const bool manner = words.size() == 1 && endsWithAny(lower, language.values->mannerEnds) && !isUpper(item[0]);
    return manner || holds(language.finiteVerbs) || holds(language.pastVerbs) || holds(language.pointers);
}

std::vector<std::string> splitList(const Language& language, std::string_view value) {
    const ValueWords& words = *language.values;
    const std::string lower = lowerAscii(value);
    for (const auto pair : language.fixedPairs)
        if (lower.find(pair) != std::string::npos) return {std::string(value)};
    std::vector<std::string> items;
    std::string rest(value);
    for (const auto head : words.bothHeads)
        if (lower.starts_with(head)) rest = value.substr(head.size());
    while (!rest.empty()) {
        std::size_t cut = rest.size();
        std::size_t width = 0;
        for (const std::string_view separator : words.separators)
            if (const std::size_t at = rest.find(separator); at < cut) cut = at, width = separator.size();
        std::string item(trim(std::string_view(rest).substr(0, cut)));
        for (const std::string_view amount : words.amounts)
            if (item.starts_with(amount)) item.erase(0, amount.size());
        if (item.empty() || wordCount(item) > kMostItemWords) return {std::string(value)};
        items.push_back(std::move(item));
        rest = cut >= rest.size() ? "" : rest.substr(cut + width);
    }
    // "Eats no meat and hardly drinks": that is another thing that is done.
    while (items.size() > 1 && isAmong(words.howOften, lowerAscii(items.back().substr(0, items.back().find(' ')))))
        items.pop_back();
    if (items.size() > 1 && !isListed(words, value) && isCoda(language, items.back())) items.pop_back();
    for (const auto& item : items) {
        const std::string word = lowerAscii(item);
        for (const auto vague : language.vagueValues)
            if (startsWithWord(word, vague)) return {items.front()};
    }
    return items;
}

bool isPassing(const Language& language, std::string_view value) {
    const std::string lower = lowerAscii(value);
    const auto words = wordsOf(lower);
    if (std::any_of(words.begin(), words.end(), [&](auto word) { return isAmong(language.pointers, word); }))
        return true;
    if (words.size() < 2 || !isAmong(language.values->definite, words[0]) || isUpper(value[words[0].size() + 1]))
        return false;
    return !isAmong(language.knownThings, words[1]);
}

bool isVagueGoal(const Language& language, std::string_view value) {
    const std::string lower = lowerAscii(value);
    for (const auto word : wordsOf(lower))
        if (isAmong(language.pointers, word)) return true;
    for (const auto vague : language.vagueGoals) {
        const bool alone = isAmong(language.values->vagueAlone, vague);
        if (alone ? lower == vague : startsWithWord(lower, vague)) return true;
    }
    return false;
}

std::string exclusiveGroup(const Language& language, std::string_view value, std::string_view other) {
    const std::string either(language.values->either);
    const std::string key = keyOf(value);
    for (const auto& group : language.exclusiveGroups)
        if (isAmong(group, key)) return std::string(group[0]) + either + std::string(group[1]);
    if (other.empty()) return "";
    const std::string otherKey = keyOf(other);
    return std::min(key, otherKey) + either + std::max(key, otherKey);
}

}  // namespace hearth::memory
