// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/recovery_step.h"

#include <QGridLayout>

#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kColumns = 3;
/// One word is asked for from each third of the phrase.
constexpr int kThird = 4;
}  // namespace

RecoveryStep::RecoveryStep(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, 0);
    m_sides = child<QStackedWidget>(this);
    m_sides->addWidget(buildWords());
    m_sides->addWidget(buildQuestions());
    down->addWidget(m_sides);
    down->addStretch();
}

QWidget* RecoveryStep::buildWords() {
    auto* side = child<QWidget>(this);
    auto* down = column(side, 0, theme::kGrid * 2);
    auto* box = card(side);
    m_grid = std::make_unique<QGridLayout>(box).release();
    m_grid->setContentsMargins(theme::kGrid * 2, theme::kGrid * 2, theme::kGrid * 2, theme::kGrid * 2);
    m_grid->setHorizontalSpacing(theme::kGrid * 2);
    m_grid->setVerticalSpacing(theme::kGrid);
    down->addWidget(box);
    down->addWidget(paragraph(side,
                              tr("Write them on paper, in this order. They open the vault when the passphrase is lost; "
                                 "whoever has them can read it. They are not shown again."),
                              "muted"));
    auto* across = row(theme::kGrid);
    across->addStretch();
    auto* next = button(side, tr("I have written them down"), "primary");
    connect(next, &QPushButton::clicked, this, &RecoveryStep::ask);
    across->addWidget(next);
    down->addLayout(across);
    return side;
}

QWidget* RecoveryStep::buildQuestions() {
    auto* side = child<QWidget>(this);
    auto* down = column(side, 0, theme::kGrid);
    for (std::size_t place = 0; place < m_answers.size(); ++place) {
        m_questions[place] = label(side, {});
        m_answers[place] = child<QLineEdit>(side);
        m_answers[place]->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
        m_answers[place]->setAccessibleName(tr("Word"));
        m_questions[place]->setBuddy(m_answers[place]);
        connect(m_answers[place], &QLineEdit::returnPressed, this, &RecoveryStep::check);
        down->addWidget(m_questions[place]);
        down->addWidget(m_answers[place]);
        down->addSpacing(theme::kFine);
    }
    m_problem = child<ProblemBar>(side, m_context.theme);
    down->addWidget(m_problem);
    auto* across = row(theme::kGrid);
    auto* back = button(side, tr("Show the words again"), "quiet");
    auto* next = button(side, tr("Confirm"), "primary");
    connect(back, &QPushButton::clicked, this, [this] { m_sides->setCurrentIndex(0); });
    connect(next, &QPushButton::clicked, this, &RecoveryStep::check);
    across->addWidget(back);
    across->addStretch();
    across->addWidget(next);
    down->addLayout(across);
    return side;
}

void RecoveryStep::setPhrase(const QString& phrase) {
    m_words = phrase.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    clearLayout(m_grid);
    const int rows = (static_cast<int>(m_words.size()) + kColumns - 1) / kColumns;
    for (int at = 0; at < m_words.size(); ++at) {
        auto* word = child<QLabel>(m_grid->parentWidget());
        word->setTextFormat(Qt::RichText);
        followFont(m_context.theme, word, theme::TextRole::Message);
        const QString muted = m_context.theme.color(theme::ColorRole::Muted).name();
        word->setText(QStringLiteral("<span style='color:%1'>%2&nbsp;&nbsp;</span><b>%3</b>")
                          .arg(muted, QString::number(at + 1).rightJustified(2), m_words[at].toHtmlEscaped()));
        word->setAccessibleName(tr("Word %1: %2").arg(at + 1).arg(m_words[at]));
        m_grid->addWidget(word, at % rows, at / rows);
    }
    m_sides->setCurrentIndex(0);
}

void RecoveryStep::ask() {
    std::array<std::uint8_t, 3> dice{};
    m_context.bridge.ports().random.fill(dice);
    for (std::size_t place = 0; place < m_asked.size(); ++place) {
        m_asked[place] = static_cast<int>(place) * kThird + dice[place] % kThird;
        const QString question = tr("Word %1").arg(m_asked[place] + 1);
        m_questions[place]->setText(question);
        m_answers[place]->setAccessibleName(question);
        m_answers[place]->clear();
    }
    m_problem->hide();
    m_sides->setCurrentIndex(1);
    m_answers.front()->setFocus();
}

void RecoveryStep::check() {
    for (std::size_t place = 0; place < m_asked.size(); ++place) {
        const QString typed = m_answers[place]->text().trimmed();
        if (typed.compare(m_words.value(m_asked[place]), Qt::CaseInsensitive) == 0) continue;
        m_problem->showSentence(
            tr("Word %1 is a different one. Look at your paper, or show the words again.").arg(m_asked[place] + 1));
        m_answers[place]->setFocus();
        m_answers[place]->selectAll();
        return;
    }
    m_words.clear();
    clearLayout(m_grid);
    Q_EMIT confirmed();
}

}  // namespace hearth::shell
