// SPDX-License-Identifier: AGPL-3.0-or-later
// Qt's standard widgets in each theme: nothing is cut off, and a picture of all of them can be looked at.
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>
#include <catch2/catch.hpp>

#include "tests/ui/support/shots.h"
#include "ui/theme/theme.h"

using namespace hearth::theme;

namespace {

// Children belong to the layout's widget, as is Qt's way.
template <typename Widget, typename... Arguments>
Widget& add(QGridLayout& grid, int row, int column, Arguments&&... arguments) {
    auto made = std::make_unique<Widget>(std::forward<Arguments>(arguments)...);
    Widget& widget = *made;
    grid.addWidget(made.release(), row, column);
    return widget;
}

void fillButtons(QGridLayout& grid) {
    add<QPushButton>(grid, 0, 0, QStringLiteral("Create vault")).setProperty("kind", "primary");
    add<QPushButton>(grid, 0, 1, QStringLiteral("Open another"));
    add<QPushButton>(grid, 0, 2, QStringLiteral("Skip")).setProperty("kind", "quiet");
    add<QPushButton>(grid, 0, 3, QStringLiteral("Delete")).setProperty("kind", "danger");
    add<QPushButton>(grid, 1, 0, QStringLiteral("Not yet")).setEnabled(false);
    QPushButton& primary = add<QPushButton>(grid, 1, 1, QStringLiteral("Not yet"));
    primary.setProperty("kind", "primary");
    primary.setEnabled(false);
}

void fillInputs(QGridLayout& grid) {
    add<QLineEdit>(grid, 2, 0, QStringLiteral("A line of text"));
    add<QLineEdit>(grid, 2, 1).setPlaceholderText(QStringLiteral("Search"));
    add<QComboBox>(grid, 2, 2).addItems({QStringLiteral("Haiku"), QStringLiteral("Local model")});
    add<QSpinBox>(grid, 2, 3).setValue(12);
    add<QCheckBox>(grid, 3, 0, QStringLiteral("Remember")).setChecked(true);
    add<QCheckBox>(grid, 3, 1, QStringLiteral("Local only"));
    add<QRadioButton>(grid, 3, 2, QStringLiteral("Enter sends")).setChecked(true);
    add<QRadioButton>(grid, 3, 3, QStringLiteral("Ctrl+Enter sends"));
    QProgressBar& progress = add<QProgressBar>(grid, 4, 0);
    progress.setValue(60);
    progress.setTextVisible(false);
    QLabel& muted = add<QLabel>(grid, 4, 1, QStringLiteral("12,400 of 20,000 messages"));
    muted.setProperty("tone", "muted");
    add<QLabel>(grid, 4, 2, QStringLiteral("A title")).setProperty("tone", "title");
    add<QLabel>(grid, 4, 3, QStringLiteral("A page")).setProperty("tone", "display");
}

void fillViews(QGridLayout& grid) {
    QListWidget& list = add<QListWidget>(grid, 5, 0);
    for (int i = 0; i < 30; ++i) list.addItem(QStringLiteral("Conversation %1").arg(i + 1));
    list.setCurrentRow(1);
    QTabWidget& tabs = add<QTabWidget>(grid, 5, 1);
    for (const char* name : {"General", "Models", "Memory"}) {
        tabs.addTab(std::make_unique<QLabel>(QString::fromLatin1(name)).release(), QString::fromLatin1(name));
    }
}

void fillIcons(QGridLayout& grid, const Theme& theme) {
    auto strip = std::make_unique<QWidget>();
    QGridLayout& icons = *std::make_unique<QGridLayout>(strip.get()).release();
    int at = 0;
    for (const Icon icon : allIcons()) {
        QToolButton& button = add<QToolButton>(icons, at / 14, at % 14);
        button.setIcon(theme.icon(icon, ColorRole::Text, kIconLarge));
        button.setIconSize(QSize(kIconLarge, kIconLarge));
        button.setCheckable(true);
        button.setChecked(at % 9 == 8);
        button.setEnabled(at % 11 != 10);
        ++at;
    }
    grid.addWidget(strip.release(), 6, 0, 1, 4);
}

}  // namespace

TEST_CASE("every standard widget shows its text whole in each theme") {
    for (const auto& [mode, name] :
         {std::pair{Mode::Light, "light"}, {Mode::Dark, "dark"}, {Mode::HighContrast, "contrast"}}) {
        Theme theme;
        theme.setMode(mode);
        theme.applyTo(*qApp);
        QWidget page;
        auto& grid = *std::make_unique<QGridLayout>(&page).release();
        fillButtons(grid);
        fillInputs(grid);
        fillViews(grid);
        fillIcons(grid, theme);
        page.resize(760, 560);
        page.show();
        QApplication::processEvents();
        for (const QPushButton* button : page.findChildren<QPushButton*>()) {
            CHECK(button->width() >= button->fontMetrics().horizontalAdvance(button->text()) + 16);
            CHECK(button->height() >= button->fontMetrics().height() + 8);
        }
        for (const QLineEdit* line : page.findChildren<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly))
            CHECK(line->height() >= 28);
        const QImage image = hearth::test::shot(page, QStringLiteral("widgets-") + QLatin1String(name), 1.5);
        CHECK(image.pixelColor(2, 2) == theme.color(ColorRole::Surface));
    }
    qApp->setStyleSheet({});
}

TEST_CASE("a sign in a field grows with the text") {
    Theme theme;
    theme.applyTo(*qApp);
    QLineEdit line;
    line.addAction(theme.icon(Icon::Search), QLineEdit::LeadingPosition);
    line.resize(300, 60);
    line.show();
    const auto side = [&] {
        line.resize(line.width() + 1, line.height());
        QApplication::processEvents();
        return line.findChild<QToolButton*>()->width();
    };
    const int plain = side();
    theme.setTextScale(2);
    CHECK(side() == plain + kIconSmall);
    qApp->setStyleSheet({});
}
