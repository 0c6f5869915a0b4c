// SPDX-License-Identifier: AGPL-3.0-or-later
// What people put beside a fact to tell why or how they tell it: "if it helps", "for what it's worth", "in case you
// were wondering". Some begin as conditions do, but nothing hangs on them. They are taken out before a sentence is
// read, so that the rules see only what is stated, and true conditions stay what they are.
#pragma once

#include <re2/re2.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/sentences.h"

namespace hearth::memory {

/// Threads: safe from any.
class Asides {
public:
    explicit Asides(const Language& language);

    /// The message with the asides of its sentences blanked out, so that every other byte keeps its place. `sentences`
    /// are those of `message` before and of the result, which must outlive them, after; those that were nothing but an
    /// aside are gone.
    std::string without(std::string_view message, std::vector<Sentence>& sentences) const;

private:
    void blankIn(std::string& message, std::size_t begin, std::size_t end) const;
    /// Whether [begin, end) of a sentence is an aside there. `stopped`: it may be a condition too.
    bool isWanted(std::string_view text, std::size_t begin, std::size_t end, bool stopped) const;
    /// Whether a clause may be what the words before it want: "see if it helps".
    bool isGoverned(std::string_view before) const;
    /// Whether the rest only supposes: then an "if" beside it is meant ("if it helps, I'd do that").
    bool supposes(std::string_view rest) const;

    const Language& m_language;
    re2::RE2 m_aside;
    re2::RE2 m_stopped;
    re2::RE2 m_cleft;
    re2::RE2 m_supposed;
};

}  // namespace hearth::memory
