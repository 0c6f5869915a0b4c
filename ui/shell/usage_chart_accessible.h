// SPDX-License-Identifier: AGPL-3.0-or-later
// What assistive technology sees of a chart: a child a bar, with its day and its value.
#pragma once

namespace hearth::shell {

class UsageChart;

/// Any number of times.
void installChartAccessibility();
/// Says that the keyboard is on this bar now.
void announceBar(UsageChart& chart, int bar);

}  // namespace hearth::shell
