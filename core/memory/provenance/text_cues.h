// SPDX-License-Identifier: AGPL-3.0-or-later
// A message cut into its smallest parts (sentences, and what stands before a colon), each with the classes of words
// that it has. One pass, one look into a table for each word; what the parts mean together is told in provenance.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// How a text is named in a part: "this mail", "minutes", "a mail".
enum class Mention { None, Indefinite, Own, Bare, Definite };

/// Bytes [begin, end) of the message, `end` after the mark that closes it.
struct TextPart {
    std::size_t begin = 0;
    std::size_t end = 0;
    char stop = 0;             ///< '.', '?', '!', ':' ("as follows." too), or 0 where the line ends without one.
    std::size_t line = 0;      ///< Among the lines that are not empty.
    std::size_t words = 0;     ///< Without those of politeness at its head.
    std::uint64_t cues = 0;    ///< Of all words.
    std::uint64_t opens = 0;   ///< Of the first word that is no filler: "please, *I* …".
    std::uint64_t head = 0;    ///< Of the first word that says something: "could you please *translate*".
    std::uint64_t second = 0;  ///< Of the one after it.
    std::uint64_t last = 0;
    Mention mention = Mention::None;
    bool things = false;     ///< Names a text with a word that may mean other things too, pointed at: "this page".
    bool bareThing = false;  ///< Begins with such a word: "SOUL file of the agent".
    int tongue = 0;          ///< 1: "in French"; 2: "French please", "the Greek for".
    bool played = false;     ///< "Mock interview", "case study".
    bool asksYou = false;    ///< "can you", "I need you to", "would you".
    bool others = false;     ///< Names a text of somebody else's: "my friend's CV".
    bool quotes = false;     ///< Has a word in quotation marks: "change the "I" to "we"".
    bool has(Cue cue) const { return (cues & static_cast<std::uint64_t>(cue)) != 0; }
    bool headIs(Cue cue) const { return (head & static_cast<std::uint64_t>(cue)) != 0; }
    bool opensWith(Cue cue) const { return (opens & static_cast<std::uint64_t>(cue)) != 0; }
    bool lastIs(Cue cue) const { return (last & static_cast<std::uint64_t>(cue)) != 0; }
};

/// The table of one language. Threads: safe from any.
class TextCues {
public:
    explicit TextCues(const Language& language);

    /// Cost: linear.
    std::vector<TextPart> partsOf(std::string_view message) const;
    /// The classes of one word, whatever its case; 0 for one that says nothing here.
    std::uint64_t of(std::string_view word) const;

private:
    /// Whether a dash stands as a colon would, between what is said of a text and the text: "guess who said it - I …".
    bool leads(const TextPart& part, std::string_view after) const;
    void readWords(std::string_view message, TextPart& part) const;
    struct Before;
    static void addWord(std::uint64_t cues, const Before& before, TextPart& part);

    std::unordered_map<std::string_view, std::uint64_t> m_cues;
};

}  // namespace hearth::memory
