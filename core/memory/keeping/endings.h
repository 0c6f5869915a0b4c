// SPDX-License-Identifier: AGPL-3.0-or-later
// What a statement puts an end to, among what stands about the same subject. Everything runs in the caller's
// transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/memory/keeping/memory_rows.h"
#include "core/memory/language/end_cues.h"
#include "core/memory/language/language.h"

namespace hearth::memory {

/// What stood when a statement was made, as far as an ending is held against it.
struct Standing {
    MemoryId id;
    std::string content;
    std::string attribute;
    std::string value;
    bool relation = false;
    bool own = false;     ///< Pinned or written by the person: other words do not end it.
    bool past = false;    ///< It was over when it was said: "until 2018 we lived in Porto".
    bool lapsed = false;  ///< Its last day was over at the moment.
    bool ahead = false;   ///< It was told to begin on a day that was still to come.
};

/// What stands about a subject and was learned before `moment`, the newest first, at most 400; but for what has the
/// value `but`: what is not, or no longer, so.
Result<std::vector<Standing>> standingBefore(store::Database& database, std::string_view subject, Timestamp moment,
                                             std::string_view but = kNoValue);

/// The same of all others than the writer, as far as its words have `name` in them, but for what tells of whoever is
/// called so.
Result<std::vector<Standing>> standingOfOthers(store::Database& database, std::string_view name, Timestamp moment);

/// Where somebody grew up and when they were born does not end.
bool neverEnds(std::string_view family);
/// What of it a statement may end. What is past does not end; and who calls a plan off
/// still lives and works where they do.
std::vector<Standing> endableBy(const Language& language, const Statement& statement, std::vector<Standing> standing);

/// What is over by its value or by what it is about: the one attribute that `over`, a key, is the value or the
/// qualifier of. Of what one thinks of a thing and what one does, what one does. Nothing where two could be meant.
const Standing* endedByName(const std::vector<Standing>& standing, const std::string& over);

/// What was kept in other words and speaks of what the statement is about, and of nobody else than it: only where its
/// own words say that something is over. Nothing where two could be meant.
Result<const Standing*> endedByWords(store::Database& database, const Language& language,
                                     const std::vector<Standing>& standing, const Statement& statement);

/// What the statement's own words name as over or replaced, wherever it stands: what has it as its value or qualifier,
/// and what speaks of it in other words; the surest first. Nothing where two different matters could be meant.
Result<std::vector<const Standing*>> namedAsOver(store::Database& database, const EndCues& reader,
                                                 const Language& language, const std::vector<Standing>& standing,
                                                 const Statement& statement);

/// Whether a word is a form of a verb: "sail" and "sails" of "sailing".
bool isFormOf(const Language& language, std::string_view form, std::string_view verb);

/// What tells that somebody does what is done no more: "swimming" is what "Swims before work" tells, "bake bread" what
/// "Bakes bread on weekends" does. What is done with something is not over with the doing alone: "Smokes salmon" is not
/// "smoking".
std::vector<const Standing*> sameDoing(const Language& language, const std::vector<Standing>& standing,
                                       std::string_view doing);

/// Whether words read openly of the person name somebody else who is known, and not as their value: whose matter it is,
/// they do not tell.
Result<bool> namesSomebodyElse(store::Database& database, const std::vector<Standing>& standing,
                               const Statement& statement);

/// The one value of a family of single values that was read openly, where nothing surer stands against `statement`.
const Standing* looseOf(const std::vector<Standing>& standing, const Statement& statement);

}  // namespace hearth::memory
