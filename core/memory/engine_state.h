// SPDX-License-Identifier: AGPL-3.0-or-later
// What the memory engine owns: the compiled rules under the settings of the moment, and the lock that lets one audit
// run at a time.
#pragma once

#include <memory>
#include <mutex>

#include "core/memory/english/english.h"
#include "core/memory/keeping/memory_settings.h"
#include "core/memory/memory_engine.h"
#include "core/memory/reading/extraction.h"
#include "core/memory/redaction/redaction.h"
#include "core/memory/threads/thread_fold.h"

namespace hearth::memory {

/// Never changed: other settings make other tools. Threads: safe from any.
struct MemoryTools {
    explicit MemoryTools(const MemorySettings& given) : settings(given), redactor(given.redact) {}
    /// Compiling the rules takes longer than most audits: the last ones are kept, for all vaults under such settings.
    static std::shared_ptr<const MemoryTools> of(const MemorySettings& settings);

    MemorySettings settings;
    Redactor redactor;
    Extractor extractor{english(), redactor};
    ThreadReader threads{redactor};
};

struct MemoryEngine::State {
    std::mutex mutex;  ///< Guards tools.
    std::shared_ptr<const MemoryTools> tools = MemoryTools::of(MemorySettings());
    std::mutex auditing;
};

}  // namespace hearth::memory
