// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/instructions_panel.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "ui/shell/choice_box.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kTextHeight = 120;
}

InstructionsPanel::InstructionsPanel(bridge::Bridge& bridge, const theme::Theme& theme, QWidget* parent)
    : QFrame(parent), m_requests(bridge) {
    setProperty("surface", QLatin1String("card"));
    setAccessibleName(tr("Instructions for this conversation"));
    auto* down = column(this, theme::kGrid * 2, theme::kGrid);
    down->addWidget(label(this, tr("Instructions for this conversation"), "title"));
    down->addWidget(paragraph(this, tr("Every model that answers here reads them first."), "muted"));
    m_text = child<QPlainTextEdit>(this);
    m_text->setAccessibleName(tr("Instructions"));
    m_text->setPlaceholderText(tr("Answer in Portuguese, in short sentences."));
    m_text->setTabChangesFocus(true);
    followText(theme, m_text, &QWidget::setFixedHeight, kTextHeight);
    down->addWidget(m_text);
    m_other = child<OtherVersionNote>(this);
    connect(m_other, &OtherVersionNote::used, this, [this] { settle(bridge::Settle::Use); });
    connect(m_other, &OtherVersionNote::discarded, this, [this] { settle(bridge::Settle::Discard); });
    down->addWidget(m_other);
    buildPrompts(*down);
    buildNaming(*down);
    m_problem = child<ProblemBar>(this, theme);
    down->addWidget(m_problem);
    auto* across = row(theme::kGrid);
    auto* use = button(this, tr("Use these instructions"), "primary");
    auto* away = button(this, tr("Cancel"), "quiet");
    connect(use, &QPushButton::clicked, this, &InstructionsPanel::use);
    connect(away, &QPushButton::clicked, this, &InstructionsPanel::leave);
    across->addWidget(use);
    across->addWidget(away);
    across->addStretch(1);
    down->addLayout(across);
    hide();
}

void InstructionsPanel::buildPrompts(QVBoxLayout& down) {
    auto* across = row(theme::kGrid);
    m_saved = child<ChoiceBox>(this);
    m_saved->setAccessibleName(tr("Saved prompts"));
    m_saved->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_saved, &QComboBox::activated, this, &InstructionsPanel::take);
    auto* save = button(this, tr("Save as…"), "quiet");
    m_rename = button(this, tr("Rename…"), "quiet");
    m_remove = button(this, tr("Delete"), "quiet");
    connect(save, &QPushButton::clicked, this, [this] { startNaming(Naming::Save); });
    connect(m_rename, &QPushButton::clicked, this, [this] { startNaming(Naming::Rename); });
    connect(m_remove, &QPushButton::clicked, this, &InstructionsPanel::remove);
    across->addWidget(m_saved, 1);
    across->addWidget(save);
    across->addWidget(m_rename);
    across->addWidget(m_remove);
    down.addLayout(across);
}

void InstructionsPanel::buildNaming(QVBoxLayout& down) {
    m_nameRow = child<QWidget>(this);
    auto* across = row(m_nameRow, 0, theme::kGrid);
    m_name = child<QLineEdit>(m_nameRow);
    m_name->setAccessibleName(tr("Name of the prompt"));
    m_name->setPlaceholderText(tr("Name of the prompt"));
    auto* done = button(m_nameRow, tr("Save"));
    connect(m_name, &QLineEdit::returnPressed, this, &InstructionsPanel::name);
    connect(done, &QPushButton::clicked, this, &InstructionsPanel::name);
    across->addWidget(m_name, 1);
    across->addWidget(done);
    m_nameRow->hide();
    down.addWidget(m_nameRow);
}

void InstructionsPanel::open(const QString& instructions, const std::optional<ConversationId>& conversation) {
    m_conversation = conversation;
    m_problem->hide();
    m_nameRow->hide();
    m_text->setPlainText(instructions);
    m_text->moveCursor(QTextCursor::End);
    load();
    lookForOther();
    show();
    m_text->setFocus(Qt::OtherFocusReason);
}

void InstructionsPanel::load(const QString& select) {
    m_requests.list(this, [this, select](Result<std::vector<bridge::PromptItem>> prompts) {
        if (!prompts.ok()) return m_problem->showError(Operation::LoadList, prompts.error());
        m_prompts = std::move(*prompts);
        m_saved->clear();
        m_saved->addItem(m_prompts.empty() ? tr("No prompts are saved yet") : tr("Take a saved prompt…"));
        for (const auto& prompt : m_prompts) m_saved->addItem(prompt.name);
        m_saved->setEnabled(!m_prompts.empty());
        m_saved->setCurrentIndex(std::max(0, select.isEmpty() ? 0 : m_saved->findText(select)));
        m_rename->setEnabled(current() != nullptr);
        m_remove->setEnabled(current() != nullptr);
        showOther();
    });
}

void InstructionsPanel::lookForOther() {
    m_otherInstructions.reset();
    showOther();
    if (!m_conversation) return;
    m_requests.otherInstructions(this, *m_conversation, [this, id = *m_conversation](auto other) {
        if (!other.ok() || id != m_conversation) return;
        m_otherInstructions = std::move(*other);
        showOther();
    });
}

/// That of the prompt that was taken, else that of the instructions.
void InstructionsPanel::showOther() {
    const auto* prompt = current();
    m_other->say(prompt && prompt->other ? prompt->other : m_otherInstructions);
}

void InstructionsPanel::settle(bridge::Settle what) {
    m_problem->hide();
    const auto* prompt = current();
    if (prompt && prompt->other) {
        const QString name = prompt->name;
        return m_requests.settle(this, *prompt, what, [this, name, what, before = *prompt](const Status& status) {
            thenLoad(name)(status);
            if (!status.ok() || what == bridge::Settle::Discard) return;
            setText(before.other->text);
            Q_EMIT offered(tr("Prompt changed"),
                           [this, before, name] { m_requests.save(this, before, thenLoad(name)); });
        });
    }
    if (!m_conversation || !m_otherInstructions) return;
    const ConversationId id = *m_conversation;
    // It is stored before it counts as settled.
    if (what == bridge::Settle::Use) {
        leave();
        Q_EMIT chosen(m_otherInstructions->text);
    }
    m_requests.settleInstructions(this, id, [this](const Status& status) {
        if (!status.ok()) m_problem->showError(Operation::SaveChange, status.error());
        lookForOther();
    });
}

const bridge::PromptItem* InstructionsPanel::current() const {
    const auto at = static_cast<std::size_t>(std::max(m_saved->currentIndex(), 0));
    return at == 0 || at > m_prompts.size() ? nullptr : &m_prompts[at - 1];
}

void InstructionsPanel::take() {
    const auto* prompt = current();
    m_rename->setEnabled(prompt != nullptr);
    m_remove->setEnabled(prompt != nullptr);
    showOther();
    if (prompt) setText(prompt->text);
}

/// Through the cursor, so that Ctrl+Z gives back what stood there.
void InstructionsPanel::setText(const QString& text) {
    QTextCursor all(m_text->document());
    all.select(QTextCursor::Document);
    all.insertText(text);
}

void InstructionsPanel::startNaming(Naming what) {
    m_naming = what;
    m_name->setText(what == Naming::Rename && current() ? current()->name : QString());
    m_nameRow->show();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void InstructionsPanel::name() {
    m_problem->hide();
    const QString wanted = m_name->text().trimmed();
    if (wanted.isEmpty()) return;
    const auto* prompt = current();
    if (m_naming == Naming::Rename && prompt) {
        if (wanted != prompt->name) return m_requests.rename(this, *prompt, wanted, thenLoad(wanted));
        return endNaming();
    }
    if (m_text->toPlainText().trimmed().isEmpty())
        return m_problem->showSentence(tr("There is nothing to save yet. Write the instructions first."));
    m_requests.save(this, {wanted, m_text->toPlainText()}, thenLoad(wanted));
}

void InstructionsPanel::endNaming() {
    m_nameRow->hide();
    m_problem->hide();
    m_text->setFocus(Qt::OtherFocusReason);
}

void InstructionsPanel::escape() {
    if (m_nameRow->isVisible()) return endNaming();
    leave();
}

void InstructionsPanel::leave() {
    hide();
    Q_EMIT closed();
}

void InstructionsPanel::use() {
    leave();
    Q_EMIT chosen(m_text->toPlainText().trimmed());
}

void InstructionsPanel::remove() {
    const auto* prompt = current();
    if (!prompt) return;
    m_requests.remove(this, prompt->name, [this, gone = *prompt](const Status& status) {
        thenLoad({})(status);
        if (!status.ok()) return;
        Q_EMIT offered(tr("Prompt deleted"), [this, gone] { m_requests.save(this, gone, thenLoad(gone.name)); });
    });
}

bridge::Answer<void> InstructionsPanel::thenLoad(const QString& select) {
    return [this, select](const Status& status) {
        if (status.ok()) {
            if (m_nameRow->isVisible()) endNaming();
            return load(select);
        }
        if (status.error().code == ErrorCode::Conflict) {
            return m_problem->showSentence(
                tr("There is a prompt of that name already. Nothing was changed; choose another name."));
        }
        m_problem->showError(Operation::SaveChange, status.error());
    };
}

void InstructionsPanel::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (!control || (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter))
        return QFrame::keyPressEvent(event);
    use();
}

}  // namespace hearth::shell
