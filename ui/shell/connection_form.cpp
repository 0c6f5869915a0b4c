// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/connection_form.h"

#include <QFormLayout>

#include "ui/shell/choice_box.h"
#include "ui/shell/sign.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

ConnectionForm::ConnectionForm(Context& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_choices(bridge::Connections::providers()) {
    auto* down = column(this, 0, theme::kGrid * 3 / 2);
    buildFound(*down);
    buildFields(*down);
    m_problem = child<ProblemBar>(this, context.theme);
    down->addWidget(m_problem);
    chooseProvider();
}

void ConnectionForm::buildFound(QVBoxLayout& down) {
    m_looking = label(this, tr("Looking for model servers on this computer…"), "muted");
    down.addWidget(m_looking);
    m_foundBox = child<QWidget>(this);
    m_foundRows = column(m_foundBox, 0, theme::kGrid);
    m_foundBox->hide();
    down.addWidget(m_foundBox);
}

void ConnectionForm::buildFields(QVBoxLayout& down) {
    m_fields = std::make_unique<QFormLayout>().release();
    m_fields->setHorizontalSpacing(theme::kGrid * 2);
    m_fields->setVerticalSpacing(theme::kGrid);
    m_fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_fields->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_provider = child<ChoiceBox>(this);
    m_provider->setAccessibleName(tr("Provider"));
    m_provider->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_provider->addItem(tr("No model: answers are quotes from memory"), QString());
    for (const auto& choice : m_choices) m_provider->addItem(choice.title, choice.name);
    m_address = child<QLineEdit>(this);
    m_address->setAccessibleName(tr("Address"));
    m_key = child<SecretEdit>(this, m_context.theme, tr("API key"));
    m_model = child<ChoiceBox>(this);
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->setAccessibleName(tr("Model"));
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_fields->addRow(tr("Provider"), m_provider);
    m_fields->addRow(tr("Address"), m_address);
    m_fields->addRow(tr("Key"), m_key);
    m_keychain = child<QCheckBox>(this, tr("Keep the key in this computer's keychain"));
    m_keychain->setToolTip(
        tr("Else it is kept encrypted in the vault. Other devices that share the vault do not see what "
           "is in this computer's keychain."));
    m_fields->addRow(QString(), m_keychain);
    m_fields->addRow(tr("Model"), m_model);
    down.addLayout(m_fields);

    m_actions = row(theme::kGrid);
    m_test = button(this, tr("Test"));
    m_tested = paragraph(this, {}, "good");
    m_actions->addWidget(m_test);
    m_actions->addWidget(m_tested, 1);
    down.addLayout(m_actions);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &ConnectionForm::chooseProvider);
    connect(m_test, &QPushButton::clicked, this, &ConnectionForm::test);
}

void ConnectionForm::addButton(QPushButton* ending) { m_actions->addWidget(ending, 0, Qt::AlignTop); }

void ConnectionForm::load() {
    m_context.connections.current(this, [this](Result<bridge::ConnectionItem> current) {
        if (current.ok()) fill(*current);
    });
    m_looking->show();
    m_context.connections.findLocal(this, [this](Result<std::vector<bridge::FoundModel>> found) {
        m_looking->hide();
        if (found.ok()) showFound(*found);
    });
}

void ConnectionForm::showFound(const std::vector<bridge::FoundModel>& found) {
    clearLayout(m_foundRows);
    for (const auto& server : found) {
        auto* box = card(m_foundBox);
        auto* across = row(box, theme::kGrid * 3 / 2, theme::kGrid);
        across->addWidget(sign(box, m_context.theme, theme::Icon::Local, theme::ColorRole::Good, theme::kIconLarge));
        auto* texts = column(2);
        texts->addWidget(label(box, tr("%1 on this computer").arg(server.title)));
        const QString models =
            server.models.isEmpty() ? tr("no model loaded") : server.models.mid(0, 3).join(QStringLiteral(", "));
        texts->addWidget(line(box, QStringLiteral("%1 · %2").arg(server.connection.baseUrl, models), "muted"));
        across->addLayout(texts, 1);
        auto* use = button(box, tr("Use"));
        use->setAccessibleName(tr("Use %1").arg(server.title));
        connect(use, &QPushButton::clicked, this, [this, server] { useFound(server); });
        across->addWidget(use);
        m_foundRows->addWidget(box);
    }
    m_foundBox->setVisible(!found.empty());
}

void ConnectionForm::useFound(const bridge::FoundModel& found) {
    fill(found.connection);
    showModels(found.models);
}

void ConnectionForm::fill(const bridge::ConnectionItem& connection) {
    m_current = connection;
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(connection.provider)));
    chooseProvider();
    if (!connection.baseUrl.isEmpty()) m_address->setText(connection.baseUrl);
    if (!connection.model.isEmpty()) m_model->setEditText(connection.model);
    if (const auto unkept = std::exchange(m_unkept, std::nullopt)) m_problem->showError(Operation::KeepKey, *unkept);
}

void ConnectionForm::chooseProvider() {
    const int at = m_provider->currentIndex() - 1;
    const bool any = at >= 0;
    m_problem->hide();
    m_tested->clear();
    m_testing.cancel();
    for (QWidget* field :
         {static_cast<QWidget*>(m_address), static_cast<QWidget*>(m_key), static_cast<QWidget*>(m_model)}) {
        field->setVisible(any);
        m_fields->labelForField(field)->setVisible(any);
    }
    m_test->setVisible(any);
    m_keychain->setVisible(any && m_context.connections.hasKeychain());
    if (!any) return;
    const auto& choice = m_choices[static_cast<std::size_t>(at)];
    m_address->clear();
    m_address->setPlaceholderText(choice.defaultBase.isEmpty() ? QStringLiteral("http://127.0.0.1:8080/v1")
                                                               : choice.defaultBase);
    m_key->clear();
    m_key->setPlaceholderText(m_current.provider == choice.name && m_current.hasKey ? tr("A key is stored")
                              : choice.needsKey                                     ? tr("API key")
                                                : tr("API key, if the server asks for one"));
    // A key that is stored stays where it is unless the person says otherwise; a new one goes to the keychain.
    const bool stored = m_current.provider == choice.name && m_current.hasKey;
    m_keychain->setChecked(stored ? m_current.keyInKeychain : true);
    m_model->clear();
    m_model->setEditText(choice.defaultModel);
}

bridge::ConnectionForm ConnectionForm::formValue() const {
    bridge::ConnectionForm form;
    form.connection.provider = m_provider->currentData().toString();
    form.connection.baseUrl = m_address->text().trimmed();
    form.connection.model = m_model->currentText().trimmed();
    form.connection.hasKey =
        !m_key->text().isEmpty() || (m_current.provider == form.connection.provider && m_current.hasKey);
    form.key = m_key->text();
    return form;
}

void ConnectionForm::test() {
    m_problem->hide();
    m_tested->setText(tr("Asking the server…"));
    setVariation(m_tested, "tone", "muted");
    m_test->setEnabled(false);
    m_testing = m_context.connections.test(this, formValue(), [this](Result<QStringList> models) {
        m_test->setEnabled(true);
        m_tested->clear();
        if (!models.ok()) {
            if (models.error().code != ErrorCode::Cancelled)
                m_problem->showError(Operation::ConnectModel, models.error());
            return;
        }
        setVariation(m_tested, "tone", "good");
        m_tested->setText(tr("The server answers and offers %n model(s).", nullptr, static_cast<int>(models->size())));
        showModels(*models);
    });
}

void ConnectionForm::showModels(const QStringList& models) {
    const QString typed = m_model->currentText();
    m_model->clear();
    m_model->addItems(models);
    m_model->setEditText(typed.isEmpty() || !models.contains(typed) ? models.value(0, typed) : typed);
}

void ConnectionForm::save() {
    const auto form = formValue();
    m_context.connections.save(this, form, [this, provider = form.connection.provider](const Status& status) {
        if (!status.ok()) return m_problem->showError(Operation::ConnectModel, status.error());
        if (provider.isEmpty() || !m_context.connections.hasKeychain()) {
            Q_EMIT saved();
        } else {
            keepKey(provider);
        }
    });
}

void ConnectionForm::keepKey(const QString& provider) {
    m_context.connections.keepKey(this, provider, m_keychain->isChecked(), [this](const Status& kept) {
        if (!kept.ok()) m_unkept = kept.error();
        Q_EMIT saved();  // The connection is, wherever its key is.
    });
}

}  // namespace hearth::shell
