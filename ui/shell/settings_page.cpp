// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/settings_page.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QScrollBar>
#include <QTimer>
#include <QUrl>

#include "ui/shell/backups_section.h"
#include "ui/shell/devices_section.h"
#include "ui/shell/embedder_section.h"
#include "ui/shell/memory_section.h"
#include "ui/shell/routing_section.h"
#include "ui/shell/security_section.h"
#include "ui/shell/tools_section.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kPageWidth = 680;
constexpr int kAboveSection = 56;  ///< Its title, and some air.
constexpr int kSettleMilliseconds = 1000;
}  // namespace

SettingsPage::SettingsPage(Context& context, QWidget* parent) : QScrollArea(parent), m_context(context) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Settings"));
    auto* ground = child<QWidget>(this);
    auto* outer = row(ground, theme::kGrid * 4, 0);
    m_middle = child<QWidget>(ground);
    m_middle->setMaximumWidth(kPageWidth);
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

QVBoxLayout* SettingsPage::section(QVBoxLayout& down, const QString& title) {
    down.addSpacing(theme::kGrid * 2);
    down.addWidget(label(m_middle, title, "title"));
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
    auto* across = row(theme::kGrid);
    m_savedNote = label(box, {}, "good");
    auto* save = button(box, tr("Use this connection"), "primary");
    across->addWidget(m_savedNote, 1);
    across->addWidget(save);
    inside->addLayout(across);
    inside->addWidget(
        paragraph(box,
                  m_context.connections.hasKeychain()
                      ? tr("Keys are kept in this computer's keychain or encrypted in the vault, and sent only to "
                           "their provider.")
                      : tr("Keys are kept encrypted in the vault and sent only to their provider."),
                  "muted"));
    auto* usage = button(box, tr("Usage, budget and prices…"), "quiet");
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
    auto* inside = section(down, tr("Devices"));
    m_devices = child<DevicesSection>(inside->parentWidget(), m_context);
    inside->addWidget(m_devices);
}

void SettingsPage::showDevices() {
    // The sections above are filled as their answers come, and push this one down until then.
    const auto scroll = [this] {
        verticalScrollBar()->setValue(m_devices->mapTo(widget(), QPoint()).y() - kAboveSection);
    };
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
    form->setVerticalSpacing(theme::kGrid);
    m_mode = child<QComboBox>(box);
    m_mode->setAccessibleName(tr("Theme"));
    m_mode->addItem(tr("As the system"), static_cast<int>(theme::Mode::System));
    m_mode->addItem(tr("Light"), static_cast<int>(theme::Mode::Light));
    m_mode->addItem(tr("Dark"), static_cast<int>(theme::Mode::Dark));
    m_mode->addItem(tr("High contrast"), static_cast<int>(theme::Mode::HighContrast));
    m_enter = child<QComboBox>(box);
    m_enter->setAccessibleName(tr("Enter key"));
    m_enter->addItem(tr("sends the message; Shift+Enter breaks the line"), static_cast<int>(EnterKey::Sends));
    m_enter->addItem(tr("breaks the line; Ctrl+Enter sends"), static_cast<int>(EnterKey::BreaksLine));
    form->addRow(tr("Theme"), m_mode);
    form->addRow(tr("Enter"), m_enter);
    inside->addLayout(form);
    auto* shortcuts = button(box, tr("Show all shortcuts"), "quiet");
    inside->addWidget(shortcuts, 0, Qt::AlignLeft);
    connect(shortcuts, &QPushButton::clicked, this, &SettingsPage::shortcutsChosen);
    connect(m_mode, &QComboBox::activated, this, [this] {
        const auto mode = static_cast<theme::Mode>(m_mode->currentData().toInt());
        storeMode(m_context.window, mode);
        m_context.theme.setMode(mode);
    });
    connect(m_enter, &QComboBox::activated, this, [this] {
        const auto key = static_cast<EnterKey>(m_enter->currentData().toInt());
        storeEnterKey(m_context.window, key);
        Q_EMIT enterKeyChanged(key);
    });
}

void SettingsPage::buildMemory(QVBoxLayout& down) {
    auto* inside = section(down, tr("Memory"));
    m_memory = child<MemorySection>(inside->parentWidget(), m_context);
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
        title->setMinimumWidth(90);
        across->addWidget(title);
        auto* where = label(box, path, "muted");
        where->setTextInteractionFlags(Qt::TextSelectableByMouse);
        where->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        across->addWidget(where, 1);
        auto* open = button(box, tr("Open"), "quiet");
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
    m_vaultFolder->setText(QDir::toNativeSeparators(QString::fromStdString(m_context.bridge.directory().string())));
    m_savedNote->clear();
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(m_context.theme.mode())));
    m_enter->setCurrentIndex(m_enter->findData(static_cast<int>(storedEnterKey(m_context.window))));
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
        auto* sign = child<QLabel>(box);
        const bool local =
            connection.baseUrl.contains(QLatin1String("127.0.0.1")) || connection.provider == QLatin1String("ollama");
        sign->setPixmap(
            m_context.theme.icon(local ? theme::Icon::Local : theme::Icon::Globe).pixmap(theme::kIconSmall));
        across->addWidget(sign);
        QStringList words{bridge::Connections::titleOf(connection.provider)};
        if (!connection.model.isEmpty()) words << connection.model;
        if (!connection.baseUrl.isEmpty()) words << connection.baseUrl;
        auto* name = label(box, words.join(QStringLiteral(" · ")));
        name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
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
    Q_EMIT connectionsChanged();
}

}  // namespace hearth::shell
