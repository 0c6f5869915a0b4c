// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/model/period_writer.h"
#include "core/memory/english/english.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "core/base/text.h"
#include "core/memory/keeping/upkeep_marks.h"
#include "core/memory/language/sentences.h"
#include "core/memory/language/words.h"
#include "core/memory/model/model_audit.h"
#include "core/memory/model/said_words.h"
#include "core/memory/threads/thread_rows.h"

namespace hearth::memory {

namespace {

constexpr Milliseconds kLately = 35 * kDay;
constexpr std::size_t kMostAtOnce = 8;
constexpr std::size_t kMostParts = 31;
constexpr std::size_t kMostOfPart = 300;
constexpr std::size_t kMostOfSummary = 700;  ///< Characters, as of the rules' own.

/// How many messages it had when a model was asked about it.
std::string markOf(const PeriodSummary& period) {
    return fmt::format("asked/{}/{}", periodName(period.period), period.start.milliseconds());
}

/// Who may read what was said in these conversations.
Status placeLimits(store::Database& database, PeriodTask& task) {
    bool first = true;
    for (const auto& conversation : task.period.conversations) {
        HEARTH_TRY(const bool stays, staysHere(database, conversation));
        HEARTH_TRY(const std::string provider, providerIn(database, conversation));
        task.localOnly = task.localOnly || stays;
        task.provider = first || provider == task.provider ? provider : std::string();
        // Two that answered are like none: neither was shown all of it.
        if (task.provider.empty()) task.localOnly = true;
        first = false;
    }
    return {};
}

Status readParts(store::Database& database, const Clock& clock, const Redactor& redactor, PeriodTask& task) {
    const PeriodSummary& period = task.period;
    if (period.period == Period::Day) {
        for (const auto& conversation : period.conversations) {
            HEARTH_TRY(const auto thread, threadOf(database, conversation));
            if (!thread || task.parts.size() == kMostParts) continue;
            const std::string line = redactor.redact(thread->title) + ": " + thread->summary;
            task.parts.push_back(elide(collapseSpaces(line), kMostOfPart));
        }
        return {};
    }
    HEARTH_TRY(const auto days,
               PeriodSummaries::between(database, clock, Period::Day, period.start, period.until, ToldTo::Model));
    for (const auto& day : days) task.parts.push_back(day.start.day() + ": " + elide(day.summary, kMostOfPart));
    return {};
}

/// A capital at the beginning of a sentence makes no name of these.
bool beginsPlainly(std::string_view word) {
    static constexpr auto kPlain = std::to_array<std::string_view>(
        {"the",   "a",    "an",  "you", "they", "we",    "it",   "this",  "that",   "these",
         "there", "then", "in",  "on",  "at",   "for",   "from", "after", "before", "also",
         "most",  "much", "one", "two", "what", "still", "open", "and",   "with",   "no"});
    return std::find(kPlain.begin(), kPlain.end(), word) != kPlain.end() || word.ends_with("ing") ||
           word.ends_with("ed") || word.ends_with("ly");
}

/// A model adds names and numbers that nobody said.
bool addsNothing(std::string_view summary, const std::set<std::string>& said) {
    for (const Sentence& sentence : splitSentences(summary, english())) {
        bool first = true;
        for (const auto word : wordsOf(sentence.text)) {
            const std::string lower = lowerAscii(word);
            const bool particular = isDigit(word[0]) || (isUpper(word[0]) && !(first && beginsPlainly(lower)));
            if (particular && !said.contains(lower)) return false;
            first = false;
        }
    }
    return true;
}

std::string wordsShown(const PeriodTask& task) {
    const PeriodSummary& period = task.period;
    std::string text = period.summary + "\n" + period.start.day() + " " + period.until.day();
    for (const auto& list : {period.topics, textsOf(period.decisions), textsOf(period.openQuestions), task.parts})
        for (const auto& entry : list) text += "\n" + entry;
    return text;
}

}  // namespace

Result<std::vector<PeriodTask>> PeriodWriter::due() const {
    const Timestamp now = m_vault.clock().localNow();
    std::vector<PeriodTask> tasks;
    for (const Period kind : {Period::Day, Period::Week, Period::Month}) {
        HEARTH_TRY(auto periods, PeriodSummaries::list(m_vault, kind, static_cast<int>(kLately / kDay), ToldTo::Model));
        for (auto& period : periods) {
            if (period.until > now || period.until.plus(kLately) < now || period.writtenBy != "rules") continue;
            if (tasks.size() == kMostAtOnce) return tasks;
            PeriodTask task{std::move(period), {}, false, {}};
            HEARTH_TRY(const bool asked, m_vault.read([&](store::Database& database) -> Result<bool> {
                HEARTH_TRY(const std::int64_t messages, readMark(database, markOf(task.period)));
                HEARTH_TRY_STATUS(placeLimits(database, task));
                HEARTH_TRY_STATUS(readParts(database, m_vault.clock(), m_redactor, task));
                return messages == task.period.messageCount;
            }));
            if (!asked) tasks.push_back(std::move(task));
        }
    }
    return tasks;
}

Status PeriodWriter::note(const PeriodTask& task) const {
    return m_vault.write(
        [&](store::Database& database) { return writeMark(database, markOf(task.period), task.period.messageCount); });
}

Result<bool> PeriodWriter::take(const PeriodTask& task, const WrittenPeriod& written) const {
    const std::string summary = m_redactor.redact(collapseSpaces(written.summary));
    if (summary.empty() || countCharacters(summary) > kMostOfSummary) return false;
    if (!addsNothing(summary, saidWords(wordsShown(task)))) return false;
    return m_vault.write([&](store::Database& database) -> Result<bool> {
        HEARTH_TRY_STATUS(database.run(
            "UPDATE period_summaries SET summary = ?1, written_by = ?2, updated_at = ?3 WHERE period = ?4 "
            "AND start = ?5 AND written_by = 'rules' AND summary <> '' AND message_count = ?6 AND id = ?7",
            summary, written.model, m_vault.clock().now(), periodName(task.period.period), task.period.start,
            task.period.messageCount, ByteView(periodId(m_vault.clock(), task.period.period, task.period.start))));
        return database.changes() > 0;
    });
}

Result<PeriodReport> PeriodWriter::run(PeriodSource& source, const CancelToken& cancel) {
    PeriodReport report;
    HEARTH_TRY(const auto tasks, due());
    for (const auto& task : tasks) {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "periods");
        const auto written = source.write(task, cancel);
        const ErrorCode code = written.ok() ? ErrorCode::InvalidArgument : written.error().code;
        // No model may read it, or what it says is of no use: the rules' words stand, and nobody asks again.
        if (code != ErrorCode::InvalidArgument && code != ErrorCode::Unsupported) return written.error();
        report.asked += code == ErrorCode::Unsupported ? 0 : 1;
        HEARTH_TRY(const bool taken, written.ok() ? take(task, *written) : Result<bool>(false));
        report.written += taken ? 1 : 0;
        HEARTH_TRY_STATUS(note(task));
    }
    return report;
}

}  // namespace hearth::memory
