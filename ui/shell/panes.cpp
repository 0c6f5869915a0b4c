// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/panes.h"

#include <QResizeEvent>

#include "ui/shell/widgets.h"
#include "ui/shell/window_settings.h"

namespace hearth::shell {

Panes::Panes(QSettings& settings, QWidget* left, QWidget* middle, QWidget* right, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_left{left, kLeftOverlays, theme::kSidebarWidth},
      m_right{right, kRightOverlays, theme::kPanelWidth} {
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
        m_splitter->setSizes({theme::kSidebarWidth, 2 * theme::kPanelWidth, theme::kPanelWidth});
    }
    m_splitter->setHandleWidth(1);
    left->setVisible(m_left.wanted);
    right->setVisible(m_right.wanted);
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
        const bool lifted = width() < side->overlaysBelow;
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
        m_splitter->insertWidget(&side == &m_left ? 0 : m_splitter->count(), side.pane);
    }
}

void Panes::place(Side& side, Qt::Edge edge) {
    const int room = std::min(side.width, width() - 6 * theme::kGrid);
    side.pane->setGeometry(edge == Qt::LeftEdge ? 0 : width() - room, 0, room, height());
    side.pane->raise();
}

}  // namespace hearth::shell
