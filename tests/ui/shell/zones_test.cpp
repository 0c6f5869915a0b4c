// SPDX-License-Identifier: AGPL-3.0-or-later
// Days and moments far from Greenwich: a day is the one that was said, and a moment has the day of whoever reads.
#include <QTabBar>

#include "tests/ui/shell/memory_desk.h"
#include "tests/ui/support/zone.h"
#include "ui/shell/changes_view.h"
#include "ui/shell/entry_list.h"
#include "ui/shell/journal_view.h"
#include "ui/shell/moments.h"
#include "ui/shell/receipt_entry.h"
#include "ui/shell/story_page.h"

using namespace hearth;
using namespace hearth::test;

namespace {

qint64 at(const char* text) { return Timestamp::parse(text)->milliseconds(); }

/// Sets what a memory with these words holds, as a reader would have kept it.
void put(store::Vault& vault, const std::string& words, const std::string& what, const char* text) {
    const auto memory = remembered(vault, words);
    REQUIRE(vault
                .write([&](store::Database& database) {
                    return database.run("UPDATE memories SET " + what + " = ?1 WHERE id = ?2",
                                        Timestamp::parse(text).value(), memory.id);
                })
                .ok());
}

void showTab(Session& run, const QString& name) {
    auto* tabs = run.window->findChild<shell::MemoryPage*>()->findChild<QTabBar*>();
    for (int tab = 0; tab < tabs->count(); ++tab)
        if (tabs->tabText(tab).startsWith(name)) tabs->setCurrentIndex(tab);
}

QString aheadOf(shell::MemoryBrowser& browser, const QString& content) {
    return browser.model()
        .index(static_cast<int>(listed(browser).indexOf(content)))
        .data(bridge::MemoryModel::AheadRole)
        .toString();
}

shell::ReceiptEntry* entry(QWidget& within, const QString& text) {
    for (auto* one : within.findChildren<shell::ReceiptEntry*>())
        if (one->isVisible() && one->text() == text) return one;
    return nullptr;
}

}  // namespace

TEST_CASE("a fact that holds from a day on, or to its end, says that day wherever one is") {
    const auto* const place = GENERATE("UTC", kWest, kEast);
    const Zone there(place);
    INFO(place);
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        memory::MemoryEngine memories(vault);
        for (const char* words : {"Teaches on Fridays.", "Rents a studio.", "Will be in Lisbon.", "Sees the dentist."})
            REQUIRE(memories.add(words).ok());
        put(vault, "Fridays", "valid_from", "2031-12-01");
        put(vault, "studio", "valid_from", "2024-12-01");
        put(vault, "studio", "valid_until", "2031-04-01");
        put(vault, "Lisbon", "valid_from", "2031-12-03");
        put(vault, "Lisbon", "valid_until", "2031-12-10");
        put(vault, "dentist", "valid_from", "2031-12-12");
        put(vault, "dentist", "valid_until", "2031-12-13");
    });
    auto& run = desk.enter();
    auto& browser = openMemory(run, 4);
    struct Row {
        const char* content;
        const char* ahead;
        const char* told;
    };
    // What ends with a day was so on the one before.
    for (const auto& [content, ahead, told] :
         {Row{"Teaches on Fridays.", "from 1 Dec 2031", "from 1 Dec 2031"},
          Row{"Rents a studio.", "until 31 Mar 2031", "from 1 Dec 2024 until 31 Mar 2031"},
          Row{"Will be in Lisbon.", "from 3 Dec 2031 until 9 Dec 2031", "from 3 Dec 2031 until 9 Dec 2031"},
          Row{"Sees the dentist.", "on 12 Dec 2031", "on 12 Dec 2031"}}) {
        INFO(content);
        CHECK(aheadOf(browser, QLatin1String(content)).toStdString() == ahead);
        chooseMemory(browser, QLatin1String(content));
        CHECK(says(browser, QLatin1String(told)));
    }
}

TEST_CASE("what made room on a day names that day in the list of changes") {
    const auto* const place = GENERATE(kWest, kEast);
    const Zone there(place);
    INFO(place);
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        talk(vault, "Now", {"I live in Bergen."});
        talk(vault, "Then", {"From 1 March 2024 I live in Voss."});
        put(vault, "Voss", "learned_at", "2024-02-01T10:00:00Z");
        put(vault, "Voss", "valid_from", "2024-03-01");
        REQUIRE(vault
                    .write([](store::Database& database) {
                        return database.run("UPDATE memories SET superseded_at = ?1 WHERE superseded_by IS NOT NULL",
                                            Timestamp::parse("2024-02-01T10:00:00Z").value());
                    })
                    .ok());
    });
    auto& run = desk.enter();
    openMemory(run, 1);
    showTab(run, QStringLiteral("Changes"));
    auto& changes = *run.window->findChild<shell::ChangesView*>();
    auto* list = changes.findChild<shell::EntryList*>();
    REQUIRE(QTest::qWaitFor([&] { return list->count() == 1; }, kPatience));
    auto* rows = changes.findChild<QListView*>();
    const QString told = rows->model()->index(0, 0).data(bridge::MemoryModel::QuietRole).toString();
    INFO(told.toStdString());
    CHECK(told.startsWith(QStringLiteral("1 Mar 2024 · made room for")));
}

TEST_CASE("a line of a story has the day that was planned, and the day on which something was said here") {
    const auto* const place = GENERATE(kWest, kEast);
    const Zone there(place);
    INFO(place);
    const bool west = QLatin1String(place) == QLatin1String(kWest);
    Desk desk;
    auto& run = desk.enter();
    shell::StoryPage page(run.context, nullptr);
    bridge::StoryItem story;
    story.period.start = at("2024-11-01");
    // A plan whose day came is told among the news, on its day.
    story.news.push_back({QStringLiteral("Has a fair."), at("2024-11-30"), {}, std::nullopt, std::nullopt});
    story.news.push_back({QStringLiteral("Lives in Porto."), at("2024-11-30T04:00:00Z"), {}, std::nullopt, {}});
    story.plans.push_back({QStringLiteral("Flies to Porto."), at("2024-12-01"), {}, std::nullopt, std::nullopt});
    page.show(story);
    page.setVisible(true);
    page.resize(600, 600);
    const auto quiet = [&](const char* text) {
        auto* found = entry(page, QLatin1String(text));
        REQUIRE(found);
        return found->accessibleDescription().toStdString();
    };
    CHECK(quiet("Has a fair.") == "New, 30 Nov 2024");
    CHECK(quiet("Lives in Porto.") == (west ? "New, 29 Nov 2024" : "New, 30 Nov 2024"));
    CHECK(quiet("Flies to Porto.") == "To come, 1 Dec 2024");
}

TEST_CASE("what was said shortly before midnight has the day and the hour of whoever reads") {
    const qint64 said = at("2026-06-18T06:30:00Z");
    const qint64 now = at("2026-06-18T20:00:00Z");
    {
        const Zone there(kWest);
        CHECK(shell::momentText(said, now) == QStringLiteral("yesterday"));
        CHECK(shell::fullMomentText(said) == QStringLiteral("17 Jun 2026, 23:30"));
        CHECK(shell::dayText(said) == QStringLiteral("17 Jun 2026"));
    }
    const Zone there(kEast);
    CHECK(shell::momentText(said, now) == QStringLiteral("yesterday"));  // It is the 19th there.
    CHECK(shell::fullMomentText(said) == QStringLiteral("18 Jun 2026, 18:30"));
    CHECK(shell::dayText(said) == QStringLiteral("18 Jun 2026"));
}
