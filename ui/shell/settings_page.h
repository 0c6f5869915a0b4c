// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings: what answers, how the window looks and types, where things are kept. One page, with its sections beside it.
#pragma once

#include <QScrollArea>

#include "ui/shell/connection_form.h"
#include "ui/shell/context.h"
#include "ui/shell/window_settings.h"

class QComboBox;
class QListWidget;
class QVBoxLayout;

namespace hearth::shell {

class BackupsSection;
class DevicesSection;
class EmbedderSection;
class MemorySection;
class RoutingSection;
class SecuritySection;
class ToolsSection;

class SettingsPage final : public QScrollArea {
    Q_OBJECT

public:
    explicit SettingsPage(Context& context, QWidget* parent = nullptr);

    void reload();
    /// Scrolls to the devices.
    void showDevices();
    /// Shows how the window looks and types now.
    void showLook();

Q_SIGNALS:
    void connectionsChanged();
    void enterKeyChanged(hearth::shell::EnterKey key);
    void shortcutsChosen();
    void usageChosen();
    void refusedChosen();
    void lockSettingsChanged();
    void lockChosen();
    void restoreChosen(const hearth::bridge::CopyItem& copy);
    void repairChosen();
    void closeChosen();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildIndex();
    void placeIndex();
    void scrollToSection(std::size_t at);
    void markSection();
    QVBoxLayout* section(QVBoxLayout& down, const QString& title);
    void buildModels(QVBoxLayout& down);
    void buildRouting(QVBoxLayout& down);
    void buildLook(QVBoxLayout& down);
    void buildMemory(QVBoxLayout& down);
    void buildEmbedder(QVBoxLayout& down);
    void buildSecurity(QVBoxLayout& down);
    void buildTools(QVBoxLayout& down);
    void buildBackups(QVBoxLayout& down);
    void buildDevices(QVBoxLayout& down);
    void buildFolders(QVBoxLayout& down);
    void showConnections(const std::vector<bridge::ConnectionItem>& connections);
    void saved();

    Context& m_context;
    QListWidget* m_index;  ///< The sections beside the page, where it is wide enough.
    std::vector<QLabel*> m_titles;
    std::size_t m_devicesAt = 0;
    QWidget* m_middle;
    QVBoxLayout* m_connections;
    ConnectionForm* m_form;
    QLabel* m_savedNote;
    QComboBox* m_mode;
    QComboBox* m_textSize;
    QComboBox* m_enter;
    RoutingSection* m_routing;
    MemorySection* m_memory;
    EmbedderSection* m_embedder;
    SecuritySection* m_security;
    ToolsSection* m_tools;
    BackupsSection* m_backups;
    DevicesSection* m_devices;
    QLabel* m_vaultFolder;
};

}  // namespace hearth::shell
