// SPDX-License-Identifier: AGPL-3.0-or-later
// How the window looks: colours by role, four text sizes, spacing and icons, for Qt's own widgets and for ours.
#pragma once

#include <QFont>
#include <QIcon>
#include <QObject>

#include "ui/theme/icon.h"
#include "ui/theme/palette.h"

class QApplication;

namespace hearth::theme {

class SystemAppearance;

/// Spacing in logical pixels: an 8-pixel grid, 4 for fine work.
inline constexpr int kFine = 4;
inline constexpr int kGrid = 8;
inline constexpr int kRadius = 6;
inline constexpr int kIconSmall = 16;
inline constexpr int kIconLarge = 20;
inline constexpr int kSidebarWidth = 260;
inline constexpr int kPanelWidth = 300;
/// The longest motion, in milliseconds.
inline constexpr int kMotionMs = 150;
/// Line height of message text, as a share of its pixel size.
inline constexpr double kLineHeight = 1.55;

enum class Mode { System, Light, Dark, HighContrast };

enum class TextRole {
    Base,     ///< 13 px: everything around the conversation.
    Message,  ///< 15 px: what people and models say.
    Title,    ///< 17 px, semi-bold.
    Display,  ///< 24 px, semi-bold: the one heading of a page.
    Code,     ///< 13 px, monospace.
};

/// Outlives the widgets that use it. Threads: the window's.
class Theme final : public QObject {
    Q_OBJECT

public:
    /// Without a system to follow, Mode::System is light.
    explicit Theme(const SystemAppearance* system = nullptr, QObject* parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    Variant variant() const;
    /// What the person chose times what the desktop wants; 1.0 is the size that the roles name. Kept within 0.75..2.
    double textScale() const;
    void setTextScale(double chosen);
    /// A length that holds text, at its present size.
    int scaled(int pixels) const;
    bool reducedMotion() const;

    const QColor& color(ColorRole role) const;
    QFont font(TextRole role) const;
    int pixelSize(TextRole role) const;
    /// Follows the theme by itself: a widget sets it once. `size` is kIconSmall or kIconLarge.
    QIcon icon(Icon name, ColorRole role = ColorRole::Muted, int size = kIconSmall) const;

    /// Gives Qt's widgets the style, palette, font and style sheet, now and whenever something changes.
    void applyTo(QApplication& application);

Q_SIGNALS:
    /// Colours or sizes are different from now on.
    void changed();

private:
    void refresh();

    const SystemAppearance* m_system;
    QApplication* m_application = nullptr;
    Mode m_mode = Mode::System;
    double m_chosenScale = 1.0;
};

}  // namespace hearth::theme
