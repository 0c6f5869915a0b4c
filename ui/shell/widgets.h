// SPDX-License-Identifier: AGPL-3.0-or-later
// Small makers for what every page is built of, so that spacing, names and ownership are the same everywhere.
#pragma once

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>
#include <memory>
#include <utility>

#include "ui/theme/theme.h"

namespace hearth::shell {

/// A widget that its parent owns.
template <typename Widget, typename... Arguments>
Widget* child(QWidget* parent, Arguments&&... arguments) {
    return std::make_unique<Widget>(std::forward<Arguments>(arguments)..., parent).release();
}

/// A layout that `parent` owns, with even margins.
QVBoxLayout* column(QWidget* parent, int margin, int spacing);
QHBoxLayout* row(QWidget* parent, int margin, int spacing);
/// A layout to be put into another one, which owns it.
QVBoxLayout* column(int spacing);
QHBoxLayout* row(int spacing);

/// `tone` as the style sheet knows it: "", "muted", "title", "display", "bad".
QLabel* label(QWidget* parent, const QString& text, const char* tone = "");
/// The same in one line that gives way: what does not fit ends in an ellipsis and stands in the tooltip.
QLabel* line(QWidget* parent, const QString& text, const char* tone = "");
/// The same, broken into lines where it is long.
QLabel* paragraph(QWidget* parent, const QString& text, const char* tone = "");

/// `kind` as the style sheet knows it: "", "primary", "quiet", "link" (in line with the text beside it), "danger".
QPushButton* button(QWidget* parent, const QString& text, const char* kind = "");
/// The tooltip is the name with its shortcut; the accessible name is the name.
QToolButton* iconButton(QWidget* parent, const theme::Theme& theme, theme::Icon icon, const QString& name,
                        const QString& shortcut = {});

/// Calls `set` with a length that holds text, now and whenever the size of the text is another.
void followText(const theme::Theme& theme, QWidget* widget, void (QWidget::*set)(int), int pixels);

/// Gives it the font of this role, now and whenever the size of the text is another.
void followFont(const theme::Theme& theme, QWidget* widget, theme::TextRole role);

QFrame* card(QWidget* parent);
/// Tabs at the top of the parts of a page, in line with them.
QTabBar* tabsIn(QWidget* page, QBoxLayout& down, const QString& name);
/// A thin horizontal rule.
QFrame* rule(QWidget* parent);
/// Gives a dynamic property and makes the style sheet look again.
void setVariation(QWidget* widget, const char* property, const char* value);

/// Removes and deletes every widget and layout in it, at once from sight.
void clearLayout(QLayout* layout);

}  // namespace hearth::shell
