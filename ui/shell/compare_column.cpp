// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/compare_column.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>

#include "ui/bridge/answer_facts.h"
#include "ui/conversation/conversation_view.h"
#include "ui/shell/choice_box.h"
#include "ui/shell/message_view.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/title_edit.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kLeastHeight = 320;
}  // namespace

CompareColumn::CompareColumn(Context& context, QWidget* parent) : QFrame(parent), m_context(context) {
    setProperty("surface", QLatin1String("card"));
    setMinimumHeight(kLeastHeight);
    auto* down = column(this, theme::kGrid, theme::kGrid);
    buildHead(*down);
    m_view = child<conversation::ConversationView>(this, context.theme);
    connect(m_view, &conversation::ConversationView::linkActivated, this,
            [](const QUrl& url) { QDesktopServices::openUrl(url); });
    down->addWidget(m_view, 1);
    m_problem = child<ProblemBar>(this, context.theme);
    connect(m_problem, &ProblemBar::actionChosen, this, [this] { Q_EMIT againChosen(true); });
    down->addWidget(m_problem);
    buildFoot(*down);
    clear();
}

void CompareColumn::buildHead(QVBoxLayout& down) {
    auto* head = row(theme::kGrid);
    for (QComboBox** list : {&m_connection, &m_model}) {
        *list = child<ChoiceBox>(this);
        // Columns are as wide as each other, whatever the names in them.
        (*list)->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        head->addWidget(*list, 1);
    }
    m_model->setEditable(true);
    m_model->setLineEdit(child<TitleEdit>(m_model));  // Ends in an ellipsis while nobody types.
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->lineEdit()->setPlaceholderText(tr("Its usual model"));
    connect(m_connection, &QComboBox::activated, this, [this] {
        m_picked = true;
        showModels();
    });
    connect(m_model, &QComboBox::editTextChanged, this, &CompareColumn::sayName);
    connect(m_model, &QComboBox::activated, this, [this] { m_picked = true; });
    connect(m_model->lineEdit(), &QLineEdit::textEdited, this, [this] { m_picked = true; });
    m_remove = iconButton(this, m_context.theme, theme::Icon::Close, tr("Leave this model out"));
    connect(m_remove, &QToolButton::clicked, this, &CompareColumn::removeChosen);
    head->addWidget(m_remove);
    down.addLayout(head);
}

void CompareColumn::buildFoot(QVBoxLayout& down) {
    m_took = paragraph(this, {}, "muted");
    down.addWidget(m_took);
    auto* foot = row(theme::kGrid);
    foot->addStretch(1);
    m_stop = button(this, tr("Stop"));
    connect(m_stop, &QPushButton::clicked, this, &CompareColumn::stop);
    m_again = button(this, tr("Try again"));
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT againChosen(false); });
    m_keep = button(this, tr("Keep this answer"));
    connect(m_keep, &QPushButton::clicked, this, &CompareColumn::keepChosen);
    for (QPushButton* one : {m_stop, m_again, m_keep}) foot->addWidget(one);
    down.addLayout(foot);
}

void CompareColumn::setNumber(int number) {
    m_number = number;
    m_connection->setAccessibleName(tr("Connection %1").arg(number));
    m_model->setAccessibleName(tr("Model %1").arg(number));
    m_remove->setAccessibleName(tr("Leave model %1 out").arg(number));
    m_stop->setAccessibleName(tr("Stop answer %1").arg(number));
    m_again->setAccessibleName(tr("Try answer %1 again").arg(number));
    m_keep->setAccessibleName(tr("Keep answer %1").arg(number));
    m_picked ? sayName() : pick();
}

void CompareColumn::sayName() {
    setAccessibleName(tr("Answer %1: %2").arg(m_number).arg(modelName(choice())));
    m_connection->setToolTip(m_connection->currentText());
    m_model->setToolTip(m_model->currentText());
}

void CompareColumn::setModels(const Models& models) {
    const auto chosen = choice();
    m_models = models;
    m_connection->clear();
    for (const auto& connection : m_models.connections)
        m_connection->addItem(bridge::Connections::titleOf(connection.provider));
    m_connection->addItem(tr("No model: quotes from memory"));
    int same = -1;
    for (int at = 0; m_picked && at < m_connection->count(); ++at) {
        const auto connection = connectionAt(at);
        if (connection.provider == chosen.provider && connection.baseUrl == chosen.baseUrl) same = at;
    }
    if (same < 0) return pick();
    m_connection->setCurrentIndex(same);
    showModels();
    m_model->setEditText(chosen.model);
}

void CompareColumn::setKnownModels(const QHash<QString, QStringList>& models) {
    m_known = models;
    if (!m_picked) return pick();
    const QString typed = m_model->currentText();
    showModels();
    m_model->setEditText(typed);
}

/// Each column another connection; where there are no more, another model of one of them.
void CompareColumn::pick() {
    m_picked = false;
    const int connections = m_connection->count() - 1;
    const int before = m_number - 1;
    if (before < connections || connections == 0) {
        m_connection->setCurrentIndex(std::min(before, connections));
        return showModels();
    }
    m_connection->setCurrentIndex(before % connections);
    QStringList others = namesFor(connectionAt(before % connections));
    others.removeAll(connectionAt(before % connections).model);
    if (others.isEmpty()) {
        m_connection->setCurrentIndex(connections);
        return showModels();
    }
    showModels();
    m_model->setEditText(others[(before / connections - 1) % others.size()]);
}

QStringList CompareColumn::namesFor(const bridge::ConnectionItem& connection) const {
    QStringList names = m_known.value(connection.provider);
    for (const auto& other : m_models.connections)
        if (other.provider == connection.provider && other.baseUrl == connection.baseUrl) names << other.model;
    names.removeAll(QString());
    names.removeDuplicates();
    names.sort();
    return names;
}

void CompareColumn::showModels() {
    const auto connection = connectionAt(m_connection->currentIndex());
    m_model->clear();
    m_model->setVisible(!connection.provider.isEmpty());
    m_model->addItems(namesFor(connection));
    m_model->setEditText(connection.model);
    m_model->lineEdit()->setCursorPosition(0);
    sayName();
}

bridge::ConnectionItem CompareColumn::connectionAt(int row) const {
    const bool model = row >= 0 && row < static_cast<int>(m_models.connections.size());
    return model ? m_models.connections[static_cast<std::size_t>(row)] : bridge::ConnectionItem{};
}

bridge::ConnectionItem CompareColumn::choice() const {
    auto connection = connectionAt(m_connection->currentIndex());
    if (!connection.provider.isEmpty()) connection.model = m_model->currentText().trimmed();
    return connection;
}

void CompareColumn::setCanBeRemoved(bool possible) { m_remove->setVisible(possible); }

void CompareColumn::setChoosing(bool possible) {
    m_connection->setEnabled(possible);
    m_model->setEnabled(possible);
}

void CompareColumn::focusChoice() { m_connection->setFocus(Qt::OtherFocusReason); }

void CompareColumn::clear() {
    drop();
    m_answer.reset();
    m_whole = false;
    m_view->setMessages({});
    m_took->clear();
    m_took->hide();
    m_problem->hide();
    offer(false, false);
}

void CompareColumn::drop() {
    m_running.reset();
    if (!m_stream) return;
    m_stream->disconnect(this);
    m_stream->deleteLater();
    m_stream = nullptr;
}

void CompareColumn::ask(bridge::Turn turn) {
    m_whole = false;
    m_problem->hide();
    offer(false, false);
    setChoosing(false);
    turn.connection = choice();
    turn.fallback = false;
    m_view->setMessages({});
    m_view->setToday(QDateTime::fromMSecsSinceEpoch(m_context.bridge.now()).date());
    m_took->setText(tr("Answering…"));
    m_took->show();
    m_stop->show();
    m_stream = std::make_unique<bridge::ChatStream>(m_context.bridge, std::move(turn), this).release();
    follow();
    m_stream->begin();
}

void CompareColumn::follow() {
    using bridge::ChatStream;
    connect(m_stream, &ChatStream::started, this,
            [this](const bridge::MessageItem& question, const bridge::MessageItem& answer,
                   const ConversationId& conversation) {
                start(answer);
                Q_EMIT began(conversation, question.id);
            });
    connect(m_stream, &ChatStream::text, this, [this](const QString& delta) {
        if (m_answer) m_view->appendText(bridge::toQt(m_answer->text()), delta);
    });
    connect(m_stream, &ChatStream::worked, this, [this](const QList<bridge::PartItem>& parts) {
        if (!m_running) return;
        m_running->parts = parts;
        m_view->setSteps(bridge::toQt(m_running->id.text()), stepsOf(*m_running));
    });
    connect(m_stream, &ChatStream::finished, this, &CompareColumn::finish);
    connect(m_stream, &ChatStream::failed, this, &CompareColumn::refuse);
}

void CompareColumn::start(const bridge::MessageItem& answer) {
    m_answer = answer.id;
    m_running = answer;
    auto shown = toView(answer);
    shown.isKept = false;
    m_view->setMessages({std::move(shown)});
}

void CompareColumn::finish(const bridge::TurnEnd& end) {
    drop();
    m_whole = end.answer.state == chat::MessageState::Complete;
    auto shown = toView(end.answer);
    QStringList took;
    const auto& problem = end.answer.problem;
    if (!m_whole && !problem) took << sentenceFor(Operation::SendMessage, ErrorCode::Cancelled);
    if (end.answer.call) {
        const auto facts = bridge::factsOf(end.answer);
        took << facts.tokens << tr("cost: %1").arg(facts.cost) << facts.times;
    }
    took.removeAll(QString());
    m_took->setText(took.join(QStringLiteral(" · ")));
    m_took->setVisible(!took.isEmpty());
    showEnded(std::move(shown));
    if (problem) {
        m_problem->showSentence(problem->sentence, problem->details);
        m_problem->setAction({});
    }
    m_stop->hide();
    Q_EMIT ended();
}

void CompareColumn::refuse(const Error& error) {
    drop();
    m_took->hide();
    m_stop->hide();
    m_view->setMessages({});
    if (error.code != ErrorCode::Cancelled) {
        const bool budget = error.code == ErrorCode::Full && error.detail == engine::kBudgetSpent;
        m_problem->showError(Operation::SendMessage, error);
        m_problem->setAction(budget ? tr("Send anyway") : QString());
    }
    Q_EMIT refused(error);
    Q_EMIT ended();
}

void CompareColumn::showEnded(conversation::MessageItem item) {
    // What may be done with it stands below; its sources are looked at in the conversation.
    item.isKept = item.canContinue = item.explains = false;
    item.state = conversation::MessageState::Complete;
    item.notice.clear();
    item.sources.clear();
    if (item.text.isEmpty() && item.steps.empty()) return m_view->setMessages({});
    m_view->replace(std::move(item));
}

void CompareColumn::stop() {
    if (m_stream) m_stream->stop();
}

bool CompareColumn::hasWords() const { return m_answer && m_view->count() > 0 && !m_view->message(0).text.isEmpty(); }

void CompareColumn::offer(bool again, bool keep) {
    m_stop->hide();
    m_again->setVisible(again);
    m_keep->setVisible(keep);
    if (again) setChoosing(true);
}

void CompareColumn::focusFoot() {
    for (QPushButton* one : {m_keep, m_again})
        if (one->isVisibleTo(this)) return one->setFocus(Qt::OtherFocusReason);
}

}  // namespace hearth::shell
