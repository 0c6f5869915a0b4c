// SPDX-License-Identifier: AGPL-3.0-or-later
// What was asked and what it cost, seen, exported and limited in the window.
#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include "core/engine/gateway_settings.h"
#include "core/engine/model_list.h"
#include "tests/ui/shell/ledger_desk.h"
#include "ui/shell/cost_text.h"
#include "ui/shell/fact_table.h"
#include "ui/shell/prices_view.h"
#include "ui/shell/undo_bar.h"
#include "ui/shell/usage_chart.h"
#include "ui/shell/usage_page.h"
#include "ui/shell/usage_series.h"

using namespace hearth;
using namespace hearth::test;

namespace {

shell::UsagePage& page(Session& run) { return *run.window->findChild<shell::UsagePage*>(); }
QTableView& table(Session& run, const char* name) { return named<QTableView>(page(run), QLatin1String(name)); }

void openUsage(Session& run) { run.window->workspace()->showUsage(); }

void openTab(Session& run, int tab) {
    named<QTabBar>(page(run), QStringLiteral("Parts of usage")).setCurrentIndex(tab);
}

void awaitSaid(Session& run, const QString& text) {
    INFO(text.toStdString());
    REQUIRE(QTest::qWaitFor([&] { return says(*run.window, text); }, kPatience));
}

void awaitRows(QTableView& view, int rows) {
    REQUIRE(QTest::qWaitFor([&] { return view.model()->rowCount() == rows; }, kPatience));
}

QString cell(QTableView& view, int row, int column) {
    return view.model()->index(row, column).data(Qt::DisplayRole).toString();
}

void pressIn(Session& run, const QString& text) { labelled<QPushButton>(page(run), text).click(); }

/// What of the page's words and controls does not stand whole within it, or lies upon another.
QStringList cutIn(QWidget& page) {
    QStringList cut;
    std::vector<QRect> placed;
    for (auto* one : page.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<QAbstractButton*>(one);
        const auto* words = qobject_cast<QLabel*>(one);
        if (!one->isVisibleTo(&page) || (!button && !words && !qobject_cast<QComboBox*>(one))) continue;
        if (qobject_cast<QTabBar*>(one->parentWidget())) continue;  // What scrolls the tabs.
        const QRect place(one->mapTo(&page, QPoint()), one->size());
        const bool wraps = words && words->wordWrap();
        // What lies under the tabs may be scrolled to.
        const bool below = page.findChild<QStackedWidget*>()->isAncestorOf(one);
        const QRect room = below ? page.rect().adjusted(0, 0, 0, 10'000) : page.rect();
        const bool whole = room.contains(place) && (wraps ? one->height() >= one->heightForWidth(one->width())
                                                          : one->width() >= one->sizeHint().width());
        const bool alone =
            std::none_of(placed.begin(), placed.end(), [&](const QRect& other) { return other.intersects(place); });
        placed.push_back(place);
        if (!whole || !alone) cut << (button ? button->text() : words ? words->text() : one->accessibleName());
    }
    return cut;
}

/// Types into the cell, as F2 and Enter do.
void typeInto(QTableView& view, int row, int column, const QString& text) {
    view.model()->setData(view.model()->index(row, column), text, Qt::EditRole);
}

int rowNamed(QTableView& view, const QString& start) {
    for (int row = 0; row < view.model()->rowCount(); ++row)
        if (cell(view, row, 0).startsWith(start)) return row;
    FAIL("no row begins with " << start.toStdString());
    return -1;
}

}  // namespace

TEST_CASE("the month's sum stands beside the budget, by day, model and conversation, what has no price apart") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        const auto kiln = talk(vault, "Kiln schedule", {"The kiln fires at cone 10."});
        ask(vault, {0, "anthropic", "claude-haiku-5-5", 0.5, kiln});
        ask(vault, {1000, "anthropic", "claude-haiku-5-5", 0.25, kiln});
        ask(vault, {0, "custom", "house-model", std::nullopt});
        REQUIRE(engine::setMonthlyBudget(*std::make_unique<engine::Settings>(vault), 10.0).ok());
    });
    auto& run = desk.enter();
    openUsage(run);
    awaitSaid(run, QStringLiteral("This month: $0.75 of $10.00"));
    CHECK(says(page(run), QStringLiteral("1 call(s) of this month have no known price")));
    auto& days = table(run, "By day");
    CHECK(cell(days, 0, 1) == QStringLiteral("3"));
    CHECK(cell(days, 0, 6) == QStringLiteral("1"));

    openTab(run, 1);
    auto& models = table(run, "By model");
    awaitRows(models, 2);
    CHECK(cell(models, 0, 0) == QStringLiteral("anthropic/claude-haiku-5-5"));
    CHECK(cell(models, 0, 5) == QStringLiteral("$0.75"));
    CHECK(cell(models, 1, 5) == QStringLiteral("not known"));

    openTab(run, 2);
    auto& conversations = table(run, "By conversation");
    awaitRows(conversations, 2);
    CHECK(cell(conversations, 0, 0) == QStringLiteral("Kiln schedule"));
    // Enter opens it.
    conversations.setFocus();
    conversations.setCurrentIndex(conversations.model()->index(0, 0));
    QTest::keyClick(&conversations, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return view(run).isVisible(); }, kPatience));
}

TEST_CASE("another time is shown when it is chosen, and an empty one says what will be here") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) { ask(vault, {200 * kDay, "anthropic", "claude-haiku-5-5", 2.0}); });
    auto& run = desk.enter();
    openUsage(run);
    awaitSaid(run, QStringLiteral("No model was asked in this time"));
    shootBoth(run, QStringLiteral("usage-empty"));
    auto& time = named<QComboBox>(page(run), QStringLiteral("Time"));
    time.setCurrentIndex(3);
    Q_EMIT time.activated(3);
    REQUIRE(QTest::qWaitFor([&] { return !says(page(run), QStringLiteral("No model was asked in this time")); },
                            kPatience));
    awaitRows(table(run, "By day"), 1);
    // Half a year of days could not be told apart: the bars are months.
    const auto& chart = *page(run).findChild<shell::UsageChart*>();
    CHECK(chart.bars().size() >= 6);
    CHECK(chart.bars().size() <= 9);
    CHECK(chart.accessibleName() == QStringLiteral("Usage by month"));
}

TEST_CASE("each bar of the chart is a child with its day and value, and the arrow keys go from one to the next") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        ask(vault, {0, "anthropic", "claude-haiku-5-5", 1.0});
        ask(vault, {3 * kDay, "anthropic", "claude-haiku-5-5", 0.5});
    });
    auto& run = desk.enter();
    openUsage(run);
    auto& time = named<QComboBox>(page(run), QStringLiteral("Time"));
    time.setCurrentIndex(2);
    Q_EMIT time.activated(2);
    auto& chart = *page(run).findChild<shell::UsageChart*>();
    REQUIRE(QTest::qWaitFor([&] { return chart.bars().size() == 91; }, kPatience));
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&chart);
    REQUIRE(face);
    CHECK(face->role() == QAccessible::Chart);
    REQUIRE(face->childCount() == 91);
    CHECK(face->child(90)->text(QAccessible::Value).startsWith(QStringLiteral("$1.00 · 1 call")));
    CHECK(face->child(87)->text(QAccessible::Name).contains(QStringLiteral("$0.50")));
    CHECK(face->child(89)->text(QAccessible::Value) == QStringLiteral("nothing"));

    chart.setFocus();
    REQUIRE(QTest::qWaitFor([&] { return chart.current() == 90; }, kPatience));
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Left);
    CHECK(chart.current() == 88);
    CHECK(face->child(88)->state().focused);
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Left);
    CHECK(chart.current() == 0);
    // The dearest day is the tallest, and a day without calls has no bar.
    CHECK(chart.barRect(90).height() == 2 * chart.barRect(87).height());
    CHECK(chart.barRect(88).height() == 0);
}

TEST_CASE("the month's limit is set, changed and taken away, and Undo puts back what was") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) { ask(vault, {0, "anthropic", "claude-haiku-5-5", 9.0}); });
    auto& run = desk.enter();
    openUsage(run);
    awaitSaid(run, QStringLiteral("No limit is set"));
    pressIn(run, QStringLiteral("Set a limit…"));
    auto& amount = named<QLineEdit>(page(run), QStringLiteral("Limit a month, in dollars"));
    QTest::keyClicks(&amount, QStringLiteral("a lot"));
    QTest::keyClick(&amount, Qt::Key_Return);
    awaitSaid(run, QStringLiteral("That is not an amount, so nothing was changed"));
    amount.clear();
    QTest::keyClicks(&amount, QStringLiteral("$10"));
    QTest::keyClick(&amount, Qt::Key_Return);
    awaitSaid(run, QStringLiteral("This month: $9.00 of $10.00"));
    awaitSaid(run, QStringLiteral("The limit is near"));
    run.window->findChild<shell::UndoBar*>()->undo();
    awaitSaid(run, QStringLiteral("No limit is set"));

    pressIn(run, QStringLiteral("Set a limit…"));
    amount.setText(QStringLiteral("5"));
    pressIn(run, QStringLiteral("Save the limit"));
    awaitSaid(run, QStringLiteral("The limit is used up"));
    shootBoth(run, QStringLiteral("usage-spent"));
    pressIn(run, QStringLiteral("Change the limit…"));
    pressIn(run, QStringLiteral("No limit"));
    awaitSaid(run, QStringLiteral("No limit is set"));
}

TEST_CASE("the calls are exported as a table, and a file that cannot be written is a sentence") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        ask(vault, {0});
        ask(vault, {1000});
    });
    auto& run = desk.enter();
    openUsage(run);
    page(run).exportTo(desk.file(QStringLiteral("usage.csv")));
    awaitSaid(run, QStringLiteral("Written to "));
    QFile written(desk.file(QStringLiteral("usage.csv")));
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll().count("\r\n") == 3);
    page(run).exportTo(desk.file(QStringLiteral("no/such/folder/usage.csv")));
    awaitSaid(run, QStringLiteral("The table could not be written"));
}

TEST_CASE("what left this machine says when, to whom and how much of memory went along") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        ask(vault, {kHour});
        ask(vault, {0});
        const auto photo = newId<AttachmentId>(vault.clock(), vault.random());
        const auto gone = newId<AttachmentId>(vault.clock(), vault.random());
        const Status noted = vault.write([&](store::Database& db) -> Status {
            HEARTH_TRY_STATUS(
                db.run("INSERT INTO attachments(id, message_id, part, name, media_type, bytes, stored) "
                       "VALUES(?1, ?1, 0, 'kiln.jpg', 'image/jpeg', 84000, 1)",
                       photo));
            const Json sent = {"a", "b", {{"attachment", photo.text()}}, {{"attachment", gone.text()}}};
            return db.run("UPDATE egress_ledger SET memories = ?1", dumpJson(sent));
        });
        REQUIRE(noted.ok());
    });
    auto& run = desk.enter();
    openUsage(run);
    openTab(run, 3);
    auto& left = table(run, "What left this machine");
    REQUIRE(QTest::qWaitFor([&] { return left.model()->rowCount() >= 1; }, kPatience));
    CHECK(cell(left, 0, 0) == QStringLiteral("Anthropic"));
    CHECK(cell(left, 0, 3) == QStringLiteral("left this machine"));
    CHECK(cell(left, 0, 4) == QStringLiteral("2"));
    CHECK(cell(left, 0, 5) == QStringLiteral("400"));
    CHECK(cell(left, 0, 6) == QStringLiteral("kiln.jpg, 84 kB · a file that is gone"));
    shootBoth(run, QStringLiteral("usage-left"));
}

TEST_CASE("in a narrow window with large text nothing of the page is cut, and rows say what they are about") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        const auto kiln =
            talk(vault, "Kiln schedule for celadon and what the second firing changed", {"The kiln fires at cone 10."});
        for (int day = 0; day < 20; ++day) ask(vault, {day * kDay, "anthropic", "claude-sonnet-5-5", 0.4, kiln});
        ask(vault, {0, "custom", "house-model", std::nullopt});
        REQUIRE(engine::setMonthlyBudget(*std::make_unique<engine::Settings>(vault), 5.0).ok());
    });
    auto& run = desk.enter();
    run.theme.setTextScale(2.0);
    run.theme.applyTo(*qApp);
    run.window->resize(900, 800);
    openUsage(run);
    awaitSaid(run, QStringLiteral("of $5.00"));
    for (int tab = 0; tab < 5; ++tab) {
        openTab(run, tab);
        QTest::qWait(100);
        INFO("tab " << tab);
        CHECK(cutIn(page(run)).join(QStringLiteral(" | ")).toStdString() == "");
        shootBoth(run, QStringLiteral("usage-narrow-large-%1").arg(tab));
    }
    pressIn(run, QStringLiteral("Change the limit…"));
    QTest::qWait(50);
    CHECK(cutIn(page(run)).join(QStringLiteral(" | ")).toStdString() == "");
    shootBoth(run, QStringLiteral("usage-narrow-large-limit"));
    openTab(run, 2);
    auto& rows = table(run, "By conversation");
    CHECK(rows.columnWidth(0) >= 300);
    CHECK(rows.rowHeight(0) >= rows.fontMetrics().height());
    run.theme.setTextScale(1.0);
    run.theme.applyTo(*qApp);
    run.window->resize(1600, 800);
    CHECK(QTest::qWaitFor([&] { return rows.columnWidth(0) > 400; }, kPatience));
}

TEST_CASE("prices are changed in their cells, dated, and go back to how they came") {
    Desk desk;
    auto& run = desk.enter();
    openUsage(run);
    openTab(run, 4);
    auto& prices = table(run, "Prices of models");
    REQUIRE(QTest::qWaitFor([&] { return prices.model()->rowCount() > 10; }, kPatience));
    const QString name = QStringLiteral("anthropic/claude-haiku-4-5");
    const auto shown = [&](int column) { return cell(prices, rowNamed(prices, name), column); };
    const QString asItCame = shown(2);
    typeInto(prices, rowNamed(prices, name), 2, QStringLiteral("0.75"));
    REQUIRE(QTest::qWaitFor([&] { return shown(2) == QStringLiteral("0.75"); }, kPatience));
    CHECK(shown(0).contains(QStringLiteral("(changed)")));
    CHECK(shown(6) == bridge::toQt(desk.clock.now().rfc3339().substr(0, 10)));
    shootBoth(run, QStringLiteral("usage-prices"));

    typeInto(prices, rowNamed(prices, name), 3, QStringLiteral("cheap"));
    awaitSaid(run, QStringLiteral("That cannot stand here, so nothing was changed"));
    CHECK(shown(2) == QStringLiteral("0.75"));

    prices.setCurrentIndex(prices.model()->index(rowNamed(prices, name), 0));
    pressIn(run, QStringLiteral("It does not see images"));
    REQUIRE(QTest::qWaitFor([&] { return shown(5) == QStringLiteral("no"); }, kPatience));
    pressIn(run, QStringLiteral("As it came with Hearth"));
    REQUIRE(QTest::qWaitFor([&] { return shown(2) == asItCame; }, kPatience));
    CHECK(shown(5) == QStringLiteral("yes"));
}

TEST_CASE("undoing a price puts back the number that was stored, not the one that was shown") {
    Desk desk;
    auto& run = desk.enter();
    openUsage(run);
    openTab(run, 4);
    auto& prices = table(run, "Prices of models");
    REQUIRE(QTest::qWaitFor([&] { return prices.model()->rowCount() > 10; }, kPatience));
    const QString name = QStringLiteral("anthropic/claude-haiku-4-5");
    const auto shown = [&] { return cell(prices, rowNamed(prices, name), 2); };
    typeInto(prices, rowNamed(prices, name), 2, QStringLiteral("0.123456789"));
    REQUIRE(QTest::qWaitFor([&] { return shown() == QStringLiteral("0.1235"); }, kPatience));
    typeInto(prices, rowNamed(prices, name), 2, QStringLiteral("0.5"));
    REQUIRE(QTest::qWaitFor([&] { return shown() == QStringLiteral("0.5"); }, kPatience));
    run.window->findChild<shell::UndoBar*>()->undo();
    REQUIRE(QTest::qWaitFor([&] { return shown() == QStringLiteral("0.1235"); }, kPatience));
    std::optional<double> stored;
    inVault(run, [&](engine::Engine& engine) -> Status {
        HEARTH_TRY(const auto entry, engine::storedModel(engine.settings(), name.toStdString()));
        stored = entry.prices.inputPerMillion;
        return {};
    });
    CHECK(stored == 0.123456789);
}

TEST_CASE("a model of one's own is added to the prices, and a name that is none is a sentence") {
    Desk desk;
    auto& run = desk.enter();
    openUsage(run);
    openTab(run, 4);
    auto& prices = table(run, "Prices of models");
    REQUIRE(QTest::qWaitFor([&] { return prices.model()->rowCount() > 10; }, kPatience));
    auto& field = named<QLineEdit>(page(run), QStringLiteral("Name of a model to add, as provider/model"));
    field.setText(QStringLiteral("nonsense"));
    pressIn(run, QStringLiteral("Add a model"));
    awaitSaid(run, QStringLiteral("a model is written provider/model"));
    const int before = prices.model()->rowCount();
    field.setText(QStringLiteral("custom/house-model"));
    QTest::keyClick(&field, Qt::Key_Return);
    awaitRows(prices, before + 1);
    CHECK(rowNamed(prices, QStringLiteral("custom/house-model")) == before);
}

TEST_CASE("dollars are as exact as says something") {
    CHECK(shell::dollarText(0) == QStringLiteral("$0"));
    CHECK(shell::dollarText(0.0011) == QStringLiteral("$0.0011"));
    CHECK(shell::dollarText(0.00001) == QStringLiteral("< $0.0001"));
    CHECK(shell::dollarText(12.3) == QStringLiteral("$12.30"));
    CHECK(shell::roundTop(0) == 1);
    CHECK(shell::roundTop(0.03) == Approx(0.05));
    CHECK(shell::roundTop(7) == Approx(10));
}

TEST_CASE("a month of use, as a person sees it") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        const auto kiln = talk(vault, "Kiln schedule for celadon", {"The kiln fires at cone 10."});
        const auto flat =
            talk(vault, "A flat in Porto, from June, with room for a wheel and a small kiln on the terrace",
                 {"We decided on the flat in Porto."});
        const double dearest[] = {0.12, 0.4, 0.05, 0.9, 0.33, 0.2, 0.01, 0.6};
        for (int day = 0; day < 40; ++day) {
            ask(vault,
                {day * kDay, "anthropic", "claude-sonnet-5-5", dearest[day % 8], day % 3 ? kiln : flat, 18'400, 900});
            if (day % 2) ask(vault, {day * kDay, "google", "gemini-3.8-flash", 0.02, flat, 4'000, 700});
            if (day % 5 == 0) ask(vault, {day * kDay, "custom", "house-model", std::nullopt, kiln});
        }
        REQUIRE(engine::setMonthlyBudget(*std::make_unique<engine::Settings>(vault), 20.0).ok());
    });
    auto& run = desk.enter();
    openUsage(run);
    awaitSaid(run, QStringLiteral("of $20.00"));
    shootBoth(run, QStringLiteral("usage-days"));
    auto& time = named<QComboBox>(page(run), QStringLiteral("Time"));
    time.setCurrentIndex(2);
    Q_EMIT time.activated(2);
    auto& chart = *page(run).findChild<shell::UsageChart*>();
    REQUIRE(QTest::qWaitFor([&] { return chart.bars().size() == 91; }, kPatience));
    chart.setFocus();
    chart.setCurrent(80);
    shootBoth(run, QStringLiteral("usage-90-days"));
    openTab(run, 2);
    CHECK(cell(table(run, "By conversation"), 0, 0).startsWith(QStringLiteral("Kiln")));
    shootBoth(run, QStringLiteral("usage-conversations"));
    run.window->resize(700, 500);
    openTab(run, 0);
    QTest::qWait(100);
    shootBoth(run, QStringLiteral("usage-narrow"));
}
