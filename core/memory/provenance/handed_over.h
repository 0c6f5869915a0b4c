// SPDX-License-Identifier: AGPL-3.0-or-later
// How likely a whole message is somebody else's text, a game or a joke, where no single sign of provenance.h settles
// it: a weighted sum over the signs of its parts (what its first and last parts speak of, whether they ask, who says
// "I") for each kind of such text, and for what is the person's own. The weights were learned (bench/learn_handed_over)
// from what several authors wrote, and only from what at least two of them use, so that they hold for a third.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/class_weights.h"
#include "core/memory/language/language.h"
#include "core/memory/provenance/text_cues.h"

namespace hearth::memory {

/// Threads: safe from any.
class HandedOver {
public:
    explicit HandedOver(const Language& language);

    /// By how much the likeliest kind leads what is the person's own. `parts` are those of the message.
    double score(std::string_view message, const std::vector<TextPart>& parts) const;

    /// Whether the likeliest kind of such texts is one that nobody hands over: a game, a joke.
    bool isPlayful(std::string_view message, const std::vector<TextPart>& parts) const;

    /// The signs that are weighed, each once, for the learner.
    static std::vector<std::string> signsOf(std::string_view message, const std::vector<TextPart>& parts);

private:
    ClassWeights m_weights;
    WordList m_kinds;
};

}  // namespace hearth::memory
