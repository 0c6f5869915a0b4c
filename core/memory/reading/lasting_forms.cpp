// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/lasting_forms.h"

#include <cstdint>

#include "core/base/text.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/tokens.h"
#include "core/memory/reading/people.h"

namespace hearth::memory {

namespace {

constexpr std::int64_t kLarge = std::int64_t{32} << 20;  ///< Bytes for a pattern of several hundred words.

bool holds(std::string_view text, const Pattern& pattern) {
    return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern.in(text));
}

}  // namespace

LastingForms::LastingForms(const Language& language)
    : m_words(language),
      m_somebody(std::string(language.people->he.front()) + " "),
      m_lasting(language.lastingForm, Case::Either, kLarge),
      m_fleeting(language.fleetingForm, Case::Either) {}

std::shared_ptr<const LastingForms> LastingForms::shared(const Language& language) {
    return sharedFor<LastingForms>(language);
}

bool LastingForms::has(std::string_view text) const { return holds(text, m_lasting) && !holds(text, m_fleeting); }

bool LastingForms::hasOfOthers(std::string_view predicate) const { return has(m_somebody + std::string(predicate)); }

bool LastingForms::hasAsTyped(std::string_view text) const {
    const std::string whole = m_words.expand(collapseSpaces(straightened(text)));
    return has(m_words.expand(m_words.open(whole).rest));
}

}  // namespace hearth::memory
