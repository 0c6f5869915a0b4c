// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings as a page: its sections beside it, the size of the text, and lines that give way.
#include <QComboBox>
#include <QListWidget>
#include <QScrollBar>
#include <QTest>

#include "tests/ui/shell/desk.h"
#include "ui/shell/elided_label.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/widgets.h"
#include "ui/shell/window_settings.h"
#include "ui/shell/workspace.h"

using namespace hearth;
using namespace hearth::test;

namespace {

shell::SettingsPage& openSettings(Session& run, int width) {
    run.window->resize(width, 800);
    QTest::keyClick(run.window->findChild<shell::Workspace*>(), Qt::Key_Comma, Qt::ControlModifier);
    auto* page = run.window->findChild<shell::SettingsPage*>();
    REQUIRE(QTest::qWaitFor([&] { return page->isVisible(); }, kPatience));
    return *page;
}

}  // namespace

TEST_CASE("the sections of the settings stand beside them, and a click goes there") {
    Desk desk;
    auto& run = desk.enter();
    auto& page = openSettings(run, 1280);
    auto& index = named<QListWidget>(page, QStringLiteral("Sections of the settings"));
    picture(run, *run.window, QStringLiteral("settings-index"));
    CHECK(index.currentRow() == 0);
    const auto security = index.findItems(QStringLiteral("Security"), Qt::MatchExactly);
    REQUIRE(security.size() == 1);
    QTest::mouseClick(index.viewport(), Qt::LeftButton, {}, index.visualItemRect(security.front()).center());
    const auto& title = labelled<QLabel>(page, QStringLiteral("Security"));
    CHECK(title.mapTo(page.viewport(), QPoint()).y() < 40);
    CHECK(index.currentItem() == security.front());

    page.verticalScrollBar()->setValue(0);
    CHECK(index.currentRow() == 0);
    index.setCurrentRow(index.count() - 1);
    CHECK(index.currentRow() == index.count() - 1);
}

TEST_CASE("a narrow window leaves the settings the whole width") {
    Desk desk;
    auto& run = desk.enter();
    auto& page = openSettings(run, 900);
    CHECK_FALSE(page.findChild<QListWidget*>()->isVisible());
    CHECK(page.viewport()->x() == 0);
}

TEST_CASE("text grows and shrinks by keys and in the settings, and is so the next time") {
    Desk desk;
    auto& run = desk.enter();
    auto* workspace = run.window->findChild<shell::Workspace*>();
    const int usual = run.theme.pixelSize(theme::TextRole::Message);
    QTest::keyClick(workspace, Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(workspace, Qt::Key_Equal, Qt::ControlModifier);
    CHECK(run.theme.textScale() == Approx(1.25));
    CHECK(run.theme.pixelSize(theme::TextRole::Message) > usual);
    CHECK(shell::storedTextPercent(desk.settings) == 125);
    QTest::keyClick(workspace, Qt::Key_Minus, Qt::ControlModifier);
    CHECK(run.theme.textScale() == Approx(1.1));

    auto& page = openSettings(run, 1280);
    auto& size = named<QComboBox>(page, QStringLiteral("Text size"));
    CHECK(size.currentData().toInt() == 110);
    size.setCurrentIndex(size.findData(200));
    Q_EMIT size.activated(size.currentIndex());
    CHECK(run.theme.textScale() == Approx(2.0));
    const auto* index = page.findChild<QListWidget*>();
    CHECK(QTest::qWaitFor(
        [&] { return !index->isVisible() || index->viewport()->width() >= index->sizeHintForColumn(0); }, kPatience));
    picture(run, *run.window, QStringLiteral("settings-200"));
    QTest::keyClick(workspace, Qt::Key_0, Qt::ControlModifier);
    CHECK(size.currentData().toInt() == 100);
    CHECK(run.theme.pixelSize(theme::TextRole::Message) == usual);
}

TEST_CASE("a line that does not fit ends in an ellipsis, and is whole for a screen reader") {
    QWidget ground;
    auto* across = shell::row(&ground, 0, 0);
    const QString words = QStringLiteral("The conversation about the second kiln and its thermocouple");
    auto* shown = shell::line(&ground, words);
    across->addWidget(shown);
    ground.resize(2000, 40);
    ground.show();
    const QImage whole = shown->grab(QRect(0, 0, 80, 30)).toImage();
    ground.resize(80, 40);
    QTest::qWait(20);
    CHECK(shown->width() == 80);
    CHECK(shown->text() == words);
    CHECK(shown->grab().toImage() != whole);
}
