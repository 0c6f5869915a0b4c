// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/embedder_section.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QProgressBar>

#include "ui/shell/choice_box.h"
#include "ui/shell/cost_text.h"
#include "ui/shell/moments.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/secret_edit.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr const char* kLocal = "local";
constexpr int kTypingMilliseconds = 300;
constexpr int kWhole = 1000;
}  // namespace

EmbedderSection::EmbedderSection(Context& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_embedding(context.bridge) {
    auto* down = column(this, 0, theme::kGrid);
    m_form = std::make_unique<QFormLayout>().release();
    m_form->setHorizontalSpacing(theme::kGrid * 2);
    m_form->setVerticalSpacing(theme::kGrid);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    buildForm(*this);
    down->addLayout(m_form);
    m_means = paragraph(this, {}, "muted");
    down->addWidget(m_means);
    auto* across = row(theme::kGrid);
    m_use = button(this, tr("Use it"), "primary");
    m_done = paragraph(this, {}, "muted");
    across->addWidget(m_use);
    across->addWidget(m_done, 1);
    down->addLayout(across);
    m_bar = child<QProgressBar>(this);
    m_bar->setAccessibleName(tr("Making vectors"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, kWhole);
    m_bar->hide();
    down->addWidget(m_bar);
    m_problem = child<ProblemBar>(this, context.theme);
    down->addWidget(m_problem);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, &EmbedderSection::askMeans);
    connect(m_use, &QPushButton::clicked, this, &EmbedderSection::use);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EmbedderSection::showKind);
    connect(&context.bridge, &bridge::Bridge::jobStateChanged, this, &EmbedderSection::showProgress);
    for (QLineEdit* field : {m_folder, m_address, m_model})
        connect(field, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
}

void EmbedderSection::buildForm(QWidget& box) {
    m_kind = child<ChoiceBox>(&box);
    m_kind->setAccessibleName(tr("Find by meaning"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->addRow(tr("Find by meaning"), m_kind);
    buildFolder();
    m_form->addRow(tr("Folder"), m_folderRow);
    m_address = child<QLineEdit>(&box);
    m_address->setAccessibleName(tr("Address of the embedder"));
    m_form->addRow(tr("Address"), m_address);
    m_model = child<QLineEdit>(&box);
    m_model->setAccessibleName(tr("Model of the embedder"));
    m_form->addRow(tr("Model"), m_model);
    m_key = child<SecretEdit>(&box, m_context.theme, tr("API key of the embedder"));
    m_form->addRow(tr("Key"), m_key);
}

void EmbedderSection::buildFolder() {
    m_folderRow = child<QWidget>(this);
    auto* across = row(m_folderRow, 0, theme::kGrid);
    m_folder = child<QLineEdit>(m_folderRow);
    m_folder->setAccessibleName(tr("Folder of the model"));
    m_folder->setPlaceholderText(tr("with model.safetensors, vocab.txt and config.json"));
    auto* look = button(m_folderRow, tr("Choose…"));
    look->setAccessibleName(tr("Choose the folder of the model"));
    connect(look, &QPushButton::clicked, this, &EmbedderSection::chooseFolder);
    across->addWidget(m_folder, 1);
    across->addWidget(look);
}

void EmbedderSection::reload() {
    m_reading.cancel();
    m_reading = m_embedding.state(this, [this](const Result<bridge::EmbedderState>& state) {
        if (state.ok()) {
            show(*state);
        } else if (state.error().code != ErrorCode::Cancelled) {
            m_problem->showError(Operation::LoadList, state.error());
        }
    });
}

void EmbedderSection::show(const bridge::EmbedderState& state) {
    m_state = state;
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->clear();
        m_kind->addItem(tr("off: by words and spelling alone"), QString());
        m_kind->addItem(tr("with a model's folder on this computer"), QLatin1String(kLocal));
        for (const auto& one : state.servers) m_kind->addItem(tr("with %1").arg(one.title), one.name);
        m_kind->setCurrentIndex(std::max(0, m_kind->findData(state.chosen.provider)));
    }
    showKind();
    m_folder->setText(state.chosen.path);
    m_address->setText(state.chosen.baseUrl);
    m_model->setText(state.chosen.model);
    showProgress();
}

const bridge::EmbedderServer* EmbedderSection::server() const {
    for (const auto& one : m_state.servers) {
        if (one.name == m_kind->currentData().toString()) return &one;
    }
    return nullptr;
}

void EmbedderSection::showRow(QWidget* field, bool shown) {
    field->setVisible(shown);
    m_form->labelForField(field)->setVisible(shown);
}

void EmbedderSection::showKind() {
    const auto* one = server();
    m_problem->hide();
    showRow(m_folderRow, m_kind->currentData().toString() == QLatin1String(kLocal));
    showRow(m_address, one != nullptr);
    showRow(m_model, one != nullptr);
    showRow(m_key, one != nullptr);
    m_key->clear();
    if (one) {
        m_address->clear();
        m_model->clear();
        m_address->setPlaceholderText(one->defaultBase.isEmpty() ? QStringLiteral("http://127.0.0.1:8080/v1")
                                                                 : one->defaultBase);
        m_model->setPlaceholderText(one->defaultModel.isEmpty() ? tr("name of the model") : one->defaultModel);
        m_key->setPlaceholderText(one->hasKey ? tr("A key is stored") : tr("API key, if the server asks for one"));
    }
    askMeans();
}

bridge::EmbedderItem EmbedderSection::wanted() const {
    const QString kind = m_kind->currentData().toString();
    if (kind.isEmpty()) return {};
    if (kind == QLatin1String(kLocal)) return {kind, m_folder->text().trimmed(), {}, {}};
    return {kind, {}, m_address->text().trimmed(), m_model->text().trimmed()};
}

void EmbedderSection::askMeans() {
    m_asking.cancel();
    const auto embedder = wanted();
    if (embedder.provider.isEmpty()) {
        m_means->setText(m_state.chosen.provider.isEmpty()
                             ? tr("Nothing is read by a model, and nothing leaves this machine.")
                             : tr("Turning it off stops the work and deletes the vectors that were made. Turned on "
                                  "again, they are made, and paid for, anew."));
        return;
    }
    m_asking = m_embedding.means(this, embedder, [this](const Result<bridge::EmbedderMeans>& means) {
        if (means.ok()) showMeans(*means);
    });
}

void EmbedderSection::showMeans(const bridge::EmbedderMeans& means) {
    const QString much =
        tr("%1 messages and memories, about %2 tokens").arg(countText(means.texts), countText(means.tokens));
    if (!means.remote) {
        m_means->setText(tr("Reads %1, on this machine. Nothing leaves it, and it costs nothing.").arg(much));
        return;
    }
    QStringList words{tr("Sends %1, to %2, and from then on each new message and question.").arg(much, means.address)};
    words << (means.dollars ? tr("That costs about %1 at first.").arg(dollarText(*means.dollars))
                            : tr("What that costs is not known to Hearth."));
    if (means.kept > 0)
        words << tr("%n of them stay(s) here, because local only or without memory.", nullptr,
                    static_cast<int>(means.kept));
    m_means->setText(words.join(QLatin1Char(' ')));
}

void EmbedderSection::showProgress() {
    const auto& job = m_context.bridge.jobState();
    const bool working = job.kind == QLatin1String("embed") && job.all > 0;
    if (m_bar->isVisibleTo(this) && !working) recount();
    m_bar->setVisible(working);
    if (working) m_bar->setValue(static_cast<int>(kWhole * job.done / job.all));
    m_done->setText(m_state.chosen.provider.isEmpty() ? QString()
                    : working ? tr("%1 of %2 have a vector.").arg(countText(job.done), countText(job.all))
                              : tr("%1 messages and %2 memories have a vector.")
                                    .arg(countText(m_state.messages), countText(m_state.memories)));
}

void EmbedderSection::recount() {
    m_reading.cancel();
    m_reading = m_embedding.state(this, [this](const Result<bridge::EmbedderState>& state) {
        if (!state.ok()) return;
        m_state = *state;
        showProgress();
    });
}

void EmbedderSection::chooseFolder() {
    auto* dialog = child<QFileDialog>(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Choose the folder of the model"));
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &EmbedderSection::setFolder);
    dialog->open();
}

void EmbedderSection::setFolder(const QString& folder) { m_folder->setText(folder); }

void EmbedderSection::use() {
    m_problem->hide();
    m_use->setEnabled(false);
    const QString key = m_key->isVisibleTo(this) ? m_key->text() : QString();
    m_embedding.choose(this, wanted(), key, [this](const Status& chosen) {
        m_use->setEnabled(true);
        if (chosen.ok()) return reload();
        m_problem->showError(Operation::ChooseEmbedder, chosen.error());
    });
    m_key->clear();
}

}  // namespace hearth::shell
