// SPDX-License-Identifier: AGPL-3.0-or-later
// Whose words a message holds: the writer's own, or a text that was only handed over (a mail, a document, a log, a
// system file, something to translate), told by its shape: headings, salutations, a task before a colon, a prompt.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/sentences.h"
#include "core/memory/provenance/cover_notes.h"
#include "core/memory/provenance/text_cues.h"

namespace hearth::memory {

/// Bytes of a message that are somebody else's words.
struct ForeignPart {
    std::size_t begin;
    std::size_t end;
};

/// What was said before in a thread.
struct EarlierTurn {
    bool person = false;  ///< Else the assistant.
    std::string_view text;
};

/// Whose words a message is: the writer's own, likelier somebody else's, or surely.
enum class Whose { Own, Doubtful, HandedOver };

/// Compiled patterns of one language. Threads: safe from any. Cost: linear in the message.
class Provenance {
public:
    explicit Provenance(const Language& language);
    ~Provenance();
    Provenance(Provenance&&) noexcept;

    /// In rising order; may touch.
    std::vector<ForeignPart> foreignParts(std::string_view message) const;
    /// As of CoverNotes: without "Dear AI," and "Yours, Edith".
    std::string withoutAddress(std::string_view message) const;

    /// Whose words the message as a whole is, where `foreignParts` found what is in `parts`;
    /// `answer` is what the assistant said to it, empty where nothing. Cost: higher than foreignParts; ask it where
    /// something would be kept.
    Whose whose(std::string_view message, const std::vector<ForeignPart>& parts, std::string_view answer) const;

    /// Whether what is said next belongs to a game or a rehearsal that was set up in `before` (in order), or is a text
    /// that was announced there: each answer since has played along or worked on it, and nobody has left it.
    bool playGoesOn(std::span<const EarlierTurn> before) const;
    /// Whether a message leaves what was played.
    bool leavesPlay(std::string_view message) const;
    /// As `foreignParts`, of a message in a game: all of it, or what stands before the sentence that leaves it.
    std::vector<ForeignPart> playedParts(std::string_view message) const;

private:
    struct Patterns;
    std::vector<ForeignPart> handedOver(std::string_view message, const std::vector<TextPart>& parts) const;
    /// What the writer says around the texts of a message, where it is surely theirs; none: it is told as a whole.
    std::vector<Passage> ownAround(std::string_view message, const std::vector<TextPart>& parts) const;
    std::shared_ptr<const Patterns> m_patterns;  ///< Of every Provenance of the language (sharedFor).
};

bool isForeign(const std::vector<ForeignPart>& parts, std::size_t at);
/// Whether something that is only handed over begins within a sentence.
bool beginsWithin(const std::vector<ForeignPart>& parts, const Sentence& sentence);

}  // namespace hearth::memory
