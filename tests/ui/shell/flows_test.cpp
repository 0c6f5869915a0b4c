// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person does in the window, from the first start on, over a real vault and a real engine.
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <cstdio>

#include "tests/ui/shell/memory_desk.h"
#include "ui/shell/import_page.h"
#include "ui/shell/receipt_entry.h"
#include "ui/shell/receipt_panel.h"
#include "ui/shell/recovery_step.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/undo_bar.h"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("a first start leads from the welcome to an answer from memory with its receipt") {
    Desk desk;
    auto& run = desk.start();
    auto& window = *run.window;
    REQUIRE(says(window, QStringLiteral("Welcome to Hearth")));
    QString phrase;
    QObject::connect(&run.bridge, &bridge::Bridge::created, &window, [&](const QString& words) { phrase = words; });

    QTest::keyClicks(&named<QLineEdit>(window, QStringLiteral("Passphrase")), QLatin1String(kPassphrase));
    REQUIRE_FALSE(labelled<QPushButton>(window, QStringLiteral("Make the vault")).isEnabled());
    QTest::keyClicks(&named<QLineEdit>(window, QStringLiteral("The same again")), QLatin1String(kPassphrase));
    labelled<QPushButton>(window, QStringLiteral("Make the vault")).click();
    REQUIRE(QTest::qWaitFor([&] { return says(window, QStringLiteral("Your recovery words")); }, kPatience));
    REQUIRE(phrase.split(QLatin1Char(' ')).size() == 12);

    labelled<QPushButton>(window, QStringLiteral("I have written them down")).click();
    const auto asked = window.findChild<shell::RecoveryStep*>()->asked();
    SECTION("a wrong word is not taken") {
        labelled<QPushButton>(window, QStringLiteral("Confirm")).click();
        REQUIRE(says(window, QStringLiteral("is a different one")));
    }
    SECTION("the three right words lead on") {
        for (const int place : asked) {
            QTest::keyClicks(&named<QLineEdit>(window, QStringLiteral("Word %1").arg(place + 1)),
                             phrase.split(QLatin1Char(' '))[place]);
        }
        labelled<QPushButton>(window, QStringLiteral("Confirm")).click();
        REQUIRE(says(window, QStringLiteral("What should answer")));
        labelled<QPushButton>(window, QStringLiteral("Not now")).click();
        labelled<QPushButton>(window, QStringLiteral("Skip for now")).click();
        REQUIRE(QTest::qWaitFor([&] { return window.workspace() != nullptr; }, kPatience));

        window.workspace()->startConversation();
        say(run, QStringLiteral("We decided that the second kiln fires celadon to cone 10 in reduction."));
        REQUIRE(lastMessage(run).text.contains(QStringLiteral("No model is connected")));
        window.workspace()->startConversation();
        REQUIRE(view(run).count() == 0);
        REQUIRE(QTest::qWaitFor(
            [&] {
                say(run, QStringLiteral("What about the second kiln and celadon?"));
                return lastMessage(run).text.contains(QStringLiteral("cone 10"));
            },
            kPatience));
        REQUIRE(QTest::qWaitFor([&] { return window.findChild<shell::ReceiptEntry*>() != nullptr; }, kPatience));
    }
}

TEST_CASE("an answer has as many source marks as What I used lists, also when it is opened again") {
    Desk desk;
    prepare(desk, [](store::Vault& vault) {
        memory::MemoryEngine memories(vault);
        for (const char* words :
             {"The second kiln fires celadon to cone 10.", "Tea is green here.", "Ana is a potter."})
            REQUIRE(memories.setPinned(memories.add(words)->id, true).ok());
    });
    const auto entries = [](Session& run) {
        return run.window->findChild<shell::ReceiptPanel*>()->findChildren<shell::ReceiptEntry*>();
    };
    const auto agree = [&](Session& run) {
        const auto marks = static_cast<qsizetype>(lastMessage(run).sources.size());
        return marks > 0 && entries(run).size() == marks;
    };
    auto& first = desk.enter();
    connectDemo(first);
    desk.transport.setAnswer({"To cone 10."});
    first.window->workspace()->startConversation();
    say(first, QStringLiteral("How hot is the second kiln fired?"));
    REQUIRE(QTest::qWaitFor([&] { return agree(first); }, kPatience));
    const auto marks = lastMessage(first).sources.size();
    CHECK(marks == 3);
    waitForList(first, 1);
    const auto conversation = listModel(first).conversations().front().id;
    desk.stop();

    auto& second = desk.enter();
    waitForList(second, 1);
    second.window->workspace()->openConversation(conversation);
    REQUIRE(QTest::qWaitFor([&] { return view(second).count() == 2 && agree(second); }, kPatience));
    CHECK(lastMessage(second).sources.size() == marks);
    for (const auto& target : view(second).targets(1))
        if (target.kind == conversation::TargetKind::Source && target.index == 2) view(second).activate(1, target);
    CHECK(QTest::qWaitFor([&] { return second.window->focusWidget() == entries(second)[2]; }, kPatience));

    inVault(second, [](engine::Engine& engine) -> Status {
        memory::MemoryFilter filter;
        filter.contains = "Ana";
        HEARTH_TRY(const auto found, engine.memories().list(filter));
        return engine.memories().forget(found.front().id);
    });
    second.window->workspace()->startConversation();
    second.window->workspace()->openConversation(conversation);
    CHECK(QTest::qWaitFor([&] { return view(second).count() == 2 && agree(second); }, kPatience));
    CHECK(lastMessage(second).sources.size() == marks - 1);
}

TEST_CASE("a wrong passphrase gets one sentence, and the right one opens") {
    Desk desk;
    desk.enter();
    desk.stop();
    auto& run = desk.start();
    auto& field = named<QLineEdit>(*run.window, QStringLiteral("Passphrase or recovery words"));
    QTest::keyClicks(&field, QStringLiteral("not this one"));
    QTest::keyClick(&field, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return says(*run.window, QStringLiteral("does not open this vault")); }, kPatience));
    REQUIRE(field.text().isEmpty());
    QTest::keyClicks(&field, QLatin1String(kPassphrase));
    QTest::keyClick(&field, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return run.window->workspace() != nullptr; }, kPatience));
}

TEST_CASE("what was typed and not sent is there after a restart") {
    Desk desk;
    auto& first = desk.enter();
    first.window->workspace()->startConversation();
    type(first, QStringLiteral("Half a thought about glazes"));
    desk.stop();

    auto& second = desk.enter();
    second.window->workspace()->startConversation();
    REQUIRE(QTest::qWaitFor([&] { return composer(second).text() == QStringLiteral("Half a thought about glazes"); },
                            kPatience));
}

TEST_CASE("an answer streams, and stopping keeps what has come") {
    Desk desk;
    auto& run = desk.enter();
    connectDemo(run);
    desk.transport.setAnswer({"The second kiln fires to cone 10, slowly, in reduction.", 20});
    run.window->workspace()->startConversation();
    type(run, QStringLiteral("How hot?"));
    QTest::keyClick(composer(run).findChild<QPlainTextEdit*>(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return view(run).count() == 2 && lastMessage(run).text.size() >= 20; }, kPatience));
    REQUIRE(composer(run).isStreaming());
    QTest::keyClick(run.window->workspace(), Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return !composer(run).isStreaming(); }, kPatience));
    REQUIRE(lastMessage(run).text.startsWith(QStringLiteral("The second kiln")));
    REQUIRE(lastMessage(run).state == conversation::MessageState::Broken);
}

TEST_CASE("a lost connection keeps what came, says so, and Retry answers") {
    Desk desk;
    auto& run = desk.enter();
    connectDemo(run);
    desk.transport.setAnswer({"The second kiln fires to cone 10.", 12, true});
    run.window->workspace()->startConversation();
    say(run, QStringLiteral("How hot?"));
    REQUIRE(lastMessage(run).state == conversation::MessageState::Broken);
    REQUIRE(lastMessage(run).text.startsWith(QStringLiteral("The second")));
    REQUIRE(says(*run.window, QStringLiteral("connection to the model was lost")));
    desk.transport.setAnswer({"Cone 10."});
    Q_EMIT view(run).retryRequested(lastMessage(run).id);
    REQUIRE(QTest::qWaitFor([&] { return lastMessage(run).text == QStringLiteral("Cone 10."); }, kPatience));
    REQUIRE(view(run).message(0).text == QStringLiteral("How hot?"));
}

TEST_CASE("a question whose answer was cut off by the end of the program is there with what had come") {
    Desk desk;
    auto& run = desk.enter();
    connectDemo(run);
    desk.transport.setAnswer({"The second kiln fires to cone 10, slowly.", 16});
    run.window->workspace()->startConversation();
    type(run, QStringLiteral("How hot?"));
    QTest::keyClick(composer(run).findChild<QPlainTextEdit*>(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return view(run).count() == 2 && lastMessage(run).text.size() >= 16; }, kPatience));
    desk.stop();

    auto& again = desk.enter();
    waitForList(again, 1);
    again.window->workspace()->openConversation(listModel(again).conversations().front().id);
    REQUIRE(QTest::qWaitFor([&] { return view(again).count() == 2; }, kPatience));
    REQUIRE(view(again).message(0).text == QStringLiteral("How hot?"));
    REQUIRE(view(again).message(1).text.startsWith(QStringLiteral("The second kiln")));
    REQUIRE(view(again).message(1).state == conversation::MessageState::Broken);
    REQUIRE_FALSE(view(again).message(1).notice.isEmpty());
}

// The other half of the next test: streams an answer and is killed while it does.
TEST_CASE("a window that is killed while an answer streams", "[.][child]") {
    Desk desk(qEnvironmentVariable("HEARTH_TEST_VAULT"));
    auto& run = desk.enter();
    connectDemo(run);
    desk.transport.setAnswer({"The second kiln fires to cone 10, slowly and in reduction.", 36, false, 200, 200});
    run.window->workspace()->startConversation();
    type(run, QStringLiteral("How hot?"));
    QTest::keyClick(composer(run).findChild<QPlainTextEdit*>(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return view(run).count() == 2 && lastMessage(run).text.size() >= 36; }, kPatience));
    std::puts("streaming");
    std::fflush(stdout);
    QTest::qWait(60'000);
}

TEST_CASE("after a kill in the middle of an answer, the question and what had come are there") {
    Desk desk;
    desk.enter();
    desk.stop();
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HEARTH_TEST_VAULT"), QString::fromStdString(desk.vault().string()));
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("a window that is killed while an answer streams")});
    QByteArray printed;
    REQUIRE(QTest::qWaitFor(
        [&] {
            printed += child.readAllStandardOutput();
            return printed.contains("streaming\n") || child.state() == QProcess::NotRunning;
        },
        3 * kPatience));
    INFO(printed.toStdString());
    REQUIRE(child.state() == QProcess::Running);
    child.kill();
    REQUIRE(child.waitForFinished());

    auto& run = desk.enter();
    waitForList(run, 1);
    run.window->workspace()->openConversation(listModel(run).conversations().front().id);
    REQUIRE(QTest::qWaitFor([&] { return view(run).count() == 2; }, kPatience));
    CHECK(view(run).message(0).text == QStringLiteral("How hot?"));
    CHECK(view(run).message(1).text.startsWith(QStringLiteral("The second")));
    CHECK(view(run).message(1).state == conversation::MessageState::Broken);
}

TEST_CASE("a conversation is renamed, trashed and taken back") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->startConversation();
    say(run, QStringLiteral("Hello there"));
    waitForList(run, 1);
    auto& model = listModel(run);
    REQUIRE(model.setData(model.index(model.rowOf(model.conversations().front().id)), QStringLiteral("Kiln schedule"),
                          Qt::EditRole));
    REQUIRE(QTest::qWaitFor(
        [&] {
            return named<QLineEdit>(*run.window, QStringLiteral("Title of the conversation")).text() ==
                   QStringLiteral("Kiln schedule");
        },
        kPatience));

    auto* sidebar = run.window->findChild<shell::Sidebar*>();
    Q_EMIT sidebar->trashRequested(ConversationId(model.conversations().front().id));
    waitForList(run, 0);
    auto* undo = run.window->findChild<shell::UndoBar*>();
    REQUIRE(undo->offers());
    undo->undo();
    waitForList(run, 1);
    REQUIRE(model.conversations().front().title == QStringLiteral("Kiln schedule"));
}

TEST_CASE("an export is imported with counts, skipped records are listed, and a second time adds nothing") {
    Desk desk;
    QFile file(desk.file(QStringLiteral("notes.jsonl")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    for (int at = 0; at < 40; ++at) {
        file.write(QStringLiteral("{\"conversation\":\"c%1\",\"title\":\"Glaze "
                                  "%1\",\"id\":\"m%2\",\"role\":\"user\",\"timestamp\":\"2024-05-08T13:56:00Z\","
                                  "\"text\":\"Celadon test %2\"}\n")
                       .arg(at / 10)
                       .arg(at)
                       .toUtf8());
    }
    file.write("this is no record\n");
    file.close();

    auto& run = desk.enter();
    run.window->workspace()->importPath(file.fileName());
    REQUIRE(QTest::qWaitFor([&] { return says(*run.window, QStringLiteral("40 messages added")); }, kPatience));
    REQUIRE(labelled<QPushButton>(*run.window, QStringLiteral("1 record(s) skipped")).isVisible());
    waitForList(run, 4);
    run.window->workspace()->importPath(file.fileName());
    REQUIRE(
        QTest::qWaitFor([&] { return says(*run.window, QStringLiteral("Everything was here already")); }, kPatience));
}

TEST_CASE("a file that is no export gets a sentence that says what was expected") {
    Desk desk;
    QFile file(desk.file(QStringLiteral("letter.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{\"dear\":\"reader\"}");
    file.close();
    auto& run = desk.enter();
    run.window->workspace()->importPath(file.fileName());
    REQUIRE(
        QTest::qWaitFor([&] { return says(*run.window, QStringLiteral("no export that Hearth knows")); }, kPatience));
    REQUIRE(says(*run.window, QStringLiteral("Drop an export here")));
}

TEST_CASE("every control of the workspace that takes the keyboard has a name") {
    Desk desk;
    auto& run = desk.enter();
    for (const QWidget* widget : run.window->workspace()->findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool takesKeys =
            button || qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractItemView*>(widget);
        const bool ofComboBox =
            qobject_cast<const QComboBox*>(widget->parentWidget()) || widget->inherits("QComboBoxListView");
        if (!takesKeys || ofComboBox || widget->isHidden() || widget->focusPolicy() == Qt::NoFocus ||
            widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        INFO(widget->metaObject()->className() << " in " << widget->parentWidget()->metaObject()->className());
        CHECK((!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())));
    }
}
