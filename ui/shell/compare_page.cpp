// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/compare_page.h"

#include <QGridLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

#include "ui/conversation/composer.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kLeastWidth = 264;  ///< Of an answer; where there is less room for each, they stand in rows.
constexpr int kHeadHeight = 48;
constexpr int kGap = theme::kGrid * 3 / 2;
constexpr int kQuestionLetters = 400;
constexpr std::size_t kFewestCompared = 2;
constexpr std::size_t kMostCompared = 4;
}  // namespace

ComparePage::ComparePage(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    setAccessibleName(tr("Compare models"));
    auto* down = column(this, 0, 0);
    buildHead(*down);
    down->addWidget(rule(this));
    buildMiddle(*down);
    buildComposer(*down);
    while (m_columns.size() < kFewestCompared) m_columns.push_back(makeColumn());
    columnsChanged();
    setEnterKey(storedEnterKey(context.window));
}

void ComparePage::buildHead(QVBoxLayout& down) {
    auto* head = child<QWidget>(this);
    followText(m_context.theme, head, &QWidget::setFixedHeight, kHeadHeight);
    auto* across = row(head, 0, theme::kGrid);
    across->setContentsMargins(theme::kGrid * 2, 0, theme::kGrid, 0);
    m_title = label(head, {}, "title");
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    across->addWidget(m_title, 1);
    auto* away = iconButton(head, m_context.theme, theme::Icon::Close, tr("Close"), QStringLiteral("Esc"));
    connect(away, &QToolButton::clicked, this, &ComparePage::close);
    across->addWidget(away);
    down.addWidget(head);
}

void ComparePage::buildMiddle(QVBoxLayout& down) {
    auto* middle = child<QWidget>(this);
    auto* inside = column(middle, theme::kGrid * 2, kGap);
    m_hint = paragraph(middle,
                       tr("Each model reads the conversation, its instructions and the files that go along; tools stay "
                          "out of it. You keep one answer, and the others stay beside it."),
                       "muted");
    inside->addWidget(m_hint);
    m_text = paragraph(middle, {});
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAccessibleName(tr("What was asked"));
    inside->addWidget(m_text);
    m_scroll = child<QScrollArea>(middle);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto side = std::make_unique<QWidget>();
    m_grid = std::make_unique<QGridLayout>(side.get()).release();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kGap);
    m_scroll->setWidget(side.release());
    inside->addWidget(m_scroll, 1);
    buildActions(*inside);
    down.addWidget(middle, 1);
}

void ComparePage::buildActions(QVBoxLayout& down) {
    m_problem = child<ProblemBar>(this, m_context.theme);
    connect(m_problem, &ProblemBar::actionChosen, this, [this] {
        m_overBudget = true;
        m_composer->send();
        if (!isRunning()) m_overBudget = false;
    });
    down.addWidget(m_problem);
    auto* across = row(theme::kGrid);
    m_add = button(this, tr("Add a model"), "quiet");
    m_add->setIcon(m_context.theme.icon(theme::Icon::Plus));
    connect(m_add, &QPushButton::clicked, this, &ComparePage::addColumn);
    across->addWidget(m_add);
    across->addStretch(1);
    m_ask = button(this, tr("Ask them"), "primary");
    connect(m_ask, &QPushButton::clicked, this, &ComparePage::askOthers);
    across->addWidget(m_ask);
    down.addLayout(across);
}

void ComparePage::buildComposer(QVBoxLayout& down) {
    using conversation::Composer;
    m_composer = child<Composer>(this, m_context.theme);
    m_files = std::make_unique<DraftFiles>(m_context, this, *m_composer).release();  // The composer's.
    connect(m_composer, &Composer::sendRequested, this,
            [this](const QString& text) { ask(text, m_files->take(), m_overBudget); });
    connect(m_composer, &Composer::stopRequested, this, &ComparePage::stop);
    connect(m_composer, &Composer::modelMenuRequested, this, [this] { m_columns.front()->focusChoice(); });
    connect(m_composer, &Composer::draftChanged, this, [this](const QString& text) {
        if (m_context.bridge.isOpen() && !m_question) m_context.chats.saveDraft(m_conversation, text);
    });
    down.addWidget(m_composer);
    down.addSpacing(theme::kGrid * 2);
}

CompareColumn* ComparePage::makeColumn() {
    auto* one = child<CompareColumn>(m_scroll->widget(), m_context);
    one->setNumber(static_cast<int>(m_columns.size()) + 1);
    one->setModels(m_models);
    one->setKnownModels(m_known);
    connect(one, &CompareColumn::began, this, &ComparePage::began);
    connect(one, &CompareColumn::refused, this, [this, one](const Error& error) { refused(one, error); });
    connect(one, &CompareColumn::ended, this, [this] {
        if (!isRunning()) settle();
    });
    connect(one, &CompareColumn::againChosen, this, [this, one](bool overBudget) { again(one, overBudget); });
    connect(one, &CompareColumn::keepChosen, this, [this, one] { keep(*one); });
    connect(one, &CompareColumn::removeChosen, this, [this, one] { removeColumn(one); });
    return one;
}

void ComparePage::addColumn() {
    m_columns.push_back(makeColumn());
    columnsChanged();
    m_columns.back()->show();
    m_columns.back()->focusChoice();
}

void ComparePage::removeColumn(CompareColumn* column) {
    std::erase(m_columns, column);
    m_grid->removeWidget(column);
    column->hide();
    column->deleteLater();
    columnsChanged();
    m_columns.back()->focusChoice();
}

void ComparePage::columnsChanged() {
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        m_columns[at]->setNumber(static_cast<int>(at) + 1);
        m_columns[at]->setCanBeRemoved(m_columns.size() > kFewestCompared);
    }
    m_add->setEnabled(m_columns.size() < kMostCompared);
    m_composer->setModelName(tr("%n model(s)", nullptr, static_cast<int>(m_columns.size())));
    arrange();
}

void ComparePage::arrange() {
    const int count = static_cast<int>(m_columns.size());
    const int room = width() - theme::kGrid * 4;
    const int fit = std::clamp((room + kGap) / (kLeastWidth + kGap), 1, count);
    const int lines = (count + fit - 1) / fit;
    const int across = (count + lines - 1) / lines;
    for (int at = 0; at < static_cast<int>(kMostCompared); ++at) {
        m_grid->setColumnStretch(at, at < across ? 1 : 0);
        m_grid->setRowStretch(at, at < lines ? 1 : 0);
    }
    for (int at = 0; at < count; ++at)
        m_grid->addWidget(m_columns[static_cast<std::size_t>(at)], at / across, at % across);
}

void ComparePage::fresh(const std::optional<ConversationId>& conversation, const QString& title) {
    m_conversation = conversation;
    m_question.reset();
    m_asked = {};
    m_title->setText(title.isEmpty() ? tr("Compare models") : tr("Compare models · %1").arg(title));
    m_hint->show();
    m_text->hide();
    m_problem->hide();
    for (auto* one : m_columns) {
        one->clear();
        one->setChoosing(true);
        one->setCanBeRemoved(m_columns.size() > kFewestCompared);
    }
    m_add->show();
    m_ask->hide();
    m_composer->setStreaming(false);
    m_composer->setText({});
    m_composer->show();
    m_files->show(conversation);
    readKnownModels();
}

void ComparePage::open(const std::optional<ConversationId>& conversation, const QString& title, const Unsent& draft) {
    fresh(conversation, title);
    if (!draft.text.isEmpty()) m_composer->giveBack(draft.text);
    m_files->giveBack(conversation, draft.files);
    m_instructions = draft.instructions;
}

void ComparePage::openOn(const ConversationId& conversation, const QString& title,
                         const bridge::MessageItem& question) {
    fresh(conversation, title);
    m_question = question.id;
    QStringList files;
    for (const auto& part : question.parts)
        if (part.kind == chat::PartKind::Image || part.kind == chat::PartKind::File) files << part.name;
    showQuestion(question.text, files);
    m_hint->show();
    m_composer->hide();
    m_ask->show();
}

void ComparePage::dropConversation(const ConversationId& conversation) {
    if (m_conversation != conversation) return;
    fresh({}, {});
}

void ComparePage::readKnownModels() {
    m_context.costs.prices(this, [this](const Result<std::vector<bridge::PriceItem>>& prices) {
        if (!prices.ok()) return;
        m_known.clear();
        for (const auto& price : *prices) {
            const auto slash = price.name.indexOf(QLatin1Char('/'));
            m_known[price.name.left(slash)] << price.name.mid(slash + 1);
        }
        for (auto* one : m_columns) one->setKnownModels(m_known);
    });
}

void ComparePage::setModels(const Models& models) {
    m_models = models;
    for (auto* one : m_columns) one->setModels(models);
}

void ComparePage::setEnterKey(EnterKey key) {
    m_composer->setSendKey(key == EnterKey::Sends ? conversation::SendKey::Enter : conversation::SendKey::ControlEnter);
}

void ComparePage::focusFirst() {
    if (m_composer->isVisibleTo(this)) return m_composer->setFocus(Qt::ShortcutFocusReason);
    if (m_ask->isVisibleTo(this)) return m_ask->setFocus(Qt::ShortcutFocusReason);
    m_columns.front()->focusFoot();
}

bool ComparePage::isRunning() const {
    return std::any_of(m_columns.begin(), m_columns.end(), [](const auto* one) { return one->isRunning(); });
}

Unsent ComparePage::takeDraft() {
    Unsent draft{m_composer->text(), m_files->take()};
    m_composer->setText({});
    return draft;
}

void ComparePage::showQuestion(const QString& text, const QStringList& files) {
    QString shown = text.size() > kQuestionLetters ? text.left(kQuestionLetters) + QStringLiteral("…") : text;
    if (!files.isEmpty()) {
        if (!shown.isEmpty()) shown += QLatin1Char('\n');
        shown += tr("With %1").arg(files.join(QStringLiteral(", ")));
    }
    m_text->setText(shown);
    m_text->show();
    m_hint->hide();
}

void ComparePage::ask(const QString& text, const bridge::TurnFiles& files, bool overBudget) {
    if (isRunning()) return;
    m_asked = {text, files};
    m_problem->hide();
    QStringList names;
    for (const auto& file : files.added) names << bridge::toQt(file->name);
    showQuestion(text, names);
    m_add->hide();
    for (auto* one : m_columns) {
        one->clear();
        one->setChoosing(false);
        one->setCanBeRemoved(false);
    }
    m_composer->setStreaming(true);
    bridge::Turn turn{engine::TurnKind::New, m_conversation, {}, text};
    turn.files = files;
    if (!m_conversation) turn.instructions = m_instructions;
    turn.overBudget = m_overBudget = overBudget;
    m_columns.front()->ask(std::move(turn));
}

void ComparePage::askOthers() {
    m_problem->hide();
    m_add->hide();
    m_ask->hide();
    m_hint->hide();
    const bool overBudget = m_overBudget;
    for (auto* one : m_columns) {
        one->setCanBeRemoved(false);
        if (one->isRunning()) continue;
        bridge::Turn turn{engine::TurnKind::Retry, m_conversation, m_question, {}};
        turn.overBudget = overBudget;
        one->ask(std::move(turn));
    }
}

void ComparePage::again(CompareColumn* column, bool overBudget) {
    if (!m_question || isRunning()) return;
    for (auto* one : m_columns) one->offer(false, false);
    bridge::Turn turn{engine::TurnKind::Retry, m_conversation, m_question, {}};
    turn.overBudget = overBudget;
    column->ask(std::move(turn));
}

void ComparePage::began(const ConversationId& conversation, const MessageId& question) {
    if (!m_question) {
        const bool isNew = !std::exchange(m_conversation, conversation);
        m_question = question;
        m_asked = {};
        m_context.chats.saveDraft(m_conversation, m_composer->text());
        if (isNew) Q_EMIT begun(conversation);
        if (!m_stopping) askOthers();
    }
    Q_EMIT changed();
}

void ComparePage::refused(CompareColumn* column, const Error& error) {
    if (m_question) return;  // The column says it.
    column->clear();
    m_text->hide();
    m_hint->show();
    m_add->show();
    m_composer->setStreaming(false);
    for (auto* one : m_columns) {
        one->setChoosing(true);
        one->setCanBeRemoved(m_columns.size() > kFewestCompared);
    }
    const Unsent asked = std::exchange(m_asked, {});
    if (!asked.text.isEmpty()) m_composer->giveBack(asked.text);
    m_files->giveBack(m_conversation, asked.files);
    if (error.code == ErrorCode::Cancelled) return;
    m_problem->showError(Operation::SendMessage, error);
    const bool budget = error.code == ErrorCode::Full && error.detail == engine::kBudgetSpent;
    m_problem->setAction(budget ? tr("Send anyway") : QString());
}

void ComparePage::settle() {
    m_stopping = m_overBudget = false;
    m_composer->setStreaming(false);
    if (m_question) {
        for (auto* one : m_columns) one->offer(!one->isWhole(), one->hasWords());
        // One message is compared; the next is asked in the conversation.
        const bool held = m_composer->isAncestorOf(window()->focusWidget()) || !isAncestorOf(window()->focusWidget());
        if (held && isVisible()) m_columns.front()->focusFoot();
        m_composer->hide();
    }
    Q_EMIT changed();
    showFirst();
}

void ComparePage::showFirst() {
    const auto best = std::find_if(m_columns.begin(), m_columns.end(), [](const auto* one) { return one->isWhole(); });
    const auto words =
        std::find_if(m_columns.begin(), m_columns.end(), [](const auto* one) { return one->hasWords(); });
    const auto shown = best != m_columns.end() ? best : words;
    const auto settled = [this](const Status&) {
        Q_EMIT idle();
        if (std::exchange(m_closing, false)) close();
    };
    if (shown == m_columns.end()) return settled({});
    m_context.chats.keepAnswer(this, *(*shown)->answer(), settled);
}

void ComparePage::keep(const CompareColumn& column) {
    if (!column.answer() || isRunning()) return;
    m_context.chats.keepAnswer(this, *column.answer(), [this](const Status& status) {
        if (status.ok()) return close();
        m_problem->showError(Operation::SaveChange, status.error());
        m_problem->setAction({});
    });
}

void ComparePage::stop() {
    m_stopping = true;
    for (auto* one : m_columns) one->stop();
}

void ComparePage::escape() {
    if (isRunning()) return stop();
    close();
}

void ComparePage::close() {
    if (isRunning()) {
        m_closing = true;
        return stop();
    }
    Q_EMIT closed();
}

void ComparePage::hideEvent(QHideEvent* event) {
    m_composer->flushDraft();
    QWidget::hideEvent(event);
}

void ComparePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace hearth::shell
