// SPDX-License-Identifier: AGPL-3.0-or-later
// The labels of a conversation: those that it carries, those that would fit, and one of one's own.
#pragma once

#include <QDialog>

#include "ui/bridge/tending.h"
#include "ui/shell/context.h"

class QLineEdit;
class QVBoxLayout;

namespace hearth::shell {

class ProblemBar;

class LabelsDialog final : public QDialog {
    Q_OBJECT

public:
    LabelsDialog(Context& context, const ConversationId& conversation, QWidget* parent);

Q_SIGNALS:
    /// The conversation carries others than before.
    void changed();

private:
    void look();
    void show(const bridge::LabelsItem& labels);
    void addPresent(const QStringList& present);
    void addSuggested(const std::vector<bridge::LabelItem>& suggested);
    void add(const QString& label);
    bridge::Answer<void> thenLook();

    Context& m_context;
    ConversationId m_conversation;
    QVBoxLayout* m_inside;
    ProblemBar* m_problem;
    QLineEdit* m_own;
};

}  // namespace hearth::shell
