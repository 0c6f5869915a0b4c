// SPDX-License-Identifier: AGPL-3.0-or-later
// Holds what the memory engine kept of a person against what a perfect memory would hold. The definitions are those of
// bench/memory_set/README.md, "Scoring".
#pragma once

#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "bench/memory_truth.h"
#include "core/base/json.h"
#include "core/memory/keeping/conflicts.h"
#include "core/memory/memory_engine.h"
#include "core/memory/threads/context_shift.h"

namespace hearth::bench {

/// So many of so many.
struct Ratio {
    std::int64_t part = 0;
    std::int64_t whole = 0;
    void add(bool counts) {
        part += counts ? 1 : 0;
        ++whole;
    }
    Json json() const;
};

/// Sums over all people.
struct MemoryFigures {
    Ratio recall;
    std::map<std::string, Ratio> recallByKind, recallByForm, recallBySubject;
    Ratio precision;
    Ratio junk;
    std::map<std::string, std::int64_t> junkByReason;
    std::int64_t wrong = 0;
    double sourceExactness = 0;
    std::int64_t sourcesJudged = 0;
    Ratio splitting;
    std::int64_t duplicates = 0;
    Ratio supersedingRecall, supersedingPrecision;
    std::int64_t unrelatedRetired = 0;
    Ratio askedRightly;  ///< Of the conflict cards: those whose later memory tells what followed the earlier.
    std::int64_t stale = 0;
    Ratio learnedExactly;
    Ratio redactionRecall, redactionPrecision;
    std::map<std::string, Ratio> redactionRecallByKind, redactionPrecisionByKind;
    std::int64_t leaks = 0;
    std::map<std::string, Ratio> setAsideByReason;  ///< Texts that are not the person's own: those told as such.
    Ratio statementsSetAside;                       ///< The person's own statements taken for somebody else's.
    Ratio asOf;
    std::int64_t asOfNotAsked = 0;
    Ratio shiftRecall, shiftPrecision;
    std::int64_t shiftsInQuiet = 0;

    Json json() const;
};

/// A wrong answer, for whoever looks at them: "missed", "junk", "wrong", "superseding", "unrelated", "asked",
/// "redaction", "asOf", "shift", "foreign" (not told as somebody else's), "own" (taken for somebody else's).
struct Mistake {
    std::string what;
    std::string where;
    std::string detail;
};

/// Holds the context shifts that the daily job found against those that there were.
void judgeShifts(const Person& person, const std::vector<memory::ContextShift>& found, MemoryFigures& figures,
                 std::vector<Mistake>& mistakes);

/// One person's judgement. `memories` are all there are, superseded ones too.
class MemoryJudge {
public:
    MemoryJudge(const MemorySet& set, const Person& person, std::vector<memory::Memory> memories,
                MemoryFigures& figures, std::vector<Mistake>& mistakes);

    void judgeExtraction();
    void judgeSuperseding();
    void judgeCards(std::span<const memory::Conflict> cards);
    /// `listed` are the memories that the engine gave for the question.
    void judgeAsOf(const AsOfQuestion& question, const std::vector<memory::Memory>& listed);
    /// Each memory with the truths that it matches, for whoever looks at what was kept.
    Json memories() const;

private:
    bool matches(const memory::Memory& memory, const Truth& truth) const;
    bool saysNo(const std::string& folded) const;
    /// Why a memory that matches nothing is junk; empty when it lies in a truth's sentence and is wrong instead.
    std::string junkReason(const memory::Memory& memory) const;
    bool isUnjudged(const memory::Memory& memory) const;
    void judgeRecall();
    void judgePrecision();
    void judgeSources(const memory::Memory& memory, const std::set<std::size_t>& matched);
    void judgeSplitting();
    void judgeRetirement(std::size_t retired, std::size_t by);
    bool isFollowedBy(std::size_t truth, const std::set<std::size_t>& later) const;
    bool isExtracted(const std::string& truth) const;
    void note(const char* what, std::string where, std::string detail);

    const MemorySet& m_set;
    const Person& m_person;
    std::vector<memory::Memory> m_memories;
    MemoryFigures& m_figures;
    std::vector<Mistake>& m_mistakes;
    std::map<std::string, std::size_t> m_truthById;
    std::map<MemoryId, std::size_t> m_memoryById;
    std::vector<std::set<std::size_t>> m_truthsOf;    ///< Of each memory.
    std::vector<std::set<std::size_t>> m_memoriesOf;  ///< Of each truth.
};

}  // namespace hearth::bench
