// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/memory_filters.h"

#include <QKeyEvent>
#include <QSignalBlocker>

#include "ui/shell/choice_box.h"
#include "ui/shell/flow_layout.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

using bridge::MemoryOrder;
using bridge::MemoryOrigin;
using bridge::MemoryStatus;

constexpr int kAny = -1;
constexpr int kMostWidth = 240;  ///< Topics and people have names of any length.

template <typename Value>
void add(QComboBox* box, const QString& text, Value value) {
    box->addItem(text, static_cast<int>(value));
}

template <typename Value>
std::optional<Value> chosen(const QComboBox* box) {
    const int value = box->currentData().toInt();
    return value == kAny ? std::nullopt : std::optional(static_cast<Value>(value));
}

void fill(QComboBox* box, const QString& any, const std::vector<bridge::MemoryTheme>& themes,
          QString (*title)(const QString&)) {
    const QSignalBlocker quiet(box);
    const QString kept = box->currentData().toString();
    box->clear();
    box->addItem(any, QString());
    for (const auto& theme : themes)
        box->addItem(QStringLiteral("%1 (%2)").arg(title(theme.name)).arg(theme.count), theme.name);
    box->setCurrentIndex(std::max(0, box->findData(kept)));
    box->setVisible(!themes.empty());
}

QString asItIs(const QString& name) { return name; }

}  // namespace

MemoryFilters::MemoryFilters(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, theme::kGrid);
    m_across = row(theme::kGrid);
    buildSearch();
    auto* right = row(theme::kGrid);
    m_order = choice(tr("Order"));
    add(m_order, tr("What counts most"), MemoryOrder::Weight);
    add(m_order, tr("Timeline by age"), MemoryOrder::Age);
    add(m_order, tr("Timeline by day"), MemoryOrder::Day);
    add(m_order, tr("By kind"), MemoryOrder::Kind);
    right->addWidget(m_order, 1);
    m_fold = button(this, tr("Filter"));
    m_fold->setIcon(context.theme.icon(theme::Icon::Settings));
    m_fold->setCheckable(true);
    right->addWidget(m_fold);
    m_across->addLayout(right);
    down->addLayout(m_across);
    m_choices = child<QWidget>(this);
    buildChoices();
    down->addWidget(m_choices);
    connectChoices();
    showFilters();
}

void MemoryFilters::buildSearch() {
    m_search = child<QLineEdit>(this);
    m_search->setPlaceholderText(tr("Search memories"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setToolTip(tr("Search memories (%1)").arg(QStringLiteral("Ctrl+F")));
    m_search->setClearButtonEnabled(true);
    for (auto* clear : m_search->findChildren<QToolButton*>()) clear->setAccessibleName(tr("Clear the search"));
    auto* sign = m_search->addAction(m_context.theme.icon(theme::Icon::Search), QLineEdit::LeadingPosition);
    sign->setText(m_search->placeholderText());
    for (auto* made : m_search->findChildren<QToolButton*>())
        if (made->accessibleName().isEmpty()) made->setAccessibleName(m_search->placeholderText());
    m_search->installEventFilter(this);
    m_across->addWidget(m_search, 1);
}

QComboBox* MemoryFilters::choice(const QString& name) {
    auto* box = child<ChoiceBox>(this);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    followText(m_context.theme, box, &QWidget::setMaximumWidth, kMostWidth);
    return box;
}

void MemoryFilters::buildChoices() {
    auto* flow = std::make_unique<FlowLayout>(m_choices, theme::kGrid).release();
    m_status = choice(tr("Status"));
    add(m_status, tr("Current"), MemoryStatus::Current);
    add(m_status, tr("Superseded"), MemoryStatus::Superseded);
    add(m_status, tr("Archived"), MemoryStatus::Archived);
    add(m_status, tr("Current or not"), MemoryStatus::All);
    m_tier = choice(tr("Kind"));
    add(m_tier, tr("Any kind"), kAny);
    for (const auto tier : {memory::Tier::CrossRecent, memory::Tier::PrefsGoals, memory::Tier::General})
        add(m_tier, bridge::tierTitle(tier), tier);
    m_layer = choice(tr("Age"));
    add(m_layer, tr("Any age"), kAny);
    for (const auto layer : {memory::Layer::Working, memory::Layer::Recent, memory::Layer::LongTerm})
        add(m_layer, bridge::layerTitle(layer), layer);
    m_topic = choice(tr("Topic"));
    m_person = choice(tr("About"));
    m_origin = choice(tr("Origin"));
    add(m_origin, tr("Any origin"), MemoryOrigin::Any);
    add(m_origin, tr("You said it"), MemoryOrigin::Said);
    add(m_origin, tr("You wrote it here"), MemoryOrigin::Written);
    add(m_origin, tr("A model found it"), MemoryOrigin::Model);
    add(m_origin, tr("The assistant said it"), MemoryOrigin::Assistant);
    m_pinned = button(m_choices, tr("Pinned"));
    m_pinned->setIcon(m_context.theme.icon(theme::Icon::Pin));
    m_local = button(m_choices, tr("Local only"));
    m_local->setIcon(m_context.theme.icon(theme::Icon::Local));
    for (QPushButton* only : {m_pinned, m_local}) only->setCheckable(true);
    m_clear = button(m_choices, tr("Clear"), "quiet");
    m_clear->setAccessibleName(tr("Clear all filters"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_status, m_tier, m_layer, m_topic, m_person, m_origin,
                                                         m_pinned, m_local, m_clear})
        flow->addWidget(part);
    setThemes({}, {});
}

void MemoryFilters::connectChoices() {
    for (QComboBox* box : {m_order, m_status, m_tier, m_layer, m_topic, m_person, m_origin})
        connect(box, &QComboBox::currentIndexChanged, this, &MemoryFilters::take);
    for (QPushButton* only : {m_pinned, m_local}) connect(only, &QPushButton::toggled, this, &MemoryFilters::take);
    connect(m_search, &QLineEdit::textChanged, this, &MemoryFilters::take);
    connect(m_clear, &QPushButton::clicked, this, &MemoryFilters::clear);
    connect(m_fold, &QPushButton::toggled, this, [this] {
        showFilters();
        Q_EMIT opened();
    });
}

void MemoryFilters::setThemes(const std::vector<bridge::MemoryTheme>& topics,
                              const std::vector<bridge::MemoryTheme>& people) {
    fill(m_topic, tr("Any topic"), topics, &bridge::topicTitle);
    fill(m_person, tr("About anyone"), people, &asItIs);
    if (m_topic->currentData().toString() != m_view.topic || m_person->currentData().toString() != m_view.subject)
        take();
}

void MemoryFilters::take() {
    m_view.words = m_search->text();
    m_view.order = static_cast<MemoryOrder>(m_order->currentData().toInt());
    m_view.status = static_cast<MemoryStatus>(m_status->currentData().toInt());
    m_view.tier = chosen<memory::Tier>(m_tier);
    m_view.layer = chosen<memory::Layer>(m_layer);
    m_view.topic = m_topic->currentData().toString();
    m_view.subject = m_person->currentData().toString();
    m_view.origin = static_cast<MemoryOrigin>(m_origin->currentData().toInt());
    m_view.pinned = m_pinned->isChecked();
    m_view.localOnly = m_local->isChecked();
    showFilters();
    Q_EMIT viewChanged(m_view);
}

void MemoryFilters::showFilters() {
    const int count = m_view.filters();
    m_fold->setText(count == 0 ? tr("Filter") : tr("Filter · %1").arg(count));
    m_choices->setVisible(m_fold->isChecked());
    m_clear->setVisible(count > 0);
}

void MemoryFilters::setNarrow(bool narrow) {
    m_across->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void MemoryFilters::clear() {
    const bool had = m_view.filters() > 0 || !m_view.words.isEmpty();
    {
        std::vector<QSignalBlocker> quiet;
        for (QComboBox* box : {m_status, m_tier, m_layer, m_topic, m_person, m_origin}) {
            quiet.emplace_back(box);
            box->setCurrentIndex(0);
        }
        for (QPushButton* only : {m_pinned, m_local}) {
            quiet.emplace_back(only);
            only->setChecked(false);
        }
    }
    // The field is told: what it shows beside its words follows them.
    if (!m_search->text().isEmpty()) return m_search->clear();
    if (had) take();
}

void MemoryFilters::setStatus(MemoryStatus status) { m_status->setCurrentIndex(m_status->findData(int(status))); }

void MemoryFilters::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool MemoryFilters::eventFilter(QObject* watched, QEvent* event) {
    const bool typed = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_search || !typed) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        event->accept();
        if (event->type() == QEvent::KeyPress) m_search->clear();
        return true;
    }
    if (event->type() == QEvent::KeyPress && (key == Qt::Key_Down || key == Qt::Key_Return)) {
        Q_EMIT listWanted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace hearth::shell
