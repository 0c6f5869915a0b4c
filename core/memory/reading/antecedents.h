// SPDX-License-Identifier: AGPL-3.0-or-later
// Antecedents of what a short sentence points at, put in its place as whole sentences: "Who plays the fiddle? I play
// it." gives "I play the fiddle", "Are you still with Acme?" and "No, Birch" give "I am with Birch". Nobody knows which
// of the things named before is meant: all are given, for all of their words together to tell (matters.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// Words of one language around what is taken up. All lower case but for `asked`.
struct AntecedentWords {
    WordList pointing;         ///< They point at a thing by themselves: "it", "she".
    WordList doers;            ///< Of these, who does what,
    WordList several;          ///< and those of several: told of one, their verb changes.
    WordList mayPoint;         ///< They may also stand before a thing: "that".
    WordList possessive;       ///< "its": told in full with a form of being.
    std::string_view is;       ///< That form: " is".
    WordList articles;         ///< And possessives of the writer.
    WordList links;            ///< Between the words of one thing: "of".
    WordList meant;            ///< Before a verb that is a thing: "to", of "learn to drive".
    WordList openQuestions;    ///< What asks for more than yes or no begins so.
    WordList agreeing;         ///< Answers that say yes, and no more.
    WordList now;              ///< Words of a question that the answer leaves out: "still".
    WordMap ofOne;             ///< Verbs of several, and of one: "are" → "is".
    WordList pastVerbs;        ///< Verbs that are the same of one.
    WordList you;              ///< Who is asked, in the question:
    std::string_view youDo;    ///< who does something, "I",
    std::string_view youAre;   ///< and else "me".
    WordMap asked;             ///< Other words of a question, and in the answer; "" where they go: "be" → "is".
    WordList i;                ///< Who does something, behind the verb of a question,
    std::string_view iAm;      ///< and with a form of being: "I am".
    std::string_view doer;     ///< " I ": where the doing begins in a question.
    std::string_view of;       ///< " of ": between a kind of thing and whose it is.
    std::string_view inPlace;  ///< "in ": before a name for "there".
    std::string_view my;       ///< "my ": before what belongs to nobody else.
};

/// Threads: safe from any. Texts are without openings and contractions. Cost: linear in the texts.
class Antecedents {
public:
    explicit Antecedents(const Language& language) : m_language(language), m_words(*language.antecedents) {}

    /// `sentence` once for each thing that `before` names, in the place of the one word that points at it.
    std::vector<std::string> taken(std::string_view before, std::string_view sentence) const;
    /// What an answer may mean together with its question, as sentences of whoever answers.
    std::vector<std::string> answering(std::string_view question, std::string_view answer) const;
    /// The one person whom a sentence names and who is no place in it; empty where there are none or several.
    std::string personIn(std::string_view before) const;
    /// Whether words have neither a verb nor somebody who speaks.
    bool isBare(std::string_view text) const;

private:
    std::string ofOne(std::string_view verb) const;
    bool isStop(std::string_view word) const;
    std::vector<std::string> thingsIn(std::string_view text) const;
    /// "No, Birch now": what is left behind yes and no, up to the next stop.
    std::string_view pieceOf(std::string_view answer) const;
    std::string asTheirs(std::string_view question) const;
    /// "Are my notes in Word" with "Tana": "my notes are in Tana".
    void confirmed(std::string_view question, const std::string& piece, std::vector<std::string>& out) const;
    /// "What colour is my door" with "red": "my door colour is red".
    void named(std::string_view question, const std::string& piece, std::vector<std::string>& out) const;

    const Language& m_language;
    const AntecedentWords& m_words;
};

}  // namespace hearth::memory
