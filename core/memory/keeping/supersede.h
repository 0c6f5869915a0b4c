// SPDX-License-Identifier: AGPL-3.0-or-later
// Which statement retires which. A pure function of what was said and when, so that the order in which threads are
// read does not matter: edges always lead to something later, so they cannot close a circle.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/timestamp.h"
#include "core/memory/english/english.h"
#include "core/memory/language/language.h"

namespace hearth::memory {

/// A statement as far as superseding goes. All that are compared share one subject.
struct Stance {
    std::string attribute;
    std::string value;
    Timestamp learnedAt{0};
    std::optional<Timestamp> validUntil;
    std::string tieBreak;  ///< Orders equal times: the place in the thread, then the id.
    bool dated = false;    ///< A plan: another date is another stance.
    bool written = false;  ///< By the person, who means each word of it.
    std::optional<Timestamp> validFrom = {};
    std::string content = {};  ///< What leaves a part standing is told by it (part_ends.h).
};

/// Whether both say the same, so that one strengthens the other.
bool sameStance(const Stance& one, const Stance& other);

/// Whether `later` retires `earlier`. A value without qualifier takes the place of every other value of its family; a
/// qualified one speaks only of its own qualifier; a denial retires only what it denies. What is loose (isLoose)
/// retires nothing; a denial of it retires it, and where its value is told by its kind any sure one, as
/// one that it does not name where it is a whole clause. A value that holds
/// the other, with small words around it, is the same told at more length, and neither retires the other; but what the
/// person writes replaces it. What holds only for a day or on some days leaves standing what is so every day.
bool replaces(const Stance& later, const Stance& earlier, const Language& language = english());

/// Whether it was told ahead ("from 1 September") and was over at `at`, before that day.
bool neverCame(const Stance& stance, Timestamp at);

/// For each stance the index of the one that supersedes it, the first later one that replaces it and that `allowed`,
/// where it is given, does not keep from it. What was told ahead and is said not to be before its day replaces nothing.
/// Every chain ends in exactly one that nothing supersedes.
/// Cost: quadratic in the stances of one family.
std::vector<std::optional<std::size_t>> supersede(
    const std::vector<Stance>& stances, const std::function<bool(std::size_t later, std::size_t earlier)>& allowed = {},
    const Language& language = english());

}  // namespace hearth::memory
