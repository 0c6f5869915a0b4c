// SPDX-License-Identifier: AGPL-3.0-or-later
// The scenes about the vault itself: what opens it, its copies, and what is seen while it is closed.
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include "tests/ui/shell/screenshots/sample_vault.h"
#include "tests/ui/shell/screenshots/scenes.h"
#include "ui/shell/backups_section.h"
#include "ui/shell/progress_line.h"
#include "ui/shell/recovery_step.h"
#include "ui/shell/security_section.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/slots_section.h"
#include "ui/shell/unlock_page.h"
#include "ui/shell/workspace.h"

namespace hearth::test {

namespace {

template <typename Widget>
Widget* labelled(QWidget& window, const QString& text) {
    for (Widget* widget : window.findChildren<Widget*>()) {
        if (widget->isVisibleTo(&window) && says(widget->text(), text)) return widget;
    }
    return nullptr;
}

bool shows(QWidget& window, const QString& text) {
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&window) && label->text().contains(text)) return true;
    }
    return false;
}

}  // namespace

bool Stage::vaultScenes() { return security() && backups() && locked() && damaged(); }

// Brings a title of the settings to the top.
bool Stage::scrollTo(const char* section) {
    auto* page = m_window->findChild<shell::SettingsPage*>();
    const auto* title = labelled<QLabel>(*page, QLatin1String(section));
    if (!title) return false;
    page->verticalScrollBar()->setValue(title->mapTo(page->widget(), QPoint()).y() - theme::kGrid * 2);
    return true;
}

bool Stage::security() {
    workspace().showSettings();
    auto* section = m_window->findChild<shell::SlotsSection*>();
    const auto press = [&](const char* text) {
        auto* button = labelled<QPushButton>(*section, QString::fromUtf8(text));
        if (button) button->click();
        if (!button) std::fprintf(stderr, "no button: %s\n", text);
        return button != nullptr;
    };
    if (!await("the slots", [&] { return shows(*section, QStringLiteral("Recovery words")); })) return false;
    settle();
    if (!press("Let this computer's keychain open it")) return false;
    if (!await("the keychain's slot", [&] { return shows(*section, QStringLiteral("A computer's keychain")); }))
        return false;
    settle();
    if (!scrollTo("Security")) return false;
    shoot("security");

    if (!press("New words…")) return false;
    auto* step = section->findChild<shell::RecoveryStep*>();
    if (!await("the words", [&] { return step->isVisible(); })) return false;
    settle();
    if (!scrollTo("Security")) return false;
    shoot("recovery-words");
    return true;
}

bool Stage::backups() {
    auto* section = m_window->findChild<shell::BackupsSection*>();
    std::optional<bool> made;
    bridge::Task task(*m_bridge);
    m_context->backups.make(task, m_folder.filePath(QStringLiteral("backup")),
                            [&](const Result<bridge::CopyItem>& copy) { made = copy.ok(); });
    if (!await("the backup", [&] { return made.has_value(); }) || !*made) return false;
    section->reload();
    if (!await("the last backup", [&] { return shows(*section, QStringLiteral("Last backup")); })) return false;
    settle();
    namePlaces();
    if (!scrollTo("Backups")) return false;
    shoot("backups");

    auto* line = section->findChild<shell::ProgressLine*>();
    line->setWhat(QStringLiteral("Backing up to /media/ana/blue/hearth. You can go on using Hearth."));
    line->setFraction(0.43);
    line->show();
    settle();
    shoot("backup-running");
    line->hide();

    auto* restore = labelled<QPushButton>(*section, QStringLiteral("Restore…"));
    if (!restore) return true;
    restore->click();
    if (!await("the question", [this] { return m_window->findChild<QMessageBox*>() != nullptr; })) return false;
    settle();
    m_shoot(*m_window->findChild<QMessageBox*>(), QStringLiteral("restore-question"));
    m_window->findChild<QMessageBox*>()->close();
    return true;
}

bool Stage::locked() {
    m_window->lock();
    if (!await("the closed vault", [this] { return !m_bridge->isOpen() && m_window->workspace() == nullptr; }))
        return false;
    namePlaces();
    shoot("locked");
    return true;
}

bool Stage::damaged() {
    QFile file(m_folder.filePath(QStringLiteral("sample/vault.db")));
    if (!file.open(QIODevice::ReadWrite) || !file.seek(200)) return false;
    file.write(QByteArray(64, 'Z'));
    file.close();
    auto* field = m_window->findChild<shell::UnlockPage*>()->findChild<QLineEdit*>();
    field->setText(QStringLiteral("seven grey herons at dusk"));
    QTest::keyClick(field, Qt::Key_Return);
    if (!await("the damage", [this] { return shows(*m_window, QStringLiteral("is damaged")); })) return false;
    shoot("damaged");
    return true;
}

}  // namespace hearth::test
