// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of memory over a store that is slow or fails: each says what goes on, keeps what it showed, and tries
// again.
#include <QComboBox>
#include <QPushButton>
#include <QTabBar>

#include <atomic>

#include "tests/ui/shell/memory_desk.h"
#include "ui/shell/changes_view.h"
#include "ui/shell/entry_list.h"
#include "ui/shell/forgotten_view.h"
#include "ui/shell/health_view.h"
#include "ui/shell/journal_view.h"
#include "ui/shell/memory_cards.h"
#include "ui/shell/pruning_view.h"
#include "ui/shell/review_view.h"
#include "ui/shell/story_page.h"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr int kReaders = 2;  ///< So many reads run at once.
const QString kFailed = QStringLiteral("What was saved is safe");

bool waits(const std::function<bool()>& reached) { return QTest::qWaitFor(reached, kPatience); }

/// Nothing is read while this lives.
class SlowStore {
public:
    explicit SlowStore(Session& run) {
        for (int reader = 0; reader < kReaders; ++reader) {
            const auto hold = [this](engine::Engine&, const CancelToken&) -> Status {
                ++m_held;
                while (!m_released) std::this_thread::sleep_for(std::chrono::milliseconds(5));
                --m_held;
                return {};
            };
            run.bridge.ask(&m_context, bridge::Lane::Read, hold, [](const Status&) {});
        }
        REQUIRE(waits([this] { return m_held == kReaders; }));
    }
    ~SlowStore() {
        m_released = true;
        while (m_held > 0) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }

private:
    std::atomic<int> m_held{0};
    std::atomic<bool> m_released{false};
    QObject m_context;
};

/// Takes the tables away that the parts read, or puts them back.
void rename(Session& run, const char* before, const char* after) {
    std::optional<bool> done;
    const auto work = [before, after](engine::Engine& engine, const CancelToken&) {
        return engine.vault().write([&](store::Database& database) -> Status {
            for (const char* table : {"memories", "forgettings", "conflicts"})
                HEARTH_TRY_STATUS(
                    database.run(std::string("ALTER TABLE ") + before + table + " RENAME TO " + after + table));
            return {};
        });
    };
    run.bridge.ask(run.window.get(), bridge::Lane::Write, work, [&](const Status& status) { done = status.ok(); });
    REQUIRE(waits([&] { return done.has_value(); }));
    REQUIRE(*done);
}

struct Part {
    const char* tab;
    QWidget* view;
};

std::vector<Part> partsOf(Session& run) {
    return {{"Review", run.window->findChild<shell::ReviewView*>()},
            {"Changes", run.window->findChild<shell::ChangesView*>()},
            {"Pruning", run.window->findChild<shell::PruningView*>()},
            {"Health", run.window->findChild<shell::HealthView*>()},
            {"Forgotten", run.window->findChild<shell::ForgottenView*>()},
            {"Journal", run.window->findChild<shell::JournalView*>()}};
}

void show(Session& run, const Part& part) {
    auto* tabs = run.window->findChild<shell::MemoryPage*>()->findChild<QTabBar*>();
    for (int at = 0; at < tabs->count(); ++at)
        if (tabs->tabText(at).startsWith(QLatin1String(part.tab))) tabs->setCurrentIndex(at);
    REQUIRE(part.view->isVisible());
}

QPushButton* again(const Part& part) {
    for (auto* button : part.view->findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == QStringLiteral("Try again")) return button;
    return nullptr;
}

}  // namespace

TEST_CASE("a part of memory that is read slowly says that it looks, and then what there is") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) { talk(vault, "Moving", {"I live in Porto."}); });
    auto& run = desk.enter();
    for (const auto& part : partsOf(run)) {
        INFO(part.tab);
        {
            const SlowStore slow(run);
            run.window->workspace()->showMemory();
            show(run, part);
            CHECK_FALSE(says(*part.view, QStringLiteral("Looking…")));  // Not for what comes at once.
            CHECK(waits([&] { return says(*part.view, QStringLiteral("Looking…")); }));
            CHECK_FALSE(again(part));
        }
        CHECK(waits([&] { return !says(*part.view, QStringLiteral("Looking…")); }));
        CHECK_FALSE(again(part));
    }
}

TEST_CASE("a part of memory that cannot be read says what is safe, and trying again shows it") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) { talk(vault, "Moving", {"I live in Porto."}); });
    auto& run = desk.enter();
    run.window->workspace()->showMemory();
    rename(run, "", "gone_");
    for (const auto& part : partsOf(run)) {
        INFO(part.tab);
        show(run, part);
        REQUIRE(waits([&] { return again(part) != nullptr; }));
        CHECK(says(*part.view, kFailed));
        CHECK_FALSE(says(*part.view, QStringLiteral("Looking…")));
        // It does not know whether there is nothing.
        CHECK_FALSE(says(*part.view, QStringLiteral("Nothing waits")));
        CHECK_FALSE(says(*part.view, QStringLiteral("Nothing was")));
        CHECK_FALSE(says(*part.view, QStringLiteral("Nothing is")));
    }
    rename(run, "gone_", "");
    for (const auto& part : partsOf(run)) {
        INFO(part.tab);
        show(run, part);
        if (auto* button = again(part)) QTest::keyClick(button, Qt::Key_Space);
        CHECK(waits([&] { return !again(part) && !says(*part.view, kFailed); }));
    }
}

TEST_CASE("what a part of memory showed stays in sight when it cannot be read anew") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        talk(vault, "Before", {"I live in Berlin."});
        talk(vault, "After", {"I moved to Porto."});
    });
    auto& run = desk.enter();
    run.window->workspace()->showMemory();
    const auto parts = partsOf(run);
    show(run, parts[1]);
    auto* list = parts[1].view->findChild<shell::EntryList*>();
    REQUIRE(waits([&] { return list->count() == 1; }));
    rename(run, "", "gone_");
    run.window->findChild<shell::MemoryPage*>()->reload();
    REQUIRE(waits([&] { return again(parts[1]) != nullptr; }));
    CHECK(list->count() == 1);
    // The cards above say the same once, and lose it when they can be read.
    auto& cards = *run.window->findChild<shell::MemoryCards*>();
    CHECK(waits([&] { return says(cards, kFailed); }));
    rename(run, "gone_", "");
    run.window->findChild<shell::MemoryPage*>()->reload();
    CHECK(waits([&] { return !says(cards, kFailed) && !again(parts[1]); }));
}

TEST_CASE("the journal shows no other time's story where the one that is asked for cannot be read") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        talk(vault, "Home", {"I live in Porto."});
        REQUIRE(vault
                    .write([&](store::Database& database) -> Status {
                        for (const char* what : {"messages SET created_at", "memories SET learned_at"})
                            HEARTH_TRY_STATUS(database.run(std::string("UPDATE ") + what + " = ?1",
                                                           vault.clock().now().plus(-400 * kDay)));
                        return database.run("UPDATE upkeep SET value = 0");
                    })
                    .ok());
        REQUIRE(memory::PeriodSummaries(vault).update(vault.clock().now(), {}, CancelToken()).ok());
        talk(vault, "Kitchen", {"We decided to take oak for the kitchen floor."});
    });
    auto& run = desk.enter();
    run.window->workspace()->showMemory();
    const Part part = partsOf(run).back();
    show(run, part);
    auto* story = part.view->findChild<shell::StoryPage*>();
    auto* times = part.view->findChild<QComboBox*>();
    REQUIRE(waits([&] { return story->isVisible() && times->count() == 2; }));
    const QString old = times->itemText(1);
    rename(run, "", "gone_");
    SECTION("asked for anew, what was told stays") {
        run.window->findChild<shell::MemoryPage*>()->reload();
        REQUIRE(waits([&] { return again(part) != nullptr; }));
        CHECK(story->isVisible());
        CHECK(times->currentIndex() == 0);
    }
    SECTION("the month before") {
        QTest::keyClick(times, Qt::Key_Left, Qt::AltModifier);
        REQUIRE(waits([&] { return again(part) != nullptr; }));
        CHECK_FALSE(story->isVisible());
        CHECK(times->currentText() == old);
        rename(run, "gone_", "");
        again(part)->click();
        CHECK(waits([&] { return story->isVisible() && !again(part); }));
        CHECK(times->currentText() == old);
        CHECK(story->accessibleName() == old);
    }
    SECTION("another length of time, of which nothing is known") {
        labelled<QPushButton>(*part.view, QStringLiteral("Year")).click();
        REQUIRE(waits([&] { return again(part) != nullptr; }));
        CHECK_FALSE(story->isVisible());
        CHECK_FALSE(times->isVisible());
        rename(run, "gone_", "");
        again(part)->click();
        CHECK(waits([&] { return story->isVisible() && times->isVisible() && times->currentText().size() < 20; }));
    }
}

TEST_CASE("the journal shows no other time's story while the one that is asked for is looked for") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) { talk(vault, "Kitchen", {"I live in Porto."}); });
    auto& run = desk.enter();
    run.window->workspace()->showMemory();
    const Part part = partsOf(run).back();
    show(run, part);
    auto* story = part.view->findChild<shell::StoryPage*>();
    REQUIRE(waits([&] { return story->isVisible(); }));
    {
        const SlowStore slow(run);
        labelled<QPushButton>(*part.view, QStringLiteral("Week")).click();
        REQUIRE(waits([&] { return says(*part.view, QStringLiteral("Looking…")); }));
        CHECK_FALSE(story->isVisible());
    }
    CHECK(waits([&] { return story->isVisible(); }));
    CHECK_FALSE(says(*part.view, QStringLiteral("Looking…")));
}

TEST_CASE("what could not be done is said, and the list is as it was") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        talk(vault, "Before", {"I live in Berlin."});
        talk(vault, "After", {"I moved to Porto."});
    });
    auto& run = desk.enter();
    run.window->workspace()->showMemory();
    const auto parts = partsOf(run);
    show(run, parts[1]);
    auto* list = parts[1].view->findChild<shell::EntryList*>();
    REQUIRE(waits([&] { return list->count() == 1; }));
    // Another program took it back a moment ago.
    std::optional<bool> done;
    run.context.tending.changes(run.window.get(), 1, [&](const Result<std::vector<bridge::ChangeItem>>& changes) {
        run.context.memories.undoChange(run.window.get(), changes->front().id,
                                        [&](const Status& status) { done = status.ok(); });
    });
    REQUIRE(waits([&] { return done.has_value(); }));
    labelled<QPushButton>(*parts[1].view, QStringLiteral("Undo")).click();
    CHECK(waits([&] { return list->count() == 0; }));
}
