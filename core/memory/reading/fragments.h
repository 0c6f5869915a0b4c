// SPDX-License-Identifier: AGPL-3.0-or-later
// What was kept as it was said and is no sentence: its end was cut off ("… for their neighbour, in whom."), or it names
// something and tells nothing of it ("A guy named Petter.", "Tuesday the 17th.").
#pragma once

#include <re2/re2.h>

#include <string_view>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// How such words begin and end. RE2 over a whole memory.
struct FragmentWords {
    std::string_view hanging = kNothing;   ///< Words that more must follow stand at the end: "and", "the".
    std::string_view headless = kNothing;  ///< Whoever it is about is named and does nothing: "They, so not …".
    std::string_view bareName = kNothing;  ///< A name or a day alone: "A guy named Petter."
};

/// Threads: safe from any.
class Fragments {
public:
    explicit Fragments(const Language& language);

    bool isOne(std::string_view content) const;

private:
    re2::RE2 m_hanging;
    re2::RE2 m_headless;
    re2::RE2 m_bareName;
};

}  // namespace hearth::memory
