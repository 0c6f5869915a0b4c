// SPDX-License-Identifier: AGPL-3.0-or-later
// Embedders for measuring what vectors do to the order of recall where no model's weights are at hand: the likeness of
// spelling, pure chance, and one of a chosen strength that is told what answers. None of them is part of the product.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "bench/benchmark_set.h"
#include "core/index/embedder.h"

namespace hearth::bench {

/// "characters", "chance:D" of so many dimensions, "chance", and "told:S": a message that answers has S of the
/// direction of its question, on the average, beside 1 of chance. Errors: InvalidArgument for any other name.
Result<std::shared_ptr<index::Embedder>> standInEmbedder(const std::string& name, const BenchmarkPair& pair);

}  // namespace hearth::bench
