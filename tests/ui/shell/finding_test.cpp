// SPDX-License-Identifier: AGPL-3.0-or-later
// Going to a memory by Ctrl+K, choosing what finds by meaning, and who answers what.
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <cstdio>

#include "core/engine/gateway_settings.h"
#include "tests/ui/shell/ledger_desk.h"
#include "ui/shell/connection_form.h"
#include "ui/shell/embedder_section.h"
#include "ui/shell/quick_switcher.h"
#include "ui/shell/routing_section.h"
#include "ui/shell/settings_page.h"

using namespace hearth;
using namespace hearth::test;

namespace {

shell::QuickSwitcher& switcher(Session& run) { return *run.window->findChild<shell::QuickSwitcher*>(); }
QLineEdit& field(Session& run) { return *switcher(run).findChild<QLineEdit*>(); }
QListView& matches(Session& run) { return named<QListView>(switcher(run), QStringLiteral("Matches")); }

QStringList rows(Session& run) {
    QStringList texts;
    const auto* model = matches(run).model();
    for (int row = 0; row < model->rowCount(); ++row) texts << model->index(row, 0).data().toString();
    return texts;
}

void openSwitcher(Session& run) {
    QTest::keyClick(run.window.get(), Qt::Key_K, Qt::ControlModifier);
    if (!switcher(run).isVisible()) switcher(run).openFresh();
    REQUIRE(QTest::qWaitFor([&] { return switcher(run).isVisible(); }, kPatience));
}

shell::EmbedderSection& section(Session& run) { return *run.window->findChild<shell::EmbedderSection*>(); }

void openSettings(Session& run) {
    run.window->workspace()->showSettings();
    auto& kind = named<QComboBox>(section(run), QStringLiteral("Find by meaning"));
    REQUIRE(QTest::qWaitFor([&] { return kind.count() > 4; }, kPatience));
}

void chooseKind(Session& run, const char* name) {
    auto& kind = named<QComboBox>(section(run), QStringLiteral("Find by meaning"));
    REQUIRE(kind.findData(QLatin1String(name)) >= 0);
    kind.setCurrentIndex(kind.findData(QLatin1String(name)));
}

void scrollToSection(Session& run) {
    run.window->findChild<shell::SettingsPage*>()->ensureWidgetVisible(&section(run), 0, 200);
}

void awaitSaid(Session& run, const QString& text) {
    INFO(text.toStdString());
    REQUIRE(QTest::qWaitFor([&] { return says(*run.window, text); }, kPatience));
}

}  // namespace

TEST_CASE("what is remembered is found by Ctrl+K beside conversations and commands, and Enter opens it there") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        talk(vault, "Porcelain plans", {"I prefer tea without sugar."});
        talk(vault, "Teapot glazes", {"I live in Porto with my sister Ana."});
    });
    auto& run = desk.enter();
    waitForList(run, 2);
    openSwitcher(run);
    const int before = matches(run).model()->rowCount();
    CHECK(rows(run).contains(QStringLiteral("Conversations")));
    CHECK(rows(run).contains(QStringLiteral("Commands")));
    CHECK_FALSE(rows(run).contains(QStringLiteral("Memories")));
    CHECK(before > 10);

    const int tall = matches(run).height();
    field(run).setText(QStringLiteral("qqqq"));
    CHECK(rows(run) == QStringList{QStringLiteral("Nothing found")});
    auto& sheet = *switcher(run).findChild<QFrame*>();
    CHECK(QTest::qWaitFor([&] { return sheet.height() < tall / 2; }, kPatience));

    field(run).setText(QStringLiteral("porto"));
    CHECK_FALSE(rows(run).contains(QStringLiteral("Nothing found")));
    REQUIRE(QTest::qWaitFor([&] { return rows(run).contains(QStringLiteral("Memories")); }, kPatience));
    shootBoth(run, QStringLiteral("switcher"));
    QTest::keyClick(&field(run), Qt::Key_Return);
    auto* browser = run.window->findChild<shell::MemoryBrowser*>();
    REQUIRE(QTest::qWaitFor([&] { return browser->isVisible(); }, kPatience));
    REQUIRE(QTest::qWaitFor(
        [&] { return memoryList(*browser).currentIndex().data().toString().contains(QStringLiteral("Porto")); },
        kPatience));
}

TEST_CASE("the arrow keys pass over the headings, and the closest of all sections is chosen first") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) { talk(vault, "Send the settled things", {"I like settings of silver."}); });
    auto& run = desk.enter();
    waitForList(run, 1);
    openSwitcher(run);
    field(run).setText(QStringLiteral("settings"));
    // "Settings" itself is nearer than a conversation that has the letters, and than a sentence with the word in it.
    CHECK(matches(run).currentIndex().data().toString().startsWith(QStringLiteral("Settings")));
    const auto* model = matches(run).model();
    for (int presses = 0; presses < 8; ++presses) {
        QTest::keyClick(&field(run), Qt::Key_Down);
        CHECK((model->flags(matches(run).currentIndex()) & Qt::ItemIsEnabled));
    }
    for (int presses = 0; presses < 9; ++presses) QTest::keyClick(&field(run), Qt::Key_Up);
    CHECK(matches(run).currentIndex().row() == 1);
    QTest::keyClick(&field(run), Qt::Key_Return);
    CHECK(section(run).isVisible());
}

TEST_CASE("ten thousand conversations and memories are looked through as fast as one types") {
    const theme::Theme look;
    QWidget ground;
    bridge::ConversationListModel list;
    std::vector<bridge::ConversationItem> conversations;
    std::vector<bridge::MemoryItem> memories;
    for (int at = 0; at < 10'000; ++at) {
        IdBytes id{};
        id[0] = static_cast<std::uint8_t>(at);
        id[1] = static_cast<std::uint8_t>(at >> 8);
        conversations.emplace_back(ConversationId(id));
        conversations.back().title = QStringLiteral("Thread %1 about kilns, glazes and the soak at the end").arg(at);
        memories.emplace_back(MemoryId(id));
        memories.back().content =
            QStringLiteral("The user decided in talk %1 that the second kiln is fired to cone 10 in reduction").arg(at);
    }
    list.setConversations(std::move(conversations), 0);
    shell::QuickSwitcher switcher(look, list, {}, &ground);
    switcher.openFresh();
    switcher.setMemories(std::move(memories));
    auto* typed = switcher.findChild<QLineEdit*>();
    qint64 longest = 0;
    for (const char* text : {"t", "th", "kiln", "kiln 77", "cone 10 9876", "zzz"}) {
        QElapsedTimer watch;
        watch.start();
        typed->setText(QLatin1String(text));
        longest = std::max(longest, watch.nsecsElapsed());
    }
    std::printf("switcher, 10,000 + 10,000: longest %.1f ms\n", static_cast<double>(longest) / 1e6);
    const auto* view = switcher.findChild<QListView*>();
    typed->setText(QStringLiteral("talk 9876"));
    CHECK(view->model()->rowCount() == 2);
    // 50 ms is the goal; a machine that does other work at the same time gets five times as long before this fails.
    CHECK(longest < 250'000'000);
}

TEST_CASE("before an embedder is chosen the settings say what it would send, to whom, and what stays") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        talk(vault, "Kiln", {"The kiln fires at cone 10 and the glaze is celadon."});
        const auto secret = talk(vault, "Doctor", {"My doctor is called Weber."});
        REQUIRE(chat::Conversations(vault).setLocalOnly(secret, true).ok());
    });
    auto& run = desk.enter();
    openSettings(run);
    awaitSaid(run, QStringLiteral("nothing leaves this machine"));
    chooseKind(run, "local");
    awaitSaid(run, QStringLiteral("Nothing leaves it, and it costs nothing"));
    chooseKind(run, "voyage");
    awaitSaid(run, QStringLiteral("to https://api.voyageai.com"));
    awaitSaid(run, QStringLiteral("That costs about"));
    awaitSaid(run, QStringLiteral("because local only or without memory"));
    scrollToSection(run);
    shootBoth(run, QStringLiteral("embedder-voyage"));
    chooseKind(run, "ollama");
    awaitSaid(run, QStringLiteral("on this machine"));
}

TEST_CASE("a folder that is no model is not chosen, and the sentence names what is missing") {
    Desk desk;
    auto& run = desk.enter();
    openSettings(run);
    chooseKind(run, "local");
    QDir().mkdir(desk.file(QStringLiteral("model")));
    section(run).setFolder(desk.file(QStringLiteral("model")));
    labelled<QPushButton>(section(run), QStringLiteral("Use it")).click();
    awaitSaid(run, QStringLiteral("There is no config.json in that folder"));
    scrollToSection(run);
    shootBoth(run, QStringLiteral("embedder-missing"));
    QTest::qWait(50);
    section(run).reload();
    QTest::qWait(100);
    CHECK(named<QComboBox>(section(run), QStringLiteral("Find by meaning")).currentIndex() == 0);
}

TEST_CASE("an embedder on this computer is chosen with its model, and turned off again") {
    Desk desk;
    auto& run = desk.enter();
    openSettings(run);
    chooseKind(run, "ollama");
    named<QLineEdit>(section(run), QStringLiteral("Model of the embedder")).setText(QStringLiteral("nomic-embed-text"));
    labelled<QPushButton>(section(run), QStringLiteral("Use it")).click();
    awaitSaid(run, QStringLiteral("have a vector"));
    chooseKind(run, "");
    awaitSaid(run, QStringLiteral("deletes the vectors that were made"));
    labelled<QPushButton>(section(run), QStringLiteral("Use it")).click();
    awaitSaid(run, QStringLiteral("nothing leaves this machine"));
}

TEST_CASE("who answers what, and how much models think, is chosen in the settings and kept") {
    Desk desk;
    auto& run = desk.enter();
    connectDemo(run);
    run.window->workspace()->showSettings();
    auto& routing = *run.window->findChild<shell::RoutingSection*>();
    auto& images = named<QComboBox>(routing, QStringLiteral("Images"));
    REQUIRE(QTest::qWaitFor([&] { return images.count() == 2; }, kPatience));
    CHECK(images.itemText(0).contains(QStringLiteral("google/")));
    shootBoth(run, QStringLiteral("routing"));
    images.setCurrentIndex(1);
    Q_EMIT images.activated(1);
    auto& thinking = named<QComboBox>(routing, QStringLiteral("Thinking"));
    thinking.setCurrentIndex(4);
    Q_EMIT thinking.activated(4);
    QTest::qWait(200);
    desk.stop();
    lookInside(desk, [](store::Vault& vault) {
        const engine::Settings settings(vault);
        const auto kept = engine::readGatewaySettings(settings, {});
        REQUIRE(kept.ok());
        REQUIRE(kept->assigned.contains(llm::Purpose::Vision));
        CHECK(kept->assigned.at(llm::Purpose::Vision).model == "hearth-demo");
        CHECK(kept->thinking == llm::Thinking::High);
    });
}

namespace {

/// The form is filled with what answers now; what a test types must come after that.
constexpr int kFormReads = 400;

void useOpenAi(Session& run, const char* key, bool inKeychain) {
    run.window->workspace()->showSettings();
    QTest::qWait(kFormReads);
    auto& form = *run.window->findChild<shell::SettingsPage*>()->findChild<shell::ConnectionForm*>();
    auto& provider = named<QComboBox>(form, QStringLiteral("Provider"));
    provider.setCurrentIndex(provider.findData(QStringLiteral("openai")));
    named<QLineEdit>(form, QStringLiteral("API key")).setText(QLatin1String(key));
    auto& keep = labelled<QCheckBox>(form, QStringLiteral("Keep the key in this computer's keychain"));
    keep.setChecked(inKeychain);
    labelled<QPushButton>(*run.window->findChild<shell::SettingsPage*>(), QStringLiteral("Use this connection"))
        .click();
}

engine::KeyPlace placeOfKey(Session& run) {
    std::optional<engine::KeyPlace> place;
    QObject context;
    run.bridge.ask(
        &context, bridge::Lane::Read,
        [](engine::Engine& engine, const CancelToken&) { return engine.settings().keyPlace("openai"); },
        [&](const Result<engine::KeyPlace>& found) { place = found.value(); });
    REQUIRE(QTest::qWaitFor([&] { return place.has_value(); }, kPatience));
    return *place;
}

}  // namespace

TEST_CASE("a new key goes to the keychain where there is one, and into the vault when that is wanted") {
    Desk desk;
    auto& run = desk.enter();
    const bool inKeychain = GENERATE(true, false);
    useOpenAi(run, "sk-window-secret", inKeychain);
    awaitSaid(run, QStringLiteral("Saved."));
    CHECK(placeOfKey(run) == (inKeychain ? engine::KeyPlace::Keychain : engine::KeyPlace::Vault));
    CHECK(desk.keychain.size() == (inKeychain ? 1 : 0));
    QTest::qWait(100);
    auto& form = *run.window->findChild<shell::SettingsPage*>()->findChild<shell::ConnectionForm*>();
    REQUIRE(QTest::qWaitFor(
        [&] {
            return labelled<QCheckBox>(form, QStringLiteral("Keep the key in this computer's keychain")).isChecked() ==
                   inKeychain;
        },
        kPatience));
    shootBoth(run, QStringLiteral("keychain"));
    // The other way round, without typing it again.
    useOpenAi(run, "", !inKeychain);
    REQUIRE(QTest::qWaitFor(
        [&] { return placeOfKey(run) == (inKeychain ? engine::KeyPlace::Vault : engine::KeyPlace::Keychain); },
        kPatience));
}

TEST_CASE("a locked keychain is a sentence, and the key stays in the vault") {
    Desk desk;
    auto& run = desk.enter();
    desk.keychain.state = MemoryKeychain::State::LockedSilently;
    useOpenAi(run, "sk-window-secret", true);
    awaitSaid(run, QStringLiteral("The key stays encrypted in the vault"));
    CHECK(placeOfKey(run) == engine::KeyPlace::Vault);
}
