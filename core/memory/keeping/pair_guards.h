// SPDX-License-Identifier: AGPL-3.0-or-later
// What two memories may never be to each other, however alike their words are (pair_judge.h).
#pragma once

#include "core/memory/keeping/pair_judge.h"

namespace hearth::memory {

/// Whether the later may not take the earlier's place: it tells of another person, of another thing that has such a
/// budget, colour or name of its own, or only of what was over before.
bool areKeptApart(const Language& language, const PairSide& later, const PairSide& earlier);

/// When, on which occasion or where one works, and that something changed, is no thing that two may both speak of. The
/// word as keyOf writes it.
bool isSetting(const Language& language, const std::string& word);

/// Whether words tell whom else they speak of: by what somebody is to the writer, or as an owner ("my colleague
/// Fearghal's").
bool tellsOfSomebody(const Language& language, std::string_view content);
/// Whether they name an owner, not as their first word: "can't pop round to Fearghal's".
bool namesOwner(const Language& language, std::string_view content);

/// "My parents' trip to Split is cancelled": whether words begin with whose thing it is, somebody's of whom `other`
/// does not speak.
bool isAnothersThing(const Language& language, std::string_view content, std::string_view other);

/// Whether a word is what somebody is to the writer: "wife", "parents".
bool isSomebody(const Language& language, std::string_view word);

/// Whether words tell only what is tried for: "applied for a job at Lidl".
bool tellsOfAnAim(const Language& language, std::string_view words);

/// Whether words tell what was, and nothing of since when it is not: "used to sing in a band".
bool tellsOnlyWhatWas(const Language& language, std::string_view words);

/// Whether words only tell of a time long gone, of which nothing today is ended: "used to support Viking as a child".
bool tellsOfLongAgo(const Language& language, std::string_view words);

}  // namespace hearth::memory
