// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/routing_section.h"

#include <QComboBox>
#include <QFormLayout>

#include "ui/shell/choice_box.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

QString connectionText(const bridge::ConnectionItem& connection) {
    const QString title = bridge::Connections::titleOf(connection.provider);
    return connection.model.isEmpty() ? title : QStringLiteral("%1 · %2").arg(title, connection.model);
}

bool same(const bridge::ConnectionItem& one, const bridge::ConnectionItem& other) {
    return one.provider == other.provider && one.baseUrl == other.baseUrl && one.model == other.model;
}

}  // namespace

RoutingSection::RoutingSection(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, theme::kGrid);
    auto* form = std::make_unique<QFormLayout>().release();
    form->setHorizontalSpacing(theme::kGrid * 2);
    form->setVerticalSpacing(theme::kGrid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addPurpose(*form, llm::Purpose::Vision, tr("Images"));
    addPurpose(*form, llm::Purpose::LongContext, tr("Long conversations"));
    addPurpose(*form, llm::Purpose::Precision, tr("Mathematics and data"));
    addThinking(*form);
    down->addLayout(form);
    down->addWidget(paragraph(this,
                              tr("A message goes to the model that suits it; all others go to the connection above. "
                                 "Thinking costs tokens; only models that are known to think are told."),
                              "muted"));
    m_problem = child<ProblemBar>(this, context.theme);
    down->addWidget(m_problem);
}

void RoutingSection::addPurpose(QFormLayout& form, llm::Purpose purpose, const QString& name) {
    auto* box = child<ChoiceBox>(this);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choices.push_back({purpose, box});
    form.addRow(name, box);
    const std::size_t at = m_choices.size() - 1;
    connect(box, &QComboBox::activated, this, [this, at] { assign(m_choices[at]); });
}

void RoutingSection::addThinking(QFormLayout& form) {
    m_thinking = child<ChoiceBox>(this);
    m_thinking->setAccessibleName(tr("Thinking"));
    const auto add = [this](const QString& name, llm::Thinking thinking) {
        m_thinking->addItem(name, static_cast<int>(thinking));
    };
    add(tr("as usual for the model"), llm::Thinking::AsUsual);
    add(tr("off"), llm::Thinking::Off);
    add(tr("a little"), llm::Thinking::Low);
    add(tr("some"), llm::Thinking::Medium);
    add(tr("much"), llm::Thinking::High);
    add(tr("the most"), llm::Thinking::Most);
    form.addRow(tr("Thinking"), m_thinking);
    connect(m_thinking, &QComboBox::activated, this, [this] {
        const auto wanted = static_cast<llm::Thinking>(m_thinking->currentData().toInt());
        m_context.costs.setThinking(this, wanted, [this](const Status& status) { stored(status); });
    });
}

void RoutingSection::reload() {
    m_context.costs.thinking(this, [this](const Result<llm::Thinking>& thinking) {
        if (thinking.ok()) m_thinking->setCurrentIndex(m_thinking->findData(static_cast<int>(*thinking)));
    });
    m_context.connections.list(this, [this](Result<std::vector<bridge::ConnectionItem>> connections) {
        if (!connections.ok()) return;
        m_connections = std::move(*connections);
        readPurposes();
    });
}

void RoutingSection::readPurposes() {
    m_context.costs.purposes(this, [this](const Result<std::vector<bridge::PurposeItem>>& purposes) {
        if (purposes.ok()) {
            show(*purposes);
        } else if (purposes.error().code != ErrorCode::Cancelled) {
            m_problem->showError(Operation::LoadList, purposes.error());
        }
    });
}

void RoutingSection::show(const std::vector<bridge::PurposeItem>& purposes) {
    for (const auto& purpose : purposes) {
        for (const auto& choice : m_choices)
            if (choice.purpose == purpose.purpose) fill(*choice.box, purpose);
    }
}

void RoutingSection::fill(QComboBox& box, const bridge::PurposeItem& purpose) {
    box.clear();
    box.addItem(purpose.otherwise.isEmpty()
                    ? tr("as it comes with Hearth")
                    : tr("as it comes with Hearth: %1, where it is connected").arg(purpose.otherwise),
                -1);
    int chosen = 0;
    for (std::size_t at = 0; at < m_connections.size(); ++at) {
        box.addItem(connectionText(m_connections[at]), static_cast<int>(at));
        if (purpose.assigned && same(m_connections[at], *purpose.assigned)) chosen = box.count() - 1;
    }
    if (purpose.assigned && chosen == 0) {
        // Said in a terminal, in hearth.toml, or of a connection that is gone.
        m_connections.push_back(*purpose.assigned);
        box.addItem(connectionText(*purpose.assigned), static_cast<int>(m_connections.size()) - 1);
        chosen = box.count() - 1;
    }
    box.setCurrentIndex(chosen);
    box.setEnabled(!purpose.fromFile);
    box.setToolTip(purpose.fromFile ? tr("Set in hearth.toml, and changed there") : QString());
}

void RoutingSection::assign(const Choice& choice) {
    const int at = choice.box->currentData().toInt();
    std::optional<bridge::ConnectionItem> wanted;
    if (at >= 0) wanted = m_connections[static_cast<std::size_t>(at)];
    m_context.costs.assign(this, choice.purpose, wanted, [this](const Status& status) { stored(status); });
}

void RoutingSection::stored(const Status& status) {
    m_problem->hide();
    if (!status.ok()) m_problem->showError(Operation::SaveChange, status.error());
    reload();
}

}  // namespace hearth::shell
