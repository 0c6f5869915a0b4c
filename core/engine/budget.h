// SPDX-License-Identifier: AGPL-3.0-or-later
// The month's budget: what was spent of it, and what follows from that.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/store/vault.h"

namespace hearth::engine {

struct Month {
    Timestamp start;
    Timestamp end;  ///< The start of the next.
};
/// The month of the person's calendar in which a moment lies.
Month localMonth(const Clock& clock, Timestamp moment);

/// Stored nowhere; names are part of what `--json` prints.
enum class BudgetLevel { None, Within, Near, Spent };
std::string_view budgetLevelName(BudgetLevel level);  ///< "none", "within", "near", "spent"

inline constexpr double kBudgetNear = 0.8;

struct BudgetState {
    std::optional<double> limitUsd;  ///< Absent: no budget was set.
    double spentUsd = 0;
    std::int64_t unpriced = 0;  ///< Calls of the month whose price nobody knows; they are not in `spentUsd`.
    Month month;
    BudgetLevel level = BudgetLevel::None;
};

/// Cost: linear in the month's calls.
Result<BudgetState> budgetState(store::Vault& vault, std::optional<double> limitUsd);

/// The detail of the error of a turn that the budget stops; with ErrorCode::Full.
inline constexpr std::string_view kBudgetSpent = "the budget of this month is used up";

}  // namespace hearth::engine
