// SPDX-License-Identifier: AGPL-3.0-or-later
// Files are offered to the composer by button, paste and drop, shown as chips, and taken away again by mouse and keys.
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

#include "tests/ui/support/shots.h"
#include "ui/conversation/composer.h"

using namespace hearth;
using namespace hearth::conversation;

namespace {

QImage redPicture() {
    QImage image(64, 40, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

std::vector<DraftAttachment> someFiles() {
    return {{1, AttachmentKind::Picture, QStringLiteral("kiln.jpg"), 240'000, DraftState::Ready, {}, redPicture()},
            {2, AttachmentKind::File, QStringLiteral("notes <b>.txt"), 912, DraftState::Ready}};
}

DraftAttachment refused() {
    return {3,
            AttachmentKind::File,
            QStringLiteral("setup.exe"),
            -1,
            DraftState::Refused,
            QStringLiteral("This file is neither a picture, a PDF nor text, so it will not be sent.")};
}

struct Desk {
    Desk() {
        auto layout = std::make_unique<QVBoxLayout>(&window);
        layout->addStretch(1);
        composer = std::make_unique<Composer>(look).release();
        layout.release()->addWidget(composer);  // Both belong to the window.
        window.resize(760, 500);
        drop = std::make_unique<AttachmentDrop>(look, &window).release();
        composer->takeFiles();
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        edit = composer->findChild<ComposerEdit*>();
        edit->setFocus();
        QObject::connect(composer, &Composer::removeFileRequested, composer, [this](int key) {
            std::erase_if(files, [key](const DraftAttachment& file) { return file.key == key; });
            composer->setFiles(files);
        });
    }
    void show(std::vector<DraftAttachment> shown) {
        files = std::move(shown);
        composer->setFiles(files);
        QTest::qWait(20);
    }
    QPushButton& send() { return *composer->findChild<QPushButton*>(); }
    std::vector<AttachmentChip*> chips() {
        std::vector<AttachmentChip*> visible;
        for (AttachmentChip* chip : composer->findChildren<AttachmentChip*>())
            if (chip->isVisibleTo(composer)) visible.push_back(chip);
        return visible;
    }
    template <typename Event>
    bool drag(const QMimeData& data) {
        Event event(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(&window, &event);
        return event.isAccepted();
    }

    theme::Theme look;
    QWidget window;
    Composer* composer;  ///< Children of the window.
    AttachmentDrop* drop;
    ComposerEdit* edit;
    std::vector<DraftAttachment> files;
};

QStringList namesBelow(QAccessibleInterface* from) {
    QStringList names;
    for (int i = 0; i < from->childCount(); ++i) {
        names << from->child(i)->text(QAccessible::Name);
        names << namesBelow(from->child(i));
    }
    return names;
}

}  // namespace

TEST_CASE("a composer that takes no files has no button for them and pastes their paths as text") {
    theme::Theme look;
    Composer composer(look);
    composer.show();
    for (const QToolButton* button : composer.findChildren<QToolButton*>())
        CHECK((button->accessibleName() != "Attach files" || !button->isVisible()));
}

TEST_CASE("the button asks for files") {
    Desk desk;
    QSignalSpy asked(desk.composer, &Composer::attachRequested);
    for (QToolButton* button : desk.composer->findChildren<QToolButton*>())
        if (button->accessibleName() == "Attach files") QTest::mouseClick(button, Qt::LeftButton);
    CHECK(asked.size() == 1);
}

TEST_CASE("a message of files alone can be sent, but not before they were read, and not when all were refused") {
    Desk desk;
    QSignalSpy sent(desk.composer, &Composer::sendRequested);
    auto files = someFiles();
    files[0].state = DraftState::Preparing;
    desk.show(files);
    CHECK_FALSE(desk.send().isEnabled());
    QTest::keyClick(desk.edit, Qt::Key_Return);
    CHECK(sent.isEmpty());
    desk.show({refused()});
    CHECK_FALSE(desk.send().isEnabled());
    desk.show(someFiles());
    CHECK(desk.send().isEnabled());
    QTest::keyClick(desk.edit, Qt::Key_Return);
    REQUIRE(sent.size() == 1);
    CHECK(sent.front().front() == "");
}

TEST_CASE("chips go by mouse, by Backspace in an empty field and by Delete, and nothing typed is lost") {
    Desk desk;
    auto files = someFiles();
    files.push_back(refused());
    desk.show(files);
    REQUIRE(desk.chips().size() == 3);
    QTest::keyClick(desk.edit, Qt::Key_Backspace);
    CHECK(desk.files.size() == 2);
    QTest::keyClicks(desk.edit, QStringLiteral("ab"));
    QTest::keyClick(desk.edit, Qt::Key_Backspace);
    CHECK(desk.files.size() == 2);
    CHECK(desk.composer->text() == "a");
    auto* first = desk.chips().front()->findChild<QToolButton*>();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Delete);
    REQUIRE(desk.files.size() == 1);
    CHECK(desk.files.front().key == 2);
    // Whoever removes with keys stays among the chips.
    CHECK(desk.chips().front()->isAncestorOf(QApplication::focusWidget()));
    QTest::mouseClick(desk.chips().front()->findChild<QToolButton*>(), Qt::LeftButton);
    CHECK(desk.files.empty());
    CHECK(desk.edit->hasFocus());
    CHECK(desk.composer->text() == "a");
}

TEST_CASE("a screen reader hears of every chip what it is, and of every button what it removes") {
    Desk desk;
    auto files = someFiles();
    files.push_back(refused());
    files.push_back({4, AttachmentKind::File, QStringLiteral("long.pdf"), 9'000'000, DraftState::Preparing});
    desk.show(files);
    const QStringList names = namesBelow(QAccessible::queryAccessibleInterface(desk.composer));
    CHECK(names.contains(QStringLiteral("kiln.jpg, 240 kB")));
    CHECK(names.contains(QStringLiteral("notes <b>.txt, 912 bytes")));
    CHECK(names.contains(QStringLiteral("long.pdf, Reading…")));
    CHECK(names.contains(QStringLiteral("Remove kiln.jpg")));
    CHECK(names.contains(QStringLiteral("Stop reading long.pdf")));
    CHECK(names.filter(QStringLiteral("setup.exe, This file is neither")).size() == 1);
}

TEST_CASE("a pasted picture and pasted files are offered; a text beside a picture stays a text") {
    Desk desk;
    QSignalSpy offers(desk.composer, &Composer::filesOffered);
    const auto paste = [&desk](std::unique_ptr<QMimeData> data) {
        QApplication::clipboard()->setMimeData(data.release());  // The clipboard owns it.
        QTest::keyClick(desk.edit, Qt::Key_V, Qt::ControlModifier);
    };
    auto picture = std::make_unique<QMimeData>();
    picture->setImageData(redPicture());
    paste(std::move(picture));
    REQUIRE(offers.size() == 1);
    const auto shot = offers.takeFirst().front().value<Offered>();
    CHECK((!shot.picture.isEmpty() || shot.image.size() == QSize(64, 40)));
    CHECK(shot.files.isEmpty());

    auto files = std::make_unique<QMimeData>();
    files->setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a b.txt")), QUrl(QStringLiteral("https://x.org/c"))});
    paste(std::move(files));
    REQUIRE(offers.size() == 1);
    CHECK(offers.takeFirst().front().value<Offered>().files == QStringList{QStringLiteral("/tmp/a b.txt")});

    auto cells = std::make_unique<QMimeData>();
    cells->setImageData(redPicture());
    cells->setText(QStringLiteral("1\t2"));
    paste(std::move(cells));
    CHECK(offers.isEmpty());
    CHECK(desk.composer->text() == "1\t2");
}

TEST_CASE("files over the page show a hint, and are offered where they fall") {
    Desk desk;
    QSignalSpy offers(desk.drop, &AttachmentDrop::offered);
    QMimeData words;
    words.setText(QStringLiteral("words"));
    CHECK_FALSE(desk.drag<QDragEnterEvent>(words));
    CHECK_FALSE(desk.drop->isVisible());
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a.txt"))});
    CHECK(desk.drag<QDragEnterEvent>(files));
    CHECK(desk.drop->isVisible());
    test::shot(desk.window, QStringLiteral("drop"));
    QDragLeaveEvent leave;
    QApplication::sendEvent(&desk.window, &leave);
    CHECK_FALSE(desk.drop->isVisible());
    CHECK(desk.drag<QDragEnterEvent>(files));
    CHECK(desk.drag<QDropEvent>(files));
    CHECK_FALSE(desk.drop->isVisible());
    REQUIRE(offers.size() == 1);
    CHECK(offers.front().front().value<Offered>().files == QStringList{QStringLiteral("/tmp/a.txt")});
}

TEST_CASE("chips stand above the text in each theme and at twice the size") {
    for (const auto mode : {theme::Mode::Light, theme::Mode::Dark}) {
        for (const double scale : {1.0, 2.0}) {
            Desk desk;
            desk.look.applyTo(*qApp);
            desk.look.setMode(mode);
            desk.look.setTextScale(scale);
            auto files = someFiles();
            files.push_back({4, AttachmentKind::File, QStringLiteral("a very long name of a report.pdf"), 9'000'000,
                             DraftState::Preparing});
            files.push_back(refused());
            desk.composer->setText(QStringLiteral("What do you see here?"));
            desk.show(files);
            QTest::qWait(50);
            const auto chips = desk.chips();
            REQUIRE(chips.size() == 4);
            for (const AttachmentChip* chip : chips) {
                const QRect rect(chip->mapTo(desk.composer, QPoint()), chip->size());
                CHECK(rect.bottom() < desk.edit->geometry().top());
                CHECK(rect.right() <= desk.composer->width());
                for (const QLabel* label : chip->findChildren<QLabel*>())
                    CHECK(label->geometry().bottom() <= chip->height());
            }
            test::shot(desk.window,
                       QStringLiteral("chips-%1-%2").arg(mode == theme::Mode::Dark ? "dark" : "light").arg(scale));
        }
    }
}
