// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/budget.h"

namespace hearth::engine {

Month localMonth(const Clock& clock, Timestamp moment) {
    const CivilDate date = civilDate(clock.local(moment));
    const bool december = date.month == 12;
    return {clock.moment(midnight(date.year, date.month, 1)),
            clock.moment(midnight(december ? date.year + 1 : date.year, december ? 1 : date.month + 1, 1))};
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

Result<BudgetState> budgetState(store::Vault& vault, std::optional<double> limitUsd) {
    BudgetState state{limitUsd, 0, 0, localMonth(vault.clock(), vault.clock().now()), BudgetLevel::None};
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
