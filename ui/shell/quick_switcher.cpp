// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/quick_switcher.h"

#include <QKeyEvent>
#include <algorithm>

#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kListHeight = 360;
constexpr std::size_t kMaxRows = 20;  ///< A section.

/// A row that cannot be chosen, which the model owns.
QStandardItem* heading(const QString& text) {
    auto made = std::make_unique<QStandardItem>(text);
    made->setFlags(Qt::NoItemFlags);
    return made.release();
}
}  // namespace

int matchOf(const QString& title, const QString& typed) {
    int from = 0;
    int gaps = 0;
    for (const QChar letter : typed) {
        if (letter.isSpace()) continue;
        const int at = static_cast<int>(title.indexOf(letter, from, Qt::CaseInsensitive));
        if (at < 0) return -1;
        gaps += at - from;
        from = at + 1;
    }
    return gaps;
}

int wordsMatchOf(const QString& text, const QStringList& words) {
    int match = 1;  // A title that begins so is closer than a sentence that has the word.
    for (const QString& word : words) {
        const auto at = static_cast<int>(text.indexOf(word, 0, Qt::CaseInsensitive));
        if (at < 0) return -1;
        const bool begins = at == 0 || !text[at - 1].isLetterOrNumber();
        if (!begins) match += at;
    }
    return match;
}

QuickSwitcher::QuickSwitcher(const theme::Theme& theme, const bridge::ConversationListModel& conversations,
                             std::vector<Command> commands, QWidget* window)
    : Overlay(theme, window), m_look(theme), m_conversations(conversations), m_commands(std::move(commands)) {
    setAccessibleName(tr("Quick switcher"));
    auto* down = column(sheet(), theme::kGrid, theme::kGrid);
    m_typed = child<QLineEdit>(sheet());
    m_typed->setPlaceholderText(tr("Go to a conversation or a memory, or do something"));
    m_typed->setAccessibleName(m_typed->placeholderText());
    m_typed->installEventFilter(this);
    down->addWidget(m_typed);
    m_list = child<QListView>(sheet());
    m_list->setModel(&m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Matches"));
    down->addWidget(m_list);
    connect(m_typed, &QLineEdit::textChanged, this, &QuickSwitcher::list);
    connect(m_list, &QListView::clicked, this, &QuickSwitcher::choose);
}

void QuickSwitcher::openFresh() {
    m_typed->clear();
    list();
    open();
}

void QuickSwitcher::setMemories(std::vector<bridge::MemoryItem> memories) {
    m_memories = std::move(memories);
    std::erase_if(m_memories, [](const bridge::MemoryItem& memory) { return !memory.active; });
    if (isVisible() && !m_typed->text().isEmpty()) list();
}

std::vector<QuickSwitcher::Section> QuickSwitcher::sections(const QString& typed) const {
    std::vector<Section> found{{Kind::Conversation, {}}, {Kind::Memory, {}}, {Kind::Command, {}}};
    const auto take = [](Section& section, int match, std::size_t at) {
        if (match >= 0) section.matches.push_back({match, static_cast<int>(at)});
    };
    const auto& conversations = m_conversations.conversations();
    for (std::size_t at = 0; at < conversations.size(); ++at)
        take(found[0], matchOf(conversations[at].title, typed), at);
    // Memories are sentences: letters in their order are in nearly all of them, so that whole pieces are looked for.
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (std::size_t at = 0; at < m_memories.size() && !words.isEmpty(); ++at)
        take(found[1], wordsMatchOf(m_memories[at].content, words), at);
    for (std::size_t at = 0; at < m_commands.size(); ++at) take(found[2], matchOf(m_commands[at].title, typed), at);
    const auto better = [](const Match& one, const Match& other) {
        return std::pair(one.match, one.at) < std::pair(other.match, other.at);
    };
    for (auto& section : found) {
        const auto kept = std::min(section.matches.size(), kMaxRows);
        std::partial_sort(section.matches.begin(), section.matches.begin() + static_cast<std::ptrdiff_t>(kept),
                          section.matches.end(), better);
        section.matches.erase(section.matches.begin() + static_cast<std::ptrdiff_t>(kept), section.matches.end());
    }
    std::erase_if(found, [](const Section& section) { return section.matches.empty(); });
    // The section with the closest comes first, so that Enter goes there.
    std::stable_sort(found.begin(), found.end(), [](const Section& one, const Section& other) {
        return one.matches.front().match < other.matches.front().match;
    });
    return found;
}

QString QuickSwitcher::titleOf(Kind kind, int at) const {
    const auto row = static_cast<std::size_t>(at);
    switch (kind) {
        case Kind::Conversation: return m_conversations.conversations()[row].title;
        case Kind::Memory: return m_memories[row].content.simplified();
        case Kind::Command: break;
    }
    const auto& command = m_commands[row];
    return command.shortcut.isEmpty() ? command.title : command.title + QStringLiteral("   ") + command.shortcut;
}

std::function<void()> QuickSwitcher::actionOf(Kind kind, int at) {
    const auto row = static_cast<std::size_t>(at);
    switch (kind) {
        case Kind::Conversation:
            return [this, id = m_conversations.conversations()[row].id] { Q_EMIT conversationChosen(id); };
        case Kind::Memory: return [this, id = m_memories[row].id] { Q_EMIT memoryChosen(id); };
        case Kind::Command: break;
    }
    return m_commands[row].run;
}

void QuickSwitcher::append(const Section& section) {
    const auto icon = section.kind == Kind::Conversation ? theme::Icon::Conversation
                      : section.kind == Kind::Memory     ? theme::Icon::Memory
                                                         : theme::Icon::ChevronRight;
    const QString name = section.kind == Kind::Conversation ? tr("Conversations")
                         : section.kind == Kind::Memory     ? tr("Memories")
                                                            : tr("Commands");
    m_model.appendRow(heading(name));
    m_actions.emplace_back();
    for (const auto& match : section.matches) {
        const QString title = titleOf(section.kind, match.at);
        m_model.appendRow(std::make_unique<QStandardItem>(m_look.icon(icon), title).release());
        m_actions.push_back(actionOf(section.kind, match.at));
    }
}

void QuickSwitcher::list() {
    m_model.clear();
    m_actions.clear();
    for (const auto& section : sections(m_typed->text())) append(section);
    if (m_actions.empty()) {
        m_model.appendRow(heading(tr("Nothing found")));
        m_actions.emplace_back();
    }
    m_list->setFixedHeight(std::min(kListHeight, m_model.rowCount() * m_list->sizeHintForRow(0)));
    m_list->setCurrentIndex(m_model.index(0, 0));
    step(1);
    m_list->scrollToTop();
}

void QuickSwitcher::step(int by) {
    for (int row = m_list->currentIndex().row() + by; row >= 0 && row < m_model.rowCount(); row += by) {
        if (!m_actions[static_cast<std::size_t>(row)]) continue;
        m_list->setCurrentIndex(m_model.index(row, 0));
        return;
    }
}

void QuickSwitcher::choose(const QModelIndex& index) {
    if (!index.isValid()) return;
    const auto action = m_actions[static_cast<std::size_t>(index.row())];
    if (!action) return;
    dismiss();
    action();
}

bool QuickSwitcher::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_typed || event->type() != QEvent::KeyPress) return Overlay::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        step(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_list->currentIndex());
        return true;
    }
    return Overlay::eventFilter(watched, event);
}

}  // namespace hearth::shell
