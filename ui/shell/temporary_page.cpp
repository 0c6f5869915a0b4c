// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/temporary_page.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QMessageBox>

#include "ui/shell/draft_files.h"
#include "ui/shell/message_files.h"
#include "ui/shell/sign.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

constexpr int kHeadHeight = 48;
constexpr int kProblemWidth = 544;

using conversation::Author;
using conversation::MessageState;

}  // namespace

TemporaryPage::TemporaryPage(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    setAccessibleName(tr("Temporary chat"));
    auto* down = column(this, 0, 0);
    buildHead(*down);
    down->addWidget(rule(this));
    buildBanner(*down);
    m_view = child<conversation::ConversationView>(this, m_context.theme);
    down->addWidget(m_view, 1);
    auto* foot = row(0);
    foot->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid * 3, theme::kGrid);
    m_problem = child<ProblemBar>(this, m_context.theme);
    followText(m_context.theme, m_problem, &QWidget::setMaximumWidth, kProblemWidth);
    m_problem->setAction(tr("Connect a model"));
    foot->addStretch(1);
    foot->addWidget(m_problem, 100);
    foot->addStretch(1);
    down->addLayout(foot);
    m_composer = child<conversation::Composer>(this, m_context.theme);
    m_composer->setPlaceholder(tr("Message… nothing of it is kept"));
    down->addWidget(m_composer);
    down->addSpacing(theme::kGrid * 2);
    setFocusProxy(m_composer);
    connectView();
    connectComposer();
    connectFiles();
    setEnterKey(storedEnterKey(context.window));
    showModel();
    showEmptyText();
}

void TemporaryPage::buildHead(QVBoxLayout& down) {
    auto* head = child<QWidget>(this);
    followText(m_context.theme, head, &QWidget::setFixedHeight, kHeadHeight);
    auto* across = row(head, 0, theme::kGrid);
    across->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid, 0);
    across->addWidget(sign(head, m_context.theme, theme::Icon::Temporary, theme::ColorRole::Accent, theme::kIconLarge));
    across->addWidget(label(head, tr("Temporary chat"), "title"), 1);
    auto* away = button(head, tr("End chat"), "quiet");
    away->setIcon(m_context.theme.icon(theme::Icon::Close));
    away->setToolTip(tr("End this chat and drop what was said"));
    connect(away, &QPushButton::clicked, this, [this] { end(); });
    across->addWidget(away);
    down.addWidget(head);
}

void TemporaryPage::buildBanner(QVBoxLayout& down) {
    auto* banner = child<QFrame>(this);
    banner->setProperty("surface", QLatin1String("raised"));
    auto* across = row(banner, 0, theme::kGrid);
    across->setContentsMargins(theme::kGrid * 3, theme::kGrid, theme::kGrid * 3, theme::kGrid);
    across->addWidget(sign(banner, m_context.theme, theme::Icon::EyeOff));
    across->addWidget(
        paragraph(banner, tr("Nothing of this chat is kept. It is gone when you end it, lock Hearth or quit.")), 1);
    down.addWidget(banner);
}

void TemporaryPage::connectView() {
    using View = conversation::ConversationView;
    connect(m_view, &View::retryRequested, this, &TemporaryPage::retry);
    connect(m_view, &View::linkActivated, this, [](const QUrl& url) { QDesktopServices::openUrl(url); });
    connect(m_view, &View::firstStepChosen, this, &TemporaryPage::settingsChosen);
}

void TemporaryPage::connectComposer() {
    using conversation::Composer;
    connect(m_composer, &Composer::sendRequested, this, &TemporaryPage::ask);
    connect(m_composer, &Composer::stopRequested, this, [this] {
        if (m_stream) m_stream->stop();
    });
    connect(m_composer, &Composer::modelMenuRequested, this, &TemporaryPage::openModels);
    connect(m_problem, &ProblemBar::actionChosen, this, &TemporaryPage::settingsChosen);
}

void TemporaryPage::connectFiles() {
    m_files = std::make_unique<DraftFiles>(m_context, this, *m_composer).release();  // The composer's and the view's.
    m_shownFiles = std::make_unique<MessageFiles>(m_context, *m_view).release();
    connect(m_shownFiles, &MessageFiles::failed, this, [this](const Error& error) {
        m_problem->showError(Operation::SaveAttachment, error);
        m_problem->setAction({});
    });
}

conversation::MessageItem TemporaryPage::newMessage(Author author) {
    conversation::MessageItem item;
    item.id = QString::number(++m_named);
    item.author = author;
    item.name = author == Author::User ? tr("You") : modelName(answering());
    item.time = QDateTime::fromMSecsSinceEpoch(m_context.bridge.now());
    item.state = author == Author::User ? MessageState::Complete : MessageState::Streaming;
    item.isKept = false;
    m_view->setToday(item.time.date());
    return item;
}

void TemporaryPage::ask(const QString& text) {
    const std::vector<bridge::PreparedFile> files = m_files->take().added;
    if (!canAnswer()) {
        m_composer->giveBack(text);
        m_files->giveBack({}, {files});
        m_problem->showSentence(
            tr("No model is connected, and a temporary chat takes nothing from your memory. Your "
               "words are still here; connect a model to send them."));
        m_problem->setAction(tr("Connect a model"));
        return;
    }
    if (!m_messages.empty()) settle(m_messages.back());
    say(text, files);
    m_messages.push_back(newMessage(Author::Assistant));
    m_view->append(m_messages.back());
    answer();
}

void TemporaryPage::say(const QString& text, const std::vector<bridge::PreparedFile>& files) {
    auto message = newMessage(Author::User);
    message.text = text;
    for (const auto& file : files) {
        const QString id = QStringLiteral("%1/%2").arg(message.id).arg(message.attachments.size());
        m_shownFiles->hold(id, file);
        message.attachments.push_back(shownOf(*file, id));
    }
    m_sent.insert(message.id, files);
    m_messages.push_back(message);
    m_view->append(std::move(message));
}

void TemporaryPage::settle(conversation::MessageItem& item) {
    if (item.state != MessageState::Broken) return;
    item.state = MessageState::Complete;
    item.details += (item.details.isEmpty() ? QString() : QStringLiteral(" · ")) + tr("broke off");
    m_view->replace(item);
}

void TemporaryPage::retry() {
    if (m_stream || m_messages.size() < 2) return;
    m_replaced = m_messages.back();
    m_messages.back() = newMessage(Author::Assistant);
    m_view->setMessages(m_messages);
    answer();
}

void TemporaryPage::answer() {
    m_problem->hide();
    m_composer->setStreaming(true);
    const std::size_t asked = m_messages.size() - 2;
    bridge::TemporaryQuestion question;
    for (std::size_t at = 0; at < asked; ++at) {
        const bool own = m_messages[at].author == Author::User;
        question.before.push_back(
            {own ? chat::Role::User : chat::Role::Assistant, m_messages[at].text, m_sent.value(m_messages[at].id)});
    }
    question.files = m_sent.value(m_messages[asked].id);
    question.text = m_messages[asked].text;
    question.connection = m_chosen;
    m_stream = std::make_unique<bridge::TemporaryStream>(m_context.bridge, this).release();
    connect(m_stream, &bridge::TemporaryStream::text, this, [this](const QString& delta) {
        m_messages.back().text += delta;
        m_view->appendText(m_messages.back().id, delta);
    });
    connect(m_stream, &bridge::TemporaryStream::finished, this, &TemporaryPage::heard);
    connect(m_stream, &bridge::TemporaryStream::failed, this, &TemporaryPage::refused);
    m_stream->begin(question);
}

void TemporaryPage::heard(const bridge::TemporaryEnd& end) {
    finish();
    m_replaced.reset();
    auto& item = m_messages.back();
    item.text = end.text;
    if (!end.model.isEmpty()) {
        item.name = end.model;
    } else if (!end.provider.isEmpty() && end.provider != answering().provider) {
        item.name = bridge::Connections::titleOf(end.provider);
    }
    item.details = end.details;
    item.state = end.whole ? MessageState::Complete : MessageState::Broken;
    if (!end.whole) item.notice = end.problem ? tr("This answer broke off.") : tr("You stopped this answer.");
    m_view->replace(item);
    if (!end.problem) return;
    m_problem->showSentence(end.problem->sentence, end.problem->details);
    m_problem->setAction({});  // The message itself offers Retry.
}

void TemporaryPage::refused(const Error& error) {
    finish();
    if (m_replaced) {
        m_messages.back() = *std::exchange(m_replaced, std::nullopt);
    } else {
        const QString text = m_messages[m_messages.size() - 2].text;
        m_files->giveBack({}, {m_sent.take(m_messages[m_messages.size() - 2].id)});
        m_messages.resize(m_messages.size() - 2);
        m_composer->giveBack(text);
    }
    m_view->setMessages(m_messages);
    if (error.code == ErrorCode::Cancelled) return;
    m_problem->showError(Operation::TalkTemporarily, error);
    m_problem->setAction(tr("Connect a model"));
}

void TemporaryPage::finish() {
    m_stream->deleteLater();
    m_stream = nullptr;
    m_composer->setStreaming(false);
}

bool TemporaryPage::canAnswer() const { return !answering().provider.isEmpty(); }

void TemporaryPage::setModels(const Models& models) {
    m_models = models;
    showModel();
    showEmptyText();
}

void TemporaryPage::setEnterKey(EnterKey key) {
    m_composer->setSendKey(key == EnterKey::Sends ? conversation::SendKey::Enter : conversation::SendKey::ControlEnter);
}

void TemporaryPage::showModel() { m_composer->setModelName(modelName(answering())); }

void TemporaryPage::showEmptyText() {
    conversation::EmptyText text;
    if (canAnswer()) {
        text.title = tr("What is on your mind?");
        text.hint =
            tr("Hearth stores nothing of this chat, learns nothing from it and puts nothing that it remembers into it. "
               "The model that answers still gets what you write.");
    } else {
        text.title = tr("A temporary chat needs a model");
        text.hint = tr("Without one, answers are quotes from your memory, and that stays out of this chat.");
        text.steps = {{QStringLiteral("settings"), tr("Connect a model")}};
    }
    m_view->setEmptyText(text);
}

void TemporaryPage::openModels(const QPoint& at) {
    auto* menu = child<ModelMenu>(this, m_context.theme, m_models);
    if (!m_models.usual.provider.isEmpty()) menu->offerUsual(!m_chosen);
    menu->offerConnections();
    menu->offerSettings();
    connect(menu, &ModelMenu::settingsChosen, this, &TemporaryPage::settingsChosen);
    connect(menu, &ModelMenu::chosen, this, [this](const std::optional<bridge::ConnectionItem>& connection) {
        m_chosen = connection;
        showModel();
    });
    menu->openAbove(at);
}

void TemporaryPage::focusComposer() { m_composer->setFocus(Qt::ShortcutFocusReason); }

void TemporaryPage::find() { m_view->openFind(); }

void TemporaryPage::escape() {
    if (m_stream) return m_stream->stop();
    m_view->closeFind();
    focusComposer();
}

int TemporaryPage::footHeight() const { return height() - m_view->geometry().bottom(); }

bool TemporaryPage::holdsWords() const {
    return !m_messages.empty() || !m_composer->text().trimmed().isEmpty() || m_files->holdsAny();
}

void TemporaryPage::end(const std::function<void()>& then) {
    const auto go = [this, then] {
        Q_EMIT ended();
        if (then) then();
    };
    if (!holdsWords()) return go();
    if (m_question) m_question->deleteLater();
    m_question = std::make_unique<QMessageBox>(QMessageBox::NoIcon, tr("Temporary chat"), tr("End this chat?"),
                                               QMessageBox::NoButton, this)
                     .release();
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setInformativeText(m_messages.empty()
                                       ? tr("What you typed goes. It is kept nowhere and cannot be brought back.")
                                       : tr("%n message(s) go. They are kept nowhere and cannot be brought back.",
                                            nullptr, static_cast<int>(m_messages.size())));
    auto* stay = m_question->addButton(tr("Go on with it"), QMessageBox::RejectRole);
    m_question->addButton(tr("End chat"), QMessageBox::AcceptRole);
    m_question->setDefaultButton(stay);
    m_question->setEscapeButton(stay);
    connect(m_question, &QMessageBox::buttonClicked, this, [stay, go](QAbstractButton* chosen) {
        if (chosen != stay) go();
    });
    m_question->open();
}

}  // namespace hearth::shell
