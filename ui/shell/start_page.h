// SPDX-License-Identifier: AGPL-3.0-or-later
// "Pick up where you left off": a card a thread; or, in a new vault, the first steps.
#pragma once

#include <QScrollArea>

#include "ui/shell/context.h"
#include "ui/shell/problem_bar.h"

class QVBoxLayout;

namespace hearth::shell {

class StartPage final : public QScrollArea {
    Q_OBJECT

public:
    explicit StartPage(Context& context, QWidget* parent = nullptr);

    void reload();

Q_SIGNALS:
    void conversationChosen(const hearth::ConversationId& id);
    void newChosen();
    void importChosen();
    void settingsChosen();

private:
    void showCards(const std::vector<bridge::ResumeItem>& threads);
    void showEmpty();
    void showCounts(const bridge::VaultCounts& counts);
    QWidget* resumeCard(const bridge::ResumeItem& thread);
    QWidget* stepCard(theme::Icon icon, const QString& title, const QString& text, const QString& action,
                      void (StartPage::*signal)());

    Context& m_context;
    QLabel* m_heading;
    QLabel* m_counts;
    QVBoxLayout* m_cards;
    QWidget* m_middle;
    ProblemBar* m_problem;
};

}  // namespace hearth::shell
