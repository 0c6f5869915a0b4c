// SPDX-License-Identifier: AGPL-3.0-or-later
// Files go with messages as a person sends them: dropped, read, sent, shown, looked at, kept through edits and
// switches.
#include <QApplication>
#include <QBuffer>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <atomic>
#include <thread>

#include "tests/ui/shell/desk.h"
#include "tests/ui/support/shots.h"
#include "ui/bridge/attachments.h"
#include "ui/bridge/error_text.h"
#include "ui/conversation/attachment_strip.h"
#include "ui/conversation/attachment_viewer.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/message_files.h"
#include "ui/shell/temporary_page.h"
#include "ui/shell/workspace.h"

using namespace hearth;
using namespace hearth::test;

namespace {

bool waits(const std::function<bool()>& reached) { return QTest::qWaitFor(reached, kPatience); }

QByteArray pngOf(const QImage& image) {
    QByteArray written;
    QBuffer buffer(&written);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return written;
}

Bytes bytesOf(const QByteArray& content) { return {content.begin(), content.end()}; }

/// Reads pictures in this process, as slowly as a test wants.
class Workshop final : public engine::FileWorkshop {
public:
    Result<engine::Picture> picture(ByteView content, int side, const CancelToken& cancel) override {
        ++begun;
        while (waiting && !cancel.cancelled()) std::this_thread::sleep_for(std::chrono::milliseconds(5));
        if (cancel.cancelled()) {
            ++cancelled;
            return fail(ErrorCode::Cancelled, "reading");
        }
        QImage image = QImage::fromData(content.data(), static_cast<int>(content.size()));
        if (image.isNull()) return fail(ErrorCode::InvalidArgument, std::string(engine::kNotAPicture));
        if (image.width() > side || image.height() > side) image = image.scaled(side, side, Qt::KeepAspectRatio);
        return engine::Picture{"image/png", bytesOf(pngOf(image)), image.width(), image.height()};
    }
    Result<engine::DocumentText> document(ByteView, std::size_t, const CancelToken&) override {
        return fail(ErrorCode::InvalidArgument, std::string(engine::kLockedDocument));
    }

    std::atomic<bool> waiting{false};
    std::atomic<int> begun{0};
    std::atomic<int> cancelled{0};
};

struct Study {
    Study() {
        desk.workshop = &workshop;
        run = &desk.enter();
        connectDemo(*run);
        page = run->window->findChild<shell::ConversationPage*>();
        run->window->workspace()->startConversation();
    }
    QString write(const QString& name, const QByteArray& content) {
        QFile file(desk.file(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    QString picture() {
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(QColor(30, 120, 60));
        return write(QStringLiteral("kiln.png"), pngOf(image));
    }
    static void drop(QWidget* on, const QStringList& files) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files) urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on, &enter);  // Qt drops only where it entered.
        QDropEvent event(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on, &event);
    }
    std::vector<conversation::DraftAttachment> chips(QWidget* in = nullptr) {
        std::vector<conversation::DraftAttachment> shown;
        for (auto* chip : (in ? in : page)->findChildren<conversation::AttachmentChip*>())
            if (chip->isVisibleTo(run->window.get())) shown.push_back(chip->file());
        return shown;
    }
    bool settled(std::size_t count, QWidget* in = nullptr) {
        return waits([&] {
            const auto all = chips(in);
            return all.size() == count && std::none_of(all.begin(), all.end(), [](const auto& file) {
                       return file.state == conversation::DraftState::Preparing;
                   });
        });
    }
    void sendNow() {
        const int before = view(*run).count();
        QTest::keyClick(composer(*run).findChild<QPlainTextEdit*>(), Qt::Key_Return);
        REQUIRE(waits([&] { return view(*run).count() >= before + 2 && !composer(*run).isStreaming(); }));
    }

    Workshop workshop;
    Desk desk;
    Session* run;
    shell::ConversationPage* page;
};

}  // namespace

TEST_CASE("a picture and a text go with a message that has no words, and are there again after a restart") {
    Study study;
    Study::drop(study.page, {study.picture(), study.write(QStringLiteral("notes.txt"), "The lid sticks at cone 10.")});
    REQUIRE(study.settled(2));
    CHECK_FALSE(study.chips()[0].thumbnail.isNull());
    test::shot(*study.run->window, QStringLiteral("window-chips"));
    study.sendNow();
    CHECK(study.chips().empty());
    const auto sent = view(*study.run).message(0);
    CHECK(sent.text.isEmpty());
    REQUIRE(sent.attachments.size() == 2);
    CHECK(sent.attachments[0].pixels == QSize(600, 400));
    CHECK(sent.attachments[1].name == "notes.txt");
    CHECK(
        QString::fromStdString(study.desk.transport.lastBody()).contains(QStringLiteral("The lid sticks at cone 10.")));

    study.desk.stop();
    auto& run = study.desk.enter();
    waitForList(run, 1);
    run.window->workspace()->startConversation();
    auto* page = run.window->findChild<shell::ConversationPage*>();
    page->open(listModel(run).conversations().front().id, {});
    REQUIRE(waits([&] { return view(run).count() == 2; }));
    CHECK(view(run).message(0).attachments == sent.attachments);
    const auto green = [&] {
        const QImage image = test::shot(*view(run).viewport(), QStringLiteral("window-picture"));
        const QPoint at = view(run).rowRect(0).topLeft() + view(run).targets(0).front().rect.center();
        return image.pixelColor(at) == QColor(30, 120, 60);
    };
    CHECK(waits(green));
}

TEST_CASE("a picture opens over the whole window and Esc closes that and nothing else") {
    Study study;
    Study::drop(study.page, {study.picture()});
    REQUIRE(study.settled(1));
    study.sendNow();
    type(*study.run, QStringLiteral("half a thought"));
    view(*study.run).activate(0, view(*study.run).targets(0).front());
    auto* viewer = study.run->window->findChild<conversation::AttachmentViewer*>();
    REQUIRE(viewer);
    CHECK(viewer->isVisible());
    const auto large = [&] {
        return test::shot(*viewer, QStringLiteral("window-viewer")).pixelColor(viewer->rect().center()) ==
               QColor(30, 120, 60);
    };
    CHECK(waits(large));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(viewer->isVisible());
    CHECK(composer(*study.run).text() == "half a thought");
    view(*study.run).activate(0, view(*study.run).targets(0).front());
    CHECK(viewer->isVisible());
    study.page->hide();
    CHECK_FALSE(viewer->isVisible());
}

TEST_CASE("files are taken away, sent and looked at with the keyboard alone") {
    Study study;
    auto& window = *study.run->window;
    Study::drop(study.page, {study.picture(), study.write(QStringLiteral("notes.txt"), "The lid sticks.")});
    REQUIRE(study.settled(2));
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    auto* words = composer(*study.run).findChild<QPlainTextEdit*>();
    words->setFocus();
    const auto atFile = [&](const QString& name) {
        const auto* at = window.focusWidget();
        for (const QObject* one = at; one; one = one->parent())
            if (const auto* chip = qobject_cast<const conversation::AttachmentChip*>(one))
                return chip->file().name == name;
        return false;
    };
    constexpr int kMostSteps = 60;
    for (int step = 0; step < kMostSteps && !atFile(QStringLiteral("notes.txt")); ++step)
        QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    REQUIRE(atFile(QStringLiteral("notes.txt")));
    QTest::keyClick(window.focusWidget(), Qt::Key_Delete);
    REQUIRE(study.settled(1));
    CHECK(study.chips()[0].name == QStringLiteral("kiln.png"));

    // The keyboard stayed with the files; from there it goes on to the words.
    REQUIRE(composer(*study.run).isAncestorOf(window.focusWidget()));
    for (int step = 0; step < kMostSteps && window.focusWidget() != words; ++step)
        QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    REQUIRE(window.focusWidget() == words);
    study.sendNow();

    for (int step = 0; step < kMostSteps && window.focusWidget() != &view(*study.run); ++step)
        QTest::keyClick(window.focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    REQUIRE(window.focusWidget() == &view(*study.run));
    QTest::keyClick(&view(*study.run), Qt::Key_Home, Qt::ControlModifier);
    while (view(*study.run).currentRow() > 0) QTest::keyClick(&view(*study.run), Qt::Key_Up);
    QTest::keyClick(&view(*study.run), Qt::Key_Tab);
    QTest::keyClick(&view(*study.run), Qt::Key_Return);
    auto* viewer = window.findChild<conversation::AttachmentViewer*>();
    REQUIRE(viewer);
    CHECK(viewer->isVisible());
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(viewer->isVisible());
    CHECK(window.focusWidget() == &view(*study.run));
}

TEST_CASE("what cannot go along says why, and nothing that was typed is lost") {
    Study study;
    type(*study.run, QStringLiteral("look at these"));
    Study::drop(study.page, {study.write(QStringLiteral("setup.exe"), QByteArray("MZ\0\0\1\2", 6)),
                             study.write(QStringLiteral("locked.pdf"), "%PDF-1.7 locked"), study.desk.folder.path(),
                             study.desk.file(QStringLiteral("nowhere.txt")), study.write(QStringLiteral("empty"), {})});
    REQUIRE(study.settled(5));
    for (const auto& file : study.chips()) {
        INFO(file.name.toStdString() << ": " << file.reason.toStdString());
        CHECK(file.state == conversation::DraftState::Refused);
        CHECK(file.reason.contains(QStringLiteral("will not be sent")));
    }
    CHECK(study.chips()[1].reason.contains(QStringLiteral("password")));
    CHECK(study.chips()[2].reason.contains(QStringLiteral("folder")));
    CHECK(composer(*study.run).text() == "look at these");
    study.sendNow();
    CHECK(view(*study.run).message(0).text == "look at these");
    CHECK(view(*study.run).message(0).attachments.empty());
}

TEST_CASE("a file that takes long can be stopped, and at most ten go along") {
    Study study;
    study.workshop.waiting = true;
    Study::drop(study.page, {study.picture()});
    REQUIRE(waits([&] { return study.chips().size() == 1; }));
    CHECK(study.chips()[0].state == conversation::DraftState::Preparing);
    // What is stopped before it begins never comes to the workshop.
    REQUIRE(waits([&] { return study.workshop.begun == 1; }));
    QTest::keyClick(composer(*study.run).findChild<QPlainTextEdit*>(), Qt::Key_Backspace);
    CHECK(study.chips().empty());
    CHECK(waits([&] { return study.workshop.cancelled == 1; }));
    QStringList many;
    for (int i = 0; i < 13; ++i) many << study.write(QStringLiteral("note %1.txt").arg(i), "words");
    Study::drop(study.page, many);
    REQUIRE(study.settled(11));
    CHECK(study.chips().back().state == conversation::DraftState::Refused);
    CHECK(study.chips().back().reason.contains(QStringLiteral("10 files")));
}

TEST_CASE("files of a draft wait in their conversation while another one is open") {
    Study study;
    say(*study.run, QStringLiteral("first"));
    const auto first = *study.page->conversation();
    Study::drop(study.page, {study.write(QStringLiteral("notes.txt"), "words")});
    REQUIRE(study.settled(1));
    study.page->startNew();
    CHECK(study.chips().empty());
    Study::drop(study.page, {study.picture()});
    study.page->open(first, {});
    REQUIRE(study.settled(1));
    CHECK(study.chips()[0].name == "notes.txt");
    study.page->startNew();
    REQUIRE(study.settled(1));
    CHECK(study.chips()[0].name == "kiln.png");
}

TEST_CASE("an edited message keeps the files that are not taken away, and the draft keeps its own") {
    Study study;
    Study::drop(study.page, {study.picture(), study.write(QStringLiteral("notes.txt"), "The lid sticks.")});
    REQUIRE(study.settled(2));
    study.sendNow();
    Study::drop(study.page, {study.write(QStringLiteral("other.txt"), "words")});
    REQUIRE(study.settled(1));
    study.page->editLast();
    REQUIRE(study.settled(2));
    CHECK(study.chips()[1].name == "notes.txt");
    auto* edit = composer(*study.run).findChild<QPlainTextEdit*>();
    QTest::keyClick(edit, Qt::Key_Backspace);
    REQUIRE(study.settled(1));
    QTest::keyClicks(edit, QStringLiteral("only the picture"));
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(waits([&] {
        return view(*study.run).count() == 2 && view(*study.run).message(0).text == "only the picture" &&
               !composer(*study.run).isStreaming();
    }));
    REQUIRE(view(*study.run).message(0).attachments.size() == 1);
    CHECK(view(*study.run).message(0).attachments[0].name == "kiln.png");
    REQUIRE(study.settled(1));
    CHECK(study.chips()[0].name == "other.txt");
}

TEST_CASE("a temporary chat takes files too, and tells them again with the next question") {
    Study study;
    QTest::keyClick(study.run->window->findChild<shell::Workspace*>(), Qt::Key_N,
                    Qt::ControlModifier | Qt::ShiftModifier);
    auto* page = study.run->window->findChild<shell::TemporaryPage*>();
    REQUIRE(page);
    auto* messages = page->findChild<conversation::ConversationView*>();
    auto* asks = page->findChild<conversation::Composer*>();
    auto* edit = asks->findChild<QPlainTextEdit*>();
    // A temporary page is told of connections together with all others.
    Q_EMIT study.run->bridge.changedFromOutside();
    REQUIRE(waits([&] {
        const auto buttons = asks->findChildren<QToolButton*>();
        return std::any_of(buttons.begin(), buttons.end(), [](const auto* button) {
            return button->accessibleName() == QStringLiteral("Model: hearth-demo");
        });
    }));
    Study::drop(page, {study.write(QStringLiteral("notes.txt"), "The lid sticks.")});
    REQUIRE(study.settled(1, page));
    CHECK(page->holdsWords());
    for (int turn = 1; turn <= 2; ++turn) {
        if (turn == 2) QTest::keyClicks(edit, QStringLiteral("and now"));
        QTest::keyClick(edit, Qt::Key_Return);
        REQUIRE(waits([&] { return messages->count() == 2 * turn && !asks->isStreaming(); }));
        CHECK(QString::fromStdString(study.desk.transport.lastBody()).contains(QStringLiteral("The lid sticks.")));
    }
    REQUIRE(messages->message(0).attachments.size() == 1);
    CHECK(messages->message(2).attachments.empty());
}

TEST_CASE("a saved file is whole and the original, and a place that cannot be written is told") {
    Study study;
    Study::drop(study.page, {study.write(QStringLiteral("notes.txt"), "The lid sticks.")});
    REQUIRE(study.settled(1));
    study.sendNow();
    const auto id = AttachmentId::parse(view(*study.run).message(0).attachments[0].id.toStdString());
    REQUIRE(id.ok());
    QObject context;
    std::optional<Status> saved;
    const auto save = [&](const QString& path) {
        saved.reset();
        study.run->context.attachments.save(&context, *id, path, [&](const Status& status) { saved = status; });
        REQUIRE(waits([&] { return saved.has_value(); }));
    };
    save(study.desk.file(QStringLiteral("copy.txt")));
    CHECK(saved->ok());
    QFile copy(study.desk.file(QStringLiteral("copy.txt")));
    REQUIRE(copy.open(QIODevice::ReadOnly));
    CHECK(copy.readAll() == "The lid sticks.");
    save(study.desk.file(QStringLiteral("no such folder/copy.txt")));
    CHECK_FALSE(saved->ok());
    CHECK(sentenceFor(Operation::SaveAttachment, saved->error()).contains(QStringLiteral("nothing was saved")));
}

TEST_CASE("a picture that is still on another device says so calmly, and is shown when it has come") {
    Study study;
    Study::drop(study.page, {study.picture()});
    REQUIRE(study.settled(1));
    study.sendNow();
    const QString name = view(*study.run).message(0).attachments[0].id;
    const auto id = AttachmentId::parse(name.toStdString());
    REQUIRE(id.ok());
    QObject context;
    // As the row of a message is that another device wrote.
    const auto setStored = [&](int stored) {
        std::optional<Status> set;
        study.run->context.bridge.ask(
            &context, bridge::Lane::Write,
            [stored](engine::Engine& engine, const CancelToken&) -> Status {
                return engine.vault().write([stored](store::Database& database) {
                    return database.run("UPDATE attachments SET stored = ?1", stored);
                });
            },
            [&](const Status& status) { set = status; });
        REQUIRE(waits([&] { return set.has_value(); }));
        CHECK(set->ok());
    };
    setStored(0);
    shell::MessageFiles files(study.run->context, view(*study.run));
    const auto state = [&] { return files.look(name, QSize(100, 100)).state; };
    CHECK(waits([&] { return state() == conversation::PictureState::Away; }));
    std::optional<Error> told;
    study.run->context.attachments.open(&context, *id, QSize(100, 100), [&](const Result<QImage>& image) {
        if (!image.ok()) told = image.error();
    });
    REQUIRE(waits([&] { return told.has_value(); }));
    CHECK(sentenceFor(Operation::OpenAttachment, *told).contains(QStringLiteral("another device")));
    told.reset();
    const QString copy = study.desk.file(QStringLiteral("copy.png"));
    study.run->context.attachments.save(&context, *id, copy, [&](const Status& status) {
        if (!status.ok()) told = status.error();
    });
    REQUIRE(waits([&] { return told.has_value(); }));
    CHECK(sentenceFor(Operation::SaveAttachment, *told).contains(QStringLiteral("another device")));
    CHECK_FALSE(QFile::exists(copy));
    setStored(1);
    Q_EMIT study.run->context.bridge.changedFromOutside();
    CHECK(waits([&] { return state() == conversation::PictureState::Ready; }));
}
