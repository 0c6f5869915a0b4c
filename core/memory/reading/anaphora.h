// SPDX-License-Identifier: AGPL-3.0-or-later
// Anaphora: what a sentence that points back means. "I lived there", "it is the editor I use" and "works as a cook"
// have their place, thing or person in what the same person said just before.
#pragma once

#include <re2/re2.h>

#include <string>
#include <string_view>

#include "core/memory/language/language.h"
#include "core/memory/language/patterns.h"

namespace hearth::memory {

/// Threads: safe from any.
class Anaphora {
public:
    explicit Anaphora(const Language& language);

    /// `sentence` with what it points at in the place of the word that points, both without openings and contractions.
    /// Empty where it points at nothing, or where `before` could mean several.
    std::string told(std::string_view before, std::string_view sentence) const;

private:
    std::string nameIn(std::string_view before) const;
    std::string relationIn(std::string_view before) const;
    std::string personIn(std::string_view before) const;
    std::string thingIn(std::string_view before) const;

    const Language& m_language;
    Pattern m_person;   ///< "my sister Ana".
    Pattern m_leftOut;  ///< How a sentence begins that leaves out of whom it is.
    Pattern m_place;    ///< Where something is: its group.
    Pattern m_thing;    ///< What points at a thing: its first group that took part.
    Pattern m_own;      ///< Something of the writer's: its group.
};

}  // namespace hearth::memory
