// SPDX-License-Identifier: AGPL-3.0-or-later
// The scenes about a chat that is kept nowhere: without a model, empty, streaming, long, broken off, and its end.
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

#include "tests/ui/shell/screenshots/scenes.h"
#include "ui/conversation/composer.h"
#include "ui/conversation/conversation_view.h"
#include "ui/shell/temporary_page.h"
#include "ui/shell/workspace.h"

namespace hearth::test {

namespace {

// It knows nothing of who asks.
constexpr const char* kAdvice =
    "Three things decide a first celadon firing:\n\n"
    "1. **A clay with little iron.** The glaze shows every speck of it.\n"
    "2. **Reduction from early on**, about 900 °C, before the glaze seals the clay.\n"
    "3. **Patience at the end.** Hold the top temperature for a quarter of an hour; the bubbles need the time to heal."
    "\n\nLet her write down what the flame looks like at each hole:\n\n"
    "| Hole | Flame | What it means |\n|---|---|---|\n| Top | soft, a hand long | enough reduction |\n"
    "| Bottom | none | the damper is too far open |\n| Peep | lazy, orange | hold it there |\n\n"
    "And one test tile a shelf: the kiln is never the same in all its corners.";

struct Parts {
    explicit Parts(QWidget& window)
        : page(window.findChild<shell::TemporaryPage*>()),
          view(page->findChild<conversation::ConversationView*>()),
          composer(page->findChild<conversation::Composer*>()) {}

    void say(const QString& text) const {
        composer->setText(text);
        auto* edit = composer->findChild<QPlainTextEdit*>();
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_Return);
    }

    shell::TemporaryPage* page;
    conversation::ConversationView* view;
    conversation::Composer* composer;
};

}  // namespace

bool Stage::temporaryWithoutModel() {
    workspace().startTemporary();
    shoot("temporary-no-model");
    return true;
}

bool Stage::temporaryScenes() {
    workspace().setPanelShown(false);
    workspace().startTemporary();
    shoot("temporary-empty");
    return temporaryAnswers() && temporaryEnds();
}

bool Stage::temporaryAnswers() {
    const Parts chat(*m_window);
    const std::string answer = kAdvice;
    m_transport.setAnswer({answer, answer.find("Let her write")});
    chat.say(QStringLiteral("A friend fires celadon for the first time. What would you tell her?"));
    if (!await("streaming", [&] {
            return chat.view->count() == 2 && chat.view->message(1).text.contains(QStringLiteral("to heal"));
        }))
        return false;
    shoot("temporary-streaming");
    m_transport.release();
    if (!await("the answer", [&] { return !chat.composer->isStreaming(); })) return false;
    m_transport.setAnswer({answer});
    for (const char* question : {"And if her kiln has no thermocouple?", "What would she see through the spyhole?"}) {
        chat.say(QLatin1String(question));
        if (!await("the answer", [&] { return !chat.composer->isStreaming(); })) return false;
    }
    shoot("temporary-long");
    m_transport.setAnswer({answer, 190, true});
    chat.say(QStringLiteral("How does she know that it is enough?"));
    if (!await("the failure", [&] { return !chat.composer->isStreaming(); })) return false;
    chat.view->scrollToEnd();
    shoot("temporary-error");
    return true;
}

bool Stage::temporaryEnds() {
    const Parts chat(*m_window);
    chat.page->end();
    auto* question = chat.page->findChild<QMessageBox*>();
    if (!question) return false;
    settle();
    m_shoot(*question, QStringLiteral("temporary-end"));
    for (auto* answer : question->buttons())
        if (question->buttonRole(answer) == QMessageBox::AcceptRole) answer->click();
    return await("the end", [this] { return m_window->findChild<shell::TemporaryPage*>() == nullptr; });
}

}  // namespace hearth::test
