// SPDX-License-Identifier: AGPL-3.0-or-later
// The answer when no model is connected: quotes from memory, with dates and sources, and nothing made up.
#pragma once

#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/memory/memory_engine.h"
#include "core/recall/recall.h"

namespace hearth::engine {

/// Markdown. Says plainly that no model is connected; quotes memories and passages; `threads` (when the question
/// was where things were left off) come as a list of where each stood. Days are the person's, as `clock`
/// has them.
std::string offlineAnswer(const recall::RecallResult& recalled, const std::vector<memory::ThreadState>& threads,
                          const Clock& clock);

}  // namespace hearth::engine
