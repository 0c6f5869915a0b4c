// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/panes.h"

#include <QResizeEvent>
#include <QStyle>
#include <cmath>

#include "ui/shell/widgets.h"
#include "ui/shell/window_settings.h"

namespace hearth::shell {

namespace {

/// Half of what larger text asks for: at 200 % a window of the usual width has room for what stands in its middle too.
int grown(int width, double textScale) { return static_cast<int>(std::lround(width * std::sqrt(textScale))); }

}  // namespace

Panes::Panes(const theme::Theme& theme, QSettings& settings, QWidget* left, QWidget* middle, QWidget* right,
             QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_textScale(theme.textScale()),
      m_settings(settings),
      m_left{left, kLeftOverlays, grown(theme::kSidebarWidth, theme.textScale())},
      m_right{right, kRightOverlays, grown(theme::kPanelWidth, theme.textScale())} {
    auto* across = row(this, 0, 0);
    m_splitter = child<QSplitter>(this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    across->addWidget(m_splitter);
    m_left.wanted = settings.value(QLatin1String(kSidebarShown), true).toBool();
    m_right.wanted = settings.value(QLatin1String(kPanelShown), false).toBool();
    const QByteArray sizes = settings.value(QLatin1String(kPanes)).toByteArray();
    if (sizes.isEmpty() || !m_splitter->restoreState(sizes)) {
        m_splitter->setSizes({m_left.width, 2 * m_right.width, m_right.width});
    }
    m_splitter->setHandleWidth(1);
    left->setVisible(m_left.wanted);
    right->setVisible(m_right.wanted);
    connect(&theme, &theme::Theme::changed, this, &Panes::followText);
}

void Panes::followText() {
    const double growth = m_theme.textScale() / m_textScale;
    if (growth == 1.0) return;
    m_textScale = m_theme.textScale();
    QList<int> sizes = m_splitter->sizes();
    for (Side* side : {&m_left, &m_right}) {
        side->width = grown(side->width, growth);
        const int place = m_splitter->indexOf(side->pane);
        if (place < 0) continue;
        const int before = sizes[place];
        sizes[place] = before > 0 ? grown(before, growth) : side->width;
        const int middle = place == 0 ? 1 : place - 1;
        sizes[middle] = std::max(0, sizes[middle] - (before > 0 ? sizes[place] - before : 0));
    }
    m_splitter->setSizes(sizes);
    if (isVisible()) arrange();
}

void Panes::setLeftShown(bool shown) { setShown(m_left, shown); }

void Panes::setRightShown(bool shown) { setShown(m_right, shown); }

bool Panes::leftShown() const { return shown(m_left); }

bool Panes::rightShown() const { return shown(m_right); }

bool Panes::shown(const Side& side) const { return side.lifted ? side.open : side.wanted; }

void Panes::setShown(Side& side, bool shown) {
    if (side.lifted) {
        side.open = shown;
    } else {
        side.wanted = shown;
    }
    arrange();
}

bool Panes::dismissOverlay() {
    for (Side* side : {&m_right, &m_left}) {
        if (!side->lifted || !side->open) continue;
        setShown(*side, false);
        return true;
    }
    return false;
}

void Panes::remember() {
    m_settings.setValue(QLatin1String(kSidebarShown), m_left.wanted);
    m_settings.setValue(QLatin1String(kPanelShown), m_right.wanted);
    if (!m_left.lifted && !m_right.lifted) m_settings.setValue(QLatin1String(kPanes), m_splitter->saveState());
}

void Panes::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void Panes::arrange() {
    for (Side* side : {&m_left, &m_right}) {
        const bool lifted = width() < m_theme.scaled(side->overlaysBelow);
        if (lifted != side->lifted) lift(*side, lifted);
        side->pane->setVisible(shown(*side));
    }
    if (m_left.lifted) place(m_left, Qt::LeftEdge);
    if (m_right.lifted) place(m_right, Qt::RightEdge);
}

void Panes::lift(Side& side, bool lifted) {
    side.lifted = lifted;
    side.open = false;
    if (lifted) {
        side.width = std::max(side.width, side.pane->width());
        side.pane->setParent(this);
    } else {
        const bool isLeft = &side == &m_left;
        m_splitter->insertWidget(isLeft ? 0 : m_splitter->count(), side.pane);
        QList<int> sizes = m_splitter->sizes();
        const int place = m_splitter->indexOf(side.pane);
        const int middle = isLeft ? place + 1 : place - 1;
        sizes[place] = side.width;
        sizes[middle] = std::max(0, sizes[middle] - side.width);
        m_splitter->setSizes(sizes);
    }
}

void Panes::place(Side& side, Qt::Edge edge) {
    const int room = std::min(side.width, width() - 6 * theme::kGrid);
    const QRect place(edge == Qt::LeftEdge ? 0 : width() - room, 0, room, height());
    side.pane->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    side.pane->raise();
}

}  // namespace hearth::shell
