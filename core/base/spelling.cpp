// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/spelling.h"

#include <algorithm>
#include <array>

namespace hearth {

namespace {
constexpr std::size_t kMaxBytes = 48;
using Row = std::array<std::size_t, kMaxBytes + 1>;
}  // namespace

std::size_t editDistance(std::string_view a, std::string_view b, std::size_t most) {
    const std::size_t tooFar = most + 1;
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > most || b.size() > kMaxBytes) return tooFar;
    Row before{};
    Row last{};
    Row row{};
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t same = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + same});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most) return tooFar;
        before = last;
        last = row;
    }
    return std::min(last[b.size()], tooFar);
}

std::string nearestOf(std::string_view typed, std::span<const std::string> names) {
    std::size_t distance = std::max<std::size_t>(2, typed.size() / 4) + 1;
    std::string nearest;
    for (const std::string& name : names) {
        const std::size_t apart = editDistance(typed, name, distance);
        if (apart >= distance) continue;
        distance = apart;
        nearest = name;
    }
    return nearest;
}

}  // namespace hearth
