// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/memory_browser.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

#include "ui/shell/memory_delegate.h"
#include "ui/shell/memory_detail.h"
#include "ui/shell/memory_filters.h"
#include "ui/shell/merge_panel.h"
#include "ui/shell/moments.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

constexpr int kEditorHeight = 140;
constexpr int kDetailWidth = 380;
constexpr int kBesideFrom = 720;  ///< The page's width from which the detail stands beside the list,
constexpr int kLowFrom = 560;     ///< from which it does where there is no room below,
constexpr int kLow = 640;         ///< which is where the page is less high than this,
constexpr int kInLineFrom = 480;  ///< and from which the search stands beside the order.
constexpr int kSlowMilliseconds = 300;
constexpr int kRowsAtOnce = 400;
constexpr qsizetype kMostLetters = 1024;  ///< Of a memory. Source: core/memory/keeping/memory.h

}  // namespace

MemoryBrowser::MemoryBrowser(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, theme::kGrid);
    auto* head = child<QWidget>(this);
    auto* lines = column(head, 0, theme::kGrid);
    lines->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid * 3, 0);
    m_filters = child<MemoryFilters>(head, context);
    lines->addWidget(m_filters);
    m_problem = child<ProblemBar>(head, context.theme);
    lines->addWidget(m_problem);
    down->addWidget(head);
    m_split = child<QSplitter>(this);
    m_split->setChildrenCollapsible(false);
    buildList();
    buildSide();
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    down->addWidget(m_split, 1);
    addKeys();
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMilliseconds);
    connect(&m_slow, &QTimer::timeout, this, &MemoryBrowser::showEmpty);
    connect(m_problem, &ProblemBar::actionChosen, this, [this] {
        if (m_again) m_again();
    });
    connect(m_filters, &MemoryFilters::viewChanged, this, &MemoryBrowser::setView);
    connect(m_filters, &MemoryFilters::opened, this, &MemoryBrowser::keepInSight);
    connect(m_filters, &MemoryFilters::listWanted, m_list, [this] { m_list->setFocus(Qt::TabFocusReason); });
}

void MemoryBrowser::buildList() {
    m_left = child<QWidget>(m_split);
    auto* lines = column(m_left, 0, 0);
    lines->setContentsMargins(theme::kGrid * 3 / 2, 0, theme::kFine, theme::kGrid);
    buildEmpty(*lines);
    m_list = child<QListView>(m_left);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(child<MemoryDelegate>(m_list, m_context));
    m_list->setAccessibleName(tr("Memories"));
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setWordWrap(true);  // So that a new width asks for the heights again.
    m_list->setLayoutMode(QListView::Batched);
    m_list->setBatchSize(kRowsAtOnce);
    lines->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &MemoryBrowser::choose);
    connect(m_list, &QListView::activated, this, [this] { m_detail->focusFirst(); });
}

void MemoryBrowser::buildEmpty(QVBoxLayout& down) {
    m_empty = child<QWidget>(m_left);
    auto* lines = column(m_empty, theme::kGrid * 3 / 2, theme::kGrid * 3 / 2);
    m_emptyText = paragraph(m_empty, {}, "muted");
    lines->addWidget(m_emptyText);
    m_emptyAction = button(m_empty, tr("Add a memory"));
    lines->addWidget(m_emptyAction, 0, Qt::AlignLeft);
    lines->addStretch();
    connect(m_emptyAction, &QPushButton::clicked, this, [this] {
        if (m_model.isEmpty()) return startAdding();
        m_filters->clear();
        m_filters->focusSearch();
    });
    m_empty->hide();
    down.addWidget(m_empty);
}

void MemoryBrowser::buildSide() {
    m_side = child<QStackedWidget>(m_split);
    m_side->addWidget(child<QWidget>(m_side));
    m_detail = child<MemoryDetail>(m_side, m_context);
    m_side->addWidget(m_detail);
    m_side->addWidget(buildEditor());
    m_merge = child<MergePanel>(m_side, m_context, m_model);
    m_side->addWidget(m_merge);
    connect(m_detail, &MemoryDetail::editChosen, this, &MemoryBrowser::startEditing);
    connect(m_detail, &MemoryDetail::pinChosen, this, &MemoryBrowser::togglePinned);
    connect(m_detail, &MemoryDetail::localChosen, this, &MemoryBrowser::toggleLocal);
    connect(m_detail, &MemoryDetail::mergeChosen, this, &MemoryBrowser::startMerging);
    connect(m_detail, &MemoryDetail::forgetChosen, this, [this] {
        if (m_chosen) Q_EMIT forgetChosen(*m_chosen);
    });
    connect(m_detail, &MemoryDetail::undoChosen, this, &MemoryBrowser::takeBack);
    connect(m_detail, &MemoryDetail::memoryChosen, this, &MemoryBrowser::reveal);
    connect(m_detail, &MemoryDetail::messageChosen, this, &MemoryBrowser::messageChosen);
    connect(m_merge, &MergePanel::mergeChosen, this, &MemoryBrowser::merge);
    connect(m_merge, &MergePanel::cancelled, this, [this] { escape(); });
}

QWidget* MemoryBrowser::buildEditor() {
    auto* ground = child<QWidget>(m_side);
    auto* outer = column(ground, 0, 0);
    outer->setContentsMargins(theme::kGrid, 0, theme::kGrid * 3, theme::kGrid * 2);
    auto* box = card(ground);
    auto* down = column(box, theme::kGrid * 2, theme::kGrid);
    m_textTitle = label(box, {}, "title");
    down->addWidget(m_textTitle);
    m_text = child<QPlainTextEdit>(box);
    followText(m_context.theme, m_text, &QWidget::setFixedHeight, kEditorHeight);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);  // Else the card takes half of the side.
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("One statement, e.g. “I fire to cone 10 in reduction.”"));
    m_text->setAccessibleName(tr("Text of the memory"));
    down->addWidget(m_text);
    auto* across = row(theme::kGrid);
    auto* cancel = button(box, tr("Cancel"), "quiet");
    auto* save = button(box, tr("Save"), "primary");
    save->setToolTip(tr("Save (%1)").arg(QStringLiteral("Ctrl+Enter")));
    across->addStretch();
    across->addWidget(cancel);
    across->addWidget(save);
    down->addLayout(across);
    outer->addWidget(box);
    outer->addStretch();
    connect(cancel, &QPushButton::clicked, this, [this] { escape(); });
    connect(save, &QPushButton::clicked, this, &MemoryBrowser::saveText);
    auto* keys = child<QShortcut>(m_text, QKeySequence(Qt::CTRL | Qt::Key_Return));
    keys->setContext(Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &MemoryBrowser::saveText);
    return ground;
}

void MemoryBrowser::addKeys() {
    const auto key = [this](int keys, auto act) {
        auto* shortcut = child<QShortcut>(m_list, QKeySequence(keys));
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(Qt::Key_F2, &MemoryBrowser::startEditing);
    key(Qt::Key_P, &MemoryBrowser::togglePinned);
    key(Qt::Key_L, &MemoryBrowser::toggleLocal);
    key(Qt::Key_M, &MemoryBrowser::startMerging);
    key(Qt::Key_Insert, &MemoryBrowser::startAdding);
    key(Qt::Key_Delete, [this] {
        if (m_chosen) Q_EMIT forgetChosen(*m_chosen);
    });
}

void MemoryBrowser::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void MemoryBrowser::arrange() {
    const auto& look = m_context.theme;
    const bool beside =
        width() >= look.scaled(kBesideFrom) || (width() >= look.scaled(kLowFrom) && height() < look.scaled(kLow));
    m_filters->setNarrow(width() < look.scaled(kInLineFrom));
    const auto wanted = beside ? Qt::Horizontal : Qt::Vertical;
    const bool turned = m_split->orientation() != wanted;
    m_split->setOrientation(wanted);
    m_side->setMinimumWidth(beside ? kDetailWidth * 3 / 4 : 0);
    m_side->setVisible(side() != Side::Nothing || (beside && !m_model.isEmpty()));
    if (beside && (turned || m_split->sizes().value(1) == 0)) {
        const int detail = std::min(kDetailWidth, width() / 2);
        m_split->setSizes({width() - detail, detail});
    } else if (turned) {
        m_split->setSizes({height() / 2, height() / 2});
    }
    if (turned) keepInSight();
}

MemoryBrowser::Side MemoryBrowser::side() const { return static_cast<Side>(m_side->currentIndex()); }

void MemoryBrowser::show(Side side) {
    m_side->setCurrentIndex(static_cast<int>(side));
    arrange();
}

void MemoryBrowser::reload() {
    m_reading.cancel();
    if (!m_read) m_slow.start();
    m_reading = m_context.memories.list(this, [this](Result<std::vector<bridge::MemoryItem>> memories) {
        if (memories.ok()) {
            m_problem->hide();
            setMemories(std::move(*memories));
        } else if (memories.error().code != ErrorCode::Cancelled) {
            m_slow.stop();
            tellFailure(Operation::LoadList, memories.error(), [this] { reload(); });
        }
    });
}

void MemoryBrowser::setMemories(std::vector<bridge::MemoryItem> memories) {
    m_read = true;
    m_slow.stop();
    const auto wanted = m_chosen;
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model.setMemories(std::move(memories), m_context.bridge.now());
    m_chosen = wanted;
    m_filters->setThemes(m_model.topics(), m_model.people());
    showEmpty();
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(scrolled);
    chooseWanted();
    Q_EMIT listed();
}

void MemoryBrowser::setView(const bridge::MemoryView& view) {
    const auto wanted = m_chosen;
    m_model.setView(view);
    m_chosen = wanted;
    m_row = 0;  // Of another list the first one.
    showEmpty();
    chooseWanted();
    Q_EMIT listed();
}

void MemoryBrowser::showEmpty() {
    const bool nothing = m_model.shown() == 0;
    const bool listHasKeys = window()->focusWidget() == m_list;
    m_empty->setVisible(nothing);
    m_emptyAction->setVisible(m_read);
    // Who waits for the list has the keyboard on it when it comes; where nothing comes, the first step has it.
    if (nothing && m_read && listHasKeys) m_emptyAction->setFocus(Qt::OtherFocusReason);
    m_list->setVisible(!nothing || !m_read);
    m_filters->setVisible(!m_model.isEmpty());
    if (!m_read) return m_emptyText->setText(tr("Reading what is remembered…"));
    if (m_model.isEmpty()) {
        m_emptyText->setText(
            tr("What you say about yourself in conversations, and what you decide, will be listed here with where "
               "it was said. You can also add a memory yourself."));
        m_emptyAction->setText(tr("Add a memory"));
    } else {
        m_emptyText->setText(m_filters->view().filters() == 0 ? tr("No memory has these words.")
                                                              : tr("No memory is like this."));
        m_emptyAction->setText(tr("Show all current memories"));
    }
}

void MemoryBrowser::chooseWanted() {
    if (side() == Side::Editor || side() == Side::Merge) return;
    const int at = m_chosen ? m_model.rowOf(*m_chosen) : -1;
    const int row = at >= 0 ? at : m_model.rowNear(m_row);
    if (row < 0) return choose({});
    const auto index = m_model.index(row);
    if (m_list->currentIndex() == index) {
        choose(index);
    } else {
        m_list->setCurrentIndex(index);
    }
    m_list->scrollTo(index);
}

void MemoryBrowser::choose(const QModelIndex& index) {
    const auto* memory = m_model.at(index.row());
    if (!memory && index.isValid()) return;
    leaveEditor();
    m_chosen = memory ? std::optional(memory->id) : std::nullopt;
    m_row = index.row();
    m_editing.reset();
    if (memory) m_detail->show(*memory);
    show(memory ? Side::Detail : Side::Nothing);
    keepInSight();
}

void MemoryBrowser::keepInSight() {
    // After what opened beside or below it has made the list shorter.
    QTimer::singleShot(0, this, [this] {
        if (m_list->currentIndex().isValid()) m_list->scrollTo(m_list->currentIndex());
    });
}

const bridge::MemoryItem* MemoryBrowser::chosen() const { return m_chosen ? m_model.find(*m_chosen) : nullptr; }

void MemoryBrowser::leaveEditor() {
    if (side() != Side::Editor) return;
    m_problem->hide();
    const auto edited = halfEdited();
    if (!edited || !m_text->document()->isModified()) return;
    m_text->document()->setModified(false);
    Q_EMIT offered(m_editing ? tr("The edit was not saved") : tr("The new memory was not saved"),
                   [this, edited] { resume(*edited); });
}

void MemoryBrowser::reveal(const MemoryId& id) {
    leaveEditor();
    m_chosen = id;
    if (side() != Side::Nothing) show(Side::Detail);
    if (m_model.rowOf(id) < 0) {
        m_filters->clear();
        const auto* memory = m_model.find(id);
        if (memory && !memory->active) m_filters->setStatus(bridge::MemoryStatus::All);
    }
    m_chosen = id;
    chooseWanted();
    reload();
}

void MemoryBrowser::edit(const MemoryId& id) {
    reveal(id);
    startEditing();
}

void MemoryBrowser::mergeTwo(const MemoryId& one, const MemoryId& other) {
    reveal(one);
    const auto* memory = chosen();
    if (!memory || !memory->active) return;
    show(Side::Merge);
    m_merge->begin(*memory, other);
}

// No focus proxy: Qt would take Tab past everything that stands before the list.
void MemoryBrowser::focusList(Qt::FocusReason reason) {
    const bool nothing = m_read && m_model.shown() == 0;
    (nothing ? static_cast<QWidget*>(m_emptyAction) : m_list)->setFocus(reason);
}

void MemoryBrowser::focusSearch() { m_filters->focusSearch(); }

bool MemoryBrowser::escape() {
    if (side() == Side::Editor || side() == Side::Merge) {
        leaveEditor();
        show(Side::Nothing);
        chooseWanted();
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (m_filters->view().words.isEmpty() && m_filters->view().filters() == 0) return false;
    m_filters->clear();
    return true;
}

void MemoryBrowser::startAdding() {
    leaveEditor();
    m_editing.reset();
    m_textTitle->setText(tr("A new memory"));
    m_text->setPlainText({});
    show(Side::Editor);
    m_text->setFocus();
}

void MemoryBrowser::startEditing() {
    const auto* memory = chosen();
    if (!memory || !memory->active) return;
    leaveEditor();
    m_editing = memory->id;
    m_textTitle->setText(tr("Edit this memory"));
    m_text->setPlainText(memory->content);
    m_text->moveCursor(QTextCursor::End);
    show(Side::Editor);
    m_text->setFocus();
}

std::optional<bridge::HalfEdited> MemoryBrowser::halfEdited() const {
    const QString typed = m_text->toPlainText();
    if (side() != Side::Editor || typed.trimmed().isEmpty()) return std::nullopt;
    return bridge::HalfEdited{m_editing ? bridge::toQt(m_editing->text()) : QString(), typed};
}

void MemoryBrowser::resume(const bridge::HalfEdited& edited) {
    startAdding();
    const auto id = MemoryId::parse(bridge::fromQt(edited.id));
    if (id.ok()) {
        if (const int row = m_model.rowOf(*id); row >= 0) {
            show(Side::Nothing);
            m_list->setCurrentIndex(m_model.index(row));
            show(Side::Editor);
        }
        m_chosen = m_editing = *id;
        m_textTitle->setText(tr("Edit this memory"));
    }
    m_text->setPlainText(edited.text);
    m_text->document()->setModified(true);
    m_text->moveCursor(QTextCursor::End);
    m_text->setFocus();
}

void MemoryBrowser::saveText() {
    const QString typed = m_text->toPlainText().simplified();
    if (typed.isEmpty()) return;
    if (const auto letters = typed.toUcs4().size(); letters > kMostLetters) {
        m_problem->setAction({});
        return m_problem->showSentence(tr("A memory has at most %1 letters, and this has %2. Nothing was changed; "
                                          "shorten it, or make two of it.")
                                           .arg(countText(kMostLetters), countText(letters)));
    }
    const auto answer = [this, old = m_editing](const Result<bridge::MemoryItem>& saved) {
        if (!saved.ok())
            return tellFailure(Operation::SaveChange, saved.error(), [this] {
                if (side() == Side::Editor) saveText();
            });
        m_problem->hide();
        show(Side::Nothing);
        m_chosen = saved->id;
        m_list->setFocus(Qt::OtherFocusReason);
        if (!old) return reload();
        thenOffer(tr("Memory changed"), [this, old] {
            m_chosen = *old;
            m_context.memories.undoChange(this, old->bytes(), thenOffer({}, nullptr));
        })(Status());
    };
    if (m_editing) {
        m_context.memories.edit(this, *m_editing, typed, answer);
    } else {
        m_context.memories.add(this, typed, answer);
    }
}

void MemoryBrowser::startMerging() {
    const auto* memory = chosen();
    if (!memory || !memory->active) return;
    leaveEditor();
    show(Side::Merge);
    m_merge->begin(*memory);
}

void MemoryBrowser::merge(const MemoryId& from, const MemoryId& into) {
    m_context.memories.merge(this, from, into, [this, from, into](const Status& merged) {
        if (merged.ok()) {
            show(Side::Nothing);
            m_list->setFocus(Qt::OtherFocusReason);
        }
        m_chosen = into;
        thenOffer(tr("Two memories merged"),
                  [this, from] { m_context.memories.undoChange(this, from.bytes(), thenOffer({}, nullptr)); })(merged);
    });
}

void MemoryBrowser::togglePinned() {
    const auto* memory = chosen();
    if (!memory) return;
    const auto set = [this, id = memory->id](bool pinned, const bridge::Answer<void>& answer) {
        m_context.memories.setPinned(this, id, pinned, answer);
    };
    const bool pinned = memory->pinned;
    set(!pinned, thenOffer(pinned ? tr("Memory unpinned") : tr("Memory pinned"),
                           [this, set, pinned] { set(pinned, thenOffer({}, nullptr)); }));
}

void MemoryBrowser::toggleLocal() {
    const auto* memory = chosen();
    if (!memory) return;
    const auto set = [this, id = memory->id](bool local, const bridge::Answer<void>& answer) {
        m_context.memories.setLocalOnly(this, id, local, answer);
    };
    const bool local = memory->localOnly;
    set(!local, thenOffer(local ? tr("Remote models may see this memory") : tr("Memory stays on this computer"),
                          [this, set, local] { set(local, thenOffer({}, nullptr)); }));
}

void MemoryBrowser::takeBack(const IdBytes& change) {
    m_context.memories.undoChange(this, change, thenOffer({}, nullptr));
}

void MemoryBrowser::tellFailure(Operation operation, const Error& error, std::function<void()> again) {
    m_again = std::move(again);
    m_problem->setAction(m_again ? tr("Try again") : QString());
    m_problem->showError(operation, error);
}

bridge::Answer<void> MemoryBrowser::thenOffer(const QString& done, const std::function<void()>& undo) {
    return [this, done, undo](const Status& status) {
        if (!status.ok()) return tellFailure(Operation::SaveChange, status.error(), nullptr);
        m_problem->hide();
        if (undo) Q_EMIT offered(done, undo);
        reload();
    };
}

}  // namespace hearth::shell
