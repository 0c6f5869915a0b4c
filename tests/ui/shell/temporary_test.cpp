// SPDX-License-Identifier: AGPL-3.0-or-later
// A temporary chat, as a person has one: it answers like any other, and nothing of it is anywhere afterwards.
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include "tests/ui/shell/desk.h"
#include "tests/ui/shell/texts.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/model_menu.h"
#include "ui/shell/quick_switcher.h"
#include "ui/shell/receipt_panel.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/temporary_page.h"
#include "ui/shell/workspace.h"

using namespace hearth;
using namespace hearth::test;

namespace {

const QString kMarker = QStringLiteral("zinnober");

bool waits(const std::function<bool()>& reached) { return QTest::qWaitFor(reached, kPatience); }

/// The temporary chat and what tests look at in it.
struct Chat {
    explicit Chat(Session& session) : run(session) {
        QTest::keyClick(run.window->workspace(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        page = run.window->findChild<shell::TemporaryPage*>();
        REQUIRE(page);
        REQUIRE(page->isVisible());
        view = page->findChild<conversation::ConversationView*>();
        composer = page->findChild<conversation::Composer*>();
        edit = composer->findChild<QPlainTextEdit*>();
    }

    void type(const QString& text) const {
        edit->setFocus();
        QTest::keyClicks(edit, text);
    }
    void send(const QString& text) const {
        type(text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    void say(const QString& text) const {
        const int before = view->count();
        send(text);
        REQUIRE(waits([&] { return view->count() == before + 2 && !composer->isStreaming(); }));
    }
    const conversation::MessageItem& last() const { return view->message(view->count() - 1); }

    Session& run;
    shell::TemporaryPage* page = nullptr;
    conversation::ConversationView* view = nullptr;
    conversation::Composer* composer = nullptr;
    QPlainTextEdit* edit = nullptr;
};

/// The button of the composer that names the model.
QToolButton& modelButton(QWidget& page) {
    QToolButton* found = nullptr;
    for (auto* button : page.findChild<conversation::Composer*>()->findChildren<QToolButton*>())
        if (button->accessibleName().startsWith(QLatin1String("Model"))) found = button;
    REQUIRE(found);
    return *found;
}

Session& waitForModel(Session& run) {
    auto& named = modelButton(*run.window->findChild<shell::ConversationPage*>());
    REQUIRE(waits([&] { return named.accessibleName() == QStringLiteral("Model: hearth-demo"); }));
    return run;
}

Session& enterWithModel(Desk& desk) {
    auto& run = desk.enter();
    connectDemo(run);
    Q_EMIT run.bridge.changedFromOutside();
    return waitForModel(run);
}

/// How many rows each table of the vault has.
std::vector<std::string> rowsOf(Desk& desk) {
    auto vault =
        store::Vault::open(desk.vault(), crypto::SecretBytes::fromText(kPassphrase), {0}, desk.clock, desk.random);
    REQUIRE(vault.ok());
    const auto counted = (*vault)->read([](store::Database& database) -> Result<std::vector<std::string>> {
        std::vector<std::string> tables;
        HEARTH_TRY(auto names,
                   database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' "
                                    "AND name NOT IN ('jobs', 'metrics', 'settings') ORDER BY name"));
        while (true) {
            HEARTH_TRY(const bool more, names.step());
            if (!more) return tables;
            tables.emplace_back(names.text(0));
        }
    });
    REQUIRE(counted.ok());
    std::vector<std::string> rows;
    for (const auto& table : *counted) {
        const auto count = (*vault)->read(
            [&](store::Database& database) { return database.integer("SELECT COUNT(*) FROM \"" + table + "\""); });
        REQUIRE(count.ok());
        rows.push_back(table + ": " + std::to_string(*count));
    }
    return rows;
}

QMessageBox* question(Chat& chat) {
    for (auto* asked : chat.page->findChildren<QMessageBox*>())
        if (asked->isVisible()) return asked;
    return nullptr;
}

void press(QMessageBox* asked, const QString& answer) {
    REQUIRE(asked);
    for (auto* button : asked->buttons())
        if (button->text() == answer) return button->click();
    FAIL("no answer is called " << answer.toStdString());
}

}  // namespace

TEST_CASE("a temporary chat answers, says that nothing is kept, and leaves no row in the vault") {
    Desk desk;
    const auto lock = [&](Session& run) {
        run.window->lock();
        REQUIRE(waits([&] { return !run.window->workspace() && !run.bridge.isOpen(); }));
        desk.stop();
    };
    lock(enterWithModel(desk));
    lock(waitForModel(desk.enter()));
    const auto before = rowsOf(desk);

    auto& run = waitForModel(desk.enter());
    {
        Chat chat(run);
        CHECK(says(*chat.page, QStringLiteral("Temporary chat")));
        CHECK(says(*chat.page, QStringLiteral("Nothing of this chat is kept")));
        CHECK(says(*run.window->findChild<shell::ReceiptPanel*>(),
                   QStringLiteral("Nothing that is remembered goes into this chat.")));
        CHECK(chat.edit->placeholderText().contains(QStringLiteral("nothing of it is kept")));
        desk.transport.setAnswer({"It is a red, the %1 of old letters."});
        chat.say(QStringLiteral("My favourite pigment is %1.").arg(kMarker));
        CHECK(chat.last().text == QStringLiteral("It is a red, the %1 of old letters."));
        CHECK(chat.last().name == QStringLiteral("hearth-demo"));
        chat.say(QStringLiteral("And what did I say?"));
        // What was said goes along; nothing else does.
        CHECK(desk.transport.lastBody().find("My favourite pigment is zinnober.") != std::string::npos);
        CHECK(desk.transport.chats() == 2);
        chat.type(QStringLiteral("half a %1").arg(kMarker));
        QTest::qWait(600);  // Longer than a draft waits to be saved.

        CHECK(listModel(run).conversations().empty());
        auto& switcher = *run.window->findChild<shell::QuickSwitcher*>();
        switcher.openFresh();
        CHECK_FALSE(anyText(switcher, kMarker));
        switcher.dismiss();
        CHECK_FALSE(anyText(*run.window->findChild<shell::Sidebar*>(), kMarker));
    }
    std::optional<bool> found;
    run.context.chats.search(run.window.get(), kMarker, {}, [&](const Result<std::vector<bridge::PassageItem>>& hits) {
        found = !hits.ok() || !hits->empty();
    });
    REQUIRE(waits([&] { return found.has_value(); }));
    CHECK_FALSE(*found);
    lock(run);
    CHECK(rowsOf(desk) == before);
}

TEST_CASE("an answer of a temporary chat streams, and stopping it leaves what has come") {
    Desk desk;
    auto& run = enterWithModel(desk);
    Chat chat(run);
    desk.transport.setAnswer({"The second kiln fires to cone 10, slowly, in reduction.", 20});
    chat.send(QStringLiteral("How hot?"));
    REQUIRE(waits([&] { return chat.view->count() == 2 && chat.last().text.size() >= 20; }));
    CHECK(chat.composer->isStreaming());
    QTest::keyClick(run.window->workspace(), Qt::Key_Escape);
    REQUIRE(waits([&] { return !chat.composer->isStreaming(); }));
    CHECK(chat.last().text.startsWith(QStringLiteral("The second kiln")));
    CHECK(chat.last().state == conversation::MessageState::Broken);
    CHECK(chat.last().notice == QStringLiteral("You stopped this answer."));
}

TEST_CASE("an answer of a temporary chat that breaks off keeps what came, and is tried again") {
    Desk desk;
    auto& run = enterWithModel(desk);
    Chat chat(run);
    desk.transport.setAnswer({"The second kiln fires to cone 10.", 12, true});
    chat.say(QStringLiteral("How hot?"));
    CHECK(chat.last().text.startsWith(QStringLiteral("The second")));
    CHECK(says(*chat.page, QStringLiteral("Your question and what had come are still here")));
    CHECK_FALSE(says(*chat.page, QStringLiteral("saved")));
    SECTION("again") {
        desk.transport.setAnswer({"Cone 10."});
        Q_EMIT chat.view->retryRequested(chat.last().id);
        REQUIRE(waits([&] { return chat.last().text == QStringLiteral("Cone 10.") && !chat.composer->isStreaming(); }));
        CHECK(chat.view->count() == 2);
        CHECK(chat.last().state == conversation::MessageState::Complete);
    }
    SECTION("or the chat goes on, and the broken answer stays as it is") {
        desk.transport.setAnswer({"Cone 10."});
        chat.say(QStringLiteral("Once more: how hot?"));
        CHECK(chat.view->message(1).text.startsWith(QStringLiteral("The second")));
        CHECK(chat.view->message(1).details.contains(QStringLiteral("broke off")));
        CHECK(chat.last().text == QStringLiteral("Cone 10."));
    }
}

TEST_CASE("what cannot be asked comes back into the field, and an answer that is tried again in vain stays") {
    Desk desk;
    auto& run = enterWithModel(desk);
    Chat chat(run);
    // Somebody took the connection away while the chat was open.
    const auto takeAway = [&] {
        std::optional<bool> gone;
        run.context.connections.remove(
            run.window.get(), {QStringLiteral("custom"), QLatin1String(kServer), QStringLiteral("hearth-demo")},
            [&](const Status& status) { gone = status.ok(); });
        REQUIRE(waits([&] { return gone.has_value(); }));
        REQUIRE(*gone);
    };
    SECTION("a new question") {
        takeAway();
        chat.send(QStringLiteral("How hot?"));
        REQUIRE(waits([&] { return chat.composer->text() == QStringLiteral("How hot?"); }));
        CHECK(chat.view->count() == 0);
    }
    SECTION("an answer that broke off") {
        desk.transport.setAnswer({"The second kiln fires to cone 10.", 12, true});
        chat.say(QStringLiteral("How hot?"));
        takeAway();
        Q_EMIT chat.view->retryRequested(chat.last().id);
        REQUIRE(waits([&] { return !chat.composer->isStreaming(); }));
        CHECK(chat.last().text.startsWith(QStringLiteral("The second")));
        CHECK(chat.composer->text().isEmpty());
    }
    labelled<QPushButton>(*chat.page, QStringLiteral("Connect a model")).click();
    CHECK_FALSE(chat.page->isVisible());
}

TEST_CASE("without a model a temporary chat says so, keeps the words in the field and leads to the settings") {
    Desk desk;
    auto& run = desk.enter();
    Chat chat(run);
    CHECK(says(*chat.page, QStringLiteral("A temporary chat needs a model")));
    chat.send(QStringLiteral("How hot?"));
    CHECK(chat.composer->text() == QStringLiteral("How hot?"));
    CHECK(says(*chat.page, QStringLiteral("No model is connected")));
    Q_EMIT chat.page->settingsChosen();
    CHECK_FALSE(chat.page->isVisible());
    connectDemo(run);
    Q_EMIT run.bridge.changedFromOutside();
    Chat again(run);
    REQUIRE(again.page == chat.page);
    REQUIRE(waits([&] { return !says(*chat.page, QStringLiteral("needs a model")); }));
    desk.transport.setAnswer({"Cone 10."});
    QTest::keyClick(chat.edit, Qt::Key_Return);
    CHECK(waits([&] { return chat.view->count() == 2 && chat.last().text == QStringLiteral("Cone 10."); }));
}

TEST_CASE("a temporary chat goes on while I look elsewhere, and ending it asks once") {
    Desk desk;
    auto& run = enterWithModel(desk);
    Chat chat(run);
    chat.say(QStringLiteral("My favourite pigment is %1.").arg(kMarker));
    run.window->workspace()->showMemory();
    auto& back = labelled<QToolButton>(*run.window->findChild<shell::Sidebar*>(), QStringLiteral(" Temporary chat"));
    back.click();
    REQUIRE(chat.page->isVisible());
    CHECK(chat.view->count() == 2);

    auto& end = labelled<QPushButton>(*chat.page, QStringLiteral("End chat"));
    end.click();
    REQUIRE(question(chat));
    CHECK(question(chat)->informativeText().startsWith(QStringLiteral("2 message")));
    CHECK(question(chat)->defaultButton()->text() == QStringLiteral("Go on with it"));
    press(question(chat), QStringLiteral("Go on with it"));
    CHECK(chat.page->isVisible());
    end.click();
    press(question(chat), QStringLiteral("End chat"));
    REQUIRE(waits([&] { return run.window->findChild<shell::TemporaryPage*>() == nullptr; }));
    CHECK_FALSE(anyText(*run.window, kMarker));
    CHECK_FALSE(back.isVisible());
}

TEST_CASE("an empty temporary chat ends without a question") {
    Desk desk;
    auto& run = enterWithModel(desk);
    Chat chat(run);
    labelled<QPushButton>(*chat.page, QStringLiteral("End chat")).click();
    CHECK(waits([&] { return run.window->findChild<shell::TemporaryPage*>() == nullptr; }));
}

TEST_CASE("locking ends a temporary chat in the middle of an answer, and nothing comes back after unlocking") {
    Desk desk;
    auto& run = enterWithModel(desk);
    Chat chat(run);
    desk.transport.setAnswer({"The red of old letters is called zinnober, and nothing else.", 40});
    chat.send(QStringLiteral("Which red is %1?").arg(kMarker));
    REQUIRE(waits([&] { return chat.view->count() == 2 && chat.last().text.size() >= 40; }));
    chat.type(QStringLiteral("half a %1").arg(kMarker));
    run.window->lock();
    REQUIRE(waits([&] { return !run.window->workspace() && !run.bridge.isOpen(); }));
    CHECK_FALSE(anyText(*run.window, kMarker));
    run.window->openWith(crypto::SecretBytes::fromText(kPassphrase));
    REQUIRE(waits([&] { return run.window->workspace() != nullptr; }));
    CHECK_FALSE(anyText(*run.window, kMarker));
    CHECK(run.window->findChild<shell::TemporaryPage*>() == nullptr);
    run.window->workspace()->startConversation();
    QTest::qWait(200);
    CHECK(composer(run).text().isEmpty());
}

TEST_CASE("closing the window asks first while a temporary chat has words in it") {
    Desk desk;
    auto& run = enterWithModel(desk);
    Chat chat(run);
    chat.say(QStringLiteral("How hot?"));
    run.window->workspace()->showMemory();
    run.window->close();
    REQUIRE(run.window->isVisible());
    REQUIRE(question(chat));
    press(question(chat), QStringLiteral("End chat"));
    CHECK_FALSE(run.window->isVisible());
}

TEST_CASE("which model answers a temporary chat is seen and chosen as in any other") {
    Desk desk;
    auto& run = enterWithModel(desk);
    bool saved = false;
    bridge::ConnectionForm form;
    form.connection = {QStringLiteral("custom"), QStringLiteral("http://127.0.0.1:4141/other/v1"),
                       QStringLiteral("hearth-small"), false};
    run.context.connections.save(run.window.get(), form, [&](const Status& status) { saved = status.ok(); });
    REQUIRE(waits([&] { return saved; }));
    Q_EMIT run.bridge.changedFromOutside();
    Chat chat(run);
    REQUIRE(waits([&] { return says(*chat.page, QStringLiteral("What is on your mind?")); }));
    auto& button = modelButton(*chat.page);
    REQUIRE(waits([&] { return button.accessibleName() == QStringLiteral("Model: hearth-small"); }));
    button.click();
    auto* menu = chat.page->findChild<shell::ModelMenu*>();
    REQUIRE(menu);
    QStringList offered;
    for (auto* action : menu->actions()) offered << action->text();
    CHECK_FALSE(offered.contains(QStringLiteral("No model: quotes from memory")));
    for (auto* action : menu->actions())
        if (action->text().startsWith(QStringLiteral("hearth-demo"))) action->trigger();
    CHECK(button.accessibleName() == QStringLiteral("Model: hearth-demo"));
    chat.say(QStringLiteral("How hot?"));
    CHECK(chat.last().name == QStringLiteral("hearth-demo"));
    CHECK_FALSE(chat.last().details.isEmpty());
}

TEST_CASE("a message of a temporary chat can be copied, and neither branched from nor forgotten") {
    Desk desk;
    auto& run = enterWithModel(desk);
    Chat chat(run);
    chat.say(QStringLiteral("How hot?"));
    for (int row = 0; row < chat.view->count(); ++row) {
        for (const auto& target : chat.view->targets(row)) CHECK(target.kind == conversation::TargetKind::Copy);
    }
}
