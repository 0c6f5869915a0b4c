// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/class_weights.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace hearth::memory {

namespace {

constexpr double kUnit = 10;               ///< Weights are in tenths.
constexpr std::string_view kAlways;        ///< The sign that every text has.
constexpr std::size_t kSmallLetters = 26;  ///< Then comes what ASCII has from "A" on.

std::size_t classOf(char letter) {
    return letter >= 'a' ? static_cast<std::size_t>(letter - 'a')
                         : kSmallLetters + static_cast<std::size_t>(letter - 'A');
}

void add(std::string_view weights, std::vector<double>& sums) {
    while (!weights.empty()) {
        const std::size_t number = classOf(weights[0]);
        int weight = 0;
        const char* end = std::from_chars(weights.data() + 1, weights.data() + weights.size(), weight).ptr;
        if (number < sums.size()) sums[number] += weight / kUnit;
        weights.remove_prefix(static_cast<std::size_t>(end - weights.data()));
    }
}

}  // namespace

ClassWeights::ClassWeights(WordList tables, std::size_t classes) : m_classes(classes) {
    for (std::string_view table : tables) {
        while (!table.empty()) {
            const std::size_t bar = table.find('|');
            const std::size_t end = table.find(';', bar);
            m_weights.emplace(table.substr(0, bar), table.substr(bar + 1, end - bar - 1));
            table.remove_prefix(end + 1);
        }
    }
}

std::vector<double> ClassWeights::sums(const std::vector<std::string>& signs) const {
    std::vector<Weights::const_iterator> known;
    const auto look = [&](std::string_view sign) {
        if (const auto found = m_weights.find(sign); found != m_weights.end()) known.push_back(found);
    };
    look(kAlways);
    for (const auto& sign : signs) look(sign);
    // In one order, so that a sum is the same to the last bit however the signs came.
    std::sort(known.begin(), known.end(), [](const auto& one, const auto& other) { return one->first < other->first; });
    known.erase(std::unique(known.begin(), known.end()), known.end());
    std::vector<double> sums(m_classes, 0.0);
    for (const auto& one : known) add(one->second, sums);
    return sums;
}

double leadOf(const std::vector<double>& sums) {
    // A language without weights: nothing speaks for any class.
    if (sums.size() < 2) return -std::numeric_limits<double>::infinity();
    return *std::max_element(sums.begin() + 1, sums.end()) - sums[0];
}

std::vector<double> chancesOf(std::vector<double> sums) {
    if (sums.empty()) return sums;
    const double most = *std::max_element(sums.begin(), sums.end());
    double whole = 0;
    for (double& one : sums) whole += one = std::exp(one - most);
    for (double& one : sums) one /= whole;
    return sums;
}

}  // namespace hearth::memory
