// SPDX-License-Identifier: AGPL-3.0-or-later
// What a model says of known lines beside what it tells anew: that one is over, or what is left of one that is over in
// part. Each is told in the old line's place (Keeper::tellInstead), so that it can be undone, and is forgotten with
// what it rests on.
#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/memory/keeping/endings.h"
#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/rulings.h"
#include "core/memory/keeping/scoring.h"
#include "core/memory/language/words.h"
#include "core/memory/model/model_audit.h"
#include "core/memory/model/model_gates.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kOverFamily = "over";

Origin originAt(const UnreadEnd& end, std::size_t message, std::size_t begin, std::size_t size) {
    CharacterIndex characters(end.texts[message]);
    const std::int64_t start = characters.at(begin);
    return {end.task.messages[message].id, end.task.messages[message].at, start, characters.at(begin + size)};
}

/// Where the person said what shows that a line is over; where the line itself tells it, what they said last.
std::optional<Origin> shownAt(const Language& language, const UnreadEnd& end, const ProposedEnd& over) {
    const std::string_view quote = trim(over.quote);
    if (over.message && !quote.empty()) {
        const auto begin = quotedAt(language, end, *over.message, quote);
        if (begin) return originAt(end, *over.message, *begin, quote.size());
    }
    for (std::size_t i = end.task.messages.size(); i-- > 0;) {
        const ShownMessage& message = end.task.messages[i];
        if (message.fresh && message.role == chat::Role::User) return originAt(end, i, 0, end.texts[i].size());
    }
    return std::nullopt;
}

/// Whether the person's words show that the line is over, as far as they speak of it at all.
bool isShown(const Language& language, const UnreadEnd& end, const ProposedEnd& over) {
    const std::string_view quote = trim(over.quote);
    const auto begin = over.message ? quotedAt(language, end, *over.message, quote) : std::nullopt;
    if (!begin) return false;
    Statement said;
    said.subject = std::string(kUserSubject);
    const Sentence sentence = sentenceAt(language, end.texts[*over.message], *begin);
    return mayBeOfOneMatter(language, end.task.known[over.known], said, sentence.text);
}

/// The line as it is told from then on.
Memory lineInstead(const MemoryRow& row, const Origin& origin) {
    Memory line = row.memory;
    line.origin = "model";
    line.learnedAt = origin.at;
    line.supersededBy.reset();
    line.supersededAt.reset();
    line.uses = 0;
    return line;
}

Memory overSince(const MemoryRow& row, const Origin& origin, const std::optional<Timestamp>& until) {
    Memory line = lineInstead(row, origin);
    const Timestamp end = std::clamp(until.value_or(origin.at), row.memory.learnedAt, origin.at);
    line.content = fmt::format("{} (until {})", row.memory.content, end.plus(-1).day());
    line.attribute = std::string(kOverFamily) + "/" + keyOf(row.memory.content);
    line.value = std::string(kNoValue);
    line.validFrom = end;
    line.validUntil = end;
    return line;
}

Memory restOf(const MemoryRow& row, const Origin& origin, const std::string& statement) {
    Memory line = lineInstead(row, origin);
    line.content = statement;
    const std::string words = " " + keyOf(statement) + " ";
    const bool named =
        !row.memory.value.empty() && words.find(" " + keyOf(row.memory.value) + " ") != std::string::npos;
    // What it was about may be the part that is over.
    if (named && familyOf(line.attribute) != kSaidFamily) return line;
    line.attribute = std::string(kSaidFamily) + "/" + keyOf(statement);
    line.value = statement;
    return line;
}

/// The message of the first statement that is borne out and takes this known line's place.
std::optional<std::size_t> replacedIn(const ModelAuditor& auditor, const UnreadEnd& end, const ProposedReading& reading,
                                      std::size_t known) {
    for (const Candidate& candidate : reading.candidates) {
        const auto& replaces = candidate.replaces;
        if (std::find(replaces.begin(), replaces.end(), known) != replaces.end() && auditor.borneOut(candidate, end))
            return candidate.message;
    }
    return std::nullopt;
}

bool isDropped(const ProposedReading& reading, std::size_t known) {
    return std::find(reading.drop.begin(), reading.drop.end(), known) != reading.drop.end();
}

}  // namespace

Result<std::vector<std::size_t>> ModelAuditor::tellRests(store::Database& database, Keeper& keeper,
                                                         const UnreadEnd& end, const ProposedReading& reading,
                                                         ModelReport& report) const {
    std::vector<std::size_t> inPart;
    for (const ProposedRest& rest : reading.rest) {
        if (rest.known >= end.task.known.size() || isDropped(reading, rest.known)) continue;
        const auto message = replacedIn(*this, end, reading, rest.known);
        if (!message) continue;
        const Origin origin = originAt(end, *message, 0, end.texts[*message].size());
        const std::string statement = m_redactor.redact(capitalised(rest.statement));
        HEARTH_TRY(const auto row, givingWay(database, end.task.known[rest.known], origin.at));
        if (!row || !isPartOf(m_language, statement, row->memory.content)) continue;
        HEARTH_TRY(const bool told, keeper.tellInstead(*row, restOf(*row, origin, statement), origin, kRest));
        report.reworded += told ? 1 : 0;
        inPart.push_back(rest.known);
    }
    return inPart;
}

Status ModelAuditor::endPassed(store::Database& database, Keeper& keeper, const UnreadEnd& end,
                               const ProposedReading& reading, ModelReport& report) const {
    for (const ProposedEnd& over : reading.over) {
        if (over.known >= end.task.known.size() || isDropped(reading, over.known)) continue;
        const auto origin = shownAt(m_language, end, over);
        if (!origin) continue;
        HEARTH_TRY(const auto row, givingWay(database, end.task.known[over.known], origin->at));
        const bool stands = row && !row->memory.supersededBy && !neverEnds(familyOf(row->memory.attribute));
        if (!stands || (!isShown(m_language, end, over) && !tellsThatItHasPassed(m_language, row->memory, origin->at)))
            continue;
        HEARTH_TRY(const bool told, keeper.tellInstead(*row, overSince(*row, *origin, over.until), *origin, kOver));
        report.ended += told ? 1 : 0;
    }
    return {};
}

}  // namespace hearth::memory
