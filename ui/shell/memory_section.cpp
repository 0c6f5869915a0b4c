// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/memory_section.h"

#include <QCheckBox>
#include <QComboBox>

#include "ui/shell/choice_box.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/unread_panel.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

MemorySection::MemorySection(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, theme::kGrid);
    auto* across = row(theme::kGrid * 2);
    auto* name = label(this, tr("Help from a model"));
    m_helper = child<ChoiceBox>(this);
    m_helper->setAccessibleName(tr("Help from a model"));
    m_helper->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_helper->addItem(tr("none"), static_cast<int>(engine::MemoryModel::Off));
    m_helper->addItem(tr("from models on this computer"), static_cast<int>(engine::MemoryModel::Local));
    m_helper->addItem(tr("from the model that answers"), static_cast<int>(engine::MemoryModel::Answers));
    name->setBuddy(m_helper);
    across->addWidget(name);
    across->addWidget(m_helper, 1);
    down->addLayout(across);
    down->addWidget(paragraph(this,
                              tr("Hearth remembers without a model. One that helps reads each conversation once more, "
                                 "beside what is remembered already, which costs what its tokens cost. What it finds "
                                 "is kept only where your own words say it, and what it replaces can be had back. "
                                 "Personal data and what is local only are never shown to it."),
                              "muted"));
    m_unread = child<UnreadPanel>(this, context);
    down->addWidget(m_unread);
    connect(m_unread, &UnreadPanel::refusedChosen, this, &MemorySection::refusedChosen);
    m_ask = child<QCheckBox>(this, tr("Ask me before anything is remembered"));
    down->addWidget(m_ask);
    down->addWidget(paragraph(this, tr("What Hearth would remember then waits under Memory, Review."), "muted"));
    connect(m_ask, &QCheckBox::clicked, this, [this](bool on) {
        m_context.tending.setReviews(this, on, [this](const Status& status) { stored(status); });
    });
    m_problem = child<ProblemBar>(this, context.theme);
    down->addWidget(m_problem);
    connect(m_helper, &QComboBox::activated, this, &MemorySection::choose);
}

void MemorySection::reload() {
    m_context.curation.helper(this, [this](const Result<engine::MemoryModel>& helper) {
        if (helper.ok()) m_helper->setCurrentIndex(m_helper->findData(static_cast<int>(*helper)));
    });
    m_context.tending.reviews(this, [this](const Result<bool>& on) {
        if (on.ok()) m_ask->setChecked(*on);
    });
    m_unread->reload();
}

void MemorySection::choose() {
    const auto wanted = static_cast<engine::MemoryModel>(m_helper->currentData().toInt());
    // What runs was begun with another's help.
    m_unread->stop();
    m_context.curation.setHelper(this, wanted, [this](const Status& status) { stored(status); });
}

void MemorySection::stored(const Status& status) {
    m_problem->hide();
    if (!status.ok()) m_problem->showError(Operation::SaveChange, status.error());
    reload();
}

}  // namespace hearth::shell
