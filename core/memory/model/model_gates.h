// SPDX-License-Identifier: AGPL-3.0-or-later
// What a model's word must be borne out by before a known line gives way to it. Everything runs in the caller's
// transaction.
#pragma once

#include <optional>
#include <string_view>

#include "core/memory/keeping/memory_rows.h"
#include "core/memory/language/language.h"
#include "core/memory/language/sentences.h"
#include "core/memory/model/model_audit.h"

namespace hearth::memory {

/// Where in a message of the person's these words stand, letter for letter, and can state something: they are whole
/// words of prose of which one tells something, or the whole message, and not what a question asks, unless `wish`: how
/// to be answered from now on.
std::optional<std::size_t> quotedAt(const Language& language, const UnreadEnd& end, std::size_t message,
                                    std::string_view quote, bool wish = false);
/// The sentence there; the whole text where there is none.
Sentence sentenceAt(const Language& language, std::string_view said, std::size_t begin);
/// "You", "your".
bool isOfReader(const Language& language, std::string_view word);
/// Whether a sentence tells something of whoever reads it, and has no word of its writer.
bool tellsTheReader(const Language& language, const Sentence& sentence);
/// Whether these bytes of a message stand between quotation marks, and something beside them.
bool isQuotation(std::string_view said, std::size_t begin, std::size_t end);

/// Whether a known line and what is told now can be about one thing: by whom they are about, or whom both name.
bool haveToDoWithEachOther(const KnownMemory& known, const Statement& statement);

/// Whether anything shows that a known line and what is told now are of one matter: a telling word that both have, or,
/// of one subject, a matter that both can speak of by their words. A model that names a wrong line is mostly found out
/// by it. Of the lines that a large one named, 98.4 of 100 pass; of any others of the
/// same prompt in their place, 42.
bool mayBeOfOneMatter(const Language& language, const KnownMemory& known, const Statement& statement,
                      std::string_view quote);

/// The known line, where it may give way to what was said at a moment: it stood then, was learned before, and the
/// person has neither written nor pinned it.
Result<std::optional<MemoryRow>> givingWay(store::Database& database, const KnownMemory& known, Timestamp said);

/// Whether a line itself tells that it holds for a time only ("this week", "at the moment"), and that time has surely
/// passed between the two moments.
bool tellsThatItHasPassed(const Language& language, const Memory& line, Timestamp said);

/// Whether a line is another one with words left out: nothing is added, put in another order, denied or no longer
/// denied, and nobody does what somebody else did.
bool isPartOf(const Language& language, std::string_view part, std::string_view whole);

}  // namespace hearth::memory
