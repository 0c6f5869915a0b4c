// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings, Tools: the servers that are connected, adding one by pasting, and what may be called without a question.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/bridge/tool_servers.h"
#include "ui/theme/theme.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace hearth::shell {

class ProblemBar;

class ToolsSection final : public QWidget {
    Q_OBJECT

public:
    ToolsSection(bridge::Bridge& bridge, const theme::Theme& theme, QWidget* parent = nullptr);

    void reload();

private:
    void buildAdding(QVBoxLayout& down);
    void show(const std::vector<bridge::ServerItem>& servers);
    void addServer(const bridge::ServerItem& server);
    void addTool(const bridge::ToolItem& tool);
    void look();
    void add();
    void remove(const QString& server);
    void putBack();
    void say(const QString& text);
    void failed(const Error& error);

    const theme::Theme& m_theme;
    bridge::ToolServers m_requests;
    CancelToken m_looking;
    /// Owners: this, and the request that puts it back.
    std::shared_ptr<const bridge::RemovedServer> m_removed;
    QTimer m_undoEnds;
    QVBoxLayout* m_rows;
    QPushButton* m_look;
    QLabel* m_said;
    QPushButton* m_undo;
    QWidget* m_adding;
    QPlainTextEdit* m_json;
    ProblemBar* m_problem;
};

}  // namespace hearth::shell
