// SPDX-License-Identifier: AGPL-3.0-or-later
// Names that nobody wrote with a window in mind: no page becomes wider than the window because of one.
#include <QTabBar>
#include <QTest>

#include "core/chat/conversations.h"
#include "core/engine/saved_prompts.h"
#include "tests/ui/shell/desk.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/quick_switcher.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/title_edit.h"
#include "ui/shell/workspace.h"

using namespace hearth;
using namespace hearth::test;

namespace {

std::string unbroken(std::size_t letters) {
    std::string word;
    while (word.size() < letters) word += "Kiln";
    word.resize(letters);
    return word;
}

/// What lies beyond the window's edges, as far as a person would miss it; empty when all is within.
QString sticksOut(const QWidget& window) {
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->isWindow() || widget->width() == 0) continue;
        // Tabs scroll in their bar, and the text of an editor in it.
        if (qobject_cast<const QTabBar*>(widget->parentWidget())) continue;
        const int left = widget->mapTo(&window, QPoint()).x();
        if (left >= 0 && left + widget->width() <= window.width()) continue;
        return QStringLiteral("%1 \"%2\" from %3 to %4 of %5")
            .arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName())
            .arg(left)
            .arg(left + widget->width())
            .arg(window.width());
    }
    return {};
}

struct Crowd {
    Crowd() : run(desk.enter()) {
        connectDemo(run);
        connectModel(run, QString::fromStdString(unbroken(200)));
        inVault(run, [this](engine::Engine& engine) -> Status {
            HEARTH_TRY(const auto made, engine.conversations().create(unbroken(300)));
            conversation = made.id;
            HEARTH_TRY_STATUS(engine.conversations().setLabel(made.id, unbroken(100), true));
            HEARTH_TRY_STATUS(engine.conversations().moveToFolder(made.id, unbroken(100)));
            HEARTH_TRY_STATUS(engine::savePrompt(engine.settings(), unbroken(60), "Answer in one line."));
            return engine.conversations().setModel(made.id, "custom", unbroken(200));
        });
        Q_EMIT run.bridge.changedFromOutside();
    }
    /// Waits until the page stands, then holds it against the window at each width.
    void look(const char* page) {
        QTest::qWait(200);
        for (const int width : {1280, 900, 700}) {
            run.window->resize(width, 700);
            QTest::qWait(60);
            INFO(page << " at " << width);
            CHECK(run.window->width() == width);
            CHECK(sticksOut(*run.window).toStdString() == "");
            if (width == 900) picture(run, *run.window, QStringLiteral("long-%1").arg(QLatin1String(page)));
        }
    }

    Desk desk;
    Session& run;
    std::optional<ConversationId> conversation;
};

}  // namespace

TEST_CASE("titles, labels, folders and models of hundreds of letters leave every page as wide as the window") {
    Crowd crowd;
    shell::Workspace& workspace = *crowd.run.window->workspace();
    workspace.showStart();
    crowd.look("start");
    workspace.openConversation(*crowd.conversation);
    crowd.look("conversation");
    workspace.showCompare();
    crowd.look("compare");
    workspace.showMemory();
    crowd.look("memory");
    workspace.showUsage();
    crowd.look("usage");
    workspace.showImport();
    crowd.look("import");
    workspace.showSettings();
    crowd.look("settings");
    workspace.startTemporary();
    crowd.look("temporary");
    crowd.run.window->findChild<shell::QuickSwitcher*>()->openFresh();
    crowd.look("switcher");
}

TEST_CASE("a long title ends in an ellipsis, and is whole where it is typed over") {
    Crowd crowd;
    crowd.run.window->workspace()->openConversation(*crowd.conversation);
    auto& title = named<shell::TitleEdit>(*crowd.run.window, QStringLiteral("Title of the conversation"));
    REQUIRE(QTest::qWaitFor([&] { return title.text().startsWith(QStringLiteral("Kiln")); }, kPatience));
    crowd.run.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(crowd.run.window.get()));
    CHECK(title.shown().endsWith(QChar(0x2026)));
    CHECK(title.shown().size() > 20);
    title.setFocus();
    CHECK(title.shown() == QString::fromStdString(unbroken(300)));
}
