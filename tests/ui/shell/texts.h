// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything that a window could show or read aloud, so that a test can say what is not in it.
#pragma once

#include <QStringList>
#include <QWidget>

namespace hearth::test {

/// The texts, names, tool tips, titles, item models and accessible texts of the window and all its children, shown
/// or hidden.
QStringList textsOf(QWidget& window);
/// Whether any of them has this in it.
bool anyText(QWidget& window, const QString& text);

}  // namespace hearth::test
