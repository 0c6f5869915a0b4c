// SPDX-License-Identifier: AGPL-3.0-or-later
// What a perfect memory would hold of one invented person: truth.json of bench/memory_set (README.md there).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace hearth::bench {

/// Characters [start, end) of a message.
struct TruthSpan {
    std::string message;  ///< The external id.
    std::int64_t start = 0;
    std::int64_t end = 0;

    bool overlaps(const TruthSpan& other) const {
        return message == other.message && start < other.end && other.start < end;
    }
};

struct TruthSource {
    TruthSpan clause;
    TruthSpan sentence;
    std::string form;
    bool context = false;
};

struct Truth {
    std::string id;
    std::string kind;
    std::string attribute;
    bool ofOneself = true;
    bool negated = false;
    bool required = true;                        ///< Missing it counts.
    std::vector<std::vector<std::string>> must;  ///< One of each group has to be there; folded.
    std::vector<TruthSource> sources;
    std::string supersededBy;  ///< Empty: nothing.
    bool corrected = false;    ///< What supersedes it says that it never was so.
    bool retirableByShift = false;
    Timestamp learnedAt{0};
};

/// A stretch of text with what it is: the reason of a trap, the kind of personal data.
struct LabelledSpan {
    TruthSpan span;
    std::string label;
    std::string text;
};

/// "Which of these are listed at that time?"
struct AsOfQuestion {
    bool trueAt = false;  ///< What was true at `time`, by what was known at `knownAt`; else what was listed at `time`.
    Timestamp time{0};
    Timestamp knownAt{0};
    std::vector<std::string> expected;
    std::vector<std::string> notExpected;
};

/// A change of what the weeks are about, and the days in which the daily job can see it.
struct TrueShift {
    std::string id;
    Timestamp detectableFrom{0};
    Timestamp detectableUntil{0};
};

/// A stretch in which a shift that is found is a false one.
struct QuietStretch {
    Timestamp from{0};
    Timestamp until{0};
};

struct Person {
    std::string name;
    std::filesystem::path chats;
    Timestamp until{0};
    std::vector<Truth> truths;
    std::vector<LabelledSpan> notMemories;
    std::vector<LabelledSpan> unjudged;
    std::vector<LabelledSpan> personalData;
    std::vector<AsOfQuestion> asOf;
    std::vector<TrueShift> shifts;
    std::vector<QuietStretch> quiet;
};

struct MemorySet {
    std::vector<std::string> negations;  ///< Words that say no.
    std::vector<Person> people;
};

/// Errors: NotFound, InvalidArgument for what is no measuring set.
Result<MemorySet> readMemorySet(const std::filesystem::path& directory);

}  // namespace hearth::bench
