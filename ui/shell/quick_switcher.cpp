// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/quick_switcher.h"

#include <QKeyEvent>
#include <algorithm>

#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kListHeight = 360;
constexpr std::size_t kMaxRows = 60;
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

QuickSwitcher::QuickSwitcher(const theme::Theme& theme, const bridge::ConversationListModel& conversations,
                             std::vector<Command> commands, QWidget* window)
    : Overlay(theme, window), m_look(theme), m_conversations(conversations), m_commands(std::move(commands)) {
    setAccessibleName(tr("Quick switcher"));
    auto* down = column(sheet(), theme::kGrid, theme::kGrid);
    m_typed = child<QLineEdit>(sheet());
    m_typed->setPlaceholderText(tr("Go to a conversation, or do something"));
    m_typed->setAccessibleName(m_typed->placeholderText());
    m_typed->installEventFilter(this);
    down->addWidget(m_typed);
    m_list = child<QListView>(sheet());
    m_list->setModel(&m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedHeight(kListHeight);
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

void QuickSwitcher::list() {
    struct Found {
        int match;
        QString title;
        theme::Icon icon;
        std::function<void()> action;
    };
    const QString typed = m_typed->text();
    std::vector<Found> found;
    for (const auto& conversation : m_conversations.conversations()) {
        const int match = matchOf(conversation.title, typed);
        if (match < 0) continue;
        found.push_back({match, conversation.title, theme::Icon::Conversation,
                         [this, id = conversation.id] { Q_EMIT conversationChosen(id); }});
    }
    for (const auto& command : m_commands) {
        const int match = matchOf(command.title, typed);
        if (match < 0) continue;
        const QString title =
            command.shortcut.isEmpty() ? command.title : command.title + QStringLiteral("   ") + command.shortcut;
        found.push_back({match, title, theme::Icon::ChevronRight, command.run});
    }
    // With nothing typed the order is that of the sidebar, then the commands.
    if (!typed.isEmpty()) {
        std::stable_sort(found.begin(), found.end(),
                         [](const Found& one, const Found& other) { return one.match < other.match; });
    }
    if (found.size() > kMaxRows) found.resize(kMaxRows);
    m_model.clear();
    m_actions.clear();
    for (auto& entry : found) {
        m_model.appendRow(std::make_unique<QStandardItem>(m_look.icon(entry.icon), entry.title).release());
        m_actions.push_back(std::move(entry.action));
    }
    m_list->setCurrentIndex(m_model.index(0, 0));
}

void QuickSwitcher::choose(const QModelIndex& index) {
    if (!index.isValid()) return;
    const auto action = m_actions[static_cast<std::size_t>(index.row())];
    dismiss();
    action();
}

bool QuickSwitcher::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_typed || event->type() != QEvent::KeyPress) return Overlay::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int row = m_list->currentIndex().row();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int next = std::clamp(row + (key == Qt::Key_Down ? 1 : -1), 0, std::max(0, m_model.rowCount() - 1));
        m_list->setCurrentIndex(m_model.index(next, 0));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_list->currentIndex());
        return true;
    }
    return Overlay::eventFilter(watched, event);
}

}  // namespace hearth::shell
