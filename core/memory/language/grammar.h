// SPDX-License-Identifier: AGPL-3.0-or-later
// Small grammar of words that depend on those beside them: what a contraction stands for ("she's a nurse", "she's got a
// dog"), who owns what, and whom a pronoun of the writer is in a sentence about them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// Words of one language by which short forms are told apart. All lower case.
struct GrammarWords {
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
    WordList pronounForms;   ///< Short forms of a pronoun and a verb: "she's".
    WordList notHad;         ///< Of `perfects` those that may stand behind "'d" for "would": "put".
    WordList notOwning;      ///< Short forms that look like somebody's: "let's".
    WordList shortHad;       ///< Ends of a short form for the past: "'d".
    std::string_view had;    ///< What it stands for, where one of `perfects` follows,
    std::string_view has;    ///< and what an owner's ending stands for then,
    std::string_view is;     ///< and else.
    WordList am;             ///< A form of being of the writer's: "am",
    std::string_view areOne;   ///< that is "is" in the third person,
    std::string_view areAll;   ///< and of several "are".
    WordList was;              ///< The same of what was: "was",
    std::string_view wereAll;  ///< of several "were".
    WordList they;             ///< Of whom it is then told.
    WordList asking;           ///< "i": behind "am" it asks.
    WordList me;               ///< "me": who does something in "me and my brother own a boat",
    std::string_view asThey;   ///< told as "they".
    WordList writers;          ///< "i", "me", "myself", beside somebody else.
    WordList ofWhat;           ///< " of ": what follows does not tell what somebody is.
    WordList articles;         ///< "a", "an".
    WordList stressing;        ///< "do", that only stresses what follows.
    WordList notTogether;      ///< Behind "all" or "both" these tell of what, not of whom: "of", "my".
    WordList areSeveral;       ///< "are": "we are four".
};

/// What the short form at `words[at]`, without its punctuation, stands for by the words behind it: "has", "is", "had",
/// or nothing where that does not depend on them. A word that owns something ("Ana's dog") stands for itself: nothing.
std::string_view longForm(const Language& language, const std::vector<std::string>& words, std::size_t at);

/// Whoever owns something, without that: "Ana's" → "Ana".
std::string_view withoutOwner(const Language& language, std::string_view word);

/// The writer's words about them: "I think my son and I am late" is "they think their son and they are late".
std::string inThirdPerson(const Language& language, std::string_view text);

/// Who does something together with the writer, where `head` is what stands before the verb: "me and Ana", "my brother
/// and I" give "Ana" and "my brother". Empty when it names nobody else.
std::string_view companionIn(const Language& language, std::string_view head);

/// A possessive at the front in small letters: "My sister" → "my sister".
std::string withSmallHead(const Language& language, std::string_view text);

/// What a denial denies of "fish, only vegetables", "coffee, anxiety": what stands before the comma, unless words join
/// the rest to it ("gluten, dairy or nuts"); without a denial only what is excepted goes. `instead` is what the rest
/// says that is so: "only vegetables".
std::string_view deniedIn(const Language& language, std::string_view value, bool denied, std::string_view& instead);

/// Whether what somebody "became" is no work: "a bit hard of hearing", "a father", "allergic to cats".
bool isNoJob(const Language& language, std::string_view value);
/// "Dr. Okoye", "Mrs Moe": somebody, and no firm.
bool isTitled(const Language& language, std::string_view value);

/// The first verb where "do" only stresses it: "do have" → "have"; else the words as they are.
std::string_view withoutStress(const Language& language, std::string_view predicate);

/// Whether a predicate of several is told of all of them: "are four", "both work".
bool isOfSeveral(const Language& language, std::string_view predicate);

}  // namespace hearth::memory
