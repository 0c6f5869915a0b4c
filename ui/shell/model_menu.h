// SPDX-License-Identifier: AGPL-3.0-or-later
// What can answer: the default, every connection that was set up, quotes from memory, and the way to connect more.
#pragma once

#include <QMenu>
#include <optional>
#include <vector>

#include "ui/bridge/connections.h"
#include "ui/theme/theme.h"

namespace hearth::shell {

/// What was set up. An empty provider is "No model".
struct Models {
    bridge::ConnectionItem usual;  ///< That which answers where nothing else was chosen.
    std::vector<bridge::ConnectionItem> connections;
};

/// As the composer's button says it.
QString modelName(const bridge::ConnectionItem& connection);

/// Deletes itself when it closes.
class ModelMenu final : public QMenu {
    Q_OBJECT

public:
    ModelMenu(const theme::Theme& theme, const Models& models, QWidget* parent);

    /// The same that answered before, and a line that says what choosing another one does.
    void offerAgain();
    /// An entry for the default, with a sign when it is what answers now.
    void offerUsual(bool isChosen);
    void offerConnections();
    /// Answers from memory, by no model.
    void offerMemory();
    void offerSettings();
    /// Above a point of the screen.
    void openAbove(const QPoint& at);

Q_SIGNALS:
    /// Absent: the default.
    void chosen(const std::optional<hearth::bridge::ConnectionItem>& connection);
    void settingsChosen();

private:
    const theme::Theme& m_theme;
    Models m_models;
};

}  // namespace hearth::shell
