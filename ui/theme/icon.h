// SPDX-License-Identifier: AGPL-3.0-or-later
// The names of Hearth's own icons. Each is resources/icons/<file>.svg, drawn in strokes on a 20-pixel square.
#pragma once

#include <QString>
#include <vector>

namespace hearth::theme {

enum class Icon {
    Search,
    Plus,
    Memory,
    Sidebar,
    Panel,
    Send,
    Stop,
    Regenerate,
    Edit,
    Copy,
    Check,
    ChevronLeft,
    ChevronRight,
    ChevronDown,
    ChevronUp,
    ArrowDown,
    More,
    Trash,
    Rename,
    Import,
    Settings,
    Key,
    Globe,
    Local,
    Warning,
    Info,
    Link,
    Image,
    Pin,
    Archive,
    Folder,
    Undo,
    Start,
    Eye,
    EyeOff,
    Close,
    Conversation,
    Source,
    Model,
    Lock,
    Temporary,
    Attach,
    File,
};

/// Every icon, for tests and for pages that show them all.
std::vector<Icon> allIcons();
/// Where the drawing lies among the resources.
QString resourcePath(Icon icon);

}  // namespace hearth::theme
