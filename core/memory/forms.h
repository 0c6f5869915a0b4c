// SPDX-License-Identifier: AGPL-3.0-or-later
// Forms that depend on the words beside them: what a short form stands for ("she's a nurse", "she's got a dog"), and
// whom a pronoun of the writer is in a sentence about them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language.h"

namespace hearth::memory {

/// Words of one language by which short forms are told apart. All lower case.
struct FormWords {
    WordList perfects;       ///< Behind "'s" it has: "got", "been"; behind "'d" it had.
    WordList passives;       ///< Those of which it is so where they end a clause: "the house's sold".
    WordList afterPassives;  ///< Or have these behind them: "since".
    WordList predicates;     ///< Behind "'s" of a noun it is: "a", "not", "allergic". What is owned never begins so.
    WordList places;         ///< Where and how somebody is; a thing ("my phone's on four percent") only is so just now.
    WordList closing;        ///< Those only where nothing that is owned follows: "allergic", "retired".
    WordList afterClosing;   ///< What may follow them then: "to", "since".
    WordList between;        ///< Adverbs that may stand before both: "just", "already".
    WordList atPlaces;       ///< Before a noun with "'s" it is where somebody lives: "at my brother's".
    WordList numbers;        ///< "two", "three"
    WordList emphasised;     ///< Verbs that "do" only stresses: "I do have a dog".
    WordList joining;        ///< Between two who do something: "and", "n".
    WordList together;       ///< "both", "all": words of several.
    WordList titles;         ///< "dr", "mrs"
    WordList noJobs;         ///< Last words of what one may be and is not paid for: "father", "person", "member".
    WordList noJobHeads;     ///< First words of it: "bit", "allergic".
    WordList excepting;      ///< "only", "just": what stands beside them is not denied.
    WordList listing;        ///< " or ", " and ": between the last two of a list.
};
const FormWords& formWords();

/// What the short form at `words[at]`, without its punctuation, stands for by the words behind it: "has", "is", "had",
/// or nothing where that does not depend on them. A word that owns something ("Ana's dog") stands for itself: nothing.
std::string_view longForm(const Language& language, const std::vector<std::string>& words, std::size_t at);

/// The writer's words about them: "I think my son and I am late" is "they think their son and they are late".
std::string inThirdPerson(const Language& language, std::string_view text);

/// Who does something together with the writer, where `head` is what stands before the verb: "me and Ana", "my brother
/// and I" give "Ana" and "my brother". Empty when it names nobody else.
std::string_view companionIn(std::string_view head);

/// A possessive at the front in small letters: "My sister" → "my sister".
std::string withSmallHead(const Language& language, std::string_view text);

/// What a denial denies of "fish, only vegetables", "coffee, anxiety": what stands before the comma, unless words join
/// the rest to it ("gluten, dairy or nuts"); without a denial only what is excepted goes. `instead` is what the rest
/// says that is so: "only vegetables".
std::string_view deniedIn(std::string_view value, bool denied, std::string_view& instead);

/// Whether what somebody "became" is no work: "a bit hard of hearing", "a father", "allergic to cats".
bool isNoJob(const Language& language, std::string_view value);
/// "Dr. Okoye", "Mrs Moe": somebody, and no firm.
bool isTitled(std::string_view value);

/// The first verb where "do" only stresses it: "do have" → "have"; else the words as they are.
std::string_view withoutStress(std::string_view predicate);

/// Whether a predicate of several is told of all of them: "are four", "both work".
bool isOfSeveral(std::string_view predicate);

}  // namespace hearth::memory
