// SPDX-License-Identifier: AGPL-3.0-or-later
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch.hpp>

#include "ui/shell/panes.h"
#include "ui/shell/widgets.h"

using namespace hearth::shell;

namespace {

struct Frame {
    explicit Frame(QSettings& settings)
        : left(child<QWidget>(&ground)),
          middle(child<QWidget>(&ground)),
          right(child<QWidget>(&ground)),
          panes(child<Panes>(&ground, look, settings, left, middle, right)) {
        row(&ground, 0, 0)->addWidget(panes);
        ground.resize(1280, 800);
        ground.show();
    }
    void resizeTo(int width) {
        ground.resize(width, 700);
        QTest::qWait(20);
    }

    hearth::theme::Theme look;
    QWidget ground;
    QWidget* left;
    QWidget* middle;
    QWidget* right;
    Panes* panes;
};

}  // namespace

TEST_CASE("the right pane is hidden until it is wanted, and that is remembered") {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    {
        Frame frame(settings);
        REQUIRE(frame.panes->leftShown());
        REQUIRE_FALSE(frame.panes->rightShown());
        frame.panes->setRightShown(true);
        frame.panes->setLeftShown(false);
        frame.panes->remember();
    }
    Frame again(settings);
    REQUIRE(again.panes->rightShown());
    REQUIRE_FALSE(again.panes->leftShown());
}

TEST_CASE("in a narrow window the panes leave the middle its room and lie over it when asked for") {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    Frame frame(settings);
    frame.panes->setRightShown(true);
    frame.resizeTo(800);
    REQUIRE_FALSE(frame.panes->rightShown());
    REQUIRE(frame.panes->leftShown());
    frame.panes->setRightShown(true);
    REQUIRE(frame.right->isVisible());
    REQUIRE(frame.right->geometry().right() == frame.panes->width() - 1);
    REQUIRE(frame.panes->dismissOverlay());
    REQUIRE_FALSE(frame.right->isVisible());
    REQUIRE_FALSE(frame.panes->dismissOverlay());

    frame.resizeTo(600);
    REQUIRE_FALSE(frame.panes->leftShown());
    REQUIRE(frame.middle->width() == frame.panes->width());
    frame.resizeTo(1280);
    REQUIRE(frame.panes->leftShown());
    REQUIRE(frame.panes->rightShown());
}

TEST_CASE("the outer panes become wider when the text is twice as large, and give way earlier") {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    Frame frame(settings);
    frame.resizeTo(1400);
    const int before = frame.left->width();
    frame.look.setTextScale(2);
    QTest::qWait(20);
    CHECK(frame.left->width() == Approx(1.414 * before).margin(2));
    frame.resizeTo(1200);
    CHECK_FALSE(frame.panes->leftShown());
    frame.look.setTextScale(1);
    QTest::qWait(20);
    CHECK(frame.panes->leftShown());
    CHECK(frame.left->width() == Approx(before).margin(2));
}

TEST_CASE("where one reads from right to left, a pane over the middle comes from its own side") {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    Frame frame(settings);
    frame.ground.setLayoutDirection(Qt::RightToLeft);
    frame.resizeTo(600);
    frame.panes->setLeftShown(true);
    CHECK(frame.left->geometry().right() == frame.panes->width() - 1);
}
