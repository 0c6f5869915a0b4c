// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/provenance/role_play.h"

#include <string>

namespace hearth::memory {

namespace {

constexpr std::size_t kSetUpWithin = 400;  ///< Bytes: what is played is set up at the beginning.

}  // namespace

RolePlay::RolePlay(const RolePlayWords& words)
    : m_roles(words.roles), m_rehearsed(words.rehearsed), m_byTurns(words.byTurns), m_praises(words.praises) {}

std::string RolePlay::opening(std::string_view message) const {
    std::string text(message.substr(0, kSetUpWithin));
    re2::RE2::GlobalReplace(&text, m_praises.in(text), "");
    return text;
}

bool RolePlay::sharesRoles(std::string_view message) const {
    const std::string text = opening(message);
    return re2::RE2::PartialMatch(text, m_roles.in(text)) ||
           (re2::RE2::PartialMatch(text, m_rehearsed.in(text)) && re2::RE2::PartialMatch(text, m_byTurns.in(text)));
}

}  // namespace hearth::memory
