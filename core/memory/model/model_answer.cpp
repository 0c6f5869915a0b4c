// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/model/model_answer.h"
#include "core/memory/english/english.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <string>

#include "core/base/text.h"
#include "core/memory/language/time_words.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::int64_t kMostPlace = 1000000;

/// Without commas before the end of a list or an object; what stands in quotes is left alone.
std::string withoutLooseCommas(std::string_view text) {
    std::string tidy;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"') quoted = !quoted;
        if (quoted && c == '\\' && i + 1 < text.size()) tidy += text[i++];
        const std::size_t next = text.find_first_not_of(" \t\r\n", i + 1);
        const bool loose =
            c == ',' && !quoted && next != std::string_view::npos && (text[next] == ']' || text[next] == '}');
        if (!loose) tidy += text[i];
    }
    return tidy;
}

/// From its first brace to the one that closes it; what stands in quotes is left alone. Empty where none does.
std::string_view balancedFrom(std::string_view text) {
    bool quoted = false;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quoted && text[i] == '\\') {
            ++i;
        } else if (text[i] == '"') {
            quoted = !quoted;
        } else if (!quoted && text[i] == '{') {
            ++depth;
        } else if (!quoted && text[i] == '}' && --depth == 0) {
            return text.substr(0, i + 1);
        }
    }
    return {};
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// "(7*)" is 7.
std::string_view withoutMarks(std::string_view text) {
    text = trim(text);
    while (!text.empty() && (text.front() == '(' || text.front() == '#' || text.front() == '[')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ')' || text.back() == '*' || text.back() == ']')) text.remove_suffix(1);
    return text;
}

std::optional<NamedTime> dayOf(int year, int month, int day) {
    const auto at = Timestamp::parse(fmt::format("{:04}-{:02}-{:02}", year, month, day));
    return at.ok() ? std::optional(NamedTime{*at, at->plus(kDay)}) : std::nullopt;
}

/// Days in digits, the year first or last. With slashes nobody knows whether the day or the month comes first.
std::optional<NamedTime> inDigits(std::string_view text) {
    static const re2::RE2 kYearFirst("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:T.*)?");
    static const re2::RE2 kYearLast("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    const re2::StringPiece piece(text.data(), text.size());
    int year = 0;
    int month = 0;
    int day = 0;
    if (re2::RE2::FullMatch(piece, kYearFirst, &year, &month, &day) ||
        re2::RE2::FullMatch(piece, kYearLast, &day, &month, &year))
        return dayOf(year, month, day);
    return std::nullopt;
}

std::optional<NamedTime> inWords(const std::string& text) {
    static const re2::RE2 kYear("\\b(?:19|20)\\d{2}\\b");
    static const re2::RE2 kYearMonth("(\\d{4})-(\\d{1,2})");
    static const TimeWords kTimes(english());
    if (!re2::RE2::PartialMatch(text, kYear)) return std::nullopt;
    std::string told = text;
    int year = 0;
    int month = 0;
    if (re2::RE2::FullMatch(text, kYearMonth, &year, &month)) {
        const auto first = dayOf(year, month, 1);
        if (!first) return std::nullopt;
        const auto next = dayOf(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1);
        return NamedTime{first->from, next->from};
    }
    for (const char* lead : {"on ", "in "}) {
        const TimeReading read = kTimes.read(lead + told, Timestamp(0), Direction::Past);
        if (read.atFrom && read.atUntil && trim(read.rest).empty()) return NamedTime{*read.atFrom, *read.atUntil};
    }
    return std::nullopt;
}

}  // namespace

Result<Json> answeredObject(std::string_view answer, std::initializer_list<const char*> members) {
    constexpr int kMostTries = 64;
    std::optional<Json> last;
    std::size_t begin = answer.find('{');
    for (int tries = 0; tries < kMostTries && begin != std::string_view::npos; ++tries) {
        const std::string_view object = balancedFrom(answer.substr(begin));
        auto read = parseJson(object);
        if (!read.ok()) read = parseJson(withoutLooseCommas(object));
        const bool meant = read.ok() && std::any_of(members.begin(), members.end(), [&](const char* member) {
                               return read->is_object() && read->contains(member);
                           });
        if (meant) last = std::move(*read);
        // What stands inside of one that was read is a part of it.
        begin = answer.find('{', begin + (read.ok() ? object.size() : 1));
    }
    if (!last)
        return fail(ErrorCode::InvalidArgument, "the model's answer is not JSON of the shape that it was asked for");
    return *std::move(last);
}

std::optional<std::size_t> placeIn(const Json& number) {
    std::optional<std::int64_t> read;
    if (number.is_number_integer()) read = number.get<std::int64_t>();
    if (number.is_string()) read = wholeNumber(withoutMarks(number.get<std::string>()));
    if (!read || *read < 1 || *read > kMostPlace) return std::nullopt;
    return static_cast<std::size_t>(*read) - 1;
}

std::vector<std::size_t> placesIn(const Json& list, std::size_t most) {
    std::vector<std::size_t> places;
    if (!list.is_array()) {
        if (const auto place = placeIn(list)) places.push_back(*place);
        return places;
    }
    for (const Json& entry : list) {
        const auto place = placeIn(entry);
        const bool first = place && std::find(places.begin(), places.end(), *place) == places.end();
        if (first && places.size() < most) places.push_back(*place);
    }
    return places;
}

std::optional<double> shareIn(const Json& number) {
    if (number.is_number()) return number.get<double>();
    if (!number.is_string()) return std::nullopt;
    const std::string text = number.get<std::string>();
    static const re2::RE2 kShare("\\s*([0-9]*\\.?[0-9]+)\\s*(%?)\\s*");
    double share = 0;
    std::string percent;
    if (!re2::RE2::FullMatch(text, kShare, &share, &percent)) return std::nullopt;
    return percent.empty() ? share : share / 100;
}

bool flagIn(const Json& flag) {
    if (flag.is_boolean()) return flag.get<bool>();
    if (!flag.is_string()) return false;
    const std::string text = lowerAscii(flag.get<std::string>());
    return text == "true" || text == "yes";
}

std::optional<NamedTime> timeIn(const Json& text) {
    if (!text.is_string()) return std::nullopt;
    const std::string told = collapseSpaces(text.get<std::string>());
    const auto day = inDigits(told);
    return day ? day : inWords(told);
}

}  // namespace hearth::memory
