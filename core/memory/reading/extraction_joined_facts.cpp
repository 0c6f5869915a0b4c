// SPDX-License-Identifier: AGPL-3.0-or-later
// Two facts that one sentence joins are kept as two memories, so that the one outlives the other.
#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/end_cues.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/extraction_internals.h"
#include "core/memory/reading/joined_facts.h"
#include "core/memory/reading/slot_filling.h"

namespace hearth::memory {

namespace {

/// Whether contents say what a half of its sentence says, by the beginnings of that half's words.
bool tells(const std::string& contents, std::string_view half) {
    constexpr std::size_t kStem = 4;
    constexpr double kMost = 0.6;
    const std::string content = lowerAscii(contents);
    std::size_t all = 0;
    std::size_t found = 0;
    for (const auto word : wordsOf(half)) {
        if (word.size() < kStem && !isDigit(word[0])) continue;
        ++all;
        if (content.find(lowerAscii(word.substr(0, kStem))) != std::string::npos) ++found;
    }
    return all > 0 && static_cast<double>(found) >= kMost * static_cast<double>(all);
}

bool tells(const std::string& contents, const JoinedFact& half, std::string_view said) {
    return tells(contents, said.substr(half.begin, half.end - half.begin));
}

bool tellsEach(const std::string& contents, const std::vector<JoinedFact>& halves, std::string_view said) {
    return std::all_of(halves.begin(), halves.end(),
                       [&](const JoinedFact& half) { return tells(contents, half, said); });
}

bool isNoIntroduction(const Statement& one) { return one.kind != Kind::Relation; }

/// What statements say of more than who somebody is.
std::string contentsOf(std::vector<Statement>::const_iterator first, std::vector<Statement>::const_iterator last) {
    std::string contents;
    for (auto one = first; one != last; ++one)
        if (isNoIntroduction(*one)) contents += one->content + " ";
    return contents;
}

/// Two jobs told together are both had: neither takes the place of the other.
void letBothStand(std::vector<Statement>& statements) {
    for (auto& one : statements) {
        const bool two = std::any_of(statements.begin(), statements.end(), [&](const Statement& other) {
            return &other != &one && other.subject == one.subject && keyOf(other.value) != keyOf(one.value) &&
                   familyOf(other.attribute) == familyOf(one.attribute);
        });
        if (two && qualifierOf(one.attribute).empty() && one.value != kNoValue)
            one.attribute = looseAttribute(familyOf(one.attribute), one.value);
    }
}

}  // namespace

std::vector<Statement> Extractor::readHalf(const JoinedFact& half, const ClausePlace& place,
                                           SharedReading& message) const {
    const std::string text = m_redactor.redact(half.text);
    const Said said{text, place.said->at, place.said->speaker, {}};
    const Sentence sentence{text, 0, text.size(), false};
    SharedReading told{.said = &said, .casing = message.casing, .people = message.people};
    ClausePlace there = place;
    there.said = &said;
    there.sentence = &sentence;
    readStated(there, rules().words.open(text).rest, 0, told);
    if (half.lasts && std::none_of(told.statements.begin(), told.statements.end(), isNoIntroduction))
        keepOpenly(plainSentence(text), there, told);
    const std::string_view own = place.said->text.substr(half.begin, half.end - half.begin);
    for (auto& statement : told.statements) {
        statement.begin = half.begin;
        statement.end = tells(statement.content, own) ? half.end : place.sentence->end;
    }
    // A half that is dropped by itself is no fact of its own.
    dropUninformative(said.at, told.statements);
    message.people = std::move(told.people);
    return std::move(told.statements);
}

void Extractor::tellApart(const ClausePlace& place, std::size_t before, const std::vector<Subject>& people,
                          SharedReading& message) const {
    const std::string_view said = place.said->text;
    if (message.statements.size() == before || beginsWithin(message.foreign, *place.sentence) || place.supposed) return;
    auto halves = rules().joinedFacts.apart(said, *place.sentence);
    if (halves.empty() || !EndCues::shared(m_language)->read(place.sentence->text).empty()) return;
    const auto from = message.statements.begin() + static_cast<std::ptrdiff_t>(before);
    const bool together = std::any_of(from, message.statements.end(),
                                      [&](const Statement& one) { return tellsEach(one.content, halves, said); });
    if (!together && tellsEach(contentsOf(from, message.statements.end()), halves, said)) return;
    SharedReading apart{.casing = message.casing, .people = people};
    for (auto& half : halves) {
        half.lasts = together;
        auto statements = readHalf(half, place, apart);
        if (!tells(contentsOf(statements.begin(), statements.end()), half, said)) return;
        std::move(statements.begin(), statements.end(), std::back_inserter(apart.statements));
    }
    letBothStand(apart.statements);
    const auto stays = std::stable_partition(from, message.statements.end(),
                                             [](const Statement& one) { return !isNoIntroduction(one); });
    message.statements.erase(stays, message.statements.end());
    std::move(apart.statements.begin(), apart.statements.end(), std::back_inserter(message.statements));
    message.people = std::move(apart.people);
}

}  // namespace hearth::memory
