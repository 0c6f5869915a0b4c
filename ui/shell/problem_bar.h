// SPDX-License-Identifier: AGPL-3.0-or-later
// A failure as a person reads it: a sentence, the details folded, and a way on.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "ui/bridge/error_text.h"
#include "ui/theme/theme.h"

namespace hearth::shell {

/// Hidden until `show…` is called.
class ProblemBar final : public QFrame {
    Q_OBJECT

public:
    explicit ProblemBar(const theme::Theme& theme, QWidget* parent = nullptr);

    void showError(Operation operation, const Error& error);
    void showSentence(const QString& sentence, const QString& details = {});
    /// A button that does something about it; an empty text takes it away.
    void setAction(const QString& text);
    QString sentence() const { return m_sentence->text(); }

Q_SIGNALS:
    void actionChosen();

private:
    QLabel* m_sentence;
    QLabel* m_details;
    QPushButton* m_fold;
    QPushButton* m_action;
};

}  // namespace hearth::shell
