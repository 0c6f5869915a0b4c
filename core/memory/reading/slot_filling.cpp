// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/slot_filling.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/patterns.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/described_people.h"
#include "core/memory/reading/value_senses.h"

namespace hearth::memory {

namespace {

using Place = ClausePlace;

/// "Quit in July", "gave up altogether as well": what ended is not said.
bool startsNoThing(const Language& language, std::string_view value) {
    const auto words = wordsOf(value);
    if (words.empty() || isAmong(language.beforePlaces, lowerAscii(words[0]))) return true;
    return std::all_of(words.begin(), words.end(),
                       [&](std::string_view word) { return isAmong(language.emptyWords, lowerAscii(word)); });
}

std::string slotName(const Language& language, const Caught& caught) {
    std::string family(caught.rule->family);
    const std::size_t at = family.find("{k}");
    if (at == std::string::npos) return family;
    std::string key = keyOf(caught.key);
    for (const auto& [word, plain] : language.keySynonyms)
        if (key == word) key = plain;
    return family.replace(at, 3, key);
}

std::string subjectOf(const Place& place) {
    if (place.clause->subject.who == Subject::Who::User || place.clause->subject.who == Subject::Who::Nobody)
        return place.said->speaker.empty() ? std::string(kUserSubject) : std::string(place.said->speaker);
    return place.clause->subject.name;
}

/// How the subject is written in a sentence: nothing for the user.
std::string spokenSubject(const std::string& subject) { return subject == kUserSubject ? "" : capitalised(subject); }
std::string spokenSubject(const Language& language, const Place& place, const std::string& subject) {
    const Subject& about = place.clause->subject;
    return spokenSubject(about.name == subject ? spokenNameOf(language, about) : subject);
}

bool suits(const FactRule& rule, const Place& place) {
    const auto who = place.clause->subject.who;
    switch (rule.about) {
        case About::User: return who == Subject::Who::User;
        case About::Nobody: return who == Subject::Who::Nobody;
        case About::Acquaintance: return who == Subject::Who::Acquaintance;
        case About::Anyone: break;
    }
    if (who == Subject::Who::Nobody) return false;
    // Of a bare name that nothing introduced, only what people do and are is believed.
    return who != Subject::Who::Named || rule.tier == 2 || std::string_view(rule.family) == "event" ||
           std::string_view(rule.family) == "plan";
}

bool needsMet(const FactRule& rule, const Place& place) {
    switch (rule.needs) {
        case Needs::Nothing: return true;
        case Needs::Time: return place.past.any();
        case Needs::Denial: return place.clause->denied;
        case Needs::Greeting: return place.greeted;
        case Needs::Change: return place.clause->changed;
        case Needs::Alone: return place.alone;
        case Needs::Ending: return place.alone && place.clause->denied && place.clause->ended;
    }
    return true;
}

/// "My birthday is on Friday": the day is the value, that of every year.
bool isBirthday(const FactRule& rule) {
    return rule.shape == Shape::When && std::string_view(rule.family) == "birthday";
}

const TimeReading& timeFor(const FactRule& rule, const Place& place) {
    const bool ahead = place.ahead || rule.kind == Kind::Plan || rule.kind == Kind::Goal || isBirthday(rule);
    return ahead ? place.future : place.past;
}

/// "I'm with Lena this weekend", "I'm at Deloitte for six weeks": so for a while only. What begins on a day lasts.
bool isBrief(const FactRule& rule, const Place& place) {
    constexpr Milliseconds kBrief = 8 * kDay;
    if (!place.clause->predicate.starts_with("be ")) return false;
    const TimeReading& time = timeFor(rule, place);
    if (time.forNow) return true;
    const auto from = time.from ? time.from : time.atFrom;
    const auto until = time.until ? time.until : time.atUntil;
    return until && until->since(from.value_or(place.said->at)) <= kBrief;
}

/// What a denial makes of a rule: nothing where "not" says nothing worth keeping.
bool survivesDenial(const FactRule& rule, const Clause& clause) {
    if (!clause.denied || rule.needs == Needs::Denial || rule.needs == Needs::Ending) return true;
    if (rule.sign < 0) return false;
    const std::string_view family = rule.family;
    if (family == "habit" && clause.ended) return true;
    if (family == "event" || family == "decision" || family == "instruction" || family == "name" ||
        family == "preference" || family == "age" || family == "task" || family == "habit")
        return false;
    const bool wish = rule.kind == Kind::Goal || rule.kind == Kind::Plan;
    return !wish || clause.ended;
}

/// "Graduated", "broke their leg", kept as it was said: it happened on that day, and is not so since then.
bool tellsWhatHappened(const Language& language, const FactRule& rule, const Place& place) {
    if (std::string_view(rule.phrase) != "~") return false;
    const std::string& predicate = place.clause->predicate;
    const std::string verb = lowerAscii(predicate.substr(0, predicate.find(' ')));
    return isAmong(language.pastVerbs, verb) || (verb.size() > 4 && endsWithAny(verb, language.pastEnds));
}

/// Validity and the words for it, as the kind of fact has it: a plan ends with its date, a fact begins with it. A goal
/// may be reached late or not at all: its date says when it was meant for and ends nothing.
std::string applyTime(const Language& language, const FactRule& rule, const TimeReading& time, const Place& place,
                      Statement& statement) {
    statement.validFrom = time.from;
    statement.validUntil = time.until;
    if (time.alone) statement.dayAlone = time.atName;
    if (!time.atFrom) return time.label;
    if (rule.kind == Kind::Goal) return time.label;
    // What begins on a day lasts from then on.
    const bool begins = place.begins && std::string_view(rule.family) == "plan";
    if (rule.kind == Kind::Plan && !begins) {
        statement.validUntil = time.until ? time.until : time.atUntil;
        return time.label;
    }
    if (!statement.validFrom) statement.validFrom = time.atFrom;
    const bool state =
        rule.phrase[0] != '=' && rule.kind != Kind::Decision && !tellsWhatHappened(language, rule, place);
    return state && !time.ahead ? std::string(language.slotFilling->since) + time.atName : time.label;
}

std::string attributeFor(const Language& language, const Caught& caught, const Place& place, const std::string& value,
                         bool negative) {
    const std::string family = slotName(language, caught);
    if (family == "preference") {
        const std::string group = exclusiveGroup(language, value, caught.other);
        return family + "/" + (group.empty() ? keyOf(value) : group);
    }
    const bool described =
        caught.rule->shape == Shape::Name && startsWithAny(value, language.slotFilling->descriptions) &&
        !startsWithAny(value, language.slotFilling->notDescriptions) && place.casing == Casing::Usual;
    const bool one = caught.rule->slot == Slot::One || (caught.rule->slot == Slot::Usual && place.clause->changed);
    if (one && !negative && !described) return family;
    if (family.find('/') != std::string::npos && caught.rule->family != std::string_view("{k}")) return family;
    if (std::string_view(caught.rule->family) == "number of {k}") return family;
    if (qualifierOf(family).empty()) return family + "/" + keyOf(value);
    return family;
}

/// The bytes of `item` inside the clause, when it stands there as it is; else the clause.
std::pair<std::size_t, std::size_t> spanOf(std::string_view message, const Clause& clause, const std::string& item) {
    const std::string_view text = message.substr(clause.begin, clause.end - clause.begin);
    const std::size_t at = text.find(item);
    if (item.empty() || at == std::string_view::npos) return {clause.begin, clause.end};
    return {clause.begin + at, clause.begin + at + item.size()};
}

std::size_t trimmedEnd(std::string_view message, std::size_t begin, std::size_t end) {
    while (end > begin && (isSpace(message[end - 1]) || message[end - 1] == ',' || message[end - 1] == ';')) --end;
    return end;
}

std::string_view valueWord(const FactRule& rule, bool negative) {
    if (std::string_view(rule.family) == "opinion") return negative ? "dislikes" : "likes";
    return negative ? kNoValue : std::string_view();
}

/// Whether a clause begins with its verb, its times written out or not.
bool sameVerb(const TimeReading& time) {
    return time.told.substr(0, time.told.find(' ')) == time.rest.substr(0, time.rest.find(' '));
}

struct SchoolWords {
    explicit SchoolWords(const Language& language) : at(language.slotFilling->schooling) {}
    re2::RE2 at;
};

/// "My son is at Oak Lane Primary": he learns there, and does not work.
bool isPupil(const Language& language, const FactRule& rule, const Clause& clause) {
    return std::string_view(rule.family) == "employer" &&
           isAmong(language.slotFilling->pupils, clause.subject.relation) &&
           re2::RE2::PartialMatch(clause.predicate, sharedFor<SchoolWords>(language)->at);
}

/// One statement of one value. `alone`: the clause states only this.
Statement build(const Language& language, const Caught& caught, const Place& place, const std::string& value,
                bool alone) {
    const FactRule& rule = *caught.rule;
    const Clause& clause = *place.clause;
    const bool negative = rule.sign < 0 || clause.denied;
    Statement statement;
    statement.kind = rule.kind;
    statement.tier = rule.tier;
    statement.subject = subjectOf(place);
    const bool pupil = isPupil(language, rule, clause);
    statement.attribute = pupil ? "school" : attributeFor(language, caught, place, value, negative);
    const std::string_view word = valueWord(rule, negative);
    statement.value = word.empty() ? value : std::string(word);
    statement.quality = std::clamp(rule.quality + place.adjustment, 0.0, 0.99);
    const TimeReading& time = timeFor(rule, place);
    std::string label = applyTime(language, rule, time, place, statement);
    if (statement.attribute == "age" && rule.needs != Needs::Time) label.clear();
    // The day of a birthday is its value.
    if (isBirthday(rule)) {
        label.clear();
        statement.validFrom.reset();
        statement.validUntil.reset();
    }
    const std::string subject = spokenSubject(language, place, statement.subject);
    const Truth truth = !clause.denied ? Truth::Holds : clause.ended ? Truth::Ended : Truth::Denied;
    const auto other = cleanValue(language, caught.other, Shape::Thing, place.casing);
    const SlotWords& words = *language.slotFilling;
    const std::string_view pattern = pupil                                  ? words.attends
                                     : other && rule.phrase == words.prefer ? words.preferOver
                                                                            : std::string_view(rule.phrase);
    const bool asTold = pattern == "~";
    // A time in the midst is written out where it stands.
    const bool inside = asTold && time.inside && sameVerb(time);
    if (inside) label.clear();
    // A denial stands before the verb: "read" is then no past form.
    const std::string told = inside ? time.told : time.rest;
    // The verb: "does not own a TV" is not "own" for "my".
    const bool owns = clause.denied && startsWithAny(told, words.ownsThing);
    const std::string denied = owns ? std::string(words.haveVerb) + told.substr(words.ownVerb.size()) : told;
    // Of a thing its own words tell, and no verb stands first: "the kitchen will cost us 14,000".
    const bool ofAThing = clause.subject.who == Subject::Who::Nobody;
    const std::string said = !asTold         ? std::string(pattern)
                             : ofAThing      ? "own " + inThirdPerson(language, told)
                             : clause.denied ? inThirdPerson(language, denied)
                                             : asSaid(language, told);
    statement.content = sentenceOf(
        language, {subject, said, value, caught.key, other.value_or(""), label, truth, clause.subject.several});
    if (other) statement.ends = *other;
    const std::string_view family = rule.family;
    if (negative && (family == "ended" || family == "gave up" || family == "abstains from" || family == "habit"))
        statement.ends = value;
    const auto [begin, end] = alone ? std::pair(clause.begin, clause.end) : spanOf(place.said->text, clause, value);
    statement.begin = begin;
    statement.end = trimmedEnd(place.said->text, begin, end);
    return statement;
}

bool isOneDay(const TimeReading& time) {
    return time.atFrom && time.atUntil && time.atUntil->since(*time.atFrom) <= kDay;
}

/// "9 May 2026" → "9 May".
std::string withoutYear(std::string day) {
    constexpr std::size_t kYear = 5;  ///< With the blank before it.
    const bool dated =
        day.size() > kYear && std::all_of(day.end() - (kYear - 1), day.end(), [](char c) { return isDigit(c); });
    if (dated && day[day.size() - kYear] == ' ') day.resize(day.size() - kYear);
    return day;
}

/// What a rule captured as a value; the time of the clause for those whose value that is.
std::optional<std::string> valueOf(const Language& language, const Caught& caught, const Place& place) {
    if (caught.rule->shape == Shape::Whole) return std::string(caught.rule->family);
    if (caught.rule->shape != Shape::When && (!caught.value.empty() || caught.key.empty()))
        return cleanValue(language, caught.value, caught.rule->shape, place.casing);
    if (caught.rule->shape != Shape::When) return caught.key;
    // "on 9 May" and "until 9 May" are the same day: the value begins with what names it.
    const std::string& label = timeFor(*caught.rule, place).label;
    const auto named = std::find_if(label.begin(), label.end(), [](char c) { return isDigit(c) || isUpper(c); });
    if (label.empty() || (isBirthday(*caught.rule) && !isOneDay(place.future))) return std::nullopt;
    std::string value = named == label.end() ? label : std::string(named, label.end());
    if (isBirthday(*caught.rule)) value = withoutYear(std::move(value));
    return value;
}

}  // namespace

TimeReading timesIn(const Language& language, const TimeWords& times, const std::string& predicate, Timestamp said,
                    Direction direction, Heard heard) {
    if (!holdsAny(predicate, language.slotFilling->birthdays)) return times.read(predicate, said, direction, heard);
    const std::string_view is = language.slotFilling->birthdayIs;
    const bool written = predicate.find_first_of("/.-") != std::string::npos || times.namesMonth(predicate);
    if (is.empty() || !predicate.starts_with(is) || written) return TimeReading::untimed(predicate);
    // "My birthday is on Friday": which day that is, is told by the day on which it is said.
    const std::string head(is.substr(0, is.rfind(' ') + 1));
    TimeReading reading = times.read(predicate.substr(head.size()), said, direction, heard);
    reading.rest = head + reading.rest;
    reading.told = head + reading.told;
    return reading;
}

bool saysWas(const Language& language, std::string_view text) {
    const auto words = wordsOf(text);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return isAmong(language.slotFilling->was, lowerAscii(word)); });
}

bool applies(const FactRule& rule, const ClausePlace& place) {
    return suits(rule, place) && needsMet(rule, place) && survivesDenial(rule, *place.clause);
}

std::optional<Caught> capture(const FactRule& rule, const re2::RE2& pattern, const std::string& predicate) {
    Caught caught{&rule, "", "", ""};
    re2::StringPiece groups[8];
    const int count = 1 + pattern.NumberOfCapturingGroups();
    if (!pattern.Match(predicate, 0, predicate.size(), re2::RE2::UNANCHORED, groups, std::min(count, 8)))
        return std::nullopt;
    const auto& names = pattern.NamedCapturingGroups();
    const auto text = [&](const char* name) {
        const auto at = names.find(name);
        return at == names.end() || groups[at->second].data() == nullptr ? std::string()
                                                                         : std::string(groups[at->second]);
    };
    caught.value = text("v");
    caught.key = lowerAscii(text("k"));
    caught.other = text("w");
    return caught;
}

/// The statements of one rule in one clause.
void state(const Language& language, const Caught& caught, const Place& place, std::vector<Statement>& out) {
    const auto value = valueOf(language, caught, place);
    if (!value) return;
    const SlotWords& words = *language.slotFilling;
    const std::string_view family = caught.rule->family;
    // A goal that is called one is one.
    const bool called = std::string_view(caught.rule->phrase).starts_with("own ");
    if (!called && (family == "goal" || family == "plan" || family == "habit") && isVagueGoal(language, *value)) return;
    if (family == "opinion" && isPassing(language, *value)) return;
    // "I was put to sleep by the lecture": who tells it lives.
    if (family == "life" && place.clause->subject.who == Subject::Who::User) return;
    if (family == "favourite {k}" && isAmong(language.noFavourites, caught.key.substr(0, caught.key.find(' ')))) return;
    // "It costs me 12 a day": of what is not told.
    if (family.ends_with("/{k}") && isAmong(language.pointingHeads, caught.key)) return;
    if (family == "job title" && (startsWithAny(*value, words.notJobs) || isNoJob(language, *value))) return;
    if ((family == "employer" || family == "residence") && isBrief(*caught.rule, place)) return;
    if (family == "employer" &&
        (isTitled(language, *value) || isAmong(language.grammar->they, lowerAscii(value->substr(0, value->find(' '))))))
        return;
    const auto senses = ValueSenses::shared(language);
    if (caught.rule->named != nullptr && !senses->isNamed(*value, caught.rule->named)) return;
    if (!senses->fits(family, place.past.rest, *value)) return;
    // "Gone back to Cork" is no hours, and who turns sixty in June is not sixty yet.
    if (family == "work hours" && startsWithAny(*value, words.notHours)) return;
    const bool turning = startsWithAny(place.clause->predicate, words.turning);
    const bool toCome = caught.rule->needs == Needs::Time;
    if (family == "age" && (toCome ? !place.past.ahead : place.past.any() && turning)) return;
    if (caught.rule->sign < 0 && caught.rule->shape != Shape::Whole && startsNoThing(language, *value)) return;
    std::vector<std::string> items{*value};
    const bool negative = caught.rule->sign < 0 || place.clause->denied || family == "cannot have";
    std::string_view instead;
    const std::string_view named = deniedIn(language, *value, negative, instead);
    if (caught.rule->shape == Shape::Things) items = splitList(language, named);
    // A comma that joins no list begins another thought.
    if (items.size() == 1 && caught.rule->shape == Shape::Things)
        items.front().resize(std::min(items.front().find(", "), items.front().size()));
    if (family == "instruction") items.front() = lowerAscii(items.front().substr(0, 1)) + items.front().substr(1);
    for (std::size_t i = 0; i < items.size(); ++i)
        out.push_back(build(language, caught, place, items[i], items.size() == 1));
    if (instead.empty() || items.size() != 1 || caught.rule->shape != Shape::Things) return;
    std::string& content = out.back().content;
    content.insert(content.size() - 1, ", " + inThirdPerson(language, instead));
}

namespace {

struct Animals {
    explicit Animals(const Language& language) : pattern(language.animal) {}
    Pattern pattern;
};

}  // namespace

Statement relationNamed(const Language& language, std::string_view speaker, const std::string& relation,
                        const std::string& name, const re2::RE2& onlyOne) {
    const bool animal = re2::RE2::FullMatch(relation, sharedFor<Animals>(language)->pattern.in(relation));
    Statement statement;
    statement.kind = Kind::Relation;
    statement.tier = 2;
    statement.subject = speaker.empty() ? std::string(kUserSubject) : std::string(speaker);
    std::string family = animal ? "pet" : relation;
    for (const auto& [word, plain] : language.keySynonyms)
        if (family == word) family = plain;
    statement.attribute = re2::RE2::FullMatch(relation, onlyOne) ? family : family + "/" + keyOf(name);
    statement.value = name;
    statement.content = sentenceOf(language, {spokenSubject(statement.subject), language.slotFilling->named, relation,
                                              "", name, "", Truth::Holds});
    return statement;
}

/// "Kofi is a lad they train with."
static Statement describedBy(const Language& language, std::string_view speaker, const Subject& subject) {
    Statement statement;
    statement.kind = Kind::Relation;
    statement.tier = 2;
    statement.subject = speaker.empty() ? std::string(kUserSubject) : std::string(speaker);
    statement.attribute = "acquaintance/" + keyOf(subject.name);
    statement.value = subject.name;
    statement.content = subject.name + std::string(language.describedPeople->is) + subject.described + ".";
    return statement;
}

/// "my sister Ana": that there is a sister of that name.
std::optional<Statement> relationOf(const Language& language, const Place& place, const re2::RE2& onlyOne) {
    const Subject& subject = place.clause->subject;
    if (!subject.introduced || isAmong(language.notPeople, subject.name)) return std::nullopt;
    Statement statement = subject.described.empty()
                              ? relationNamed(language, place.said->speaker, subject.relation, subject.name, onlyOne)
                              : describedBy(language, place.said->speaker, subject);
    statement.quality = relationQuality(place);
    const auto [begin, end] = spanOf(place.said->text, *place.clause, subject.name);
    statement.begin = place.clause->begin;
    statement.end = end == place.clause->end ? trimmedEnd(place.said->text, begin, end) : end;
    return statement;
}

void tellOfTheDead(const ClausePlace& place, std::size_t first, std::vector<Statement>& statements) {
    const Subject& subject = place.clause->subject;
    const auto from = statements.begin() + static_cast<std::ptrdiff_t>(first);
    const auto life =
        std::find_if(from, statements.end(), [](const Statement& one) { return one.attribute == "life"; });
    const auto pet = std::find_if(from, statements.end(), [&](const Statement& one) {
        return familyOf(one.attribute) == "pet" && one.kind == Kind::Relation && one.value == subject.name;
    });
    if (life == statements.end() || pet == statements.end()) return;
    life->content = capitalised(subject.relation) + " " + life->content;
    statements.erase(pet);
}

double relationQuality(const Place& place) { return std::min(0.99, 0.84 + std::max(0.0, place.adjustment)); }

void joinChanges(std::vector<Statement>& statements, std::size_t first) {
    for (std::size_t i = first; i < statements.size();) {
        const std::string family(familyOf(statements[i].attribute));
        const std::string over(qualifierOf(statements[i].attribute));
        const bool disliked = family == "opinion" && statements[i].value == "dislikes";
        const auto begins = [&](const Statement& other) {
            const bool same = other.attribute == family || other.attribute == looseAttribute(family, other.value);
            // "Rust is my favourite colour now, I went off green."
            const bool favourite = disliked && other.attribute.starts_with("favourite ");
            return other.subject == statements[i].subject && (same || favourite) && other.value != kNoValue;
        };
        const auto from = statements.begin() + static_cast<std::ptrdiff_t>(first);
        const auto found = std::find_if(from, statements.end(), begins);
        if ((statements[i].value != kNoValue && !disliked) || over.empty() || found == statements.end()) {
            ++i;
            continue;
        }
        if (!found->ends) found->ends = over;
        statements.erase(statements.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

/// Adds the reason that the next clause gives to the decisions of this one.
void addReason(std::string_view message, const Clause& clause, const Clause& next, std::size_t first,
               std::vector<Statement>& out, const Language& language) {
    if (!next.reason) return;
    const std::string reason =
        collapseSpaces(message.substr(next.begin, trimmedEnd(message, next.begin, next.end) - next.begin));
    for (std::size_t i = first; i < out.size(); ++i) {
        Statement& statement = out[i];
        if (statement.kind != Kind::Decision || statement.begin < clause.begin || reason.size() > 240) continue;
        std::string shifted = inThirdPerson(language, reason);
        if (!statement.content.empty()) statement.content.pop_back();
        while (!shifted.empty() && (shifted.back() == '.' || shifted.back() == '!')) shifted.pop_back();
        statement.content += " " + shifted + ".";
        statement.end = trimmedEnd(message, next.begin, next.end);
        statement.quality = std::min(0.99, statement.quality + 0.04);
    }
}

}  // namespace hearth::memory
