// SPDX-License-Identifier: AGPL-3.0-or-later
// From the days on which something was asked to the bars of a chart: every day of the range has one, and so many days
// that they could not be told apart become months.
#pragma once

#include <functional>
#include <vector>

#include "ui/bridge/costs.h"
#include "ui/shell/usage_chart.h"

namespace hearth::shell {

struct UsageSeries {
    std::vector<ChartBar> bars;
    bool dollars = true;  ///< Else heights are tokens: nothing of it cost anything.
    bool months = false;
};

/// More days than these become months.
inline constexpr int kMostDays = 100;

/// `now` in milliseconds since the epoch: no day after it has a bar.
UsageSeries usageSeries(const bridge::UsageItem& usage, qint64 now);

/// "$0.12 · 3 calls · 10,230 tokens"
QString usageText(const bridge::UsageSumItem& sum);

}  // namespace hearth::shell
