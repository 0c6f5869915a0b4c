// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/import_view.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPlainTextEdit>

#include "ui/shell/moments.h"
#include "ui/shell/sign.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kBarSteps = 1000;
constexpr int kSkippedHeight = 160;
constexpr int kSignSize = 32;
}  // namespace

QString droppedPath(const QMimeData& data) {
    const auto urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

ImportView::ImportView(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    setAcceptDrops(true);
    auto* down = column(this, 0, theme::kGrid * 3 / 2);
    m_steps = child<QStackedWidget>(this);
    m_steps->addWidget(buildChoice());
    m_steps->addWidget(buildProgress());
    m_steps->addWidget(buildReport());
    down->addWidget(m_steps);
    m_problem = child<ProblemBar>(this, context.theme);
    down->addWidget(m_problem);
    down->addStretch();
}

QWidget* ImportView::buildChoice() {
    auto* box = card(this);
    auto* down = column(box, theme::kGrid * 3, theme::kGrid);
    down->addWidget(sign(box, m_context.theme, theme::Icon::Import, theme::ColorRole::Accent, kSignSize), 0,
                    Qt::AlignHCenter);
    auto* what = label(box, tr("Drop an export here, or choose it"), "title");
    what->setAlignment(Qt::AlignHCenter);
    down->addWidget(what);
    auto* kinds =
        paragraph(box,
                  tr("The .zip from ChatGPT or Claude as downloaded, its unpacked folder, a conversations.json, "
                     "or a .jsonl file with one message a line."),
                  "muted");
    kinds->setAlignment(Qt::AlignHCenter);
    down->addWidget(kinds);
    down->addSpacing(theme::kGrid);
    auto* across = row(theme::kGrid);
    auto* file = button(box, tr("Choose a file…"), "primary");
    auto* folder = button(box, tr("Choose a folder…"));
    connect(file, &QPushButton::clicked, this, &ImportView::chooseFile);
    connect(folder, &QPushButton::clicked, this, &ImportView::chooseFolder);
    across->addStretch();
    across->addWidget(file);
    across->addWidget(folder);
    across->addStretch();
    down->addLayout(across);
    return box;
}

QWidget* ImportView::buildProgress() {
    auto* box = card(this);
    auto* down = column(box, theme::kGrid * 3, theme::kGrid * 3 / 2);
    m_file = line(box, {}, "title");
    down->addWidget(m_file);
    m_bar = child<QProgressBar>(box);
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Import progress"));
    down->addWidget(m_bar);
    auto* across = row(theme::kGrid);
    m_counts = label(box, {}, "muted");
    m_cancel = button(box, tr("Cancel"));
    across->addWidget(m_counts, 1);
    across->addWidget(m_cancel);
    down->addLayout(across);
    down->addWidget(paragraph(
        box, tr("You can go on using Hearth meanwhile. What has been read is kept, also if you cancel."), "muted"));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_cancel->setText(tr("Stopping…"));
        if (m_importing) m_importing->cancel();
    });
    return box;
}

QWidget* ImportView::buildReport() {
    auto* box = card(this);
    auto* down = column(box, theme::kGrid * 3, theme::kGrid);
    auto* head = row(theme::kGrid);
    m_result = label(box, {}, "title");
    head->addWidget(sign(box, m_context.theme, theme::Icon::Check, theme::ColorRole::Good, theme::kIconLarge));
    head->addWidget(m_result, 1);
    down->addLayout(head);
    m_resultMore = paragraph(box, {}, "muted");
    down->addWidget(m_resultMore);
    m_skipped = child<QPlainTextEdit>(box);
    m_skipped->setReadOnly(true);
    m_skipped->setFixedHeight(kSkippedHeight);
    m_skipped->setAccessibleName(tr("Skipped records"));
    m_skipped->hide();
    auto* across = row(theme::kGrid);
    m_showSkipped = button(box, tr("Skipped records"), "quiet");
    m_showSkipped->setCheckable(true);
    connect(m_showSkipped, &QPushButton::toggled, m_skipped, &QWidget::setVisible);
    auto* more = button(box, tr("Import another…"));
    connect(more, &QPushButton::clicked, this, [this] { m_steps->setCurrentIndex(0); });
    across->addWidget(m_showSkipped);
    across->addStretch();
    across->addWidget(more);
    down->addLayout(across);
    down->addWidget(m_skipped);
    return box;
}

void ImportView::chooseFile() {
    auto* dialog = child<QFileDialog>(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Choose an export"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Exports (*.zip *.json *.jsonl)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportView::begin);
    dialog->open();
}

void ImportView::chooseFolder() {
    auto* dialog = child<QFileDialog>(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Choose the folder of an export"));
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportView::begin);
    dialog->open();
}

void ImportView::begin(const QString& path) {
    if (path.isEmpty()) return;
    if (m_importing) {
        m_problem->showSentence(
            tr("An import is running. Nothing was started; drop the next file when this one is done."));
        return;
    }
    m_problem->hide();
    m_file->setText(tr("Reading %1").arg(QFileInfo(path).fileName()));
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Cancel"));
    showProgress({});
    m_steps->setCurrentIndex(1);
    m_importing = std::make_unique<bridge::Importing>(m_context.bridge, path, this).release();
    connect(m_importing, &bridge::Importing::progressed, this, &ImportView::showProgress);
    connect(m_importing, &bridge::Importing::finished, this, &ImportView::showReport);
    connect(m_importing, &bridge::Importing::failed, this, &ImportView::showFailure);
    m_importing->begin();
    Q_EMIT started();
}

void ImportView::showProgress(const bridge::ImportCounts& counts) {
    m_bar->setValue(static_cast<int>(counts.fraction * kBarSteps));
    m_counts->setText(
        tr("%1 messages from %2 conversations").arg(countText(counts.messages), countText(counts.conversations)));
    if (counts.messages > 0) Q_EMIT changed();
}

void ImportView::showReport(const bridge::ImportSummary& summary) {
    m_result->setText(summary.added == 0 ? tr("Everything was here already")
                                         : tr("%1 messages added").arg(countText(summary.added)));
    QStringList more{tr("%1 conversations read.").arg(countText(summary.conversations))};
    if (summary.alreadyThere > 0) more << tr("%1 messages were here already.").arg(countText(summary.alreadyThere));
    if (summary.added > 0)
        more << tr("Hearth now reads them for what to remember; the line at the bottom left says how far it is.");
    m_resultMore->setText(more.join(QLatin1Char(' ')));
    const auto skipped = static_cast<int>(summary.skipped.size());
    m_showSkipped->setText(tr("%n record(s) skipped", nullptr, skipped));
    m_showSkipped->setVisible(skipped > 0);
    m_showSkipped->setChecked(false);
    m_skipped->setPlainText(summary.skipped.join(QLatin1Char('\n')));
    m_steps->setCurrentIndex(2);
    end();
}

void ImportView::showFailure(const Error& error) {
    m_steps->setCurrentIndex(0);
    m_problem->showError(Operation::ImportFile, error);
    end();
}

void ImportView::end() {
    m_importing->deleteLater();
    m_importing = nullptr;
    Q_EMIT changed();
}

void ImportView::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedPath(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void ImportView::dropEvent(QDropEvent* event) { begin(droppedPath(*event->mimeData())); }

}  // namespace hearth::shell
