// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <algorithm>

#include "ui/bridge/devices_text.h"
#include "ui/shell/conversation_delegate.h"
#include "ui/shell/mirrored_words.h"
#include "ui/shell/moments.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

constexpr int kSearchDelayMilliseconds = 180;
constexpr int kMinSearchLetters = 2;

constexpr int kPageButton = 32;
constexpr int kLeastWidth = 180;

QToolButton* pageButton(QWidget* parent, const theme::Theme& theme, theme::Icon icon, const QString& name) {
    auto* made = iconButton(parent, theme, icon, name);
    made->setText(QLatin1Char(' ') + name);
    made->setToolTip({});
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setCheckable(true);
    made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followText(theme, made, &QWidget::setFixedHeight, kPageButton);
    // A style sheet does not turn round by itself, and the button's words do not either.
    const QString side = made->isRightToLeft() ? QStringLiteral("right") : QStringLiteral("left");
    made->setStyleSheet(QStringLiteral("QToolButton { padding-%1: 10px; }").arg(side));
    std::make_unique<MirroredWords>(made).release();  // The button's.
    return made;
}

}  // namespace

Sidebar::Sidebar(Context& context, bridge::ConversationListModel& model, QWidget* parent)
    : QFrame(parent), m_context(context), m_model(model) {
    setProperty("surface", QLatin1String("raised"));
    setAccessibleName(tr("Sidebar"));
    followText(m_context.theme, this, &QWidget::setMinimumWidth, kLeastWidth);
    auto* down = column(this, theme::kGrid, theme::kFine);
    buildSearch(*down);
    buildPages(*down);
    buildList(*down);
    buildFoot(*down);
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(kSearchDelayMilliseconds);
    connect(&m_searchDelay, &QTimer::timeout, this, &Sidebar::findInMessages);
    connect(&m_context.bridge, &bridge::Bridge::jobStateChanged, this, &Sidebar::showStatus);
    connect(&m_context.bridge, &bridge::Bridge::syncChanged, this, &Sidebar::lookAtSync);
    // A refreshed list stays where it was scrolled to.
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_scrolled = m_list->verticalScrollBar()->value(); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        showCurrent(m_page, m_current);
        m_list->doItemsLayout();
        m_list->verticalScrollBar()->setValue(m_scrolled);
    });
    showStatus();
    lookAtSync();
}

void Sidebar::buildSearch(QVBoxLayout& down) {
    auto* across = row(theme::kFine);
    m_search = child<QLineEdit>(this);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search conversations and messages"));
    m_search->setToolTip(tr("Search all conversations (%1)").arg(QStringLiteral("Ctrl+Shift+F")));
    m_search->addAction(m_context.theme.icon(theme::Icon::Search), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &Sidebar::search);
    across->addWidget(m_search, 1);
    auto* fresh =
        iconButton(this, m_context.theme, theme::Icon::Plus, tr("New conversation"), QStringLiteral("Ctrl+N"));
    connect(fresh, &QToolButton::clicked, this, &Sidebar::newChosen);
    across->addWidget(fresh);
    auto* temporary = iconButton(this, m_context.theme, theme::Icon::Temporary, tr("New temporary chat"),
                                 QStringLiteral("Ctrl+Shift+N"));
    connect(temporary, &QToolButton::clicked, this, &Sidebar::temporaryChosen);
    across->addWidget(temporary);
    down.addLayout(across);
    down.addSpacing(theme::kFine);
}

void Sidebar::buildPages(QVBoxLayout& down) {
    m_start = pageButton(this, m_context.theme, theme::Icon::Start, tr("Start"));
    m_memory = pageButton(this, m_context.theme, theme::Icon::Memory, tr("Memory"));
    connect(m_start, &QToolButton::clicked, this, &Sidebar::startChosen);
    connect(m_memory, &QToolButton::clicked, this, &Sidebar::memoryChosen);
    m_temporary = pageButton(this, m_context.theme, theme::Icon::Temporary, tr("Temporary chat"));
    connect(m_temporary, &QToolButton::clicked, this, &Sidebar::temporaryChosen);
    m_temporary->hide();
    down.addWidget(m_start);
    down.addWidget(m_memory);
    down.addWidget(m_temporary);
}

void Sidebar::showTemporary(bool goesOn) { m_temporary->setVisible(goesOn); }

void Sidebar::buildList(QVBoxLayout& down) {
    m_list = child<QListView>(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(child<ConversationDelegate>(m_list, m_context.theme));
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setStyleSheet(QStringLiteral("QListView { background: transparent; }"));
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &Sidebar::choose);
    connect(m_list, &QListView::activated, this, &Sidebar::choose);
    connect(m_list, &QListView::customContextMenuRequested, this, &Sidebar::openMenu);
    m_empty = paragraph(this, {}, "muted");
    m_empty->setContentsMargins(12, 16, 12, 0);
    m_empty->hide();
    down.addWidget(m_empty);
    down.addWidget(m_list, 1);
}

void Sidebar::buildFoot(QVBoxLayout& down) {
    down.addWidget(rule(this));
    m_sync = pageButton(this, m_context.theme, theme::Icon::Check, tr("Devices"));
    m_sync->setCheckable(false);
    m_sync->hide();
    connect(m_sync, &QToolButton::clicked, this, &Sidebar::devicesChosen);
    down.addWidget(m_sync);
    auto* across = row(theme::kFine);
    m_status = line(this, {}, "muted");
    m_status->setAccessibleName(tr("Status"));
    m_status->setContentsMargins(theme::kFine, 0, 0, 0);
    across->addWidget(m_status, 1);
    auto* import = iconButton(this, m_context.theme, theme::Icon::Import, tr("Import conversations"));
    connect(import, &QToolButton::clicked, this, &Sidebar::importChosen);
    auto* settings = iconButton(this, m_context.theme, theme::Icon::Settings, tr("Settings"), QStringLiteral("Ctrl+,"));
    connect(settings, &QToolButton::clicked, this, &Sidebar::settingsChosen);
    auto* lock = iconButton(this, m_context.theme, theme::Icon::Lock, tr("Lock now"), QStringLiteral("Ctrl+L"));
    connect(lock, &QToolButton::clicked, this, &Sidebar::lockChosen);
    across->addWidget(import);
    across->addWidget(settings);
    across->addWidget(lock);
    down.addLayout(across);
}

void Sidebar::showCurrent(Page page, const std::optional<ConversationId>& conversation) {
    m_page = page;
    m_start->setChecked(page == Page::Start);
    m_memory->setChecked(page == Page::Memory);
    m_temporary->setChecked(page == Page::Temporary);
    m_current = page == Page::Conversation ? conversation : std::nullopt;
    const int row = m_current ? m_model.rowOf(*m_current) : -1;
    if (row >= 0) {
        m_list->setCurrentIndex(m_model.index(row));
    } else {
        m_list->clearSelection();
        m_list->setCurrentIndex({});
    }
    const bool nothing = m_model.rowCount() == 0;
    m_empty->setVisible(nothing);
    m_empty->setText(m_model.filter().isEmpty() ? tr("Your conversations will be listed here.")
                                                : tr("Nothing found. Try fewer or other words."));
}

void Sidebar::setConnection(const bridge::ConnectionItem& connection) {
    m_connection = connection;
    showStatus();
}

void Sidebar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void Sidebar::focusList() { m_list->setFocus(Qt::ShortcutFocusReason); }

void Sidebar::renameInline(const ConversationId& id) {
    const int row = m_model.rowOf(id);
    if (row < 0) return;
    m_list->setCurrentIndex(m_model.index(row));
    m_list->edit(m_model.index(row));
}

bool Sidebar::isRenaming() const { return m_list->viewport()->findChild<QLineEdit*>() != nullptr; }

std::optional<ConversationId> Sidebar::neighbour(int step) const {
    const int count = m_model.rowCount();
    int row = m_current ? m_model.rowOf(*m_current) : -1;
    if (row < 0) row = step > 0 ? -1 : count;
    for (row += step; row >= 0 && row < count; row += step) {
        if (const auto* found = m_model.conversationAt(row)) return found->id;
    }
    return std::nullopt;
}

bool Sidebar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && watched == m_search &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        event->accept();  // The window's own Esc comes after this one.
        return true;
    }
    if (event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_search) {
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return) {
            focusList();
            for (int at = 0; at < m_model.rowCount(); ++at) {
                if (!(m_model.flags(m_model.index(at)) & Qt::ItemIsEnabled)) continue;
                m_list->setCurrentIndex(m_model.index(at));
                if (key->key() == Qt::Key_Return) choose(m_model.index(at));
                break;
            }
            return true;
        }
    }
    if (watched == m_list && key->key() == Qt::Key_Delete) {
        if (const auto* chosen = m_model.conversationAt(m_list->currentIndex().row())) {
            Q_EMIT trashRequested(ConversationId(chosen->id));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void Sidebar::search(const QString& text) {
    m_searching.cancel();
    m_model.setFilter(text);
    if (text.trimmed().size() >= kMinSearchLetters) {
        m_searchDelay.start();
    } else {
        m_searchDelay.stop();
        if (!m_model.filter().isEmpty()) m_model.setHits({});
    }
}

void Sidebar::findInMessages() {
    const QString asked = m_model.filter();
    m_searching = m_context.chats.search(this, asked, {}, [this, asked](Result<std::vector<bridge::PassageItem>> hits) {
        if (hits.ok() && asked == m_model.filter()) m_model.setHits(std::move(*hits));
    });
}

void Sidebar::choose(const QModelIndex& index) {
    // Copies: what is chosen may replace the rows that these point into.
    if (const auto* found = m_model.conversationAt(index.row())) {
        Q_EMIT conversationChosen(ConversationId(found->id));
    } else if (const auto* hit = m_model.hitAt(index.row())) {
        Q_EMIT messageChosen(ConversationId(hit->conversation), MessageId(hit->message));
    }
}

void Sidebar::openMenu(const QPoint& position) {
    const auto* chosen = m_model.conversationAt(m_list->indexAt(position).row());
    if (!chosen) return;
    const ConversationId id = chosen->id;
    const bool pinned = chosen->pinned;
    auto* menu = child<QMenu>(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_context.theme.icon(theme::Icon::Rename), tr("Rename"), this, [this, id] { renameInline(id); });
    menu->addAction(m_context.theme.icon(theme::Icon::Pin), pinned ? tr("Unpin") : tr("Pin"), this,
                    [this, id, pinned] { Q_EMIT pinRequested(id, !pinned); });
    menu->addAction(m_context.theme.icon(theme::Icon::Archive), tr("Archive"), this,
                    [this, id] { Q_EMIT archiveRequested(id); });
    menu->addSeparator();
    menu->addAction(m_context.theme.icon(theme::Icon::Trash), tr("Move to trash"), this,
                    [this, id] { Q_EMIT trashRequested(id); });
    menu->addAction(tr("Forget for good…"), this, [this, id] { Q_EMIT forgetRequested(id); });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void Sidebar::showStatus() {
    const auto& job = m_context.bridge.jobState();
    QString text;
    if (job.all > job.done && job.kind == QLatin1String("index")) {
        text = tr("Indexing %1 of %2").arg(countText(job.done), countText(job.all));
    } else if (job.all > job.done && job.kind == QLatin1String("snapshot")) {
        text = tr("Keeping a snapshot");  // What it counts are pages of the file, which say nothing to anybody.
    } else if (job.all > job.done) {
        text = tr("Remembering %1 of %2").arg(countText(job.done), countText(job.all));
    } else if (m_connection.provider.isEmpty()) {
        text = tr("No model connected");
    } else {
        text = m_connection.model.isEmpty() ? bridge::Connections::titleOf(m_connection.provider) : m_connection.model;
    }
    m_status->setText(text);
}

void Sidebar::lookAtSync() {
    m_context.devices.status(this, [this](const Result<bridge::DevicesItem>& item) {
        if (item.ok()) showSync(*item);
    });
}

void Sidebar::showSync(const bridge::DevicesItem& item) {
    const auto sign = [&item]() -> std::pair<theme::Icon, theme::ColorRole> {
        switch (item.state) {
            case engine::SyncState::Waiting: return {theme::Icon::Regenerate, theme::ColorRole::Muted};
            case engine::SyncState::Offline: return {theme::Icon::Globe, theme::ColorRole::Muted};
            case engine::SyncState::Attention: return {theme::Icon::Warning, theme::ColorRole::Warn};
            default: return {theme::Icon::Check, theme::ColorRole::Good};
        }
    }();
    const QString title = bridge::syncTitle(item);
    const QString detail = bridge::syncDetail(item);
    m_sync->setVisible(!title.isEmpty());
    m_sync->setIcon(m_context.theme.icon(sign.first, sign.second));
    m_sync->setText(QLatin1Char(' ') + title);
    m_sync->setToolTip(detail);
    m_sync->setAccessibleName(tr("Devices: %1").arg(title));
    m_sync->setAccessibleDescription(detail);
}

}  // namespace hearth::shell
