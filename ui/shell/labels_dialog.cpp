// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/labels_dialog.h"

#include <QLineEdit>

#include "ui/shell/problem_bar.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kWidth = 460;
}

LabelsDialog::LabelsDialog(Context& context, const ConversationId& conversation, QWidget* parent)
    : QDialog(parent), m_context(context), m_conversation(conversation) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Labels"));
    followText(m_context.theme, this, &QWidget::setMinimumWidth, kWidth);
    auto* down = column(this, theme::kGrid * 3, theme::kGrid * 3 / 2);
    down->addWidget(label(this, tr("Labels of this conversation"), "title"));
    m_inside = column(theme::kGrid);
    down->addLayout(m_inside);
    m_problem = child<ProblemBar>(this, context.theme);
    down->addWidget(m_problem);
    auto* across = row(theme::kGrid);
    m_own = child<QLineEdit>(this);
    m_own->setPlaceholderText(tr("A label of your own"));
    m_own->setAccessibleName(m_own->placeholderText());
    auto* take = button(this, tr("Add"));
    take->setAutoDefault(false);
    across->addWidget(m_own, 1);
    across->addWidget(take);
    down->addLayout(across);
    down->addStretch();
    auto* last = row(theme::kGrid);
    auto* done = button(this, tr("Done"), "primary");
    done->setAutoDefault(false);
    last->addStretch();
    last->addWidget(done);
    down->addLayout(last);
    const auto addOwn = [this] { add(m_own->text().simplified()); };
    connect(m_own, &QLineEdit::returnPressed, this, addOwn);
    connect(take, &QPushButton::clicked, this, addOwn);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    m_own->setFocus();
    look();
}

void LabelsDialog::look() {
    m_context.tending.labels(this, m_conversation, [this](const Result<bridge::LabelsItem>& labels) {
        if (labels.ok()) {
            show(*labels);
        } else if (labels.error().code != ErrorCode::Cancelled) {
            m_problem->showError(Operation::LoadList, labels.error());
        }
    });
}

void LabelsDialog::show(const bridge::LabelsItem& labels) {
    clearLayout(m_inside);
    addPresent(labels.present);
    addSuggested(labels.suggested);
    if (labels.present.isEmpty() && labels.suggested.empty())
        m_inside->addWidget(
            paragraph(this, tr("It carries none yet. What would fit is suggested here when the conversation was read."),
                      "muted"));
    adjustSize();
}

void LabelsDialog::addPresent(const QStringList& present) {
    for (const QString& name : present) {
        auto* across = row(theme::kGrid);
        across->addWidget(paragraph(this, name), 1);
        auto* away = button(this, tr("Remove"), "quiet");
        away->setAutoDefault(false);
        away->setAccessibleName(tr("Remove the label “%1”").arg(name));
        connect(away, &QPushButton::clicked, this,
                [this, name] { m_context.tending.removeLabel(this, m_conversation, name, thenLook()); });
        across->addWidget(away);
        m_inside->addLayout(across);
    }
}

void LabelsDialog::addSuggested(const std::vector<bridge::LabelItem>& suggested) {
    if (suggested.empty()) return;
    m_inside->addWidget(label(this, tr("Would fit"), "muted"));
    for (const auto& one : suggested) {
        auto* across = row(theme::kGrid);
        auto* name = paragraph(this, one.label);
        name->setToolTip(one.reason);
        across->addWidget(name, 1);
        auto* take = button(this, tr("Add the label"));
        take->setAutoDefault(false);
        take->setAccessibleName(tr("Add the label “%1”").arg(one.label));
        auto* no = button(this, tr("No"), "quiet");
        no->setAutoDefault(false);
        no->setAccessibleName(tr("Do not suggest the label “%1”").arg(one.label));
        connect(take, &QPushButton::clicked, this, [this, text = one.label] { add(text); });
        connect(no, &QPushButton::clicked, this,
                [this, text = one.label] { m_context.tending.dismissLabel(this, m_conversation, text, thenLook()); });
        across->addWidget(take);
        across->addWidget(no);
        m_inside->addLayout(across);
    }
}

void LabelsDialog::add(const QString& name) {
    if (name.isEmpty()) return;
    m_own->clear();
    m_context.tending.addLabel(this, m_conversation, name, thenLook());
}

bridge::Answer<void> LabelsDialog::thenLook() {
    return [this](const Status& status) {
        if (!status.ok()) return m_problem->showError(Operation::SaveChange, status.error());
        m_problem->hide();
        look();
        Q_EMIT changed();
    };
}

}  // namespace hearth::shell
