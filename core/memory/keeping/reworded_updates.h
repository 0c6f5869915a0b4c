// SPDX-License-Identifier: AGPL-3.0-or-later
// Updates told in other words than what they update: of the same thing, under the same name, or as another choice.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/keeping/endings.h"

namespace hearth::memory {

using Words = std::vector<std::string>;

bool has(const Words& words, const std::string& word);
/// Whether `padded`, a key with a blank at each end, has all words of another key in a row.
bool holds(std::string_view padded, std::string_view key);
/// How much of `words` is among `others`, 0-1.
double partOf(const Words& words, const Words& others);
bool isAnyOf(std::string_view word, std::initializer_list<std::string_view> list);

/// One that has a word of what the statement is about.
struct WeighedStanding {
    const Standing* memory;
    Words words;
};

/// A part of a phrase that a memory has too, and how far it goes.
struct Run {
    std::string key;
    bool name = false;
    std::size_t telling = 0;
    bool whole = false;  ///< Nothing else that tells stands beside it.
    std::string doer;    ///< Whose end it is, as the words before tell.
};

/// A memory that may be over, and what it shares with the words that say so.
struct Overtaken {
    const Standing* memory;
    bool known;
    Run run;
    double part;  ///< Of what the memory tells.
};

/// Whether the attribute tells what a memory is about, and not only how it was said.
bool isKnown(std::string_view attribute);
/// Families that speak of one kind of matter.
bool areAkin(std::string_view one, std::string_view other);
/// Of favourites of some kinds one names several, and one is called by several names: one takes no other's place,
/// unless it is said to, or the person wrote it.
bool mayBeSeveral(std::string_view family);
/// The qualifier without its mark.
std::string thingOf(const Standing& one);
/// Whether shared words touch what a memory is known to be about, and not only something told beside it. True where
/// that is not known.
bool concerns(const Language& language, std::string_view shared, const Standing& one);

/// What a statement that knows its thing ("routine/swim") says anew of it, kept before in other words.
std::vector<Overtaken> saidOfThing(const Language& language, const Statement& statement,
                                   const std::vector<WeighedStanding>& candidates);
/// What tells the same but for its numbers: "goes to the office three days a week" and "… four days a week now".
std::vector<const Standing*> sameButForNumbers(const Language& language, const Statement& statement,
                                               const std::vector<Standing>& standing);
/// What speaks of the same thing by the same name of two words and more, with other numbers or, where the name is half
/// of what it tells, until now: "it is 300 for the garden shed now".
std::vector<Overtaken> sharingName(const Language& language, const Statement& statement,
                                   const std::vector<WeighedStanding>& candidates);
/// What was chosen before about a thing that the statement calls by the same two words and more, or by all that the
/// earlier choice was about: "carpet for the hall" after "tiles for the hall".
std::vector<Overtaken> chosenBefore(const EndCues& reader, const Language& language, const Statement& statement,
                                    const std::vector<WeighedStanding>& candidates);

}  // namespace hearth::memory
