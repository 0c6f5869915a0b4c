// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/days_alone.h"

#include <cstdlib>
#include <optional>
#include <string>

#include "core/memory/language/calendar.h"

namespace hearth::memory {

namespace {

/// The plan that was told last and still is to come.
const MemoryRow* lastAhead(const std::vector<MemoryRow>& plans, Timestamp said) {
    const MemoryRow* last = nullptr;
    for (const auto& row : plans) {
        const Memory& plan = row.memory;
        const bool ahead = plan.validUntil && *plan.validUntil > said && plan.learnedAt < said;
        if (!ahead || row.deleted || plan.supersededBy || plan.value == kNoValue) continue;
        if (last == nullptr || plan.learnedAt > last->memory.learnedAt) last = &row;
    }
    return last;
}

void replaceIn(std::string& text, const std::string& old, const std::string& now) {
    if (const std::size_t at = text.find(old); at != std::string::npos) text.replace(at, old.size(), now);
}

}  // namespace

void takeMonth(Statement& statement, const std::vector<MemoryRow>& plans, Timestamp said) {
    if (statement.dayAlone.empty() || !statement.validUntil) return;
    const MemoryRow* const plan = lastAhead(plans, said);
    if (plan == nullptr) return;
    // Of a plan of several days or a month, where it ends.
    const CivilDate known = civilDate(plan->memory.validUntil->plus(-1));
    const auto day = existing(known.year, known.month, std::atoi(statement.dayAlone.c_str()));
    if (!day || day->until <= said || day->name == statement.dayAlone) return;
    for (std::string* const text : {&statement.content, &statement.ownWords, &statement.value})
        replaceIn(*text, statement.dayAlone, day->name);
    if (statement.validFrom) statement.validFrom = day->from;
    statement.validUntil = day->until;
}

}  // namespace hearth::memory
