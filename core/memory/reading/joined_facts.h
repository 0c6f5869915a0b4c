// SPDX-License-Identifier: AGPL-3.0-or-later
// Two facts that one sentence joins, each written out as a sentence of its own: "I do yoga on Mondays and aqua aerobics
// on Fridays", "I teach chemistry at Wolds and tutor maths at home". When one of them ends, the other goes on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/sentences.h"
#include "core/memory/language/tokens.h"
#include "core/memory/reading/segmentation.h"

namespace hearth::memory {

/// Words of one language by which two facts are told from two things of one fact. All lower case.
struct JoinedFactWords {
    WordList joints;      ///< "and"
    WordList bare;        ///< Subjects of one word that may have two verbs: "i", "we".
    WordList helping;     ///< Before the main verb, or the verb itself: "am", "have", "'ve".
    WordList adverbs;     ///< May stand beside them: "also", "usually".
    WordList doing;       ///< Ends of a verb that being helps: "ing".
    WordList verbs;       ///< What may follow the joint and share the subject, in its base form,
    WordList leading;     ///< and verbs before it that go together with it: "go", "try", "want".
    WordList infinitive;  ///< "to": both halves may have one,
    WordList modal;       ///< and behind these a verb is one: "can", "will".
    WordList thirdEnds;   ///< Ends of a verb in the third person, the longest first: "es".
    WordList places;      ///< Before where something is: "at", "in", "on".
    WordList beside;      ///< Before what else stands beside a thing: "with", "for", "from".
    WordList often;       ///< Tell when by themselves: "every", "twice".
    WordList when;        ///< Days and times: "mondays", "weekends". Behind one of `places` they tell when.
    WordList articles;    ///< "a", "the"
    WordList owners;      ///< "my", "our"
    WordList others;      ///< Subjects of a clause that point back: "he", "it".
    WordList pointing;    ///< In the second half they need the first: "it", "them", "there".
    WordList binding;     ///< Before the joint these hold both halves together: "between", "if", "who".
    WordList goingOn;     ///< What follows them is no part of the second half: "so", "because".
};

/// One of two facts: a sentence that stands alone, and the bytes of the message that say it.
struct JoinedFact {
    std::string text;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool lasts = false;  ///< It was found worth keeping together with the other.
};

/// Threads: safe from any.
class JoinedFacts {
public:
    /// Both outlive this.
    JoinedFacts(const Language& language, const Segmenter& segmenter);

    /// The two facts that a sentence joins first, the second with what it shares with the first; nothing where it joins
    /// none, or where what follows may belong to both. A half may join two more. Cost: linear.
    std::vector<JoinedFact> apart(std::string_view message, const Sentence& sentence) const;

private:
    class Halves;
    const Language& m_language;
    const JoinedFactWords& m_words;
    const Segmenter& m_segmenter;
};

}  // namespace hearth::memory
