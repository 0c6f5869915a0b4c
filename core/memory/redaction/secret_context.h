// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands around a piece of text: its sentence, whether a clause ends behind it, what the words near it make of it.
// told_secrets.cpp asks this of each piece that may be a secret or ask for one.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "core/memory/redaction/secret_pieces.h"
#include "core/memory/redaction/secret_words.h"

namespace hearth::memory {

/// Roles of words that ask for a secret.
inline constexpr std::uint64_t kAsking = secret_role::kPassword | secret_role::kPhrase | secret_role::kNumber |
                                         secret_role::kCode | secret_role::kLock | secret_role::kNetwork |
                                         secret_role::kLogin | secret_role::kKey;

/// Indices are those of pieces and must be inside. Cost of each question: bounded, however long the text.
class SecretContext {
public:
    SecretContext(std::string_view text, std::vector<SecretPiece> pieces) : m_text(text), m_pieces(std::move(pieces)) {}

protected:
    /// Null behind the last.
    const SecretPiece* at(std::size_t index) const { return index < m_pieces.size() ? &m_pieces[index] : nullptr; }

    bool isFirst(std::size_t index) const { return index == 0 || m_pieces[index - 1].stop; }
    /// Of its sentence, but not farther than a long one reaches.
    std::size_t sentenceStart(std::size_t index) const;
    std::size_t sentenceEnd(std::size_t index) const;
    bool inSentence(std::size_t index, std::uint64_t roles) const;
    /// A few words before it or behind it, in its sentence.
    bool near(std::size_t index, std::uint64_t roles) const;

    /// What the word asks for, seen with the words around it: a bare "code" opens nothing, "gate code" does.
    std::uint64_t asksFor(std::size_t index) const;
    /// A word that may be a password: no word that the rules know, none that only describes.
    bool isName(const SecretPiece& piece, bool afterSign) const;
    /// "Is password1 really still the most common one?" tells nobody's.
    bool isEverybodys(std::size_t index) const;

    bool endsClause(std::size_t index) const;
    /// "4 digits", "3000 ms".
    bool counts(std::size_t index) const;
    /// "type X", "punch in X".
    bool usedBefore(std::size_t index) const;
    /// With a sign and a value on the same line.
    bool isAssigned(std::size_t index) const;
    bool isOnLineBefore(std::size_t index) const;
    /// The only word of a line, behind a line of two words at most: "Password:\nswordfish".
    bool isLineAlone(std::size_t index) const;
    /// The first half of "88 12".
    bool isPair(std::size_t index) const;
    /// One of several groups of digits: an account, a card, a number to call.
    bool isInRow(std::size_t index) const;
    std::size_t phraseLast(std::size_t index) const;
    /// Several words of which most are names of something: "ask your admin for it" is none.
    bool isPhrase(std::size_t index) const;

    std::string_view m_text;
    std::vector<SecretPiece> m_pieces;
};

}  // namespace hearth::memory
