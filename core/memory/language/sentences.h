// SPDX-License-Identifier: AGPL-3.0-or-later
// A message as prose: its sentences with exact places, without code, quoted lines, pasted logs, tables and bare links.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// What a full stop may stand behind in one language and end nothing. Lower case.
struct SentenceMarks {
    WordList abbreviations;  ///< "mr", "etc".
    WordList mayEnd;         ///< Of these, what ends a sentence where a capital follows: "etc".
    WordList letters;        ///< Words of one letter that end one: "i".
};

/// One sentence of a message. `begin` and `end` are bytes, for slicing; sources store characters (`CharacterIndex`).
struct Sentence {
    std::string_view text;  ///< Trimmed, without a list marker; valid as long as the message's text is.
    std::size_t begin = 0;
    std::size_t end = 0;
    bool question = false;  ///< Ends with a question mark.
};

/// The sentences of the prose, in order. Ends of sentences are found after . ! ? … and at line ends, but not after
/// abbreviations and initials, nor inside numbers, links and file names. Cost: linear.
std::vector<Sentence> splitSentences(std::string_view message, const Language& language);

/// Whether one line, by itself, looks like source code, a log line, a table row or a stack trace.
bool looksLikeCodeOrLog(std::string_view line);

/// Turns byte offsets into character offsets; ask in rising order. Cost: linear in the text over all calls.
class CharacterIndex {
public:
    explicit CharacterIndex(std::string_view text) : m_text(text) {}
    std::int64_t at(std::size_t byte);

private:
    std::string_view m_text;
    std::size_t m_byte = 0;
    std::int64_t m_characters = 0;
};

}  // namespace hearth::memory
