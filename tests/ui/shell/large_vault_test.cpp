// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person waits for over a vault that somebody has used for years, and while its history comes to a new device.
// Measurements for people to read and pictures for them to look at, run by name:
//   HEARTH_LARGE_VAULT=FOLDER HEARTH_SHOTS=FOLDER ui_shell_devices_test "a vault of many years*"
//   HEARTH_SERVER_CODE=CODE HEARTH_SHOTS=FOLDER ui_shell_devices_test "a history comes*"
// The vault opens with the passphrase of the tests; the code is one of `hearthctl sync invite --yes`.
#include <QElapsedTimer>
#include <QListView>
#include <QScrollBar>
#include <cstdio>

#include "platform/sync_http.h"
#include "tests/ui/shell/devices_desk.h"
#include "tests/ui/shell/heartbeat.h"
#include "ui/bridge/devices_text.h"
#include "ui/shell/memory_page.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/usage_page.h"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr int kLongPatience = 240'000;

/// Does it, waits until it is so, and says how long that took and how long the window stood still at most.
void measure(Heartbeat& heart, const char* what, const std::function<void()>& act, const std::function<bool()>& is) {
    heart.take();
    QElapsedTimer timer;
    timer.start();
    act();
    while (!is() && timer.elapsed() < kLongPatience) QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    const qint64 taken = timer.elapsed();
    QTest::qWait(700);
    std::printf("%-44s %6lld ms, still for %lld ms at most\n", what, static_cast<long long>(taken),
                static_cast<long long>(heart.take()));
    CHECK(is());
}

QListView& sideList(Session& run) { return *run.window->findChild<shell::Sidebar*>()->findChild<QListView*>(); }

const bridge::ConversationItem& longest(Session& run) {
    const auto& all = listModel(run).conversations();
    return *std::max_element(all.begin(), all.end(),
                             [](const auto& one, const auto& other) { return one.messageCount < other.messageCount; });
}

}  // namespace

TEST_CASE("a vault of many years is looked through", "[.][measure]") {
    Desk desk(qEnvironmentVariable("HEARTH_LARGE_VAULT"));
    Heartbeat heart;
    QElapsedTimer timer;
    timer.start();
    auto& run = desk.enter();
    auto& window = *run.window;
    std::printf("%-44s %6lld ms\n", "unlocked", static_cast<long long>(timer.elapsed()));
    measure(
        heart, "the conversations are listed", [] {}, [&] { return listModel(run).conversations().size() > 100; });
    std::printf("%zu conversations\n", listModel(run).conversations().size());
    picture(run, window, QStringLiteral("large-start"));

    auto& search = named<QLineEdit>(window, QStringLiteral("Search conversations and messages"));
    for (const char* asked : {"sourdough", "what did we say about the kitchen", "e"}) {
        const auto hits = [&] {
            for (int row = 0; row < listModel(run).rowCount(); ++row)
                if (listModel(run).hitAt(row) != nullptr) return true;
            return false;
        };
        const bool few = QString::fromLatin1(asked).size() < 2;
        measure(
            heart, asked, [&] { search.setText(QLatin1String(asked)); }, [&] { return few || hits(); });
        picture(run, window, QStringLiteral("large-search-%1").arg(QLatin1String(asked).left(4)));
    }
    search.clear();
    heart.take();
    for (int step = 0; step < 40; ++step) {
        sideList(run).verticalScrollBar()->setValue(sideList(run).verticalScrollBar()->maximum() * step / 40);
        sideList(run).viewport()->repaint();
        QCoreApplication::processEvents();
    }
    std::printf("%-44s %6lld ms a step at most\n", "the list is scrolled", static_cast<long long>(heart.take()));

    const ConversationId id = longest(run).id;
    const qint64 messages = longest(run).messageCount;
    std::printf("the longest has %lld messages\n", static_cast<long long>(messages));
    measure(
        heart, "it is opened", [&] { window.workspace()->openConversation(id); },
        [&] { return view(run).count() >= 100; });
    QTest::qWait(1500);
    picture(run, window, QStringLiteral("large-conversation"));
    heart.take();
    auto* bar = view(run).verticalScrollBar();
    for (int step = 0; step < 60; ++step) {
        bar->setValue(bar->maximum() * (60 - step) / 60);
        view(run).viewport()->repaint();
        QCoreApplication::processEvents();
    }
    std::printf("%-44s %6lld ms a step at most\n", "it is scrolled from end to start",
                static_cast<long long>(heart.take()));
    picture(run, window, QStringLiteral("large-conversation-start"));

    measure(
        heart, "Memory", [&] { window.workspace()->showMemory(); },
        [&] {
            auto* page = window.findChild<shell::MemoryPage*>();
            for (auto* list : page ? page->findChildren<QListView*>() : QList<QListView*>())
                if (list->isVisible() && list->model() && list->model()->rowCount() > 10) return true;
            return false;
        });
    picture(run, window, QStringLiteral("large-memory"));
    measure(
        heart, "Memory is searched",
        [&] { named<QLineEdit>(window, QStringLiteral("Search memories")).setText(QStringLiteral("allergic")); },
        [] { return true; });
    picture(run, window, QStringLiteral("large-memory-search"));
    measure(
        heart, "Usage", [&] { window.workspace()->showUsage(); },
        [&] { return window.findChild<shell::UsagePage*>() != nullptr; });
    picture(run, window, QStringLiteral("large-usage"));
    measure(
        heart, "Settings", [&] { window.workspace()->showSettings(); }, [] { return true; });
    desk.stop();
}

TEST_CASE("a history comes to a new device", "[.][measure]") {
    auto network = platform::QtSyncNetwork::create();
    REQUIRE(network.ok());
    Desk desk;
    desk.network = network->get();
    desk.deviceName = "Laptop";
    auto& run = desk.enter();
    auto& window = *run.window;
    window.workspace()->showSettings();
    window.findChild<shell::SettingsPage*>()->showDevices();
    auto& section = *window.findChild<shell::DevicesSection*>();
    press(section, QStringLiteral("Use the vault of another device…"));
    auto* join = window.findChild<shell::JoinDialog*>();
    REQUIRE(join != nullptr);
    named<QPlainTextEdit>(*join, QStringLiteral("Code of the other device"))
        .setPlainText(qEnvironmentVariable("HEARTH_SERVER_CODE"));
    press(*join, QStringLiteral("Go on"));
    press(*join, QStringLiteral("They are the same"));
    waitUntilSaid(*join, QStringLiteral("belongs to the vault now"));
    Heartbeat heart;
    QElapsedTimer timer;
    timer.start();
    press(*join, QStringLiteral("Done"));

    std::optional<ConversationId> read;
    qint64 lastNewest = 0;
    int pictures = 0;
    bool whole = false;
    qint64 nextLook = 0;
    while (!whole && timer.elapsed() < kLongPatience) {
        QTest::qWait(20);
        if (timer.elapsed() < nextLook) continue;
        nextLook = timer.elapsed() + 500;
        std::optional<bridge::DevicesItem> item;
        run.context.devices.status(&window, [&](const Result<bridge::DevicesItem>& now) { item = *now; });
        REQUIRE(QTest::qWaitFor([&] { return item.has_value(); }, kPatience));
        const auto& all = listModel(run).conversations();
        const qint64 newest = all.empty() ? 0 : all.front().updatedAt;
        std::printf("%6lld ms  %s  %5zu conversations, still for %lld ms at most, place %d\n",
                    static_cast<long long>(timer.elapsed()), qPrintable(bridge::syncTitle(*item)), all.size(),
                    static_cast<long long>(heart.take()), read ? view(run).verticalScrollBar()->value() : -1);
        // The newest are there first, so nothing newer comes later.
        if (lastNewest != 0) CHECK(newest == lastNewest);
        if (!all.empty()) lastNewest = newest;
        if (pictures++ % 6 == 0) picture(run, window, QStringLiteral("arrival-%1").arg(pictures));
        if (!all.empty() && !read && item->arriving && item->arriving->usable) {
            read = all.front().id;
            window.workspace()->openConversation(*read);
            QTest::qWait(300);
            view(run).verticalScrollBar()->setValue(view(run).verticalScrollBar()->maximum() / 2);
            picture(run, window, QStringLiteral("arrival-reading"));
            window.workspace()->showSettings();
            picture(run, window, QStringLiteral("arrival-devices"));
            window.workspace()->openConversation(*read);
        }
        whole = !item->arriving && item->state == engine::SyncState::Synced && !all.empty();
    }
    CHECK(whole);
    picture(run, window, QStringLiteral("arrival-end"));
    desk.stop();
}
