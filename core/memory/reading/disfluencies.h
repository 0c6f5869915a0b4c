// SPDX-License-Identifier: AGPL-3.0-or-later
// Disfluencies, how people type: repairs of what a sentence takes back itself ("Ingunn, no wait, Ingvild"), laughter
// and faces where a stop would stand, and fillers around a statement ("ok so", "btw", "you know").
#pragma once

#include <re2/re2.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/patterns.h"
#include "core/memory/language/sentences.h"
#include "core/memory/reading/segmentation.h"

namespace hearth::memory {

/// Words of one language for them. The patterns are RE2, in any case.
struct DisfluencyWords {
    std::string_view faces = kNothing;   ///< ":)", "xD": they end a sentence. Group: the face.
    std::string_view laughs = kNothing;  ///< "lol": it ends one where a clause follows. Group: the laugh.
    std::string_view runOn =
        kNothing;  ///< "either we don't …": a clause begins behind its first group, with the second.
    std::string_view repairs = kNothing;  ///< What leads to the right word: group 1 the stop before it, 2 the words.
    std::string_view surely = kNothing;   ///< Of those words the ones that say nothing else: "no wait", "scratch that".
    std::string_view takenBack = kNothing;  ///< Behind what is over: ", that's history". Group: what goes.
    std::string_view toldThat = kNothing;   ///< What goes before it: "I've told you that".
    std::string_view being = kNothing;      ///< Groups: who, a form of being, what.
    std::string_view doing = kNothing;      ///< Groups: who, a verb, what.
    std::string_view named;                 ///< " named ": between somebody and the name behind a label.
    std::string_view noLonger;              ///< Between these: " no longer".
    std::string_view retold = kNothing;   ///< What begins so puts right what was said before: "I said … I meant …".
    std::string_view mildly = kNothing;   ///< Those that put a thing right and seldom a clause: "I mean", "sorry".
    std::string_view leads = kNothing;    ///< Words that open a sentence and say nothing, whatever follows: "haha ok".
    std::string_view remarks = kNothing;  ///< Those that do so where a clause follows: "nice", "that's a good idea".
    std::string_view tails = kNothing;    ///< Words at the end that say nothing: "btw", ", you know". Group: what goes.
    std::string_view praising = kNothing;  ///< With laughter beside it nothing is meant: "I just love …".
    std::string_view doubts =
        kNothing;  ///< What ends a sentence in the third person and only doubts it: ", they think".
    std::string_view nameLabel = kNothing;  ///< "Name: Havørn" behind a sentence on something else.
    std::string_view ownData = kNothing;    ///< What heads labels on oneself: "about me", "my details".
    WordList months;
    WordList weekdays;
    WordList numbers;
    WordList articles;  ///< And what stands for them: "the", "my".
};

/// Threads: safe from any.
class Disfluencies {
public:
    Disfluencies(const Language& language, const Segmenter& segmenter);

    /// Writes into `message`, whose length stays, and into its sentences what is meant. What goes becomes spaces, so
    /// that places in the message stay where they are.
    void mend(std::string& message, std::vector<Sentence>& sentences) const;

    /// What is right by a sentence that only puts right the one before: "I live in Kent" and "sorry, I meant Ghent"
    /// are "I live in Ghent". Empty where it puts nothing right.
    std::string putRight(std::string_view before, std::string_view repair) const;

    /// The same with spaces where faces are: their colons announce nothing.
    std::string withoutFaces(std::string_view message) const;

    /// A memory without quotes and brackets that stand alone, faces, and doubts behind it.
    std::string tidied(std::string_view content) const;

private:
    /// Kinds of what is said in place of something else: both are of one.
    enum class Is { Date, Number, Name, Thing, Word };
    /// Words that lead from the wrong to the right, as bytes of the sentence.
    struct Lead {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool surely = false;  ///< They say nothing else.
        bool apart = false;   ///< A comma stands behind them, or they are mild.
    };
    /// What is put in the place of [begin, end) of a sentence.
    struct Exchange {
        std::size_t begin;
        std::size_t end;
        std::string put;
    };

    /// A face, a laugh or the end of a clause in a sentence, as bytes of it.
    struct Stop {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool found = false;
    };
    Stop stopIn(std::string_view message, const Sentence& sentence, std::size_t from) const;
    void cut(std::string& message, Sentence sentence, std::vector<Sentence>& out) const;
    void dropTalk(std::string& message, Sentence& sentence) const;
    /// "I've told you Jakob loves volcanoes, that's over": he no longer does.
    void takeBack(std::string& message, Sentence& sentence) const;
    /// "I bought a boat. Name: Havørn.": it is the boat's.
    void joinLabels(std::string& message, std::vector<Sentence>& sentences) const;
    void repair(std::string& message, Sentence& sentence) const;
    std::optional<Exchange> exchangeAt(std::string_view text, const Lead& lead) const;
    /// Whether what follows puts something right, of which `length` words from `first` on are the value.
    bool isMeant(const Lead& lead, const std::vector<std::string_view>& right, std::size_t first, Is kind,
                 std::size_t length) const;
    /// Where the last value of a kind begins; behind the words when there is none.
    std::size_t wrongAt(const std::vector<std::string_view>& words, Is kind) const;
    Is kindOf(const std::vector<std::string_view>& words, std::size_t at) const;
    bool isDated(std::string_view word) const;
    /// How many words from `at` on are one value of its kind.
    std::size_t lengthOf(const std::vector<std::string_view>& words, std::size_t at, Is kind) const;
    bool isClause(const std::vector<std::string_view>& words, std::size_t from) const;

    const Language& m_language;
    const Segmenter& m_segmenter;
    re2::RE2 m_faces;
    re2::RE2 m_laughs;
    re2::RE2 m_runOn;
    re2::RE2 m_repairs;
    re2::RE2 m_surely;
    re2::RE2 m_takenBack;
    re2::RE2 m_toldThat;
    re2::RE2 m_being;
    re2::RE2 m_doing;
    re2::RE2 m_retold;
    re2::RE2 m_mildly;
    re2::RE2 m_leads;
    re2::RE2 m_remarks;
    re2::RE2 m_tails;
    re2::RE2 m_praising;
    re2::RE2 m_doubts;
    re2::RE2 m_irony;
    re2::RE2 m_leavesPlay;
    Pattern m_nameLabel;
    re2::RE2 m_ownData;
};

}  // namespace hearth::memory
