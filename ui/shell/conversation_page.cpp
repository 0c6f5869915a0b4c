// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/conversation_page.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QMenu>
#include <algorithm>

#include "ui/shell/instructions_panel.h"
#include "ui/shell/labels_dialog.h"
#include "ui/shell/message_files.h"
#include "ui/shell/message_view.h"
#include "ui/shell/resume_bar.h"
#include "ui/shell/title_edit.h"
#include "ui/shell/tool_question.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

constexpr const char* kStepSettings = "settings";
constexpr const char* kStepImport = "import";
constexpr int kHeadHeight = 48;
constexpr int kLabels = 280;  ///< Pixels at most.

bridge::ConnectionItem noModel() { return {}; }

std::optional<MessageId> idFrom(const QString& text) {
    auto id = MessageId::parse(bridge::fromQt(text));
    return id.ok() ? std::optional(*id) : std::nullopt;
}

}  // namespace

ConversationPage::ConversationPage(Context& context, Turns& turns, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_turns(turns),
      m_prompts(context.bridge),
      m_keptBeginnings(context.bridge),
      m_turning(context.bridge) {
    setAccessibleName(tr("Conversation"));
    build();
    connectView();
    connectComposer();
    connectFiles();
    connectTurns();
    setEnterKey(storedEnterKey(context.window));
    startNew();
}

void ConversationPage::build() {
    auto* down = column(this, 0, 0);
    buildHead(*down);
    down->addWidget(rule(this));
    m_resume = child<ResumeBar>(this, m_context);
    connect(m_resume, &ResumeBar::conversationChosen, this, &ConversationPage::conversationChosen);
    down->addWidget(m_resume);
    m_view = child<conversation::ConversationView>(this, m_context.theme);
    down->addWidget(m_view, 1);
    buildFoot(*down);
    m_composer = child<conversation::Composer>(this, m_context.theme);
    down->addWidget(m_composer);
    down->addSpacing(theme::kGrid * 2);
    connectAsides();
}

void ConversationPage::buildHead(QVBoxLayout& down) {
    auto* head = child<QWidget>(this);
    followText(m_context.theme, head, &QWidget::setFixedHeight, kHeadHeight);
    auto* across = row(head, 0, theme::kFine);
    across->setContentsMargins(theme::kGrid * 2, 0, theme::kGrid, 0);
    m_title = child<TitleEdit>(head);
    followFont(m_context.theme, m_title, theme::TextRole::Title);
    m_title->setStyleSheet(QStringLiteral("QLineEdit { background: transparent; border-color: transparent; }"));
    m_title->setAccessibleName(tr("Title of the conversation"));
    m_title->setToolTip(tr("Rename"));
    if (isRightToLeft()) m_title->setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
    connect(m_title, &QLineEdit::editingFinished, this, &ConversationPage::submitTitle);
    across->addWidget(m_title, 100);
    across->addStretch(1);  // A new conversation has no title that would take the room.
    m_labels = label(head, {}, "muted");
    m_labels->setAccessibleName(tr("Labels"));
    across->addWidget(m_labels);
    m_memoryOff = button(head, tr("Memory off"), "quiet");
    m_memoryOff->setIcon(m_context.theme.icon(theme::Icon::EyeOff));
    m_memoryOff->setToolTip(tr("Nothing is learned from this conversation. Press to remember from it again."));
    connect(m_memoryOff, &QPushButton::clicked, this, [this] { remember(true); });
    across->addWidget(m_memoryOff);
    m_toolsOn = button(head, tr("Tools"), "quiet");
    m_toolsOn->setObjectName(QStringLiteral("toolsOn"));
    m_toolsOn->setIcon(m_context.theme.icon(theme::Icon::Settings));
    m_toolsOn->setToolTip(tr("The model may ask for tools here. Press to turn them off."));
    m_toolsOn->setAccessibleName(tr("Tools are on"));
    connect(m_toolsOn, &QPushButton::clicked, this, [this] { useTools(false); });
    across->addWidget(m_toolsOn);
    m_instructedSign = button(head, tr("Instructions"), "quiet");
    m_instructedSign->setObjectName(QStringLiteral("instructed"));
    m_instructedSign->setToolTip(tr("Every model that answers here reads your instructions first. Press to see them."));
    connect(m_instructedSign, &QPushButton::clicked, this, &ConversationPage::openInstructions);
    across->addWidget(m_instructedSign);
    auto* more = iconButton(head, m_context.theme, theme::Icon::More, tr("More"));
    more->setPopupMode(QToolButton::InstantPopup);
    m_menu = child<QMenu>(more);
    connect(m_menu, &QMenu::aboutToShow, this, &ConversationPage::fillMenu);
    more->setMenu(m_menu);
    across->addWidget(more);
    auto* panel = iconButton(head, m_context.theme, theme::Icon::Panel, tr("What I used"), QStringLiteral("Ctrl+J"));
    connect(panel, &QToolButton::clicked, this, &ConversationPage::panelToggled);
    across->addWidget(panel);
    down.addWidget(head);
}

void ConversationPage::connectView() {
    using View = conversation::ConversationView;
    connect(m_view, &View::editRequested, this,
            [this](const QString& id, const QString& text) { m_composer->startEditing(id, text); });
    connect(m_view, &View::regenerateRequested, this, &ConversationPage::offerAgain);
    connect(m_view, &View::retryRequested, this, &ConversationPage::retry);
    connect(m_view, &View::continueRequested, this, [this](const QString& id) {
        if (const auto target = idFrom(id)) ask({engine::TurnKind::Continue, m_conversation, target, {}});
    });
    connect(m_view, &View::detailsRequested, this, &ConversationPage::explain);
    connect(m_view, &View::branchRequested, this, [this](const QString& id, int index) {
        if (const auto target = idFrom(id)) m_context.chats.chooseSibling(this, *target, index, thenReload());
    });
    connect(m_view, &View::sourcesRequested, this, [this](const QString& id, int source) {
        if (const auto* message = find(id)) {
            Q_EMIT answerChosen(*message);
            Q_EMIT receiptRequested(source);
        }
    });
    connect(m_view, &View::forgetRequested, this, [this](const QString& id) {
        if (const auto target = idFrom(id)) Q_EMIT forgetChosen({memory::ForgetKind::Message, target->bytes()});
    });
    connect(m_view, &View::linkActivated, this, [](const QUrl& url) { QDesktopServices::openUrl(url); });
    connect(m_view, &View::firstStepChosen, this, [this](const QString& step) {
        if (step == QLatin1String(kStepSettings)) Q_EMIT settingsChosen();
        if (step == QLatin1String(kStepImport)) Q_EMIT importChosen();
    });
}

void ConversationPage::connectComposer() {
    using conversation::Composer;
    connect(m_composer, &Composer::sendRequested, this, [this](const QString& text) {
        ask({engine::TurnKind::New,
             m_conversation,
             {},
             text,
             m_conversation ? std::nullopt : m_beginning.model,
             m_files->take()});
    });
    connect(m_composer, &Composer::editSubmitted, this, [this](const QString& id, const QString& text) {
        if (const auto target = idFrom(id))
            ask({engine::TurnKind::Edit, m_conversation, target, text, {}, m_files->take()});
    });
    connect(m_composer, &Composer::stopRequested, this, [this] { m_turns.stop(m_conversation); });
    connect(m_composer, &Composer::draftChanged, this, &ConversationPage::saveDraft);
    connect(m_composer, &Composer::modelMenuRequested, this, &ConversationPage::openModelMenu);
    connect(m_composer, &Composer::editLastRequested, this, &ConversationPage::editLast);
}

void ConversationPage::connectFiles() {
    m_files = std::make_unique<DraftFiles>(m_context, this, *m_composer).release();  // The composer's and the view's.
    m_shownFiles = std::make_unique<MessageFiles>(m_context, *m_view).release();
    connect(m_shownFiles, &MessageFiles::failed, this, [this](const Error& error) {
        m_problem->showError(Operation::SaveAttachment, error);
        m_problem->setAction({});
    });
    connect(m_composer, &conversation::Composer::editingChanged, this, [this](const QString& id) {
        const int row = m_view->transcript().rowOf(id);
        if (id.isEmpty()) return m_files->endEdit();
        m_files->edit(row < 0 ? std::vector<conversation::MessageAttachment>() : m_view->message(row).attachments);
    });
}

void ConversationPage::open(const ConversationId& id, const std::optional<MessageId>& at) {
    if (m_conversation == id && !m_messages.empty()) {
        if (at && m_view->showMessage(bridge::toQt(at->text()))) return;
        load(at);
        return;
    }
    left();
    m_returning.reset();
    m_conversation = id;
    m_item.reset();
    m_messages.clear();
    clearAsides();
    m_view->closeFind();
    m_view->setEmptyText({});
    m_view->setMessages({});
    m_view->setLoading(true);
    m_composer->cancelEditing();
    m_composer->setText({});
    m_files->show(m_conversation);
    showTitle({});
    showMemoryOff();
    readManner();
    showQuestion();
    load(at);
}

void ConversationPage::startNew() {
    left();
    m_returning.reset();
    m_loading.cancel();
    m_conversation.reset();
    m_item.reset();
    m_messages.clear();
    clearAsides();
    m_view->closeFind();
    m_view->setLoading(false);
    m_view->setMessages({});
    readManner();
    showQuestion();
    showEmptyText();
    showTitle({});
    showModel();
    showMemoryOff();
    m_composer->cancelEditing();
    m_composer->setText({});
    m_files->show(m_conversation);
    m_composer->setStreaming(m_turns.runsIn(std::nullopt));
    if (!m_context.bridge.isOpen()) return;
    m_context.chats.draft(this, {}, [this](const Result<QString>& draft) {
        if (!m_conversation && draft.ok() && m_composer->text().isEmpty()) m_composer->setText(*draft);
    });
}

void ConversationPage::dropForgotten() {
    m_composer->setText({});
    m_files->forget(m_conversation);
    m_conversation.reset();
    m_messages.clear();
    startNew();
}

void ConversationPage::load(const std::optional<MessageId>& at) {
    if (!m_conversation) return;
    m_loading.cancel();
    m_loading = m_context.chats.open(this, *m_conversation,
                                     [this, id = *m_conversation, at](Result<bridge::OpenConversation> opened) {
                                         if (m_conversation != id) return;
                                         if (opened.ok()) {
                                             show(std::move(*opened), at);
                                         } else if (opened.error().code != ErrorCode::Cancelled) {
                                             m_view->setLoading(false);
                                             m_problem->showError(Operation::OpenConversation, opened.error());
                                             m_problem->setAction(tr("Try again"));
                                         }
                                     });
}

void ConversationPage::reload() {
    readBeginning();
    if (m_conversation && !m_turns.runsIn(m_conversation)) load({});
}

void ConversationPage::show(bridge::OpenConversation opened, const std::optional<MessageId>& at) {
    const bool first = m_messages.empty();
    m_messages = std::move(opened.messages);
    // What has come since the last save is in the running turn, not yet in the vault.
    if (const auto* running = m_turns.answerIn(*m_conversation)) {
        for (auto& message : m_messages) {
            if (message.id == running->id) message.text = running->text;
        }
    }
    m_view->setLoading(false);
    m_view->setToday(QDateTime::fromMSecsSinceEpoch(m_context.bridge.now()).date());
    m_view->setMessages(toView(m_messages));
    if (first) {
        if (m_composer->text().isEmpty()) m_composer->setText(opened.draft);
        m_view->scrollToEnd();
        arrive();
        if (!m_messages.empty()) m_resume->open(*m_conversation, m_messages.back().createdAt);
    }
    update(opened.conversation);
    m_composer->setStreaming(m_turns.runsIn(m_conversation));
    if (at) m_view->showMessage(bridge::toQt(at->text()));
    showLastAnswer();
}

void ConversationPage::update(const bridge::ConversationItem& item) {
    if (m_conversation != item.id) return;
    m_item = item;
    showTitle(item.title);
    showModel();
    showMemoryOff();
}

void ConversationPage::showLabels() {
    const QStringList labels = m_item ? m_item->labels : QStringList();
    m_labels->setText(m_labels->fontMetrics().elidedText(labels.join(QStringLiteral(" · ")), Qt::ElideRight, kLabels));
    m_labels->setToolTip(labels.join(QLatin1Char('\n')));
    m_labels->setVisible(!labels.isEmpty());
}

void ConversationPage::showTitle(const QString& title) {
    m_title->setVisible(m_conversation.has_value());
    showLabels();
    if (m_title->hasFocus() || m_title->text() == title) return;
    m_title->setText(title);
    m_title->setCursorPosition(0);
}

void ConversationPage::showEmptyText() {
    conversation::EmptyText text;
    text.title = tr("What is on your mind?");
    if (m_models.usual.provider.isEmpty()) {
        text.hint = tr("No model is connected yet: answers are quotes from your memory, with dates and sources.");
        text.steps = {{QLatin1String(kStepSettings), tr("Connect a model")},
                      {QLatin1String(kStepImport), tr("Import conversations")}};
    } else if (m_beginning.unremembered) {
        text.hint = tr("Memory is off here: nothing is learned from what is said.");
    } else {
        text.hint = tr("What you settled before comes along by itself, and every answer shows what it used.");
    }
    m_view->setEmptyText(text);
}

void ConversationPage::showModel() {
    if (!m_conversation && m_beginning.model) return m_composer->setModelName(modelName(*m_beginning.model));
    if (m_item && m_item->provider == QLatin1String("offline")) return m_composer->setModelName(modelName(noModel()));
    if (m_item && !m_item->provider.isEmpty()) {
        return m_composer->setModelName(m_item->model.isEmpty() ? bridge::Connections::titleOf(m_item->provider)
                                                                : m_item->model);
    }
    m_composer->setModelName(modelName(m_models.usual));
}

void ConversationPage::showLastAnswer() {
    const auto last = std::find_if(m_messages.rbegin(), m_messages.rend(), [](const bridge::MessageItem& message) {
        return message.role == chat::Role::Assistant;
    });
    if (last == m_messages.rend() || last->state == chat::MessageState::Streaming) {
        Q_EMIT noAnswer();
    } else {
        Q_EMIT answerChosen(*last);
    }
}

const bridge::ReceiptItem* ConversationPage::freshReceipt(const MessageId& answer) const {
    const auto found = m_receipts.find(bridge::toQt(answer.text()));
    return found == m_receipts.end() ? nullptr : &*found;
}

void ConversationPage::setModels(const Models& models) {
    m_models = models;
    readBeginning();  // The model that was chosen for a new one may be gone.
    showModel();
    if (!m_conversation) showEmptyText();
}

void ConversationPage::setEnterKey(EnterKey key) {
    m_composer->setSendKey(key == EnterKey::Sends ? conversation::SendKey::Enter : conversation::SendKey::ControlEnter);
}

void ConversationPage::focusComposer() { m_composer->setFocus(Qt::ShortcutFocusReason); }

int ConversationPage::footHeight() const { return height() - m_view->geometry().bottom(); }

void ConversationPage::editLast() {
    const auto last = std::find_if(m_messages.rbegin(), m_messages.rend(),
                                   [](const bridge::MessageItem& message) { return message.role == chat::Role::User; });
    if (last != m_messages.rend()) m_composer->startEditing(bridge::toQt(last->id.text()), last->text);
}

void ConversationPage::find() { m_view->openFind(); }

void ConversationPage::escape() {
    if (m_title->hasFocus()) {
        m_title->setText(m_item ? m_item->title : QString());
        return focusComposer();
    }
    if (m_instructions->isVisible()) return m_instructions->escape();
    if (m_tool->isVisible()) return answerTool(engine::ToolDecision::No);
    if (m_composer->isEditing()) return m_composer->cancelEditing();
    if (m_turns.runsIn(m_conversation)) return m_turns.stop(m_conversation);
    m_view->closeFind();
    focusComposer();
}

void ConversationPage::left() {
    m_composer->flushDraft();
    if (m_conversation && !m_messages.empty() && m_context.bridge.isOpen()) m_context.chats.leave(*m_conversation);
}

void ConversationPage::submitTitle() {
    if (!m_conversation || !m_item) return;
    const QString title = m_title->text().simplified();
    if (title.isEmpty() || title == m_item->title) {
        m_title->setText(m_item->title);
        return;
    }
    m_item->title = title;
    Q_EMIT renameRequested(*m_conversation, title);
    focusComposer();
}

void ConversationPage::saveDraft(const QString& text) {
    if (m_context.bridge.isOpen()) m_context.chats.saveDraft(m_conversation, text);
}

bridge::Answer<void> ConversationPage::thenReload() {
    return [this](const Status& status) {
        if (status.ok()) {
            load({});
            Q_EMIT changed();
        } else {
            m_problem->showError(Operation::SaveChange, status.error());
            m_problem->setAction({});
        }
    };
}

const bridge::MessageItem* ConversationPage::find(const QString& id) const {
    const auto found = std::find_if(m_messages.begin(), m_messages.end(), [&id](const bridge::MessageItem& message) {
        return bridge::toQt(message.id.text()) == id;
    });
    return found == m_messages.end() ? nullptr : &*found;
}

}  // namespace hearth::shell
