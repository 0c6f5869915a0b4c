// SPDX-License-Identifier: AGPL-3.0-or-later
// What a short sentence says of what was asked or spoken of just before, as whole sentences: "Who plays the fiddle? I
// play it." gives "I play the fiddle", "Are you still with Acme?" and "No, Birch" give "I am with Birch". Nobody knows
// which of the things named before is meant: all are given, for all of their words together to tell (matters.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language.h"

namespace hearth::memory {

/// Threads: safe from any. Texts are without openings and contractions. Cost: linear in the texts.
class TakingUp {
public:
    explicit TakingUp(const Language& language) : m_language(language) {}

    /// `sentence` once for each thing that `before` names, in the place of the one word that points at it.
    std::vector<std::string> taken(std::string_view before, std::string_view sentence) const;
    /// What an answer may mean together with its question, as sentences of whoever answers.
    std::vector<std::string> answering(std::string_view question, std::string_view answer) const;
    /// The one person whom a sentence names and who is no place in it; empty where there are none or several.
    std::string personIn(std::string_view before) const;
    /// Whether words have neither a verb nor somebody who speaks.
    bool isBare(std::string_view text) const;

private:
    bool isStop(std::string_view word) const;
    std::vector<std::string> thingsIn(std::string_view text) const;
    /// "No, Birch now": what is left behind yes and no, up to the next stop.
    std::string_view pieceOf(std::string_view answer) const;
    std::string asTheirs(std::string_view question) const;
    /// "Are my notes in Word" with "Tana": "my notes are in Tana".
    void confirmed(std::string_view question, const std::string& piece, std::vector<std::string>& out) const;
    /// "What colour is my door" with "red": "my door colour is red".
    void named(std::string_view question, const std::string& piece, std::vector<std::string>& out) const;

    const Language& m_language;
};

}  // namespace hearth::memory
