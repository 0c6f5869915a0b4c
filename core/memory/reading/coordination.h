// SPDX-License-Identifier: AGPL-3.0-or-later
// Two statements coordinated in one sentence, told one after the other: "…, and on top of that my sister plays the
// harp", "1) … 2) …". Each is read by itself, so that neither hides the other, nor what leads over to it stands in a
// memory.
#pragma once

#include <re2/re2.h>

#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/sentences.h"
#include "core/memory/reading/segmentation.h"

namespace hearth::memory {

/// Threads: safe from any.
class Coordination {
public:
    /// Both outlive this.
    Coordination(const Language& language, const Segmenter& segmenter);

    /// Appends the sentence, cut where a joint leads over to a clause with a subject and a verb of its own, the joint
    /// left out. Questions stay whole, and so does what stands in quotes or is only supposed. Cost: linear.
    void cut(std::string_view message, Sentence sentence, std::vector<Sentence>& out) const;

private:
    /// "One more input: I …", "Quick one before I forget - I …": a few words of no matter that only lead up to what
    /// comes stand apart from it.
    void cutLead(std::string_view message, Sentence& sentence, std::vector<Sentence>& out) const;
    /// "I don't cycle any more, I take the bus": what is over stands apart from what is so instead.
    void cutOver(std::string_view message, Sentence sentence, std::vector<Sentence>& out) const;
    /// Whether it is told of the writer or of one other: "it's July now" says what the thing before is now.
    bool isOfOne(std::string_view clause) const;
    const Language& m_language;
    const Segmenter& m_segmenter;
    re2::RE2 m_joint;
    re2::RE2 m_supposed;
    re2::RE2 m_over;
    re2::RE2 m_lead{"^(?:\\S+ ){1,7}?\\S*[^\\s\\d](?::| -| –| —) "};
};

}  // namespace hearth::memory
