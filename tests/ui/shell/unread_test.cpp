// SPDX-License-Identifier: AGPL-3.0-or-later
// Conversations that no model has read, in the settings: the person has them read, stops it, and is told what came of
// it.
#include <QComboBox>
#include <QProgressBar>
#include <QPushButton>

#include "core/engine/gateway_settings.h"
#include "tests/ui/shell/memory_desk.h"
#include "ui/shell/memory_section.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/unread_panel.h"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kReading =
    R"({"memories":[{"message":1,"quote":"Porto is home","statement":"Lives in Porto.","kind":"fact",)"
    R"("subject":"user","attribute":"residence","value":"Porto","confidence":0.9}],"thread":{"summary":"A move."}})";
const QString kButton = QStringLiteral("Have them read");
const QString kThreeWait = QStringLiteral("3 conversation(s) were not read by a model yet.");

/// Three conversations of a time without a model, in one of which a model finds something that the rules do not.
struct UnreadDesk : Desk {
    explicit UnreadDesk(engine::MemoryModel helper = engine::MemoryModel::Local) {
        prepare(*this, [](store::Vault& vault) {
            talk(vault, "The move", {"The boxes are unpacked and Porto is home for us."});
            talk(vault, "Kiln", {"Which cone is right for celadon?"});
            talk(vault, "Glaze", {"Is ash glaze food safe?"});
        });
        transport.setReading({kReading});
        run = &enter();
        inVault(*run, [helper](engine::Engine& engine) { return setMemoryModel(engine.settings(), helper); });
    }

    shell::UnreadPanel& open() {
        run->window->workspace()->showSettings();
        auto& panel = *run->window->findChild<shell::UnreadPanel*>();
        return panel;
    }
    /// The settings when the count is there.
    shell::UnreadPanel& waiting(const QString& count) {
        auto& panel = open();
        waitUntilSaid(count);
        return panel;
    }
    void read() { labelled<QPushButton>(*run->window, kButton).click(); }
    bool isSaid(const QString& text) { return says(*run->window->findChild<shell::MemorySection*>(), text); }
    void waitUntilSaid(const QString& text) {
        INFO(text.toStdString());
        REQUIRE(QTest::qWaitFor([&] { return isSaid(text); }, kPatience));
    }
    /// With its section, as people see it.
    void draw(const QString& name) {
        picture(*run, *run->window->findChild<shell::MemorySection*>()->parentWidget(), name);
    }

    Session* run = nullptr;
};

void choose(UnreadDesk& desk, const QString& helper) {
    auto& choice = named<QComboBox>(*desk.run->window, QStringLiteral("Help from a model"));
    choice.setCurrentIndex(choice.findText(helper));
    Q_EMIT choice.activated(choice.currentIndex());
}

}  // namespace

TEST_CASE("where every conversation was read, or none is there, the settings say nothing of reading") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->showSettings();
    auto& choice = named<QComboBox>(*run.window, QStringLiteral("Help from a model"));
    REQUIRE(QTest::qWaitFor([&] { return choice.currentText() == QStringLiteral("from models on this computer"); },
                            kPatience));
    QTest::qWait(100);
    CHECK_FALSE(run.window->findChild<shell::UnreadPanel*>()->isVisible());
}

TEST_CASE("conversations that no model has read are counted only where one may help") {
    UnreadDesk desk;
    const auto& panel = desk.waiting(kThreeWait);
    CHECK_FALSE(desk.isSaid(QStringLiteral("price")));
    choose(desk, QStringLiteral("from the model that answers"));
    desk.waitUntilSaid(QStringLiteral("at that model's price"));
    choose(desk, QStringLiteral("none"));
    CHECK(QTest::qWaitFor([&] { return !panel.isVisible(); }, kPatience));
}

TEST_CASE("a model reads what none has read, and the settings say what came of it") {
    UnreadDesk desk;
    connectDemo(*desk.run);
    auto& panel = desk.waiting(kThreeWait);
    desk.draw(QStringLiteral("unread-waiting"));
    SECTION("and it is remembered") {
        desk.read();
        desk.waitUntilSaid(QStringLiteral("3 conversation(s) read: 1 memory(ies) new."));
        CHECK(QTest::qWaitFor([&] { return !desk.isSaid(kThreeWait); }, kPatience));
        desk.draw(QStringLiteral("unread-done"));
        Q_EMIT desk.run->window->findChild<shell::SettingsPage*>()->closeChosen();
        desk.open();
        CHECK(QTest::qWaitFor([&] { return !panel.isVisible(); }, kPatience));
        desk.stop();
        lookInside(desk, [](store::Vault& vault) { remembered(vault, "Lives in Porto"); });
    }
    SECTION("and it waits for a look where the person wants to be asked") {
        inVault(*desk.run, [](engine::Engine& engine) { return engine.reviewMemories(true); });
        desk.read();
        desk.waitUntilSaid(QStringLiteral("1 memory(ies) new. What is new waits under Memory, Review."));
    }
    SECTION("and says so where its answers are of no use") {
        desk.transport.setReading({"How nice."});
        desk.read();
        desk.waitUntilSaid(QStringLiteral("About 3 the model gave no answer that can be used"));
    }
}

TEST_CASE("what no model may be shown is passed over, and goes on waiting") {
    UnreadDesk desk(engine::MemoryModel::Answers);
    inVault(*desk.run, [](engine::Engine& engine) {
        return engine.settings().useConnection({"custom", "https://models.example.org/v1", "far", false});
    });
    desk.waiting(kThreeWait);
    desk.read();
    desk.waitUntilSaid(QStringLiteral("3 were not shown: no model may read them."));
    CHECK(desk.isSaid(QStringLiteral("by models on this computer alone")));
    CHECK(desk.isSaid(kThreeWait));
    desk.draw(QStringLiteral("unread-passed"));
}

TEST_CASE("a budget that is used up in the middle is said to be, with how many still wait and what to do") {
    UnreadDesk desk(engine::MemoryModel::Answers);
    connectDemo(*desk.run);
    inVault(*desk.run, [](engine::Engine& engine) -> Status {
        llm::ModelOverride price;
        price.prices.inputPerMillion = 500;
        price.prices.outputPerMillion = 500;
        HEARTH_TRY_STATUS(engine::overrideModel(engine.settings(), "custom/hearth-demo", price));
        return engine::setMonthlyBudget(engine.settings(), 0.001);
    });
    desk.transport.setReading({kReading});
    desk.waiting(kThreeWait);
    desk.read();
    desk.waitUntilSaid(QStringLiteral("1 conversation(s) read: 1 memory(ies) new."));
    CHECK(desk.isSaid(QStringLiteral("2 still wait: this month’s budget is used up.")));
    CHECK(desk.isSaid(QStringLiteral("Usage and costs (Ctrl+U)")));
    CHECK_FALSE(desk.isSaid(QStringLiteral("were not shown")));
    desk.waitUntilSaid(QStringLiteral("2 conversation(s) were not read by a model yet."));
    desk.draw(QStringLiteral("unread-budget"));
}

TEST_CASE("a model that cannot be asked is a sentence that says what to do, and what waits can be read later") {
    UnreadDesk desk;
    SECTION("there is none") {
        auto& panel = desk.waiting(kThreeWait);
        desk.read();
        desk.waitUntilSaid(QStringLiteral("add one under Model connections"));
        CHECK(QTest::qWaitFor([&] { return labelled<QPushButton>(panel, kButton).isEnabled(); }, kPatience));
    }
    SECTION("it refuses the key") {
        connectDemo(*desk.run);
        desk.transport.setReading({.text = {}, .status = 401});
        auto& panel = desk.waiting(kThreeWait);
        desk.read();
        desk.waitUntilSaid(QStringLiteral("refused the key"));
        CHECK(desk.isSaid(kThreeWait));
        desk.draw(QStringLiteral("unread-failed"));
        desk.transport.setReading({kReading});
        REQUIRE(QTest::qWaitFor([&] { return labelled<QPushButton>(panel, kButton).isEnabled(); }, kPatience));
        desk.read();
        desk.waitUntilSaid(QStringLiteral("3 conversation(s) read"));
        CHECK_FALSE(panel.findChild<shell::ProblemBar*>()->isVisible());
    }
    SECTION("it does not answer") {
        connectDemo(*desk.run);
        desk.transport.setReading({.text = "half an answer", .holdAfter = 2, .breaks = true});
        desk.waiting(kThreeWait);
        desk.read();
        desk.waitUntilSaid(QStringLiteral("The model does not answer"));
    }
}

TEST_CASE("while a model reads, the settings say how far it is") {
    UnreadDesk desk;
    connectDemo(*desk.run);
    auto& panel = desk.waiting(kThreeWait);
    desk.transport.setReading({.text = kReading, .tokenMs = 20});
    desk.read();
    desk.waitUntilSaid(QStringLiteral("1 of 3 conversations read"));
    CHECK(panel.findChild<QProgressBar*>()->accessibleName().contains(QStringLiteral("1 of 3")));
    desk.waitUntilSaid(QStringLiteral("1 memory(ies) new"));
    CHECK_FALSE(panel.findChild<QProgressBar*>()->isVisible());
}

TEST_CASE("reading by a model can be stopped, and what was not read waits on") {
    UnreadDesk desk;
    connectDemo(*desk.run);
    auto& panel = desk.waiting(kThreeWait);
    desk.transport.setReading({.text = kReading, .holdAfter = 40});
    desk.read();
    desk.waitUntilSaid(QStringLiteral("0 of 3 conversations read"));
    CHECK_FALSE(labelled<QPushButton>(panel, kButton).isEnabled());
    SECTION("by the person") {
        desk.draw(QStringLiteral("unread-running"));
        labelled<QPushButton>(panel, QStringLiteral("Cancel")).click();
        desk.waitUntilSaid(QStringLiteral("You stopped it."));
        CHECK(desk.isSaid(kThreeWait));
        CHECK(labelled<QPushButton>(panel, kButton).isEnabled());
        desk.draw(QStringLiteral("unread-stopped"));
    }
    SECTION("by leaving the settings, which then say only what waits") {
        Q_EMIT desk.run->window->findChild<shell::SettingsPage*>()->closeChosen();
        REQUIRE(QTest::qWaitFor([&] { return !desk.run->bridge.isBusy(); }, kPatience));
        desk.waiting(kThreeWait);
        CHECK_FALSE(desk.isSaid(QStringLiteral("stopped")));
    }
    SECTION("by locking, which does not wait for the model") {
        desk.run->window->lock();
        REQUIRE(
            QTest::qWaitFor([&] { return !desk.run->window->workspace() && !desk.run->bridge.isOpen(); }, kPatience));
    }
    SECTION("by turning help off") {
        choose(desk, QStringLiteral("none"));
        REQUIRE(QTest::qWaitFor([&] { return !desk.run->bridge.isBusy(); }, kPatience));
    }
    desk.stop();
    lookInside(desk,
               [](store::Vault& vault) { CHECK(memory::MemoryEngine(vault).unreadByModel().value().size() == 3); });
}
