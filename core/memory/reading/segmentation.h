// SPDX-License-Identifier: AGPL-3.0-or-later
// A sentence cut into segments, the stretches that state one thing each, with their places: at conjunctions, commas,
// colons and "that" before which a subject and its verb begin. Finer than clauses.h, which keeps together what a rule
// reads as one.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/sentences.h"
#include "core/memory/language/tokens.h"
#include "core/memory/reading/described_people.h"

namespace hearth::memory {

/// Words of one language by which a sentence is cut. All lower case.
struct SegmentWords {
    WordList pronouns;      ///< Subjects of one word, with what is joined to them: "i", "she's", "there".
    WordMap subjects;       ///< How pronouns of the writer begin, and what they lend: "i" → "I", "w" → "we".
    WordList determiners;   ///< "my", "the", "every".
    WordList conjunctions;  ///< "and", "because", "which".
    WordList between;       ///< Between a conjunction and its clause: "now that", "seeing as how", "and also".
    WordList joining;       ///< Conjunctions behind which a verb may share the subject before: "and", "but".
    WordList signs;         ///< What may stand for such a conjunction: "&".
    WordList lists;         ///< Of conjunctions those that join what is no clause as well: "and".
    WordList beingNow;      ///< "am", "she's": what is so,
    WordList beingThen;     ///< and "was": what follows it behind the others tells of its own.
    WordList asking;        ///< Ask, beside interrogatives: "any".
    WordList pointers;      ///< "it", "those", "which",
    WordList naming;        ///< and those of them that may have their noun behind them: "that".
    WordList pointsAtAll;   ///< "On top of that my brother …": a clause may begin behind this one.
    WordList theOne;        ///< "I am the developer": before what is a part of what was named.
    WordList ofSeveral;     ///< Verbs of several: "are".
    WordList selfFirst;     ///< "me and my sister": the writer as the first of several.
    WordList selfLast;      ///< "my sister and I".
    WordList hasBeen;       ///< "Gluten's been off the menu": what a short form stands before.
    WordList alone;         ///< "mine": a pronoun that may be a label.
    WordList noSharing;     ///< Verbs that share no subject: "be", of "can sing and be happy".
    WordList governed;      ///< "Named after where we found her": no clause of its own begins with these
    WordList governing;     ///< behind these.
    const struct JoinedFactWords* joinedFacts = nullptr;  ///< Null: a language that tells none apart.

    /// The subject that a pronoun lends to the next verb; none where it is not the writer's.
    std::string_view subjectOf(std::string_view pronoun) const;
};

struct Segment {
    std::size_t begin = 0;  ///< Bytes of the message.
    std::size_t end = 0;
    std::string subject;  ///< Whose verb it is, where the stretch itself does not say: "I", "my sister Ana".
    std::string joint;    ///< The conjunction before it, in lower case.
    bool asks = false;    ///< It is the question of its sentence.
};

/// Whether the words from `first` to `last` point at what was said just before: "it is Porto now", "I hate it".
bool pointsBack(const SegmentWords& words, const std::vector<Token>& tokens, std::size_t first, std::size_t last);

/// Threads: safe from any.
class Segmenter {
public:
    explicit Segmenter(const Language& language);

    std::vector<Segment> cut(std::string_view message, const Sentence& sentence) const;

    /// Whether a subject and its verb begin at `byte` of the message, within the sentence and no quotes.
    bool beginsClause(std::string_view message, const Sentence& sentence, std::size_t byte) const;

private:
    class Cut;
    bool isFinite(const std::string& word) const;
    /// Whether a subject and its verb begin at this token.
    bool startsClause(std::string_view message, const std::vector<Token>& tokens, std::size_t at) const;
    /// Stretches that only point at the one before joined with it, and what follows a label with the label.
    std::vector<Segment> joined(std::vector<Segment> segments, std::string_view message) const;
    bool isLabel(std::string_view message, const Segment& segment) const;
    /// Where the stretch begins whose boundary stands before this token; 0: there is none.
    std::size_t boundary(std::string_view message, const std::vector<Token>& tokens, std::size_t at) const;

    const Language& m_language;
    const SegmentWords& m_words;
    DescribedPeople m_somebody;
    std::unordered_set<std::string_view> m_finite;
    std::unordered_set<std::string_view> m_shared;  ///< Verbs that may follow "and" without their subject.
};

}  // namespace hearth::memory
