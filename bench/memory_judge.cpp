// SPDX-License-Identifier: AGPL-3.0-or-later
#include "bench/memory_judge.h"

#include <algorithm>
#include <cctype>

#include "core/base/text.h"

namespace hearth::bench {

namespace {

bool isLetter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

/// Whether the character that ends before `at` is a letter or a digit: "£" and "—" are none.
bool isLetterBefore(std::string_view text, std::size_t at) {
    std::size_t first = at - 1;
    while (first > 0 && (static_cast<unsigned char>(text[first]) & 0xC0) == 0x80) --first;
    const auto lead = static_cast<unsigned char>(text[first]);
    const bool sign = lead == 0xC2 || lead == 0xE2;  // U+0080 to U+00BF; U+2000 to U+2FFF.
    return !sign && isLetter(text[first]);
}

/// Where `word` stands in `text` from the start of a word on; npos when nowhere.
std::size_t findAtWord(std::string_view text, std::string_view word, std::size_t from = 0) {
    for (std::size_t at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1))
        if (at == 0 || !isLetterBefore(text, at)) return at;
    return std::string_view::npos;
}

bool hasWord(std::string_view text, std::string_view word) {
    for (std::size_t at = findAtWord(text, word); at != std::string_view::npos; at = findAtWord(text, word, at + 1))
        if (at + word.size() == text.size() || !isLetter(text[at + word.size()])) return true;
    return false;
}

TruthSpan spanOf(const memory::Source& source) {
    return {source.externalId.value_or(source.message.text()), source.start, source.end};
}

/// A memory as a mistake shows it: what it says, and what the engine holds it to be about.
std::string shown(const memory::Memory& memory) {
    return memory.content + " [" + memory.subject + " " + memory.attribute + " = " + memory.value + "]";
}

double rounded(double value) { return static_cast<double>(static_cast<std::int64_t>(value * 10000 + 0.5)) / 10000; }

Json allOf(const std::map<std::string, Ratio>& ratios) {
    Json value = Json::object();
    for (const auto& [name, ratio] : ratios) value[name] = ratio.json();
    return value;
}

}  // namespace

Json Ratio::json() const {
    return {{"ratio", whole == 0 ? Json(nullptr) : Json(rounded(double(part) / double(whole)))},
            {"of", whole},
            {"count", part}};
}

Json MemoryFigures::json() const {
    return {{"recall", recall.json()},
            {"recallByKind", allOf(recallByKind)},
            {"recallByForm", allOf(recallByForm)},
            {"recallBySubject", allOf(recallBySubject)},
            {"precision", precision.json()},
            {"junk", junk.json()},
            {"junkByReason", junkByReason},
            {"wrong", wrong},
            {"sourceExactness", sourcesJudged == 0 ? 0 : rounded(sourceExactness / double(sourcesJudged))},
            {"splitting", splitting.json()},
            {"duplicates", duplicates},
            {"supersedingRecall", supersedingRecall.json()},
            {"supersedingPrecision", supersedingPrecision.json()},
            {"unrelatedRetired", unrelatedRetired},
            {"askedRightly", askedRightly.json()},
            {"stale", stale},
            {"learnedExactly", learnedExactly.json()},
            {"redactionRecall", redactionRecall.json()},
            {"redactionRecallByKind", allOf(redactionRecallByKind)},
            {"redactionPrecision", redactionPrecision.json()},
            {"redactionPrecisionByKind", allOf(redactionPrecisionByKind)},
            {"leaks", leaks},
            {"setAsideByReason", allOf(setAsideByReason)},
            {"statementsSetAside", statementsSetAside.json()},
            {"asOf", asOf.json()},
            {"asOfNotAsked", asOfNotAsked},
            {"shiftRecall", shiftRecall.json()},
            {"shiftPrecision", shiftPrecision.json()},
            {"shiftsInQuiet", shiftsInQuiet}};
}

void judgeShifts(const Person& person, const std::vector<memory::ContextShift>& found, MemoryFigures& figures,
                 std::vector<Mistake>& mistakes) {
    // A shift is found at the end of a day, and judged by that day.
    const auto within = [](const memory::ContextShift& shift, Timestamp from, Timestamp until) {
        return shift.at.plus(-1) >= from && shift.at.plus(-1) < until.plus(kDay);
    };
    for (const TrueShift& truth : person.shifts) {
        const bool seen = std::ranges::any_of(found, [&](const memory::ContextShift& shift) {
            return within(shift, truth.detectableFrom, truth.detectableUntil);
        });
        figures.shiftRecall.add(seen);
        if (!seen) mistakes.push_back({"shift", person.name, "not seen: " + truth.detectableFrom.rfc3339()});
    }
    for (const memory::ContextShift& shift : found) {
        const bool right = std::ranges::any_of(person.shifts, [&](const TrueShift& truth) {
            return within(shift, truth.detectableFrom, truth.detectableUntil);
        });
        const bool quiet = std::ranges::any_of(
            person.quiet, [&](const QuietStretch& stretch) { return within(shift, stretch.from, stretch.until); });
        if (right || quiet) figures.shiftPrecision.add(right);
        figures.shiftsInQuiet += !right && quiet ? 1 : 0;
        if (!right)
            mistakes.push_back({"shift", person.name,
                                shift.at.rfc3339() + " " + shift.oldTopic + " -> " + shift.newTopic +
                                    (quiet ? " (quiet)" : " (late)")});
    }
}

MemoryJudge::MemoryJudge(const MemorySet& set, const Person& person, std::vector<memory::Memory> memories,
                         MemoryFigures& figures, std::vector<Mistake>& mistakes)
    : m_set(set),
      m_person(person),
      m_memories(std::move(memories)),
      m_figures(figures),
      m_mistakes(mistakes),
      m_truthsOf(m_memories.size()),
      m_memoriesOf(person.truths.size()) {
    for (std::size_t truth = 0; truth < person.truths.size(); ++truth) m_truthById[person.truths[truth].id] = truth;
    for (std::size_t memory = 0; memory < m_memories.size(); ++memory) {
        m_memoryById[m_memories[memory].id] = memory;
        for (std::size_t truth = 0; truth < person.truths.size(); ++truth) {
            if (!matches(m_memories[memory], person.truths[truth])) continue;
            m_truthsOf[memory].insert(truth);
            m_memoriesOf[truth].insert(memory);
        }
    }
}

bool MemoryJudge::saysNo(const std::string& folded) const {
    if (folded.find("n't") != std::string::npos || folded.find("n’t") != std::string::npos) return true;
    return std::ranges::any_of(m_set.negations, [&](const std::string& word) { return hasWord(folded, word); });
}

bool MemoryJudge::matches(const memory::Memory& memory, const Truth& truth) const {
    const bool inPlace = std::ranges::any_of(memory.sources, [&](const memory::Source& source) {
        return std::ranges::any_of(truth.sources, [&](const TruthSource& stated) {
            return !stated.context && stated.sentence.overlaps(spanOf(source));
        });
    });
    if (!inPlace) return false;
    const std::string folded = foldCase(memory.content);
    const bool complete = std::ranges::all_of(truth.must, [&](const std::vector<std::string>& group) {
        return std::ranges::any_of(
            group, [&](const std::string& word) { return findAtWord(folded, word) != std::string::npos; });
    });
    return complete && (!truth.negated || saysNo(folded));
}

bool MemoryJudge::isUnjudged(const memory::Memory& memory) const {
    return !memory.sources.empty() && std::ranges::all_of(memory.sources, [&](const memory::Source& source) {
        return std::ranges::any_of(
            m_person.unjudged, [&](const LabelledSpan& labelled) { return labelled.span.overlaps(spanOf(source)); });
    });
}

std::string MemoryJudge::junkReason(const memory::Memory& memory) const {
    for (const memory::Source& source : memory.sources)
        for (const LabelledSpan& trap : m_person.notMemories)
            if (trap.span.overlaps(spanOf(source))) return trap.label;
    for (const memory::Source& source : memory.sources)
        for (const Truth& truth : m_person.truths)
            for (const TruthSource& stated : truth.sources)
                if (stated.sentence.overlaps(spanOf(source))) return {};
    return "none";
}

void MemoryJudge::judgeExtraction() {
    judgeRecall();
    judgePrecision();
    judgeSplitting();
}

void MemoryJudge::judgeRecall() {
    for (std::size_t index = 0; index < m_person.truths.size(); ++index) {
        const Truth& truth = m_person.truths[index];
        if (!truth.required) continue;
        const bool found = !m_memoriesOf[index].empty();
        const auto first =
            std::ranges::find_if(truth.sources, [](const TruthSource& source) { return !source.context; });
        const std::string form = first == truth.sources.end() ? "" : first->form;
        m_figures.recall.add(found);
        m_figures.recallByKind[truth.kind].add(found);
        m_figures.recallByForm[form].add(found);
        m_figures.recallBySubject[truth.ofOneself ? "self" : "other"].add(found);
        if (!found && first != truth.sources.end())
            note("missed", first->clause.message, truth.kind + " / " + truth.attribute + " / " + form);
    }
}

void MemoryJudge::judgePrecision() {
    for (std::size_t index = 0; index < m_memories.size(); ++index) {
        const memory::Memory& memory = m_memories[index];
        if (isUnjudged(memory) || memory.sources.empty()) continue;
        const bool right = !m_truthsOf[index].empty();
        const std::string reason = right ? "" : junkReason(memory);
        m_figures.precision.add(right);
        m_figures.junk.add(!reason.empty());
        const std::string where = spanOf(memory.sources.front()).message;
        if (right) {
            judgeSources(memory, m_truthsOf[index]);
        } else if (!reason.empty()) {
            ++m_figures.junkByReason[reason];
            note("junk", where, reason + ": " + memory.content);
        } else {
            ++m_figures.wrong;
            note("wrong", where, memory.content);
        }
        for (const LabelledSpan& datum : m_person.personalData)
            if (memory.content.find(datum.text) != std::string::npos) ++m_figures.leaks;
    }
}

void MemoryJudge::judgeSources(const memory::Memory& memory, const std::set<std::size_t>& matched) {
    double best = 0;
    bool learned = false;
    for (const std::size_t index : matched) {
        const Truth& truth = m_person.truths[index];
        learned = learned || memory.learnedAt == truth.learnedAt;
        for (const TruthSource& stated : truth.sources)
            for (const memory::Source& source : memory.sources) {
                if (!stated.clause.overlaps(spanOf(source))) continue;
                const auto shared =
                    std::min(stated.clause.end, source.end) - std::max(stated.clause.start, source.start);
                const auto together =
                    std::max(stated.clause.end, source.end) - std::min(stated.clause.start, source.start);
                best = std::max(best, double(shared) / double(together));
            }
    }
    m_figures.sourceExactness += best;
    ++m_figures.sourcesJudged;
    m_figures.learnedExactly.add(learned);
}

void MemoryJudge::judgeSplitting() {
    // Two truths said in one sentence want two memories.
    std::map<std::pair<std::string, std::int64_t>, std::vector<std::size_t>> sentences;
    for (std::size_t index = 0; index < m_person.truths.size(); ++index)
        for (const TruthSource& source : m_person.truths[index].sources)
            if (source.form == "compound") sentences[{source.sentence.message, source.sentence.start}].push_back(index);
    for (const auto& [place, truths] : sentences) {
        if (truths.size() != 2 || m_memoriesOf[truths[0]].empty() || m_memoriesOf[truths[1]].empty()) continue;
        m_figures.splitting.add(m_memoriesOf[truths[0]] != m_memoriesOf[truths[1]]);
    }
    for (const auto& memories : m_memoriesOf) {
        const auto alone = std::ranges::count_if(
            memories, [&](std::size_t index) { return m_memories[index].active && m_truthsOf[index].size() == 1; });
        if (alone > 1) m_figures.duplicates += alone - 1;
    }
}

void MemoryJudge::judgeSuperseding() {
    for (std::size_t index = 0; index < m_memories.size(); ++index) {
        if (!m_memories[index].supersededBy) continue;
        const auto by = m_memoryById.find(*m_memories[index].supersededBy);
        if (by != m_memoryById.end()) judgeRetirement(index, by->second);
    }
    for (std::size_t index = 0; index < m_person.truths.size(); ++index) {
        const Truth& truth = m_person.truths[index];
        if (truth.supersededBy.empty() || !truth.required || m_memoriesOf[index].empty() ||
            !isExtracted(truth.supersededBy))
            continue;
        const std::size_t next = m_truthById.at(truth.supersededBy);
        const bool retired = std::ranges::all_of(m_memoriesOf[index], [&](std::size_t memory) {
            return !m_memories[memory].active || m_truthsOf[memory].contains(next);
        });
        m_figures.supersedingRecall.add(retired);
        if (retired) continue;
        ++m_figures.stale;
        const std::size_t memory = *m_memoriesOf[index].begin();
        note("superseding", spanOf(m_memories[memory].sources.front()).message,
             "still active: " + shown(m_memories[memory]) + " | " + shown(m_memories[*m_memoriesOf[next].begin()]));
    }
}

void MemoryJudge::judgeRetirement(std::size_t retired, std::size_t by) {
    if (isUnjudged(m_memories[retired]) || isUnjudged(m_memories[by])) return;
    const auto& earlier = m_truthsOf[retired];
    const auto& later = m_truthsOf[by];
    const bool right = std::ranges::any_of(earlier, [&](std::size_t truth) { return isFollowedBy(truth, later); });
    // The same fact in other words took its place: neither right nor somebody else's.
    const bool restated = std::ranges::any_of(earlier, [&](std::size_t truth) { return later.contains(truth); });
    m_figures.supersedingPrecision.add(right);
    if (right) return;
    const bool unrelated = !restated && !earlier.empty() && !later.empty();
    if (unrelated) ++m_figures.unrelatedRetired;
    note(unrelated ? "unrelated" : "retired", spanOf(m_memories[by].sources.front()).message,
         shown(m_memories[retired]) + " | by: " + shown(m_memories[by]));
}

void MemoryJudge::judgeCards(std::span<const memory::Conflict> cards) {
    for (const memory::Conflict& card : cards) {
        const auto earlier = m_memoryById.find(card.earlier.id);
        const auto later = m_memoryById.find(card.later.id);
        if (earlier == m_memoryById.end() || later == m_memoryById.end()) continue;
        const auto& truths = m_truthsOf[earlier->second];
        const bool right = std::ranges::any_of(
            truths, [&](std::size_t truth) { return isFollowedBy(truth, m_truthsOf[later->second]); });
        m_figures.askedRightly.add(right);
        if (!right)
            note("asked", spanOf(card.later.sources.front()).message,
                 card.reason + ": " + card.earlier.content + " | " + card.later.content);
    }
}

/// Where what came between was never kept, the one after it takes the place.
bool MemoryJudge::isFollowedBy(std::size_t truth, const std::set<std::size_t>& later) const {
    std::set<std::size_t> passed;
    while (passed.insert(truth).second) {
        const auto next = m_truthById.find(m_person.truths[truth].supersededBy);
        if (next == m_truthById.end()) return false;
        truth = next->second;
        if (later.contains(truth)) return true;
        if (!m_memoriesOf[truth].empty()) return false;
    }
    return false;
}

Json MemoryJudge::memories() const {
    Json all = Json::array();
    for (std::size_t index = 0; index < m_memories.size(); ++index) {
        const memory::Memory& memory = m_memories[index];
        Json sources = Json::array();
        for (const memory::Source& source : memory.sources)
            sources.push_back({{"messageId", spanOf(source).message}, {"start", source.start}, {"end", source.end}});
        Json truths = Json::array();
        for (const std::size_t truth : m_truthsOf[index]) truths.push_back(m_person.truths[truth].id);
        all.push_back({{"person", m_person.name},
                       {"id", memory.id.text()},
                       {"content", memory.content},
                       {"subject", memory.subject},
                       {"attribute", memory.attribute},
                       {"value", memory.value},
                       {"learnedAt", memory.learnedAt.rfc3339()},
                       {"supersededBy", memory.supersededBy ? Json(memory.supersededBy->text()) : Json(nullptr)},
                       {"sources", std::move(sources)},
                       {"truths", std::move(truths)}});
    }
    return all;
}

bool MemoryJudge::isExtracted(const std::string& truth) const {
    const auto found = m_truthById.find(truth);
    return found != m_truthById.end() && !m_memoriesOf[found->second].empty();
}

void MemoryJudge::judgeAsOf(const AsOfQuestion& question, const std::vector<memory::Memory>& listed) {
    const auto known = [&](const std::string& truth) { return isExtracted(truth); };
    if (!std::ranges::all_of(question.expected, known) || !std::ranges::all_of(question.notExpected, known)) {
        ++m_figures.asOfNotAsked;
        return;
    }
    std::set<std::size_t> truths;
    for (const memory::Memory& memory : listed) {
        const auto found = m_memoryById.find(memory.id);
        if (found != m_memoryById.end())
            truths.insert(m_truthsOf[found->second].begin(), m_truthsOf[found->second].end());
    }
    const auto isListed = [&](const std::string& truth) { return truths.contains(m_truthById.at(truth)); };
    const bool right =
        std::ranges::all_of(question.expected, isListed) && std::ranges::none_of(question.notExpected, isListed);
    m_figures.asOf.add(right);
    if (right) return;
    std::string detail = std::string(question.trueAt ? "true at " : "as of ") + question.time.rfc3339() + ":";
    for (const std::string& truth : question.expected) detail += (isListed(truth) ? " +" : " missing ") + truth;
    for (const std::string& truth : question.notExpected)
        if (isListed(truth)) detail += " too many " + truth;
    note("asOf", m_person.name, detail);
}

void MemoryJudge::note(const char* what, std::string where, std::string detail) {
    m_mistakes.push_back({what, std::move(where), std::move(detail)});
}

}  // namespace hearth::bench
