// SPDX-License-Identifier: AGPL-3.0-or-later
// A model asks for a tool: which, with what, and whether that leaves the machine. Asked in the page, above the
// composer.
#pragma once

#include <QFrame>

#include "ui/bridge/turning.h"
#include "ui/theme/theme.h"

class QLabel;
class QPlainTextEdit;

namespace hearth::shell {

class Sign;

/// Hidden until it asks. It never takes the keyboard by itself: whoever types must not say yes by chance.
class ToolQuestion final : public QFrame {
    Q_OBJECT

public:
    explicit ToolQuestion(const theme::Theme& theme, QWidget* parent = nullptr);

    void ask(const bridge::ToolQuestionItem& question);

Q_SIGNALS:
    void decided(hearth::engine::ToolDecision decision);

private:
    void build();

    const theme::Theme& m_theme;
    Sign* m_sign;
    QLabel* m_sentence;
    QLabel* m_where;
    QPlainTextEdit* m_arguments;
};

}  // namespace hearth::shell
