// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/problem_bar.h"

#include "ui/shell/sign.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
/// That of the buttons, so that sign, words and buttons stand on one line.
constexpr int kLineHeight = 32;
}  // namespace

ProblemBar::ProblemBar(const theme::Theme& theme, QWidget* parent) : QFrame(parent) {
    setProperty("surface", QLatin1String("card"));
    auto* across = row(this, theme::kGrid * 3 / 2, theme::kGrid);
    auto* warning = sign(this, theme, theme::Icon::Warning, theme::ColorRole::Bad);
    followText(theme, warning, &QWidget::setFixedHeight, kLineHeight);
    across->addWidget(warning, 0, Qt::AlignTop);

    auto* texts = column(theme::kFine);
    m_sentence = paragraph(this, {});
    followText(theme, m_sentence, &QWidget::setMinimumHeight, kLineHeight);
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details = paragraph(this, {}, "muted");
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    followFont(theme, m_details, theme::TextRole::Code);
    m_details->hide();
    texts->addWidget(m_sentence);
    texts->addWidget(m_details);
    across->addLayout(texts, 1);

    m_fold = button(this, tr("Details"), "quiet");
    m_fold->setCheckable(true);
    connect(m_fold, &QPushButton::toggled, m_details, &QLabel::setVisible);
    m_action = button(this, {});
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &ProblemBar::actionChosen);
    across->addWidget(m_fold, 0, Qt::AlignTop);
    across->addWidget(m_action, 0, Qt::AlignTop);
    hide();
}

void ProblemBar::showError(Operation operation, const Error& error) {
    showSentence(sentenceFor(operation, error), detailsOf(error));
}

void ProblemBar::showSentence(const QString& sentence, const QString& details) {
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_details->setText(details);
    m_fold->setVisible(!details.isEmpty());
    m_fold->setChecked(false);
    show();
}

void ProblemBar::setAction(const QString& text) {
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

}  // namespace hearth::shell
