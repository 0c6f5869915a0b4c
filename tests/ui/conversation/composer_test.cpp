// SPDX-License-Identifier: AGPL-3.0-or-later
// What is typed is sent when it is meant to be, kept as a draft, and clean of what cannot be seen.
#include "ui/conversation/composer.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::conversation;

namespace {

struct Desk {
    Desk() {
        auto layout = std::make_unique<QVBoxLayout>(&window);
        layout->addStretch(1);
        composer = std::make_unique<Composer>(look).release();
        layout.release()->addWidget(composer);  // Both belong to the window.
        window.resize(700, 500);
        window.show();
        edit = composer->findChild<ComposerEdit*>();
        edit->setFocus();
    }
    void type(const QString& text) { QTest::keyClicks(edit, text); }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(edit, which, modifiers); }

    theme::Theme look;
    QWidget window;
    Composer* composer;  ///< Children of the window.
    ComposerEdit* edit;
};

}  // namespace

TEST_CASE("Enter sends, Shift+Enter breaks the line") {
    Desk desk;
    QSignalSpy sent(desk.composer, &Composer::sendRequested);
    desk.type(QStringLiteral("one"));
    desk.key(Qt::Key_Return, Qt::ShiftModifier);
    desk.type(QStringLiteral("two "));
    CHECK(sent.isEmpty());
    desk.key(Qt::Key_Return);
    REQUIRE(sent.size() == 1);
    CHECK(sent.front().front() == "one\ntwo");
    CHECK(desk.composer->text().isEmpty());
}

TEST_CASE("with the other setting Enter breaks the line and Ctrl+Enter sends") {
    Desk desk;
    desk.composer->setSendKey(SendKey::ControlEnter);
    QSignalSpy sent(desk.composer, &Composer::sendRequested);
    desk.type(QStringLiteral("one"));
    desk.key(Qt::Key_Return);
    CHECK(sent.isEmpty());
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(sent.size() == 1);
}

TEST_CASE("nothing but space is never sent") {
    Desk desk;
    QSignalSpy sent(desk.composer, &Composer::sendRequested);
    desk.key(Qt::Key_Return);
    desk.type(QStringLiteral("   "));
    desk.key(Qt::Key_Return);
    CHECK(sent.isEmpty());
    CHECK(desk.composer->text() == "   ");
    CHECK_FALSE(desk.composer->findChild<QPushButton*>()->isEnabled());
}

TEST_CASE("while an answer streams the button and Escape stop it, and typing goes on") {
    Desk desk;
    QSignalSpy sent(desk.composer, &Composer::sendRequested);
    QSignalSpy stopped(desk.composer, &Composer::stopRequested);
    desk.key(Qt::Key_Escape);
    CHECK(stopped.isEmpty());
    desk.composer->setStreaming(true);
    desk.type(QStringLiteral("next"));
    desk.key(Qt::Key_Return);
    CHECK(sent.isEmpty());
    CHECK(desk.composer->text() == "next");
    desk.key(Qt::Key_Escape);
    auto* button = desk.composer->findChild<QPushButton*>();
    CHECK(button->accessibleName() == "Stop");
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(stopped.size() == 2);
    desk.composer->setStreaming(false);
    CHECK(button->accessibleName() == "Send");
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(sent.size() == 1);
}

TEST_CASE("a draft is told once typing rests, at once when asked, and empty after sending") {
    Desk desk;
    QSignalSpy drafts(desk.composer, &Composer::draftChanged);
    desk.type(QStringLiteral("abc"));
    CHECK(drafts.isEmpty());
    QTest::qWait(500);
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.takeFirst().front() == "abc");
    desk.type(QStringLiteral("d"));
    desk.composer->flushDraft();
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.takeFirst().front() == "abcd");
    desk.composer->flushDraft();
    CHECK(drafts.isEmpty());
    desk.key(Qt::Key_Return);
    CHECK(drafts.takeFirst().front() == "");
    QTest::qWait(500);
    CHECK(drafts.isEmpty());
}

TEST_CASE("opening another conversation's draft tells nobody") {
    Desk desk;
    QSignalSpy drafts(desk.composer, &Composer::draftChanged);
    desk.composer->setText(QStringLiteral("theirs"));
    QTest::qWait(500);
    CHECK(drafts.isEmpty());
    CHECK(desk.composer->text() == "theirs");
}

TEST_CASE("editing an earlier message gives the draft back afterwards") {
    Desk desk;
    QSignalSpy sent(desk.composer, &Composer::sendRequested);
    QSignalSpy submitted(desk.composer, &Composer::editSubmitted);
    QSignalSpy drafts(desk.composer, &Composer::draftChanged);
    desk.composer->setText(QStringLiteral("my draft"));
    desk.composer->startEditing(QStringLiteral("m7"), QStringLiteral("old words"));
    CHECK(desk.composer->text() == "old words");
    desk.type(QStringLiteral(" new"));
    desk.key(Qt::Key_Return);
    CHECK(sent.isEmpty());
    REQUIRE(submitted.size() == 1);
    CHECK(submitted.front() == QVariantList{"m7", "old words new"});
    CHECK(desk.composer->text() == "my draft");

    desk.composer->startEditing(QStringLiteral("m7"), QStringLiteral("old words"));
    desk.composer->startEditing(QStringLiteral("m8"), QStringLiteral("other words"));
    desk.key(Qt::Key_Escape);
    CHECK_FALSE(desk.composer->isEditing());
    CHECK(desk.composer->text() == "my draft");
    QTest::qWait(500);
    CHECK(drafts.isEmpty());
}

TEST_CASE("Ctrl+Up in an empty field asks for the last question") {
    Desk desk;
    QSignalSpy edit(desk.composer, &Composer::editLastRequested);
    desk.key(Qt::Key_Up, Qt::ControlModifier);
    CHECK(edit.size() == 1);
    desk.type(QStringLiteral("x"));
    desk.key(Qt::Key_Up, Qt::ControlModifier);
    CHECK(edit.size() == 1);
}

TEST_CASE("the field grows with its text up to two fifths of the window") {
    Desk desk;
    QTest::qWait(30);
    const int one = desk.composer->height();
    desk.composer->setText(QStringLiteral("a\nb\nc"));
    QTest::qWait(30);
    const int three = desk.composer->height();
    CHECK(three > one);
    desk.composer->setText(QStringLiteral("line\n").repeated(200));
    QTest::qWait(30);
    CHECK(desk.edit->height() <= desk.window.height() * 2 / 5);
    CHECK(desk.edit->height() > three);
    desk.composer->setText({});
    QTest::qWait(30);
    CHECK(desk.composer->height() == one);
}

TEST_CASE("pasting brings text and nothing that cannot be seen") {
    CHECK(cleanedForTyping(QStringLiteral("a\r\nb\rc\u2028d\te")) == "a\nb\nc\nd\te");
    CHECK(cleanedForTyping(QStringLiteral("x\u202Eevil\u2066y\u0007z") + QChar(0)) == "xevilyz");
    CHECK(cleanedForTyping(QStringLiteral("🔥é")) == QStringLiteral("🔥é"));
    CHECK(cleanedForTyping(QString(QChar(0xD83D)) + QStringLiteral("a") + QChar(0xDD25)) == "a");
    Desk desk;
    QApplication::clipboard()->setText(QStringLiteral("pasted\u202E text"));
    desk.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.composer->text() == "pasted text");
}

TEST_CASE("the model's button says which model and asks for the menu where it stands") {
    Desk desk;
    QSignalSpy menu(desk.composer, &Composer::modelMenuRequested);
    desk.composer->setModelName(QStringLiteral("Haiku"));
    QToolButton* button = nullptr;
    for (QToolButton* candidate : desk.composer->findChildren<QToolButton*>()) {
        if (candidate->text() == "Haiku") button = candidate;
    }
    REQUIRE(button != nullptr);
    CHECK(button->accessibleName() == "Model: Haiku");
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(menu.size() == 1);
    CHECK(menu.front().front().toPoint() == button->mapToGlobal(QPoint(0, 0)));
    desk.composer->setModelName({});
    CHECK(button->text() == "No model");
}
