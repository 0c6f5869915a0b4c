// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/partial_dates.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/language/calendar.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

bool holds(const re2::RE2& pattern, std::string_view text) {
    return re2::RE2::PartialMatch({text.data(), text.size()}, pattern);
}

std::string filledIn(std::string_view pattern, std::string_view mark, std::string_view with) {
    std::string text(pattern);
    if (const std::size_t at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), with);
    return text;
}

}  // namespace

/// The days of a sentence, with the month that another one named.
struct PartialDates::Days {
    std::string dated;               ///< The sentence with its days written out.
    std::vector<std::string> names;  ///< "13 Nov 2026"
    std::string between;             ///< What stands between the first and the second,
    std::string behind;              ///< and what behind the last.
};

PartialDates::PartialDates(const Language& language)
    : m_language(language),
      m_words(*language.partialDates),
      m_month(m_words.month),
      m_day(m_words.day),
      m_afterDay(m_words.afterDay),
      m_pointing(m_words.pointing),
      m_thing(m_words.thing),
      m_going(m_words.going),
      m_coming(m_words.coming),
      m_journey(m_words.journey),
      m_event(m_words.event),
      m_own(m_words.own) {
    for (const re2::RE2* const one :
         {&m_month, &m_day, &m_afterDay, &m_pointing, &m_thing, &m_going, &m_coming, &m_journey, &m_event, &m_own})
        HEARTH_CHECK(one->ok());
}

bool PartialDates::maybe(std::string_view sentence) const { return holds(m_day, sentence); }
bool PartialDates::namesMonth(std::string_view sentence) const { return holds(m_month, sentence); }

std::optional<PartialDates::Days> PartialDates::daysIn(const std::string& sentence, Timestamp month,
                                                       Timestamp monthEnd) const {
    Days days;
    std::size_t from = 0;
    re2::StringPiece groups[3];
    while (m_day.Match(sentence, from, sentence.size(), re2::RE2::UNANCHORED, groups, 3)) {
        const auto begin = static_cast<std::size_t>(groups[1].data() - sentence.data());
        const std::size_t end = begin + groups[1].size();
        // "The 13th of May", "on the 13th floor".
        if (!holds(m_afterDay, std::string_view(sentence).substr(end))) return std::nullopt;
        const CivilDate date = civilDate(month);
        const auto day = existing(date.year, date.month, std::atoi(std::string(groups[2]).c_str()));
        if (!day || day->from >= monthEnd) return std::nullopt;
        const std::string before = sentence.substr(from, begin - from);
        days.dated += before + day->name;
        if (days.names.size() == 1) days.between = before;
        days.names.push_back(day->name);
        from = end;
    }
    if (days.names.empty()) return std::nullopt;
    days.behind = sentence.substr(from);
    days.dated += days.behind;
    return days;
}

bool PartialDates::isThingOf(const std::string& before, const std::string& sentence) const {
    std::string thing;
    if (!re2::RE2::PartialMatch(sentence, m_thing, &thing)) return false;
    thing = keyOf(thing);
    const std::string heard = " " + keyOf(before) + " ";
    const auto isHeard = [&](std::string_view word) {
        return heard.find(" " + std::string(word) + " ") != std::string::npos;
    };
    return isHeard(thing) || std::any_of(m_words.sameThings.begin(), m_words.sameThings.end(),
                                         [&](const auto& one) { return one.first == thing && isHeard(one.second); });
}

bool PartialDates::namesOther(const std::string& before, const std::string& sentence) const {
    const auto words = wordsOf(sentence);
    return std::any_of(words.begin() + (words.empty() ? 0 : 1), words.end(), [&](std::string_view word) {
        return isUpper(word[0]) && word.size() > 2 && !isAmong(m_language.notPeople, word) &&
               !isAmong(m_language.calendarWords, lowerAscii(word)) && before.find(word) == std::string::npos;
    });
}

std::string PartialDates::told(const std::string& before, const std::string& sentence, bool next, Timestamp said,
                               const TimeWords& times) const {
    constexpr Milliseconds kLeast = 5 * kDay;
    constexpr Milliseconds kMost = 31 * kDay;
    constexpr std::size_t kBrief = 7;  ///< Words of a sentence that only gives the day,
    constexpr std::size_t kBoth = 14;  ///< and of one that gives two.
    const TimeReading month = times.read(before, said, Direction::Future);
    if (!month.atFrom || month.atUntil->since(*month.atFrom) < kLeast || month.atUntil->since(*month.atFrom) > kMost)
        return {};
    const auto days = daysIn(sentence, *month.atFrom, *month.atUntil);
    if (!days || namesOther(before, sentence)) return {};
    const bool own = holds(m_own, before);
    const bool going = holds(m_going, sentence);
    const bool coming = holds(m_coming, sentence);
    const bool pointing = (next && holds(m_pointing, sentence)) || isThingOf(before, sentence);
    const std::size_t length = wordsOf(sentence).size();
    const bool journey = own && holds(m_journey, before);
    if (!pointing && !(going || coming)) return {};
    if (!pointing && !journey && !(going && holds(m_event, before))) return {};
    re2::StringPiece groups[2];
    const re2::StringPiece input(before);
    if (!m_month.Match(input, 0, input.size(), re2::RE2::UNANCHORED, groups, 2)) return {};
    const re2::StringPiece named = groups[1];
    const auto put = [&](const std::string& time) {
        const auto at = static_cast<std::size_t>(named.data() - input.data());
        return before.substr(0, at) + time + before.substr(at + named.size());
    };
    if (days->names.size() == 2 && going && journey && length <= kBoth && holds(m_coming, days->between))
        return put(filledIn(filledIn(m_words.fromTo, "{t}", days->names[0]), "{u}", days->names[1]));
    // Each of several clauses has its own day.
    if (days->names.size() > 1) return {};
    const std::string on = filledIn(m_words.on, "{t}", days->names.front());
    const std::string_view behind = trim(days->behind);
    if (pointing && (behind.empty() || startsWithAny(behind, m_words.atTime))) return put(on);
    if (going && !coming && journey && length <= kBrief && behind.empty()) return put(on);
    return days->dated;
}

}  // namespace hearth::memory
