// SPDX-License-Identifier: AGPL-3.0-or-later
// What the keys of the window do, and the size of the text, which has keys of its own.
#include <QShortcut>

#include "ui/shell/settings_page.h"
#include "ui/shell/widgets.h"
#include "ui/shell/window_settings.h"
#include "ui/shell/workspace.h"

namespace hearth::shell {

std::vector<Workspace::Key> Workspace::keys() const {
    return {{QStringLiteral("Ctrl+N"), tr("New conversation"), &Workspace::startConversation},
            {QStringLiteral("Ctrl+Shift+N"), tr("Temporary chat"), &Workspace::startTemporary},
            {QStringLiteral("Ctrl+Shift+D"), tr("Compare models side by side"), &Workspace::showCompare},
            {QStringLiteral("Ctrl+K"), tr("Go to a conversation, a memory or a command"), &Workspace::switchQuickly},
            {QStringLiteral("Ctrl+F"), tr("Find in this conversation, or in memory"), &Workspace::findHere},
            {QStringLiteral("Ctrl+Shift+F"), tr("Search all conversations"), &Workspace::searchAll},
            {QStringLiteral("Alt+Up"), tr("The conversation above"), &Workspace::previousConversation},
            {QStringLiteral("Alt+Down"), tr("The conversation below"), &Workspace::nextConversation},
            {QStringLiteral("Ctrl+Up"), tr("Edit my last message"), &Workspace::editLast},
            {QStringLiteral("Esc"), tr("Stop the answer, or close the top layer"), &Workspace::escape},
            {QStringLiteral("F6"), tr("Next pane"), &Workspace::nextPane},
            {QStringLiteral("Ctrl+B"), tr("Show or hide the sidebar"), &Workspace::toggleSidebar},
            {QStringLiteral("Ctrl+J"), tr("Show or hide what was used"), &Workspace::togglePanel},
            {QStringLiteral("Ctrl+Shift+M"), tr("Memory"), &Workspace::showMemory},
            {QStringLiteral("Ctrl+I"), tr("Import conversations"), &Workspace::showImport},
            {QStringLiteral("Ctrl+U"), tr("Usage and costs"), &Workspace::showUsage},
            {QStringLiteral("Ctrl+,"), tr("Settings"), &Workspace::showSettings},
            {QStringLiteral("Ctrl++"), tr("Larger text"), &Workspace::enlargeText},
            {QStringLiteral("Ctrl+-"), tr("Smaller text"), &Workspace::reduceText},
            {QStringLiteral("Ctrl+0"), tr("Text of the usual size"), &Workspace::resetText},
            {QStringLiteral("Ctrl+Z"), tr("Undo"), &Workspace::undo},
            {QStringLiteral("Ctrl+L"), tr("Lock now"), &Workspace::lock},
            {QStringLiteral("Ctrl+/"), tr("Show all shortcuts"), &Workspace::showShortcuts}};
}

void Workspace::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, void (Workspace::*act)()) {
        connect(child<QShortcut>(this, keys), &QShortcut::activated, this, act);
    };
    for (const auto& key : keys()) add(QKeySequence(key.keys), key.act);
    // The plus sign without Shift, where it shares a key with the equals sign.
    add(QKeySequence(Qt::CTRL | Qt::Key_Equal), &Workspace::enlargeText);
}

void Workspace::enlargeText() { setTextPercent(nextTextPercent(storedTextPercent(m_context.window), 1)); }

void Workspace::reduceText() { setTextPercent(nextTextPercent(storedTextPercent(m_context.window), -1)); }

void Workspace::resetText() { setTextPercent(kUsualTextPercent); }

void Workspace::setTextPercent(int percent) {
    storeTextPercent(m_context.window, percent);
    m_context.theme.setTextScale(percent / 100.0);
    m_settings->showLook();
}

}  // namespace hearth::shell
