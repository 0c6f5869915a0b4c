// SPDX-License-Identifier: AGPL-3.0-or-later
// What the messages around one tell of whose words it is: a text that was announced and comes next ("I'll send them one
// by one", "Go on, paste it"), and an answer that gives a message back in another wording or tongue, or speaks a part,
// where it would else speak to who wrote it.
#pragma once

#include <re2/re2.h>

#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/provenance/text_cues.h"

namespace hearth::memory {

/// RE2 of one language.
struct ExchangeWords {
    /// Over a message: a text, or somebody's lines, come in the next ones. Group 1 says so in a question too.
    std::string_view announces = kNothing;
    std::string_view invites =
        kNothing;  ///< Over an answer: it waits for what was announced. Group 1: it can but be a text.
    std::string_view asksOf = kNothing;  ///< Over an answer: it asks something of who writes.
};

/// Threads: safe from any. Cost: linear in the first few hundred bytes.
class Exchange {
public:
    explicit Exchange(const ExchangeWords& words);

    /// Whether a message with these parts, and the answer to it, leave it to the next message to bring a text.
    bool announces(std::string_view message, const std::vector<TextPart>& parts, std::string_view answer) const;

    /// Whether an answer waits for more of what was announced: "Next, please."
    bool invites(std::string_view answer) const;

    /// Whether an answer treats what it answers as a text to work on, or plays with it.
    static bool treatsAsText(std::string_view message, std::string_view answer, const TextCues& cues);

    /// Whether an answer is nothing but somebody's speech, or an action: the next message answers who is played.
    static bool speaksAPart(std::string_view answer);

private:
    re2::RE2 m_announces;
    re2::RE2 m_invites;
    re2::RE2 m_asksOf;
};

}  // namespace hearth::memory
