// SPDX-License-Identifier: AGPL-3.0-or-later
// The style sheet that makes Qt's standard widgets look of one piece with ours.
#pragma once

#include <QString>

#include "ui/theme/palette.h"

namespace hearth::theme {

/// Widgets choose a variation by a dynamic property: `kind` = "primary" (the one important button), "quiet" (no
/// frame until hovered), "link" (its words in line with the text beside it), "danger"; `tone` = "muted", "title",
/// "display", "bad", "good", "warn" on labels; `surface` = "raised" on frames and panes, "card" on a frame with a
/// border.
QString styleSheet(Variant variant, double textScale);

}  // namespace hearth::theme
