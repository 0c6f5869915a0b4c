// SPDX-License-Identifier: AGPL-3.0-or-later
// [memory] of hearth.toml: the numbers of the memory engine that a person may change.
#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "core/memory/keeping/memory_settings.h"

namespace hearth::engine {

/// What the file says over the defaults; a file that is not there says nothing. Errors: InvalidArgument for what is no
/// TOML, a key that nobody knows, or a number out of its range, with the key in the detail.
Result<memory::MemorySettings> readMemorySettings(const std::filesystem::path& file);

}  // namespace hearth::engine
