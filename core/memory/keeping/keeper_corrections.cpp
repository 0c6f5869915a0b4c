// SPDX-License-Identifier: AGPL-3.0-or-later
// What is put right, or is another by now, of what was told before.
#include "core/memory/keeping/corrections.h"
#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/new_days.h"
#include "core/memory/keeping/new_numbers.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

Result<std::optional<Statement>> Keeper::corrected(const Statement& given, const Origin& origin) {
    Statement statement = given;
    if (statement.kind == Kind::Plan) {
        const bool number = tellsNumber(m_language, statement);
        HEARTH_TRY(auto plan, number ? withNewNumber(m_database, m_language, statement, origin)
                                     : movedPlan(m_database, m_language, statement, origin));
        if (plan) m_turned.push_back(plan->old);
        if (plan || statement.corrects->empty()) return plan ? std::optional(std::move(plan->told)) : std::nullopt;
    }
    if (statement.corrects->empty()) {
        HEARTH_TRY(statement.corrects, lastNumber(m_database, statement.value, origin));
        if (!statement.corrects) return std::optional<Statement>();
    }
    HEARTH_TRY(
        auto rows,
        rowsWhere(
            m_database,
            "m.deleted_at IS NULL AND m.superseded_by IS NULL AND m.learned_at <= ?1 AND m.value = ?2 COLLATE NOCASE "
            "ORDER BY m.learned_at DESC LIMIT 2",
            origin.at, *statement.corrects));
    if (rows.empty()) {
        HEARTH_TRY(auto said, lastSaying(m_database, m_language, *statement.corrects, statement.content, origin));
        if (said) {
            statement.corrects = widened(said->memory.content, *statement.corrects, statement.value);
            rows.push_back(*std::move(said));
        }
    }
    if (rows.size() != 1) return std::optional<Statement>();
    const Memory& old = rows.front().memory;
    // "I meant for two people, not four": that somebody is four is another matter.
    if (old.attribute == "age" && wordsOf(statement.value).size() > 2) return std::optional<Statement>();
    if (mayBeSeveral(familyOf(old.attribute))) m_turned.push_back(old.id);
    const bool named = lowerAscii(old.value) == lowerAscii(*statement.corrects);
    Statement result = statement;
    result.corrects.reset();
    result.subject = old.subject;
    result.attribute = old.attribute;
    result.tier = static_cast<int>(old.tier);
    result.content = replaceWord(old.content, named ? old.value : *statement.corrects, statement.value);
    if (const std::string told = replaceWord(old.value, *statement.corrects, statement.value);
        !named && told != old.value)
        result.value = told;
    result.validFrom = old.validFrom;
    for (const Kind kind : {Kind::Preference, Kind::Fact, Kind::Decision, Kind::Goal, Kind::Plan, Kind::Relation})
        if (kindName(kind) == old.kind) result.kind = kind;
    return result.content == old.content ? std::optional<Statement>() : std::optional(std::move(result));
}

}  // namespace hearth::memory
