// SPDX-License-Identifier: AGPL-3.0-or-later
// Taking everything out again, in formats that other programs read.
#pragma once

#include <iosfwd>
#include <optional>
#include <string_view>

#include "core/store/vault.h"

namespace hearth::chat {

enum class ExportFormat { Json, Markdown, Jsonl };
std::optional<ExportFormat> exportFormatFromName(std::string_view name);

/// Writes every conversation that is not in the trash, sorted by time then id, so that two devices that hold the
/// same data write equal bytes. JSONL is what `import` reads. Hidden nodes are left out of Markdown and JSONL.
/// Errors: Full or Unavailable when the stream fails.
Status exportConversations(const store::Vault& vault, ExportFormat format, std::ostream& out);

}  // namespace hearth::chat
