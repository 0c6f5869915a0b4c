// SPDX-License-Identifier: AGPL-3.0-or-later
// Shows the twelve recovery words once, then asks for three of them, so that they were really written down.
#pragma once

#include <QLineEdit>
#include <QStackedWidget>
#include <QStringList>
#include <QWidget>
#include <array>

#include "ui/shell/context.h"
#include "ui/shell/problem_bar.h"

class QGridLayout;

namespace hearth::shell {

class RecoveryStep final : public QWidget {
    Q_OBJECT

public:
    explicit RecoveryStep(Context& context, QWidget* parent = nullptr);

    void setPhrase(const QString& phrase);
    /// 0-based places of the words that are asked for.
    const std::array<int, 3>& asked() const { return m_asked; }

Q_SIGNALS:
    void confirmed();

private:
    QWidget* buildWords();
    QWidget* buildQuestions();
    void ask();
    void check();

    Context& m_context;
    QStringList m_words;
    std::array<int, 3> m_asked{};
    QStackedWidget* m_sides;
    QGridLayout* m_grid;
    std::array<QLabel*, 3> m_questions{};
    std::array<QLineEdit*, 3> m_answers{};
    ProblemBar* m_problem = nullptr;
};

}  // namespace hearth::shell
