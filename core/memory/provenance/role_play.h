// SPDX-License-Identifier: AGPL-3.0-or-later
// Role play that no word for a game announces: roles are shared out ("you're the clerk, I'm the customer"), somebody
// will pretend, a talk is gone through before it is held ("let's do the interview once, ask me").
#pragma once

#include <cstddef>
#include <string_view>

#include "core/memory/language/language.h"
#include "core/memory/language/patterns.h"

namespace hearth::memory {

/// RE2 over a message, of one language.
struct RolePlayWords {
    std::string_view roles = kNothing;      ///< Who speaks and who listens are somebody each.
    std::string_view rehearsed = kNothing;  ///< A talk is gone through together,
    std::string_view byTurns = kNothing;    ///< and who does what in it.
    std::string_view praises = kNothing;    ///< "You're the expert": looks like a role that is given, and is none.
};

/// Threads: safe from any. Cost: linear in the first few hundred bytes.
class RolePlay {
public:
    explicit RolePlay(const RolePlayWords& words);

    /// Whether a message gives who writes a part to speak.
    bool sharesRoles(std::string_view message) const;

    /// The beginning of a message without the praise in it that looks like a role.
    std::string opening(std::string_view message) const;

private:
    Pattern m_roles;
    Pattern m_rehearsed;
    Pattern m_byTurns;
    Pattern m_praises;
};

}  // namespace hearth::memory
