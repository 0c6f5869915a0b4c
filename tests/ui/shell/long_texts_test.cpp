// SPDX-License-Identifier: AGPL-3.0-or-later
// Memories as long as people make them, and words without an end: all of it can be read, and what can be done stays
// in reach.
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

#include "core/memory/keeping/conflicts.h"
#include "tests/ui/shell/memory_desk.h"
#include "tests/ui/shell/texts.h"
#include "ui/shell/changes_view.h"
#include "ui/shell/entry_list.h"
#include "ui/shell/journal_view.h"
#include "ui/shell/long_words.h"
#include "ui/shell/memory_cards.h"
#include "ui/shell/memory_detail.h"
#include "ui/shell/moments.h"
#include "ui/shell/receipt_entry.h"
#include "ui/shell/review_view.h"

using namespace hearth;
using namespace hearth::test;

namespace {

const QString kQuoted = QStringLiteral(
    "“I’m trying to get off these Newports before then, my sister says the lozenges worked for her but I don’t trust "
    "them, and honestly the only thing that ever helped was walking the dog down to the harbour and back until the "
    "itch went away.”");
const QString kMirrored = QStringLiteral("אני גר בתל אביב עם שני חתולים, ועובד בבית דפוס ישן ליד הנמל. ") +
                          QStringLiteral("أعيش في حيفا وأعمل في مطبعة قديمة قرب الميناء منذ سنوات طويلة.");

std::string word(std::size_t letters) { return std::string(letters, 'w') + " ends here."; }

std::string essay(const std::string& about, std::size_t letters) {
    std::string text;
    for (int at = 1; text.size() < letters; ++at)
        text += "On page " + std::to_string(at) + " of the " + about + " it says how the kiln is loaded and cooled. ";
    text.resize(letters - 1);
    return text + ".";
}

/// Longer than what may be typed, as another program or an older one may have kept it.
MemoryId keep(store::Vault& vault, const std::string& text) {
    const auto made =
        memory::MemoryEngine(vault).add("The manual of " + std::to_string(text.size()) + text.substr(8, 20));
    REQUIRE(made.ok());
    REQUIRE(vault
                .write([&](store::Database& database) {
                    return database.run("UPDATE memories SET content = ?2 WHERE id = ?1", made->id, text);
                })
                .ok());
    return made->id;
}

void fill(store::Vault& vault) {
    for (const std::string& text :
         {std::string("Prefers oak to pine, and says so."), word(1000), essay("green manual", 3000),
          essay("blue manual", 3000), kQuoted.toStdString(), kMirrored.toStdString()})
        keep(vault, text);
}

/// The button with this text, if a person sees it as a whole.
bool isInReach(QWidget& within, const QString& text) {
    for (auto* button : within.findChildren<QPushButton*>())
        if (button->text() == text && button->isVisible())
            return button->visibleRegion().boundingRect() == button->rect();
    return false;
}

void chooseLike(shell::MemoryBrowser& browser, const QString& words) {
    const QStringList rows = listed(browser);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.contains(words); });
    REQUIRE(row != rows.end());
    chooseMemory(browser, *row);
}

/// The label that shows the chosen memory.
QLabel& content(shell::MemoryBrowser& browser) {
    auto* detail = browser.findChild<shell::MemoryDetail*>();
    for (auto* label : detail->findChildren<QLabel*>())
        if (label->textInteractionFlags() & Qt::TextSelectableByMouse) return *label;
    FAIL("no text of a memory");
    throw 0;
}

void showTab(Session& run, const QString& name) {
    auto* tabs = run.window->findChild<shell::MemoryPage*>()->findChild<QTabBar*>();
    for (int tab = 0; tab < tabs->count(); ++tab)
        if (tabs->tabText(tab).startsWith(name)) tabs->setCurrentIndex(tab);
}

struct Small {
    explicit Small(double text) : run(desk.enter()) {
        run.theme.applyTo(*qApp);
        run.theme.setTextScale(text);
        run.window->resize(900, 600);
    }
    ~Small() { run.theme.setTextScale(1); }

    struct Filled : Desk {
        Filled() { prepare(*this, fill); }
    } desk;
    Session& run;
};

}  // namespace

TEST_CASE("what can be done with a memory is in reach however long it is") {
    const double text = GENERATE(1.0, 1.5);
    INFO(text);
    Small small(text);
    auto& run = small.run;
    auto& browser = openMemory(run, 6);
    struct Case {
        const char* name;
        QString words;
    };
    for (const auto& [name, words] :
         {Case{"essay", QStringLiteral("green")}, Case{"word", QStringLiteral("wwww")},
          Case{"quoted", QStringLiteral("Newports")}, Case{"mirrored", QStringLiteral("גר")}}) {
        INFO(name);
        chooseLike(browser, words);
        QTest::qWait(60);
        for (const auto* action : {"Edit", "Forget…"}) CHECK(isInReach(browser, QString::fromUtf8(action)));
        picture(run, *run.window, QStringLiteral("long-%1-%2").arg(QLatin1String(name)).arg(int(100 * text)));
    }
    run.window->resize(1280, 800);
    QTest::qWait(60);
    picture(run, *run.window, QStringLiteral("long-wide-%1").arg(int(100 * text)));
}

TEST_CASE("a long memory is folded, unfolds, and is folded again when another was looked at") {
    Small small(1);
    auto& browser = openMemory(small.run, 6);
    chooseLike(browser, QStringLiteral("green"));
    QTest::qWait(60);
    const int folded = content(browser).height();
    CHECK(folded < 300);
    CHECK(content(browser).text().size() == 3000);  // A reader that reads aloud has all of it.
    labelled<QPushButton>(browser, QStringLiteral("Show all")).click();
    QTest::qWait(60);
    CHECK(content(browser).height() > 2 * folded);
    CHECK(content(browser).height() >= content(browser).heightForWidth(content(browser).width()));
    labelled<QPushButton>(browser, QStringLiteral("Show less")).click();
    QTest::qWait(60);
    CHECK(content(browser).height() == folded);
    labelled<QPushButton>(browser, QStringLiteral("Show all")).click();
    chooseLike(browser, QStringLiteral("oak"));
    CHECK_FALSE(isInReach(browser, QStringLiteral("Show all")));
    CHECK_FALSE(isInReach(browser, QStringLiteral("Show less")));
    chooseLike(browser, QStringLiteral("green"));
    QTest::qWait(60);
    CHECK(content(browser).height() == folded);
}

TEST_CASE("a word without an end is broken where the line ends, and copied as it is") {
    Small small(1);
    auto& browser = openMemory(small.run, 6);
    chooseLike(browser, QStringLiteral("wwww"));
    QTest::qWait(60);
    auto& label = content(browser);
    const int line = label.fontMetrics().lineSpacing();
    // Of a thousand letters no line holds more than a hundred.
    CHECK(label.heightForWidth(label.width()) > 10 * line);
    CHECK(label.accessibleName() == QString::fromStdString(word(1000)));
    label.setFocus();
    QTest::keyClick(&label, Qt::Key_A, Qt::ControlModifier);
    label.setSelection(0, static_cast<int>(label.text().size()));
    QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == QString::fromStdString(word(1000)));
}

TEST_CASE("two long memories at odds leave room for the answers") {
    const double text = GENERATE(1.0, 1.5);
    INFO(text);
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        const MemoryId one = keep(vault, essay("green manual", 1500));
        const MemoryId other = keep(vault, word(800));
        REQUIRE(vault
                    .write([&](store::Database& database) -> Status {
                        HEARTH_TRY([[maybe_unused]] const bool fresh,
                                   memory::Conflicts::doubt(database, one, other, "model", vault.clock().now()));
                        return {};
                    })
                    .ok());
    });
    auto& run = desk.enter();
    run.theme.applyTo(*qApp);
    run.theme.setTextScale(text);
    run.window->resize(900, 600);
    run.window->workspace()->showMemory();
    auto& cards = *run.window->findChild<shell::MemoryCards*>();
    // Where the window is low they are one line that opens.
    REQUIRE(QTest::qWaitFor([&] { return anyText(cards, QStringLiteral("Which of these holds?")); }, kPatience));
    cards.ask();
    QTest::qWait(60);
    picture(run, *run.window, QStringLiteral("long-conflict-%1").arg(int(100 * text)));
    for (const auto* answer : {"The earlier one", "The later one", "Both, each in its time", "Ask me later"})
        CHECK(isInReach(cards, QLatin1String(answer)));
    run.theme.setTextScale(1);
}

TEST_CASE("the panel that merges shows the beginning of long memories, several of them") {
    Small small(1);
    auto& browser = openMemory(small.run, 6);
    chooseLike(browser, QStringLiteral("green"));
    labelled<QPushButton>(browser, QStringLiteral("Merge…")).click();
    auto* list = browser.findChild<QListWidget*>();
    REQUIRE(QTest::qWaitFor([&] { return list->count() > 0; }, kPatience));
    QTest::qWait(60);
    picture(small.run, *small.run.window, QStringLiteral("long-merge"));
    CHECK(list->visualItemRect(list->item(0)).height() < 140);
    CHECK(isInReach(browser, QStringLiteral("Keep this wording")));
    CHECK(list->item(0)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("blue manual")));
}

TEST_CASE("words kept as they were said are read in every part, and quoted once") {
    const std::string later = "“I’m off the Newports for good, it was the harbour walks and not the lozenges.”";
    Desk desk;
    prepare(desk, [&](store::Vault& vault) {
        memory::MemoryEngine memories(vault);
        talk(vault, "Smoking", {"I live in Porto."});
        const MemoryId quoted = keep(vault, kQuoted.toStdString());
        const MemoryId other = keep(vault, later);
        REQUIRE(memories.propose(kQuoted.toStdString(), false).ok());
        REQUIRE(vault
                    .write([&](store::Database& database) -> Status {
                        HEARTH_TRY([[maybe_unused]] const bool fresh,
                                   memory::Conflicts::doubt(database, quoted, other, "model", vault.clock().now()));
                        return {};
                    })
                    .ok());
        REQUIRE(memory::Conflicts(vault)
                    .answer(memory::Conflicts(vault).list(false)->front().id, memory::ConflictAnswer::Later)
                    .ok());
        const MemoryId old = keep(vault, "“I never walk the dog before nine.”");
        REQUIRE(vault
                    .write([&](store::Database& database) {
                        return database.run(
                            "UPDATE memories SET superseded_by = ?2, superseded_at = learned_at WHERE id = ?1", old,
                            quoted);
                    })
                    .ok());
        REQUIRE(vault
                    .write([&](store::Database& database) {
                        return database.run("UPDATE memories SET origin = 'rule' WHERE id = ?1", quoted);
                    })
                    .ok());
    });
    auto& run = desk.enter();
    auto& browser = openMemory(run, 3);
    run.window->resize(900, 700);
    chooseMemory(browser, kQuoted);
    QTest::qWait(60);
    picture(run, *run.window, QStringLiteral("quoted-memories"));
    CHECK_FALSE(anyText(*run.window, QStringLiteral("““")));
    showTab(run, QStringLiteral("Journal"));
    auto& journal = *run.window->findChild<shell::JournalView*>();
    REQUIRE(QTest::qWaitFor([&] { return anyText(journal, kQuoted); }, kPatience));
    picture(run, *run.window, QStringLiteral("quoted-journal"));
    showTab(run, QStringLiteral("Review"));
    auto& review = *run.window->findChild<shell::ReviewView*>();
    REQUIRE(QTest::qWaitFor([&] { return anyText(review, QStringLiteral("” or “")); }, kPatience));
    picture(run, *run.window, QStringLiteral("quoted-review"));
    CHECK_FALSE(anyText(review, QStringLiteral("““")));
    CHECK_FALSE(anyText(review, QStringLiteral("””")));
    showTab(run, QStringLiteral("Changes"));
    auto& changes = *run.window->findChild<shell::ChangesView*>();
    REQUIRE(QTest::qWaitFor([&] { return anyText(changes, QStringLiteral("made room for “I’m trying")); }, kPatience));
    picture(run, *run.window, QStringLiteral("quoted-changes"));
    CHECK_FALSE(anyText(changes, QStringLiteral("””")));
}

TEST_CASE("what is too long for a memory says so when it is saved, and what was typed stays") {
    Desk desk;
    prepare(desk, fill);
    auto& run = desk.enter();
    auto& browser = openMemory(run, 6);
    labelled<QPushButton>(*run.window, QStringLiteral("Add a memory")).click();
    auto& text = named<QPlainTextEdit>(browser, QStringLiteral("Text of the memory"));
    text.setPlainText(QString::fromStdString(essay("red manual", 1025)));
    labelled<QPushButton>(browser, QStringLiteral("Save")).click();
    CHECK(says(browser, QStringLiteral("A memory has at most %1 letters, and this has %2.")
                            .arg(shell::countText(1024), shell::countText(1025))));
    CHECK(text.toPlainText().size() == 1025);
    text.setPlainText(QString::fromStdString(essay("red manual", 1024)));
    labelled<QPushButton>(browser, QStringLiteral("Save")).click();
    CHECK(QTest::qWaitFor([&] { return browser.model().shown() == 7; }, kPatience));
    CHECK_FALSE(says(browser, QStringLiteral("A memory has at most")));
}

TEST_CASE("a tooltip is as wide as a tooltip, and a quotation within a sentence has one pair of marks") {
    CHECK(shell::withoutMarks(kQuoted) == kQuoted.mid(1, kQuoted.size() - 2));
    for (const char* text : {"Lives in Porto.", "“Oak” is not “pine”", "“", "“”", ""})
        CHECK(shell::withoutMarks(QString::fromUtf8(text)) == QString::fromUtf8(text));
    CHECK(shell::breakable(kQuoted) == kQuoted);
    CHECK(shell::breakable(kMirrored) == kMirrored);
    const QString endless = QString::fromStdString(word(1000));
    CHECK(shell::breakable(endless).size() > 1100);
    CHECK(shell::unbroken(shell::breakable(endless)) == endless);
    CHECK(shell::tip({}).isEmpty());
    CHECK(shell::tip({QStringLiteral("a < b"), QString(), QStringLiteral("c")}) ==
          QStringLiteral("<qt>a &lt; b<br>c</qt>"));
    CHECK(shell::tip({QString::fromStdString(essay("green manual", 3000))}).endsWith(QStringLiteral("…</qt>")));
}
