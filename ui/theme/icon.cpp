// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/theme/icon.h"

#include <array>
#include <cstddef>

namespace hearth::theme {

namespace {

// In the order of Icon.
constexpr std::array kFiles = {
    "search",    "plus",   "memory",  "sidebar",      "panel",         "send",         "stop",       "regenerate",
    "edit",      "copy",   "check",   "chevron-left", "chevron-right", "chevron-down", "chevron-up", "arrow-down",
    "more",      "trash",  "rename",  "import",       "settings",      "key",          "globe",      "local",
    "warning",   "info",   "link",    "image",        "pin",           "archive",      "folder",     "undo",
    "start",     "eye",    "eye-off", "close",        "conversation",  "source",       "model",      "lock",
    "temporary", "attach", "file",
};
static_assert(kFiles.size() == static_cast<std::size_t>(Icon::File) + 1);

}  // namespace

std::vector<Icon> allIcons() {
    std::vector<Icon> icons;
    for (std::size_t i = 0; i < kFiles.size(); ++i) icons.push_back(static_cast<Icon>(i));
    return icons;
}

QString resourcePath(Icon icon) {
    return QStringLiteral(":/hearth/icons/%1.svg").arg(QLatin1String(kFiles[static_cast<std::size_t>(icon)]));
}

}  // namespace hearth::theme
