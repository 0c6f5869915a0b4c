// SPDX-License-Identifier: AGPL-3.0-or-later
// One clear sentence in the third person for what was found: "Lives in Porto.", "Ana no longer likes coffee."
#pragma once

#include <string>
#include <string_view>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// How one language writes a sentence in the third person.
struct PhraseWords {
    WordMap thirdPersons;                 ///< Irregular ones: "be" → "is".
    WordEndings thirdEnds;                ///< "live" → "lives".
    WordList taken;                       ///< Before a value that needs no article, with the blank: "the ".
    WordList severalEnds;                 ///< Of plurals, that need none,
    WordList notSeveralEnds;              ///< and of what only looks so.
    WordList behindHead;                  ///< " with ": what stands before it is what is counted.
    WordList uncounted;                   ///< "land": needs none either.
    std::string_view vowels;              ///< Letters before which
    std::string_view articleBeforeVowel;  ///< this article stands: "an",
    std::string_view article;             ///< and else this one.
    std::string_view denied;              ///< Before a verb in its base form: "does not ".
    std::string_view ended;               ///< Before one in the third person: "no longer ".
    std::string_view isDenied;            ///< For "be": "is not",
    std::string_view isEnded;             ///< "is no longer",
    std::string_view deniedOfSeveral;     ///< of several "do not ",
    std::string_view areDenied;           ///< "are not",
    std::string_view areEnded;            ///< "are no longer",
    std::string_view is;                  ///< and of what is owned: " is",
    std::string_view are;                 ///< of several " are";
    std::string_view notSo;               ///< behind these " not",
    std::string_view notAnyMore;          ///< " no longer".
    WordList ownedSeveralEnds;            ///< Of several things that are owned: "s",
    WordList notOwnedSeveral;             ///< but not "ss".
    WordList ownedVerbs;                  ///< Behind the first word of a sentence: it is told of what is owned.
    std::string_view owned;               ///< {o} owns {t}: "{o}'s {t}".

    // The writer's own words told of them (own_words_phrasing.cpp).
    WordList plain;               ///< Adverbs before a verb: "never", "also".
    WordMap toldVerbs;            ///< Verbs that are told otherwise than by `thirdPersons`: "am" → "is".
    std::string_view weTogether;  ///< "we and " somebody, before what both do.
    std::string_view they;        ///< "They ", before what several do.
    std::string_view my;          ///< "My ": what somebody close does, as the writer would say it (matters.h),
    std::string_view friendOf;    ///< and who is meant where only a name is known: "friend".
    std::string_view quotes;      ///< Around what stands as it was said: "“{}”".
};

enum class Truth { Holds, Denied, Ended };

/// What a sentence is made of. An empty subject is the user, of whom sentences speak without a subject.
struct Phrase {
    std::string_view subject;
    std::string_view pattern;  ///< FactRule::phrase.
    std::string_view value;
    std::string_view key;    ///< Group k.
    std::string_view other;  ///< Group w.
    std::string_view label;  ///< "since March 2024".
    Truth truth = Truth::Holds;
    bool several = false;  ///< The subject is several: "Parents live in Porto."
};

/// A predicate as the pattern of its own sentence: what stands in the past is taken as it is.
std::string asSaid(const Language& language, std::string_view predicate);

std::string sentenceOf(const Language& language, const Phrase& phrase);

/// "live" → "lives", "be" → "is".
std::string thirdPerson(const Language& language, std::string_view verb);

/// "Ana", "dog" → "Ana's dog".
std::string ownedThing(const Language& language, std::string_view owner, std::string_view thing);

/// What a person said, as what is remembered in their own words: “I'm Ana's sister.” A language without quotation marks
/// has the words alone.
std::string quoted(const Language& language, std::string_view words);

/// What somebody else wrote of the person, as we word it: "The user lives in Porto", "I live in Porto" → "Lives in
/// Porto". What begins otherwise is left as it is.
std::string withoutThePerson(const Language& language, std::string_view statement);

/// "Their gaff is in Leith" as its writer said it: the weights of matters were learned from what people write.
std::string asWritten(const Language& language, std::string_view content);

}  // namespace hearth::memory
