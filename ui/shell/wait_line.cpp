// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/wait_line.h"

#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kBarSteps = 1000;
constexpr int kShowAfterMilliseconds = 300;
}  // namespace

WaitLine::WaitLine(QWidget* parent) : QWidget(parent) {
    auto* down = column(this, 0, theme::kGrid);
    m_what = paragraph(this, {});
    down->addWidget(m_what);
    auto* across = row(theme::kGrid * 3 / 2);
    m_bar = child<QProgressBar>(this);
    m_bar->setTextVisible(false);
    m_cancel = button(this, tr("Cancel"));
    across->addWidget(m_bar, 1);
    across->addWidget(m_cancel);
    down->addLayout(across);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_cancel->setText(tr("Stopping…"));
        Q_EMIT cancelChosen();
    });
    m_later.setSingleShot(true);
    m_later.setInterval(kShowAfterMilliseconds);
    connect(&m_later, &QTimer::timeout, this, &QWidget::show);
    hide();
}

void WaitLine::setWhat(const QString& what) {
    m_what->setText(what);
    m_bar->setAccessibleName(what);
}

void WaitLine::begin() {
    if (std::exchange(m_waiting, true)) return;
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Cancel"));
    setFraction(0);
    m_later.start();
}

void WaitLine::end() {
    m_waiting = false;
    m_later.stop();
    hide();
}

void WaitLine::setFraction(double fraction) {
    m_bar->setRange(0, fraction > 0 ? kBarSteps : 0);
    m_bar->setValue(static_cast<int>(fraction * kBarSteps));
}

}  // namespace hearth::shell
