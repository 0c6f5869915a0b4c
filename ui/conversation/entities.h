// SPDX-License-Identifier: AGPL-3.0-or-later
// HTML character references as they occur in Markdown.
#pragma once

#include <QString>

namespace hearth::conversation {

/// The character that "&name;" or "&#number;" stands for; what is not known comes back as it was written.
QString decodeEntity(const QString& entity);

}  // namespace hearth::conversation
