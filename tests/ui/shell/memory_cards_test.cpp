// SPDX-License-Identifier: AGPL-3.0-or-later
// What the memory engine asks and tells, as the person sees and answers it.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>

#include "core/memory/keeping/conflicts.h"
#include "core/memory/threads/context_shift.h"
#include "tests/ui/shell/memory_desk.h"
#include "tests/ui/shell/texts.h"
#include "ui/shell/memory_cards.h"
#include "ui/shell/review_view.h"
#include "ui/shell/undo_bar.h"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kEarlier = "The garden tank holds 9000 litres.";
constexpr const char* kLater = "The garden tank holds 12000 litres.";

void raiseConflict(store::Vault& vault) {
    memory::MemoryEngine memories(vault);
    REQUIRE(memories.add(kEarlier).ok());
    REQUIRE(memories.add(kLater).ok());
    const auto raised =
        vault.write([&](store::Database& database) { return memory::Conflicts::raise(database, vault.clock().now()); });
    REQUIRE(raised.ok());
    REQUIRE(*raised == 1);
}

void noticeShift(store::Vault& vault) {
    memory::MemoryEngine memories(vault);
    const auto teller = memories.add("Moved from the image editor to the web shop.");
    REQUIRE(teller.ok());
    const auto id = newId<memory::ShiftId>(vault.clock(), vault.random());
    REQUIRE(vault
                .write([&](store::Database& database) {
                    return database.run(
                        "INSERT INTO context_shifts(id, week, old_topic, new_topic, distance, confidence, at, "
                        "memory_id, superseded) VALUES(?1, '2026-W47', 'the image editor', 'the web shop', 0.8, 0.9, "
                        "?2, ?3, '[]')",
                        id, vault.clock().now(), teller->id);
                })
                .ok());
}

shell::MemoryCards& openCards(Session& run, const QString& expected) {
    run.window->workspace()->showMemory();
    auto& cards = *run.window->findChild<shell::MemoryCards*>();
    INFO(expected.toStdString());
    REQUIRE(QTest::qWaitFor([&] { return says(cards, expected); }, kPatience));
    return cards;
}

void answer(shell::MemoryCards& cards, const QString& with, const QString& gone) {
    labelled<QPushButton>(cards, with).click();
    REQUIRE(QTest::qWaitFor([&] { return !says(cards, gone); }, kPatience));
}

std::vector<std::string> current(Desk& desk) {
    const auto secret = crypto::SecretBytes::fromText(kPassphrase);
    auto vault = store::Vault::open(desk.vault(), secret, {0}, desk.clock, desk.random);
    REQUIRE(vault.ok());
    std::vector<std::string> contents;
    const auto listed = memory::MemoryEngine(**vault).list({});
    REQUIRE(listed.ok());
    for (const auto& memory : *listed) contents.push_back(memory.content);
    std::sort(contents.begin(), contents.end());
    return contents;
}

}  // namespace

TEST_CASE("two memories at odds are a card with both, and my answer decides") {
    Desk desk;
    prepare(desk, raiseConflict);
    auto& run = desk.enter();
    auto& cards = openCards(run, QStringLiteral("Which of these holds?"));
    CHECK(says(cards, QLatin1String(kEarlier)));
    CHECK(says(cards, QLatin1String(kLater)));
    SECTION("the later one") {
        answer(cards, QStringLiteral("The later one"), QStringLiteral("Which of these"));
        desk.stop();
        CHECK(current(desk) == std::vector<std::string>{kLater});
    }
    SECTION("the earlier one") {
        answer(cards, QStringLiteral("The earlier one"), QStringLiteral("Which of these"));
        desk.stop();
        CHECK(current(desk) == std::vector<std::string>{kEarlier});
    }
    SECTION("both") {
        answer(cards, QStringLiteral("Both, each in its time"), QStringLiteral("Which of these"));
        desk.stop();
        CHECK(current(desk).size() == 2);
    }
    SECTION("later, and it is asked again another day") {
        answer(cards, QStringLiteral("Ask me later"), QStringLiteral("Which of these"));
        desk.stop();
        CHECK(current(desk).size() == 2);
    }
}

TEST_CASE("a conflict's words and answers are whole at twice the size of the text") {
    Desk desk;
    prepare(desk, raiseConflict);
    auto& run = desk.enter();
    run.theme.applyTo(*qApp);
    run.theme.setTextScale(2);
    auto& cards = openCards(run, QStringLiteral("1 question"));
    labelled<QPushButton>(cards, QStringLiteral("Answer")).click();
    const auto whole = [&] {
        const auto fits = [](const QWidget* one) {
            const QSize seen = one->visibleRegion().boundingRect().size();
            const QLabel* words = qobject_cast<const QLabel*>(one);
            return words ? seen.height() >= words->heightForWidth(words->width())
                         : seen.expandedTo(one->sizeHint()) == seen;
        };
        const auto buttons = cards.findChildren<QPushButton*>();
        const auto labels = cards.findChildren<QLabel*>();
        return says(cards, QLatin1String(kEarlier)) &&
               std::all_of(buttons.begin(), buttons.end(), [&](auto* one) { return !one->isVisible() || fits(one); }) &&
               std::all_of(labels.begin(), labels.end(), [&](auto* one) { return !one->isVisible() || fits(one); });
    };
    CHECK(QTest::qWaitFor(whole, kPatience));
    picture(run, *run.window, QStringLiteral("cards-large"));
    run.theme.setTextScale(1);
}

TEST_CASE("an answer that was put off is listed under Review, and given there by a key") {
    Desk desk;
    prepare(desk, raiseConflict);
    auto& run = desk.enter();
    auto& cards = openCards(run, QStringLiteral("Which of these holds?"));
    answer(cards, QStringLiteral("Ask me later"), QStringLiteral("Which of these"));
    auto* tabs = run.window->findChild<shell::MemoryPage*>()->findChild<QTabBar*>();
    const auto waiting = [&](const QString& title) {
        return QTest::qWaitFor([&] { return tabs->tabText(2) == title; }, kPatience);
    };
    REQUIRE(waiting(QStringLiteral("Review (1)")));
    tabs->setCurrentIndex(2);
    auto& review = *run.window->findChild<shell::ReviewView*>();
    auto& list = *review.findChild<QListView*>();
    const QString row = list.model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(row.contains(QLatin1String(kEarlier)));
    CHECK(row.contains(QLatin1String(kLater)));
    CHECK(row.contains(QStringLiteral("asked again on")));
    CHECK_FALSE(labelled<QPushButton>(review, QStringLiteral("The earlier one")).isHidden());
    list.setFocus();
    SECTION("the earlier one") {
        QTest::keyClick(&list, Qt::Key_1);
        REQUIRE(waiting(QStringLiteral("Review")));
        desk.stop();
        CHECK(current(desk) == std::vector<std::string>{kEarlier});
    }
    SECTION("the later one") {
        QTest::keyClick(&list, Qt::Key_2);
        REQUIRE(waiting(QStringLiteral("Review")));
        desk.stop();
        CHECK(current(desk) == std::vector<std::string>{kLater});
    }
    SECTION("both") {
        QTest::keyClick(&list, Qt::Key_3);
        REQUIRE(waiting(QStringLiteral("Review")));
        desk.stop();
        CHECK(current(desk).size() == 2);
    }
    SECTION("later once more") {
        QTest::keyClick(&list, Qt::Key_4);
        QTest::qWait(200);
        CHECK(waiting(QStringLiteral("Review (1)")));
        desk.stop();
        CHECK(current(desk).size() == 2);
    }
    SECTION("an answer that is taken back waits again") {
        QTest::keyClick(&list, Qt::Key_2);
        REQUIRE(waiting(QStringLiteral("Review")));
        run.window->findChild<shell::UndoBar*>()->undo();
        REQUIRE(waiting(QStringLiteral("Review (1)")));
        desk.stop();
        CHECK(current(desk).size() == 2);
    }
}

TEST_CASE("a noticed move is told once, and can be taken back") {
    Desk desk;
    prepare(desk, noticeShift);
    auto& run = desk.enter();
    const QString told = QStringLiteral("From the image editor to the web shop.");
    auto& cards = openCards(run, told);
    SECTION("it is right") {
        answer(cards, QStringLiteral("That is right"), told);
        cards.reload();
        QTest::qWait(100);
        CHECK_FALSE(says(cards, told));
        desk.stop();
        CHECK(current(desk).size() == 1);
    }
    SECTION("it is wrong") {
        answer(cards, QStringLiteral("Undo"), told);
        desk.stop();
        CHECK(current(desk).empty());
    }
}

TEST_CASE("where nothing waits there is no card") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->showMemory();
    auto& cards = *run.window->findChild<shell::MemoryCards*>();
    REQUIRE(
        QTest::qWaitFor([&] { return says(*run.window, QStringLiteral("What you say about yourself")); }, kPatience));
    CHECK(cards.findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly).isEmpty());
    CHECK_FALSE(says(cards, QStringLiteral("Which of these")));
}

TEST_CASE("the settings say who may help to remember, and keep the answer") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->showSettings();
    auto& choice = named<QComboBox>(*run.window, QStringLiteral("Help from a model"));
    const QString here = QStringLiteral("from models on this computer");
    REQUIRE(QTest::qWaitFor([&] { return choice.currentText() == here; }, kPatience));
    choice.setCurrentIndex(choice.findText(QStringLiteral("from the model that answers")));
    Q_EMIT choice.activated(choice.currentIndex());
    std::optional<engine::MemoryModel> stored;
    const auto kept = [&] {
        run.context.curation.helper(run.window.get(),
                                    [&](const Result<engine::MemoryModel>& helper) { stored = *helper; });
        return stored == engine::MemoryModel::Answers;
    };
    REQUIRE(QTest::qWaitFor(kept, kPatience));
}
