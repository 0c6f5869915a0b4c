// SPDX-License-Identifier: AGPL-3.0-or-later
// What extraction is made of, for its own files only.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/memory/language/patterns.h"
#include "core/memory/reading/anaphora.h"
#include "core/memory/reading/antecedents.h"
#include "core/memory/reading/asides.h"
#include "core/memory/reading/change_cues.h"
#include "core/memory/reading/coordination.h"
#include "core/memory/reading/disfluencies.h"
#include "core/memory/reading/enumerations.h"
#include "core/memory/reading/extraction.h"
#include "core/memory/reading/fragments.h"
#include "core/memory/reading/informativeness.h"
#include "core/memory/reading/joined_facts.h"
#include "core/memory/reading/lasting_forms.h"
#include "core/memory/reading/matters.h"
#include "core/memory/reading/open_reading.h"
#include "core/memory/reading/partial_dates.h"
#include "core/memory/reading/predicates.h"
#include "core/memory/reading/recast.h"
#include "core/memory/reading/run_ons.h"
#include "core/memory/reading/segmentation.h"
#include "core/memory/reading/slot_filling.h"
#include "core/memory/reading/spelling.h"
#include "core/memory/reading/unmarked_boundaries.h"
#include "core/memory/reading/whom_asked.h"
#include "core/memory/reading/wishes.h"

namespace hearth::memory {

/// The lead (matters.h) from which all words of a stretch outweigh those by which it looks passing, asked or supposed.
inline constexpr double kDespiteLooks = 1.8;

/// A stretch of a sentence and how likely it states something that lasts.
struct Weighed {
    enum class Is {
        Out,     ///< Asked, passing, or not the writer's own.
        Stated,  ///< A statement says it.
        Weak,    ///< Says hardly anything by itself.
        Open,
    };
    Segment segment;
    Stretch stretch;
    double score = 0;
    Is is = Is::Out;
};

/// One message while it is read: its sentences, and what one of them leaves to those behind it.
struct MessageUnderWay {
    SharedReading message;
    std::vector<Sentence> whole = {};      ///< As stops cut them,
    std::vector<Sentence> sentences = {};  ///< and as they are read: those that are strung together apart.
    std::vector<Statement> wishes = {};    ///< About answers to come (wishes.h).
    std::size_t previous = 0;              ///< The first statement of the sentence before.
    std::size_t ownFrom = 0;  ///< Byte: what stands behind a joke that is over tells by itself whose words it is.
    bool greeted = false;     ///< The sentence before was a greeting and no more.
    bool joking = false;      ///< The sentence before was a short joke.
    bool remembered = false;  ///< Whom "he" means is still known from the message before alone.

    /// Whether the sentence was cut from one that stops end.
    bool isCutBefore(std::size_t number) const;
};

/// A sentence and the one just before it in the message.
struct TwoSentences {
    const Sentence& before;
    const Sentence& sentence;
    std::string plainBefore;
    Stretch stretch;        ///< Of the second.
    double adjustment = 0;  ///< Of its worth.
    bool idle = false;      ///< What was read of the second tells nothing specific.
};

/// Whether a sentence says nothing without the one before: "It's a tool swap, I'm building it.", "My uncle, bad back."
bool needsBefore(const Language& language, std::string_view message, const Sentence& sentence);
/// What was kept of such a sentence, from `first` on, is told together with the one before; where nothing was, and both
/// together surely tell what lasts, they are kept as they were said.
void tellTogether(const OpenReader& open, const MatterWords& matters, const TimeWords& times, const TwoSentences& two,
                  std::size_t first, std::vector<Statement>& statements);

/// What a sentence puts right by one of `patterns`; nothing where personal data stands in it.
std::optional<Statement> correctionOf(const Language& language, const Sentence& sentence, const PatternTable& patterns,
                                      std::span<const Redaction> redactions);

/// Whether the writer of a message uses capitals.
Casing casingOf(std::string_view message);

struct Extractor::Rules {
    explicit Rules(const Language& language);
    ClauseReader clauses;
    PredicateWords words;
    std::shared_ptr<const LastingForms> lasting;
    TimeWords times;
    PartialDates partialDates;
    PatternTable facts;
    PatternTable namedEnds;
    re2::RE2 undone;
    PatternTable corrections;
    Asides asides;
    re2::RE2 hypothetical;
    re2::RE2 supposedNext;
    re2::RE2 conditions;
    re2::RE2 unreal;
    Provenance provenance;
    Recaster recaster;
    Enumerations enumerations;
    Spelling spelling;
    Segmenter segmenter;
    Coordination coordination;
    JoinedFacts joinedFacts;
    RunOns runOns;
    Fragments fragments;
    Disfluencies disfluencies;
    UnmarkedBoundaries boundaries;
    OpenReader open;
    std::shared_ptr<const MatterWords> matters;
    ChangeCues changeCues;
    WhomAsked whomAsked;
    Anaphora anaphora;
    Antecedents antecedents;
    Informativeness informativeness;
    Wishes wishes;
    re2::RE2 asked;
    re2::RE2 hedge;
    re2::RE2 irony;
    re2::RE2 future;
    re2::RE2 tail;
    re2::RE2 tagQuestion;
    re2::RE2 askedBeside;
    re2::RE2 asksOutright;
    re2::RE2 asksAfter;
    re2::RE2 endedDoing;
    re2::RE2 onlyOne;
    re2::RE2 setAgainst;
    re2::RE2 reasonLeads;
    re2::RE2 namedInLower;
    re2::RE2 unhyphenated;
    re2::RE2 namedAfterKin;
    re2::RE2 headInLower;
};

}  // namespace hearth::memory
