// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a value can be what it was read as: only then may it take the place of another, or give way to one.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/statement.h"

namespace hearth::memory {

/// Threads: safe from any.
class Evidence {
public:
    explicit Evidence(const Language& language);

    /// Whether the value of a statement of a family that has one value at a time can be one of that family. `words` are
    /// those that it was made of, contractions spelled out. True of every other statement.
    bool bears(const Statement& statement, std::string_view words) const;

private:
    struct Kind {
        std::unique_ptr<const re2::RE2> value;
        std::string_view families;
    };
    bool isOfAnotherKind(std::string_view family, std::string_view value) const;

    const Language& m_language;
    std::vector<Kind> m_kinds;
    re2::RE2 m_noValue;
    re2::RE2 m_onlyMeant;
    re2::RE2 m_pastOnly;
    re2::RE2 m_roleLead;
    re2::RE2 m_being;
    re2::RE2 m_residing;
};

}  // namespace hearth::memory
