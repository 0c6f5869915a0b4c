// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/tool_question.h"

#include <QAccessible>
#include <QPlainTextEdit>
#include <algorithm>

#include "ui/shell/sign.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kMostLines = 8;
}

ToolQuestion::ToolQuestion(const theme::Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme) {
    setProperty("surface", QLatin1String("card"));
    build();
    hide();
}

void ToolQuestion::build() {
    auto* down = column(this, theme::kGrid * 3 / 2, theme::kGrid);
    auto* head = row(theme::kGrid);
    m_sign = child<Sign>(this, m_theme, theme::kIconSmall);
    m_sentence = paragraph(this, {});
    m_sentence->setTextFormat(Qt::PlainText);
    head->addWidget(m_sign, 0, Qt::AlignTop);
    head->addWidget(m_sentence, 1);
    down->addLayout(head);
    m_where = paragraph(this, {}, "muted");
    m_where->setTextFormat(Qt::PlainText);
    down->addWidget(m_where);
    m_arguments = child<QPlainTextEdit>(this);
    m_arguments->setReadOnly(true);
    m_arguments->setTabChangesFocus(true);
    followFont(m_theme, m_arguments, theme::TextRole::Code);
    m_arguments->setAccessibleName(tr("What will be sent"));
    down->addWidget(m_arguments);
    auto* across = row(theme::kGrid);
    const auto answer = [&](const QString& text, const char* kind, engine::ToolDecision decision) {
        auto* one = button(this, text, kind);
        connect(one, &QPushButton::clicked, this, [this, decision] { Q_EMIT decided(decision); });
        across->addWidget(one);
    };
    answer(tr("Allow once"), "primary", engine::ToolDecision::Once);
    answer(tr("Always allow"), "", engine::ToolDecision::Always);
    across->addStretch(1);
    answer(tr("Never"), "quiet", engine::ToolDecision::Never);
    answer(tr("Not now"), "quiet", engine::ToolDecision::No);
    down->addLayout(across);
}

void ToolQuestion::ask(const bridge::ToolQuestionItem& question) {
    const auto icon = question.remote ? theme::Icon::Globe : theme::Icon::Local;
    const auto tone = question.remote ? theme::ColorRole::Warn : theme::ColorRole::Muted;
    m_sign->draw(icon, tone);
    m_sentence->setText(question.server.isEmpty()
                            ? tr("The model wants to use Hearth's own tool “%1”.").arg(question.tool)
                            : tr("The model wants to use the tool “%1” of “%2”.").arg(question.tool, question.server));
    m_where->setText(question.remote ? tr("The server is on another machine. This is what leaves yours:")
                     : question.server.isEmpty()
                         ? tr("Nothing leaves this computer. This is what it gets:")
                         : tr("The server is a program on this computer, which can do and send on what it likes. This "
                              "is what it gets:"));
    m_arguments->setPlainText(question.arguments);
    const int lines = std::min<int>(static_cast<int>(question.arguments.count(QLatin1Char('\n'))) + 1, kMostLines);
    m_arguments->setFixedHeight(lines * m_arguments->fontMetrics().lineSpacing() + 3 * theme::kGrid);
    setAccessibleName(m_sentence->text());
    setAccessibleDescription(m_where->text() + QLatin1Char('\n') + question.arguments);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

}  // namespace hearth::shell
