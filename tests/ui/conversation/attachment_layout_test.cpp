// SPDX-License-Identifier: AGPL-3.0-or-later
// Pictures and files of messages: they have their room before they are there, are reached by mouse, keys and screen
// readers, and what is not on this device says so calmly.
#include <QAccessible>
#include <QApplication>
#include <QHash>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/ui/conversation/samples.h"
#include "tests/ui/support/shots.h"
#include "ui/conversation/attachment_viewer.h"
#include "ui/conversation/conversation_view.h"

using namespace hearth;
using namespace hearth::conversation;

namespace {

QImage gradient(const QSize& size) {
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, size.width(), size.height());
    sky.setColorAt(0, QColor(20, 90, 160));
    sky.setColorAt(1, QColor(230, 170, 90));
    painter.fillRect(image.rect(), sky);
    return image;
}

/// What the vault would give.
class Shelf final : public PictureSource {
public:
    PictureView look(const QString& id, const QSize& pixels) override {
        asked[id] = pixels;
        return views.value(id);
    }
    void put(const QString& id, const PictureView& view) {
        views[id] = view;
        Q_EMIT changed(id);
    }
    QHash<QString, PictureView> views;
    QHash<QString, QSize> asked;
};

MessageAttachment picture(const QString& id, const QSize& pixels) {
    return {id, AttachmentKind::Picture, id + QStringLiteral(".jpg"), 240'000, pixels};
}

std::vector<MessageItem> pictured(std::vector<MessageAttachment> attachments, const QString& text) {
    std::vector<MessageItem> items;
    items.push_back(test::makeMessage(0, Author::User, text));
    items[0].attachments = std::move(attachments);
    items.push_back(test::makeMessage(1, Author::Assistant, QStringLiteral("A kiln at dusk.")));
    return items;
}

struct Reader {
    explicit Reader(std::vector<MessageItem> items) {
        view.resize(800, 700);
        view.setPictures(shelf);
        view.setMessages(std::move(items));
        view.show();
        QTest::qWait(30);
    }
    std::vector<Target> attached(int row = 0) {
        std::vector<Target> all = view.targets(row);
        std::erase_if(all, [](const Target& target) { return target.kind != TargetKind::Attachment; });
        return all;
    }
    QPoint center(const Target& target) { return view.rowRect(0).topLeft() + target.rect.center(); }

    theme::Theme look;
    Shelf shelf;
    ConversationView view{look};
};

const QString kQuestion = QStringLiteral("What is this?");

}  // namespace

TEST_CASE("a picture has its room before it is there, and nothing moves when it comes") {
    Reader reader(pictured({picture(QStringLiteral("kiln"), {1500, 1000})}, kQuestion));
    const auto before = reader.attached();
    REQUIRE(before.size() == 1);
    CHECK(before[0].rect.height() <= kHighestPicture);
    CHECK(before[0].rect.width() <= reader.view.transcript().width());
    CHECK(std::abs(before[0].rect.width() * 2 - before[0].rect.height() * 3) <= 3);
    const QRect answer = reader.view.rowRect(1);
    const int height = reader.view.transcript().totalHeight();
    reader.shelf.put(QStringLiteral("kiln"), {PictureState::Ready, gradient({480, 320})});
    QTest::qWait(30);
    CHECK(reader.attached()[0].rect == before[0].rect);
    CHECK(reader.view.rowRect(1) == answer);
    CHECK(reader.view.transcript().totalHeight() == height);
    CHECK(reader.shelf.asked[QStringLiteral("kiln")] == before[0].rect.size());
}

TEST_CASE("the height that is guessed for a message out of view is that of its pictures too") {
    theme::Theme look;
    Transcript transcript(look);
    transcript.setWidth(600);
    auto items = pictured({picture(QStringLiteral("kiln"), {1500, 1000})}, QString());
    transcript.setItems(items);
    const int guessed = transcript.height(0);
    transcript.layOut(0, 1000);
    CHECK(transcript.height(0) == guessed);
}

TEST_CASE("no picture is drawn larger than it is, and the smallest can still be pressed") {
    Reader reader(pictured({picture(QStringLiteral("dot"), {1, 1}), picture(QStringLiteral("icon"), {90, 60})}, {}));
    const auto targets = reader.attached();
    REQUIRE(targets.size() == 2);
    CHECK(targets[0].rect.size() == QSize(kSmallestPicture, kSmallestPicture));
    CHECK(targets[1].rect.size() == QSize(90, 60));
    CHECK_FALSE(targets[0].rect.intersects(targets[1].rect));
}

TEST_CASE("several pictures stand side by side and within the column, however many") {
    std::vector<MessageAttachment> many;
    for (int i = 0; i < 10; ++i) many.push_back(picture(QString::number(i), {800 + 37 * i, 600}));
    many.push_back({QStringLiteral("f"), AttachmentKind::File, QStringLiteral("notes.txt"), 912});
    Reader reader(pictured(many, kQuestion));
    const auto targets = reader.attached();
    REQUIRE(targets.size() == 11);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        CHECK(targets[i].rect.right() < reader.view.transcript().width());
        for (std::size_t other = 0; other < i; ++other) CHECK_FALSE(targets[i].rect.intersects(targets[other].rect));
    }
    CHECK(targets[0].rect.top() == targets[1].rect.top());
    CHECK(targets[0].rect.height() <= kHighestOfSeveral);
}

TEST_CASE("a picture opens by click and by Enter, a file is saved, what is not here does nothing") {
    Reader reader(pictured({picture(QStringLiteral("kiln"), {300, 200}),
                            {QStringLiteral("f"), AttachmentKind::File, QStringLiteral("notes.txt"), 912},
                            {QString(), AttachmentKind::Picture, QStringLiteral("gone.png")}},
                           kQuestion));
    QSignalSpy opened(&reader.view, &ConversationView::pictureOpened);
    QSignalSpy saved(&reader.view, &ConversationView::saveRequested);
    const auto targets = reader.attached();
    REQUIRE(targets.size() == 3);
    for (const Target& target : targets)
        QTest::mouseClick(reader.view.viewport(), Qt::LeftButton, {}, reader.center(target));
    REQUIRE(opened.size() == 1);
    CHECK(opened.front() == QVariantList{"m0", 0});
    REQUIRE(saved.size() == 1);
    CHECK(saved.front() == QVariantList{"m0", 1});
    reader.view.setFocus();
    reader.view.setCurrentRow(0);
    QTest::keyClick(&reader.view, Qt::Key_Tab);
    QTest::keyClick(&reader.view, Qt::Key_Return);
    CHECK(opened.size() == 2);
}

TEST_CASE("a screen reader finds each picture and file as a child of its message, named, and can press it") {
    Reader reader(pictured({picture(QStringLiteral("kiln"), {300, 200}),
                            {QStringLiteral("f"), AttachmentKind::File, QStringLiteral("notes.txt"), 912},
                            {QString(), AttachmentKind::File, QStringLiteral("gone.pdf")}},
                           kQuestion));
    QAccessibleInterface* message = QAccessible::queryAccessibleInterface(&reader.view)->child(0);
    REQUIRE(message->childCount() == 3);
    CHECK(message->child(0)->text(QAccessible::Name) == "Picture: kiln.jpg, 240 kB");
    CHECK(message->child(0)->role() == QAccessible::Graphic);
    CHECK(message->child(1)->text(QAccessible::Name) == "File: notes.txt, 912 bytes");
    CHECK(message->child(2)->text(QAccessible::Name) == "File: gone.pdf, not on this device");
    CHECK(message->text(QAccessible::Name).contains(QStringLiteral("kiln.jpg")));
    for (int i = 0; i < 3; ++i) {
        CHECK(message->indexOfChild(message->child(i)) == i);
        CHECK(message->child(i)->parent() == message);
        CHECK(message->rect().contains(message->child(i)->rect()));
    }
    QSignalSpy opened(&reader.view, &ConversationView::pictureOpened);
    auto* press = message->child(0)->actionInterface();
    REQUIRE(press != nullptr);
    press->doAction(QAccessibleActionInterface::pressAction());
    CHECK(opened.size() == 1);
}

TEST_CASE("the larger view takes the keyboard, closes with Esc and gives it back") {
    QWidget window;
    window.resize(900, 600);
    QPushButton below(QStringLiteral("below"), &window);
    theme::Theme look;
    AttachmentViewer viewer(look, &window);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    below.setFocus();
    QSignalSpy saves(&viewer, &AttachmentViewer::saveRequested);
    viewer.open(picture(QStringLiteral("kiln"), {1500, 1000}), {});
    viewer.setPicture(QStringLiteral("another"), gradient({10, 10}));
    viewer.setPicture(QStringLiteral("kiln"), gradient({1500, 1000}));
    CHECK(viewer.size() == window.size());
    CHECK(viewer.accessibleName() == "Picture: kiln.jpg");
    for (int i = 0; i < 5; ++i) {
        CHECK(viewer.isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    test::shot(window, QStringLiteral("viewer"));
    QTest::mouseClick(viewer.findChild<QPushButton*>(), Qt::LeftButton);
    CHECK(saves.size() == 1);
    CHECK(viewer.isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(viewer.isVisible());
    CHECK(below.hasFocus());
    viewer.open(picture(QStringLiteral("kiln"), {1500, 1000}), {});
    viewer.setSentence(QStringLiteral("kiln"), QStringLiteral("This picture is not on this device."));
    CHECK_FALSE(viewer.findChild<QPushButton*>()->isEnabled());
    QTest::mouseClick(&viewer, Qt::LeftButton, {}, QPoint(10, 300));
    CHECK_FALSE(viewer.isVisible());
    viewer.open(picture(QStringLiteral("kiln"), {1500, 1000}), {});
    below.setFocus();
    CHECK_FALSE(viewer.isVisible());
    CHECK(below.hasFocus());
}

TEST_CASE("pictures and files are drawn in each theme and at twice the size") {
    for (const auto mode : {theme::Mode::Light, theme::Mode::Dark}) {
        for (const double scale : {1.0, 2.0}) {
            auto items = pictured({picture(QStringLiteral("kiln"), {1500, 1000})}, kQuestion);
            auto more = pictured({picture(QStringLiteral("kiln"), {1500, 1000}),
                                  picture(QStringLiteral("gone"), {900, 900}),
                                  picture(QStringLiteral("later"), {600, 800}),
                                  picture(QStringLiteral("away"), {900, 900}),
                                  {QStringLiteral("f"), AttachmentKind::File,
                                   QStringLiteral("a long name of notes about kilns.txt"), 912},
                                  {QString(), AttachmentKind::Picture, QStringLiteral("imported.png")}},
                                 {});
            more[0].id = QStringLiteral("m8");
            items.push_back(more[0]);
            Reader reader(items);
            reader.look.setMode(mode);
            reader.look.setTextScale(scale);
            reader.shelf.put(QStringLiteral("kiln"), {PictureState::Ready, gradient({1500, 1000})});
            reader.shelf.put(QStringLiteral("gone"), {PictureState::Missing});
            reader.shelf.put(QStringLiteral("away"), {PictureState::Away});
            reader.view.resize(900, 1000);
            QTest::qWait(50);
            const QImage image = test::shot(
                reader.view,
                QStringLiteral("pictures-%1-%2").arg(mode == theme::Mode::Dark ? "dark" : "light").arg(scale));
            // The middle of the first picture is a picture's colour, not the page's.
            const QPoint middle = reader.view.rowRect(0).topLeft() + reader.attached()[0].rect.center();
            CHECK(image.pixelColor(middle).blue() < 200);
            CHECK(image.pixelColor(middle) != reader.look.color(theme::ColorRole::Surface));
        }
    }
}
