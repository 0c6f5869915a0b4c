// SPDX-License-Identifier: AGPL-3.0-or-later
// What two statements are to each other, told by the signs of the pair: whether they speak of the same matter and of
// the same person, what of the one the other names, how the later one is phrased. The weights of the signs were learned
// (bench/learn_pairs) from what several authors wrote, and only of signs that at least two of them share.
#pragma once

#include <re2/re2.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/timestamp.h"
#include "core/memory/language/class_weights.h"
#include "core/memory/language/end_cues.h"
#include "core/memory/language/language.h"
#include "core/memory/reading/matters.h"

namespace hearth::memory {

/// What the judge is told of a statement or a memory.
struct PairText {
    std::string content;
    std::string subject;
    std::string attribute;
    std::string value;
    bool relation = false;
    Timestamp at{0};

    bool operator==(const PairText&) const = default;
};

/// What else is remembered: who is known, and how usual words are. Names and words as keyOf writes them.
struct PairSurroundings {
    std::vector<std::string> people;   ///< Whoever anything is about.
    std::vector<std::string> once;     ///< Of whom one thing is known, which names the writer as well.
    std::vector<std::string> related;  ///< Of whom it is known who they are to the writer.
    std::map<std::string, int> usual;  ///< How many memories have a word.
};

/// The same, read. Made by PairJudge::read.
struct PairSide {
    PairText text;
    std::string words;                 ///< The content as its writer would say it.
    std::string key;                   ///< " words as keyOf writes them ".
    std::string subjectKey;            ///< The subject as keyOf writes it,
    std::string valueKey;              ///< and the value.
    std::vector<std::string> all;      ///< contentWords of it, without what opens it.
    std::vector<std::string> named;    ///< Its names and numbers.
    std::vector<std::string> people;   ///< Who is known and spoken of, as keyOf writes them.
    std::vector<std::string> telling;  ///< Of all without the names of people.
    std::vector<std::string> names;    ///< The same of those named.
    bool related = false;              ///< Whether the subject is of those of whom it is known who they are.
    std::vector<double> chances;       ///< Of each matter; read when it is first asked for.
    double single = 0;                 ///< Of those that have one value at a time, together.
    bool namesWriter = false;          ///< Whether its words say "I" or "my".
    bool turns = false;                ///< Its words say that something changed; read together with `chances`.
    bool stops = false;                ///< They say that something is over.
    bool changed = false;              ///< What they were made of did, though a rule has left it out of them.
    std::string cue;                   ///< By which words, as keyOf writes them.
    char kind = 's';                   ///< Said, clause, loose, one value at a time (1), qualified, denied (n).
};

/// What tells what a pair is; nothing where the two have nothing in common.
struct PairSigns {
    std::vector<std::string> signs;
    bool ground = false;  ///< Whether the same people, and the same matter or thing, are spoken of at all.
    double enough = 2;    ///< How likely it must be that the later replaces the earlier; above 1, it never does.
    bool one = false;     ///< Whether both may tell one fact: they are likely of one matter, and name one thing.
};

/// What the later of two is to the earlier, 0-1.
struct PairChances {
    double replaces = 0;  ///< It takes its place.
    double repeats = 0;   ///< It says the same.
    bool surely = false;  ///< That it takes its place is likely enough for how little the two have in common.
};

/// Threads: safe from any.
class PairJudge {
public:
    explicit PairJudge(const Language& language);
    /// Read once a program for each language, and kept.
    static std::shared_ptr<const PairJudge> shared(const Language& language);

    PairSide read(PairText text) const;
    /// A memory is among what is remembered: whom it is about, and its words.
    static void add(const PairSide& side, PairSurroundings& surroundings);
    static void addPeople(const PairSide& side, PairSurroundings& surroundings);
    /// The same of the words that another has as well: no more is asked of the surroundings of those two.
    static void addWords(const PairSide& side, const PairSide& other, PairSurroundings& surroundings);
    /// Whether two may be anything to each other; cheaper than to judge them, and asks no surroundings.
    bool mayMatter(PairSide& later, PairSide& earlier) const;
    /// Finds whom a side speaks of.
    static void meet(PairSide& side, const PairSurroundings& surroundings);
    PairSigns signsOf(PairSide& later, PairSide& earlier, const PairSurroundings& surroundings) const;
    PairChances judge(PairSide& later, PairSide& earlier, const PairSurroundings& surroundings) const;
    /// How likely both tell one fact in other words, 0-1; 0 where nothing shows that they may.
    double sameFact(PairSide& later, PairSide& earlier, const PairSurroundings& surroundings) const;

private:
    /// The same, where as likely as `least` the same matter is enough in common.
    PairSigns signsFrom(double least, PairSide& later, PairSide& earlier, const PairSurroundings& surroundings) const;
    /// Reads what matter a side speaks of, where it has not been.
    void weigh(PairSide& side) const;

    const Language& m_language;
    re2::RE2 m_turns;
    re2::RE2 m_stops;
    std::shared_ptr<const MatterWords> m_matters;
    std::shared_ptr<const EndCues> m_over;
    ClassWeights m_weights;
};

}  // namespace hearth::memory
