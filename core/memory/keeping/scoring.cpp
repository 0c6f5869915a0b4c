// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/scoring.h"

#include <algorithm>

namespace hearth::memory {

namespace {

constexpr double kFurtherFact = 0.02;
constexpr std::size_t kLongMessage = 300;    ///< Words: facts are said in passing.
constexpr std::size_t kPastedMessage = 800;  ///< Words: hardly anybody types that.

double withoutStatement(const Reading& reading) {
    if (reading.proseWords < 4) return 0.05;
    return reading.questions == reading.sentences ? 0.1 : 0.25;
}

}  // namespace

double scoreMessage(const Reading& reading) {
    if (reading.statements.empty()) return withoutStatement(reading);
    double best = 0;
    for (const auto& statement : reading.statements) best = std::max(best, statement.quality);
    double score = best + kFurtherFact * static_cast<double>(reading.statements.size() - 1);
    if (reading.proseWords > kPastedMessage) score -= 0.25;
    if (reading.proseWords > kLongMessage) score -= 0.06;
    if (reading.words > 40 && reading.proseWords * 4 < reading.words) score -= 0.05;
    return std::clamp(score, 0.0, 0.99);
}

std::vector<Contender> chooseBest(std::vector<Contender> contenders, const KeepRules& rules) {
    std::erase_if(contenders, [&](const Contender& contender) { return contender.quality < rules.from; });
    std::sort(contenders.begin(), contenders.end(), [](const Contender& one, const Contender& other) {
        return one.quality != other.quality ? one.quality > other.quality : one.order < other.order;
    });
    if (contenders.size() > rules.best) contenders.resize(rules.best);
    return contenders;
}

}  // namespace hearth::memory
