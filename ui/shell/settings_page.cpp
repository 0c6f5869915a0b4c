// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/settings_page.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTimer>
#include <QUrl>

#include "ui/shell/backups_section.h"
#include "ui/shell/choice_box.h"
#include "ui/shell/devices_section.h"
#include "ui/shell/embedder_section.h"
#include "ui/shell/memory_section.h"
#include "ui/shell/routing_section.h"
#include "ui/shell/security_section.h"
#include "ui/shell/sign.h"
#include "ui/shell/tools_section.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kPageWidth = 680;
constexpr int kFolderName = 90;
constexpr int kAboveSection = theme::kGrid * 2;
constexpr int kSettleMilliseconds = 1000;
}  // namespace

SettingsPage::SettingsPage(Context& context, QWidget* parent) : QScrollArea(parent), m_context(context) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Settings"));
    buildIndex();
    auto* ground = child<QWidget>(this);
    auto* outer = row(ground, theme::kGrid * 4, 0);
    m_middle = child<QWidget>(ground);
    followText(m_context.theme, m_middle, &QWidget::setMaximumWidth, kPageWidth);
    auto* down = column(m_middle, 0, theme::kGrid);
    auto* head = row(theme::kGrid);
    head->addWidget(label(m_middle, tr("Settings"), "display"), 1);
    auto* away = iconButton(m_middle, context.theme, theme::Icon::Close, tr("Close settings"), QStringLiteral("Esc"));
    connect(away, &QToolButton::clicked, this, &SettingsPage::closeChosen);
    head->addWidget(away);
    down->addLayout(head);
    buildModels(*down);
    buildRouting(*down);
    buildMemory(*down);
    buildEmbedder(*down);
    buildTools(*down);
    buildSecurity(*down);
    buildBackups(*down);
    buildDevices(*down);
    buildLook(*down);
    buildFolders(*down);
    down->addStretch();
    outer->addStretch(1);
    outer->addWidget(m_middle, 12);
    outer->addStretch(1);
    setWidget(ground);
}

void SettingsPage::buildIndex() {
    m_index = child<QListWidget>(this);
    m_index->setAccessibleName(tr("Sections of the settings"));
    m_index->setFrameShape(QFrame::NoFrame);
    m_index->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_index, &QListWidget::currentRowChanged, this, [this](int at) {
        if (at >= 0) scrollToSection(static_cast<std::size_t>(at));
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &SettingsPage::markSection);
    // Queued: the list has its new font only when the style sheet was read again.
    connect(&m_context.theme, &theme::Theme::changed, this, &SettingsPage::placeIndex, Qt::QueuedConnection);
}

void SettingsPage::placeIndex() {
    const int index = m_index->sizeHintForColumn(0) + theme::kGrid * 4;
    const bool fits = width() >= m_context.theme.scaled(kPageWidth) + index + theme::kGrid * 4;
    m_index->setVisible(fits);
    setViewportMargins(fits ? index : 0, 0, 0, 0);
    m_index->setGeometry(theme::kGrid * 2, theme::kGrid * 4, index - theme::kGrid * 2, height() - theme::kGrid * 4);
}

void SettingsPage::resizeEvent(QResizeEvent* event) {
    placeIndex();
    QScrollArea::resizeEvent(event);
}

void SettingsPage::scrollToSection(std::size_t at) {
    verticalScrollBar()->setValue(m_titles[at]->mapTo(widget(), QPoint()).y() - kAboveSection);
}

// The last section whose title has passed the top is the one that is read; at the end of the page it is the last.
void SettingsPage::markSection() {
    const int top = verticalScrollBar()->value() + kAboveSection;
    std::size_t at = 0;
    for (std::size_t next = 1; next < m_titles.size(); ++next) {
        if (m_titles[next]->mapTo(widget(), QPoint()).y() <= top) at = next;
    }
    if (m_index->currentRow() >= 0 && verticalScrollBar()->value() == verticalScrollBar()->maximum()) {
        // Several sections share the last screen: the one that was chosen there stays the chosen one.
        at = std::max(at, static_cast<std::size_t>(m_index->currentRow()));
    }
    const QSignalBlocker quiet(m_index);
    m_index->setCurrentRow(static_cast<int>(at));
}

QVBoxLayout* SettingsPage::section(QVBoxLayout& down, const QString& title) {
    down.addSpacing(theme::kGrid * 2);
    m_titles.push_back(label(m_middle, title, "title"));
    down.addWidget(m_titles.back());
    m_index->addItem(title);
    auto* box = card(m_middle);
    down.addWidget(box);
    return column(box, theme::kGrid * 2, theme::kGrid * 3 / 2);
}

void SettingsPage::buildModels(QVBoxLayout& down) {
    auto* inside = section(down, tr("Model connections"));
    QWidget* box = inside->parentWidget();
    m_connections = column(theme::kGrid);
    inside->addLayout(m_connections);
    m_form = child<ConnectionForm>(box, m_context);
    inside->addWidget(m_form);
    auto* save = button(box, tr("Use this connection"), "primary");
    m_form->addButton(save);
    m_savedNote = label(box, {}, "good");
    m_savedNote->hide();
    inside->addWidget(m_savedNote);
    inside->addWidget(
        paragraph(box,
                  m_context.connections.hasKeychain()
                      ? tr("Keys are kept in this computer's keychain or encrypted in the vault, and sent only to "
                           "their provider.")
                      : tr("Keys are kept encrypted in the vault and sent only to their provider."),
                  "muted"));
    auto* usage = button(box, tr("Usage, budget and prices…"), "link");
    inside->addWidget(usage, 0, Qt::AlignLeft);
    connect(usage, &QPushButton::clicked, this, &SettingsPage::usageChosen);
    connect(save, &QPushButton::clicked, m_form, &ConnectionForm::save);
    connect(m_form, &ConnectionForm::saved, this, &SettingsPage::saved);
}

void SettingsPage::buildRouting(QVBoxLayout& down) {
    auto* inside = section(down, tr("Who answers what"));
    m_routing = child<RoutingSection>(inside->parentWidget(), m_context);
    inside->addWidget(m_routing);
}

void SettingsPage::buildDevices(QVBoxLayout& down) {
    m_devicesAt = m_titles.size();
    auto* inside = section(down, tr("Devices"));
    m_devices = child<DevicesSection>(inside->parentWidget(), m_context);
    inside->addWidget(m_devices);
}

void SettingsPage::showDevices() {
    // The sections above are filled as their answers come, and push this one down until then.
    const auto scroll = [this] { scrollToSection(m_devicesAt); };
    auto* settling = std::make_unique<QTimer>(m_devices).release();
    settling->setSingleShot(true);
    connect(settling, &QTimer::timeout, settling, &QObject::deleteLater);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, settling, scroll, Qt::QueuedConnection);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, settling, &QObject::deleteLater);
    settling->start(kSettleMilliseconds);
    QMetaObject::invokeMethod(settling, scroll, Qt::QueuedConnection);
}

void SettingsPage::buildLook(QVBoxLayout& down) {
    auto* inside = section(down, tr("Look and typing"));
    QWidget* box = inside->parentWidget();
    auto* form = std::make_unique<QFormLayout>().release();
    form->setHorizontalSpacing(theme::kGrid * 2);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setVerticalSpacing(theme::kGrid);
    m_mode = child<ChoiceBox>(box);
    m_mode->setAccessibleName(tr("Theme"));
    m_mode->addItem(tr("As the system"), static_cast<int>(theme::Mode::System));
    m_mode->addItem(tr("Light"), static_cast<int>(theme::Mode::Light));
    m_mode->addItem(tr("Dark"), static_cast<int>(theme::Mode::Dark));
    m_mode->addItem(tr("High contrast"), static_cast<int>(theme::Mode::HighContrast));
    m_textSize = child<ChoiceBox>(box);
    m_textSize->setAccessibleName(tr("Text size"));
    for (const int percent : kTextPercents) m_textSize->addItem(tr("%1 %").arg(percent), percent);
    m_enter = child<ChoiceBox>(box);
    m_enter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_enter->setAccessibleName(tr("Enter key"));
    m_enter->addItem(tr("sends the message; Shift+Enter breaks the line"), static_cast<int>(EnterKey::Sends));
    m_enter->addItem(tr("breaks the line; Ctrl+Enter sends"), static_cast<int>(EnterKey::BreaksLine));
    form->addRow(tr("Theme"), m_mode);
    form->addRow(tr("Text size"), m_textSize);
    form->addRow(tr("Enter"), m_enter);
    inside->addLayout(form);
    auto* shortcuts = button(box, tr("Show all shortcuts"), "link");
    inside->addWidget(shortcuts, 0, Qt::AlignLeft);
    connect(shortcuts, &QPushButton::clicked, this, &SettingsPage::shortcutsChosen);
    connect(m_mode, &QComboBox::activated, this, [this] {
        const auto mode = static_cast<theme::Mode>(m_mode->currentData().toInt());
        storeMode(m_context.window, mode);
        m_context.theme.setMode(mode);
    });
    connect(m_textSize, &QComboBox::activated, this, [this] {
        const int percent = m_textSize->currentData().toInt();
        storeTextPercent(m_context.window, percent);
        m_context.theme.setTextScale(percent / 100.0);
    });
    connect(m_enter, &QComboBox::activated, this, [this] {
        const auto key = static_cast<EnterKey>(m_enter->currentData().toInt());
        storeEnterKey(m_context.window, key);
        Q_EMIT enterKeyChanged(key);
    });
}

void SettingsPage::showLook() {
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(m_context.theme.mode())));
    m_textSize->setCurrentIndex(m_textSize->findData(storedTextPercent(m_context.window)));
    m_enter->setCurrentIndex(m_enter->findData(static_cast<int>(storedEnterKey(m_context.window))));
}

void SettingsPage::buildMemory(QVBoxLayout& down) {
    auto* inside = section(down, tr("Memory"));
    m_memory = child<MemorySection>(inside->parentWidget(), m_context);
    connect(m_memory, &MemorySection::refusedChosen, this, &SettingsPage::refusedChosen);
    inside->addWidget(m_memory);
}

void SettingsPage::buildEmbedder(QVBoxLayout& down) {
    auto* inside = section(down, tr("Finding"));
    m_embedder = child<EmbedderSection>(inside->parentWidget(), m_context);
    inside->addWidget(m_embedder);
}

void SettingsPage::buildTools(QVBoxLayout& down) {
    auto* inside = section(down, tr("Tools"));
    m_tools = child<ToolsSection>(inside->parentWidget(), m_context.bridge, m_context.theme);
    inside->addWidget(m_tools);
}

void SettingsPage::buildSecurity(QVBoxLayout& down) {
    auto* inside = section(down, tr("Security"));
    m_security = child<SecuritySection>(inside->parentWidget(), m_context);
    inside->addWidget(m_security);
    connect(m_security, &SecuritySection::lockSettingsChanged, this, &SettingsPage::lockSettingsChanged);
    connect(m_security, &SecuritySection::lockChosen, this, &SettingsPage::lockChosen);
}

void SettingsPage::buildBackups(QVBoxLayout& down) {
    auto* inside = section(down, tr("Backups"));
    m_backups = child<BackupsSection>(inside->parentWidget(), m_context);
    inside->addWidget(m_backups);
    connect(m_backups, &BackupsSection::restoreChosen, this, &SettingsPage::restoreChosen);
    connect(m_backups, &BackupsSection::repairChosen, this, &SettingsPage::repairChosen);
}

void SettingsPage::buildFolders(QVBoxLayout& down) {
    auto* inside = section(down, tr("Folders"));
    QWidget* box = inside->parentWidget();
    const auto folder = [&](const QString& name, const QString& path) {
        auto* across = row(theme::kGrid);
        auto* title = label(box, name);
        followText(m_context.theme, title, &QWidget::setMinimumWidth, kFolderName);
        across->addWidget(title);
        auto* where = line(box, path, "muted");
        where->setTextInteractionFlags(Qt::TextSelectableByMouse);
        across->addWidget(where, 1);
        auto* open = button(box, tr("Open"), "link");
        open->setAccessibleName(tr("Open the folder: %1").arg(name));
        connect(open, &QPushButton::clicked, where,
                [where] { QDesktopServices::openUrl(QUrl::fromLocalFile(where->text())); });
        across->addWidget(open);
        inside->addLayout(across);
        return where;
    };
    m_vaultFolder = folder(tr("Vault"), {});
    folder(tr("Settings"), QDir::toNativeSeparators(QFileInfo(m_context.window.fileName()).absolutePath()));
}

void SettingsPage::reload() {
    markSection();
    m_vaultFolder->setText(QDir::toNativeSeparators(QString::fromStdString(m_context.bridge.directory().string())));
    m_savedNote->hide();
    showLook();
    m_routing->reload();
    m_memory->reload();
    m_embedder->reload();
    m_security->reload();
    m_tools->reload();
    m_backups->reload();
    m_devices->reload();
    m_form->load();
    m_context.connections.list(this, [this](Result<std::vector<bridge::ConnectionItem>> connections) {
        if (connections.ok()) showConnections(*connections);
    });
}

void SettingsPage::showConnections(const std::vector<bridge::ConnectionItem>& connections) {
    clearLayout(m_connections);
    QWidget* box = m_form->parentWidget();
    for (const auto& connection : connections) {
        auto* across = row(theme::kGrid);
        const bool local =
            connection.baseUrl.contains(QLatin1String("127.0.0.1")) || connection.provider == QLatin1String("ollama");
        across->addWidget(sign(box, m_context.theme, local ? theme::Icon::Local : theme::Icon::Globe));
        QStringList words{bridge::Connections::titleOf(connection.provider)};
        if (!connection.model.isEmpty()) words << connection.model;
        if (!connection.baseUrl.isEmpty()) words << connection.baseUrl;
        auto* name = line(box, words.join(QStringLiteral(" · ")));
        across->addWidget(name, 1);
        auto* remove = iconButton(box, m_context.theme, theme::Icon::Trash, tr("Remove %1").arg(words.front()));
        connect(remove, &QToolButton::clicked, this, [this, connection] {
            m_context.connections.remove(this, connection, [this](const Status& status) {
                if (status.ok()) saved();
            });
        });
        across->addWidget(remove);
        m_connections->addLayout(across);
    }
    if (!connections.empty()) m_connections->addWidget(rule(box));
}

void SettingsPage::saved() {
    reload();
    m_savedNote->setText(tr("Saved."));
    m_savedNote->show();
    Q_EMIT connectionsChanged();
}

}  // namespace hearth::shell
