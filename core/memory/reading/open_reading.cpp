// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/open_reading.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/language/end_cues.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/patterns.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/values.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/open_values.h"
#include "core/memory/reading/own_words_phrasing.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kLongestStretch = 400;

std::vector<std::string_view> cuesOf(std::span<const Matter> matters) {
    std::vector<std::string_view> sources;
    for (const auto& matter : matters) sources.push_back(matter.cue);
    return sources;
}
std::vector<std::string_view> valuesOf(std::span<const Matter> matters) {
    std::vector<std::string_view> sources;
    for (const auto& matter : matters) sources.push_back(matter.value);
    return sources;
}

bool holds(std::string_view text, const re2::RE2& pattern) {
    return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

}  // namespace

struct OpenReader::MatterTable {
    explicit MatterTable(std::span<const Matter> given)
        : matters(given), cues(cuesOf(given), re2::RE2::UNANCHORED), values(valuesOf(given), re2::RE2::UNANCHORED) {}
    std::span<const Matter> matters;
    PatternTable cues;
    PatternTable values;
};

struct OpenReader::Patterns {
    explicit Patterns(const Language& language)
        : kinds(language.matters),
          open(language.openMatters),
          own(language.ownWords),
          elliptic(language.elliptic),
          passing(language.passing),
          requests(language.requests),
          passingOfOthers(language.passingOfOthers),
          overMarks(language.overMarks),
          holdMarks(language.holdMarks),
          turnMarks(language.turnMarks),
          overAfter(language.overAfter),
          overBetween(language.overBetween),
          asksThem(language.asksThem),
          relation("(?i)(?:" + std::string(language.relation) + ")"),
          stillWords(language.stillWords) {
        HEARTH_CHECK(own.ok() && elliptic.ok() && passing.ok() && requests.ok() && passingOfOthers.ok());
        HEARTH_CHECK(overMarks.ok() && holdMarks.ok() && turnMarks.ok() && overAfter.ok() && asksThem.ok() &&
                     overBetween.ok() && relation.ok() && stillWords.ok());
    }
    MatterTable kinds;
    MatterTable open;
    re2::RE2 own;
    re2::RE2 elliptic;
    re2::RE2 passing;
    re2::RE2 requests;
    re2::RE2 passingOfOthers;
    re2::RE2 overMarks;
    re2::RE2 holdMarks;
    re2::RE2 turnMarks;
    re2::RE2 overAfter;
    re2::RE2 overBetween;
    re2::RE2 asksThem;
    re2::RE2 relation;
    re2::RE2 stillWords;
    /// Where the last match begins; nothing when there is none.
    static std::optional<std::size_t> lastOf(const re2::RE2& pattern, std::string_view text);
    void markOver(const Language& language, std::vector<FoundValue>& values, std::string_view text) const;
};

std::optional<std::size_t> OpenReader::Patterns::lastOf(const re2::RE2& pattern, std::string_view text) {
    std::optional<std::size_t> last;
    const re2::StringPiece input(text.data(), text.size());
    re2::StringPiece group;
    std::size_t from = 0;
    while (from < text.size() && pattern.Match(input, from, text.size(), re2::RE2::UNANCHORED, &group, 1)) {
        last = static_cast<std::size_t>(group.data() - text.data()) + group.size();
        from = *last + (group.empty() ? 1 : 0);
    }
    return last;
}

/// Whether a mark stands too far before a value to speak of it.
static bool isFar(std::string_view between) {
    constexpr std::size_t kFar = 6;  ///< Words.
    return wordsOf(between).size() > kFar;
}

/// "Over taupe, rust is …": what is over stands before the comma already, whatever it is.
static bool hasItsOwn(std::string_view behindMark) {
    const std::size_t comma = behindMark.find(',');
    return comma != std::string_view::npos && !wordsOf(behindMark.substr(0, comma)).empty();
}

/// "Over taupe, rust is mine": what goes on with a form of being is no list.
static bool beginsAnew(const Language& language, std::string_view after) {
    const auto words = wordsOf(after.substr(0, after.find_first_of(",;:")));
    return words.size() > 1 && isAmong(language.beingWords, lowerAscii(words.front()));
}

/// Which of the values are over, by the last mark before each and the words after it.
void OpenReader::Patterns::markOver(const Language& language, std::vector<FoundValue>& values,
                                    std::string_view text) const {
    std::size_t from = 0;
    bool before = false;
    const std::string bare = withoutStill(stillWords, text);
    for (auto& value : values) {
        const std::string_view lead = std::string_view(bare).substr(from, value.begin - from);
        const auto over = lastOf(overMarks, lead);
        const auto hold = lastOf(holdMarks, lead);
        const auto turn = lastOf(turnMarks, lead);
        // "From pork-free to vegan", of which only the second is known.
        const auto between = lastOf(overBetween, lead);
        const bool reached = between && wordsOf(lead.substr(*between)).size() <= 1;
        if (over && !isFar(lead.substr(*over)) && (!hold || *over > *hold) && !reached &&
            !hasItsOwn(lead.substr(*over))) {
            // "swapped A for B": what turns to B stands after what is over.
            value.isOver = true;
        } else if (before && (hold || turn)) {
            value.isOver = false;
        } else {
            value.isOver = before && !hold && !turn && !beginsAnew(language, text.substr(value.end));
        }
        const std::string_view after = std::string_view(bare).substr(value.end);
        // "From 580 to 700": of numbers the first is over, whatever went so far.
        if (hasDigit(value.value) && endsWithAny(lead, language.fromLeads) && startsWithAny(after, language.toTails))
            value.isOver = true;
        if (re2::RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), overAfter)) value.isOver = true;
        before = value.isOver;
        from = value.end;
    }
}

OpenReader::OpenReader(const Language& language)
    : m_language(language),
      m_matters(MatterWords::shared(language)),
      m_senses(ValueSenses::shared(language)),
      m_patterns(std::make_unique<const Patterns>(language)) {}
OpenReader::~OpenReader() = default;
OpenReader::OpenReader(OpenReader&&) noexcept = default;

std::vector<FoundValue> OpenReader::fittingIn(const MatterTable& table, int index, std::string_view text) const {
    auto values = allIn(m_language, table.values.at(index, text), text);
    const std::string_view family = table.matters[static_cast<std::size_t>(index)].family;
    std::erase_if(values,
                  [&](const FoundValue& found) { return !m_senses->fits(familyOf(family), text, found.value); });
    return values;
}

bool OpenReader::speaksOfOwn(std::string_view text) const {
    return holds(text, m_patterns->own) || holds(text, m_patterns->elliptic);
}
bool OpenReader::isWriters(std::string_view family, std::string_view text) const {
    constexpr std::size_t kBetween = 2;  ///< "my old line manager".
    static constexpr auto kByOthers = std::to_array<std::string_view>({"manager", "rent"});
    if (!isAmong(kByOthers, family) && !family.starts_with("favourite ")) return false;
    for (std::size_t i = 0; i < m_patterns->kinds.matters.size(); ++i) {
        if (family != m_patterns->kinds.matters[i].family) continue;
        const re2::RE2& cue = m_patterns->kinds.cues.at(static_cast<int>(i), text);
        const re2::StringPiece input(text.data(), text.size());
        re2::StringPiece found;
        std::size_t from = 0;
        while (from < text.size() && cue.Match(input, from, text.size(), re2::RE2::UNANCHORED, &found, 1)) {
            const auto begin = static_cast<std::size_t>(found.data() - text.data());
            const auto before = wordsOf(text.substr(0, begin + found.size()));
            // "My old line manager", but not "my sister's boss" and "my cousin Ana's boss".
            for (std::size_t back = 1; back <= kBetween + 1 && back <= before.size(); ++back) {
                const std::string_view word = before[before.size() - back];
                if (isAmong(m_language.possessives, lowerAscii(word))) return true;
                const bool owner = endsWithAny(word, m_language.ownerEnds) ||
                                   endsWithAny(word, m_language.ownersEnds) || isUpper(word[0]) ||
                                   re2::RE2::FullMatch({word.data(), word.size()}, m_patterns->relation);
                if (back > 1 && owner) break;
            }
            from = std::max(begin + found.size(), begin + 1);
        }
    }
    return false;
}
bool OpenReader::isRequest(std::string_view text) const { return holds(text, m_patterns->requests); }
bool OpenReader::isPassing(std::string_view text) const { return holds(text, m_patterns->passing) || isRequest(text); }
bool OpenReader::isPassingOf(const Subject& subject, std::string_view predicate) const {
    const bool other = subject.who == Subject::Who::Acquaintance || subject.who == Subject::Who::Named;
    return other && holds(predicate, m_patterns->passingOfOthers);
}

/// The one other name in a stretch: what has the value, where no words show it. Nothing where there are several.
static std::string nameBeside(const Language& language, const Stretch& stretch, const FoundValue& found) {
    std::string name;
    const auto words = wordsOf(stretch.text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto at = static_cast<std::size_t>(words[i].data() - stretch.text.data());
        const bool within = at >= found.begin && at < found.end;
        if (within || words[i].size() < 3 || !isUpper(words[i][0]) || isNoName(language, words[i])) continue;
        if (i == 0 && words.size() > 1 && !isAmong(language.finiteVerbs, words[1])) continue;
        if (!name.empty()) return {};
        name = words[i];
    }
    return name;
}

/// The statement of a topic in a stretch.
/// Of what has a day, without the word that leads to it and without the day: "for my driving test", "Luton on October".
static std::string barePlan(const Language& language, std::string_view value) {
    const std::string key = keyOf(value);
    auto words = wordsOf(key);
    while (words.size() > 1 && isAmong(language.topicLeads, words.front())) words.erase(words.begin());
    while (words.size() > 2 && isAmong(language.calendarWords, words.back())) words.resize(words.size() - 2);
    // "Deadline for the grant" is the grant's.
    const auto lead = std::find(words.begin(), words.end(),
                                language.topicLeads.empty() ? std::string_view() : language.topicLeads.front());
    if (lead != words.end() && lead + 1 != words.end() && lead != words.begin()) {
        std::rotate(words.begin(), lead + 1, words.end());
        words.pop_back();
    }
    std::string bare;
    for (const auto word : words) bare += (bare.empty() ? "" : " ") + std::string(word);
    return bare;
}

/// Families of what a thing is like or when it is: the thing tells what they speak of, whoever says so.
static bool isOfAThing(std::string_view family) {
    return family.starts_with("colour/") || family.starts_with("trip/") || family.starts_with("event/") ||
           family.starts_with("database/");
}

static Statement stated(const Language& language, const Matter& matter, FoundValue found, const Stretch& stretch,
                        const TimeReading& time) {
    Statement statement;
    // What is liked now is what was disliked before.
    if (std::string_view(matter.family) == "opinion")
        if (auto thing = cleanValue(language, found.value, Shape::Thing, Casing::Usual))
            found.value = *std::move(thing);
    statement.kind = matter.kind;
    statement.tier = matter.tier;
    statement.quality = matter.quality;
    statement.subject = stretch.subject.who == Subject::Who::User || stretch.subject.who == Subject::Who::Nobody
                            ? std::string(kUserSubject)
                            : stretch.subject.name;
    std::string family = matter.family;
    std::string key = keyOf(found.key.empty() ? (matter.told == Told::Turned ? found.value : found.over) : found.key);
    const bool keyed = family.find("{k}") != std::string::npos;
    if (keyed && key.empty() && family.starts_with("database")) key = keyOf(nameBeside(language, stretch, found));
    if (keyed && (matter.told == Told::Dated || matter.told == Told::Denied)) key = barePlan(language, found.value);
    if (keyed) family.replace(family.find("{k}"), 3, key.empty() ? keyOf(found.value) : key);
    const bool over = found.isOver || (matter.told == Told::Denied && family != "opinion");
    statement.value = over ? std::string(kNoValue) : found.value;
    statement.attribute = family;
    if (family == "opinion") statement.value = matter.told == Told::Denied || found.isOver ? "dislikes" : "likes";
    if (!keyed && (matter.slot == Slot::Each || over)) statement.attribute += "/" + keyOf(found.value);
    if (over) statement.ends = found.value;
    if (matter.told == Told::Turned) statement.ends = found.over;
    if (matter.told == Told::Dated) {
        const auto named =
            std::find_if(time.label.begin(), time.label.end(), [](char c) { return isDigit(c) || isUpper(c); });
        statement.value = named == time.label.end() ? time.label : std::string(named, time.label.end());
    }
    statement.validFrom = time.from;
    statement.validUntil = time.until;
    if (time.alone) statement.dayAlone = time.atName;
    if (matter.kind == Kind::Plan) {
        if (!statement.validUntil) statement.validUntil = time.atUntil;
    } else if (matter.kind != Kind::Goal && !statement.validFrom && matter.told != Told::Past) {
        statement.validFrom = time.atFrom;
    }
    const std::string& whole = stretch.rest.empty() ? stretch.text : stretch.rest;
    const bool apart = whole.starts_with(time.rest) || whole.ends_with(time.rest);
    // A time in the midst is written out where it was said; at an edge it stands behind.
    const std::string& words = time.inside ? time.told : apart ? time.rest : whole;
    const auto dated = [&](std::string text) {
        if (!time.label.empty() && !time.inside) text += apart ? " " + time.label : " (" + time.label + ")";
        return finishedTelling(language, std::move(text));
    };
    statement.content = dated(retold(language, stretch, words));
    if (std::string own = inOwnWords(stretch, words); !own.empty()) statement.ownWords = dated(std::move(own));
    return statement;
}

/// Whether a name stands close to words that speak of the matter; further away it may name anything.
static bool isNear(const re2::RE2& cue, std::string_view text, const FoundValue& value) {
    constexpr std::size_t kNear = 4;  ///< Words.
    if (!isUpper(value.value[0])) return true;
    const re2::StringPiece input(text.data(), text.size());
    re2::StringPiece group;
    std::size_t from = 0;
    while (from < text.size() && cue.Match(input, from, text.size(), re2::RE2::UNANCHORED, &group, 1)) {
        const auto begin = static_cast<std::size_t>(group.data() - text.data());
        const std::size_t end = begin + group.size();
        const std::string_view between = end <= value.begin   ? text.substr(end, value.begin - end)
                                         : begin >= value.end ? text.substr(value.end, begin - value.end)
                                                              : std::string_view();
        if (wordsOf(between).size() < kNear && between.find(',') == std::string_view::npos) return true;
        from = end + (group.empty() ? 1 : 0);
    }
    return false;
}

/// Whether what stands there is told of the other who is named: "with my cousin Caio, at home in Turku, I need …".
static bool isBesideOther(const Language& language, const Stretch& stretch, const FoundValue& found) {
    const std::size_t named = stretch.beside.empty() ? std::string::npos : stretch.text.find(stretch.beside);
    if (named == std::string::npos || named >= found.begin) return false;
    const auto between = wordsOf(std::string_view(stretch.text).substr(named, found.begin - named));
    return std::none_of(between.begin(), between.end(),
                        [&](std::string_view word) { return isAmong(language.writer, lowerAscii(word)); });
}

/// Whether it is plain whom the words are about. Where it is not, they are kept as they were said and retire nothing.
bool OpenReader::isPlainlyAbout(const Stretch& stretch) const {
    if (stretch.subject.unknown) return false;
    bool first = false;
    bool third = false;
    for (const std::string_view word : wordsOf(stretch.text)) {
        const std::string lower = lowerAscii(word);
        first = first || isAmong(m_language.firstPerson, lower);
        third = third || isAmong(m_language.thirdPerson, lower);
    }
    const bool subjectFirst = !stretch.rest.empty();
    if (stretch.subject.who == Subject::Who::User) return subjectFirst || (first && !third);
    if (stretch.subject.who != Subject::Who::Nobody) return subjectFirst || !first;
    return !third && (first || holds(stretch.text, m_patterns->elliptic));
}

bool OpenReader::isPlainlyAbout(const Stretch& stretch, std::string_view family, bool fromNumber) const {
    const auto who = stretch.subject.who;
    if (isPlainlyAbout(stretch)) return true;
    if (who != Subject::Who::User && who != Subject::Who::Nobody) return false;
    if (isWriters(family, stretch.text)) return true;
    const auto words = wordsOf(stretch.text);
    const bool third = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return isAmong(m_language.thirdPerson, lowerAscii(word));
    });
    return (fromNumber || (isOfAThing(family) && who == Subject::Who::Nobody)) && !third && stretch.beside.empty();
}

std::optional<Statement> OpenReader::read(const Stretch& stretch, const TimeWords& times) const {
    constexpr double kLikely = 0.85;  ///< A value of its kind must stand there, too.
    if (stretch.text.size() > kLongestStretch) return std::nullopt;
    auto statement = readByCues(stretch, times);
    if ((!stretch.sure && isPassing(stretch.text)) || (statement && familyOf(statement->attribute) != kSaidFamily))
        return statement;
    const ToldMatter told = m_matters->read(stretch.text);
    if (told.family.empty() || told.chance < kLikely) return statement;
    auto learned = readByAll(stretch, times, told);
    return learned ? learned : statement;
}

std::optional<Statement> OpenReader::readByAll(const Stretch& stretch, const TimeWords& times,
                                               const ToldMatter& told) const {
    const MatterTable& table = m_patterns->kinds;
    const auto matter = std::find_if(table.matters.begin(), table.matters.end(),
                                     [&](const Matter& one) { return told.family == one.family; });
    if (matter == table.matters.end() || !isPlainlyAbout(stretch)) return std::nullopt;
    const auto index = static_cast<int>(matter - table.matters.begin());
    auto values = fittingIn(table, index, stretch.text);
    std::erase_if(values, [&](const FoundValue& found) { return found.value == stretch.subject.name; });
    m_patterns->markOver(m_language, values, stretch.text);
    const auto holding =
        std::find_if(values.rbegin(), values.rend(), [](const FoundValue& value) { return !value.isOver; });
    if (holding == values.rend() || isBesideOther(m_language, stretch, *holding)) return std::nullopt;
    const std::string& words = stretch.rest.empty() ? stretch.text : stretch.rest;
    const bool ahead = matter->kind == Kind::Goal;
    const bool keeps = isAmong(m_language.timedFamilies, matter->family);
    const TimeReading time = keeps ? TimeReading::untimed(words)
                                   : times.read(words, stretch.said, ahead ? Direction::Future : Direction::Past);
    Statement statement = stated(m_language, *matter, *holding, stretch, time);
    statement.openlyRead = true;
    const auto over = std::find_if(values.begin(), values.end(), [](const FoundValue& value) { return value.isOver; });
    if (over != values.end()) statement.ends = over->value;
    return statement;
}

std::optional<Statement> OpenReader::readByCues(const Stretch& stretch, const TimeWords& times) const {
    const std::string& told = stretch.rest.empty() ? stretch.text : stretch.rest;
    const bool passing = !stretch.sure && isPassing(stretch.text);
    for (const MatterTable* table : {&m_patterns->kinds, &m_patterns->open}) {
        if (passing) break;
        const auto valued = table->values.candidates(stretch.text);
        if (valued.empty()) continue;
        for (const int index : table->cues.candidates(stretch.text)) {
            if (!std::binary_search(valued.begin(), valued.end(), index)) continue;
            const Matter& matter = table->matters[static_cast<std::size_t>(index)];
            const bool ahead = matter.kind == Kind::Plan || matter.kind == Kind::Goal;
            const bool keeps = matter.kind == Kind::Decision || isAmong(m_language.timedFamilies, matter.family);
            TimeReading time = keeps ? TimeReading::untimed(told)
                                     : times.read(told, stretch.said, ahead ? Direction::Future : Direction::Past);
            if (matter.told == Told::Dated && !time.any()) continue;
            auto values = fittingIn(*table, index, stretch.text);
            // Whom it is told of is no value: "Ana is a Leeds resident".
            const bool named =
                std::erase_if(values, [&](const FoundValue& found) { return found.value == stretch.subject.name; }) > 0;
            if (values.empty() && named) return kept(stretch, times);
            if (values.empty()) continue;
            if (matter.told == Told::Now) m_patterns->markOver(m_language, values, stretch.text);
            const auto holding =
                std::find_if(values.rbegin(), values.rend(), [](const FoundValue& value) { return !value.isOver; });
            const FoundValue& chosen = holding == values.rend() ? values.back() : *holding;
            Statement statement = stated(m_language, matter, chosen, stretch, time);
            statement.openlyRead = true;
            const bool near =
                matter.told == Told::Dated || isNear(table->cues.at(index, stretch.text), stretch.text, chosen);
            const bool fromNumber = std::any_of(values.begin(), values.end(), [&](const FoundValue& value) {
                return value.isOver && &value != &chosen && hasDigit(value.value) && hasDigit(chosen.value);
            });
            if (!near || !isPlainlyAbout(stretch, matter.family, fromNumber) ||
                isBesideOther(m_language, stretch, chosen)) {
                statement.attribute = "said/" + keyOf(chosen.value);
                if (statement.value == kNoValue) statement.value = chosen.value;
                statement.ends.reset();
                return statement;
            }
            if (holding != values.rend() && !statement.ends && matter.told == Told::Now) {
                const auto over =
                    std::find_if(values.begin(), values.end(), [](const FoundValue& value) { return value.isOver; });
                if (over != values.end()) statement.ends = over->value;
            }
            return statement;
        }
    }
    return std::nullopt;
}

bool OpenReader::tellsSomething(std::string_view predicate) const {
    const Language& language = m_language;
    std::size_t telling = 0;
    bool being = false;
    for (const std::string_view word : wordsOf(predicate)) {
        const std::string lower = lowerAscii(word);
        being = being || isAmong(language.beingWords, lower);
        if (!isAmong(language.emptyWords, lower) && !isAmong(language.beingWords, lower)) ++telling;
    }
    return telling > (being ? 0U : 1U);
}

/// What was told of a day to come is over after it; what turns on that day is not.
static void endWithItsDay(Statement& statement, const TimeReading& time, bool turns) {
    if (time.alone) statement.dayAlone = time.atName;
    if (!time.ahead || statement.validUntil) return;
    if (turns) {
        if (!statement.validFrom) statement.validFrom = time.atFrom;
    } else {
        statement.validUntil = time.atUntil;
    }
}

std::optional<Statement> OpenReader::kept(const Stretch& stretch, const TimeWords& times) const {
    constexpr std::size_t kFewestWords = 3;
    constexpr std::size_t kPlainWords = 7;  ///< Up to which a pointer leaves nothing to understand.
    constexpr double kQuality = 0.72;
    const std::string& said = stretch.rest.empty() ? stretch.text : stretch.rest;
    if (stretch.text.size() > kLongestStretch || wordsOf(stretch.text).size() < kFewestWords) return std::nullopt;
    const auto words = wordsOf(stretch.text);
    const bool precise = std::any_of(words.begin() + 1, words.end(), [&](std::string_view word) {
        return isDigit(word[0]) || (isUpper(word[0]) && !isAmong(m_language.capitalWords, word));
    });
    const bool pointing = stretch.rest.empty() && isAmong(m_language.pointingHeads, lowerAscii(words[0]));
    if (pointing && !precise) return std::nullopt;
    if (!stretch.sure && words.size() <= kPlainWords && !precise && memory::isPassing(m_language, stretch.text))
        return std::nullopt;
    static constexpr Matter kSaid{"", "", "said", Slot::Each, "", Kind::Fact, 3, kQuality, Told::Past};
    const TimeReading time = times.read(said, stretch.said, Direction::Past);
    const bool own = stretch.subject.who == Subject::Who::User || stretch.subject.who == Subject::Who::Nobody;
    // "Get about on a tandem" tells something behind its verb, "go way back" does not.
    const std::string behind = std::string(m_language.beingWords.front()) + " " +
                               time.rest.substr(std::min(time.rest.find(' '), time.rest.size()));
    const bool told =
        tellsSomething(time.rest) || (stretch.sure && ((own && tellsSomething(behind)) || hasDigit(time.rest)));
    if (!time.any() && !told) return std::nullopt;
    if (!m_senses->fits(kSaidFamily, stretch.text, time.rest)) return std::nullopt;
    const FoundValue whole{time.rest, "", "", 0, 0, false};
    auto statement = stated(m_language, kSaid, whole, stretch, time);
    endWithItsDay(statement, time, times.turnsSomething(said));
    return statement;
}

std::string_view lastQuestion(std::string_view text) {
    const std::size_t mark = text.find_last_of('?');
    if (mark == std::string_view::npos || mark == 0) return {};
    const std::size_t before = text.find_last_of(".!?\n", mark - 1);
    return text.substr(before == std::string_view::npos ? 0 : before + 1, mark - before);
}

/// Whether a value is most of what an answer says before its first comma.
static bool isMostOf(std::string_view value, std::string_view answer) {
    return 2 * wordsOf(value).size() >= wordsOf(answer.substr(0, answer.find(','))).size();
}

std::string OpenReader::answered(std::string_view asked, std::string_view answer) const {
    const std::string_view question = lastQuestion(asked);
    if (question.empty()) return {};
    const std::string first = lowerAscii(answer.substr(0, answer.find_first_of(" ,.!?")));
    const auto& asking = m_language.interrogatives;
    if (answer.ends_with("?") || isAmong(asking, first)) return {};
    if (!holds(question, m_patterns->asksThem) || isPassing(answer)) return {};
    return valued(question, answer);
}

std::string OpenReader::announced(std::string_view before, std::string_view value) const {
    constexpr std::size_t kOnlyNamed = 12;  ///< Words; more tell something themselves.
    if (wordsOf(before).size() > kOnlyNamed || isPassing(value) || !holds(before, m_patterns->own)) return {};
    // What has a value of the matter already announces none.
    for (const int index : m_patterns->kinds.cues.candidates(before))
        if (!allIn(m_language, m_patterns->kinds.values.at(index, before), before).empty()) return {};
    return valued(before, value);
}

std::string OpenReader::valued(std::string_view matter, std::string_view value) const {
    const auto& table = m_patterns->kinds;
    for (const int index : table.cues.candidates(matter)) {
        const Matter& known = table.matters[static_cast<std::size_t>(index)];
        if (*known.answer == '\0') continue;
        std::vector<FoundValue> values;
        // A bare value stands as it would after the words that are left out.
        for (const std::string_view lead : m_language.answerLeads) {
            const std::string led = std::string(lead) + std::string(value);
            if (values.empty()) values = allIn(m_language, table.values.at(index, led), led);
        }
        if (values.empty() || !isMostOf(values.back().value, value)) continue;
        std::string sentence = known.answer;
        return sentence.replace(sentence.find("{v}"), 3, values.back().value);
    }
    return {};
}

}  // namespace hearth::memory
