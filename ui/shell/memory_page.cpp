// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/memory_page.h"

#include <QMessageBox>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

#include "ui/shell/memory_cards.h"
#include "ui/shell/memory_delegate.h"
#include "ui/shell/moments.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kDetailWidth = 344;
constexpr int kEditorHeight = 140;
enum Side { Nothing, Detail, Editor };
}  // namespace

MemoryPage::MemoryPage(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    setAccessibleName(tr("Memory"));
    auto* down = column(this, 0, 0);
    buildHead(*down);
    auto* across = row(0);
    across->addWidget(buildList(), 1);
    m_side = child<QStackedWidget>(this);
    m_side->setFixedWidth(kDetailWidth);
    auto* nothing = child<QWidget>(m_side);
    m_side->addWidget(nothing);
    m_side->addWidget(buildDetail());
    m_side->addWidget(buildEditor());
    across->addWidget(m_side);
    down->addLayout(across, 1);
    auto* remove = child<QShortcut>(m_list, QKeySequence(Qt::Key_Delete));
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &MemoryPage::forget);
}

void MemoryPage::buildHead(QVBoxLayout& down) {
    auto* head = child<QWidget>(this);
    auto* lines = column(head, 0, theme::kGrid);
    lines->setContentsMargins(theme::kGrid * 3, theme::kGrid * 3, theme::kGrid * 3, theme::kGrid);
    auto* across = row(theme::kGrid);
    across->addWidget(label(head, tr("Memory"), "display"));
    m_count = label(head, {}, "muted");
    across->addWidget(m_count, 1, Qt::AlignBottom);
    auto* add = button(head, tr("Add a memory"), "primary");
    connect(add, &QPushButton::clicked, this, &MemoryPage::startAdding);
    across->addWidget(add);
    lines->addLayout(across);
    auto* tools = row(theme::kGrid * 2);
    m_filter = child<QLineEdit>(head);
    m_filter->setPlaceholderText(tr("Filter memories"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(m_context.theme.icon(theme::Icon::Search), QLineEdit::LeadingPosition);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model.setFilter(text);
        m_empty->setVisible(m_model.rowCount() == 0);
        m_empty->setText(tr("No memory has these words."));
    });
    m_all = child<QCheckBox>(head, tr("Show what is no longer current"));
    connect(m_all, &QCheckBox::toggled, this, &MemoryPage::reload);
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_all);
    lines->addLayout(tools);
    m_problem = child<ProblemBar>(head, m_context.theme);
    lines->addWidget(m_problem);
    m_cards = child<MemoryCards>(head, m_context);
    connect(m_cards, &MemoryCards::memoriesChanged, this, &MemoryPage::listMemories);
    lines->addWidget(m_cards);
    down.addWidget(head);
}

QWidget* MemoryPage::buildList() {
    auto* box = child<QWidget>(this);
    auto* lines = column(box, 0, 0);
    lines->setContentsMargins(theme::kGrid * 3 / 2, 0, theme::kGrid, theme::kGrid);
    m_empty = paragraph(box, {}, "muted");
    m_empty->setContentsMargins(theme::kGrid * 3 / 2, theme::kGrid * 2, 0, 0);
    m_empty->hide();
    lines->addWidget(m_empty);
    m_list = child<QListView>(box);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(child<MemoryDelegate>(m_list, m_context));
    m_list->setAccessibleName(tr("Memories"));
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setWordWrap(true);  // So that a new width asks for the heights again.
    setFocusProxy(m_list);
    lines->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &MemoryPage::choose);
    return box;
}

QWidget* MemoryPage::buildDetail() {
    auto* area = child<QScrollArea>(m_side);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* ground = child<QWidget>(area);
    auto* outer = column(ground, 0, 0);
    outer->setContentsMargins(theme::kGrid, 0, theme::kGrid * 3, theme::kGrid * 3);
    auto* box = card(ground);
    auto* down = column(box, theme::kGrid * 2, theme::kGrid * 3 / 2);
    m_content = paragraph(box, {});
    m_content->setFont(m_context.theme.font(theme::TextRole::Message));
    m_content->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    down->addWidget(m_content);
    m_facts = paragraph(box, {}, "muted");
    down->addWidget(m_facts);
    auto* actions = column(theme::kFine);
    m_edit = button(box, tr("Edit"), "quiet");
    m_pin = button(box, tr("Pin"), "quiet");
    m_local = button(box, tr("Local only"), "quiet");
    auto* away = button(box, tr("Forget…"), "quiet");
    const auto icon = [this](QPushButton* action, theme::Icon sign, theme::ColorRole role) {
        action->setIcon(m_context.theme.icon(sign, role));
        action->setStyleSheet(QStringLiteral("QPushButton { text-align: left; padding-left: 8px; }"));
    };
    icon(m_edit, theme::Icon::Edit, theme::ColorRole::Muted);
    icon(m_pin, theme::Icon::Pin, theme::ColorRole::Muted);
    icon(m_local, theme::Icon::Local, theme::ColorRole::Muted);
    icon(away, theme::Icon::Trash, theme::ColorRole::Bad);
    for (QPushButton* action : {m_edit, m_pin, m_local, away}) actions->addWidget(action);
    down->addWidget(label(box, tr("Where it comes from"), "muted"));
    m_sources = column(theme::kFine);
    down->addLayout(m_sources);
    down->addWidget(rule(box));
    down->addLayout(actions);
    outer->addWidget(box);
    outer->addStretch();
    area->setWidget(ground);
    connect(m_edit, &QPushButton::clicked, this, &MemoryPage::startEditing);
    connect(away, &QPushButton::clicked, this, &MemoryPage::forget);
    connect(m_pin, &QPushButton::clicked, this, [this] {
        const auto* memory = m_chosen ? m_model.at(m_model.rowOf(*m_chosen)) : nullptr;
        if (memory) m_context.memories.setPinned(this, memory->id, !memory->pinned, thenReload());
    });
    connect(m_local, &QPushButton::clicked, this, [this] {
        const auto* memory = m_chosen ? m_model.at(m_model.rowOf(*m_chosen)) : nullptr;
        if (memory) m_context.memories.setLocalOnly(this, memory->id, !memory->localOnly, thenReload());
    });
    return area;
}

QWidget* MemoryPage::buildEditor() {
    auto* ground = child<QWidget>(m_side);
    auto* outer = column(ground, 0, 0);
    outer->setContentsMargins(theme::kGrid, 0, theme::kGrid * 3, theme::kGrid * 3);
    auto* box = card(ground);
    auto* down = column(box, theme::kGrid * 2, theme::kGrid);
    m_textTitle = label(box, {}, "title");
    down->addWidget(m_textTitle);
    m_text = child<QPlainTextEdit>(box);
    m_text->setFixedHeight(kEditorHeight);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("One statement, e.g. “I fire to cone 10 in reduction.”"));
    m_text->setAccessibleName(tr("Text of the memory"));
    down->addWidget(m_text);
    auto* across = row(theme::kGrid);
    auto* cancel = button(box, tr("Cancel"), "quiet");
    auto* save = button(box, tr("Save"), "primary");
    across->addStretch();
    across->addWidget(cancel);
    across->addWidget(save);
    down->addLayout(across);
    outer->addWidget(box);
    outer->addStretch();
    connect(cancel, &QPushButton::clicked, this, [this] { choose(m_list->currentIndex()); });
    connect(save, &QPushButton::clicked, this, &MemoryPage::saveText);
    auto* keys = child<QShortcut>(m_text, QKeySequence(Qt::CTRL | Qt::Key_Return));
    keys->setContext(Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &MemoryPage::saveText);
    return ground;
}

void MemoryPage::reload() {
    m_cards->reload();
    listMemories();
}

void MemoryPage::listMemories() {
    m_context.memories.list(this, m_all->isChecked(), [this](Result<std::vector<bridge::MemoryItem>> memories) {
        if (memories.ok()) {
            m_problem->hide();
            setMemories(std::move(*memories));
        } else {
            m_problem->showError(Operation::LoadList, memories.error());
        }
    });
}

void MemoryPage::reveal(const MemoryId& id) {
    m_chosen = id;
    m_filter->clear();
    reload();
}

void MemoryPage::setMemories(std::vector<bridge::MemoryItem> memories) {
    const auto wanted = m_chosen;
    m_model.setMemories(std::move(memories));
    m_count->setText(m_model.total() == 0 ? QString() : countText(static_cast<qint64>(m_model.total())));
    m_empty->setVisible(m_model.rowCount() == 0);
    m_empty->setText(
        m_filter->text().isEmpty()
            ? tr("What you say about yourself in conversations, and what you decide, will be listed here with where "
                 "it was said. You can also add a memory yourself.")
            : tr("No memory has these words."));
    const int at = wanted ? m_model.rowOf(*wanted) : -1;
    if (m_side->currentIndex() == Editor) return;
    if (m_model.rowCount() > 0) {
        m_list->setCurrentIndex(m_model.index(std::max(0, at)));
    } else {
        choose({});
    }
}

void MemoryPage::choose(const QModelIndex& index) {
    const auto* memory = m_model.at(index.row());
    m_side->setCurrentIndex(memory ? Detail : Nothing);
    m_chosen = memory ? std::optional(memory->id) : std::nullopt;
    m_editing.reset();
    if (!memory) return;
    m_content->setText(memory->content);
    QStringList facts{bridge::tierTitle(memory->tier), bridge::layerTitle(memory->layer),
                      tr("learned %1").arg(fullMomentText(memory->learnedAt))};
    if (!memory->active) facts << tr("no longer current");
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_pin->setText(memory->pinned ? tr("Unpin") : tr("Pin"));
    m_local->setText(memory->localOnly ? tr("Allow for remote models") : tr("Local only"));
    m_pin->setToolTip(tr("What is pinned is always told to the model"));
    m_local->setToolTip(tr("What is local only never leaves this computer"));
    m_edit->setEnabled(memory->active);
    clearLayout(m_sources);
    if (memory->sources.isEmpty()) {
        m_sources->addWidget(
            label(this, memory->origin == QLatin1String("user") ? tr("You wrote it.") : tr("Its message is gone.")));
        return;
    }
    m_context.memories.sources(this, memory->sources,
                               [this, id = memory->id](Result<std::vector<bridge::SourceItem>> sources) {
                                   if (sources.ok() && m_chosen == id) showSources(*sources);
                               });
}

void MemoryPage::showSources(const std::vector<bridge::SourceItem>& sources) {
    clearLayout(m_sources);
    for (const auto& source : sources) {
        const QString title = source.conversationTitle.isEmpty() ? tr("Untitled") : source.conversationTitle;
        auto* open = button(this, {}, "quiet");
        open->setIcon(m_context.theme.icon(theme::Icon::Source, theme::ColorRole::Accent));
        open->setStyleSheet(QStringLiteral("QPushButton { text-align: left; padding-left: 8px; }"));
        const QString when = momentText(source.createdAt, m_context.bridge.now());
        open->setText(open->fontMetrics().elidedText(QStringLiteral("%1 · %2").arg(when, title), Qt::ElideRight,
                                                     kDetailWidth - 110));
        open->setToolTip(tr("Open “%1” at this message").arg(title));
        open->setAccessibleName(open->toolTip());
        connect(open, &QPushButton::clicked, this,
                [this, source] { Q_EMIT messageChosen(source.conversation, source.message); });
        m_sources->addWidget(open);
    }
}

void MemoryPage::startAdding() {
    m_editing.reset();
    m_textTitle->setText(tr("A new memory"));
    m_text->clear();
    m_side->setCurrentIndex(Editor);
    m_text->setFocus();
}

void MemoryPage::startEditing() {
    if (!m_chosen) return;
    m_editing = m_chosen;
    m_textTitle->setText(tr("Edit this memory"));
    m_text->setPlainText(m_content->text());
    m_side->setCurrentIndex(Editor);
    m_text->setFocus();
}

std::optional<bridge::HalfEdited> MemoryPage::halfEdited() const {
    const QString typed = m_text->toPlainText();
    if (m_side->currentIndex() != Editor || typed.trimmed().isEmpty()) return std::nullopt;
    return bridge::HalfEdited{m_editing ? bridge::toQt(m_editing->text()) : QString(), typed};
}

void MemoryPage::resume(const bridge::HalfEdited& edited) {
    startAdding();
    const auto id = MemoryId::parse(bridge::fromQt(edited.id));
    if (id.ok()) {
        m_chosen = m_editing = *id;
        m_textTitle->setText(tr("Edit this memory"));
    }
    m_text->setPlainText(edited.text);
    m_text->moveCursor(QTextCursor::End);
}

void MemoryPage::saveText() {
    const QString typed = m_text->toPlainText().simplified();
    if (typed.isEmpty()) return;
    const auto answer = [this](const Status& status) {
        if (status.ok()) m_side->setCurrentIndex(Nothing);
        thenReload()(status);
    };
    if (m_editing) {
        m_context.memories.edit(this, *m_editing, typed, answer);
    } else {
        m_context.memories.add(this, typed, answer);
    }
}

void MemoryPage::forget() {
    if (!m_chosen) return;
    auto* question = std::make_unique<QMessageBox>(QMessageBox::NoIcon, tr("Forget this memory"),
                                                   tr("Forget this memory for good?"), QMessageBox::NoButton, this)
                         .release();
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("One memory and what was derived from it will be removed. The message that it came from "
           "stays. This cannot be undone."));
    auto* keep = question->addButton(tr("Keep it"), QMessageBox::RejectRole);
    question->addButton(tr("Forget"), QMessageBox::AcceptRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(question, &QMessageBox::buttonClicked, this, [this, keep, id = *m_chosen](QAbstractButton* chosen) {
        if (chosen == keep) return;
        m_chosen.reset();
        m_context.memories.forget(this, id, thenReload());
    });
    question->open();
}

bridge::Answer<void> MemoryPage::thenReload() {
    return [this](const Status& status) {
        if (status.ok()) {
            reload();
        } else {
            m_problem->showError(Operation::SaveChange, status.error());
        }
    };
}

}  // namespace hearth::shell
