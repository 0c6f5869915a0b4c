// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/review_view.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <algorithm>

#include "ui/shell/flow_layout.h"
#include "ui/shell/long_words.h"
#include "ui/shell/moments.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kEditorHeight = 84;
constexpr qsizetype kMostOfName = 32;  ///< Letters of a model's name: what stands behind it is to be seen too.

bool isOfModel(const bridge::ProposalItem& proposal) { return proposal.memory.origin == QStringLiteral("model"); }

bool wasDropped(const bridge::ProposalItem& proposal) { return proposal.refusal && proposal.refusal->byModel; }
}  // namespace

ReviewView::ReviewView(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, theme::kGrid);
    m_list = child<EntryList>(this, context, tr("Candidates"));
    buildHead();
    buildActions();
    down->addWidget(m_list, 1);
    buildEditor();
    setFocusProxy(m_list);
    showHead();
    connect(m_list, &EntryList::activated, this, [this](int row) {
        if (at(row).proposal) edit(row);
    });
    connect(m_list, &EntryList::tryAgain, this, &ReviewView::reload);
    connect(m_ask, &QCheckBox::clicked, this,
            [this](bool on) { m_context.tending.setReviews(this, on, thenReload()); });
}

void ReviewView::buildHead() {
    auto* head = child<QWidget>(m_list);
    auto* down = column(head, 0, theme::kGrid);
    auto* across = std::make_unique<FlowLayout>(nullptr, theme::kGrid).release();
    m_waiting = addPart(*across, memory::ReviewState::Proposed);
    m_refused = addPart(*across, memory::ReviewState::Rejected);
    m_waiting->setChecked(true);
    m_ask = child<QCheckBox>(head, tr("Ask me before anything is remembered"));
    across->addWidget(m_ask);
    down->addLayout(across);
    buildSearch(*down);
    m_about = paragraph(
        head, tr("What you refused, and rough notes that a model dropped. None of it is used in answers."), "muted");
    down->addWidget(m_about);
    m_list->addAbove(head);
}

QPushButton* ReviewView::addPart(QLayout& across, memory::ReviewState part) {
    auto* made = button(m_list, {});
    made->setCheckable(true);
    made->setAutoExclusive(true);
    across.addWidget(made);
    connect(made, &QPushButton::clicked, this, [this, part] { choosePart(part); });
    return made;
}

void ReviewView::buildSearch(QLayout& down) {
    m_search = child<QLineEdit>(m_list);
    m_search->setClearButtonEnabled(true);
    for (auto* clear : m_search->findChildren<QToolButton*>()) clear->setAccessibleName(tr("Clear the search"));
    auto* sign = m_search->addAction(m_context.theme.icon(theme::Icon::Search), QLineEdit::LeadingPosition);
    sign->setText(tr("Search"));
    for (auto* made : m_search->findChildren<QToolButton*>())
        if (made->accessibleName().isEmpty()) made->setAccessibleName(tr("Search"));
    down.addWidget(m_search);
    const auto toList = [this] { m_list->setFocus(Qt::TabFocusReason); };
    connect(m_search, &QLineEdit::textChanged, this, &ReviewView::showEntries);
    connect(m_search, &QLineEdit::returnPressed, this, toList);
    auto* keys = child<QShortcut>(m_search, QKeySequence(Qt::Key_Down));
    keys->setContext(Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, toList);
}

void ReviewView::buildActions() {
    const auto isProposal = [this](int row) { return at(row).proposal.has_value(); };
    const auto waits = [this](int row) { return at(row).proposal && !showsRefused(); };
    const auto hasSource = [this](int row) { return at(row).proposal && at(row).proposal->source; };
    m_accept = m_list->addAction(
        tr("Accept"), QKeySequence(Qt::Key_A), [this](const std::vector<int>& rows) { accept(rows); }, isProposal);
    m_list->addAction(
        tr("Refuse"), QKeySequence(Qt::Key_Delete), [this](const std::vector<int>& rows) { refuse(rows); }, waits);
    m_list->addAction(
        tr("Edit"), QKeySequence(Qt::Key_F2), [this](const std::vector<int>& rows) { edit(rows.front()); }, isProposal);
    m_list->addAction(
        tr("Where it was said"), QKeySequence(Qt::Key_O), [this](const std::vector<int>& rows) { open(rows.front()); },
        hasSource);
    addAnswer(tr("The earlier one"), QKeySequence(Qt::Key_1), memory::ConflictAnswer::Old);
    addAnswer(tr("The later one"), QKeySequence(Qt::Key_2), memory::ConflictAnswer::New);
    addAnswer(tr("Both, each in its time"), QKeySequence(Qt::Key_3), memory::ConflictAnswer::Both);
    addAnswer(tr("Ask me later"), QKeySequence(Qt::Key_4), memory::ConflictAnswer::Later);
}

void ReviewView::addAnswer(const QString& text, const QKeySequence& keys, memory::ConflictAnswer chosen) {
    m_list->addAction(
        text, keys, [this, chosen](const std::vector<int>& rows) { answer(rows, chosen); },
        [this](int row) { return at(row).conflict.has_value(); });
}

void ReviewView::buildEditor() {
    m_editor = child<QWidget>(this);
    auto* down = column(m_editor, 0, theme::kGrid);
    down->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid * 3, theme::kGrid * 2);
    down->addWidget(label(m_editor, tr("Better words"), "title"));
    m_text = child<QPlainTextEdit>(m_editor);
    followText(m_context.theme, m_text, &QWidget::setFixedHeight, kEditorHeight);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Text of the candidate"));
    down->addWidget(m_text);
    auto* across = row(theme::kGrid);
    auto* cancel = button(m_editor, tr("Cancel"), "quiet");
    auto* keep = button(m_editor, tr("Accept with these words"), "primary");
    across->addStretch();
    across->addWidget(cancel);
    across->addWidget(keep);
    down->addLayout(across);
    m_editor->hide();
    layout()->addWidget(m_editor);
    connect(cancel, &QPushButton::clicked, this, &ReviewView::escape);
    connect(keep, &QPushButton::clicked, this, &ReviewView::save);
    auto* keys = child<QShortcut>(m_text, QKeySequence(Qt::CTRL | Qt::Key_Return));
    keys->setContext(Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &ReviewView::save);
}

void ReviewView::showRefused() {
    m_refused->setChecked(true);
    choosePart(memory::ReviewState::Rejected);
}

void ReviewView::showWaiting() {
    m_waiting->setChecked(true);
    choosePart(memory::ReviewState::Proposed);
}

void ReviewView::focusSearch() {
    QWidget* there = m_search->isVisible() ? static_cast<QWidget*>(m_search) : m_list;
    there->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ReviewView::choosePart(memory::ReviewState part) {
    if (part == m_part) return reload();
    escape();
    m_part = part;
    m_review.listed.clear();
    m_search->clear();
    reload();
}

void ReviewView::reload() {
    m_list->startReading();
    m_context.tending.reviews(this, [this](const Result<bool>& on) {
        m_ask->setEnabled(on.ok());  // A box that does not know must not say no.
        if (on.ok()) m_ask->setChecked(*on);
    });
    m_context.tending.review(this, m_part, [this, part = m_part](Result<bridge::ReviewItem> review) {
        if (part != m_part) return;  // The other part was chosen meanwhile.
        if (review.ok()) {
            m_review = std::move(*review);
            readPutOff();
        } else if (review.error().code != ErrorCode::Cancelled) {
            m_list->showError(Operation::LoadList, review.error());
        }
    });
}

void ReviewView::readPutOff() {
    m_context.curation.putOff(this, [this, part = m_part](Result<std::vector<bridge::ConflictItem>> conflicts) {
        if (part != m_part) return;
        if (conflicts.ok()) {
            m_putOff = std::move(*conflicts);
            show();
        } else if (conflicts.error().code != ErrorCode::Cancelled) {
            m_list->showError(Operation::LoadList, conflicts.error());
        }
    });
}

void ReviewView::show() {
    showHead();
    showEntries();
    Q_EMIT counted(static_cast<int>(m_review.waiting) + static_cast<int>(m_putOff.size()));
}

void ReviewView::showHead() {
    const bool refused = showsRefused();
    const auto counting = [](const QString& name, qint64 count) {
        return count == 0 ? name : tr("%1 (%2)").arg(name, countText(count));
    };
    m_waiting->setText(counting(tr("Waiting"), m_review.waiting + static_cast<qint64>(m_putOff.size())));
    m_refused->setText(counting(tr("Refused"), m_review.refused));
    m_search->setPlaceholderText(refused ? tr("Search what was refused") : tr("Search what waits"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setToolTip(tr("%1 (%2)").arg(m_search->placeholderText(), QStringLiteral("Ctrl+F")));
    m_search->setVisible(!m_review.listed.empty() || (!refused && !m_putOff.empty()));
    m_about->setVisible(refused && !m_review.listed.empty());
    const QString accept = refused ? tr("Accept after all") : tr("Accept");
    m_accept->setText(accept);
    m_accept->setToolTip(tr("%1 (%2)").arg(accept, QStringLiteral("A")));
    m_list->setName(refused ? tr("What was refused") : tr("Candidates"));
}

bool ReviewView::isSought(const Entry& entry) const {
    const QString folded = (entry.text + QLatin1Char('\n') + entry.quiet).toCaseFolded();
    const auto words = m_search->text().toCaseFolded().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return folded.contains(word); });
}

void ReviewView::addHead(std::vector<Entry>& entries, const QString& text) {
    entries.push_back({text, {}, true});
    m_rows.emplace_back();
}

void ReviewView::add(std::vector<Entry>& entries, const bridge::ProposalItem& proposal) {
    entries.push_back({proposal.memory.content, wordsFor(proposal)});
    m_rows.push_back({proposal, std::nullopt});
}

void ReviewView::add(std::vector<Entry>& entries, const bridge::ConflictItem& conflict) {
    const qint64 now = m_context.bridge.now();
    entries.push_back(
        {tr("“%1” or “%2”").arg(withoutMarks(conflict.earlier), withoutMarks(conflict.later)),
         tr("learned %1 and %2 · asked again on %3")
             .arg(momentText(conflict.earlierAt, now), momentText(conflict.laterAt, now), dayText(conflict.askAt))});
    m_rows.push_back({std::nullopt, conflict});
}

QString ReviewView::refusalOf(const bridge::ProposalItem& proposal) const {
    const auto& refusal = proposal.refusal;
    // A model drops only what rules found, so the rest was the person's doing.
    if (!refusal) return isOfModel(proposal) ? tr("refused by you") : tr("refused earlier");
    const QString when = momentText(refusal->at, m_context.bridge.now());
    if (!refusal->byModel) return tr("refused by you, %1").arg(when);
    const QString& model = refusal->model;
    if (model.isEmpty()) return tr("dropped by a model, %1").arg(when);
    return tr("dropped by %1, %2")
        .arg(model.size() <= kMostOfName ? model : model.left(kMostOfName) + QStringLiteral("…"), when);
}

QString ReviewView::wordsFor(const bridge::ProposalItem& proposal) const {
    const QString said = momentText(proposal.memory.learnedAt, m_context.bridge.now());
    QStringList quiet;
    if (showsRefused()) quiet << refusalOf(proposal);
    if (proposal.source) {
        const QString& title = proposal.source->conversationTitle;
        quiet << tr("said %1 in “%2”").arg(said, title.isEmpty() ? tr("Untitled") : title);
    } else {
        quiet << (isOfModel(proposal) ? tr("a model asked to keep it, %1") : tr("learned %1")).arg(said);
    }
    for (const auto& old : proposal.replaces) quiet << tr("would supersede “%1”").arg(withoutMarks(old));
    return quiet.join(QStringLiteral(" · "));
}

/// Those of a model and those of the person apart, where both are there.
void ReviewView::addRefused(std::vector<Entry>& entries) {
    const auto& all = m_review.listed;
    const bool both =
        std::any_of(all.begin(), all.end(), wasDropped) && !std::all_of(all.begin(), all.end(), wasDropped);
    const bool unknown =
        std::any_of(all.begin(), all.end(), [](const auto& one) { return !one.refusal && !isOfModel(one); });
    for (const bool dropped : {true, false}) {
        if (both && dropped) addHead(entries, tr("Dropped by a model"));
        if (both && !dropped) addHead(entries, unknown ? tr("Refused otherwise") : tr("Refused by you"));
        for (const auto& one : all)
            if (wasDropped(one) == dropped) add(entries, one);
    }
}

void ReviewView::showEntries() {
    m_rows.clear();
    std::vector<Entry> entries;
    if (showsRefused()) {
        addRefused(entries);
    } else {
        if (!m_putOff.empty() && !m_review.listed.empty()) addHead(entries, tr("Would be remembered"));
        for (const auto& proposal : m_review.listed) add(entries, proposal);
        if (!m_putOff.empty()) addHead(entries, tr("At odds, and put off"));
        for (const auto& conflict : m_putOff) add(entries, conflict);
    }
    keepSought(entries);
    if (!m_search->text().trimmed().isEmpty()) {
        m_list->setEmptyText(tr("Nothing here has these words."));
    } else if (showsRefused()) {
        m_list->setEmptyText(tr(
            "Nothing was refused. What you refuse is listed here, and what a model drops because it tells it better. "
            "All of it can be accepted after all."));
    } else {
        m_list->setEmptyText(
            tr("Nothing waits. With the question on, what Hearth would remember is listed here first."));
    }
    const QWidget* focus = window()->focusWidget();
    const bool wasHere = focus && isAncestorOf(focus) && focus != m_search;
    m_list->setEntries(std::move(entries));
    // Where the list is gone, who worked in it stays in its part.
    if (wasHere && m_list->count() == 0 && isVisible())
        (showsRefused() ? m_refused : m_waiting)->setFocus(Qt::OtherFocusReason);
}

/// Leaves out what is not searched for, and headings above nothing.
void ReviewView::keepSought(std::vector<Entry>& entries) {
    std::vector<Entry> kept;
    std::vector<Row> rows;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].section && !isSought(entries[i])) continue;
        if (entries[i].section && !kept.empty() && kept.back().section) {
            kept.pop_back();
            rows.pop_back();
        }
        kept.push_back(std::move(entries[i]));
        rows.push_back(std::move(m_rows[i]));
    }
    if (!kept.empty() && kept.back().section) {
        kept.pop_back();
        rows.pop_back();
    }
    entries = std::move(kept);
    m_rows = std::move(rows);
}

void ReviewView::accept(const std::vector<int>& rows) {
    const auto ids = idsOf(rows);
    m_context.tending.accept(this, ids, thenOffer(tr("%n accepted", nullptr, static_cast<int>(ids.size()))));
}

void ReviewView::refuse(const std::vector<int>& rows) {
    const auto ids = idsOf(rows);
    m_context.tending.reject(this, ids, thenOffer(tr("%n refused", nullptr, static_cast<int>(ids.size()))));
}

bridge::Answer<memory::ReviewStep> ReviewView::thenOffer(const QString& done) {
    return [this, done](const Result<memory::ReviewStep>& step) {
        thenReload()(step.ok() ? Status() : Status(step.error()));
        if (!step.ok()) return;
        Q_EMIT offered(done, [this, taken = *step] { m_context.tending.undoReview(this, taken, thenReload()); });
    };
}

void ReviewView::answer(const std::vector<int>& rows, memory::ConflictAnswer chosen) {
    // One after the other: what is decided of one pair may settle the next.
    const auto id = at(rows.front()).conflict->id;
    m_context.curation.answerConflict(this, id, chosen, [this, id, chosen](const Status& status) {
        thenReload()(status);
        if (!status.ok() || chosen == memory::ConflictAnswer::Later) return;
        Q_EMIT offered(tr("Answered"), [this, id] {
            m_context.curation.answerConflict(this, id, memory::ConflictAnswer::Later, thenReload());
        });
    });
}

std::vector<MemoryId> ReviewView::idsOf(const std::vector<int>& rows) const {
    std::vector<MemoryId> ids;
    for (const int row : rows)
        if (const auto& proposal = at(row).proposal) ids.push_back(proposal->memory.id);
    return ids;
}

void ReviewView::open(int row) {
    const auto& source = at(row).proposal->source;
    if (source) Q_EMIT messageChosen(source->conversation, source->message);
}

void ReviewView::edit(int row) {
    const auto& memory = at(row).proposal->memory;
    write(memory.id, memory.content);
}

void ReviewView::write(const MemoryId& id, const QString& text) {
    leaveEditor();
    m_editing = id;
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
    m_editor->show();
    m_text->setFocus();
}

void ReviewView::leaveEditor() {
    const QString typed = m_text->toPlainText();
    if (!m_editing || typed.trimmed().isEmpty() || !m_text->document()->isModified()) return;
    Q_EMIT offered(tr("The better words were not saved"), [this, id = *m_editing, typed] {
        write(id, typed);
        m_text->document()->setModified(true);
    });
}

void ReviewView::closeEditor() {
    m_editing.reset();
    m_editor->hide();
    m_list->setFocus(Qt::OtherFocusReason);
}

void ReviewView::save() {
    const QString typed = m_text->toPlainText().simplified();
    if (!m_editing || typed.isEmpty()) return;
    m_context.memories.edit(this, *m_editing, typed, [this](const Result<bridge::MemoryItem>& kept) {
        thenReload()(kept.ok() ? Status() : Status(kept.error()));
        if (kept.ok()) closeEditor();
    });
}

bool ReviewView::escape() {
    if (!m_editor->isHidden()) {
        leaveEditor();
        closeEditor();
        return true;
    }
    if (!isVisible() || m_search->text().isEmpty()) return false;
    m_search->clear();
    return true;
}

bridge::Answer<void> ReviewView::thenReload() {
    return [this](const Status& status) {
        reload();
        if (!status.ok()) return m_list->showError(Operation::SaveChange, status.error());
        Q_EMIT memoriesChanged();
    };
}

}  // namespace hearth::shell
