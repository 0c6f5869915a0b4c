// SPDX-License-Identifier: AGPL-3.0-or-later
// Who answered and why, beside the header of an answer: gone with Esc or a press elsewhere.
#pragma once

#include <QFrame>

#include "ui/bridge/answer_facts.h"
#include "ui/theme/theme.h"

class QGridLayout;

namespace hearth::shell {

/// Deletes itself when it closes.
class AnswerDetails final : public QFrame {
    Q_OBJECT

public:
    AnswerDetails(const theme::Theme& theme, const bridge::AnswerFacts& facts, QWidget* parent);

    /// Below a rectangle of the screen, or above it where there is no room.
    void openBeside(const QRect& place);

private:
    void addLine(QGridLayout& grid, const QString& name, const QString& text);
    void addTry(QGridLayout& grid, const bridge::TryFact& fact);

    const theme::Theme& m_theme;
};

}  // namespace hearth::shell
