// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a time in a clause is gone or to come, told by the verbs around it: "we close on 20 July", "I moved on 20
// July". Nothing is guessed where no verb tells; what the clause is about may.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/relative_dates.h"

namespace hearth::memory {

/// The words of one language by which the time of a clause is told. Each list is sorted by nothing and lower case.
struct TenseWords {
    WordList ahead;         ///< Modals and what only looks forward: will, due.
    WordList being;         ///< am, is, are.
    WordList having;        ///< have, has: a perfect before a participle.
    WordList toHaveDone;    ///< Behind `infinitive`, with a participle further on: "has to be renewed".
    WordList havingDone;    ///< Behind being, with a participle further on: "is having her hip replaced".
    WordList past;          ///< Irregular pasts and participles.
    WordList pastEnds;      ///< Ends of regular pasts of more than four letters: "ed".
    WordList notPast;       ///< Words in "ed" that are no past: need, wed.
    WordList present;       ///< What plans are told with: start, starts, drops.
    WordList lasting;       ///< Present, and said of what began long ago too: work, live.
    WordList over;          ///< After being: what has ended already.
    WordList arranging;     ///< Pasts that set a day to come: booked, postponed, gave.
    WordList setting;       ///< Of these, what sets a day with any word: "scheduled on".
    WordList naming;        ///< Before a noun: what follows is no verb.
    WordList planNouns;     ///< What has a day to come: exam, deadline.
    WordList joints;        ///< Where another clause begins: but, because.
    WordList staying;       ///< What a length is of: "off to Madeira for ten days".
    WordList goingAway;     ///< The same, anywhere before the length: "visiting".
    WordList willBe;        ///< With these before it a length is of what is to come: "will".
    WordList soFar;         ///< With these before it it is of what has been: "been".
    WordList somewhere;     ///< Behind being: where or how one is for a while: "in", "off", "staying".
    WordList besides;       ///< What may stand between the two: "only".
    WordList denying;       ///< not: what is not so is not so for that long.
    WordList obliging;      ///< The same, what must be or may be: must, can.
    WordList obligingTo;    ///< Of these, what does so before `infinitive` alone: "have to".
    WordList setOut;        ///< What may not have begun: "visiting".
    WordList noPast;        ///< Behind these nothing is a past: "to cut", "the set", "gets married".
    WordList infinitive;    ///< "to": what follows is no present either.
    WordList wonOver;       ///< Behind a form of being these say what was already: "got".
    WordList hadToBe;       ///< Words in a row before what was done: "had", "to", "be".
    WordList lookBack;      ///< What stands before a time that is gone: "since".
    WordList limits;        ///< What stands before one that is to come where nothing else tells: "until", "from".
    WordList towards;       ///< The same, of what was done: "moved to 8 May".
    WordList would;         ///< Together with `wished` what is to come, though each may be a past: "would like".
    WordList wished;        ///< like, love.
    WordList goingOn;       ///< Ends of verbs that open a clause about what is to come: "Moving in on 15 January".
    WordList afterGoingOn;  ///< Behind such a verb, so that it is no noun: in, to, at.
    std::string_view begins = kNothing;  ///< RE2: a state begins by it and does not end with the day.
    std::string_view turns = kNothing;   ///< RE2: the same, or something ends by it: what is so afterwards lasts.
};

/// How a clause was said, of which its words here tell nothing.
struct Heard {
    bool was = false;  ///< With "was", and its words here have "be" for it.
    bool denied = false;
};

/// The verbs of one clause or of a few. Keeps views of the text that it was made from.
class Tense {
public:
    Tense(const TenseWords& words, std::string_view text, Heard heard);

    /// Which way a date at `begin` to `end` points that `preposition` leads to; nothing where the words do not tell.
    /// `planned`: the clause is read as a plan, so that "got tickets in June" sets a day to come.
    std::optional<Looks> at(std::size_t begin, std::size_t end, std::string_view preposition, bool planned) const;
    /// Whether "for three weeks" at `begin` says how long something will be or was, not since when it has been.
    bool isLength(std::size_t begin) const;
    /// Whether it says how long what is so now will be: "I'm in Lisbon for a month", "I'm not drinking for a month".
    bool lastsFromNow(std::size_t begin) const;

private:
    enum class Kind { Past, Perfect, Lasting, Ahead };
    struct Mark {
        std::size_t begin;
        Kind kind;
        bool arranges = false;  ///< Sets a day to come: "booked".
        bool sets = false;
    };
    struct Word {
        std::size_t begin;
        std::string lower;
    };
    void mark(std::size_t index, bool wasHeard);
    bool isPast(std::size_t index) const;
    bool hadToBe(std::size_t index) const;
    bool isToBeDone(std::size_t index) const;
    bool isHavingDone(std::size_t index) const;
    bool anyBefore(std::size_t begin, WordList list) const;
    bool isSomewhere(std::size_t being) const;
    bool obliges(std::size_t index) const;
    std::optional<std::size_t> governing(std::size_t begin, std::size_t end) const;
    /// But for the words of the time itself: "New Year's Day".
    bool namesPlan(std::size_t begin, std::size_t end) const;

    const TenseWords& m_tense;
    std::string_view m_text;
    std::vector<Word> m_words;
    std::vector<Mark> m_marks;
    bool m_denied;
};

}  // namespace hearth::memory
