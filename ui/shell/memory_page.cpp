// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/memory_page.h"

#include <QFocusEvent>
#include <QMenu>
#include <QStackedWidget>
#include <utility>

#include "ui/shell/changes_view.h"
#include "ui/shell/forgotten_view.h"
#include "ui/shell/health_view.h"
#include "ui/shell/journal_view.h"
#include "ui/shell/memory_browser.h"
#include "ui/shell/memory_cards.h"
#include "ui/shell/moments.h"
#include "ui/shell/pruning_view.h"
#include "ui/shell/review_view.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kLeastHeight = 200;
constexpr int kTall = 640;  ///< The page's height from which a question stands above the list as a whole.
}  // namespace

MemoryPage::MemoryPage(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    setAccessibleName(tr("Memory"));
    auto* down = column(this, 0, theme::kGrid);
    buildHead(*down);
    buildTabs(*down);
    addBrowser();
    addJournal();
    addReview();
    addChanges();
    addPruning();
    addHealth();
    addForgotten();
    connect(m_tabs, &QTabBar::currentChanged, this, &MemoryPage::showTab);
    connect(&context.theme, &theme::Theme::changed, this, &MemoryPage::foldCards);
    connect(m_cards, &MemoryCards::roomChanged, this, &MemoryPage::giveRoom);
    showTab(0);
}

void MemoryPage::buildTabs(QVBoxLayout& down) {
    m_tabs = tabsIn(this, down, tr("Parts of memory"));
    m_pages = child<QStackedWidget>(this);
    // Its lists give way to what stands above: a question is read as a whole, also where text is large.
    m_pages->setMinimumHeight(kLeastHeight);
    down.addWidget(m_pages, 1);
    down.addStretch();
}

void MemoryPage::addTab(const QString& name, QWidget* page, std::function<void()> reload) {
    m_pages->addWidget(page);
    m_reloads.push_back(std::move(reload));
    m_tabs->addTab(name);
}

void MemoryPage::addBrowser() {
    m_browser = child<MemoryBrowser>(m_pages, m_context);
    addTab(tr("Memories"), m_browser, [this] { m_browser->reload(); });
    connect(m_browser, &MemoryBrowser::messageChosen, this, &MemoryPage::messageChosen);
    connect(m_browser, &MemoryBrowser::offered, this, &MemoryPage::offered);
    connect(m_browser, &MemoryBrowser::listed, this, &MemoryPage::showCount);
    connect(m_browser, &MemoryBrowser::forgetChosen, this, [this](const MemoryId& id) {
        Q_EMIT forgetChosen({memory::ForgetKind::Memory, id.bytes()});
    });
}

void MemoryPage::addJournal() {
    auto* journal = child<JournalView>(m_pages, m_context);
    addTab(tr("Journal"), journal, [journal] { journal->reload(); });
    connect(journal, &JournalView::memoryChosen, this, &MemoryPage::reveal);
    connect(journal, &JournalView::conversationChosen, this, &MemoryPage::conversationChosen);
}

void MemoryPage::addReview() {
    m_review = child<ReviewView>(m_pages, m_context);
    addTab(tr("Review"), m_review, [this] { m_review->reload(); });
    connect(m_review, &ReviewView::counted, this, &MemoryPage::showWaiting);
    connect(m_review, &ReviewView::memoriesChanged, this, [this] { m_browser->reload(); });
    connect(m_review, &ReviewView::offered, this, &MemoryPage::offered);
    connect(m_review, &ReviewView::messageChosen, this, &MemoryPage::messageChosen);
}

void MemoryPage::addChanges() {
    auto* changes = child<ChangesView>(m_pages, m_context);
    addTab(tr("Changes"), changes, [changes] { changes->reload(); });
    connect(changes, &ChangesView::memoriesChanged, this, [this] { m_browser->reload(); });
    connect(changes, &ChangesView::memoryChosen, this, &MemoryPage::reveal);
}

void MemoryPage::addPruning() {
    auto* pruning = child<PruningView>(m_pages, m_context);
    addTab(tr("Pruning"), pruning, [pruning] { pruning->reload(); });
    connect(pruning, &PruningView::memoriesChanged, this, [this] { m_browser->reload(); });
    connect(pruning, &PruningView::memoryChosen, this, &MemoryPage::reveal);
    connect(pruning, &PruningView::conversationChosen, this, &MemoryPage::conversationChosen);
    connect(pruning, &PruningView::offered, this, &MemoryPage::offered);
}

void MemoryPage::addHealth() {
    auto* health = child<HealthView>(m_pages, m_context);
    addTab(tr("Health"), health, [health] { health->reload(); });
    connect(health, &HealthView::memoryChosen, this, &MemoryPage::reveal);
    connect(health, &HealthView::conversationChosen, this, &MemoryPage::conversationChosen);
    connect(health, &HealthView::pruningWanted, this, [this] { show(Tab::Pruning); });
    connect(health, &HealthView::conflictsWanted, this, [this] {
        show(Tab::Memories);
        m_cards->ask();
    });
    connect(health, &HealthView::editWanted, this, [this](const MemoryId& id) {
        show(Tab::Memories);
        m_browser->edit(id);
    });
    connect(health, &HealthView::mergeWanted, this, [this](const MemoryId& one, const MemoryId& other) {
        show(Tab::Memories);
        m_browser->mergeTwo(one, other);
    });
    connect(health, &HealthView::forgetChosen, this, [this](const MemoryId& id) {
        Q_EMIT forgetChosen({memory::ForgetKind::Memory, id.bytes()});
    });
}

void MemoryPage::addForgotten() {
    auto* forgotten = child<ForgottenView>(m_pages, m_context);
    addTab(tr("Forgotten"), forgotten, [forgotten] { forgotten->reload(); });
}

void MemoryPage::show(Tab tab) {
    if (isLow()) m_cards->setFolded(true);  // It stands where the part is to be seen.
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void MemoryPage::showTab(int tab) {
    // Who goes through the parts by arrow keys stays among them.
    const bool amongTabs = m_tabs->hasFocus();
    m_pages->setCurrentIndex(tab);
    foldCards();
    m_cards->setFolded(m_folds);  // Also what the person had opened.
    showCount();
    if (!isVisible()) return;
    m_reloads[static_cast<std::size_t>(tab)]();
    if (!amongTabs) focusPart(Qt::OtherFocusReason);
}

bool MemoryPage::isLow() const { return height() < m_context.theme.scaled(kTall); }

void MemoryPage::foldCards() {
    const bool folds = m_tabs->currentIndex() != static_cast<int>(Tab::Memories) || isLow();
    if (std::exchange(m_folds, folds) != folds) m_cards->setFolded(folds);
    giveRoom();
}

void MemoryPage::giveRoom() { m_pages->setVisible(!isLow() || !m_cards->isOpen()); }

void MemoryPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    foldCards();
}

void MemoryPage::focusPart(Qt::FocusReason reason) {
    if (m_pages->currentWidget() == m_browser) return m_browser->focusList(reason);
    QWidget* part = m_pages->currentWidget();
    while (part->focusProxy()) part = part->focusProxy();
    // An empty list takes no keys. They must not fall on an answer above it then.
    (part->isVisibleTo(this) ? part : m_tabs)->setFocus(reason);
}

// No focus proxy: Qt would take Tab past everything that stands before it.
void MemoryPage::focusInEvent(QFocusEvent* event) { focusPart(event->reason()); }

void MemoryPage::showWaiting(int waiting) {
    m_tabs->setTabText(static_cast<int>(Tab::Review), waiting == 0 ? tr("Review") : tr("Review (%1)").arg(waiting));
}

void MemoryPage::buildHead(QVBoxLayout& down) {
    auto* head = child<QWidget>(this);
    auto* lines = column(head, 0, theme::kGrid);
    lines->setContentsMargins(theme::kGrid * 3, theme::kGrid * 3, theme::kGrid * 3, 0);
    auto* across = row(theme::kGrid);
    across->addWidget(label(head, tr("Memory"), "display"));
    m_count = label(head, {}, "muted");
    across->addWidget(m_count, 1, Qt::AlignBottom);
    auto* more = iconButton(head, m_context.theme, theme::Icon::More, tr("More"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = child<QMenu>(more);
    fillMenu(*menu);
    more->setMenu(menu);
    across->addWidget(more);
    auto* add = button(head, tr("Add a memory"), "primary");
    add->setToolTip(tr("Add a memory (%1)").arg(tr("Insert")));
    connect(add, &QPushButton::clicked, this, [this] {
        show(Tab::Memories);
        m_browser->startAdding();
    });
    across->addWidget(add);
    lines->addLayout(across);
    m_cards = child<MemoryCards>(head, m_context);
    connect(m_cards, &MemoryCards::memoriesChanged, this, [this] {
        m_browser->reload();
        m_review->reload();  // An answer that was put off is listed there.
    });
    connect(m_cards, &MemoryCards::memoryChosen, this, &MemoryPage::reveal);
    connect(m_cards, &MemoryCards::offered, this, &MemoryPage::offered);
    connect(m_cards, &MemoryCards::answeredAll, this, [this] { focusPart(Qt::OtherFocusReason); });
    lines->addWidget(m_cards);
    down.addWidget(head);
}

void MemoryPage::fillMenu(QMenu& menu) {
    using memory::ForgetKind;
    const auto forget = [&](const QString& text, ForgetKind kind) {
        menu.addAction(text, this, [this, kind] { Q_EMIT forgetChosen({kind}); });
    };
    menu.setIcon(m_context.theme.icon(theme::Icon::Trash));
    forget(tr("Forget a topic…"), ForgetKind::Topic);
    forget(tr("Forget a person…"), ForgetKind::Person);
    forget(tr("Forget a time range…"), ForgetKind::Range);
    menu.addSeparator();
    forget(tr("Forget everything…"), ForgetKind::Everything);
}

void MemoryPage::reload() {
    m_cards->reload();
    m_browser->reload();
    m_review->reload();
    const auto tab = static_cast<Tab>(m_tabs->currentIndex());
    if (tab != Tab::Memories && tab != Tab::Review) m_reloads[static_cast<std::size_t>(tab)]();
}

void MemoryPage::showCount() {
    const auto& model = m_browser->model();
    const bool counts = m_tabs->currentIndex() == static_cast<int>(Tab::Memories) && !model.isEmpty();
    const auto among = static_cast<int>(model.among());
    const bool all = model.shown() == among;
    m_count->setText(!counts ? QString()
                     : all   ? countText(among)
                             : tr("%1 of %2").arg(countText(model.shown()), countText(among)));
    m_count->setAccessibleName(!counts ? QString()
                               : all   ? tr("%n memory(ies)", nullptr, among)
                                       : tr("%1 of %n memory(ies)", nullptr, among).arg(model.shown()));
}

void MemoryPage::reveal(const MemoryId& id) {
    show(Tab::Memories);
    m_browser->reveal(id);
}

void MemoryPage::showRefused() {
    show(Tab::Review);
    m_review->showRefused();
}

void MemoryPage::focusSearch() {
    if (m_tabs->currentIndex() == static_cast<int>(Tab::Review)) return m_review->focusSearch();
    show(Tab::Memories);
    m_browser->focusSearch();
}

void MemoryPage::escape() {
    if (m_tabs->currentIndex() == static_cast<int>(Tab::Memories)) {
        m_browser->escape();
    } else if (!m_review->escape()) {
        show(Tab::Memories);
    }
}

std::optional<bridge::HalfEdited> MemoryPage::halfEdited() const { return m_browser->halfEdited(); }

void MemoryPage::resume(const bridge::HalfEdited& edited) {
    show(Tab::Memories);
    m_browser->resume(edited);
}

}  // namespace hearth::shell
