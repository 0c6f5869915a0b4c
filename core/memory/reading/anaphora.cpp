// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/anaphora.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/text.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/antecedents.h"
#include "core/memory/reading/people.h"

namespace hearth::memory {

Anaphora::Anaphora(const Language& language)
    : m_language(language),
      m_person(filled(language, language.people->whole), Case::Either),
      m_leftOut(language.leftOutPerson, Case::Either),
      m_place(language.pointsAtPlace, Case::Either),
      m_thing(language.pointsAtThing, Case::Either),
      m_own(language.ownThing, Case::Either) {}

std::string Anaphora::nameIn(std::string_view before) const {
    std::string only;
    const auto words = wordsOf(before);
    for (std::size_t i = 0; i < words.size();) {
        const auto isName = [&](std::size_t at) {
            const std::string name(withoutOwner(m_language, words[at]));
            if (!isUpper(name[0]) || name.size() < 2) return false;
            // "Duolingo Plus": what goes on with a name may be any word.
            const std::string lower = lowerAscii(name);
            return at > i || (!isAmong(m_language.noValueNames, lower) && !isAmong(m_language.interrogatives, lower) &&
                              !isAmong(m_language.notPeople, name));
        };
        std::size_t end = i;
        while (end < words.size() && isName(end) &&
               (end == i || words[end].data() == words[end - 1].data() + words[end - 1].size() + 1))
            ++end;
        if (end == i) {
            ++i;
            continue;
        }
        // The first word of a sentence has its capital for that, unless it is all there is.
        const std::size_t first = i == 0 && end == 1 && words.size() > 1 ? 1 : i;
        const auto* from = words[first].data();
        const auto last = withoutOwner(m_language, words[end - 1]);
        i = end;
        if (first >= end) continue;
        const std::string name(from, static_cast<std::size_t>(last.data() + last.size() - from));
        if (!only.empty() && only != name) return {};
        only = name;
    }
    return only;
}

std::string Anaphora::relationIn(std::string_view before) const {
    std::string person;
    re2::RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), m_person.in(before), &person);
    return person;
}

std::string Anaphora::personIn(std::string_view before) const {
    std::string person = relationIn(before);
    return person.empty() ? nameIn(before) : person;
}

std::string Anaphora::thingIn(std::string_view before) const {
    std::string own;
    if (re2::RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), m_own.in(before), &own)) return own;
    if (std::string name = nameIn(before); !name.empty()) return name;
    constexpr std::size_t kNamed = 4;  ///< Words of what is only named.
    const auto words = wordsOf(before);
    const bool told = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        const std::string lower = lowerAscii(word);
        return isAmong(m_language.finiteVerbs, lower) || isAmong(m_language.pointers, lower) ||
               isAmong(m_language.interrogatives, lower) || isAmong(m_language.pastVerbs, lower);
    });
    return words.empty() || words.size() > kNamed || told ? std::string() : std::string(trim(before));
}

std::string Anaphora::told(std::string_view before, std::string_view sentence) const {
    const re2::StringPiece text(sentence.data(), sentence.size());
    std::array<re2::StringPiece, 3> groups;
    const auto instead = [&](re2::StringPiece piece, const std::string& words) {
        std::string result(sentence);
        return result.replace(static_cast<std::size_t>(piece.data() - text.data()), piece.size(), words);
    };
    if (m_leftOut.in(text).Match(text, 0, text.size(), re2::RE2::ANCHOR_START, groups.data(), 2)) {
        // "Birthday is on 3 May": whose, only a relation tells surely.
        const bool possessed = groups[1].data() != nullptr;
        const std::string person = possessed ? relationIn(before) : personIn(before);
        if (person.empty()) return {};
        if (possessed)
            return ownedThing(m_language, capitalised(person),
                              lowerAscii(sentence.substr(0, 1)) + std::string(sentence.substr(1)));
        return capitalised(person) + " " + lowerAscii(sentence.substr(0, 1)) + std::string(sentence.substr(1));
    }
    if (m_place.in(text).Match(text, 0, text.size(), re2::RE2::UNANCHORED, groups.data(), 2)) {
        const std::string place = nameIn(before);
        return place.empty() ? std::string() : instead(groups[1], std::string(m_language.antecedents->inPlace) + place);
    }
    if (m_thing.in(text).Match(text, 0, text.size(), re2::RE2::UNANCHORED, groups.data(), 3)) {
        const auto piece = groups[1].data() != nullptr ? groups[1] : groups[2];
        // Behind more words it means something of its own sentence.
        constexpr std::size_t kClose = 5;
        const std::string_view lead = sentence.substr(0, static_cast<std::size_t>(piece.data() - text.data()));
        if (wordsOf(lead).size() > kClose) return {};
        const std::string thing = thingIn(before);
        return thing.empty() ? std::string() : instead(piece, thing);
    }
    return {};
}

}  // namespace hearth::memory
