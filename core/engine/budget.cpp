// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/budget.h"

namespace hearth::engine {

namespace {

/// UTC of a moment that the person's clock shows.
Timestamp fromLocal(Timestamp local, Timestamp near, const UtcOffset& offset) {
    if (!offset) return local;
    // The offset of that moment itself, which summer time may have made another than that of `near`.
    const Timestamp guess = local.plus(-offset(near));
    return local.plus(-offset(guess));
}

}  // namespace

Month localMonth(Timestamp moment, const UtcOffset& offset) {
    const CivilDate date = civilDate(offset ? moment.plus(offset(moment)) : moment);
    const bool december = date.month == 12;
    const Timestamp first = midnight(date.year, date.month, 1);
    const Timestamp next = midnight(december ? date.year + 1 : date.year, december ? 1 : date.month + 1, 1);
    return {fromLocal(first, moment, offset), fromLocal(next, moment, offset)};
}

std::string_view budgetLevelName(BudgetLevel level) {
    switch (level) {
        case BudgetLevel::None: return "none";
        case BudgetLevel::Within: return "within";
        case BudgetLevel::Near: return "near";
        case BudgetLevel::Spent: return "spent";
    }
    return "none";
}

Result<BudgetState> budgetState(store::Vault& vault, std::optional<double> limitUsd, const UtcOffset& offset) {
    BudgetState state{limitUsd, 0, 0, localMonth(vault.clock().now(), offset), BudgetLevel::None};
    HEARTH_TRY_STATUS(vault.read([&](store::Database& db) -> Status {
        HEARTH_TRY(auto row, db.query("SELECT total(cost_usd), count(*) - count(cost_usd) FROM usage_ledger "
                                      "WHERE at >= ?1 AND at < ?2",
                                      state.month.start, state.month.end));
        HEARTH_TRY(const bool found, row.step());
        if (!found) return {};
        state.spentUsd = row.real(0);
        state.unpriced = row.integer(1);
        return {};
    }));
    if (!limitUsd) return state;
    state.level = state.spentUsd >= *limitUsd                 ? BudgetLevel::Spent
                  : state.spentUsd >= *limitUsd * kBudgetNear ? BudgetLevel::Near
                                                              : BudgetLevel::Within;
    return state;
}

}  // namespace hearth::engine
