// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/fragments.h"

#include "core/base/check.h"

namespace hearth::memory {

Fragments::Fragments(const Language& language)
    : m_hanging(language.fragments->hanging),
      m_headless(language.fragments->headless),
      m_bareName(language.fragments->bareName) {
    HEARTH_CHECK(m_hanging.ok() && m_headless.ok() && m_bareName.ok());
}

bool Fragments::isOne(std::string_view content) const {
    const re2::StringPiece text(content.data(), content.size());
    return re2::RE2::PartialMatch(text, m_hanging) || re2::RE2::PartialMatch(text, m_headless) ||
           re2::RE2::FullMatch(text, m_bareName);
}

}  // namespace hearth::memory
