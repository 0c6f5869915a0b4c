// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/model_menu.h"

namespace hearth::shell {

QString modelName(const bridge::ConnectionItem& connection) {
    if (connection.provider.isEmpty()) return ModelMenu::tr("No model");
    return connection.model.isEmpty() ? bridge::Connections::titleOf(connection.provider) : connection.model;
}

ModelMenu::ModelMenu(const theme::Theme& theme, const Models& models, QWidget* parent)
    : QMenu(parent), m_theme(theme), m_models(models) {
    setAttribute(Qt::WA_DeleteOnClose);
}

void ModelMenu::offerAgain() {
    addAction(m_theme.icon(theme::Icon::Regenerate), tr("Answer again"), this, [this] { Q_EMIT chosen(std::nullopt); });
    addSeparator();
    addAction(tr("Answer again with"))->setEnabled(false);
}

void ModelMenu::offerUsual(bool isChosen) {
    auto* usual =
        addAction(tr("Default: %1").arg(modelName(m_models.usual)), this, [this] { Q_EMIT chosen(std::nullopt); });
    usual->setCheckable(true);
    usual->setChecked(isChosen);
    addSeparator();
}

void ModelMenu::offerConnections() {
    for (const auto& connection : m_models.connections) {
        const QString provider = bridge::Connections::titleOf(connection.provider);
        const QString name = modelName(connection);
        addAction(m_theme.icon(theme::Icon::Model),
                  name == provider ? name : QStringLiteral("%1 · %2").arg(name, provider), this,
                  [this, connection] { Q_EMIT chosen(connection); });
    }
}

void ModelMenu::offerMemory() {
    addAction(m_theme.icon(theme::Icon::Memory), tr("No model: quotes from memory"), this,
              [this] { Q_EMIT chosen(bridge::ConnectionItem{}); });
}

void ModelMenu::offerSettings() {
    addSeparator();
    addAction(m_theme.icon(theme::Icon::Settings), tr("Connect a model…"), this, &ModelMenu::settingsChosen);
}

void ModelMenu::openAbove(const QPoint& at) { popup(QPoint(at.x(), at.y() - sizeHint().height())); }

}  // namespace hearth::shell
