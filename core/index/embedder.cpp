// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/embedder.h"

#include <cmath>

namespace hearth::index {

void normalise(std::span<float> vector) {
    double squares = 0;
    for (const float number : vector) squares += static_cast<double>(number) * static_cast<double>(number);
    if (!(squares > 0) || !std::isfinite(squares)) {
        for (float& number : vector) number = 0;
        return;
    }
    const auto factor = static_cast<float>(1 / std::sqrt(squares));
    for (float& number : vector) number *= factor;
}

}  // namespace hearth::index
