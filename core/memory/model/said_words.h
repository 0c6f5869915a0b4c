// SPDX-License-Identifier: AGPL-3.0-or-later
// Which names and numbers were said, and where: a model adds some that nobody said, and takes others from what is
// known. Pure.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/model/model_audit.h"

namespace hearth::memory {

/// Each word in small letters, without what says whose it is; of "25th" also the number.
std::set<std::string> saidWords(std::string_view text);
/// What the person has said up to this message of the task, and what the assistant said that it answers.
std::set<std::string> saidUpTo(std::size_t message, const UnreadEnd& end);
/// All that the task shows of the thread itself, by whomever it was said.
std::set<std::string> saidInThread(const UnreadEnd& end);
/// What is remembered beside it.
std::set<std::string> knownWords(const std::vector<KnownMemory>& known);
/// Who and what the known lines name, in small letters.
std::set<std::string> knownNames(const std::vector<KnownMemory>& known);
/// The words of the day from which, or before which, something holds.
void addDay(const std::optional<Timestamp>& moment, std::set<std::string>& words);

/// The names and numbers of a sentence that are not among these words. A capital at its beginning makes a name only of
/// what is one of `names`.
std::set<std::string> unsaidIn(std::string_view sentence, const std::set<std::string>& said,
                               const std::set<std::string>& names = {});
/// A model adds names and numbers that nobody said; a statement with one of those is not borne out.
bool isSaidThere(std::string_view statement, const std::set<std::string>& said);
/// The same for a text of several sentences.
bool isAllSaid(std::string_view text, const std::set<std::string>& said, const std::set<std::string>& names);

/// The fewest known lines that tell all of these names and numbers, as places.
std::vector<std::size_t> linesThatTell(std::set<std::string> words, const std::vector<KnownMemory>& known);

}  // namespace hearth::memory
