// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/memory_page.h"

#include <QMenu>

#include "ui/shell/memory_browser.h"
#include "ui/shell/memory_cards.h"
#include "ui/shell/moments.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

MemoryPage::MemoryPage(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    setAccessibleName(tr("Memory"));
    auto* down = column(this, 0, theme::kGrid);
    buildHead(*down);
    m_browser = child<MemoryBrowser>(this, context);
    down->addWidget(m_browser, 1);
    setFocusProxy(m_browser);
    connect(m_browser, &MemoryBrowser::messageChosen, this, &MemoryPage::messageChosen);
    connect(m_browser, &MemoryBrowser::offered, this, &MemoryPage::offered);
    connect(m_browser, &MemoryBrowser::listed, this, &MemoryPage::showCount);
    connect(m_browser, &MemoryBrowser::forgetChosen, this, [this](const MemoryId& id) {
        Q_EMIT forgetChosen({memory::ForgetKind::Memory, id.bytes()});
    });
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
    connect(add, &QPushButton::clicked, this, [this] { m_browser->startAdding(); });
    across->addWidget(add);
    lines->addLayout(across);
    m_cards = child<MemoryCards>(head, m_context);
    connect(m_cards, &MemoryCards::memoriesChanged, this, [this] { m_browser->reload(); });
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
}

void MemoryPage::showCount() {
    const auto& model = m_browser->model();
    m_count->setText(model.isEmpty() ? QString()
                     : model.view().words.isEmpty() && model.view().filters() == 0
                         ? countText(model.total())
                         : tr("%1 of %2").arg(countText(model.shown()), countText(model.total())));
}

void MemoryPage::reveal(const MemoryId& id) { m_browser->reveal(id); }

void MemoryPage::focusSearch() { m_browser->focusSearch(); }

void MemoryPage::escape() { m_browser->escape(); }

std::optional<bridge::HalfEdited> MemoryPage::halfEdited() const { return m_browser->halfEdited(); }

void MemoryPage::resume(const bridge::HalfEdited& edited) { m_browser->resume(edited); }

}  // namespace hearth::shell
