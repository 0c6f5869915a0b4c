// SPDX-License-Identifier: AGPL-3.0-or-later
// The numbers of the memory engine that a person may change: [memory] of hearth.toml. Source: docs/MEMORY.md.
#pragma once

#include <array>

#include "core/base/timestamp.h"
#include "core/memory/priority.h"

namespace hearth::memory {

struct ShiftSettings {
    int windowDays = 7;
    double distance = 0.5;    ///< More than this apart.
    double confidence = 0.6;  ///< More than this sure.
    double priority = 0.95;   ///< Of the memory that tells of it.
};

struct RetentionSettings {
    int listedDays = 7;       ///< How long something stands in the pruning list before it is archived.
    int deleteAfterDays = 0;  ///< What was archived so long ago is deleted; 0: never.
};

struct MemorySettings {
    TierRules tiers = kTierRules;
    ShiftSettings shift;
    RetentionSettings retention;
};

}  // namespace hearth::memory
