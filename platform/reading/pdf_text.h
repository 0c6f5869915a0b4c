// SPDX-License-Identifier: AGPL-3.0-or-later
// What a PDF says, page by page. Runs in a process of its own (reader.h), because what it reads may be hostile.
#pragma once

#include "core/engine/file_workshop.h"

namespace hearth::platform {

inline constexpr int kMostPages = 3000;

/// Errors: InvalidArgument with kNotADocument, kLockedDocument, or kDocumentTooLong above `mostBytes` or kMostPages.
Result<engine::DocumentText> pdfText(ByteView content, std::size_t mostBytes);

}  // namespace hearth::platform
