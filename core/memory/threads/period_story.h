// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person wants to read of a month: what changed in their life, what is new, what was decided, which plans come,
// what is open, and which conversations carried it. Told whenever it is asked for, from what is remembered and from
// the summaries of the conversations, so that what is forgotten, refused or put right is so here too. No message is
// read.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/memory/english/english.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/language/language.h"
#include "core/memory/language/thread_words.h"

namespace hearth::memory {

/// Stored by name, never renamed. Weeks begin on Monday.
enum class Period { Day, Week, Month, Year };

/// One line of a story.
struct ToldLine {
    std::string text;
    Timestamp at{0};                                ///< When it was said; of a plan, the day that it is for.
    std::string before;                             ///< What was so before, where it took the place of something.
    std::optional<MemoryId> memory = std::nullopt;  ///< The one that says it,
    std::optional<ConversationId> conversation = std::nullopt;  ///< or where it was said.
};

/// The words alone.
std::vector<std::string> textsOf(const std::vector<ToldLine>& lines);

/// A conversation that carried a period.
struct PeriodThread {
    ConversationId id;
    std::string title;
    std::string state;  ///< As of ThreadState.
    Timestamp firstAt{0};
    Timestamp lastAt{0};
    std::string leftOff;  ///< Where it stands, unless another line says that; empty where it went on after the period.
};

struct PeriodSummary {
    Period period = Period::Day;
    Timestamp start{0};  ///< A day of the person's calendar, as `Clock::local` has it; so is `until`.
    Timestamp until{0};
    std::string summary;  ///< At a glance.
    std::vector<std::string> topics;
    std::vector<ToldLine> decisions;
    std::vector<ToldLine> openQuestions;
    std::vector<ConversationId> conversations;
    std::int64_t messageCount = 0;
    std::string writtenBy;
    std::vector<ToldLine> changes;
    std::vector<ToldLine> news;
    std::vector<ToldLine> plans;  ///< The next first.
    std::vector<PeriodThread> threads;
    bool soFar = false;  ///< It goes on: told up to now, which is its `until`.
};

/// Who wrote a summary that no model did. Stored, never renamed.
inline constexpr std::string_view kByRules = "rules";

/// Whom a story is told: the person, or a model, which is shown only what the conversations of the period say, since
/// of what is remembered some may not leave the machine, and some was learned elsewhere.
enum class ToldTo { Person, Model };

/// Compiled patterns. Threads: safe from any.
class PeriodStories {
public:
    explicit PeriodStories(const Language& language = english());
    ~PeriodStories();
    PeriodStories(PeriodStories&&) noexcept;

    /// Fills what is told of each period, whose frame (start, until, conversations) is known; a summary that is there
    /// stays. Cost: one look at the memories for all of them, and a row for each conversation of each; no message is
    /// read.
    Status tell(store::Database& database, const Clock& clock, std::vector<PeriodSummary>& periods,
                ToldTo reader) const;

private:
    struct Patterns;
    struct Line;
    struct Teller;
    double weightOf(const MemoryRow& row) const;
    /// Words that say something, numbers and dates left out.
    std::set<std::string> contentWords(std::string_view text) const;
    bool isOutdated(const Line& line, const Teller& teller) const;
    bool tellsName(std::string_view text) const;
    bool isWorthTelling(const Line& line) const;
    bool sameTold(const Line& one, const Line& other) const;
    std::string inOneVoice(const std::string& said) const;
    void addMemories(const std::vector<MemoryRow>& all, const PeriodSummary& period, Teller& teller) const;
    void addLearned(const MemoryRow& row, const PeriodSummary& period, Teller& teller) const;
    Status addThreads(store::Database& database, const PeriodSummary& period, Teller& teller) const;
    std::map<MemoryId, std::string> addEarlier(const std::vector<const MemoryRow*>& rows, Teller& teller) const;
    std::vector<const Line*> choose(const Teller& teller, const PeriodSummary& period) const;
    std::vector<const Line*> bestOf(const std::vector<const Line*>& chosen, std::size_t most) const;
    void addCarriers(const Teller& teller, const std::vector<const Line*>& chosen, PeriodSummary& period) const;
    void write(const Teller& teller, ToldTo reader, PeriodSummary& period) const;
    std::string glanceOf(const std::vector<std::string>& best, const PeriodSummary& period) const;

    const Language& m_language;
    const ThreadWords& m_folds;
    const StoryWords& m_words;
    std::unique_ptr<const Patterns> m_patterns;
};

}  // namespace hearth::memory
