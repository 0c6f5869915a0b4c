// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/progress_line.h"

#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kBarSteps = 1000;
}

ProgressLine::ProgressLine(bridge::Task& task, QWidget* parent) : QWidget(parent), m_task(task) {
    auto* down = column(this, 0, theme::kGrid);
    m_what = paragraph(this, {});
    down->addWidget(m_what);
    auto* across = row(theme::kGrid * 3 / 2);
    m_bar = child<QProgressBar>(this);
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_cancel = button(this, tr("Cancel"));
    across->addWidget(m_bar, 1);
    across->addWidget(m_cancel);
    down->addLayout(across);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_cancel->setText(tr("Stopping…"));
        m_task.cancel();
    });
    connect(&task, &bridge::Task::progressed, this, &ProgressLine::showFraction);
    connect(&task, &bridge::Task::ended, this, &QWidget::hide);
    hide();
}

void ProgressLine::setWhat(const QString& what) {
    m_what->setText(what);
    m_bar->setAccessibleName(what);
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Cancel"));
}

void ProgressLine::showFraction(double fraction) {
    m_bar->setValue(static_cast<int>(fraction * kBarSteps));
    if (m_task.isRunning()) show();
}

}  // namespace hearth::shell
