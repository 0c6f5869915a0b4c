// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person tells the model for one conversation, written or taken from a saved prompt; and the saved prompts
// themselves.
#pragma once

#include <QFrame>
#include <functional>

#include "ui/bridge/prompts.h"
#include "ui/shell/other_version_note.h"
#include "ui/shell/problem_bar.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace hearth::shell {

/// Hidden until it is opened.
class InstructionsPanel final : public QFrame {
    Q_OBJECT

public:
    InstructionsPanel(bridge::Bridge& bridge, const theme::Theme& theme, QWidget* parent = nullptr);

    /// With what counts now, of a conversation that is there already or not yet.
    void open(const QString& instructions, const std::optional<ConversationId>& conversation);
    /// The top layer goes: the field for a name, or all of it.
    void escape();

Q_SIGNALS:
    /// By whoever sat before it, so that the keyboard has to go on elsewhere.
    void closed();
    /// A blank text: none.
    void chosen(const QString& instructions);
    /// Something was done that can be taken back.
    void offered(const QString& done, const std::function<void()>& undo);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Naming { Save, Rename };

    void buildPrompts(QVBoxLayout& down);
    void buildNaming(QVBoxLayout& down);
    void load(const QString& select = {});
    void lookForOther();
    void showOther();
    void settle(bridge::Settle what);
    void take();
    void setText(const QString& text);
    void startNaming(Naming what);
    void name();
    void endNaming();
    void remove();
    void leave();
    void use();
    bridge::Answer<void> thenLoad(const QString& select);
    /// Null when none is chosen.
    const bridge::PromptItem* current() const;

    bridge::Prompts m_requests;
    std::vector<bridge::PromptItem> m_prompts;
    std::optional<ConversationId> m_conversation;
    std::optional<bridge::OtherText> m_otherInstructions;
    OtherVersionNote* m_other;
    Naming m_naming = Naming::Save;
    QPlainTextEdit* m_text;
    QComboBox* m_saved;
    QPushButton* m_rename;
    QPushButton* m_remove;
    QWidget* m_nameRow;
    QLineEdit* m_name;
    ProblemBar* m_problem;
};

}  // namespace hearth::shell
