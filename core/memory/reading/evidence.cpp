// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/evidence.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/check.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

/// Begins the families that a kind of value is never of; where it does not, they are all that it may be of.
constexpr std::string_view kNoneOf = "!";

/// Families whose value the person may say in a whole clause.
bool isToldFreely(std::string_view family) {
    static constexpr auto kFamilies = std::to_array<std::string_view>(
        {"life", "employment", "relationship status", "parenthood", "name", "nickname", "pronouns", "commute", "said"});
    return isFreelyWorded(family) || isAmong(kFamilies, family);
}

/// "favourite now", "favourite to listen to": what is liked best is not told.
bool namesItsMatter(const Language& language, std::string_view family) {
    constexpr std::string_view kFavourite = "favourite ";
    if (!family.starts_with(kFavourite)) return true;
    const std::string key = keyOf(family.substr(kFavourite.size()));
    const auto words = wordsOf(key);
    return std::none_of(words.begin(), words.end(),
                        [&](std::string_view word) { return language.stopWords->contains(word); });
}

/// "BBEdit", "IntelliJ", "ERP": names of things made, and short forms. Those of places are few.
bool isMadeName(const Language& language, std::string_view value) {
    if (value.find(' ') != std::string_view::npos) return false;
    const auto upper = static_cast<std::size_t>(std::count_if(value.begin(), value.end(), isUpper));
    if (upper < 2 || value.find_first_of("-'.") != std::string_view::npos) return false;
    if (upper == value.size()) return value.size() <= 4 && !isAmong(language.shortPlaces, value);
    return std::none_of(language.nameFronts.begin(), language.nameFronts.end(), [&](std::string_view prefix) {
        return value.starts_with(prefix) && upper == 2 && value.size() > prefix.size() && isUpper(value[prefix.size()]);
    });
}

/// What stands before a value in the words it was read from.
std::string_view before(std::string_view words, std::string_view value) {
    const std::string lower = lowerAscii(words);
    const std::size_t at = lower.find(lowerAscii(value));
    return at == std::string::npos ? std::string_view() : words.substr(0, at);
}

}  // namespace

Evidence::Evidence(const Language& language)
    : m_language(language),
      m_noValue(language.noValue),
      m_onlyMeant(language.onlyMeant),
      m_pastOnly(language.pastOnly),
      m_roleLead(language.roleLead),
      m_being(language.being),
      m_residing(language.residing) {
    HEARTH_CHECK(m_noValue.ok() && m_onlyMeant.ok() && m_pastOnly.ok() && m_roleLead.ok());
    HEARTH_CHECK(m_being.ok() && m_residing.ok());
    for (const auto& kind : language.valueKinds) {
        m_kinds.push_back({std::make_unique<const re2::RE2>("(?i)(?:" + std::string(kind.value) + ")"), kind.families});
        HEARTH_CHECK(m_kinds.back().value->ok());
    }
}

bool Evidence::isOfAnotherKind(std::string_view family, std::string_view value) const {
    return std::any_of(m_kinds.begin(), m_kinds.end(), [&](const Kind& kind) {
        const bool mayBe = kind.families.starts_with(kNoneOf) ? !isAmongFamilies(kind.families.substr(1), family)
                                                              : isAmongFamilies(kind.families, family);
        return !mayBe && re2::RE2::FullMatch(piece(value), *kind.value);
    });
}

bool Evidence::bears(const Statement& statement, std::string_view words) const {
    const std::string_view family = familyOf(statement.attribute);
    const bool loose = isLoose(statement.attribute);
    const bool single = loose || qualifierOf(statement.attribute).empty();
    if (!single || statement.value == kNoValue || isToldFreely(family)) return true;
    const std::string_view lead = before(words, statement.value);
    if (!namesItsMatter(m_language, family) || isOfAnotherKind(family, statement.value)) return false;
    if (re2::RE2::PartialMatch(piece(statement.value), m_noValue)) return false;
    if (re2::RE2::PartialMatch(piece(lead), m_onlyMeant)) return false;
    const std::string_view head = std::string_view(statement.value).substr(0, statement.value.find(' ') + 1);
    const bool role =
        re2::RE2::PartialMatch(piece(lead), m_roleLead) || re2::RE2::PartialMatch(piece(head), m_roleLead);
    if (family == "job title" && role) return false;
    if (family == "residence" && isMadeName(m_language, statement.value)) return false;
    const bool being = family == "residence" && re2::RE2::PartialMatch(piece(words), m_being);
    if (being && !re2::RE2::PartialMatch(piece(words), m_residing)) return false;
    const bool open = loose || (statement.sure && !statement.turns && !statement.ends);
    return !open || !re2::RE2::PartialMatch(piece(words), m_pastOnly);
}

}  // namespace hearth::memory
