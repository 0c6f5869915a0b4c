// SPDX-License-Identifier: AGPL-3.0-or-later
// The numbers of the memory engine that a person may change: [memory] of hearth.toml. Source: docs/MEMORY.md.
#pragma once

#include <array>

#include "core/base/timestamp.h"
#include "core/memory/keeping/cadence.h"
#include "core/memory/keeping/priority.h"
#include "core/memory/keeping/scoring.h"
#include "core/memory/redaction/redaction.h"

namespace hearth::memory {

struct ShiftSettings {
    int windowDays = 7;
    double distance = 0.5;    ///< More than this apart.
    double confidence = 0.6;  ///< More than this sure.
    double priority = 0.95;   ///< Of the memory that tells of it.

    bool operator==(const ShiftSettings&) const = default;
};

struct RetentionSettings {
    int listedDays = 7;       ///< How long something stands in the pruning list before it is archived.
    int deleteAfterDays = 0;  ///< What was archived so long ago is deleted; 0: never.

    bool operator==(const RetentionSettings&) const = default;
};

struct MemorySettings {
    TierRules tiers = kTierRules;
    LayerRules layers;
    Cadence cadence;
    KeepRules keep;
    Redactor::Kinds redact = Redactor::Kinds().set();  ///< By PersonalData.
    ShiftSettings shift;
    RetentionSettings retention;

    bool operator==(const MemorySettings&) const = default;
};

}  // namespace hearth::memory
