// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/health_view.h"

#include "ui/shell/entry_list.h"
#include "ui/shell/long_words.h"
#include "ui/shell/moments.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

HealthView::HealthView(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, 0);
    m_list = child<EntryList>(this, context, tr("Memory health"));
    m_list->setEmptyText(tr("Nothing is there twice, at odds, left behind, never used or secret."));
    m_remedy = m_list->addAction(tr("Open"), {}, [this](const std::vector<int>& rows) {
        m_ailments[static_cast<std::size_t>(rows.front())].act();
    });
    m_list->addAction(
        tr("They differ"), QKeySequence(Qt::Key_D),
        [this](const std::vector<int>& rows) {
            for (const int row : rows) m_ailments[static_cast<std::size_t>(row)].distinct();
        },
        [this](int row) { return m_ailments[static_cast<std::size_t>(row)].distinct != nullptr; });
    m_list->addAction(
        tr("Forget…"), QKeySequence(Qt::Key_Delete),
        [this](const std::vector<int>& rows) {
            if (const auto& id = m_ailments[static_cast<std::size_t>(rows.front())].memory) Q_EMIT forgetChosen(*id);
        },
        [this](int row) { return m_ailments[static_cast<std::size_t>(row)].memory.has_value(); });
    down->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_list, &EntryList::activated, this, [this](int row) {
        if (const auto& act = m_ailments[static_cast<std::size_t>(row)].act) act();
    });
    connect(m_list, &EntryList::chosenChanged, this, &HealthView::showRemedy);
    connect(m_list, &EntryList::tryAgain, this, &HealthView::reload);
}

void HealthView::reload() {
    m_list->startReading();
    m_context.tending.health(this, [this](const Result<bridge::HealthItem>& health) {
        if (health.ok()) {
            show(*health);
        } else if (health.error().code != ErrorCode::Cancelled) {
            m_list->showError(Operation::LoadList, health.error());
        }
    });
}

void HealthView::addHead(std::vector<Entry>& entries, const QString& text) {
    entries.push_back({text, {}, true});
    m_ailments.push_back({});
}

void HealthView::add(std::vector<Entry>& entries, Entry entry, Ailment ailment) {
    entries.push_back(std::move(entry));
    m_ailments.push_back(std::move(ailment));
}

void HealthView::addMemories(std::vector<Entry>& entries, const bridge::HealthItem& health) {
    const qint64 now = m_context.bridge.now();
    const auto counted = [](const QString& title, std::size_t count) {
        return tr("%1 (%2)").arg(title, countText(static_cast<qint64>(count)));
    };
    if (!health.secrets.empty()) addHead(entries, counted(tr("Secrets"), health.secrets.size()));
    for (const auto& memory : health.secrets)
        add(entries, {memory.content, tr("holds personal data")},
            {tr("Edit…"), [this, id = memory.id] { Q_EMIT editWanted(id); }, memory.id});
    if (!health.duplicates.empty()) addHead(entries, counted(tr("Said twice"), health.duplicates.size()));
    for (const auto& [one, other] : health.duplicates)
        add(entries, {one.content, tr("and “%1”").arg(withoutMarks(other.content))},
            {tr("Merge…"), [this, a = one.id, b = other.id] { Q_EMIT mergeWanted(a, b); }, one.id,
             [this, a = one.id, b = other.id] { m_context.tending.distinct(this, a, b, thenReload()); }});
    if (!health.neverUsed.empty()) addHead(entries, counted(tr("Never used"), health.neverUsed.size()));
    for (const auto& memory : health.neverUsed)
        add(entries, {memory.content, tr("learned %1").arg(momentText(memory.learnedAt, now))},
            {tr("Show"), [this, id = memory.id] { Q_EMIT memoryChosen(id); }, memory.id});
}

bridge::Answer<void> HealthView::thenReload() {
    return [this](const Status& status) {
        reload();
        if (!status.ok()) m_list->showError(Operation::SaveChange, status.error());
    };
}

void HealthView::show(const bridge::HealthItem& health) {
    m_ailments.clear();
    std::vector<Entry> entries;
    if (health.conflicts > 0 || health.stale > 0) addHead(entries, tr("To decide"));
    if (health.conflicts > 0)
        add(entries,
            {tr("%n pair(s) of memories at odds", nullptr, static_cast<int>(health.conflicts)),
             tr("one of each may be out of date")},
            {tr("Answer"), [this] { Q_EMIT conflictsWanted(); }});
    if (health.stale > 0)
        add(entries,
            {tr("%n memory(ies) left behind, about to be archived", nullptr, static_cast<int>(health.stale)),
             tr("not used for longer than their kind is kept")},
            {tr("Go through them"), [this] { Q_EMIT pruningWanted(); }});
    addMemories(entries, health);
    const auto titleOf = [](const QString& title) { return title.isEmpty() ? tr("Untitled") : title; };
    if (!health.twins.empty()) addHead(entries, tr("Conversations that are nearly the same"));
    for (const auto& twin : health.twins)
        add(entries, {titleOf(twin.oneTitle), tr("and “%1”").arg(titleOf(twin.otherTitle))},
            {tr("Open"), [this, id = twin.one] { Q_EMIT conversationChosen(id); }, std::nullopt,
             [this, a = twin.one, b = twin.other] { m_context.tending.distinct(this, a, b, thenReload()); }});
    m_list->setIntroduction(
        health.memories > 0 ? tr("%n current memory(ies).", nullptr, static_cast<int>(health.memories)) : QString());
    m_list->setEntries(std::move(entries));
    showRemedy();
}

void HealthView::showRemedy() {
    const auto rows = m_list->chosen();
    if (rows.empty() || rows.front() >= static_cast<int>(m_ailments.size())) return;
    const auto& ailment = m_ailments[static_cast<std::size_t>(rows.front())];
    if (!ailment.remedy.isEmpty()) m_remedy->setText(ailment.remedy);
}

}  // namespace hearth::shell
