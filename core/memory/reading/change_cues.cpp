// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/change_cues.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

std::vector<std::string> contentWords(const Language& language, std::string_view text) {
    std::vector<std::string> telling;
    const std::string key = keyOf(text);
    for (const auto word : wordsOf(key)) {
        const bool twice = std::find(telling.begin(), telling.end(), word) != telling.end();
        if (!isDigit(word[0]) && !twice && !language.stopWords->contains(word)) telling.emplace_back(word);
    }
    return telling;
}

std::string_view withoutOpening(std::string_view text, std::string_view marks) {
    constexpr std::size_t kFew = 5;
    if (const std::size_t data = text.find('['); data != std::string_view::npos)
        text = text.substr(0, text.substr(0, data).find_last_of(",("));
    std::size_t end = text.find_first_of(marks);
    // A hyphen parts no words.
    while (end != std::string_view::npos && text[end] == '-' && text.substr(end, 2) != "- ")
        end = text.find_first_of(marks, end + 1);
    if (end == std::string_view::npos || wordsOf(text.substr(0, end)).size() > kFew) return text;
    const std::string_view rest = text.substr(end + 1);
    return wordsOf(rest).empty() ? text : rest;
}

ChangeCues::ChangeCues(const Language& language)
    : m_language(language),
      m_turns(language.turnCues),
      m_stops(language.stopCues),
      m_doneToMe(language.doneToMe),
      m_before(language.overBefore),
      m_since(language.changedSince),
      m_evidence(language),
      m_styles(language),
      m_matters(MatterWords::shared(language)),
      m_over(EndCues::shared(language)) {
    HEARTH_CHECK(m_turns.ok() && m_stops.ok() && m_doneToMe.ok() && m_before.ok() && m_since.ok());
}

/// The stretches of a text around the words that say that something is over: what stands further off is told beside.
static std::string nearCues(const re2::RE2& cues, std::string_view text) {
    constexpr std::size_t kNear = 6;  ///< Words on each side.
    const auto words = wordsOf(text);
    std::vector<bool> near(words.size(), false);
    re2::StringPiece found;
    std::size_t from = 0;
    while (from < text.size() &&
           cues.Match({text.data(), text.size()}, from, text.size(), re2::RE2::UNANCHORED, &found, 1)) {
        const char* const begin = found.data();
        const char* const end = begin + found.size();
        const auto first = std::find_if(words.begin(), words.end(), [&](auto word) { return word.data() >= begin; });
        const auto last = std::find_if(first, words.end(), [&](auto word) { return word.data() >= end; });
        const auto at = static_cast<std::size_t>(first - words.begin());
        const auto past = static_cast<std::size_t>(last - words.begin());
        for (std::size_t i = at > kNear ? at - kNear : 0; i < std::min(past + kNear, words.size()); ++i) near[i] = true;
        from = std::max(static_cast<std::size_t>(end - text.data()), from + 1);
    }
    std::string kept;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (near[i]) kept += (kept.empty() ? "" : " ") + std::string(words[i]);
    return kept;
}

/// Of what a statement speaks, without the words that say that something is over: the first and the last of each.
static void withoutCues(const re2::RE2& cues, re2::StringPiece text, std::vector<std::string>& about) {
    re2::StringPiece found;
    std::size_t from = 0;
    while (from < text.size() && cues.Match(text, from, text.size(), re2::RE2::UNANCHORED, &found, 1)) {
        const std::string key = keyOf({found.data(), found.size()});
        const auto words = wordsOf(key);
        if (!words.empty())
            std::erase_if(about, [&](const auto& word) { return word == words.front() || word == words.back(); });
        from = std::max(static_cast<std::size_t>(found.data() - text.data()) + found.size(), from + 1);
    }
}

/// Families whose values are hardly anything else, whatever the words around them: "gluten-free", "Kakoune".
static bool isToldByItsLook(std::string_view family) {
    static constexpr auto kFamilies =
        std::to_array<std::string_view>({"car", "commute", "diet", "editor", "laptop", "morning drink", "seat"});
    return std::find(kFamilies.begin(), kFamilies.end(), family) != kFamilies.end();
}

/// Two matters have words in common; only words that hardly speak of the one and surely of the other part them.
bool ChangeCues::speaksOfAnother(const Statement& statement, const std::vector<double>& chances) const {
    constexpr double kSure = 0.9;
    constexpr double kHardly = 0.05;
    constexpr double kNever = 0.01;  ///< Then cues and a value are of something else.
    const bool single = isLoose(statement.attribute) || qualifierOf(statement.attribute).empty();
    const auto chance = m_matters->chanceOf(familyOf(statement.attribute), chances);
    if (!single || !chance || *chance > kHardly) return false;
    if (statement.openlyRead && *chance < kNever && !isToldByItsLook(familyOf(statement.attribute))) return true;
    const ToldMatter told = m_matters->likeliest(chances);
    return !told.family.empty() && told.chance >= kSure;
}

/// What a rule read as a value, and is no name and no number, of a matter that the words together hardly speak of:
/// "Grand so." as an answer.
static bool isHardlyMeant(const Statement& statement, std::optional<double> chance) {
    constexpr double kHardly = 0.02;
    const std::string& value = statement.value;
    const bool named = std::any_of(value.begin(), value.end(), [](char c) { return isUpper(c) || isDigit(c); });
    const bool single = qualifierOf(statement.attribute).empty() && value != kNoValue;
    return single && !statement.openlyRead && !statement.turns && !named && chance && *chance < kHardly &&
           !isToldByItsLook(familyOf(statement.attribute));
}

/// Whether what is kept as the writer's own matter names the writer at all.
static bool speaksForItself(const Language& language, const Statement& statement, std::string_view words) {
    if (statement.subject != kUserSubject) return true;
    const auto all = wordsOf(words);
    return std::any_of(all.begin(), all.end(),
                       [&](std::string_view word) { return isAmong(language.firstPerson, lowerAscii(word)); });
}

/// "I can't just pop round to Alasdair's, that's Bendigo": where somebody owns something, the value may be theirs.
static bool namesAnOwner(const Language& language, std::string_view words) {
    const auto all = wordsOf(words);
    return std::any_of(all.begin(), all.end(), [&](std::string_view word) {
        return isUpper(word[0]) && endsWithAny(word, language.ownerEnds) && word.data() != words.data();
    });
}

/// "With meat I have stopped", "let the gym lapse": whether the value is just what the words name as over.
static bool touchesOver(const Language& language, const Statement& statement) {
    const std::string_view family = familyOf(statement.attribute);
    const bool judged = family == "opinion" || family == "preference" || family == "decision" || family == "answers";
    if (!statement.openlyRead || !statement.stops || statement.ends || statement.value == kNoValue || judged)
        return false;
    const std::string value = keyOf(statement.value);
    return std::any_of(statement.over.begin(), statement.over.end(), [&](const OverPhrase& phrase) {
        std::string run;
        for (const auto& word : phrase.words)
            if (!language.stopWords->contains(word.key)) run += (run.empty() ? "" : " ") + word.key;
        return run == value;
    });
}

/// It is said to be over, and nothing in its place.
static void endValue(Statement& statement) {
    statement.attribute = std::string(familyOf(statement.attribute)) + "/" + keyOf(statement.value);
    statement.ends = std::exchange(statement.value, std::string(kNoValue));
}

/// Families of what each person has their own of.
static bool isOfEachPerson(std::string_view family) {
    static constexpr auto kFamilies = std::to_array<std::string_view>(
        {"residence", "home", "employer", "job title", "school", "age", "birthday", "nickname"});
    return isAmong(kFamilies, family);
}

/// "Said goodbye to our neighbours, they are moving to Spain": the last who are spoken of before the value.
static bool isSaidOfOthers(const Language& language, const Statement& statement, std::string_view words) {
    const std::string lower = lowerAscii(words);
    const std::size_t at = lower.find(lowerAscii(statement.value));
    if (at == std::string::npos) return false;
    const auto before = wordsOf(std::string_view(lower).substr(0, at));
    bool others = false;
    for (std::size_t i = 0; i + 1 < before.size(); ++i) {
        if (isAmong(language.writer, before[i])) others = false;
        if (isAmong(language.thirdPerson, before[i]) && isAmong(language.beingWords, before[i + 1])) others = true;
    }
    return others;
}

/// Whether what is read openly as the writer's may be somebody else's, who is named in the same words by what they are
/// to the writer ("my friend Kyle, home over there is …") or by what is theirs.
static bool mayBeAnothers(const Language& language, const Statement& statement, std::string_view words) {
    const bool single = isLoose(statement.attribute) || qualifierOf(statement.attribute).empty();
    if (!statement.openlyRead || statement.subject != kUserSubject || !single) return false;
    if (!isOfEachPerson(familyOf(statement.attribute))) return false;
    if (namesAnOwner(language, words) || isSaidOfOthers(language, statement, words)) return true;
    const auto all = wordsOf(words);
    const bool own = !all.empty() && isAmong(language.writer, lowerAscii(all.front()));
    if (statement.turns || statement.ends || (own && !isToldByClause(statement.attribute))) return false;
    return std::any_of(all.begin(), all.end(), [&](std::string_view word) {
        const std::string lower = lowerAscii(word);
        return std::any_of(language.wordClasses.begin(), language.wordClasses.end(),
                           [&](const auto& one) { return one.second == "rel" && one.first == lower; });
    });
}

/// "New York", "the Natural History Museum", "a Switch": within a sentence a capital makes a word a part of a name,
/// which says nothing of a change. Days keep theirs, which is how they are written, and so does what is written in
/// capitals.
static std::string withoutNames(const Language& language, std::string_view words) {
    std::string bare(words);
    const auto all = wordsOf(words);
    if (all.empty()) return bare;
    const auto isNamed = [&](std::string_view word) {
        return isUpper(word[0]) && !isAmong(language.capitalWords, word) &&
               !std::all_of(word.begin(), word.end(), isUpper);
    };
    if (2 * std::count_if(all.begin(), all.end(), isNamed) > static_cast<std::ptrdiff_t>(all.size())) return bare;
    for (const std::string_view word : std::span(all).subspan(1))
        if (isNamed(word)) std::fill_n(bare.begin() + (word.data() - words.data()), word.size(), 'x');
    return bare;
}

void ChangeCues::markEnd(Statement& statement, std::string_view words) const {
    const std::string unnamed = withoutNames(m_language, words);
    const std::string bare = withoutStill(m_over->stillWords(), unnamed);
    statement.turns = re2::RE2::PartialMatch(unnamed, m_turns);
    statement.stops = statement.turns && re2::RE2::PartialMatch(bare, m_stops);
    if (statement.turns || statement.ends) statement.over = m_over->read(words);
}

/// "Decided on … for me": which choice it is, only what was chosen tells.
static void settleChoice(const Language& language, Statement& statement) {
    if (familyOf(statement.attribute) != "decision" || statement.value == kNoValue) return;
    const auto qualifier = qualifierOf(statement.attribute);
    if (!qualifier.empty() && contentWords(language, qualifier).empty())
        statement.attribute = "decision/" + keyOf(statement.value);
}

/// "I'm with Lena this weekend", "I'm living in a hotel in Hull this week".
static bool isBrief(const Statement& statement) {
    constexpr Milliseconds kBrief = 8 * kDay;
    const std::string_view family = familyOf(statement.attribute);
    const bool lasts = family == "residence" || family == "employer" || family == "school";
    return lasts && statement.validFrom && statement.validUntil &&
           statement.validUntil->since(*statement.validFrom) <= kBrief;
}

bool ChangeCues::saysNothingLasting(const Statement& statement, std::string_view words) const {
    const std::string_view family = familyOf(statement.attribute);
    const bool lasts = family == "residence" || family == "employer" || family == "school";
    // Who calls a journey off says nothing of where they live.
    if (lasts && statement.value == kNoValue && isOfAPlan(statement)) return true;
    // "I've been a vegetarian": once, and of now nothing.
    const re2::StringPiece piece(words.data(), words.size());
    return !statement.validFrom && re2::RE2::PartialMatch(piece, m_before) && !re2::RE2::PartialMatch(piece, m_since);
}

void ChangeCues::mark(Statement& statement, std::string_view words) const {
    // A new day or number is of what was told before, and ends nothing else.
    if (statement.corrects && statement.kind == Kind::Plan) return;
    settleChoice(m_language, statement);
    const std::string bare = withoutStill(m_over->stillWords(), words);
    const re2::StringPiece piece(bare);
    // "My doctor has me swimming": it is the writer who swims.
    if (statement.openlyRead && re2::RE2::PartialMatch(piece, m_doneToMe))
        statement.subject = std::string(kUserSubject);
    markEnd(statement, words);
    // "Used to sing in a band before the choir": of the choir nothing is over.
    if (statement.ends) *statement.ends = trim(withoutStill(m_over->stillWords(), *statement.ends));
    if (touchesOver(m_language, statement)) endValue(statement);
    constexpr double kAgrees = 0.2;  ///< Beside cues and a value of the kind.
    constexpr double kLikely = 0.9;  ///< Where no value is known.
    const auto chances = m_matters->chances(words);
    const auto chance = m_matters->chanceOf(familyOf(statement.attribute), chances);
    const bool own = statement.subject != kUserSubject || !namesAnOwner(m_language, words);
    statement.sure = statement.openlyRead && own && chance && *chance >= kAgrees;
    const bool changes = own && (statement.turns || statement.ends);
    if (statement.openlyRead && !statement.sure && !changes && qualifierOf(statement.attribute).empty())
        statement.attribute = looseAttribute(statement.attribute, statement.value);
    if (isHardlyMeant(statement, chance)) statement.attribute = looseAttribute(statement.attribute, statement.value);
    if (!m_evidence.bears(statement, words) || speaksOfAnother(statement, chances))
        statement.attribute = std::string(kSaidFamily) + "/" + keyOf(statement.content);
    if (isBrief(statement) || (statement.openlyRead && saysNothingLasting(statement, words)))
        statement.attribute = std::string(kSaidFamily) + "/" + keyOf(statement.content);
    const ToldMatter likely = m_matters->likeliest(chances);
    m_styles.settle(statement, words);
    if (familyOf(statement.attribute) == kSaidFamily && statement.value != kNoValue && !likely.family.empty() &&
        likely.chance >= kLikely && speaksForItself(m_language, statement, words)) {
        statement.attribute = clauseAttribute(likely.family, statement.content);
        statement.openlyRead = true;
    }
    if (mayBeAnothers(m_language, statement, words))
        statement.attribute = std::string(kSaidFamily) + "/" + keyOf(statement.content);
    if (!statement.stops && !statement.ends) return;
    statement.about =
        contentWords(m_language, statement.ends ? *statement.ends : nearCues(m_stops, withoutOpening(bare)));
    const bool open = statement.openlyRead || statement.ends || familyOf(statement.attribute) == kSaidFamily;
    // A rule states one thing of a sentence, and what else it speaks of is not what that turns.
    if (!open) {
        const auto told = contentWords(m_language, statement.content);
        std::erase_if(statement.about,
                      [&](const std::string& word) { return std::find(told.begin(), told.end(), word) == told.end(); });
    }
    withoutCues(m_stops, piece, statement.about);
    const std::string subject = keyOf(statement.subject);
    for (const auto word : wordsOf(subject)) std::erase(statement.about, word);
}

}  // namespace hearth::memory
