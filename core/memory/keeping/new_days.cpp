// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/new_days.h"

#include <re2/re2.h>

#include <algorithm>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/keeping/pair_guards.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/language/apart_words.h"
#include "core/memory/language/calendar.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/time_words.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/change_cues.h"
#include "core/memory/reading/partial_dates.h"

namespace hearth::memory {

namespace {

constexpr Milliseconds kFresh = 14 * kDay;  ///< For so long "it" may be the plan told last, where there are others.
constexpr Milliseconds kMost = 120 * kDay;  ///< And where there are none.

struct HourWords {
    explicit HourWords(const Language& language) : behind(language.partialDates->hour) { HEARTH_CHECK(behind.ok()); }
    re2::RE2 behind;
};

/// A day as the person tells it, and the hour that stands beside it.
struct NewDay {
    TimeReading time;
    std::string hour;
};

/// How long the hour is that stands at the head of a text.
std::size_t hourIn(const Language& language, std::string_view text) {
    re2::StringPiece found;
    const re2::StringPiece piece(text.data(), text.size());
    const auto words = sharedFor<HourWords>(language);
    return words->behind.Match(piece, 0, piece.size(), re2::RE2::ANCHOR_START, &found, 1) ? found.size() : 0;
}

std::optional<NewDay> dayIn(const Language& language, const std::string& words, Timestamp said) {
    if (words.empty()) return std::nullopt;
    const TimeTables& times = *language.times;
    const auto reader = sharedFor<TimeWords>(language);
    // "This June", said when June is over, is the next one.
    const std::string later = words.substr(words.find(' ') + 1);
    for (const std::string& told : {words, written(times.onDay, words), written(times.inTime, words), later}) {
        TimeReading time = reader->read(told, said, Direction::Future);
        const std::string rest(trim(time.rest));
        const bool past = time.atUntil && *time.atUntil <= said;
        if (time.any() && !past && hourIn(language, rest) == rest.size()) return NewDay{std::move(time), rest};
    }
    if (hourIn(language, words) == words.size()) return NewDay{{}, words};
    return std::nullopt;
}

/// A plan that still is to come, with the time that its sentence tells.
struct Plan {
    const MemoryRow* row;
    TimeReading time;
    Words words;
};

bool isAPlan(const Memory& memory) {
    return memory.kind == kindName(Kind::Plan) ||
           isAnyOf(familyOf(memory.attribute), {"event", "trip", "visit", "plan", kSaidFamily});
}

std::vector<Plan> plansIn(const Language& language, const std::vector<MemoryRow>& rows, Timestamp said) {
    std::vector<Plan> plans;
    for (const auto& row : rows) {
        const Memory& memory = row.memory;
        const bool goesOn = memory.validFrom && *memory.validFrom < said.plus(-kDay);
        if (!isAPlan(memory) || !memory.kept() || memory.pinned || memory.origin == "user") continue;
        if (goesOn && memory.kind != kindName(Kind::Plan)) continue;
        TimeReading time = sharedFor<TimeWords>(language)->read(memory.content, memory.learnedAt, Direction::Future);
        if (time.label.empty() || memory.content.find(time.label) == std::string::npos) continue;
        plans.push_back({&row, std::move(time), contentWords(language, memory.content)});
    }
    return plans;
}

/// Whether the plan is of the day that the person says was wrong.
bool isOfDay(const Language& language, const Plan& plan, const std::string& wrong) {
    const Memory& memory = plan.row->memory;
    const auto day = dayIn(language, wrong, memory.learnedAt);
    if (!day || !memory.validUntil) return false;
    const auto& time = day->time;
    const auto until = time.atUntil ? time.atUntil : time.until;
    if (!until) return false;
    const auto dayOf = [](Timestamp end) { return civilDate(end.plus(-1)).day; };
    return until == memory.validUntil || (time.alone && dayOf(*until) == dayOf(*memory.validUntil)) ||
           (time.atFrom && memory.validFrom == time.atFrom);
}

/// What a sentence names beside days and that something changed.
Words namedIn(const Language& language, std::string_view text) {
    Words named = contentWords(language, text);
    std::erase_if(named, [&](const std::string& word) {
        return isDigit(word[0]) || isAmong(language.calendarWords, word) || isSetting(language, word);
    });
    return named;
}

const Plan* planMeant(const Language& language, std::vector<Plan>& plans, const Statement& told, Timestamp said) {
    const bool single = plans.size() == 1;
    if (told.corrects && !told.corrects->empty())
        std::erase_if(plans, [&](const Plan& plan) { return !isOfDay(language, plan, *told.corrects); });
    const std::string_view thing = qualifierOf(told.attribute);
    const Words named = namedIn(language, thing.empty() ? told.content : thing);
    const auto names = [&](const Plan& plan) { return partOf(named, plan.words) > 0; };
    const bool any = std::any_of(plans.begin(), plans.end(), names);
    if (any || !thing.empty()) std::erase_if(plans, [&](const Plan& plan) { return !names(plan); });
    if (plans.empty()) return nullptr;
    const Plan& last = plans.front();
    const Timestamp learned = last.row->memory.learnedAt;
    if (plans.size() > 1 && plans[1].row->memory.learnedAt == learned) return nullptr;
    const bool clear = any || (told.corrects && !told.corrects->empty());
    if (!clear && said.since(learned) > (single ? kMost : kFresh)) return nullptr;
    return &last;
}

void replaceIn(std::string& text, const std::string& old, const std::string& now) {
    if (const std::size_t at = text.rfind(old); at != std::string::npos) text.replace(at, old.size(), now);
}

/// "It's had to be Tuesday", said on a Tuesday, is the next one; "it's Friday now", said on a Friday, tells what day it
/// is. Whether a day to come is meant.
bool isToCome(const Language& language, const Statement& told, NewDay& day, Timestamp said) {
    if (!day.time.atFrom || *day.time.atFrom > said) return true;
    const auto words = wordsOf(told.content);
    const bool today = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return isAmong(language.changeMarkers, lowerAscii(word));
    });
    if (today || day.time.atUntil->since(*day.time.atFrom) > kDay) return false;
    const Interval next = wholeDay(day.time.atFrom->plus(7 * kDay));
    replaceIn(day.time.label, day.time.atName, next.name);
    day.time.atName = next.name;
    day.time.atFrom = next.from;
    day.time.atUntil = next.until;
    return true;
}

/// "The 14th" is of the month of the plan, where that is still to come.
void takeMonthOf(const Memory& plan, NewDay& day, Timestamp said) {
    if (!day.time.alone || !plan.validUntil) return;
    const std::string name = day.time.atName.empty() ? wholeDay(day.time.until->plus(-1)).name : day.time.atName;
    const CivilDate known = civilDate(plan.validUntil->plus(-1));
    const auto moved = existing(known.year, known.month, std::atoi(name.c_str()));
    if (!moved || moved->until <= said) return;
    replaceIn(day.time.label, name, moved->name);
    day.time.atName = moved->name;
    if (day.time.atFrom) day.time.atFrom = moved->from;
    (day.time.atUntil ? day.time.atUntil : day.time.until) = moved->until;
}

/// The sentence of the plan with the new day, and the hour only where that is told anew.
std::string retold(const Language& language, const Plan& plan, const NewDay& day) {
    std::string content = plan.row->memory.content;
    const std::string& label = plan.time.label;
    const std::size_t at = content.find(label);
    const std::size_t behind = hourIn(language, std::string_view(content).substr(at + label.size()));
    std::string told = day.time.any() ? day.time.label : label;
    // "Is moved to 12 Nov 2026".
    const std::string_view lead = std::string_view(label).substr(0, label.find(' '));
    if (day.time.any() && isAmong(language.times->upTo, lead) && !day.time.atName.empty())
        told = std::string(lead) + " " + day.time.atName;
    if (!day.hour.empty())
        told += " " + (isDigit(day.hour[0]) ? std::string(language.partialDates->atTime.front()) : "") + day.hour;
    return content.replace(at, label.size() + behind, told);
}

bool hasHour(const Language& language, const Plan& plan) {
    const std::string_view content = plan.row->memory.content;
    return hourIn(language, content.substr(content.find(plan.time.label) + plan.time.label.size())) > 0;
}

/// "She's staying till the 15th now": only the end of what was told is another.
std::optional<std::string> endedLater(const Plan& plan, const NewDay& day) {
    if (!plan.time.from && !plan.time.until) return std::nullopt;
    std::string content = plan.row->memory.content;
    const std::string old = wholeDay(plan.row->memory.validUntil->plus(-1)).name;
    if (content.find(old) == std::string::npos) return std::nullopt;
    replaceIn(content, old, wholeDay(day.time.until->plus(-1)).name);
    return content;
}

struct WeekDays {
    explicit WeekDays(const Language& language) : some(language.apart->someDays) { HEARTH_CHECK(some.ok()); }
    re2::RE2 some;
};

/// The days of the week on which something is that comes every week; none where it does not.
Words weekDaysIn(const Language& language, const std::string& text) {
    Words days;
    if (!re2::RE2::PartialMatch(text, sharedFor<WeekDays>(language)->some)) return days;
    for (const auto word : wordsOf(text))
        if (std::string key = keyOf(word); isAmong(language.calendarWords, key)) days.push_back(std::move(key));
    return days;
}

/// Whether it tells of all that is named, on other days, and of one thing only.
bool isOnOtherDays(const Language& language, const Words& named, const Words& days, const Standing& one) {
    const Words theirs = weekDaysIn(language, one.content);
    const bool joined = std::any_of(language.values->joins.begin(), language.values->joins.end(),
                                    [&](std::string_view word) { return one.content.find(word) != std::string::npos; });
    const bool other = std::none_of(theirs.begin(), theirs.end(), [&](const auto& day) { return has(days, day); });
    return !one.own && !one.past && !joined && !theirs.empty() && other &&
           partOf(named, contentWords(language, one.content)) == 1;
}

}  // namespace

Result<std::optional<MemoryId>> onOtherDays(store::Database& database, const Language& language,
                                            const Statement& statement, const std::vector<Standing>& mine,
                                            Timestamp at) {
    const Words days = weekDaysIn(language, statement.content);
    const Words named = namedIn(language, qualifierOf(statement.attribute));
    std::optional<MemoryId> found;
    if (!statement.turns || days.empty() || named.empty() || familyOf(statement.attribute) != "routine") return found;
    HEARTH_TRY(const auto others, standingOfOthers(database, named.front(), at));
    for (const auto* standing : {&mine, &others}) {
        for (const auto& one : *standing) {
            if (!isOnOtherDays(language, named, days, one)) continue;
            if (found) return std::optional<MemoryId>();
            found = one.id;
        }
        if (found) return found;
    }
    return found;
}

Result<std::optional<MovedPlan>> movedPlan(store::Database& database, const Language& language, const Statement& told,
                                           const Origin& origin) {
    const std::optional<MovedPlan> none;
    auto day = dayIn(language, told.value, origin.at);
    if (!day || !isToCome(language, told, *day, origin.at)) return none;
    HEARTH_TRY(const auto rows,
               rowsWhere(database,
                         "m.deleted_at IS NULL AND m.superseded_by IS NULL AND m.learned_at < ?1 AND m.valid_until > "
                         "?1 AND m.value <> ?2 ORDER BY m.learned_at DESC, m.k DESC LIMIT 40",
                         origin.at, kNoValue));
    auto plans = plansIn(language, rows, origin.at);
    const Plan* const plan = planMeant(language, plans, told, origin.at);
    if (plan == nullptr) return none;
    const Memory& old = plan->row->memory;
    takeMonthOf(old, *day, origin.at);
    const bool end = day->time.until && !day->time.atFrom && !day->time.from;
    const auto content = end ? endedLater(*plan, *day) : std::optional(retold(language, *plan, *day));
    // An hour alone is of what had one.
    const bool hour = !day->time.any();
    if (!content || *content == old.content || (hour && !hasHour(language, *plan))) return none;
    Statement moved = told;
    moved.corrects.reset();
    moved.subject = old.subject;
    moved.attribute = old.attribute;
    moved.value = old.value;
    moved.content = *content;
    for (const Kind kind : {Kind::Preference, Kind::Fact, Kind::Decision, Kind::Goal, Kind::Plan})
        if (kindName(kind) == old.kind) moved.kind = kind;
    moved.tier = static_cast<int>(old.tier);
    // What a plan takes the place of is over at once, and not on its day.
    moved.validFrom = old.validFrom && *old.validFrom <= origin.at ? old.validFrom : std::nullopt;
    moved.validUntil = day->time.atUntil ? day->time.atUntil : day->time.until ? day->time.until : old.validUntil;
    if (end)
        replaceIn(moved.value, wholeDay(old.validUntil->plus(-1)).name, wholeDay(day->time.until->plus(-1)).name);
    else if (day->time.any() && moved.value.find(plan->time.atName) != std::string::npos && !plan->time.atName.empty())
        replaceIn(moved.value, plan->time.atName, day->time.atName);
    // What is kept as it was said is known by its words.
    if (familyOf(old.attribute) == kSaidFamily) moved.attribute = std::string(kSaidFamily) + "/" + keyOf(moved.content);
    return std::optional(MovedPlan{old.id, std::move(moved)});
}

}  // namespace hearth::memory
