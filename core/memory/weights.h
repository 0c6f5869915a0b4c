// SPDX-License-Identifier: AGPL-3.0-or-later
// Learned weights as the tables of a language hold them: "feature|hundredths;" in a row.
#pragma once

#include <charconv>
#include <string_view>
#include <unordered_map>

#include "core/memory/language.h"

namespace hearth::memory {

inline constexpr double kWeightUnit = 100;

/// By feature; the keys point into the tables.
inline std::unordered_map<std::string_view, double> readWeights(WordList tables) {
    std::unordered_map<std::string_view, double> weights;
    for (std::string_view table : tables) {
        while (!table.empty()) {
            const std::size_t bar = table.find('|');
            const std::size_t end = table.find(';', bar);
            int weight = 0;
            std::from_chars(table.data() + bar + 1, table.data() + end, weight);
            weights.emplace(table.substr(0, bar), weight / kWeightUnit);
            table.remove_prefix(end + 1);
        }
    }
    return weights;
}

}  // namespace hearth::memory
