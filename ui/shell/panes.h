// SPDX-License-Identifier: AGPL-3.0-or-later
// Three panes side by side whose widths are remembered and follow the size of the text; in a narrow window the outer
// ones lie over the middle.
#pragma once

#include <QSettings>
#include <QSplitter>
#include <QWidget>

#include "ui/theme/theme.h"

namespace hearth::shell {

class Panes final : public QWidget {
    Q_OBJECT

public:
    /// Below these widths of the window, at text of the usual size, the right and the left pane become overlays.
    static constexpr int kRightOverlays = 900;
    static constexpr int kLeftOverlays = 640;

    Panes(const theme::Theme& theme, QSettings& settings, QWidget* left, QWidget* middle, QWidget* right,
          QWidget* parent = nullptr);

    void setLeftShown(bool shown);
    void setRightShown(bool shown);
    bool leftShown() const;
    bool rightShown() const;
    /// Hides a pane that lies over the middle. False when there was none.
    bool dismissOverlay();
    void remember();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Side {
        QWidget* pane;
        int overlaysBelow;
        int width;            ///< As an overlay.
        bool wanted = true;   ///< Beside the middle.
        bool lifted = false;  ///< Lies over the middle.
        bool open = false;    ///< Shown while lifted.
    };

    /// The outer panes become wider with the text, less than it.
    void followText();
    void setShown(Side& side, bool shown);
    bool shown(const Side& side) const;
    void arrange();
    void lift(Side& side, bool lifted);
    void place(Side& side, Qt::Edge edge);

    const theme::Theme& m_theme;
    double m_textScale;
    QSettings& m_settings;
    QSplitter* m_splitter;
    Side m_left;
    Side m_right;
};

}  // namespace hearth::shell
