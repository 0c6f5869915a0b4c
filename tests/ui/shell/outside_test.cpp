// SPDX-License-Identifier: AGPL-3.0-or-later
// The window shows what another program did through it, without being asked to.
#include <QListView>

#include "tests/ui/shell/desk.h"
#include "ui/bridge/conversation_list_model.h"
#include "ui/bridge/memory_model.h"
#include "ui/conversation/conversation_view.h"
#include "ui/shell/memory_browser.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/workspace.h"

using namespace hearth;
using namespace hearth::test;

namespace {

/// A chat turn that no page of the window asked for, and the notice that the socket gives after it.
ConversationId sayFromOutside(Session& run, const std::string& text, const std::optional<ConversationId>& where = {}) {
    std::optional<ConversationId> said;
    QObject context;
    run.bridge.ask(
        &context, bridge::Lane::Long,
        [text, where](engine::Engine& engine, const CancelToken& cancel) -> Result<engine::TurnResult> {
            engine::TurnRequest turn;
            turn.text = text;
            turn.conversation = where;
            return engine.chat(turn, {}, cancel);
        },
        [&](const Result<engine::TurnResult>& turn) { said = turn.value().answer.conversation; });
    REQUIRE(QTest::qWaitFor([&] { return said.has_value(); }, kPatience));
    Q_EMIT run.bridge.changedFromOutside();
    return *said;
}

}  // namespace

TEST_CASE("a conversation that another program made is listed, and grows on the screen where it is open") {
    Desk desk;
    auto& run = desk.enter();
    auto& window = *run.window;
    const ConversationId id = sayFromOutside(run, "The kiln is fired on Fridays.");
    auto* list = qobject_cast<bridge::ConversationListModel*>(
        window.findChild<shell::Sidebar*>()->findChild<QListView*>()->model());
    REQUIRE(QTest::qWaitFor([&] { return list->conversations().size() == 1; }, kPatience));

    window.workspace()->openConversation(id);
    auto* view = window.findChild<conversation::ConversationView*>();
    REQUIRE(QTest::qWaitFor([&] { return view->count() == 2; }, kPatience));
    sayFromOutside(run, "And on Mondays.", id);
    CHECK(QTest::qWaitFor([&] { return view->count() == 4; }, kPatience));
}

TEST_CASE("a memory that another program added appears on the open Memory page") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->showMemory();
    bool added = false;
    QObject context;
    run.bridge.ask(
        &context, bridge::Lane::Write,
        [](engine::Engine& engine, const CancelToken&) {
            return engine.memories().add("The kiln is fired on Fridays.");
        },
        [&](const Result<memory::Memory>& memory) { added = memory.ok(); });
    REQUIRE(QTest::qWaitFor([&] { return added; }, kPatience));
    const auto* model = &run.window->findChild<shell::MemoryBrowser*>()->model();
    CHECK(model->total() == 0);
    Q_EMIT run.bridge.changedFromOutside();
    CHECK(QTest::qWaitFor([&] { return model->total() == 1; }, kPatience));
}
