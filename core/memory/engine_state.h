// SPDX-License-Identifier: AGPL-3.0-or-later
// What the memory engine owns: the compiled rules, and the lock that lets one audit run at a time.
#pragma once

#include <mutex>

#include "core/memory/extraction.h"
#include "core/memory/memory_engine.h"
#include "core/memory/redaction.h"
#include "core/memory/thread_fold.h"

namespace hearth::memory {

struct MemoryEngine::State {
    Redactor redactor;
    Extractor extractor{english(), redactor};
    ThreadReader threads{redactor};
    std::mutex auditing;
};

}  // namespace hearth::memory
