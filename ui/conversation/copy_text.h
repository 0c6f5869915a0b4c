// SPDX-License-Identifier: AGPL-3.0-or-later
// Blocks as text again: what lands on the clipboard.
#pragma once

#include <QString>
#include <vector>

#include "ui/conversation/block_layout.h"

namespace hearth::conversation {

enum class CopyForm { Plain, Markdown };

/// The text of one block between two characters. Markdown that is parsed again gives the same text and styles.
QString blockText(const Block& block, TextRange range, CopyForm form);

/// Blocks from one place to another, both within `blocks`. Shape: no line break at the end.
QString blocksText(const std::vector<Block>& blocks, int firstBlock, int firstOffset, int lastBlock, int lastOffset,
                   CopyForm form);

}  // namespace hearth::conversation
